internal import VietExpressions

/// Lists of related articles, and where the text goes on behind them.
extension PageClassifier {
  private func isLong(_ index: Int) -> Bool {
    features.indices.contains(index) && features[index].wordCount >= Self.longWordCount
      && (features[index].isTerminated || features[index].wordCount >= 40) && features[index].repeatDistance == nil && features[index].linkShare < 0.5
  }

  /// The summary under a headline that was repeated right above it.
  private func isSummaryOfRepeat(_ index: Int) -> Bool {
    index >= 2 && features[index - 1].repeatDistance == 1 && !features[index - 1].isFirstOfRepeats
  }

  /// Marks what follows a heading of related articles until the text goes on.
  ///
  /// A box that the markup encloses ends with it. Otherwise the text goes on where two long paragraphs follow one
  /// another, or where a date line with a long paragraph shows that the article only begins. What stands between such a
  /// heading and such a place is an island: it does not cut the text in two.
  mutating func findRelated() {
    var heading: Int?
    var plainWords = 0
    for index in features.indices {
      if isHeadingOfRelated(index) {
        heading = heading ?? index
        continue
      }
      if heading == nil {
        if isLong(index) { plainWords += features[index].wordCount }
        if plainWords >= Self.armingWordCount, isSignedDate(index) { heading = index }
        continue
      }
      guard let armed = heading else { continue }
      let box = page.blocks[armed].context.intersection([.related, .aside])
      if box.isEmpty ? resumes(at: index) : page.blocks[index].context.isDisjoint(with: box) {
        for island in armed..<index { isIsland[island] = true }
        heading = nil
        continue
      }
      if opensArticle(index, below: armed) {
        heading = nil
        isRelated[index - 1] = false
        continue
      }
      isRelated[index] = true
    }
  }

  private func isHeadingOfRelated(_ index: Int) -> Bool {
    features[index].cues.contains(.related) && features[index].wordCount <= 9
  }

  /// From so many words of long paragraphs on a name with a date ends an article.
  private static let armingWordCount = 80

  /// A name and the day, as some templates sign an article: `Hải Yến thứ tư, 16 08 2017 21:32`.
  private func isSignedDate(_ index: Int) -> Bool {
    let features = features[index]
    return page.blocks[index].element == .line && features.date?.year != nil && features.wordCount <= 14
      && !features.isTerminated && features.functionShare < 0.2 && features.linkShare < 0.5
  }

  /// A date line below a headline and above a long paragraph, where no text came before: the list stood on top.
  private func opensArticle(_ index: Int, below heading: Int) -> Bool {
    guard isDatelineLike(index), index > heading + 1, index + 2 < features.count,
      isLong(index + 1) || isLong(index + 2), !isDatelineLike(index + 2),
      !isDatelineLike(index + 3 < features.count ? index + 3 : index + 2)
    else { return false }
    return !(0..<heading).contains { isLong($0) }
  }

  /// Whether the text of the article goes on at a long paragraph inside related articles.
  private func resumes(at index: Int) -> Bool {
    guard isLong(index), !isSummaryOfRepeat(index) else { return false }
    // Pictures may stand between, but not many.
    let next = (index + 1..<min(index + 6, features.count)).first { !isCaptionLike($0) }
    guard let next else { return false }
    if isLong(next), !isSummaryOfRepeat(next) { return true }
    // A context that the site itself marks as the body outweighs the words.
    return page.blocks[index].context.contains(.body) && !page.blocks[index].context.contains(.related)
  }
}
