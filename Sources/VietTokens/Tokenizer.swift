internal import VietUnicode

/// Cuts text into tokens in one scan of its bytes.
///
///     let tokenizer = Tokenizer()
///     for token in tokenizer.tokens(in: "Hơn 15,6 tỷ USD ở TP.HCM.") { print(token.kind, terminator: " ") }
///     // word number word word word abbreviation punctuation
///
/// The tokens and the white space between them are the text, byte for byte. NFC and NFD text give the same tokens.
/// Ranges count UTF-8 bytes. Ill-formed bytes are symbols of their own. Complexity: O(*n*).
public struct Tokenizer: Sendable {
  public init() {}

  public func tokens(in text: some StringProtocol) -> [Token] {
    tokens(in: Array(text.utf8))
  }

  public func tokens(in text: [UInt8]) -> [Token] {
    var tokens: [Token] = []
    scan(text.span, in: 0..<text.count) { tokens.append($0) }
    return tokens
  }

  /// Calls `body` with each token of `range`, in order.
  public func scan(_ text: Span<UInt8>, in range: Range<Int>, _ body: (Token) -> Void) {
    var scan = TokenScan(end: range.upperBound)
    var offset = range.lowerBound
    while offset < range.upperBound {
      let step = text.utf8Step(at: offset)
      if CharacterClass(step.scalar) == .space {
        offset += step.count
        continue
      }
      let token = scan.token(in: text, at: offset, first: step)
      body(token)
      offset = token.range.upperBound
    }
  }
}

/// The scan of one token: what can follow what.
struct TokenScan {
  let end: Int

  mutating func token(in text: Span<UInt8>, at start: Int, first: UTF8Step) -> Token {
    guard first.isWellFormed else {
      return Token(range: start..<min(start + first.count, end), kind: .symbol)
    }
    switch CharacterClass(first.scalar) {
    case .letter, .mark, .invisible: return word(in: text, at: start)
    case .digit: return number(in: text, at: start)
    case .emoji: return emoji(in: text, at: start)
    case .symbol, .punctuation, .space: return sign(in: text, at: start, first: first)
    }
  }

  // MARK: Words

  private func word(in text: Span<UInt8>, at start: Int) -> Token {
    if let address = WebAddress.match(in: text, at: start, end: end) { return address }
    var syllables = 1
    var position = wordRunEnd(in: text, from: start)
    while position + 1 < end, text[position] == UInt8(ascii: "-") || text[position] == UInt8(ascii: "'") {
      // A hyphen joins only what stands on both sides of it without a space.
      let next = wordRunEnd(in: text, from: position + 1)
      guard next > position + 1 else { break }
      if text[position] == UInt8(ascii: "-") { syllables += 1 }
      position = next
    }
    // PM2.5, v2.0.1
    while position + 1 < end, text[position] == UInt8(ascii: "."), text[position - 1].isDigit,
      text[position + 1].isDigit
    {
      position = wordRunEnd(in: text, from: position + 1)
    }
    if position < end, text[position] == UInt8(ascii: "."),
      let abbreviationEnd = Abbreviations.end(in: text, from: start, firstDot: position, end: end)
    {
      return Token(range: start..<abbreviationEnd, kind: .abbreviation, syllableCount: 1)
    }
    return Token(range: start..<position, kind: .word, syllableCount: syllables)
  }

  /// The end of a run of letters, digits and what combines with them.
  private func wordRunEnd(in text: Span<UInt8>, from start: Int) -> Int {
    var position = start
    while position < end {
      let step = text.utf8Step(at: position)
      guard step.isWellFormed else { break }
      switch CharacterClass(step.scalar) {
      case .letter, .digit, .mark, .invisible: position += step.count
      default: return position
      }
    }
    return min(position, end)
  }

  // MARK: Numbers

