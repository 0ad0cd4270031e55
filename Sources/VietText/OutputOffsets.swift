internal import VietUnicode

/// How ranges are written: back to the source, in the unit that was asked for. Ranges that mostly follow one another cost
/// O(1) each.
struct OutputOffsets: Sendable {
  private var map: OffsetMap.Cursor
  /// `nil` where bytes are counted.
  private let converter: OffsetConverter?
  /// How far the source is counted.
  private var place = OffsetConverter.Place()
  private var start = 0

  /// `map` leads from the text that ranges count to `source`.
  init(map: OffsetMap, source: [UInt8], unit: OffsetUnit) {
    self.map = OffsetMap.Cursor(map)
    converter = unit == .utf8 ? nil : OffsetConverter(text: source, unit: unit)
  }

  /// For ranges of the text itself, which begins `start` behind where offsets count from.
  init(of text: [UInt8], at start: Int, unit: OffsetUnit) {
    self.init(map: OffsetMap(identityOf: text.count), source: text, unit: unit)
    self.start = start
  }

  /// The range to write for a range of the text.
  mutating func range(of range: Range<Int>) -> Range<Int> { self.range(ofSource: map.sourceRange(of: range)) }

  /// The range to write for a range of the source.
  mutating func range(ofSource range: Range<Int>) -> Range<Int> {
    let range = converter?.range(ofBytes: range, from: &place) ?? range
    return range.lowerBound + start..<range.upperBound + start
  }
}
