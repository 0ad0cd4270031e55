internal import VietJSON
internal import VietTokens
package import VietUnicode

/// The tokens of a text.
package struct Tokenization: TextOperation {
  private let format: OutputFormat
  private let unit: OffsetUnit

  package init(format: OutputFormat, unit: OffsetUnit) {
    (self.format, self.unit) = (format, unit)
  }

  package var windowSeparator: [UInt8]? { format.windowSeparator }
  package var offsetUnit: OffsetUnit { unit }

  package func append(_ text: [UInt8], using workspace: inout Void, to output: inout [UInt8]) {
    append(text, at: 0, using: &workspace, to: &output)
  }

  package func append(_ text: [UInt8], at start: Int, using _: inout Void, to output: inout [UInt8]) {
    switch format {
    case .text: Tokenizer().appendSpaced(text.span, to: &output)
    case .json:
      var offsets = OutputOffsets(of: text, at: start, unit: unit)
      let kinds = TokenKind.tails
      output.appendObject(WellFormedText(repairing: text), "tokens") { json in
        json.array(Tokenizer().tokens(in: text), .tails(kinds)) {
          (offsets.range(ofSource: $0.range), kinds.ranges[$0.kind.tail])
        }
      }
    }
  }
}
