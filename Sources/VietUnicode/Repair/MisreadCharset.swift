/// A single-byte character set that UTF-8 was read in by mistake.
struct MisreadCharset: Sendable {
  let name: String
  /// The byte that a scalar was, by scalar; 0 where it was none above ASCII.
  private let bytes: [UInt8]
  /// Bytes that the set has no character for, which many programs drop.
  let missing: [Bool]

  private static let scalarLimit = 0x2600

  private init(_ name: String, _ upperHalf: String) {
    var bytes = [UInt8](repeating: 0, count: Self.scalarLimit)
    var missing = [Bool](repeating: false, count: 256)
    // A control above ASCII is a byte that had no character and was kept.
    for byte in 0x80..<0xA0 { bytes[byte] = UInt8(byte) }
    for (index, scalar) in upperHalf.unicodeScalars.enumerated() {
      if scalar == "\u{FFFD}" {
        missing[0x80 + index] = true
      } else if scalar.value < Self.scalarLimit {
        bytes[Int(scalar.value)] = UInt8(0x80 + index)
      }
    }
    (self.name, self.bytes, self.missing) = (name, bytes, missing)
  }

  @inline(__always)
  func byte(of scalar: UInt32) -> UInt8 { scalar < Self.scalarLimit ? bytes[Int(scalar)] : 0 }

  static let all = [
    MisreadCharset("windows-1252", CharacterSets.windows1252),
    MisreadCharset("windows-1258", CharacterSets.windows1258),
    MisreadCharset("windows-1250", CharacterSets.windows1250), MisreadCharset("cp437", CharacterSets.codePage437),
  ]

  /// For each scalar, whether it can be the first byte of a letter (1), a later one (2), in any of the sets.
  static let roles: [UInt8] = (0..<UInt32(scalarLimit)).map { scalar in
    var role: UInt8 = 0
    for charset in all {
      let byte = charset.byte(of: scalar)
      if MisreadText.isLead(byte) { role |= 1 }
      if byte & 0xC0 == 0x80 { role |= 2 }
    }
    return role
  }
}
