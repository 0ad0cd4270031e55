/// What an offset counts.
public enum OffsetUnit: String, Sendable, Codable, CaseIterable {
  /// Bytes of UTF-8, as everywhere in this package.
  case utf8
  /// Code units of UTF-16, as in JavaScript, Java and `NSString`.
  case utf16
  /// Unicode scalars (code points), as in Python.
  case scalar
}

/// Turns offsets in UTF-8 bytes into offsets of another unit.
///
///     let converter = OffsetConverter(text: Array("hòa 😀 bình".utf8), unit: .utf16)
///     converter.offset(ofByte: 5)    // 4
///     converter.offset(ofByte: 10)   // 7
///
/// Each ill-formed part counts as the one U+FFFD that a reader sees.
/// Complexity: O(*n*) to make, O(1) to ask.
public struct OffsetConverter: Sendable {
  private let text: [UInt8]
  /// What the results count.
  public let unit: OffsetUnit
  /// Each multiple of `stride`, where the text is ill-formed the first scalar boundary at or after it, and the units that
  /// begin before it.
  private var marks: [(byte: Int, count: Int)] = []
  private static let stride = 256
  /// Then units are counted without a look at the scalars.
  private let isWellFormed: Bool

  /// Counts the text once. Complexity: O(*n*).
  public init(text: [UInt8], unit: OffsetUnit) {
    self.text = text
    self.unit = unit
    isWellFormed = unit == .utf8 || text.span.firstIllFormedRange() == nil
    guard unit != .utf8 else { return }
    var place = Place()
    while place.byte < text.count {
      marks.append((place.byte, place.count))
      advance(&place, to: min(marks.count * Self.stride, text.count))
    }
  }

  /// The offset in ``unit`` of a byte that begins a scalar, or of the end of the text.
  public func offset(ofByte offset: Int) -> Int {
    guard unit != .utf8, !marks.isEmpty else { return offset }
    var place = mark(before: offset)
    advance(&place, to: offset)
    return place.count
  }

  /// A place in the text, where ill-formed a scalar boundary, and the units that begin before it, from which the next look-up may go on.
  package struct Place: Sendable {
    fileprivate var byte: Int
    fileprivate var count: Int

    fileprivate init(byte: Int, count: Int) { (self.byte, self.count) = (byte, count) }

    /// The beginning of the text.
    package init() { self.init(byte: 0, count: 0) }
  }

  /// The same for offsets that mostly follow one another: what lies between two is counted once.
  package func offset(ofByte offset: Int, from place: inout Place) -> Int {
    guard unit != .utf8, !marks.isEmpty else { return offset }
    if !(place.byte...place.byte + Self.stride).contains(offset) { place = mark(before: offset) }
    advance(&place, to: offset)
    return place.count
  }

  private func mark(before offset: Int) -> Place {
    let mark = marks[min(max(0, offset) / Self.stride, marks.count - 1)]
    let (byte, count) = mark.byte <= offset ? mark : marks[max(0, offset / Self.stride - 1)]
    return Place(byte: byte, count: count)
  }

  private func advance(_ place: inout Place, to offset: Int) {
    let span = text.span
    if isWellFormed {
      let end = min(offset, span.count)
      guard place.byte < end else { return }
      place.count += span.unitCount(in: place.byte..<end, isUTF16: unit == .utf16)
      place.byte = end
    }
    while place.byte < offset, place.byte < span.count {
      let step = span.utf8Step(at: place.byte)
      place.count += width(of: step.scalar)
      place.byte += step.count
    }
  }

  /// The range in ``unit`` of a range of bytes.
  public func range(ofBytes range: Range<Int>) -> Range<Int> {
    let lower = offset(ofByte: range.lowerBound)
    return lower..<max(lower, offset(ofByte: range.upperBound))
  }

  /// The same for ranges that mostly follow one another.
  package func range(ofBytes range: Range<Int>, from place: inout Place) -> Range<Int> {
    let lower = offset(ofByte: range.lowerBound, from: &place)
    return lower..<max(lower, offset(ofByte: range.upperBound, from: &place))
  }

  private func width(of scalar: UInt32) -> Int { unit == .utf16 && scalar > 0xFFFF ? 2 : 1 }
}
