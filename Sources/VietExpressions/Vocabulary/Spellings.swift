internal import VietTokens
internal import VietUnicode

/// The words of the vocabulary as they are mostly written: in small letters, with a capital first or in capitals, each in
/// NFC and with the tone mark on any vowel.
/// What begins with a capital of ASCII is left to ``WordBytes/small``.
struct Spellings {
  /// The number of the word, and where its capitals are.
  private(set) var words: [WordBytes: (number: UInt16, letterCase: LetterCase)] = [:]

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
        let spelled = WordBytes(span, 0..<bytes.count)
        guard words[spelled] == nil, !spelled.beginsWithCapital else { continue }
        words[spelled] = (number, LetterCase(span, 0..<bytes.count))
      }
    }
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
}
