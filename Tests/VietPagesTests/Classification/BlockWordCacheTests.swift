import Testing
import VietTestSupport
import VietTokens
import VietUnicode

@testable import VietPages

@Suite struct BlockWordCacheTests {
  /// Against the look-up without memory, over more words than it remembers.
  @Test func wordsAreWhatTheyAreWithoutIt() {
    var random = SeededGenerator(seed: 8)
    var cache = BlockWordCache()
    for _ in 0..<300 {
      let text = Array("Ảnh năm tháng và the tháng \(random.sentence(count: 40)) internationalization".utf8)
      let tokens = Tokenizer().tokens(in: text)
      var requests: [UInt64] = []
      cache.request(tokens, in: text.span, into: &requests)
      for (token, request) in zip(tokens, requests) {
        let expected = BlockWords.standard.word(text.span, token.range)
        let found = cache.word(request, text.span, token.range)
        #expect(found.key == expected.key && found.traits == expected.traits && found.cueLength == expected.cueLength)
      }
    }
  }

  @Test func capitalsAndMarksAreTold() {
    let text = Array("ảnh Ảnh anh Hà".utf8)
    var cache = BlockWordCache()
    let tokens = Tokenizer().tokens(in: text)
    var requests: [UInt64] = []
    cache.request(tokens, in: text.span, into: &requests)
    let words = zip(tokens, requests).map { cache.word($1, text.span, $0.range).traits }
    #expect(words == [[.credit, .marked], [.credit, .marked, .capital], [], [.marked, .capital]])
  }
}
