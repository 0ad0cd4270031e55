import ArgumentParser
import VietText

/// Which marks `fold` leaves on their letters.
enum KeptMarks: String, ExpressibleByArgument, CaseIterable {
  case none, tone, vowel

  var folding: FoldingOptions {
    switch self {
    case .none: .searchKey
    case .tone: [.letterMarks, .letterCase]
    case .vowel: [.toneMarks, .letterCase]
    }
  }
}

/// `viettext fold`: text as a search key.
struct FoldCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "fold",
    abstract: "Makes search keys: no diacritics, đ as d, lower case.",
    discussion: """
      --keep tone leaves the tone marks (tiếng Việt: tiéng viẹt), --keep vowel those that make other letters \
      (tiêng viêt; đ stays đ).
      """)

  @Option(help: "Which marks stay.") var keep: KeptMarks = .none
  @OptionGroup var lines: LineOptions

  func run() async throws {
    let options = keep.folding
    try await lines.runPieces { text, output in
      if options == .searchKey {
        foldingDiacritics(text.span, into: &output)
      } else {
        output += folding(Array(text), options)
      }
    }
  }
}

/// `viettext sentences`: one sentence a line.
struct SentencesCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sentences",
    abstract: "Writes one sentence a line.")

  @OptionGroup var lines: LineOptions

  func run() async throws {
    try await lines.run(SentenceSplitting(), endsLines: false, keepsLineEnds: false)
  }
}
