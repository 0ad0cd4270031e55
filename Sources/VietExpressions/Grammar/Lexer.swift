internal import CVietExpressions
internal import VietTokens
internal import VietUnicode

/// Turns tokens into lexemes: numbers are divided at hyphens and letters (`22-24/9`, `8h30`, `45km`).
///
/// A long text is read in windows, so that memory does not grow with it. One that is used again for the next text keeps
/// its memory.
struct Lexer {
  /// What has been read.
  var grammar: Grammar
  /// So many lexemes have got their phrases, in the window before.
  private var joined = 0
  /// The end of a number that was read past its token.
  private var entered = 0
  private var tokens = Tokenizer.Cursor(end: 0)
  private var place = viet_place()
  private var end = 0
  private(set) var isAtEnd = true
  private let windowSize: Int
  private let words = WordReader()
  var vocabulary: Vocabulary { words.vocabulary }

  /// A window is a little more than `windowSize` lexemes.
  init(windowSize: Int = 4096) {
    grammar = Grammar(words.vocabulary)
    self.windowSize = max(windowSize, 2 * (Self.ahead + Self.back))
  }

  /// How far rules look behind the place where an expression begins, how far before it, and how long phrases are.
  private static let ahead = 128
  private static let back = Grammar.longestEnumeration + 16
  private static let phrase = 16

  /// Whether an expression can begin anywhere, as far as each word by itself tells.
  var mayHoldExpressions: Bool { !grammar.places.beginnings.isEmpty }

  /// Before which lexeme an expression is to begin: all that follows it is at hand.
  var limit: Int { isAtEnd ? grammar.lexemes.count : grammar.lexemes.count - Self.ahead }

  /// Begins a part of a text, in place of what was read before.
  mutating func begin(_ range: Range<Int>) {
    removeAll()
    tokens = Tokenizer.Cursor(end: range.upperBound)
    place = viet_place()
    (place.position, place.end, place.base) = (range.lowerBound, -1, .max)
    (end, isAtEnd) = (range.upperBound, false)
  }

  /// Reads the next window. Phrases are found by ``joinPhrases(_:)``.
  ///
  /// Most tokens are plain words, which are read without a look at the token.
  mutating func readWindow(_ text: Span<UInt8>) {
    var place = place
    // A comma may be the first that is said, behind white space too.
    if place.position < end, text[place.position] > UInt8(ascii: ",") { scanWords(text, &place) }
    while grammar.lexemes.count < windowSize {
      guard let token = tokens.next(in: text, from: &place.position) else {
        isAtEnd = true
        break
      }
      enter(token, text, behind: &place.end)
      scanWords(text, &place)
    }
    self.place = place
    findPlaces()
  }

  /// Reads what needs no look at the tokens.
  private mutating func scanWords(_ text: Span<UInt8>, _ place: inout viet_place) {
    let room = windowSize - grammar.lexemes.count
    if place.position >= entered, room > 0 {
      words.table.scan(text, upTo: end, from: &place, into: &grammar.lexemes, limit: room)
    }
  }

  /// Reads tokens of a text as one window: the slow twin.
  mutating func read(_ text: Span<UInt8>, _ tokens: [Token]) {
    removeAll()
    var end: Int64 = -1
    for token in tokens { enter(token, text, behind: &end) }
    isAtEnd = true
    findPlaces()
  }

  private mutating func removeAll() {
    grammar.lexemes.removeAll(keepingCapacity: true)
    grammar.literals.removeAll(keepingCapacity: true)
    (joined, entered) = (0, 0)
  }

  private mutating func findPlaces() { grammar.places.find(in: grammar.lexemes, vocabulary.pairs) }

