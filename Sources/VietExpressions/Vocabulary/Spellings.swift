internal import VietTokens
internal import VietUnicode

/// The words of the vocabulary as they are mostly written: in small letters, with a capital first or in capitals, each in
/// NFC and with the tone mark on any vowel. One probe of a flat table tells most words of a text from those that mean
/// nothing to the grammar.
struct Spellings: Sendable {
  struct Entry: Sendable {
    var bytes: WordBytes
    /// The number of the word.
    var word: UInt16
    var letterCase: LetterCase
  }

  private var entries: [Entry] = []
  /// Numbers of entries, from 1; 0 where a slot is empty. Apart, so that the slots of all words stay in the cache.
  private var slots: [UInt16]
  private var bitCount = 4

  /// A bit for each two bytes that may follow each other in a plain word.
  private let plainPairs: [UInt64]

  init() {
    slots = Array(repeating: 0, count: 1 << bitCount)
    var pairs = [UInt64](repeating: 0, count: 1024)
    for pair in 0..<1 << 16 where Self.isPlain(UInt8(pair >> 8), UInt8(pair & 0xFF)) {
      pairs[pair >> 6] |= 1 << UInt64(pair & 63)
    }
    plainPairs = pairs
  }

  /// Enters every common spelling of a word.
  mutating func enter(_ word: some StringProtocol, _ number: UInt16) {
    let scalars = word.unicodeScalars.map(\.value)
    let key = SyllableKey(word)
    for placed in Self.placements(of: scalars) {
      for capitals in [0, 1, placed.count] {
        let spelling = Self.capitalised(placed, capitals)
        var bytes: [UInt8] = []
        for scalar in spelling { bytes.appendUTF8(scalar) }
        let span = bytes.span
        guard !bytes.isEmpty, bytes.count <= WordBytes.capacity, SyllableKey(span, in: 0..<bytes.count) == key else {
          continue
        }
        insert(
          Entry(
            bytes: WordBytes(span, 0..<bytes.count), word: number, letterCase: LetterCase(span, 0..<bytes.count)))
      }
    }
  }

  @inline(__always)
  func find(_ bytes: WordBytes) -> Entry? {
    var slot = bytes.slot(bitCount: bitCount)
    while slots[slot] != 0 {
      let entry = Int(slots[slot]) - 1
      if entries[entry].bytes == bytes { return entries[entry] }
      slot = (slot + 1) & (slots.count - 1)
    }
    return nil
  }

  private mutating func insert(_ entry: Entry) {
    guard find(entry.bytes) == nil else { return }
    entries.append(entry)
    if entries.count * 2 > slots.count {
      bitCount += 1
      slots = Array(repeating: 0, count: 1 << bitCount)
      for number in entries.indices { place(number) }
    } else {
      place(entries.count - 1)
    }
  }

  private mutating func place(_ number: Int) {
    var slot = entries[number].bytes.slot(bitCount: bitCount)
    while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
    slots[slot] = UInt16(number + 1)
  }

  /// The word with its tone mark on each of its vowels: hóa and hoá.
  private static func placements(of scalars: [UInt32]) -> [[UInt32]] {
    let letters = scalars.map { VietnameseLetter($0) }
    let toned = letters.indices.filter { letters[$0].map { $0.tone != .level } ?? false }
    guard toned.count == 1, let tone = letters[toned[0]]?.tone else { return [scalars] }
    return letters.indices.compactMap { place in
      guard var vowel = letters[place], vowel.isVowel, var bare = letters[toned[0]] else { return nil }
      (vowel.tone, bare.tone) = (tone, .level)
      var placed = scalars
      placed[toned[0]] = bare.scalar
      placed[place] = vowel.scalar
      return placed
    }
  }

  /// The word with its first `count` letters as capitals and the others small.
  private static func capitalised(_ scalars: [UInt32], _ count: Int) -> [UInt32] {
    scalars.enumerated().map { index, scalar in
      guard var letter = VietnameseLetter(scalar) else { return scalar }
      letter.isUpper = index < count
      return letter.scalar
    }
  }

  // MARK: Words that are not in the table

  /// Whether the letters behind the first are small ones in NFC, ASCII signs and digits: such a word that is not in the
  /// table is not in the vocabulary.
  @inline(__always)
  func isPlain(_ text: Span<UInt8>, _ range: Range<Int>) -> Bool {
    var offset = range.lowerBound
    var last = text[offset]
    if last >= 0x80 {
      guard last &- 0xC3 < 4 || last == 0xE1 else { return false }
      last = 0
    } else {
      offset += 1
    }
    var isPlain: UInt64 = 1
    while offset < range.upperBound {
      let byte = text[offset]
      let pair = Int(last) << 8 | Int(byte)
      isPlain &= plainPairs[pair >> 6] >> UInt64(pair & 63)
      last = byte
      offset += 1
    }
    return isPlain & 1 != 0
  }

  /// Whether the second byte may stand behind the first. Two bytes of continuation are the end of a letter of
  /// U+1E00 … U+1EFF: small ones have odd numbers.
  private static func isPlain(_ first: UInt8, _ second: UInt8) -> Bool {
    if second < 0x80 { return second &- 0x41 >= 26 }
    if second >= 0xC0 { return second &- 0xC3 < 4 || second == 0xE1 }
    switch first {
    case 0xC3: return second >= 0xA0 && second != 0xB7
    case 0xC4: return second == 0x83 || second == 0x91 || second == 0xA9
    case 0xC5: return second == 0xA9
    case 0xC6: return second == 0xA1 || second == 0xB0
    case 0xE1: return second &- 0xB8 < 4
    case 0x80..<0xC0: return second & 1 != 0
    default: return false
    }
  }
}

/// Where the capitals of a word are.
struct LetterCase: OptionSet, Sendable {
  let rawValue: UInt8
  static let firstUpper = LetterCase(rawValue: 1)
  /// Two letters or more, all of them capitals.
  static let allUpper = LetterCase(rawValue: 2)
}

extension LetterCase {
  init(_ text: Span<UInt8>, _ range: Range<Int>) {
    self = text.isUppercaseLetter(at: range.lowerBound) ? .firstUpper : []
    var offset = range.lowerBound
    var letters = 0
    while offset < range.upperBound {
      let step = text.utf8Step(at: offset)
      if case .letter = CharacterClass(step.scalar) {
        guard text.isUppercaseLetter(at: offset) else { return }
        letters += 1
      }
      offset += step.count
    }
    if letters > 1 { insert(.allUpper) }
  }

  /// The same for a word of which ``Spellings/isPlain(_:_:)`` holds.
  @inline(__always)
  init(ofPlain text: Span<UInt8>, _ range: Range<Int>) {
    self = text[range.lowerBound] &- 0x41 < 26 ? .firstUpper : []
  }
}
