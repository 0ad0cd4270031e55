internal import VietTokens

/// Telephone numbers and the numbers of documents.
extension Grammar {
  func opaque(_ kind: TokenKind, at index: Int) -> Match? {
    switch kind {
    case .phone:
      // ISBN 0-521-32882-9
      if text[lexemes[index].range].starts(with: "0-".utf8) || isOfAccount(index) { return nil }
      return Match(start: index, end: index + 1, kind: .phone, value: .text(digits(index..<index + 1)))
    case .code:
      guard text[lexemes[index].range].contains(UInt8(ascii: "/")) else { return nil }
      return Match(start: index, end: index + 1, kind: .code, value: .text(written(index)))
    default:
      return nil
    }
  }

  /// `STK: 19034567890123`, `mã số thuế 0101234567`
  func isOfAccount(_ index: Int) -> Bool {
    cue(.account, before: sign(index - 1) == 0x3A ? index - 1 : index) != nil
  }

  /// Groups with spaces between them: `0912 345 678`, `+84 912 345 678`, `1900 6868`, `18001091`.
  func phone(at index: Int) -> Match? {
    var first = index
    if sign(index) == 0x28 { return phoneWithArea(at: index) }
    if sign(index) == 0x2B {
      guard isGlued(index + 1) else { return nil }
      first = index + 1
    }
    guard let head = number(first) else { return nil }
    if head.isServiceNumber, first == index, !isLabelled(index) {
      return Match(
        start: index, end: index + 1, kind: .phone, value: .text(digits(index..<index + 1)), confidence: 0.8)
    }
    guard head.count == 1 else { return nil }
    let isInternational = first > index
    let isService = head.integer == 1900 || head.integer == 1800
    guard isInternational || isService || head.groups[0].beginsWithZero && head.groups[0].digitCount >= 3 else {
      return nil
    }
    var count = head.groups[0].digitCount
    var end = first + 1
    while let group = number(end), group.count == 1, lexemes[end].hasSpaceBefore,
      (2...4).contains(group.groups[0].digitCount),
      count + group.groups[0].digitCount <= 12
    {
      count += group.groups[0].digitCount
      end += 1
    }
    let limits = isInternational ? 10...12 : isService ? 8...10 : 9...11
    guard limits.contains(count), end > first + 1 || isInternational else { return nil }
    return Match(
      start: index, end: end, kind: .phone, value: .text((isInternational ? "+" : "") + digits(first..<end)),
      confidence: isService ? 0.8 : 0.95)
  }

  /// `(024) 3825 1234`
  private func phoneWithArea(at index: Int) -> Match? {
    guard let area = number(index + 1), area.count == 1, area.groups[0].beginsWithZero, sign(index + 2) == 0x29,
      (3...5).contains(area.groups[0].digitCount)
    else { return nil }
    var (count, end) = (area.groups[0].digitCount, index + 3)
    while let group = number(end), group.count <= 3, count <= 11 {
      for part in 0..<group.count { count += group.groups[part].digitCount }
      end += 1
    }
    guard (9...11).contains(count), end > index + 3 else { return nil }
    return Match(start: index, end: end, kind: .phone, value: .text(digits(index..<end)), confidence: 0.95)
  }

  private static let longestPhone = 11

  /// `không chín một hai ba bốn năm sáu bảy tám`: ten digits, one by one.
  func spokenPhone(at index: Int) -> Match? {
    guard roles(index)?.digit == 0 else { return nil }
    var text = ""
    var end = index
    while text.utf8.count <= Self.longestPhone, let digit = roles(end)?.digit, digit < 10, lexemes[end].length == 1 {
      text += String(digit)
      end += 1
    }
    guard (9...Self.longestPhone).contains(text.utf8.count) else { return nil }
    return Match(start: index, end: end, kind: .phone, value: .text(text), confidence: 0.9)
  }

  private func digits(_ range: Range<Int>) -> String {
    let bytes = text[lexemes[range.lowerBound].range.lowerBound..<lexemes[range.upperBound - 1].range.upperBound]
    return String(decoding: bytes.filter { $0 &- UInt8(ascii: "0") < 10 || $0 == UInt8(ascii: "+") }, as: UTF8.self)
  }
}
