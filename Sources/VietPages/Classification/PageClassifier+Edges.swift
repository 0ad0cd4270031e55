internal import VietExpressions
internal import VietTokens
internal import VietUnicode

/// The edges of the text: sentences that a line break cuts, what a template sets over the first sentence, and what it
/// sets behind the last.
extension PageClassifier {
  // MARK: Cut sentences

  /// The segment with the rest of sentences that go on beyond it in lower case: lines of a letter or a PDF.
  func wholeSentences(around segment: Range<Int>) -> Range<Int> {
    guard !segment.isEmpty else { return segment }
    var (lower, upper) = (segment.lowerBound, segment.upperBound)
    while lower > 0, goesOn(from: lower - 1, to: lower) { lower -= 1 }
    while upper < features.count, goesOn(from: upper - 1, to: upper) || isOpen(lower, upper) {
      upper += 1
    }
    return lower..<upper
  }

  /// Whether a sentence that the block begins with goes on in the next.
  func goesOn(from index: Int, to next: Int) -> Bool {
    guard features[index].wordCount >= 7, !features[index].isTerminated, features[next].wordCount >= 4,
      !features[next].hasDate, !features[next].hasSeparators, !features[next].cues.contains(.byline),
      isPlain(index), isPlain(next)
    else { return false }
    let first = page.bytes.span.utf8Step(at: page.blocks[next].range.lowerBound).scalar
    return Unicode.Scalar(first)?.properties.isLowercase == true
  }

  /// Whether the last lines are such lines, and the next ends the sentence of the last.
  private func isOpen(_ lower: Int, _ upper: Int) -> Bool {
    upper - lower >= 2 && goesOn(from: upper - 2, to: upper - 1) && !features[upper - 1].isTerminated
      && features[upper].isTerminated && isPlain(upper)
  }

  /// Whether nothing speaks against it that the block is text, but for its score.
  func isPlain(_ index: Int) -> Bool {
    !isRelated[index] && !isShared(index) && features[index].linkShare < 0.5
      && page.blocks[index].context.isDisjoint(with: .boilerplate)
      && features[index].cues.isDisjoint(with: [.related, .footer, .comment, .share, .advertisement])
  }

  // MARK: Over and behind the text

  /// Drops date, clock, counts and the way to the page over the first sentence, and what ends an article behind the last.
  mutating func trimEdges() {
    guard let first = segment.first(where: { isKept($0) && features[$0].isTerminated && features[$0].wordCount >= 8 })
    else { return }
    for index in segment.lowerBound..<first where isKept(index) {
      if let label = labelOfMeta(index) { labels[index] = label }
    }
    cutBehindEnd(of: first)
    cutCards(behind: first)
    trimLastLines()
  }

  /// What a line over the first sentence is besides text.
  private func labelOfMeta(_ index: Int) -> BlockLabel? {
    let features = features[index]
    guard features.wordCount <= Self.longestMeta, !features.isTerminated || features.wordCount <= 4 else { return nil }
    if features.isTerminated { return tellsCounts(index) ? .navigation : nil }
    if features.hasDate || PageDate.firstAmerican(in: tokens(index), page.bytes.span) != nil {
      return .dateline
    }
    if case .heading = page.blocks[index].element { return nil }
    if isBadge(index) || features.wordCount <= 12 && tellsCounts(index) || leadsToTitle(index) { return .navigation }
    return nil
  }

  private static let longestMeta = 16

  /// `25`, `Th11`, `14:20`, `3:42 chiều`: a number that numbers nothing.
  private func isBadge(_ index: Int) -> Bool {
    let bytes = page.bytes[page.blocks[index].range]
    if features[index].wordCount == 1 { return bytes.count <= 5 && bytes.contains(where: \.isDigit) }
    return features[index].wordCount <= 3 && bytes.first?.isDigit == true && !isNumbered(index) && bytes.contains(0x3A)
  }

  /// `Không có bình luận`, `Lượt xem: 318`
  private func tellsCounts(_ index: Int) -> Bool {
    let words = keys(index)
    return words.indices.dropLast().contains { Self.counted.contains(words[$0].joined(with: words[$0 + 1])) }
  }

