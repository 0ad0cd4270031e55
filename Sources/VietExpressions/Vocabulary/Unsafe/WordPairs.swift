internal import CVietExpressions

/// Which words may be the first two of a phrase: those that are, and a few others.
///
/// A bit for each of 65,536 values of a hash, small enough to stay in the nearest cache.
struct WordPairs: Sendable {
  private var bits = [UInt64](repeating: 0, count: 1024)

  mutating func insert(_ first: UInt16, _ second: UInt16) {
    let bit = viet_pair_bit(first, second)
    bits[Int(bit >> 6)] |= 1 << UInt64(bit & 63)
  }

  /// Where expressions may begin by what each lexeme tells, and where phrases may by two of them.
  ///
  /// Invariant: `bits` has a place for each pair, and a lexeme is laid out as `viet_lexeme` says.
  func findPlaces(in lexemes: [Lexeme], _ beginnings: inout Places, _ joints: inout Places) {
    unsafe beginnings.fill(upTo: lexemes.count) { beginnings in
      var beginningCount = 0
      unsafe joints.fill(upTo: lexemes.count) { joints in
        unsafe lexemes.withUnsafeBytes { lexemes in
          let counts = unsafe viet_find_places(
            lexemes.baseAddress?.assumingMemoryBound(to: viet_lexeme.self),
            lexemes.count / MemoryLayout<Lexeme>.stride, bits, Lexeme.Flags([.mayBegin, .mayLead]).rawValue,
            Lexeme.Flags.leadsOn.rawValue, beginnings, joints)
          beginningCount = Int(counts.beginnings)
          return Int(counts.joints)
        }
      }
      return beginningCount
    }
  }
}
