import Foundation
import Testing
import VietTestSupport

@testable import VietUnicode

@Suite struct FoldingTests {
  @Test func marksGoAndCaseGoes() {
    for (text, folded) in [
      ("", ""), ("Đà Nẵng", "da nang"), ("Thừa Thiên – Huế", "thua thien – hue"), ("KHUỶU TAY", "khuyu tay"),
      ("ăâđêôơư ĂÂĐÊÔƠƯ", "aadeoou aadeoou"), ("Café Zürich, Škoda, Łódź", "cafe zurich, skoda, łodz"),
      ("15,6 tỷ USD!", "15,6 ty usd!"), ("Điện Biên Phủ 1954", "dien bien phu 1954"), ("70 m²", "70 m²"),
      ("Привет, ЁЖ", "привет, еж"), ("Ἀθῆναι", "αθηναι"), ("中文 한국어 😀", "中文 한국어 😀"), ("ð Ð", "ð ð"),
      ("a\u{301}\u{302}\u{303}b", "ab"), ("\u{301}a", "a"),
    ] {
      #expect(text.foldingDiacritics() == folded, "\(text)")
      #expect(
        Naive.nfd(text).foldingDiacritics()
          == (text.contains("한") ? Naive.nfd(text).foldingDiacritics() : folded), "\(text), NFD")
    }
  }

  @Test func theAlphabetFoldsToItself() {
    let letters =
      "aàảãáạăằẳẵắặâầẩẫấậbcdđeèẻẽéẹêềểễếệghiìỉĩíịklmnoòỏõóọôồổỗốộơờởỡớợpqrstuùủũúụưừửữứựvxyỳỷỹýỵfjwz"
    for letter in letters {
      for text in [
        String(letter), letter.uppercased(), Naive.nfd(String(letter)), Naive.nfd(letter.uppercased()),
      ] {
        #expect(text.foldingDiacritics() == Naive.folded(String(letter)), "\(text)")
      }
    }
  }

  /// Letters whose fold needs one scalar, in blocks that lose their marks.
  private static let blocks: [ClosedRange<UInt32>] = [
    0x20...0x7E, 0xA0...0x17F, 0x1E00...0x1EFF, 0x300...0x34E, 0x391...0x3C1, 0x3C3...0x3CE, 0x400...0x45F,
    0x2010...0x2027,
    0x61...0x7A,
  ]

  @Test func randomTextFoldsAsItsSlowTwin() {
    var random = SeededGenerator(seed: 501)
    for _ in 0..<20_000 {
      var scalars = String.UnicodeScalarView()
      for _ in 0..<random.int(0...12) {
        let value = UInt32.random(in: random.pick(Self.blocks), using: &random)
        if let scalar = Unicode.Scalar(value), scalar.properties.generalCategory != .unassigned {
          scalars.append(scalar)
        }
      }
      let text = String(scalars)
      let expected = Naive.folded(text)
      #expect(
        text.foldingDiacritics().utf8.elementsEqual(expected.utf8),
        "\(Excerpt.scalars(text)): \(text.foldingDiacritics()), not \(expected)")
    }
    for _ in 0..<2000 {
      let text = random.sentence(count: 8).replacing("\u{AD}", with: "")
      #expect(text.foldingDiacritics().utf8.elementsEqual(Naive.folded(text).utf8), "\(text)")
    }
  }

  /// What the kernels know, what they leave to the tables and to ICU, and ill-formed bytes, at every place of a block.
  @Test func everyKernelFoldsAsTheSlowTwin() {
    let parts = [
      "a", "Z", "0", " ", "ế", "Ặ", "đ", "Đ", "ơ", "Ư", "ü", "ß", "æ", "Ȁ", "e\u{302}\u{301}", "u\u{31B}", "\u{A0}",
      "–",
      "…", "₫", "Ω", "еЁ", "日", "😀", "\u{345}", "İ", "Ⱥ", "ẞ", "E\u{303}",
    ].map { Array($0.utf8) }
    var random = SeededGenerator(seed: 504)
    for _ in 0..<6000 {
      var text: [UInt8] = Array(repeating: UInt8(ascii: "X"), count: random.int(0...40))
      for _ in 0..<random.int(0...30) { text += random.chance(3) ? parts[random.int(0...5)] : random.pick(parts) }
      if random.chance(2) { text.insert(random.pick([0xFF, 0xC3, 0xE1, 0xBA, 0xA0]), at: random.int(0...text.count)) }
      let expected = Array(Naive.folded(String(decoding: text, as: UTF8.self)).utf8)
      for kernels in [Kernels.best, .portable] {
        var found: [UInt8] = []
        kernels.fold(text.span, into: &found)
        #expect(found == expected, "\(text)")
      }
    }
  }

  @Test func everyScalarFoldsAsItsSlowTwin() {
    // The two know characters of different versions of Unicode.
    let version = Int(unicodeVersions().unicode.prefix { $0 != "." }) ?? 0
    for value in UInt32(0)...0x1FFFF {
      guard let scalar = Unicode.Scalar(value), let age = scalar.properties.age, age.major <= version else { continue }
      let bytes = Array(String(scalar).utf8)
      let alone = foldingDiacritics(bytes)
      // From U+2000 on a sign stays the sign that it is.
      if value < 0x2000 { #expect(alone == Array(Naive.folded(String(scalar)).utf8), "\(value)") }
      let padding = [UInt8](repeating: UInt8(ascii: "x"), count: 33)
      if foldingDiacritics(padding + bytes + padding) != padding + alone + padding { Issue.record("\(value) in text") }
    }
  }

  @Test func aBufferThatIsLargeEnoughIsUsedAgain() {
    let text = Array(String(repeating: "Thừa Thiên – Huế ", count: 300).utf8)
    var buffer: [UInt8] = []
    buffer.reserveCapacity(text.count + 128)
    let before = unsafe buffer.withUnsafeBufferPointer { $0.baseAddress }
    for _ in 0..<3 { foldingDiacritics(text.span, into: &buffer) }
    #expect(buffer == Array(String(repeating: "thua thien – hue ", count: 300).utf8))
    let after = unsafe buffer.withUnsafeBufferPointer { $0.baseAddress }
    #expect(unsafe before == after)
  }

  @Test func composedAndDecomposedFoldAlike() {
    var random = SeededGenerator(seed: 502)
    for _ in 0..<3000 {
      let text = random.sentence(count: 6)
      #expect(Naive.nfc(text).foldingDiacritics() == Naive.nfd(text).foldingDiacritics(), "\(text)")
      #expect(text.foldingDiacritics() == text.foldingDiacritics().foldingDiacritics(), "\(text)")
    }
  }

  @Test func illFormedBytesBecomeReplacements() {
    #expect(foldingDiacritics([0x41, 0xFF, 0xE1, 0xBB]) == Array("a\u{FFFD}\u{FFFD}".utf8))
    var random = SeededGenerator(seed: 503)
    for _ in 0..<3000 {
      let bytes = random.mutated(Array(random.sentence(count: 4).utf8))
      #expect(Naive.isWellFormed(foldingDiacritics(bytes)), "\(bytes)")
    }
  }
}
