internal import VietTokens
internal import VietUnicode

/// Where the capitals of a word are.
struct LetterCase: OptionSet, Sendable {
  let rawValue: UInt8
  static let firstUpper = LetterCase(rawValue: 1)
  /// Two letters or more, all of them capitals.
  static let allUpper = LetterCase(rawValue: 2)
}

extension LetterCase {
  init(_ text: Span<UInt8>, _ range: Range<Int>) {
    self = text.isUppercaseLetter(at: range.lowerBound) ? .firstUpper : []
    var offset = range.lowerBound
    var letters = 0
    while offset < range.upperBound {
      let step = text.utf8Step(at: offset)
      if case .letter = CharacterClass(step.scalar) {
        guard text.isUppercaseLetter(at: offset) else { return }
        letters += 1
      }
      offset += step.count
    }
    if letters > 1 { insert(.allUpper) }
  }
}
