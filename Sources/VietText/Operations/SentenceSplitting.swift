package import VietTokens

/// The sentences of a text, one a line.
package struct SentenceSplitting: TextOperation {
  package init() {}

  package func makeWorkspace() -> [Token] { [] }

  package var windowSeparator: [UInt8]? { [] }

  package func append(_ text: [UInt8], using tokens: inout [Token], to output: inout [UInt8]) {
    tokens.removeAll(keepingCapacity: true)
    Tokenizer().tokenize(text.span, into: &tokens)
    for range in SentenceSplitter().sentences(in: text.span, tokens: tokens) {
      output += text[range]
      output.append(0x0A)
    }
  }
}
