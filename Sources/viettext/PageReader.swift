import VietPages
import VietUnicode

/// What is worked on at a time: a page, or lines that are pages.
enum PageBatch: Sendable {
  case page(Page)
  case lines([UInt8], firstNumber: Int, source: String)

  /// What `transform` makes of the pages.
  struct Results: Sendable {
    var output: [UInt8] = []
    var errors: [PageError] = []
    var count = 0
  }

  func results<Workspace>(
    writesErrors: Bool, using workspace: inout Workspace, _ transform: (Page, inout Workspace, inout [UInt8]) -> Void
  ) -> Results {
    var results = Results()
    func read(_ line: Range<Int>, of bytes: [UInt8], number: Int, source: String) {
      guard bytes[line].contains(where: { $0 > 0x20 }) else { return }
      results.count += 1
      do throws(PageError) {
        transform(try Page(line: line, of: bytes, number: number, source: source), &workspace, &results.output)
      } catch {
        results.errors.append(error)
        if writesErrors { results.output += error.json }
      }
    }
    switch self {
    case .page(let page):
      transform(page, &workspace, &results.output)
      results.count = 1
    case .lines(let bytes, let firstNumber, let source):
      // A document has about as many bytes as its page, and more where the page is little markup.
      results.output.reserveCapacity(bytes.count * 2)
      var number = firstNumber
      var start = 0
      while start < bytes.count {
        let line = start..<(bytes.span.firstIndex(of: 0x0A, from: start) ?? bytes.count)
        read(line, of: bytes, number: number, source: source)
        (start, number) = (line.upperBound + 1, number + 1)
      }
    }
    return results
  }
}

/// Reads the files of a command batch by batch.
struct PageReader {
  private var inputs: Inputs
  private let input: PageOptions.Input
  /// The file whose lines are being read, and what of it is left of the last line.
  private var lines: (source: Inputs.Source, rest: [UInt8], number: Int)?
  /// How much was read.
  private(set) var byteCount = 0

  init(inputs: Inputs, input: PageOptions.Input) {
    (self.inputs, self.input) = (inputs, input)
  }

  mutating func next() -> PageBatch? {
    while true {
      if lines != nil {
        if let batch = nextLines() { return batch }
        lines = nil
      }
      guard let source = inputs.next() else { return nil }
      if input == .jsonl {
        lines = (source, [], 1)
      } else if let bytes = inputs.readAll(of: source) {
        byteCount += bytes.count
        return .page(Page(source: source.name, bytes: bytes, input: input.page))
      }
    }
  }

  /// The next lines of the file, or `nil` at its end.
  private mutating func nextLines() -> PageBatch? {
    guard let (source, rest, number) = lines else { return nil }
    var batch = rest
    while true {
      let start = batch.count
      inputs.appendPiece(of: source, to: &batch)
      byteCount += batch.count - start
      let whole = batch.wholeLines(from: start)
      if batch.count == start {
        // An interrupted file ends before the line that is not whole.
        if batch.isEmpty || Interruption.isRequested { return nil }
        lines = (source, [], number)
        return .lines(batch, firstNumber: number, source: source.name)
      }
      guard whole.count > 0 else { continue }
      lines = (source, Array(batch[whole.end...]), number + whole.count)
      batch.removeLast(batch.count - whole.end)
      return .lines(batch, firstNumber: number, source: source.name)
    }
  }

  mutating func noteFailure() { inputs.noteFailure() }

  func finish() throws { try inputs.finish() }
}

extension [UInt8] {
  /// Where the last line ends that ends behind `start`, and how many there are.
  fileprivate func wholeLines(from start: Int) -> (end: Int, count: Int) {
    var lines = (end: start, count: 0)
    while true {
      guard let next = span.firstIndex(of: 0x0A, from: lines.end) else { return lines }
      lines = (next + 1, lines.count + 1)
    }
  }
}
