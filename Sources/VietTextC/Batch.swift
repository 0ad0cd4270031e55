internal import VietText
internal import VietUnicode

/// What a call works out: a text, a code and a message for each of the input.
struct Batch {
  var strings = OutputStrings()
  var codes: [Int32] = []
  var messages = OutputStrings()

  /// Does `operation` to each text, after a look at its UTF-8 where that matters.
  init(_ input: borrowing InputStrings, illFormed policy: ErrorPolicy?, _ operation: some TextOperation) {
    var text: [UInt8] = []
    var workspace = operation.makeWorkspace()
    unsafe codes.reserveCapacity(input.count)
    for index in unsafe 0..<input.count {
      guard unsafe input.copy(index, into: &text) else {
        strings.appendNull()
        note(.ok)
        continue
      }
      let illFormed = policy == nil ? nil : text.span.firstIllFormedRange()
      switch (illFormed, policy) {
      case (let range?, .strict):
        strings.appendNull()
        note(.invalidText, "byte \(range.lowerBound): ill-formed UTF-8")
      case (let range?, _):
        // What an operation hands on as it was is repaired behind it, so that offsets count the text as it came.
        var output: [UInt8] = []
        operation.append(text, using: &workspace, to: &output)
        strings.append { $0 += WellFormedText(repairing: output).bytes }
        note(.replaced, "byte \(range.lowerBound): ill-formed UTF-8 became U+FFFD")
      case (nil, _):
        strings.append { operation.append(text, using: &workspace, to: &$0) }
        note(.ok)
      }
    }
  }

  private mutating func note(_ code: BatchCode, _ message: String = "") {
    codes.append(code.rawValue)
    messages.append(message)
  }
}

/// The codes of viettext.h.
enum BatchCode: Int32 {
  case ok, replaced, invalidText, invalidArgument, overflow
}
