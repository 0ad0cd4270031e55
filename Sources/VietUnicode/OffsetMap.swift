/// The way back from rewritten text to the bytes that it came from.
///
/// A step that rewrites text (repair, normalization, extraction from HTML) returns one. Both sides count UTF-8 bytes.
///
///     let repaired = WellFormedText(repairing: [0x41, 0xFF, 0x42])   // "A\u{FFFD}B"
///     repaired.offsets.sourceRange(of: 1..<4)                        // 1..<2
///     repaired.offsets.sourceRange(of: 4..<5)                        // 2..<3
///
/// Stretches that were copied map byte by byte; a stretch that was replaced maps as a whole.
/// Complexity: a look-up is O(log *n*) in the number of stretches.
public struct OffsetMap: Sendable, Hashable {
  /// A stretch of the output and where it comes from. Successive runs leave no gap in the output.
  package struct Run: Sendable, Hashable {
    package var output: Range<Int>
    package var source: Range<Int>
    package var isCopy: Bool
  }

  /// A stretch that was replaced, which may be empty, and the copy behind it: what follows `source` in the source, up to
  /// where the next piece begins in the output. One where two runs are, in less than half the memory.
  struct Piece: Sendable, Hashable {
    /// Where the stretch begins on both sides, and its lengths.
    var output: Int
    var source: Int
    var outputCount: Int
    var sourceCount: Int

    /// Where the copy begins on both sides.
    var copiedOutput: Int { output + outputCount }
    var copiedSource: Int { source + sourceCount }
  }

  var pieces: [Piece] = []

  /// The length of the output in UTF-8 bytes.
  public internal(set) var outputCount = 0

  /// A map of nothing, to be filled by the `append` methods in the order of the output.
  package init() {}

  /// The same with room for so many stretches.
  package init(capacity: Int) { pieces.reserveCapacity(capacity) }

  /// The map of text that was taken over as it is.
  public init(identityOf count: Int) {
    if count > 0 { (pieces, outputCount) = (Self.whole, count) }
  }

  /// The piece of every identity: in one array, because most texts are taken over as they are.
  private static let whole = [Piece(output: 0, source: 0, outputCount: 0, sourceCount: 0)]

  /// Whether every offset maps to itself.
  public var isIdentity: Bool {
    pieces.isEmpty || pieces.count == 1 && pieces[0].outputCount == 0 && pieces[0].source == 0
  }

  /// The stretches in order.
  package var runs: [Run] {
    var runs: [Run] = []
    for (index, piece) in pieces.enumerated() {
      if piece.outputCount > 0 {
        runs.append(
          Run(output: piece.output..<piece.copiedOutput, source: piece.source..<piece.copiedSource, isCopy: false))
      }
      let copy = piece.copiedOutput..<end(of: index)
      let source = piece.copiedSource..<piece.copiedSource + copy.count
      if !copy.isEmpty { runs.append(Run(output: copy, source: source, isCopy: true)) }
    }
    return runs
  }

  /// Where a piece ends in the output.
  func end(of index: Int) -> Int { index + 1 < pieces.count ? pieces[index + 1].output : outputCount }

  /// Where the last piece ends in the source.
  private var sourceEnd: Int { pieces.last.map { $0.copiedSource + outputCount - $0.copiedOutput } ?? 0 }

  /// Appends `source` as it is.
  @inline(__always)
  package mutating func appendCopy(of source: Range<Int>) {
    guard !source.isEmpty else { return }
    if pieces.isEmpty || sourceEnd != source.lowerBound {
      pieces.append(Piece(output: outputCount, source: source.lowerBound, outputCount: 0, sourceCount: 0))
    }
    outputCount += source.count
  }

  /// Appends `count` bytes that stand for `source`.
  @inline(__always)
  package mutating func appendReplacement(of source: Range<Int>, count: Int) {
    guard count > 0 else { return }
    pieces.append(
      Piece(output: outputCount, source: source.lowerBound, outputCount: count, sourceCount: source.count))
    outputCount += count
  }

  /// The smallest range of the source that holds everything that `output` was made from.
  ///
  /// An empty range maps to an empty range. Offsets past the end are moved to the end.
  public func sourceRange(of output: Range<Int>) -> Range<Int> {
    guard output.lowerBound < outputCount else { return sourceEnd..<sourceEnd }
    let lower = sourceOffset(of: output.lowerBound, isEnd: false)
    guard !output.isEmpty else { return lower..<lower }
    return lower..<max(lower, sourceOffset(of: min(output.upperBound, outputCount), isEnd: true))
  }

  /// The piece that holds an offset of the output, looked for at `piece` and a few behind it first.
  func index(of offset: Int, near piece: Int) -> Int {
    guard pieces.indices.contains(piece), pieces[piece].output <= offset else { return index(of: offset) }
    for index in piece..<Swift.min(piece + 4, pieces.count) where end(of: index) > offset { return index }
    return index(of: offset)
  }

  /// An end belongs to what stands before it.
  private func sourceOffset(of offset: Int, isEnd: Bool) -> Int {
    sourceOffset(of: offset, in: pieces[index(of: isEnd ? offset - 1 : offset)], isEnd: isEnd)
  }

  func sourceOffset(of offset: Int, in piece: Piece, isEnd: Bool) -> Int {
    let place = isEnd ? offset - 1 : offset
    if place >= piece.copiedOutput { return piece.copiedSource + offset - piece.copiedOutput }
    return isEnd ? piece.copiedSource : piece.source
  }

  /// The piece that holds an offset of the output.
  private func index(of offset: Int) -> Int {
    var low = 0
    var high = pieces.count - 1
    while low < high {
      let middle = (low + high + 1) / 2
      if pieces[middle].output > offset { high = middle - 1 } else { low = middle }
    }
    return low
  }

  /// This map after `earlier`: from this map's output to the source of `earlier`.
  ///
  /// Complexity: O(*n* + *m* log *m*) in the numbers of stretches.
  public func composed(after earlier: OffsetMap) -> OffsetMap {
    if earlier.isIdentity { return self }
    if isIdentity, outputCount == earlier.outputCount { return earlier }
    var result = OffsetMap()
    for (index, piece) in pieces.enumerated() {
      let replaced = piece.source..<piece.copiedSource
      result.appendReplacement(of: earlier.sourceRange(of: replaced), count: piece.outputCount)
      let copied = piece.copiedSource..<piece.copiedSource + end(of: index) - piece.copiedOutput
      earlier.append(copied, to: &result)
    }
    return result
  }

  /// Appends to another map where a range of the output comes from.
  private func append(_ range: Range<Int>, to result: inout OffsetMap) {
    var position = range.lowerBound
    var index = index(of: position)
    while position < range.upperBound, index < pieces.count {
      let piece = pieces[index]
      if position < piece.copiedOutput {
        let stop = min(range.upperBound, piece.copiedOutput)
        result.appendReplacement(of: piece.source..<piece.copiedSource, count: stop - position)
        position = stop
      }
      let stop = min(range.upperBound, end(of: index))
      if position < stop {
        let start = piece.copiedSource + position - piece.copiedOutput
        result.appendCopy(of: start..<start + stop - position)
        position = stop
      }
      index += 1
    }
  }
}
