internal import VietTokens
internal import VietUnicode

extension PageClassifier {
  /// A short line with a name at the end of the text.
  func isSignature(_ index: Int) -> Bool {
    guard index + 1 >= segment.upperBound || isLastKept(index) else { return false }
    return looksLikeSignature(index)
  }

  private func isLastKept(_ index: Int) -> Bool { index > lastLongIndex }

  private func looksLikeSignature(_ index: Int) -> Bool {
    let features = features[index]
    let isShort = features.wordCount <= 6 && isAtEnd(index) && features.linkShare < 0.5
    guard (1...10).contains(features.wordCount), !features.endsWithColon, features.repeatDistance == nil,
      features.cues.isDisjoint(with: [.tags, .navigation]), boilerplateLabel(index) == nil, !isDatelineLike(index)
    else { return false }
    if features.cues.contains(.byline), features.wordCount <= 10, !features.isTerminated { return true }
    // N.L. and Minh An (t/h), but not `Ai cũng vui.`
    let hasStop = ".!?".utf8.contains(page.bytes[page.blocks[index].range.upperBound - 1])
    let isFinished = features.isTerminated && (features.wordCount > 5 || hasStop && features.capitalShare < 0.75)
    guard !isFinished, !features.hasDigits, features.wordCount >= 2 else { return false }
    // Hiền Dịu (thực hiện)
    let last = page.bytes[page.blocks[index].range.upperBound - 1]
    if last == UInt8(ascii: ")"), features.wordCount <= 6, features.capitalShare >= 0.4, isAtEnd(index) { return true }
    return features.capitalShare >= 0.75 && features.wordCount <= 8
      || isShort && (features.capitalShare > 0.5 || isOffice(index))
  }

  /// `Tổ truyền thông`, `Ban biên tập`
  private func isOffice(_ index: Int) -> Bool { keys(index).first.map(Self.offices.contains) ?? false }

  private static let offices = Set(
    ["tổ", "ban", "phòng", "khoa", "nhóm", "đoàn", "hội", "văn", "trung", "cộng", "phóng", "trường"]
      .map(SyllableKey.init(phrase:)))

  /// Whether a line with capitals is more likely a Vietnamese name than a heading: `Generator + Promise`.
  func isNameOrCredit(_ index: Int) -> Bool {
    features[index].cues.contains(.byline) || features[index].validSyllableCount > 0 || features[index].wordCount > 3
  }

  /// The last paragraph of the text, or the block behind it.
  private func isAtEnd(_ index: Int) -> Bool {
    if index == segment.upperBound { return true }
    guard index + 1 == segment.upperBound else { return false }
    switch page.blocks[index].element {
    case .paragraph, .line, .other: return true
    default: return false
    }
  }

  /// Who wrote it: the line under the title or behind the text, else what the page says of itself.
  mutating func findByline() -> [String] {
    for index in bylineCandidates() { labels[index] = .byline }
    var names: [String] = []
    for index in page.blocks.indices where labels[index] == .byline {
      if features[index].cues.contains(.source) { continue }
      for name in authors(in: text(index)) where !names.contains(name) { names.append(name) }
    }
    if names.isEmpty { names = authorOfDateline() }
    if names.isEmpty { names = page.metadata.authors }
    return names.filter { !Self.accounts.contains($0.lowercased()) }
  }

  /// The name in a date line that begins with it: `By Minh Khôi | 12/03/2025 | Tin tức`.
  private func authorOfDateline() -> [String] {
    for index in page.blocks.indices where labels[index] == .dateline && isNearText(index) {
      let cues = features[index].cues
      guard cues.contains(.byline), !cues.contains(.source) else { continue }
      // Without a sign between them the date may be taken for a part of the name.
      let line = text(index)
      guard let end = line.firstIndex(where: { $0 == "|" || $0 == "•" || $0 == "–" }) else { continue }
      return authors(in: String(line[..<end]))
    }
    return []
  }

  /// Names of accounts that are no persons.
  private static let accounts: Set<String> = ["admin", "administrator", "webmaster", "editor", "root", "user"]

  private func bylineCandidates() -> [Int] {
    var found: [Int] = []
    for index in page.blocks.indices where labels[index] != .byline && labels[index] != .title {
      if page.blocks[index].context.contains(.byline), isNearText(index), features[index].wordCount <= 12,
        features[index].wordCount >= 1, !features[index].isTerminated,
        labels[index] != .dateline || !isDatelineLike(index)
      {
        found.append(index)
      }
    }
    if !found.isEmpty { return found }
    // Behind the text, before anything else that has words.
    for index in segment.upperBound..<min(segment.upperBound + 3, page.blocks.count)
    where labels[index] != .byline && labels[index] != .title {
      if looksLikeSignature(index) {
        let isFirst = found.isEmpty && !segment.contains { labels[$0] == .byline }
        if isFirst || features[index].cues.contains(.byline) { found.append(index) }
        continue
      }
      if labels[index] != .dateline, labels[index] != .caption { break }
    }
    // Under the title.
    if let title = titleIndex, title + 1 < page.blocks.count {
      let end = min(max(segment.lowerBound + 1, title + 1), title + 4, page.blocks.count)
      for index in title + 1..<max(end, title + 1) where labels[index] != .byline {
        if looksLikeSignature(index), labels[index]?.isText != true || features[index].wordCount <= 6 {
          found.append(index)
        }
      }
    }
    return found
  }

  /// The names in a line such as `Tác giả: Lê Văn A - Trần B`, without what introduces them.
  private func authors(in line: String) -> [String] {
    var rest = line[...]
    if let colon = rest.firstIndex(of: ":"), rest[..<colon].utf8.split(separator: UInt8(ascii: " ")).count <= 5 {
      rest = rest[rest.index(after: colon)...]
    }
    for prefix in ["By ", "by ", "Bởi ", "Theo ", "Posted by "] where rest.hasPrefix(prefix) {
      rest = rest.dropFirst(prefix.count)
    }
    let parts = rest.unicodeScalars.split { scalar in
      switch scalar {
      case ";", ",", "|", "/", "&", "–": true
      default: false
      }
    }
    // Most names have no hyphen, and need not be cut again.
    return parts.flatMap { $0.contains("-") ? Substring($0).split(separator: " - ") : [Substring($0)] }.map { part in
      // Minh An (t/h)
      let opened = part.unicodeScalars.drop { $0.properties.isWhitespace || $0 == "(" }.prefix { $0 != "(" }
      guard
        let last = opened.lastIndex(where: { !$0.properties.isWhitespace && $0 != ")" && $0 != "." })
      else { return "" }
      return String(opened[...last])
    }
    .filter { name in (2...60).contains(name.count) && !name.contains { $0.isNumber } }
  }
}
