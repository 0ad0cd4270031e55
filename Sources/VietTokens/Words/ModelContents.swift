/// What a model is made of, before it is written.
package struct ModelContents: Sendable {
  /// The command, the checksums of the data and the licence.
  package var provenance = ""
  /// Keys of the syllables, rising.
  package var syllables: [UInt64] = []
  /// `SyllableSlot.count` weights for each number.
  package var syllableWeights: [Int16]
  /// By place, rising.
  package var transitions: [Transition] = []
  /// `PairSlot.count` weights for each number of a pair; pairs are numbered from 1.
  package var pairWeights: [Int16] = []
  /// The cells of `DenseTable.all`.
  package var denseTables: [[Int16]]

  /// A model that knows nothing and joins nothing.
  package init() {
    syllableWeights = [Int16](repeating: 0, count: SegmenterUnit.ID.firstSyllable * SyllableSlot.count)
    denseTables = DenseTable.all.map { [Int16](repeating: 0, count: $0.cellCount) }
  }
}

/// A step in the tree of words: from a syllable or a state by a syllable.
package struct Transition: Equatable, Sendable {
  package var key: UInt32
  package var value: Value

  /// The number of the pair's weights, 16 bits; whether the way here is a word; whether it is a pair that was seen as a
  /// word or in one; the state that follows, 14 bits, 0 when none does.
  package typealias Value = UInt32

  package init(key: UInt32, value: Value) { (self.key, self.value) = (key, value) }

  package init(from: UInt16, by id: UInt16, pair: UInt16 = 0, isWord: Bool, isKnownPair: Bool, next: UInt16 = 0) {
    key = UInt32(from) << 16 | UInt32(id)
    value = UInt32(pair) << 16 | (isWord ? 0x8000 : 0) | (isKnownPair ? 0x4000 : 0) | UInt32(next)
  }

  package var isWord: Bool { Self.isWord(value) }

  /// The key mixed, no two alike: its upper bits are where a look-up begins, however many a table needs.
  package var place: UInt32 { Self.place(of: key) }

  @inline(__always) static func place(of key: UInt32) -> UInt32 { key &* 0x9E37_79B1 }

  package static let greatestNext = 0x3FFF
  /// Set where the way here is a word or the beginning of one.
  static var leadsOn: Value { 0xBFFF }

  @inline(__always) static func isWord(_ value: Value) -> Bool { value & 0x8000 != 0 }
  @inline(__always) static func isKnownPair(_ value: Value) -> Bool { value & 0x4000 != 0 }
  @inline(__always) static func next(_ value: Value) -> UInt16 { UInt16(truncatingIfNeeded: value & 0x3FFF) }
  @inline(__always) static func pair(_ value: Value) -> UInt16 { UInt16(truncatingIfNeeded: value >> 16) }
}
