internal import VietJSON
package import VietTokens
package import VietUnicode

/// The words of a text.
package struct Segmentation: TextOperation {
  private let segmenter: WordSegmenter
  private let format: OutputFormat
  private let unit: OffsetUnit

  package init(_ segmenter: WordSegmenter, format: OutputFormat, unit: OffsetUnit) {
    (self.segmenter, self.format, self.unit) = (segmenter, format, unit)
  }

  package func append(_ text: [UInt8], to output: inout [UInt8]) {
    let words = segmenter.words(in: text.span, tokens: Tokenizer().tokens(in: text))
    switch format {
    case .text:
      for (index, word) in words.enumerated() {
        if index > 0 { output.append(UInt8(ascii: " ")) }
        output.appendJoined(word.range, of: text)
      }
    case .json:
      let offsets = OffsetConverter(text: text, unit: unit)
      output.appendObject(text, "words", words) { json, word in
        json.object { json in
          json.writeRange(offsets.range(ofBytes: word.range))
          json.key("text")
          json.string(utf8: WellFormedText(repairing: Array(text[word.range])).bytes[...])
        }
      }
    }
  }
}

extension [UInt8] {
  /// Appends a word with `_` for the space in it. Its own underscores become U+FF3F, so that the two stay apart.
  fileprivate mutating func appendJoined(_ word: Range<Int>, of text: [UInt8]) {
    let span = text.span
    var isInSpace = false
    var offset = word.lowerBound
    while offset < word.upperBound {
      let step = span.utf8Step(at: offset)
      let isSpace = CharacterClass(step.scalar) == .space
      if isSpace, !isInSpace {
        append(UInt8(ascii: "_"))
      } else if !isSpace, step.scalar == 0x5F {
        appendUTF8(0xFF3F)
      } else if !isSpace {
        append(contentsOf: text[offset..<offset + step.count])
      }
      isInSpace = isSpace
      offset += step.count
    }
  }
}
