import VietPages
import VietUnicode

/// What is worked on at a time: a page, or lines that are pages, and where each of them ends.
enum PageBatch: Sendable {
  case page(Page)
  case lines([UInt8], ends: [Int], firstNumber: Int, source: String)

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
    case .lines(let bytes, let ends, let firstNumber, let source):
      // A document has about as many bytes as its page, and more where the page is little markup.
      results.output.reserveCapacity(bytes.count * 2)
      var start = 0
      for (index, end) in ends.enumerated() {
        read(start..<end, of: bytes, number: firstNumber + index, source: source)
        start = end + 1
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
      if batch.count == start {
        // An interrupted file ends before the line that is not whole.
        if batch.isEmpty || Interruption.isRequested { return nil }
        lines = (source, [], number)
        return .lines(batch, ends: [batch.count], firstNumber: number, source: source.name)
      }
      let ends = batch.lineEnds(from: start)
      guard let last = ends.last else { continue }
      lines = (source, Array(batch[(last + 1)...]), number + ends.count)
      batch.removeLast(batch.count - last - 1)
      return .lines(batch, ends: ends, firstNumber: number, source: source.name)
    }
  }

  mutating func noteFailure() { inputs.noteFailure() }

  func finish() throws { try inputs.finish() }
}

extension [UInt8] {
  /// Where the lines end that end behind `start`.
  fileprivate func lineEnds(from start: Int) -> [Int] {
    var ends: [Int] = []
    var next = start
    while let end = span.firstIndex(of: 0x0A, from: next) {
      ends.append(end)
      next = end + 1
    }
    return ends
  }
}
