/// Where the tone mark of open `oa`, `oe`, `uy` stands; the two customs agree on everything else.
public enum TonePlacement: String, Sendable, Codable, CaseIterable {
  /// As it is written.
  case keep
  /// On the first vowel: `hòa`, `khỏe`, `thủy`.
  case old
  /// On the second: `hoà`, `khoẻ`, `thuỷ`.
  case new
}

/// Puts tone marks where one of the two customs has them, and mends those that stand on a wrong letter.
///
///     let placer = TonePlacer(.new)
///     placer.place("Hòa bình, sức khỏe, thủy thủ, baỏ vệ")   // "Hoà bình, sức khoẻ, thuỷ thủ, bảo vệ"
///     placer.place("ông Nguyêñ")                             // "ông Nguyễn"
///
/// The syllable decides: `quý` and `già` keep their marks, since u and i belong to the onset there, and what is no
/// syllable (`Chloé`) is left alone, whatever its marks. Any case, any normalization form; a word that is changed is
/// written in NFC. Source: Quyết định 240/QĐ (1984) for the new custom, the custom of print for the old.
/// Complexity: O(*n*).
public struct TonePlacer: Sendable, Hashable {
  /// Where the marks go.
  public let placement: TonePlacement

  /// With `.keep` nothing is changed.
  public init(_ placement: TonePlacement) {
    self.placement = placement
  }

  /// The text with its tone marks in place.
  public func place(_ text: some StringProtocol) -> String {
    String(decoding: place(Array(text.utf8)).bytes, as: UTF8.self)
  }

  /// The text with its tone marks in place, each change reported under the rule `tonePlacement`.
  public func place(_ text: [UInt8]) -> RepairedText {
    var replacements: [RepairedText.Replacement] = []
    if placement != .keep {
      let span = text.span
      var word = WrittenWord()
      var offset = 0
      while offset < span.count {
        let step = span.utf8Step(at: offset)
        if !word.append(step.scalar, at: offset) {
          if let mended = mended(word) { replacements.append((word.start..<offset, mended, "tonePlacement")) }
          word = WrittenWord()
        }
        offset += step.count
      }
      if let mended = mended(word) { replacements.append((word.start..<offset, mended, "tonePlacement")) }
    }
    return RepairedText(text, replacing: replacements)
  }

  /// The word with its mark in place, or `nil` when it is there already or the word is none.
  private func mended(_ word: WrittenWord) -> [UInt8]? {
    guard !word.isForeign, let marked = word.toneIndex, let syllable = Syllable(key: word.key) else { return nil }
    guard word.letters[marked].isVowel || word.isVietnamese(behind: marked) else { return nil }
    let place = syllable.toneIndex(placement, letterCount: word.letters.count)
    guard place != marked else { return nil }
    var letters = word.letters
    letters[place].tone = letters[marked].tone
    letters[marked].tone = .level
    var bytes: [UInt8] = []
    for letter in letters { bytes.appendUTF8(letter.scalar) }
    return bytes
  }
}

/// The letters of one word as they are gathered from text.
private struct WrittenWord {
  private(set) var letters: [VietnameseLetter] = []
  private(set) var start = 0
  /// A letter or mark that Vietnamese does not have, or more than one tone.
  private(set) var isForeign = false

  /// Takes a letter or mark; `false` when the scalar ends the word.
  mutating func append(_ scalar: UInt32, at offset: Int) -> Bool {
    if let letter = VietnameseLetter(scalar) ?? Self.tonedConsonants[scalar] {
      if letters.isEmpty, !isForeign { start = offset }
      if letter.tone != .level, toneIndex != nil { isForeign = true }
      if letters.count < 8 { letters.append(letter) } else { isForeign = true }
      return true
    }
    guard scalar >= 0x80 else { return false }
    if !letters.isEmpty, scalar >= 0x300, scalar < 0x370 {
      let hadTone = toneIndex
      if let tone = VietnameseLetter.tone(of: scalar), !letters[letters.count - 1].isVowel, hadTone == nil {
        letters[letters.count - 1].tone = tone
      } else if !letters[letters.count - 1].combine(with: scalar) || hadTone != nil && toneIndex != hadTone {
        isForeign = true
      }
      return true
    }
    guard !ScalarClass(scalar).isDisjoint(with: [.letter, .mark]) else { return false }
    isForeign = true
    return true
  }

  /// The letter that carries the tone.
  var toneIndex: Int? { letters.firstIndex { $0.tone != .level } }

  /// Whether a mark on this consonant slipped off the vowel before it (`Nguyêñ`): only where no other language has the
  /// word, since it has a letter that others lack. Polish `koń` keeps its mark.
  func isVietnamese(behind consonant: Int) -> Bool {
    letters[..<consonant].contains { $0.isVowel } && letters.contains { "ăâđêôơư".contains($0.character) }
  }

  /// Consonants that have a tone mark as one scalar: ñ, ṇ, ć.
  private static let tonedConsonants: [UInt32: VietnameseLetter] = {
    var table: [UInt32: VietnameseLetter] = [:]
    for base in "cghmnptCGHMNPT".unicodeScalars {
      for mark in [0x300, 0x301, 0x303, 0x309, 0x323] as [UInt32] {
        guard let sign = Unicode.Scalar(mark), var letter = VietnameseLetter(base.value),
          let tone = VietnameseLetter.tone(of: mark)
        else { continue }
        let composed = Array(Normalizer().normalize("\(base)\(sign)").unicodeScalars)
        letter.tone = tone
        if composed.count == 1 { table[composed[0].value] = letter }
      }
    }
    return table
  }()

  var key: SyllableKey {
    SyllableKey(letters: letters.map(\.code), tone: toneIndex.map { letters[$0].tone } ?? .level)
  }
}

extension Syllable {
  /// The letter that carries the tone mark in writing, among the letters of the whole syllable.
  func toneIndex(_ placement: TonePlacement, letterCount: Int) -> Int {
    let written = onset.count + medial.count + nucleus.count + coda.count
    // `gìn` shares the i of its onset.
    let start = onset.count + medial.count - (written - letterCount)
    if nucleus.count == 2 {
      switch nucleus {
      case "ia", "ua", "ưa", "ya": return start
      default: return start + 1
      }
    }
    let isOpenGlide = !medial.isEmpty && onset != "q" && coda.isEmpty && ["oa", "oe", "uy"].contains(medial + nucleus)
    return placement == .old && isOpenGlide ? start - 1 : start
  }
}
