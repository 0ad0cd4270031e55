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
    var cache = SurfaceCache(bitCount: 6)
    /// The model that the cache remembers.
    var tables: SegmenterTables?
    private var tokenCount = 0

    /// An empty workspace; its buffers grow with the longest text that it meets.
    public init() {}

    /// A cache for this model, and a large one once there is much to remember.
    mutating func prepareCache(_ tables: SegmenterTables, tokenCount count: Int) {
      tokenCount += count
      let isSmall = cache.bitCount < 15 && tokenCount > 1 << 10
      guard isSmall || self.tables !== tables else { return }
      self.tables = tables
      cache = SurfaceCache(bitCount: isSmall ? 15 : cache.bitCount)
    }
  }
}
