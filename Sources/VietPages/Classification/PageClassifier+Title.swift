internal import VietExpressions
internal import VietUnicode

extension PageClassifier {
  /// The block that is the title: the one that the page's own description names, a heading, or in plain text the line
  /// over the article that looks most like a headline.
  mutating func findTitle() -> Int? {
    let index = page.blocks.contains { $0.element != .line && $0.element != .listItem } ? htmlTitle() : textTitle()
    if let index {
      labels[index] = .title
      scores[index].reasons.append("the title")
      if segment.contains(index), index < segment.lowerBound + 6 { segment = index + 1..<segment.upperBound }
    }
    return index
  }

  // MARK: HTML

  /// - Parameter end: no block from there on is the title.
  func htmlTitle(before end: Int? = nil) -> Int? {
    let names = namesOfPage().map {
      let name = Array($0.utf8)
      return folded(name.span)
    }
    var memory: [UInt8] = []
    let limit = end ?? max(segment.lowerBound + 3, min(8, page.blocks.count))
    var best: (index: Int, score: Double)?
    for index in page.blocks.indices.prefix(min(limit, page.blocks.count))
    where (2...45).contains(features[index].wordCount) {
      var score = 0.0
      let context = page.blocks[index].context
      if case .heading(let level) = page.blocks[index].element { score += [4, 2, 1, 0.5, 0, 0][Int(level) - 1] }
      if context.contains(.title) { score += 1.5 }
      if mayBegin(index, like: names) { score += likeness(of: index, to: names, using: &memory) }
      if !context.isDisjoint(with: .boilerplate) { score -= 4 }
      if features[index].isTerminated { score -= 1.5 }
      // The name of the site leads to its first page.
      if features[index].linkShare > 0.8 { score -= context.contains(.header) ? 4 : 1 }
      if isRelated[index] { score -= 3 }
      score -= Double(max(0, segment.lowerBound - index)) * 0.05
      if score > (best?.score ?? 1) { best = (index, score) }
    }
    if let best { return best.index }
    if names.isEmpty { return textTitle() }
    // Old portals call every page by their own name, and set the headline over the date without a heading.
    guard page.metadata.socialTitle == nil, page.metadata.headline == nil, let line = textTitle(),
      line + 1 < page.blocks.count, isDatelineLike(line + 1) || line > 0 && isDatelineLike(line - 1)
    else { return nil }
    return line
  }

  /// What the page calls itself; many say it several times.
  private func namesOfPage() -> [String] {
    var names: [String] = []
    let titles = [page.metadata.socialTitle, page.metadata.headline, page.metadata.title, titleWithoutSite()]
    for case let name? in titles where !names.contains(name) && !isGeneric(name) { names.append(name) }
    // Blogger puts its own name first: `Ký ức bến sông: Cái giếng đầu làng`.
    if let title = page.metadata.title?.utf8, let colon = title.firstIndex(of: UInt8(ascii: ":")) {
      let rest = title[title.index(after: colon)...].drop { $0 == 0x20 }
      if rest.count >= 12 { names.append(String(decoding: rest, as: UTF8.self)) }
    }
    return names
  }

  /// The title without what a template sets beside it in the same block: `Đề tài: Nuôi cá lóc`, `Bến đò mở lại Mới`.
  func title(at index: Int) -> String {
    let text = page.bytes[page.blocks[index].range]
    if let whole = page.metadata.title?.utf8, whole.starts(with: text) || whole.suffix(text.count).elementsEqual(text) {
      return self.text(index)
    }
    for case let name? in [page.metadata.socialTitle, page.metadata.headline, titleWithoutSite()]
    where name.utf8.count >= 12 && name.utf8.count < text.count {
      let rest = text.count - name.utf8.count
      if text.suffix(name.utf8.count).elementsEqual(name.utf8), text.prefix(rest).suffix(2).elementsEqual(": ".utf8) {
        return name
      }
      let isBadge = rest <= 14 || features[index].hasDate
      if isBadge, text.starts(with: name.utf8), text.dropFirst(name.utf8.count).first == 0x20 { return name }
    }
    for label in ["Đề tài: ", "Ðề tài: ", "Tiêu đề: "] where text.starts(with: label.utf8) {
      return String(decoding: text.dropFirst(label.utf8.count), as: UTF8.self)
    }
    return self.text(index)
  }

