extension PageClassifier {
  /// Vietnamese or English, by the words of the text; else what the page says of itself. The confidence is the share of
  /// words that speak for it, and 0.5 where only the page does.
  func language() -> (code: String, confidence: Double)? {
    let kept = page.blocks.indices.filter { labels[$0]?.isText == true }
    let blocks = kept.isEmpty ? Array(page.blocks.indices) : kept
    let words = blocks.reduce(0) { $0 + features[$1].letterWordCount }
    let vietnamese = blocks.reduce(0) { $0 + features[$1].validSyllableCount }
    let english = blocks.reduce(0) { $0 + features[$1].englishFunctionWordCount }
    var said: String? { page.metadata.language.map { String($0.prefix(2)).lowercased() } }
    guard words >= 5 else { return said.map { ($0, 0.5) } }
    // Most Vietnamese words carry a mark; a third of English words are the most usual ones.
    if vietnamese * 3 > words { return ("vi", min(1, 1.5 * Double(vietnamese) / Double(words))) }
    if english * 5 > words { return ("en", min(1, 2.5 * Double(english) / Double(words))) }
    return said.flatMap { $0 == "vi" ? nil : ($0, 0.5) }
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
