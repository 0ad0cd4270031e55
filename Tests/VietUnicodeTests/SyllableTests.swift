import Foundation
import Testing
import VietTestSupport

@testable import VietUnicode

@Suite struct SyllableTests {
  private static let tones: [String: ToneMark] = [
    "level": .level, "grave": .grave, "hook": .hook, "tilde": .tilde, "acute": .acute, "dot": .dot,
  ]

  private func parts(_ syllable: Syllable) -> [String] {
    [syllable.onset, syllable.medial, syllable.nucleus, syllable.coda].map { $0.isEmpty ? "-" : $0 }
  }

  @Test func syllablesComeApart() {
    let rows = Syllables.table.split(separator: "\n").map { $0.split(separator: " ").map(String.init) }
    #expect(rows.count >= 120)
    for row in rows {
      for word in [row[0], row[0].uppercased(), Naive.nfd(row[0]), row[0].capitalized] {
        guard let syllable = Syllable(parsing: word) else {
          Issue.record("\(word) is a syllable")
          continue
        }
        #expect(parts(syllable) == Array(row[1...4]), "\(word)")
        #expect(syllable.toneMark == Self.tones[row[5]], "\(word)")
      }
    }
  }

  /// The i of gi is that of the rhyme too, where the rhyme alone would be another: giết is gi + iêt.
  @Test func theLetterIAfterGIsInBoth() {
    for (word, nucleus, coda) in [
      ("giết", "iê", "t"), ("giếc", "iê", "c"), ("giếng", "iê", "ng"), ("gì", "i", ""), ("gỉ", "i", ""),
    ] {
      let syllable = Syllable(parsing: word)
      #expect(syllable?.onset == "gi" && syllable?.nucleus == nucleus && syllable?.coda == coda, "\(word)")
    }
    for (word, nucleus) in [("giả", "a"), ("giờ", "ơ"), ("giữ", "ư"), ("gió", "o"), ("giỗ", "ô")] {
      #expect(Syllable(parsing: word)?.nucleus == nucleus, "\(word)")
    }
  }

