extension OffsetMap {
  /// Looks up ranges that mostly follow one another, each O(1) then.
  ///
  ///     var cursor = OffsetMap.Cursor(map)
  ///     for token in tokens { print(cursor.sourceRange(of: token.range)) }
  @usableFromInline package struct Cursor: Sendable {
    private let map: OffsetMap
    private var piece = 0
    /// The copy in which the last range ended, in the output, and how far before it the source is.
    @usableFromInline private(set) var copy = 0..<0
    @usableFromInline private(set) var shift = 0

    /// A cursor at the beginning of the map.
    package init(_ map: OffsetMap) {
      self.map = map
      if map.isIdentity { copy = 0..<map.outputCount }
    }

    /// What ``OffsetMap/sourceRange(of:)`` gives.
    @inlinable
    package mutating func sourceRange(of output: Range<Int>) -> Range<Int> {
      guard !output.isEmpty, copy.lowerBound <= output.lowerBound, output.upperBound <= copy.upperBound else {
        return seek(output)
      }
      return output.lowerBound + shift..<output.upperBound + shift
    }

    @usableFromInline mutating func seek(_ output: Range<Int>) -> Range<Int> {
      guard output.lowerBound < map.outputCount, !output.isEmpty else { return map.sourceRange(of: output) }
      piece = map.index(of: output.lowerBound, near: piece)
      let lower = map.sourceOffset(of: output.lowerBound, in: map.pieces[piece], isEnd: false)
      let end = min(output.upperBound, map.outputCount)
      piece = map.index(of: end - 1, near: piece)
      let last = map.pieces[piece]
      copy = last.copiedOutput..<map.end(of: piece)
      shift = last.copiedSource - last.copiedOutput
      return lower..<max(lower, map.sourceOffset(of: end, in: last, isEnd: true))
    }
  }
}
