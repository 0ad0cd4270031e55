import ArgumentParser
public import VietText

extension Segmentation.Mode: ExpressibleByArgument {}

/// `viettext segment`: the words of each line.
struct SegmentCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "segment",
    abstract: "Joins syllables into words: Thanh_Hóa đã thu_hút được 180 dự_án",
    discussion: """
      As text, words are separated by spaces and their syllables joined by underscores; an underscore of the text is \
      written U+FF3F. As JSON lines, each word has its offsets. The mode search gives, behind a word of three or more \
      syllables, the words in it.
      """)

  @Option(help: "Text or JSON lines.") var format: LineFormat = .text
  @Option(help: "The words of the text, or those in them as well.") var mode: Segmentation.Mode = .text
  @Flag(help: "In JSON, give each word's search key: no diacritics, lower case.") var fold = false
  @Option(help: "A file with words of your own, one a line.", completion: .file()) var lexicon: String?
  @OptionGroup var offsets: OffsetOptions
  @OptionGroup var lines: LineOptions

  func validate() throws {
    if fold, format == .text { throw ValidationError("--fold is for JSON: it needs --format jsonl.") }
  }

  func run() async throws {
    var model = SegmenterModel.standard
    if let lexicon {
      var inputs = Inputs([lexicon])
      guard let source = inputs.next(), let bytes = inputs.readAll(of: source) else { throw ExitCode.failure }
      model.lexicon = Lexicon(lines: bytes)
    }
    var segmentation = Segmentation(WordSegmenter(model: model))
    (segmentation.format, segmentation.mode) = (format.output, mode)
    (segmentation.givesFoldedKeys, segmentation.unit) = (fold, offsets.offsets)
    try await lines.run(segmentation, endsLines: format == .jsonl)
  }
}
