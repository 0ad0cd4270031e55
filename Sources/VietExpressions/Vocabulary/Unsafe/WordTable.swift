internal import CVietExpressions

/// The spellings of words by their bytes, each in a slot of its own: one look tells whether a word is known.
///
/// Invariant: the pointers in `words` lead to as many factors and slots as the hashings say, which live as long as the table
/// and do not change. A lexeme is laid out as `viet_lexeme` says, and `viet_words` has a flag for each sign of ASCII.
@safe
final class WordTable: Sendable {
  nonisolated(unsafe) private let slots: UnsafeMutablePointer<viet_word>
  nonisolated(unsafe) private let longSlots: UnsafeMutablePointer<viet_long_word>
  nonisolated(unsafe) private let factors: UnsafeMutablePointer<UInt64>
  nonisolated(unsafe) private let words: UnsafeMutablePointer<viet_words>

  /// Each spelling once.
  init(_ spellings: [(bytes: WordBytes, facts: viet_facts)]) {
    let words = spellings.filter { $0.bytes.high == 0 }
    let longWords = spellings.filter { $0.bytes.high != 0 }
    let (hashing, longHashing) = (PerfectHash(words.map(\.bytes.hash)), PerfectHash(longWords.map(\.bytes.hash)))
    unsafe slots = .filled(viet_word(bytes: 0, facts: .unknown), 1 << hashing.slotBits)
    for (bytes, facts) in words { unsafe slots[hashing.slot(bytes.hash)] = viet_word(bytes: bytes.low, facts: facts) }
    unsafe longSlots = .filled(viet_long_word(low: 0, high: 0, facts: .unknown), 1 << longHashing.slotBits)
    for (bytes, facts) in longWords {
      unsafe longSlots[longHashing.slot(bytes.hash)] = viet_long_word(low: bytes.low, high: bytes.high, facts: facts)
    }
    let groups = hashing.factors.count
    unsafe factors = .filled(1, 2 * groups)
    for (index, factor) in (hashing.factors + longHashing.factors).enumerated() { unsafe factors[index] = factor }
    let known = unsafe viet_words(
      hashing: viet_hashing(factors: factors, slot_shift: UInt32(64 - hashing.slotBits)),
      long_hashing: viet_hashing(factors: factors + groups, slot_shift: UInt32(64 - longHashing.slotBits)),
      slots: slots, long_slots: longSlots, spellings)
    unsafe self.words = .filled(known, 1)
  }

  deinit {
    unsafe slots.deallocate()
    unsafe longSlots.deallocate()
    unsafe factors.deallocate()
    unsafe words.deallocate()
  }

  /// What is known of a word in small letters.
  func facts(_ bytes: WordBytes) -> viet_facts { unsafe viet_find_word(words, bytes.low, bytes.high) }

  /// Appends the lexemes of plain words and signs from `place` on, which moves behind them, up to the first token that
  /// needs a closer look or the `end` of what is read; `limit` at most, and fewer where there is no room. `isPortable` asks
  /// for nothing of the processor: the slow twin.
  func scan(
    _ text: Span<UInt8>, upTo end: Int, from place: inout viet_place, into lexemes: inout [Lexeme], limit: Int,
    isPortable: Bool = false
  ) {
    // No more than what makes an array of its own grow as by single elements.
    let room = min(limit, max(lexemes.capacity - lexemes.count, lexemes.count, 32))
    let text = text.extracting(..<end)
    lexemes.append(addingCapacity: room) { output in
      unsafe output.withUnsafeMutableBufferPointer { memory, count in
        unsafe text.withUnsafeBufferPointer { text in
          guard let bytes = text.baseAddress, let free = memory.baseAddress else { return }
          let found = unsafe UnsafeMutableRawPointer(free + count).assumingMemoryBound(to: viet_lexeme.self)
          count +=
            unsafe isPortable
            ? viet_scan_words_portably(words, bytes, text.count, &place, found, room)
            : viet_scan_words(words, bytes, text.count, &place, found, room)
        }
      }
    }
  }
}

extension UnsafeMutablePointer {
  fileprivate static func filled(_ value: Pointee, _ count: Int) -> Self {
    let memory = allocate(capacity: count)
    unsafe memory.initialize(repeating: value, count: count)
    return unsafe memory
  }
}

extension viet_words {
  fileprivate init(
    hashing: viet_hashing, long_hashing: viet_hashing, slots: UnsafePointer<viet_word>,
    long_slots: UnsafePointer<viet_long_word>, _ spellings: [(bytes: WordBytes, facts: viet_facts)]
  ) {
    unsafe self.init()
    unsafe (self.hashing, self.long_hashing) = (hashing, long_hashing)
    unsafe (self.slots, self.long_slots) = (slots, long_slots)
    unsafe (unknown, sign, number) = (.unknown, .sign, .number)
    // Of the others behind U+007F some join words, and some are no tokens by themselves.
    let spoken = Set(spellings.map { UInt8(truncatingIfNeeded: $0.bytes.low) })
    let (dashes, quotationMarks): (ClosedRange<UInt8>, ClosedRange<UInt8>) = (0x13...0x14, 0x1C...0x1D)
    unsafe withUnsafeMutableBytes(of: &sign_flags) { flags in
      for byte in UInt8(0)..<0x80 {
        let leading = Lexeme.Flags(leading: UInt32(byte)).rawValue
        unsafe flags[Int(byte)] = spoken.contains(byte) ? UInt8(viet_unplain) : leading
      }
    }
    unsafe withUnsafeMutableBytes(of: &general_sign_flags) { flags in
      for low in UInt8(0)..<0x40 {
        let isPlain = dashes.contains(low) || quotationMarks.contains(low)
        unsafe flags[Int(low)] = isPlain ? Lexeme.Flags(leading: 0x2000 + UInt32(low)).rawValue : UInt8(viet_unplain)
      }
    }
  }
}

extension viet_facts {
  static let unknown = viet_facts(word: 0, roles: -1, flags: [])
  static let sign = viet_facts(word: 0, roles: -1, flags: [], .sign)
  static let number = viet_facts(word: 0, roles: -1, flags: .mayBegin, .number)

  init(word: UInt16, roles: Int16, flags: Lexeme.Flags, _ kind: Lexeme.Kind = .word) {
    self.init(word: word, roles: roles, flags: flags.rawValue, length: 1, kind: kind.rawValue, token: 0)
  }
}
