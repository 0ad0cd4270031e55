import ArgumentParser
import VietJSON
import VietText

/// How tokens and words are written.
enum TokenFormat: String, ExpressibleByArgument, CaseIterable { case text, jsonl }

/// Which words are given.
enum SegmentMode: String, ExpressibleByArgument, CaseIterable { case text, search }

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

  @Option(help: "Text or JSON lines.") var format: TokenFormat = .text
  @Option(help: "The words of the text, or those in them as well.") var mode: SegmentMode = .text
  @Flag(help: "In JSON, give each word's search key: no diacritics, lower case.") var fold = false
  @Option(help: "A file with words of your own, one a line.", completion: .file()) var lexicon: String?
  @OptionGroup var offsets: OffsetOptions
  @OptionGroup var lines: LineOptions

  func run() async throws {
    var model = SegmenterModel.standard
    if let lexicon {
      var inputs = Inputs([lexicon])
      guard let source = inputs.next(), let bytes = inputs.readAll(of: source) else { throw ExitCode.failure }
      model.lexicon = Lexicon(lines: bytes)
    }
    let (format, mode, fold, unit) = (format, mode, fold, offsets.offsets)
    let segmenter = WordSegmenter(model: model)
    try await lines.run(keepsLineEnds: format == .text, worker: WordSegmenter.Workspace()) {
      line, workspace, output in
      segmenter.segment(line.span, using: &workspace)
      var words = workspace.words
      if mode == .search {
        words = words.flatMap { [$0] + segmenter.subwords(of: $0, in: line.span, tokens: workspace.tokens) }
      }
      switch (format, mode) {
      case (.text, .text): workspace.appendJoined(line.span, to: &output)
      case (.text, .search):
        for (index, word) in words.enumerated() {
          if index > 0 { output.append(UInt8(ascii: " ")) }
          output.appendJoined([word], workspace.tokens, of: line.span)
        }
      case (.jsonl, _):
        let offsets = OffsetConverter(text: line, unit: unit)
        output.appendObject(line, "words", words) { json, word in
          json.object { json in
            json.writeRange(offsets.range(ofBytes: word.range))
            json.key("text")
            json.string(utf8: WellFormedText(repairing: Array(line[word.range])).bytes[...])
            if fold { json.member("fold", word.foldedKey(in: line.span)) }
          }
        }
      }
    }
  }
}

extension JSONWriter {
  mutating func writeRange(_ range: Range<Int>) {
    member("start", range.lowerBound)
    member("end", range.upperBound)
  }
}

extension [UInt8] {
  /// Appends `{"text":…,"name":[…]}` and a line end.
  mutating func appendObject<Values: Sequence>(
    _ line: [UInt8], _ name: StaticString, _ values: Values, _ body: (inout JSONWriter, Values.Element) -> Void
  ) {
    appendJSON { json in
      json.object { json in
        json.key("text")
        json.string(utf8: WellFormedText(repairing: line).bytes[...])
        json.key(name)
        json.array(values, body)
      }
    }
    append(0x0A)
  }
}
