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

  package private(set) var runs: [Run] = []

  /// A map of nothing, to be filled by the `append` methods in the order of the output.
  package init() {}

  /// The map of text that was taken over as it is.
  public init(identityOf count: Int) {
    if count > 0 { runs = [Run(output: 0..<count, source: 0..<count, isCopy: true)] }
  }

  /// The length of the output in UTF-8 bytes.
  public var outputCount: Int { runs.last?.output.upperBound ?? 0 }

  /// Whether every offset maps to itself.
  public var isIdentity: Bool {
    runs.isEmpty || runs.count == 1 && runs[0].isCopy && runs[0].source.lowerBound == 0
  }

  /// Appends `source` as it is.
  package mutating func appendCopy(of source: Range<Int>) {
    guard !source.isEmpty else { return }
    let start = outputCount
    if let last = runs.last, last.isCopy, last.source.upperBound == source.lowerBound {
      runs[runs.count - 1].source = last.source.lowerBound..<source.upperBound
      runs[runs.count - 1].output = last.output.lowerBound..<start + source.count
    } else {
      runs.append(Run(output: start..<start + source.count, source: source, isCopy: true))
    }
  }

  /// Appends `count` bytes that stand for `source`.
  package mutating func appendReplacement(of source: Range<Int>, count: Int) {
    guard count > 0 else { return }
    let start = outputCount
    runs.append(Run(output: start..<start + count, source: source, isCopy: false))
  }

  /// The smallest range of the source that holds everything that `output` was made from.
  ///
  /// An empty range maps to an empty range. Offsets past the end are moved to the end.
  public func sourceRange(of output: Range<Int>) -> Range<Int> {
    guard let last = runs.last else { return 0..<0 }
    guard output.lowerBound < last.output.upperBound else {
      return last.source.upperBound..<last.source.upperBound
    }
    let lower = sourceOffset(of: output.lowerBound, in: runs[index(of: output.lowerBound)], isEnd: false)
    guard !output.isEmpty else { return lower..<lower }
    let end = min(output.upperBound, last.output.upperBound)
    let upper = sourceOffset(of: end, in: runs[index(of: end - 1)], isEnd: true)
    return lower..<max(lower, upper)
  }

  private func sourceOffset(of offset: Int, in run: Run, isEnd: Bool) -> Int {
    if run.isCopy { return run.source.lowerBound + offset - run.output.lowerBound }
    return isEnd ? run.source.upperBound : run.source.lowerBound
  }

  private func index(of offset: Int) -> Int {
    var low = 0
    var high = runs.count - 1
    while low < high {
      let middle = (low + high) / 2
      if runs[middle].output.upperBound <= offset { low = middle + 1 } else { high = middle }
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
    for run in runs {
      guard run.isCopy else {
        result.appendReplacement(of: earlier.sourceRange(of: run.source), count: run.output.count)
        continue
      }
      var position = run.source.lowerBound
      var index = earlier.index(of: position)
      while position < run.source.upperBound {
        let inner = earlier.runs[index]
        let end = min(run.source.upperBound, inner.output.upperBound)
        guard end > position else { break }
        if inner.isCopy {
          let start = inner.source.lowerBound + position - inner.output.lowerBound
          result.appendCopy(of: start..<start + end - position)
        } else {
          result.appendReplacement(of: inner.source, count: end - position)
        }
        position = end
        index += 1
        if index == earlier.runs.count { break }
      }
    }
    return result
  }
}
