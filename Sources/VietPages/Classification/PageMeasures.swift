/// A page as the trainer of the weights sees it: its blocks with their text and their numbers.
package struct PageMeasures: Sendable {
  package var texts: [String]
  package var wordCounts: [Int]
  package var vectors: [BlockVector]

  /// A flattened page is one of HTML of which only the text of the blocks is left.
  package init(_ page: [UInt8], isHTML: Bool, isFlattened: Bool = false) {
    var styler: ElementStyler?
    var text = ArticleExtractor().decoded(page, isHTML: isHTML, using: &styler)
    if isFlattened { text.flatten() }
    var meter = BlockMeter()
    let classifier = PageClassifier(page: text, weights: BlockWeights(), fetched: nil, using: &meter)
    texts = classifier.page.blocks.indices.map(classifier.text)
    wordCounts = classifier.features.map(\.wordCount)
    vectors = classifier.vectors()
  }
}

extension PageText {
  fileprivate mutating func flatten() {
    blocks = blocks.map { PageBlock(range: $0.range) }
    metadata = PageMetadata()
  }
}
