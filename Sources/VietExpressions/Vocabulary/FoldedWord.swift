/// A word of letters of the Vietnamese alphabet in NFC and of ASCII signs and digits, in small letters. Such a word is in
/// the vocabulary only as the table of spellings has it; of the others their letters must be read.
struct FoldedWord {
  private(set) var bytes = WordBytes(low: 0, high: 0)
  let letterCase: LetterCase

  /// `nil` for a word with other letters or marks, or of more than sixteen bytes.
  init?(_ text: Span<UInt8>, _ range: Range<Int>) {
    guard range.count <= WordBytes.capacity else { return nil }
    var (letters, capitals, isFirstUpper) = (0, 0, false)
    var offset = range.lowerBound
    while offset < range.upperBound {
      let byte = text[offset]
      guard let letter = byte < 0x80 ? Letter(byte) : Letter(text, offset..<range.upperBound) else { return nil }
      if letter.isUpper, offset == range.lowerBound { isFirstUpper = true }
      letters += letter.isLetter ? 1 : 0
      capitals += letter.isUpper ? 1 : 0
      bytes.insert(letter.bytes, at: offset - range.lowerBound)
      offset += letter.count
    }
    var letterCase: LetterCase = isFirstUpper ? .firstUpper : []
    if letters > 1, capitals == letters { letterCase.insert(.allUpper) }
    self.letterCase = letterCase
  }

  /// A letter as a small one, the first byte the lowest.
  private struct Letter {
    var bytes: UInt64
    var count = 1
    var isLetter = true
    var isUpper = false

    init(_ ascii: UInt8) {
      isUpper = ascii &- 0x41 < 26
      isLetter = (ascii | 0x20) &- 0x61 < 26
      bytes = UInt64(ascii | (isUpper ? 0x20 : 0))
    }

    init?(_ text: Span<UInt8>, _ range: Range<Int>) {
      guard range.count > 1 else { return nil }
      let (first, second) = (text[range.lowerBound], text[range.lowerBound + 1])
      switch (first, second) {
      // Ð and ð, × and ÷ are no letters of it.
      case (0xC3, 0x90), (0xC3, 0xB0), (0xC3, 0x97), (0xC3, 0xB7): return nil
      // The other Latin letters of U+00C0 … U+00FE; small ones have a bit more.
      case (0xC3, 0x80...0x9E): (isUpper, bytes) = (true, Self.pair(first, second | 0x20))
      case (0xC3, 0xA0...0xBE): bytes = Self.pair(first, second)
      // Ă, Đ, Ĩ; Ũ; Ơ, Ư.
      case (0xC4, 0x82), (0xC4, 0x90), (0xC4, 0xA8), (0xC5, 0xA8), (0xC6, 0xA0), (0xC6, 0xAF):
        (isUpper, bytes) = (true, Self.pair(first, second + 1))
      case (0xC4, 0x83), (0xC4, 0x91), (0xC4, 0xA9), (0xC5, 0xA9), (0xC6, 0xA1), (0xC6, 0xB0):
        bytes = Self.pair(first, second)
      // U+1EA0 … U+1EF9: small ones are odd.
      case (0xE1, 0xBA), (0xE1, 0xBB):
        guard range.count > 2 else { return nil }
        let third = text[range.lowerBound + 2]
        guard second == 0xBA ? third >= 0xA0 : third < 0xBA else { return nil }
        (isUpper, count) = (third & 1 == 0, 3)
        bytes = Self.pair(first, second) | UInt64(third | 1) << 16
        return
      default: return nil
      }
      count = 2
    }

    private static func pair(_ first: UInt8, _ second: UInt8) -> UInt64 { UInt64(first) | UInt64(second) << 8 }
  }
}

extension WordBytes {
  /// Adds bytes from `offset` on, where none are yet.
  fileprivate mutating func insert(_ bytes: UInt64, at offset: Int) {
    if offset < 8 {
      low |= bytes << UInt64(8 * offset)
      if offset > 0 { high |= bytes >> UInt64(64 - 8 * offset) }
    } else {
      high |= bytes << UInt64(8 * (offset - 8))
    }
  }
}
