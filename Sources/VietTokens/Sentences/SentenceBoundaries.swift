internal import VietUnicode

/// What ends a sentence, and what only looks so.
struct SentenceBoundaries {
  let tokens: [Token]

  // MARK: Terminators

  func isTerminator(_ index: Int, in text: Span<UInt8>) -> Bool {
    switch tokens[index].kind {
    case .punctuation:
      switch text[tokens[index].range.lowerBound] {
      case UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"): true
      case 0xE2: sign(index, in: text) == 0x2026
      default: false
      }
    case .abbreviation: text[tokens[index].range.upperBound - 1] == UInt8(ascii: ".")
    default: false
    }
  }

  /// The last of the terminators, quotes, brackets and notes (`[1]`) that close the sentence at `index`.
  func closingEnd(from index: Int, in text: Span<UInt8>) -> Int {
    var last = index
    while last + 1 < tokens.count, tokens[last + 1].kind == .punctuation {
      let isGlued = self.isGlued(last, last + 1)
      switch sign(last + 1, in: text) {
      case 0x2E, 0x21, 0x3F, 0x2026, 0x22, 0x27, 0x29, 0x5D:
        guard isGlued else { return last }
        last += 1
      case 0xBB, 0x2019, 0x201D:  // only these cannot open: a space before them is a slip
        guard isGlued || !text.hasLineBreak(in: gap(behind: last)) else { return last }
        last += 1
      case 0x5B:
        guard isGlued, last + 3 < tokens.count, tokens[last + 2].kind == .number, sign(last + 3, in: text) == 0x5D,
          self.isGlued(last + 1, last + 2), self.isGlued(last + 2, last + 3)
        else { return last }
        last += 3
      default: return last
      }
    }
    return last
  }

  // MARK: Boundaries

  /// Whether a sentence that began at `first` ends behind `last`, a closing sign of its terminator.
  func isBoundary(after last: Int, terminator: Int, first: Int, in text: Span<UInt8>) -> Bool {
    let next = last + 1
    if tokens[terminator].kind == .abbreviation {
      return !isGlued(last, next) && isEnd(ofAbbreviation: terminator, before: next, in: text)
    }
    let isStop = text[tokens[terminator].range.lowerBound] == UInt8(ascii: ".") && tokens[terminator].range.count == 1
    if isStop, isLabel(before: terminator, first: first, in: text) { return false }
    if isStop, isInitial(before: terminator, first: first, in: text) {
      return !isGlued(last, next) && isOpener(next, in: text)
    }
    if isGlued(last, next) { return isMissingSpace(after: last, terminator: terminator, in: text) }
    let isEllipsis = text[tokens[terminator].range.lowerBound] >= 0x80 || tokens[terminator].range.count > 1
    if beginsSentence(next, afterEllipsis: isEllipsis, in: text) { return true }
    // Hasty writers begin without a capital; behind a quote the sentence goes on: `“Đừng đi!” anh gọi.`
    return !isEllipsis && last == terminator && terminator > first && tokens[next].kind == .word
      && isSyllable(terminator - 1, in: text)
  }

  /// `v.v.` may end a sentence, and initials before a word that begins sentences; a title or a place does not.
  private func isEnd(ofAbbreviation index: Int, before next: Int, in text: Span<UInt8>) -> Bool {
    let range = tokens[index].range
    if isLowercase(index, in: text) { return isCapitalised(next, in: text) }
    // `N.T.H.`: as many letters as stops.
    let stops = range.count { text[$0] == UInt8(ascii: ".") }
    let scalars = range.count { text[$0] & 0xC0 != 0x80 }
    return scalars == 2 * stops && isOpener(next, in: text)
  }

  /// `1. Thông tin`, `II. Nội dung`, `a. Hồ sơ`, `gồm: 1. Đơn`, `Điều 5. Phạm vi`.
  private func isLabel(before terminator: Int, first: Int, in text: Span<UInt8>) -> Bool {
    guard terminator > first else { return false }
    let label = terminator - 1
    let range = tokens[label].range
    let isNumeral = tokens[label].kind == .number || range.count <= 5 && text.isUppercase(in: range)
    if label == first { return isNumeral || range.count == 1 && tokens[label].kind == .word }
    let before = sign(label - 1, in: text)
    if before == 0x3A || before == 0x3B { return range.count <= 2 && (isNumeral || tokens[label].kind == .word) }
    return isNumeral && label == first + 1 && Self.sections.contains(key(first, in: text))
  }

  /// `Nhà văn J. K. Rowling` goes on; `38 độ C. Hôm nay` does not.
  private func isInitial(before terminator: Int, first: Int, in text: Span<UInt8>) -> Bool {
    guard terminator > first, text.capitalCount(in: tokens[terminator - 1].range) == 1 else { return false }
    return terminator - 1 == first || !Self.labelled.contains(key(terminator - 2, in: text))
  }

