extension Article {
  /// The title and the text as Markdown: headings, lists and quotes keep their form.
  ///
  /// Complexity: O(*n*).
  public var markdown: String {
    var parts: [String] = title.map { ["# \(Self.escaped($0))"] } ?? []
    var previous: BlockLabel?
    for block in blocks where block.isKept {
      let text = Self.escaped(text(of: block))
      let isContinued = block.label == previous && (block.label == .list || block.label == .table)
      let line =
        switch block.label {
        case .heading: "## \(text)"
        case .list: "- \(Self.withoutBullet(text))"
        case .quote: "> \(text)"
        default: text
        }
      if isContinued, let last = parts.popLast() { parts.append("\(last)\n\(line)") } else { parts.append(line) }
      previous = block.label
    }
    return parts.joined(separator: "\n\n") + "\n"
  }

  /// Characters that Markdown would take for its own.
  private static func escaped(_ text: String) -> String {
    var result = ""
    for character in text {
      if "\\`*_[]<>#".contains(character) { result.append("\\") }
      result.append(character)
    }
    return result
  }

  private static func withoutBullet(_ text: String) -> String {
    for bullet in ["- ", "• ", "\\* "] where text.hasPrefix(bullet) { return String(text.dropFirst(bullet.count)) }
    return text
  }
}
