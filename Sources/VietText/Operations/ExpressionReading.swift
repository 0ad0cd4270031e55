package import VietExpressions
internal import VietJSON
package import VietUnicode

/// The numbers, money, dates and times of a text.
package struct ExpressionReading: TextOperation {
  package var format = OutputFormat.json
  package var unit = OffsetUnit.utf8
  package var reference: DateReference?
  package var policy = ResolutionPolicy.nearest
  private let parser: ExpressionParser

  package init(_ parser: ExpressionParser) {
    self.parser = parser
  }

  package func makeWorkspace() -> ExpressionParser.Workspace { ExpressionParser.Workspace() }

  /// Appends one JSON object, or one line for each expression: kind, value, surface and modifier, separated by tabs.
  package func append(
    _ source: [UInt8], using workspace: inout ExpressionParser.Workspace, to output: inout [UInt8]
  ) {
    let text = WellFormedText(repairing: source)
    var expressions = parser.expressions(in: text.bytes, using: &workspace)
    if let reference { expressions = expressions.resolved(reference: reference, policy: policy) }
    switch format {
    case .json:
      output.appendJSON { json in
        json.object { json in
          json.key("text")
          json.string(utf8: text.bytes[...])
          json.key("expressions")
          json.array { json in
            guard !expressions.isEmpty else { return }
            var offsets = OutputOffsets(map: text.offsets, source: source, unit: unit)
            json.write(expressions.span, text: text.bytes, offsets: &offsets)
          }
        }
      }
    case .text:
      for expression in expressions {
        let modifier = expression.modifier.map { "\t\($0.rawValue)" } ?? ""
        let surface = String(decoding: text.bytes[expression.range], as: UTF8.self)
        output += "\(expression.kind.rawValue)\t\(expression.valueDescription)\t\(surface)\(modifier)\n".utf8
      }
    }
  }
}

extension Set<ExpressionKind> {
  /// The kinds that a list such as `money,date` names.
  package init(list: some StringProtocol) throws(UnknownKind) {
    self = []
    for name in list.split(separator: ",") {
      guard let kind = ExpressionKind(rawValue: String(name)) else { throw UnknownKind(name: String(name)) }
      insert(kind)
    }
  }
}

/// A name that no kind has.
package struct UnknownKind: Error, CustomStringConvertible {
  let name: String

  package var description: String {
    let known = ExpressionKind.allCases.map(\.rawValue).joined(separator: ", ")
    return "no kind is called '\(name)'; there are \(known)"
  }
}
