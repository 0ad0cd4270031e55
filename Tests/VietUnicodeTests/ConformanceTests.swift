import Foundation
import Testing
import VietTestSupport

@_spi(Reference) @testable import VietUnicode

/// The conformance test of Unicode 15.0, NormalizationTest.txt: each row holds a text and its four forms.
@Suite struct ConformanceTests {
  /// One column of all rows, in one piece.
  private struct Column {
    private(set) var bytes: [UInt8] = []
    private(set) var ends: [Int] = []

    func row(_ index: Int) -> ArraySlice<UInt8> { bytes[(index == 0 ? 0 : ends[index - 1])..<ends[index]] }

    mutating func append(hex: Substring) {
      let digits = Array(hex.utf8)
      func value(_ digit: UInt8) -> UInt8 { digit < 0x3A ? digit - 0x30 : (digit | 0x20) - 0x57 }
      for index in stride(from: 0, to: digits.count - 1, by: 2) {
        bytes.append(value(digits[index]) << 4 | value(digits[index + 1]))
      }
      ends.append(bytes.count)
    }

    /// Every row behind `separator`. By pointers: a hundred thousand arrays that grow are slow without optimization.
    func joined(by separator: [UInt8]) -> [UInt8] {
      let count = bytes.count + ends.count * separator.count
      // Each copy ends before `count`, which is the sum of all of them.
      return unsafe [UInt8](unsafeUninitializedCapacity: count) { output, filled in
        var place = UnsafeMutableRawPointer(output.baseAddress!)
        unsafe separator.withUnsafeBytes { separator in
          unsafe bytes.withUnsafeBytes { bytes in
            unsafe ends.withUnsafeBufferPointer { ends in
              var start = 0
              for index in 0..<ends.count {
                let end = unsafe ends[index]
                unsafe place.copyMemory(from: separator.baseAddress!, byteCount: separator.count)
                unsafe place += separator.count
                unsafe place.copyMemory(from: bytes.baseAddress! + start, byteCount: end - start)
                unsafe place += end - start
                start = end
              }
            }
          }
        }
        filled = count
      }
    }

    /// The row in which the text that ``joined(by:)`` makes has `offset`.
    func row(at offset: Int, separator: Int) -> Int {
      ends.indices.first { ends[$0] + ($0 + 1) * separator > offset } ?? ends.count - 1
    }
  }

  /// The texts of all rows, and what each form makes of them.
  private struct Cases {
    private(set) var sources = Column()
    private(set) var results = [Column](repeating: Column(), count: NormalizationForm.allCases.count)

    /// The texts of a row; most rows have one in several columns, for which it counts once.
    mutating func append(row fields: [Substring]) {
      var seen: [[Substring]] = []
      for column in fields.indices {
        let expected = NormalizationForm.allCases.map { fields[Self.result(of: $0, from: column)] }
        guard !seen.contains([fields[column]] + expected) else { continue }
        seen.append([fields[column]] + expected)
        sources.append(hex: fields[column])
        for (form, field) in expected.enumerated() { results[form].append(hex: field) }
      }
    }

    /// Which column each form makes of each column (UAX #15, section 6).
    private static func result(of form: NormalizationForm, from column: Int) -> Int {
      switch form {
      case .nfc: column < 3 ? 1 : 3
      case .nfd: column < 3 ? 2 : 4
      case .nfkc: 3
      case .nfkd: 4
      }
    }
  }

  private func cases() throws -> Cases? {
    guard let lines = try SharedData.lines("normalization/conformance-15.0.tsv", skipping: 19_074) else { return nil }
    var cases = Cases()
    var rows = 0
    for line in lines where !line.hasPrefix("#") {
      let fields = Array(line.split(separator: "\t").dropFirst())
      guard fields.count == 5 else { continue }
      cases.append(row: fields)
      rows += 1
    }
    #expect(rows > 19_000 && cases.sources.ends.count > rows)
    return cases
  }

  private func failure(_ form: NormalizationForm, _ cases: Cases, _ number: Int, _ place: String) -> Comment {
    let texts = ([cases.sources] + cases.results).map {
      Excerpt.scalars(String(decoding: $0.row(number), as: UTF8.self))
    }
    return "\(form), \(place), the text and its forms: \(texts.joined(separator: "; "))"
  }

  @Test func everyRowByItself() throws {
    guard let cases = try cases() else { return }
    var found: [UInt8] = []
    for (form, expected) in zip(NormalizationForm.allCases, cases.results) {
      let normalizer = Normalizer(form: form)
      for number in expected.ends.indices {
        let source = cases.sources.row(number)
        normalizer.normalize(source.span, into: &found)
        guard !found.elementsEqual(expected.row(number)) else { continue }
        Issue.record(failure(form, cases, number, "alone"))
      }
    }
  }

  /// Each row behind as many bytes of text as there are places in a block of 64. Blocks are counted from the end of the
  /// row before, so the text between them is what moves a row through its block; all rows stand in one text, which no
  /// row can reach out of: nothing joins the sign before it or the space behind it.
  @Test func everyRowInsideTextAtEveryPlaceOfABlock() throws {
    guard let cases = try cases() else { return }
    func check(place: Int, _ kernels: Kernels, _ name: String) {
      let text = " – ăn quả" + String(repeating: "_", count: place)
      let (composed, decomposed) = (Array(text.utf8), Array(Naive.nfd(text).utf8))
      let source = cases.sources.joined(by: composed)
      var found: [UInt8] = []
      for (form, expected) in zip(NormalizationForm.allCases, cases.results) {
        let separator = form == .nfc || form == .nfkc ? composed : decomposed
        let result = expected.joined(by: separator)
        found.removeAll(keepingCapacity: true)
        Normalizer(form: form).append(source.span, to: &found, from: 0, kernels: kernels)
        guard found != result else { continue }
        let offset = zip(found, result).enumerated().first { $1.0 != $1.1 }?.offset ?? found.count
        let number = expected.row(at: offset, separator: separator.count)
        Issue.record(failure(form, cases, number, "behind \(place) signs, \(name)"))
      }
    }
    for place in 1...64 { check(place: place, .best, "best kernels") }
    // These read at most eight bytes at a time.
    for place in 1...8 { check(place: place, .portable, "portable kernels") }
  }
}
