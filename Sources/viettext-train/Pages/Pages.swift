import ArgumentParser
import VietPages

/// Trains the weights of blocks on gold pages, and measures them.
struct Pages: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Trains the weights of VietPages on pages with gold text.",
    discussion: """
      A block counts as text when its runs of four words stand in the gold text. Prints the agreement with the gold text \
      when each host is left out of the training that its pages are judged with.
      """)

  @Option(help: "A folder of HTML pages; may be given several times.") var html: [String] = []
  @Option(help: "A folder of text pages; may be given several times.") var text: [String] = []
  @Option(help: "The strength of the penalty on large weights.") var penalty = 1.0
  @Option(help: "Where to write the weights as Swift.") var output: String?
  @Flag(help: "Leave out no host, only train.") var quick = false

  func run() throws {
    let htmlWeights = try train(html, isHTML: true)
    let textWeights = try train(text, isHTML: false)
    if let output { try write(Array(WeightsSource(html: htmlWeights, text: textWeights).source.utf8), to: output) }
  }

  private func train(_ folders: [String], isHTML: Bool) throws -> BlockWeights {
    let folders = try folders.map { ($0, try GoldPage.pages(in: $0, isHTML: isHTML)) }
    let pages = folders.flatMap(\.1)
    let examples = pages.map { PageExamples($0) }
    var all = LogisticRegression(
      coefficients: [Double](repeating: 0, count: PageExamples.featureCount), penalty: penalty)
    all.fit(examples.flatMap(\.examples), steps: 8)
    let weights = PageExamples.weights(all.coefficients)
    var left: [String: BlockWeights] = [:]
    if !quick {
      for host in Set(pages.map(\.host)).sorted() {
        var regression = all
        regression.fit(examples.filter { $0.host != host }.flatMap(\.examples), steps: 3)
        left[host] = PageExamples.weights(regression.coefficients)
      }
    }
    for (folder, pages) in folders {
      print("\(folder), \(isHTML ? "HTML" : "text")")
      if !quick { print("  each host left out: \(agreement(pages) { left[$0.host] ?? weights })") }
      print("  trained on all:     \(agreement(pages) { _ in weights })")
    }
    return weights
  }

  private func agreement(_ pages: [GoldPage], _ weights: (GoldPage) -> BlockWeights) -> String {
    var agreement = Agreement()
    for page in pages {
      var extractor = ArticleExtractor()
      let chosen = weights(page)
      extractor.weights = (html: chosen, text: chosen)
      agreement.add(extractor.article(in: page.bytes, input: page.isHTML ? .html : .text).text, gold: page)
    }
    return agreement.summary
  }
}
