/// Scores: `thắng 3-0`, `tỷ số 0:2`.
extension Grammar {
  func score(at index: Int) -> Match? {
    guard let left = integer(index) else { return scoreWithColon(at: index) }
    guard let right = integer(index + 2), isHyphen(index + 1),
      left < 100, right < 100, suffix(at: index + 3) == nil, roles(index + 3)?.timeUnit == nil
    else { return nil }
    let score = Match(start: index, end: index + 3, kind: .score, value: .score(left, right), confidence: 0.9)
    for distance in 1...4 where marks(index - distance).contains(.score) { return score }
    // Việt Nam 2-1 Thái Lan
    if isWord(index - 1), lexemes[index - 1].isFirstUpper, isName(index + 3), left <= 30, right <= 30 { return score }
    // 3-0 trước Malaysia
    if marks(index + 3).contains(.to), isName(index + 4) { return score }
    // 6-4, 7-6 (7-5), 6-3: the sets behind the first
    let isBehindBracket = sign(index - 1) == 0x2C && sign(index - 2) == 0x29
    let last = isBehindBracket ? index - 3 : index - 2
    let follows = sign(index - 1) == 0x2C || sign(index - 1) == 0x28 && sign(index + 3) == 0x29
    return follows && isHyphen(last - 1) && integer(last) != nil && isScoreList(before: last - 2) ? score : nil
  }

  /// `tỷ số 0:2`
  private func scoreWithColon(at index: Int) -> Match? {
    guard let score = number(index)?.colonPair, (1...4).contains(where: { marks(index - $0).contains(.score) }) else {
      return nil
    }
    return Match(start: index, end: index + 1, kind: .score, value: .score(score.0, score.1), confidence: 0.85)
  }

  private func isScoreList(before index: Int) -> Bool {
    guard integer(index) != nil else { return false }
    return (1...10).contains { marks(index - $0).contains(.score) }
  }
}
