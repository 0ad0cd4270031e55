/// Tells in which encoding Vietnamese text is, by what it reads as: the right encoding gives syllables that the
/// orthography allows, the others do not.
///
///     let detector = EncodingDetector()
///     detector.detect(Array("DDu+o+`ng ve^` nha` xa la('m".utf8)).encoding   // .legacy(.viqr)
///
/// UTF-8 is told by its form, whatever the language. Text that no reading makes Vietnamese (French in windows-1252, a
/// picture) has no encoding here.
/// Complexity: O(*n*) to find where letters are, then constant: no more than 32 KiB are read.
public struct EncodingDetector: Sendable {
  /// How much is looked at.
  private static let sampleCount = 1 << 15

  /// The detector has no options.
  public init() {}

  /// The encoding of bytes, or of the beginning of a file.
  ///
  ///     EncodingDetector().detect(Array("Tiếng Việt".utf8)).encoding             // .utf8
  ///     EncodingDetector().detect(LegacyEncoding.vni.encode("Tiếng Việt").bytes)
  ///       .encoding                                                              // .legacy(.vni)
  ///
  /// Complexity: O(*n*) to find where letters are, then constant.
  public func detect(_ bytes: [UInt8]) -> EncodingDetection { detect(bytes, skipsMarkup: false) }

  /// With `skipsMarkup` the names of tags and attributes are no words.
  package func detect(_ bytes: [UInt8], skipsMarkup: Bool) -> EncodingDetection {
    let sample = Self.sample(of: bytes)
    guard !sample.isEmpty else { return EncodingDetection(encoding: .ascii, confidence: 1, alternatives: []) }
    let form = ByteForm(sample.span)
    if form.isBinary { return EncodingDetection(encoding: nil, confidence: 1, alternatives: []) }
    if form.isUTF8 {
      let encoding: DetectedEncoding = form.isDecomposed ? .decomposedUTF8 : .utf8
      return EncodingDetection(encoding: encoding, confidence: form.shareOfUTF8, alternatives: [])
    }
    if form.isASCII {
      let encoding: LegacyEncoding = Self.hasReferences(sample) ? .ncr : .viqr
      let evidence = Evidence(reading: sample, as: encoding, skipsMarkup)
      guard evidence.isVietnamese, evidence.hasShapes else {
        return EncodingDetection(encoding: .ascii, confidence: 1 - evidence.share / 2, alternatives: [])
      }
      return EncodingDetection(
        encoding: .legacy(encoding), confidence: evidence.confidence, alternatives: [.ascii])
    }
    return Self.best(of: sample, skipsMarkup)
  }

  private static func best(of sample: [UInt8], _ skipsMarkup: Bool) -> EncodingDetection {
    let readings = LegacyEncoding.allCases.filter { $0 != .viqr && $0 != .ncr }
      .map { ($0, Evidence(reading: sample, as: $0, skipsMarkup)) }
      .filter { $0.1.isVietnamese }
      .sorted { $0.1.score > $1.1.score }
    guard let (encoding, evidence) = readings.first else {
      return EncodingDetection(encoding: nil, confidence: 0.5, alternatives: [])
    }
    var confidence = evidence.confidence
    if readings.count > 1 { confidence *= 1 - 0.5 * max(0, readings[1].1.score / max(evidence.score, 0.001)) }
    return EncodingDetection(
      encoding: .legacy(encoding), confidence: confidence, alternatives: readings.dropFirst().map { .legacy($0.0) })
  }

  /// Whether a numeric character reference stands somewhere.
  private static func hasReferences(_ sample: [UInt8]) -> Bool {
    let span = sample.span
    for offset in 0..<span.count where span[offset] == UInt8(ascii: "&") {
      if CharacterReference(span, at: offset).end > offset + 1 { return true }
    }
    return false
  }

  /// The part that is looked at: it begins a little before the first byte that is not ASCII.
  private static func sample(of bytes: [UInt8]) -> [UInt8] {
    guard bytes.count > sampleCount else { return bytes }
    let first = bytes.firstIndex { $0 >= 0x80 } ?? 0
    let start = max(0, min(first - 256, bytes.count - sampleCount))
    return Array(bytes[start..<min(bytes.count, start + sampleCount)])
  }
}