  /// Lets go of what nobody looks at who begins at `index`, which gets another number.
  mutating func removeLexemes(before index: inout Int) {
    let count = max(0, index - Self.back)
    grammar.lexemes.removeFirst(count)
    index -= count
    joined = max(0, joined - count)
    let old = grammar.literals
    grammar.literals.removeAll(keepingCapacity: true)
    for place in grammar.lexemes.indices {
      let lexeme = grammar.lexemes[place]
      guard lexeme.kind == .number, lexeme.payload != VIET_UNREAD else { continue }
      let literal = old[Int(lexeme.payload)]
      grammar.lexemes[place].read(literal: grammar.literals.count)
      grammar.literals.append(literal)
    }
  }

  /// Enters a token that stands behind what ends at `end`.
  private mutating func enter(_ token: Token, _ text: Span<UInt8>, behind end: inout Int64) {
    let range = token.range
    if range.lowerBound >= entered {
      enter(token, hasSpace: range.lowerBound != Int(end), text)
    } else if range.upperBound > entered {
      grammar.lexemes.append(words.lexeme(entered..<range.upperBound, [], text))
    }
    end = Int64(range.upperBound)
  }

  private mutating func enter(_ token: Token, hasSpace: Bool, _ text: Span<UInt8>) {
    switch token.kind {
    case .word, .abbreviation:
      let mayDivide = text[token.range.upperBound - 1].isDigit
      guard mayDivide, divide(word: token.range, hasSpace, text) else {
        grammar.lexemes.append(words.lexeme(token.range, Self.space(hasSpace), text))
        return
      }
    case .punctuation, .symbol: grammar.lexemes.append(sign(token.range, Self.space(hasSpace), text))
    case .number: divide(token.range, hasSpace, text)
    case .code where isMeasured(token.range, text) || isMeasuredRange(token.range, text):
      divide(token.range, hasSpace, text, isOpen: true)
    case .phone, .code: append(token.range, .opaque, token.kind, hasSpace, mayBegin: true)
    default: append(token.range, .opaque, token.kind, hasSpace)
    }
  }

  /// `Th6`, `T2-T6` and `USD5`.
  private mutating func divide(word range: Range<Int>, _ hasSpace: Bool, _ text: Span<UInt8>) -> Bool {
    divideMonth(range, hasSpace, text) || divideWeekdays(range, hasSpace, text) || dividePrice(range, hasSpace, text)
      || divideRange(range, hasSpace, text)
  }

  /// Digits with a word behind them that measures, scales or tells the time, or with a date before them: `4pm`,
  /// `1,2M`, `2025-11-25T10`. Other letters make a code of the digits: `16A2`.
  private func isMeasured(_ range: Range<Int>, _ text: Span<UInt8>) -> Bool {
    guard text[range.lowerBound].isDigit, range.count <= Self.longestMeasure else { return false }
    var offset = range.lowerBound
    while offset < range.upperBound, text[offset].isDigit || text[offset].isInnerSeparator || text[offset] == 0x2D {
      offset += 1
    }
    guard !range.contains(where: { text[$0] == UInt8(ascii: "/") }) else { return false }
    var end = offset
    while end < range.upperBound, !text[end].isDigit { end += 1 }
    guard end > offset, let roles = vocabulary.roles(of: SyllableKey(text, in: offset..<end)) else {
      return false
    }
    // 4G and 3M are names; 3M alone is three millions.
    let digits = range.lowerBound..<offset
    let isName = end == offset + 1 && text.isUppercaseLetter(at: offset) && !Grammar.capitalUnits.contains(text[offset])
    if isName, isCapitalMeasure(digits, offset, range.upperBound, text) { return true }
    if isName, !digits.contains(where: { !text[$0].isDigit }), !roles.marks.contains(.isoTime) {
      let isAll = range.lowerBound <= 1 && range.upperBound == text.count
      return isAll && (text[offset] == UInt8(ascii: "M") || text[0] == UInt8(ascii: ","))
    }
    // 1ty2
    if roles.isSlangScale, (end..<range.upperBound).allSatisfy({ text[$0].isDigit }) { return true }
    if end < range.upperBound {
      return roles.marks.contains(.isoTime) && text[offset - 1].isDigit && offset - 8 >= range.lowerBound
    }
    return roles.unit != nil || roles.currency != nil || roles.scale != nil || roles.timeUnit == .month
      || !roles.marks.isDisjoint(with: [.beforeNoon, .afterNoon])
  }

