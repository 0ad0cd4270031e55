internal import VietTokens
internal import VietUnicode

/// A token or a part of one, with what the grammar needs to know of it.
struct Lexeme: Sendable, Equatable {
  enum Kind: Sendable {
    /// Digits; `payload` is the index of their literal.
    case number
    case word
    /// `payload` is the scalar.
    case sign
    /// A token that is a unit of its own: URL, phone, code.
    case opaque
  }

  private let start: Int
  private let byteCount: UInt32
  let payload: UInt32
  /// The number of the word in the vocabulary, or 0.
  var word: UInt16 = 0
  /// Index of the roles of the longest phrase that begins here, or -1.
  var roles: Int16 = -1
  private var storedLength: UInt8 = 1
  let kind: Kind
  let token: TokenKind
  var letterCase = LetterCase()
  private(set) var flags: Flags

  struct Flags: OptionSet {
    let rawValue: UInt8
    static let hasSpaceBefore = Flags(rawValue: 1)
    static let isCovered = Flags(rawValue: 2)
    static let mayBegin = Flags(rawValue: 4)
  }

  @inline(__always)
  init(range: Range<Int>, kind: Kind, token: TokenKind = .word, payload: UInt32 = 0, flags: Flags) {
    (start, byteCount) = (range.lowerBound, UInt32(truncatingIfNeeded: range.count))
    (self.kind, self.token, self.payload, self.flags) = (kind, token, payload, flags)
  }

  var range: Range<Int> { start..<start + Int(byteCount) }

  /// The lexemes of the phrase that begins here.
  var length: Int {
    get { Int(storedLength) }
    set { storedLength = UInt8(truncatingIfNeeded: newValue) }
  }

  var hasSpaceBefore: Bool { flags.contains(.hasSpaceBefore) }

  /// Inside a phrase that begins before: no role of its own.
  var isCovered: Bool { flags.contains(.isCovered) }

  /// Whether an expression can begin here, as far as the lexeme and the one behind it tell.
  var mayBegin: Bool { flags.contains(.mayBegin) }

  var isFirstUpper: Bool { letterCase.contains(.firstUpper) }
  var isAllUpper: Bool { letterCase.contains(.allUpper) }

  /// A capital that marks a name or a beginning; in text that is all capitals it means nothing.
  var isCapitalised: Bool { letterCase == .firstUpper }

  mutating func cover() { flags.insert(.isCovered) }

  mutating func lead() { flags.insert(.mayBegin) }
}

/// Turns tokens into lexemes: numbers are divided at hyphens and letters (`22-24/9`, `8h30`, `45km`).
struct Lexer {
  /// The numbers in digits, apart: they are rare and large.
  private(set) var literals: [NumberLiteral] = []
  private(set) var lexemes: [Lexeme] = []
  /// The end of a number that was read past its token.
  private var entered = 0
  private let vocabulary = Vocabulary.standard

  init(_ text: Span<UInt8>, _ tokens: [Token]) {
    lexemes.reserveCapacity(tokens.count + tokens.count / 4 + 8)
    var end = -1
    for index in tokens.indices {
      let token = tokens[index]
      if token.range.lowerBound >= entered {
        enter(token, hasSpace: token.range.lowerBound != end, text)
      } else if token.range.upperBound > entered {
        appendWord(entered..<token.range.upperBound, false, text)
      }
      end = token.range.upperBound
    }
    assignRoles()
  }

  @inline(__always)
  private mutating func enter(_ token: Token, hasSpace: Bool, _ text: Span<UInt8>) {
    switch token.kind {
    case .word, .abbreviation:
      guard text[token.range.upperBound - 1] &- 0x30 < 10, divide(word: token.range, hasSpace, text) else {
        return appendWord(token.range, hasSpace, text)
      }
    case .punctuation, .symbol: appendSign(token.range, hasSpace, text)
    default: enterOther(token, hasSpace: hasSpace, text)
    }
  }

