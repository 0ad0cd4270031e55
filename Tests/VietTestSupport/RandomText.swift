/// Text made at random, from tame to hostile.
extension SeededGenerator {
  /// Blocks of scalars that Vietnamese pages hold, with some that they should not.
  private static let blocks: [ClosedRange<UInt32>] = [
    0x20...0x7E, 0x20...0x7E, 0x41...0x5A, 0x61...0x7A, 0x30...0x39, 0x9...0xD, 0xA0...0x17F, 0x1E00...0x1EFF,
    0x1E00...0x1EFF, 0x300...0x36F, 0x300...0x303, 0x2000...0x206F, 0x20A0...0x20BF, 0x370...0x3FF,
    0x400...0x45F, 0x4E00...0x4EFF, 0xAC00...0xACFF, 0x1F1E6...0x1F1FF, 0x1F600...0x1F64F, 0xFE00...0xFE0F,
    0xFFF0...0xFFFD, 0xE000...0xE010,
  ]

  /// Scalars of any block.
  package mutating func scalars(count: Int) -> String {
    var text = String.UnicodeScalarView()
    while text.count < count {
      if let scalar = Unicode.Scalar(UInt32.random(in: pick(Self.blocks), using: &self)) { text.append(scalar) }
    }
    return String(text)
  }

  private static let onsets = [
    "", "b", "c", "ch", "d", "đ", "g", "gh", "gi", "h", "k", "kh", "l", "m", "n", "ng", "ngh", "nh", "ph", "qu", "r",
    "s", "t", "th", "tr", "v", "x",
  ]
  private static let rhymes = [
    "a", "an", "ang", "anh", "ăn", "ât", "em", "ên", "ich", "inh", "iêu", "iên", "oa", "oang", "oay", "ong", "ôn",
    "ơi", "uân", "ung", "uông", "uyên", "uy", "ưa", "ươi", "ương", "yêu", "ưu",
  ]
  private static let tones = ["", "\u{300}", "\u{301}", "\u{303}", "\u{309}", "\u{323}"]

  /// A syllable that sounds Vietnamese, with its tone mark behind some vowel, as it comes.
  package mutating func syllable() -> String {
    let onset = pick(Self.onsets)
    let rhyme = Array(pick(Self.rhymes))
    let vowels = rhyme.indices.filter { "aăâeêioôơuưy".contains(rhyme[$0]) }
    var text = onset
    let place = pick(vowels)
    for index in rhyme.indices {
      text.append(rhyme[index])
      if index == place { text += pick(Self.tones) }
    }
    return chance(6) ? text.prefix(1).uppercased() + text.dropFirst() : text
  }

  private static let pieces = [
    "15,6", "1.234.567", "25/11/2025", "22-24/9", "8h30", "50k", "TP.HCM", "GS.TS.", "v.v.", "70m²", "30%", "-2°C",
    "218/QĐ-TTg", "0912.345.678", "https://bao.vn/a?b=1", "thu@mail.vn", "#dulich", "@minh", "…", "...", "“", "”", "(",
    ")", ",", ".", "!", "?", "-", "–", "U-23", "😀", "👍🏽", "🇻🇳", "$", "_", "/", ":", "'", "&", "\u{A0}", "\n", "\t",
    "\u{200B}",
    "\u{AD}",
  ]

  /// Syllables, numbers, addresses, signs, with and without spaces between them.
  package mutating func sentence(count: Int) -> String {
    var text = ""
    for _ in 0..<count {
      text += chance(3) ? pick(Self.pieces) : syllable()
      if !chance(4) { text += " " }
    }
    return text
  }

  package mutating func bytes(count: Int) -> [UInt8] {
    (0..<count).map { _ in
      chance(2) ? UInt8.random(in: 0x20...0x7E, using: &self) : UInt8.random(in: 0...255, using: &self)
    }
  }

  /// The bytes with a few of them changed, taken out, put in twice or moved.
  package mutating func mutated(_ text: [UInt8]) -> [UInt8] {
    var text = text
    for _ in 0...int(0...4) where !text.isEmpty {
      let place = int(0...text.count - 1)
      switch int(0...4) {
      case 0: text[place] = UInt8.random(in: 0...255, using: &self)
      case 1: text.remove(at: place)
      case 2: text.insert(text[place], at: int(0...text.count))
      case 3: text.removeSubrange(place..<min(text.count, place + int(0...6)))
      default: text.insert(contentsOf: bytes(count: int(1...3)), at: place)
      }
    }
    return text
  }
}
