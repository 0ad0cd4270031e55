/// A line of text on its way back from a wrong reading: scalars, each with the bytes of the line that it stands for.
struct MisreadText {
  struct Piece {
    var scalar: UInt32
    var range: Range<Int>
    /// Whether it was put together from several characters.
    var isRead = false
    /// Whether nothing but a wrong reading explains it.
    var isStrong = false
  }

  var pieces: [Piece]

  /// What a letter of which a byte is lost is until its word decides: the mark, then the first bytes of the letter.
  static let lost: UInt32 = 0xF0000
  private static let lostControl: UInt32 = 0xF00C2

  static func isLost(_ scalar: UInt32) -> Bool { scalar & 0xFF0000 == lost }

  /// The first bytes of the letters and signs that Vietnamese text has in UTF-8, and those of a second wrong reading.
  static func isLead(_ byte: UInt8) -> Bool {
    switch byte {
    case 0xC2...0xC6, 0xCB, 0xCC, 0xE1, 0xE2: true
    default: false
    }
  }

  init(_ line: Span<UInt8>, _ range: Range<Int>) {
    pieces = []
    var offset = range.lowerBound
    while offset < range.upperBound {
      let step = line.utf8Step(at: offset)
      pieces.append(Piece(scalar: step.scalar, range: offset..<offset + step.count))
      offset += step.count
    }
  }

  /// Whether some pair of characters could be two bytes of one.
  static func mayBeMisread(_ line: Span<UInt8>, _ range: Range<Int>) -> Bool {
    var offset = range.lowerBound
    var previous: UInt8 = 0
    while offset < range.upperBound {
      if line[offset] < 0x80 {
        previous = 0
        offset += 1
        continue
      }
      let step = line.utf8Step(at: offset)
      let role = step.scalar < MisreadCharset.roles.count ? MisreadCharset.roles[Int(step.scalar)] : 0
      if previous & 1 != 0, role & 2 != 0 { return true }
      previous = role
      offset += step.count
    }
    return false
  }

  /// The text as it was before it was read in `charset`. `nil` when no character changes.
  func reread(_ charset: MisreadCharset) -> MisreadText? {
    var result = self
    result.pieces.removeAll(keepingCapacity: true)
    var isChanged = false
    var index = 0
    while index < pieces.count {
      let lead = charset.byte(of: pieces[index].scalar)
      if Self.isLead(lead), let piece = read(lead, at: index, charset) {
        result.pieces.append(piece.piece)
        index += piece.count
        isChanged = true
      } else {
        result.pieces.append(pieces[index])
        index += 1
      }
    }
    return isChanged ? result : nil
  }

  /// Reads the characters from `index` on as the bytes of one.
  private func read(_ lead: UInt8, at index: Int, _ charset: MisreadCharset) -> (piece: Piece, count: Int)? {
    let length = lead < 0xE0 ? 2 : 3
    var value = UInt32(lead) & (length == 2 ? 0x1F : 0x0F)
    var count = 1
    while count < length {
      let scalar = index + count < pieces.count ? pieces[index + count].scalar : 0
      var byte = charset.byte(of: scalar)
      // A no-break space that became a space: only behind the first byte of à.
      if scalar == 0x20, lead == 0xC3, isBehindLetters(index) { byte = 0xA0 }
      guard byte & 0xC0 == 0x80 else { return lostPiece(lead, at: index, count: count, next: scalar, charset) }
      value = value << 6 | UInt32(byte & 0x3F)
      count += 1
    }
    guard isExpected(value, charset) else { return nil }
    let last = pieces[index + count - 1].scalar
    // `ĐÃ“` and `á»…` stand in good text as well, where a quotation begins or ends.
    let isQuotation =
      Self.isPunctuation(last)
      && (isAtEnd(index + count) || length == 2 && VietnameseLetter(pieces[index].scalar) != nil)
    let isStrong = VietnameseLetter(value) != nil && last != 0x20 && !isQuotation
    return (piece(value, index, count, isStrong: isStrong), count)
  }

  private func piece(_ scalar: UInt32, _ index: Int, _ count: Int, isStrong: Bool = false) -> Piece {
    let range = pieces[index].range.lowerBound..<pieces[index + count - 1].range.upperBound
    return Piece(scalar: scalar, range: range, isRead: true, isStrong: isStrong)
  }

  /// A character of which the last byte is gone: the charset had no character for it.
  private func lostPiece(
    _ lead: UInt8, at index: Int, count: Int, next: UInt32, _ charset: MisreadCharset
  ) -> (piece: Piece, count: Int)? {
    let taken = next == 0xFFFD || next == Self.lostControl ? count + 1 : count
    switch (lead, count) {
    case (0xE1, 2):
      let second = charset.byte(of: pieces[index + 1].scalar)
      guard second == 0xBA || second == 0xBB else { return nil }
      return (piece(Self.lost | UInt32(second), index, taken), taken)
    case (0xE2, 2):
      guard charset.byte(of: pieces[index + 1].scalar) == 0x80, charset.missing[0x9D] else { return nil }
      return (piece(0x201D, index, taken), taken)
    case (0xC3, 1), (0xC4, 1):
      return (piece(Self.lost | UInt32(lead), index, taken), taken)
    case (0xC2, 1):
      return (piece(Self.lostControl, index, taken), taken)
    default: return nil
    }
  }

  /// Whether Vietnamese text, or a wrong reading of it, has the character.
  private func isExpected(_ scalar: UInt32, _ charset: MisreadCharset) -> Bool {
    if VietnameseLetter(scalar) != nil || charset.byte(of: scalar) != 0 { return true }
    switch scalar {
    case 0xA0...0xFF, 0x300, 0x301, 0x302, 0x303, 0x306, 0x309, 0x31B, 0x323, 0x2009...0x2026, 0x2030...0x203A, 0x20AB:
      return true
    default: return false
    }
  }

  private func isBehindLetters(_ index: Int) -> Bool {
    index > 0 && pieces[index - 1].scalar < 0x80 && UInt8(pieces[index - 1].scalar).isASCIILetter
  }

  private func isAtEnd(_ index: Int) -> Bool {
    guard index < pieces.count else { return true }
    let scalar = pieces[index].scalar
    return VietnameseLetter(scalar) == nil && MisreadCharset.all[0].byte(of: scalar) == 0
  }

  private static func isPunctuation(_ scalar: UInt32) -> Bool {
    scalar == 0xAB || scalar == 0xBB || (0x2010...0x2026).contains(scalar)
  }
}
