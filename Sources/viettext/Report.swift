import VietText

/// The report of `viettext analyze`: title, byline, date, the text with its expressions, their values, and what was
/// dropped and why.
struct Report {
  let document: Document
  let source: String
  let style: ReportStyle

  private var article: Article { document.article }

  var text: String {
    var lines: [String] = []
    lines += head()
    lines += body()
    lines += expressions()
    lines += dropped()
    return lines.joined(separator: "\n") + "\n\n"
  }

  // MARK: Head

  private func head() -> [String] {
    var lines = filled(article.title ?? "(no title)", indent: "", role: .title)
    lines.append(style.painted(String(repeating: "─", count: min(style.width, 72)), .faint))
    let byline = article.byline.joined(separator: ", ")
    let facts = [
      byline, article.published.map { "\($0)" } ?? "", article.section ?? "", article.site ?? "",
    ].filter { !$0.isEmpty }.map { ReportStyle.safe($0) }
    let counts = "\(document.sentences.count) sentences, \(document.words.count) words"
    lines.append((facts + [counts]).joined(separator: "  ·  "))
    lines.append("")
    return lines
  }

  // MARK: Text

  private func body() -> [String] {
    var lines: [String] = []
    for block in article.blocks where block.isKept {
      var filler = LineFiller(width: style.width, indent: block.label == .paragraph || block.label == .lead ? "" : "  ")
      for (word, columns) in words(of: block) { filler.add(word, columns: columns) }
      lines += filler.finished()
      lines.append("")
    }
    if lines.isEmpty { lines = [style.painted("(no article was found on this page)", .faint), ""] }
    return lines
  }

  /// The words of a block with their columns; an expression's words carry its colour, or brackets without colours.
  private func words(of block: Block) -> [(String, Int)] {
    var result: [(String, Int)] = []
    var position = block.textRange.lowerBound
    func add(_ range: Range<Int>, _ kind: ExpressionKind?) {
      let parts = ReportStyle.safe(document.text(in: range)).split(separator: " ", omittingEmptySubsequences: false)
      for (index, part) in parts.enumerated() {
        var shown = String(part)
        if let kind {
          if !style.isColored {
            if index == 0 { shown = "[" + shown }
            if index == parts.count - 1 { shown += "]" }
          }
          shown = style.painted(shown, .expression(kind))
        }
        let columns =
          part.count + (kind != nil && !style.isColored ? (index == 0 ? 1 : 0) + (index == parts.count - 1 ? 1 : 0) : 0)
        if index == 0, let last = result.last {
          // Stretches meet inside a word: `(25/11)`.
          result[result.count - 1] = (last.0 + shown, last.1 + columns)
        } else {
          result.append((shown, columns))
        }
      }
    }
    for expression in document.expressions where block.textRange.contains(expression.range.lowerBound) {
      if position < expression.range.lowerBound { add(position..<expression.range.lowerBound, nil) }
      add(expression.range, expression.kind)
      position = expression.range.upperBound
    }
    if position < block.textRange.upperBound { add(position..<block.textRange.upperBound, nil) }
    return result.filter { $0.1 > 0 }
  }

  // MARK: Tables

  private func expressions() -> [String] {
    guard !document.expressions.isEmpty else { return [] }
    let rows = document.expressions.map { expression in
      let source = document.sourceRange(of: expression.range)
      return [
        ReportStyle.safe(document.text(in: expression.range)), expression.kind.rawValue,
        ReportStyle.safe(expression.valueDescription), expression.modifier?.rawValue ?? "",
        "\(source.lowerBound)–\(source.upperBound)",
      ]
    }
    let header = ["expression", "kind", "value", "modifier", "bytes"]
    let title = "Expressions (\(rows.count))" + (document.reference.map { ", dates seen from \($0)" } ?? "")
    return [style.painted(title, .heading)] + table(header, rows) + [""]
  }

  private func table(_ header: [String], _ rows: [[String]]) -> [String] {
    let widths = header.indices.map { column in
      min(44, max(header[column].count, rows.map { $0[column].count }.max() ?? 0))
    }
    func line(_ cells: [String]) -> String {
      zip(cells, widths).enumerated().map { column, cell in
        let (text, width) = cell
        if text.count > width { return String(text.prefix(width - 1)) + "…" }
        return column == header.count - 1 ? text : text.padded(to: width)
      }.joined(separator: "  ")
    }
    return [style.painted(line(header), .faint)]
      + zip(rows, document.expressions).map { row, expression in
        let text = line(row)
        let first = text.prefix(widths[0])
        return style.painted(String(first), .expression(expression.kind)) + text.dropFirst(widths[0])
      }
  }

  private func dropped() -> [String] {
    let blocks = article.blocks.filter { !$0.isKept && $0.label != .title }
    guard !blocks.isEmpty else { return [] }
    var lines = [style.painted("Left out (\(blocks.count))", .heading)]
    let greatest = 40
    for block in blocks.prefix(greatest) {
      let text = ReportStyle.safe(article.text(of: block))
      let room = max(20, style.width - 54)
      let shown = text.count > room ? String(text.prefix(room - 1)) + "…" : text.padded(to: room)
      let label = block.label.rawValue
      lines.append("\(label.padded(to: 13)) \(shown)  " + style.painted(block.reasons.joined(separator: "; "), .faint))
    }
    if blocks.count > greatest { lines.append(style.painted("… and \(blocks.count - greatest) more", .faint)) }
    return lines
  }

  private func filled(_ text: String, indent: String, role: ReportStyle.Role) -> [String] {
    var filler = LineFiller(width: style.width, indent: indent)
    for word in ReportStyle.safe(text).split(separator: " ") {
      filler.add(style.painted(String(word), role), columns: word.count)
    }
    return filler.finished()
  }
}

extension String {
  fileprivate func padded(to width: Int) -> String { self + String(repeating: " ", count: max(0, width - count)) }
}
