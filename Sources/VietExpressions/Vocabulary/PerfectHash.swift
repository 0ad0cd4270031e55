internal import CVietExpressions

/// Gives each of a set of hashes a slot of its own.
///
/// A hash names a group. Each group has a factor that leads its hashes to slots which no other hash has (hash and displace:
/// Belazzougui, Botelho and Dietzfelbinger, 2009).
struct PerfectHash: Sendable {
  /// The factors of the groups.
  let factors: [UInt64]
  /// The bits of a slot: of the product of a hash and its factor the first.
  let slotBits: Int

  static let groupBits = viet_group_bits

  /// The largest groups first, which need the most room. The hashes must differ.
  init(_ hashes: some Sequence<UInt64>) {
    let hashes = hashes.sorted()
    var groups: [ArraySlice<UInt64>] = []
    var rest = hashes[...]
    while let first = rest.first {
      let group = rest.prefix { Self.group($0) == Self.group(first) }
      groups.append(group)
      rest = rest[group.endIndex...]
    }
    groups.sort { ($1.count, $0.startIndex) < ($0.count, $1.startIndex) }
    var slotBits = Int.bitWidth - (hashes.count + 1).leadingZeroBitCount
    var factors = Self.factors(groups, slotBits)
    while factors == nil {
      slotBits += 1
      factors = Self.factors(groups, slotBits)
    }
    (self.factors, self.slotBits) = (factors ?? [], slotBits)
  }

  func slot(_ hash: UInt64) -> Int {
    Self.slot(hash, factors[Self.group(hash)], slotBits)
  }

  private static func group(_ hash: UInt64) -> Int { Int(hash >> UInt64(64 - groupBits)) }

  private static func slot(_ hash: UInt64, _ factor: UInt64, _ bits: Int) -> Int {
    Int((hash &* factor) >> UInt64(64 - bits))
  }

  /// `nil` where there is too little room.
  private static func factors(_ groups: [ArraySlice<UInt64>], _ slotBits: Int) -> [UInt64]? {
    var factors = [UInt64](repeating: 1, count: 1 << groupBits)
    var taken = [Bool](repeating: false, count: 1 << slotBits)
    for hashes in groups {
      let factor = stride(from: UInt64(1), to: 1 << 14, by: 2).first { factor in
        for index in hashes.indices {
          let place = slot(hashes[index], factor, slotBits)
          guard !taken[place], !hashes[..<index].contains(where: { slot($0, factor, slotBits) == place }) else {
            return false
          }
        }
        return true
      }
      guard let factor, let first = hashes.first else { return nil }
      factors[group(first)] = factor
      for hash in hashes { taken[slot(hash, factor, slotBits)] = true }
    }
    return factors
  }
}
