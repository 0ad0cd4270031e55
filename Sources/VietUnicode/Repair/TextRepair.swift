/// Mends what typing programs, old pages and scanners leave in Vietnamese text. Each rule is asked for by name.
///
///     let repair = TextRepair(.letters)
///     repair.repair("Ðường về")              // "Đường về", with Đ for the Icelandic letter
///     repair.repair("a\u{301}\u{302}m")      // "ấm": the marks were in the wrong order
///
/// A word is changed only when a Vietnamese syllable comes out of it; nothing else is touched.
/// Complexity: O(*n*).
public struct TextRepair: Sendable, Hashable {
  /// What to mend.
  public struct Rules: OptionSet, Sendable, Hashable {
    /// A bit for each rule.
    public let rawValue: Int
    /// The rules of these bits.
    public init(rawValue: Int) { self.rawValue = rawValue }

    /// Marks that NFC leaves apart because they stand in the wrong order: á + circumflex is ấ.
    public static let markOrder = Rules(rawValue: 1 << 0)
    /// Ð, ð, Ɖ and d with a stroke over it, for Đ and đ.
    public static let stroke = Rules(rawValue: 1 << 1)
    /// Cyrillic and Greek letters that look like Latin ones, inside words that are Latin otherwise.
    public static let lookAlikes = Rules(rawValue: 1 << 2)
    /// Tone marks typed behind their letter as characters of their own: `tiê´ng`.
    public static let spacingTones = Rules(rawValue: 1 << 3)
    /// Zero-width characters and soft hyphens.
    public static let invisibles = Rules(rawValue: 1 << 4)
    /// No-break and other spaces of unusual width.
    public static let spaces = Rules(rawValue: 1 << 5)
    /// Curly quotes and long dashes, to their plain forms.
    public static let punctuation = Rules(rawValue: 1 << 6)

    /// What concerns the letters of words.
    public static let letters: Rules = [.markOrder, .stroke, .lookAlikes, .spacingTones]
    /// All but `punctuation`, which is a matter of taste.
    public static let standard: Rules = [.letters, .invisibles, .spaces]
  }

  /// The rules that are applied.
  public let rules: Rules

  /// Applies these rules and no others.
  public init(_ rules: Rules = .standard) {
    self.rules = rules
  }

  /// The text, mended.
  public func repair(_ text: some StringProtocol) -> String {
    String(decoding: repair(Array(text.utf8)).bytes, as: UTF8.self)
  }

  /// The text, mended, with each change and its rule. Ill-formed bytes stay as they are.
  public func repair(_ text: [UInt8]) -> RepairedText {
    var replacements: [RepairedText.Replacement] = []
    let span = text.span
    var word = SuspectWord()
    var offset = 0
    while offset < span.count {
      let step = span.utf8Step(at: offset)
      let range = offset..<offset + step.count
      offset = range.upperBound
      if step.isWellFormed, word.append(step.scalar, range, rules, isInside: isLetter(span, at: offset)) { continue }
      if let replacement = word.replacement() { replacements.append(replacement) }
      word = SuspectWord()
      if step.isWellFormed, let (scalar, rule) = single(step.scalar, range, span) {
        var bytes: [UInt8] = []
        if let scalar { bytes.appendUTF8(scalar) }
        replacements.append((range, bytes, rule))
      }
    }
    if let replacement = word.replacement() { replacements.append(replacement) }
    return RepairedText(text, replacing: replacements)
  }

  private func isLetter(_ text: Span<UInt8>, at offset: Int) -> Bool {
    offset < text.count && VietnameseLetter(text.utf8Step(at: offset).scalar) != nil
  }

  /// What stands for a character outside of words; `nil` inside for nothing.
  private func single(_ scalar: UInt32, _ range: Range<Int>, _ text: Span<UInt8>) -> (UInt32?, String)? {
    switch scalar {
    case 0xA0, 0x2000...0x200A, 0x202F, 0x205F, 0x3000: rules.contains(.spaces) ? (0x20, "spaces") : nil
    // A joiner is part of an emoji.
    case 0xAD, 0x200B, 0x2060, 0xFEFF: rules.contains(.invisibles) ? (nil, "invisibles") : nil
    case 0x2018, 0x2019, 0x201A, 0x201B: rules.contains(.punctuation) ? (0x27, "punctuation") : nil
    case 0x201C, 0x201D, 0x201E, 0x201F: rules.contains(.punctuation) ? (0x22, "punctuation") : nil
    case 0x2010...0x2015, 0x2212: rules.contains(.punctuation) ? (0x2D, "punctuation") : nil
    default: nil
    }
  }
}

