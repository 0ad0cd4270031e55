import ArgumentParser
import VietJSON
import VietText

/// `viettext analyze`: the main job, a page in and a document out.
struct AnalyzeCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "analyze",
    abstract: "Reads a scraped page: article, sentences, tokens, words, numbers, money, dates and times.",
    discussion: """
      On a terminal it writes a report for people, elsewhere one JSON object a page.

      EXAMPLE
        viettext analyze page.html
        viettext analyze --format json *.txt | jq .article.title
      """)

  enum Format: String, ExpressibleByArgument, CaseIterable { case text, json }
  enum Color: String, ExpressibleByArgument, CaseIterable { case auto, always, never }

  @Option(help: "A report for people, or JSON lines. (default: text on a terminal, else json)") var format: Format?
  @Option(help: "Whether the report has colours.") var color: Color = .auto
  @OptionGroup var reference: ReferenceOptions
  @OptionGroup var offsets: OffsetOptions
  @OptionGroup var pages: PageOptions

  func run() async throws {
    var pipeline = Pipeline()
    pipeline.extractor.encoding = pages.encoding.encoding
    (pipeline.reference, pipeline.policy) = (reference.reference, reference.policy)
    let (input, job, unit) = (pages.input, pipeline, offsets.offsets)
    let format = format ?? (Output.isTerminal ? .text : .json)
    let style = ReportStyle(isColored: color == .always || color == .auto && Output.isTerminal, width: terminalWidth())
    try await pages.run { name, page in
      let document = job.document(from: page, input: input)
      switch format {
      case .text: return Array(Report(document: document, source: name, style: style).text.utf8)
      case .json:
        var json = JSONWriter()
        document.write(to: &json, source: name, page: page, unit: unit)
        return json.bytes + [0x0A]
      }
    }
  }
}
