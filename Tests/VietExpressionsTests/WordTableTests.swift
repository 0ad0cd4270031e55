import CVietExpressions
import Testing
import VietTestSupport
import VietTokens
import VietUnicode

@testable import VietExpressions

/// What the loop in C says of a word is what is said of each by itself.
@Suite struct WordTableTests {
  private let words = WordReader()

  @Test func tokensAndLexemesAreLaidOutAsInC() {
    #expect(MemoryLayout<Token>.size <= MemoryLayout<viet_token>.size)
    #expect(MemoryLayout<Token>.stride == MemoryLayout<viet_token>.stride)
    #expect(MemoryLayout<Lexeme>.stride == MemoryLayout<viet_lexeme>.stride)
    for (kind, number) in [
      (TokenKind.word, viet_token_word), (.punctuation, viet_token_punctuation),
      (.abbreviation, viet_token_abbreviation),
    ] {
      let tokens = [Token(range: 5..<12, kind: kind, syllableCount: 3)]
      let token = unsafe tokens.withUnsafeBytes { unsafe $0.loadUnaligned(as: viet_token.self) }
      #expect(token.start == 5 && token.byte_count == 7 && token.syllable_count == 3)
      #expect(Int(token.kind) == number)
    }
    let flags: Lexeme.Flags = [.leadsOn, .hasSpaceBefore]
    let lexemes = [Lexeme(range: 5..<12, kind: .sign, payload: 9, word: 77, roles: -3, flags: flags)]
    let lexeme = unsafe lexemes.withUnsafeBytes { unsafe $0.loadUnaligned(as: viet_lexeme.self) }
    #expect(lexeme.start == 5 && lexeme.byte_count == 7 && lexeme.payload == 9)
    #expect(lexeme.facts.word == 77 && lexeme.facts.roles == -3 && lexeme.facts.flags == flags.rawValue)
    #expect(lexeme.facts.length == 1 && lexeme.facts.kind == Lexeme.Kind.sign.rawValue)
  }

  /// The slow twin: each word by its folded bytes or by its letters.
  private func check(_ text: String) {
    let bytes = Array(text.utf8)
    let tokens = Tokenizer().tokens(in: bytes)
    var (index, end, lexemes) = (0, -1, [Lexeme]())
    while index < tokens.count {
      let start = index
      words.table.read(tokens.span, from: &index, bytes.span, end: &end, into: &lexemes)
      for (token, lexeme) in zip(tokens[start..<index], lexemes.suffix(index - start)) where lexeme.kind == .word {
        let flags = lexeme.flags.intersection(.hasSpaceBefore)
        let slow = words.lexeme(token.range, flags, bytes.span)
        if lexeme != slow { Issue.record("\(text): \(lexeme), \(slow)") }
      }
      guard index < tokens.count else { return }
      end = tokens[index].range.upperBound
      index += 1
    }
  }

  @Test func everySpellingOfEveryWord() {
    for row in Vocabulary.allTables.joined() {
      for phrase in row.words.split(separator: ",") {
        for text in [String(phrase), phrase.uppercased(), phrase.prefix(1).uppercased() + phrase.dropFirst()] {
          check(text)
          check("a \(text), \(text) và \(text) nữa")
        }
      }
    }
  }

  @Test func syllablesAndScalarsAtRandom() {
    var random = SeededGenerator(seed: 1636)
    for _ in 0..<2_000 {
      check(random.sentence(count: 8))
      check(random.scalars(count: 12))
    }
  }

  /// What is folded is what is known by the letters.
  @Test func wordsByTheirLettersAreThoseThatAreFolded() {
    let vocabulary = Vocabulary.standard
    var random = SeededGenerator(seed: 2048)
    let phrases = Vocabulary.allTables.joined().flatMap { $0.words.split(separator: ",") }
    for _ in 0..<20_000 {
      let word = Bool.random(using: &random) ? random.syllable() : String(phrases.randomElement(using: &random) ?? "")
      let text = word.map { Bool.random(using: &random) ? $0.uppercased() : String($0) }.joined()
      let bytes = Array(text.utf8)
      let span = bytes.span
      for token in Tokenizer().tokens(in: bytes) where token.kind == .word {
        guard let folded = FoldedWord(span, token.range) else { continue }
        let facts = words.table.facts(folded.bytes)
        if facts.word != vocabulary.number(of: SyllableKey(span, in: token.range))
          || folded.letterCase != LetterCase(span, token.range)
        {
          Issue.record("\(text)")
        }
      }
    }
  }

  @Test func tokensOutsideTheTextAreLeftAlone() {
    let text = Array("mười năm".utf8)
    for range in [-3..<2, 5..<5, text.count - 2..<text.count + 1, text.count..<text.count + 4, 1000..<1004] {
      let tokens = [Token(range: range, kind: .word)]
      var (index, end, lexemes) = (0, -1, [Lexeme]())
      words.table.read(tokens.span, from: &index, text.span, end: &end, into: &lexemes)
      #expect(index == 0 && lexemes.isEmpty, "\(range)")
    }
  }

  @Test func eachHashHasASlotOfItsOwn() {
    var random = SeededGenerator(seed: 9)
    for count in [0, 1, 2, 100, 3_000] {
      let hashes = (0..<count).map { _ in UInt64.random(in: 0...UInt64.max, using: &random) }
      let hashing = PerfectHash(hashes)
      #expect(Set(hashes.map(hashing.slot)).count == count)
      #expect(hashes.allSatisfy { hashing.slot($0) < 1 << hashing.slotBits })
    }
  }
}
