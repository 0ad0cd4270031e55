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
      cache.request(tokens, in: text.span)
      for (index, token) in tokens.enumerated() {
        let expected = BlockWords.standard.word(text.span, token.range)
        let found = cache.word(index, text.span, token.range)
        #expect(found.key == expected.key && found.traits == expected.traits)
        #expect(found.cues.length == expected.cues.length)
      }
    }
  }

  @Test func capitalsAndMarksAreTold() {
    let text = Array("ảnh Ảnh anh Hà".utf8)
    var cache = BlockWordCache()
    let tokens = Tokenizer().tokens(in: text)
    cache.request(tokens, in: text.span)
    let words = tokens.enumerated().map { cache.word($0, text.span, $1.range).traits }
    #expect(words == [[.credit, .marked], [.credit, .marked, .capital], [], [.marked, .capital]])
  }

  @Test func traitsAreCountedAsOneByOne() {
    var random = SeededGenerator(seed: 9)
    var counts = BlockWord.Counts()
    var (capital, vietnamese, english, marked) = (0, 0, 0, 0)
    for _ in 0..<20_000 {
      let traits = BlockWord.Traits(rawValue: UInt8(random.int(0...255)))
      counts += BlockWord.Counts.table[Int(traits.rawValue)]
      if traits.contains(.capital) { capital += 1 }
      if traits.contains(.vietnamese) { vietnamese += 1 }
      if traits.contains(.english) { english += 1 }
      if traits.contains(.marked) { marked += 1 }
    }
    #expect(counts.capital == capital && counts.vietnamese == vietnamese)
    #expect(counts.english == english && counts.marked == marked)
  }
}
