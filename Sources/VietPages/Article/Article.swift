public import VietExpressions
public import VietUnicode

/// The article that a page carries, and everything that is on the page beside it.
public struct Article: Sendable {
  /// All blocks of the page in NFC, one a line.
  public let pageText: [UInt8]
  /// From offsets in ``pageText`` to offsets in the page that was given.
  public let offsets: OffsetMap
  /// The blocks in the order of the page, each with its label and the reasons for it.
  public let blocks: [Block]

  /// The headline, without the name of the site.
  public internal(set) var title: String?
  /// The summary that stands before the text (sapo).
  public internal(set) var lead: String?
  /// The names of those who wrote it.
  public internal(set) var byline: [String] = []
  /// In local time (UTC+7), as precise as the page says it.
  public internal(set) var published: TemporalPoint?
  /// When it was last changed, in local time (UTC+7).
  public internal(set) var modified: TemporalPoint?
  /// The name of the site, as the page gives it.
  public internal(set) var site: String?
  /// The part of the site that it stands in, such as `Kinh tế`.
  public internal(set) var section: String?
  /// The keywords that the page gives, in its order.
  public internal(set) var tags: [String] = []
  /// The words under pictures, in the order of the page.
  public internal(set) var captions: [String] = []
  /// The ISO 639-1 code, `vi` for Vietnamese; `nil` when the page does not tell.
  public internal(set) var language: String?
  /// From 0 to 1: how much the words of the text speak for ``language``.
  public internal(set) var languageConfidence = 0.0
  /// The address that the page calls its own (`rel="canonical"`, else `og:url`), as written.
  public internal(set) var url: String?

  init(pageText: [UInt8], offsets: OffsetMap, blocks: [Block]) {
    (self.pageText, self.offsets, self.blocks) = (pageText, offsets, blocks)
  }

  /// The article's text, one block a line.
  public var text: String { String(decoding: textBytes, as: UTF8.self) }

  /// The UTF-8 of ``text``.
  package var textBytes: [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(pageText.count)
    for block in blocks where block.isKept {
      if !bytes.isEmpty { bytes.append(0x0A) }
      bytes += pageText[block.textRange]
    }
    return bytes
  }

  /// The text of a block.
  public func text(of block: Block) -> String { String(utf8: pageText, in: block.textRange) }
}