  /// `8H30`, `15H`, `20G30`, `1M82`, `70M2`: in capitals, but not `2H`, `4G`, `16A2`.
  private func isCapitalMeasure(_ digits: Range<Int>, _ letter: Int, _ end: Int, _ text: Span<UInt8>) -> Bool {
    let rest = letter + 1..<end
    guard rest.allSatisfy({ text[$0].isDigit }), digits.allSatisfy({ text[$0].isDigit }) else { return false }
    switch text[letter] {
    case UInt8(ascii: "H"): return digits.count <= 2 && (rest.count == 2 || rest.isEmpty && digits.count == 2)
    case UInt8(ascii: "G"): return digits.count <= 2 && rest.count == 2
    case UInt8(ascii: "M"):
      let isArea = rest.count == 1 && (text[end - 1] == UInt8(ascii: "2") || text[end - 1] == UInt8(ascii: "3"))
      return isArea || digits.count == 1 && rest.count == 2
    default: return false
    }
  }

  private static let longestMeasure = 24

  /// `8am-10pm`
  private func isMeasuredRange(_ range: Range<Int>, _ text: Span<UInt8>) -> Bool {
    guard range.count <= Self.longestMeasure, let hyphen = range.first(where: { text[$0] == UInt8(ascii: "-") }),
      hyphen > range.lowerBound, hyphen + 1 < range.upperBound
    else { return false }
    return isMeasured(range.lowerBound..<hyphen, text) && isMeasured(hyphen + 1..<range.upperBound, text)
  }

  /// `USD5`, `VND10.000`: a currency's code and an amount.
  private mutating func dividePrice(_ range: Range<Int>, _ hasSpace: Bool, _ text: Span<UInt8>) -> Bool {
    guard let digits = range.first(where: { text[$0].isDigit }),
      (digits..<range.upperBound).allSatisfy({ text[$0].isDigit || text[$0].isInnerSeparator })
    else { return false }
    let code = range.lowerBound..<digits
    guard (2...3).contains(code.count), vocabulary.roles(of: SyllableKey(text, in: code))?.currency != nil
    else {
      return false
    }
    grammar.lexemes.append(words.lexeme(code, Self.space(hasSpace), text))
    appendNumber(digits, text, in: range, isOpen: true, hasSpace: false)
    return true
  }

  /// `triệu-1` of `500 triệu-1,2 tỷ`: what an amount is counted in, and the other end of the range.
  private mutating func divideRange(_ range: Range<Int>, _ hasSpace: Bool, _ text: Span<UInt8>) -> Bool {
    guard let hyphen = range.first(where: { text[$0] == UInt8(ascii: "-") }), hyphen > range.lowerBound,
      grammar.lexemes.last?.kind == .number, (hyphen + 1..<range.upperBound).allSatisfy({ text[$0].isDigit }),
      let unit = vocabulary.roles(of: SyllableKey(text, in: range.lowerBound..<hyphen)),
      unit.scale != nil || unit.isMeasure || unit.timeUnit != nil
    else { return false }
    grammar.lexemes.append(words.lexeme(range.lowerBound..<hyphen, Self.space(hasSpace), text))
    append(hyphen..<hyphen + 1, .sign, payload: 0x2D, false)
    appendNumber(hyphen + 1, text, in: range, isOpen: true, hasSpace: false)
    return true
  }

  private mutating func append(
    _ range: Range<Int>, _ kind: Lexeme.Kind, _ token: TokenKind = .word, payload: UInt32 = 0, _ hasSpace: Bool,
    mayBegin: Bool = false
  ) {
    var flags = Self.space(hasSpace)
    if mayBegin { flags.insert(.mayBegin) }
    grammar.lexemes.append(Lexeme(range: range, kind: kind, token: token, payload: payload, flags: flags))
  }