  @Test func otherWordsAreNoSyllables() {
    let words = Syllables.foreign.split { $0 == " " || $0 == "\n" }.map(String.init)
    #expect(words.count >= 60)
    for word in words + ["", " ", "\u{301}", "ba ba"] { #expect(Syllable(parsing: word) == nil, "\(word)") }
  }

  @Test func aStopAllowsTheAcuteAndTheDotOnly() {
    for word in Syllables.wrongTones.split(separator: " ") {
      #expect(Syllable(parsing: word) == nil, "\(word)")
    }
    for word in ["các", "cạc", "mát", "mạt", "tích", "tịch", "hóc", "học", "lóp", "lọp"] {
      #expect(Syllable(parsing: word) != nil, "\(word)")
    }
  }

  /// c, g, ng stand before a, o, u; k, gh, ngh before e, ê, i (Quy tắc chính tả).
  @Test func onsetsKeepToTheirVowels() {
    for word in [
      "cê", "cì", "céo", "ghà", "ghô", "ghư", "nghà", "nghó", "nghu", "ngê", "ngìn", "ngé", "gề", "gèn",
    ] {
      #expect(Syllable(parsing: word) == nil, "\(word)")
    }
    for word in [
      "kê", "kì", "kéo", "gà", "gô", "gư", "ngà", "ngó", "ngu", "nghê", "nghìn", "nghé", "ghề", "ghèn",
    ] {
      #expect(Syllable(parsing: word) != nil, "\(word)")
    }
  }

  @Test func writingDoesNotMatter() {
    for (one, other) in [
      ("hòa", "hoà"), ("QUÝ", "qúy"), ("thủy", "Thuỷ"), ("khỏe", "khoẻ"), ("tiếng", "tie\u{301}\u{302}ng"),
    ] {
      #expect(Syllable(parsing: one) == Syllable(parsing: other), "\(one) \(other)")
      #expect(Syllable(parsing: one) != nil, "\(one)")
    }
  }

  /// Word, reason, the part that is to blame.
  private static let faults: [(String, SyllableError.Reason, String)] = [
    ("", .empty, ""), ("xyz", .foreignCharacter, "z"), ("ba ba", .foreignCharacter, " "),
    ("jam", .foreignCharacter, "j"),
    ("covid19", .foreignCharacter, "1"), ("Piñata", .foreignCharacter, "ñ"), ("ü", .foreignCharacter, "ü"),
    ("hóá", .secondTone, "á"), ("TPHCM", .noVowel, "TPHCM"), ("đ", .noVowel, "đ"), ("blang", .unknownOnset, "bl"),
    ("qang", .unknownOnset, "q"), ("prô", .unknownOnset, "pr"), ("thran", .unknownOnset, "thr"),
    ("cêm", .onsetSpelling(expected: "k"), "c"), ("Gêm", .onsetSpelling(expected: "gh"), "G"),
    ("ghà", .onsetSpelling(expected: "g"), "gh"), ("ngiêng", .onsetSpelling(expected: "ngh"), "ng"),
    ("nghà", .onsetSpelling(expected: "ng"), "ngh"), ("uăm", .impossibleRhyme, "uăm"),
    ("bêng", .impossibleRhyme, "êng"),
    ("bar", .impossibleCoda, "r"), ("tank", .impossibleCoda, "nk"), ("sota", .trailingLetters, "ta"),
    ("banana", .trailingLetters, "nana"), ("hotdog", .trailingLetters, "dog"), ("mat", .toneBeforeStop(.level), "t"),
    ("hòc", .toneBeforeStop(.grave), "c"),
    ("quet", .toneBeforeStop(.level), "t"), ("bảch", .toneBeforeStop(.hook), "ch"), ("qu", .impossibleRhyme, "u"),
  ]

  @Test func whyAWordIsNoSyllable() {
    for (word, reason, part) in Self.faults {
      for word in [word, Naive.nfd(word)] {
        do {
          _ = try Syllable(validating: word)
          Issue.record("\(word) is no syllable")
        } catch {
          let found = error.reason
          #expect(found == reason && error.part == part, "\(word): \(error)")
          #expect(String(utf8: Array(word.utf8), in: error.range) == error.part, "\(word): \(error.range)")
          #expect(!error.description.isEmpty)
        }
      }
    }
  }

  /// A reason for each word that is none, and no other.
  @Test func everyWordIsASyllableOrHasAReason() throws {
    var random = SeededGenerator(seed: 521)
    for _ in 0..<4_000 {
      let word =
        random.chance(3) ? random.scalars(count: random.int(0...6)) : random.syllable() + random.syllable().prefix(2)
      do {
        let syllable = try Syllable(validating: word)
        #expect(Syllable(parsing: word) == syllable)
      } catch {
        #expect(Syllable(parsing: word) == nil)
        #expect(error.range.upperBound <= word.utf8.count)
        #expect(String(utf8: Array(word.utf8), in: error.range) == error.part)
      }
    }
  }

  /// What was taken apart, put together again, is the word without its tone.
  @Test func thePartsMakeUpTheWord() {
    for row in Syllables.table.split(separator: "\n") {
      guard let word = row.split(separator: " ").first, let syllable = Syllable(parsing: word) else {
        continue
      }
      let key = SyllableKey(word).toneless
      let whole = syllable.onset + syllable.medial + syllable.nucleus + syllable.coda
      // `gì`: the i is counted in both.
      let short = syllable.onset.dropLast() + syllable.nucleus + syllable.coda
      #expect(SyllableKey(whole) == key || SyllableKey(short) == key, "\(word): \(whole)")
    }
  }

  @Test func theSyllablesOfRealTextParse() throws {
    guard let lines = try SharedData.lines("segmentation/lexicon/syllables.tsv", skipping: 6082) else {
      return
    }
    let words = lines.dropFirst().compactMap { $0.split(separator: "\t").first }
    let failed = words.filter { Syllable(parsing: $0) == nil }
    let share = 1 - Double(failed.count) / Double(words.count)
    print(
      "syllables.tsv: \(words.count) syllables, \(share) parse; not \(failed.prefix(60).joined(separator: " "))"
    )
    #expect(share >= 0.97)
  }
}
