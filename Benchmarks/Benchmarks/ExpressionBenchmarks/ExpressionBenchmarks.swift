import Benchmark
import BenchmarkTexts
import CMallocCount
import VietExpressions
import VietTokens

// Vietnamese text of 1 MiB, made of seeds/text/flat, in lines of about 60 bytes and as one line. Each benchmark asserts
// first that a workspace that is used again gives what new memory gives, and that much is found. Lines are what the
// command and the functions for C read; in one line nothing may cost more for the length.

let allocations = BenchmarkMetric.custom("Allocations", polarity: .prefersSmaller, useScalingFactor: true)

let benchmarks: @Sendable () -> Void = {
  Benchmark.defaultConfiguration = .init(
    metrics: [.instructions, .throughput, allocations], warmupIterations: 2, scalingFactor: .one,
    maxDuration: .seconds(1), maxIterations: 100, thresholds: [.instructions: .init(relative: [.p90: 2.0])])

  guard let texts = try? BenchmarkTexts(count: 1 << 20) else { fatalError("seeds/text/flat cannot be read") }
  let parser = ExpressionParser()

  for (name, lines) in [("ExpressionsOfLines", texts.lines), ("ExpressionsOfOneLine", [texts.composed])] {
    Benchmark(name) { benchmark in
      var workspace = ExpressionParser.Workspace()
      let found = lines.map { parser.expressions(in: $0, using: &workspace) }
      precondition(found == lines.map { parser.expressions(in: $0, tokens: Tokenizer().tokens(in: $0)) })
      precondition(found.reduce(0) { $0 + $1.count } > 1_000)
      let before = cmalloc_count()
      benchmark.startMeasurement()
      for _ in benchmark.scaledIterations {
        for line in lines { blackHole(parser.expressions(in: line, using: &workspace)) }
      }
      benchmark.stopMeasurement()
      benchmark.measurement(allocations, Int(cmalloc_count() - before))
    }
  }
}
