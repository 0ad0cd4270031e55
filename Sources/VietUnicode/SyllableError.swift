/// Why a word is no Vietnamese syllable, and which part of it is to blame.
///
///     do {
///       _ = try Syllable(validating: "cêm")
///     } catch {
///       error.reason        // .onsetSpelling(expected: "k")
///       error.part          // "c"
///       error.range         // 0..<1
///       error.description   // "onset c is written k here"
///     }
///
/// The parts are those of Vietnamese phonology: onset (âm đầu), then the rhyme (vần) of medial, nucleus and coda.
public struct SyllableError: Error, Sendable, Hashable {
  /// The rule that the word breaks; where it breaks several, the one that its letters come to first.
  public enum Reason: Sendable, Hashable {
    /// There are no letters.
    case empty
    /// A character that the Vietnamese alphabet does not have: a digit, a space, f, j, w, z, ñ.
    case foreignCharacter
    /// A second tone mark; a syllable has one at most.
    case secondTone
    /// No vowel: `ngh`, `TPHCM`.
    case noVowel
    /// Consonants with which no syllable begins: `blang`.
    case unknownOnset
    /// The right sound in the wrong spelling before this vowel: c for k, g for gh, ng for ngh, or the other way round.
    case onsetSpelling(expected: String)
    /// Vowels, or vowels and a coda, that do not go together: `uăm`, `êng`.
    case impossibleRhyme
    /// Consonants with which no syllable ends: `bar`.
    case impossibleCoda
    /// A whole syllable with more behind it: `sonata`.
    case trailingLetters
    /// A syllable that ends in p, t, c or ch has the acute (sắc) or the dot (nặng), no other tone: `mat`, `học` but `hòc`.
    case toneBeforeStop(ToneMark)
  }

  /// Which rule it breaks.
  public let reason: Reason
  /// The offending part, as it is written.
  public let part: String
  /// Where ``part`` stands, in UTF-8 bytes of the word.
  public let range: Range<Int>
}

extension SyllableError: CustomStringConvertible {
  /// The reason in words: `unknown onset bl`.
  public var description: String {
    switch reason {
    case .empty: "no letters"
    case .foreignCharacter: "\(part) is not in the Vietnamese alphabet"
    case .secondTone: "second tone on \(part)"
    case .noVowel: "no vowel in \(part)"
    case .unknownOnset: "unknown onset \(part)"
    case .onsetSpelling(let expected): "onset \(part) is written \(expected) here"
    case .impossibleRhyme: "impossible rhyme \(part)"
    case .impossibleCoda: "impossible coda \(part)"
    case .trailingLetters: "\(part) behind the syllable"
    case .toneBeforeStop(let tone): "coda \(part) does not take the \(tone) tone"
    }
  }
}

extension Syllable {
  /// Takes a word apart, or says why it is no syllable.
  ///
  ///     try Syllable(validating: "nghiêng").onset     // "ngh"
  ///     try Syllable(validating: "ngiêng")            // throws: onset ng is written ngh here
  ///
  /// Accepts what ``init(parsing:)`` accepts. Complexity: O(*n*) in the length of the word.
  public init(validating text: some StringProtocol) throws(SyllableError) {
    guard let syllable = Syllable(parsing: text) else { throw SyllableDiagnosis(text).error }
    self = syllable
  }
}

/// A word that is no syllable, letter by letter.
private struct SyllableDiagnosis {
  private let text: [UInt8]
  private var letters: [(character: Character, tone: ToneMark, range: Range<Int>)] = []
  private var fault: SyllableError?

  init(_ text: some StringProtocol) {
    self.text = Array(text.utf8)
    readLetters()
  }

  var error: SyllableError {
    if let fault { return fault }
    guard !letters.isEmpty else { return SyllableError(reason: .empty, part: "", range: 0..<0) }
    guard let vowel = letters.firstIndex(where: { Self.isVowel($0.character) }) else {
      return failure(.noVowel, letters.indices)
    }
    let written = String(letters.map(\.character))
    let onset = SyllableRules.onsets.first { written.hasPrefix($0) } ?? ""
    // Only the u of qu and the i of gi are vowels in an onset.
    guard onset.count >= vowel else { return failure(.unknownOnset, 0..<vowel) }
    let start = onset.count
    guard start < letters.count else { return failure(.impossibleRhyme, vowel..<letters.count) }
    if !SyllableRules.allows(onset, before: letters[start].character) {
      return failure(.onsetSpelling(expected: Self.spellings[onset] ?? onset), 0..<start)
    }
    return rhymeError(after: onset, from: start)
  }

