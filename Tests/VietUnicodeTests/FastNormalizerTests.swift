import Foundation
import Testing
import VietTestSupport

@_spi(Reference) @testable import VietUnicode

/// The fast ways against ICU by itself, byte for byte.
@Suite struct FastNormalizerTests {
  private static let kernels: [(String, Kernels)] = [("best", .best), ("portable", .portable)]

  /// Compares every entry point with ICU. Whether all agree.
  private func check(_ source: [UInt8], _ form: NormalizationForm, _ comment: @autoclosure () -> String) -> Bool {
    let normalizer = Normalizer(form: form)
    var expected: [UInt8] = []
    ICU.normalize(source.span, form: form, into: &expected)
    var found: [UInt8] = []
    for (name, kernels) in Self.kernels {
      normalizer.append(source.span, to: &found, from: 0, kernels: kernels)
      guard found == expected else {
        Issue.record("\(comment()), \(form), \(name): \(Excerpt.difference(found, expected)), \(source)")
        return false
      }
      found.removeAll(keepingCapacity: true)
      let change = normalizer.firstChange(in: source.span, kernels: kernels)
      let isBefore = change.map { Array(expected.prefix($0)) == Array(source[..<$0]) } ?? true
      guard (change == nil) == (source == expected), isBefore else {
        Issue.record("\(comment()), \(form), \(name): first change at \(String(describing: change)), \(source)")
        return false
      }
    }
    return true
  }

  /// Few letters and many marks; Vietnamese blocks; all planes; scripts with compositions of their own.
  private func text(_ random: inout SeededGenerator) -> [UInt8] {
    let blocks: [[ClosedRange<UInt32>]] = [
      [
        0x61...0x7A, 0x61...0x7A, 0x300...0x309, 0x300...0x309, 0x323...0x323, 0x31B...0x31B, 0xC0...0x1FF,
        0x1EA0...0x1EF9,
      ],
      [0x20...0x7E, 0x20...0x7E, 0x1EA0...0x1EF9, 0xC0...0x1B0, 0x2010...0x2026, 0x300...0x36F],
      [0x0...0xD7FF, 0xE000...0xFFFF, 0x10000...0x10FFFF],
      [
        0xAC00...0xAC40, 0x1100...0x1112, 0x1161...0x1175, 0x11A8...0x11C2, 0x3041...0x309C, 0x900...0x97F,
        0x9BE...0x9D7,
        0xF40...0xF84, 0x300...0x345, 0x1D15E...0x1D172, 0xF900...0xF92F, 0x591...0x5C7, 0xFB1D...0xFB4F,
        0xFDFA...0xFDFB,
      ],
    ]
    let style = random.pick(blocks)
    var scalars = String.UnicodeScalarView()
    if random.chance(2) {
      scalars.append(contentsOf: String(repeating: "x", count: random.int(0...130)).unicodeScalars)
    }
    for _ in 0..<(random.chance(12) ? random.int(0...400) : random.int(0...24)) {
      let value = UInt32.random(in: random.pick(random.chance(20) ? random.pick(blocks) : style), using: &random)
      if let scalar = Unicode.Scalar(value) { scalars.append(scalar) }
    }
    if random.chance(2) {
      scalars.append(contentsOf: String(repeating: "y", count: random.int(0...130)).unicodeScalars)
    }
    return Array(String(scalars).utf8)
  }

  /// `VIETTEXT_RANDOM_TEXTS` sets the number; `make random` takes a million.
  private static let randomTexts =
    ProcessInfo.processInfo.environment["VIETTEXT_RANDOM_TEXTS"].flatMap { Int($0) } ?? 4_000

  @Test func randomTextInEveryFormIsAsICUHasIt() {
    var random = SeededGenerator(seed: 411)
    for number in 0..<Self.randomTexts {
      let source = text(&random)
      for form in NormalizationForm.allCases where !check(source, form, "case \(number)") { return }
    }
  }

  /// The edits that the kernels record tile the text: copies are equal on both sides, and the rest adds up.
  @Test func offsetsOfRandomText() {
    var random = SeededGenerator(seed: 412)
    for number in 0..<min(Self.randomTexts, 1_000) {
      let source = text(&random)
      for form in NormalizationForm.allCases {
        for (name, kernels) in Self.kernels {
          let result = Normalizer(form: form).normalize(source, kernels: kernels)
          var (output, position) = (0, 0)
          for run in result.offsets.runs {
            let isNext = run.output.lowerBound == output && run.source.lowerBound >= position
            let isCopied = !run.isCopy || result.bytes[run.output].elementsEqual(source[run.source])
            if !isNext || !isCopied { Issue.record("case \(number), \(form), \(name): \(run) of \(source)") }
            (output, position) = (run.output.upperBound, run.source.upperBound)
          }
          #expect(output == result.bytes.count, "case \(number), \(form), \(name)")
        }
      }
    }
  }

  @Test func aStringThatDoesNotChangeIsNotCopied() {
    let text = String(repeating: "Đà Nẵng – “cố đô”… ", count: 40)
    func address(_ text: String) -> UInt {
      var text = text
      return text.withUTF8 { UInt(bitPattern: $0.baseAddress) }
    }
    #expect(address(Normalizer().normalize(text)) == address(text))
  }

  @Test func aBufferThatIsLargeEnoughStaysWhereItIs() {
    let source = Array(String(repeating: "Tie\u{302}\u{301}ng Vie\u{323}\u{302}t ", count: 400).utf8)
    var buffer: [UInt8] = []
    buffer.reserveCapacity(source.count + 128)
    let before = unsafe buffer.withUnsafeBufferPointer { $0.baseAddress }
    for _ in 0..<3 {
      Normalizer().normalize(source, into: &buffer)
      #expect(buffer == Array(String(repeating: "Tiếng Việt ", count: 400).utf8))
      let after = unsafe buffer.withUnsafeBufferPointer { $0.baseAddress }
      #expect(unsafe before == after)
    }
  }

  @Test func theFirstChange() {
    for (text, offset) in [
      ("", nil), ("Việt", nil), ("Vie\u{323}\u{302}t", 2), ("ab\u{301}c", nil), ("a\u{302}\u{301}", 0),
      ("xy\u{2126}", 1),
      ("Ελλάδα", nil), ("\u{301}", nil), ("q\u{301}\u{323}", 0), (String(repeating: "ố", count: 99) + "e\u{301}", 297),
    ] as [(String, Int?)] {
      let bytes = Array(text.utf8)
      let found = Normalizer.firstNonNFC(in: bytes.span)
      #expect(found == offset, "\(Excerpt.scalars(text))")
    }
    let illFormed: [UInt8] = [0x61, 0xFF, 0x62]
    let (offset, isNormalized) = (Normalizer.firstNonNFC(in: illFormed.span), Normalizer().isNormalized(illFormed.span))
    #expect(offset == 1 && !isNormalized)
  }

  /// Runs that ICU would put in order by insertion, and characters that join one another without end.
  @Test func longRunsOfEverySort() {
    for part in [
      "\u{301}\u{323}", "\u{F73}\u{301}", "\u{344}\u{323}", "\u{9BE}", "\u{1161}", "\u{F900}", "\u{378}", "\u{3099}",
    ] {
      let text = Array(("a" + String(repeating: part, count: 600) + "b").utf8)
      for form in NormalizationForm.allCases { _ = check(text, form, "runs of \(Excerpt.scalars(part))") }
    }
  }
}
