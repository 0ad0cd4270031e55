import ArgumentParser
import VietText
import VietUnicode

/// The options of every command that works line by line.
struct LineOptions: ParsableArguments {
  @Argument(help: "Files to read; standard input when there is none, or for -.", completion: .file())
  var files: [String] = []

  @OptionGroup var jobs: JobOptions

  /// Does an operation to each line, without its end, and writes what it appends. The order is kept.
  ///
  /// With `endsLines` each output becomes a line; with `keepsLineEnds` it ends as the input's line does (LF or CRLF, none
  /// at the end of a file without one); with neither the operation ends its lines itself. Workspaces are used again from
  /// batch to batch.
  func run<Operation: TextOperation>(
    _ operation: Operation, endsLines: Bool, keepsLineEnds: Bool? = nil, encoding: InputEncoding = .utf8
  ) async throws {
    let ends = LineEnds(added: endsLines, kept: keepsLineEnds ?? !endsLines)
    var output = Output()
    var reader = LineReader(
      Inputs(files), encoding, windowUnit: operation.windowSeparator == nil ? nil : operation.offsetUnit)
    var idle: [LineBatch<Operation>] = []
    // Of the line whose windows are being written.
    var hasOutput = false
    try await jobs.inOrder {
      let batch = idle.popLast() ?? LineBatch(operation)
      return reader.read(into: &batch.input, &batch.window) ? batch : nil
    } transform: { batch in
      batch.work(ends)
      return batch
    } consume: { batch in
      if batch.window.continuesLine, hasOutput, batch.hasText { try output.write(operation.windowSeparator ?? []) }
      try output.write(batch.output)
      hasOutput = batch.hasText || batch.window.continuesLine && hasOutput
      idle.append(batch)
    }
    try output.flush()
    try reader.inputs.finish()
  }

  /// Calls `transform` with the text in pieces that begin and end between characters, and writes what it appends. For what
  /// takes no notice of lines: however long they are, the memory is that of a piece.
  func runPieces(_ transform: @escaping @Sendable (_ text: ArraySlice<UInt8>, _ output: inout [UInt8]) -> Void)
    async throws
  {
    var output = Output()
    var inputs = Inputs(files)
    while let source = inputs.next() {
      var pending: [UInt8] = []
      var isOpen = true
      while isOpen {
        isOpen = inputs.appendPiece(of: source, to: &pending)
        // An interrupted file ends before the character that is not whole.
        let mayGoOn = isOpen || Interruption.isRequested
        let end = mayGoOn ? Self.characterBoundary(in: pending[...]) ?? 0 : pending.count
        let batches = Self.batches(pending[..<end], count: jobs.count) { Self.characterBoundary(in: $0) }
        let results = await batches.concurrentMap { batch in
          var output: [UInt8] = []
          transform(batch, &output)
          return output
        }
        for result in results { try output.write(result) }
        pending = Array(pending[end...])
      }
    }
    try output.flush()
    try inputs.finish()
  }

  /// Where the last character begins, or ends when it is of one byte. Bytes that belong to no character may be cut.
  private static func characterBoundary(in text: ArraySlice<UInt8>) -> Int? {
    for index in text.indices.suffix(4).reversed() where text[index] & 0xC0 != 0x80 {
      return text[index] < 0x80 ? index + 1 : index
    }
    return text.endIndex
  }

  /// As many parts as there are jobs, cut where `boundary` says that the last cut before some place is.
  private static func batches(
    _ text: ArraySlice<UInt8>, count: Int, _ boundary: (ArraySlice<UInt8>) -> Int?
  ) -> [ArraySlice<UInt8>] {
    var batches: [ArraySlice<UInt8>] = []
    var start = text.startIndex
    for job in 1...count {
      var end = text.startIndex + text.count * job / count
      if job < count { end = end > start ? boundary(text[start..<end]) ?? start : start }
      guard end > start else { continue }
      batches.append(text[start..<end])
      start = end
    }
    return batches
  }
}
