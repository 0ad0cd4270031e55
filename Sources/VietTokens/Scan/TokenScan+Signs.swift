internal import VietUnicode

/// Tokens that begin with neither a letter nor a digit.
extension TokenScan {
  func emoji(in text: Span<UInt8>, at start: Int) -> Token {
    var position = start
    var isJoined = true
    var regionalIndicators = 0
    while position < end {
      let step = text.utf8Step(at: position)
      guard step.isWellFormed else { break }
      switch step.scalar {
      case 0xFE0F, 0x1F3FB...0x1F3FF, 0xE0020...0xE007F: break  // variation, skin tone, tag
      case 0x200D: isJoined = true
      case 0x1F1E6...0x1F1FF:
        guard position == start || regionalIndicators == 1 else { return Token(range: start..<position, kind: .emoji) }
        regionalIndicators += 1
        isJoined = false
      default:
        guard isJoined, CharacterClass(step.scalar) == .emoji else {
          return Token(range: start..<position, kind: .emoji)
        }
        isJoined = false
      }
      position += step.count
    }
    return Token(range: start..<min(position, end), kind: .emoji)
  }

  func sign(in text: Span<UInt8>, at start: Int, first: UTF8Step) -> Token {
    var position = start + first.count
    let kind: TokenKind = CharacterClass(first.scalar) == .symbol ? .symbol : .punctuation
    switch first.scalar {
    case 0x2E:  // an ellipsis in dots
      while position < end, text[position] == UInt8(ascii: ".") { position += 1 }
      return Token(range: start..<position, kind: .punctuation)
    case 0x23, 0x40:  // # and @
      if let handle = handle(in: text, at: start) { return handle }
    case 0x2B:  // +84 912 …
      if let phone = internationalPhoneEnd(in: text, from: position) {
        return Token(range: start..<phone, kind: .phone)
      }
    case 0xB0:  // °C
      if position < end, text[position] == UInt8(ascii: "C") || text[position] == UInt8(ascii: "F") { position += 1 }
      return Token(range: start..<position, kind: .symbol)
    default: break
    }
    guard position < end, text[position] >= 0x80 else { return Token(range: start..<min(position, end), kind: kind) }
    if first.scalar == 0x23 || first.scalar == 0x2A, let keycap = keycapEnd(in: text, from: position) {
      return Token(range: start..<keycap, kind: .emoji)
    }
    while position < end {
      let step = text.utf8Step(at: position)
      guard step.isWellFormed, CharacterClass(step.scalar) == .mark else { break }
      position += step.count
    }
    return Token(range: start..<min(position, end), kind: kind)
  }

  /// `#ViệtNam`, `@minh.thu`: the name begins with a letter or an underscore.
  private func handle(in text: Span<UInt8>, at start: Int) -> Token? {
    let isMention = text[start] == UInt8(ascii: "@")
    var position = start + 1
    guard position < end else { return nil }
    let first = text.utf8Step(at: position).scalar
    guard first == 0x5F || CharacterClass(first) == .letter else { return nil }
    while position < end {
      let run = wordRunEnd(in: text, from: position)
      if run > position {
        position = run
      } else if text[position] == UInt8(ascii: "_") {
        position += 1
      } else if isMention, position > start + 1, position + 1 < end, text[position] == UInt8(ascii: "."),
        text[position + 1].isASCIIAlphanumeric, !text.isUppercaseLetter(at: position + 1)
      {
        position += 1
      } else {
        break
      }
    }
    return position > start + 1 ? Token(range: start..<position, kind: isMention ? .mention : .hashtag) : nil
  }
}
