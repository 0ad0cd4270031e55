import ArgumentParser
import VietText

/// `viettext syllable`: a syllable taken apart.
struct SyllableCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "syllable",
    abstract: "Takes syllables apart: onset, medial, nucleus, coda, tone.",
    discussion: "A word that is no Vietnamese syllable is named as such.")

  @Argument(help: "Syllables, such as nghiêng.") var words: [String]

  func run() throws {
    var output = Output()
    for word in words {
      guard let syllable = Syllable(parsing: word) else {
        try output.write("\(word)\tno Vietnamese syllable\n")
        continue
      }
      func shown(_ part: String) -> String { part.isEmpty ? "-" : part }
      let parts = [syllable.onset, syllable.medial, syllable.nucleus, syllable.coda].map(shown)
      try output.write("\(word)\t\(parts.joined(separator: "\t"))\t\(syllable.toneMark)\n")
    }
    try output.flush()
  }
}
