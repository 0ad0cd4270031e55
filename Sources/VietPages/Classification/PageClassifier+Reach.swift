/// Where the text begins and ends when scores alone do not tell: short lines are its beginning, or all of it.
extension PageClassifier {
  // MARK: A text of short lines

  /// Takes everything between the title and the next box for the text of a page on which no paragraph looks like one: a
  /// recipe, an advertisement for a job, a timetable, a poem.
  mutating func takeWholeArticle() -> Bool {
    let words = segment.reduce(0) { $0 + features[$1].wordCount }
    guard words < Self.fewWords, let title = titleOfWhole(), let whole = stretch(below: title),
      whole.words * 2 > words * 3 || segment.clamped(to: whole.range).isEmpty
    else { return false }
    (segment, titleIndex, unscored) = (whole.range, title, whole.range)
    labels[title] = .title
    scores[title].reasons.append("the title")
    return true
  }

  private static let fewWords = 60
  private static let leastWords = 30

  private func titleOfWhole() -> Int? {
    if hasMarkup { return htmlTitle(before: page.blocks.count) }
    let lines = page.blocks.indices.lazy.filter { isDatelineLike($0) && headline(over: $0) != nil }
    return lines.prefix(Self.greatestLineCount).first { stretch(below: $0) != nil }.flatMap(headline)
  }

  /// How many date lines are asked whether a text stands below them.
  private static let greatestLineCount = 8

  /// The headline over a date line of a flattened page.
  private func headline(over line: Int) -> Int? {
    (max(0, line - 3)..<line).last { index in
      (4...30).contains(features[index].wordCount) && !features[index].isTerminated && !isRelated[index]
        && (!isDatelineLike(index) || features[index].wordCount >= 7)
        && features[index].cues.isDisjoint(with: [.related, .footer, .comment])
    }
  }

  /// The blocks below a title up to other articles, comments or the foot of the page, and how many words they have.
  private func stretch(below title: Int) -> (range: Range<Int>, words: Int)? {
    var (start, end, last, words) = (title + 1, title + 1, title + 1, 0)
    while end < features.count {
      if isPlain(end) {
        if !isDatelineLike(end) { words += features[end].wordCount }
        if features[end].wordCount > 0 { last = end + 1 }
      } else if words > 0, !isBetween(end) {
        break
      }
      end += 1
      if words == 0 { start = end }
    }
    return words >= Self.leastWords ? (start..<last, words) : nil
  }

  /// What stands among the lines of a text without ending it: buttons, or one line with a word of a footer.
  private func isBetween(_ index: Int) -> Bool {
    let label = boilerplateLabel(index)
    if !isRelated[index], label == .share || label == .advertisement { return true }
    return index + 2 < features.count && isPlain(index + 1) && isPlain(index + 2)
  }

  // MARK: The beginning

  /// In a flattened page the text begins below the date line under a headline, where a paragraph follows that.
  mutating func reachUpToDateline() {
    guard !hasMarkup, !segment.isEmpty else { return }
    var (line, sentence) = (segment.lowerBound, features.count)
    while line > max(0, segment.lowerBound - Self.reach) {
      line -= 1
      if isDatelineLike(line), headline(over: line) != nil {
        if sentence - line <= 4, sentence < segment.lowerBound { take(from: line + 1) }
        return
      }
      guard isPlain(line) else { return }
      if features[line].isTerminated, features[line].wordCount >= 8 { sentence = line }
    }
  }

  /// Sentences, and in HTML lists, between the title and the text belong to it.
  mutating func reachUpToTitle() {
    guard let titleIndex, titleIndex < segment.lowerBound else { return }
    var (top, words) = (segment.lowerBound, 0)
    for index in (titleIndex + 1..<segment.lowerBound).reversed().prefix(Self.reach) {
      // A list of other articles inside the text.
      if isIsland[index] { continue }
      guard isPlain(index), features[index].repeatDistance == nil, !isDatelineLike(index), !features[index].tellsAge
      else { break }
      if isPartOfText(index) { (top, words) = (index, words + features[index].wordCount) }
    }
    if words >= 8 { take(from: top) }
  }

  private mutating func take(from start: Int) {
    unscored = start..<segment.lowerBound
    segment = start..<segment.upperBound
  }

  // MARK: The end

  /// A last sentence right behind the text, marked up as the text is.
  mutating func reachDown() {
    guard !segment.isEmpty else { return }
    let last = page.blocks[segment.upperBound - 1]
    let upper = segment.upperBound
    while segment.upperBound < min(features.count, upper + 2) {
      let (index, block) = (segment.upperBound, page.blocks[segment.upperBound])
      guard block.element == last.element, block.context == last.context, isPlain(index), features[index].isTerminated,
        !features[index].endsWithColon, features[index].wordCount >= 8, features[index].linkShare == 0,
        features[index].repeatDistance == nil, scores[index].value > (hasMarkup ? -0.5 : -0.3),
        boilerplateLabel(index) == nil
      else { return }
      segment = segment.lowerBound..<index + 1
      if unscored.isEmpty || unscored.upperBound == index {
        unscored = (unscored.isEmpty ? index : unscored.lowerBound)..<index + 1
      }
    }
  }

  private static let reach = 40

  private func isPartOfText(_ index: Int) -> Bool {
    let features = features[index]
    switch page.blocks[index].element {
    case .heading: return true
    case .listItem, .tableRow: return features.wordCount >= 4
    default: return features.isTerminated && features.wordCount >= 8
    }
  }

  private var hasMarkup: Bool { page.blocks.contains { $0.element != .line && $0.element != .listItem } }
}
