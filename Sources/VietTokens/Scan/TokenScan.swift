internal import VietUnicode

/// The scan of one token: what can follow what.
struct TokenScan {
  let end: Int
  private var block = WordBlock()
  var names = NameRun()

  init(end: Int) { self.end = end }

  /// The first token at or after `position`, which moves behind it; `nil` when there is only white space.
  ///
  /// Most tokens are words with a space or a comma behind them: these are known from their run of letters alone.
  @inline(__always)
  mutating func next(in text: Span<UInt8>, from position: inout Int) -> Token? {
    while position < end {
      let start = position
      let byte = text[start]
      if byte.isASCIISpace {
        position += 1
        continue
      }
      var (run, isSure) = block.runEnd(in: text, from: start, end: end)
      let isWord = run > start && beginsWord(text, start)
      if isWord, run < end, text[run] == 0x20 {
        position = run + 1
        return Token(range: start..<run, kind: .word, syllableCount: 1)
      }
      if run < end, !isSure || text[run] >= 0x80 { run = wordRunEnd(in: text, from: run) }
      let token: Token
      if isWord {
        let isPlain = run == end || text[run].endsWord
        token = isPlain ? Token(range: start..<run, kind: .word, syllableCount: 1) : word(in: text, start..<run)
      } else if byte.isMerePunctuation, start + 1 == end || text[start + 1] < 0x80 {
        token = Token(range: start..<start + 1, kind: .punctuation)
      } else if byte.isDigit {
        token = number(in: text, at: start)
      } else {
        let step = text.utf8Step(at: start)
        if step.isWellFormed, CharacterClass(step.scalar) == .space {
          position += step.count
          continue
        }
        token = other(in: text, start..<run, first: step)
      }
      position = token.range.upperBound
      return token
    }
    return nil
  }

  /// Whether the run of letters at `start` begins with one of ASCII or of the Latin blocks that follow it.
  @inline(__always)
  private func beginsWord(_ text: Span<UInt8>, _ start: Int) -> Bool {
    let byte = text[start]
    return (byte | 0x20) &- 0x61 < 26 || byte &- 0xC3 < 4 || byte == 0xE1 && text[start + 1] &- 0xB8 < 4
  }

  private mutating func other(in text: Span<UInt8>, _ run: Range<Int>, first: UTF8Step) -> Token {
    let start = run.lowerBound
    guard first.isWellFormed else {
      return Token(range: start..<min(start + first.count, end), kind: .symbol)
    }
    switch CharacterClass(first.scalar) {
    case .letter, .mark, .invisible: return word(in: text, run)
    case .digit: return number(in: text, at: start)
    case .emoji: return emoji(in: text, at: start)
    case .symbol, .punctuation, .space: return sign(in: text, at: start, first: first)
    }
  }

  // MARK: Words

