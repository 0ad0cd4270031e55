/// What must stand behind a word for an expression to begin with it. Most words that could begin one do not, and their
/// right neighbour tells.
enum Opening: Sendable {
  /// Nothing, or more than a neighbour tells.
  case any
  /// A number in digits: the code of a currency.
  case number
  /// A digit word: a noun that is counted, or what is related to it.
  case digit
  /// The word năm: those years of a decade.
  case year
  /// A word or sign of the grammar: a unit of time, a part of the day, mỗi.
  case related
  /// The same, or Roman figures: quý, thế kỷ.
  case relatedOrRoman
}

/// What a word is to a number or a word before it.
enum Follower: Sendable {
  /// Something that an expression may go on with.
  case related
  /// A unit or currency that is nothing else.
  case measure
  /// A scale word that is nothing else: nghìn, triệu.
  case scale
  /// A unit of time that is nothing else and tells no hour: ngày, tháng, phút.
  case period
  /// A word that only other words go on with: của, điều, tại.
  case aside
  /// A noun that is counted, or a word that never is, and nothing else: to the grammar as good as an unknown word.
  case unrelated
}

extension Roles {
  var opening: Opening {
    let begins = marks.intersection(Self.leadingMarks)
    guard dayOffset == nil, weekday == nil, holiday == nil, namedHour == nil, share == nil, !isTomorrow,
      begins.isSubset(of: Self.relatedMarks)
    else { return .any }
    // đôi ba, hăm; sang năm.
    if digit == nil && mayCount || timeUnit != nil && deixis != nil { return .any }
    if digit != nil {
      let isPlain = begins.isEmpty && !hasCurrency && partOfDay == nil && season == nil && quarter == nil && half == nil
      return isPlain && numeral == nil && (timeUnit == nil || timeUnit == .year) ? .digit : .any
    }
    if hasCurrency { return begins.isEmpty && !hasOtherRoles ? .number : .any }
    if begins == .decades, !hasOtherRoles { return .year }
    return timeUnit == .quarter || timeUnit == .century ? .relatedOrRoman : .related
  }

  var follower: Follower {
    if isMeasure {
      return digit == nil && !hasOtherRoles && marks.isSubset(of: [.counted, .function]) ? .measure : .related
    }
    if digit == nil, !hasOtherRoles, cue != .meridiem, marks.isSubset(of: [.counted, .function]) { return .unrelated }
    if isPlainScale { return .scale }
    if isPlainPeriod { return .period }
    return goesOnFromNumber ? .related : .aside
  }

  /// và, đến; tới is next, too.
  var onlyJoins: Bool {
    !marks.isDisjoint(with: [.and, .rangeTo]) && marks.isSubset(of: [.and, .rangeTo, .function]) && digit == nil
      && !hasOtherRoles
  }

  private var isPlainScale: Bool {
    var rest = self
    rest.scale = nil
    return scale != nil && !isSlangScale && digit == nil && !rest.hasOtherRoles
      && marks.isSubset(of: [.counted, .function])
  }

  /// năm is five, too.
  private var isPlainPeriod: Bool {
    var rest = self
    rest.timeUnit = nil
    guard let timeUnit, [.day, .week, .month, .year, .minute, .second].contains(timeUnit) else { return false }
    return (digit == nil || timeUnit == .year) && !rest.hasOtherRoles
      && marks.isSubset(of: [.counted, .function, .day, .feast])
  }

  /// Whether an expression that begins with a number may go on with the word.
  private var goesOnFromNumber: Bool {
    digit != nil || pair != nil || share != nil || scale != nil || numeral != nil || timeUnit != nil || partOfDay != nil
      || modifier == .moreThan || cue == .meridiem || !marks.isDisjoint(with: Self.behindNumbers)
  }

  private static let behindNumbers: Marks = [
    .rangeTo, .and, .percent, .part, .over, .dollarCents, .nextDay, .newYear, .beforeEra, .ofEra, .beforeNoon,
    .afterNoon,
  ]

  /// What begins an expression only with something that it is related to.
  private static let relatedMarks: Marks = [
    .occasion, .ago, .beforeThat, .afterThat, .lunarDay, .every, .now, .decades, .halfYear,
  ]
}
