import ArgumentParser
import VietJSON
import VietText

/// `viettext strip`: the article out of a page.
struct StripCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "strip",
    abstract: "Takes the article out of a page: title, byline, date, text; drops the rest, and says why.")

  enum Format: String, ExpressibleByArgument, CaseIterable { case text, json, markdown }

  @Option(help: "The text alone, one JSON object a page, or Markdown.") var format: Format = .text
  @OptionGroup var offsets: OffsetOptions
  @OptionGroup var pages: PageOptions

  func run() async throws {
    var extractor = ArticleExtractor()
    extractor.encoding = pages.encoding.encoding
    let job = extractor
    let (format, unit) = (format, offsets.offsets)
    try await pages.run(writesJSON: format == .json) { page in
      let article = job.article(in: page.bytes, input: page.input)
      switch format {
      case .text: return Array((article.text + "\n").utf8)
      case .markdown: return Array(article.markdown.utf8)
      case .json:
        var json = JSONWriter()
        json.object { json in
          page.writeIdentity(to: &json)
          article.writeMembers(
            to: &json, offsets: OutputOffsets(map: article.offsets, source: page.bytes, unit: unit))
        }
        return json.bytes + [0x0A]
      }
    }
  }
}