  /// The word, address or abbreviation that begins with a run of letters.
  private mutating func word(in text: Span<UInt8>, _ run: Range<Int>) -> Token {
    let start = run.lowerBound
    if mayBeAddress(text, before: run.upperBound),
      let address = WebAddress.match(in: text, at: start, end: end, &names)
    {
      return address
    }
    guard hasLetter(text, run) else { return Token(range: run, kind: .symbol) }
    var syllables = 1
    var position = run.upperBound
    while let (next, isSyllable) = joinedEnd(in: text, start..<position) {
      if isSyllable { syllables += 1 }
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

  /// Whether what stands behind a run of letters can be inside an address.
  private func mayBeAddress(_ text: Span<UInt8>, before position: Int) -> Bool {
    guard position + 1 < end else { return false }
    switch text[position] {
    case UInt8(ascii: "."): return text[position + 1].isASCIIAlphanumeric
    case UInt8(ascii: ":"): return text[position + 1] == UInt8(ascii: "/")
    case UInt8(ascii: "-"), UInt8(ascii: "@"), UInt8(ascii: "_"), UInt8(ascii: "+"): return true
    default: return false
    }
  }

  /// The end of the run that a sign joins to a word without a space on either side, and whether it is a syllable more:
  /// `Hà-Nội`, `H’Mông`, `R&D`, `A/H1N1`.
  private func joinedEnd(in text: Span<UInt8>, _ word: Range<Int>) -> (end: Int, isSyllable: Bool)? {
    let position = word.upperBound
    guard position + 1 < end else { return nil }
    let isSyllable: Bool
    var run = position + 1
    switch text[position] {
    case UInt8(ascii: "-"): isSyllable = true
    case UInt8(ascii: "'"): isSyllable = false
    case 0xE2 where position + 3 < end && text[position + 1] == 0x80:
      switch text[position + 2] {
      case 0x90, 0x91: isSyllable = true  // hyphens that are no minus
      case 0x99: isSyllable = false
      default: return nil
      }
      run = position + 3
    case UInt8(ascii: "&"):
      isSyllable = true
      guard isShortCapitals(text, word) else { return nil }
    case UInt8(ascii: "/"):
      isSyllable = true
      guard word.count == 1, isShortCapitals(text, word) else { return nil }
    default: return nil
    }
    let next = wordRunEnd(in: text, from: run)
    guard next > run else { return nil }
    switch text[position] {
    case UInt8(ascii: "&"): return isShortCapitals(text, run..<next) ? (next, isSyllable) : nil
    case UInt8(ascii: "/"):
      // A strain has its number; `A/B` are two.
      let isStrain = text[run] &- 0x41 < 26 && next > run + 1 && text[run + 1].isDigit
      return isStrain ? (next, isSyllable) : nil
    default: return (next, isSyllable)
    }
  }

  private func isShortCapitals(_ text: Span<UInt8>, _ range: Range<Int>) -> Bool {
    range.count <= 3 && range.allSatisfy { text[$0] &- 0x41 < 26 }
  }

  /// Whether there is something to read besides marks and invisible characters.
  private func hasLetter(_ text: Span<UInt8>, _ range: Range<Int>) -> Bool {
    var offset = range.lowerBound
    while offset < range.upperBound {
      let step = text.utf8Step(at: offset)
      switch CharacterClass(step.scalar) {
      case .mark, .invisible: offset += step.count
      default: return true
      }
    }
    return false
  }

  /// The end of a run of letters, digits and what combines with them.
  @inline(__always)
  func wordRunEnd(in text: Span<UInt8>, from start: Int) -> Int {
    var position = start
    while position < end {
      let count = WordRun.count(text.word(at: position, end: end))
      position += count
      if count == 8 { continue }
      guard position < end, text[position] >= 0x80, let next = rareWordEnd(in: text, at: position) else { break }
      position = next
    }
    return position
  }

  /// The end of the letter at `position` that is not of the usual blocks, or `nil`.
  @inline(never)
  private func rareWordEnd(in text: Span<UInt8>, at position: Int) -> Int? {
    let step = text.utf8Step(at: position)
    guard step.isWellFormed, position + step.count <= end else { return nil }
    switch CharacterClass(step.scalar) {
    case .letter, .digit, .mark, .invisible: return position + step.count
    default: return nil
    }
  }
}

extension UInt8 {
  @inlinable package var isDigit: Bool { self &- UInt8(ascii: "0") < 10 }

  @inline(__always) fileprivate var isASCIISpace: Bool { self == 0x20 || self &- 0x09 < 5 }

  /// Signs that are tokens by themselves, whatever ASCII follows.
  @inline(__always) fileprivate var isMerePunctuation: Bool {
    switch self {
    case UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: ":"), UInt8(ascii: "!"), UInt8(ascii: "?"),
      UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "%"),
      UInt8(ascii: "-"), UInt8(ascii: "/"):
      true
    default: false
    }
  }

  /// Whether a run of letters before this byte is a word by itself. Behind the others an address, a number, an
  /// abbreviation or a second half may begin.
  @inline(__always) fileprivate var endsWord: Bool {
    switch self {
    case UInt8(ascii: "."), UInt8(ascii: ":"), UInt8(ascii: "-"), UInt8(ascii: "'"), UInt8(ascii: "/"),
      UInt8(ascii: "@"), UInt8(ascii: "_"), UInt8(ascii: "&"), UInt8(ascii: "+"), 0xE2:
      false
    default: true
    }
  }
}
