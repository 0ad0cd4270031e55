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
      let offsets = OffsetConverter(text: text, unit: unit)
      output.appendObject(text, "tokens", Tokenizer().tokens(in: text)) { json, token in
        json.object { json in
          json.writeRange(offsets.range(ofBytes: token.range), from: start)
          json.member("kind", token.kind.rawValue)
        }
      }
    }
  }
}
