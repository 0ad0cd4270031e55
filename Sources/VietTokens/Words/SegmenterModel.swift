internal import VietUnicode

/// What a ``WordSegmenter`` knows: a value, read from bytes that `viettext-train` wrote, and the caller's own words.
///
///     var model = SegmenterModel.standard
///     model.lexicon.insert("bánh canh bột lọc")
public struct SegmenterModel: Sendable {
  package let tables: SegmenterTables
  /// The caller's own words. They win over what the model has learned.
  public var lexicon: Lexicon
  /// The command, the checksums of the data that the model was made from, what it scored, and its licence.
  public let provenance: String

  /// A model that has learned nothing: only the words of `lexicon` are joined.
  public init(lexicon: Lexicon) {
    self.init(ModelContents())
    self.lexicon = lexicon
  }

  /// Reads a model. Complexity: O(*n*), under a millisecond for the standard model.
  ///
  /// - Throws: ``ModelError`` with the offset where the bytes are no model, are cut short or were changed.
  public init(reading bytes: Span<UInt8>) throws(ModelError) {
    let sections = try ModelFile.sections(of: bytes)
    let text = bytes.extracting(sections[ModelFile.Section.provenance.rawValue])
    // The bytes are copied before the span ends.
    provenance = unsafe text.withUnsafeBufferPointer { unsafe String(decoding: $0, as: UTF8.self) }
    (tables, lexicon) = (try SegmenterTables(bytes, sections), Lexicon())
  }

  /// Reads a model, as ``init(reading:)``.
  public init(bytes: [UInt8]) throws(ModelError) {
    try self.init(reading: bytes.span)
  }

  /// A model of contents that fit together: read from the bytes that they are written as.
  package init(_ contents: ModelContents) {
    do {
      try self.init(bytes: ModelFile.bytes(of: contents))
    } catch { preconditionFailure("contents of a model do not fit: \(error)") }
  }

  /// The number of words of two or more syllables that the model knows, without the caller's own.
  public var wordCount: Int { tables.wordCount }

  /// Whether the model or its lexicon has the word. Complexity: O(1).
  public func contains(_ word: some StringProtocol) -> Bool {
    contains(Lexicon.syllables(of: word)[...])
  }

  func contains(_ syllables: ArraySlice<SyllableKey>) -> Bool {
    guard syllables.count >= 2 else { return false }
    return lexicon.contains(syllables) || tables.containsWord(syllables.lazy.map { tables.id(of: $0) })
  }
}
