internal import VietJSON
package import VietTokens
package import VietUnicode

/// The words of a text.
package struct Segmentation: TextOperation {
  /// Which words are given: those of the text, or behind a long one also the words in it.
  package enum Mode: String, Sendable, CaseIterable { case text, search }

  package var format = OutputFormat.text
  package var mode = Mode.text
  package var unit = OffsetUnit.utf8
  /// Whether words have their search keys, in JSON.
  package var givesFoldedKeys = false
  private let segmenter: WordSegmenter

  package init(_ segmenter: WordSegmenter) {
    self.segmenter = segmenter
  }

  package func makeWorkspace() -> WordSegmenter.Workspace { WordSegmenter.Workspace() }

  package var windowSeparator: [UInt8]? { format.windowSeparator }
  package var offsetUnit: OffsetUnit { unit }

  package func append(_ text: [UInt8], using workspace: inout WordSegmenter.Workspace, to output: inout [UInt8]) {
    append(text, at: 0, using: &workspace, to: &output)
  }

  package func append(
    _ text: [UInt8], at start: Int, using workspace: inout WordSegmenter.Workspace, to output: inout [UInt8]
  ) {
    segmenter.segment(text.span, using: &workspace)
    if mode == .text, format == .text { return workspace.appendJoined(text.span, to: &output) }
    let tokens = workspace.tokens
    var words = workspace.words
    if mode == .search { words = segmenter.addingSubwords(to: words, in: text.span, tokens: tokens) }
    switch format {
    case .text:
      for (index, word) in words.enumerated() {
        if index > 0 { output.append(UInt8(ascii: " ")) }
        output.appendJoined([word].span, tokens.span, of: text.span)
      }
    case .json:
      var offsets = OutputOffsets(of: text, at: start, unit: unit)
      let line = WellFormedText(repairing: text)
      let isWellFormed = line.offsets.isIdentity
      var key: [UInt8] = []
      output.appendObject(line, "words") { json in
        if isWellFormed, !givesFoldedKeys {
          return json.array(words, .text(text)) { (offsets.range(ofSource: $0.range), $0.range) }
        }
        json.array(words) { json, word in
          json.object(range: offsets.range(ofSource: word.range)) { json in
            let part = text[word.range]
            json.key("text")
            json.string(utf8: isWellFormed ? part : WellFormedText(repairing: Array(part)).bytes[...])
            guard givesFoldedKeys else { return }
            word.foldedKey(in: text.span, into: &key)
            json.key("fold")
            json.string(utf8: key[...])
          }
        }
      }
    }
  }
}
