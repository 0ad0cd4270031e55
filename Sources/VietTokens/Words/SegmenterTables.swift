internal import VietUnicode

/// What a model knows, ready to be looked up.
///
/// Words are a tree: from a syllable, or from the syllables so far, a *transition* by the next syllable leads on. The
/// first one is that of a pair, which also has the pair's weights.
package final class SegmenterTables: Sendable {
  /// Keys of the syllables, spelled with `i`, sorted; a syllable's number is its place and ``SegmenterUnit/ID/firstSyllable``.
  let syllables: [UInt64]
  /// The numbers by key, open addressing; 0 where there is none.
  private let numbers: [UInt16]
  /// A record of `SyllableSlot.count` weights for each number, with a stride that is a power of two.
  let syllableWeights: ConstantTable<Int16>
  static var syllableStride: Int { 32 }
  /// The first two weights of each record, at hand where nothing else of it is asked for.
  let outerWeights: ConstantTable<Int16>
  /// Open addressing in buckets of four keys and then their transitions. A slot's key is 0 when it is empty.
  let buckets: ConstantTable<UInt32>
  static var bucketStride: Int { 8 }
  let bucketShift: UInt32
  /// States that are no syllables begin at this number.
  let firstState: UInt16
  /// A record of `PairSlot.count` weights for each number of a pair, with a stride; that of number 0 is 0.
  let pairWeights: ConstantTable<Int16>
  static var pairStride: Int { 8 }
  let shapes, matches, longMatches, matchesAndShapes, tags: ConstantTable<Int16>
  /// The number of words.
  let wordCount: Int

  /// The tables of a model's bytes, whose sections `ModelFile` has found.
  init(_ bytes: Span<UInt8>, _ sections: [Range<Int>]) throws(ModelError) {
    func body(_ section: ModelFile.Section) -> Range<Int> { sections[section.rawValue] }
    syllables = try Self.syllables(bytes, in: body(.syllables))
    numbers = Self.numbers(of: syllables)
    let numberCount = syllables.count + SegmenterUnit.ID.firstSyllable
    firstState = UInt16(numberCount)
    syllableWeights = try Self.records(
      bytes, in: body(.syllableWeights), count: numberCount, slotCount: SyllableSlot.count,
      stride: Self.syllableStride, first: 0, mask: UInt32.self)
    outerWeights = Self.outer(syllableWeights, count: numberCount)
    let pairs = try Self.counted(bytes, in: body(.pairWeights))
    pairWeights = try Self.records(
      bytes, in: pairs.records, count: pairs.count, slotCount: PairSlot.count, stride: Self.pairStride, first: 1,
      mask: UInt16.self)
    (buckets, bucketShift, wordCount) = try Self.buckets(
      bytes, in: body(.transitions), numberCount: numberCount, pairCount: pairs.count)
    let cells = try Self.cells(bytes, in: body(.cells))
    (shapes, matches, longMatches, matchesAndShapes, tags) = (cells[0], cells[1], cells[2], cells[3], cells[4])
  }

  private static func outer(_ records: ConstantTable<Int16>, count: Int) -> ConstantTable<Int16> {
    ConstantTable(repeating: 0, count: 2 * count) { written in
      for record in 0..<count {
        // `records` has as many, with their stride.
        written[record * 2 + SyllableSlot.b] = unsafe records.base[record * syllableStride + SyllableSlot.b]
        written[record * 2 + SyllableSlot.e] = unsafe records.base[record * syllableStride + SyllableSlot.e]
      }
    }
  }

  private static func numbers(of syllables: [UInt64]) -> [UInt16] {
    var bits = 1
    while 1 << bits < 2 * syllables.count { bits += 1 }
    var numbers = [UInt16](repeating: 0, count: 1 << bits)
    var written = numbers.mutableSpan
    for index in syllables.indices {
      var place = place(of: syllables[index], count: written.count)
      while written[place] != 0 { place = (place + 1) & (written.count - 1) }
      written[place] = UInt16(index + SegmenterUnit.ID.firstSyllable)
    }
    return numbers
  }

  private static func place(of key: UInt64, count: Int) -> Int {
    Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 40) & (count - 1)
  }

  /// The number of a syllable, however its last letter is spelled. Complexity: O(1).
  func id(of key: SyllableKey) -> UInt16 {
    let key = key.spelledWithI
    var place = Self.place(of: key.rawValue, count: numbers.count)
    while numbers[place] != 0 {
      if syllables[Int(numbers[place]) - SegmenterUnit.ID.firstSyllable] == key.rawValue { return numbers[place] }
      place = (place + 1) & (numbers.count - 1)
    }
    return SegmenterUnit.ID.unknown
  }

  /// Where the search for a transition begins.
  @inline(__always)
  func bucket(from state: UInt16, by id: UInt16) -> Int {
    Int(truncatingIfNeeded: Transition.place(of: UInt32(state) << 16 | UInt32(id)) &>> bucketShift)
  }

  /// The transition by `id` from a state, or from a syllable; 0 when there is none.
  @inline(__always)
  func transition(from state: UInt16, by id: UInt16) -> Transition.Value {
    let key = UInt32(state) << 16 | UInt32(id)
    var number = bucket(from: state, by: id)
    // The number is masked, and a bucket with room ends the search: there are more slots than transitions.
    while true {
      let bucket = unsafe UnsafeRawPointer(buckets.base + number &* Self.bucketStride)
      let keys = unsafe bucket.load(as: SIMD4<UInt32>.self)
      let values = unsafe bucket.load(fromByteOffset: 16, as: SIMD4<UInt32>.self)
      // Keys differ, so that one at most is left.
      let found = SIMD4<UInt32>.zero.replacing(with: values, where: keys .== SIMD4(repeating: key))
      let value = found[0] | found[1] | found[2] | found[3]
      // One branch that is nearly always taken: whether there is a transition is not to be guessed.
      let hasRoom = UInt32(truncatingIfNeeded: (UInt64(keys[3]) &- 1) >> 63)
      if value | hasRoom != 0 { return value }
      number = (number &+ 1) & (buckets.count / Self.bucketStride &- 1)
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
