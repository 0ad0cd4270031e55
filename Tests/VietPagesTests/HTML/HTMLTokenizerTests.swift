import Testing

@testable import VietPages

@Suite struct HTMLTokenizerTests {
  private func check(_ cases: [(String, String)]) {
    for (html, expected) in cases {
      let printed = TokenPrinter.print(HTMLTokens(Array(html.utf8)))
      #expect(Array(printed.unicodeScalars) == Array(expected.unicodeScalars), "\(html.debugDescription): \(printed)")
    }
  }

  @Test func tags() { check(TokenizerCases.tags) }
  @Test func attributes() { check(TokenizerCases.attributes) }
  @Test func comments() { check(TokenizerCases.comments) }
  @Test func rawText() { check(TokenizerCases.rawText) }
  @Test func references() { check(TokenizerCases.references) }
  @Test func doctypes() { check(TokenizerCases.doctypes) }
  @Test func lineBreaksAndNUL() { check(TokenizerCases.characters) }
  @Test func oddComments() { check(TokenizerCases.oddComments) }
  @Test func oddTags() { check(TokenizerCases.oddTags) }
  @Test func oddReferences() { check(TokenizerCases.oddReferences) }

  @Test func states() {
    for (state, lastStartTag, html, expected) in TokenizerCases.states {
      let tokens = HTMLTokens(Array(html.utf8), state: state, lastStartTag: lastStartTag)
      let printed = TokenPrinter.print(tokens)
      #expect(
        Array(printed.unicodeScalars) == Array(expected.unicodeScalars),
        "\(state) \(html.debugDescription): \(printed)")
    }
  }

  @Test func elementsAreFollowedOnlyWhenAsked() {
    let html = Array("<script><p></script>".utf8)
    #expect(TokenPrinter.print(HTMLTokens(html)) == "<script> '<p>' </script>")
    #expect(TokenPrinter.print(HTMLTokens(html, followsElements: false)) == "<script> <p> </script>")
  }

  @Test func illFormedBytesAreReplaced() {
    #expect(TokenPrinter.print(HTMLTokens([0x61, 0xFF, 0x3C, 0x70, 0x3E])) == "'a\u{FFFD}' <p>")
  }

  @Test func sectionsOnlyInForeignContent() {
    let bytes = Array("<![CDATA[a]]><![cdata[b]]>".utf8)
    var tokenizer = HTMLTokenizer()
    tokenizer.isForeign = true
    let attributes = HTMLAttributes()
    #expect(tokenizer.next(bytes.span, attributes) == .section)
    #expect(tokenizer.token.content == 9..<10)
    #expect(tokenizer.next(bytes.span, attributes) == .comment)
  }

  /// Every prefix of every case is cut into tokens that leave no gap.
  @Test func everyPrefixIsCovered() {
    let cases =
      [
        TokenizerCases.tags, TokenizerCases.attributes, TokenizerCases.comments, TokenizerCases.rawText,
        TokenizerCases.references, TokenizerCases.doctypes, TokenizerCases.characters, TokenizerCases.oddComments,
        TokenizerCases.oddTags, TokenizerCases.oddReferences,
      ].joined()
    for (html, _) in cases {
      let bytes = Array(html.utf8)
      for count in 0...bytes.count {
        let prefix = Array(bytes[..<count])
        var tokenizer = HTMLTokenizer()
        let attributes = HTMLAttributes()
        var position = 0
        while true {
          let kind = tokenizer.next(prefix.span, attributes)
          let token = tokenizer.token
          guard token.range.lowerBound == position, token.content.upperBound <= count else {
            Issue.record("\(html) cut at \(count): \(token.range) after \(position)")
            break
          }
          if kind == .end { break }
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
