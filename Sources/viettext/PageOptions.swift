public import ArgumentParser
public import VietPages
import VietText

extension PageInput: ExpressibleByArgument {}

/// The options of every command that works page by page: a file is a page.
struct PageOptions: ParsableArguments {
  @Argument(help: "Pages to read; standard input when there is none, or for -.", completion: .file())
  var files: [String] = []

  @Option(help: "What the pages are.") var input: PageInput = .auto

  @OptionGroup var encoding: EncodingOptions

  @OptionGroup var jobs: JobOptions

  /// Calls `transform` with each page that can be read, and writes what it returns, in the order of the files.
  func run(_ transform: @escaping @Sendable (_ name: String, _ page: [UInt8]) -> [UInt8]) async throws {
    var output = Output()
    var inputs = Inputs(files)
    while true {
      var batch: [(name: String, page: [UInt8])] = []
      while batch.count < jobs.count, let source = inputs.next() {
        if let page = inputs.readAll(of: source) { batch.append((source.name, page)) }
      }
      guard !batch.isEmpty else { break }
      for result in await batch.concurrentMap({ transform($0.name, $0.page) }) { try output.write(result) }
    }
    try output.flush()
    try inputs.finish()
  }
}