  private static let counted = Set(
    [
      "lượt xem", "lượt đọc", "bình luận", "phản hồi", "bình chọn", "phút đọc", "cỡ chữ", "bản in", "đọc lần",
      "xem lần",
      "min read", "no comments",
    ].map(SyllableKey.init(phrase:)))

  /// `Sửa lần cuối vào Thứ ba, 25 Tháng 11 2025 10:02`
  private func isUpdate(_ index: Int) -> Bool { date(index)?.point.hour != nil && features[index].wordCount <= 14 }

  /// `Trang chủ / Tin tức / Bến đò mở lại` where the title is its end, and the title itself once more.
  private func leadsToTitle(_ index: Int) -> Bool {
    guard let titleIndex, index != titleIndex else { return false }
    let (own, title) = (page.bytes[page.blocks[index].range], page.bytes[page.blocks[titleIndex].range])
    guard own.count >= title.count, own.suffix(title.count) == title else { return false }
    return own.count == title.count || own.dropLast(title.count).contains { $0 == 0x2F || $0 == 0x3E || $0 >= 0xC2 }
  }

  /// `1. Mục đích`, `2) Cách làm`, `I. Mở đầu`, `+ Bãi xe`: an item of several, and no title.
  func isNumbered(_ index: Int) -> Bool {
    let line = page.bytes[page.blocks[index].range]
    let mark = line.prefix { $0.isDigit || $0 == 0x49 || $0 == 0x56 || $0 == 0x58 }
    guard (1...4).contains(mark.count) else { return line.first == UInt8(ascii: "+") }
    let rest = line.dropFirst(mark.count)
    guard let sign = rest.first, sign == UInt8(ascii: ".") || sign == UInt8(ascii: ")") else { return false }
    return rest.dropFirst().first?.isDigit == false
  }

  /// Cuts where a template says that the article is over, though a box about its author follows.
  private mutating func cutBehindEnd(of first: Int) {
    let end = segment.first { index in
      guard index > first, !features[index].cues.isDisjoint(with: [.share, .comment]), features[index].wordCount <= 16
      else { return false }
      let words = keys(index)
      return Self.ends.contains { words.starts(with: $0) }
    }
    guard let end else { return }
    for index in end..<segment.upperBound where isKept(index) {
      labels[index] = boilerplateLabel(index) ?? .comment
      scores[index].reasons.append("behind the end of the article")
    }
    segment = segment.lowerBound..<end
  }

  private static let ends = SyllableKey.phrases(
    """
    this entry was posted,leave a reply,leave a comment,để lại một bình luận,để lại bình luận,viết bình luận,\
    gửi bình luận,trả lời hủy,bình luận hủy
    """)

  /// Cuts where cards of other articles begin, each with a headline, a summary and its date.
  private mutating func cutCards(behind first: Int) {
    let dates = segment.filter { $0 > first + 2 && labels[$0] == .dateline && features[$0].wordCount <= 6 }
    for date in dates {
      let start = (date - 2..<date).first { !features[$0].isTerminated && (5...25).contains(features[$0].wordCount) }
      guard let start, isKept(start),
        (date + 2...date + 3).contains(where: {
          $0 < features.count && isDatelineLike($0) && features[$0].wordCount <= 6
        })
      else { continue }
      for index in start..<segment.upperBound where isKept(index) {
        labels[index] = .related
        scores[index].reasons.append("a card of another article")
      }
      segment = segment.lowerBound..<start
      return
    }
  }

  /// Short last lines with words of a menu or a share box.
  private mutating func trimLastLines() {
    for index in segment.reversed() where isKept(index) {
      guard features[index].wordCount <= 14, !features[index].isTerminated || features[index].wordCount <= 4,
        let label = boilerplateLabel(index) ?? (tellsCounts(index) || isUpdate(index) ? .navigation : nil),
        label != .footer
      else { return }
      labels[index] = label
    }
  }
}
