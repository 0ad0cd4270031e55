import ArgumentParser
import VietTokens
import VietUnicode

@main
struct ViettextTrain: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "viettext-train",
    abstract: "Makes and measures the word model and the weights of VietText.",
    subcommands: [Train.self, Evaluate.self, Measure.self, Pages.self])
}

/// Writes a model from segmented text and a lexicon.
struct Train: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Writes a word model from segmented text and a lexicon.",
    discussion: """
      Segmented text has one sentence a line, words separated by spaces, the syllables of a word joined by underscores. \
      The lexicon is tab-separated and has a header line; of each row the first column is the word, and the last says \
      whether it is selected (`-` when it is not).
      """)

  @Option(help: "The lexicon, tab-separated.") var lexicon: String
  @Option(help: "Segmented text: PATH, PATH:WEIGHT or PATH:WEIGHT:LINES.") var corpus: [String]
  @Option(help: "Gold sentences to measure the model on.") var dev: String?
  @Option(help: "Where to write the model.") var output: String
  @Option(help: "What the model was made from, kept in it.") var provenance = ""
  @Option(help: "Passes over the text.") var epochs = 6
  @Option(help: "The seed of the order of boundaries.") var seed: UInt64 = 1
  @Option(help: "The rate of learning.") var alpha: Float = 0.1
  @Option(help: "The force that sets weights to 0.") var l1: Float = 1.5
  @Option(help: "Lesser weights of syllables and pairs are left out.") var leastWeight: Float = 0.1
  @Option(help: "Occurrences that a syllable needs which no word has.") var leastSyllableCount = 30

  func run() throws {
    let words = try readLines(of: lexicon).dropFirst().compactMap { row -> [SyllableKey]? in
      let columns = row.split(separator: "\t", omittingEmptySubsequences: false)
      guard let word = columns.first, columns.last != "-" else { return nil }
      let syllables = Lexicon.syllables(of: word)
      return (2...5).contains(syllables.count) ? syllables : nil
    }
    var trainer = Trainer()
    trainer.regression.epochs = epochs
    trainer.regression.seed = seed
    trainer.regression.alpha = alpha
    trainer.regression.l1 = l1
    trainer.leastWeight = leastWeight
    trainer.leastSyllableCount = leastSyllableCount
    var contents = trainer.train(
      try corpus.map { try Corpus($0) }, words: words, provenance: provenance, log: { print($0) })
    if let dev {
      let evaluation = Evaluation(WordSegmenter(model: SegmenterModel(contents)), lines: try Corpus(dev).lines)
      contents.provenance += "; dev F1 \(evaluation.f1.rounded2)"
      print("dev F1 \(evaluation.f1.rounded2)")
    }
    let bytes = ModelFile.bytes(of: contents)
    try write(bytes, to: output)
    print("\(bytes.count) bytes")
  }
}

/// Measures a model against gold sentences.
struct Evaluate: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract:
      "Prints the word F1 of a model on gold sentences, as written, in lower case, in capitals, without diacritics.",
    discussion: "One sentence a line, words separated by spaces, the syllables of a word joined by underscores.")

  @Option(help: "The model.") var model: String
  @Argument(help: "Gold files.") var gold: [String]

  func run() throws {
    let segmenter = WordSegmenter(model: try SegmenterModel(bytes: try readBytes(of: model)))
    print(segmenter.model.provenance)
    let writings: [(name: String, write: (String) -> String)] = [
      ("as written", { $0 }), ("lower case", { $0.lowercased() }), ("capitals", { $0.uppercased() }),
      ("without diacritics", { $0.foldingDiacritics() }),
    ]
    for path in gold {
      let lines = try Corpus(path).lines
      for writing in writings {
        let evaluation = Evaluation(segmenter, lines: lines, write: writing.write)
        print(
          "\(path), \(writing.name): F1 \(evaluation.f1.rounded2)  words \(evaluation.expected), "
            + "found \(evaluation.found), right \(evaluation.correct)")
      }
    }
  }
}

/// Measures the speed of a model.
struct Measure: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Prints how fast a model segments a text, line by line, in one workspace.")

  @Option(help: "The model.") var model: String
  @Option(help: "How often the text is segmented; the fastest run counts.") var runs = 5
  @Option(help: "What is timed: the token scan alone, or words as well.") var stage = Stage.words
  @Argument(help: "The text.") var text: String

  enum Stage: String, ExpressibleByArgument { case tokens, words }

  func run() throws {
    let segmenter = WordSegmenter(model: try SegmenterModel(bytes: try readBytes(of: model)))
    let lines = try readBytes(of: text).split(separator: UInt8(ascii: "\n")).map { Array($0) }
    let byteCount = lines.reduce(0) { $0 + $1.count + 1 }
    var workspace = WordSegmenter.Workspace()
    var words = 0
    var best = Double.infinity
    for _ in 0..<runs {
      words = 0
      // Processor time, which others on the machine do not change.
      let start = processorSeconds()
      do {
        for line in lines {
          if stage == .words {
            segmenter.segment(line.span, using: &workspace)
            words += workspace.words.count
          } else {
            Tokenizer().scan(line.span, in: 0..<line.count) { _ in words += 1 }
          }
        }
      }
      best = min(best, processorSeconds() - start)
    }
    print("\(byteCount) bytes, \(words) \(stage.rawValue), \((Double(byteCount) / 1e6 / best).rounded2) MB/s")
  }
}
