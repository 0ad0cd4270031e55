/// The spellings of words by their bytes: a table that is written once, and probed from one slot on.
///
/// Invariant: `slots` has a power of two of numbers, each 0 where the slot is empty or the number, from 1, of one of the
/// `entries`; at least one is empty, so that every search ends. Both live as long as the table and do not change.
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

  nonisolated(unsafe) private let slots: UnsafeMutablePointer<UInt16>
  nonisolated(unsafe) private let entries: UnsafeMutablePointer<Entry>
  private let bitCount: Int

  /// A slot for each entry and five that are empty: most words of a text are none of them.
  init(_ list: [Entry]) {
    precondition(list.count < UInt16.max)
    bitCount = Int.bitWidth - (list.count * 6 + 1).leadingZeroBitCount
    let slotCount = 1 << bitCount
    unsafe slots = .allocate(capacity: slotCount)
    unsafe slots.initialize(repeating: 0, count: slotCount)
    unsafe entries = .allocate(capacity: list.count + 1)
    for (index, entry) in list.enumerated() {
      unsafe (entries + index).initialize(to: entry)
      var slot = entry.bytes.slot(bitCount: bitCount)
      while unsafe slots[slot] != 0 { slot = (slot + 1) & (slotCount - 1) }
      unsafe slots[slot] = UInt16(index + 1)
    }
  }

  deinit {
    unsafe slots.deallocate()
    unsafe entries.deallocate()
  }

  @inline(__always)
  func find(_ bytes: WordBytes) -> Entry? {
    var slot = bytes.slot(bitCount: bitCount)
    while true {
      let number = unsafe Int(slots[slot])
      if number == 0 { return nil }
      if unsafe entries[number - 1].bytes == bytes { return unsafe entries[number - 1] }
      slot = (slot &+ 1) & (1 << bitCount &- 1)
    }
  }
}
