import VietTokens

/// A line of segmented text: words separated by spaces, the syllables of a word joined by underscores.
struct SegmentedLine {
  /// The text, its syllables separated by single spaces.
  let text: [UInt8]
  /// The ends of the pieces that go on with the next one as the same word.
  let joinedEnds: Set<Int>

  init(_ line: some Sequence<UInt8>) {
    var text: [UInt8] = []
    var joinedEnds: Set<Int> = []
    var isAtStart = true
    for byte in line {
      let isJoint = byte == UInt8(ascii: "_")
      guard isJoint || byte == UInt8(ascii: " ") else {
        text.append(byte)
        isAtStart = false
        continue
      }
      guard !isAtStart else { continue }
      if isJoint { joinedEnds.insert(text.count) }
      text.append(UInt8(ascii: " "))
      isAtStart = true
    }
    if isAtStart, !text.isEmpty {
      text.removeLast()
      joinedEnds.remove(text.count)
    }
    (self.text, self.joinedEnds) = (text, joinedEnds)
  }
}

/// Segmented text that is trained on, with the weight of each of its boundaries.
struct Corpus {
  let lines: [ArraySlice<UInt8>]
  let weight: Float

  init(lines: [ArraySlice<UInt8>], weight: Float) {
    (self.lines, self.weight) = (lines, weight)
  }

  /// Reads `PATH`, `PATH:WEIGHT` or `PATH:WEIGHT:LINES`, the last taking that many lines from the beginning.
  init(_ argument: String) throws {
    let parts = argument.split(separator: ":", omittingEmptySubsequences: false)
    weight = parts.count > 1 ? Float(parts[1]) ?? 1 : 1
    let limit = parts.count > 2 ? Int(parts[2]) ?? .max : .max
    lines = Array(
      try readBytes(of: String(parts[0])).split(separator: UInt8(ascii: "\n"), maxSplits: limit == .max ? .max : limit)
        .prefix(limit))
  }
}

extension [Corpus] {
  /// Calls `body` with each line and its tokens.
  func forEachLine(_ body: (_ line: SegmentedLine, _ tokens: [Token], _ weight: Float) -> Void) {
    let tokenizer = Tokenizer()
    for corpus in self {
      for line in corpus.lines {
        let line = SegmentedLine(line)
        body(line, tokenizer.tokens(in: line.text), corpus.weight)
      }
    }
  }
}
