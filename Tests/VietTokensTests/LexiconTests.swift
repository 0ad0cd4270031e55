import Testing
import VietTestSupport
import VietUnicode

@testable import VietTokens

@Suite struct LexiconTests {
  @Test func anEmptyLexiconHasNoWords() {
    let lexicon = Lexicon()
    #expect(lexicon.count == 0)
    #expect(lexicon.greatestSyllableCount == 0)
    #expect(!lexicon.contains("sinh viên"))
    #expect(!lexicon.contains(""))
  }

  @Test func wordsAreFoundHoweverTheyAreWritten() {
    var lexicon = Lexicon()
    lexicon.insert("hòa bình")
    lexicon.insert("Trí_tuệ_nhân_tạo")
    for word in [
      "hòa bình", "hoà bình", "HÒA BÌNH", "Hoà_Bình", Naive.nfd("hòa bình"), "trí tuệ nhân tạo", "TRÍ TUỆ NHÂN TẠO",
    ] {
      #expect(lexicon.contains(word), "\(word)")
    }
    for word in [
      "hòa", "bình", "bình hòa", "hóa bình", "hòa binh", "hòabình", "hòa bình hòa", "trí tuệ", "nhân tạo", "",
    ] {
      #expect(!lexicon.contains(word), "\(word)")
    }
    #expect(lexicon.count == 2)
    #expect(lexicon.greatestSyllableCount == 4)
  }

  @Test func aWordIsCountedOnce() {
    var lexicon = Lexicon()
    for word in ["cà phê", "Cà Phê", "CÀ_PHÊ", Naive.nfd("cà phê")] { lexicon.insert(word) }
    #expect(lexicon.count == 1)
  }

  @Test func aSingleSyllableIsNoEntry() {
    var lexicon = Lexicon()
    for word in ["chợ", "", " ", "_", " chợ "] { lexicon.insert(word) }
    #expect(lexicon.count == 0)
  }

  @Test func aLexiconIsAValue() {
    var one = Lexicon()
    one.insert("chợ quê")
    var other = one
    other.insert("phố cổ")
    #expect(!one.contains("phố cổ"))
    #expect(other.contains("chợ quê") && other.contains("phố cổ"))
  }

  private func words(_ count: Int, _ random: inout SeededGenerator) -> [String] {
    var words: [String] = []
    while words.count < count {
      words.append((0..<random.int(2...4)).map { _ in random.syllable() }.joined(separator: " "))
    }
    return words
  }

  @Test func fiveThousandWordsAndNoOthers() {
    var random = SeededGenerator(seed: 901)
    var lexicon = Lexicon()
    let inserted = words(5000, &random)
    var twin: Set<String> = []
    for word in inserted {
      lexicon.insert(word)
      twin.insert(name(word))
    }
    #expect(lexicon.count == twin.count)
    for word in inserted { #expect(lexicon.contains(word.uppercased()), "\(word)") }
    var falsePositives: [String] = []
    for _ in 0..<100_000 {
      let probe = "\(random.syllable()) \(random.syllable())" + (random.chance(2) ? " \(random.syllable())" : "")
      if lexicon.contains(probe), !twin.contains(name(probe)) { falsePositives.append(probe) }
    }
    #expect(falsePositives.isEmpty, "\(falsePositives.prefix(5))")
  }

  /// The word by the letters and the tone of each syllable, wherever the mark stands.
  private func name(_ word: String) -> String {
    let marks: Set<Unicode.Scalar> = ["\u{300}", "\u{301}", "\u{303}", "\u{309}", "\u{323}"]
    return word.lowercased().split(separator: " ").map { syllable in
      let scalars = Naive.nfd(String(syllable)).unicodeScalars
      return String(
        String.UnicodeScalarView(scalars.filter { !marks.contains($0) } + scalars.filter { marks.contains($0) }))
    }.joined(separator: " ")
  }

  @Test func aLexiconIsMadeOfWordsOrOfTheLinesOfAFile() {
    let words = ["bún đậu mắm tôm", "trà sữa", "trà sữa trân châu"]
    #expect(Lexicon(lines: Array("bún đậu mắm tôm\r\n\ntrà_sữa\ntrà sữa trân châu".utf8)) == Lexicon(words: words))
    #expect(Lexicon(words: words).count == 3)
    #expect(!Lexicon(words: words).contains("trà sữa trân"))
  }
}
