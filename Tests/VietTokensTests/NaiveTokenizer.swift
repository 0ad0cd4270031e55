import VietUnicode

@testable import VietTokens

/// The slow twin of the scan: one scalar at a time, every rule tried at every token.
struct NaiveTokenizer {
  let text: [UInt8]

  func tokens() -> [Token] {
    var tokens: [Token] = []
    var position = 0
    while position < text.count {
      let step = text.span.utf8Step(at: position)
      if step.isWellFormed, CharacterClass(step.scalar) == .space {
        position += step.count
      } else {
        tokens.append(token(at: position, step))
        position = tokens[tokens.count - 1].range.upperBound
      }
    }
    return tokens
  }

  private func token(at start: Int, _ first: UTF8Step) -> Token {
    guard first.isWellFormed else { return Token(range: start..<start + first.count, kind: .symbol) }
    switch CharacterClass(first.scalar) {
    case .letter, .mark, .invisible: return word(at: start)
    case .digit: return number(at: start)
    case .emoji: return TokenScan(end: text.count).emoji(in: text.span, at: start)
    case .symbol, .punctuation, .space: return sign(at: start, first)
    }
  }

  // MARK: Words

  private func word(at start: Int) -> Token {
    var names = NameRun()
    if let address = WebAddress.match(in: text.span, at: start, end: text.count, &names) { return address }
    var syllables = 1
    var position = run(from: start)
    let scalars = String(utf8: text, in: start..<position).unicodeScalars
    guard scalars.contains(where: { [.letter, .digit].contains(CharacterClass($0.value)) }) else {
      return Token(range: start..<position, kind: .symbol)
    }
    while let joiner = joiner(start..<position) {
      let next = run(from: position + joiner.utf8.count)
      if !"'’".contains(joiner) { syllables += 1 }
      position = next
    }
    while position > start, isDigit(position - 1), byte(position) == ".", isDigit(position + 1) {
      position = run(from: position + 1)
    }
    if byte(position) == ".",
      let end = Abbreviations.end(in: text.span, from: start, firstDot: position, end: text.count)
    {
      return Token(range: start..<end, kind: .abbreviation, syllableCount: 1)
    }
    return Token(range: start..<position, kind: .word, syllableCount: syllables)
  }

  private func joiner(_ word: Range<Int>) -> Character? {
    let joiners: [Character] = ["-", "'", "’", "\u{2010}", "\u{2011}", "&", "/"]
    guard let joiner = joiners.first(where: { text[word.upperBound...].starts(with: $0.utf8) }) else { return nil }
    let next = word.upperBound + joiner.utf8.count
    guard run(from: next) > next else { return nil }
    let (left, right) = (Array(text[word]), Array(text[next..<run(from: next)]))
    func isCapitals(_ bytes: [UInt8]) -> Bool { bytes.count <= 3 && bytes.allSatisfy { (0x41...0x5A).contains($0) } }
    switch joiner {
    case "&": return isCapitals(left) && isCapitals(right) ? joiner : nil
    case "/":
      let isStrain =
        left.count == 1 && isCapitals(left) && right.count > 1 && isCapitals([right[0]]) && right[1].isDigit
      return isStrain ? joiner : nil
    default: return joiner
    }
  }

  private func run(from start: Int) -> Int {
    var position = start
    while position < text.count {
      let step = text.span.utf8Step(at: position)
      guard step.isWellFormed else { break }
      switch CharacterClass(step.scalar) {
      case .letter, .digit, .mark, .invisible: position += step.count
      default: return position
      }
    }
    return position
  }

  // MARK: Numbers

  private func number(at start: Int) -> Token {
    var names = NameRun()
    if let address = WebAddress.match(in: text.span, at: start, end: text.count, &names) { return address }
    let position = numberEnd(from: start)
    if byte(position) == "/", let end = codeEnd(slash: position) { return Token(range: start..<end, kind: .code) }
    if byte(position) == "-" {
      let letters = run(from: position + 1)
      if letters > position + 1, byte(letters) == "/", text.span.isUppercase(in: position + 1..<letters),
        let end = codeEnd(slash: letters)
      {
        return Token(range: start..<end, kind: .code)
      }
    }
    if position == start + 1 {
      for keycap in ["\u{FE0F}\u{20E3}", "\u{20E3}"] where text[position...].starts(with: keycap.utf8) {
        return Token(range: start..<position + keycap.utf8.count, kind: .emoji)
      }
    }
    let letters = run(from: position)
    guard letters > position else {
      return Token(range: start..<position, kind: PhoneShape.matches(text.span, start..<position) ? .phone : .number)
    }
    if NumberSuffix.isKnown(in: text.span, position..<letters) { return Token(range: start..<letters, kind: .number) }
    let tail = byte(letters) == "-" && run(from: letters + 1) > letters + 1 ? run(from: letters + 1) : nil
    let code = byte(letters) == "/" ? codeEnd(slash: letters) : nil
    return Token(range: start..<(tail ?? code ?? letters), kind: .code)
  }

