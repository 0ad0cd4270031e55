import ArgumentParser
import VietUnicode

/// The options of every command that works line by line.
struct LineOptions: ParsableArguments {
  @Argument(help: "Files to read; standard input when there is none, or for -.", completion: .file())
  var files: [String] = []

  @OptionGroup var jobs: JobOptions

  /// Calls `transform` with each line, without its end, and writes what it appends. The order is kept.
  ///
  /// With `keepsLineEnds` the output lines end as the input's do (LF or CRLF, none at the end of a file without one);
  /// otherwise `transform` ends its lines itself.
  func run(
    keepsLineEnds: Bool, encoding: InputEncoding = .utf8,
    _ transform: @escaping @Sendable (_ line: [UInt8], _ output: inout [UInt8]) -> Void
  ) async throws {
    try await run(keepsLineEnds: keepsLineEnds, encoding: encoding, worker: ()) { line, _, output in
      transform(line, &output)
    }
  }

  /// As above; each run of lines has a worker of its own, which is reused from line to line.
  func run<Worker>(
    keepsLineEnds: Bool, encoding: InputEncoding = .utf8, worker: @autoclosure @escaping @Sendable () -> Worker,
    _ transform: @escaping @Sendable (_ line: [UInt8], _ worker: inout Worker, _ output: inout [UInt8]) -> Void
  ) async throws {
    var output = Output()
    var inputs = Inputs(files)
    while let source = inputs.next() {
      var pending: [UInt8] = []
      var isOpen = true
      var decoder = InputDecoder(encoding)
      // A file is read in pieces; the lines of a piece are one batch of work.
      while isOpen {
        let piece = inputs.readPiece(of: source)
        isOpen = !piece.isEmpty
        pending += decoder.decode(piece)
        let end = isOpen ? (pending.lastIndex(of: 0x0A).map { $0 + 1 } ?? 0) : pending.count
        guard end > 0 else { continue }
        let batches = Self.batches(pending[..<end], count: jobs.count)
        let results = await batches.concurrentMap { Self.transformed($0, keepsLineEnds, worker(), transform) }
        for result in results { try output.write(result) }
        pending.removeSubrange(..<end)
      }
    }
    try output.flush()
    try inputs.finish()
  }

  /// The lines, their ends included, in as many runs as there are jobs.
  private static func batches(_ text: ArraySlice<UInt8>, count: Int) -> [[ArraySlice<UInt8>]] {
    var lines: [ArraySlice<UInt8>] = []
    var start = text.startIndex
    while start < text.endIndex {
      let end = text[start...].firstIndex(of: 0x0A).map { $0 + 1 } ?? text.endIndex
      lines.append(text[start..<end])
      start = end
    }
    let size = max(1, (lines.count + count - 1) / count)
    return stride(from: 0, to: lines.count, by: size).map { Array(lines[$0..<min($0 + size, lines.count)]) }
  }

  private static func transformed<Worker>(
    _ lines: [ArraySlice<UInt8>], _ keepsLineEnds: Bool, _ worker: Worker,
    _ transform: ([UInt8], inout Worker, inout [UInt8]) -> Void
  ) -> [UInt8] {
    var worker = worker
    var output: [UInt8] = []
    for line in lines {
      var end = line.endIndex
      if end > line.startIndex, line[end - 1] == 0x0A { end -= 1 }
      if end < line.endIndex, end > line.startIndex, line[end - 1] == 0x0D { end -= 1 }
      transform(Array(line[..<end]), &worker, &output)
      if keepsLineEnds { output += line[end...] }
    }
    return output
  }
}
