/// Which keys are syllables that the orthography allows: the rules of ``SyllableRules`` by numbers alone.
///
/// A syllable is the consonants that it begins with and a rhyme, which begins with a vowel; `gi` and `qu` end in one.
package enum SyllableSet {
  /// Onsets and rhymes, each with what it asks for; open addressing, no key is 0.
  private struct Table: Sendable {
    private var slots = [(key: UInt64, rule: Rule)](repeating: (0, .none), count: 1 << 10)
    /// A bit for each letter's code.
    let vowels = bits(of: "aăâeêioôơuưy")
    let frontVowels = bits(of: "iyeê")
    let eCircumflex = key("ê")
    let g = key("g")
    let i = key("i")
    let q = key("q")
    let u = key("u")

    private static func key(_ letter: String) -> UInt64 { SyllableKey(letter).rawValue }

    private static func bits(of letters: String) -> UInt64 { letters.reduce(0) { $0 | 1 << key(String($1)) } }

    private static func place(_ key: UInt64) -> Int {
      Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 54)
    }

    mutating func enter(_ key: UInt64, _ rule: Rule) {
      var place = Self.place(key)
      while slots[place].key != 0, slots[place].key != key { place = (place + 1) % slots.count }
      slots[place] = (key, rule)
    }

    func find(_ key: UInt64) -> Rule? {
      var place = Self.place(key)
      while slots[place].key != 0 {
        if slots[place].key == key { return slots[place].rule }
        place = (place + 1) % slots.count
      }
      return nil
    }
  }

  private enum Rule { case none, acuteOrDot, frontVowel, otherVowel }

  // What the key of an onset, or of a rhyme after `qu`, has besides its letters.
  private static let asOnset: UInt64 = 1 << 61
  private static let afterQu: UInt64 = 1 << 62

  private static let table: Table = {
    var table = Table()
    for onset in SyllableRules.onsets {
      let rules = (SyllableRules.allows(onset, before: "i"), SyllableRules.allows(onset, before: "a"))
      table.enter(SyllableKey(onset).rawValue | asOnset, !rules.0 ? .otherVowel : !rules.1 ? .frontVowel : .none)
    }
    for (mark, rhymes) in [(0, SyllableRules.rhymesByKey), (afterQu, SyllableRules.rhymesAfterQuByKey)] {
      for (key, rhyme) in rhymes {
        table.enter(key | mark, SyllableRules.stopCodas.contains(rhyme.coda) ? .acuteOrDot : .none)
      }
    }
    return table
  }()

  /// Whether the key is that of a valid syllable. As `Syllable(key:) != nil`, without taking it apart.
  package static func contains(_ key: SyllableKey) -> Bool {
    let letters = key.toneless.rawValue
    guard key.isPacked, letters != 0 else { return false }
    let table = table
    // The rhyme begins with the first vowel.
    var shift = UInt64(64 - letters.leadingZeroBitCount + 5) / 6 * 6
    var first: UInt64 = 0
    while shift > 0 {
      first = letters >> (shift - 6) & 0x3F
      if table.vowels >> first & 1 != 0 { break }
      shift -= 6
    }
    guard shift > 0 else { return false }
    let onset = letters >> shift
    let rhyme = letters & (1 << shift - 1)
    let rest = rhyme & (1 << (shift - 6) - 1)
    let rule: Rule?
    switch (onset, first) {
    case (table.q, table.u):
      rule = table.find(rest | afterQu)
    case (table.g, table.i):
      // `gì`, `gìn`, `giếng`, `giết`: the i of the onset is that of the rhyme as well.
      let isShared = shift >= 12 && rest >> (shift - 12) == table.eCircumflex
      rule = isShared ? table.find(rhyme) ?? table.find(rest) : table.find(rest) ?? table.find(rhyme)
    case (0, _):
      rule = table.find(rhyme)
    default:
      let isFront = table.frontVowels >> first & 1 != 0
      switch table.find(onset | asOnset) {
      case nil: return false
      case .frontVowel: guard isFront else { return false }
      case .otherVowel: guard !isFront else { return false }
      default: break
      }
      rule = table.find(rhyme)
    }
    guard let rule else { return false }
    return rule != .acuteOrDot || key.tone == .acute || key.tone == .dot
  }
}

/// The key of a word that is given scalar by scalar, in NFC.
struct SyllableKeyBuilder {
  private var letters: UInt64 = 0
  private var tone = ToneMark.level
  private var isForeign = false
  private var count = 0

  init() {}

  @inline(__always)
  mutating func add(_ scalar: UInt32) {
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

  var isSyllable: Bool {
    !isForeign && count > 0 && count <= 9
      && SyllableSet.contains(SyllableKey(rawValue: letters | UInt64(tone.rawValue) << 56))
  }
}
