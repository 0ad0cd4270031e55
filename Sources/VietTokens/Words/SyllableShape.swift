internal import VietUnicode

/// How a token is written, as the segmenter sees it. The first eight fit into three bits.
struct SyllableShape: Equatable, Sendable {
  let rawValue: UInt8

  /// `sinh`; `Sinh`, or a single capital; `SINH`.
  static var lower: Self { Self(rawValue: 0) }
  static var title: Self { Self(rawValue: 1) }
  static var upper: Self { Self(rawValue: 2) }
  static var digits: Self { Self(rawValue: 3) }
  static var punctuation: Self { Self(rawValue: 4) }
  /// The same of what the orthography does not allow: `software`, `Paris`.
  static var foreignLower: Self { Self(rawValue: 5) }
  static var foreignTitle: Self { Self(rawValue: 6) }
  /// Capitals inside, digits or hyphens: `iPhone`, `S4`, `Hà-Nội`.
  static var mixed: Self { Self(rawValue: 7) }
  /// What stands before the first token of a sequence and behind the last.
  static var edge: Self { Self(rawValue: 8) }

  /// The shape of a word with this key. Marks and invisible characters do not count, so that NFC and NFD agree.
  init(ofWord text: Span<UInt8>, in range: Range<Int>, key: SyllableKey) {
    var (capitals, smallLetters, others) = (0, 0, 0)
    var beginsWithCapital = false
    var offset = range.lowerBound
    while offset < range.upperBound {
      let step = text.utf8Step(at: offset)
      let isUpper: Bool
      if let letter = VietnameseLetter(step.scalar) {
        isUpper = letter.isUpper
      } else {
        switch CharacterClass(step.scalar) {
        case .letter: isUpper = lowercased(step.scalar) != step.scalar
        case .mark, .invisible:
          offset += step.count
          continue
        default:
          others += 1
          offset += step.count
          continue
        }
      }
      if isUpper {
        capitals += 1
        if offset == range.lowerBound { beginsWithCapital = true }
      } else {
        smallLetters += 1
      }
      offset += step.count
    }
    let isNative = SyllableSet.contains(key)
    if others > 0 || capitals + smallLetters == 0 {
      self = .mixed
    } else if smallLetters == 0 && capitals > 1 {
      self = .upper
    } else if beginsWithCapital && capitals == 1 {
      self = isNative ? .title : .foreignTitle
    } else if capitals == 0 {
      self = isNative ? .lower : .foreignLower
    } else {
      self = .mixed
    }
  }

  init(rawValue: UInt8) { self.rawValue = rawValue }
}
