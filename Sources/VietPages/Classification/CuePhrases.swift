internal import VietUnicode

/// The phrases of ``CueTable``, ready to be looked up.
struct CuePhrases: Sendable {
  /// What is known of the phrases that begin with a word, before they are looked up.
  struct Beginning: Sendable {
    /// How many words the longest has; 0 where there is none.
    var length: UInt8 = 0
    /// The longest block that one counts in, in words.
    var greatestWordCount: UInt8 = 0
    /// Whether one counts at the end of a block, and anywhere in it.
    var isAtEnd = false
    var isAnywhere = false

    fileprivate mutating func add(_ row: CueRow, length: Int) {
      self.length = max(self.length, UInt8(clamping: length))
      greatestWordCount = max(greatestWordCount, UInt8(clamping: row.greatestWordCount))
      isAtEnd = isAtEnd || row.place == .edge
      isAnywhere = isAnywhere || row.place == .anywhere
    }
  }

  /// A word of a block that phrases begin with.
  struct Start {
    var index: Int
    var beginning: Beginning

    /// Whether a phrase may count here, in a block of so many words, of which the last may be a colon.
    fileprivate func mayCount(in count: Int) -> Bool {
      guard count <= Int(beginning.greatestWordCount) else { return false }
      return index == 0 || beginning.isAnywhere || beginning.isAtEnd && index + Int(beginning.length) + 1 >= count
    }
  }

  static let standard = CuePhrases()

  /// The rows of each phrase are neighbours.
  private var rows: [CueRow] = []
  private let ranges: KeyTable<Range<Int>>
  /// The first words of the phrases.
  let beginnings: [SyllableKey: Beginning]

  private static let greatestLength = 6
  /// Further on nothing counts.
  private static let reach = 60

  private init() {
    var rowsOfPhrase: [SyllableKey: [CueRow]] = [:]
    var beginnings: [SyllableKey: Beginning] = [:]
    for row in CueTable.rows {
      for words in SyllableKey.phrases(row.phrases) {
        guard let first = words.first else { continue }
        rowsOfPhrase[words.dropFirst().reduce(first) { $0.joined(with: $1) }, default: []].append(row)
        beginnings[first, default: Beginning()].add(row, length: min(words.count, Self.greatestLength))
      }
    }
    var ranges: [SyllableKey: Range<Int>] = [:]
    for (key, own) in rowsOfPhrase {
      ranges[key] = rows.count..<rows.count + own.count
      rows += own
    }
    self.ranges = KeyTable(ranges, filler: 0..<0)
    self.beginnings = beginnings
  }

  /// The cues of a block with these words.
  func cues(of words: ArraySlice<SyllableKey>, from starts: [Start]) -> Cue {
    var cues: Cue = []
    for start in starts where start.index < Self.reach && start.mayCount(in: words.count) {
      var key = words[start.index]
      var end = start.index + 1
      while true {
        if let rows = ranges[key] {
          let isBeforeColon = end < words.count && words[end] == CueTable.colon
          cues.formUnion(self.cues(rows, at: start.index..<end, of: words.count, isBeforeColon: isBeforeColon))
        }
        guard end < words.count, end - start.index < Int(start.beginning.length) else { break }
        key = key.joined(with: words[end])
        end += 1
      }
    }
    return cues
  }

  /// What the rows of a phrase say of a block of so many words.
  private func cues(_ own: Range<Int>, at phrase: Range<Int>, of count: Int, isBeforeColon: Bool) -> Cue {
    let isFirst = phrase.lowerBound == 0
    let isLast = phrase.upperBound == count
    var cues: Cue = []
    for row in own where count <= rows[row].greatestWordCount {
      let isInPlace =
        switch rows[row].place {
        case .start: isFirst
        case .label: isFirst && (isLast || isBeforeColon)
        case .edge: isFirst || isLast || isBeforeColon && phrase.upperBound + 1 == count
        case .anywhere: true
        }
      if isInPlace { cues.insert(rows[row].cue) }
    }
    return cues
  }
}
