internal import VietUnicode

/// What a model knows, ready to be looked up.
///
/// Words are a tree: from a syllable, or from the syllables so far, a *transition* by the next syllable leads on. The
/// first one is that of a pair, which also has the pair's weights.
package final class SegmenterTables: Sendable {
  /// Keys of the syllables, sorted; a syllable's number is its place and ``SegmenterUnit/ID/firstSyllable``.
  let syllables: [UInt64]
  /// The numbers by key, open addressing; 0 where there is none.
  private let numbers: [UInt16]
  /// A record of `SyllableSlot.count` weights for each number, with a stride that is a power of two.
  let syllableWeights: ConstantTable<Int16>
  static var syllableStride: Int { 32 }
  /// The first two weights of each record, at hand where nothing else of it is asked for.
  let outerWeights: ConstantTable<Int16>
  /// Open addressing in buckets of four. A slot's key is 0 when it is empty.
  let buckets: ConstantTable<Bucket>
  let bucketShift: UInt32
  /// States that are no syllables begin at this number.
  let firstState: UInt16
  /// A record of `PairSlot.count` weights for each number of a pair, with a stride; that of number 0 is 0.
  let pairWeights: ConstantTable<Int16>
  static var pairStride: Int { 8 }
  let shapes, matches, longMatches, matchesAndShapes, tags: ConstantTable<Int16>
  /// The number of words.
  let wordCount: Int

  /// The tables of checked contents.
  init(_ contents: ModelContents) {
    (syllables, numbers) = (contents.syllables, Self.numbers(of: contents.syllables))
    syllableWeights = Self.records(
      contents.syllableWeights, count: SyllableSlot.count, stride: Self.syllableStride, first: 0)
    outerWeights = Self.outer(contents.syllableWeights)
    pairWeights = Self.records(contents.pairWeights, count: PairSlot.count, stride: Self.pairStride, first: 1)
    (buckets, bucketShift) = Self.buckets(of: contents.transitions)
    firstState = UInt16(contents.syllableWeights.count / SyllableSlot.count)
    wordCount = contents.transitions.count { $0.isWord }
    let dense = contents.denseTables.map { ConstantTable($0) }
    (shapes, matches, longMatches, matchesAndShapes, tags) = (dense[0], dense[1], dense[2], dense[3], dense[4])
  }

  /// Records with a stride, of which the first `first` are 0.
  private static func records(_ records: [Int16], count: Int, stride: Int, first: Int) -> ConstantTable<Int16> {
    ConstantTable(repeating: 0, count: (records.count / count + first) * stride) { written in
      for record in 0..<records.count / count {
        for slot in 0..<count { written[(record + first) * stride + slot] = records[record * count + slot] }
      }
    }
  }

  private static func outer(_ records: [Int16]) -> ConstantTable<Int16> {
    ConstantTable(repeating: 0, count: records.count / SyllableSlot.count * 2) { written in
      for record in 0..<records.count / SyllableSlot.count {
        written[record * 2 + SyllableSlot.b] = records[record * SyllableSlot.count + SyllableSlot.b]
        written[record * 2 + SyllableSlot.e] = records[record * SyllableSlot.count + SyllableSlot.e]
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

  /// The number of a syllable. Complexity: O(1).
  func id(of key: SyllableKey) -> UInt16 {
    var place = Self.place(of: key.rawValue, count: numbers.count)
    while numbers[place] != 0 {
      if syllables[Int(numbers[place]) - SegmenterUnit.ID.firstSyllable] == key.rawValue { return numbers[place] }
      place = (place + 1) & (numbers.count - 1)
    }
    return SegmenterUnit.ID.unknown
  }

  /// Four keys, then their transitions.
  struct Bucket: BitwiseCopyable, Sendable {
    var keys: SIMD4<UInt32> = .zero
    var values: SIMD4<UInt32> = .zero
  }

  private static func buckets(of transitions: [Transition]) -> (ConstantTable<Bucket>, shift: UInt32) {
    var bits = 2
    // About every other slot is taken, so that few buckets are full.
    while 4 << bits < transitions.count * 5 / 3 { bits += 1 }
    let shift = UInt32(32 - bits)
    let buckets = ConstantTable(repeating: Bucket(), count: 1 << bits) { buckets in
      for index in transitions.indices {
        let key = transitions[index].key
        var number = bucket(of: key, shift: shift)
        while buckets[number].keys[3] != 0 { number = (number + 1) & (buckets.count - 1) }
        let slot = 4 - SIMD4<UInt32>(repeating: 1).replacing(with: 0, where: buckets[number].keys .!= 0).wrappedSum()
        buckets[number].keys[Int(slot)] = key
        buckets[number].values[Int(slot)] = transitions[index].value
      }
    }
    return (buckets, shift)
  }

  @inline(__always)
  private static func bucket(of key: UInt32, shift: UInt32) -> Int {
    Int(truncatingIfNeeded: (key &* 0x9E37_79B1) &>> shift)
  }

  /// Where the search for a transition begins.
  @inline(__always)
  func bucket(from state: UInt16, by id: UInt16) -> Int {
    Self.bucket(of: UInt32(state) << 16 | UInt32(id), shift: bucketShift)
  }

  /// The transition by `id` from a state, or from a syllable; 0 when there is none.
  @inline(__always)
  func transition(from state: UInt16, by id: UInt16) -> Transition.Value {
    let key = UInt32(state) << 16 | UInt32(id)
    var number = Self.bucket(of: key, shift: bucketShift)
    // The number is masked, and a bucket with room ends the search: there are more slots than transitions.
    while true {
      let bucket = unsafe buckets.base[number]
      // Keys differ, so that one at most is left.
      let found = SIMD4<UInt32>.zero.replacing(with: bucket.values, where: bucket.keys .== SIMD4(repeating: key))
      let value = found[0] | found[1] | found[2] | found[3]
      // One branch that is nearly always taken: whether there is a transition is not to be guessed.
      let hasRoom = UInt32(truncatingIfNeeded: (UInt64(bucket.keys[3]) &- 1) >> 63)
      if value | hasRoom != 0 { return value }
      number = (number &+ 1) & (buckets.count &- 1)
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
