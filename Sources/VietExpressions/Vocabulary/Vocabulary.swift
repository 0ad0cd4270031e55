internal import CVietExpressions
internal import VietUnicode

/// The words and phrases that the grammar knows, by what they are rather than how they are written.
///
/// A phrase is a path of states. Every word has a number, which is the state where it is the first; each further word leads
/// from one state to the next.
final class Vocabulary: Sendable {
  static let standard = Vocabulary(tables: allTables)

  static let allTables = [
    numerals, units, currencies, times, zones, lunar, canChi, holidayNames, historicalNames, cues, counted, phrases,
  ]

  /// A word or the beginning of a phrase.
  struct State: Sendable {
    /// The roles of the phrase that ends here, or -1.
    var roles: Int16 = -1
    /// Whether a longer phrase begins with this one; of a word, what else is known of it before the text is read.
    var flags: Lexeme.Flags = []
  }

  let roles: [Roles]
  /// The marks of each of them, and whether an expression can begin with it: what is asked for most.
  let marks: [Roles.Marks]
  let triggers: [Bool]
  /// What must stand behind each of them for an expression to begin there, and what each is to what stands before.
  let openings: [Opening]
  let followers: [Follower]
  /// The common spellings; other words are found by their keys.
  let table: WordTable
  private let numbers: [SyllableKey: UInt16]
  private let states: [State]
  private let transitions: Transitions
  /// The first two words of each phrase.
  let pairs: WordPairs

  /// A row is a list of words separated by commas, and their role.
  typealias Table = [(words: String, role: Role)]

  init(tables: [Table]) {
    var builder = Builder()
    for (list, role) in tables.joined() { builder.enter(Array(list.utf8), role) }
    builder.markBeginnings()
    let states = builder.states
    (self.states, roles, numbers) = (states, builder.roles, builder.numbers)
    (transitions, pairs) = (builder.transitions, builder.pairs)
    marks = roles.map(\.marks)
    triggers = roles.map(\.beginsExpression)
    openings = roles.map(\.opening)
    followers = roles.map(\.follower)
    table = WordTable(
      builder.spellings.words.map { bytes, word in
        let state = states[Int(word)]
        return (bytes, viet_facts(word: word, roles: state.roles, flags: state.flags))
      })
  }

  /// The number of a word, 0 when it is in no phrase.
  func number(of key: SyllableKey) -> UInt16 { numbers[key] ?? 0 }

  /// What is known of a word by its number.
  func state(of word: UInt16) -> State { states[Int(word)] }

  /// The roles of a word alone.
  func roles(of key: SyllableKey) -> Roles? {
    let roles = states[Int(number(of: key))].roles
    return roles < 0 ? nil : self.roles[Int(roles)]
  }

  /// The index of the roles of the word of a lexeme alone, or -1.
  func roleIndex(of lexeme: Lexeme) -> Int16 { states[Int(lexeme.word)].roles }

  /// The roles of the longest phrase that begins with the word of `lexemes[start]`, and its length; a word alone is a
  /// phrase of one.
  @inline(__always)
  func match(_ lexemes: [Lexeme], at start: Int) -> (roles: Int16, length: Int) {
    var state = lexemes[start].word
    var best = (roles: states[Int(state)].roles, length: 1)
    var place = start + 1
    while states[Int(state)].flags.contains(.leadsOn), place < lexemes.count, lexemes[place].word != 0,
      let next = transitions.next(state, lexemes[place].word)
    {
      state = next
      place += 1
      if states[Int(state)].roles >= 0 { best = (states[Int(state)].roles, place - start) }
    }
    return best
  }
}

extension Vocabulary {
  /// Gathers the rows of the tables.
  private struct Builder {
    var roles: [Roles] = []
    var numbers: [SyllableKey: UInt16] = [:]
    var states = [State()]
    var transitions = Transitions()
    var pairs = WordPairs()
    var spellings = Spellings()
    /// The first word and the state of what each of the roles is of.
    private var phrases: [(first: UInt16, state: UInt16)] = []
    /// The numbers of the words as they are written: most stand in several phrases.
    private var entered: [WordBytes: UInt16] = [:]

