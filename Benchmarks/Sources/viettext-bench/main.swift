// A table of rates, in a few seconds: this package beside ICU through the same shim, and beside memcpy.
//
//     swift run -c release --package-path Benchmarks viettext-bench [MEGABYTES]
//
// Each row asserts first that both give the same answer. A rate is that of the best of several runs.

import BenchmarkTexts
import CMallocCount
import Foundation
@_spi(Reference) import VietUnicode

/// GB/s of the best of several runs that together take a while; the two take turns, so that both meet the same noise.
func rates(_ count: Int, _ first: () -> Void, _ second: () -> Void) -> (Double, Double) {
  let clock = ContinuousClock()
  var best = (Duration.seconds(1000), Duration.seconds(1000))
  let start = clock.now
  repeat {
    best.0 = min(best.0, clock.measure(first))
    for _ in 0..<3 { best.1 = min(best.1, clock.measure(second)) }
  } while clock.now - start < .milliseconds(500)
  return (rate(count, best.0), rate(count, best.1))
}

func rate(_ count: Int, _ time: Duration) -> Double { Double(count) / 1e9 / (time / .seconds(1)) }

func padded(_ text: String, _ width: Int, left: Bool = false) -> String {
  let space = String(repeating: " ", count: max(0, width - text.count))
  return left ? text + space : space + text
}

func row(
  _ name: String, _ count: Int, target: Double, reference: () -> Void, ours: () -> Void, memory: Double
) {
  guard name.hasPrefix(CommandLine.arguments.dropFirst(2).first ?? "") else { return }
  let (theirs, mine) = rates(count, reference, ours)
  let before = cmalloc_count()
  ours()
  let allocations = cmalloc_count() - before
  let columns = [
    padded(name, 34, left: true), padded("\(count)", 10), padded(String(format: "%.2f", memory), 8),
    padded(String(format: "%.3f", theirs), 11), padded(String(format: "%.3f", mine), 8),
    padded(String(format: "%.1f×", mine / theirs), 8), padded("≥ \(Int(target))×", 7), padded("\(allocations)", 8),
  ]
  print(columns.joined())
}

func printTable() throws {
  let megabytes = CommandLine.arguments.dropFirst().first.flatMap { Int($0) } ?? 20
  let texts = try BenchmarkTexts(count: megabytes << 20)

  var expected: [UInt8] = []
  var found: [UInt8] = []
  var copy = [UInt8](repeating: 0, count: texts.decomposed.count)
  expected.reserveCapacity(texts.decomposed.count * 2)
  found.reserveCapacity(texts.decomposed.count * 2)
  let nfc = Normalizer(form: .nfc)

  func memoryRate(_ text: [UInt8]) -> Double {
    let copying = {
      _ = unsafe text.withUnsafeBytes { source in
        unsafe copy.withUnsafeMutableBytes { unsafe memcpy($0.baseAddress!, source.baseAddress!, source.count) }
      }
    }
    return rates(text.count, copying, {}).0
  }

  print("VietText normalization, ICU \(unicodeVersions().icu), Unicode \(unicodeVersions().unicode); GB/s of input")
  let head = [
    padded("text", 34, left: true), padded("bytes", 10), padded("memcpy", 8), padded("reference", 11),
    padded("ours", 8),
    padded("ratio", 8), padded("target", 7), padded("allocs", 8),
  ]
  print(head.joined())

  let composed = texts.composed
  precondition(Normalizer.firstNonNFC(in: composed.span) == nil && ICU.isNormalized(composed.span, form: .nfc))
  let composedString = String(decoding: composed, as: UTF8.self)
  let composedMemory = memoryRate(composed)
  row(
    "NFC check, with validation", composed.count, target: 10,
    reference: { precondition(ICU.isNormalized(composed.span, form: .nfc)) },
    ours: { precondition(Normalizer.firstNonNFC(in: composed.span) == nil) }, memory: composedMemory)
  row(
    "NFC check of a String", composed.count, target: 10,
    reference: { precondition(ICU.isNormalized(composed.span, form: .nfc)) },
    ours: { precondition(nfc.isNormalized(composedString)) }, memory: composedMemory)
  for (name, text, target) in [
    ("NFC pass-through, into:", texts.composed, 8.0), ("NFD → NFC, into:", texts.decomposed, 12),
    ("half-composed → NFC, into:", texts.halfComposed, 10), ("1 % NFD → NFC, into:", texts.onePercent, 6),
  ] {
    ICU.normalize(text.span, form: .nfc, into: &expected)
    nfc.normalize(text.span, into: &found)
    precondition(found == expected, name)
    precondition(Array(nfc.normalize(String(decoding: text, as: UTF8.self)).utf8) == expected, name)
    row(
      name, text.count, target: target, reference: { ICU.normalize(text.span, form: .nfc, into: &expected) },
      ours: { nfc.normalize(text.span, into: &found) }, memory: memoryRate(text))
  }
  let decomposedString = String(decoding: texts.decomposed, as: UTF8.self)
  row(
    "NFD → NFC, String to String", texts.decomposed.count, target: 12,
    reference: { ICU.normalize(texts.decomposed.span, form: .nfc, into: &expected) },
    ours: { _ = nfc.normalize(decomposedString) }, memory: memoryRate(texts.decomposed))
  row(
    "NFD → NFC, with an OffsetMap", texts.decomposed.count, target: 1,
    reference: { ICU.normalize(texts.decomposed.span, form: .nfc, into: &expected) },
    ours: { _ = nfc.normalize(texts.decomposed) }, memory: memoryRate(texts.decomposed))
  for form in [NormalizationForm.nfd, .nfkc, .nfkd] {
    ICU.normalize(composed.span, form: form, into: &expected)
    Normalizer(form: form).normalize(composed.span, into: &found)
    precondition(found == expected)
    row(
      "NFC → \(form.rawValue.uppercased()), into:", composed.count, target: 1,
      reference: { ICU.normalize(composed.span, form: form, into: &expected) },
      ours: { Normalizer(form: form).normalize(composed.span, into: &found) }, memory: composedMemory)
  }
  for (name, lines) in [
    ("lines of 60 bytes, NFC, into:", texts.lines), ("lines of 60 bytes, NFD, into:", texts.decomposedLines),
  ] {
    for line in lines {
      ICU.normalize(line.span, form: .nfc, into: &expected)
      nfc.normalize(line.span, into: &found)
      precondition(found == expected, name)
    }
    row(
      name, lines.reduce(0) { $0 + $1.count }, target: 4,
      reference: { for line in lines { ICU.normalize(line.span, form: .nfc, into: &expected) } },
      ours: { for line in lines { nfc.normalize(line.span, into: &found) } }, memory: composedMemory)
  }
  let strings = texts.lines.map { String(decoding: $0, as: UTF8.self) }
  row(
    "lines of 60 bytes, NFC, String", texts.lines.reduce(0) { $0 + $1.count }, target: 4,
    reference: { for line in texts.lines { ICU.normalize(line.span, form: .nfc, into: &expected) } },
    ours: { for line in strings { _ = nfc.normalize(line) } }, memory: composedMemory)
  precondition(composed.span.firstIllFormedRange() == nil && String(validating: composed, as: UTF8.self) != nil)
  row(
    "UTF-8 validation, String(validating:)", composed.count, target: 10,
    reference: { precondition(String(validating: composed, as: UTF8.self) != nil) },
    ours: { precondition(composed.span.firstIllFormedRange() == nil) }, memory: composedMemory)
}

try printTable()
