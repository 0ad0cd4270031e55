internal import VietTokens
internal import VietUnicode

/// The words of the vocabulary in small letters and in NFC, with the tone mark on any vowel.
struct Spellings {
  private var entries: [(bytes: WordBytes, number: UInt16)] = []
  // The word that is entered: memory that is used again for the next.
  private var scalars: [UInt32] = []
  private var letters: [VietnameseLetter?] = []
  private var bytes: [UInt8] = []

  /// Each spelling once, with the number of its word.
  var words: [(bytes: WordBytes, number: UInt16)] {
    let sorted = entries.sorted { ($0.bytes.high, $0.bytes.low) < ($1.bytes.high, $1.bytes.low) }
    return sorted.indices.compactMap { index in
      index > 0 && sorted[index].bytes == sorted[index - 1].bytes ? nil : sorted[index]
    }
  }

  /// Enters every spelling of a word with a key.
  mutating func enter(_ range: Range<Int>, _ text: Span<UInt8>, _ key: SyllableKey, _ number: UInt16) {
    read(range, text)
    enter(key, number)
    let toned = letters.indices.filter { letters[$0].map { $0.tone != .level } ?? false }
    guard toned.count == 1, var bare = letters[toned[0]] else { return }
    let tone = bare.tone
    bare.tone = .level
    // hóa and hoá
    for place in letters.indices where place != toned[0] {
      guard var vowel = letters[place], vowel.isVowel else { continue }
      vowel.tone = tone
      let (before, after) = (scalars[toned[0]], scalars[place])
      (scalars[toned[0]], scalars[place]) = (bare.scalar, vowel.scalar)
      enter(key, number)
      (scalars[toned[0]], scalars[place]) = (before, after)
    }
  }

  /// Enters the word with its letters as they are, if they have the key.
  private mutating func enter(_ key: SyllableKey, _ number: UInt16) {
    bytes.removeAll(keepingCapacity: true)
    for scalar in scalars { bytes.appendUTF8(scalar) }
    let range = 0..<bytes.count
    guard range.count <= WordBytes.capacity, SyllableKey(bytes.span, in: range) == key else { return }
    entries.append((WordBytes(bytes.span, range), number))
  }

  /// The letters of a word as small ones.
  private mutating func read(_ range: Range<Int>, _ text: Span<UInt8>) {
    scalars.removeAll(keepingCapacity: true)
    letters.removeAll(keepingCapacity: true)
    var offset = range.lowerBound
    while offset < range.upperBound {
      let step = text.utf8Step(at: offset)
      var letter = VietnameseLetter(step.scalar)
      letter?.isUpper = false
      scalars.append(letter?.scalar ?? step.scalar)
      letters.append(letter)
      offset += step.count
    }
  }
}
