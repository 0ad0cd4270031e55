import ArgumentParser

@main
struct Viettext: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "viettext",
    abstract: "Scraped Vietnamese pages in, clean and typed text out.",
    discussion: """
      Each command reads files, or standard input when none is named, and writes standard output; what it has to say goes \
      to standard error. It exits with 0 when all went well, 1 when an input could not be read or the output not be \
      written, 64 on wrong usage, 130 after Control-C.
      Offsets count UTF-8 bytes.
      """,
    version: "0.1.0",
    subcommands: [
      AnalyzeCommand.self, StripCommand.self, ExpressionsCommand.self, SegmentCommand.self, TokenizeCommand.self,
      SentencesCommand.self, NormalizeCommand.self, FoldCommand.self, DetectEncodingCommand.self, SyllableCommand.self,
      LunarCommand.self, SpellCommand.self,
    ])
}
