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
  private(set) var page: PageText
  let weights: BlockWeights
  var features: [BlockFeatures]
  var scores: [BlockScorer.Score]
  var labels: [BlockLabel?]
  /// Whether the block stands in a list of related articles.
  var isRelated: [Bool]
  /// Related articles that the text goes on behind, and tables of contents.
  var isIsland: [Bool]
  /// The blocks of the text, from the first to behind the last.
  var segment = 0..<0
  var titleIndex: Int?
  /// How many lines stand twice in a row outside lists of related articles.
  private(set) var pairCount = 0
  /// The last long block of the segment.
  var lastLongIndex = -1

  /// Paragraphs of this many words are no headlines.
  static let longWordCount = 22

  init(page: PageText, weights: BlockWeights) {
    var page = page
    // The classes inside code are those of a highlighter.
    for index in page.blocks.indices where page.blocks[index].element == .preformatted {
      page.blocks[index].context.subtract([.comment, .tags, .share, .related, .advertisement, .title, .byline])
    }
    self.page = page
    features = page.blocks.map { BlockFeatures($0, in: page) }
    self.weights = weights
    self.page.distrustContexts(features)
    scores = []
    labels = Array(repeating: nil, count: page.blocks.count)
    isRelated = Array(repeating: false, count: page.blocks.count)
    isIsland = isRelated
    findRepeats()
    findRelated()
  }

  func article() -> Article {
    var copy = self
    return copy.classified()
  }

  private mutating func classified() -> Article {
    scores = BlockScorer(weights: weights).scores(of: vectors(), features)
    pairCount = features.indices.count {
      features[$0].repeatDistance == 1 && features[$0].isFirstOfRepeats && !isRelated[$0]
    }
    segment = mainSegment()
    titleIndex = findTitle()
    labelSegment()
    labelRest()
    let date = findPublished()
    let authors = findByline()
    let blocks = page.blocks.indices.map { index in
      let label = labels[index] ?? .navigation
      let reasons = scores[index].reasons.isEmpty ? [reason(for: label, index)] : scores[index].reasons
      return Block(
        textRange: page.blocks[index].range, range: page.offsets.sourceRange(of: page.blocks[index].range),
        label: label, score: scores[index].value, reasons: reasons)
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

  /// What is said of a block of which nothing else is to be said.
  private func reason(for label: BlockLabel, _ index: Int) -> String {
    switch label {
    case .dateline: "a date and little else"
    case .caption: "describes a picture"
    case .byline: "names the writer"
    case .paragraph, .lead, .heading, .list, .table, .quote, .title: "in the stretch with the most text"
    default:
      index < segment.lowerBound
        ? "before the text" : index >= segment.upperBound ? "behind the text" : "short, inside the text"
    }
  }

  func text(_ index: Int) -> String { page.text(of: page.blocks[index]) }

  // MARK: Repeats

  /// Blocks with the same words. Within three blocks a repeat marks a sidebar or a caption.
  private mutating func findRepeats() {
    var last: [UInt64: Int] = [:]
    var entries: [UInt64: [Int]] = [:]
    for index in features.indices where features[index].wordCount >= 2 {
      let hash = features[index].contentHash
      if let earlier = last[hash] {
        features[index].repeatDistance = index - earlier
        if features[earlier].repeatDistance == nil {
          features[earlier].repeatDistance = index - earlier
          features[earlier].isFirstOfRepeats = true
        }
      }
      if isHeadingOfText(index), let found = entries.removeValue(forKey: hash) {
        for entry in found { bridgeContents(at: entry) }
        features[index].repeatDistance = nil
      } else if features[index].linkShare > 0.5, let heading = last[hash], isHeadingOfText(heading) {
        // The first heading may stand above the table.
        isIsland[index] = true
        features[heading].repeatDistance = nil
      } else if features[index].linkShare > 0.5 {
        entries[hash, default: []].append(index)
      }
      last[hash] = index
    }
  }

  /// An entry of a table of contents is an island, and so is what its box has beside it: `Mục lục`, other entries.
  private mutating func bridgeContents(at entry: Int) {
    isIsland[entry] = true
    guard page.blocks[entry].context.contains(.navigation) else { return }
    for step in [-1, 1] {
      var index = entry + step
      while page.blocks.indices.contains(index), page.blocks[index].context.contains(.navigation), !isIsland[index] {
        isIsland[index] = true
        index += step
      }
    }
  }

  /// A heading that is no link: where a table of contents has links with the same words, they lead to it.
  private func isHeadingOfText(_ index: Int) -> Bool {
    guard case .heading = page.blocks[index].element else { return false }
    return features[index].linkShare < 0.5
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

  /// Marks what follows a heading of related articles until the text goes on.
  ///
  /// A box that the markup encloses ends with it. Otherwise the text goes on where two long paragraphs follow one
  /// another, or where a date line with a long paragraph shows that the article only begins. What stands between such a
  /// heading and such a place is an island: it does not cut the text in two.
  private mutating func findRelated() {
    var heading: Int?
    for index in features.indices {
      let cues = features[index].cues
      if cues.contains(.related), features[index].wordCount <= 9 {
        heading = heading ?? index
        continue
      }
      guard let armed = heading else { continue }
      let box = page.blocks[armed].context.intersection([.related, .aside])
      if box.isEmpty ? resumes(at: index) : page.blocks[index].context.isDisjoint(with: box) {
        for island in armed..<index { isIsland[island] = true }
        heading = nil
        continue
      }
      if opensArticle(index, below: armed) {
        heading = nil
        isRelated[index - 1] = false
        continue
      }
      isRelated[index] = true
    }
  }

  /// A date line below a headline and above a long paragraph, where no text came before: the list stood on top.
  private func opensArticle(_ index: Int, below heading: Int) -> Bool {
    guard isDatelineLike(index), index > heading + 1, index + 2 < features.count,
      isLong(index + 1) || isLong(index + 2), !isDatelineLike(index + 2),
      !isDatelineLike(index + 3 < features.count ? index + 3 : index + 2)
    else { return false }
    return !(0..<heading).contains { isLong($0) }
  }

  /// Whether the text of the article goes on at a long paragraph inside related articles.
  private func resumes(at index: Int) -> Bool {
    guard isLong(index), !isSummaryOfRepeat(index) else { return false }
    // Pictures may stand between, but not many.
    let next = (index + 1..<min(index + 6, features.count)).first { !isCaptionLike($0) }
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
    if isIsland[index] { return max(value, -0.1) }
    if isRelated[index] { return value - Self.relatedPenalty * (1 + Double(min(features[index].wordCount, 40)) / 10) }
    if value < 0, isRepeatedPair(index) { return max(value, -0.25) }
    guard value < 0, features[index].linkShare < 0.5, features[index].cues.isEmpty else { return value }
    switch page.blocks[index].element {
    case .listItem, .tableRow, .heading, .quote, .caption, .preformatted:
      return page.blocks[index].context.isDisjoint(with: .boilerplate) ? max(value, -0.15) : value
    default: return value
    }
  }

  /// What stands below a heading of related articles, per ten words.
  private static let relatedPenalty = 0.3
}

extension PageText {
  /// Takes away the contexts that most of the page's plain paragraphs stand in: a template that sets the article into an
  /// `aside`, or calls a wrapper of everything `related`, does not mean it.
  fileprivate mutating func distrustContexts(_ features: [BlockFeatures]) {
    var all = 0
    var inside = [Int](repeating: 0, count: BlockContext.distrusted.count)
    for (block, features) in zip(blocks, features)
    where features.wordCount >= 15 && features.isTerminated && features.linkShare < 0.3 && features.repeatDistance == nil {
      all += features.wordCount
      for (place, row) in BlockContext.distrusted.enumerated() where block.context.contains(row.context) {
        inside[place] += features.wordCount
      }
    }
    for (place, row) in BlockContext.distrusted.enumerated() where Double(inside[place]) > row.share * Double(max(1, all)) {
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
