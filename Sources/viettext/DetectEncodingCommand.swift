import ArgumentParser
import VietText

/// `viettext detect-encoding`: in which encoding files are.
struct DetectEncodingCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "detect-encoding",
    abstract: "Tells in which encoding files are: UTF-8, or one of the old encodings of Vietnamese.",
    discussion: """
      One line a file: its name, the encoding (us-ascii, utf-8, utf-8-nfd, tcvn3, vni, viscii, vps, windows-1258, viqr, \
      or none of these), the confidence, and what else it could be, separated by tabs.
      """)

  @Argument(help: "Files to read; standard input when there is none, or for -.", completion: .file())
  var files: [String] = []

  func run() throws {
    var output = Output()
    var inputs = Inputs(files)
    while let source = inputs.next() {
      // A pipe gives what it has: a piece may be short.
      var bytes: [UInt8] = []
      while bytes.count < 1 << 20 {
        let piece = inputs.readPiece(of: source)
        if piece.isEmpty { break }
        bytes += piece
      }
      let found = EncodingDetector().detect(bytes)
      let percent = Int((found.confidence * 100).rounded())
      let others = found.alternatives.map(\.name).joined(separator: ",")
      try output.write(
        "\(source.name)\t\(found.encoding?.name ?? "none")\t\(percent)%\(others.isEmpty ? "" : "\t" + others)\n")
    }
    try output.flush()
    try inputs.finish()
  }
}
