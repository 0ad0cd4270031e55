internal import VietExpressions
internal import VietTokens
internal import VietUnicode

/// Measures the blocks of a page one after the other, in memory that it uses again.
struct BlockMeter: Sendable {
  private let phrases = CuePhrases.standard
  /// Of short blocks: pages of a site repeat their menus and boxes, and a page its headlines. Text is long.
  private var recent = RecentTable(filler: BlockFeatures(), upTo: 1 << 13)
  /// Of those with a date.
  private var recentDates = RecentTable(filler: BlockDate(), count: 16, upTo: 1 << 10)
  private var cache = BlockWordCache()
  /// What the blocks are remembered by.
  private var hashes: [UInt64] = []
  /// The tokens of the block, counted from its beginning.
  private var tokens: [Token] = []
  private var keys = KeyList()
  /// The keys of words, and what stands for colons and numbers; what is left of longer blocks behind them.
  private var list: [SyllableKey] = []
  private var expressions = ExpressionParser.Workspace()
  private let counted = BlockWord.Counts.table
  private let colon = BlockWords.standard[CueTable.colon]
  private let number = BlockWords.standard[CueTable.number]
  private let copyright = BlockWords.standard[CueTable.copyright]

  /// What is measured of the blocks of a page, and the dates that some of them say.
  mutating func measure(
    _ blocks: [PageBlock], in page: Span<UInt8>
  ) -> (features: [BlockFeatures], dates: [BlockDate]) {
    hashes.removeAll(keepingCapacity: true)
    for block in blocks { hashes.append(request(block, in: page)) }
    var all: [BlockFeatures] = []
    var dates: [BlockDate] = []
    all.reserveCapacity(blocks.count)
    for (index, block) in blocks.enumerated() {
      if let features = recalled(by: hashes[index], &dates) {
        all.append(features)
      } else {
        all.append(measured(block, by: hashes[index], in: page, &dates))
      }
      all[index].linkShare = min(1, Double(block.linkByteCount) / Double(max(1, block.range.count)))
    }
    return (all, dates)
  }

  /// The hash of a short block, which is looked up soon, and 0 of a long one.
  private func request(_ block: PageBlock, in page: Span<UInt8>) -> UInt64 {
    guard block.range.count <= Self.longestRemembered else { return 0 }
    let hash = recent.hash(of: block.range, in: page)
    recent.prefetch(hash)
    return hash
  }

  /// What is remembered of a block, unless its date is forgotten.
  ///
  /// It changes nothing, but a meter that is only lent would be copied.
  @inline(__always)
  private mutating func recalled(by hash: UInt64, _ dates: inout [BlockDate]) -> BlockFeatures? {
    guard var features = recent[hash] else { return nil }
    if features.hasDate {
      guard let date = recentDates[hash] else { return nil }
      features.datePlace = dates.count
      dates.append(date)
    }
    return features
  }

  private mutating func measured(
    _ block: PageBlock, by hash: UInt64, in page: Span<UInt8>, _ dates: inout [BlockDate]
  ) -> BlockFeatures {
    let features = measure(page.extracting(Self.measuredRange(of: block, in: page)), &dates)
    if hash != 0 {
      recent.store(features, by: hash)
      if let place = features.datePlace { recentDates.store(dates[place], by: hash) }
    }
    return features
  }

