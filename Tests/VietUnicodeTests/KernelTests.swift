import Testing
import VietTestSupport

@_spi(Reference) @testable import VietUnicode

/// The kernels in C against the plainest Swift, at every alignment and every short length, fast and portable.
@Suite struct KernelTests {
  private static let kernels: [(String, Kernels)] = [("best", .best), ("portable", .portable)]

  private static let unassigned: Set<UInt32> = [0x2065, 0x2072, 0x2073, 0x208F, 0x209D, 0x209E, 0x209F]

  /// Bytes from which texts of every length are cut: clean and dirty, well-formed and not.
  private static let sources: [[UInt8]] = {
    var random = SeededGenerator(seed: 401)
    var sources = [
      Array("Tiếng Việt giàu và đẹp – “cố đô” Huế… 15 € ".utf8), Array("abcdefghijklmnopqrstuvwxyz 0123456789".utf8),
      Array("Tie\u{302}\u{301}ng Vie\u{323}\u{302}t a\u{300} o\u{31B}\u{323} ".utf8),
      Array("日本語 Ελληνικά ไทย 😀 русский ".utf8),
    ].map { part in Array(repeatElement(part, count: 12).joined()) }
    sources.append(random.bytes(count: 400))
    sources.append(random.mutated(Array(random.sentence(count: 60).utf8)))
    return sources
  }()

  /// Calls `body` with each cut of each source; the bytes around the cut are ones that must not be looked at.
  private func withEveryCut(_ body: (_ text: Span<UInt8>, _ comment: () -> String) -> Void) {
    for (number, source) in Self.sources.enumerated() {
      for alignment in 0..<64 {
        let buffer = [UInt8](repeating: 0xFF, count: alignment) + source + [UInt8](repeating: 0xFF, count: 64)
        // Every length near the borders of blocks, and every alignment of them; a prime step for the others.
        for length in Set(stride(from: alignment % 7, through: 200, by: 7)).union([
          0, 1, 31, 32, 33, 63, 64, 65, 127, 128, 129,
        ]) {
          let start = alignment + alignment % 5
          body(buffer.span.extracting(start..<start + length)) {
            "source \(number), alignment \(alignment), length \(length)"
          }
        }
      }
      for length in 0...200 { body(source.span.extracting(0..<length)) { "source \(number), length \(length)" } }
    }
  }

  private func bytes(_ span: Span<UInt8>) -> [UInt8] { (0..<span.count).map { span[$0] } }

  @Test func validationFindsTheFirstIllFormedByte() {
    withEveryCut { text, comment in
      let expected = Naive.illFormedRanges(bytes(text)).first?.lowerBound ?? text.count
      for (name, kernels) in Self.kernels {
        let found = kernels.firstIllFormed(in: text)
        if found != expected { Issue.record("\(name), \(comment()): \(found) instead of \(expected)") }
      }
    }
  }

  @Test func oneIllFormedByteAtEveryPlace() {
    let source = Array(repeatElement(Array("Việt Nam, bốn nghìn năm 😀 ".utf8), count: 7).joined())
    for place in source.indices {
      for byte: UInt8 in [0x80, 0xBF, 0xC0, 0xC3, 0xE1, 0xED, 0xF0, 0xF4, 0xF5, 0xFF, 0x61] {
        var text = source
        text[place] = byte
        let expected = Naive.illFormedRanges(text).first?.lowerBound ?? text.count
        for (name, kernels) in Self.kernels where kernels.firstIllFormed(in: text.span) != expected {
          Issue.record("\(name): \(byte) at \(place)")
        }
        let found = text.span.firstIllFormedRange()
        #expect(found == Naive.illFormedRanges(text).first, "\(byte) at \(place)")
      }
    }
  }

  /// What the scan calls harmless is well-formed, ends between characters, and NFC leaves every character of it alone.
  @Test func theHarmlessPrefixIsHarmless() {
    withEveryCut { text, comment in
      let illFormed = Naive.illFormedRanges(bytes(text)).first?.lowerBound ?? text.count
      for (name, kernels) in Self.kernels {
        let count = kernels.harmlessPrefix(of: text)
        let prefix = Array(bytes(text)[..<count])
        let isHarmless = Normalizer(form: .nfc).firstChange(in: prefix.span, kernels: .portable) == nil
        let isWhole = count == text.count || text[count] & 0xC0 != 0x80 || count == illFormed
        if count > illFormed || !isHarmless || !isWhole { Issue.record("\(name), \(comment()): \(count) bytes") }
      }
    }
  }

  /// Every code point that the scan lets pass is one that the linked ICU never changes and never joins to the left.
  /// Seven have no assignment in Unicode 15.0: one among the format characters, six among superscripts and subscripts.
  /// When a later version gives them a meaning, this test asks ICU about it.
  @Test func everyHarmlessScalarIsHarmlessToICU() {
    for value in UInt32(0)...0x10FFFF {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let bytes = Array(String(scalar).utf8)
      for (name, kernels) in Self.kernels where kernels.harmlessPrefix(of: bytes.span) == bytes.count {
        let isKnown = scalar.properties.generalCategory != .unassigned || !Self.unassigned.contains(value)
        if isKnown, !ICU.isHarmless(value, form: .nfc) { Issue.record("\(name): U+\(String(value, radix: 16))") }
      }
    }
  }

  /// Without an assignment they are inert in every form: marks behind them stay there, letters before them do not change.
  @Test func theSevenWithoutAnAssignmentAreInert() {
    for value in Self.unassigned.sorted() {
      guard let scalar = Unicode.Scalar(value), !ICU.isHarmless(value, form: .nfc) else { continue }
      for form in NormalizationForm.allCases {
        for text in ["\(scalar)", "e\(scalar)\u{301}", "\(scalar)\u{302}\u{301}\(scalar)o"] {
          var expected: [UInt8] = []
          ICU.normalize(Array(text.utf8).span, form: form, into: &expected)
          #expect(expected == Array(text.utf8), "\(form) U+\(String(value, radix: 16))")
          #expect(Normalizer(form: form).normalize(expected).bytes == expected, "\(form) U+\(String(value, radix: 16))")
        }
      }
    }
  }

  @Test func vietnameseTextIsHarmlessAsAWhole() {
    let text = Array(repeatElement(Array("Đặng Thuỳ Trâm viết: “Bầu trời đỏ lửa” – 35 năm… ".utf8), count: 40).joined())
    for (name, kernels) in Self.kernels {
      let count = kernels.harmlessPrefix(of: text.span)
      #expect(count == text.count, "\(name)")
    }
  }
}
