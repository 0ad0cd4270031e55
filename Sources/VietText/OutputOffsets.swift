package import VietUnicode

/// How ranges are written: back to the source, in the unit that was asked for.
package struct OutputOffsets: Sendable {
  private let map: OffsetMap
  private let converter: OffsetConverter

  /// `map` leads from the text that ranges count to `source`.
  package init(map: OffsetMap, source: [UInt8], unit: OffsetUnit) {
    self.map = map
    converter = OffsetConverter(text: source, unit: unit)
  }

  /// The range to write for a range of the text.
  package func range(of range: Range<Int>) -> Range<Int> { self.range(ofSource: map.sourceRange(of: range)) }

  /// The same for ranges that mostly follow one another: `place` is 0 before the first, and says where the map goes on.
  package func range(of range: Range<Int>, from place: inout Int) -> Range<Int> {
    self.range(ofSource: map.sourceRange(of: range, from: &place))
  }

  /// The range to write for a range of the source.
  package func range(ofSource range: Range<Int>) -> Range<Int> { converter.range(ofBytes: range) }
}
