internal import VietExpressions
internal import VietTokens
internal import VietUnicode

/// What is measured of a block, in one pass over its tokens.
struct BlockFeatures: Sendable {
  var wordCount = 0
  /// Ends like a sentence.
  var isTerminated = false
  /// Ends with a colon, as the line before a list.
  var endsWithColon = false
  var isQuestion = false
  var commaCount = 0
  var functionWordCount = 0
  var englishFunctionWordCount = 0
  /// Shares of the words, from 0 to 1.
  var functionShare = 0.0
  var capitalShare = 0.0
  var linkShare = 0.0
  var hasDigits = false
  var numberCount = 0
  /// Signs that programs are full of.
  var codeSignCount = 0
  var hasSeparators = false
  var validSyllableCount = 0
  var letterWordCount = 0
  var sentenceStops = 0
  var cues: Cue = []
  /// The day and time that a short block says, and the bytes that do not belong to them.
  var date: TemporalPoint?
  var bytesBesidesDate = 0
  /// The same words in another block: the distance to the nearest one, in blocks.
  var repeatDistance: Int?
  var isFirstOfRepeats = false
  /// A line of a program.
  var isCode: Bool { codeSignCount * 4 >= wordCount && codeSignCount > 0 }
  /// Hash of its words, for repeats.
  var contentHash: UInt64 = 0

  private enum Language { case vietnamese, english }

  private static let functionWords: NameTable<Language?> = {
    let vietnamese = """
      và của các là có được cho trong với không những này đã để một khi người tại từ theo đến về như sẽ cũng thì mà ở bị \
      vào do đó ra lại phải còn nhiều nên trên rằng hơn
      """
    let english = """
      the of and a in that is was for on with as at by from it be are were this which has have had his her their they he \
      she but not an or its will would who been when than after about said into more can
      """
    func words(_ text: String, _ language: Language) -> [(UInt64, Language?)] {
      text.split(separator: " ").map { (SyllableKey($0).rawValue, language) }
    }
    return NameTable(words(english, .english) + words(vietnamese, .vietnamese), missing: nil)
  }()

  init(_ block: PageBlock, in page: PageText) {
    let text = page.bytes.span
    var keys: [SyllableKey] = []
    var capitals = 0
    let functionWords = Self.functionWords
    var tokens: [Token] = []
    let measured = Self.measuredRange(of: block, in: text)
    keys.reserveCapacity(measured.count / 4)
    tokens.reserveCapacity(measured.count / 4)
    Tokenizer().scan(text, in: measured) { tokens.append($0) }
    for token in tokens {
      switch token.kind {
      case .word, .abbreviation:
        // Scripts without spaces: about two letters a word.
        if token.range.count > 24, text[token.range.lowerBound] > 0xE1 { wordCount += token.range.count / 6 }
        let key = SyllableKey(text, in: token.range)
        keys.append(key)
        letterWordCount += 1
        switch functionWords[key.rawValue] {
        case .vietnamese: functionWordCount += 1
        case .english: englishFunctionWordCount += 1
        case nil: break
        }
        if text.isUppercaseLetter(at: token.range.lowerBound) { capitals += 1 }
        if key.isPacked, key.tone != .level || token.range.count > 1, isVietnamese(text, token.range) {
          validSyllableCount += 1
        }
        wordCount += 1
      case .number, .phone, .code:
        hasDigits = true
        numberCount += 1
        wordCount += 1
        keys.append(CueTable.number)
        contentHash = (contentHash ^ SyllableKey(text, in: token.range).rawValue) &* 0x9E37_79B9_7F4A_7C15
      case .punctuation, .symbol:
        switch text.utf8Step(at: token.range.lowerBound).scalar {
        case 0x2C: commaCount += 1
        case 0x3A: keys.append(CueTable.colon)
        case 0x2E, 0x3F, 0x21: sentenceStops += 1
        case 0x3B, 0x3D, 0x7B, 0x7D, 0x5B, 0x5D, 0x3C, 0x2A, 0x5F: codeSignCount += 1
        case 0x7C, 0xBB, 0x203A, 0x3E, 0xA9:
          hasSeparators = true
          if text.utf8Step(at: token.range.lowerBound).scalar == 0xA9 { keys.append(SyllableKey("©")) }
        default: break
        }
      default: wordCount += 1
      }
    }
    if let first = tokens.first, Self.opensCode(text[first.range.lowerBound]) { codeSignCount += wordCount }
    for key in keys { contentHash = (contentHash ^ key.rawValue) &* 0x9E37_79B9_7F4A_7C15 ^ contentHash >> 31 }
    cues = CueTable.cues(of: keys)
    functionShare = Double(functionWordCount) / Double(max(1, wordCount))
    capitalShare = Double(capitals) / Double(max(1, letterWordCount))
    linkShare = min(1, Double(block.linkByteCount) / Double(max(1, block.range.count)))
    endLike(tokens, text)
    if hasDigits, wordCount <= 18, hasDigitsOfDate(text, block.range) { findDate(block, page, tokens) }
  }

  /// What is looked at of a block: a hostile one costs no more than a long one.
  private static func measuredRange(of block: PageBlock, in text: Span<UInt8>) -> Range<Int> {
    guard block.range.count > greatestMeasure else { return block.range }
    var end = block.range.lowerBound + greatestMeasure
    while text[end] & 0xC0 == 0x80 { end -= 1 }
    return block.range.lowerBound..<end
  }

  private static let greatestMeasure = 1 << 16

  /// `//`, `/*`, ` * `, `#include`, `@Override`, `}`
  private static func opensCode(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "/"), UInt8(ascii: "*"), UInt8(ascii: "#"), UInt8(ascii: "@"), UInt8(ascii: "{"),
      UInt8(ascii: "}"):
      true
    default: false
    }
  }

  /// Letters beyond ASCII mark Vietnamese, whatever the syllable.
  private func isVietnamese(_ text: Span<UInt8>, _ range: Range<Int>) -> Bool {
    for offset in range where text[offset] >= 0x80 { return true }
    return false
  }

  private mutating func endLike(_ tokens: [Token], _ text: Span<UInt8>) {
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

  /// No day has fewer digits than `1/1/24`.
  private func hasDigitsOfDate(_ text: Span<UInt8>, _ range: Range<Int>) -> Bool {
    var count = 0
    for index in range where text[index].isASCIIDigit { count += 1 }
    return count >= 4
  }

  private mutating func findDate(_ block: PageBlock, _ page: PageText, _ tokens: [Token]) {
    let parser = ExpressionParser(kinds: [.date, .time])
    var covered = 0
    var clock: TemporalPoint?
    for expression in parser.expressions(in: page.bytes, tokens: tokens) {
      guard case .temporal(.point(let point)) = expression.value else { continue }
      let isDay = point.year != nil && point.day != nil
      // 21:15 01/11/2017 is two expressions.
      let isClock = point.hour != nil && !point.hasDate
      if isDay, date == nil { date = point }
      if point.hour != nil, clock == nil { clock = point }
      if isDay || isClock { covered += expression.range.count }
    }
    if let clock, date != nil { date?.takeClock(of: clock) }
    bytesBesidesDate = block.range.count - covered
    if date == nil, let day = PageDate.first(in: tokens, page.bytes.span) {
      date = TemporalPoint(day)
      if let clock { date?.takeClock(of: clock) }
    }
  }
}

extension TemporalPoint {
  fileprivate mutating func takeClock(of other: TemporalPoint) {
    if hour == nil { (hour, minute) = (other.hour, other.minute) }
  }
}
