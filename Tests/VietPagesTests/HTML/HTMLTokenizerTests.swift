import Testing

@testable import VietPages

@Suite struct HTMLTokenizerTests {
  private func check(_ cases: [(String, String)]) {
    for (html, expected) in cases {
      let printed = TokenPrinter.print(html)
      #expect(printed == expected, "\(html)")
    }
  }

  @Test func tags() { check(TokenizerCases.tags) }
  @Test func attributes() { check(TokenizerCases.attributes) }
  @Test func comments() { check(TokenizerCases.comments) }
  @Test func rawText() { check(TokenizerCases.rawText) }
  @Test func references() { check(TokenizerCases.references) }

  /// Every prefix of every case is cut into tokens that leave no gap.
  @Test func everyPrefixIsCovered() {
    let cases =
      TokenizerCases.tags + TokenizerCases.attributes + TokenizerCases.comments + TokenizerCases.rawText
      + TokenizerCases.references
    for (html, _) in cases {
      let bytes = Array(html.utf8)
      for count in 0...bytes.count {
        let prefix = Array(bytes[..<count])
        var tokenizer = HTMLTokenizer()
        var position = 0
        while true {
          let token = tokenizer.next(prefix.span)
          guard token.range.lowerBound == position, token.content.upperBound <= count else {
            Issue.record("\(html) cut at \(count): \(token.range) after \(position)")
            break
          }
          if token.kind == .end { break }
          #expect(token.range.upperBound > position, "\(html) cut at \(count)")
          position = token.range.upperBound
        }
        #expect(position == count)
      }
    }
  }

  /// Every name that HTML has is found, and nothing else.
  @Test func namedReferences() throws {
    func decoded(_ text: String) -> String {
      let bytes = Array(text.utf8)
      return String(
        decoding: bytes.span.decodingReferences(in: 0..<bytes.count, isAttribute: false), as: UTF8.self)
    }
    #expect(decoded("&AElig;") == "Æ")
    #expect(decoded("&AElig") == "Æ")
    #expect(decoded("&zwnj;") == "\u{200C}")
    #expect(decoded("&ngE;") == "\u{2267}\u{338}")
    #expect(decoded("&zzz;") == "&zzz;")
  }
}
