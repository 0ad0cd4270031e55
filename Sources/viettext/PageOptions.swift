import ArgumentParser
import VietJSON
import VietPages

/// The options of every command that works page by page: a file is a page, or a line is.
struct PageOptions: ParsableArguments {
  enum Input: String, ExpressibleByArgument, CaseIterable {
    case auto, html, text, jsonl

    /// What a file is that is one page.
    var page: PageInput {
      switch self {
      case .auto, .jsonl: .auto
      case .html: .html
      case .text: .text
      }
    }
  }

  @Argument(help: "Pages to read; standard input when there is none, or for -.", completion: .file())
  var files: [String] = []

  @Option(help: "What the pages are; with jsonl each line of a file is one.") var input: Input = .auto

  @OptionGroup var encoding: EncodingOptions

  @OptionGroup var jobs: JobOptions

  /// Calls `transform` with each page that can be read, and writes what it appends, in the order of the pages.
  ///
  /// What is no page becomes an object with the member `error` where JSON is written, else a message.
  func run<Workspace: Sendable>(
    writesJSON: Bool, workspace: @escaping @Sendable () -> Workspace,
    _ transform: @escaping @Sendable (Page, inout Workspace, inout [UInt8]) -> Void
  ) async throws {
    let workspaces = WorkspacePool(workspace)
    var output = Output()
    var reader = PageReader(inputs: Inputs(files), input: input)
    var progress = Progress(files: files)
    defer { progress.end() }
    try await jobs.inOrder(
      next: { reader.next() },
      transform: { batch in
        workspaces.with { workspace in batch.results(writesErrors: writesJSON, using: &workspace, transform) }
      },
      consume: { results in
        try output.write(results.output)
        if !results.errors.isEmpty { reader.noteFailure() }
        if !writesJSON { for error in results.errors { report("\(error.source): \(error.message)") } }
        progress.advance(pages: results.count, to: reader.byteCount)
      })
    try output.flush()
    try reader.finish()
  }
}
