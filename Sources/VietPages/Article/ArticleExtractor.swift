public import VietExpressions
public import VietUnicode

/// What kind of page is given.
public enum PageInput: String, Sendable, Codable, CaseIterable {
  /// HTML when it looks like it, else text.
  case auto
  case html
  /// Text as a crawler flattens a page: one block a line.
  case text
}

/// Takes the article out of a scraped page, text or HTML.
///
///     let article = ArticleExtractor().article(in: Array(page.utf8))
///     article.title
///     article.text
///     article.blocks.filter { !$0.isKept }.map(\.reasons)
///
/// Nothing is fetched and nothing is executed. A page that is no UTF-8 is decoded from the encoding that it declares or
/// that its text makes sense in. Ill-formed UTF-8 becomes U+FFFD, text is brought into NFC.
///
/// Keep an extractor for many pages: it remembers tags and words that pages have in common, in at most two
/// megabytes for each thread that uses it, which makes it faster and changes no answer.
/// Complexity: O(*n*).
public struct ArticleExtractor: Sendable {
  /// In which encoding pages are.
  public var encoding = InputEncoding.auto

  /// What the site's pages have in common.
  public var site: SiteTemplate?

  /// When pages were fetched: what a date line such as `4 tháng trước` is counted from.
  public var fetched: DateReference?

  /// What blocks of HTML and lines of text are weighed with.
  package var weights = (html: BlockWeights.html, text: BlockWeights.text)

  /// What copies of the extractor read pages with.
  private let workspaces = WorkspacePool { Workspace() }

  /// An extractor that knows no template of a site.
  public init() {}

  /// The article of a page. Complexity: O(*n*) for *n* bytes.
  public func article(in page: [UInt8], input: PageInput = .auto) -> Article {
    workspaces.with { article(in: page, input: input, using: &$0) }
  }

  /// What pages are read with: memory, and words that were looked up before. Each thread has its own.
  package struct Workspace: Sendable {
    var styler: ElementStyler?
    var meter = BlockMeter()
    var reasons = BlockScorer.noReasons

    package init() {}
  }

  /// The same for one of many pages.
  package func article(in page: [UInt8], input: PageInput, using workspace: inout Workspace) -> Article {
    let isHTML = input == .html || input == .auto && HTMLReader.looksLikeHTML(page)
    let text = decoded(page, isHTML: isHTML, using: &workspace.styler)
    var classifier = PageClassifier(
      page: text, weights: isHTML ? weights.html : weights.text, fetched: fetched, using: &workspace.meter)
    guard let site else { return classifier.article(using: &workspace.reasons) }
    let measured = classifier
    let article = classifier.article(using: &workspace.reasons)
    let shared = site.sharedBlocks(of: article)
    guard shared.contains(true) else { return article }
    classifier = measured
    return classifier.article(sharing: shared, using: &workspace.reasons)
  }

  /// The page in UTF-8 and NFC, cut into blocks.
  func decoded(_ page: [UInt8], isHTML: Bool, using styler: inout ElementStyler?) -> PageText {
    switch PageEncoding.encoding(of: page, isHTML: isHTML, asked: encoding) {
    case .utf8(let isWellFormed): return Self.text(page, isHTML, isWellFormed, using: &styler)
    case .legacy(let legacy):
      let decoded = legacy.decode(page)
      var text = Self.text(decoded.bytes, isHTML, true, using: &styler)
      text.offsets = text.offsets.composed(after: decoded.offsets)
      return text
    }
  }

  private static func text(
    _ page: [UInt8], _ isHTML: Bool, _ isWellFormed: Bool, using styler: inout ElementStyler?
  ) -> PageText {
    var text =
      isHTML ? HTMLReader().read(page, isWellFormed: isWellFormed, using: &styler) : TextReader().read(page)
    text.normalize()
    return text
  }
}

extension PageText {
  /// Brings the page into NFC. Blocks stay what they are: none crosses a line feed, and no composition does.
  fileprivate mutating func normalize() {
    guard Kernels.best.harmlessPrefix(of: bytes.span) < bytes.count else { return }
    let result = Normalizer(form: .nfc).normalize(bytes)
    guard result.bytes != bytes else { return }
    bytes = result.bytes
    offsets = result.offsets.composed(after: offsets)
    for index in metadata.timeElements.indices { metadata.timeElements[index].range = nil }
    var start = 0
    for index in blocks.indices {
      let end = bytes[start...].firstIndex(of: 0x0A) ?? bytes.count
      blocks[index].range = start..<end
      start = end + 1
    }
  }
}
