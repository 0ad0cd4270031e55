/// What a token is.
public enum TokenKind: String, Sendable, Codable, CaseIterable {
  /// A syllable, a foreign word, or several joined by hyphens: `nghiêng`, `software`, `Hà-Nội`, `U-23`, `A/H1N1`.
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
  /// The number of a legal document or another mix of digits and letters: `218/QĐ-TTr`, `57-NQ/TW`, `10A2`.
  case code
  /// `TP.HCM`, `GS.TS.`, `v.v.`, `Q.1`
  case abbreviation
}

/// A stretch of text that is one unit of writing. Never empty, never with white space inside.
///
/// Sixteen bytes: a token is cut at 4 GiB, and no more than 65,535 syllables of one are counted.
public struct Token: Sendable, Hashable {
  @usableFromInline var start: Int
  @usableFromInline var byteCount: UInt32
  @usableFromInline var storedSyllableCount: UInt16
  /// What it is.
  public var kind: TokenKind

  /// Makes a token of a range of UTF-8 bytes.
  @inlinable
  public init(range: Range<Int>, kind: TokenKind, syllableCount: Int = 0) {
    start = range.lowerBound
    byteCount = UInt32(clamping: range.count)
    storedSyllableCount = UInt16(clamping: syllableCount)
    self.kind = kind
  }

  /// UTF-8 offsets in the text that was tokenized.
  @inlinable public var range: Range<Int> {
    get { start..<start + Int(byteCount) }
    set { self = Token(range: newValue, kind: kind, syllableCount: syllableCount) }
  }

  /// The number of syllables or foreign words in it: 2 for `Hà-Nội`, 0 for what is no word.
  @inlinable public var syllableCount: Int {
    get { Int(storedSyllableCount) }
    set { storedSyllableCount = UInt16(clamping: newValue) }
  }
}

extension Token: Codable {
  private enum CodingKeys: CodingKey { case range, kind, syllableCount }

  /// Decodes a token.
  public init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: CodingKeys.self)
    self.init(
      range: try values.decode(Range<Int>.self, forKey: .range), kind: try values.decode(TokenKind.self, forKey: .kind),
      syllableCount: try values.decode(Int.self, forKey: .syllableCount))
  }

  /// Encodes range, kind and number of syllables.
  public func encode(to encoder: any Encoder) throws {
    var values = encoder.container(keyedBy: CodingKeys.self)
    try values.encode(range, forKey: .range)
    try values.encode(kind, forKey: .kind)
    try values.encode(syllableCount, forKey: .syllableCount)
  }
}
