internal import VietTokens

extension PageClassifier {
  /// Labels the blocks of the main segment: most are text, the rest is pruned.
  mutating func labelSegment() {
    lastLongIndex = segment.last { features[$0].wordCount >= Self.longWordCount } ?? -1
    for (index, label) in zip(segment, labelsInside()) { labels[index] = label }
    cutBehindSignature()
    cutHeadlines()
    trimEdges()
    markLead()
  }

  /// Lines of a flattened page behind its last finished sentence that look like headlines, three or more of them: other
  /// articles, without a heading that says so.
  private mutating func cutHeadlines() {
    guard let last = segment.last(where: { features[$0].isTerminated && features[$0].wordCount >= 8 && isKept($0) }),
      !features[last].endsWithColon, page.blocks[last].element == .line
    else { return }
    let tail = (last + 1..<segment.upperBound).filter(isKept)
    let headlines = tail.filter { !features[$0].isTerminated && (6...25).contains(features[$0].wordCount) }
    guard headlines.count >= 3, headlines.count * 2 > tail.count else { return }
    for index in tail {
      labels[index] = .related
      scores[index].reasons.append("one of several headlines behind the text")
    }
    segment = segment.lowerBound..<last + 1
  }

  private func labelsInside() -> [BlockLabel] { segment.map { labels[$0] ?? labelInside($0) } }

  private func labelInside(_ index: Int) -> BlockLabel {
    let block = page.blocks[index]
    let features = features[index]
    if isDatelineLike(index) || index < segment.lowerBound + 2 && features.tellsAge { return .dateline }
    if isCaption(index) { return .caption }
    let probability = scores[index].probability
    let isLikely = probability >= 0.5
    let telling: Cue = index > lastLongIndex ? [.related, .comment, .advertisement, .share] : Self.headings
    let hasCue = !features.cues.isDisjoint(with: telling) && (probability < 0.9 || features.linkShare > 0.2)
    if isReference(index) || isHeadlineOfRelated(index) { return .related }
    if !isLikely || hasCue, !isSentence(index), !isItem(index), let label = boilerplateLabel(index) {
      return label
    }
    if block.context.contains(.related), isInBoxOfLinks(index) { return .related }
    if isRelated[index] { return .related }
    if !isLikely, isRepeatInside(index) { return .duplicate }
    if probability < Self.leastProbability, !isProgram(index), isShared(index) || !unscored.contains(index) {
      return features.linkShare > 0.5 ? .related : .navigation
    }
    if features.linkShare > 0.8, features.wordCount < Self.longWordCount, !block.context.contains(.table) {
      return isHeadingLike(index) && !block.context.contains(.link) ? .heading : .related
    }
    if isSignature(index) { return .byline }
    switch block.element {
    case .heading: return .heading
    case .listItem: return .list
    case .tableRow: return .table
    case .quote: return .quote
    case .caption: return .caption
    case .paragraph, .preformatted, .line, .other:
      if block.context.contains(.quote) { return .quote }
      return isHeadingLike(index) && !isProgram(index) ? .heading : .paragraph
    }
  }

  /// A finished sentence that only begins like a cue: `Trả lời câu hỏi của cử tri, ông Lãm cho biết sẽ xem lại.`
  private func isSentence(_ index: Int) -> Bool {
    let features = features[index]
    // Trả lời: over what a doctor writes.
    if features.endsWithColon, features.wordCount <= 3, features.cues == .comment, features.linkShare == 0 {
      return index < lastLongIndex && page.blocks[index].context.isDisjoint(with: .boilerplate)
    }
    return features.isTerminated && !features.endsWithColon && features.wordCount >= 7 && features.linkShare < 0.2
      && index < lastLongIndex && features.cues.isDisjoint(with: [.related, .footer])
      && page.blocks[index].context.isDisjoint(with: .boilerplate)
  }

  /// `Theo dõi nhập, xuất, tồn kho trên phần mềm kế toán` in a list of the text.
  private func isItem(_ index: Int) -> Bool {
    (page.blocks[index].element == .listItem || unscored.contains(index)) && features[index].wordCount >= 8
      && features[index].linkShare < 0.2
      && features[index].cues.isDisjoint(with: [.related, .footer, .comment])
      && page.blocks[index].context.isDisjoint(with: .boilerplate)
  }

