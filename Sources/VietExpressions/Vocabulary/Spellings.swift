internal import VietTokens
internal import VietUnicode

/// The words of the vocabulary in small letters and in NFC, with the tone mark on any vowel.
struct Spellings {
  /// The numbers of the words.
  private(set) var words: [WordBytes: UInt16] = [:]

  /// Enters every spelling of a word with a key.
  mutating func enter(_ word: [UInt8], _ key: SyllableKey, _ number: UInt16) {
    var bytes: [UInt8] = []
    for placed in Self.placements(of: Self.smallScalars(of: word)) {
      bytes.removeAll(keepingCapacity: true)
      for scalar in placed { bytes.appendUTF8(scalar) }
      let span = bytes.span
      guard !bytes.isEmpty, bytes.count <= WordBytes.capacity, SyllableKey(span, in: 0..<bytes.count) == key else {
        continue
      }
      let spelled = WordBytes(span, 0..<bytes.count)
      if words[spelled] == nil { words[spelled] = number }
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

  private static func smallScalars(of word: [UInt8]) -> [UInt32] {
    var (scalars, offset): ([UInt32], Int) = ([], 0)
    scalars.reserveCapacity(word.count)
    while offset < word.count {
      let step = word.span.utf8Step(at: offset)
      scalars.append(small(step.scalar))
      offset += step.count
    }
    return scalars
  }

  private static func small(_ scalar: UInt32) -> UInt32 {
    guard var letter = VietnameseLetter(scalar) else { return scalar }
    letter.isUpper = false
    return letter.scalar
  }
}
