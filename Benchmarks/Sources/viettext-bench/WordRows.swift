import BenchmarkTexts
import CWordCount
import VietModel
import VietTokens

/// How many words `wc -w` counts.
private func wideWords(_ text: [UInt8]) -> Int {
  unsafe text.withUnsafeBufferPointer { unsafe wide_word_count($0.baseAddress, $0.count) }
}

/// Tokens and words line by line, beside the loop of `wc -w`, which only counts what stands between spaces.
func wordRows(_ texts: BenchmarkTexts) {
  let text = texts.composed
  let lines = text.split(separator: 0x0A).map { Array($0) }
  let (tokenizer, segmenter) = (Tokenizer(), WordSegmenter(model: .standard))
  let spaced = wideWords(text)
  var (tokens, workspace): ([Token], WordSegmenter.Workspace) = ([], WordSegmenter.Workspace())
  var output: [UInt8] = []
  func tokenize() -> Int {
    var count = 0
    for line in lines {
      tokens.removeAll(keepingCapacity: true)
      tokenizer.tokenize(line.span, into: &tokens)
      count += tokens.count
    }
    return count
  }
  func segment() -> Int {
    output.removeAll(keepingCapacity: true)
    var count = 0
    for line in lines {
      segmenter.segment(line.span, using: &workspace)
      workspace.appendJoined(line.span, to: &output)
      output.append(0x0A)
      count += workspace.words.count
    }
    return count
  }
  // Signs are tokens of their own, and words have several syllables.
  let (tokenCount, wordCount) = (tokenize(), segment())
  precondition(tokenCount > spaced && wordCount < tokenCount && segmenter.segment("dự án") == ["dự án"])
  row(
    "tokens", text.count, target: 2, reference: { precondition(wideWords(text) == spaced) },
    ours: { precondition(tokenize() == tokenCount) })
  row(
    "words, with underscores", text.count, target: 0.5, reference: { precondition(wideWords(text) == spaced) },
    ours: { precondition(segment() == wordCount) })
}
