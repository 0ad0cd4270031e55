package import VietUnicode

/// Words of two or more syllables, looked up by what they are rather than how they are written: case, normalization
/// form and tone placement make no difference.
///
///     var lexicon = SegmenterModel.standard.lexicon
///     lexicon.insert("bánh canh bột lọc")
public struct Lexicon: Sendable {
  /// The words of a model.
  private let table: FingerprintTable
  /// The caller's own words.
  private var added: Set<SyllableKey> = []
  /// The longest word, in syllables.
  public private(set) var greatestSyllableCount: Int

  /// A lexicon without words.
  public init() {
    self.init(table: FingerprintTable(keys: []), greatestSyllableCount: 0)
  }

  package init(table: FingerprintTable, greatestSyllableCount: Int) {
    (self.table, self.greatestSyllableCount) = (table, greatestSyllableCount)
  }

  /// The number of words.
  public var count: Int { table.count + added.count }

  /// Adds a word; its syllables are separated by spaces or underscores. A single syllable is a word anyway.
  public mutating func insert(_ word: some StringProtocol) {
    let (key, syllableCount) = Self.key(of: word)
    guard syllableCount >= 2, !contains(key) else { return }
    added.insert(key)
    greatestSyllableCount = max(greatestSyllableCount, syllableCount)
  }

  /// Whether the word is in the lexicon. Complexity: O(1).
  public func contains(_ word: some StringProtocol) -> Bool {
    contains(Self.key(of: word).key)
  }

  package func contains(_ key: SyllableKey) -> Bool {
    table.contains(key) || !added.isEmpty && added.contains(key)
  }

  package static func key(of word: some StringProtocol) -> (key: SyllableKey, syllableCount: Int) {
    let keys = word.split(whereSeparator: { $0 == " " || $0 == "_" }).map { SyllableKey($0) }
    guard let first = keys.first else { return (SyllableKey(rawValue: 0), 0) }
    return (keys.dropFirst().reduce(first) { $0.joined(with: $1) }, keys.count)
  }
}

/// A set of keys held as 32-bit fingerprints: four bytes a slot and no strings. A key that was never entered is found
/// with a probability of about 10⁻⁹.
package struct FingerprintTable: Sendable, Equatable {
  /// Open addressing with linear probing; 0 is an empty slot. The count of slots is a power of two.
  package let slots: [UInt32]
  package let count: Int

  package init(slots: [UInt32], count: Int) {
    (self.slots, self.count) = (slots, count)
  }

  package init(keys: some Collection<SyllableKey>) {
    var capacity = 2
    while capacity * 2 < keys.count * 3 { capacity *= 2 }
    var slots = [UInt32](repeating: 0, count: capacity)
    // Sorted, so that the table depends on the set alone.
    for key in keys.sorted(by: { $0.rawValue < $1.rawValue }) {
      let (fingerprint, start) = Self.position(of: key, slotCount: capacity)
      var slot = start
      while slots[slot] != 0 { slot = (slot + 1) & (capacity - 1) }
      slots[slot] = fingerprint
    }
    self.init(slots: slots, count: keys.count)
  }

  package func contains(_ key: SyllableKey) -> Bool {
    let (fingerprint, start) = Self.position(of: key, slotCount: slots.count)
    var slot = start
    while slots[slot] != 0 {
      if slots[slot] == fingerprint { return true }
      slot = (slot + 1) & (slots.count - 1)
    }
    return false
  }

  private static func position(of key: SyllableKey, slotCount: Int) -> (fingerprint: UInt32, slot: Int) {
    let mixed = key.rawValue &* 0xD6E8_FEB8_6659_FD93
    return (UInt32(truncatingIfNeeded: mixed >> 32) | 1, Int(truncatingIfNeeded: mixed >> 8) & (slotCount - 1))
  }
}
