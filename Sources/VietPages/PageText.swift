package import VietUnicode

/// Plain text cut into blocks, with the way back to the page's bytes.
///
/// Neighbouring blocks are separated by one line feed, and no block holds one.
package struct PageText: Sendable {
  /// The text, well-formed UTF-8.
  package var bytes: [UInt8]
  /// From `bytes` to the bytes that the reader was given.
  package var offsets: OffsetMap
  /// In the order of the document.
  package var blocks: [PageBlock]
  package var metadata: PageMetadata

  package init(
    bytes: [UInt8] = [], offsets: OffsetMap = OffsetMap(), blocks: [PageBlock] = [],
    metadata: PageMetadata = PageMetadata()
  ) {
    self.bytes = bytes
    self.offsets = offsets
    self.blocks = blocks
    self.metadata = metadata
  }

  /// The text of a block.
  package func text(of block: PageBlock) -> String {
    String(utf8: bytes, in: block.range)
  }
}

/// A paragraph, a heading, a line: what a reader sees set apart from its neighbours.
package struct PageBlock: Sendable, Hashable {
  /// Bytes of `PageText.bytes`: without white space at the ends, never empty.
  package var range: Range<Int>
  package var element: BlockElement
  /// How many bytes of the range stand inside a link.
  package var linkByteCount: Int
  /// What encloses the block.
  package var context: BlockContext

  package init(
    range: Range<Int>, element: BlockElement = .line, linkByteCount: Int = 0, context: BlockContext = []
  ) {
    self.range = range
    self.element = element
    self.linkByteCount = linkByteCount
    self.context = context
  }
}

/// The kind of element that a block is the text of.
package enum BlockElement: Sendable, Hashable, BitwiseCopyable {
  case paragraph
  /// `h1` to `h6`.
  case heading(UInt8)
  case listItem
  /// A row of a data table, its cells joined by " | ".
  case tableRow
  case quote
  /// `figcaption`, or the `caption` of a table.
  case caption
  /// One line of preformatted text.
  case preformatted
  /// One line of plain text, where there is no markup.
  case line
  case other
}

/// What encloses a block, by tags, roles and the words of classes and identifiers, its own and its ancestors'.
package struct BlockContext: OptionSet, Sendable, Hashable, BitwiseCopyable {
  package var rawValue: UInt32
  package init(rawValue: UInt32) { self.rawValue = rawValue }

  package static let article = BlockContext(rawValue: 1 << 0)
  package static let main = BlockContext(rawValue: 1 << 1)
  /// The head of the page; the `header` of an article is not one.
  package static let header = BlockContext(rawValue: 1 << 2)
  package static let footer = BlockContext(rawValue: 1 << 3)
  package static let navigation = BlockContext(rawValue: 1 << 4)
  package static let aside = BlockContext(rawValue: 1 << 5)
  /// A form, unless it wraps the whole page.
  package static let form = BlockContext(rawValue: 1 << 6)
  package static let figure = BlockContext(rawValue: 1 << 7)
  package static let list = BlockContext(rawValue: 1 << 8)
  package static let table = BlockContext(rawValue: 1 << 9)
  package static let quote = BlockContext(rawValue: 1 << 10)
  /// The whole block is a link.
  package static let link = BlockContext(rawValue: 1 << 11)
  package static let related = BlockContext(rawValue: 1 << 12)
  package static let comment = BlockContext(rawValue: 1 << 13)
  package static let share = BlockContext(rawValue: 1 << 14)
  package static let advertisement = BlockContext(rawValue: 1 << 15)
  package static let tags = BlockContext(rawValue: 1 << 16)
  package static let breadcrumb = BlockContext(rawValue: 1 << 17)
  package static let byline = BlockContext(rawValue: 1 << 18)
  package static let dateline = BlockContext(rawValue: 1 << 19)
  package static let title = BlockContext(rawValue: 1 << 20)
  package static let lead = BlockContext(rawValue: 1 << 21)
  package static let caption = BlockContext(rawValue: 1 << 22)
  /// The element that the site itself calls the text of the article.
  package static let body = BlockContext(rawValue: 1 << 23)
}

/// What a page says about itself, with character references decoded and white space collapsed.
package struct PageMetadata: Sendable, Hashable {
  /// The text of `title`.
  package var title: String?
  /// `og:title`, else `twitter:title`.
  package var socialTitle: String?
  /// The headline of an article in JSON-LD, else of an element with `itemprop`.
  package var headline: String?
  package var authors: [String] = []
  /// As written, from the best source that there is.
  package var published: String?
  package var modified: String?
  /// The `time` elements, in order.
  package var timeElements: [PageTime] = []
  package var siteName: String?
  package var section: String?
  package var keywords: [String] = []
  package var canonicalURL: String?
  /// `lang` of `html`, else what `meta` says.
  package var language: String?
  package var description: String?

  package init() {}
}

/// A `time` element.
package struct PageTime: Sendable, Hashable {
  /// Its text in `PageText.bytes`; nil when it has none, or stands in a row of a table whose cells were joined.
  package var range: Range<Int>?
  /// The attribute `datetime`.
  package var dateTime: String?

  package init(range: Range<Int>? = nil, dateTime: String? = nil) {
    self.range = range
    self.dateTime = dateTime
  }
}
