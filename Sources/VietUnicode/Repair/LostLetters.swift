/// Finds the letters of which a byte is lost, by the syllable that they stand in.
extension MisreadText {
  /// The bytes that can be missing, the most usual letters first.
  private static let candidates: [UInt32: [UInt32]] = {
    var table: [UInt32: [UInt32]] = [:]
    for lead in [0xBA, 0xBB, 0xC3, 0xC4] as [UInt32] {
      let scalars = (UInt32(0x80)..<0xC0).map { last in
        lead >= 0xC0 ? (lead & 0x1F) << 6 | last & 0x3F : 0x1000 | (lead & 0x3F) << 6 | last & 0x3F
      }
      table[lead] = scalars.prefix(0x20).filter { VietnameseLetter($0) != nil }
        .sorted { Evidence.rank(of: $0) < Evidence.rank(of: $1) }
    }
    return table
  }()

  /// Puts letters where bytes are lost. Returns whether every lost letter was found.
  mutating func findLostLetters(_ charset: MisreadCharset) -> Bool {
    var isComplete = true
    var start = 0
    while start < pieces.count {
      guard Self.isWordPart(pieces[start].scalar) else {
        start += 1
        continue
      }
      var end = start
      while end < pieces.count, Self.isWordPart(pieces[end].scalar) { end += 1 }
      let lost = (start..<end).filter { Self.isLost(pieces[$0].scalar) }
      if !lost.isEmpty, !(lost.count <= 2 && find(lost[...], in: start..<end, charset)) { isComplete = false }
      start = end
    }
    return isComplete
  }

  private static func isWordPart(_ scalar: UInt32) -> Bool {
    isLost(scalar) || VietnameseLetter(scalar) != nil
  }

  private mutating func find(_ lost: ArraySlice<Int>, in word: Range<Int>, _ charset: MisreadCharset) -> Bool {
    guard let place = lost.first else {
      var key = SyllableKeyBuilder()
      for index in word { key.add(pieces[index].scalar) }
      return key.isSyllable
    }
    let mark = pieces[place].scalar
    let isUpper =
      word.allSatisfy { index in
        let scalar = pieces[index].scalar
        return Self.isLost(scalar) || VietnameseLetter(scalar)?.isUpper == true
      } && word.count > lost.count
    let isTitle = place == word.lowerBound && word.count > 1
    let all = Self.candidates[mark & 0xFF] ?? []
    // Bytes that the set lacks are lost more often than its signs; a capital stands first or among capitals.
    for isMissing in [true, false] {
      for wantsUpper in [isUpper, !isUpper] where wantsUpper == isUpper || isTitle {
        for scalar in all where VietnameseLetter(scalar)?.isUpper == wantsUpper {
          guard charset.missing[Int(0x80 | scalar & 0x3F)] == isMissing else { continue }
          pieces[place].scalar = scalar
          if find(lost.dropFirst(), in: word, charset) { return true }
        }
      }
    }
    pieces[place].scalar = mark
    return false
  }
}
