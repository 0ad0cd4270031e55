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
  @Option(
    help: "A folder of HTML pages of which only the text of the blocks is learnt from; may be given several times.")
  var flattened: [String] = []
  @Option(help: "How many of the pages with the lowest agreement to name.") var show = 0
  @Option(help: "The strength of the penalty on large weights.") var penalty = 1.0
  @Option(help: "Where to write the weights as Swift.") var output: String?
  @Flag(help: "Leave out no host, only train.") var quick = false

  func run() throws {
    let html = try pages(html, isHTML: true)
    let lines = try pages(text, isHTML: false)
    var flat = try pages(flattened, isHTML: true)
    for folder in flat.indices {
      for page in flat[folder].pages.indices { flat[folder].pages[page].isFlattened = true }
    }
    let weights = WeightsSource(html: train(html), text: train(lines, helped: flat))
    if let output { try write(Array(weights.source.utf8), to: output) }
  }

  private typealias Folder = (name: String, pages: [GoldPage])

  private func pages(_ folders: [String], isHTML: Bool) throws -> [Folder] {
    try folders.map { ($0, try GoldPage.pages(in: $0, isHTML: isHTML)) }
  }

  private func train(_ folders: [Folder], helped others: [Folder] = []) -> BlockWeights {
    let examples = (folders + others).flatMap(\.pages).map { PageExamples($0) }
    var all = NewtonRegression(
      coefficients: [Double](repeating: 0, count: PageExamples.featureCount), penalty: penalty)
    all.fit(examples.flatMap(\.examples), steps: 8)
    let weights = PageExamples.weights(all.coefficients)
    var left: [String: BlockWeights] = [:]
    if !quick {
      for host in Set(folders.flatMap(\.pages).map(\.host)).sorted() {
        var regression = all
        regression.fit(examples.filter { $0.host != host }.flatMap(\.examples), steps: 3)
        left[host] = PageExamples.weights(regression.coefficients)
      }
    }
    for folder in folders {
      print("\(folder.name), \(folder.pages.first?.isHTML == true ? "HTML" : "text")")
      if !quick { print("  each host left out: \(agreement(folder.pages) { left[$0.host] ?? weights })") }
      print("  trained on all:     \(agreement(folder.pages) { _ in weights })")
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
    return agreement.summary + agreement.worst(show)
  }
}
