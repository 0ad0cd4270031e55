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

  /// What the block is remembered by; nil for one that is too long. Blocks of different bytes have one hash with a chance
  /// of 2⁻⁶⁴. Complexity: O(*n*).
  static func hash(of block: Span<UInt8>) -> UInt64? {
    guard block.count <= longestBlock else { return nil }
    return unsafe block.withUnsafeBufferPointer { block in
      // Invariant: the pointer is used only during the call, for `count` bytes.
      unsafe block.baseAddress.map { unsafe viet_html_hash($0, block.count, salt) }
    }
  }

  /// What was measured of the block with this hash; nil when it is not remembered.
  subscript(hash: UInt64) -> BlockFeatures? {
    get {
      let slot = Self.slot(of: hash)
      return entries[slot].hash == hash ? entries[slot].features : nil
    }
    set {
      if let newValue { entries[Self.slot(of: hash)] = Entry(hash: hash, features: newValue) }
    }
  }

  private static func slot(of hash: UInt64) -> Int { Int(truncatingIfNeeded: hash >> (64 - slotBits)) }
}
