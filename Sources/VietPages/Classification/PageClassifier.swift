internal import VietExpressions
internal import VietTokens
internal import VietUnicode

/// Labels the blocks of one page and puts the article together.
///
/// 1. Each block is measured and scored by itself.
/// 2. Headings of related articles arm a penalty for what follows; two unique long paragraphs release it.
/// 3. The stretch of blocks with the greatest sum of scores holds the text.
/// 4. Blocks inside it are pruned, title, date, byline and captions are found from it outwards.
struct PageClassifier {
  let page: PageText
  var features: [BlockFeatures]
  var scores: [BlockScorer.Score]
  var labels: [BlockLabel?]
  /// Whether the block stands in a list of related articles.
  var isRelated: [Bool]
  /// The blocks of the text, from the first to behind the last.
  var segment = 0..<0
  var titleIndex: Int?

  /// Paragraphs of this many words are no headlines.
  static let longWordCount = 22

  init(page: PageText) {
    self.page = page
    features = page.blocks.map { BlockFeatures($0, in: page) }
    let scorer = BlockScorer()
    scores = zip(page.blocks, features).map { scorer.score($0, $1) }
    labels = Array(repeating: nil, count: page.blocks.count)
    isRelated = Array(repeating: false, count: page.blocks.count)
  }

  func article() -> Article {
    var copy = self
    return copy.classified()
  }

  private mutating func classified() -> Article {
    findRepeats()
    findRelated()
    segment = mainSegment()
    titleIndex = findTitle()
    labelSegment()
    labelRest()
    let date = findPublished()
    let authors = findByline()
    let blocks = page.blocks.indices.map { index in
      let label = labels[index] ?? .navigation
      return Block(
        textRange: page.blocks[index].range, range: page.offsets.sourceRange(of: page.blocks[index].range), label: label,
        score: scores[index].value, reasons: scores[index].reasons)
    }
    var article = Article(pageText: page.bytes, offsets: page.offsets, blocks: blocks)
    article.title = titleIndex.map { page.text(of: page.blocks[$0]) } ?? pageTitle()
    article.lead = labels.firstIndex(of: .lead).map { page.text(of: page.blocks[$0]) }
    article.byline = authors
    article.published = date
    article.modified = page.metadata.modified.flatMap { TemporalPoint(metadata: $0) }
    article.site = page.metadata.siteName
    article.section = page.metadata.section
    article.tags = tags()
    article.captions = page.blocks.indices.filter { labels[$0] == .caption }.map { page.text(of: page.blocks[$0]) }
    article.language = language()
    return article
  }

  func text(_ index: Int) -> String { page.text(of: page.blocks[index]) }

  // MARK: Repeats

  /// Blocks with the same words. Within three blocks a repeat marks a sidebar or a caption.
  private mutating func findRepeats() {
    var last: [UInt64: Int] = [:]
    for index in features.indices where features[index].wordCount >= 2 {
      let hash = features[index].contentHash
      if let earlier = last[hash] {
        features[index].repeatDistance = index - earlier
        if features[earlier].repeatDistance == nil {
          features[earlier].repeatDistance = index - earlier
          features[earlier].isFirstOfRepeats = true
        }
      }
      last[hash] = index
    }
    for index in features.indices where features[index].repeatDistance != nil {
      let isLong = features[index].wordCount >= Self.longWordCount && features[index].isFirstOfRepeats
      scores[index].value -= isLong ? 0.5 : 3
      scores[index].reasons.append(features[index].isFirstOfRepeats ? "repeated below" : "repeats a line above")
    }
  }

  // MARK: Related articles

  private func isLong(_ index: Int) -> Bool {
    features.indices.contains(index) && features[index].wordCount >= Self.longWordCount && features[index].isTerminated
      && features[index].repeatDistance == nil && features[index].linkShare < 0.5
  }

  /// The summary under a headline that was repeated right above it.
  private func isSummaryOfRepeat(_ index: Int) -> Bool {
    index >= 2 && features[index - 1].repeatDistance == 1 && !features[index - 1].isFirstOfRepeats
  }

  /// Marks what follows a heading of related articles until the text goes on, and headlines that are repeated.
  ///
  /// The text goes on where two long paragraphs follow one another, or a long one that a signature or another kind of
  /// block follows and no headline stands before.
  private mutating func findRelated() {
    var isArmed = false
    for index in features.indices {
      let cues = features[index].cues
      if cues.contains(.related), features[index].wordCount <= 9 {
        isArmed = true
        continue
      }
      guard isArmed else { continue }
      if isLong(index), !isSummaryOfRepeat(index), resumes(at: index) {
        isArmed = false
        continue
      }
      isRelated[index] = true
      scores[index].value -= 1 + Double(min(features[index].wordCount, 40)) / 10
      scores[index].reasons.append("below a heading of related articles")
    }
  }

  /// Whether the text of the article goes on at a long paragraph inside related articles.
  private func resumes(at index: Int) -> Bool {
    let next = (index + 1..<features.count).first { !isCaptionLike($0) }
    guard let next else { return false }
    if isLong(next), !isSummaryOfRepeat(next) { return true }
    // A context that the site itself marks as the body outweighs the words.
    return page.blocks[index].context.contains(.body) && !page.blocks[index].context.contains(.related)
  }

  // MARK: The main segment

  /// The stretch of blocks with the greatest sum of scores (Kadane's algorithm).
  private func mainSegment() -> Range<Int> {
    var best = 0.0
    var range = 0..<0
    var sum = 0.0
    var start = 0
    for index in page.blocks.indices {
      if sum <= 0 {
        sum = 0
        start = index
      }
      sum += segmentScore(index)
      if sum > best {
        best = sum
        range = start..<index + 1
      }
    }
    return range
  }

  /// Lists, tables and headings are short but do not end a text.
  private func segmentScore(_ index: Int) -> Double {
    let value = scores[index].value
    guard value < 0, features[index].linkShare < 0.5, !isRelated[index], features[index].cues.isEmpty else { return value }
    switch page.blocks[index].element {
    case .listItem, .tableRow, .heading, .quote, .caption, .preformatted:
      return page.blocks[index].context.isDisjoint(with: .boilerplate) ? max(value, -0.25) : value
    default:
      return features[index].repeatDistance == nil ? max(value, page.blocks[index].context.contains(.body) ? -0.3 : -1.6) : value
    }
  }
}

extension BlockContext {
  /// What is never the text of an article.
  static let boilerplate: BlockContext = [
    .navigation, .footer, .aside, .related, .comment, .share, .advertisement, .tags, .breadcrumb,
  ]
}
