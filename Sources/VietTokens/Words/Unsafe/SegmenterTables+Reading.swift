internal import VietUnicode

/// The sections of a model, checked so that no look-up leaves a table, and laid out for look-ups in the same pass.
///
/// Invariant of all that is unsafe here: a section is inside the bytes, as `ModelFile` has seen to, and what is read of it
/// is compared with its end first; what is written is a place of a table that was made with room for it.
extension SegmenterTables {
  static func syllables(_ bytes: Span<UInt8>, in body: Range<Int>) throws(ModelError) -> [UInt64] {
    guard body.count % 8 == 0, body.count / 8 + SegmenterUnit.ID.firstSyllable <= Int(UInt16.max) else {
      throw ModelError(offset: body.lowerBound, reason: .wrongCount)
    }
    var syllables = [UInt64](repeating: 0, count: body.count / 8)
    var last: UInt64?
    var written = syllables.mutableSpan
    for index in 0..<written.count {
      let offset = body.lowerBound + 8 * index
      let key: UInt64 = bytes.integer(at: offset)
      if let last, last >= key { throw ModelError(offset: offset, reason: .notRising) }
      written[index] = key
      last = key
    }
    return syllables
  }

  /// Sparse records of `slotCount` weights, written out with a stride; those before `first` are 0.
  static func records<Mask: FixedWidthInteger & UnsignedInteger & BitwiseCopyable>(
    _ bytes: Span<UInt8>, in body: Range<Int>, count: Int, slotCount: Int, stride: Int, first: Int, mask: Mask.Type
  ) throws(ModelError) -> ConstantTable<Int16> {
    var offset = body.lowerBound
    var isWhole = true
    let table = ConstantTable<Int16>(repeating: 0, count: (first + count) * stride) { written in
      for record in first..<first + count {
        let weights = offset + Mask.bitWidth / 8
        isWhole = weights <= body.upperBound
        guard isWhole else { return }
        var mask: Mask = unsafe bytes.integer(atUnchecked: offset)
        isWhole = mask >> Mask(slotCount) == 0 && weights + 2 * mask.nonzeroBitCount <= body.upperBound
        guard isWhole else { return }
        offset = weights
        while mask != 0 {
          let place = record &* stride &+ mask.trailingZeroBitCount
          unsafe written[unchecked: place] = unsafe bytes.integer(atUnchecked: offset)
          mask &= mask &- 1
          offset &+= 2
        }
      }
    }
    guard isWhole, offset == body.upperBound else { throw ModelError(offset: offset, reason: .wrongCount) }
    return table
  }

  /// The count of records at the beginning of a section, and where they stand.
  static func counted(
    _ bytes: Span<UInt8>, in body: Range<Int>
  ) throws(ModelError) -> (count: Int, records: Range<Int>) {
    guard body.count >= 4 else { throw ModelError(offset: body.lowerBound, reason: .wrongCount) }
    let count = Int(bytes.integer(at: body.lowerBound) as UInt32)
    guard count <= UInt16.max else { throw ModelError(offset: body.lowerBound, reason: .wrongCount) }
    return (count, body.lowerBound + 4..<body.upperBound)
  }

  /// Transitions in the order of their places, so that the table is written from front to back.
  static func buckets(
    _ bytes: Span<UInt8>, in body: Range<Int>, numberCount: Int, pairCount: Int
  ) throws(ModelError) -> (table: ConstantTable<UInt32>, shift: UInt32, wordCount: Int) {
    guard body.count % 8 == 0 else { throw ModelError(offset: body.lowerBound, reason: .wrongCount) }
    let count = body.count / 8
    var bits: UInt32 = 2
    // About every other slot is taken, so that few buckets are full.
    while 4 << bits < count * 5 / 3 { bits += 1 }
    let shift = 32 - bits
    let slotCount = 4 << Int(bits)
    let greatestNext = Int(UInt16.max) - numberCount
    var wordCount = 0
    var error: ModelError?
    let table = ConstantTable<UInt32>(repeating: 0, count: 2 * slotCount) { written in
      var last: UInt32 = 0
      var slot = 0
      for index in 0..<count {
        let offset = body.lowerBound &+ 8 &* index
        let transition = unsafe Transition(
          key: bytes.integer(atUnchecked: offset), value: bytes.integer(atUnchecked: offset + 4))
        // The first place is above 0 as well.
        guard last < transition.place else {
          error = ModelError(offset: offset, reason: offset > body.lowerBound ? .notRising : .outOfRange)
          return
        }
        guard Int(transition.key & 0xFFFF) < numberCount, Int(Transition.pair(transition.value)) <= pairCount,
          Int(Transition.next(transition.value)) <= greatestNext
        else {
          error = ModelError(offset: offset, reason: .outOfRange)
          return
        }
        last = transition.place
        slot = max(slot, Int(last &>> shift) &* 4)
        var place = slot
        if slot < slotCount {
          slot &+= 1
        } else {
          // The last buckets are full: the search goes on at the first.
          place = 0
          while written[keyIndex(ofSlot: place)] != 0 { place += 1 }
        }
        let start = keyIndex(ofSlot: place)
        unsafe written[unchecked: start] = transition.key
        unsafe written[unchecked: start &+ 4] = transition.value
        wordCount &+= transition.isWord ? 1 : 0
      }
    }
    if let error { throw error }
    return (table, shift, wordCount)
  }

  /// Four keys stand before their four values.
  private static func keyIndex(ofSlot slot: Int) -> Int { (slot & ~3) &* 2 &+ (slot & 3) }

  static func cells(_ bytes: Span<UInt8>, in body: Range<Int>) throws(ModelError) -> [ConstantTable<Int16>] {
    guard body.count == 2 * DenseTable.all.reduce(0, { $0 + $1.cellCount }) else {
      throw ModelError(offset: body.lowerBound, reason: .wrongCount)
    }
    var offset = body.lowerBound
    return DenseTable.all.map { table in
      defer { offset += 2 * table.cellCount }
      return ConstantTable(repeating: 0, count: table.cellCount) { written in
        for cell in 0..<table.cellCount {
          unsafe written[unchecked: cell] = unsafe bytes.integer(atUnchecked: offset &+ 2 &* cell)
        }
      }
    }
  }
}

extension Span where Element == UInt8 {
  /// The integer at `offset`, which is not compared with the end.
  @inline(__always)
  @unsafe
  fileprivate func integer<Value: FixedWidthInteger & BitwiseCopyable>(atUnchecked offset: Int) -> Value {
    unsafe Value(littleEndian: bytes.unsafeLoadUnaligned(fromUncheckedByteOffset: offset, as: Value.self))
  }
}
