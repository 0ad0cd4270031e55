/// What the right neighbour tells, so that few rules are asked. Each `plain…` gives what all rules give, or nothing where
/// it takes more of them.
extension Grammar {
  /// What begins at `index`: the same as ``matchOfAnyRule(at:)``, which is asked only where the right neighbour leaves it
  /// open. The first lexeme may be all that is said, for which there are rules of their own.
  func match(at index: Int) -> Match? {
    let behind = next(index)
    guard index > 0 || isNumber(index) && behind < lexemes.count else { return matchOfAnyRule(at: index) }
    switch lexemes[index].kind {
    case .opaque: break
    case .sign: if lexemes[index].payload == 0x28 { return phone(at: index) }
    case .number:
      let literal = literals[Int(lexemes[index].payload)]
      let (isAmount, isWhole) = (literal.isAmount, literal.count == 1 && !literal.isServiceNumber)
      switch follower(behind) {
      case .unrelated where !isAmount && !isWhole: if let date = plainDate(at: index) { return date }
      case .unrelated, .aside:
        guard isAmount || isWhole else { break }
        if let listed = listedWeekday(at: index) ?? listedMonth(at: index) ?? listedDecade(at: index) { return listed }
        return isAmount
          ? plainNumber(at: index) : bareYear(at: index).map { match(index, $0) } ?? plainNumber(at: index)
      case .measure: if isAmount { return plainAmount(at: index) ?? quantity(at: index) }
      case .scale: if isAmount, let amount = plainAmount(at: index) { return amount }
      case .period:
        // It may be one of several.
        guard isAmount, !isListSign(index - 1) else { break }
        if !isLabelBefore(index), let date = plainDayOfMonth(at: index) { return match(index, date) }
        if let duration = plainDuration(at: index) { return duration }
      case .related: break
      }
    case .word:
      switch vocabulary.openings[Int(lexemes[index].roles)] {
      case .any: break
      case .number: return isNumber(behind) ? prefixedMoney(at: index) : nil
      case .digit:
        if isNumber(behind) {
          if let year = plainYear(at: index) { return year }
          break
        }
        switch follower(behind) {
        case .unrelated: return countedDigit(at: index)
        // năm is a unit of time too.
        case .aside where roles(index)?.timeUnit == nil: return countedDigit(at: index)
        case .aside, .measure, .scale, .period, .related: break
        }
      case .year: guard roles(behind)?.timeUnit == .year else { return nil }
      case .related:
        if isUnrelated(behind) { return nil }
        if isNumber(behind), let date = plainDate(behindUnit: index) { return date }
      case .relatedOrRoman:
        if isUnrelated(behind), !isWord(behind) || !lexemes[behind].isFirstUpper { return nil }
      }
    }
    return matchOfAnyRule(at: index)
  }

  /// What the lexeme at `index` is to the one before it. The end of the text and signs that end what was said are nothing,
  /// and so are a comma and a bracket before nothing.
  func follower(_ index: Int) -> Follower {
    guard index < lexemes.count else { return .unrelated }
    let lexeme = lexemes[index]
    switch lexeme.kind {
    case .number: return .related
    case .opaque: return .unrelated
    case .word:
      let follower = follower(word: index)
      // What joins or leads on leads nowhere before nothing.
      guard case .related = follower, roles(index)?.onlyJoins == true, isPlainWord(next(index)) else { return follower }
      return .unrelated
    case .sign:
      switch lexeme.payload {
      case 0x2E, 0x3B, 0x29, 0x22, 0x21, 0x3F, 0x5D, 0x201D: return lexeme.roles < 0 ? .unrelated : .related
      case 0x2C: return isPlainWord(index + 1) ? .unrelated : .related
      case 0x28, 0x3A:
        guard lexeme.roles < 0 else { return .related }
        return isPlainWord(index + 1) ? .unrelated : .aside
      case 0x25: return .measure
      default: return isHyphen(index) && isPlainWord(index + 1) ? .unrelated : .related
      }
    }
  }

  private func follower(word index: Int) -> Follower {
    let lexeme = lexemes[index]
    guard !lexeme.isCovered, lexeme.roles >= 0 else { return .unrelated }
    // The g of 20g15 is no gram.
    let isLetter = lexeme.range.count == 1 && (!lexeme.hasSpaceBefore || isNumber(index + 1))
    return isLetter ? .related : vocabulary.followers[Int(lexeme.roles)]
  }

  /// A word that is nothing to what stands before it.
  private func isPlainWord(_ index: Int) -> Bool {
    guard isWord(index), case .unrelated = follower(word: index) else { return false }
    return true
  }

  private func isUnrelated(_ index: Int) -> Bool {
    if case .unrelated = follower(index) { return true }
    return false
  }

  // MARK: Numbers

