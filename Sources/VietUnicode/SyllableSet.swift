/// Which keys are syllables that the orthography allows: the rules of ``SyllableRules`` as one table.
package enum SyllableSet {
  private struct Table: Sendable {
    var slots: [UInt64]
    let mask: Int

    init(_ keys: [UInt64: Bool]) {
      var capacity = 1
      while capacity < keys.count * 2 { capacity *= 2 }
      slots = [UInt64](repeating: 0, count: capacity)
      mask = capacity - 1
      for (key, isStopped) in keys {
        var slot = Self.hash(key) & mask
        while slots[slot] != 0 { slot = (slot + 1) & mask }
        slots[slot] = isStopped ? key | SyllableSet.stopBit : key
      }
    }

    static func hash(_ key: UInt64) -> Int { Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 40) }

    /// The key as it stands in the table, or `nil`.
    func find(_ key: UInt64) -> UInt64? {
      var slot = Self.hash(key) & mask
      while slots[slot] != 0 {
        if slots[slot] & ~SyllableSet.stopBit == key { return slots[slot] }
        slot = (slot + 1) & mask
      }
      return nil
    }
  }

  private static let stopBit: UInt64 = 1 << 62

  /// Every onset with every rhyme that `Syllable` accepts, without a tone.
  private static let table: Table = {
    var keys: [UInt64: Bool] = [:]
    let rhymes = Set(SyllableRules.rhymesByKey.keys).union(SyllableRules.rhymesAfterQuByKey.keys)
    let written = rhymes.map {
      String(SyllableKey(rawValue: $0).letterCodes.map { VietnameseLetter.alphabet[Int($0) - 1] })
    }
    for onset in SyllableRules.onsets + ["", "g"] {
      for rhyme in written {
        let key = SyllableKey(onset + rhyme)
        // The level tone is not allowed with a stop, the acute always is.
        let acute = SyllableKey(rawValue: key.rawValue | UInt64(ToneMark.acute.rawValue) << 56)
        guard key.isPacked, let syllable = Syllable(key: acute) else { continue }
        keys[key.rawValue] = SyllableRules.stopCodas.contains(syllable.coda)
      }
    }
    return Table(keys)
  }()

  /// Whether the key is that of a valid syllable. As `Syllable(key:) != nil`, without taking it apart.
  package static func contains(_ key: SyllableKey) -> Bool {
    guard key.isPacked, let found = table.find(key.toneless.rawValue) else { return false }
    return found & stopBit == 0 || key.tone == .acute || key.tone == .dot
  }
}

/// The key of a word that is given scalar by scalar, in NFC.
package struct SyllableKeyBuilder {
  private var letters: UInt64 = 0
  private var tone = ToneMark.level
  private var isForeign = false
  private var count = 0

  package init() {}

  @inline(__always)
  package mutating func add(_ scalar: UInt32) {
    guard let letter = VietnameseLetter(scalar) else {
      isForeign = true
      return
    }
    count += 1
    letters = letters << 6 | UInt64(letter.code)
    if letter.tone != .level {
      if tone != .level { isForeign = true }
      tone = letter.tone
    }
  }

  package var isSyllable: Bool {
    !isForeign && count > 0 && count <= 9
      && SyllableSet.contains(SyllableKey(rawValue: letters | UInt64(tone.rawValue) << 56))
  }
}
