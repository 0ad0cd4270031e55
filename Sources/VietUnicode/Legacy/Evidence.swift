/// How much Vietnamese there is in a reading of some bytes.
struct Evidence {
  /// Words with letters beyond ASCII that are syllables, and those that are none.
  private var good = 0.0
  private var bad = 0.0
  /// Words of ASCII alone.
  private var plainSyllables = 0
  private var plainWords = 0
  /// How usual the letters beyond ASCII are.
  private var usualness = 0.0
  private(set) var hasShapes = false

  init(reading sample: [UInt8], as encoding: LegacyEncoding, _ skipsMarkup: Bool) {
    let text = encoding.decode(text: sample)
    let span = text.span
    var offset = 0
    var isFirst = true
    while offset < span.count {
      let step = span.utf8Step(at: offset)
      if skipsMarkup, step.scalar == 0x3C {
        while offset < span.count, span[offset] != 0x3E { offset += 1 }
        continue
      }
      guard Self.isLetter(step.scalar) else {
        offset += step.count
        if step.scalar > 0x7F, offset < span.count {
          add(symbol: step.scalar, before: span.utf8Step(at: offset).scalar)
        }
        isFirst = false
        continue
      }
      var word = Word()
      while offset < span.count {
        let step = span.utf8Step(at: offset)
        guard Self.isLetter(step.scalar) else { break }
        word.add(step.scalar)
        offset += step.count
      }
      // The sample can cut the words at its ends.
      add(word, isCut: isFirst || offset == span.count)
      isFirst = false
    }
  }

  private struct Word {
    var key = SyllableKeyBuilder()
    var count = 0
    var isPlain = true
    var usualness = 0.0
    var hasShape = false
    private var hasSmall = false
    private var capitals = 0
    private var beginsWithCapital = false

    mutating func add(_ scalar: UInt32) {
      key.add(scalar)
      count += 1
      if scalar > 0x7F { isPlain = false }
      guard let letter = VietnameseLetter(scalar) else { return }
      if letter.isUpper {
        capitals += 1
        if count == 1 { beginsWithCapital = true }
      } else {
        hasSmall = true
      }
      if scalar > 0x7F {
        usualness += Evidence.usualness[Int(letter.code) * 6 + Int(letter.tone.rawValue)]
        if VIQRMarks.isShapedVowel(scalar) || letter.code == 7 { hasShape = true }
      }
    }

    /// Small letters, a capital and small letters, or capitals.
    var isWrittenAsWords: Bool { !hasSmall || capitals == 0 || capitals == 1 && beginsWithCapital }
    var isSyllable: Bool { key.isSyllable && isWrittenAsWords }
  }

  private mutating func add(_ word: Word, isCut: Bool) {
    if word.isPlain {
      plainWords += 1
      if word.isSyllable { plainSyllables += 1 }
      return
    }
    if word.isSyllable {
      good += 1
      usualness += word.usualness
      if word.hasShape { hasShapes = true }
    } else if !isCut {
      bad += 1
    }
  }

  /// A sign right before a letter is a letter of another encoding, unless it opens a quotation.
  private mutating func add(symbol: UInt32, before next: UInt32) {
    guard Self.isLetter(next) else { return }
    switch symbol {
    case 0xA0, 0xAB, 0xBB, 0xB7, 0x2010...0x2026, 0x2039, 0x203A: break
    default: bad += 1
    }
  }

  private static func isLetter(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x41...0x5A, 0x61...0x7A, 0xC0...0xD6, 0xD8...0xF6, 0xF8...0x24F, 0x300...0x36F, 0x1E00...0x1EFF, 0xFFFD: true
    default: false
    }
  }

  // MARK: The verdict

  var score: Double { good - 1.5 * bad + usualness }

  /// The share of words that have marks and make sense.
  var share: Double { good / max(1, good + bad + Double(plainWords)) }

  var isVietnamese: Bool {
    let plain = Double(plainSyllables) / Double(max(1, plainWords))
    // Foreign names and quotations leave little ASCII that is Vietnamese; then the words with marks must be right.
    return good >= 2 && bad <= good * 0.5 && share >= 0.25 && (plain >= 0.4 || share >= 0.6)
      || good >= 6 && bad <= good * 0.25 && share >= 0.3
      || good == 1 && bad == 0 && plainSyllables == plainWords && plainWords > 0
  }

  var confidence: Double { good / (good + bad + 0.5) }

  /// The letters beyond ASCII from the most usual to the rarest in running text.
  private static let byUsualness =
    "đàáưộếệạảôốủêâềớịóợờấậểơựăíầứụởìãổữồọừặắửùòúýỉằẩĩũéỏỹễẫỳỗỷẽẻèỡõẹẳẵỵ"

  /// The place of a letter among them, small or capital; behind all for one that is not there.
  static func rank(of scalar: UInt32) -> Int {
    guard let letter = VietnameseLetter(scalar) else { return .max }
    let value = usualness[Int(letter.code) * 6 + Int(letter.tone.rawValue)]
    return Int((1 - value) * 1000)
  }

  /// From 0 to 0.5, by code and tone of the letter.
  private static let usualness: [Double] = {
    var table = [Double](repeating: 0, count: 34 * 6)
    let letters = Array(byUsualness.unicodeScalars)
    for (index, scalar) in letters.enumerated() {
      guard let letter = VietnameseLetter(scalar.value) else { continue }
      table[Int(letter.code) * 6 + Int(letter.tone.rawValue)] = 0.5 * (1 - Double(index) / Double(letters.count))
    }
    return table
  }()
}

extension LegacyEncoding {
  /// The text alone, without the way back.
  package func decode(text source: [UInt8]) -> [UInt8] {
    var decoder = LegacyDecoder(self)
    var text: [UInt8] = []
    decoder.decode(source, into: &text)
    decoder.finish(into: &text)
    return text
  }
}
