import VietText

/// How the output of a line ends.
struct LineEnds {
  /// Each output becomes a line.
  let added: Bool
  /// It ends as the input's line does.
  let kept: Bool
}

/// Lines on their way: their bytes, the memory in which they are worked on, and what becomes of them.
///
/// It is handed on, from who reads to the task that works and to who writes: never do two have it at the same time.
final class LineBatch<Operation: TextOperation>: @unchecked Sendable {
  var input: [UInt8] = []
  var window = Window()
  private(set) var output: [UInt8] = []
  /// Whether the first line has an output.
  private(set) var hasText = false
  private let operation: Operation
  private var workspace: Operation.Workspace
  private var line: [UInt8] = []

  init(_ operation: Operation) {
    (self.operation, workspace) = (operation, operation.makeWorkspace())
  }

  func work(_ ends: LineEnds) {
    output.removeAll(keepingCapacity: true)
    output.reserveCapacity(input.count)
    hasText = Self.work(operation, input, window, ends, &line, &workspace, to: &output)
  }

  /// Asks once for all lines, and not once a line, that nobody else has the memory. Whether the first line has an output.
  private static func work(
    _ operation: Operation, _ input: [UInt8], _ window: Window, _ ends: LineEnds, _ line: inout [UInt8],
    _ workspace: inout Operation.Workspace, to output: inout [UInt8]
  ) -> Bool {
    var hasText = false
    var start = 0
    while start < input.count {
      let next = input.span.firstIndex(of: 0x0A, from: start).map { $0 + 1 } ?? input.count
      var end = next
      if input[end - 1] == 0x0A { end -= 1 }
      if end < next, end > start, input[end - 1] == 0x0D { end -= 1 }
      // One array for all lines, unless the operation keeps it.
      line.removeAll(keepingCapacity: true)
      line.append(contentsOf: input[start..<end])
      operation.append(line, at: start == 0 ? window.start : 0, using: &workspace, to: &output)
      if start == 0 { hasText = !output.isEmpty }
      if ends.added { output.append(0x0A) }
      if ends.kept { output.append(contentsOf: input[end..<next]) }
      start = next
    }
    return hasText
  }
}
