/// Numbers of features, by open addressing: a feature has the number of its slot's entry.
struct FeatureTable {
  private var slots: [UInt64]
  private var numbers: [UInt32]
  private(set) var keys: [UInt64] = []

  init() {
    slots = Array(repeating: 0, count: 1 << 16)
    numbers = Array(repeating: 0, count: 1 << 16)
  }

  /// The slot of a key, or the empty one where it would stand.
  @inline(__always)
  private func slot(of key: UInt64) -> Int {
    let mixed = (key ^ key >> 29) &* 0x9E37_79B9_7F4A_7C15
    var slot = Int(truncatingIfNeeded: mixed >> 32) & (slots.count - 1)
    // 0 is an empty slot.
    while slots[slot] != 0, slots[slot] != key &+ 1 { slot = (slot + 1) & (slots.count - 1) }
    return slot
  }

  /// The number of a key, which is entered when it is new.
  mutating func number(entering key: UInt64) -> UInt32 {
    var place = slot(of: key)
    if slots[place] != 0 { return numbers[place] }
    if keys.count * 2 >= slots.count {
      let old = self
      slots = Array(repeating: 0, count: slots.count * 2)
      numbers = Array(repeating: 0, count: slots.count)
      for (number, key) in old.keys.enumerated() {
        let place = slot(of: key)
        (slots[place], numbers[place]) = (key &+ 1, UInt32(number))
      }
      place = slot(of: key)
    }
    (slots[place], numbers[place]) = (key &+ 1, UInt32(keys.count))
    keys.append(key)
    return numbers[place]
  }
}
