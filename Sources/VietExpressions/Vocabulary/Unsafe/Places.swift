internal import CVietExpressions

/// Which lexemes of a window are to be looked at, in memory that is used again for the next. No more than 4,294,967,296
/// lexemes are told apart.
struct Places: Sendable {
  private var memory: [UInt32] = []
  private var room = 0
  private var counts = viet_counts()

  /// Where expressions may begin, as far as each word by itself tells.
  var beginnings: Range<Int> { 0..<counts.beginnings }
  /// Which of these were no words.
  var others: Range<Int> { room..<room + counts.others }
  /// Where phrases may begin, by their first two words.
  var joints: Range<Int> { 2 * room..<2 * room + counts.joints }

  /// The place of a lexeme by an index of one of the ranges.
  @inline(__always)
  subscript(index: Int) -> Int { Int(memory[index]) }

  /// Puts the places of these lexemes in place of what was there.
  ///
  /// Invariant: the memory has three times more room than there are lexemes, `pairs` a bit for each pair, and a lexeme is
  /// laid out as `viet_lexeme` says.
  mutating func find(in lexemes: [Lexeme], _ pairs: WordPairs) {
    if lexemes.count >= room {
      room = Swift.max(lexemes.count + 1, room * 2)
      memory = Array(repeating: 0, count: 3 * room)
    }
    counts = unsafe memory.withUnsafeMutableBufferPointer { [room] memory in
      unsafe lexemes.withUnsafeBytes { lexemes in
        unsafe viet_find_places(
          lexemes.baseAddress?.assumingMemoryBound(to: viet_lexeme.self),
          lexemes.count / MemoryLayout<Lexeme>.stride, pairs.bits, Lexeme.Flags([.mayBegin, .mayLead]).rawValue,
          Lexeme.Flags.leadsOn.rawValue, memory.baseAddress, room)
      }
    }
  }

  /// Leaves only those of the beginnings where an expression may begin as far as the phrases tell.
  ///
  /// Invariant: these are the lexemes whose places were found.
  mutating func keepBeginnings(of lexemes: [Lexeme]) {
    counts.beginnings = unsafe memory.withUnsafeMutableBufferPointer { [counts] memory in
      unsafe lexemes.withUnsafeBytes { lexemes in
        unsafe viet_keep_places(
          lexemes.baseAddress?.assumingMemoryBound(to: viet_lexeme.self), memory.baseAddress, counts.beginnings,
          Lexeme.Flags.mayBegin.rawValue)
      }
    }
  }
}
