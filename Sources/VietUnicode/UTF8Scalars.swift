/// One step through UTF-8 bytes: a scalar, or a maximal ill-formed part (Unicode 15.0, section 3.9, table 3-7).
package struct UTF8Step {
  /// The scalar's value; U+FFFD when the bytes are ill-formed.
  package var scalar: UInt32
  /// The number of bytes to step over, at least 1.
  package var count: Int
  package var isWellFormed: Bool
}

extension Span where Element == UInt8 {
  /// The scalar that begins at `offset`, which must be inside the span. Never traps on ill-formed input.
  package func utf8Step(at offset: Int) -> UTF8Step {
    let first = self[offset]
    if first < 0x80 { return UTF8Step(scalar: UInt32(first), count: 1, isWellFormed: true) }
    // The least and greatest second byte depend on the first: no overlong forms, surrogates or values past 10FFFF.
    let length: Int
    var least: UInt8 = 0x80
    var greatest: UInt8 = 0xBF
    switch first {
    case 0xC2...0xDF: length = 2
    case 0xE0: (length, least) = (3, 0xA0)
    case 0xED: (length, greatest) = (3, 0x9F)
    case 0xE1...0xEF: length = 3
    case 0xF0: (length, least) = (4, 0x90)
    case 0xF4: (length, greatest) = (4, 0x8F)
    case 0xF1...0xF3: length = 4
    default: return UTF8Step(scalar: 0xFFFD, count: 1, isWellFormed: false)
    }
    var scalar = UInt32(first) & (0x7F >> UInt32(length))
    for index in 1..<length {
      guard offset + index < count, self[offset + index] >= least, self[offset + index] <= greatest else {
        return UTF8Step(scalar: 0xFFFD, count: index, isWellFormed: false)
      }
      scalar = scalar << 6 | UInt32(self[offset + index] & 0x3F)
      (least, greatest) = (0x80, 0xBF)
    }
    return UTF8Step(scalar: scalar, count: length, isWellFormed: true)
  }

  /// The scalar that ends at `offset` (exclusive, above 0) in well-formed text, and where it begins.
  package func utf8Scalar(before offset: Int) -> (scalar: UInt32, start: Int) {
    var start = offset - 1
    while start > 0, offset - start < 4, self[start] & 0xC0 == 0x80 { start -= 1 }
    return (utf8Step(at: start).scalar, start)
  }
}

extension [UInt8] {
  /// Appends a scalar value as UTF-8.
  package mutating func appendUTF8(_ scalar: UInt32) {
    switch scalar {
    case 0..<0x80: append(UInt8(scalar))
    // One by one: a list of bytes would be made on the heap.
    case 0x80..<0x800:
      append(0xC0 | UInt8(scalar >> 6))
      append(0x80 | UInt8(scalar & 0x3F))
    case 0x800..<0x10000:
      append(0xE0 | UInt8(scalar >> 12))
      append(0x80 | UInt8(scalar >> 6 & 0x3F))
      append(0x80 | UInt8(scalar & 0x3F))
    default:
      append(contentsOf: [
        0xF0 | UInt8(scalar >> 18 & 7), 0x80 | UInt8(scalar >> 12 & 0x3F), 0x80 | UInt8(scalar >> 6 & 0x3F),
        0x80 | UInt8(scalar & 0x3F),
      ])
    }
  }
}

extension String {
  /// The text of a range of UTF-8 bytes; ill-formed parts become U+FFFD.
  package init(utf8 bytes: [UInt8], in range: Range<Int>) {
    self = String(validating: bytes.span.extracting(range)) ?? String(decoding: bytes[range], as: UTF8.self)
  }
}
