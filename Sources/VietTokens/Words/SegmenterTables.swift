internal import VietUnicode

/// What a model knows, ready to be looked up.
///
/// Words are a tree: from a syllable, or from the syllables so far, a *transition* by the next syllable leads on. The
/// first one is that of a pair, which also has the pair's weights.
package final class SegmenterTables: Sendable {
  /// Keys of the syllables, sorted; a syllable's number is its place and ``SegmenterUnit/ID/firstSyllable``.
  let syllables: [UInt64]
  /// A record of `SyllableSlot.count` weights for each number, with a stride that is a power of two.
  let syllableWeights: ConstantTable<Int16>
  static let syllableStride = 32
  /// Open addressing; a slot has the key in its upper half, the transition in its lower half, or is 0.
  let slots: ConstantTable<UInt64>
  let slotShift: UInt32
  /// States that are no syllables begin at this number.
  let firstState: UInt16
  /// A record of `PairSlot.count` weights for each number of a pair, with a stride; that of number 0 is 0.
  let pairWeights: ConstantTable<Int16>
  static let pairStride = 8
  let shapes, matches, longMatches, matchesAndShapes, tags: ConstantTable<Int16>
  /// The number of words.
  let wordCount: Int

  /// The tables of checked contents.
  init(_ contents: ModelContents) {
    syllables = contents.syllables
    syllableWeights = ConstantTable(
      Self.padded(contents.syllableWeights, count: SyllableSlot.count, stride: Self.syllableStride))
    pairWeights = ConstantTable(
      Self.padded(
        [Int16](repeating: 0, count: PairSlot.count) + contents.pairWeights, count: PairSlot.count,
        stride: Self.pairStride))
    var bits = 4
    while 1 << bits < contents.transitions.count * 5 / 4 { bits += 1 }
    slotShift = UInt32(32 - bits)
    firstState = UInt16(contents.syllableWeights.count / SyllableSlot.count)
    var slots = [UInt64](repeating: 0, count: 1 << bits)
    for transition in contents.transitions {
      var slot = Self.slot(of: transition.key, shift: slotShift)
      while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = UInt64(transition.key) << 32 | UInt64(transition.value)
    }
    self.slots = ConstantTable(slots)
    wordCount = contents.transitions.count { $0.isWord }
    let dense = contents.denseTables.map { ConstantTable($0) }
    (shapes, matches, longMatches, matchesAndShapes, tags) = (dense[0], dense[1], dense[2], dense[3], dense[4])
  }

  private static func padded(_ records: [Int16], count: Int, stride: Int) -> [Int16] {
    var padded = [Int16](repeating: 0, count: records.count / count * stride)
    for record in 0..<records.count / count {
      for slot in 0..<count { padded[record * stride + slot] = records[record * count + slot] }
    }
    return padded
  }

  /// The number of a syllable. Complexity: O(log *n*).
  func id(of key: SyllableKey) -> UInt16 {
    var (low, high) = (0, syllables.count)
    while low < high {
      let middle = (low + high) / 2
      if syllables[middle] < key.rawValue { low = middle + 1 } else { high = middle }
    }
    guard low < syllables.count, syllables[low] == key.rawValue else { return SegmenterUnit.ID.unknown }
    return UInt16(low + SegmenterUnit.ID.firstSyllable)
  }

  @inline(__always)
  private static func slot(of key: UInt32, shift: UInt32) -> Int {
    Int(truncatingIfNeeded: (key &* 0x9E37_79B1) >> shift)
  }

  /// The transition by `id` from a state, or from a syllable; 0 when there is none.
  @inline(__always)
  func transition(from state: UInt16, by id: UInt16) -> Transition.Value {
    let key = UInt32(state) << 16 | UInt32(id)
    var slot = Self.slot(of: key, shift: slotShift)
    // The index is masked, and a slot is empty: at most four fifths are taken.
    while true {
      let entry = unsafe slots.base[slot]
      if UInt32(truncatingIfNeeded: entry >> 32) == key { return Transition.Value(truncatingIfNeeded: entry) }
      if entry == 0 { return 0 }
      slot = (slot + 1) & (slots.count - 1)
    }
  }

  /// The state that a transition leads to, or `nil`.
  @inline(__always)
  func next(_ value: Transition.Value) -> UInt16? {
    let next = Transition.next(value)
    return next == 0 ? nil : firstState + (next - 1)
  }

  /// Whether the syllables with these numbers are a word.
  func containsWord(_ ids: some Sequence<UInt16>) -> Bool {
    var ids = ids.makeIterator()
    var state = ids.next()
    var isWord = false
    while let id = ids.next() {
      guard let from = state, from != SegmenterUnit.ID.unknown else { return false }
      let value = transition(from: from, by: id)
      isWord = Transition.isWord(value)
      state = next(value)
    }
    return isWord
  }
}
