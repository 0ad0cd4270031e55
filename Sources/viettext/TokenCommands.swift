import ArgumentParser
import VietJSON
import VietText

/// How tokens and words are written.
enum TokenFormat: String, ExpressibleByArgument, CaseIterable { case text, jsonl }

/// `viettext segment`: the words of each line.
struct SegmentCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "segment",
    abstract: "Joins syllables into words: Thanh_Hóa đã thu_hút được 180 dự_án",
    discussion: """
      As text, words are separated by spaces and their syllables joined by underscores; an underscore of the text is \
      written U+FF3F. As JSON lines, each word has its offsets.
      """)

  @Option(help: "Text or JSON lines.") var format: TokenFormat = .text
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
    let (format, unit, segmenter) = (format, offsets.offsets, WordSegmenter(model: model))
    try await lines.run(keepsLineEnds: format == .text) { line, output in
      let words = segmenter.words(in: line.span, tokens: Tokenizer().tokens(in: line))
      switch format {
      case .text: output.append(ranges: words.map(\.range), of: line, joinsSyllables: true)
      case .jsonl:
        let offsets = OffsetConverter(text: line, unit: unit)
        output.appendObject(line, "words", words) { json, word in
          json.object { json in
            json.writeRange(offsets.range(ofBytes: word.range))
            json.key("text")
            json.string(utf8: WellFormedText(repairing: Array(line[word.range])).bytes[...])
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
  /// Appends stretches of a line with spaces between them.
  fileprivate mutating func append(ranges: [Range<Int>], of line: [UInt8], joinsSyllables: Bool) {
    for (index, range) in ranges.enumerated() {
      if index > 0 { append(UInt8(ascii: " ")) }
      var isInSpace = false
      let span = line.span
      var offset = range.lowerBound
      while offset < range.upperBound {
        let step = span.utf8Step(at: offset)
        if CharacterClass(step.scalar) == .space {
          if !isInSpace { append(UInt8(ascii: "_")) }
          isInSpace = true
        } else {
          isInSpace = false
          if joinsSyllables, step.scalar == 0x5F {
            appendUTF8(0xFF3F)
          } else {
            append(contentsOf: line[offset..<offset + step.count])
          }
        }
        offset += step.count
      }
    }
  }

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
