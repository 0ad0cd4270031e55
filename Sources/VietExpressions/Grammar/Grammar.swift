internal import VietTokens

/// The grammar over the lexemes of one text. Each `…(at:)` tries one construction at one place and consumes nothing.
///
/// The lexer fills it where it is, for one text after the other: to copy it would count its references at each line.
struct Grammar {
  /// What the lexemes' ranges count bytes of; there only while expressions are looked for.
  var text: [UInt8] = []
  var lexemes: [Lexeme] = []
  /// The numbers in digits, apart: they are rare and large.
  var literals: [NumberLiteral] = []
  /// Which lexemes are to be looked at.
  var places = Places()
  let vocabulary: Vocabulary
  /// Whether the text writes decimals with a point, as English does.
  var usesDecimalPoints = false

  init(_ vocabulary: Vocabulary) { self.vocabulary = vocabulary }

  /// A construction that was found: lexemes `start ..< end`.
  ///
  /// An object, because most constructions that are tried are not found, and to hand on none costs nothing.
  final class Match {
    let start: Int
    let end: Int
    let kind: ExpressionKind
    let value: ExpressionValue
    let confidence: Double
    let alternatives: [Expression.Reading]
    /// The word inside that makes it approximate: vài, hàng.
    let approximator: Int?

    init(
      start: Int, end: Int, kind: ExpressionKind, value: ExpressionValue, confidence: Double = 0.95,
      alternatives: [Expression.Reading] = [], approximator: Int? = nil
    ) {
      (self.start, self.end, self.kind, self.value, self.confidence) = (start, end, kind, value, confidence)
      (self.alternatives, self.approximator) = (alternatives, approximator)
    }
  }

  /// What has been found, and where to go on.
  struct Progress {
    var found: [Expression] = []
    var index = 0
    /// What ends at `index`.
    fileprivate var last: ExpressionKind?

    /// Hands over what has been found.
    mutating func take() -> [Expression] {
      var taken: [Expression] = []
      swap(&taken, &found)
      return taken
    }

    /// Begins at `limit` if not behind it.
    mutating func skip(to limit: Int) {
      if index < limit { (index, last) = (limit, nil) }
    }
  }

  /// Most texts that have any have no more.
  private static let fewExpressions = 4

  /// Finds the expressions that begin at `progress.index` or behind it, before `limit`.
  func findExpressions(before limit: Int, _ progress: inout Progress) {
    for index in places.beginnings {
      let start = places[index]
      guard start >= progress.index, start < limit, let match = match(at: start) else { continue }
      if !isTail(match, behind: start == progress.index ? progress.last : nil) {
        if progress.found.isEmpty { progress.found.reserveCapacity(Self.fewExpressions) }
        progress.found.append(expression(of: match))
      }
      (progress.index, progress.last) = (match.end, match.kind)
      if match.kind == .date, isListComma(match.end) { findListedQuarters(behind: match, &progress) }
    }
  }

  private func findListedQuarters(behind match: Match, _ progress: inout Progress) {
    var last = match
    while let next = listedQuarter(behind: last) {
      progress.found.append(expression(of: next))
      (progress.index, last) = (next.end, next)
    }
  }

  /// The slow twin of ``match(at:)``.
  func matchOfAnyRule(at index: Int) -> Match? {
    switch lexemes[index].kind {
    case .opaque: opaque(lexemes[index].token, at: index)
    case .number: phone(at: index) ?? temporal(at: index) ?? quantity(at: index)
    case .sign: phone(at: index) ?? quantity(at: index)
    case .word: spokenPhone(at: index) ?? temporal(at: index) ?? ordinal(at: index) ?? quantity(at: index)
    }
  }

  /// A period right behind an amount says what the amount is for: `1,8 triệu đồng mỗi tháng`.
  private func isTail(_ match: Match, behind last: ExpressionKind?) -> Bool {
    guard case .set = match.kind, let last, case .temporal(.set(.every)) = match.value else { return false }
    return [.number, .money, .measure, .percent, .duration].contains(last)
  }

  private func expression(of match: Match) -> Expression {
    let range = lexemes[match.start].range.lowerBound..<lexemes[match.end - 1].range.upperBound
    let modifier = modifier(of: match) ?? match.approximator.map { (.approximately, bytes($0..<$0 + 1)) }
    return Expression(
      range: range, kind: match.kind, value: match.value, modifier: modifier?.value, modifierRange: modifier?.range,
      alternatives: match.alternatives, confidence: match.confidence)
  }

  // MARK: Looking at lexemes

  /// The roles of the longest phrase that begins at `index`.
  @inline(__always)
  func roles(_ index: Int) -> Roles? {
    guard index >= 0, index < lexemes.count, !lexemes[index].isCovered, lexemes[index].roles >= 0 else { return nil }
    return vocabulary.roles[Int(lexemes[index].roles)]
  }

  @inline(__always)
  func marks(_ index: Int) -> Roles.Marks {
    guard index >= 0, index < lexemes.count, !lexemes[index].isCovered, lexemes[index].roles >= 0 else { return [] }
    return vocabulary.marks[Int(lexemes[index].roles)]
  }

