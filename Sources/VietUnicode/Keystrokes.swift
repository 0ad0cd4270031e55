/// The keys that type Vietnamese on a plain keyboard, and the text that they type.
///
///     Keystrokes.telex.text(from: "Tieengs Vieetj")   // "Tiếng Việt"
///     Keystrokes.vni.keys(for: "Đà Nẵng")             // "D9a2 Na8ng4"
///
/// A word that is no syllable with its marks stays as it was typed (`class`, `Windows`), and so does a
/// long one. For every valid syllable `text(from: keys(for: syllable))` is the syllable, in NFC, with the tone mark
/// where the new custom has it. Source: the conventions of Telex (1987) and VNI (1987).
public enum Keystrokes: String, Sendable, Codable, CaseIterable {
  /// Letters: `aa` â, `aw` ă, `ee` ê, `oo` ô, `ow` ơ, `uw` ư, `dd` đ; tones `f r x s j`.
  case telex
  /// Digits: 6 circumflex, 7 horn, 8 breve, 9 đ; tones 2 3 4 1 5 for grave, hook, tilde, acute, dot.
  case vni

  /// The keys of each shape: the plain letter, the key, the letter that they make.
  private var shapes: [(plain: Character, key: Character, made: Character)] {
    switch self {
    case .telex:
      [
        ("a", "a", "â"), ("a", "w", "ă"), ("e", "e", "ê"), ("o", "o", "ô"), ("o", "w", "ơ"), ("u", "w", "ư"),
        ("d", "d", "đ"),
      ]
    case .vni:
      [
        ("a", "6", "â"), ("a", "8", "ă"), ("e", "6", "ê"), ("o", "6", "ô"), ("o", "7", "ơ"), ("u", "7", "ư"),
        ("d", "9", "đ"),
      ]
    }
  }

  /// The keys of the tones, in the order of ``ToneMark``; the level tone has none.
  private var toneKeys: [Character] {
    switch self {
    case .telex: Array(" frxsj")
    case .vni: Array(" 23415")
    }
  }

  // MARK: Text to keys

  /// The keys that type a text: the key of a shape behind its letter, the key of the tone at the end of the word.
  public func keys(for text: some StringProtocol) -> String {
    var result = ""
    var tone = ToneMark.level
    var previous: Character = " "
    func endWord() {
      previous = " "
      if tone != .level { result.append(toneKeys[Int(tone.rawValue)]) }
      tone = .level
    }
    for scalar in Normalizer(form: .nfc).normalize(String(text)).unicodeScalars {
      guard let letter = VietnameseLetter(scalar.value) else {
        endWord()
        result.unicodeScalars.append(scalar)
        continue
      }
      let written = VietnameseLetter.alphabet[Int(letter.code) - 1]
      let shape = shapes.first { $0.made == written }
      let plain = String(shape?.plain ?? written)
      result += letter.isUpper ? plain.uppercased() : plain
      if let shape { result.append(shape.key) }
      // xooong: the third key says that the first two are letters.
      if self == .telex, written == "o", previous == "o" { result.append("o") }
      previous = shape == nil ? written : " "
      if letter.tone != .level { tone = letter.tone }
    }
    endWord()
    return result
  }

  // MARK: Keys to text

  /// The text that keys type, word by word.
  public func text(from keys: some StringProtocol) -> String {
    var result = ""
    var word = ""
    for character in keys {
      if character.isASCII, character.isLetter || character.isNumber {
        word.append(character)
      } else {
        result += typed(word)
        word = ""
        result.append(character)
      }
    }
    return result + typed(word)
  }

  /// The word that keys type, or the keys themselves when they make no syllable.
  private func typed(_ keys: String) -> String {
    guard keys.utf8.count <= Self.greatestKeyCount else { return keys }
    var failed: Set<UInt64> = []
    return typed(Array(keys)[...], [], .level, &failed) ?? keys
  }

  private static let greatestKeyCount = 14

  /// The first syllable that the rest of the keys can make: each key is a tone, a shape, or else a letter. What has
  /// `failed` once, of a hundred ways to the same letters (`joooooooo`), is not tried again.
  private func typed(
    _ keys: ArraySlice<Character>, _ letters: [VietnameseLetter], _ tone: ToneMark, _ failed: inout Set<UInt64>
  ) -> String? {
    guard letters.count <= 8 else { return nil }
    let attempt = SyllableKey(letters: letters.map(\.code), tone: tone).rawValue | UInt64(keys.count) << 59
    guard !failed.contains(attempt) else { return nil }
    let word = typedNext(keys, letters, tone, &failed)
    if word == nil { failed.insert(attempt) }
    return word
  }

  private func typedNext(
    _ keys: ArraySlice<Character>, _ letters: [VietnameseLetter], _ tone: ToneMark, _ failed: inout Set<UInt64>
  ) -> String? {
    guard let key = keys.first else { return syllable(letters, tone) }
    let rest = keys.dropFirst()
    let lower = Character(key.lowercased())
    if tone == .level, let index = toneKeys.firstIndex(of: lower), index > 0, letters.contains(where: \.isVowel),
      let word = typed(rest, letters, ToneMark(rawValue: UInt8(index)) ?? .level, &failed)
    {
      return word
    }
    for shaped in shaped(letters, lower) {
      if let word = typed(rest, shaped, tone, &failed) { return word }
    }
    guard let scalar = key.unicodeScalars.first, let letter = VietnameseLetter(scalar.value) else { return nil }
    return typed(rest, letters + [letter], tone, &failed)
  }

  /// What the key of a shape can make of the letters before it.
  private func shaped(_ letters: [VietnameseLetter], _ key: Character) -> [[VietnameseLetter]] {
    var results: [[VietnameseLetter]] = []
    for index in letters.indices.reversed() {
      if let shape = shapes.first(where: { $0.key == key && $0.plain == letters[index].character }),
        shape.plain != "d" || index == 0
      {
        var changed = letters
        changed[index].code = VietnameseLetter.code(of: shape.made)
        results.append(changed)
        // One key for both horns: uow, where a single one makes no syllable.
        if shape.made == "ơ", index > 0, letters[index - 1].character == "u" {
          var both = changed
          both[index - 1].code = VietnameseLetter.code(of: "ư")
          results.append(both)
        }
      }
    }
    // ooo is two letters: xooong.
    if self == .telex, let last = letters.last, last.character == "ô", key == "o" {
      var plain = last
      plain.code = VietnameseLetter.code(of: "o")
      results.append(letters.dropLast() + [plain, plain])
    }
    return results
  }

  private func syllable(_ letters: [VietnameseLetter], _ tone: ToneMark) -> String? {
    guard !letters.isEmpty else { return nil }
    let key = SyllableKey(letters: letters.map(\.code), tone: tone)
    guard let syllable = Syllable(key: key) else { return nil }
    var letters = letters
    letters[syllable.toneIndex(.new, letterCount: letters.count)].tone = tone
    var bytes: [UInt8] = []
    for letter in letters { bytes.appendUTF8(letter.scalar) }
    return String(decoding: bytes, as: UTF8.self)
  }
}

extension VietnameseLetter {
  fileprivate static func code(of letter: Character) -> UInt8 {
    UInt8((alphabet.firstIndex(of: letter) ?? 0) + 1)
  }
}
