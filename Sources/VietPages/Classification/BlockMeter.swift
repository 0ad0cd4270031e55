internal import VietExpressions
internal import VietTokens
internal import VietUnicode

/// Measures the blocks of a page one after the other, in memory that it uses again.
struct BlockMeter {
  private let words = BlockWords.standard
  private let phrases = CuePhrases.standard
  private var tokens: [Token] = []
  /// The keys of words, and what stands for colons and numbers.
  private var keys: [SyllableKey] = []
  private var starts: [CuePhrases.Start] = []

  private static let year = SyllableKey("năm")

  mutating func features(of block: PageBlock, in page: PageText) -> BlockFeatures {
    let text = page.bytes.span
    tokens.removeAll(keepingCapacity: true)
    keys.removeAll(keepingCapacity: true)
    starts.removeAll(keepingCapacity: true)
    Tokenizer().scan(text, in: Self.measuredRange(of: block, in: text)) { tokens.append($0) }
    var features = BlockFeatures()
    var capitals = 0
    var mayHaveYear = false
    var isBehindCredit = false
    for token in tokens {
      let first = text[token.range.lowerBound]
      if isBehindCredit, first == UInt8(ascii: ":") { features.hasCredit = true }
      isBehindCredit = false
      switch token.kind {
      case .word, .abbreviation:
        // Scripts without spaces: about two letters a word.
        if token.range.count > 24, first > 0xE1 { features.wordCount += token.range.count / 6 }
        let key = SyllableKey(text, in: token.range)
        let meaning = add(key)
        features.letterWordCount += 1
        features.wordCount += 1
        let isCapital = text.isUppercaseLetter(at: token.range.lowerBound)
        if isCapital { capitals += 1 }
        if let meaning {
          if meaning.isVietnamese { features.functionWordCount += 1 }
          if meaning.isEnglish { features.englishFunctionWordCount += 1 }
          isBehindCredit = meaning.isCredit && isCapital && token.kind == .word
        }
        if key.isPacked, Self.isBeyondASCII(text, token.range) { features.validSyllableCount += 1 }
        if key == Self.year { mayHaveYear = true }
      case .number, .phone, .code:
        features.hasDigits = true
        features.numberCount += 1
        features.wordCount += 1
        mayHaveYear = mayHaveYear || Self.mayHaveYear(text, token.range)
        _ = add(CueTable.number)
        features.hashContent(SyllableKey(text, in: token.range))
      case .punctuation, .symbol:
        switch text.utf8Step(at: token.range.lowerBound).scalar {
        case 0x2C: features.commaCount += 1
        case 0x3A: _ = add(CueTable.colon)
        case 0x2E, 0x3F, 0x21: features.sentenceStops += 1
        case 0x3B, 0x3D, 0x7B, 0x7D, 0x5B, 0x5D, 0x3C, 0x2A, 0x5F: features.codeSignCount += 1
        case 0x7C, 0xBB, 0x203A, 0x3E: features.hasSeparators = true
        case 0xA9:
          features.hasSeparators = true
          _ = add(CueTable.copyright)
        default: break
        }
      default: features.wordCount += 1
      }
    }
    if let first = tokens.first, Self.opensCode(text[first.range.lowerBound]) {
      features.codeSignCount += features.wordCount
    }
    for key in keys { features.hashContent(key) }
    features.cues = phrases.cues(of: keys, from: starts)
    features.functionShare = Double(features.functionWordCount) / Double(max(1, features.wordCount))
    features.capitalShare = Double(capitals) / Double(max(1, features.letterWordCount))
    features.linkShare = min(1, Double(block.linkByteCount) / Double(max(1, block.range.count)))
    features.end(like: tokens, text)
    if mayHaveYear, features.hasDigits, features.wordCount <= 18 { features.findDate(block, page, tokens) }
    return features
  }

  private mutating func add(_ key: SyllableKey) -> BlockWords.Meaning? {
    let meaning = words[key]
    if let length = meaning?.cueLength, length > 0 {
      starts.append(CuePhrases.Start(index: keys.count, length: length))
    }
    keys.append(key)
    return meaning
  }

  /// `//`, `/*`, ` * `, `#include`, `@Override`, `}`
  private static func opensCode(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "/"), UInt8(ascii: "*"), UInt8(ascii: "#"), UInt8(ascii: "@"), UInt8(ascii: "{"),
      UInt8(ascii: "}"):
      true
    default: false
    }
  }

  /// What is looked at of a block: a hostile one costs no more than a long one.
  private static func measuredRange(of block: PageBlock, in text: Span<UInt8>) -> Range<Int> {
    guard block.range.count > greatestMeasure else { return block.range }
    var end = block.range.lowerBound + greatestMeasure
    while text[end] & 0xC0 == 0x80 { end -= 1 }
    return block.range.lowerBound..<end
  }

  private static let greatestMeasure = 1 << 16

  /// Letters beyond ASCII mark Vietnamese, whatever the syllable.
  private static func isBeyondASCII(_ text: Span<UInt8>, _ range: Range<Int>) -> Bool {
    for offset in range where text[offset] >= 0x80 { return true }
    return false
  }

  /// Four digits in a row, or three numbers in one token that are no groups of thousands: what else has a year says
  /// `năm`.
  private static func mayHaveYear(_ text: Span<UInt8>, _ range: Range<Int>) -> Bool {
    var (digits, numbers, groups) = (0, 0, 0)
    for offset in range {
      guard text[offset].isDigit else {
        if digits == 3 { groups += 1 }
        digits = 0
        continue
      }
      digits += 1
      if digits == 1 { numbers += 1 }
      if digits == 4 { return true }
    }
    if digits == 3 { groups += 1 }
    return numbers >= 3 && groups < numbers - 1
  }
}
