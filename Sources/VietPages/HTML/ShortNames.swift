internal import CVietPages

/// The names of character references that have up to eight bytes and stand for one scalar, which nearly all are that
/// pages use: open addressing, at most a quarter full.
struct ShortNames: Sendable {
  static let longest = 8
  private var slots: [(name: UInt64, scalar: UInt32)]
  private let shift: UInt64

  init() {
    var bits: UInt64 = 4
    while 1 << bits < viet_html_entity_count * 4 { bits += 1 }
    shift = 64 - bits
    slots = Array(repeating: (0, 0), count: 1 << Int(bits))
    for index in 0..<viet_html_entity_count {
      let entity = unsafe viet_html_entity_at(index)
      guard unsafe entity.length <= Self.longest, unsafe entity.value.second == 0 else { continue }
      // Invariant: the name has as many bytes as it says.
      let name = unsafe viet_html_piece(entity.name, entity.length, entity.length)
      slots[slot(of: name)] = unsafe (name, entity.value.first)
    }
  }

  /// What a name stands for, compared exactly; the range has at most eight bytes.
  subscript(source: Span<UInt8>, range: Range<Int>) -> UInt32? {
    let name = unsafe source.extracting(range.lowerBound..<source.count).withUnsafeBufferPointer { rest in
      // Invariant: the range is one of the span, so that as many bytes are there as the name has.
      unsafe rest.baseAddress.map { unsafe viet_html_piece($0, range.count, rest.count) } ?? 0
    }
    let found = slots[slot(of: name)]
    return name != 0 && found.name == name ? found.scalar : nil
  }

  /// The slot that holds the name, or the empty one where it would stand.
  private func slot(of name: UInt64) -> Int {
    var slot = Int(truncatingIfNeeded: (name &* 0x9E37_79B9_7F4A_7C15) >> shift)
    while slots[slot].name != name, slots[slot].name != 0 { slot = (slot + 1) & (slots.count - 1) }
    return slot
  }
}
