internal import CVietExpressions
internal import VietTokens

/// The spellings of words by their bytes, each in a slot of its own: one look tells whether a word is known.
///
/// Invariant: the pointers of `words` lead to as many factors and slots as `PerfectHash` says, which live as long as the
/// table and do not change. A token and a lexeme are laid out as `viet_token` and `viet_lexeme` say. Tokens need not lie in
/// the text: the loop stops before one that does not.
@safe
final class WordTable: Sendable {
  nonisolated(unsafe) private let slots: UnsafeMutablePointer<viet_word>
  nonisolated(unsafe) private let factors: UnsafeMutablePointer<UInt64>
  nonisolated(unsafe) private let words: viet_words
  /// The spellings of nine to sixteen bytes.
  private let longWords: [(bytes: WordBytes, facts: viet_facts)]
  private let longHashing: PerfectHash

  init(_ spellings: [WordBytes: viet_facts], muteSigns: [Bool]) {
    let shortWords = spellings.filter { $0.key.high == 0 }
    let longWords = spellings.filter { $0.key.high != 0 }
    let hashing = PerfectHash(shortWords.keys.map { viet_word_hash($0.low) })
    unsafe (slots, factors) = (.allocate(capacity: 1 << hashing.slotBits), .allocate(capacity: hashing.factors.count))
    unsafe slots.initialize(repeating: viet_word(bytes: 0, facts: .unknown), count: 1 << hashing.slotBits)
    for (index, factor) in hashing.factors.enumerated() { unsafe (factors + index).initialize(to: factor) }
    for (bytes, facts) in shortWords {
      unsafe slots[hashing.slot(viet_word_hash(bytes.low))] = viet_word(bytes: bytes.low, facts: facts)
    }
    var words = unsafe viet_words()
    unsafe (words.factors, words.slots) = (UnsafePointer(factors), UnsafePointer(slots))
    unsafe words.slot_bits = UInt32(hashing.slotBits)
    unsafe (words.unknown, words.sign) = (.unknown, .sign)
    unsafe withUnsafeMutableBytes(of: &words.mute_signs) { bytes in
      for index in muteSigns.indices { unsafe bytes[index] = muteSigns[index] ? 1 : 0 }
    }
    unsafe self.words = words
    longHashing = PerfectHash(longWords.keys.map(\.hash))
    let none = (bytes: WordBytes(low: 0, high: 0), facts: viet_facts.unknown)
    var places = Array(repeating: none, count: 1 << longHashing.slotBits)
    for (bytes, facts) in longWords { places[longHashing.slot(bytes.hash)] = (bytes, facts) }
    self.longWords = places
  }

  deinit {
    unsafe slots.deallocate()
    unsafe factors.deallocate()
  }

  /// What is known of a word that is written in small letters, but for its first.
  func facts(_ bytes: WordBytes) -> viet_facts {
    if bytes.high == 0 {
      let word = unsafe viet_word_slot(words.factors, words.slots, 64 - words.slot_bits, bytes.low).pointee
      return word.bytes == bytes.low ? word.facts : .unknown
    }
    let word = longWords[longHashing.slot(bytes.hash)]
    return word.bytes == bytes ? word.facts : .unknown
  }

  /// Appends the lexemes of words and signs from `index` on, which moves behind them, up to the first token that needs a
  /// closer look. `end` is the end of the token before.
  func read(
    _ tokens: Span<Token>, from index: inout Int, _ text: Span<UInt8>, end: inout Int, into lexemes: inout [Lexeme]
  ) {
    // No more than what makes an array of its own grow as by single elements.
    let (start, room) = (index, max(lexemes.capacity - lexemes.count, lexemes.count, 32))
    let limit = min(tokens.count - start, room)
    lexemes.append(addingCapacity: limit) { output in
      unsafe output.withUnsafeMutableBufferPointer { memory, count in
        unsafe text.withUnsafeBufferPointer { text in
          unsafe tokens.withUnsafeBufferPointer { tokens in
            guard let first = tokens.baseAddress, let free = memory.baseAddress else { return }
            var place = Int64(end)
            let read = unsafe withUnsafePointer(to: words) { words in
              unsafe viet_read_words(
                words, text.baseAddress, text.count,
                UnsafeRawPointer(first + start).assumingMemoryBound(to: viet_token.self), limit, &place,
                UnsafeMutableRawPointer(free + count).assumingMemoryBound(to: viet_lexeme.self))
            }
            (end, index, count) = (Int(place), start + read, count + read)
          }
        }
      }
    }
  }
}

extension viet_facts {
  static let unknown = viet_facts(word: 0, roles: -1, flags: [])
  static let sign = {
    var facts = unknown
    facts.kind = Lexeme.Kind.sign.rawValue
    return facts
  }()

  init(word: UInt16, roles: Int16, flags: Lexeme.Flags) {
    self.init(word: word, roles: roles, flags: flags.rawValue, length: 1, kind: Lexeme.Kind.word.rawValue, token: 0)
  }
}
