import ArgumentParser
import VietJSON
import VietText

/// `viettext expressions`: numbers, money, dates and times of each line.
struct ExpressionsCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "expressions",
    abstract: "Reads numbers, money, percentages, measures, dates and times, line by line.",
    discussion: """
      EXAMPLE
        echo 'Tổng vốn trên 15,6 tỷ USD, chiếm 82,5%' | viettext expressions --format text
      """)

  enum Format: String, ExpressibleByArgument, CaseIterable { case jsonl, text }

  @OptionGroup var reference: ReferenceOptions
  @Option(help: "Report only these kinds, separated by commas.", transform: Self.kinds)
  var kinds: Set<ExpressionKind>?
  @Option(help: "One JSON object a line, or one line an expression.")
  var format: Format = .jsonl
  @OptionGroup var offsets: OffsetOptions
  @OptionGroup var lines: LineOptions

  func run() async throws {
    let parser = ExpressionParser(kinds: kinds)
    let (format, moment, policy, unit) = (format, reference.reference, reference.policy, offsets.offsets)
    try await lines.run(keepsLineEnds: false) { line, output in
      let text = WellFormedText(repairing: line)
      var expressions = parser.expressions(in: text.bytes, tokens: Tokenizer().tokens(in: text.bytes))
      if let moment { expressions = expressions.resolved(reference: moment, policy: policy) }
      switch format {
      case .jsonl:
        let offsets = OutputOffsets(map: text.offsets, source: line, unit: unit)
        output.appendJSON { json in
          json.object { json in
            json.key("text")
            json.string(utf8: text.bytes[...])
            json.key("expressions")
            json.array(expressions) { json, expression in
              expression.write(to: &json, text: text.bytes, offsets: offsets)
            }
          }
        }
        output.append(0x0A)
      case .text:
        for expression in expressions {
          let modifier = expression.modifier.map { "\t\($0.rawValue)" } ?? ""
          let surface = String(decoding: text.bytes[expression.range], as: UTF8.self)
          output += "\(expression.kind.rawValue)\t\(expression.valueDescription)\t\(surface)\(modifier)\n".utf8
        }
      }
    }
  }

  private static func kinds(_ list: String) throws -> Set<ExpressionKind> {
    Set(
      try list.split(separator: ",").map { name in
        guard let kind = ExpressionKind(rawValue: String(name)) else {
          let known = ExpressionKind.allCases.map(\.rawValue).joined(separator: ", ")
          throw ValidationError("no kind is called '\(name)'; there are \(known).")
        }
        return kind
      })
  }
}
