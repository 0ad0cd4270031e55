internal import VietTokens
internal import VietUnicode

/// A token or a part of one, with what the grammar needs to know of it.
struct Lexeme: Sendable {
  enum Kind: Sendable {
    /// Digits; the index of their literal.
    case number(Int)
    case word
    case sign(UInt32)
    /// A token that is a unit of its own: URL, phone, code.
    case opaque(TokenKind)
  }

  var range: Range<Int>
  var kind: Kind
  /// Index of the roles of the longest phrase that begins here, or -1.
  var roles = -1
  /// The lexemes of that phrase.
  var length = 1
  /// Inside a phrase that begins before: no role of its own.
  var isCovered = false
  var hasSpaceBefore = false
  var isFirstUpper = false
  var isAllUpper = false

  /// A capital that marks a name or a beginning; in text that is all capitals it means nothing.
  var isCapitalised: Bool { isFirstUpper && !isAllUpper }
}

/// Turns tokens into lexemes: numbers are divided at hyphens and letters (`22-24/9`, `8h30`, `45km`).
struct Lexer {
  /// The numbers in digits, apart: they are rare and large.
  private(set) var literals: [NumberLiteral] = []
  private var keys: [SyllableKey?] = []
  private(set) var lexemes: [Lexeme] = []
  /// The end of a number that was read past its token.
  private var entered = 0

  init(_ text: Span<UInt8>, _ tokens: some Sequence<Token>) {
    var end = -1
    for token in tokens {
      if token.range.lowerBound >= entered {
        enter(token, hasSpace: token.range.lowerBound != end, text)
      } else if token.range.upperBound > entered {
        appendWord(entered..<token.range.upperBound, false, text)
      }
      end = token.range.upperBound
    }
    assignRoles()
  }

  private mutating func enter(_ token: Token, hasSpace: Bool, _ text: Span<UInt8>) {
    switch token.kind {
    case .word, .abbreviation:
      if !divideMonth(token.range, hasSpace, text), !dividePrice(token.range, hasSpace, text) {
        appendWord(token.range, hasSpace, text)
      }
    case .number: divide(token.range, hasSpace, text)
    case .punctuation, .symbol:
      append(token.range, .sign(text.utf8Step(at: token.range.lowerBound).scalar), hasSpace)
      keys[keys.count - 1] = SyllableKey(text, in: token.range)
    case .code where isMeasured(token.range, text): divide(token.range, hasSpace, text, isOpen: true)
    case .phone, .code, .url, .email, .hashtag, .mention, .emoji: append(token.range, .opaque(token.kind), hasSpace)
    }
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
    guard end > offset, let roles = Vocabulary.standard.roles(of: SyllableKey(text, in: offset..<end)) else {
      return false
    }
    // 4G and 3M are names; 3M alone is three millions.
    let isName = end == offset + 1 && text.isUppercaseLetter(at: offset) && !Grammar.capitalUnits.contains(text[offset])
    if isName, !(range.lowerBound..<offset).contains(where: { !text[$0].isDigit }), !roles.marks.contains(.isoTime) {
      let isAll = range.lowerBound <= 1 && range.upperBound == text.count
      return isAll && (text[offset] == UInt8(ascii: "M") || text[0] == UInt8(ascii: ","))
    }
    if end < range.upperBound {
      return roles.marks.contains(.isoTime) && text[offset - 1].isDigit && offset - 8 >= range.lowerBound
    }
    return roles.unit != nil || roles.currency != nil || roles.scale != nil || roles.timeUnit == .month
      || !roles.marks.isDisjoint(with: [.beforeNoon, .afterNoon])
  }

  private static let longestMeasure = 24

  /// `USD5`: a currency's code and an amount.
  private mutating func dividePrice(_ range: Range<Int>, _ hasSpace: Bool, _ text: Span<UInt8>) -> Bool {
    guard range.count > 2, text[range.upperBound - 1].isDigit else { return false }
    var digits = range.upperBound
    while digits > range.lowerBound, text[digits - 1].isDigit { digits -= 1 }
    let code = range.lowerBound..<digits
    guard (2...3).contains(code.count), Vocabulary.standard.roles(of: SyllableKey(text, in: code))?.currency != nil
    else {
      return false
    }
    appendWord(code, hasSpace, text)
    appendNumber(digits, text, in: range, isOpen: true, hasSpace: false)
    return true
  }

