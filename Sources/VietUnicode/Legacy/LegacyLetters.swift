/// What an encoding writes for each character, as the kernel takes it: see `viet_encode_legacy`.
enum LegacyLetters {
  /// Every character that an encoding has is below this.
  private static let count = 0x2200

  private static let tables = LegacyEncoding.allCases.map { encoding in
    switch encoding {
    case .viqr: packed(viqr())
    case .ncr: references
    default: packed(letters(of: encoding))
    }
  }

  /// By scalar the bytes, the first lowest, and their number on top; 0 for what must be looked at or cannot be written.
  static func of(_ encoding: LegacyEncoding) -> [UInt64] {
    switch encoding {
    case .tcvn3: tables[0]
    case .vni: tables[1]
    case .viscii: tables[2]
    case .vps: tables[3]
    case .windows1258: tables[4]
    case .viqr: tables[5]
    case .ncr: tables[6]
    }
  }

  private static func packed(_ letters: [UInt32: PackedBytes]) -> [UInt64] {
    var table = [UInt64](repeating: 0, count: count)
    for (scalar, bytes) in letters {
      table[Int(scalar)] = UInt64(bytes.rawValue & 0xFF_FFFF) | UInt64(bytes.count) << 56
    }
    return table
  }

  /// ASCII and decimal references, but for a number sign, which a `&` may precede, and what would be read as windows-1252.
  private static let references = (0..<UInt32(count)).map { scalar -> UInt64 in
    if scalar == 0x23 || (0x80..<0xA0).contains(scalar) { return 0 }
    let text: [UInt8] = scalar < 0x80 ? [UInt8(scalar)] : Array("&#\(scalar);".utf8)
    return text.reversed().reduce(0) { $0 << 8 | UInt64($1) } | UInt64(text.count) << 56
  }

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

  private static func viqr() -> [UInt32: PackedBytes] {
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
    // What the character before it may make another of.
    for sign in CharacterSets.viqrMarks.map(\.byte) + Array("dD\\".utf8) { result[UInt32(sign)] = nil }
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
