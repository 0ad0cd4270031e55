import CVietExpressions
import Testing
import VietTestSupport
import VietTokens
import VietUnicode

@testable import VietExpressions

/// What the loop in C says of a text is what is said of each token by itself.
@Suite struct WordTableTests {
  private let words = WordReader()

  @Test func lexemesAreLaidOutAsInC() {
    #expect(MemoryLayout<Lexeme>.stride == MemoryLayout<viet_lexeme>.stride)
    let flags: Lexeme.Flags = [.leadsOn, .hasSpaceBefore]
    let lexemes = [Lexeme(range: 5..<12, kind: .sign, payload: 9, word: 77, roles: -3, flags: flags)]
    let lexeme = unsafe lexemes.withUnsafeBytes { unsafe $0.loadUnaligned(as: viet_lexeme.self) }
    #expect(lexeme.start == 5 && lexeme.byte_count == 7 && lexeme.payload == 9)
    #expect(lexeme.facts.word == 77 && lexeme.facts.roles == -3 && lexeme.facts.flags == flags.rawValue)
    #expect(lexeme.facts.length == 1 && lexeme.facts.kind == Lexeme.Kind.sign.rawValue)
    #expect(Lexeme.Flags(LetterCase.firstUpper).rawValue == viet_first_upper)
    #expect(Lexeme.Flags(LetterCase.allUpper).rawValue == viet_all_upper)
  }

  /// The slow twin: each token by its folded bytes or by its letters.
  private func check(_ text: String) {
    let bytes = Array(text.utf8)
    var (fast, slow) = (Lexer(), Lexer())
    fast.begin(0..<bytes.count)
    fast.readWindow(bytes.span)
    slow.read(bytes.span, Tokenizer().tokens(in: bytes))
    fast.joinPhrases(bytes.span)
    slow.joinPhrases(bytes.span)
    let isSame =
      fast.lexemes.count == slow.lexemes.count
      && zip(fast.lexemes, slow.lexemes).allSatisfy { left, right in
        // Numbers are read in another order.
        guard left.kind == .number, right.kind == .number else { return left == right }
        let literals = (fast.literals[Int(left.payload)], slow.literals[Int(right.payload)])
        return left.range == right.range && left.flags == right.flags
          && literals.0.count == literals.1.count && literals.0.value(0) == literals.1.value(0)
      }
    if !isSame { Issue.record("\(text.debugDescription): \(fast.lexemes), \(slow.lexemes)") }
    if scanned(bytes, isPortable: false) != scanned(bytes, isPortable: true) {
      Issue.record("\(text.debugDescription): this processor reads it otherwise than any")
    }
  }

  /// What the loop finds by itself, with a step of a byte over what it stops at.
  private func scanned(_ bytes: [UInt8], isPortable: Bool) -> [Lexeme] {
    var lexemes: [Lexeme] = []
    var place = viet_place(position: 0, end: -1, base: .max, letters: 0, digits: 0, capitals: 0, smalls: 0)
    while place.position < bytes.count {
      words.table.scan(
        bytes.span, upTo: bytes.count, from: &place, into: &lexemes, limit: bytes.count, isPortable: isPortable)
      place.position += 1
    }
    return lexemes
  }

  @Test func everySpellingOfEveryWord() {
    for phrase in Vocabulary.spelledPhrases {
      for text in [phrase, phrase.uppercased(), phrase.prefix(1).uppercased() + phrase.dropFirst()] {
        check(text)
        check("a \(text), \(text) và \(text) nữa")
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

  @Test func everyByteBesideWordsAndNumbers() {
    let others = [
      "“", "”", "–", "—", "…", "’", "‐", "°", "₫", "é", "č", "Đ", "ệ", "Ệ", "\u{301}", "\u{200B}", "\u{FE0F}",
    ]
    let all = (1..<0x80).map { String(UnicodeScalar($0)) } + others
    let behind = ["", " ", "a", "V", "1", ".", "/", "-", "'", "@", "”", "é", "\u{301}"]
    for word in ["an", "Tp", "tỷ", "Đ", "v", "thường", "12", "0987654321", ""] {
      for first in all {
        for second in behind { check("a \(word)\(first)\(second)") }
      }
    }
  }

  @Test func abbreviationsAndWhatIsNone() {
    for word in [
      "TP", "Tp", "GS", "PGS", "Prof", "Corp", "NSND", "v", "vs", "tr", "Đt", "ĐC", "Ông", "đó", "tôi", "Minh",
    ] {
      for tail in [".", ". Anh", ".HCM", "..", ".5", ".”", ".\"", ".v."] { check("Theo \(word)\(tail)") }
    }
  }

  /// Words at each place of a block, and texts of each length.
  @Test func everyPlaceOfABlock() {
    let words =
      "Ngày 30 tháng 4, tại “Thành phố Hồ Chí Minh” (TP.HCM), ĐẠI HỘI khai mạc lúc 7h30: 1.200 người – 3 đoàn."
    for count in 0..<80 { check(String(repeating: "a", count: count) + " " + words) }
    for count in 0..<80 { check(String(repeating: " ", count: count) + words) }
    for count in 0...words.count { check(String(words.prefix(count))) }
    check(String(repeating: "à", count: 200) + "1" + String(repeating: "Ề", count: 200))
  }

  @Test func randomCase() {
    var random = SeededGenerator(seed: 1979)
    for _ in 0..<2_000 {
      check(random.sentence(count: 8).map { Bool.random(using: &random) ? $0.uppercased() : String($0) }.joined())
    }
  }

  /// What is folded is what is known by the letters.
  @Test func wordsByTheirLettersAreThoseThatAreFolded() {
    let vocabulary = Vocabulary.standard
    var random = SeededGenerator(seed: 2048)
    for _ in 0..<20_000 {
      let word =
        Bool.random(using: &random) ? random.syllable() : Vocabulary.spelledPhrases.randomElement(using: &random) ?? ""
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
