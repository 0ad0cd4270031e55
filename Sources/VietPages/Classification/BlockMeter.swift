internal import VietExpressions
internal import VietTokens
internal import VietUnicode

/// Measures the blocks of a page one after the other, in memory that it uses again.
struct BlockMeter: Sendable {
  private let words = BlockWords.standard
  private let phrases = CuePhrases.standard
  private var cache = BlockWordCache()
  /// The tokens of the block, counted from its beginning.
  private var tokens: [Token] = []
  /// The keys of words, and what stands for colons and numbers.
  private var keys: [SyllableKey] = []
  private var starts: [CuePhrases.Start] = []
  private let colon = BlockWords.standard[CueTable.colon]
  private let number = BlockWords.standard[CueTable.number]
  private let copyright = BlockWords.standard[CueTable.copyright]

  mutating func features(of block: PageBlock, in page: PageText) -> BlockFeatures {
    let text = page.bytes.span.extracting(Self.measuredRange(of: block, in: page.bytes.span))
    tokens.removeAll(keepingCapacity: true)
    keys.removeAll(keepingCapacity: true)
    starts.removeAll(keepingCapacity: true)
    Tokenizer().tokenize(text, into: &tokens)
    var features = BlockFeatures()
    var capitals = 0
    var (mayHaveYear, mayHaveDay) = (false, false)
    var isBehindCredit = false
    for token in tokens {
      let first = text[token.range.lowerBound]
      if isBehindCredit, first == UInt8(ascii: ":") { features.hasCredit = true }
      isBehindCredit = false
      switch token.kind {
      case .word, .abbreviation:
        // Scripts without spaces: about two letters a word.
        if token.range.count > 24, first > 0xE1 { features.wordCount += token.range.count / 6 }
        let word = cache.word(text, token.range)
        add(word)
        features.letterWordCount += 1
        features.wordCount += 1
        let traits = word.traits
        if traits.isEmpty { continue }
        if traits.contains(.capital) { capitals += 1 }
        if traits.contains(.vietnamese) { features.functionWordCount += 1 }
        if traits.contains(.english) { features.englishFunctionWordCount += 1 }
        if traits.contains(.marked) { features.validSyllableCount += 1 }
        if traits.contains(.year) { mayHaveYear = true }
        if traits.contains(.month) { mayHaveDay = true }
        isBehindCredit = traits.isSuperset(of: [.credit, .capital]) && token.kind == .word
      case .number, .phone, .code:
        features.hasDigits = true
        features.numberCount += 1
        features.wordCount += 1
        let shape = NumberShape(text, token.range)
        mayHaveYear = mayHaveYear || shape.mayHaveYear
        mayHaveDay = mayHaveDay || shape.mayHaveDay || features.numberCount > 1
        add(number)
        features.hashContent(cache.word(text, token.range).key)
      case .punctuation, .symbol:
        switch first < 0x80 ? UInt32(first) : text.utf8Step(at: token.range.lowerBound).scalar {
        case 0x2C: features.commaCount += 1
        case 0x3A: add(colon)
        case 0x2E, 0x3F, 0x21: features.sentenceStops += 1
        case 0x3B, 0x3D, 0x7B, 0x7D, 0x5B, 0x5D, 0x3C, 0x2A, 0x5F: features.codeSignCount += 1
        case 0x7C, 0xBB, 0x203A, 0x3E: features.hasSeparators = true
        case 0xA9:
          features.hasSeparators = true
          add(copyright)
        default: break
        }
      default: features.wordCount += 1
      }
    }
    if let first = tokens.first, Self.opensCode(text[first.range.lowerBound]) {
      features.codeSignCount += features.wordCount
    }
    for key in keys { features.hashContent(key) }
    if !starts.isEmpty { features.cues = phrases.cues(of: keys, from: starts) }
    features.functionShare = Double(features.functionWordCount) / Double(max(1, features.wordCount))
    features.capitalShare = Double(capitals) / Double(max(1, features.letterWordCount))
    features.linkShare = min(1, Double(block.linkByteCount) / Double(max(1, block.range.count)))
    features.end(like: tokens, text)
    if mayHaveYear, mayHaveDay, features.hasDigits, features.wordCount <= 18 {
      findDate(of: block, in: page, &features)
    }
    return features
  }

  private mutating func add(_ word: BlockWord) {
    if word.cueLength > 0 { starts.append(CuePhrases.Start(index: keys.count, length: Int(word.cueLength))) }
    keys.append(word.key)
  }

  private func findDate(of block: PageBlock, in page: PageText, _ features: inout BlockFeatures) {
    let start = block.range.lowerBound
    let placed = tokens.map { token in
      Token(range: token.range.lowerBound + start..<token.range.upperBound + start, kind: token.kind)
    }
    features.findDate(block, page, placed)
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
}

/// Which parts of a date the digits of a token may be.
private struct NumberShape {
  /// Four digits in a row, or three numbers that are no groups of thousands: what else has a year says `năm`.
  var mayHaveYear = false
  /// Three numbers: a day, a month and a year. Where they are apart, the block has several tokens with digits.
  var mayHaveDay = false

  init(_ text: Span<UInt8>, _ range: Range<Int>) {
    var (digits, numbers, groups) = (0, 0, 0)
    for offset in range {
      guard text[offset].isDigit else {
        if digits == 3 { groups += 1 }
        digits = 0
        continue
      }
      digits += 1
      if digits == 1 { numbers += 1 }
      if digits == 4 { mayHaveYear = true }
    }
    if digits == 3 { groups += 1 }
    mayHaveDay = numbers >= 3
    mayHaveYear = mayHaveYear || numbers >= 3 && groups < numbers - 1
  }
}