    init() {
      numbers.reserveCapacity(Self.expectedWords)
      entered.reserveCapacity(Self.expectedWords)
    }

    /// So that memory grows once.
    private static let expectedWords = 2048

    /// Enters the phrases of a row.
    mutating func enter(_ list: [UInt8], _ role: Role) {
      var (first, state): (UInt16, UInt16) = (0, 0)
      var start = 0
      for end in 0...list.count {
        let isEndOfPhrase = end == list.count || list[end] == UInt8(ascii: ",")
        guard isEndOfPhrase || list[end] == UInt8(ascii: " ") else { continue }
        if start < end {
          let word = number(of: start..<end, list)
          state = state == 0 ? word : self.state(behind: state, word, isSecond: state == first)
          if first == 0 { first = word }
        }
        if isEndOfPhrase, state != 0 {
          add(role, first, state)
          (first, state) = (0, 0)
        }
        start = end + 1
      }
    }

    /// Tells each first word what may begin with it; needs all roles.
    mutating func markBeginnings() {
      for (phrase, roles) in zip(phrases, roles) where roles.beginsExpression {
        states[Int(phrase.first)].flags.insert(phrase.first == phrase.state ? .mayBegin : .mayLead)
      }
    }

    private mutating func add(_ role: Role, _ first: UInt16, _ state: UInt16) {
      if states[Int(state)].roles < 0 {
        states[Int(state)].roles = Int16(roles.count)
        roles.append(Roles())
        phrases.append((first, state))
      }
      roles[Int(states[Int(state)].roles)].add(role)
    }

    private mutating func state(behind state: UInt16, _ word: UInt16, isSecond: Bool) -> UInt16 {
      if isSecond { pairs.insert(state, word) }
      states[Int(state)].flags.insert(.leadsOn)
      if let next = transitions.next(state, word) { return next }
      let next = newState()
      transitions.enter(state, word, next)
      return next
    }

    private mutating func newState() -> UInt16 {
      states.append(State())
      return UInt16(states.count - 1)
    }

    private mutating func number(of range: Range<Int>, _ text: [UInt8]) -> UInt16 {
      let bytes = range.count <= WordBytes.capacity ? WordBytes(text.span, range) : nil
      if let known = bytes.flatMap({ entered[$0] }) { return known }
      let key = SyllableKey(text.span, in: range)
      let number = numbers[key] ?? newState()
      numbers[key] = number
      guard let bytes else { return number }
      entered[bytes] = number
      spellings.enter(range, text.span, key, number)
      return number
    }
  }

  /// From a state by a word to the next state: a flat table that is probed from one slot on.
  private struct Transitions: Sendable {
    private struct Entry: Sendable {
      /// The state and the word; 0 where the slot is empty.
      var key: UInt32 = 0
      var next: UInt16 = 0
    }

    private var slots = Array(repeating: Entry(), count: 1 << 12)
    private var count = 0

    @inline(__always)
    private func slot(_ key: UInt32) -> Int {
      Int(truncatingIfNeeded: (UInt64(key) &* 0x9E37_79B9_7F4A_7C15) >> 40) & (slots.count - 1)
    }

    @inline(__always)
    func next(_ state: UInt16, _ word: UInt16) -> UInt16? {
      let key = UInt32(state) << 16 | UInt32(word)
      var slot = slot(key)
      while slots[slot].key != 0 {
        if slots[slot].key == key { return slots[slot].next }
        slot = (slot + 1) & (slots.count - 1)
      }
      return nil
    }

    mutating func enter(_ state: UInt16, _ word: UInt16, _ next: UInt16) {
      if count * 3 >= slots.count {
        let old = slots
        (slots, count) = (Array(repeating: Entry(), count: old.count * 2), 0)
        for entry in old where entry.key != 0 { insert(entry) }
      }
      insert(Entry(key: UInt32(state) << 16 | UInt32(word), next: next))
    }

    private mutating func insert(_ entry: Entry) {
      var slot = slot(entry.key)
      while slots[slot].key != 0 { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = entry
      count += 1
    }
  }
}
