/// What the bytes of a text can be.
public enum DetectedEncoding: Sendable, Hashable {
  /// Bytes below 80 (hexadecimal), and no VIQR: what UTF-8 and every other encoding here reads alike.
  case ascii
  /// UTF-8 with composed letters, or without Vietnamese ones.
  case utf8
  /// UTF-8 in which the marks stand behind their letters (NFD).
  case decomposedUTF8
  /// One of the encodings from before UTF-8.
  case legacy(LegacyEncoding)

  /// `us-ascii`, `utf-8`, `utf-8-nfd`, or the name of the legacy encoding.
  public var name: String {
    switch self {
    case .ascii: "us-ascii"
    case .utf8: "utf-8"
    case .decomposedUTF8: "utf-8-nfd"
    case .legacy(let encoding): encoding.rawValue
    }
  }
}

/// What a detector found.
public struct EncodingDetection: Sendable, Hashable {
  /// The best reading; `nil` when the bytes are none of the encodings that are known here.
  public let encoding: DetectedEncoding?
  /// From 0 to 1: how much of the text the reading makes sense of, less when another reading makes sense as well.
  public let confidence: Double
  /// Other readings that make sense of the text, the best first.
  public let alternatives: [DetectedEncoding]
}
