import ArgumentParser
import VietTokens

@main
struct ViettextTrain: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "viettext-train",
    abstract: "Makes and measures the word model and the weights of VietText.",
    subcommands: [Train.self, Evaluate.self, Pages.self])
}

/// Writes a model from a lexicon of counts.
struct Train: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Writes a word model from a tab-separated lexicon.",
    discussion: """
      The lexicon has a header line; of each row the first column is the word, and the last says whether it is selected \
      (`-` when it is not).
      """)

  @Option(help: "The lexicon, tab-separated.") var lexicon: String
  @Option(help: "Where to write the model.") var output: String
  @Option(help: "The SHA-256 sum of the lexicon, kept in the model.") var sourceSha256: String = ""

  func run() throws {
    let rows = try readLines(of: lexicon).dropFirst()
    let words = rows.compactMap { row -> String? in
      let columns = row.split(separator: "\t", omittingEmptySubsequences: false)
      guard let word = columns.first, columns.last != "-" else { return nil }
      return String(word)
    }
    let provenance = "viettext-train train --lexicon induced.tsv; SHA-256 \(sourceSha256)"
    let bytes = SegmenterModel.bytes(words: words, provenance: provenance)
    try write(bytes, to: output)
    print("\(words.count) words, \(bytes.count) bytes")
  }
}

/// Measures a model against gold sentences.
struct Evaluate: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Prints the word F1 of a model on gold sentences.",
    discussion: "One sentence a line, words separated by spaces, the syllables of a word joined by underscores.")

  @Option(help: "The model.") var model: String
  @Argument(help: "Gold files.") var gold: [String]

  func run() throws {
    let bytes = try readBytes(of: model)
    let segmenter = WordSegmenter(model: try SegmenterModel(reading: bytes.span))
    for path in gold {
      var correct = 0
      var predicted = 0
      var expected = 0
      for line in try readLines(of: path) {
        let words = line.split(separator: " ").map(String.init)
        let system = segmenter.segment(words.map { $0.replacing("_", with: " ") }.joined(separator: " "))
        let gold = spans(of: words.map { $0.replacing("_", with: "") })
        let found = spans(of: system.map { $0.filter { $0 != " " } })
        correct += gold.intersection(found).count
        predicted += found.count
        expected += gold.count
      }
      let f1 = 200 * Double(correct) / Double(max(1, predicted + expected))
      print("\(path): F1 \(Double(Int(f1 * 100 + 0.5)) / 100)  words \(expected), found \(predicted), right \(correct)")
    }
  }

  /// Words as ranges of characters of the text without its spaces.
  private func spans(of words: [String]) -> Set<Range<Int>> {
    var start = 0
    return Set(
      words.map { word in
        let end = start + word.unicodeScalars.count
        defer { start = end }
        return start..<end
      })
  }
}
