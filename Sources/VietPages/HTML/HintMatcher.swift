/// Finds the phrases of `HintWords` in the values of `class` and `id`.
struct HintMatcher: Sendable {
  private struct Entry {
    var context: BlockContext = []
    /// What the phrase says when it is all of the name.
    var wholeContext: BlockContext?
    var isPhrase = false
    var bindsStart = false
    var bindsEnd = false
    /// Whether a longer phrase begins like this.
    var isPrefix = false
  }

  private let table = Self.table
  private var recent = RecentTable(filler: BlockContext(), upTo: 1 << 13)
  /// The words of the name at hand.
  private var words: [Range<Int>] = []
  private static let wordLimit = 16

  init() { words.reserveCapacity(Self.wordLimit) }

  private static let table: NameTable<Entry> = {
    var entries: [UInt64: (PackedName, Entry)] = [:]
    for (phrase, context) in HintWords.phrases {
      let words = phrase.filter { $0 != "^" && $0 != "$" }.split(separator: "-")
      var name = PackedName()
      for (index, word) in words.enumerated() {
        for byte in word.utf8 { name.append(byte) }
        var entry = entries[name.bits]?.1 ?? Entry()
        if index + 1 < words.count {
          entry.isPrefix = true
        } else if phrase.hasPrefix("^"), phrase.hasSuffix("$") {
          entry.wholeContext = context
        } else {
          entry.context = context
          entry.isPhrase = true
          entry.bindsStart = phrase.hasPrefix("^")
          entry.bindsEnd = phrase.hasSuffix("$")
        }
        entries[name.bits] = (name, entry)
      }
    }
    return NameTable(Array(entries.values), missing: Entry())
  }()

  /// What an identifier says, which is one name.
  mutating func context(ofIdentifier value: Range<Int>, _ source: Span<UInt8>) -> BlockContext {
    let hash = recent.hash(of: value, in: source)
    if let context = recent[hash] { return context }
    let context = context(ofName: value, source)
    recent.store(context, by: hash)
    return context
  }

  /// What the value of a class attribute says: names separated by white space.
  mutating func context(ofClass value: Range<Int>, _ source: Span<UInt8>) -> BlockContext {
    // Links differ in their addresses, and few in their classes.
    let hash = recent.hash(of: value, in: source, kind: 1)
    if let context = recent[hash] { return context }
    var result: BlockContext = []
    var index = value.lowerBound
    while index < value.upperBound {
      if source[index].isHTMLSpace {
        index += 1
        continue
      }
      let start = index
      while index < value.upperBound, !source[index].isHTMLSpace { index += 1 }
      result.formUnion(context(ofIdentifier: start..<index, source))
    }
    recent.store(result, by: hash)
    return result
  }

  /// What one name says.
  private mutating func context(ofName name: Range<Int>, _ source: Span<UInt8>) -> BlockContext {
    split(name, source)
    var result: BlockContext = []
    var index = 0
    while index < words.count {
      var packed = PackedName()
      var length = 1
      var matched: BlockContext = []
      for next in index..<words.count {
        for position in words[next] { packed.append(source[position]) }
        let entry = table[packed]
        let isAtEnd = next + 1 == words.count
        if let whole = entry.wholeContext, index == 0, isAtEnd {
          return whole
        } else if entry.isPhrase, !entry.bindsStart || index == 0, !entry.bindsEnd || isAtEnd {
          length = next + 1 - index
          matched = entry.context
        }
        guard entry.isPrefix else { break }
      }
      if matched == HintWords.stop { break }
      result.formUnion(matched)
      index += length
    }
    return result
  }

  /// Splits at what is no letter, between letters and digits, and in camelCase; digits are no words.
  private mutating func split(_ name: Range<Int>, _ source: Span<UInt8>) {
    if !words.isEmpty { words.removeAll(keepingCapacity: true) }
    var start = name.lowerBound
    var index = start
    while index < name.upperBound {
      let byte = source[index]
      guard byte.isASCIILetter else {
        append(start..<index)
        index += 1
        start = index
        continue
      }
      if index > start, byte < 0x60 {
        let followsLower = source[index - 1] >= 0x60
        let beginsWord =
          index + 1 < name.upperBound && source[index + 1] >= 0x61 && source[index + 1].isASCIILetter
        if followsLower || beginsWord {
          append(start..<index)
          start = index
        }
      }
      index += 1
    }
    append(start..<name.upperBound)
  }

  private mutating func append(_ word: Range<Int>) {
    if !word.isEmpty, words.count < Self.wordLimit { words.append(word) }
  }
}
