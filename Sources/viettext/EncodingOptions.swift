public import ArgumentParser
public import VietUnicode

extension InputEncoding: ExpressibleByArgument {
  /// An encoding by the name that `--encoding` takes.
  public init?(argument: String) { self.init(name: argument) }
  /// What help shows as the default.
  public var defaultValueDescription: String { self == .utf8 ? "utf8" : "auto" }
  /// The names that `--encoding` takes.
  public static var allValueStrings: [String] { names }
}

/// In which encoding the input is.
struct EncodingOptions: ParsableArguments {
  @Option(
    name: .customLong("encoding"),
    help: "The input's encoding. (default: auto for pages, utf8 for lines)")
  var chosen: InputEncoding?

  /// What a page is read in.
  var encoding: InputEncoding { chosen ?? .auto }
  /// What lines are read in.
  var lineEncoding: InputEncoding { chosen ?? .utf8 }
}

/// Brings a file into UTF-8 piece by piece, in memory that does not grow with it.
struct InputDecoder {
  private let encoding: InputEncoding
  private var decoder: LegacyDecoder?
  private var isFirst = true

  init(_ encoding: InputEncoding) { self.encoding = encoding }

  /// The text of a piece; an empty piece ends the file.
  mutating func decode(_ piece: [UInt8]) -> [UInt8] {
    if isFirst {
      // The first piece tells for all of the file.
      decoder = encoding.resolved(for: piece).map { LegacyDecoder($0) }
      isFirst = false
    }
    guard decoder != nil else { return piece }
    var text: [UInt8] = []
    if piece.isEmpty { decoder?.finish(into: &text) } else { decoder?.decode(piece, into: &text) }
    return text
  }
}
