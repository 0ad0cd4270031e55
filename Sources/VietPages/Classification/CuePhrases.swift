internal import VietUnicode

/// The phrases of ``CueTable``, ready to be looked up.
struct CuePhrases: Sendable {
  /// A word of a block that phrases begin with, and how many words the longest of them has.
  struct Start {
    var index: Int
    var length: Int
  }

  static let standard = CuePhrases()

  /// The rows of each phrase are neighbours.
  private var rows: [CueRow] = []
  private let ranges: KeyTable<Range<Int>>
  /// The first words of the phrases, with the length of the longest phrase of each.
  let lengths: [SyllableKey: Int]

  private static let greatestLength = 6
  /// Further on nothing counts.
  private static let reach = 60

  private init() {
    var rowsOfPhrase: [SyllableKey: [CueRow]] = [:]
    var lengths: [SyllableKey: Int] = [:]
    for row in CueTable.rows {
      for words in SyllableKey.phrases(row.phrases) {
        guard let first = words.first else { continue }
        rowsOfPhrase[words.dropFirst().reduce(first) { $0.joined(with: $1) }, default: []].append(row)
        lengths[first] = max(min(words.count, Self.greatestLength), lengths[first] ?? 0)
      }
    }
    var ranges: [SyllableKey: Range<Int>] = [:]
    for (key, own) in rowsOfPhrase {
      ranges[key] = rows.count..<rows.count + own.count
      rows += own
    }
    self.ranges = KeyTable(ranges, filler: 0..<0)
    self.lengths = lengths
  }

  /// The cues of a block with these words.
  func cues(of words: [SyllableKey], from starts: [Start]) -> Cue {
    var cues: Cue = []
    for start in starts where start.index < Self.reach {
      var key = words[start.index]
      var end = start.index + 1
      while true {
        for row in ranges[key] ?? 0..<0 where words.count <= rows[row].greatestWordCount {
          if isInPlace(start.index..<end, words, rows[row].place) { cues.insert(rows[row].cue) }
        }
        guard end < words.count, end - start.index < start.length else { break }
        key = key.joined(with: words[end])
        end += 1
      }
    }
    return cues
  }

  private func isInPlace(_ phrase: Range<Int>, _ words: [SyllableKey], _ place: CueRow.Place) -> Bool {
    let (isFirst, end) = (phrase.lowerBound == 0, phrase.upperBound)
    return switch place {
    case .start: isFirst
    case .label: isFirst && (end == words.count || words[end] == CueTable.colon)
    case .edge: isFirst || end == words.count || end + 1 == words.count && words.last == CueTable.colon
    case .anywhere: true
    }
  }
}
