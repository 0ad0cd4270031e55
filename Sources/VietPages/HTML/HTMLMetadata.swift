/// Gathers what a page says about itself, each thing from the best source that names it.
struct MetadataCollector {
  private(set) var metadata = PageMetadata()
  private var published = Ranked()
  private var modified = Ranked()
  private var description = Ranked()
  private var siteName = Ranked()
  private var section = Ranked()
  private var language = Ranked()
  private var canonicalURL = Ranked()
  private var socialTitle = Ranked()
  private var headline = Ranked()
  private var linkedDataRank = LinkedData.Rank.none
  private var authorRank = 0
  /// How many `time` elements no later row of a table can move.
  private var settledTimeCount = 0

  /// A value and how much its source is worth; of equal sources the first counts.
  private struct Ranked {
    var value: String?
    var rank = 0

    /// Asks for the value only when its source is worth more.
    mutating func offer(_ make: @autoclosure () -> String?, rank newRank: Int) {
      guard newRank > rank, let new = make() else { return }
      value = new
      rank = newRank
    }
  }

  private enum Field {
    case none, published, modified, description, siteName, section, language, url, title, keywords, author,
      headline
  }

  /// The names in `name`, `property`, `itemprop` and `http-equiv`, and what they are worth.
  private static let fields: NameTable<(field: Field, rank: Int)> = {
    let names: [(String, Field, Int)] = [
      ("article:published_time", .published, 8), ("article:published", .published, 7),
      ("og:published_time", .published, 7), ("datepublished", .published, 6), ("pubdate", .published, 5),
      ("publishdate", .published, 5), ("publish_date", .published, 5), ("publish-date", .published, 5),
      ("published_date", .published, 5), ("publication_date", .published, 5),
      ("cxenseparse:recs:publishtime", .published, 5),
      ("sailthru.date", .published, 5), ("parsely-pub-date", .published, 5), ("datecreated", .published, 4),
      ("dc.date.issued", .published, 4), ("dc.date", .published, 3), ("dcterms.date", .published, 3),
      ("dc.created", .published, 3), ("dcterms.created", .published, 3), ("date", .published, 2),
      ("article:modified_time", .modified, 8), ("og:updated_time", .modified, 5),
      ("datemodified", .modified, 6),
      ("lastmod", .modified, 4), ("last-modified", .modified, 3), ("revised", .modified, 2),
      ("dcterms.modified", .modified, 3), ("dc.date.modified", .modified, 3),
      ("description", .description, 5), ("og:description", .description, 4),
      ("twitter:description", .description, 3),
      ("dc.description", .description, 2),
      ("og:site_name", .siteName, 9), ("application-name", .siteName, 3),
      ("apple-mobile-web-app-title", .siteName, 2),
      ("article:section", .section, 9), ("articlesection", .section, 6), ("section", .section, 5),
      ("og:url", .url, 3), ("og:title", .title, 5), ("twitter:title", .title, 4),
      ("keywords", .keywords, 1), ("news_keywords", .keywords, 1), ("article:tag", .keywords, 1),
      ("author", .author, 5), ("article:author", .author, 4), ("dc.creator", .author, 3),
      ("dcterms.creator", .author, 3),
      ("dable:author", .author, 3), ("creator", .author, 2), ("parsely-author", .author, 2),
      ("headline", .headline, 1),
      ("content-language", .language, 3), ("language", .language, 2), ("inlanguage", .language, 1),
      ("og:locale", .language, 1),
    ]
    return NameTable(names.map { (PackedName($0.0), ($0.1, $0.2)) }, missing: (.none, 0))
  }()

  private let fields = Self.fields

  /// Reads a `meta` element.
  mutating func readMeta(_ attributes: HTMLAttributes, _ source: Span<UInt8>) {
    guard let content = attributes[.content] else { return }
    for attribute in Self.naming {
      if let value = attributes[attribute] { offer(PackedName(source, source.trimmed(value)), content, source) }
    }
  }

  /// The attributes of `meta` that say what its content is.
  private static let naming: [HTMLAttribute] = [.name, .property, .itemprop, .httpEquiv]

  /// Reads the attribute `itemprop` of an element that carries its value in an attribute.
  mutating func readItem(_ attributes: HTMLAttributes, _ source: Span<UInt8>) {
    guard let name = attributes[.itemprop], let value = attributes[.content] ?? attributes[.dateTime] else {
      return
    }
    offer(PackedName(source, source.trimmed(name)), value, source)
  }

