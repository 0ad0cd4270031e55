/// Every token of HTML, as the HTML Living Standard's section 13.2.5 "Tokenization" has the tokenizer emit it.
///
///     for token in HTMLTokens(Array("<p class=x>Gi&aacute;<br/></p>".utf8)) { print(token) }
///     // startTag(name: "p", attributes: [class="x"], isSelfClosing: false)
///     // characters("Giá")
///     // startTag(name: "br", attributes: [], isSelfClosing: true)
///     // endTag(name: "p")
///
/// Input is UTF-8; ill-formed parts count as U+FFFD, a byte order mark as a character. Names of tags and attributes are
/// in lower case, line breaks are line feeds, and neighbouring characters are one token. Pages are read with the same
/// tokenizer, but without making a value of each token: see ``ArticleExtractor``.
///
/// Complexity: O(*n*) for the whole source.
public struct HTMLTokens: Sequence, IteratorProtocol, Sendable {
  /// The state that the tokenizer begins in.
  public enum State: Sendable, CaseIterable {
    /// Markup: the data state.
    case data
    /// RCDATA, the content of `title`: character references, and no tag but one end tag.
    case escapableRawText
    /// RAWTEXT, the content of `style`: no tag but one end tag.
    case rawText
    /// Script data, with its escaped and double escaped states.
    case scriptData
    /// PLAINTEXT: nothing but characters.
    case plainText
    /// The content of a CDATA section.
    case section
  }

  /// An attribute of a start tag. Of several of one name the tag keeps the first.
  public struct Attribute: Sendable, Hashable, CustomStringConvertible {
    /// The name, its ASCII letters in lower case.
    public var name: String
    /// Empty when the attribute has none.
    public var value: String

    /// Makes an attribute.
    public init(name: String, value: String) { (self.name, self.value) = (name, value) }

    /// The attribute as a tag has it, nothing escaped.
    public var description: String { "\(name)=\"\(value)\"" }
  }

  /// What the standard calls a token.
  public enum Token: Sendable, Hashable {
    /// A part that is missing is `nil`, one that is there and empty is not.
    case doctype(name: String?, publicIdentifier: String?, systemIdentifier: String?, forcesQuirks: Bool)
    case startTag(name: String, attributes: [Attribute], isSelfClosing: Bool)
    case endTag(name: String)
    case comment(String)
    case characters(String)
  }

  private let source: [UInt8]
  private var tokenizer: HTMLTokenizer
  /// The token behind the characters that were returned last.
  private var held: Token?

  /// Makes the tokens of a source.
  ///
  /// - Parameters:
  ///   - source: HTML in UTF-8.
  ///   - state: what the source begins with.
  ///   - lastStartTag: the name of the element whose end tag ends the raw text that the source begins with. Without it
  ///     nothing ends it.
  ///   - followsElements: whether `script`, `style`, `title` and their like begin raw text, as they do in a document.
  ///     The standard leaves that to the construction of the tree; without it only `state` counts.
  public init(
    _ source: [UInt8], state: State = .data, lastStartTag: String? = nil, followsElements: Bool = true
  ) {
    let raw: RawText.State? =
      switch state {
      case .data: nil
      case .escapableRawText: .escapableText
      case .rawText: .rawText
      case .scriptData: .script
      case .plainText: .plainText
      case .section: .section
      }
    self.source = source
    tokenizer = HTMLTokenizer(raw: raw.map { RawText($0, name: PackedName(lastStartTag ?? "")) })
    tokenizer.followsElements = followsElements
  }

