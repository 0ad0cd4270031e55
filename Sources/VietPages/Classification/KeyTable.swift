internal import VietUnicode

/// Values by the keys of words or phrases, for look-ups of every word of a page: open addressing, at most half full.
struct KeyTable<Value: Sendable>: Sendable {
  private var keys: [UInt64]
  private var values: [Value]
  private let mask: Int

  /// No word has the key 0.
  private static var empty: UInt64 { 0 }

  init(_ entries: [SyllableKey: Value], filler: Value) {
    var capacity = 4
    while capacity < entries.count * 2 { capacity *= 2 }
    keys = Array(repeating: Self.empty, count: capacity)
    values = Array(repeating: filler, count: capacity)
    mask = capacity - 1
    for (key, value) in entries where key.rawValue != Self.empty {
      var slot = Self.hash(key) & mask
      while keys[slot] != Self.empty { slot = (slot + 1) & mask }
      (keys[slot], values[slot]) = (key.rawValue, value)
    }
  }

  private static func hash(_ key: SyllableKey) -> Int {
    Int(truncatingIfNeeded: (key.rawValue &* 0x9E37_79B9_7F4A_7C15) >> 40)
  }

  subscript(key: SyllableKey) -> Value? {
    var slot = Self.hash(key) & mask
    while keys[slot] != Self.empty {
      if keys[slot] == key.rawValue { return values[slot] }
      slot = (slot + 1) & mask
    }
    return nil
  }
}

extension SyllableKey {
  /// The words of each phrase of a list: spaces between words, commas between phrases.
  static func phrases(_ list: String) -> [[SyllableKey]] {
    let bytes = Array(list.utf8)
    return bytes.split(separator: UInt8(ascii: ",")).map { phrase in
      phrase.split(separator: UInt8(ascii: " ")).map { SyllableKey(bytes.span, in: $0.startIndex..<$0.endIndex) }
    }
  }
}
