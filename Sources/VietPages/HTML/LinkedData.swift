/// What a page's JSON-LD says of its article (schema.org `Article` and its kinds, else another work, else `WebPage`).
struct LinkedData {
  var headline: String?
  var authors: [String] = []
  var published: String?
  var modified: String?
  var publisher: String?
  var section: String?
  var keywords: [String] = []
  var description: String?
  private(set) var rank = Rank.none

  enum Rank: Int {
    case none, page, work, article
  }

  /// Works that are written on a day as articles are.
  private static let works: Set = [
    "Recipe", "HowTo", "QAPage", "Question", "DiscussionForumPosting", "JobPosting", "VideoObject", "CreativeWork",
  ]

  private static let depthLimit = 6

  /// Reads the content of a script of type `application/ld+json`.
  init(_ source: Span<UInt8>, _ range: Range<Int>) {
    var parser = LinkedDataParser(range: range)
    let root = parser.parse(source)
    var best: (rank: Rank, value: LinkedDataValue)?
    Self.findArticle(in: root, depth: 0, best: &best, source)
    guard let best else { return }
    rank = best.rank
    read(best.value, of: root, source)
  }

  private mutating func read(_ value: LinkedDataValue, of root: LinkedDataValue, _ source: Span<UInt8>) {
    headline = value.text(of: "headline", source) ?? (rank == .page ? nil : value.text(of: "name", source))
    published =
      value.text(of: "datePublished", source) ?? value.text(of: "datePosted", source)
      ?? value.text(of: "uploadDate", source)
    modified = value.text(of: "dateModified", source)
    description = value.text(of: "description", source)
    section = value.member("articleSection", source)?.elements.first?.text(source)
    publisher = value.member("publisher", source).flatMap { Self.names(of: $0, root, source).first }
    let author = value.member("author", source) ?? value.member("creator", source)
    authors = author.map { Self.names(of: $0, root, source) } ?? []
    for element in value.member("keywords", source)?.elements ?? [] {
      if let text = element.text(source) { keywords += PageMetadata.keywords(in: text) }
    }
  }

  /// The names of a person or an organization, of several, or of one that is described elsewhere in the graph.
  private static func names(
    of value: LinkedDataValue, _ root: LinkedDataValue, _ source: Span<UInt8>
  ) -> [String] {
    var names: [String] = []
    for element in value.elements {
      if let name = element.text(source) ?? element.member("name", source)?.elements.first?.text(source) {
        if !PageMetadata.isURL(name) { names.append(name) }
      } else if let name = element.text(of: "@id", source).flatMap({ nodeName($0, in: root, depth: 0, source) }) {
        names.append(name)
      }
    }
    return names
  }

  /// The name of the node with an identifier; of several the last counts.
  private static func nodeName(
    _ id: String, in value: LinkedDataValue, depth: Int, _ source: Span<UInt8>
  ) -> String? {
    guard depth < depthLimit else { return nil }
    var name: String?
    for element in value.elements {
      if let graph = element.member("@graph", source) {
        name = nodeName(id, in: graph, depth: depth + 1, source) ?? name
      }
      if element.text(of: "@id", source) == id { name = element.text(of: "name", source) ?? name }
    }
    return name
  }

  /// The first node of the highest rank.
  private static func findArticle(
    in value: LinkedDataValue, depth: Int, best: inout (rank: Rank, value: LinkedDataValue)?, _ source: Span<UInt8>
  ) {
    guard depth < depthLimit else { return }
    for element in value.elements {
      let rank = rank(of: element, source)
      if rank.rawValue > (best?.rank ?? .none).rawValue { best = (rank, element) }
      if let graph = element.member("@graph", source) {
        findArticle(in: graph, depth: depth + 1, best: &best, source)
      }
      if let main = element.member("mainEntity", source) {
        findArticle(in: main, depth: depth + 1, best: &best, source)
      }
    }
  }

  private static func rank(of value: LinkedDataValue, _ source: Span<UInt8>) -> Rank {
    var best = Rank.none
    for type in value.member("@type", source)?.elements ?? [] {
      guard let name = type.text(source) else { continue }
      if name.hasSuffix("Article") || name.hasSuffix("BlogPosting") || name.hasSuffix("Report") { return .article }
      if works.contains(String(name)) { best = .work } else if best == .none, name.hasSuffix("WebPage") { best = .page }
    }
    return best
  }
}