  private func rhymeError(after onset: String, from start: Int) -> SyllableError {
    let rhymes = onset == "qu" ? SyllableRules.rhymesAfterQuByKey : SyllableRules.rhymesByKey
    func rhyme(to end: Int) -> SyllableRules.Rhyme? {
      rhymes[SyllableKey(String(letters[start..<end].map(\.character))).rawValue]
    }
    if let rhyme = rhyme(to: letters.count), SyllableRules.stopCodas.contains(rhyme.coda) {
      let tone = letters.map(\.tone).first { $0 != .level } ?? .level
      return failure(.toneBeforeStop(tone), letters.count - rhyme.coda.count..<letters.count)
    }
    let vowels = letters[start...].prefix { Self.isVowel($0.character) }.endIndex
    let coda = vowels..<letters.count
    let isOneSyllable = !letters[coda].contains { Self.isVowel($0.character) }
    if isOneSyllable {
      let written = String(letters[coda].map(\.character))
      let isCoda = written.isEmpty || SyllableRules.finalConsonants.contains(written)
      return isCoda ? failure(.impossibleRhyme, start..<letters.count) : failure(.impossibleCoda, coda)
    }
    // Consonants between vowels begin the next syllable, as far as one begins with them.
    let next = letters[coda].firstIndex { Self.isVowel($0.character) } ?? coda.upperBound
    let end = (vowels...next).first { end in
      let onset = String(letters[end..<next].map(\.character))
      return rhyme(to: end) != nil && (onset.isEmpty || SyllableRules.onsets.contains(onset))
    }
    return end.map { failure(.trailingLetters, $0..<letters.count) } ?? failure(.impossibleRhyme, start..<vowels)
  }

  private mutating func readLetters() {
    let text = self.text
    let span = text.span
    var letter: VietnameseLetter?
    var offset = 0
    while offset < span.count, fault == nil {
      let step = span.utf8Step(at: offset)
      let range = offset..<offset + step.count
      offset = range.upperBound
      if var marked = letter, marked.combine(with: step.scalar) {
        let last = letters.count - 1
        letter = marked
        letters[last] = (marked.character, marked.tone, letters[last].range.lowerBound..<range.upperBound)
      } else if let next = VietnameseLetter(step.scalar), !"fjwz".contains(next.character) {
        letter = next
        letters.append((next.character, next.tone, range))
      } else {
        let isTone = letter.map { $0.tone != .level } ?? false && Self.isTone(step.scalar)
        // A mark is shown with its letter.
        let isMark = ScalarClass(step.scalar).contains(.mark)
        let start = isMark ? letters.last?.range.lowerBound ?? range.lowerBound : range.lowerBound
        let part = start..<range.upperBound
        fault = SyllableError(
          reason: isTone ? .secondTone : .foreignCharacter, part: String(utf8: text, in: part), range: part)
      }
    }
    let toned = letters.indices.filter { letters[$0].tone != .level }
    if fault == nil, toned.count > 1 { fault = failure(.secondTone, toned[1]..<toned[1] + 1) }
  }

  private func failure(_ reason: SyllableError.Reason, _ places: Range<Int>) -> SyllableError {
    let range = letters[places.lowerBound].range.lowerBound..<letters[places.upperBound - 1].range.upperBound
    return SyllableError(reason: reason, part: String(utf8: text, in: range), range: range)
  }

  private static func isVowel(_ letter: Character) -> Bool { "aăâeêioôơuưy".contains(letter) }

  private static func isTone(_ scalar: UInt32) -> Bool {
    [0x300, 0x301, 0x303, 0x309, 0x323, 0x340, 0x341].contains(scalar)
  }

  /// The other spelling of an onset that has two.
  private static let spellings = ["c": "k", "g": "gh", "gh": "g", "ng": "ngh", "ngh": "ng"]
}
