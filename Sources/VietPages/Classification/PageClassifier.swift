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
  var page: PageText
  let weights: BlockWeights
  /// When the page was fetched.
  let fetched: DateReference?
  var features: [BlockFeatures]
  /// Those that blocks say; `BlockFeatures.datePlace` tells which.
  private let dates: [BlockDate]
  var scores: [BlockScorer.Score]
  var labels: [BlockLabel?]
  /// Whether the block stands in a list of related articles.
  var isRelated: [Bool]
  /// Related articles that the text goes on behind, and tables of contents.
  var isIsland: [Bool]
  /// The blocks of the text, from the first to behind the last.
  var segment = 0..<0
  var titleIndex: Int?
  /// Blocks that belong to the text by where they stand, whatever their scores.
  var unscored = 0..<0
  /// The blocks that other pages of the site have as well; empty where no page is known.
  private var shared: [Bool] = []
  /// How many lines stand twice in a row outside lists of related articles.
  private(set) var pairCount = 0
  /// The last long block of the segment.
  var lastLongIndex = -1

  /// Paragraphs of this many words are no headlines.
  static let longWordCount = 22

  init(page: PageText, weights: BlockWeights, fetched: DateReference?, using meter: inout BlockMeter) {
    var page = page
    // The classes inside code are those of a highlighter.
    for index in page.blocks.indices where page.blocks[index].element == .preformatted {
      page.blocks[index].context.subtract([.comment, .tags, .share, .related, .advertisement, .title, .byline])
    }
    self.page = page
    (features, dates) = meter.measure(page.blocks, in: page.bytes.span)
    (self.weights, self.fetched) = (weights, fetched)
    self.page.distrustContexts(features)
    scores = []
    labels = Array(repeating: nil, count: page.blocks.count)
    isRelated = Array(repeating: false, count: page.blocks.count)
    isIsland = isRelated
    findRepeats()
    (isRelated, isIsland) = withRelated()
  }

  /// The article; it can be put together once.
  ///
  /// - Parameters:
  ///   - shared: the blocks that other pages of the site have as well.
  ///   - reasons: those of blocks of earlier pages.
  mutating func article(sharing shared: [Bool] = [], using reasons: inout BlockScorer.KnownReasons) -> Article {
    scores = BlockScorer(weights: weights).scores(of: vectors(), features, &reasons)
    self.shared = shared
    for index in shared.indices where shared[index] { scores[index].discount() }
    pairCount = features.indices.count {
      features[$0].repeatDistance == 1 && features[$0].isFirstOfRepeats && !isRelated[$0]
    }
    segment = wholeSentences(around: mainSegment())
    if !takeWholeArticle() {
      reachUpToDateline()
      titleIndex = findTitle()
      reachUpToTitle()
      reachDown()
    }
    labelSegment()
    labelRest()
    let date = findPublished()
    let authors = findByline()
    var cursor = OffsetMap.Cursor(page.offsets)
    var blocks: [Block] = []
    blocks.reserveCapacity(page.blocks.count)
    for index in page.blocks.indices {
      let label = labels[index] ?? .navigation
      blocks.append(
        Block(
          textRange: page.blocks[index].range,
          range: cursor.sourceRange(of: page.blocks[index].range),
          label: label, score: scores[index].value, reasons: takeReasons(for: label, index)))
    }
    var article = Article(pageText: page.bytes, offsets: page.offsets, blocks: blocks)
    article.title = titleIndex.map { title(at: $0) } ?? pageTitle()
    article.lead = labels.firstIndex(of: .lead).map { page.text(of: page.blocks[$0]) }
    article.byline = authors
    article.published = date
    article.modified = findModified()
    article.site = page.metadata.siteName
    article.section = page.metadata.section
    article.tags = tags()
    article.captions = page.blocks.indices.filter { labels[$0] == .caption }.map { page.text(of: page.blocks[$0]) }
    if let language = language() { (article.language, article.languageConfidence) = language }
    article.url = page.metadata.canonicalURL
    return article
  }

  /// The reasons of a block, which are taken out, so that nobody has to count who shares them.
  private mutating func takeReasons(for label: BlockLabel, _ index: Int) -> [String] {
    var reasons: [String] = []
    swap(&reasons, &scores[index].reasons)
    if reasons.isEmpty || Self.isOfForm(label) { reasons.append(reason(for: label, index)) }
    return reasons
  }

  /// Whether a block has the label for its own form, which its score does not tell.
  private static func isOfForm(_ label: BlockLabel) -> Bool {
    switch label {
    case .dateline, .caption, .byline: true
    default: false
    }
  }

  /// What is said of a block of such a label, and of one of which nothing else is to be said.
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

  /// Whether other pages of the site have the block as well.
  func isShared(_ index: Int) -> Bool { index < shared.count && shared[index] }

  /// The date that a block says.
  func date(_ index: Int) -> BlockDate? { features[index].datePlace.map { dates[$0] } }

  func text(_ index: Int) -> String { page.text(of: page.blocks[index]) }
}
