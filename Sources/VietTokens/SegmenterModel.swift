/// What a ``WordSegmenter`` knows: a value, read from bytes that `viettext-train` wrote.
///
/// Layout, little endian: the magic `VTW1`; the greatest syllable count (1 byte); log₂ of the slot count (1 byte); the
/// length of the provenance (2 bytes); the word count (4 bytes); the provenance, UTF-8, padded with spaces to a multiple
/// of 4; the slots of the lexicon (4 bytes each).
public struct SegmenterModel: Sendable {
  public var lexicon: Lexicon
  /// The command and the checksums of the data that the model was made from.
  public let provenance: String

  public init(lexicon: Lexicon, provenance: String = "") {
    (self.lexicon, self.provenance) = (lexicon, provenance)
  }

  /// Reads a model.
  ///
  /// - Throws: ``ModelError`` when the bytes are no model or are cut short.
  public init(reading bytes: Span<UInt8>) throws(ModelError) {
    guard bytes.count >= Self.headerCount, (0..<4).allSatisfy({ bytes[$0] == Self.magic[$0] }) else {
      throw .notAModel
    }
    let slotCount = 1 << Int(min(bytes[5], 30))
    let provenanceCount = Int(bytes[6]) | Int(bytes[7]) << 8
    let slotsStart = Self.headerCount + provenanceCount
    guard bytes.count == slotsStart + 4 * slotCount, bytes[5] <= 30 else {
      throw .wrongLength(expected: slotsStart + 4 * slotCount, found: bytes.count)
    }
    let slots = unsafe [UInt32](unsafeUninitializedCapacity: slotCount) { buffer, count in
      for slot in 0..<slotCount { unsafe buffer.initializeElement(at: slot, to: bytes.word(at: slotsStart + 4 * slot)) }
      count = slotCount
    }
    // A look-up ends at an empty slot.
    guard slots.contains(0) else { throw .notAModel }
    let table = FingerprintTable(slots: slots, count: Int(bytes.word(at: 8)))
    var provenance: [UInt8] = []
    for offset in Self.headerCount..<slotsStart { provenance.append(bytes[offset]) }
    self.init(
      lexicon: Lexicon(table: table, greatestSyllableCount: Int(bytes[4])),
      provenance: String(String(decoding: provenance, as: UTF8.self).reversed().drop { $0 == " " }.reversed()))
  }

  /// The bytes of a model of these words.
  package static func bytes(words: some Sequence<String>, provenance: String) -> [UInt8] {
    let keys = words.map { Lexicon.key(of: $0) }.filter { $0.syllableCount >= 2 }
    let table = FingerprintTable(keys: Set(keys.map(\.key)))
    var provenance = Array(provenance.utf8.prefix(0xFF00))
    while provenance.count % 4 != 0 { provenance.append(UInt8(ascii: " ")) }
    var bytes = magic
    bytes.append(UInt8(keys.map(\.syllableCount).max() ?? 0))
    bytes.append(UInt8(table.slots.count.trailingZeroBitCount))
    bytes.append(UInt8(provenance.count & 0xFF))
    bytes.append(UInt8(provenance.count >> 8))
    bytes.appendWord(UInt32(table.count))
    bytes += provenance
    for slot in table.slots { bytes.appendWord(slot) }
    return bytes
  }

  private static let magic: [UInt8] = Array("VTW1".utf8)
  private static let headerCount = 12
}

/// Why bytes are no model.
public enum ModelError: Error, Equatable, CustomStringConvertible {
  case notAModel
  case wrongLength(expected: Int, found: Int)

  public var description: String {
    switch self {
    case .notAModel: "not a word model: it does not begin with VTW1"
    case .wrongLength(let expected, let found): "a word model of \(expected) bytes was expected, found \(found)"
    }
  }
}

extension Span where Element == UInt8 {
  fileprivate func word(at offset: Int) -> UInt32 {
    UInt32(self[offset]) | UInt32(self[offset + 1]) << 8 | UInt32(self[offset + 2]) << 16
      | UInt32(self[offset + 3]) << 24
  }
}

extension [UInt8] {
  fileprivate mutating func appendWord(_ word: UInt32) {
    for shift in stride(from: 0, to: 32, by: 8) { append(UInt8(truncatingIfNeeded: word >> UInt32(shift))) }
  }
}