  private func numberEnd(from start: Int) -> Int {
    var position = digitsEnd(from: start)
    while let separator = byte(position), ".,:/-".contains(separator), digitsEnd(from: position + 1) > position + 1 {
      position = digitsEnd(from: position + 1)
    }
    return position
  }

  private func digitsEnd(from start: Int) -> Int {
    var position = start
    while position < text.count {
      let step = text.span.utf8Step(at: position)
      guard step.isWellFormed, CharacterClass(step.scalar) == .digit else { break }
      position += step.count
    }
    return position
  }

  private func codeEnd(slash: Int) -> Int? {
    guard slash + 1 < text.count, let letter = VietnameseLetter(text.span.utf8Step(at: slash + 1).scalar),
      letter.isUpper
    else { return nil }
    var position = run(from: slash + 1)
    while let separator = byte(position), "-/".contains(separator), run(from: position + 1) > position + 1 {
      position = run(from: position + 1)
    }
    return position
  }

  // MARK: Signs

  private func sign(at start: Int, _ first: UTF8Step) -> Token {
    let next = start + first.count
    switch first.scalar {
    case 0x2E:
      let dots = text[start...].prefix { $0 == 0x2E }.count
      return Token(range: start..<start + dots, kind: .punctuation)
    case 0x23, 0x40:
      let end = handleEnd(from: next, isMention: first.scalar == 0x40)
      if end > next { return Token(range: start..<end, kind: first.scalar == 0x40 ? .mention : .hashtag) }
    case 0x2B:
      let end = numberEnd(from: next)
      let digits = text[next..<end].count { $0.isDigit }
      let isPlain = text[next..<end].allSatisfy { $0.isDigit || $0 == 0x2E || $0 == 0x2D }
      if isDigit(next), (10...15).contains(digits), isPlain { return Token(range: start..<end, kind: .phone) }
    case 0xB0:
      let isUnit = byte(next) == "C" || byte(next) == "F"
      return Token(range: start..<(isUnit ? next + 1 : next), kind: .symbol)
    default: break
    }
    if first.scalar == 0x23 || first.scalar == 0x2A {
      for keycap in ["\u{FE0F}\u{20E3}", "\u{20E3}"] where text[next...].starts(with: keycap.utf8) {
        return Token(range: start..<next + keycap.utf8.count, kind: .emoji)
      }
    }
    var position = next
    while position < text.count {
      let step = text.span.utf8Step(at: position)
      guard step.isWellFormed, CharacterClass(step.scalar) == .mark else { break }
      position += step.count
    }
    return Token(range: start..<position, kind: CharacterClass(first.scalar) == .symbol ? .symbol : .punctuation)
  }

  private func handleEnd(from start: Int, isMention: Bool) -> Int {
    guard start < text.count else { return start }
    let first = text.span.utf8Step(at: start).scalar
    guard first == 0x5F || CharacterClass(first) == .letter else { return start }
    var position = start
    while position < text.count {
      let isDotInside =
        isMention && position > start && byte(position) == "." && (byte(position + 1)?.isASCII ?? false)
        && text[position + 1].isASCIIAlphanumeric && !text.span.isUppercaseLetter(at: position + 1)
      if byte(position) == "_" || isDotInside {
        position += 1
      } else if run(from: position) > position {
        position = run(from: position)
      } else {
        break
      }
    }
    return position
  }

  // MARK: Bytes

  private func byte(_ offset: Int) -> Character? {
    offset < text.count && text[offset] < 0x80 ? Character(Unicode.Scalar(text[offset])) : nil
  }

  private func isDigit(_ offset: Int) -> Bool { offset < text.count && text[offset].isDigit }
}