  @inline(__always)
  private static func space(_ hasSpace: Bool) -> Lexeme.Flags { hasSpace ? .hasSpaceBefore : [] }

  private func sign(_ range: Range<Int>, _ flags: Lexeme.Flags, _ text: Span<UInt8>) -> Lexeme {
    let first = text[range.lowerBound]
    let scalar = first < 0x80 ? UInt32(first) : text.utf8Step(at: range.lowerBound).scalar
    let facts = range.count <= WordBytes.capacity ? words.table.facts(WordBytes(text, range).small) : .unknown
    var flags = flags
    guard facts.word != 0 else {
      flags.formUnion(Lexeme.Flags(leading: scalar))
      // Only where the text begins.
      if grammar.lexemes.isEmpty, scalar == 0x2C { flags.insert(.mayLead) }
      return Lexeme(range: range, kind: .sign, payload: scalar, flags: flags)
    }
    // Whether a sign begins an expression is seen with what stands behind it.
    flags = flags.union(Lexeme.Flags(rawValue: facts.flags)).subtracting([.mayBegin]).union(.mayLead)
    return Lexeme(range: range, kind: .sign, payload: scalar, word: facts.word, roles: facts.roles, flags: flags)
  }

  /// `Th6`, `Th08`: the word tháng and a number.
  private mutating func divideMonth(_ range: Range<Int>, _ hasSpace: Bool, _ text: Span<UInt8>) -> Bool {
    let digits = range.lowerBound + 2
    guard range.count == 3 || range.count == 4, text[range.lowerBound] == UInt8(ascii: "T"),
      text[range.lowerBound + 1] == UInt8(ascii: "h"), (digits..<range.upperBound).allSatisfy({ text[$0].isDigit })
    else { return false }
    let word = vocabulary.number(of: SyllableKey("tháng"))
    let state = vocabulary.state(of: word)
    let flags = Self.space(hasSpace).union(state.flags).union(Lexeme.Flags(LetterCase.firstUpper))
    grammar.lexemes.append(
      Lexeme(range: range.lowerBound..<digits, kind: .word, word: word, roles: state.roles, flags: flags))
    appendLiteral(digits..<range.upperBound, false, text)
    return true
  }

  /// `T2-T6`
  private mutating func divideWeekdays(_ range: Range<Int>, _ hasSpace: Bool, _ text: Span<UInt8>) -> Bool {
    let hyphen = range.lowerBound + 2
    guard range.count == 5, text[hyphen] == UInt8(ascii: "-") else { return false }
    for part in [range.lowerBound..<hyphen, hyphen + 1..<range.upperBound] {
      guard vocabulary.roles(of: SyllableKey(text, in: part))?.weekday != nil else { return false }
    }
    grammar.lexemes.append(words.lexeme(range.lowerBound..<hyphen, Self.space(hasSpace), text))
    append(hyphen..<hyphen + 1, .sign, payload: 0x2D, false)
    grammar.lexemes.append(words.lexeme(hyphen + 1..<range.upperBound, [], text))
    return true
  }

  private mutating func appendLiteral(_ range: Range<Int>, _ hasSpace: Bool, _ text: Span<UInt8>) {
    append(range, .number, payload: UInt32(truncatingIfNeeded: grammar.literals.count), hasSpace, mayBegin: true)
    grammar.literals.append(NumberLiteral(text, range))
  }

  /// A number that begins at `start`; an open one may go on past the end of its token: `10:00:00` in `T10:00:00`.
  private mutating func appendNumber(
    _ start: Int, _ text: Span<UInt8>, in range: Range<Int>, isOpen: Bool, hasSpace: Bool
  ) {
    let limit = isOpen ? min(text.count, range.upperBound + Self.longestMeasure) : range.upperBound
    var end = start
    while end < limit, text[end].isDigit || end + 1 < limit && text[end + 1].isDigit && text[end].isInnerSeparator {
      end += 1
    }
    appendLiteral(start..<end, hasSpace, text)
    entered = max(entered, end)
  }

