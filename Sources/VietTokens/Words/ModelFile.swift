/// The bytes of a model, little endian.
///
/// The magic `VTW3` and four zeros; then sections, each of them its name (4 bytes), the count of its content's bytes (4),
/// a checksum of the content (8), and the content, padded with zeros to a multiple of 32:
///
/// | name | content |
/// |---|---|
/// | `INFO` | the provenance, UTF-8 |
/// | `SYLL` | the key of each syllable (8 bytes), rising |
/// | `WSYL` | of each number a record: a mask of the places that are not 0 (4 bytes), their weights (2 bytes each) |
/// | `TREE` | transitions: key (4 bytes), value (4 bytes), in the order of their places |
/// | `WPAI` | the count of pairs (4 bytes); of each a record: a mask (2 bytes), the weights (2 bytes each) |
/// | `CELL` | the cells of the dense tables (2 bytes each), one table after the other |
///
/// Everything stands in the order in which it is written into the tables: a model is read in one pass from front to back.
package enum ModelFile {
  static let magic: [UInt8] = Array("VTW3".utf8) + [0, 0, 0, 0]
  private static let headerCount = 16

  enum Section: Int, CaseIterable {
    case provenance, syllables, syllableWeights, transitions, pairWeights, cells

    fileprivate var name: StaticString {
      switch self {
      case .provenance: "INFO"
      case .syllables: "SYLL"
      case .syllableWeights: "WSYL"
      case .transitions: "TREE"
      case .pairWeights: "WPAI"
      case .cells: "CELL"
      }
    }
  }

  // MARK: Writing

  package static func bytes(of contents: ModelContents) -> [UInt8] {
    var bytes = magic
    for section in Section.allCases {
      let body = body(of: section, contents)
      let padded = body + [UInt8](repeating: 0, count: padding(of: body.count))
      bytes += Array("\(section.name)".utf8)
      bytes.append(UInt32(body.count))
      bytes.append(checksum(padded.span, in: 0..<padded.count, count: body.count))
      bytes += padded
    }
    return bytes
  }

  private static func body(of section: Section, _ contents: ModelContents) -> [UInt8] {
    var body: [UInt8] = []
    switch section {
    case .provenance: body = Array(contents.provenance.utf8)
    case .syllables: for key in contents.syllables { body.append(key) }
    case .syllableWeights: body.appendSparse(contents.syllableWeights, count: SyllableSlot.count, mask: UInt32.self)
    case .transitions:
      for transition in contents.transitions {
        body.append(transition.key)
        body.append(transition.value)
      }
    case .pairWeights:
      body.append(UInt32(contents.pairWeights.count / PairSlot.count))
      body.appendSparse(contents.pairWeights, count: PairSlot.count, mask: UInt16.self)
    case .cells: for table in contents.denseTables { for cell in table { body.append(UInt16(bitPattern: cell)) } }
    }
    return body
  }

  private static func padding(of count: Int) -> Int { -count & 31 }

  /// Any change of a single byte, and of the count without padding, changes it. Four sums side by side, so that none waits for another.
  private static func checksum(_ bytes: Span<UInt8>, in range: Range<Int>, count: Int) -> UInt64 {
    func mix(_ sum: UInt64, _ word: UInt64) -> UInt64 {
      let mixed = (sum ^ word) &* 0x9E37_79B9_7F4A_7C15
      return mixed ^ mixed >> 32
    }
    var (a, b, c, d): (UInt64, UInt64, UInt64, UInt64) = (UInt64(count), 0, 0, 0)
    for offset in stride(from: range.lowerBound, to: range.upperBound, by: 32) {
      a = mix(a, bytes.integer(at: offset))
      b = mix(b, bytes.integer(at: offset + 8))
      c = mix(c, bytes.integer(at: offset + 16))
      d = mix(d, bytes.integer(at: offset + 24))
    }
    return mix(mix(mix(a, b), c), d)
  }

  // MARK: Reading

  /// Where the contents of the sections stand, in the order of `Section`.
  static func sections(of bytes: Span<UInt8>) throws(ModelError) -> [Range<Int>] {
    for offset in magic.indices {
      guard offset < bytes.count, bytes[offset] == magic[offset] else {
        throw ModelError(offset: offset, reason: .notAModel)
      }
    }
    var sections: [Range<Int>] = []
    var offset = magic.count
    for section in Section.allCases {
      guard offset + headerCount <= bytes.count else { throw ModelError(offset: bytes.count, reason: .cutShort) }
      for (index, byte) in "\(section.name)".utf8.enumerated() where bytes[offset + index] != byte {
        throw ModelError(offset: offset + index, reason: .unknownSection)
      }
      let count = Int(bytes.integer(at: offset + 4) as UInt32)
      let start = offset + headerCount
      let end = start + count + padding(of: count)
      guard end <= bytes.count else { throw ModelError(offset: bytes.count, reason: .cutShort) }
      guard checksum(bytes, in: start..<end, count: count) == bytes.integer(at: offset + 8) else {
        throw ModelError(offset: offset, reason: .wrongChecksum)
      }
      sections.append(start..<start + count)
      offset = end
    }
    guard offset == bytes.count else { throw ModelError(offset: offset, reason: .trailingBytes) }
    return sections
  }
}

extension Span where Element == UInt8 {
  /// The integer at `offset`. The load is checked against the end, and every pattern of bits is an integer.
  @inline(__always)
  func integer<Value: FixedWidthInteger & BitwiseCopyable>(at offset: Int) -> Value {
    unsafe Value(littleEndian: bytes.unsafeLoadUnaligned(fromByteOffset: offset, as: Value.self))
  }
}

extension [UInt8] {
  fileprivate mutating func append(_ value: some FixedWidthInteger) {
    for index in 0..<value.bitWidth / 8 { append(UInt8(truncatingIfNeeded: value >> (8 * index))) }
  }

  /// Of each record of `count` weights which are not 0, and these.
  fileprivate mutating func appendSparse<Mask: FixedWidthInteger>(_ weights: [Int16], count: Int, mask: Mask.Type) {
    for start in stride(from: 0, to: weights.count, by: count) {
      let record = weights[start..<start + count]
      append(record.enumerated().reduce(Mask(0)) { $1.element == 0 ? $0 : $0 | 1 << Mask($1.offset) })
      for weight in record where weight != 0 { append(UInt16(bitPattern: weight)) }
    }
  }
}
