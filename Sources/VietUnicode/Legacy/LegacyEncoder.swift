/// Writes scalars in a legacy encoding, and notes what it cannot write.
struct LegacyEncoder {
  private let encoding: LegacyEncoding
  private let letters: [UInt32: PackedBytes]
  private(set) var bytes: [UInt8] = []
  private(set) var losses: [EncodingLoss] = []
  /// What was written, for the comparison with what a reader sees: the range of the text, and how many bytes there are.
  private var written: [(scalar: UInt32, range: Range<Int>, isLost: Bool, bytes: Range<Int>)] = []
  /// The letter of VIQR that the next sign could change, or the `&` that a `#` would.
  private var open: UInt32 = 0

  init(_ encoding: LegacyEncoding) {
    self.encoding = encoding
    letters = Self.letters[encoding] ?? [:]
  }

  /// Writes a scalar that stands at `range` of the text.
  mutating func encode(_ scalar: UInt32, at range: Range<Int>) {
    let start = bytes.count
    var isLost = false
    if encoding == .viqr {
      isLost = !encodeVIQR(scalar)
    } else if encoding == .ncr {
      isLost = !encodeReference(scalar)
    } else if let packed = letters[scalar] {
      bytes.append(packed)
    } else {
      isLost = true
    }
    if isLost {
      let substitute = Self.substitutes[scalar] ?? [0x3F]
      for byte in substitute {
        if encoding == .viqr { _ = encodeVIQR(UInt32(byte)) } else { bytes.append(byte) }
      }
      losses.append(
        EncodingLoss(range: range, scalar: Unicode.Scalar(scalar) ?? "\u{FFFD}", replacement: Array(bytes[start...])))
    }
    written.append((scalar, range, isLost, start..<bytes.count))
  }

  // MARK: VIQR

  private mutating func encodeVIQR(_ scalar: UInt32) -> Bool {
    if let packed = letters[scalar] {
      // A letter of several bytes may carry another mark still, which would have been written behind it.
      if packed.count == 1 { return encodeASCII(UInt8(scalar)) }
      bytes.append(packed)
      open = scalar
      return true
    }
    guard scalar < 0x80 else { return false }
    return encodeASCII(UInt8(scalar))
  }

  private mutating func encodeASCII(_ byte: UInt8) -> Bool {
    let isMark = VIQRMarks.compose(open, byte) != nil
    let isSecondD = open | 0x20 == 0x64 && byte | 0x20 == 0x64
    // The backslash is a letter of the alphabet in no encoding: it stands for itself when doubled.
    if isMark || isSecondD || byte == 0x5C { bytes.append(0x5C) }
    bytes.append(byte)
    open = isSecondD || isMark || byte == 0x5C ? 0 : UInt32(byte)
    return true
  }

  // MARK: Numeric character references

  private mutating func encodeReference(_ scalar: UInt32) -> Bool {
    // What would be read as windows-1252.
    guard !(0x80..<0xA0).contains(scalar) else { return false }
    // A sign that would begin a reference becomes one.
    if scalar < 0x80, !(open == 0x26 && scalar == 0x23) {
      bytes.append(UInt8(scalar))
      open = scalar
    } else {
      bytes += Array("&#\(scalar);".utf8)
      open = 0
    }
    return true
  }

  // MARK: What a reader sees

  /// Adds the scalars that `decoded` does not give back.
  mutating func compare(with decoded: DecodedText) {
    let span = decoded.bytes.span
    var offset = 0
    var found: [EncodingLoss] = []
    var known = losses[...]
    for entry in written {
      let isGivenBack = offset < span.count && span.utf8Step(at: offset).scalar == entry.scalar
      if !entry.isLost, isGivenBack {
        offset += span.utf8Step(at: offset).count
        continue
      }
      if !entry.isLost {
        found.append(
          EncodingLoss(
            range: entry.range, scalar: Unicode.Scalar(entry.scalar) ?? "\u{FFFD}",
            replacement: Array(bytes[entry.bytes])))
      } else if let loss = known.popFirst() {
        found.append(loss)
      }
      // What the bytes were read as, however many characters that are.
      while offset < span.count {
        let end = offset + span.utf8Step(at: offset).count
        guard decoded.offsets.sourceRange(of: offset..<end).lowerBound < entry.bytes.upperBound else { break }
        offset = end
      }
    }
    losses = found
  }

