/// The bytes of a model, little endian.
///
/// The magic `VTW2` and four zeros; then sections, each of them its name (4 bytes), the count of its content's bytes (4),
/// a checksum of the content (8), and the content, padded with zeros to a multiple of 8:
///
/// | name | content |
/// |---|---|
/// | `INFO` | the provenance, UTF-8 |
/// | `SYLL` | the key of each syllable (8 bytes), rising |
/// | `WSYL` | of each number a record: a mask of the places that are not 0 (4 bytes), their weights (2 bytes each) |
/// | `TREE` | transitions: key (4 bytes), value (4 bytes), rising by key |
/// | `WPAI` | of each pair a record: a mask (2 bytes), the weights (2 bytes each) |
/// | `CELL` | the cells of the dense tables (2 bytes each), one table after the other |
package enum ModelFile {
  static let magic: [UInt8] = Array("VTW2".utf8) + [0, 0, 0, 0]
  private static let sections = ["INFO", "SYLL", "WSYL", "TREE", "WPAI", "CELL"].map { Array($0.utf8) }
  private static let sectionHeaderCount = 16

  // MARK: Writing

  package static func bytes(of contents: ModelContents) -> [UInt8] {
    var bodies = [[UInt8]](repeating: [], count: sections.count)
    bodies[0] = Array(contents.provenance.utf8)
    for key in contents.syllables { bodies[1].append(key) }
    bodies[2] = sparse(contents.syllableWeights, count: SyllableSlot.count, mask: UInt32.self)
    for transition in contents.transitions {
      bodies[3].append(transition.key)
      bodies[3].append(transition.value)
    }
    bodies[4] = sparse(contents.pairWeights, count: PairSlot.count, mask: UInt16.self)
    for table in contents.denseTables { for cell in table { bodies[5].append(UInt16(bitPattern: cell)) } }
    var bytes = magic
    for (name, body) in zip(sections, bodies) {
      bytes += name
      bytes.append(UInt32(body.count))
      bytes.append(checksum(body.span, in: 0..<body.count))
      bytes += body
      bytes += [UInt8](repeating: 0, count: padding(of: body.count))
    }
    return bytes
  }

  private static func sparse<Mask: FixedWidthInteger>(_ weights: [Int16], count: Int, mask: Mask.Type) -> [UInt8] {
    var bytes: [UInt8] = []
    for start in stride(from: 0, to: weights.count, by: count) {
      let record = weights[start..<start + count]
      bytes.append(record.enumerated().reduce(Mask(0)) { $1.element == 0 ? $0 : $0 | 1 << Mask($1.offset) })
      for weight in record where weight != 0 { bytes.append(UInt16(bitPattern: weight)) }
    }
    return bytes
  }

  private static func padding(of count: Int) -> Int { -count & 7 }

  /// Any change of a single byte changes it.
  private static func checksum(_ bytes: Span<UInt8>, in range: Range<Int>) -> UInt64 {
    var sum = UInt64(range.count)
    var offset = range.lowerBound
    while offset + 8 <= range.upperBound {
      sum = (sum ^ bytes.integer(at: offset)) &* 0x9E37_79B9_7F4A_7C15
      sum ^= sum >> 32
      offset += 8
    }
    while offset < range.upperBound {
      sum = (sum ^ UInt64(bytes[offset])) &* 0x9E37_79B9_7F4A_7C15
      sum ^= sum >> 32
      offset += 1
    }
    return sum
  }

  // MARK: Reading

  /// The contents, checked so that no look-up leaves a table.
  package static func contents(of bytes: Span<UInt8>) throws(ModelError) -> ModelContents {
    for offset in magic.indices {
      guard offset < bytes.count, bytes[offset] == magic[offset] else {
        throw ModelError(offset: offset, reason: .notAModel)
      }
    }
    var bodies: [Range<Int>] = []
    var offset = magic.count
    for name in sections {
      guard offset + sectionHeaderCount <= bytes.count else {
        throw ModelError(offset: bytes.count, reason: .cutShort)
      }
      for index in name.indices where bytes[offset + index] != name[index] {
        throw ModelError(offset: offset + index, reason: .unknownSection)
      }
      let count = Int(bytes.integer(at: offset + 4) as UInt32)
      let body = offset + sectionHeaderCount..<offset + sectionHeaderCount + count
      guard body.upperBound + padding(of: count) <= bytes.count else {
        throw ModelError(offset: bytes.count, reason: .cutShort)
      }
      guard checksum(bytes, in: body) == bytes.integer(at: offset + 8) else {
        throw ModelError(offset: offset, reason: .wrongChecksum)
      }
      for index in body.upperBound..<body.upperBound + padding(of: count) where bytes[index] != 0 {
        throw ModelError(offset: index, reason: .trailingBytes)
      }
      bodies.append(body)
      offset = body.upperBound + padding(of: count)
    }
    guard offset == bytes.count else { throw ModelError(offset: offset, reason: .trailingBytes) }

    var contents = ModelContents()
    contents.provenance = text(bytes, in: bodies[0])
    contents.syllables = try syllables(bytes, in: bodies[1])
    let numberCount = contents.syllables.count + SegmenterUnit.ID.firstSyllable
    contents.syllableWeights = try records(bytes, in: bodies[2], count: SyllableSlot.count, mask: UInt32.self)
    guard contents.syllableWeights.count == numberCount * SyllableSlot.count else {
      throw ModelError(offset: bodies[2].lowerBound, reason: .wrongCount)
    }
    contents.pairWeights = try records(bytes, in: bodies[4], count: PairSlot.count, mask: UInt16.self)
    contents.transitions = try transitions(
      bytes, in: bodies[3], numberCount: numberCount, pairCount: contents.pairWeights.count / PairSlot.count)
    contents.denseTables = try denseTables(bytes, in: bodies[5])
    return contents
  }

  private static func text(_ bytes: Span<UInt8>, in range: Range<Int>) -> String {
    // The bytes are copied before the span ends.
    unsafe bytes.extracting(range).withUnsafeBufferPointer { unsafe String(decoding: $0, as: UTF8.self) }
  }

  private static func syllables(_ bytes: Span<UInt8>, in body: Range<Int>) throws(ModelError) -> [UInt64] {
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

  private static func records<Mask: FixedWidthInteger & UnsignedInteger & BitwiseCopyable>(
    _ bytes: Span<UInt8>, in body: Range<Int>, count: Int, mask: Mask.Type
  ) throws(ModelError) -> [Int16] {
    // First how many there are, so that they are written in place.
    var recordCount = 0
    var offset = body.lowerBound
    while offset < body.upperBound {
      guard offset + Mask.bitWidth / 8 <= body.upperBound else {
        throw ModelError(offset: offset, reason: .wrongCount)
      }
      let mask: Mask = bytes.integer(at: offset)
      guard mask >> Mask(count) == 0 else { throw ModelError(offset: offset, reason: .wrongCount) }
      offset += Mask.bitWidth / 8 + 2 * mask.nonzeroBitCount
      guard offset <= body.upperBound else { throw ModelError(offset: offset, reason: .wrongCount) }
      recordCount += 1
    }
    var weights = [Int16](repeating: 0, count: recordCount * count)
    var written = weights.mutableSpan
    offset = body.lowerBound
    for record in 0..<recordCount {
      var mask: Mask = bytes.integer(at: offset)
      offset += Mask.bitWidth / 8
      while mask != 0 {
        written[record * count + mask.trailingZeroBitCount] = Int16(bitPattern: bytes.integer(at: offset))
        mask &= mask - 1
        offset += 2
      }
    }
    return weights
  }

  private static func transitions(
    _ bytes: Span<UInt8>, in body: Range<Int>, numberCount: Int, pairCount: Int
  ) throws(ModelError) -> [Transition] {
    guard body.count % 8 == 0 else { throw ModelError(offset: body.lowerBound, reason: .wrongCount) }
    var transitions = [Transition](repeating: Transition(key: 0, value: 0), count: body.count / 8)
    var last: UInt32 = 0
    var written = transitions.mutableSpan
    for index in 0..<written.count {
      let offset = body.lowerBound + 8 * index
      let transition = Transition(key: bytes.integer(at: offset), value: bytes.integer(at: offset + 4))
      // The first key is above 0 as well.
      guard last < transition.key else {
        throw ModelError(offset: offset, reason: index > 0 ? .notRising : .outOfRange)
      }
      guard Int(transition.key & 0xFFFF) < numberCount, Int(Transition.pair(transition.value)) <= pairCount,
        numberCount + Int(Transition.next(transition.value)) <= Int(UInt16.max)
      else { throw ModelError(offset: offset, reason: .outOfRange) }
      written[index] = transition
      last = transition.key
    }
    return transitions
  }

  private static func denseTables(_ bytes: Span<UInt8>, in body: Range<Int>) throws(ModelError) -> [[Int16]] {
    guard body.count == 2 * DenseTable.all.reduce(0, { $0 + $1.cellCount }) else {
      throw ModelError(offset: body.lowerBound, reason: .wrongCount)
    }
    var tables: [[Int16]] = []
    var offset = body.lowerBound
    for table in DenseTable.all {
      var cells = [Int16](repeating: 0, count: table.cellCount)
      var written = cells.mutableSpan
      for cell in 0..<table.cellCount { written[cell] = Int16(bitPattern: bytes.integer(at: offset + 2 * cell)) }
      tables.append(cells)
      offset += 2 * table.cellCount
    }
    return tables
  }
}

extension Span where Element == UInt8 {
  /// The integer at `offset`. The load is checked against the end, and every pattern of bits is an integer.
  @inline(__always)
  fileprivate func integer<Value: FixedWidthInteger & BitwiseCopyable>(at offset: Int) -> Value {
    unsafe Value(littleEndian: bytes.unsafeLoadUnaligned(fromByteOffset: offset, as: Value.self))
  }
}

extension [UInt8] {
  fileprivate mutating func append(_ value: some FixedWidthInteger) {
    for index in 0..<value.bitWidth / 8 { append(UInt8(truncatingIfNeeded: value >> (8 * index))) }
  }
}
