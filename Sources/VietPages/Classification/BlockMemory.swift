internal import CVietPages

/// What was measured of late of short blocks, by their bytes: pages of a site repeat their menus and boxes, and a page its
/// headlines. Text does not repeat, and is long.
struct BlockMemory: Sendable {
  private struct Entry {
    var hash: UInt64 = 0
    var features = BlockFeatures()
  }

  private var entries = Array(repeating: Entry(), count: 1 << slotBits)
  private static let slotBits: UInt64 = 12
  private static let longestBlock = 192
  /// By chance, so that no page can be made whose blocks pass for others.
  private static let salt = UInt64.random(in: 1...UInt64.max)

  /// What the block is remembered by; 0 for one that is too long. Blocks of different bytes have one hash with a chance
  /// of 2⁻⁶⁴.
  ///
  /// It is asked for ahead of its use: the entries are more than the nearest memory holds. Complexity: O(*n*).
  func request(_ block: Span<UInt8>) -> UInt64 {
    guard block.count <= Self.longestBlock else { return 0 }
    let hash = unsafe block.withUnsafeBufferPointer { block in
      // Invariant: the pointer is used only during the call, for `count` bytes.
      unsafe block.baseAddress.map { unsafe viet_html_hash($0, block.count, Self.salt) } ?? 0
    }
    unsafe entries.withUnsafeBufferPointer { entries in
      // Invariant: nothing is read, and a slot is one of the entries.
      guard let base = unsafe entries.baseAddress else { return }
      let place = unsafe UnsafeRawPointer(base + Self.slot(of: hash))
      for offset in stride(from: 0, to: MemoryLayout<Entry>.size, by: 64) { unsafe viet_html_prefetch(place + offset) }
    }
    return hash
  }

  /// What was measured of the block with this hash; nil when it is not remembered.
  subscript(hash: UInt64) -> BlockFeatures? {
    get {
      let slot = Self.slot(of: hash)
      return hash != 0 && entries[slot].hash == hash ? entries[slot].features : nil
    }
    set {
      if hash != 0, let newValue { entries[Self.slot(of: hash)] = Entry(hash: hash, features: newValue) }
    }
  }

  private static func slot(of hash: UInt64) -> Int { Int(truncatingIfNeeded: hash >> (64 - slotBits)) }
}
