/// What a token is.
public enum TokenKind: String, Sendable, Codable, CaseIterable {
  /// A syllable, a foreign word, or several joined by hyphens: `nghiêng`, `software`, `Hà-Nội`, `U-23`.
  case word
  /// A number in any written form, kept whole: `1.234,56`, `25/11/2020`, `08:31`, `22-24`, `8h30`, `50k`.
  case number
  case punctuation
  case symbol
  case url
  case email
  case hashtag
  case mention
  case emoji
  /// A telephone number written without spaces: `024.355.63.010`, `+84912345678`.
  case phone
  /// The number of a legal document or another mix of digits and letters: `218/QĐ-TTr`, `10A2`.
  case code
  /// `TP.HCM`, `GS.TS.`, `v.v.`
  case abbreviation
}

/// A stretch of text that is one unit of writing. Never empty, never with white space inside.
public struct Token: Sendable, Hashable, Codable {
  /// UTF-8 offsets in the text that was tokenized.
  public var range: Range<Int>
  public var kind: TokenKind
  /// The number of syllables or foreign words in it: 2 for `Hà-Nội`, 0 for what is no word.
  public var syllableCount: Int

  public init(range: Range<Int>, kind: TokenKind, syllableCount: Int = 0) {
    self.range = range
    self.kind = kind
    self.syllableCount = syllableCount
  }
}
