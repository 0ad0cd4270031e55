internal import CVietPages

/// The words that were looked up of late, by a hash of their bytes: most words of a page are few, and stand on every page.
struct BlockWordCache: Sendable {
  private struct Entry {
    var hash: UInt64 = 0
    var word = BlockWord()
  }

  private let words = BlockWords.standard
  private var entries = Array(repeating: Entry(), count: 1 << slotBits)
  private static let slotBits: UInt64 = 13
  /// By chance, so that no page can be made whose words pass for others.
  private static let randomSalt = UInt64.random(in: 1...UInt64.max)
  private let salt = Self.randomSalt

  /// What the word in `range` is remembered by. Words of different bytes have one hash with a chance of 2⁻⁶⁴.
  ///
  /// The word is asked for ahead of its use: the entries are more than the nearest memory holds.
  @inline(__always)
  func request(_ text: Span<UInt8>, _ range: Range<Int>) -> UInt64 {
    let hash = unsafe text.extracting(range).withUnsafeBufferPointer { word in
      // Invariant: the pointer is used only during the call, for `count` bytes.
      unsafe word.baseAddress.map { unsafe viet_html_hash($0, word.count, salt) } ?? 0
    }
    unsafe entries.withUnsafeBufferPointer { entries in
      // Invariant: nothing is read, and a slot is one of the entries.
      unsafe viet_html_prefetch(entries.baseAddress.map { unsafe UnsafeRawPointer($0 + Self.slot(of: hash)) })
    }
    return hash
  }

  /// The word in `range`, which was asked for by this hash. Complexity: O(1) for a word that is remembered.
  @inline(__always)
  mutating func word(_ hash: UInt64, _ text: Span<UInt8>, _ range: Range<Int>) -> BlockWord {
    let slot = Self.slot(of: hash)
    if entries[slot].hash != hash { entries[slot] = Entry(hash: hash, word: words.word(text, range)) }
    return entries[slot].word
  }

  private static func slot(of hash: UInt64) -> Int { Int(truncatingIfNeeded: hash >> (64 - slotBits)) }
}