  /// Whether the first letters and digits of a block leave it open that it begins like one of the names: in ASCII each is
  /// folded by itself.
  private func mayBegin(_ index: Int, like names: [[UInt8]]) -> Bool {
    let text = page.bytes.span.extracting(page.blocks[index].range)
    for name in names {
      var place = 0
      while place < min(text.count, name.count), text[place].isASCIIAlphanumeric,
        name[place] == text[place].asciiLowered
      {
        place += 1
      }
      if place == text.count || !text[place].isASCIIAlphanumeric { return true }
    }
    return false
  }

  /// What a block gains that is one of the names of the page, or the beginning of one.
  private func likeness(of index: Int, to names: [[UInt8]], using memory: inout [UInt8]) -> Double {
    let text = page.bytes.span.extracting(page.blocks[index].range)
    // Most blocks differ in their first word.
    fold(text.extracting(0..<text.firstIndex(of: 0x20, from: 0)), into: &memory)
    guard names.contains(where: { $0.starts(with: memory) }) else { return 0 }
    fold(text, into: &memory)
    if names.contains(memory) { return 6.5 }
    return memory.count > 15 && names.contains { $0.starts(with: memory) } ? 4 : 0
  }

  private func folded(_ text: Span<UInt8>) -> [UInt8] {
    var result: [UInt8] = []
    fold(text, into: &result)
    return result
  }

  /// The letters and digits of a text, without diacritics and in lower case.
  private func fold(_ text: Span<UInt8>, into result: inout [UInt8]) {
    result.removeAll(keepingCapacity: true)
    Kernels.best.fold(text, into: &result)
    result.removeAll { $0 < 0x80 && $0 &- 0x30 >= 10 && $0 &- 0x61 >= 26 }
  }

  /// The title of the page without the name of the site, when no block is the title.
  func pageTitle() -> String? {
    [page.metadata.socialTitle, page.metadata.headline, titleWithoutSite()].lazy.compactMap { $0 }
      .first { !isGeneric($0) }
  }

  /// Names that a program gives to any page.
  private func isGeneric(_ name: String) -> Bool {
    let bytes = name.utf8
    return bytes.count <= Self.longestGeneric && Self.genericNames.contains(name.lowercased())
      || bytes.starts(with: "Microsoft Word - ".utf8)
      || Self.documents.contains { bytes.suffix($0.count).elementsEqual($0) }
  }

  private static let genericNames: Set<String> = [
    "trang chủ", "chi tiết", "chi tiết tin", "chi tiết tin tức", "chi tiết bài viết", "tin tức", "home", "untitled",
    "untitled document", "new page",
  ]
  private static let longestGeneric = 24
  private static let documents = [".docx", ".doc", ".pdf"].map { Array($0.utf8) }

  /// The longest part of the page's title: `Báo Sông Lá | Xã hội | Bến đò mở lại`.
  private func titleWithoutSite() -> String? {
    guard let title = page.metadata.title else { return nil }
    let bytes = Array(title.utf8)
    for separator in Self.siteSeparators {
      let parts = bytes.span.parts(between: separator)
      guard parts.count > 1 else { continue }
      let longest = parts.max { bytes.span.characterCount(in: $0) < bytes.span.characterCount(in: $1) }
      return longest.map { String(utf8: bytes, in: $0) }
    }
    return title
  }

  private static let siteSeparators: [StaticString] = [" | ", " - ", " – ", " — ", " » "]