  /// What follows from the bytes of a block alone.
  private mutating func measure(_ text: Span<UInt8>, _ dates: inout [BlockDate]) -> BlockFeatures {
    readTokens(text)
    // Taken out, so that they are changed where they are.
    var keys = KeyList()
    swap(&keys, &self.keys)
    defer { swap(&keys, &self.keys) }
    keys.removeAll()
    var list: [SyllableKey] = []
    swap(&list, &self.list)
    defer { swap(&list, &self.list) }
    if list.count < tokens.count { list = Array(repeating: SyllableKey(rawValue: 0), count: 2 * tokens.count) }
    var places = list.mutableSpan
    var features = BlockFeatures()
    var (words, letterWords) = (0, 0)
    var counts = BlockWord.Counts()
    var told: BlockWord.Traits = []
    var (mayHaveYear, mayHaveDay) = (false, false)
    var isBehindCredit = false
    for index in tokens.indices {
      let token = tokens[index]
      let first = text[token.range.lowerBound]
      if isBehindCredit, first == UInt8(ascii: ":") { features.hasCredit = true }
      isBehindCredit = false
      switch token.kind {
      case .word, .abbreviation:
        // Scripts without spaces: about two letters a word.
        if token.range.count > 24, first > 0xE1 { words += token.range.count / 6 }
        let word = cache.word(index, text, token.range)
        keys.append(word, to: &places, &features)
        letterWords &+= 1
        let traits = word.traits
        told.formUnion(traits)
        counts += counted[Int(traits.rawValue)]
        isBehindCredit = traits.contains(.credit) && traits.contains(.capital) && token.kind == .word
      case .number, .phone, .code:
        features.hasDigits = true
        features.numberCount += 1
        words += 1
        let shape = NumberShape(text, token.range)
        mayHaveYear = mayHaveYear || shape.mayHaveYear
        // Sáu Nghệ24/11/2025
        let isRest = token.range.lowerBound > 0 && text[token.range.lowerBound - 1] == UInt8(ascii: "/")
        mayHaveDay = mayHaveDay || shape.mayHaveDay || features.numberCount > 1 || isRest
        keys.append(number, to: &places, &features)
        features.hashContent(cache.word(index, text, token.range).key)
      case .punctuation, .symbol:
        switch first < 0x80 ? UInt32(first) : text.utf8Step(at: token.range.lowerBound).scalar {
        case 0x2C: features.commaCount += 1
        case 0x3A: keys.append(colon, to: &places, &features)
        case 0x2E, 0x3F, 0x21: features.sentenceStops += 1
        case 0x3B, 0x3D, 0x7B, 0x7D, 0x5B, 0x5D, 0x3C, 0x2A, 0x5F: features.codeSignCount += 1
        case 0x7C, 0xBB, 0x203A, 0x3E: features.hasSeparators = true
        case 0xA9:
          features.hasSeparators = true
          keys.append(copyright, to: &places, &features)
        default: break
        }
      default: words += 1
      }
    }
    words += letterWords
    (features.wordCount, features.letterWordCount, features.validSyllableCount) = (words, letterWords, counts.marked)
    (features.functionWordCount, features.englishFunctionWordCount) = (counts.vietnamese, counts.english)
    if let first = tokens.first, Self.opensCode(text[first.range.lowerBound]) { features.codeSignCount += words }
    features.cues = keys.cues(in: list, phrases)
    features.capitalCount = counts.capital
    features.end(like: tokens, text)
    mayHaveYear = mayHaveYear || told.contains(.year)
    mayHaveDay = mayHaveDay || told.contains(.month)
    if mayHaveYear, mayHaveDay, features.hasDigits, words <= 18, let date = date(in: text) {
      features.datePlace = dates.count
      dates.append(date)
    }
    if told.contains(.fromNow), features.mayTellAge {
      features.tellsAge = BlockFeatures.age(copied(text), using: &expressions) != nil
    }
    return features
  }

  /// Reads the tokens, and asks for the words of all.
  private mutating func readTokens(_ text: Span<UInt8>) {
    tokens.removeAll(keepingCapacity: true)
    Tokenizer().tokenize(text, into: &tokens)
    cache.request(tokens, in: text)
  }

  private mutating func date(in text: Span<UInt8>) -> BlockDate? {
    let found = BlockDate.parser.expressions(in: GluedDates.separated(text) ?? copied(text), using: &expressions)
    return BlockDate(found, in: tokens, text, byteCount: text.count)
  }

  private func copied(_ text: Span<UInt8>) -> [UInt8] { unsafe text.withUnsafeBufferPointer { unsafe Array($0) } }

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
  private static let longestRemembered = 192
}

/// How many words of a block have keys, and where cues may begin.
private struct KeyList: Sendable {
  private var count = 0
  private var starts: [CuePhrases.Start] = []

  mutating func removeAll() {
    count = 0
    if !starts.isEmpty { starts.removeAll(keepingCapacity: true) }
  }

  @inline(__always)
  mutating func append(_ word: BlockWord, to places: inout MutableSpan<SyllableKey>, _ features: inout BlockFeatures) {
    if word.cues.length > 0 { starts.append(CuePhrases.Start(index: count, beginning: word.cues)) }
    places[count] = word.key
    count += 1
    features.hashContent(word.key)
  }

  func cues(in keys: [SyllableKey], _ phrases: CuePhrases) -> Cue {
    starts.isEmpty ? [] : phrases.cues(of: keys[..<count], from: starts)
  }
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
