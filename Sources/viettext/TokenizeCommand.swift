import ArgumentParser
import VietJSON
import VietText

/// `viettext tokenize`: the tokens of each line.
struct TokenizeCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "tokenize",
    abstract: "Cuts each line into tokens.",
    discussion: "As text, tokens are separated by single spaces; as JSON lines, each has its offsets and kind.")

  @Option(help: "Text or JSON lines.") var format: TokenFormat = .text
  @OptionGroup var offsets: OffsetOptions
  @OptionGroup var lines: LineOptions

  func run() async throws {
    switch format {
    case .text:
      try await lines.run(keepsLineEnds: true) { line, output in output.appendTokens(of: line) }
    case .jsonl:
      let unit = offsets.offsets
      try await lines.run(keepsLineEnds: false) { line, output in
        let offsets = OffsetConverter(text: line, unit: unit)
        output.appendObject(line, "tokens", Tokenizer().tokens(in: line)) { json, token in
          json.object { json in
            json.writeRange(offsets.range(ofBytes: token.range))
            json.member("kind", token.kind.rawValue)
          }
        }
      }
    }
  }
}

extension [UInt8] {
  /// Appends the tokens of a line with single spaces between them. What has them already is copied as one piece.
  fileprivate mutating func appendTokens(of line: [UInt8]) {
    var piece = 0..<0
    Tokenizer().scan(line.span, in: 0..<line.count) { token in
      let range = token.range
      if range.lowerBound == piece.upperBound + 1, line[piece.upperBound] == 0x20, !piece.isEmpty {
        piece = piece.lowerBound..<range.upperBound
      } else {
        if !piece.isEmpty {
          append(contentsOf: line[piece])
          append(0x20)
        }
        piece = range
      }
    }
    append(contentsOf: line[piece])
  }
}