  // MARK: Text

  private func textTitle() -> Int? {
    guard !segment.isEmpty else { return nil }
    let body = bodyWords()
    // The first paragraph; where that is far down, the place where the text begins.
    let paragraph = segment.first { features[$0].wordCount >= Self.longWordCount } ?? segment.lowerBound
    let opening = min(paragraph, segment.lowerBound + 3)
    var best: (index: Int, score: Double)?
    for index in max(0, opening - 20)...opening
    where (2...32).contains(features[index].wordCount) && !isDatelineLike(index) {
      let score = headlineScore(index, over: opening, body)
      if score > (best?.score ?? 1.5) { best = (index, score) }
    }
    return best?.index
  }

  /// How much a line of plain text looks like the headline of the text that opens at `opening`.
  private func headlineScore(_ index: Int, over opening: Int, _ body: Set<SyllableKey>) -> Double {
    let features = features[index]
    let words = Double(features.wordCount)
    var score = min(words, 12) / 3 - max(0, words - 20) / 2 + 4 * shareOfWords(index, in: body)
    let isSentence = features.isTerminated && !features.isQuestion
    if isSentence { score -= features.sentenceStops > 0 ? 6 : 1 }
    if isSentence, features.sentenceStops > 0, words >= 18 { score -= 6 }
    if boilerplateLabel(index) != nil { score -= 4 }
    if isRelated[index] || isIsland[index] { score -= 3 }
    if features.hasSeparators { score -= features.hasDate ? 6 : 2 }
    let last = page.bytes[page.blocks[index].range.upperBound - 1]
    if last == UInt8(ascii: ",") || last == UInt8(ascii: ";") { score -= 6 }
    if features.cues.contains(.navigation), words > 12 { score -= 4 }
    if index + 1 < self.features.count, goesOn(from: index, to: index + 1) { score -= 6 }
    // A name, or a section.
    if features.capitalShare > 0.7, words < 5 { score -= 2.5 }
    // A headline stands right over the text, a menu further up.
    for other in index..<opening { score -= self.features[other].wordCount <= 3 ? 0.2 : 0.3 }
    // Further down stand the headings of parts.
    score -= Double(max(0, index - segment.lowerBound - 1))
    if features.repeatDistance == 1 || isNumbered(index) { score -= 4 }
    if isCaptionLike(index) { score -= 4 }
    if index == 0, page.metadata.published != nil { score += 6 }
    if index + 1 < page.blocks.count, isDatelineLike(index + 1) { score += 2 }
    if index > 0, isDatelineLike(index - 1) { score += 1.5 }
    if date(index)?.point.hour != nil { score -= 4 }
    if endsBreadcrumb(index) { score += 5 }
    return score
  }

  /// Whether a line above it is the way to the page, with the headline at its end.
  private func endsBreadcrumb(_ index: Int) -> Bool {
    let own = page.bytes[page.blocks[index].range]
    return page.blocks[max(0, index - 8)..<index].contains { block in
      let line = page.bytes[block.range]
      guard line.count > own.count, line.count < own.count + 120, line.suffix(own.count) == own else { return false }
      let separator = line.dropLast(own.count).last { $0 != 0x20 && $0 != 0xA0 && $0 != 0xC2 }
      return separator.map { $0 >= 0x80 || $0 == 0x2F || $0 == 0x3E || $0 == 0x7C || $0 == 0x2D } ?? false
    }
  }

  private func bodyWords() -> Set<SyllableKey> {
    var words: Set<SyllableKey> = []
    for index in segment.prefix(12) where features[index].wordCount >= Self.longWordCount {
      words.formUnion(keys(index))
    }
    return words
  }

  private func shareOfWords(_ index: Int, in body: Set<SyllableKey>) -> Double {
    let words = keys(index)
    return Double(words.filter(body.contains).count) / Double(max(1, words.count))
  }
}
