internal import VietUnicode

/// Abbreviations that end in a stop or carry stops inside.
enum Abbreviations {
  /// What a part of an abbreviation lets follow.
  private enum Role {
    /// Keeps its stop: `GS.`, `TP.`, `Ltd.`
    case stopped
    /// The same, and a number may follow: `Q.1`, `No.2`.
    case numbered
    /// A capital by itself: `U.S.`, the initial of a name.
    case initial
    /// Means something only with another: `v.v.`
    case half
    /// Capitals that spell no syllable, and only behind another part: `TP.HCM`.
    case capitals
  }

  /// Titles, units of administration, usual Latin ones, without their stops, in the case that they are written in.
  private static let table: [UInt64: Role] = {
    let parts: [(Role, String)] = [
      (
        .stopped,
        "TP Tp tp TX Tx TT H X GS PGS TS TSKH ThS Ths Th NCS GV GVC BS BSCK CK CKI CKII CK1 CK2 DS DSCK ĐD KS KTS CN LS NSND "
          + "NSƯT NSUT NGND NGƯT NNND NNƯT ĐT Đt ĐC Tel Mr Mrs Ms Dr Prof St Co Ltd Inc Corp Jr Sr vs tr"
      ),
      (.numbered, "Q P F KP Kp No Vol"),
      (.half, "v"),
    ]
    var table: [UInt64: Role] = [:]
    for (role, names) in parts {
      for name in names.split(separator: " ") {
        let bytes = Array(name.utf8)
        if let letters = Letters(bytes.span, 0..<bytes.count) { table[letters.key] = role }
      }
    }
    return table
  }()

  /// The end of the abbreviation that begins at `start` and has its first stop at `firstDot`, or `nil` when the stop
  /// ends a sentence.
  ///
  /// A stop behind the last part belongs to it when the part keeps one: `GS.TS.` does, `TP.HCM.` does not. Of a capital
  /// alone it never does: `độ C.` keeps its stop apart, `Q. Bình Thạnh` does not.
  static func end(in text: Span<UInt8>, from start: Int, firstDot: Int, end: Int) -> Int? {
    guard canBegin(text[start]), let letters = Letters(text, start..<firstDot),
      var role = letters.role(in: table, isFirst: true)
    else {
      return nil
    }
    var dot = firstDot
    while true {
      let next = dot + 1
      let isFirst = dot == firstDot
      if next < end, text[next] == UInt8(ascii: ".") { return isFirst ? nil : dot }
      let run = partEnd(in: text, from: next, end: end)
      guard run > next, let part = Letters(text, next..<run), let following = part.role(in: table, isFirst: false)
      else {
        guard isFirst else { return role == .capitals ? dot : next }
        if role == .half { return nil }
        if role == .numbered, let number = numberEnd(in: text, from: next, end: end) { return number }
        let isCapitalAlone = letters.count == 1 && run == next
        return isCapitalAlone && !(table[letters.key] != nil && isName(text, behind: next, end: end)) ? nil : next
      }
      guard run < end, text[run] == UInt8(ascii: ".") else {
        return isFirst && role == .half && following != .half ? nil : run
      }
      (role, dot) = (following, run)
    }
  }

  /// A capital, or the first letter of `v.v.`, `tr.`, `tp.`: most words are none, and looked at no further.
  private static func canBegin(_ byte: UInt8) -> Bool {
    byte < 0x61 || byte >= 0x80 || byte == UInt8(ascii: "v") || byte == UInt8(ascii: "t")
  }

  /// A space and a capital.
  private static func isName(_ text: Span<UInt8>, behind next: Int, end: Int) -> Bool {
    next + 1 < end && text[next] == 0x20 && text.isUppercaseLetter(at: next + 1)
  }

  private static func numberEnd(in text: Span<UInt8>, from start: Int, end: Int) -> Int? {
    var position = start
    while position < end, text[position].isDigit { position += 1 }
    return (1...3).contains(position - start) ? position : nil
  }

  private static func partEnd(in text: Span<UInt8>, from start: Int, end: Int) -> Int {
    guard start < end, !text[start].isDigit else { return start }
    return TokenScan(end: end).wordRunEnd(in: text, from: start)
  }

  /// The letters of a part with their case, whatever its normalization form; `nil` for what is longer than any.
  private struct Letters {
    /// Seven bits a letter: its place in the alphabet and its case.
    private(set) var key: UInt64 = 0
    private(set) var count = 0
    private var isUpper = true
    private var hasVowel = false

    private static let greatestCount = 6
    private static let firstDigitCode: UInt64 = 40
    private static let vowels: UInt64 = "aăâeêioôơuưy".unicodeScalars.reduce(0) { vowels, scalar in
      vowels | 1 << UInt64(VietnameseLetter(scalar.value)?.code ?? 0)
    }

    init?(_ text: Span<UInt8>, _ range: Range<Int>) {
      guard range.count <= 3 * Self.greatestCount else { return nil }
      var pending: VietnameseLetter?
      var offset = range.lowerBound
      while offset < range.upperBound {
        let step = text.utf8Step(at: offset)
        offset += step.count
        if let letter = VietnameseLetter(step.scalar) {
          if let pending { enter(pending) }
          pending = letter
        } else if text[offset - 1].isDigit {
          if let pending { enter(pending) }
          pending = nil
          key = key << 7 | Self.firstDigitCode + UInt64(step.scalar - 0x30)
          count += 1
        } else if var letter = pending, letter.combine(with: step.scalar) {
          pending = letter
        } else {
          return nil
        }
      }
      if let pending { enter(pending) }
      guard count <= Self.greatestCount, count > 0 else { return nil }
    }

    private mutating func enter(_ letter: VietnameseLetter) {
      key = key << 7 | UInt64(letter.code) | (letter.isUpper ? 0x40 : 0)
      count += 1
      isUpper = isUpper && letter.isUpper
      hasVowel = hasVowel || Self.vowels >> UInt64(letter.code) & 1 == 1
    }

    func role(in table: [UInt64: Role], isFirst: Bool) -> Role? {
      if let role = table[key] { return role }
      guard isUpper else { return nil }
      if count == 1 { return .initial }
      return !isFirst && !hasVowel ? .capitals : nil
    }
  }
}
