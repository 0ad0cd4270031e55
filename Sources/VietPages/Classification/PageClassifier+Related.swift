/// Lists of related articles, and where the text goes on behind them.
extension PageClassifier {
  private func isLong(_ index: Int) -> Bool {
    features.indices.contains(index) && features[index].wordCount >= Self.longWordCount
      && (features[index].isTerminated || features[index].wordCount >= 40) && features[index].repeatDistance == nil
      && features[index].linkShare < 0.5
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
  func withRelated() -> (isRelated: [Bool], isIsland: [Bool]) {
    // Apart from the classifier, which is asked all the while.
    var (isRelated, isIsland) = (isRelated, isIsland)
    var heading: Int?
    var (plainWords, firstLong) = (0, features.count)
    for index in features.indices {
      if isHeadingOfRelated(index) {
        if heading == nil {
          for card in firstCard(before: index) { isRelated[card] = true }
        }
        heading = heading ?? index
        continue
      }
      if heading == nil {
        if isLong(index) { (plainWords, firstLong) = (plainWords + features[index].wordCount, min(firstLong, index)) }
        if plainWords >= Self.armingWordCount, isSectionOfMenu(index, firstLong) {
          heading = index
          isRelated[index] = true
        }
        continue
      }
      guard let armed = heading else { continue }
      let box = page.blocks[armed].context.intersection([.related, .aside])
      if box.isEmpty ? resumes(at: index) : page.blocks[index].context.isDisjoint(with: box) {
        for island in armed..<index { isIsland[island] = true }
        if index > armed + 1, isHeadingOfPart(index - 1) {
          isRelated[index - 1] = false
          isIsland[index - 1] = false
        }
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
    return (isRelated, isIsland)
  }

  private func isHeadingOfRelated(_ index: Int) -> Bool {
    // A link is one related article, and heads none; so is `Xem thêm: Dấu hiệu đột quỵ ở nam giới`.
    features[index].cues.contains(.related) && features[index].wordCount <= 9 && features[index].linkShare < 0.5
      && !isReference(index)
  }

  /// The first of several cards of other articles, each of which ends with `Đọc thêm »`.
  private func firstCard(before end: Int) -> Range<Int> {
    guard features[end].isFirstOfRepeats, let length = features[end].repeatDistance, (2...4).contains(length),
      end + 1 >= length, features[end].endsWithColon == false
    else { return end..<end }
    return end + 1 - length..<end
  }

  /// `2. Chọn giống`, `Thứ hai`: a short line over a paragraph of the text; headlines are longer.
  private func isHeadingOfPart(_ index: Int) -> Bool {
    let features = features[index]
    guard !features.isTerminated, !features.hasDate, features.cues.isDisjoint(with: [.related, .navigation]),
      features.linkShare < 0.5
    else { return false }
    if case .heading = page.blocks[index].element { return features.wordCount <= 15 }
    return features.wordCount <= 4 || features.wordCount <= 15 && isNumbered(index)
  }

  /// From so many words of long paragraphs on the menu's words head boxes of other articles.
  private static let armingWordCount = 80

  /// A short line of a flattened page that stood in the menu above the text, with a headline behind it: the name of a
  /// section, over its articles.
  private func isSectionOfMenu(_ index: Int, _ firstLong: Int) -> Bool {
    let features = features[index]
    guard page.blocks[index].element == .line, features.wordCount <= 4, !features.isTerminated,
      !features.isFirstOfRepeats,
      let distance = features.repeatDistance
    else { return false }
    guard index - distance < firstLong, index + 1 < self.features.count else { return false }
    let next = self.features[index + 1]
    return !next.isTerminated && next.wordCount >= 5 && next.repeatDistance == nil
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
    // 1. Cắt tỉa | a paragraph | 2. Bón phân | a paragraph
    if page.blocks[index].element == .line, isHeadingOfPart(next), isHeadingOfPart(index - 1), isLong(next + 1) {
      return true
    }
    // A context that the site itself marks as the body outweighs the words.
    return page.blocks[index].context.contains(.body) && !page.blocks[index].context.contains(.related)
  }
}