  /// Digits before a word that the grammar does not know: what ``quantity(at:)`` gives, without asking for more.
  private func plainNumber(at index: Int) -> Match? {
    guard !isCoveredOrJoined(index), !isLabelled(index), let value = digits(at: index)?.value else { return nil }
    let (amount, end) = withHalfOfNoun(value, index + 1)
    return Match(start: index, end: end, kind: .number, value: .number(Amount(amount)))
  }

  /// The same for a digit word.
  private func countedDigit(at index: Int) -> Match? {
    guard isCountedDigit(index), let digit = roles(index)?.digit else { return nil }
    let (amount, end) = withHalfOfNoun(ExactDecimal(digit), index + 1)
    return Match(start: index, end: end, kind: .number, value: .number(Amount(amount)), confidence: 0.8)
  }

  /// `12 km`, `82,5%`, `3 triệu người`, `15,6 tỷ USD`
  private func plainAmount(at index: Int) -> Match? {
    guard !isCoveredOrJoined(index), let numeral = digits(at: index).flatMap({ scaled($0) }), !numeral.isSlang,
      gluedTenth(behind: numeral) == nil
    else { return nil }
    let suffix = isDegree(index, numeral.end) ? nil : suffix(behind: numeral)
    switch follower(suffix?.end ?? numeral.end) {
    case .unrelated, .aside: break
    case .measure, .scale, .period, .related: return nil
    }
    guard let suffix else { return bareNumber(at: index, numeral) }
    return value(Amount(numeral.value), suffix.value).map {
      Match(start: index, end: suffix.end, kind: kind(of: suffix.value), value: $0)
    }
  }

  // MARK: Dates and lengths of time

  /// `25/11`, `25/11/2024`
  private func plainDate(at index: Int) -> Match? {
    let literal = literals[Int(lexemes[index].payload)]
    guard literal.separators[0] == UInt8(ascii: "/"), literal.groups[0].digitCount <= 2,
      let date = numericDate(at: index, hasCue: false), date.end == index + 1
    else { return nil }
    return match(index, date)
  }

  /// `12 tháng 5`, `12 tháng 5 năm 2020`
  private func plainDayOfMonth(at index: Int) -> Moment? {
    guard let day = integer(index), let (month, end) = plainMonth(at: index + 1), let number = month.month,
      CivilDate(year: month.year ?? 2000, month: number, day: day) != nil, roles(index - 1)?.timeUnit != .week,
      month.year != nil || !marks(end).contains(.counted)
    else { return nil }
    var date = month
    date.day = day
    return Moment(point: date, end: end)
  }

  /// `tháng 5`, `tháng 5 năm 2020`
  private func plainMonth(at index: Int) -> (point: TemporalPoint, end: Int)? {
    guard roles(index)?.timeUnit == .month, lexemes[index].length == 1, !lexemes[index].isCapitalised,
      let month = integer(index + 1), (1...12).contains(month)
    else { return nil }
    var (point, end) = (TemporalPoint(month: month), index + 2)
    if let year = yearNumber(at: end) { (point.year, end) = (year, end + 2) }
    return isUnrelated(end) ? (point, end) : nil
  }

  /// `45 ngày`, `5 năm`
  private func plainDuration(at index: Int) -> Match? {
    guard isUnrelated(index + 2), let unit = unit(at: index + 1), let value = digits(at: index)?.value,
      value > ExactDecimal(0)
    else { return nil }
    return duration(index, index + 2, [part(Amount(value), unit)])
  }

  /// `ngày 25/11`, `ngày 12 tháng 5 năm 2020`, `tháng 5 năm 2020`
  private func plainDate(behindUnit index: Int) -> Match? {
    guard lexemes[index].length == 1, let roles = roles(index), !roles.isNamedTime else { return nil }
    let date: Moment? =
      switch roles.timeUnit {
      case .day where roles.marks.contains(.day): plainDayOfMonth(at: index + 1) ?? day(at: index)
      case .month:
        plainMonth(at: index).map { Moment(point: $0.point, end: $0.end, confidence: 0.9) } ?? month(at: index)
      default: nil
      }
    guard let date, date.last == nil, isUnrelated(date.end) else { return nil }
    return match(index, date)
  }

  /// `năm 2030`, `năm 938`
  private func plainYear(at index: Int) -> Match? {
    guard let year = yearNumber(at: index), sign(index + 2) == 0x2C || isUnrelated(index + 2) else { return nil }
    return match(index, Moment(point: TemporalPoint(year: year), end: index + 2))
  }

  private func yearNumber(at index: Int) -> Int? {
    guard roles(index)?.timeUnit == .year, lexemes[index].length == 1, let literal = number(index + 1),
      let year = literal.integer, year > 0, (3...4).contains(literal.groups[0].digitCount)
    else { return nil }
    return year
  }
}
