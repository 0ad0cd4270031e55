import VietPages

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

  func results(writesErrors: Bool, _ transform: (Page, inout [UInt8]) -> Void) -> Results {
    var results = Results()
    switch self {
    case .page(let page):
      transform(page, &results.output)
      results.count = 1
    case .lines(let bytes, let firstNumber, let source):
      for (number, line) in bytes.split(separator: 0x0A, omittingEmptySubsequences: false).enumerated() {
        guard line.contains(where: { $0 > 0x20 }) else { continue }
        results.count += 1
        do throws(PageError) {
          transform(try Page(line: Array(line), number: firstNumber + number, source: source), &results.output)
        } catch {
          results.errors.append(error)
          if writesErrors { results.output += error.json }
        }
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
      let piece = inputs.readPiece(of: source)
      byteCount += piece.count
      let count = piece.lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
      batch += piece[..<(count > 0 ? count : piece.count)]
      guard count > 0 || piece.isEmpty else { continue }
      // An interrupted file ends before the line that is not whole.
      if piece.isEmpty, batch.isEmpty || Interruption.isRequested { return nil }
      lines = (source, Array(piece[count...]), number + Self.lineFeedCount(in: piece.span, before: count))
      return .lines(batch, firstNumber: number, source: source.name)
    }
  }

  private static func lineFeedCount(in bytes: Span<UInt8>, before end: Int) -> Int {
    var count = 0
    for index in 0..<end where bytes[index] == 0x0A { count += 1 }
    return count
  }

  mutating func noteFailure() { inputs.noteFailure() }

  func finish() throws { try inputs.finish() }
}
