/// A key that sorts as its text does: compare keys, not texts, when there is much to sort.
public struct SortKey: Sendable, Hashable, Codable, Comparable {
  /// The key: compared byte by byte, as an unsigned blob in a database is.
  public let bytes: [UInt8]

  /// Byte by byte. Complexity: O(*n*).
  public static func < (left: SortKey, right: SortKey) -> Bool {
    left.bytes.lexicographicallyPrecedes(right.bytes)
  }
}

/// How Vietnamese text is put in order.
///
///     let words = ["tá", "ta", "ăn", "an", "đa", "da"]
///     words.sorted(by: .standard)    // ["an", "ăn", "da", "đa", "ta", "tá"]
///
/// Both orders have the 29 letters of the alphabet (a ă â b c d đ …) and the tones level, grave, hook, tilde, acute, dot.
public enum Collation: String, Sendable, Codable, CaseIterable {
  /// That of CLDR for `vi`, as other programs have it: letters of the whole text first, then tones, then case.
  case standard
  /// That of printed dictionaries: syllable by syllable, the letters of one first, then its tone, then the next syllable.
  /// So `hoa tai` stands before `hòa`, and `hòa bình` behind `hoa tai`.
  case dictionary

  /// The key of a text. NFC and NFD have the same. Complexity: O(*n*).
  public func sortKey(for text: some StringProtocol) -> SortKey {
    let bytes = Array(text.utf8)
    switch self {
    // Without memory for ICU's key the bytes themselves still give an order.
    case .standard: return SortKey(bytes: icuSortKey(of: bytes) ?? bytes)
    case .dictionary: return SortKey(bytes: DictionaryKey(Normalizer(form: .nfc).normalize(bytes).bytes).bytes)
    }
  }
}

extension Sequence where Element: StringProtocol {
  /// The texts in Vietnamese order; texts with equal keys keep their order. Complexity: O(*n* log *n*).
  public func sorted(by collation: Collation) -> [Element] {
    map { (key: collation.sortKey(for: $0), text: $0) }.sorted { $0.key < $1.key }.map(\.text)
  }
}

/// The key of dictionaries: for each syllable its letters, then its tone; behind all of them what tells texts with the
/// same syllables apart.
private struct DictionaryKey {
  private(set) var bytes: [UInt8] = []

  /// A syllable ends with 1 … 6 for its tone, so that a shorter one comes first whatever its tone.
  private static let firstTone: UInt8 = 1
  private static let firstLetter: UInt8 = 0x40
  private static let firstOther: UInt8 = 0x80

  init(_ text: [UInt8]) {
    let span = text.span
    var tone = ToneMark.level
    var isInSyllable = false
    var offset = 0
    while offset < span.count {
      let step = span.utf8Step(at: offset)
      offset += step.count
      if let letter = VietnameseLetter(step.scalar) {
        bytes.append(Self.firstLetter + letter.code)
        if letter.tone != .level { tone = letter.tone }
        isInSyllable = true
      } else if step.scalar == 0x20 || step.scalar == 0x2D || step.scalar == 0xA0 {
        endSyllable(&tone, &isInSyllable)
      } else if step.scalar &- 0x30 < 10 {
        // Digits come before letters.
        bytes.append(UInt8(step.scalar))
        isInSyllable = true
      } else {
        bytes.append(Self.firstOther)
        bytes.appendUTF8(step.scalar)
        isInSyllable = true
      }
    }
    endSyllable(&tone, &isInSyllable)
    bytes.append(0)
    bytes += text
  }

  private mutating func endSyllable(_ tone: inout ToneMark, _ isInSyllable: inout Bool) {
    if isInSyllable { bytes.append(Self.firstTone + tone.rawValue) }
    (tone, isInSyllable) = (.level, false)
  }
}
