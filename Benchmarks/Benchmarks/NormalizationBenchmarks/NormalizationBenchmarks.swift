import Benchmark
import BenchmarkTexts
import CMallocCount
@_spi(Reference) import VietUnicode

// Vietnamese text of 4 MiB, made of seeds/text/flat, in the forms and encodings in which it is found. Each benchmark
// asserts that the answer is ICU's, or that of the slow reader. `viettext-bench` prints the ratios to ICU; here
// instructions and allocations are watched, which differ little from run to run.

let allocations = BenchmarkMetric.custom("Allocations", polarity: .prefersSmaller, useScalingFactor: true)

let benchmarks: @Sendable () -> Void = {
  Benchmark.defaultConfiguration = .init(
    metrics: [.instructions, .throughput, allocations], warmupIterations: 2, scalingFactor: .one,
    maxDuration: .seconds(1), maxIterations: 100, thresholds: [.instructions: .init(relative: [.p90: 2.0])])

  guard let texts = try? BenchmarkTexts(count: 4 << 20) else { fatalError("seeds/text/flat cannot be read") }
  let forms: [(String, [UInt8])] = [
    ("NFCPassThrough", texts.composed), ("NFDToNFC", texts.decomposed), ("HalfComposedToNFC", texts.halfComposed),
    ("OnePercentNFDToNFC", texts.onePercent),
  ]
  for (name, text) in forms {
    Benchmark(name) { benchmark in
      let normalizer = Normalizer(form: .nfc)
      var (expected, buffer): ([UInt8], [UInt8]) = ([], [])
      ICU.normalize(text.span, form: .nfc, into: &expected)
      normalizer.normalize(text.span, into: &buffer)
      precondition(buffer == expected)
      let before = cmalloc_count()
      benchmark.startMeasurement()
      for _ in benchmark.scaledIterations { normalizer.normalize(text.span, into: &buffer) }
      benchmark.stopMeasurement()
      benchmark.measurement(allocations, Int(cmalloc_count() - before))
    }
  }

  Benchmark("NFCCheck") { benchmark in
    precondition(ICU.isNormalized(texts.composed.span, form: .nfc))
    for _ in benchmark.scaledIterations { precondition(Normalizer.firstNonNFC(in: texts.composed.span) == nil) }
  }

  Benchmark("UTF8Validation") { benchmark in
    precondition(String(validating: texts.composed, as: UTF8.self) != nil)
    for _ in benchmark.scaledIterations { precondition(texts.composed.span.firstIllFormedRange() == nil) }
  }

  Benchmark("NFDLinesToNFC") { benchmark in
    let normalizer = Normalizer(form: .nfc)
    var buffer: [UInt8] = []
    for _ in benchmark.scaledIterations {
      for line in texts.decomposedLines { normalizer.normalize(line.span, into: &buffer) }
    }
    blackHole(buffer)
  }

  // Most users want the way back to their bytes; it must not cost more than the text.
  Benchmark("NFDToNFCWithOffsetMap") { benchmark in
    let normalizer = Normalizer(form: .nfc)
    precondition(normalizer.normalize(texts.decomposed).bytes == texts.composed)
    for _ in benchmark.scaledIterations { blackHole(normalizer.normalize(texts.decomposed)) }
  }

  // Search keys are made of everything that is indexed.
  for (name, text) in [("FoldNFC", texts.composed), ("FoldNFD", texts.decomposed)] {
    Benchmark(name) { benchmark in
      var (expected, scratch, buffer): ([UInt8], [UInt8], [UInt8]) = ([], [], [])
      ICU.fold(text.span, into: &expected, scratch: &scratch)
      foldingDiacritics(text.span, into: &buffer)
      precondition(buffer == expected)
      for _ in benchmark.scaledIterations { foldingDiacritics(text.span, into: &buffer) }
      blackHole(buffer)
    }
  }

  // Archives are converted as a whole, and an encoding that nobody named is found first.
  for encoding in LegacyEncoding.allCases {
    let name = encoding.rawValue.uppercased().filter { $0 != "-" }
    Benchmark("Decode\(name)") { benchmark in
      let encoded = texts.encoded(encoding)
      let expected = encoding.decode(encoded).bytes
      var buffer: [UInt8] = []
      benchmark.startMeasurement()
      for _ in benchmark.scaledIterations {
        buffer.removeAll(keepingCapacity: true)
        var decoder = LegacyDecoder(encoding)
        decoder.decode(encoded, into: &buffer)
        decoder.finish(into: &buffer)
      }
      benchmark.stopMeasurement()
      precondition(buffer == expected)
    }
    Benchmark("Encode\(name)") { benchmark in
      let expected = encoding.encode(texts.page)
      benchmark.startMeasurement()
      for _ in benchmark.scaledIterations { precondition(encoding.encode(texts.page).bytes == expected.bytes) }
    }
    Benchmark("Detect\(name)") { benchmark in
      let sample = Array(texts.encoded(encoding).prefix(1 << 15))
      benchmark.startMeasurement()
      for _ in benchmark.scaledIterations {
        precondition(EncodingDetector().detect(sample).encoding == .legacy(encoding))
      }
    }
  }
}