  private mutating func offer(_ name: PackedName, _ value: Range<Int>, _ source: Span<UInt8>) {
    let (field, rank) = fields[name]
    func text() -> String? { source.plainString(in: value, isAttribute: true) }
    switch field {
    case .none: break
    case .published: published.offer(text(), rank: rank)
    case .modified: modified.offer(text(), rank: rank)
    case .description: description.offer(text(), rank: rank)
    case .siteName: siteName.offer(text(), rank: rank)
    case .section: section.offer(text(), rank: rank)
    case .language: language.offer(text(), rank: rank)
    case .url: canonicalURL.offer(text(), rank: rank)
    case .title: socialTitle.offer(text(), rank: rank)
    case .headline: headline.offer(text(), rank: rank)
    case .keywords:
      if let text = text() { addKeywords(PageMetadata.keywords(in: text)) }
    case .author:
      if let text = text() { addAuthor(text, rank: rank) }
    }
  }

  /// Authors come from one source, the best, which may name several.
  private mutating func addAuthor(_ name: String, rank: Int) {
    guard rank >= authorRank, !PageMetadata.isURL(name) else { return }
    if rank > authorRank { metadata.authors = [] }
    authorRank = rank
    if metadata.authors.count < PageMetadata.listLimit, !metadata.authors.contains(name) {
      metadata.authors.append(name)
    }
  }

  private mutating func addKeywords(_ keywords: [String]) {
    for keyword in keywords
    where metadata.keywords.count < PageMetadata.listLimit && !metadata.keywords.contains(keyword) {
      metadata.keywords.append(keyword)
    }
  }

  /// Reads a `link` element.
  mutating func readLink(_ attributes: HTMLAttributes, _ source: Span<UInt8>) {
    guard let relation = attributes[.rel], let href = attributes[.href],
      PackedName(source, source.trimmed(relation)) == Self.canonical
    else { return }
    canonicalURL.offer(source.plainString(in: href, isAttribute: true), rank: 9)
  }

  private static let canonical = PackedName("canonical")

  /// Reads the attributes of `html`.
  mutating func readRoot(_ attributes: HTMLAttributes, _ source: Span<UInt8>) {
    guard let value = attributes[.lang] else { return }
    language.offer(source.plainString(in: value, isAttribute: true), rank: 9)
  }

  /// Reads the text of `title`; the first one counts.
  mutating func readTitle(_ range: Range<Int>, _ source: Span<UInt8>) {
    if metadata.title == nil { metadata.title = source.plainString(in: range, isAttribute: false) }
  }

  /// Reads a script of JSON-LD.
  mutating func readLinkedData(_ range: Range<Int>, _ source: Span<UInt8>) {
    let data = LinkedData(source, range)
    guard data.rank.rawValue > linkedDataRank.rawValue else { return }
    linkedDataRank = data.rank
    // An article outranks every `meta`; a page is worth less than one that speaks of the article.
    let rank = data.rank == .article ? 22 : 7
    headline.offer(data.headline, rank: rank)
    published.offer(data.published, rank: rank)
    modified.offer(data.modified, rank: rank)
    section.offer(data.section, rank: 7)
    siteName.offer(data.publisher, rank: 5)
    description.offer(data.description, rank: 1)
    addKeywords(data.keywords)
    for author in data.authors { addAuthor(author, rank: rank) }
  }

  /// Begins a `time` element; the result names it.
  mutating func beginTime(_ attributes: HTMLAttributes, _ source: Span<UInt8>) -> Int {
    let value = attributes[.dateTime].flatMap { source.plainString(in: $0, isAttribute: true) }
    metadata.timeElements.append(PageTime(dateTime: value))
    return metadata.timeElements.count - 1
  }

  mutating func endTime(_ index: Int, range: Range<Int>?) {
    metadata.timeElements[index].range = range
  }

  /// Text from `position` on has moved: the times there lose their place.
  mutating func forgetTimes(from position: Int) {
    for index in settledTimeCount..<metadata.timeElements.count {
      if let range = metadata.timeElements[index].range, range.upperBound > position {
        metadata.timeElements[index].range = nil
      }
    }
    settledTimeCount = metadata.timeElements.count
  }

  mutating func finish() -> PageMetadata {
    metadata.published = published.value
    metadata.modified = modified.value
    metadata.description = description.value
    metadata.siteName = siteName.value
    metadata.section = section.value
    metadata.language = language.value
    metadata.canonicalURL = canonicalURL.value
    metadata.socialTitle = socialTitle.value
    metadata.headline = headline.value
    metadata.timeElements.removeAll { $0.range == nil && $0.dateTime == nil }
    return metadata
  }
}

extension PageMetadata {
  static let listLimit = 64

  /// The keywords of a list with commas or semicolons.
  static func keywords(in text: String) -> [String] {
    text.utf8.split(whereSeparator: { $0 == 0x2C || $0 == 0x3B }).compactMap { Array($0).collapsedString }
  }

  /// Whether a name is the address of a page about its bearer.
  static func isURL(_ name: String) -> Bool {
    name.hasPrefix("http://") || name.hasPrefix("https://") || name.hasPrefix("//") || name.hasPrefix("www.")
  }
}