  private mutating func append(_ range: Range<Int>, _ kind: Lexeme.Kind, _ hasSpace: Bool) {
    lexemes.append(Lexeme(range: range, kind: kind, hasSpaceBefore: hasSpace))
    keys.append(nil)
  }

  private mutating func appendWord(_ range: Range<Int>, _ hasSpace: Bool, _ text: Span<UInt8>) {
    append(range, .word, hasSpace)
    keys[keys.count - 1] = SyllableKey(text, in: range)
    let index = lexemes.count - 1
    var offset = range.lowerBound
    var letters = 0
    var uppers = 0
    while offset < range.upperBound {
      let step = text.utf8Step(at: offset)
      if CharacterClass(step.scalar) == .letter {
        letters += 1
        if text.isUppercaseLetter(at: offset) { uppers += 1 }
      }
      offset += step.count
    }
    lexemes[index].isFirstUpper = text.isUppercaseLetter(at: range.lowerBound)
    lexemes[index].isAllUpper = uppers == letters && letters > 1
  }

  /// `Th6`, `Th08`: the word tháng and a number.
  private mutating func divideMonth(_ range: Range<Int>, _ hasSpace: Bool, _ text: Span<UInt8>) -> Bool {
    let digits = range.lowerBound + 2
    guard range.count == 3 || range.count == 4, text[range.lowerBound] == UInt8(ascii: "T"),
      text[range.lowerBound + 1] == UInt8(ascii: "h"), (digits..<range.upperBound).allSatisfy({ text[$0].isDigit })
    else { return false }
    appendWord(range.lowerBound..<digits, hasSpace, text)
    keys[keys.count - 1] = Self.month
    append(digits..<range.upperBound, .number(literals.count), false)
    literals.append(NumberLiteral(text, digits..<range.upperBound))
    return true
  }

  private static let month = SyllableKey("tháng")

  /// A number that begins at `start`; an open one may go on past the end of its token: `10:00:00` in `T10:00:00`.
  private mutating func appendNumber(
    _ start: Int, _ text: Span<UInt8>, in range: Range<Int>, isOpen: Bool, hasSpace: Bool
  ) {
    let limit = isOpen ? min(text.count, range.upperBound + Self.longestMeasure) : range.upperBound
    var end = start
    while end < limit, text[end].isDigit || end + 1 < limit && text[end + 1].isDigit && text[end].isInnerSeparator {
      end += 1
    }
    append(start..<end, .number(literals.count), hasSpace)
    literals.append(NumberLiteral(text, start..<end))
    entered = max(entered, end)
  }

  private mutating func divide(_ range: Range<Int>, _ hasSpace: Bool, _ text: Span<UInt8>, isOpen: Bool = false) {
    var offset = range.lowerBound
    while offset < range.upperBound {
      let start = offset
      let hasSpace = hasSpace && start == range.lowerBound
      if text[offset] == UInt8(ascii: "-") {
        offset += 1
        append(start..<offset, .sign(0x2D), hasSpace)
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
    let vocabulary = Vocabulary.standard
    for index in lexemes.indices where keys[index] != nil && !lexemes[index].isCovered {
      guard let (roles, length) = vocabulary.match(keys, at: index, limit: lexemes.count - index) else { continue }
      lexemes[index].roles = roles
      lexemes[index].length = length
      guard length > 1, vocabulary.roles[roles].marks.contains(.phrase) else { continue }
      for covered in index + 1..<index + length { lexemes[covered].isCovered = true }
    }
  }
}

extension UInt8 {
  fileprivate var isInnerSeparator: Bool {
    self == UInt8(ascii: ".") || self == UInt8(ascii: ",") || self == UInt8(ascii: "/") || self == UInt8(ascii: ":")
  }
}