  private mutating func divide(_ range: Range<Int>, _ hasSpace: Bool, _ text: Span<UInt8>, isOpen: Bool = false) {
    var offset = range.lowerBound
    while offset < range.upperBound {
      let start = offset
      let hasSpace = hasSpace && start == range.lowerBound
      if text[offset] == UInt8(ascii: "-") {
        offset += 1
        append(start..<offset, .sign, payload: 0x2D, hasSpace)
      } else if text[offset].isDigit {
        appendNumber(start, text, in: range, isOpen: isOpen, hasSpace: hasSpace)
        offset = grammar.lexemes[grammar.lexemes.count - 1].range.upperBound
      } else {
        while offset < range.upperBound, !text[offset].isDigit, text[offset] != UInt8(ascii: "-") { offset += 1 }
        // m2, km3: the exponent belongs to the unit.
        if offset + 1 == range.upperBound, text[offset - 1] | 0x20 == UInt8(ascii: "m"),
          text[offset] == UInt8(ascii: "2") || text[offset] == UInt8(ascii: "3"), offset - start <= 2
        {
          offset += 1
        }
        grammar.lexemes.append(words.lexeme(start..<offset, Self.space(hasSpace), text))
      }
    }
  }

  // MARK: Phrases

  /// Gives the words the roles of the longest phrases that begin with them, from left to right, and tells where
  /// expressions may begin. Reads the numbers that have not been read.
  mutating func joinPhrases(_ text: Span<UInt8>) {
    let range = joined..<(isAtEnd ? grammar.lexemes.count : grammar.lexemes.count - Self.phrase)
    for index in grammar.places.joints {
      let place = grammar.places[index]
      if range.contains(place), !grammar.lexemes[place].isCovered { joinPhrase(at: place) }
    }
    joined = range.upperBound
    for index in grammar.places.others {
      let place = grammar.places[index]
      switch grammar.lexemes[place].kind {
      case .sign: if signMayBegin(place) { grammar.lexemes[place].lead() }
      case .number: if grammar.lexemes[place].payload == VIET_UNREAD { readLiteral(at: place, text) }
      case .word, .opaque: break
      }
    }
    grammar.places.keepBeginnings(of: grammar.lexemes)
    grammar.usesDecimalPoints = grammar.literals.contains { $0.hasDecimalPoint }
  }

  private mutating func readLiteral(at place: Int, _ text: Span<UInt8>) {
    grammar.lexemes[place].read(literal: grammar.literals.count)
    grammar.literals.append(NumberLiteral(text, grammar.lexemes[place].range))
  }

  private mutating func joinPhrase(at index: Int) {
    let (roles, length) = vocabulary.match(grammar.lexemes, at: index)
    guard roles >= 0, length > 1, !endsInMonth(index, length), !beginsWithCount(index, length),
      vocabulary.roles[Int(roles)].cue != .amount || !isCounted(index, length)
    else { return }
    let isWord = grammar.lexemes[index].kind == .word
    grammar.lexemes[index].begin(roles: roles, length: length, isTrigger: isWord && vocabulary.triggers[Int(roles)])
    guard vocabulary.marks[Int(roles)].contains(.phrase) else { return }
    for covered in index + 1..<index + length { grammar.lexemes[covered].cover() }
  }

  /// Whether the last word of a phrase is that of a month: `mùng năm tháng ba` holds no năm tháng.
  private func endsInMonth(_ index: Int, _ length: Int) -> Bool {
    guard length == 2, index + 2 < grammar.lexemes.count, role(index + 1)?.timeUnit == .month else { return false }
    let follower = role(index + 2)
    return grammar.lexemes[index + 2].kind == .number || follower?.lunarMonth != nil || follower?.digit ?? 0 > 0
  }

