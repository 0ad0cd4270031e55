internal import CVietExpressions
internal import VietUnicode

/// The words and phrases that the grammar knows, by what they are rather than how they are written.
///
/// Every word of a phrase has a number. A phrase is a path of states: that of its first word is the word's number, each
/// further word leads from one state to the next.
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
  /// Words have the first numbers, so that they are states of their own.
  private let states: [State]
  private let transitions: Transitions
  /// The first two words of each phrase.
  let pairs: WordPairs

  /// A row is a list of words separated by commas, and their role.
  typealias Table = [(words: String, role: Role)]

  init(tables: [Table]) {
    var builder = Builder()
    for (list, role) in tables.joined() {
      for text in Array(list.utf8).split(separator: UInt8(ascii: ",")) {
        builder.enter(text.split(separator: UInt8(ascii: " ")).map { Array($0) }, role)
      }
    }
    (roles, numbers) = (builder.roles, builder.numbers)
    var states = Array(repeating: State(), count: builder.numbers.count + 1)
    var transitions = Transitions()
    var pairs = WordPairs()
    for (phrase, roles) in builder.phrases {
      var state = phrase[0]
      if phrase.count > 1 { pairs.insert(phrase[0], phrase[1]) }
      for word in phrase.dropFirst() {
        states[Int(state)].flags.insert(.leadsOn)
        if let next = transitions.next(state, word) {
          state = next
        } else {
          transitions.enter(state, word, UInt16(states.count))
          state = UInt16(states.count)
          states.append(State())
        }
      }
      states[Int(state)].roles = Int16(roles)
      guard builder.roles[roles].beginsExpression else { continue }
      states[Int(phrase[0])].flags.insert(phrase.count == 1 ? .mayBegin : .mayLead)
    }
    (self.states, self.transitions, self.pairs) = (states, transitions, pairs)
    marks = roles.map(\.marks)
    triggers = roles.map(\.beginsExpression)
    openings = roles.map(\.opening)
    followers = roles.map(\.follower)
    let words = builder.spellings.words
    table = WordTable(
      words.mapValues { viet_facts(word: $0, roles: states[Int($0)].roles, flags: states[Int($0)].flags) })
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
    var phrases: [[UInt16]: Int] = [:]
    var spellings = Spellings()
    /// The numbers of the words as they are written: most stand in several phrases.
    private var entered: [[UInt8]: UInt16] = [:]

    mutating func enter(_ words: [[UInt8]], _ role: Role) {
      guard !words.isEmpty else { return }
      let phrase = words.map { number(of: $0) }
      let index = phrases[phrase] ?? roles.count
      if index == roles.count { roles.append(Roles()) }
      roles[index].add(role)
      phrases[phrase] = index
    }

    private mutating func number(of word: [UInt8]) -> UInt16 {
      if let known = entered[word] { return known }
      let key = SyllableKey(word.span, in: 0..<word.count)
      let number = numbers[key] ?? UInt16(numbers.count + 1)
      (numbers[key], entered[word]) = (number, number)
      spellings.enter(word, key, number)
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

    private var slots = Array(repeating: Entry(), count: 16)
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
