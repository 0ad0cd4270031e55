import ArgumentParser
import VietText

/// `viettext tokenize`: the tokens of each line.
struct TokenizeCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "tokenize",
    abstract: "Cuts each line into tokens.",
    discussion: "As text, tokens are separated by single spaces; as JSON lines, each has its offsets and kind.")

  @Option(help: "Text or JSON lines.") var format: LineFormat = .text
  @OptionGroup var offsets: OffsetOptions
  @OptionGroup var lines: LineOptions

  func run() async throws {
    let operation = Tokenization(format: format.output, unit: offsets.offsets)
    try await lines.run(operation, endsLines: format == .jsonl)
  }
}