  private mutating func enterOther(_ token: Token, hasSpace: Bool, _ text: Span<UInt8>) {
    switch token.kind {
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
    let isName = end == offset + 1 && text.isUppercaseLetter(at: offset) && !Grammar.capitalUnits.contains(text[offset])
    if isName, !(range.lowerBound..<offset).contains(where: { !text[$0].isDigit }), !roles.marks.contains(.isoTime) {
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

  private static let longestMeasure = 24

  /// `8am-10pm`
  private func isMeasuredRange(_ range: Range<Int>, _ text: Span<UInt8>) -> Bool {
    guard range.count <= Self.longestMeasure, let hyphen = range.first(where: { text[$0] == UInt8(ascii: "-") }),
      hyphen > range.lowerBound, hyphen + 1 < range.upperBound
    else { return false }
    return isMeasured(range.lowerBound..<hyphen, text) && isMeasured(hyphen + 1..<range.upperBound, text)
  }

  /// `USD5`: a currency's code and an amount.
  private mutating func dividePrice(_ range: Range<Int>, _ hasSpace: Bool, _ text: Span<UInt8>) -> Bool {
    guard range.count > 2, text[range.upperBound - 1].isDigit else { return false }
    var digits = range.upperBound
    while digits > range.lowerBound, text[digits - 1].isDigit { digits -= 1 }
    let code = range.lowerBound..<digits
    guard (2...3).contains(code.count), vocabulary.roles(of: SyllableKey(text, in: code))?.currency != nil
    else {
      return false
    }
    appendWord(code, hasSpace, text)
    appendNumber(digits, text, in: range, isOpen: true, hasSpace: false)
    return true
  }

  @inline(__always)
  private mutating func append(
    _ range: Range<Int>, _ kind: Lexeme.Kind, _ token: TokenKind = .word, payload: UInt32 = 0, _ hasSpace: Bool,
    mayBegin: Bool = false
  ) {
    var flags: Lexeme.Flags = hasSpace ? .hasSpaceBefore : []
    if mayBegin { flags.insert(.mayBegin) }
    lexemes.append(Lexeme(range: range, kind: kind, token: token, payload: payload, flags: flags))
  }

  @inline(__always)
  private mutating func appendWord(_ range: Range<Int>, _ hasSpace: Bool, _ text: Span<UInt8>) {
    var lexeme = Lexeme(range: range, kind: .word, flags: hasSpace ? .hasSpaceBefore : [])
    if range.count <= WordBytes.capacity, let entry = vocabulary.spellings.find(WordBytes(text, range)) {
      (lexeme.word, lexeme.letterCase) = (entry.word, entry.letterCase)
    } else if range.count <= WordBytes.capacity, vocabulary.spellings.isPlain(text, range) {
      lexeme.letterCase = LetterCase(ofPlain: text, range)
    } else {
      (lexeme.word, lexeme.letterCase) = rareWord(range, text)
    }
    lexemes.append(lexeme)
  }

  @inline(never)
  private func rareWord(_ range: Range<Int>, _ text: Span<UInt8>) -> (UInt16, LetterCase) {
    (vocabulary.number(of: SyllableKey(text, in: range)), LetterCase(text, range))
  }

  private mutating func appendSign(_ range: Range<Int>, _ hasSpace: Bool, _ text: Span<UInt8>) {
    let first = text[range.lowerBound]
    let scalar = first < 0x80 ? UInt32(first) : text.utf8Step(at: range.lowerBound).scalar
    append(range, .sign, payload: scalar, hasSpace)
    guard range.count <= WordBytes.capacity, let entry = vocabulary.spellings.find(WordBytes(text, range)) else {
      return
    }
    lexemes[lexemes.count - 1].word = entry.word
  }

  /// `Th6`, `Th08`: the word tháng and a number.
  private mutating func divideMonth(_ range: Range<Int>, _ hasSpace: Bool, _ text: Span<UInt8>) -> Bool {
    let digits = range.lowerBound + 2
    guard range.count == 3 || range.count == 4, text[range.lowerBound] == UInt8(ascii: "T"),
      text[range.lowerBound + 1] == UInt8(ascii: "h"), (digits..<range.upperBound).allSatisfy({ text[$0].isDigit })
    else { return false }
    appendWord(range.lowerBound..<digits, hasSpace, text)
    lexemes[lexemes.count - 1].word = vocabulary.number(of: SyllableKey("tháng"))
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
    appendWord(range.lowerBound..<hyphen, hasSpace, text)
    append(hyphen..<hyphen + 1, .sign, payload: 0x2D, false)
    appendWord(hyphen + 1..<range.upperBound, false, text)
    return true
  }

  private mutating func appendLiteral(_ range: Range<Int>, _ hasSpace: Bool, _ text: Span<UInt8>) {
    append(range, .number, payload: UInt32(truncatingIfNeeded: literals.count), hasSpace, mayBegin: true)
    literals.append(NumberLiteral(text, range))
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
        offset = lexemes[lexemes.count - 1].range.upperBound
      } else {
        while offset < range.upperBound, !text[offset].isDigit, text[offset] != UInt8(ascii: "-") { offset += 1 }
        // m2, km3: the exponent belongs to the unit.
        if offset + 1 == range.upperBound, text[offset - 1] == UInt8(ascii: "m"),
          text[offset] == UInt8(ascii: "2") || text[offset] == UInt8(ascii: "3"), offset - start <= 2
        {
          offset += 1
        }
        appendWord(start..<offset, hasSpace, text)
      }
    }
  }

  private mutating func assignRoles() {
    for index in lexemes.indices {
      if lexemes[index].word != 0, !lexemes[index].isCovered { assignRoles(at: index) }
      if lexemes[index].kind == .sign, signMayBegin(index) { lexemes[index].lead() }
    }
  }

  private mutating func assignRoles(at index: Int) {
    var (roles, length) = vocabulary.match(lexemes, at: index)
    if endsInMonth(index, length) { (roles, length) = (vocabulary.roleIndex(of: lexemes[index]), 1) }
    guard roles >= 0 else { return }
    lexemes[index].roles = roles
    lexemes[index].length = length
    if lexemes[index].kind == .word, vocabulary.triggers[Int(roles)] { lexemes[index].lead() }
    guard length > 1, vocabulary.marks[Int(roles)].contains(.phrase) else { return }
    for covered in index + 1..<index + length { lexemes[covered].cover() }
  }

  /// Whether the last word of a phrase is that of a month: `mùng năm tháng ba` holds no năm tháng.
  private func endsInMonth(_ index: Int, _ length: Int) -> Bool {
    guard length == 2, index + 2 < lexemes.count, role(index + 1)?.timeUnit == .month else { return false }
    let follower = role(index + 2)
    return lexemes[index + 2].kind == .number || follower?.lunarMonth != nil || follower?.digit ?? 0 > 0
  }

  /// The roles of one word.
  private func role(_ index: Int) -> Roles? {
    let roles = vocabulary.roleIndex(of: lexemes[index])
    return roles < 0 ? nil : vocabulary.roles[Int(roles)]
  }

  /// A sign of a currency, and a sign that belongs to the digits behind it.
  private func signMayBegin(_ index: Int) -> Bool {
    let lexeme = lexemes[index]
    switch lexeme.payload {
    case 0x2B, 0x2D, 0x2212: break
    case 0x28: break
    case 0x2C: guard index == 0 else { return false }
    // Dashes, quotation marks and dots, without asking for them.
    case 0..<0x80, 0x2000..<0x2070: return lexeme.roles >= 0
    default: return lexeme.roles >= 0 || Vocabulary.currencySigns[lexeme.payload] != nil
    }
    return index + 1 < lexemes.count && lexemes[index + 1].kind == .number && !lexemes[index + 1].hasSpaceBefore
  }
}

extension UInt8 {
  fileprivate var isInnerSeparator: Bool {
    self == UInt8(ascii: ".") || self == UInt8(ascii: ",") || self == UInt8(ascii: "/") || self == UInt8(ascii: ":")
  }
}
