package import VietUnicode

/// Words of two or more syllables, looked up by what they are rather than how they are written: case, normalization
/// form and tone placement make no difference.
///
///     var lexicon = Lexicon(words: ["bánh canh bột lọc", "chè bà ba"])
///     lexicon.insert("gỏi cuốn")
///     lexicon.contains("Gỏi cuốn")  // true
public struct Lexicon: Sendable, Equatable {
  /// Words, and the beginnings of words, which lead to them.
  private var entries: [SyllableKey: Bool] = [:]
  /// The number of words.
  public private(set) var count = 0
  /// The longest word, in syllables.
  public private(set) var greatestSyllableCount = 0

  /// A lexicon without words.
  public init() {}

  /// A lexicon of these words; see ``insert(_:)``.
  public init(words: some Sequence<some StringProtocol>) {
    for word in words { insert(word) }
  }

  /// The lexicon of a file: a word a line; blank lines are passed over.
  public init(lines bytes: [UInt8]) {
    self.init(words: String(decoding: bytes, as: UTF8.self).split(whereSeparator: \.isNewline))
  }

  /// Whether it has no word.
  public var isEmpty: Bool { count == 0 }

  /// Adds a word; its syllables are separated by white space or underscores. A single syllable is a word anyway.
  public mutating func insert(_ word: some StringProtocol) {
    let syllables = Self.syllables(of: word)
    guard syllables.count >= 2 else { return }
    var key = syllables[0]
    for syllable in syllables.dropFirst() {
      // A longer word may have begun like this one already.
      entries[key] = entries[key] ?? false
      key = key.joined(with: syllable)
    }
    guard entries.updateValue(true, forKey: key) != true else { return }
    count += 1
    greatestSyllableCount = max(greatestSyllableCount, syllables.count)
  }

  /// Whether the word is in the lexicon. Complexity: O(1).
  public func contains(_ word: some StringProtocol) -> Bool { contains(Self.syllables(of: word)[...]) }

  func contains(_ syllables: ArraySlice<SyllableKey>) -> Bool {
    guard let first = syllables.first else { return false }
    return entries[syllables.dropFirst().reduce(first) { $0.joined(with: $1) }] ?? false
  }

  /// The ends of the words that begin with the first of `count` syllables, the shortest first.
  func forEachWord(_ count: Int, _ syllable: (Int) -> SyllableKey?, _ body: (Int) -> Void) {
    guard count > 1, var key = syllable(0), entries[key] != nil else { return }
    for length in 2...count {
      guard let next = syllable(length - 1) else { return }
      key = key.joined(with: next)
      guard let isWord = entries[key] else { return }
      if isWord { body(length) }
    }
  }

  package static func syllables(of word: some StringProtocol) -> [SyllableKey] {
    word.split(whereSeparator: { $0 == "_" || $0.isWhitespace }).map { SyllableKey($0) }
  }
}
