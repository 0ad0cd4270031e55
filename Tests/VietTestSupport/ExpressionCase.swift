/// A sentence and every expression in it, in order.
package struct ExpressionCase: Sendable {
  package struct Item: Sendable, Hashable {
    package var range: Range<Int>
    package var kind: String
    package var value: String

    package init(range: Range<Int>, kind: String, value: String) {
      (self.range, self.kind, self.value) = (range, kind, value)
    }
  }

  package enum ReadingError: Error {
    case columns(line: Int)
    case item(String)
    case surface(String, line: Int)
  }

  /// The file's line, from 1.
  package var line: Int
  /// Empty when there is none.
  package var reference: String
  package var text: String
  package var items: [Item]

  /// Reads rows of `[reference ⇥] text ⇥ expected`; `expected` joins items `surface => kind:value` with ` | `, `-` is
  /// nothing at all, and the surface `*` the whole text. Lines that begin with `#` are remarks.
  package static func reading(_ lines: [String]) throws -> [ExpressionCase] {
    try lines.enumerated().compactMap { index, line in
      guard !line.isEmpty, !line.hasPrefix("#") else { return nil }
      var columns = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      if columns.count == 2 { columns.insert("", at: 0) }
      guard columns.count == 3 else { throw ReadingError.columns(line: index + 1) }
      return ExpressionCase(
        line: index + 1, reference: columns[0], text: columns[1],
        items: try items(columns[2], in: Array(columns[1].utf8), line: index + 1))
    }
  }

  private static func items(_ text: String, in sentence: [UInt8], line: Int) throws -> [Item] {
    guard text != "-" else { return [] }
    var end = 0
    return try text.split(separator: " | ").map { item in
      let halves = item.split(separator: " => ", maxSplits: 1).map(String.init)
      let answer = halves.last.map { $0.split(separator: ":", maxSplits: 1).map(String.init) } ?? []
      guard halves.count == 2, answer.count == 2 else { throw ReadingError.item(String(item)) }
      if halves[0] == "*" { return Item(range: 0..<sentence.count, kind: answer[0], value: answer[1]) }
      let surface = Array(halves[0].utf8)
      guard let range = Naive.find(surface, in: sentence, from: end) ?? Naive.find(surface, in: sentence) else {
        throw ReadingError.surface(halves[0], line: line)
      }
      end = range.upperBound
      return Item(range: range, kind: answer[0], value: answer[1])
    }
  }

  package static func sentences() throws -> [ExpressionCase] { try reading(Seeds.lines("expressions/sentences.tsv")) }
}

/// A sentence, the expression in it, and the modifier beside that.
package struct ModifierCase: Sendable {
  package var line: Int
  package var text: String
  /// `nil` where a look-alike word is no modifier.
  package var surface: String?
  package var modifier: String?

  package static func all() throws -> [ModifierCase] {
    try Seeds.lines("expressions/modifiers.tsv").enumerated().compactMap { index, line in
      guard !line.isEmpty, !line.hasPrefix("#") else { return nil }
      let columns = line.split(separator: "\t").map(String.init)
      guard columns.count == 2 else { throw ExpressionCase.ReadingError.columns(line: index + 1) }
      let halves = columns[1].split(separator: " => ").map(String.init)
      let modifier = halves.count == 2 && halves[1] != "-" ? halves[1] : nil
      return ModifierCase(
        line: index + 1, text: columns[0], surface: halves.first == "-" ? nil : halves.first, modifier: modifier)
    }
  }
}
