import ArgumentParser
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
        viettext analyze --input jsonl --jobs 8 crawl.jsonl > documents.jsonl

      With --input jsonl each line is a page: {"id": …, "html": "…"} or {"id": …, "text": "…"}. A line that is none \
      gives an object with the member "error", and the rest goes on.
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
    let (job, analysis) = (pipeline, Analysis(pipeline, unit: offsets.offsets))
    let format = format ?? (Output.isTerminal ? .text : .json)
    let style = ReportStyle(isColored: color == .always || color == .auto && Output.isTerminal, width: terminalWidth())
    try await pages.run(writesJSON: format == .json, workspace: analysis.makeWorkspace) { page, workspace, output in
      switch format {
      case .text:
        let document = job.document(from: page.bytes, input: page.input, using: &workspace)
        output += Report(document: document, source: page.source, style: style).text.utf8
      case .json:
        analysis.append(page.bytes, input: page.input, using: &workspace, to: &output) { page.writeIdentity(to: &$0) }
        output.append(0x0A)
      }
    }
  }
}
