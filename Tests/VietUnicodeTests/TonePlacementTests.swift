import Foundation
import Testing
import VietTestSupport
import VietUnicode

@Suite struct TonePlacementTests {
  /// As written, old, new.
  private let words = [
    ("hòa", "hòa", "hoà"), ("hoà", "hòa", "hoà"), ("Khỏe", "Khỏe", "Khoẻ"), ("THỦY", "THỦY", "THUỶ"),
    ("thuý", "thúy", "thuý"),
    ("xoè", "xòe", "xoè"), ("loã", "lõa", "loã"), ("uý", "úy", "uý"), ("Oà", "Òa", "Oà"), ("nguỵ", "ngụy", "nguỵ"),
  ]

  /// The same under both customs.
  private let settled = [
    "quý", "Quý", "quả", "quở", "quẻ", "già", "gìn", "gì", "giếng", "giặt", "khuỷu", "ngoằn", "hoàn", "hoài", "khoẻo",
    "xoáy",
    "thuở", "huế", "tuyết", "nghiễm", "mía", "múa", "mứa", "bữa", "cuốn", "đượm", "yếu", "oán", "xoỏng", "moóc", "suýt",
    "huỳnh",
  ]

  /// What a slip of the typing program leaves, and what was meant.
  private let misplaced = [
    ("baỏ", "bảo"), ("nghịêm", "nghiệm"), ("đựơc", "được"), ("tòan", "toàn"), ("qúy", "quý"), ("gìa", "già"),
    ("hoaì", "hoài"), ("tíêng", "tiếng"), ("vịêt", "việt"), ("cuả", "của"), ("múôn", "muốn"), ("NGỪƠI", "NGƯỜI"),
    ("Nguyêñ", "Nguyễn"), ("viêṭ", "việt"), ("đươǹg", "đường"), ("ĐIÊM\u{309}", "ĐIỂM"),
  ]

  /// What is no syllable keeps its marks.
  private let foreign = [
    "Chloé", "Zoé", "café", "déjà", "fiancé", "Beyoncé", "naïve", "über", "hôòng", "strưk", "résumé", "à", "ó",
    "señor", "coño", "koń", "Peñ", "ñê", "đñ", "Perić", "n\u{303}", "đêñĩ",
    "hoa\u{304}\u{300}", "toạ\u{301}",
  ]

  @Test func openGlidesFollowTheCustom() {
    for (written, old, new) in words {
      #expect(TonePlacer(.old).place(written) == old)
      #expect(TonePlacer(.new).place(written) == new)
      #expect(TonePlacer(.keep).place(written) == written)
    }
  }

  @Test func bothCustomsAgreeOnTheRest() {
    for word in settled {
      #expect(TonePlacer(.old).place(word) == word)
      #expect(TonePlacer(.new).place(word) == word)
    }
  }

  @Test func misplacedMarksAreMended() {
    for (written, meant) in misplaced {
      #expect(TonePlacer(.new).place(written) == meant, "\(written)")
      #expect(TonePlacer(.old).place(written) == meant, "\(written)")
    }
  }

  @Test func whatIsNoSyllableIsLeftAlone() {
    for word in foreign {
      #expect(TonePlacer(.new).place(word) == word)
      #expect(TonePlacer(.old).place(word) == word)
    }
  }

  @Test func editsSayWhatWasChanged() {
    let text = "Sức khỏe, hoà bình và Chloé"
    let repaired = TonePlacer(.new).place(Array(text.utf8))
    #expect(String(decoding: repaired.bytes, as: UTF8.self) == "Sức khoẻ, hoà bình và Chloé")
    #expect(repaired.edits.map { [$0.before, $0.after, $0.rule] } == [["khỏe", "khoẻ", "tonePlacement"]])
    #expect(repaired.edits.map { String(decoding: Array(text.utf8)[$0.range], as: UTF8.self) } == ["khỏe"])
    let range = repaired.offsets.sourceRange(of: 0..<repaired.bytes.count)
    #expect(range == 0..<text.utf8.count)
  }

  @Test func decomposedTextGivesTheSameWords() {
    for (written, meant) in misplaced {
      let decomposed = written.decomposedStringWithCanonicalMapping
      #expect(TonePlacer(.new).place(decomposed).unicodeScalars.elementsEqual(meant.unicodeScalars), "\(written)")
    }
    let settled = "tiếng việt".decomposedStringWithCanonicalMapping
    #expect(TonePlacer(.new).place(settled).unicodeScalars.elementsEqual(settled.unicodeScalars))
  }

  @Test func placingTwiceChangesNothingMore() throws {
    for page in try Seeds.flatPages() {
      for placement in [TonePlacement.old, .new] {
        let once = TonePlacer(placement).place(page.source)
        let twice = TonePlacer(placement).place(once.bytes)
        #expect(twice.bytes == once.bytes && twice.edits.isEmpty, "\(page.name)")
        let back = TonePlacer(.old).place(TonePlacer(.new).place(page.source).bytes)
        #expect(back.bytes == TonePlacer(.old).place(page.source).bytes, "\(page.name)")
      }
    }
  }

  @Test func illFormedBytesAreKept() {
    let bytes = Array("hòa".utf8) + [0xFF] + Array("baỏ".utf8) + [0xE1, 0xBB]
    #expect(TonePlacer(.new).place(bytes).bytes == Array("hoà".utf8) + [0xFF] + Array("bảo".utf8) + [0xE1, 0xBB])
  }

  /// Every syllable of the language, in every place that a mark can have.
  @Test func everySyllable() throws {
    guard let rows = try SharedData.lines("normalization/tone-placement.tsv", skipping: 14_221) else { return }
    var count = 0
    for row in rows where !row.hasPrefix("#") {
      let columns = row.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      guard columns.count >= 3 else { continue }
      count += 1
      #expect(TonePlacer(.old).place(columns[0]) == columns[1], "\(columns)")
      #expect(TonePlacer(.new).place(columns[0]) == columns[2], "\(columns)")
    }
    print("tone placement: \(count) syllables")
  }
}
