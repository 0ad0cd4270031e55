internal import CVietPages

/// A name of ASCII letters packed into one integer, in lower case: names of up to eight bytes exactly, longer ones as
/// a hash that has the highest bit set, so that it never equals a short name of ASCII.
struct PackedName: Hashable {
  private(set) var bits: UInt64 = 0
  private(set) var count = 0

  init() {}

  init(_ text: some StringProtocol) {
    for byte in text.utf8 { append(byte) }
  }

  @inline(__always)
  init(_ source: Span<UInt8>, _ range: Range<Int>) {
    guard range.count > 8 || range.isEmpty else {
      bits = unsafe source.extracting(range.lowerBound..<source.count).withUnsafeBufferPointer { rest in
        // Invariant: the range is one of the span, so that as many bytes are there as the name has.
        unsafe rest.baseAddress.map { unsafe viet_html_packed($0, range.count, rest.count) } ?? 0
      }
      count = range.count
      return
    }
    appendAll(source, range)
  }

  /// The name of a tag from `start` on: up to white space, "/", ">" or the end of the source.
  @inline(__always)
  init(ofTag source: Span<UInt8>, at start: Int) {
    let short = unsafe source.extracting(start..<source.count).withUnsafeBufferPointer { rest in
      // Invariant: the pointer is used only during the call, for `count` bytes.
      unsafe rest.baseAddress.map { unsafe viet_html_short_name($0, rest.count) } ?? viet_html_name()
    }
    if short.count > 0 {
      self.init()
      (bits, count) = (short.packed, short.count)
    } else {
      self.init(source, start..<source.firstIndex(in: viet_html_tag_name_ends, from: start, to: source.count))
    }
  }

  @inline(never)
  private mutating func appendAll(_ source: Span<UInt8>, _ range: Range<Int>) {
    for index in range { append(source[index]) }
  }

  @inline(__always)
  mutating func append(_ byte: UInt8) {
    let lowered = byte &- 0x41 < 26 ? byte | 0x20 : byte
    bits =
      count < 8
      ? bits << 8 | UInt64(lowered)
      : ((bits ^ UInt64(lowered)) &* 0x9E37_79B9_7F4A_7C15) | 1 << 63
    count += 1
  }

  static func == (left: Self, right: Self) -> Bool { left.bits == right.bits }
  func hash(into hasher: inout Hasher) { hasher.combine(bits) }
}

/// A constant table from names to values: open addressing, at most a quarter full.
struct NameTable<Value: Sendable>: Sendable {
  private var entries: [(key: UInt64, value: Value)]
  private let shift: UInt64

  /// `missing` fills the slots that hold no name. Of two equal names the later counts.
  init(_ pairs: [(PackedName, Value)], missing: Value) {
    var bits: UInt64 = 4
    while 1 << bits < pairs.count * 4 { bits += 1 }
    shift = 64 - bits
    entries = Array(repeating: (0, missing), count: 1 << Int(bits))
    for (name, value) in pairs { entries[slot(of: name.bits)] = (name.bits, value) }
  }

  @inline(__always)
  subscript(name: PackedName) -> Value { entries[slot(of: name.bits)].value }

  /// The slot that holds the name, or the empty one where it would stand.
  @inline(__always)
  private func slot(of key: UInt64) -> Int {
    var slot = Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> shift)
    while entries[slot].key != key, entries[slot].key != 0 { slot = (slot + 1) & (entries.count - 1) }
    return slot
  }
}
