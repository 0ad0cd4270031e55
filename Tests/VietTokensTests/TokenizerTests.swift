import Foundation
import Testing
import VietTestSupport
import VietUnicode

@testable import VietTokens

@Suite struct TokenizerTests {
  private let tokenizer = Tokenizer()

  private func printed(_ text: String) -> String {
    let bytes = Array(text.utf8)
    return tokenizer.tokens(in: bytes).map { "\(String(utf8: bytes, in: $0.range))/\($0.kind)" }.joined(separator: " ")
  }

  private static let cases: [(text: String, tokens: String)] = TokenizerCases.all.flatMap { list in
    list.split(separator: "\n").map { line in
      let halves = line.split(separator: " => ", maxSplits: 1).map(String.init)
      return (halves[0], halves[1])
    }
  }

  @Test func textsHaveTheseTokens() {
    #expect(Self.cases.count >= 120)
    for (text, tokens) in Self.cases { #expect(printed(text) == tokens, "\(text)") }
  }

  @Test func decomposedTextHasTheSameTokens() {
    for (text, tokens) in Self.cases {
      let composed = Naive.nfc(printed(Naive.nfd(text)))
      #expect(composed == Naive.nfc(tokens), "\(text)")
    }
    var random = SeededGenerator(seed: 701)
    for _ in 0..<3000 {
      let text = random.sentence(count: 8)
      let (composed, decomposed) = (printed(Naive.nfc(text)), printed(Naive.nfd(text)))
      #expect(Naive.nfc(composed) == Naive.nfc(decomposed), "\(text)")
    }
  }

  @Test func whiteSpaceIsBetweenTokensOnly() {
    for space in [" ", "\n", "\r\n", "\t", "\u{A0}", "\u{3000}", "\u{2009}", "\u{85}", "\u{2028}", "   ", "\u{B}\u{C}"]
    {
      #expect(printed("\(space)chợ\(space)quê\(space)") == "chợ/word quê/word", "\(Excerpt.scalars(space))")
    }
    #expect(printed("").isEmpty)
    #expect(printed(" \n\t").isEmpty)
  }

  @Test func invisibleCharactersStayInTheirWord() {
    for invisible in ["\u{AD}", "\u{200B}", "\u{200C}", "\u{2060}", "\u{FEFF}"] {
      #expect(tokenizer.tokens(in: "thông\(invisible)tin").count == 1, "\(Excerpt.scalars(invisible))")
    }
  }

  @Test func syllablesAreCounted() {
    for (text, count) in [("chợ", 1), ("Hà-Nội", 2), ("ki-lô-mét", 3), ("15,6", 0), (".", 0), ("😀", 0), ("O'Neill", 1)]
    {
      #expect(tokenizer.tokens(in: text).map(\.syllableCount) == [count], "\(text)")
    }
  }

  @Test func illFormedBytesAreSymbols() {
    let bytes = Array("chợ".utf8) + [0xFF] + Array("quê".utf8) + [0xE1, 0xBB, 0x20, 0xC3]
    let tokens = tokenizer.tokens(in: bytes)
    #expect(tokens.map(\.kind) == [.word, .symbol, .word, .symbol, .symbol])
    #expect(tokens[3].range.count == 2)
  }

  /// Tokens in order, none empty, no white space in them, nothing but white space between them.
  private func check(_ bytes: [UInt8], _ comment: @autoclosure () -> String) {
    var position = 0
    func isSpace(_ range: Range<Int>) -> Bool {
      String(utf8: bytes, in: range).unicodeScalars.allSatisfy { CharacterClass($0.value) == .space }
    }
    let tokens = tokenizer.tokens(in: bytes)
    for token in tokens {
      guard token.range.lowerBound >= position, !token.range.isEmpty, token.range.upperBound <= bytes.count,
        isSpace(position..<token.range.lowerBound),
        !String(utf8: bytes, in: token.range).unicodeScalars.contains(where: { CharacterClass($0.value) == .space })
      else {
        Issue.record("\(comment()): token \(token) at \(Excerpt.around(token.range.lowerBound, in: bytes))")
        return
      }
      position = token.range.upperBound
    }
    guard isSpace(position..<bytes.count) else {
      Issue.record("\(comment()): the end \(Excerpt.around(position, in: bytes))")
      return
    }
  }

  /// As the slow twin, and the property above.
  private func compare(_ bytes: [UInt8], _ comment: @autoclosure () -> String) {
    check(bytes, comment())
    let (found, expected) = (tokenizer.tokens(in: bytes), NaiveTokenizer(text: bytes).tokens())
    guard found != expected else { return }
    let place = zip(found, expected).first { $0 != $1 } ?? (found[found.count - 1], expected[expected.count - 1])
    Issue.record(
      "\(comment()): \(place.0), expected \(place.1): \(Excerpt.around(place.0.range.lowerBound, in: bytes))")
  }

  @Test func theScanIsItsSlowTwin() {
    var random = SeededGenerator(seed: 702)
    for number in 0..<100_000 {
      let text: [UInt8] =
        switch number % 4 {
        case 0: Array(random.scalars(count: random.int(0...30)).utf8)
        case 1: Array(random.sentence(count: random.int(0...8)).utf8)
        case 2: random.mutated(Array(random.sentence(count: 6).utf8))
        default: random.bytes(count: random.int(0...40))
        }
      compare(text, "case \(number)")
    }
  }

  @Test func theSeedsAreReadAsByTheSlowTwin() throws {
    for page in try Seeds.flatPages() { compare(page.source, page.name) }
    let sentences = try Seeds.bytes("expressions/sentences.tsv")
    compare(sentences, "sentences")
    compare(Array(Naive.nfd(String(decoding: sentences, as: UTF8.self)).utf8), "sentences, decomposed")
  }

  @Test func eightBytesAreReadAsOneByOne() {
    var random = SeededGenerator(seed: 706)
    let usual = Array("aZ09 .×÷éĐơ\u{300}\u{1FF}ạỹḀ\u{1F00}ក”😀".utf8)
    for _ in 0..<200_000 {
      let bytes = (0..<8).map { _ in
        random.chance(8) ? UInt8.random(in: 0...255, using: &random) : random.pick(usual)
      }
      var count = 0
      while count < 8 {
        let step = bytes.span.utf8Step(at: count)
        let isUsual: Bool =
          switch step.scalar {
          case 0xD7, 0xF7: false
          case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0xC0...0x1BF, 0x300...0x33F, 0x1E00...0x1EFF: true
          default: false
          }
        guard step.isWellFormed, isUsual else { break }
        count += step.count
      }
      #expect(WordRun.count(bytes.span.word(at: 0, end: 8)) == count, "\(bytes)")
    }
  }

  /// No token cuts a scalar of well-formed text, and none a grapheme of a word.
  @Test func tokensBeginAndEndBetweenScalars() {
    var random = SeededGenerator(seed: 703)
    for number in 0..<3000 {
      let bytes = Array(random.sentence(count: 8).utf8)
      for token in tokenizer.tokens(in: bytes) {
        let isSound =
          bytes[token.range.lowerBound] & 0xC0 != 0x80
          && (token.range.upperBound == bytes.count || bytes[token.range.upperBound] & 0xC0 != 0x80)
        #expect(isSound, "case \(number): \(Excerpt.around(token.range.lowerBound, in: bytes))")
      }
    }
  }

  @Test func everyPrefixOfTwoPages() throws {
    for name in ["101", "107"] {
      let page = try Seeds.bytes("text/flat/\(name).txt")
      let bytes = Array(page.prefix(1600))
      for count in 0...bytes.count { compare(Array(bytes[..<count]), "\(count) bytes of \(name)") }
    }
  }

  /// A part of a text is read as if there were nothing around it.
  @Test func aRangeIsReadLikeItsText() {
    var random = SeededGenerator(seed: 705)
    for _ in 0..<3000 {
      let text = random.sentence(count: 6)
      let before = random.sentence(count: 2)
      let bytes = Array((before + text + random.sentence(count: 2)).utf8)
      let start = before.utf8.count
      var found: [Token] = []
      tokenizer.scan(bytes.span, in: start..<start + text.utf8.count) { found.append($0) }
      let expected = tokenizer.tokens(in: text).map {
        Token(
          range: $0.range.lowerBound + start..<$0.range.upperBound + start, kind: $0.kind,
          syllableCount: $0.syllableCount)
      }
      #expect(found == expected, "\(text) behind \(before)")
    }
  }

  /// Eight times the text takes about eight times as long, whatever it is made of.
  @Test func timeIsLinear() {
    for piece in [
      "chợ ", "a", "a.", "a.b", "a-", "a_", "a@", "1.", "1-", "1_", "1/", "1/A", "1a", "a'", "#a", "@", ".", "…",
      "v.v.", "TP.",
      "www.", "http://", "a.vn/", "(", "😀\u{200D}", "🇻", "\u{301}", "+1", "°",
    ] {
      func time(_ count: Int) -> Duration {
        let bytes = Array(String(repeating: piece, count: count).utf8)
        return processorTime(runs: 3) { _ = tokenizer.tokens(in: bytes) }
      }
      let (small, large) = (time(250), time(2_000))
      #expect(isLinear(small: small, large: large, factor: 8), "\(piece): \(small), then \(large)")
    }
  }

  @Test func whatIsChangedInATokenLeavesTheRest() {
    var token = Token(range: 3..<9, kind: .word, syllableCount: 2)
    token.range = 12..<16
    #expect(token == Token(range: 12..<16, kind: .word, syllableCount: 2))
    token.syllableCount = 1
    #expect(token == Token(range: 12..<16, kind: .word, syllableCount: 1))
  }

  @Test func tokensCanBeStored() throws {
    let tokens = tokenizer.tokens(in: "Giá 15,6 tỷ ở TP.HCM")
    #expect(try JSONDecoder().decode([Token].self, from: JSONEncoder().encode(tokens)) == tokens)
  }
}