  // MARK: Tables

  private static let substitutes: [UInt32: [UInt8]] = Dictionary(
    uniqueKeysWithValues: CharacterSets.substitutes.map { ($0.scalar, Array($0.ascii.utf8)) })

  private static let letters: [LegacyEncoding: [UInt32: PackedBytes]] = Dictionary(
    uniqueKeysWithValues: LegacyEncoding.allCases.map { ($0, $0 == .viqr ? viqrLetters() : letters(of: $0)) })

  /// The bytes of each scalar: as the tables have it, the toned letters of windows-1258 taken apart.
  private static func letters(of encoding: LegacyEncoding) -> [UInt32: PackedBytes] {
    let table = LegacyTable.table(of: encoding)
    var result: [UInt32: PackedBytes] = [:]
    for byte in 0..<256 where table.scalars[byte] != 0xFFFD {
      result[table.scalars[byte]] = PackedBytes([UInt8(byte)])
    }
    for byte in 0..<256 {
      for mark in 1..<max(1, table.markCount) {
        let packed = table.composed[byte * table.markCount + mark]
        guard !packed.isNone, let scalar = packed.scalar, let sign = table.marks.firstIndex(of: UInt8(mark)) else {
          continue
        }
        let isCapital = VietnameseLetter(scalar)?.isUpper == true
        // A capital of VNI has the mark of capitals; the set that composes anew has one mark for both.
        let second = encoding == .vni ? UInt8(isCapital ? sign & 0xDF : sign | 0x20) : UInt8(sign)
        if result[scalar] == nil || encoding == .windows1258 && isComposedAnew(byte, table) {
          result[scalar] = PackedBytes([UInt8(byte), second])
        }
      }
    }
    if encoding == .tcvn3 {
      for byte in 0x80..<256 where TCVN3Letter(UInt8(byte)) == .shared {
        if let capital = TCVN3Letter.capitals[byte].scalar { result[capital] = PackedBytes([UInt8(byte)]) }
      }
    }
    return result
  }

  /// A bare letter or one with a shape: not one of the few that windows-1258 has with a tone.
  private static func isComposedAnew(_ byte: Int, _ table: LegacyTable) -> Bool {
    VietnameseLetter(table.scalars[byte]).map { $0.tone == .level } ?? false
  }

  private static func viqrLetters() -> [UInt32: PackedBytes] {
    var result: [UInt32: PackedBytes] = [:]
    for letter in UInt32(0)..<0x80 { result[letter] = PackedBytes([UInt8(letter)]) }
    result[0x110] = PackedBytes([0x44, 0x44])
    result[0x111] = PackedBytes([0x64, 0x64])
    // The first sign of a mark is the usual one; bare letters before those with a shape.
    for _ in 0..<2 {
      for (base, packed) in result where packed.count < 3 && !(0x110...0x111).contains(base) {
        for (sign, _) in CharacterSets.viqrMarks where sign != 0x2A {
          guard let scalar = VIQRMarks.compose(base, sign), result[scalar] == nil else { continue }
          var longer = packed
          longer.append(sign)
          result[scalar] = longer
        }
      }
    }
    return result
  }
}

extension PackedBytes {
  /// The scalar of one in UTF-8.
  fileprivate var scalar: UInt32? {
    guard !isNone else { return nil }
    var bytes: [UInt8] = []
    bytes.append(self)
    return bytes.span.utf8Step(at: 0).scalar
  }
}
