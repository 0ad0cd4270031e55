import ArgumentParser
import VietText

/// `viettext detect-encoding`: in which encoding files are.
struct DetectEncodingCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "detect-encoding",
    abstract: "Tells in which encoding files are: UTF-8, or one of the old encodings of Vietnamese.",
    discussion: """
      One line a file: its name, the encoding (us-ascii, utf-8, utf-8-nfd, tcvn3, vni, viscii, vps, windows-1258, viqr, ncr, \
      or none of these), the confidence, and what else it could be, separated by tabs.
      """)

  @Argument(help: "Files to read; standard input when there is none, or for -.", completion: .file())
  var files: [String] = []

  @OptionGroup var jobs: JobOptions

  func run() async throws {
    var output = Output()
    var inputs = Inputs(files)
    while true {
      var batch: [(name: String, bytes: [UInt8])] = []
      while batch.count < jobs.count, let source = inputs.next() {
        // A pipe gives what it has: a piece may be short.
        guard let bytes = inputs.readAll(of: source, upTo: 1 << 20) else { continue }
        batch.append((source.name, bytes))
      }
      guard !batch.isEmpty else { break }
      for line in await batch.concurrentMap({ Self.line($0.name, $0.bytes) }) { try output.write(line) }
    }
    try output.flush()
    try inputs.finish()
  }

  private static func line(_ name: String, _ bytes: [UInt8]) -> String {
    let found = EncodingDetector().detect(bytes)
    let percent = Int((found.confidence * 100).rounded())
    let others = found.alternatives.map(\.name).joined(separator: ",")
    return "\(name)\t\(found.encoding?.name ?? "none")\t\(percent)%\(others.isEmpty ? "" : "\t" + others)\n"
  }
}
