import Testing
import VietTestSupport
import VietUnicode

@testable import VietTokens

@Suite struct SentenceSplitterTests {
  private func sentences(_ text: String) -> [String] {
    let bytes = Array(text.utf8)
    return SentenceSplitter().sentences(in: text).map { String(utf8: bytes, in: $0) }
  }

  private static let cases: [(text: String, sentences: [String])] = (SentenceCases.all + SentenceGold.all).flatMap {
    list in
    list.split(separator: "\n").map { line in
      let text = String(line).replacing(" ‖ ", with: " ").replacing("‖", with: "").replacing("⏎", with: "\n")
      let sentences = line.split(separator: "‖").map { part in
        String(part.replacing("⏎", with: " ").drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
      }
      return (text, sentences)
    }
  }

  @Test func textsHaveTheseSentences() {
    #expect(Self.cases.count >= 220)
    for (text, expected) in Self.cases { #expect(sentences(text) == expected, "\(text)") }
  }

  @Test func decomposedTextHasTheSameSentences() {
    for (text, expected) in Self.cases {
      #expect(sentences(Naive.nfd(text)).map(Naive.nfc) == expected, "\(text)")
    }
  }

  @Test func aTextWithoutTokensHasNoSentences() {
    #expect(sentences("").isEmpty)
    #expect(sentences(" \n\t ").isEmpty)
    #expect(sentences(".") == ["."])
  }

  @Test func capitalsAreCountedWithTheirMarks() {
    let counts: [(word: String, count: Int?)] = [
      ("UBND", 4), ("ĐỒNG", 4), ("Á", 1), ("Đồng", nil), ("ubnd", nil), ("U23", nil), ("\u{301}A", nil), ("", 0),
    ]
    for (word, count) in counts {
      for written in [word, Naive.nfd(word)] {
        let bytes = Array(written.utf8)
        #expect(bytes.span.capitalCount(in: 0..<bytes.count) == count, "\(word)")
      }
    }
  }

  /// In order, apart, from the first token of each to its last, and every token in one.
  private func check(_ bytes: [UInt8], _ comment: @autoclosure () -> String) {
    let tokens = Tokenizer().tokens(in: bytes)
    let sentences = SentenceSplitter().sentences(in: bytes.span, tokens: tokens)
    var rest = tokens[...]
    for sentence in sentences {
      let covered = rest.prefix { $0.range.upperBound <= sentence.upperBound }
      guard let first = covered.first, let last = covered.last, first.range.lowerBound == sentence.lowerBound,
        last.range.upperBound == sentence.upperBound
      else {
        Issue.record("\(comment()): \(Excerpt.around(sentence.lowerBound, in: bytes))")
        return
      }
      rest = rest.dropFirst(covered.count)
      for (token, next) in zip(covered, covered.dropFirst()) {
        if bytes.span.hasLineBreak(in: token.range.upperBound..<next.range.lowerBound) {
          Issue.record("\(comment()): a line break in \(Excerpt.around(token.range.upperBound, in: bytes))")
          return
        }
      }
    }
    guard rest.isEmpty else {
      Issue.record(
        "\(comment()): no sentence holds \(Excerpt.around(rest[rest.startIndex].range.lowerBound, in: bytes))")
      return
    }
  }

  @Test func everyTokenIsInOneSentence() throws {
    var random = SeededGenerator(seed: 801)
    for number in 0..<5000 {
      check(Array(random.sentence(count: random.int(0...20)).utf8), "case \(number)")
      check(random.mutated(Array(random.sentence(count: 8).utf8)), "case \(number), mutated")
      check(Array(random.scalars(count: 20).utf8), "case \(number), scalars")
    }
    for page in try Seeds.flatPages() { check(page.source, page.name) }
    let bytes = Array(try Seeds.bytes("text/flat/103.txt").prefix(1200))
    for count in 0...bytes.count { check(Array(bytes[..<count]), "\(count) bytes") }
  }

  /// The paragraphs of the corpus were written in full sentences: none is cut to pieces.
  @Test func sentencesOfArticlesHaveAPlausibleLength() throws {
    for page in try Seeds.flatPages() {
      for paragraph in (page.gold.main ?? "").split(separator: "\n") {
        for sentence in sentences(String(paragraph)) {
          #expect(sentence.count > 3 && sentence.count < 700, "\(page.name): \(sentence)")
        }
      }
    }
  }

  @Test func timeIsLinear() {
    for piece in ["A. ", "a. ", "1. ", "...", "a.\"", "v.v. ", "?!", "! ", "… ", "\n", "a) ", ".[1]"] {
      func time(_ count: Int) -> Duration {
        let bytes = Array(String(repeating: piece, count: count).utf8)
        let tokens = Tokenizer().tokens(in: bytes)
        return processorTime(runs: 3) { _ = SentenceSplitter().sentences(in: bytes.span, tokens: tokens) }
      }
      let (small, large) = (time(500), time(4_000))
      #expect(isLinear(small: small, large: large, factor: 8), "\(piece): \(small), then \(large)")
    }
  }
}
