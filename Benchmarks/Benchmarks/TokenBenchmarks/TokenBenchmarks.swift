import Benchmark
import BenchmarkTexts
import CMallocCount
import VietTokens

// Vietnamese text of 4 MiB, made of seeds/text/flat. Each benchmark asserts first that the tokens with the white space
// between them, and the sentences, are the text. The scan is what word segmentation and expressions are built over;
// into an array that is used again it must take no memory.

let allocations = BenchmarkMetric.custom("Allocations", polarity: .prefersSmaller, useScalingFactor: true)

/// Whether there is nothing but white space between the ranges and around them.
func cover(_ text: [UInt8], _ ranges: [Range<Int>]) -> Bool {
  var end = 0
  for range in ranges {
    guard range.lowerBound >= end, text[end..<range.lowerBound].allSatisfy({ $0 <= 0x20 }) else { return false }
    end = range.upperBound
  }
  return text[end...].allSatisfy { $0 <= 0x20 }
}

let benchmarks: @Sendable () -> Void = {
  Benchmark.defaultConfiguration = .init(
    metrics: [.instructions, .throughput, allocations], warmupIterations: 2, scalingFactor: .one,
    maxDuration: .seconds(1), maxIterations: 100, thresholds: [.instructions: .init(relative: [.p90: 2.0])])

  guard let texts = try? BenchmarkTexts(count: 4 << 20) else { fatalError("seeds/text/flat cannot be read") }
  let (tokenizer, splitter) = (Tokenizer(), SentenceSplitter())

  for (name, text) in [("TokenScan", texts.composed), ("TokenScanNFD", texts.decomposed)] {
    Benchmark(name) { benchmark in
      var tokens: [Token] = []
      tokenizer.tokenize(text.span, into: &tokens)
      precondition(cover(text, tokens.map(\.range)))
      let before = cmalloc_count()
      benchmark.startMeasurement()
      for _ in benchmark.scaledIterations {
        tokens.removeAll(keepingCapacity: true)
        tokenizer.tokenize(text.span, into: &tokens)
      }
      benchmark.stopMeasurement()
      benchmark.measurement(allocations, Int(cmalloc_count() - before))
      blackHole(tokens)
    }
  }

  Benchmark("Sentences") { benchmark in
    let tokens = tokenizer.tokens(in: texts.composed)
    precondition(cover(texts.composed, splitter.sentences(in: texts.composed.span, tokens: tokens)))
    for _ in benchmark.scaledIterations {
      blackHole(splitter.sentences(in: texts.composed.span, tokens: tokens))
    }
  }
}
