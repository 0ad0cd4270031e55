internal import CVietPages

/// What was found of late, by a hash of the bytes that it was found of: pages of a site repeat their tags and their boxes,
/// and all pages their words. What comes later takes the place of what came before.
///
/// It begins with room for a page, and grows with what is stored. Different bytes have one hash with a chance of 2⁻⁶⁴, and
/// the hash is another in each process, so that no page can be made whose bytes pass for others.
struct RecentTable<Value: Sendable>: Sendable {
  private struct Entry {
    var hash: UInt64 = 0
    var value: Value
  }

  private var entries: [Entry]
  private var shift: UInt64
  private var storedCount = 0
  private let filler: Value
  private let greatestCount: Int
  private let salt = processSalt

  /// - Parameters:
  ///   - filler: what stands where nothing is.
  ///   - count: with how many places it begins, a power of two, and two at least.
  ///   - greatestCount: how many it may come to have, a power of two.
  init(filler: Value, count: Int = 256, upTo greatestCount: Int) {
    (self.filler, self.greatestCount) = (filler, greatestCount)
    entries = Array(repeating: Entry(value: filler), count: count)
    shift = 64 - UInt64(count.trailingZeroBitCount)
  }

  /// The hash of the bytes in `range`; another for each kind of thing that is looked for in them. Complexity: O(*n*).
  @inline(__always)
  func hash(of range: Range<Int>, in text: Span<UInt8>, kind: UInt64 = 0) -> UInt64 {
    unsafe text.extracting(range.lowerBound..<text.count).withUnsafeBufferPointer { rest in
      // Invariant: the pointer is used only during the call, for `count` bytes, and the range is one of the text.
      unsafe rest.baseAddress.map { unsafe viet_html_hash($0, range.count, rest.count, kind, salt) } ?? 0
    }
  }

  /// The hash of what follows the name of a tag up to its first ">", and how many bytes that is; nil where it is far away.
  @inline(__always)
  func key(ofTag source: Span<UInt8>, from start: Int, kind: UInt64) -> (hash: UInt64, count: Int)? {
    let key = unsafe source.extracting(start..<source.count).withUnsafeBufferPointer { rest in
      // Invariant: as above.
      unsafe rest.baseAddress.map { unsafe viet_html_read_key($0, rest.count, kind, salt) } ?? viet_html_tag_key()
    }
    return key.count > 0 ? (key.hash, key.count) : nil
  }

  /// Asks for what is looked up soon: the entries may be more than the nearest memory holds.
  @inline(__always)
  func prefetch(_ hash: UInt64) {
    unsafe entries.withUnsafeBufferPointer { entries in unsafe prefetch(hash, in: entries) }
  }

  /// Invariant: nothing is read, and a slot is one of the entries.
  @inline(__always)
  private func prefetch(_ hash: UInt64, in entries: UnsafeBufferPointer<Entry>) {
    guard let base = entries.baseAddress else { return }
    let place = unsafe UnsafeRawPointer(base + slot(of: hash))
    for offset in stride(from: 0, to: MemoryLayout<Entry>.size, by: 64) { unsafe viet_html_prefetch(place + offset) }
    // An entry may begin in the middle of a line of the cache.
    unsafe viet_html_prefetch(place + (MemoryLayout<Entry>.size - 1))
  }

  /// Asks for what is looked up soon by the bytes in many ranges; their hashes go into the first places of `hashes`.
  @inline(__always)
  func request(
    _ count: Int, in text: Span<UInt8>, range: (Int) -> Range<Int>, into hashes: inout MutableSpan<UInt64>
  ) {
    unsafe entries.withUnsafeBufferPointer { entries in
      for index in 0..<count {
        let hash = hash(of: range(index), in: text)
        unsafe prefetch(hash, in: entries)
        hashes[index] = hash
      }
    }
  }

  /// What is remembered by a hash that is not 0.
  @inline(__always)
  subscript(hash: UInt64) -> Value? {
    let slot = slot(of: hash)
    return entries[slot].hash == hash && hash != 0 ? entries[slot].value : nil
  }

  mutating func store(_ value: Value, by hash: UInt64) {
    storedCount += 1
    if storedCount * 2 > entries.count, entries.count < greatestCount { grow() }
    entries[slot(of: hash)] = Entry(hash: hash, value: value)
  }

  private mutating func grow() {
    let old = entries
    entries = Array(repeating: Entry(value: filler), count: min(old.count * 4, greatestCount))
    shift = 64 - UInt64(entries.count.trailingZeroBitCount)
    for entry in old where entry.hash != 0 { entries[slot(of: entry.hash)] = entry }
  }

  @inline(__always)
  private func slot(of hash: UInt64) -> Int { Int(truncatingIfNeeded: hash &>> shift) }
}

private let processSalt = UInt64.random(in: 1...UInt64.max)
