/// Blocks that stand more than once: sidebars, captions, tables of contents.
extension PageClassifier {
  /// Blocks with the same words. Within three blocks a repeat marks a sidebar or a caption.
  mutating func findRepeats() {
    var last: [UInt64: Int] = [:]
    var entries: [UInt64: [Int]] = [:]
    for index in features.indices where features[index].wordCount >= 2 && !isProgram(index) {
      let hash = features[index].contentHash
      if let earlier = last[hash] {
        features[index].repeatDistance = index - earlier
        if features[earlier].repeatDistance == nil {
          features[earlier].repeatDistance = index - earlier
          features[earlier].isFirstOfRepeats = true
        }
      }
      if isHeadingOfText(index), let found = entries.removeValue(forKey: hash) {
        for entry in found { bridgeContents(at: entry) }
        features[index].repeatDistance = nil
      } else if features[index].linkShare > 0.5, let heading = last[hash], isHeadingOfText(heading) {
        // The first heading may stand above the table.
        isIsland[index] = true
        features[heading].repeatDistance = nil
      } else if features[index].linkShare > 0.5 {
        entries[hash, default: []].append(index)
      }
      last[hash] = index
    }
    bridgePlainContents()
  }

  /// Programs repeat themselves.
  func isProgram(_ index: Int) -> Bool { features[index].isCode || page.blocks[index].element == .preformatted }

  /// A number alone with another above or below: the lines of a program.
  func isLineNumber(_ index: Int) -> Bool {
    func isNumber(_ index: Int) -> Bool {
      features.indices.contains(index) && features[index].wordCount == 1 && features[index].numberCount == 1
    }
    return isNumber(index) && (isNumber(index - 1) || isNumber(index + 1))
  }

  /// A table of contents in plain text: three short lines in a row or more, each of which stands again further below, in
  /// the same order and not side by side. (A menu that stands twice does.)
  private mutating func bridgePlainContents() {
    func target(_ index: Int) -> Int? {
      guard page.blocks[index].element == .line, features[index].isFirstOfRepeats, features[index].wordCount <= 25,
        let distance = features[index].repeatDistance
      else { return nil }
      return index + distance
    }
    var start = 0
    while start < features.count {
      var (end, last, count) = (start, -1, 0)
      while end < features.count, let next = target(end), next > last + 1 || count == 0 {
        (end, last, count) = (end + 1, next, count + 1)
      }
      if count >= 3, let first = target(start), first >= end, last - first >= 2 * count {
        for index in start..<end {
          isIsland[index] = true
          labels[index] = .navigation
          if let heading = target(index) { features[heading].repeatDistance = nil }
          features[index].repeatDistance = nil
        }
      }
      start = max(end, start + 1)
    }
  }

  /// An entry of a table of contents is an island, and so is what its box has beside it: `Mục lục`, other entries.
  private mutating func bridgeContents(at entry: Int) {
    isIsland[entry] = true
    guard page.blocks[entry].context.contains(.navigation) else { return }
    for step in [-1, 1] {
      var index = entry + step
      while page.blocks.indices.contains(index), page.blocks[index].context.contains(.navigation), !isIsland[index] {
        isIsland[index] = true
        index += step
      }
    }
  }

  /// A heading that is no link: where a table of contents has links with the same words, they lead to it.
  private func isHeadingOfText(_ index: Int) -> Bool {
    guard case .heading = page.blocks[index].element else { return false }
    return features[index].linkShare < 0.5
  }
}
