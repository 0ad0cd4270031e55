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
    #expect(Lexeme.Kind.word.rawValue == viet_kind_word)
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
      fast.grammar.lexemes.count == slow.grammar.lexemes.count
      && zip(fast.grammar.lexemes, slow.grammar.lexemes).allSatisfy { left, right in
        // Numbers are read in another order.
        guard left.kind == .number, right.kind == .number else { return left == right }
        let literals = (fast.grammar.literals[Int(left.payload)], slow.grammar.literals[Int(right.payload)])
        return left.range == right.range && left.flags == right.flags
          && literals.0.count == literals.1.count && literals.0.value(0) == literals.1.value(0)
      }
    if !isSame { Issue.record("\(text.debugDescription): \(fast.grammar.lexemes), \(slow.grammar.lexemes)") }
    checkPortable(bytes)
  }

  private func checkPortable(_ bytes: [UInt8]) {
    if scanned(bytes, isPortable: false) != scanned(bytes, isPortable: true) {
      Issue.record("\(bytes): this processor reads them otherwise than any")
    }
  }

  /// What the loop finds by itself, with a step of a byte over what it stops at.
  private func scanned(_ bytes: [UInt8], isPortable: Bool) -> [Lexeme] {
    var lexemes: [Lexeme] = []
    var place = viet_place()
    (place.end, place.base) = (-1, .max)
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

  /// Letters, parts of them, and what is none, at the seam of the two halves of a block and elsewhere.
  @Test func bytesAreOfTheSameKindsOnAnyProcessor() {
    let firsts: [UInt8] = [0x20, 0x2E, 0x41, 0x7A, 0xC2, 0xC3, 0xC4, 0xC5, 0xC6, 0xC7, 0xE1, 0xE2, 0xF0]
    for (first, second) in firsts.flatMap({ first in (UInt8.min...UInt8.max).map { (first, $0) } }) {
      let thirds: [UInt8] = first == 0xE1 && second & 0xFE == 0xBA ? Array(0x70...0xCF) : [0x20, 0x80, 0xBF]
      for third in thirds {
        let tail = [first, second, third] + Array("b Đ".utf8)
        for start in [Array("an ".utf8), Array("Ông ".utf8) + Array(repeating: 0x61, count: 24)] {
          checkPortable(start + tail + Array(repeating: 0x20, count: 64))
        }
      }
    }
  }

  /// Against what the flags of each lexeme tell.
  @Test func placesAreThoseOfTheLexemes() {
    let pairs = Vocabulary.standard.pairs
    var random = SeededGenerator(seed: 2111)
    for _ in 0..<2_000 {
      let text = Array(
        (0..<12).map { _ in Vocabulary.spelledPhrases.randomElement(using: &random) ?? "" }
          .joined(separator: [" ", ", ", " 12 ", " "].randomElement(using: &random) ?? "").utf8)
      var lexer = Lexer()
      lexer.begin(0..<text.count)
      lexer.readWindow(text.span)
      let read = lexer.grammar.lexemes
      let beginnings = read.indices.filter { !read[$0].flags.isDisjoint(with: [.mayBegin, .mayLead]) }
      func isJoint(_ index: Int) -> Bool {
        let bit = viet_pair_bit(read[index].word, read[index + 1].word)
        return read[index].flags.contains(.leadsOn) && pairs.bits[Int(bit >> 6)] >> UInt64(bit & 63) & 1 != 0
      }
      func places(_ indices: Range<Int>) -> [Int] { indices.map { lexer.grammar.places[$0] } }
      #expect(places(lexer.grammar.places.beginnings) == beginnings)
      #expect(places(lexer.grammar.places.others) == beginnings.filter { read[$0].kind != .word })
      #expect(places(lexer.grammar.places.joints) == read.indices.dropLast().filter(isJoint))
      lexer.joinPhrases(text.span)
      let joined = lexer.grammar.lexemes
      #expect(places(lexer.grammar.places.beginnings) == beginnings.filter { joined[$0].mayBegin })
      #expect(beginnings.filter { joined[$0].mayBegin } == joined.indices.filter { joined[$0].mayBegin })
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
