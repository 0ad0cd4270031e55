internal import CVietUnicode

// The only calls into ICU's normalizer. Invariants: the buffer holds well-formed UTF-8; a result of `viet_normalize` is
// freed exactly once, after its bytes and edits have been copied out.

extension NormalizationForm {
  fileprivate var icu: viet_normalization_form {
    switch self {
    case .nfc: VIET_NFC
    case .nfd: VIET_NFD
    case .nfkc: VIET_NFKC
    case .nfkd: VIET_NFKD
    }
  }
}

/// ICU counts in 32 bits, so longer text is cut into pieces of at most this size, and its allocations stay small.
private let largestPiece = 1 << 26
/// ICU puts marks in order by insertion, which is quadratic; longer runs are sorted before it sees them.
private let longestRun = 256

@unsafe
func icuNormalize(
  _ text: UnsafeBufferPointer<UInt8>, form: NormalizationForm
) -> (bytes: [UInt8], offsets: OffsetMap) {
  var bytes: [UInt8] = []
  bytes.reserveCapacity(text.count + text.count / 8)
  var offsets = OffsetMap()
  var start = 0
  for run in unsafe longRuns(in: text) {
    unsafe appendPieces(of: text, start..<run.lowerBound, form, &bytes, &offsets)
    unsafe appendSorted(text, run, form, &bytes, &offsets)
    start = run.upperBound
  }
  unsafe appendPieces(of: text, start..<text.count, form, &bytes, &offsets)
  return (bytes, offsets)
}

@unsafe
private func appendPieces(
  of text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, _ form: NormalizationForm,
  _ bytes: inout [UInt8], _ offsets: inout OffsetMap
) {
  var start = range.lowerBound
  while start < range.upperBound {
    let end = unsafe pieceEnd(in: text, from: start, to: range.upperBound)
    unsafe appendPiece(UnsafeBufferPointer(rebasing: text[start..<end]), at: start, form, &bytes, &offsets)
    start = end
  }
}

/// Runs of very many marks, each with the character before it.
@unsafe
private func longRuns(in text: UnsafeBufferPointer<UInt8>) -> [Range<Int>] {
  guard text.count > longestRun else { return [] }
  let span = unsafe Span(_unsafeElements: text)
  var runs: [Range<Int>] = []
  var base = 0
  var count = 0
  var offset = 0
  while offset < span.count {
    let step = span.utf8Step(at: offset)
    if step.scalar >= 0x300, viet_combining_class(step.scalar) != 0 {
      count += 1
    } else {
      if count > longestRun { runs.append(base..<offset) }
      (base, count) = (offset, 0)
    }
    offset += step.count
  }
  if count > longestRun { runs.append(base..<offset) }
  return runs
}

/// A run with its marks in canonical order (UAX #15), which is the same text to every form.
@unsafe
private func appendSorted(
  _ text: UnsafeBufferPointer<UInt8>, _ run: Range<Int>, _ form: NormalizationForm,
  _ bytes: inout [UInt8], _ offsets: inout OffsetMap
) {
  let scalars = unsafe Array(String(decoding: text[run], as: UTF8.self).unicodeScalars)
  let classes = scalars.map { viet_combining_class($0.value) }
  let order = scalars.indices.sorted { (classes[$0], $0) < (classes[$1], $1) }
  var sorted: [UInt8] = []
  for index in order { sorted.appendUTF8(scalars[index].value) }
  var piece: [UInt8] = []
  var ignored = OffsetMap()
  unsafe sorted.withUnsafeBufferPointer { unsafe appendPiece($0, at: 0, form, &piece, &ignored) }
  bytes += piece
  offsets.appendReplacement(of: run, count: piece.count)
}

/// The end of a piece: the limit, or a place between two ASCII bytes, where no composition crosses.
@unsafe
private func pieceEnd(in text: UnsafeBufferPointer<UInt8>, from start: Int, to limit: Int) -> Int {
  guard limit - start > largestPiece else { return limit }
  var end = start + largestPiece
  while end < limit, unsafe text[end] >= 0x80 || text[end - 1] >= 0x80 { end += 1 }
  return end
}

@unsafe
private func appendPiece(
  _ piece: UnsafeBufferPointer<UInt8>, at start: Int, _ form: NormalizationForm,
  _ bytes: inout [UInt8], _ offsets: inout OffsetMap
) {
  guard let result = unsafe viet_normalize(form.icu, piece.baseAddress, piece.count) else {
    // Memory is short, or a single run of marks is longer than ICU can count: nothing is lost, the piece stays.
    unsafe bytes.append(contentsOf: piece)
    offsets.appendCopy(of: start..<start + piece.count)
    return
  }
  defer { unsafe viet_normalization_free(result) }
  unsafe bytes.append(
    contentsOf: UnsafeBufferPointer(
      start: viet_normalization_bytes(result), count: viet_normalization_count(result)))
  let edits = unsafe UnsafeBufferPointer(
    start: viet_normalization_edits(result), count: viet_normalization_edit_count(result))
  var source = start
  for index in edits.indices {
    let edit = unsafe edits[index]
    let end = source + Int(edit.source_count)
    if edit.is_changed {
      offsets.appendReplacement(of: source..<end, count: Int(edit.output_count))
    } else {
      offsets.appendCopy(of: source..<end)
    }
    source = end
  }
}

@unsafe
func icuIsNormalized(_ text: UnsafeBufferPointer<UInt8>, form: NormalizationForm) -> Bool {
  unsafe viet_is_normalized(form.icu, text.baseAddress, text.count)
}

/// Properties of a scalar, from ICU (Unicode Character Database).
package struct ScalarClass: OptionSet, Sendable {
  package let rawValue: UInt8
  package init(rawValue: UInt8) { self.rawValue = rawValue }

  package static let letter = ScalarClass(rawValue: 1)
  package static let number = ScalarClass(rawValue: 2)
  package static let mark = ScalarClass(rawValue: 4)
  package static let upper = ScalarClass(rawValue: 8)
  package static let space = ScalarClass(rawValue: 16)
  package static let symbol = ScalarClass(rawValue: 32)
  package static let pictographic = ScalarClass(rawValue: 64)

  package init(_ scalar: UInt32) {
    self.init(rawValue: viet_scalar_class(scalar))
  }
}

/// The simple lower-case mapping of a scalar.
package func lowercased(_ scalar: UInt32) -> UInt32 {
  viet_lowercase(scalar)
}

/// The versions of the linked ICU and of the Unicode data that it carries, such as `("72.1", "15.0")`.
public func unicodeVersions() -> (icu: String, unicode: String) {
  var icu = [CChar](repeating: 0, count: 20)
  var unicode = icu
  unsafe viet_unicode_versions(&icu, &unicode)
  return (text(of: icu), text(of: unicode))
}

private func text(of version: [CChar]) -> String {
  String(decoding: version.prefix { $0 != 0 }.map(UInt8.init), as: UTF8.self)
}
