internal import VietTokens
internal import VietUnicode

/// Cuts a flattened page into blocks: each line that is not blank is one.
struct TextReader {
  func read(_ source: [UInt8]) -> PageText {
    let text = WellFormedText(repairing: source)
    var page = PageText()
    page.bytes.reserveCapacity(text.bytes.count)
    let span = text.bytes.span
    var start = 0
    while start < span.count {
      var end = start
      while end < span.count, span[end] != 0x0A, span[end] != 0x0D { end += 1 }
      if let line = trimmed(span, start..<end) { append(line, isFirst: page.blocks.isEmpty, text, to: &page) }
      start = end + 1
    }
    page.offsets = page.offsets.composed(after: text.offsets)
    return page
  }

  private func append(_ line: Range<Int>, isFirst: Bool, _ text: WellFormedText, to page: inout PageText) {
    var line = line
    if isFirst, let prefix = CrawlerPrefix(text.bytes.span, line) {
      page.metadata.published = prefix.date
      guard let rest = trimmed(text.bytes.span, prefix.end..<line.upperBound) else { return }
      line = rest
    }
    if !page.bytes.isEmpty {
      page.bytes.append(0x0A)
      page.offsets.appendReplacement(of: line.lowerBound..<line.lowerBound, count: 1)
    }
    let start = page.bytes.count
    page.bytes += text.bytes[line]
    page.offsets.appendCopy(of: line)
    let first = text.bytes[line.lowerBound]
    let isItem = first == UInt8(ascii: "-") || first == UInt8(ascii: "*") || text.bytes[line].starts(with: "•".utf8)
    page.blocks.append(PageBlock(range: start..<page.bytes.count, element: isItem ? .listItem : .line))
  }

  /// The range without white space at its ends, or `nil` when nothing is left.
  private func trimmed(_ text: Span<UInt8>, _ range: Range<Int>) -> Range<Int>? {
    var (start, end) = (range.lowerBound, range.upperBound)
    while start < end {
      let step = text.utf8Step(at: start)
      guard CharacterClass(step.scalar) == .space else { break }
      start += step.count
    }
    while end > start {
      let last = text.utf8Scalar(before: end)
      guard CharacterClass(last.scalar) == .space else { break }
      end = last.start
    }
    return start < end ? start..<end : nil
  }
}

/// What some crawlers put before the first line: ` date 2025-11-25 Title`.
struct CrawlerPrefix {
  let date: String
  let end: Int

  init?(_ text: Span<UInt8>, _ line: Range<Int>) {
    let keyword: StaticString = "date "
    let start = line.lowerBound + keyword.utf8CodeUnitCount
    guard text.hasPrefix(keyword, at: line.lowerBound, end: line.upperBound), start + 10 <= line.upperBound else {
      return nil
    }
    for (index, offset) in (start..<start + 10).enumerated() {
      let isRight = index == 4 || index == 7 ? text[offset] == UInt8(ascii: "-") : text[offset].isDigit
      guard isRight else { return nil }
    }
    date = String(decoding: (start..<start + 10).map { text[$0] }, as: UTF8.self)
    end = start + 10
  }
}
