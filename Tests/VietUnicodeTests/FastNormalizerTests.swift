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

  /// Each row of the conformance test of Unicode 15.0 (NormalizationTest.txt) inside Vietnamese text, at every place of a
  /// block of 64 bytes. All rows stand in one text; NormalizerTests has them bare.
  @Test func theConformanceTestAtEveryAlignment() throws {
    guard let lines = try SharedData.lines("normalization/conformance-15.0.tsv", skipping: 19_074) else { return }
    func bytes(_ hex: Substring) -> [UInt8] {
      let digits = Array(hex.utf8)
      func value(_ digit: UInt8) -> UInt8 { digit < 0x3A ? digit - 0x30 : (digit | 0x20) - 0x57 }
      return stride(from: 0, to: digits.count - 1, by: 2).map { value(digits[$0]) << 4 | value(digits[$0 + 1]) }
    }
    let rows = lines.filter { !$0.hasPrefix("#") }.map { $0.split(separator: "\t").dropFirst().map(bytes) }
      .filter { $0.count == 5 }
    #expect(rows.count > 19_000)
    let sentence = Array(" – ăn quả nhớ kẻ trồng cây, uống nước nhớ nguồn ".utf8)
    let padding = [UInt8](repeating: UInt8(ascii: "_"), count: 64)
    var (source, expected, found): ([UInt8], [UInt8], [UInt8]) = ([], [], [])
    func check(_ form: NormalizationForm, _ input: Int, _ result: Int, place: Int, _ name: String, _ kernels: Kernels) {
      source.removeAll(keepingCapacity: true)
      expected.removeAll(keepingCapacity: true)
      found.removeAll(keepingCapacity: true)
      let isComposed = form == .nfc || form == .nfkc
      let behind = isComposed ? sentence : Array(Naive.nfd(String(decoding: sentence, as: UTF8.self)).utf8)
      for row in rows {
        let gap = padding[..<((place - source.count % 64 + 64) % 64)]
        source += gap
        source += row[input]
        source += sentence
        expected += gap
        expected += row[result]
        expected += behind
      }
      Normalizer(form: form).append(source.span, to: &found, from: 0, kernels: kernels)
      if found != expected {
        Issue.record("\(form), column \(input + 1), place \(place), \(name): \(Excerpt.difference(found, expected))")
      }
    }
    for place in 0..<64 {
      for input in 0...(place % 4 == 3 ? 2 : 0) { check(.nfc, input, 1, place: place, "best", .best) }
      guard place % 8 == 3 else { continue }
      check(.nfc, 0, 1, place: place, "portable", .portable)
      check(.nfd, 0, 2, place: place, "best", .best)
      check(.nfkc, 0, 3, place: place, "best", .best)
      check(.nfkd, 0, 4, place: place, "best", .best)
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
