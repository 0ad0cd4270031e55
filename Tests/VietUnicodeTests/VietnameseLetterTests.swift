import Foundation
import Testing
import VietTestSupport

@testable import VietUnicode

@Suite struct VietnameseLetterTests {
  private static let tones: [Unicode.Scalar: ToneMark] = [
    "\u{300}": .grave, "\u{309}": .hook, "\u{303}": .tilde, "\u{301}": .acute, "\u{323}": .dot,
  ]

  /// A scalar is a letter when its decomposition is a letter of the alphabet and at most one tone, the tone on a vowel.
  private func twin(_ scalar: Unicode.Scalar) -> (letter: Character, tone: ToneMark, isUpper: Bool)? {
    let parts = Array(Naive.nfd(String(scalar)).unicodeScalars)
    let tones = parts.dropFirst().compactMap { Self.tones[$0] }
    let shape = parts.dropFirst().filter { Self.tones[$0] == nil }
    guard tones.count <= 1, shape.count <= 1, let head = parts.first, scalar.value != 0x212A,
      scalar.value != 0x212B
    else { return nil }
    let letter = Naive.nfc(String(String.UnicodeScalarView([head] + shape)).lowercased())
    guard letter.count == 1, let letter = letter.first, VietnameseLetter.alphabet.contains(letter) else {
      return nil
    }
    guard tones.isEmpty || "aăâeêioôơuưy".contains(letter) else { return nil }
    return (letter, tones.first ?? .level, scalar.properties.isUppercase)
  }

  @Test func everyScalarIsWhatItsDecompositionSays() {
    var count = 0
    for value in UInt32(0)...0x2FFF {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let letter = VietnameseLetter(value)
      let expected = twin(scalar)
      #expect((letter == nil) == (expected == nil), "U+\(String(value, radix: 16)) \(scalar)")
      guard let letter, let expected else { continue }
      count += 1
      #expect(VietnameseLetter.alphabet[Int(letter.code) - 1] == expected.letter, "\(scalar)")
      #expect(letter.tone == expected.tone, "\(scalar)")
      #expect(letter.isUpper == expected.isUpper, "\(scalar)")
    }
    // 33 letters and 12 vowels with five tones, in two cases.
    #expect(count == 2 * (33 + 60))
  }

  @Test func otherPlanesHaveNoLetters() {
    for value: UInt32 in [0x3000, 0xFF21, 0xFFFD, 0x10000, 0x1D400, 0x10FFFF, 0x1F00, 0x1DFF, 0x200, .max] {
      #expect(VietnameseLetter(value) == nil, "\(value)")
    }
  }

  @Test func marksCombineToTheComposedLetter() {
    for value in UInt32(0xC0)...0x1EFF {
      guard let expected = VietnameseLetter(value), let scalar = Unicode.Scalar(value) else { continue }
      let parts = Array(Naive.nfd(String(scalar)).unicodeScalars)
      for marks in [Array(parts.dropFirst()), Array(parts.dropFirst().reversed())] {
        guard var letter = VietnameseLetter(parts[0].value) else {
          Issue.record("\(parts[0]) is a letter")
          continue
        }
        let fits = marks.filter { letter.combine(with: $0.value) }.count
        #expect(fits == marks.count, "\(scalar)")
        #expect(
          letter.code == expected.code && letter.tone == expected.tone && letter.isUpper == expected.isUpper,
          "\(scalar)")
      }
    }
  }

  @Test func marksThatDoNotFitAreRefused() {
    for (base, mark) in [
      ("a", 0x308), ("u", 0x306), ("e", 0x31B), ("i", 0x302), ("ă", 0x302), ("d", 0x302), ("á", 0x300), ("n", 0x303),
      ("a", 0x61),
    ] as [(Unicode.Scalar, UInt32)] {
      guard var letter = VietnameseLetter(base.value) else { continue }
      let before = (letter.code, letter.tone)
      let fits = letter.combine(with: mark)
      #expect(!fits, "\(base) \(mark)")
      #expect(letter.code == before.0 && letter.tone == before.1, "\(base) \(mark)")
    }
  }

  /// The alphabet is numbered in the order of dictionaries.
  @Test func lettersAreInAlphabeticalOrder() {
    #expect(String(VietnameseLetter.alphabet.prefix(29)) == "aăâbcdđeêghiklmnoôơpqrstuưvxy")
    #expect(ToneMark.allCases == [.level, .grave, .hook, .tilde, .acute, .dot])
  }
}
