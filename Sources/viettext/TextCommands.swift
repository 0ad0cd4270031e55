public import ArgumentParser
import VietText
public import VietUnicode

extension NormalizationForm: ExpressibleByArgument {}
extension TonePlacement: ExpressibleByArgument {}

/// `viettext normalize`: text in a normalization form.
struct NormalizeCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "normalize",
    abstract: "Brings text into a Unicode normalization form.",
    discussion: """
      Ill-formed UTF-8 becomes U+FFFD. With --tone, marks of open oa, oe, uy follow the old custom (hòa) or the new one \
      (hoà), and misplaced marks in valid syllables are mended (baỏ, nghịêm); nothing else is changed.
      """)

  @Option(help: "The form.") var form: NormalizationForm = .nfc
  @Option(help: "Where tone marks stand.") var tone: TonePlacement = .keep
  @Flag(help: "Repair UTF-8 that was read in another character set, wrong letters and marks, invisible characters.")
  var repair = false
  @OptionGroup var encoding: EncodingOptions
  @OptionGroup var lines: LineOptions

  func run() async throws {
    let normalizer = Normalizer(form: form)
    let placer = TonePlacer(tone)
    let repairs = repair
    try await lines.run(keepsLineEnds: true, encoding: encoding.lineEncoding) { line, output in
      let line = repairs ? TextRepair().repair(MojibakeRepair().repair(line).bytes).bytes : line
      // Mended words are composed, so the form comes last.
      output += normalizer.normalize(placer.placement == .keep ? line : placer.place(line).bytes).bytes
    }
  }
}

/// `viettext fold`: text as a search key.
struct FoldCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "fold",
    abstract: "Makes search keys: no diacritics, đ as d, lower case.")

  @OptionGroup var lines: LineOptions

  func run() async throws {
    try await lines.run(keepsLineEnds: true) { line, output in output += foldingDiacritics(line) }
  }
}

/// `viettext sentences`: one sentence a line.
struct SentencesCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sentences",
    abstract: "Writes one sentence a line.")

  @OptionGroup var lines: LineOptions

  func run() async throws {
    try await lines.run(keepsLineEnds: false) { line, output in
      let splitter = SentenceSplitter()
      for range in splitter.sentences(in: line.span, tokens: Tokenizer().tokens(in: line)) {
        output += line[range] + [0x0A]
      }
    }
  }
}
