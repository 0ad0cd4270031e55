/// The spellings of words by their bytes: a table that is written once, and probed from one slot on.
///
/// Most words of a text are not in it. A bit for each of 65,536 values of their hash, small enough to stay in the nearest
/// cache, tells nearly all of these without a look at the slots.
///
/// Invariant: `filter` has 1,024 numbers. `slots` has a power of two of numbers, each 0 where the slot is empty or the number, from 1, of one of the
/// `entries`; at least one is empty, so that every search ends. All live as long as the table and do not change.
@safe
final class WordTable: Sendable {
  struct Entry: BitwiseCopyable, Sendable {
    var bytes: WordBytes
    /// The number of the word.
    var word: UInt16
    /// Index of the roles of the word alone, or -1.
    var roles: Int16
    var flags: Lexeme.Flags
  }

  nonisolated(unsafe) private let filter: UnsafeMutablePointer<UInt64>
  nonisolated(unsafe) private let slots: UnsafeMutablePointer<UInt16>
  nonisolated(unsafe) private let entries: UnsafeMutablePointer<Entry>
  private let bitCount: Int

  init(_ list: [Entry]) {
    precondition(list.count < 1 << 14)
    bitCount = Int.bitWidth - (list.count * 2 + 1).leadingZeroBitCount
    let slotCount = 1 << bitCount
    unsafe slots = .allocate(capacity: slotCount)
    unsafe slots.initialize(repeating: 0, count: slotCount)
    unsafe entries = .allocate(capacity: list.count + 1)
    unsafe filter = .allocate(capacity: 1024)
    unsafe filter.initialize(repeating: 0, count: 1024)
    for (index, entry) in list.enumerated() {
      let bit = entry.bytes.slot(bitCount: 16)
      unsafe filter[bit >> 6] |= 1 << UInt64(bit & 63)
      unsafe (entries + index).initialize(to: entry)
      var slot = entry.bytes.slot(bitCount: bitCount)
      while unsafe slots[slot] != 0 { slot = (slot + 1) & (slotCount - 1) }
      unsafe slots[slot] = UInt16(index + 1)
    }
  }

  deinit {
    unsafe filter.deallocate()
    unsafe slots.deallocate()
    unsafe entries.deallocate()
  }

  @inline(__always)
  func find(_ bytes: WordBytes) -> Entry? {
    let bit = bytes.slot(bitCount: 16)
    guard unsafe filter[bit >> 6] >> UInt64(bit & 63) & 1 != 0 else { return nil }
    var slot = bit >> (16 - bitCount)
    while true {
      let number = unsafe Int(slots[slot])
      if number == 0 { return nil }
      if unsafe entries[number - 1].bytes == bytes { return unsafe entries[number - 1] }
      slot = (slot &+ 1) & (1 << bitCount &- 1)
    }
  }
}