  /// Whether the box of related articles around a block holds a link: a headline, with its summary beside it.
  private func isInBoxOfLinks(_ index: Int) -> Bool {
    func isInside(_ index: Int) -> Bool { page.blocks[index].context.contains(.related) }
    var (first, last) = (index, index)
    while first > 0, index - first < 8, isInside(first - 1) { first -= 1 }
    while last + 1 < features.count, last - index < 8, isInside(last + 1) { last += 1 }
    return (first...last).contains { features[$0].linkShare > 0.4 }
  }

  /// `>>> Tàu cá gặp nạn trên biển`, `Xem thêm: Cách nấu bún riêu`: one line that leads to another article.
  func isReference(_ index: Int) -> Bool {
    let features = features[index]
    guard !features.isTerminated, features.wordCount <= 50 else { return false }
    let line = page.bytes.span.extracting(page.blocks[index].range)
    if features.wordCount > 3, leadsAway(line) { return true }
    guard features.wordCount <= 25 else { return false }
    if line.hasPrefix(">>", at: 0) || line.hasPrefix("»", at: 0) || line.hasPrefix("=>", at: 0) { return true }
    return features.cues.contains(.related) && features.wordCount > 3 && line.firstIndex(of: ": ", from: 0) < line.count
  }

  /// A headline among the lines of a flattened page that stands again in a list of related articles.
  private func isHeadlineOfRelated(_ index: Int) -> Bool {
    guard page.blocks[index].element == .line, features[index].isFirstOfRepeats, !features[index].isTerminated,
      features[index].wordCount >= 8, let distance = features[index].repeatDistance
    else { return false }
    return distance > 1 && isRelated[index + distance]
  }

  /// `← Bến đò mở lại`, `« Trang trước …`, `PrevBến đò mở lại`, `… ĐỌC NGAY`: to other articles.
  private func leadsAway(_ line: Span<UInt8>) -> Bool {
    if line.hasPrefix("←", at: 0) || line.hasPrefix("« ", at: 0) || line.hasSuffix("ĐỌC NGAY") { return true }
    return line.count > 4 && line.hasPrefix("prev", at: 0) && !(line[4] &- 0x61 < 26 || line[4] == 0x20)
  }

  /// Cues that a block has for itself, whatever stands around it.
  private static let headings: Cue = [.related, .comment, .advertisement]

  /// Below it a block is no text even inside the text.
  private static let leastProbability = 0.15

  /// What follows the signature is no text, unless long paragraphs do.
  private mutating func cutBehindSignature() {
    guard let signature = segment.last(where: { labels[$0] == .byline && isSignature($0) && isNameOrCredit($0) }),
      segment.contains(where: { $0 < signature && isKept($0) && features[$0].wordCount >= Self.longWordCount })
    else { return }
    for index in signature + 1..<segment.upperBound where isKept(index) {
      labels[index] = .comment
      scores[index].reasons.append("behind the signature")
    }
    segment = segment.lowerBound..<signature + 1
  }

  /// The label that words and context give to a block which is no text.
  func boilerplateLabel(_ index: Int) -> BlockLabel? {
    let cues = features[index].cues
    let context = page.blocks[index].context
    let words = features[index].wordCount
    if cues.contains(.related), words <= 9 || features[index].linkShare > 0.3 { return .related }
    if cues.contains(.comment) || context.contains(.comment) { return .comment }
    if cues.contains(.share) || context.contains(.share) { return .share }
    if context.contains(.related) || context.contains(.aside) { return .related }
    if cues.contains(.advertisement) || context.contains(.advertisement) { return .advertisement }
    if cues.contains(.tags), words <= 40, hasListOfTags(index) || context.contains(.tags) { return .navigation }
    if context.contains(.tags) || context.contains(.breadcrumb) || context.contains(.navigation) { return .navigation }
    if cues.contains(.footer) || context.contains(.footer) { return .footer }
    if cues.contains(.navigation), words <= 12 { return .navigation }
    if cues.contains(.contact), words <= 14, !features[index].isTerminated, index < segment.lowerBound {
      return .navigation
    }
    return nil
  }

  /// `Từ khóa: lúa gạo, xuất khẩu`
  private func hasListOfTags(_ index: Int) -> Bool {
    page.bytes[page.blocks[index].range].contains(UInt8(ascii: ":")) || features[index].linkShare > 0.5
  }

  private func isRepeatInside(_ index: Int) -> Bool {
    guard let distance = features[index].repeatDistance else { return false }
    if features[index].isFirstOfRepeats { return distance <= 3 && features[index].wordCount < Self.longWordCount }
    return distance <= 3 || features[index].wordCount >= 6
  }

