internal import CVietPages

/// The words that were looked up of late, by their bytes: most words of a page are few, and stand on every page.
struct BlockWordCache: Sendable {
  private struct Entry {
    /// The bytes of the word, and zeros behind them.
    var bytes: SIMD2<UInt64> = [0, 0]
    var word = BlockWord()
  }

  /// A word on its way: its bytes, and the entry that may have it. A word that is too long has none.
  struct Request {
    fileprivate var bytes: SIMD2<UInt64> = [0, 0]
    fileprivate var slot = -1
  }

  private let words = BlockWords.standard
  private var entries = Array(repeating: Entry(), count: 1 << slotBits)
  private static let slotBits: UInt64 = 13
  private static let longestWord = 16

  /// Asks for the word in `range` ahead of its use: the entries are more than the nearest memory holds.
  @inline(__always)
  func request(_ text: Span<UInt8>, _ range: Range<Int>) -> Request {
    guard range.count <= Self.longestWord, range.lowerBound + Self.longestWord <= text.count else {
      return Request()
    }
    let bytes = Self.bytes(text, range)
    var hash = (bytes[0] ^ bytes[1] &* 0xD6E8_FEB8_6659_FD93) &* 0x9E37_79B9_7F4A_7C15
    hash = (hash ^ hash >> 32) &* 0x9E37_79B9_7F4A_7C15
    let slot = Int(truncatingIfNeeded: hash >> (64 - Self.slotBits))
    unsafe entries.withUnsafeBufferPointer { entries in
      // Invariant: nothing is read, and a slot is one of the entries.
      unsafe viet_html_prefetch(entries.baseAddress.map { unsafe UnsafeRawPointer($0 + slot) })
    }
    return Request(bytes: bytes, slot: slot)
  }

  /// The word in `range`, which was asked for. Complexity: O(1) for a word that is remembered.
  @inline(__always)
  mutating func word(_ request: Request, _ text: Span<UInt8>, _ range: Range<Int>) -> BlockWord {
    guard request.slot >= 0 else { return words.word(text, range) }
    if entries[request.slot].bytes != request.bytes {
      entries[request.slot] = Entry(bytes: request.bytes, word: words.word(text, range))
    }
    return entries[request.slot].word
  }

  /// Invariant: sixteen bytes stand from the beginning of the range on, which has no more; any are a number.
  @inline(__always)
  private static func bytes(_ text: Span<UInt8>, _ range: Range<Int>) -> SIMD2<UInt64> {
    let start = range.lowerBound
    let first = unsafe UInt64(littleEndian: text.bytes.unsafeLoadUnaligned(fromByteOffset: start, as: UInt64.self))
    let second = unsafe UInt64(littleEndian: text.bytes.unsafeLoadUnaligned(fromByteOffset: start + 8, as: UInt64.self))
    let surplus = longestWord - range.count
    return [
      first & UInt64.max >> UInt64(8 * max(0, surplus - 8)),
      second & UInt64.max >> UInt64(8 * min(surplus, 8)),
    ]
  }
}
