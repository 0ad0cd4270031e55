internal import VietTokens

/// The words that were looked up of late: most words of a page are few, and stand on every page.
struct BlockWordCache: Sendable {
  private let words = BlockWords.standard
  private var recent = RecentTable(filler: BlockWord(), count: 1024, upTo: 1 << 15)

  /// What the words that were asked for are remembered by, and what is left behind them of longer blocks.
  private var requests: [UInt64] = []

  /// Asks for the words of tokens.
  mutating func request(_ tokens: [Token], in text: Span<UInt8>) {
    if requests.count < tokens.count { requests = Array(repeating: 0, count: 2 * tokens.count) }
    // Taken out, so that they are changed where they are.
    var requests: [UInt64] = []
    swap(&requests, &self.requests)
    var hashes = requests.mutableSpan
    recent.request(tokens.count, in: text, range: { tokens[$0].range }, into: &hashes)
    swap(&requests, &self.requests)
  }

  /// The word in `range`, which is that of the token at `index`. Complexity: O(1) for a word that is remembered.
  @inline(__always)
  mutating func word(_ index: Int, _ text: Span<UInt8>, _ range: Range<Int>) -> BlockWord {
    let hash = requests[index]
    return recent[hash] ?? find(hash, text, range)
  }

  @inline(never)
  private mutating func find(_ hash: UInt64, _ text: Span<UInt8>, _ range: Range<Int>) -> BlockWord {
    let word = words.word(text, range)
    recent.store(word, by: hash)
    return word
  }
}