  /// A short line without a stop that text follows.
  private func isHeadingLike(_ index: Int) -> Bool {
    let features = features[index]
    return !features.isTerminated && features.wordCount <= 20 && index + 1 < segment.upperBound
      && features.commaCount <= 2
  }

  // MARK: The lead

  /// The summary right under the title and date.
  private mutating func markLead() {
    if let marked = segment.first(where: { isKept($0) && page.blocks[$0].context.contains(.lead) }),
      features[marked].wordCount <= 90
    {
      labels[marked] = .lead
      return
    }
    guard let first = segment.first(where: { isKept($0) }), labels[first] == .paragraph, titleIndex != nil,
      features[first].wordCount <= 60, features[first].sentenceStops <= 3
    else { return }
    let isSummary = page.metadata.description.map { isSameText($0, first) } ?? false
    let followers = segment.filter { $0 > first && labels[$0] == .paragraph }.prefix(3)
    let average = followers.reduce(0) { $0 + features[$1].wordCount } / max(1, followers.count)
    let hasTimeOfDay = features[first].hasDigits && features[first].sentenceStops > 1
    if isSummary || features[first].wordCount < 45 && features[first].wordCount * 10 <= average * 9 && !hasTimeOfDay {
      labels[first] = .lead
      scores[first].reasons.append("a summary under the title")
    }
  }

  private func isSameText(_ text: String, _ index: Int) -> Bool {
    let own = page.bytes[page.blocks[index].range]
    // Most texts differ in their first letter, and other letters than those of ASCII may be written in two ways.
    if let first = text.utf8.first, let own = own.first, first != own, first < 0x80, own < 0x80 { return false }
    let line = self.text(index)
    return line == text || line.hasPrefix(String(text.prefix(60)))
  }

  func isKept(_ index: Int) -> Bool { labels[index]?.isText == true }

  // MARK: Outside the segment

  /// Labels what stands before and behind the text.
  mutating func labelRest() {
    takeLeadAboveSegment()
    labels = labelsWithRest()
  }

  private func labelsWithRest() -> [BlockLabel?] {
    var labels = labels
    var isComment = false
    for index in page.blocks.indices where labels[index] == nil {
      var label = labelOutside(index)
      if index >= segment.upperBound {
        // What a heading of comments heads, up to other articles or the foot of the page.
        if label == .comment { isComment = true } else if boilerplateLabel(index) != nil { isComment = false }
        if isComment, features[index].wordCount > 1 { label = .comment }
      }
      labels[index] = label
    }
    return labels
  }

  private func labelOutside(_ index: Int) -> BlockLabel {
    if isNearText(index), isDatelineLike(index) || features[index].tellsAge { return .dateline }
    if let label = boilerplateLabel(index) { return label }
    if isRelated[index] { return .related }
    if isNearText(index), isCaption(index) { return .caption }
    if let distance = features[index].repeatDistance, distance <= 3 { return .related }
    if features[index].repeatDistance != nil, !features[index].isFirstOfRepeats { return .duplicate }
    if index >= segment.upperBound {
      return features[index].wordCount >= 8 || features[index].linkShare > 0.5 ? .related : .footer
    }
    return .navigation
  }

  /// Between the title and the text, or right behind it.
  func isNearText(_ index: Int) -> Bool {
    let start = titleIndex.map { min($0, segment.lowerBound) - 3 } ?? segment.lowerBound - 4
    return index >= start && index <= segment.upperBound + 2
  }

  /// A sapo outside the container of the text: between title and text, with a sentence's form.
  private mutating func takeLeadAboveSegment() {
    guard let title = titleIndex, title < segment.lowerBound else { return }
    for index in title + 1..<segment.lowerBound where labels[index] == nil {
      let isLead =
        page.blocks[index].context.contains(.lead) || features[index].isTerminated && features[index].wordCount >= 12
      let isPlain = page.blocks[index].context.isDisjoint(with: .boilerplate) && boilerplateLabel(index) == nil
      if isLead, isPlain, !isRelated[index], features[index].wordCount <= 90, !isCaption(index), !isDatelineLike(index),
        features[index].linkShare < 0.3, segment.lowerBound - index <= 12
      {
        labels[index] = labels.contains(.lead) ? .paragraph : .lead
        scores[index].reasons.append("a summary between the title and the text")
      }
    }
  }
}
