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
    let groups = Dictionary(grouping: hashes) { Int($0 >> UInt64(64 - Self.groupBits)) }
      .sorted { ($1.value.count, $0.key) < ($0.value.count, $1.key) }
    var slotBits = Int.bitWidth - groups.reduce(1) { $0 + $1.value.count }.leadingZeroBitCount
    var factors = Self.factors(groups, slotBits)
    while factors == nil {
      slotBits += 1
      factors = Self.factors(groups, slotBits)
    }
    (self.factors, self.slotBits) = (factors ?? [], slotBits)
  }

  func slot(_ hash: UInt64) -> Int {
    Self.slot(hash, factors[Int(hash >> UInt64(64 - Self.groupBits))], slotBits)
  }

  private static func slot(_ hash: UInt64, _ factor: UInt64, _ bits: Int) -> Int {
    Int((hash &* factor) >> UInt64(64 - bits))
  }

  /// `nil` where there is too little room.
  private static func factors(_ groups: [(key: Int, value: [UInt64])], _ slotBits: Int) -> [UInt64]? {
    var factors = [UInt64](repeating: 1, count: 1 << groupBits)
    var taken = [Bool](repeating: false, count: 1 << slotBits)
    for (group, hashes) in groups {
      let factor = stride(from: UInt64(1), to: 1 << 14, by: 2).first { factor in
        for (index, hash) in hashes.enumerated() {
          let place = slot(hash, factor, slotBits)
          guard !taken[place], !hashes[..<index].contains(where: { slot($0, factor, slotBits) == place }) else {
            return false
          }
        }
        return true
      }
      guard let factor else { return nil }
      factors[group] = factor
      for hash in hashes { taken[slot(hash, factor, slotBits)] = true }
    }
    return factors
  }
}
