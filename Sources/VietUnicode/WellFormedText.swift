/// UTF-8 in which every ill-formed part has become U+FFFD, with the way back to the original bytes.
///
/// Each maximal ill-formed part gives one U+FFFD (Unicode 15.0, section 3.9, as the WHATWG decoder does). A byte order
/// mark at the very beginning is left out.
///
///     let text = WellFormedText(repairing: [0x61, 0xFF, 0x62])
///     text.illFormed        // [1..<2]
///     String(decoding: text.bytes, as: UTF8.self)   // "a\u{FFFD}b"
///
/// Complexity: O(*n*).
public struct WellFormedText: Sendable {
  /// The well-formed UTF-8.
  public let bytes: [UInt8]
  /// From offsets in ``bytes`` to offsets in the original bytes.
  public let offsets: OffsetMap
  /// The ill-formed parts of the original bytes, in order.
  public let illFormed: [Range<Int>]

  /// Replaces what is ill-formed; bytes that are well-formed are taken over without a copy. Complexity: O(*n*).
  public init(repairing source: [UInt8]) {
    let span = source.span
    let start = span.hasByteOrderMark ? 3 : 0
    guard start > 0 || span.firstIllFormedRange(from: 0) != nil else {
      (bytes, offsets, illFormed) = (source, OffsetMap(identityOf: source.count), [])
      return
    }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(source.count)
    var offsets = OffsetMap()
    var illFormed: [Range<Int>] = []
    var position = start
    while let part = span.firstIllFormedRange(from: position) {
      bytes.append(contentsOf: source[position..<part.lowerBound])
      offsets.appendCopy(of: position..<part.lowerBound)
      bytes.append(contentsOf: [0xEF, 0xBF, 0xBD])
      offsets.appendReplacement(of: part, count: 3)
      illFormed.append(part)
      position = part.upperBound
    }
    bytes.append(contentsOf: source[position...])
    offsets.appendCopy(of: position..<source.count)
    (self.bytes, self.offsets, self.illFormed) = (bytes, offsets, illFormed)
  }
}

extension Span where Element == UInt8 {
  /// The first maximal ill-formed part of UTF-8 at or after `start`, or `nil` when all of it is well-formed.
  ///
  ///     let bytes: [UInt8] = [0x61, 0xE1, 0xBB, 0x62]
  ///     bytes.span.firstIllFormedRange()   // 1..<3, two bytes of a letter that has three
  ///
  /// Offsets count bytes from the beginning of the span. The rule is that of Unicode 15.0, section 3.9, table 3-7.
  /// Complexity: O(*n*), in blocks of 64 bytes.
  public func firstIllFormedRange(from start: Int = 0) -> Range<Int>? {
    let offset = Kernels.best.firstIllFormed(in: self, from: start)
    return offset < count ? offset..<offset + utf8Step(at: offset).count : nil
  }

  package var hasByteOrderMark: Bool {
    count >= 3 && self[0] == 0xEF && self[1] == 0xBB && self[2] == 0xBF
  }
}
