internal import VietTokens

/// The words that were looked up of late: most words of a page are few, and stand on every page.
struct BlockWordCache: Sendable {
  private let words = BlockWords.standard
  private var recent = RecentTable(filler: BlockWord(), count: 1024, upTo: 1 << 14)

  /// Asks for the words of tokens; the results name them.
  func request(_ tokens: [Token], in text: Span<UInt8>, into requests: inout [UInt64]) {
    requests.append(addingCapacity: tokens.count) { requests in
      for token in tokens {
        let hash = recent.hash(of: token.range, in: text)
        recent.prefetch(hash)
        requests.append(hash)
      }
    }
  }

  /// The word in `range`, which was asked for by this name. Complexity: O(1) for a word that is remembered.
  @inline(__always)
  mutating func word(_ hash: UInt64, _ text: Span<UInt8>, _ range: Range<Int>) -> BlockWord {
    if let word = recent[hash] { return word }
    return find(hash, text, range)
  }

  @inline(never)
  private mutating func find(_ hash: UInt64, _ text: Span<UInt8>, _ range: Range<Int>) -> BlockWord {
    let word = words.word(text, range)
    recent.store(word, by: hash)
    return word
  }
}
