internal import VietTokens
internal import VietUnicode

/// Finds words in the vocabulary.
struct WordReader {
  let vocabulary: Vocabulary
  let table: WordTable

  init(_ vocabulary: Vocabulary = .standard) {
    (self.vocabulary, table) = (vocabulary, vocabulary.table)
  }

  /// A word by its bytes as small letters, or by its letters where the bytes do not tell.
  @inline(never)
  func lexeme(_ range: Range<Int>, _ flags: Lexeme.Flags, _ text: Span<UInt8>) -> Lexeme {
    if let folded = FoldedWord(text, range) {
      return Lexeme(range: range, table.facts(folded.bytes), flags: flags.union(Lexeme.Flags(folded.letterCase)))
    }
    let word = vocabulary.number(of: SyllableKey(text, in: range))
    let state = vocabulary.state(of: word)
    let all = flags.union(state.flags).union(Lexeme.Flags(LetterCase(text, range)))
    return Lexeme(range: range, kind: .word, word: word, roles: state.roles, flags: all)
  }
}
