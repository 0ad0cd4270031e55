import Foundation

/// Slow references: what the package does fast, done by the plainest means.
package enum Naive {
  /// The maximal ill-formed parts of UTF-8, by the standard library's parser of single scalars.
  package static func illFormedRanges(_ bytes: [UInt8], from start: Int = 0) -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    var offset = start
    while offset < bytes.count {
      var parser = Unicode.UTF8.ForwardParser()
      var rest = bytes[offset...].makeIterator()
      switch parser.parseScalar(from: &rest) {
      case .valid(let encoded): offset += encoded.count
      case .error(let length):
        ranges.append(offset..<offset + length)
        offset += length
      case .emptyInput: return ranges
      }
    }
    return ranges
  }

  package static func isWellFormed(_ bytes: [UInt8]) -> Bool {
    String(validating: bytes, as: UTF8.self) != nil
  }

  package static func hasByteOrderMark(_ bytes: [UInt8]) -> Bool { bytes.starts(with: [0xEF, 0xBB, 0xBF]) }

  /// Well-formed text without its byte order mark.
  package static func repaired(_ bytes: [UInt8]) -> [UInt8] {
    Array(String(decoding: bytes.dropFirst(hasByteOrderMark(bytes) ? 3 : 0), as: UTF8.self).utf8)
  }

  package static func nfc(_ text: String) -> String { text.precomposedStringWithCanonicalMapping }
  package static func nfd(_ text: String) -> String { text.decomposedStringWithCanonicalMapping }
  package static func nfkc(_ text: String) -> String { text.precomposedStringWithCompatibilityMapping }
  package static func nfkd(_ text: String) -> String { text.decomposedStringWithCompatibilityMapping }

  /// Marks off, đ as d, lower case.
  package static func folded(_ text: String) -> String {
    var result = ""
    for scalar in nfd(text).unicodeScalars {
      switch scalar.properties.generalCategory {
      case .nonspacingMark, .spacingMark, .enclosingMark: continue
      default: result += scalar.properties.lowercaseMapping
      }
    }
    return result.replacing("đ", with: "d")
  }

  /// Where `part` begins in `text` at or after `start`, byte by byte.
  package static func find(_ part: [UInt8], in text: [UInt8], from start: Int = 0) -> Range<Int>? {
    guard !part.isEmpty, text.count >= part.count else { return nil }
    var offset = start
    while offset + part.count <= text.count {
      if text[offset..<offset + part.count].elementsEqual(part) { return offset..<offset + part.count }
      offset += 1
    }
    return nil
  }

  /// Scalar boundaries of well-formed UTF-8, both ends included.
  package static func scalarBoundaries(_ bytes: [UInt8]) -> [Int] {
    bytes.indices.filter { bytes[$0] & 0xC0 != 0x80 } + [bytes.count]
  }
}
