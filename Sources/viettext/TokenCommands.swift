import ArgumentParser
import VietText

/// How what was found in a line is written.
enum LineFormat: String, ExpressibleByArgument, CaseIterable {
  case text, jsonl

  var output: OutputFormat { self == .text ? .text : .json }
}

/// `viettext segment`: the words of each line.
struct SegmentCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "segment",
    abstract: "Joins syllables into words: Thanh_Hóa đã thu_hút được 180 dự_án",
    discussion: """
      As text, words are separated by spaces and their syllables joined by underscores; an underscore of the text is \
      written U+FF3F. As JSON lines, each word has its offsets.
      """)

  @Option(help: "Text or JSON lines.") var format: LineFormat = .text
  @Option(help: "A file with words of your own, one a line.", completion: .file()) var lexicon: String?
  @OptionGroup var offsets: OffsetOptions
  @OptionGroup var lines: LineOptions

  func run() async throws {
    var model = SegmenterModel.standard
    if let lexicon {
      var inputs = Inputs([lexicon])
      guard let source = inputs.next(), let bytes = inputs.readAll(of: source) else { throw ExitCode.failure }
      for word in String(decoding: bytes, as: UTF8.self).split(whereSeparator: \.isNewline) {
        model.lexicon.insert(word)
      }
    }
    let operation = Segmentation(WordSegmenter(model: model), format: format.output, unit: offsets.offsets)
    let endsLines = format == .jsonl
    try await lines.run(keepsLineEnds: !endsLines) { line, output in
      operation.append(line, to: &output)
      if endsLines { output.append(0x0A) }
    }
  }
}
