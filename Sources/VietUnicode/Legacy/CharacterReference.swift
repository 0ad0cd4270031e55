/// A character of text with numeric character references: one that is written as such, or a reference to it.
///
/// `&#7879;` and `&#x1EC7;` are ệ. Old forms and mail programs left the semicolon out, so it may be missing, and wrote
/// the numbers 128 to 159 for what windows-1252 has there, as HTML still reads them (HTML Living Standard, 13.2.5.80).
/// Whatever is no reference stands for itself.
struct CharacterReference {
  private(set) var scalar: UInt32
  private(set) var end: Int
  /// Whether the bytes are well-formed and the number is that of a character.
  private(set) var isMeaningful: Bool

  /// `&#x`, the digits and the semicolon.
  static let greatestLength = 3 + greatestDigits + 1
  private static let greatestDigits = 8

  init(_ source: Span<UInt8>, at start: Int) {
    let step = source.utf8Step(at: start)
    (scalar, end, isMeaningful) = (step.scalar, start + step.count, step.isWellFormed)
    guard step.scalar == UInt32(UInt8(ascii: "&")), end < source.count, source[end] == UInt8(ascii: "#") else { return }
    var offset = end + 1
    let isHexadecimal = offset < source.count && source[offset] | 0x20 == UInt8(ascii: "x")
    if isHexadecimal { offset += 1 }
    let first = offset
    var number: UInt32 = 0
    while offset < source.count, offset - first < Self.greatestDigits,
      let digit = Self.digit(source[offset], isHexadecimal: isHexadecimal)
    {
      number = number &* (isHexadecimal ? 16 : 10) &+ digit
      offset += 1
    }
    guard offset > first else { return }
    if offset < source.count, source[offset] == UInt8(ascii: ";") { offset += 1 }
    end = offset
    if (0x80..<0xA0).contains(number) { number = Self.controls[Int(number) - 0x80] }
    isMeaningful = number > 0 && number != 0xFFFD && Unicode.Scalar(number) != nil
    scalar = isMeaningful ? number : 0xFFFD
  }

  /// Whether the character can change with what stands before it.
  var joins: Bool {
    guard scalar >= 0x300 else { return false }
    var bytes: [UInt8] = []
    bytes.appendUTF8(scalar)
    return lastBoundary(in: bytes.span, form: .nfc) == nil
  }

  /// Whether the character is composed and nothing joins it, as one sees without a look at what follows.
  func standsAlone(in source: Span<UInt8>) -> Bool {
    guard isMeaningful, scalar < 0x300 || VietnameseLetter(scalar) != nil else { return false }
    return end == source.count || source[end] < 0x80 && source[end] != UInt8(ascii: "&")
  }

  private static func digit(_ byte: UInt8, isHexadecimal: Bool) -> UInt32? {
    switch byte {
    case 0x30...0x39: UInt32(byte) - 0x30
    case 0x41...0x46, 0x61...0x66: isHexadecimal ? UInt32(byte | 0x20) - 0x57 : nil
    default: nil
    }
  }

  /// What windows-1252 has from 80 to 9F.
  private static let controls = CharacterSets.windows1252.unicodeScalars.prefix(32).map(\.value)
}
