/// What a block of a page is.
public enum BlockLabel: String, Sendable, Codable, CaseIterable {
  case title, lead, dateline, byline
  case paragraph, heading, list, table, quote
  case caption
  case navigation, related, advertisement, comment, share, footer, duplicate

  /// Whether blocks of this label are the text of the article.
  public var isText: Bool {
    switch self {
    case .lead, .paragraph, .heading, .list, .table, .quote: true
    default: false
    }
  }
}

/// A line of a text page, or the text of a block element of an HTML page, with what was made of it.
public struct Block: Sendable, Hashable, Codable {
  /// UTF-8 offsets in ``Article/pageText``.
  public var textRange: Range<Int>
  /// UTF-8 offsets in the page that was given.
  public var range: Range<Int>
  /// What it is in the page.
  public var label: BlockLabel
  /// How much it looks like text of an article; above 0 it does.
  public var score: Double
  /// Why it has its label, in words.
  public var reasons: [String]

  /// Whether it is part of ``Article/text``.
  public var isKept: Bool { label.isText }

  /// Makes a block.
  public init(textRange: Range<Int>, range: Range<Int>, label: BlockLabel, score: Double, reasons: [String]) {
    self.textRange = textRange
    self.range = range
    self.label = label
    self.score = score
    self.reasons = reasons
  }
}
