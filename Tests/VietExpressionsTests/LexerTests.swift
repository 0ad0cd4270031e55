import Testing
import VietTestSupport
import VietTokens
import VietUnicode

@testable import VietExpressions

/// What the table of spellings says of a word is what its letters say.
@Suite struct LexerTests {
  private let vocabulary = Vocabulary.standard

  /// The phrases of the tables by the keys of their words, read without the states.
  private static let phrases = Set(
    Vocabulary.spelledPhrases.map { $0.split(separator: " ").map { SyllableKey($0) } })

  private static let longest = phrases.reduce(0) { max($0, $1.count) }

  private static func lexemes(of bytes: [UInt8]) -> [Lexeme] {
    var lexer = Lexer()
    lexer.begin(0..<bytes.count)
    lexer.readWindow(bytes.span)
    lexer.joinPhrases(bytes.span)
    return lexer.grammar.lexemes
  }

  /// The slow twin: capitals counted letter by letter, words by their keys, phrases by trying every length.
  private func check(_ text: String) {
    let bytes = Array(text.utf8)
    let span = bytes.span
    let lexemes = Self.lexemes(of: bytes)
    var covered = 0
    for (index, lexeme) in lexemes.enumerated() where lexeme.kind == .word || lexeme.kind == .sign {
      let key = SyllableKey(span, in: lexeme.range)
      let isMonth = lexeme.range.count == 2 && lexeme.word != vocabulary.number(of: key)
      expect(isMonth || lexeme.word == vocabulary.number(of: key), text, lexeme)
      if lexeme.kind == .word { expect(lexeme.letterCase == LetterCase(span, lexeme.range), text, lexeme) }
      guard index >= covered, !isMonth else { continue }
      var keys: [SyllableKey] = []
      var length = 0
      for next in lexemes[index...].prefix(Self.longest) {
        guard next.kind == .word || next.kind == .sign else { break }
        keys.append(SyllableKey(span, in: next.range))
        if Self.phrases.contains(keys) { length = keys.count }
      }
      // năm tháng and sang tháng are no phrases before the name of a month: mùng năm tháng ba.
      if length == 2, lexeme.length == 1, keys[1] == SyllableKey("tháng") {
        length = Self.phrases.contains([keys[0]]) ? 1 : 0
      }
      // A digit word is the number of the word before it rather than the beginning of a phrase: thứ ba của tuần tới.
      if length > 1, lexeme.length == 1, vocabulary.roles(of: keys[0])?.digit != nil { length = 1 }
      // Behind a number the unit that some phrases begin with is counted: 3 ngày nay.
      if length > 1, lexeme.length == 1, index > 0, vocabulary.roles(of: keys[0])?.timeUnit != nil {
        let before = lexemes[index - 1]
        let roles = vocabulary.roles(of: SyllableKey(span, in: before.range))
        if before.kind == .number || roles?.digit != nil || roles?.numeral == .tens { length = 1 }
      }
      expect((lexeme.roles >= 0 ? lexeme.length : 0) == length, text, lexeme)
      guard length > 1, vocabulary.marks[Int(lexeme.roles)].contains(.phrase) else { continue }
      covered = index + length
      expect(lexemes[index + 1..<covered].allSatisfy(\.isCovered), text, lexeme)
    }
  }

  /// Cheaper than the macro, for a million lexemes.
  private func expect(_ condition: Bool, _ text: String, _ lexeme: Lexeme) {
    if !condition { Issue.record("\(text): \(lexeme)") }
  }

  @Test func everyWordInEveryCaseAndForm() {
    for phrase in Vocabulary.spelledPhrases {
      for text in [phrase, phrase.capitalizedWords, phrase.uppercased(), phrase.alternating] {
        check("Có \(text), và \(text.decomposed) nữa")
      }
    }
  }

  @Test func syllablesSignsAndScalarsAtRandom() {
    var random = SeededGenerator(seed: 4711)
    for _ in 0..<400 {
      check(random.sentence(count: 12))
      check(random.scalars(count: 24))
      check((0..<8).map { _ in random.syllable() }.joined(separator: " "))
    }
  }

  @Test func seedSentences() throws {
    for line in try Seeds.lines("expressions/sentences.tsv") { check(line) }
  }

  @Test func oldAndNewPlaceOfTheToneMark() {
    for (old, new) in [("khóa", "khoá"), ("Hòa", "Hoà"), ("HÓA", "HOÁ"), ("thủy", "thuỷ")] {
      for text in [old, new] { check(text) }
      let words = [old, new].map { text in
        let bytes = Array(text.utf8)
        return Self.lexemes(of: bytes)[0].word
      }
      #expect(words[0] == words[1])
    }
  }
}

extension String {
  fileprivate var decomposed: String { Normalizer(form: .nfd).normalize(self) }

  fileprivate var capitalizedWords: String {
    split(separator: " ").map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined(separator: " ")
  }

  /// tHáNg
  fileprivate var alternating: String {
    enumerated().map { $0.offset % 2 == 0 ? $0.element.lowercased() : $0.element.uppercased() }.joined()
  }
}
