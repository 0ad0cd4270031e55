internal import VietExpressions
internal import VietTokens
internal import VietUnicode

/// A count that no block exceeds, in half the memory: a page has hundreds of blocks, and each is looked at often.
@propertyWrapper
struct BlockCount: Sendable {
  private var stored: Int32 = 0

  init(wrappedValue: Int) { self.wrappedValue = wrappedValue }

  var wrappedValue: Int {
    @inline(__always) get { Int(stored) }
    @inline(__always) set { stored = Int32(truncatingIfNeeded: newValue) }
  }
}

/// What is measured of a block.
struct BlockFeatures: Sendable {
  @BlockCount var wordCount = 0
  /// Ends like a sentence.
  var isTerminated = false
  /// Ends with a colon, as the line before a list.
  var endsWithColon = false
  var isQuestion = false
  @BlockCount var commaCount = 0
  @BlockCount var functionWordCount = 0
  @BlockCount var englishFunctionWordCount = 0
  /// Shares of the words and of the bytes, from 0 to 1.
  var capitalShare = 0.0
  var linkShare = 0.0
  var hasDigits = false
  @BlockCount var numberCount = 0
  /// Signs that programs are full of.
  @BlockCount var codeSignCount = 0
  var hasSeparators = false
  @BlockCount var validSyllableCount = 0
  @BlockCount var letterWordCount = 0
  @BlockCount var sentenceStops = 0
  var cues: Cue = []
  /// The day and time that a short block says, and the bytes that do not belong to them.
  var date: TemporalPoint?
  @BlockCount var bytesBesidesDate = 0
  /// Says how long ago something was, and little else.
  var tellsAge = false
  /// The same words in another block: the distance to the nearest one, in blocks.
  var repeatDistance: Int?
  var isFirstOfRepeats = false
  /// A line of a program.
  var isCode: Bool { codeSignCount * 4 >= wordCount && codeSignCount > 0 }
  /// Hash of its words, for repeats.
  var contentHash: UInt64 = 0

  /// `… Ảnh: Văn Hiến`, `(Ảnh: TTXVN)`, `ẢNH: TRẦN KHA`: a capital credit word with a colon behind it.
  var hasCredit = false

  @inline(__always)
  mutating func hashContent(_ key: SyllableKey) {
    contentHash = (contentHash ^ key.rawValue) &* 0x9E37_79B9_7F4A_7C15 ^ contentHash >> 31
  }

  /// Whether and how the block ends like a sentence.
  mutating func end(like tokens: [Token], _ text: Span<UInt8>) {
    var index = tokens.count - 1
    while index >= 0 {
      let token = tokens[index]
      switch text.utf8Step(at: token.range.lowerBound).scalar {
      // What stands behind the stop, and what nobody sees.
      case 0x22, 0x27, 0x29, 0x5D, 0xBB, 0x2019, 0x201D, 0xAD, 0x200B...0x200F, 0x2060, 0xFE0F, 0xFEFF:
        index -= 1
        if index >= 0, tokens[index].kind != .punctuation, token.kind == .punctuation { isTerminated = true }
        continue
      case 0x2E, 0x21, 0x2026, 0x3B: isTerminated = true
      case 0x3F: (isTerminated, isQuestion) = (true, true)
      case 0x3A: (isTerminated, endsWithColon) = (true, true)
      default: break
      }
      if token.kind == .emoji {
        index -= 1
        continue
      }
      if token.kind == .abbreviation, text[token.range.upperBound - 1] == UInt8(ascii: ".") { isTerminated = true }
      return
    }
  }

  /// What finds ``findDate(_:in:_:byteCount:)`` its expressions.
  static let dates = ExpressionParser(kinds: [.date, .time])

  /// The first day with a year, and the time that stands beside it, in a block of so many bytes.
  ///
  /// - Parameters:
  ///   - expressions: the dates and times of the tokens.
  ///   - tokens: those of the block, with offsets in `text`.
  mutating func findDate(
    _ expressions: [Expression], in tokens: [Token], _ text: Span<UInt8>, byteCount: Int
  ) {
    var covered = 0
    var dayCount = 0
    var clock: TemporalPoint?
    for expression in expressions {
      guard case .temporal(.point(let point)) = expression.value else { continue }
      let isDay = point.year != nil && point.day != nil
      // 21:15 01/11/2017 is two expressions.
      let isClock = point.hour != nil && !point.hasDate
      if isDay { dayCount += 1 }
      if isDay, date == nil { date = point }
      // What stands behind another day is that day's: Ngày đăng: 20/11/2025. Cập nhật: 25/11/2025 08:30.
      if point.hour != nil, clock == nil, dayCount <= 1 { clock = point }
      if isDay || isClock { covered += expression.range.count }
    }
    if let clock, date != nil { date?.takeClock(of: clock) }
    bytesBesidesDate = byteCount - covered
    if date == nil, let found = PageDate.first(in: tokens, text) {
      date = TemporalPoint(found.day)
      bytesBesidesDate -= found.range.count
      if let clock { date?.takeClock(of: clock) }
    }
  }
}

extension BlockFeatures {
  /// Whether a block with these words may tell an age.
  var mayTellAge: Bool { (1...Self.longestAge).contains(wordCount) && !isTerminated && date == nil }

  private static let longestAge = 7
  private static let allKinds = ExpressionParser()

  /// How long ago a short block says that something was, with little beside it: `Đăng 2 giờ trước`, `Hôm qua`.
  static func age(_ block: [UInt8], using memory: inout ExpressionParser.Workspace) -> Expression? {
    let found = allKinds.expressions(in: block, using: &memory)
    guard found.count == 1, case .temporal(.point(let point)) = found[0].value, let shift = point.shift,
      shift.anchor == .reference, shift.amount <= 0, block.count - found[0].range.count <= 16
    else { return nil }
    return found[0]
  }
}

extension TemporalPoint {
  fileprivate mutating func takeClock(of other: TemporalPoint) {
    if hour == nil { (hour, minute) = (other.hour, other.minute) }
  }
}
