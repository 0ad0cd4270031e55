/// What the pages of one site have in common, learned from some of them.
///
///     var site = SiteTemplate()
///     for (name, page) in crawl { site.learn(from: page, named: name) }
///     var extractor = ArticleExtractor()
///     extractor.site = site
///     let article = extractor.article(in: page)
///
/// A block that stands on 30 % of the other pages, and on one at least, is no text; a long paragraph must stand on half
/// of them; a number alone tells nothing. Pages with the same article as the page at hand do not count, nor does the page itself; lists of articles
/// are not learned from.
///
/// Memory grows with the pages learned from, of which there are at most ``pageLimit``.
public struct SiteTemplate: Sendable {
  /// More pages teach nothing new.
  public static let pageLimit = 256

  private(set) var pages: [SitePage] = []
  /// On how many pages a block stands.
  private var counts: [UInt64: Int] = [:]

  /// A template that has seen no page.
  public init() {}

  /// How many pages it was learned from.
  public var pageCount: Int { pages.count }

  /// Learns from a page; the name is what ``original(of:named:)`` calls it.
  ///
  /// Complexity: that of extracting the article.
  public mutating func learn(
    from page: [UInt8], named name: String, input: PageInput = .auto, extractor: ArticleExtractor = ArticleExtractor()
  ) {
    guard pages.count < Self.pageLimit else { return }
    var extractor = extractor
    extractor.site = nil
    append(SitePage(extractor.article(in: page, input: input), name: name))
  }

  private mutating func append(_ page: SitePage) {
    let isCopy = pages.contains { $0.isSameArticle(as: page) }
    pages.append(page)
    guard !page.isList, !isCopy else { return }
    for block in page.blocks { counts[block, default: 0] += 1 }
  }

  /// The name of the first page learned from that has the same article or nearly so; `nil` when there is none, or when
  /// that is the page called `name`.
  ///
  /// Complexity: O(*n* + *p*) for an article of *n* bytes and *p* pages.
  public func original(of article: Article, named name: String) -> String? {
    let sketch = TextSketch(article)
    guard let first = pages.first(where: { $0.sketch.resembles(sketch) }), first.name != name else { return nil }
    return first.name
  }

  /// Which blocks of a page stand on others of the site.
  func sharedBlocks(of article: Article) -> [Bool] {
    let own = SitePage(article, name: "")
    let excluded = pages.filter { !$0.isList && $0.isSameArticle(as: own) }
    let siblingCount = pages.count { !$0.isList } - excluded.count
    guard siblingCount > 0 else { return article.blocks.map { _ in false } }
    return article.blocks.map { block in
      let line = SiteLine(article, block)
      guard line.hash != own.title, line.hasLetters else { return false }
      let count = (counts[line.hash] ?? 0) - excluded.count { $0.blocks.contains(line.hash) }
      let percentage = line.wordCount >= Self.longWordCount ? 50 : 30
      return count >= 1 && count * 100 >= siblingCount * percentage
    }
  }

  private static let longWordCount = 25
}

extension SiteTemplate: Codable {
  /// Decodes what ``encode(to:)`` wrote.
  public init(from decoder: any Decoder) throws {
    for page in try decoder.singleValueContainer().decode([SitePage].self).prefix(Self.pageLimit) { append(page) }
  }

  /// Encodes what was learned, so that it need not be learned again.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(pages)
  }
}
