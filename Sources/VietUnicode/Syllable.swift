/// A Vietnamese syllable taken apart: onset, medial, nucleus, coda and tone.
///
///     let syllable = Syllable(parsing: "Nguyễn")!
///     syllable.onset      // "ng"   âm đầu
///     syllable.medial     // "u"    âm đệm
///     syllable.nucleus    // "yê"   âm chính
///     syllable.coda       // "n"    âm cuối
///     syllable.toneMark   // .tilde
///
/// Case, normalization form and the place of the tone mark do not matter.
/// Source of the rules: the tables in `SyllableRules`.
public struct Syllable: Sendable, Hashable {
  /// The consonants before the rhyme (âm đầu), in small letters; empty in `ăn`. That of `quốc` is `q`, of `gì` `gi`.
  public let onset: String
  /// The glide before the nucleus (âm đệm), `o` or `u`; empty in `hay`.
  public let medial: String
  /// The vowel (âm chính), a single one or a diphthong; never empty, and without its tone.
  public let nucleus: String
  /// What follows the nucleus (âm cuối): a consonant, or i, o, u, y as a glide; empty in `ta`.
  public let coda: String
  /// The tone (thanh điệu).
  public let toneMark: ToneMark

  /// `nil` when the text is no syllable that Vietnamese orthography allows; ``init(validating:)`` says why.
  ///
  ///     Syllable(parsing: "hoạch")?.medial   // "o"
  ///     Syllable(parsing: "hoach")           // nil: a stop takes the acute or the dot only
  ///
  /// Complexity: O(*n*) in the length of the word.
  public init?(parsing text: some StringProtocol) {
    self.init(key: SyllableKey(text))
  }

  package init?(key: SyllableKey) {
    guard key.isPacked else { return nil }
    let letters = key.letterCodes.map { VietnameseLetter.alphabet[Int($0) - 1] }
    guard !letters.isEmpty else { return nil }
    let written = String(letters)
    let onset = SyllableRules.onsets.first { written.hasPrefix($0) } ?? ""
    guard let (onset, rhyme) = Self.divide(written, after: onset) else { return nil }
    if SyllableRules.stopCodas.contains(rhyme.coda) {
      guard key.tone == .acute || key.tone == .dot else { return nil }
    }
    self.onset = onset
    (medial, nucleus, coda, toneMark) = (rhyme.medial, rhyme.nucleus, rhyme.coda, key.tone)
  }

  private static func divide(_ written: String, after onset: String) -> (String, SyllableRules.Rhyme)? {
    let rest = String(written.dropFirst(onset.count))
    switch onset {
    case "qu":
      return SyllableRules.rhymesAfterQuByKey[SyllableKey(rest).rawValue].map { ("q", $0) }
    case "gi":
      // `gì`, `gìn`, `giếng`, `giết`: the i of the onset is that of the rhyme as well.
      let alone = SyllableKey(rest)
      let shared = SyllableKey("i" + rest)
      let keys = rest.hasPrefix("ê") ? [shared, alone] : [alone, shared]
      let rhyme = keys.lazy.compactMap { SyllableRules.rhymesByKey[$0.rawValue] }.first
      return rhyme.map { ("gi", $0) }
    default:
      guard let vowel = rest.first, SyllableRules.allows(onset, before: vowel) else { return nil }
      return SyllableRules.rhymesByKey[SyllableKey(rest).rawValue].map { (onset, $0) }
    }
  }
}
