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

  private static let greatestLength = 6
  /// Further on nothing counts.
  private static let reach = 60

  private init() {
    var rowsOfPhrase: [SyllableKey: [CueRow]] = [:]
    for row in CueTable.rows {
      for phrase in row.phrases.split(separator: ",") {
        rowsOfPhrase[SyllableKey(phrase: String(phrase)), default: []].append(row)
      }
    }
    var ranges: [SyllableKey: Range<Int>] = [:]
    for (key, own) in rowsOfPhrase {
      ranges[key] = rows.count..<rows.count + own.count
      rows += own
    }
    self.ranges = KeyTable(ranges, filler: 0..<0)
  }

  /// The first words of the phrases, with the length of the longest phrase of each.
  static var lengths: [SyllableKey: Int] {
    var lengths: [SyllableKey: Int] = [:]
    for row in CueTable.rows {
      for phrase in row.phrases.split(separator: ",") {
        let words = phrase.split(separator: " ")
        guard let first = words.first else { continue }
        lengths[SyllableKey(first)] = max(min(words.count, greatestLength), lengths[SyllableKey(first)] ?? 0)
      }
    }
    return lengths
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
