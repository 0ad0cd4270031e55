/// Normalization of text that comes in chunks.
///
///     var stream = NormalizationStream(form: .nfc)
///     var output: [UInt8] = []
///     stream.append(Array("Hue\u{302}".utf8), into: &output)     // output is "Hu"
///     stream.append(Array("\u{301} 2025".utf8), into: &output)   // output is "Huế 202"
///     stream.finish(into: &output)                               // output is "Huế 2025"
///
/// The chunks may be cut anywhere, inside a character too: the result is that of the whole text in one piece, as
/// ``Normalizer/normalize(_:into:)-(Span<UInt8>,_)`` gives it. What the next chunk could still change is kept back, as a
/// rule a few bytes. A run of characters that join one another can be as long as the text; longer than 256 KiB it is
/// normalized in parts of that size, so that memory stays bounded, and only then marks do not change places across the
/// seam of two parts.
public struct NormalizationStream: Sendable {
  private let normalizer: Normalizer
  /// What was kept back. It begins at a boundary.
  package private(set) var pending: [UInt8] = []
  /// Before this offset `pending` has no further boundary.
  private var scanned = 0
  private var isAtStart = true

  private static let longestRun = 1 << 18

  /// A stream at the beginning of a text.
  public init(form: NormalizationForm = .nfc) {
    normalizer = Normalizer(form: form)
  }

  /// Appends to `output` what is certain after this chunk. Complexity: O(*n*) in the length of the chunk.
  public mutating func append(_ chunk: Span<UInt8>, into output: inout [UInt8]) {
    let count = hold(chunk)
    normalizer.append(pending.span.extracting(0..<count), to: &output, from: 0, kernels: .best)
    release(count)
  }

  /// Appends to `output` what is certain after this chunk. Complexity: O(*n*) in the length of the chunk.
  public mutating func append(_ chunk: [UInt8], into output: inout [UInt8]) {
    append(chunk.span, into: &output)
  }

  /// Appends what was kept back. The stream is then as new. Complexity: O(*n*) in the number of bytes kept back.
  public mutating func finish(into output: inout [UInt8]) {
    let start = isAtStart && pending.span.hasByteOrderMark ? 3 : 0
    normalizer.append(pending.span, to: &output, from: start, kernels: .best)
    pending.removeAll(keepingCapacity: true)
    (scanned, isAtStart) = (0, true)
  }

  /// Takes a chunk over. The length of the part of ``pending`` that no further chunk changes.
  package mutating func hold(_ chunk: Span<UInt8>) -> Int {
    pending.append(copying: chunk)
    if isAtStart {
      // A byte order mark at the very beginning is left out; it may come in pieces.
      guard pending.count >= 3 else { return 0 }
      if pending.span.hasByteOrderMark { pending.removeFirst(3) }
      isAtStart = false
    }
    let boundary = lastBoundary(in: pending.span.extracting(scanned..<pending.count), form: normalizer.form)
    if let boundary, scanned + boundary > 0 { return scanned + boundary }
    // The last character may be unfinished.
    scanned = max(0, pending.count - 3)
    while scanned > 0, pending[scanned] & 0xC0 == 0x80 { scanned -= 1 }
    return pending.count > Self.longestRun ? scanned : 0
  }

  /// Lets go of the first bytes of ``pending``, which have been written.
  package mutating func release(_ count: Int) {
    guard count > 0 else { return }
    pending.removeSubrange(..<count)
    scanned = 0
  }
}