  private func number(in text: Span<UInt8>, at start: Int) -> Token {
    if let address = WebAddress.match(in: text, at: start, end: end) { return address }
    var position = digitsEnd(in: text, from: start)
    while position + 1 < end, text[position].isNumberSeparator {
      let next = digitsEnd(in: text, from: position + 1)
      guard next > position + 1 else { break }
      position = next
    }
    if position < end, text[position] == UInt8(ascii: "/"),
      let codeEnd = legalCodeEnd(in: text, slash: position)
    {
      return Token(range: start..<codeEnd, kind: .code)
    }
    let run = wordRunEnd(in: text, from: position)
    if run > position {
      let kind: TokenKind = NumberSuffix.isKnown(in: text, position..<run) ? .number : .code
      return Token(range: start..<codeTail(in: text, from: run, kind), kind: kind)
    }
    return Token(range: start..<position, kind: PhoneShape.matches(text, start..<position) ? .phone : .number)
  }

  /// `10A-2`, `4G-LTE`: a code goes on over hyphens; a number with its unit does not.
  private func codeTail(in text: Span<UInt8>, from position: Int, _ kind: TokenKind) -> Int {
    guard kind == .code, position + 1 < end, text[position] == UInt8(ascii: "-") else { return position }
    return max(position, wordRunEnd(in: text, from: position + 1))
  }

  private func digitsEnd(in text: Span<UInt8>, from start: Int) -> Int {
    var position = start
    while position < end, text[position].isDigit { position += 1 }
    if position == start, position < end {
      let step = text.utf8Step(at: position)
      // A digit of another script stands alone.
      if step.isWellFormed, step.scalar >= 0x80, CharacterClass(step.scalar) == .digit { position += step.count }
    }
    return min(position, end)
  }

  /// `218/QĐ-TTr`, `15/2020/NĐ-CP`: after the slash an upper-case letter, then letters, digits, hyphens, slashes.
  private func legalCodeEnd(in text: Span<UInt8>, slash: Int) -> Int? {
    guard slash + 1 < end else { return nil }
    let step = text.utf8Step(at: slash + 1)
    guard let letter = VietnameseLetter(step.scalar), letter.isUpper else { return nil }
    var position = wordRunEnd(in: text, from: slash + 1)
    while position + 1 < end, text[position] == UInt8(ascii: "-") || text[position] == UInt8(ascii: "/") {
      let next = wordRunEnd(in: text, from: position + 1)
      guard next > position + 1 else { break }
      position = next
    }
    return position
  }

  // MARK: Emoji

  private func emoji(in text: Span<UInt8>, at start: Int) -> Token {
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

  // MARK: Signs

  private func sign(in text: Span<UInt8>, at start: Int, first: UTF8Step) -> Token {
    var position = start + first.count
    switch first.scalar {
    case 0x2E:  // an ellipsis in dots
      while position < end, text[position] == UInt8(ascii: ".") { position += 1 }
      return Token(range: start..<position, kind: .punctuation)
    case 0x23, 0x40:  // # and @
      let run = handleEnd(in: text, from: position)
      if run > position {
        return Token(range: start..<run, kind: first.scalar == 0x23 ? .hashtag : .mention)
      }
    case 0x2B:  // +84 912 …
      let digits = digitsEnd(in: text, from: position)
      if digits - position >= 10 { return Token(range: start..<digits, kind: .phone) }
    case 0xB0:  // °C
      if position < end, text[position] == UInt8(ascii: "C") || text[position] == UInt8(ascii: "F") { position += 1 }
      return Token(range: start..<position, kind: .symbol)
    default: break
    }
    while position < end {
      let step = text.utf8Step(at: position)
      guard step.isWellFormed, CharacterClass(step.scalar) == .mark else { break }
      position += step.count
    }
    let kind: TokenKind = CharacterClass(first.scalar) == .symbol ? .symbol : .punctuation
    return Token(range: start..<min(position, end), kind: kind)
  }

  /// The end of the name in a hashtag or mention: it begins with a letter or an underscore.
  private func handleEnd(in text: Span<UInt8>, from start: Int) -> Int {
    var position = start
    while position < end {
      let run = wordRunEnd(in: text, from: position)
      if run > position {
        if position == start, text[start].isDigit { return start }
        position = run
      } else if text[position] == UInt8(ascii: "_") {
        position += 1
      } else {
        break
      }
    }
    return position
  }
}

extension UInt8 {
  package var isDigit: Bool { self &- UInt8(ascii: "0") < 10 }

  fileprivate var isNumberSeparator: Bool {
    switch self {
    case UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: ":"), UInt8(ascii: "/"), UInt8(ascii: "-"): true
    default: false
    }
  }
}
