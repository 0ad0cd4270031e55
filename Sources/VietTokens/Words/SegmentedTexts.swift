/// Texts that are segmented one by one, as they are asked for.
///
///     for words in segmenter.segment(each: ["Thanh Hóa đã thu hút", "180 dự án"]) { print(words) }
///     // ["Thanh Hóa", "đã", "thu hút"]
///     // ["180", "dự án"]
public struct SegmentedTexts<Base: Sequence>: Sequence where Base.Element: StringProtocol {
  let base: Base
  let segmenter: WordSegmenter

  /// Segments one text at each step.
  public struct Iterator: IteratorProtocol {
    var base: Base.Iterator
    let segmenter: WordSegmenter
    var workspace = WordSegmenter.Workspace()

    /// The words of the next text, as written.
    public mutating func next() -> [String]? {
      guard let text = base.next() else { return nil }
      let bytes = Array(text.utf8)
      segmenter.segment(bytes.span, using: &workspace)
      return workspace.words.map { String(decoding: bytes[$0.range], as: UTF8.self) }
    }
  }

  /// An iterator with a workspace of its own.
  public func makeIterator() -> Iterator { Iterator(base: base.makeIterator(), segmenter: segmenter) }
}

extension SegmentedTexts: Sendable where Base: Sendable {}

/// A stretch of a stream with its words.
public struct SegmentedChunk: Sendable, Equatable {
  /// Whole lines, their ends included; the last may have none.
  public var text: [UInt8]
  /// Where the text begins in the stream, in UTF-8 bytes.
  public var offset: Int
  /// Their ranges count from the beginning of `text`.
  public var words: [Word]
}

/// A stream of UTF-8 in chunks that end anywhere, segmented line by line.
///
/// A line is held back until its end has come. One of more than a mebibyte is cut behind its last space, so that memory stays
/// bounded.
public struct AsyncSegmentedChunks<Base: AsyncSequence>: AsyncSequence where Base.Element == [UInt8] {
  let base: Base
  let segmenter: WordSegmenter

  /// Waits for the next text, then segments it.
  public struct AsyncIterator: AsyncIteratorProtocol {
    var base: Base.AsyncIterator
    let segmenter: WordSegmenter
    var workspace = WordSegmenter.Workspace()
    var pending: [UInt8] = []
    var offset = 0
    var isAtEnd = false

    /// The next lines that are complete.
    public mutating func next(
      isolation actor: isolated (any Actor)? = #isolation
    ) async throws(Base.Failure) -> SegmentedChunk? {
      while !isAtEnd {
        let searched = pending.count
        if let chunk = try await base.next(isolation: actor) {
          pending += chunk
        } else {
          isAtEnd = true
        }
        let end = isAtEnd ? pending.count : Self.completeCount(of: pending, from: searched)
        guard end > 0 else { continue }
        let text = Array(pending[..<end])
        pending.removeSubrange(..<end)
        segmenter.segment(text.span, using: &workspace)
        defer { offset += end }
        return SegmentedChunk(text: text, offset: offset, words: workspace.words)
      }
      return nil
    }

    private static var greatestLineCount: Int { 1 << 20 }

    /// How much is lines that have ended, or else a part of a line that is too long; before `start` no line ends.
    private static func completeCount(of pending: [UInt8], from start: Int) -> Int {
      if let end = pending[start...].lastIndex(of: 0x0A) { return end + 1 }
      guard pending.count > greatestLineCount else { return 0 }
      // Without any space a scalar is kept whole at least.
      return pending.lastIndex(of: 0x20).map { $0 + 1 } ?? pending.lastIndex { $0 & 0xC0 != 0x80 } ?? 0
    }
  }

  /// An iterator with a workspace of its own.
  public func makeAsyncIterator() -> AsyncIterator {
    AsyncIterator(base: base.makeAsyncIterator(), segmenter: segmenter)
  }
}

extension AsyncSegmentedChunks: Sendable where Base: Sendable {}

extension WordSegmenter {
  /// The words of each of many texts, one text after the other, in one workspace.
  public func segment<Texts: Sequence>(each texts: Texts) -> SegmentedTexts<Texts> where Texts.Element: StringProtocol {
    SegmentedTexts(base: texts, segmenter: self)
  }

  /// The words of a stream that comes in chunks.
  public func segment<Chunks: AsyncSequence>(chunks: Chunks) -> AsyncSegmentedChunks<Chunks>
  where Chunks.Element == [UInt8] {
    AsyncSegmentedChunks(base: chunks, segmenter: self)
  }
}
