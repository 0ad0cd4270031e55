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

  @Option(help: "How many pages to work on at the same time.") var jobs = 1

  func validate() throws {
    guard (1...256).contains(jobs) else { throw ValidationError("--jobs takes a whole number from 1 to 256.") }
  }

  /// Calls `transform` with each page that can be read, and writes what it returns, in the order of the files.
  func run(_ transform: @escaping @Sendable (_ name: String, _ page: [UInt8]) -> [UInt8]) async throws {
    var output = Output()
    var inputs = Inputs(files)
    while true {
      var batch: [(name: String, page: [UInt8])] = []
      while batch.count < jobs, let source = inputs.next() {
        if let page = inputs.readAll(of: source) { batch.append((source.name, page)) }
      }
      guard !batch.isEmpty else { break }
      for result in await Self.transformed(batch, transform) { try output.write(result) }
    }
    try output.flush()
    try inputs.finish()
  }

  private static func transformed(
    _ batch: [(name: String, page: [UInt8])], _ transform: @escaping @Sendable (String, [UInt8]) -> [UInt8]
  ) async -> [[UInt8]] {
    guard batch.count > 1 else { return batch.map { transform($0.name, $0.page) } }
    return await withTaskGroup(of: (Int, [UInt8]).self) { group in
      for (index, item) in batch.enumerated() { group.addTask { (index, transform(item.name, item.page)) } }
      var results = [[UInt8]](repeating: [], count: batch.count)
      for await (index, result) in group { results[index] = result }
      return results
    }
  }
}
