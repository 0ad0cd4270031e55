extension PageText {
  /// Takes away the contexts that most of the page's plain paragraphs stand in: a template that sets the article into an
  /// `aside`, or calls a wrapper of everything `related`, does not mean it.
  mutating func distrustContexts(_ features: [BlockFeatures]) {
    var all = 0
    var inside = [Int](repeating: 0, count: BlockContext.distrusted.count)
    for (block, features) in zip(blocks, features)
    where features.wordCount >= 15 && features.isTerminated && features.linkShare < 0.3
      && features.repeatDistance == nil
    {
      all += features.wordCount
      for (place, row) in BlockContext.distrusted.enumerated() where block.context.contains(row.context) {
        inside[place] += features.wordCount
      }
    }
    for (place, row) in BlockContext.distrusted.enumerated()
    where Double(inside[place]) > row.share * Double(max(1, all)) {
      for index in blocks.indices { blocks[index].context.remove(row.context) }
    }
  }
}

extension BlockContext {
  /// From which share of the plain paragraphs on a context is not believed.
  fileprivate static let distrusted: [(context: BlockContext, share: Double)] = [
    (.navigation, 0.6), (.footer, 0.8), (.header, 0.6), (.aside, 0.6), (.form, 0.5), (.related, 0.7), (.comment, 0.95),
    (.share, 0.6), (.advertisement, 0.6), (.tags, 0.6), (.breadcrumb, 0.5), (.figure, 0.6), (.caption, 0.6),
    (.byline, 0.5), (.dateline, 0.5), (.lead, 0.8), (.title, 0.5), (.link, 0.5),
  ]

  /// What is never the text of an article.
  static let boilerplate: BlockContext = [
    .navigation, .footer, .aside, .related, .comment, .share, .advertisement, .tags, .breadcrumb,
  ]
}
