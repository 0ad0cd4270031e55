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
  /// What was read before it is known in which encoding the file is, and `nil` from then on.
  private var beginning: [UInt8]? = []
  /// How much tells for all of the file.
  private static let tellingCount = 1 << 15

  init(_ encoding: InputEncoding) { self.encoding = encoding }

  /// The text of a piece; an empty piece ends the file.
  mutating func decode(_ piece: [UInt8]) -> [UInt8] {
    guard let beginning else { return decoded(piece) }
    let read = beginning + piece
    // A pipe gives what it has: a piece may be too short to tell.
    if encoding == .auto, !piece.isEmpty, read.count < Self.tellingCount {
      self.beginning = read
      return []
    }
    self.beginning = nil
    decoder = encoding.resolved(for: read).map { LegacyDecoder($0) }
    return piece.isEmpty && !read.isEmpty ? decoded(read) + decoded([]) : decoded(read)
  }

  private mutating func decoded(_ piece: [UInt8]) -> [UInt8] {
    guard decoder != nil else { return piece }
    var text: [UInt8] = []
    if piece.isEmpty { decoder?.finish(into: &text) } else { decoder?.decode(piece, into: &text) }
    return text
  }
}
