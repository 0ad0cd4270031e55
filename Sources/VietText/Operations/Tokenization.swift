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

  package func append(_ text: [UInt8], using _: inout Void, to output: inout [UInt8]) {
    switch format {
    case .text: output.appendTokens(of: text)
    case .json:
      let offsets = OffsetConverter(text: text, unit: unit)
      output.appendObject(text, "tokens", Tokenizer().tokens(in: text)) { json, token in
        json.object { json in
          json.writeRange(offsets.range(ofBytes: token.range))
          json.member("kind", token.kind.rawValue)
        }
      }
    }
  }
}

extension [UInt8] {
  /// Appends the tokens of a line with single spaces between them. What has them already is copied as one piece.
  fileprivate mutating func appendTokens(of line: [UInt8]) {
    var piece = 0..<0
    Tokenizer().scan(line.span, in: 0..<line.count) { token in
      let range = token.range
      if range.lowerBound == piece.upperBound + 1, line[piece.upperBound] == 0x20, !piece.isEmpty {
        piece = piece.lowerBound..<range.upperBound
      } else {
        if !piece.isEmpty {
          append(contentsOf: line[piece])
          append(0x20)
        }
        piece = range
      }
    }
    append(contentsOf: line[piece])
  }
}
