/// Where the text stands.
extension PageClassifier {
  /// The stretch of blocks with the greatest sum of scores (Kadane's algorithm).
  func mainSegment() -> Range<Int> {
    let lastLong = features.lastIndex { $0.wordCount >= Self.longWordCount && $0.cues.isDisjoint(with: .footer) } ?? -1
    var best = 0.0
    var range = 0..<0
    var sum = 0.0
    var start = 0
    for index in page.blocks.indices {
      if sum <= 0 {
        sum = 0
        start = index
      }
      sum += segmentScore(index, isBehindLong: index > lastLong)
      if sum > best {
        best = sum
        range = start..<index + 1
      }
    }
    return range.isEmpty ? likeliestParagraph() : range
  }

  /// A page of a sentence or two scores little: its likeliest paragraph is the text then.
  private func likeliestParagraph() -> Range<Int> {
    let paragraphs = page.blocks.indices.filter {
      features[$0].isTerminated && features[$0].wordCount >= 12 && features[$0].linkShare < 0.5 && !isRelated[$0]
        && page.blocks[$0].context.isDisjoint(with: .boilerplate) && boilerplateLabel($0) == nil
    }
    return paragraphs.max { scores[$0].value < scores[$1].value }.map { $0..<$0 + 1 } ?? 0..<0
  }

  /// Lists, tables and headings are short but do not end a text.
  private func segmentScore(_ index: Int, isBehindLong: Bool) -> Double {
    let value = scores[index].value
    if page.blocks[index].element == .line, features[index].cues.contains(.footer), isBehindLong {
      return min(0, value)
    }
    if isIsland[index] { return max(value, -0.1) }
    if isRelated[index] || !page.blocks[index].context.isDisjoint(with: [.related, .comment]) {
      return min(0, value) - 0.1
    }
    if value < 0, isRepeatedPair(index) { return max(value, -0.25) }
    guard value < 0, features[index].linkShare < 0.5, features[index].cues.isEmpty else { return value }
    if isProgram(index) || isLineNumber(index) { return max(value, -0.01) }
    switch page.blocks[index].element {
    case .listItem, .tableRow, .heading, .quote, .caption, .preformatted:
      return page.blocks[index].context.isDisjoint(with: .boilerplate) ? max(value, -0.15) : value
    default: return value
    }
  }
}
