internal import VietTokens

/// Blocks that stand more than once: sidebars, captions, tables of contents.
extension PageClassifier {
  /// Blocks with the same words. Within three blocks a repeat marks a sidebar or a caption.
  mutating func findRepeats() {
    var seen = BlocksByWords(count: features.count)
    for index in features.indices where features[index].wordCount >= 2 && !isProgram(index) {
      let place = seen.place(of: features[index].contentHash)
      let last = seen.last(at: place)
      if let earlier = last {
        features[index].repeatDistance = index - earlier
        if features[earlier].repeatDistance == nil {
          features[earlier].repeatDistance = index - earlier
          features[earlier].isFirstOfRepeats = true
        }
      }
      let isHeading = isHeadingOfText(index)
      let entries = isHeading ? seen.takeEntries(at: place) : []
      if !entries.isEmpty {
        for entry in entries { bridgeContents(at: entry) }
        features[index].repeatDistance = nil
      } else if features[index].linkShare > 0.5, let heading = last, isHeadingOfText(heading) {
        // The first heading may stand above the table.
        isIsland[index] = true
        features[heading].repeatDistance = nil
      } else if features[index].linkShare > 0.5 {
        seen.addEntry(index, at: place)
      }
      seen.setLast(index, with: features[index].contentHash, at: place)
    }
    bridgePlainContents()
    bridgeNumberedContents()
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

  /// A table of contents of a flattened page that numbers its entries, `1 Phòng máy`, where the headings have no number.
  private mutating func bridgeNumberedContents() {
    // A page has one such table; a hostile one could have a thousand lists to look for.
    var (start, listCount) = (0, 0)
    while start + 1 < features.count, listCount < Self.greatestListCount {
      guard page.blocks[start].element == .line, entry(start, numbered: 0x31) != nil, entry(start + 1) != nil else {
        start += 1
        continue
      }
      var (end, entries) = (start, Set<ArraySlice<UInt8>>())
      while end < features.count, let entry = entry(end) {
        entries.insert(entry)
        end += 1
      }
      let headings = (end..<features.count).filter {
        features[$0].wordCount <= 25 && entries.contains(page.bytes[page.blocks[$0].range])
      }
      if headings.count >= 2, headings.count * 2 >= end - start {
        for index in start..<end {
          isIsland[index] = true
          labels[index] = .navigation
        }
        for heading in headings { features[heading].repeatDistance = nil }
      }
      (start, listCount) = (end, listCount + 1)
    }
  }

  private static let greatestListCount = 8

  /// A short line without the number that it begins with, or `nil` when it has none.
  private func entry(_ index: Int, numbered first: UInt8? = nil) -> ArraySlice<UInt8>? {
    let line = page.bytes[page.blocks[index].range]
    guard let digit = line.first, first.map({ digit == $0 }) ?? digit.isDigit, features[index].wordCount <= 25,
      !features[index].endsWithColon
    else { return nil }
    let rest = line.drop { $0.isDigit || $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: ")") }
    guard rest.first == 0x20, line.count - rest.count <= 6 else { return nil }
    return rest.dropFirst()
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

/// The last block with some words, and the links with them that may be entries of a table of contents: open addressing,
/// at most half full.
private struct BlocksByWords {
  private struct Slot {
    var hash: UInt64 = 0
    /// -1 where there is none, in all three.
    var last = -1
    var entry = -1
  }

  private var slots: [Slot]
  private let mask: Int
  /// Of each entry the one before it with the same words.
  private var previous: [Int]
  /// By chance, so that no page can be made whose blocks all meet in one place; odd.
  private static let multiplier = UInt64.random(in: 0...UInt64.max) | 1

  init(count: Int) {
    var capacity = 16
    while capacity < 2 * count { capacity *= 2 }
    slots = Array(repeating: Slot(), count: capacity)
    mask = capacity - 1
    previous = Array(repeating: -1, count: count)
  }

  /// Where blocks with this hash stand, or will.
  func place(of hash: UInt64) -> Int {
    var place = Int(truncatingIfNeeded: (hash &* Self.multiplier) >> 32) & mask
    while slots[place].last >= 0, slots[place].hash != hash { place = (place + 1) & mask }
    return place
  }

  func last(at place: Int) -> Int? { slots[place].last < 0 ? nil : slots[place].last }

  mutating func setLast(_ block: Int, with hash: UInt64, at place: Int) {
    (slots[place].hash, slots[place].last) = (hash, block)
  }

  mutating func addEntry(_ block: Int, at place: Int) {
    previous[block] = slots[place].entry
    slots[place].entry = block
  }

  mutating func takeEntries(at place: Int) -> [Int] {
    var entries: [Int] = []
    var entry = slots[place].entry
    while entry >= 0 {
      entries.append(entry)
      entry = previous[entry]
    }
    slots[place].entry = -1
    return entries.reversed()
  }
}
