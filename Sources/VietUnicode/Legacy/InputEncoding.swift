/// In which encoding bytes from outside are to be read.
public enum InputEncoding: Sendable, Hashable {
  /// UTF-8 where it is that; else the legacy encoding that the text makes sense in; else UTF-8 with replacements.
  case auto
  /// UTF-8, ill-formed parts replaced.
  case utf8
  /// This one, whatever the bytes look like.
  case legacy(LegacyEncoding)

  /// `auto`, `utf8`, or the name of a legacy encoding.
  public init?(name: String) {
    switch name {
    case "auto": self = .auto
    case "utf8", "utf-8": self = .utf8
    default:
      guard let encoding = LegacyEncoding(rawValue: name) else { return nil }
      self = .legacy(encoding)
    }
  }

  /// The names that ``init(name:)`` takes.
  public static let names = ["auto", "utf8"] + LegacyEncoding.allCases.map(\.rawValue)

  /// The legacy encoding of bytes of which this is the beginning; `nil` where they are to be read as UTF-8.
  public func resolved(for bytes: [UInt8]) -> LegacyEncoding? {
    switch self {
    case .utf8: return nil
    case .legacy(let encoding): return encoding
    case .auto:
      guard case .legacy(let encoding) = EncodingDetector().detect(bytes).encoding else { return nil }
      return encoding
    }
  }
}
