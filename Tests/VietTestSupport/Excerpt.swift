/// What a failure shows of a text.
package enum Excerpt {
  /// The characters around a place, with a bar at it: `… tổng vốn │15,6 tỷ USD …`.
  package static func around(_ offset: Int, in bytes: [UInt8], reach: Int = 40) -> String {
    let offset = max(0, min(offset, bytes.count))
    let before = String(decoding: bytes[max(0, offset - reach)..<offset], as: UTF8.self)
    let after = String(decoding: bytes[offset..<min(bytes.count, offset + reach)], as: UTF8.self)
    return "…\(before)│\(after)…".debugDescription
  }

  /// Where two byte strings part, with what stands around that place in both.
  package static func difference(_ found: [UInt8], _ expected: [UInt8]) -> String {
    var offset = 0
    while offset < min(found.count, expected.count), found[offset] == expected[offset] { offset += 1 }
    return "at byte \(offset): \(around(offset, in: found)) where \(around(offset, in: expected)) was expected"
  }

  /// The scalars of a short text: `U+0061 U+0301`.
  package static func scalars(_ text: String) -> String {
    text.unicodeScalars.prefix(60).map { "U+" + String($0.value, radix: 16, uppercase: true) }.joined(separator: " ")
  }
}
