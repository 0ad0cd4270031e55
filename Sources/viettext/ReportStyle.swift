import VietText

/// How the report looks: colours and width.
struct ReportStyle: Sendable {
  var isColored: Bool
  /// Columns of the terminal.
  var width: Int

  /// What a stretch of the report is.
  enum Role: Sendable {
    case title, heading, faint
    case expression(ExpressionKind)
  }

  /// The text in the colours of its role.
  func painted(_ text: String, _ role: Role) -> String {
    guard isColored else { return text }
    return "\u{1B}[\(Self.codes(of: role))m\(text)\u{1B}[0m"
  }

  /// Select Graphic Rendition parameters (ECMA-48).
  private static func codes(of role: Role) -> String {
    switch role {
    case .title: "1"
    case .heading: "1;4"
    case .faint: "2"
    case .expression(let kind):
      switch kind {
      case .money: "1;32"
      case .percent, .measure, .fraction, .score: "36"
      case .number, .ordinal: "34"
      case .date, .time, .duration, .set: "1;35"
      case .phone, .code: "33"
      }
    }
  }

  /// Text from outside, without what a terminal would obey (C0, DEL, C1, and marks that turn the direction).
  static func safe(_ text: some StringProtocol) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0..<0x20, 0x7F..<0xA0, 0x202A...0x202E, 0x2066...0x2069: result.append("\u{FFFD}")
      default: result.append(scalar)
      }
    }
    return String(result)
  }
}

/// Lays words out in lines of a width. Words are added with the columns that they take, so that colours cost none.
struct LineFiller {
  let width: Int
  let indent: String
  private(set) var lines: [String] = []
  private var line = ""
  private var columns = 0

  init(width: Int, indent: String) {
    self.width = max(20, width - indent.count)
    self.indent = indent
  }

  mutating func add(_ word: String, columns wordColumns: Int) {
    if columns > 0, columns + 1 + wordColumns > width { breakLine() }
    if columns > 0 {
      line += " "
      columns += 1
    }
    line += word
    columns += wordColumns
  }

  mutating func breakLine() {
    if columns > 0 { lines.append(indent + line) }
    (line, columns) = ("", 0)
  }

  /// The lines, the last one ended.
  mutating func finished() -> [String] {
    breakLine()
    return lines
  }
}
