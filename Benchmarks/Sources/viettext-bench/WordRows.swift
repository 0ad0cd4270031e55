import BenchmarkTexts
import Foundation
import VietModel
import VietTokens

/// How many words `wc -w` counts, in the way that it does: a character at a time through the locale.
private func wideWords(_ text: [UInt8]) -> Int {
  var state = mbstate_t()
  var (words, isInside) = (0, false)
  unsafe text.withUnsafeBytes { text in
    guard let base = unsafe text.bindMemory(to: CChar.self).baseAddress else { return }
    var offset = 0
    while offset < text.count {
      var character: wchar_t = 0
      let length = unsafe mbrtowc(&character, base + offset, text.count - offset, &state)
      let isSpace = iswspace(wint_t(bitPattern: Int32(character))) != 0
      if !isSpace, !isInside { words += 1 }
      isInside = !isSpace
      offset += max(1, min(length, 4))
    }
  }
  return words
}

/// Tokens and words line by line, beside the loop of `wc -w`, which only counts what stands between spaces.
func wordRows(_ texts: BenchmarkTexts) {
  setlocale(LC_ALL, "C.UTF-8")
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
