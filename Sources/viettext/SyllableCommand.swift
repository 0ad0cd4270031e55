import ArgumentParser
import VietText

/// `viettext syllable`: a syllable taken apart.
struct SyllableCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "syllable",
    abstract: "Takes syllables apart: onset, medial, nucleus, coda, tone.",
    discussion: "Of a word that is no Vietnamese syllable it says why.")

  @Argument(help: "Syllables, such as nghiêng.") var words: [String]

  func run() throws {
    var output = Output()
    for word in words { try output.write("\(word)\t\(Self.description(of: word))\n") }
    try output.flush()
  }

  private static func description(of word: String) -> String {
    do {
      let syllable = try Syllable(validating: word)
      let parts = [syllable.onset, syllable.medial, syllable.nucleus, syllable.coda].map { $0.isEmpty ? "-" : $0 }
      return "\(parts.joined(separator: "\t"))\t\(syllable.toneMark)"
    } catch {
      return "no Vietnamese syllable\t\(error)"
    }
  }
}
