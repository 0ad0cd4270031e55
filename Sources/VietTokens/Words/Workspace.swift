internal import VietUnicode

extension WordSegmenter {
  /// The memory in which texts are segmented, and the tokens and words of the last one.
  ///
  /// One workspace, reused, takes no more memory once it has seen a text as long as those to come. Each thread has its own.
  ///
  ///     var workspace = WordSegmenter.Workspace()
  ///     for line in lines {
  ///       segmenter.segment(line.span, using: &workspace)
  ///       for word in workspace.words { print(word.range) }
  ///     }
  public struct Workspace: Sendable {
    /// The tokens of the text.
    public internal(set) var tokens: [Token] = []
    /// The words of the text; every token is in exactly one.
    public internal(set) var words: [Word] = []
    /// The memory of the units; see `withUnits`.
    var units: [SegmenterUnit] = []
    var unitCount = 0
    var keys: [SyllableKey] = []
    var cache: SurfaceCache
    /// The model that the cache remembers.
    var tables: SegmenterTables?

    /// An empty workspace; its buffers grow with the longest text that it meets.
    public init() { self.init(cacheBitCount: 15) }

    /// A workspace for one text of so many tokens.
    init(tokenCount: Int) { self.init(cacheBitCount: tokenCount < 1 << 10 ? 1 : 15) }

    private init(cacheBitCount: Int) { cache = SurfaceCache(bitCount: cacheBitCount) }
  }
}
