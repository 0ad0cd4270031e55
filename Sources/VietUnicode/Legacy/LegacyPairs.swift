/// What two bytes of an encoding mean together, as the kernel takes it: see `viet_legacy_table`.
struct LegacyPairs: Sendable {
  /// Both letters at once, where marks are rare; half a megabyte.
  private(set) var pairs: [UInt64] = []
  /// The first before the second, where marks are common; a quarter of a megabyte.
  private(set) var followed: [UInt32] = []

  private init(both table: LegacyTable) {
    pairs = Self.everyPair { first, second in
      let (one, two) = (UInt64(table.alone(first)), UInt64(table.alone(second)))
      let count = one >> 24 & 3
      let text = one & 0xFF_FFFF | (two & 0xFF_FFFF) << (count * 8)
      return text | ((one | two) >> 31 & 1) << 55 | (count + two >> 24 & 3) << 56
    }
  }

  private init(followed table: LegacyTable) {
    followed = Self.everyPair { first, second in
      let mark = table.marks[second]
      // The letter before has taken the mark.
      if table.marks[first] != 0 { return mark != 0 ? LegacyTable.isOpen : 0 }
      let letter = table.letters[first * table.markCount + Int(mark)]
      return mark != 0 && letter & LegacyTable.takesMark == 0 ? LegacyTable.isOpen : letter
    }
  }

  private init() {}

  private static func everyPair<Letters>(_ letters: (Int, Int) -> Letters) -> [Letters] {
    (0..<1 << 16).map { letters($0 & 0xFF, $0 >> 8) }
  }

  private static let tcvn3 = LegacyPairs(both: .table(of: .tcvn3))
  private static let vni = LegacyPairs(followed: .table(of: .vni))
  private static let viscii = LegacyPairs(both: .table(of: .viscii))
  private static let vps = LegacyPairs(both: .table(of: .vps))
  private static let windows1258 = LegacyPairs(followed: .table(of: .windows1258))
  private static let none = LegacyPairs()

  /// Made when the encoding is decoded first; empty for those that are no tables.
  static func of(_ encoding: LegacyEncoding) -> LegacyPairs {
    switch encoding {
    case .tcvn3: tcvn3
    case .vni: vni
    case .viscii: viscii
    case .vps: vps
    case .windows1258: windows1258
    case .viqr, .ncr: none
    }
  }
}

extension LegacyTable {
  /// A byte without a mark behind it.
  fileprivate func alone(_ byte: Int) -> UInt32 { letters[byte * markCount] }
}