  /// `đi.Hôm nay`, `quá!Mua ngay`, `2020.Sau đó`: a word in lower case or a number, and a capital with small letters.
  private func isMissingSpace(after last: Int, terminator: Int, in text: Span<UInt8>) -> Bool {
    let next = last + 1
    guard terminator > 0, tokens[next].kind == .word, isCapitalised(next, in: text),
      !text.isUppercase(in: tokens[next].range)
    else { return false }
    switch tokens[terminator - 1].kind {
    case .word, .number, .punctuation, .emoji: return true
    default: return false
    }
  }

  private func beginsSentence(_ index: Int, afterEllipsis: Bool, in text: Span<UInt8>) -> Bool {
    switch tokens[index].kind {
    case .word, .abbreviation: return isCapitalised(index, in: text) || hasInnerCapital(index, in: text)
    case .number, .phone, .code: return !afterEllipsis
    case .url, .email, .hashtag, .mention, .emoji, .symbol: return true
    case .punctuation:
      switch sign(index, in: text) {
      case 0x22, 0x27, 0x28, 0x5B, 0xAB, 0x2018, 0x201C, 0x2A, 0x2022: return true
      case 0x2D, 0x2013, 0x2014:  // `“Đi thôi!” - anh nói.`
        return index + 1 == tokens.count || !isLowercase(index + 1, in: text)
      default: return false
      }
    }
  }

  // MARK: Words

  /// Words whose number has a stop behind it.
  private static let sections = keys("điều chương mục phần khoản bài câu bước quyển tập hồi")
  /// Words behind which a capital is a label or a unit, and no initial of a name.
  private static let labelled = keys(
    """
    độ vitamin nhóm bảng hạng loại lớp khối đội phòng khu tổ án câu tòa cổng block gan điểm cúm lô mục hình tầng serie \
    chữ vòng đường ngõ
    """)
  /// Words that begin sentences and hardly ever names.
  private static let openers = keys(
    """
    sau theo tuy khi trong ngoài trước đây đó nếu vì do để với tại từ ngày hiện nhưng và các những một ông bà anh chị \
    em cô chú bác họ tôi chúng người cơ công lúc khoảng vào qua được hôm đến trên dưới còn cả cũng mặc ngay đối việc vụ \
    đồng bên mọi mỗi nhiều không có đã đang sẽ là như thế vậy nhờ bởi rồi lần năm tháng
    """)

  private static func keys(_ words: String) -> Set<SyllableKey> {
    Set(words.split { $0 == " " || $0 == "\n" }.map { SyllableKey($0) })
  }

  private func key(_ index: Int, in text: Span<UInt8>) -> SyllableKey { SyllableKey(text, in: tokens[index].range) }

  private func isOpener(_ index: Int, in text: Span<UInt8>) -> Bool {
    switch tokens[index].kind {
    case .word: isCapitalised(index, in: text) && Self.openers.contains(key(index, in: text))
    case .punctuation: [0x22, 0x201C, 0x2D, 0x2013].contains(sign(index, in: text))
    default: false
    }
  }

  /// A word in small letters that can be said: none of the abbreviations that no table knows.
  private func isSyllable(_ index: Int, in text: Span<UInt8>) -> Bool {
    guard tokens[index].kind == .word, isLowercase(index, in: text) else { return false }
    let key = key(index, in: text)
    return key.isPacked && key.letterCodes.count > 1 && key.letterCodes.contains { Self.vowels.contains($0) }
  }

  private static let vowels = Set("aăâeêioôơuưy".unicodeScalars.compactMap { VietnameseLetter($0.value)?.code })

  private func isCapitalised(_ index: Int, in text: Span<UInt8>) -> Bool {
    text.isUppercaseLetter(at: tokens[index].range.lowerBound)
  }

  /// `iPhone`, `eBay`
  private func hasInnerCapital(_ index: Int, in text: Span<UInt8>) -> Bool {
    tokens[index].range.count > 2 && text.isUppercaseLetter(at: tokens[index].range.lowerBound + 1)
  }

  private func isLowercase(_ index: Int, in text: Span<UInt8>) -> Bool {
    let start = tokens[index].range.lowerBound
    return CharacterClass(text.utf8Step(at: start).scalar) == .letter && !text.isUppercaseLetter(at: start)
  }

  // MARK: Places

  private func sign(_ index: Int, in text: Span<UInt8>) -> UInt32 {
    text.utf8Step(at: tokens[index].range.lowerBound).scalar
  }

  private func gap(behind index: Int) -> Range<Int> {
    tokens[index].range.upperBound..<tokens[index + 1].range.lowerBound
  }

  private func isGlued(_ index: Int, _ next: Int) -> Bool {
    tokens[index].range.upperBound == tokens[next].range.lowerBound
  }
}
