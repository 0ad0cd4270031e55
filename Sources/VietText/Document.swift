/// A page, read: the article with its sentences, tokens, words and expressions.
///
/// All ranges inside count UTF-8 bytes of `article.pageText`; ``sourceRange(of:)`` leads back to the page that was given.
public struct Document: Sendable {
  /// The article and the blocks of the page.
  public let article: Article
  /// The sentences of title, lead and text.
  public let sentences: [Range<Int>]
  /// The tokens of title, lead and text, white space left out.
  public let tokens: [Token]
  /// Every token is in exactly one word.
  public let words: [Word]
  /// Dates are resolved against ``reference``.
  public let expressions: [Expression]
  /// What open dates were filled in from: what the caller gave, else the article's own date, else nothing.
  public let reference: DateReference?

  /// The smallest range of the page that holds what `range` was made from.
  public func sourceRange(of range: Range<Int>) -> Range<Int> { article.offsets.sourceRange(of: range) }

  /// The text of a range.
  public func text(in range: Range<Int>) -> String { String(utf8: article.pageText, in: range) }
}
