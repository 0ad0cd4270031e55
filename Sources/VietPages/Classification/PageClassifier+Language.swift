extension PageClassifier {
  /// Vietnamese, by the share of words with Vietnamese diacritics in the text; else what the page says.
  func language() -> String? {
    let kept = page.blocks.indices.filter { labels[$0]?.isText == true }
    let blocks = kept.isEmpty ? Array(page.blocks.indices) : kept
    let words = blocks.reduce(0) { $0 + features[$1].letterWordCount }
    let vietnamese = blocks.reduce(0) { $0 + features[$1].validSyllableCount }
    guard words >= 5 else { return page.metadata.language.map { String($0.prefix(2)).lowercased() } }
    if vietnamese * 3 > words { return "vi" }
    return page.metadata.language.map { String($0.prefix(2)).lowercased() }.flatMap { $0 == "vi" ? nil : $0 }
  }

  /// Keywords of the page, and what a line of tags lists.
  func tags() -> [String] {
    if !page.metadata.keywords.isEmpty { return page.metadata.keywords }
    var tags: [String] = []
    for index in page.blocks.indices where features[index].cues.contains(.tags) && labels[index] == .navigation {
      let line = text(index)
      guard let colon = line.firstIndex(of: ":") else { continue }
      tags += line[line.index(after: colon)...].split(whereSeparator: { $0 == "," || $0 == ";" || $0 == "#" }).map {
        String($0.drop { $0.isWhitespace }.reversed().drop { $0.isWhitespace }.reversed())
      }.filter { !$0.isEmpty }
    }
    return tags
  }
}
