import ArgumentParser
import SystemPackage
public import VietText

extension Stripping.Format: ExpressibleByArgument {}

/// `viettext strip`: the article out of a page.
struct StripCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "strip",
    abstract: "Takes the article out of a page: title, byline, date, text; drops the rest, and says why.")

  @Option(help: "The text alone, one JSON object a page, or Markdown.") var format: Stripping.Format = .text
  @Option(help: "When the pages were fetched: what a date line such as 4 tháng trước is counted from.")
  var reference: DateReference?
  @OptionGroup var offsets: OffsetOptions
  @OptionGroup var pages: PageOptions
  @OptionGroup var site: SiteOptions

  func run() async throws {
    var extractor = ArticleExtractor()
    (extractor.encoding, extractor.fetched) = (pages.encoding.encoding, reference)
    let site = try site.template(extractor, input: pages.input.page)
    extractor.site = site?.template
    let (stripping, format) = (Stripping(extractor, format: format, unit: offsets.offsets), format)
    try await pages.run(writesJSON: format == .json, workspace: stripping.makeWorkspace) { page, workspace, output in
      let name = FilePath(page.source).lexicallyNormalized().string
      stripping.append(page.bytes, named: name, input: page.input, using: &workspace, to: &output) {
        page.writeIdentity(to: &$0)
      }
      if format != .markdown { output.append(0x0A) }
    }
    try site?.inputs.finish()
  }
}
