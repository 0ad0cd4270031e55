/// Repairs UTF-8 that was read in a single-byte character set, once or several times: `Tiáº¿ng Viá»‡t`.
///
///     let repaired = MojibakeRepair().repair("Tiáº¿ng Viá»‡t")
///     String(decoding: repaired.bytes, as: UTF8.self)   // "Tiếng Việt"
///     repaired.edits.first?.rule                        // "utf-8 read as windows-1252"
///
/// The sets are windows-1252, windows-1258, windows-1250 and code page 437. Bytes for which the set has no character may
/// be lost: the syllable tells which letter it was. A line is changed only when that gives syllables which the orthography
/// allows where there were none, and when something stands in it that nothing but a wrong reading explains; text that is
/// not understood stays as it is. Each line is judged by itself.
/// Complexity: O(*n*).
public struct MojibakeRepair: Sendable, Hashable {
  /// How often text was read wrongly, at most.
  private static let greatestDepth = 3

  /// The repair has no options.
  public init() {}

  /// Repairs text. Complexity: O(*n*).
  public func repair(_ text: some StringProtocol) -> RepairedText { repair(Array(text.utf8)) }

  /// Repairs UTF-8; ill-formed parts become U+FFFD.
  public func repair(_ source: [UInt8]) -> RepairedText {
    let text = WellFormedText(repairing: source)
    let span = text.bytes.span
    var result = RepairBuilder(text: text.bytes)
    var start = 0
    while start < span.count {
      var end = start
      while end < span.count, span[end] != 0x0A { end += 1 }
      end = min(end + 1, span.count)
      if MisreadText.mayBeMisread(span, start..<end), let (line, rule) = Self.best(span, start..<end) {
        result.append(line, rule: rule, end: end)
      } else {
        result.keep(to: end)
      }
      start = end
    }
    guard !result.edits.isEmpty else { return RepairedText(bytes: text.bytes, offsets: text.offsets, edits: []) }
    let edits = result.edits.map { edit in
      TextEdit(
        range: text.offsets.sourceRange(of: edit.range), before: edit.before, after: edit.after, rule: edit.rule)
    }
    return RepairedText(bytes: result.bytes, offsets: result.offsets.composed(after: text.offsets), edits: edits)
  }

  /// The reading that makes most sense of a line, if one makes more sense than the line as it is.
  private static func best(_ text: Span<UInt8>, _ range: Range<Int>) -> (MisreadText, String)? {
    let line = MisreadText(text, range)
    var best: (text: MisreadText, rule: String)?
    var greatest = 0.0
    for charset in MisreadCharset.all {
      var current = line
      for depth in 1...greatestDepth {
        guard let next = current.reread(charset) else { break }
        current = next
        var candidate = current
        let isComplete = candidate.findLostLetters(charset)
        let score = candidate.score - (isComplete ? 0 : 0.5)
        if score > greatest {
          greatest = score
          best = (candidate, "utf-8 read as \(charset.name)" + (depth > 1 ? ", \(depth) times" : ""))
        }
      }
    }
    return best
  }
}

/// The text that is put together.
private struct RepairBuilder {
  let text: [UInt8]
  private(set) var bytes: [UInt8] = []
  private(set) var offsets = OffsetMap()
  private(set) var edits: [TextEdit] = []
  private var position = 0

  init(text: [UInt8]) {
    self.text = text
    bytes.reserveCapacity(text.count)
  }

  mutating func keep(to end: Int) {
    guard end > position else { return }
    bytes += text[position..<end]
    offsets.appendCopy(of: position..<end)
    position = end
  }

  mutating func append(_ line: MisreadText, rule: String, end: Int) {
    // Characters that were put together and follow one another are one change.
    var run: (range: Range<Int>, after: [UInt8])?
    func close(_ builder: inout RepairBuilder) {
      guard let (range, after) = run else { return }
      builder.edits.append(
        TextEdit(
          range: range, before: String(utf8: builder.text, in: range), after: String(decoding: after, as: UTF8.self),
          rule: rule))
      run = nil
    }
    for piece in line.pieces {
      guard piece.isRead, !MisreadText.isLost(piece.scalar) else {
        close(&self)
        continue
      }
      keep(to: piece.range.lowerBound)
      var utf8: [UInt8] = []
      utf8.appendUTF8(piece.scalar)
      bytes += utf8
      offsets.appendReplacement(of: piece.range, count: utf8.count)
      position = piece.range.upperBound
      run = ((run?.range.lowerBound ?? piece.range.lowerBound)..<piece.range.upperBound, (run?.after ?? []) + utf8)
    }
    close(&self)
    keep(to: end)
  }
}

extension MisreadText {
  /// How many words became syllables, less those that became none; nothing without a strong sign.
  fileprivate var score: Double {
    var score = 0.0
    var hasStrong = false
    var key = SyllableKeyBuilder()
    var isRead = false
    var isStrong = false
    for index in 0...pieces.count {
      if index < pieces.count {
        let piece = pieces[index]
        if VietnameseLetter(piece.scalar) != nil || Self.isLost(piece.scalar) || (0xC0..<0x250).contains(piece.scalar)
          || (0x300..<0x340).contains(piece.scalar)
        {
          key.add(piece.scalar)
          isRead = isRead || piece.isRead
          isStrong = isStrong || piece.isStrong
          continue
        }
      }
      if isRead {
        score += key.isSyllable ? 1 : -0.5
        hasStrong = hasStrong || isStrong && key.isSyllable
      }
      (key, isRead, isStrong) = (SyllableKeyBuilder(), false, false)
    }
    return hasStrong ? score : 0
  }
}
