internal import VietUnicode

/// The words and phrases that the grammar knows, by what they are rather than how they are written.
struct Vocabulary: Sendable {
  static let standard = Vocabulary(tables: allTables)

  static let allTables = [
    numerals, units, currencies, times, zones, lunar, canChi, holidayNames, historicalNames, cues, counted, phrases,
  ]

  private struct Entry: Sendable {
    /// The roles of the word alone, if any.
    var roles: Int?
    /// The syllables of the longest phrase that begins with it.
    var greatestLength = 1
  }

  private var words: [SyllableKey: Entry] = [:]
  private var phrasesByKey: [SyllableKey: Int] = [:]
  private(set) var roles: [Roles] = []
  /// The marks of each of them, and whether an expression can begin with it: what is asked for most.
  private(set) var marks: [Roles.Marks] = []
  private(set) var triggers: [Bool] = []

  /// A row is a list of words separated by commas, and their role.
  typealias Table = [(words: String, role: Role)]

  init(tables: [Table]) {
    for (list, role) in tables.joined() {
      for text in list.split(separator: ",") { enter(text.split(separator: " ").map { SyllableKey($0) }, role) }
    }
    marks = roles.map(\.marks)
    triggers = roles.map(\.beginsExpression)
  }

  private mutating func enter(_ keys: [SyllableKey], _ role: Role) {
    guard let first = keys.first else { return }
    let key = keys.dropFirst().reduce(first) { $0.joined(with: $1) }
    var entry = words[first] ?? Entry()
    let known = keys.count == 1 ? entry.roles : phrasesByKey[key]
    let index = known ?? roles.count
    if known == nil { roles.append(Roles()) }
    roles[index].add(role)
    if keys.count == 1 { entry.roles = index } else { phrasesByKey[key] = index }
    entry.greatestLength = max(entry.greatestLength, keys.count)
    words[first] = entry
  }

  /// The roles of a word alone.
  func roles(of key: SyllableKey) -> Roles? { words[key]?.roles.map { roles[$0] } }

  /// The roles of the longest phrase that begins with `keys[start]`, and its length; a word alone is a phrase of one.
  func match(_ keys: [SyllableKey?], at start: Int, limit: Int) -> (roles: Int, length: Int)? {
    guard let first = keys[start], let entry = words[first] else { return nil }
    var best = entry.roles.map { ($0, 1) }
    var key = first
    var length = 1
    while length < min(entry.greatestLength, limit), let next = keys[start + length] {
      key = key.joined(with: next)
      length += 1
      if let roles = phrasesByKey[key] { best = (roles, length) }
    }
    return best
  }
}
