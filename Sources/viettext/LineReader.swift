import VietText
import VietTokens
import VietUnicode

/// What a batch of lines is in its file, when a line is too long to be read whole.
struct Window {
  /// Whether it begins inside a line, whose rest or next part it is.
  var continuesLine = false
  /// Where in the line it begins, in the unit of the operation.
  var start = 0
}

/// Reads files in batches of whole lines, and longer lines in windows.
struct LineReader {
  private(set) var inputs: Inputs
  private let encoding: InputEncoding
  /// What offsets in a line count; `nil` when every line has to be whole.
  private let windowUnit: OffsetUnit?
  private var source: Inputs.Source?
  private var decoder = InputDecoder(.utf8)
  /// What was read of a line that has not ended yet, and where it stands in it.
  private var rest: [UInt8] = []
  private var next = Window()

  private static let batchCount = 1 << 17
  private static let greatestLineCount = 1 << 20
  private static let windowCount = 1 << 18

  init(_ inputs: Inputs, _ encoding: InputEncoding, windowUnit: OffsetUnit?) {
    (self.inputs, self.encoding, self.windowUnit) = (inputs, encoding, windowUnit)
  }

  /// Replaces the batch by the next one; `false` when there is none.
  mutating func read(into batch: inout [UInt8], _ window: inout Window) -> Bool {
    while true {
      if source == nil {
        source = inputs.next()
        decoder = InputDecoder(encoding)
      }
      guard let source else { return false }
      swap(&batch, &rest)
      rest.removeAll(keepingCapacity: true)
      window = next
      let end = fill(&batch, from: source)
      if end < batch.count {
        rest.append(contentsOf: batch[end...])
        batch.removeSubrange(end...)
      }
      if !batch.isEmpty { return true }
    }
  }

  /// Reads on until a line ends, or its window. Where the batch ends, and in ``next`` what follows it.
  private mutating func fill(_ batch: inout [UInt8], from source: Inputs.Source) -> Int {
    var searched = 0
    var isOpen = true
    while true {
      // Of a line that was begun the rest comes by itself.
      let lineEnd =
        next.continuesLine
        ? batch.span.firstIndex(of: 0x0A, from: searched) : batch[searched...].lastIndex(of: 0x0A)
      searched = batch.count
      if let lineEnd {
        next = Window()
        return lineEnd + 1
      }
      guard isOpen else {
        self.source = nil
        next = Window()
        // An interrupted file ends before the line that is not whole.
        if Interruption.isRequested { batch.removeAll(keepingCapacity: true) }
        return batch.count
      }
      if let windowUnit, batch.count >= (next.continuesLine ? Self.windowCount : Self.greatestLineCount) {
        let window = Array(batch[..<Self.windowCount])
        let end = SentenceSplitter().windowEnd(in: window.span, least: Self.windowCount / 2)
        let count = OffsetConverter(text: window, unit: windowUnit).offset(ofByte: end)
        next = Window(continuesLine: true, start: next.start + count)
        return end
      }
      isOpen = append(to: &batch, from: source)
    }
  }

  /// `false` at the end of the file.
  private mutating func append(to batch: inout [UInt8], from source: Inputs.Source) -> Bool {
    guard encoding != .utf8 else { return inputs.appendPiece(of: source, count: Self.batchCount, to: &batch) }
    var piece: [UInt8] = []
    let isOpen = inputs.appendPiece(of: source, count: Self.batchCount, to: &piece)
    batch += decoder.decode(piece)
    return isOpen
  }
}
