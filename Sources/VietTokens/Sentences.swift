internal import VietUnicode

/// Finds where sentences end.
///
///     let splitter = SentenceSplitter()
///     splitter.sentences(in: "GS.TS. Lê Văn Tám ở TP.HCM đã đến. Ông phát biểu lúc 8h.")   // two ranges
///
/// A sentence ends at `.`, `!`, `?` or `…` with the quotes and brackets that close it, when what follows looks like a
/// beginning; and at each line break. Abbreviations, initials, list numbers and decimal points end nothing.
/// Ranges count UTF-8 bytes and leave out the white space between sentences. Complexity: O(*n*).
public struct SentenceSplitter: Sendable {
  public init() {}

  public func sentences(in text: some StringProtocol) -> [Range<Int>] {
    let bytes = Array(text.utf8)
    return sentences(in: bytes.span, tokens: Tokenizer().tokens(in: bytes))
  }

  /// The sentences of text that has been tokenized.
  public func sentences(in text: Span<UInt8>, tokens: [Token]) -> [Range<Int>] {
    var sentences: [Range<Int>] = []
    var first = 0
    var index = 0
    while index < tokens.count {
      var last = index
      var ends = index + 1 == tokens.count
      if isTerminator(tokens[index], in: text) {
        last = closingEnd(from: index, tokens, in: text)
        ends = ends || last + 1 == tokens.count || isBoundary(after: last, terminator: index, first, tokens, in: text)
      }
      if !ends, text.hasLineBreak(in: tokens[last].range.upperBound..<tokens[last + 1].range.lowerBound) {
        ends = true
      }
      if ends {
        sentences.append(tokens[first].range.lowerBound..<tokens[last].range.upperBound)
        first = last + 1
      }
      index = last + 1
    }
    return sentences
  }

  private func isTerminator(_ token: Token, in text: Span<UInt8>) -> Bool {
    switch token.kind {
    case .punctuation:
      switch text[token.range.lowerBound] {
      case UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"): return true
      case 0xE2: return text.utf8Step(at: token.range.lowerBound).scalar == 0x2026
      default: return false
      }
    case .abbreviation: return text[token.range.upperBound - 1] == UInt8(ascii: ".")
    default: return false
    }
  }

  /// The last of the terminators, quotes and brackets that close the sentence at `index`.
  private func closingEnd(from index: Int, _ tokens: [Token], in text: Span<UInt8>) -> Int {
    var last = index
    while last + 1 < tokens.count, tokens[last + 1].kind == .punctuation,
      tokens[last + 1].range.lowerBound == tokens[last].range.upperBound
    {
      switch text.utf8Step(at: tokens[last + 1].range.lowerBound).scalar {
      case 0x2E, 0x21, 0x3F, 0x2026, 0x22, 0x27, 0x29, 0x5D, 0xBB, 0x2019, 0x201D: last += 1
      default: return last
      }
    }
    return last
  }

  private func isBoundary(
    after last: Int, terminator: Int, _ first: Int, _ tokens: [Token], in text: Span<UInt8>
  ) -> Bool {
    let next = tokens[last + 1]
    let hasSpace = next.range.lowerBound > tokens[last].range.upperBound
    if tokens[terminator].kind == .abbreviation {
      // `v.v.` may end a sentence; a title or a place does not.
      return hasSpace && isLowercase(tokens[terminator], in: text) && isCapitalised(next, in: text)
    }
    let isStop = text[tokens[terminator].range.lowerBound] == UInt8(ascii: ".") && tokens[terminator].range.count == 1
    if isStop, terminator > first {
      let previous = tokens[terminator - 1]
      // `1. Thông tin`, `II. Nội dung`, `A. Lê`: list numbers and initials.
      let isListNumber =
        terminator - 1 == first
        && (previous.kind == .number || previous.range.count <= 4 && text.isUppercase(in: previous.range))
      let isInitial = previous.range.count == 1 && isCapitalised(previous, in: text)
      // `Nhà văn J. K. Rowling` goes on; `38 độ C. Hôm nay` does not.
      if isListNumber || isInitial && !isLabel(tokens[max(first, terminator - 2)], in: text) { return false }
    }
    if !hasSpace {
      // A missing space: only between a lower-case word and a capital.
      return isStop && next.kind == .word && isCapitalised(next, in: text) && terminator > first
        && tokens[terminator - 1].kind == .word && isLowercase(tokens[terminator - 1], in: text)
    }
    return startsSentence(next, in: text) || !isStop && isCapitalised(next, in: text)
  }

  /// Words behind which a capital is a label or a unit, and no initial of a name.
  private static let labels: Set<SyllableKey> = Set(
    [
      "độ", "vitamin", "nhóm", "bảng", "hạng", "loại", "lớp", "khối", "đội", "phòng", "khu", "tổ", "án", "câu", "tòa",
      "cổng",
      "block", "gan", "điểm", "cúm", "lô", "mục", "hình", "tầng", "serie", "chữ", "vòng", "đường", "ngõ",
    ].map { SyllableKey($0) })

  private func isLabel(_ token: Token, in text: Span<UInt8>) -> Bool {
    Self.labels.contains(SyllableKey(text, in: token.range))
  }

  private func startsSentence(_ token: Token, in text: Span<UInt8>) -> Bool {
    switch token.kind {
    case .word, .abbreviation: return isCapitalised(token, in: text)
    case .number, .phone, .code, .url, .email, .hashtag, .mention, .emoji: return true
    case .symbol: return true
    case .punctuation:
      switch text.utf8Step(at: token.range.lowerBound).scalar {
      case 0x22, 0x27, 0x28, 0x5B, 0xAB, 0x2018, 0x201C, 0x2D, 0x2013, 0x2014, 0x2A, 0x2022: return true
      default: return false
      }
    }
  }

  private func isCapitalised(_ token: Token, in text: Span<UInt8>) -> Bool {
    text.isUppercaseLetter(at: token.range.lowerBound)
  }

  private func isLowercase(_ token: Token, in text: Span<UInt8>) -> Bool {
    let scalar = text.utf8Step(at: token.range.lowerBound).scalar
    return CharacterClass(scalar) == .letter && !text.isUppercaseLetter(at: token.range.lowerBound)
  }
}

extension Span where Element == UInt8 {
  /// Whether the scalar at `offset` is an upper-case letter.
  package func isUppercaseLetter(at offset: Int) -> Bool {
    let scalar = utf8Step(at: offset).scalar
    if let letter = VietnameseLetter(scalar) { return letter.isUpper }
    return scalar >= 0x80 && ScalarClass(scalar).contains(.upper)
  }

  /// The number of letters of a word in capitals, or `nil` when something in it is neither a capital nor a mark on one.
  package func capitalCount(in range: Range<Int>) -> Int? {
    var count = 0
    var offset = range.lowerBound
    while offset < range.upperBound {
      if isUppercaseLetter(at: offset) {
        count += 1
      } else if count == 0 || CharacterClass(utf8Step(at: offset).scalar) != .mark {
        return nil
      }
      offset += utf8Step(at: offset).count
    }
    return count
  }

  /// Whether every letter of a word is a capital.
  package func isUppercase(in range: Range<Int>) -> Bool { capitalCount(in: range) != nil }

  package func hasLineBreak(in range: Range<Int>) -> Bool {
    for offset in range where self[offset] == 0x0A || self[offset] == 0x0D { return true }
    return false
  }
}
