internal import VietUnicode

extension Span where Element == UInt8 {
  /// Whether the scalar at `offset` is an upper-case letter.
  package func isUppercaseLetter(at offset: Int) -> Bool {
    let scalar = utf8Step(at: offset).scalar
    if let letter = VietnameseLetter(scalar) { return letter.isUpper }
    return scalar >= 0x80 && ScalarClass(scalar).contains(.upper)
  }

  /// The number of letters of a word in capitals, or `nil` when something in it is neither a capital nor a mark on one.
  func capitalCount(in range: Range<Int>) -> Int? {
    var count = 0
    var offset = range.lowerBound
    while offset < range.upperBound {
      if isUppercaseLetter(at: offset) {
        count += 1
      } else if count == 0 || CharacterClass(utf8Step(at: offset).scalar) != .mark {
        return nil
      }
      offset += utf8Step(at: offset).count
    }
    return count
  }

  /// Whether every letter of a word is a capital.
  package func isUppercase(in range: Range<Int>) -> Bool { capitalCount(in: range) != nil }

  func hasLineBreak(in range: Range<Int>) -> Bool {
    for offset in range where self[offset] == 0x0A || self[offset] == 0x0D { return true }
    return false
  }
}
