internal import VietExpressions
internal import VietTokens
internal import VietUnicode

extension PageClassifier {
  /// A short block that is a date with little beside it, or that says so in front of it.
  func isDatelineLike(_ index: Int) -> Bool {
    guard features[index].wordCount <= 18, let date = date(index) else { return false }
    if page.blocks[index].context.contains(.dateline) { return true }
    let features = features[index]
    if features.cues.contains(.dateline), !features.isTerminated || features.wordCount <= 8 { return true }
    // Căn cứ Luật Du lịch ngày 19 tháng 6 năm 2017; is a line of a decision.
    if features.isTerminated, features.wordCount > 8 || page.blocks[index].element == .listItem { return false }
    if date.bytesBeside <= 28 { return features.wordCount <= 12 }
    // Thuốc và Sức khỏe — 29/07/2020; Th6 6, 2021 bóng đá, vòng loại
    let line = page.bytes[page.blocks[index].range]
    let isMonth = line.starts(with: "Th".utf8) && line.dropFirst(2).first?.isDigit == true
    return isMonth || date.bytesBeside <= 44 && features.wordCount <= 12 && hasDivider(line)
  }

  /// Whether one of the signs stands in a line that templates set between a name, a date and a section.
  private func hasDivider(_ line: ArraySlice<UInt8>) -> Bool {
    // What begins with a dash names the author of a quotation.
    line.indices.dropFirst().dropLast(2).contains { place in
      line[place] == UInt8(ascii: "|") || line[place] == 0xC2 && line[place + 1] == 0xB7
        || line[place] == 0xE2 && line[place + 1] == 0x80 && (line[place + 2] == 0x94 || line[place + 2] == 0xA2)
    }
  }

  /// When the article was published: what the page says of itself, else the date line nearest to the text.
  ///
  /// A date above the menu is the day of the crawl, not of publication.
  func findPublished() -> TemporalPoint? {
    if let point = page.metadata.published.flatMap({ TemporalPoint(metadata: $0) }) { return withClock(point) }
    let lines = page.blocks.indices.filter { labels[$0] == .dateline && features[$0].hasDate }
    let title = titleIndex ?? segment.lowerBound
    let under = lines.filter { $0 > title && $0 <= segment.lowerBound + 2 }
    let below = under.first { updateStart($0) != 0 } ?? under.first
    let above = lines.last { $0 < title && title - $0 <= 4 && !isCrawlDay($0) }
    let behind = lines.first { $0 >= segment.upperBound && $0 <= segment.upperBound + 3 && !isRelated[$0] }
    let inside = lines.first { segment.contains($0) }
    if let line = below ?? above ?? behind ?? inside { return date(line)?.point }
    let time = page.metadata.timeElements.lazy.compactMap { $0.dateTime.flatMap { TemporalPoint(metadata: $0) } }.first
    return time ?? signedDate() ?? countedDate() ?? americanDate() ?? dateBesideTitle()
  }

  /// When the article was changed: what the page says of itself, else the day behind `Cập nhật` in a date line.
  func findModified() -> TemporalPoint? {
    if let point = page.metadata.modified.flatMap({ TemporalPoint(metadata: $0) }) { return point }
    for index in page.blocks.indices where labels[index] == .dateline && isNearText(index) {
      guard let start = updateStart(index) else { continue }
      let tokens = Array(tokens(index)[start...])
      if let date = date(in: tokens, byteCount: page.blocks[index].range.count) { return date.point }
    }
    return nil
  }

  /// The token of a date line where it says that the article was changed, or `nil` when it does not.
  private func updateStart(_ index: Int) -> Int? {
    let tokens = tokens(index)
    let keys = tokens.map { SyllableKey(page.bytes.span, in: $0.range) }
    return keys.indices.first { place in
      Self.updates.contains(keys[place])
        || place + 1 < keys.count && Self.updates.contains(keys[place].joined(with: keys[place + 1]))
    }
  }

  private static let updates = Set(
    ["cập nhật", "chỉnh sửa", "sửa đổi", "updated", "modified"].map(SyllableKey.init(phrase:)))

  /// `4 tháng trước` between the title and the text, counted from when the page was fetched.
  private func countedDate() -> TemporalPoint? {
    guard let fetched else { return nil }
    let line = page.blocks.indices.first { labels[$0] == .dateline && isNearText($0) && features[$0].tellsAge }
    var memory = ExpressionParser.Workspace()
    guard let line, let age = BlockFeatures.age(Array(page.bytes[page.blocks[line].range]), using: &memory),
      case .temporal(.point(let point)) = age.resolved(reference: fetched, policy: .past).value
    else { return nil }
    return point
  }

  /// `11/24/2025 8:31:00 AM` in a short block beside the text, when nothing else says when it was written.
  private func americanDate() -> TemporalPoint? {
    let span = page.bytes.span
    for index in page.blocks.indices
    where isNearText(index) && (1...Self.longestAmericanDate).contains(features[index].wordCount) {
      if PageDate.firstAmerican(in: tokens(index), span) != nil {
        return TemporalPoint(metadata: String(decoding: page.bytes[page.blocks[index].range], as: UTF8.self))
      }
    }
    return nil
  }

  private static let longestAmericanDate = 8

  /// The day in a line over the text that a template has glued to the title: `… sách cùng conCập nhật lúc 16:02, 24/11/2025`.
  private func dateBesideTitle() -> TemporalPoint? {
    for index in max(0, segment.lowerBound - 4)..<min(features.count, segment.lowerBound + 1)
    where features[index].hasDigits && (8...60).contains(features[index].wordCount) && !features[index].isTerminated {
      let date = date(index) ?? date(in: tokens(index), byteCount: page.blocks[index].range.count)
      if let date { return date.point }
    }
    return nil
  }

  private func date(in tokens: [Token], byteCount: Int) -> BlockDate? {
    let found = BlockDate.parser.expressions(in: page.bytes, tokens: tokens)
    return BlockDate(found, in: tokens, page.bytes.span, byteCount: byteCount)
  }

  func tokens(_ index: Int) -> [Token] {
    var tokens: [Token] = []
    Tokenizer().scan(page.bytes.span, in: page.blocks[index].range) { tokens.append($0) }
    return tokens
  }

  /// The first line of a flattened page, above a menu.
  private func isCrawlDay(_ index: Int) -> Bool { index == 0 && page.blocks[index].element == .line }

  /// Metadata may lack the time that a date line beside the title gives.
  private func withClock(_ point: TemporalPoint) -> TemporalPoint {
    guard point.hour == nil else { return point }
    let line = page.blocks.indices.first {
      labels[$0] == .dateline && date($0)?.point.date == point.date && date($0)?.point.hour != nil
    }
    return line.flatMap { date($0)?.point } ?? point
  }

  /// A signature such as `Hà Tĩnh, ngày 10 tháng 4 năm 2025`.
  private func signedDate() -> TemporalPoint? {
    let near = page.blocks.indices.filter {
      isNearText($0) && features[$0].hasDate && features[$0].wordCount <= 14
    }
    return near.first.flatMap { date($0)?.point }
  }
}
