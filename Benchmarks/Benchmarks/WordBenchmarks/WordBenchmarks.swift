import Benchmark
import BenchmarkTexts
import CMallocCount
import VietModel
import VietTokens

// The lines of Vietnamese text of 4 MiB, made of seeds/text/flat, segmented with the standard model in one workspace, and
// written with underscores. Each benchmark asserts first that every token is in exactly one word, and the words of a
// sentence. A workspace that has seen the longest line must take no memory any more.

let allocations = BenchmarkMetric.custom("Allocations", polarity: .prefersSmaller, useScalingFactor: true)

/// Whether the tokens of the words are all tokens, each once and in order.
func cover(_ workspace: WordSegmenter.Workspace) -> Bool {
  var next = 0
  for word in workspace.words {
    guard word.tokens.lowerBound == next, !word.tokens.isEmpty else { return false }
    next = word.tokens.upperBound
  }
  return next == workspace.tokens.count
}

let benchmarks: @Sendable () -> Void = {
  Benchmark.defaultConfiguration = .init(
    metrics: [.instructions, .throughput, allocations], warmupIterations: 2, scalingFactor: .one,
    maxDuration: .seconds(1), maxIterations: 100, thresholds: [.instructions: .init(relative: [.p90: 2.0])])

  guard let texts = try? BenchmarkTexts(count: 4 << 20) else { fatalError("seeds/text/flat cannot be read") }
  let lines = texts.composed.split(separator: 0x0A).map { Array($0) }
  let segmenter = WordSegmenter(model: .standard)
  let words = ["Thanh Hóa", "đã", "thu hút", "được", "180", "dự án"]

  for (name, isWritten) in [("Words", false), ("WordsJoined", true)] {
    Benchmark(name) { benchmark in
      precondition(segmenter.segment("Thanh Hóa đã thu hút được 180 dự án") == words)
      var workspace = WordSegmenter.Workspace()
      var output: [UInt8] = []
      func segment() {
        output.removeAll(keepingCapacity: true)
        for line in lines {
          segmenter.segment(line.span, using: &workspace)
          if isWritten { workspace.appendJoined(line.span, to: &output) }
        }
      }
      for line in lines {
        segmenter.segment(line.span, using: &workspace)
        precondition(cover(workspace))
      }
      segment()
      let before = cmalloc_count()
      segment()
      let taken = Int(cmalloc_count() - before)
      precondition(taken == 0, "\(taken) allocations")
      benchmark.startMeasurement()
      for _ in benchmark.scaledIterations { segment() }
      benchmark.stopMeasurement()
      benchmark.measurement(allocations, taken)
      blackHole(output)
    }
  }
}
