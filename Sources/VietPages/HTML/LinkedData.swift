/// What a page's JSON-LD says of its article (schema.org `Article` and its kinds, else `WebPage`).
struct LinkedData {
  var headline: String?
  var authors: [String] = []
  var published: String?
  var modified: String?
  var publisher: String?
  var section: String?
  var keywords: [String] = []
  var description: String?
  /// 2 for an article, 1 for a page, 0 for nothing of the kind.
  private(set) var rank = 0

  private static let depthLimit = 6

  /// Reads the content of a script of type `application/ld+json`.
  init(_ source: Span<UInt8>, _ range: Range<Int>) {
    var parser = LinkedDataParser(range: range)
    let root = parser.parse(source)
    var names: [String: String] = [:]
    Self.collectNames(in: root, depth: 0, into: &names)
    var best: (rank: Int, value: LinkedDataValue)?
    Self.findArticle(in: root, depth: 0, best: &best)
    guard let best else { return }
    rank = best.rank
    read(best.value, names: names)
  }

  private mutating func read(_ value: LinkedDataValue, names: [String: String]) {
    headline = value["headline"]?.text ?? (rank == 2 ? value["name"]?.text : nil)
    published = value["datePublished"]?.text
    modified = value["dateModified"]?.text
    description = value["description"]?.text
    section = value["articleSection"]?.elements.first?.text
    publisher = value["publisher"].flatMap { Self.names(of: $0, names).first }
    authors = (value["author"] ?? value["creator"]).map { Self.names(of: $0, names) } ?? []
    keywords = value["keywords"]?.elements.compactMap(\.text).flatMap { PageMetadata.keywords(in: $0) } ?? []
  }

  /// The names of a person or an organization, of several, or of one that is described elsewhere in the graph.
  private static func names(of value: LinkedDataValue, _ known: [String: String]) -> [String] {
    value.elements.compactMap { element in
      let name = element.text ?? element["name"]?.elements.first?.text
      if let name { return PageMetadata.isURL(name) ? nil : name }
      return element["@id"]?.text.flatMap { known[$0] }
    }
  }

  /// The names of the nodes that have an identifier.
  private static func collectNames(in value: LinkedDataValue, depth: Int, into names: inout [String: String]) {
    guard depth < depthLimit else { return }
    for element in value.elements {
      if let graph = element["@graph"] { collectNames(in: graph, depth: depth + 1, into: &names) }
      if let id = element["@id"]?.text, let name = element["name"]?.text { names[id] = name }
    }
  }

  /// The first node of the highest rank.
  private static func findArticle(
    in value: LinkedDataValue, depth: Int, best: inout (rank: Int, value: LinkedDataValue)?
  ) {
    guard depth < depthLimit else { return }
    for element in value.elements {
      let rank = rank(of: element)
      if rank > best?.rank ?? 0 { best = (rank, element) }
      for name in ["@graph", "mainEntity"] {
        if let inner = element[name] { findArticle(in: inner, depth: depth + 1, best: &best) }
      }
    }
  }

  private static func rank(of value: LinkedDataValue) -> Int {
    value["@type"]?.elements.map { type in
      guard let name = type.text else { return 0 }
      if name.hasSuffix("Article") || name.hasSuffix("BlogPosting") || name.hasSuffix("Report") { return 2 }
      return name.hasSuffix("WebPage") ? 1 : 0
    }.max() ?? 0
  }
}