  /// Whether the unit of time that a phrase begins with is counted: `3 ngày nay`, `hai giờ làm việc`, but not `ngày 5 năm
  /// mới`, where the number is that of a day.
  private func isCounted(_ index: Int, _ length: Int) -> Bool {
    guard index > 0, index + length == grammar.lexemes.count || grammar.lexemes[index + length].kind != .number else {
      return false
    }
    let before = grammar.lexemes[index - 1]
    let isShort = before.kind == .number && before.range.count <= 3
    // What has not been read is whole.
    let isWhole = isShort && (before.payload == VIET_UNREAD || grammar.literals[Int(before.payload)].integer != nil)
    // một năm mới an lành
    guard isWhole || role(index - 1)?.digit ?? 1 != 1 || role(index - 1)?.numeral == .tens else { return false }
    let namer = role(index - 2)
    return namer?.timeUnit == nil && namer?.marks.isDisjoint(with: [.label, .ordinal, .day, .lunarDay]) != false
  }

  /// Whether the first word of a phrase is a number nevertheless: `mười ba con gà`, `thứ ba của tuần tới`,
  /// `năm tháng trước`, where ba is no father and năm no year.
  private func beginsWithCount(_ index: Int, _ length: Int) -> Bool {
    guard let digit = role(index)?.digit else { return false }
    let (before, second) = (role(index - 1), role(index + 1))
    let behind = index + length < grammar.lexemes.count ? role(index + length) : nil
    // hai trăm lẻ năm học sinh
    if before?.numeral == .zero { return true }
    // một phần tư thế kỷ
    if before?.marks.contains(.part) == true, role(index - 2)?.digit != nil { return true }
    if digit == 5 {
      guard second?.timeUnit == .month, length == 2, before?.marks.contains(.each) != true else { return false }
      return behind?.marks.contains(.hence) == true || before?.marks.contains(.ago) == true
        || behind?.deixis == -1 && behind?.marks.contains(.to) == true
    }
    // ba ba phần trăm
    if length == 2, second?.digit != nil, let behind,
      !behind.marks.isDisjoint(with: [.percent, .part]) || behind.scale != nil || behind.isMeasure
    {
      return true
    }
    guard let before else { return false }
    // chấm một ba ba
    if before.digit != nil, role(index - 2)?.numeral == .point { return true }
    let isInNumber = before.digit == 10 || before.scale == 2 || [.tens, .zero, .point].contains(before.numeral)
    let isNumbered = before.timeUnit == .month || !before.marks.isDisjoint(with: [.ordinal, .part, .lunarDay])
    let isOfQuarter = before.timeUnit == .quarter && second?.marks.contains(.of) == true
    return isInNumber || digit == 3 && (isNumbered || isOfQuarter)
  }

  /// The roles of one word.
  @inline(__always)
  private func role(_ index: Int) -> Roles? {
    guard grammar.lexemes.indices.contains(index) else { return nil }
    let roles = vocabulary.roleIndex(of: grammar.lexemes[index])
    return roles < 0 ? nil : vocabulary.roles[Int(roles)]
  }

  /// A sign of a currency, and a sign that belongs to the digits behind it.
  private func signMayBegin(_ index: Int) -> Bool {
    let lexeme = grammar.lexemes[index]
    switch lexeme.payload {
    case 0x2C: guard index == 0 else { return false }
    case let sign where Lexeme.belongsToDigits(sign): break
    case let sign: return lexeme.roles >= 0 || !Lexeme.Flags(leading: sign).isEmpty
    }
    guard index + 1 < grammar.lexemes.count else { return false }
    let behind = grammar.lexemes[index + 1]
    return behind.kind == .number && !behind.hasSpaceBefore
  }
}

extension UInt8 {
  fileprivate var isInnerSeparator: Bool {
    self == UInt8(ascii: ".") || self == UInt8(ascii: ",") || self == UInt8(ascii: "/") || self == UInt8(ascii: ":")
  }
}
