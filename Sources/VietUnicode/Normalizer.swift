/// The four normalization forms of Unicode Standard Annex #15.
public enum NormalizationForm: String, Sendable, Codable, CaseIterable {
  /// Composed: `ế` is one scalar.
  case nfc
  /// Decomposed: `ế` is e, circumflex, acute.
  case nfd
  /// Composed, compatibility characters replaced: `m²` becomes `m2`, `ﬁ` becomes `fi`.
  case nfkc
  /// Decomposed, compatibility characters replaced.
  case nfkd
}

/// Text in a normalization form, with the way back to what it was made from.
public struct NormalizedText: Sendable {
  /// UTF-8 in the form that was asked for.
  public let bytes: [UInt8]
  /// From offsets in ``bytes`` to offsets in the source.
  public let offsets: OffsetMap
}

/// Brings text into a normalization form (Unicode Standard Annex #15).
///
///     let normalizer = Normalizer(form: .nfc)
///     normalizer.normalize("Tie\u{302}\u{301}ng Vie\u{323}\u{302}t")   // "Tiếng Việt", composed
///
/// Blocks of text that is in the form already are recognised and copied as they are. Letters with marks go through
/// tables, each by itself; what the tables do not know goes through the system's ICU, so the result is always ICU's.
/// Ill-formed UTF-8 becomes U+FFFD first, since ICU would let it pass.
/// Complexity: O(*n*), whatever the text.
public struct Normalizer: Sendable, Hashable {
  /// The form that the results have.
  public let form: NormalizationForm

  /// A normalizer for one form; it is a value without state.
  public init(form: NormalizationForm = .nfc) {
    self.form = form
  }

  /// The text in this form; the argument itself, not copied, when nothing has to change.
  ///
  ///     Normalizer().normalize("Hue\u{302}\u{301}")   // "Huế"
  ///
  /// Complexity: O(*n*).
  public func normalize(_ text: String) -> String {
    normalize(text, kernels: .best)
  }

  /// The bytes in this form, with an ``OffsetMap`` back to `source`. Ill-formed parts become U+FFFD.
  ///
  ///     let result = Normalizer().normalize(Array("Hue\u{302}\u{301}!".utf8))
  ///     result.offsets.sourceRange(of: 2..<5)   // 2..<7, e and two marks
  ///
  /// Offsets count UTF-8 bytes. A byte order mark at the very beginning is left out. Complexity: O(*n*).
  public func normalize(_ source: [UInt8]) -> NormalizedText {
    normalize(source, kernels: .best)
  }

  /// Writes the bytes in this form into `buffer`, in place of what it held. Ill-formed parts become U+FFFD.
  ///
  ///     var buffer: [UInt8] = []
  ///     Normalizer().normalize(Array("Hue\u{302}\u{301}".utf8), into: &buffer)
  ///     String(decoding: buffer, as: UTF8.self)   // "Huế"
  ///
  /// Nothing is allocated when the buffer's capacity is at least that of the source and 128 bytes more, and the result
  /// is no longer than the source: in NFC, of Vietnamese text, it never is. A buffer that is too small grows.
  /// A byte order mark at the very beginning is left out. Complexity: O(*n*).
  public func normalize(_ source: Span<UInt8>, into buffer: inout [UInt8]) {
    normalize(source, into: &buffer, kernels: .best)
  }

  /// Writes the bytes in this form into `buffer`, as ``normalize(_:into:)`` of a span does.
  public func normalize(_ source: [UInt8], into buffer: inout [UInt8]) {
    normalize(source.span, into: &buffer, kernels: .best)
  }

  /// Whether the text is in this form.
  ///
  ///     Normalizer().isNormalized("Việt")                      // true
  ///     Normalizer(form: .nfd).isNormalized("Việt")            // false
  ///
  /// Complexity: O(*n*); it ends at the first change.
  public func isNormalized(_ text: String) -> Bool {
    var text = text
    // A string is well-formed, and its buffer lives as long as the closure.
    return text.withUTF8 { buffer in
      var job = unsafe NormalizationJob(buffer, form: form, isWellFormed: true, kernels: .best)
      return job.firstChange() == nil
    }
  }

  /// Whether the bytes are well-formed UTF-8 in this form. Complexity: O(*n*); it ends at the first change.
  public func isNormalized(_ source: Span<UInt8>) -> Bool {
    firstChange(in: source, kernels: .best) == nil
  }

  /// The offset of the first byte of the first segment that NFC would change, or `nil` when there is none.
  ///
  ///     let bytes = Array("Vie\u{323}\u{302}t".utf8)
  ///     Normalizer.firstNonNFC(in: bytes.span)   // 2, the e
  ///
  /// A segment is a character that nothing joins from the left, with all that does join it. The first ill-formed byte
  /// counts as a change. Offsets count UTF-8 bytes. Complexity: O(*n*).
  public static func firstNonNFC(in source: Span<UInt8>) -> Int? {
    Normalizer(form: .nfc).firstChange(in: source, kernels: .best)
  }
}

extension Normalizer {
  /// The first change or ill-formed byte.
  func firstChange(in source: Span<UInt8>, kernels: Kernels) -> Int? {
    unsafe source.withUnsafeBufferPointer { buffer in
      var job = unsafe NormalizationJob(buffer, form: form, isWellFormed: false, kernels: kernels)
      return job.firstChange()
    }
  }

  package func normalize(_ text: String, kernels: Kernels) -> String {
    var text = text
    let result: String? = text.withUTF8 { buffer in
      var check = unsafe NormalizationJob(buffer, form: form, isWellFormed: true, kernels: kernels)
      guard let start = check.firstChange() else { return nil }
      var output: [UInt8] = []
      output.reserveCapacity(buffer.count + 256)
      unsafe output.append(contentsOf: buffer[..<start])
      var job = unsafe NormalizationJob(buffer, form: form, isWellFormed: true, kernels: kernels, from: start)
      job.run(into: &output)
      return string(wellFormed: output)
    }
    return result ?? text
  }

  package func normalize(_ source: [UInt8], kernels: Kernels) -> NormalizedText {
    guard source.span.hasByteOrderMark || firstChange(in: source.span, kernels: kernels) != nil else {
      return NormalizedText(bytes: source, offsets: OffsetMap(identityOf: source.count))
    }
    let text = WellFormedText(repairing: source)
    var output: [UInt8] = []
    var offsets = OffsetMap()
    unsafe text.bytes.withUnsafeBufferPointer { buffer in
      var job = unsafe NormalizationJob(buffer, form: form, isWellFormed: true, kernels: kernels)
      job.run(into: &output, offsets: &offsets)
    }
    return NormalizedText(bytes: output, offsets: offsets.composed(after: text.offsets))
  }

  package func normalize(_ source: Span<UInt8>, into buffer: inout [UInt8], kernels: Kernels) {
    buffer.removeLast(buffer.count)
    append(source, to: &buffer, from: source.hasByteOrderMark ? 3 : 0, kernels: kernels)
  }

  /// Appends what stands from `start` on in this form.
  package func append(_ source: Span<UInt8>, to output: inout [UInt8], from start: Int, kernels: Kernels) {
    // Most lines are harmless from end to end, and a line is short: nothing else is set up for them.
    let position = form == .nfc ? kernels.copyHarmless(source, from: start, to: &output) : start
    guard position < source.count else { return }
    unsafe source.withUnsafeBufferPointer { bytes in
      var job = unsafe NormalizationJob(bytes, form: form, isWellFormed: false, kernels: kernels, from: position)
      job.run(into: &output)
    }
  }
}
