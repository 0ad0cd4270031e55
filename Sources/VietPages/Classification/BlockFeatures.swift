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

/// A count that there may be none of.
@propertyWrapper
struct OptionalBlockCount: Sendable {
  private var stored: Int32 = -1

  init(wrappedValue: Int?) { self.wrappedValue = wrappedValue }

  var wrappedValue: Int? {
    @inline(__always) get { stored < 0 ? nil : Int(stored) }
    @inline(__always) set { stored = newValue.map { Int32(truncatingIfNeeded: $0) } ?? -1 }
  }
}

/// What is measured of a block. What is wide stands first, so that there are no gaps.
struct BlockFeatures: Sendable {
  /// Hash of its words, for repeats.
  var contentHash: UInt64 = 0
  /// Share of the bytes, from 0 to 1.
  var linkShare = 0.0
  var cues: Cue = []
  @BlockCount var wordCount = 0
  @BlockCount var commaCount = 0
  @BlockCount var functionWordCount = 0
  @BlockCount var englishFunctionWordCount = 0
  @BlockCount var capitalCount = 0
  @BlockCount var numberCount = 0
  /// Signs that programs are full of.
  @BlockCount var codeSignCount = 0
  @BlockCount var validSyllableCount = 0
  @BlockCount var letterWordCount = 0
  @BlockCount var sentenceStops = 0
  /// The same words in another block: the distance to the nearest one, in blocks.
  @OptionalBlockCount var repeatDistance = nil
  /// Which of the page's dates is its own: few blocks have one.
  @OptionalBlockCount var datePlace = nil
  var isFirstOfRepeats = false
  /// Ends like a sentence.
  var isTerminated = false
  /// Ends with a colon, as the line before a list.
  var endsWithColon = false
  var isQuestion = false
  var hasDigits = false
  var hasSeparators = false
  /// `… Ảnh: Văn Hiến`, `(Ảnh: TTXVN)`, `ẢNH: TRẦN KHA`: a capital credit word with a colon behind it.
  var hasCredit = false
  /// Says how long ago something was, and little else.
  var tellsAge = false

  /// A line of a program.
  var isCode: Bool { codeSignCount * 4 >= wordCount && codeSignCount > 0 }
  /// Share of the words, from 0 to 1.
  var capitalShare: Double { Double(capitalCount) / Double(max(1, letterWordCount)) }
  /// Whether it is short and says a day.
  var hasDate: Bool { datePlace != nil }

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
}

extension BlockFeatures {
  /// Whether a block with these words may tell an age.
  var mayTellAge: Bool { (1...Self.longestAge).contains(wordCount) && !isTerminated && !hasDate }

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
