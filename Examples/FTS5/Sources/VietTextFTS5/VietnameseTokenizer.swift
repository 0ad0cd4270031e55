public import GRDB

/// The tokenizer `viettext` of FTS5: at each position a syllable under three keys, those of ``KeyKind``.
///
///     configuration.prepareDatabase { db in db.add(tokenizer: VietnameseTokenizer.self) }
///     try db.create(virtualTable: "page", using: FTS5()) { table in
///       table.tokenizer = VietnameseTokenizer.tokenizerDescriptor()
///       table.column("body")
///     }
///
/// In a document the keys behind the first are colocated. The key of a word stands at each of its syllables, so that a
/// phrase of it is as long as the word, and `highlight` marks the whole. In a query there is one key a position, as
/// FTS5 asks of a tokenizer with synonyms in the index: the exact one of a syllable with diacritics, else the folded
/// one. A query that begins with a mark of ``KeyKind`` holds keys, separated by spaces: `"+thuhut +thuhut"`.
public final class VietnameseTokenizer: FTS5CustomTokenizer {
  /// What `tokenize =` of a table names.
  public static let name = "viettext"

  private var scan = PieceScan()
  private var cache = PieceKeys.Cache()

  /// Makes a tokenizer; throws where arguments stand behind its name.
  public init(db: Database, arguments: [String]) throws {
    guard arguments.isEmpty else {
      throw DatabaseError(resultCode: .SQLITE_ERROR, message: "\(Self.name) takes no arguments")
    }
  }

  /// Hands the keys of a text to FTS5, with ranges of its UTF-8.
  public func tokenize(
    context: UnsafeMutableRawPointer?, tokenization: FTS5Tokenization, pText: UnsafePointer<CChar>?, nText: CInt,
    tokenCallback: @escaping FTS5TokenCallback
  ) -> CInt {
    // FTS5 hands over `nText` bytes that stay as they are during the call.
    let text = unsafe [UInt8](UnsafeRawBufferPointer(start: pText, count: pText == nil ? 0 : Int(nText)))
    let output = unsafe TokenOutput(context: context, callback: tokenCallback)
    do throws(TokenOutput.Stop) {
      if !tokenization.contains(.query) {
        try unsafe addDocument(text, to: output)
      } else if let first = text.first, KeyKind(rawValue: first) != nil {
        try unsafe addKeys(text, to: output)
      } else {
        try unsafe addQuery(text, to: output)
      }
      return ResultCode.SQLITE_OK.rawValue
    } catch {
      return error.code
    }
  }

  private func addDocument(_ text: [UInt8], to output: TokenOutput) throws(TokenOutput.Stop) {
    scan.cut(text.span)
    var rest = scan.pieces[...]
    while let first = rest.first {
      let word = rest.prefix { $0.word == first.word }
      rest = rest[word.endIndex...]
      let keys = word.map { cache.keys(of: Array(text[$0.range])) }
      let compound = PieceKeys.compound(keys)
      for (piece, keys) in zip(word, keys) {
        try unsafe output.add(keys.exact, at: piece.range)
        try unsafe output.add(compound, at: piece.range, isColocated: true)
        try unsafe output.add(keys.syllable, at: piece.range, isColocated: true)
      }
    }
  }

  private func addQuery(_ text: [UInt8], to output: TokenOutput) throws(TokenOutput.Stop) {
    scan.cut(text.span)
    for piece in scan.pieces {
      let keys = cache.keys(of: Array(text[piece.range]))
      try unsafe output.add(keys.hasDiacritics ? keys.exact : keys.syllable, at: piece.range)
    }
  }

  private func addKeys(_ text: [UInt8], to output: TokenOutput) throws(TokenOutput.Stop) {
    for key in text.split(separator: 0x20) { try unsafe output.add(Array(key), at: key.startIndex..<key.endIndex) }
  }
}
