import ArgumentParser
import VietText

/// `viettext fold`: text as a search key.
struct FoldCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "fold",
    abstract: "Makes search keys: no diacritics, đ as d, lower case.")

  @OptionGroup var lines: LineOptions

  func run() async throws {
    try await lines.run(keepsLineEnds: true) { line, output in output += foldingDiacritics(line) }
  }
}

/// `viettext sentences`: one sentence a line.
struct SentencesCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sentences",
    abstract: "Writes one sentence a line.")

  @OptionGroup var lines: LineOptions

  func run() async throws {
    try await lines.run(keepsLineEnds: false) { line, output in
      let splitter = SentenceSplitter()
      for range in splitter.sentences(in: line.span, tokens: Tokenizer().tokens(in: line)) {
        output += line[range]
        output.append(0x0A)
      }
    }
  }
}
