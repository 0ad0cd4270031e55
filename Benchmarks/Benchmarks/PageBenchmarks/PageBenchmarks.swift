import Benchmark
import BenchmarkTexts
import CMallocCount
import VietText

// The pages of seeds/html, about 8 KB each. Each benchmark asserts first that every page gives its gold title and text.
// Stripping is what a crawl is cleaned with, the pipeline is all that `viettext analyze` does before it writes.

let allocations = BenchmarkMetric.custom("Allocations", polarity: .prefersSmaller, useScalingFactor: true)

let benchmarks: @Sendable () -> Void = {
  Benchmark.defaultConfiguration = .init(
    metrics: [.instructions, .throughput, allocations], warmupIterations: 2, scalingFactor: .one,
    maxDuration: .seconds(1), maxIterations: 200, thresholds: [.instructions: .init(relative: [.p90: 2.0])])

  guard let pages = try? BenchmarkPages().pages else { fatalError("seeds/html cannot be read") }

  /// Measures what is done to all pages, once `article` has given the right answers.
  func measure(_ name: String, article: @escaping @Sendable ([UInt8]) -> Article) {
    Benchmark(name) { benchmark in
      for page in pages {
        let found = article(page.html)
        precondition(found.title == page.title && found.text == page.text, page.name)
      }
      let before = cmalloc_count()
      benchmark.startMeasurement()
      for _ in benchmark.scaledIterations {
        for page in pages { blackHole(article(page.html)) }
      }
      benchmark.stopMeasurement()
      benchmark.measurement(allocations, Int(cmalloc_count() - before))
    }
  }

  let (extractor, pipeline) = (ArticleExtractor(), Pipeline())
  measure("StripPages") { extractor.article(in: $0, input: .html) }
  measure("AnalyzePages") { pipeline.document(from: $0, input: .html).article }
}