  /// The place behind the phrase that begins at `index`.
  @inline(__always)
  func next(_ index: Int) -> Int { index + lexemes[index].length }

  @inline(__always)
  func number(_ index: Int) -> NumberLiteral? {
    guard index >= 0, index < lexemes.count, case .number = lexemes[index].kind else { return nil }
    return literals[Int(lexemes[index].payload)]
  }

  @inline(__always)
  func isNumber(_ index: Int) -> Bool {
    guard index >= 0, index < lexemes.count, case .number = lexemes[index].kind else { return false }
    return true
  }

  /// The whole number in digits at `index`.
  @inline(__always)
  func integer(_ index: Int) -> Int? {
    isNumber(index) ? literals[Int(lexemes[index].payload)].integer : nil
  }

  @inline(__always)
  func sign(_ index: Int) -> UInt32? {
    guard index >= 0, index < lexemes.count, case .sign = lexemes[index].kind else { return nil }
    return lexemes[index].payload
  }

  @inline(__always)
  func isWord(_ index: Int) -> Bool {
    guard index >= 0, index < lexemes.count, case .word = lexemes[index].kind else { return false }
    return true
  }

  /// Whether nothing stands between the lexeme and the one before it.
  @inline(__always)
  func isGlued(_ index: Int) -> Bool {
    index > 0 && index < lexemes.count && !lexemes[index].hasSpaceBefore
  }

  @inline(__always)
  func isHyphen(_ index: Int) -> Bool {
    guard let sign = sign(index) else { return false }
    return sign == 0x2D || sign == 0x2013 || sign == 0x2014 || sign == 0x7E
  }

  /// The lexeme as written.
  func written(_ index: Int) -> String { String(decoding: text[lexemes[index].range], as: UTF8.self) }

  /// Whether a clause may begin at `index`: at the start, or behind punctuation.
  func beginsClause(_ index: Int) -> Bool {
    guard index > 0 else { return true }
    guard sign(index - 1) != nil else { return false }
    return true
  }

  /// The phrase that ends right before `index` and has one of the marks.
  func isPreceded(_ index: Int, by marks: Roles.Marks) -> Bool {
    for length in 1...3 where index - length >= 0 {
      let start = index - length
      guard !self.marks(start).isDisjoint(with: marks) else { continue }
      if start + lexemes[start].length == index { return true }
    }
    return false
  }

  /// The place of the phrase right before `index` that gives the cue.
  func cue(_ cue: Roles.Cue, before index: Int) -> Int? {
    (max(0, index - 3)..<max(0, index)).first { roles($0)?.cue == cue && next($0) == index }
  }

  /// Whether the lexeme at `index` is part of a name: a capital that no clause begins with.
  func isName(_ index: Int) -> Bool {
    isWord(index) && lexemes[index].isCapitalised && !beginsClause(index)
  }

  /// Whether the line is written With Capitals, where they mark no name: five such words in a row, the one at `index` not
  /// the last.
  func isTitle(_ index: Int) -> Bool {
    func isCapital(_ index: Int) -> Bool { isWord(index) && lexemes[index].isCapitalised }
    var (first, last) = (index, index)
    while last - index < 4, isCapital(last + 1) { last += 1 }
    while last - first < 4, isCapital(first - 1) { first -= 1 }
    return last > index && last - first >= 4
  }

  // MARK: Modifiers

  private func modifier(of match: Match) -> (value: Modifier, range: Range<Int>)? {
    if let postfix = roles(match.end), postfix.marks.contains(.postfix), let value = postfix.modifier,
      allows(value, match)
    {
      return (value, bytes(match.end..<next(match.end)))
    }
    // The longest phrase that ends here: `không quá`, not `quá`.
    for length in stride(from: min(4, match.start), to: 0, by: -1) {
      let start = match.start - length
      guard let value = roles(start)?.modifier, start + lexemes[start].length >= match.start, allows(value, match)
      else { continue }
      return (value, bytes(start..<match.start))
    }
    return nil
  }

  private func bytes(_ range: Range<Int>) -> Range<Int> {
    lexemes[range.lowerBound].range.lowerBound..<lexemes[range.upperBound - 1].range.upperBound
  }

  private func allows(_ modifier: Modifier, _ match: Match) -> Bool {
    switch match.kind {
    // giữa … và … is a range.
    case .date: modifier.isOfDates && !(modifier == .mid && match.value.isInterval)
    case .time: modifier == .approximately || modifier == .almost
    case .number, .percent, .money, .measure, .duration, .fraction: !modifier.isOfDates
    case .ordinal, .score, .phone, .code, .set: false
    }
  }
}

extension ExpressionValue {
  fileprivate var isInterval: Bool {
    if case .temporal(.interval) = self { return true }
    return false
  }
}

extension Modifier {
  fileprivate var isOfDates: Bool {
    switch self {
    case .start, .mid, .end: true
    default: false
    }
  }
}
