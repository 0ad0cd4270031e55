/// A page as the trainer of the weights sees it: its blocks with their text and their numbers.
package struct PageMeasures: Sendable {
  package var texts: [String]
  package var wordCounts: [Int]
  package var vectors: [BlockVector]

  package init(_ page: [UInt8], isHTML: Bool) {
    let classifier = ArticleExtractor().classifier(of: page, isHTML: isHTML)
    texts = classifier.page.blocks.indices.map(classifier.text)
    wordCounts = classifier.features.map(\.wordCount)
    vectors = classifier.vectors()
  }
}