  /// The next token, `nil` at the end. Characters come in runs as long as they can be.
  public mutating func next() -> Token? {
    if let token = held {
      held = nil
      return token
    }
    let source = source
    let span = source.span
    let attributes = HTMLAttributes()
    var characters: [UInt8] = []
    while true {
      let kind = tokenizer.next(span, attributes)
      let token = tokenizer.token
      let content = token.content
      let value: Token
      switch kind {
      case .end: return characters.isEmpty ? nil : .characters(String(decoding: characters, as: UTF8.self))
      case .ignored: continue
      case .text, .space:
        characters += span.decodingReferences(in: content, isAttribute: false, keepsNUL: true)
        continue
      case .escapableText:
        characters += span.decodingReferences(in: content, isAttribute: false)
        continue
      case .rawText, .section:
        characters += span.characters(in: content, keepsNUL: kind == .section)
        continue
      case .startTag:
        value = .startTag(
          name: span.name(in: content), attributes: span.attributes(from: content.upperBound),
          isSelfClosing: token.isSelfClosing)
      case .endTag: value = .endTag(name: span.name(in: content))
      case .comment: value = .comment(String(decoding: span.characters(in: content), as: UTF8.self))
      case .doctype: value = Doctype(span, content, isCut: token.range.upperBound == content.upperBound).token
      }
      guard !characters.isEmpty else { return value }
      held = value
      return .characters(String(decoding: characters, as: UTF8.self))
    }
  }
}

extension Span<UInt8> {
  /// The name of a tag or an attribute.
  fileprivate func name(in range: Range<Int>) -> String {
    String(decoding: characters(in: range).map(\.asciiLowered), as: UTF8.self)
  }

  /// All attributes of a tag whose name ends at `start`.
  fileprivate func attributes(from start: Int) -> [HTMLTokens.Attribute] {
    var scanner = AttributeScanner(position: start)
    var names: Set<[UInt8]> = []
    var result: [HTMLTokens.Attribute] = []
    while let (range, value) = scanner.next(self) {
      // Strings that are canonically equivalent are equal; names are not.
      guard names.insert(characters(in: range).map(\.asciiLowered)).inserted else { continue }
      let text = decodingReferences(in: value, isAttribute: true)
      result.append(HTMLTokens.Attribute(name: name(in: range), value: String(decoding: text, as: UTF8.self)))
    }
    return result
  }
}

/// The parts of a DOCTYPE (HTML Living Standard, 13.2.5.53 and after).
private struct Doctype {
  private var name: String?
  private var publicIdentifier: String?
  private var systemIdentifier: String?
  private var forcesQuirks = false
  private var rest: Range<Int>

  var token: HTMLTokens.Token {
    .doctype(
      name: name, publicIdentifier: publicIdentifier, systemIdentifier: systemIdentifier, forcesQuirks: forcesQuirks)
  }

  /// - Parameters:
  ///   - content: what stands between `<!` and `>`.
  ///   - isCut: whether the source ends before there is a `>`.
  init(_ source: Span<UInt8>, _ content: Range<Int>, isCut: Bool) {
    rest = content.dropFirst(7)
    forcesQuirks = true
    skipSpace(source)
    guard !rest.isEmpty else { return }
    let end = rest.first { source[$0].isHTMLSpace } ?? rest.upperBound
    name = source.name(in: rest.lowerBound..<end)
    rest = end..<rest.upperBound
    skipSpace(source)
    if !rest.isEmpty {
      let isPublic = source.hasPrefix("public", at: rest.lowerBound)
      guard isPublic || source.hasPrefix("system", at: rest.lowerBound) else { return }
      rest = rest.dropFirst(6)
      skipSpace(source)
      if isPublic {
        guard readQuoted(source, into: \.publicIdentifier) else { return }
        skipSpace(source)
      }
      guard isPublic && rest.isEmpty || readQuoted(source, into: \.systemIdentifier) else { return }
      skipSpace(source)
    }
    // What stands behind a system identifier is ignored, even where the source ends in it.
    forcesQuirks = rest.isEmpty && isCut
  }

  private mutating func skipSpace(_ source: Span<UInt8>) {
    while let first = rest.first, source[first].isHTMLSpace { rest = rest.dropFirst() }
  }

  /// Reads an identifier in quotation marks; false when it is none or lacks its end.
  private mutating func readQuoted(_ source: Span<UInt8>, into part: WritableKeyPath<Self, String?>) -> Bool {
    guard let start = rest.first, source[start] == 0x22 || source[start] == 0x27 else { return false }
    let text = rest.dropFirst()
    let end = text.first { source[$0] == source[start] }
    self[keyPath: part] = String(
      decoding: source.characters(in: text.lowerBound..<(end ?? text.upperBound)), as: UTF8.self)
    guard let end else { return false }
    rest = end + 1..<rest.upperBound
    return true
  }
}