/// A word as it is gathered from text, with what its suspect characters may stand for.
private struct SuspectWord {
  private var range = 0..<0
  private var letters: [VietnameseLetter] = []
  private var rule: String?
  /// What cannot be part of a Vietnamese syllable.
  private var isForeign = false
  private var hasOwnLetters = false

  /// Takes a character of a word; `false` when it ends the word. `isInside` tells that a letter follows.
  mutating func append(_ scalar: UInt32, _ range: Range<Int>, _ rules: TextRepair.Rules, isInside: Bool) -> Bool {
    guard take(scalar, rules, isInside) else { return false }
    self.range = letters.count == 1 && self.range.isEmpty ? range : self.range.lowerBound..<range.upperBound
    if letters.count > 8 { isForeign = true }
    return true
  }

  private mutating func take(_ scalar: UInt32, _ rules: TextRepair.Rules, _ isInside: Bool) -> Bool {
    if let letter = VietnameseLetter(scalar) {
      letters.append(letter)
      hasOwnLetters = true
      return true
    }
    guard scalar >= 0x80 else { return false }
    if let letter = Self.strokes[scalar], rules.contains(.stroke) { return substitute(letter, "stroke") }
    if let letter = Self.lookAlikes[scalar], rules.contains(.lookAlikes) { return substitute(letter, "lookAlikes") }
    guard !letters.isEmpty else { return false }
    if (0x300..<0x370).contains(scalar) { return combine(scalar, rules) }
    if let mark = Self.spacingTones[scalar], rules.contains(.spacingTones), isInside {
      if !letters[letters.count - 1].combine(with: mark) { isForeign = true }
      rule = "spacingTones"
      return true
    }
    if [0xAD, 0x200B, 0x200C, 0x200D, 0x2060, 0xFEFF].contains(scalar), rules.contains(.invisibles), isInside {
      rule = rule ?? "invisibles"
      return true
    }
    guard !ScalarClass(scalar).isDisjoint(with: [.letter, .mark]) else { return false }
    isForeign = true
    return true
  }

  private mutating func substitute(_ letter: Character, _ rule: String) -> Bool {
    guard let scalar = letter.unicodeScalars.first, let made = VietnameseLetter(scalar.value) else { return false }
    letters.append(made)
    self.rule = rule
    return true
  }

  private mutating func combine(_ mark: UInt32, _ rules: TextRepair.Rules) -> Bool {
    let last = letters.count - 1
    if mark == 0x335 || mark == 0x336, rules.contains(.stroke), letters[last].code == Self.plainD {
      letters[last].code += 1
      rule = "stroke"
      return true
    }
    // A shape behind a tone is what NFC leaves apart.
    let isDisordered = letters[last].tone != .level && (mark == 0x302 || mark == 0x306 || mark == 0x31B)
    guard letters[last].combine(with: mark) else {
      isForeign = true
      return true
    }
    if isDisordered, rules.contains(.markOrder) { rule = "markOrder" }
    return true
  }

  /// The word mended, when a syllable came out.
  func replacement() -> RepairedText.Replacement? {
    guard let rule, !isForeign, hasOwnLetters, letters.count <= 9, letters.count(where: { $0.tone != .level }) <= 1
    else {
      return nil
    }
    let tone = letters.first { $0.tone != .level }?.tone ?? .level
    guard Syllable(key: SyllableKey(letters: letters.map(\.code), tone: tone)) != nil else { return nil }
    var bytes: [UInt8] = []
    for letter in letters { bytes.appendUTF8(letter.scalar) }
    return (range, bytes, rule)
  }

  private static let plainD = VietnameseLetter(0x64)?.code ?? 0
  private static let strokes: [UInt32: Character] = [0xD0: "Đ", 0xF0: "đ", 0x189: "Đ", 0x256: "đ"]
  private static let spacingTones: [UInt32: UInt32] = [
    0xB4: 0x301, 0x2CA: 0x301, 0x2CB: 0x300, 0x2DC: 0x303, 0x2C0: 0x309,
  ]
  private static let lookAlikes: [UInt32: Character] = {
    let pairs: [(String, String)] = [
      ("асеіорхуԁһ", "aceiopxydh"), ("АВСЕНІКМОРТХУ", "ABCEHIKMOPTXY"),  // Cyrillic
      ("ονικρ", "ovikp"), ("ΑΒΕΗΙΚΜΝΟΡΤΥΧ", "ABEHIKMNOPTYX"),  // Greek
    ]
    return Dictionary(
      uniqueKeysWithValues: pairs.flatMap { zip($0.0.unicodeScalars.map(\.value), $0.1) })
  }()
}
