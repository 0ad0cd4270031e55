import Foundation
import Testing
import VietTestSupport

@testable import VietUnicode

@Suite struct LegacyEncodingTests {
  /// The 134 letters of Vietnamese with marks, both cases.
  private static let letters: [Character] = {
    let bases = ["a", "ă", "â", "e", "ê", "i", "o", "ô", "ơ", "u", "ư", "y"]
    let tones = ["", "\u{300}", "\u{301}", "\u{303}", "\u{309}", "\u{323}"]
    var small: [Character] = ["đ"]
    for base in bases {
      for tone in tones { small.append(Character((base + tone).precomposedStringWithCanonicalMapping)) }
    }
    small.removeAll { $0.isASCII }
    return small + small.map { Character($0.uppercased()) }
  }()

  private func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }

  private static let seedTexts: [String] = {
    let pages = (try? Seeds.flatPages()) ?? []
    let sentences = (try? Seeds.lines("expressions/sentences.tsv")) ?? []
    return pages.flatMap { String(decoding: $0.source, as: UTF8.self).split(separator: "\n").map(String.init) }
      + sentences.compactMap { $0.split(separator: "\t").dropFirst().first.map(String.init) }
  }()

  // MARK: Letters

  @Test(arguments: LegacyEncoding.allCases)
  func everyLetter(_ encoding: LegacyEncoding) {
    #expect(Self.letters.count == 134)
    for letter in Self.letters {
      // Between letters that make a syllable of any vowel impossible the marks must count all the same.
      let word = letter.isUppercase ? "X\(letter)X" : "x\(letter)x"
      let encoded = encoding.encode(word)
      #expect(encoded.losses.isEmpty || encoding == .viqr, "\(encoding) \(word)")
      if encoded.losses.isEmpty { #expect(text(encoding.decode(encoded.bytes).bytes) == word, "\(encoding)") }
      let lone = encoding.encode(String(letter))
      let back = text(encoding.decode(lone.bytes).bytes)
      #expect((back == String(letter)) == lone.losses.isEmpty, "\(encoding) \(letter) \(back) \(lone.bytes)")
    }
  }

  /// Known bytes, which no table of ours has made.
  @Test func knownWords() {
    let words: [(LegacyEncoding, [UInt8], String)] = [
      (.tcvn3, [0x56, 0x69, 0xD6, 0x74], "Việt"), (.tcvn3, [0x56, 0x49, 0xD6, 0x54], "VIỆT"),
      (.vni, [0x56, 0x69, 0x65, 0xE4, 0x74], "Việt"), (.vni, [0x41, 0xC9], "Ắ"), (.vni, [0x41, 0xC8], "Ằ"),
      (.viscii, [0x56, 0x69, 0xAE, 0x74], "Việt"), (.vps, [0x56, 0x69, 0x8C, 0x74], "Việt"),
      (.windows1258, [0x56, 0x69, 0xEA, 0xF2, 0x74], "Việt"), (.windows1258, [0xE0], "à"),
      (.viqr, Array("Vie^.t".utf8), "Việt"), (.viqr, Array("DDu+o+`ng so^' 5\\.".utf8), "Đường số 5."),
      (.ncr, Array("Vi&#7879;t Nam".utf8), "Việt Nam"), (.ncr, Array("Vi&#x1EC7;t &#X1ec7".utf8), "Việt ệ"),
    ]
    for (encoding, bytes, expected) in words {
      #expect(text(encoding.decode(bytes).bytes) == expected, "\(encoding) \(bytes)")
    }
  }

  @Test func capitalsOfTCVN3() {
    // What is read, when the text is written with the bytes of small letters.
    for text in [
      "TẤT CẢ MỌI NGƯỜI", "Hà Nội", "HÀ NỘI", "THỦ ĐÔ Ở ĐÓ", "Sở GD-ĐT Hà Nội", "CHỢ HOA RỰC RỠ\nở đó", "UBND xã",
    ] {
      let encoded = LegacyEncoding.tcvn3.encode(text)
      let losses = encoded.losses.map { String($0.scalar) }
      #expect(
        self.text(LegacyEncoding.tcvn3.decode(encoded.bytes).bytes) == text && losses.isEmpty, "\(text) \(losses)")
    }
    let lost = LegacyEncoding.tcvn3.encode("Ủy ban Ở đó")
    #expect(lost.losses.map(\.range) == [0..<3, 9..<12])
    #expect(lost.losses.first?.replacement == [0xF1])
  }

  @Test func signsOfVIQR() {
    let cases = [
      ("Nha` o+? dda^u? O^ng ddi ra.", "Nhà ở đâu? Ông đi ra."),
      ("it's 9, v.v. e.g. o'clock", "it's 9, v.v. e.g. o'clock"),
      ("co'.", "có."), ("Hue^'. ", "Huế. "), ("add teddy", "add teddy"), ("ra\\. la\\`", "ra. la`"), ("c\\\\d", "c\\d"),
      ("u+*o*", "ư*ơ"), ("hai? ai.", "hai? ai."), ("qua? gia?, hoa? x", "quả giả, hoả x"), ("ha.\nca", "hạ\nca"),
      ("ha.\nCa", "ha.\nCa"), ("thuo*? ay", "thuở ay"), ("la` gi`?", "là gì?"),
    ]
    for (source, expected) in cases {
      let found = text(LegacyEncoding.viqr.decode(Array(source.utf8)).bytes)
      #expect(found == expected, "\(source)")
    }
    for text in ["ra. Anh", "a' b", "dd", "là\\", "Đắk Lắk?", "(a(b)", "o+o", "e^ d~ a^(", "ddd"] {
      let encoded = LegacyEncoding.viqr.encode(text)
      #expect(encoded.losses.isEmpty, "\(text)")
      #expect(self.text(LegacyEncoding.viqr.decode(encoded.bytes).bytes) == text, "\(self.text(encoded.bytes))")
    }
  }

  @Test func numericReferences() {
    let cases = [
      // With and without semicolons, in both bases, of a letter and its marks, of windows-1252's signs.
      ("Ti&#7871;ng Vi&#7879;t", "Tiếng Việt"), ("C&#244 gi&#225o", "Cô giáo"), ("H&#x1EBF;t", "Hết"),
      ("e&#770;&#769;", "ế"), ("e&#770;\u{301}", "ế"), ("\u{EA}&#x301;", "ế"), ("&#65;&#768", "À"),
      ("&#147;T&#7889;t&#148; &#133;", "“Tốt” …"), ("Tiếng Việt &#8211; ổn", "Tiếng Việt – ổn"), ("&#128512;", "😀"),
      ("&#4352;&#4449;", "가"), ("A&#38;#65;", "A&#65;"), ("&#00007879;", "ệ"),
      // What is no reference.
      ("R&D &# &#; &#x; &#xg &amp; & #65;", "R&D &# &#; &#x; &#xg &amp; & #65;"), ("&", "&"), ("&#", "&#"),
      ("&#7879&#7879", "ệệ"), ("&#12a", "\u{C}a"),
    ]
    for (source, expected) in cases {
      let found = text(LegacyEncoding.ncr.decode(Array(source.utf8)).bytes)
      #expect(found.utf8.elementsEqual(expected.utf8), "\(source): \(found)")
    }
    let wrong = LegacyEncoding.ncr.decode(Array("a&#0;&#xD800;&#1114112;b".utf8) + [0xFF])
    #expect(text(wrong.bytes) == "a\u{FFFD}\u{FFFD}\u{FFFD}b\u{FFFD}")
    #expect(wrong.undecodable == [1, 5, 13, 24])
    let map = LegacyEncoding.ncr.decode(Array("Vi&#7879;t".utf8)).offsets
    #expect(map.sourceRange(of: 2..<5) == 2..<9 && map.sourceRange(of: 5..<6) == 9..<10)
    for text in ["Việt – 😀", "&#7879; và &", "&&##x1", "R&D", "#1", "e\u{327}\u{301}\u{323}"] {
      let encoded = LegacyEncoding.ncr.encode(text)
      #expect(encoded.losses.isEmpty && encoded.bytes.allSatisfy { $0 < 0x80 }, "\(text)")
      let back = LegacyEncoding.ncr.decode(encoded.bytes).bytes
      #expect(back == Normalizer().normalize(Array(text.utf8)).bytes, "\(text): \(self.text(encoded.bytes))")
    }
    #expect(text(LegacyEncoding.ncr.encode("Huế").bytes) == "Hu&#7871;")
    #expect(LegacyEncoding.ncr.encode("a\u{85}b").losses.map(\.range) == [1..<3])
  }

  // MARK: Round trips

  @Test(arguments: LegacyEncoding.allCases)
  func theSeedsAndBack(_ encoding: LegacyEncoding) {
    var (exact, lines) = (0, 0)
    for line in Self.seedTexts {
      let line = line.precomposedStringWithCanonicalMapping
      let encoded = encoding.encode(line)
      let back = encoding.decode(encoded.bytes)
      lines += 1
      exact += encoded.losses.isEmpty ? 1 : 0
      // The report is empty exactly when the text comes back.
      #expect(
        (back.bytes == Array(line.utf8)) == encoded.losses.isEmpty,
        "\(encoding) \(line) \(encoded.losses.map { String($0.scalar) })")
      #expect(Normalizer().normalize(back.bytes).bytes == back.bytes, "\(encoding) \(line)")
      for loss in encoded.losses {
        let lost = String(decoding: Array(line.utf8)[loss.range], as: UTF8.self)
        #expect(lost == String(loss.scalar), "\(encoding) \(line)")
      }
    }
    print("\(encoding): \(exact) of \(lines) lines of the seeds come back whole")
    // Dashes, quotes and capitals at the beginning of a sentence are what is lost.
    #expect(lines > 300 && exact * 2 > lines, "\(encoding)")
  }

  @Test func vectors() throws {
    guard let lines = try SharedData.lines("normalization/legacy-vectors.tsv", skipping: 40) else { return }
    let names = [
      "tcvn3": LegacyEncoding.tcvn3, "vni_win": .vni, "vps": .vps, "viscii": .viscii, "cp1258": .windows1258,
      "viqr": .viqr,
    ]
    var (decoded, encoded) = (0, 0)
    for line in lines where !line.hasPrefix("#") {
      let columns = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      guard columns.count >= 4, let encoding = names[columns[0]] else { continue }
      let digits = Array(columns[1])
      let bytes = stride(from: 0, to: digits.count - 1, by: 2).compactMap {
        UInt8(String(digits[$0...$0 + 1]), radix: 16)
      }
      let found = encoding.decode(bytes)
      // Rows on which the decoders disagree are read as well: the expectation of the file is ours too.
      #expect(text(found.bytes) == columns[2], "\(encoding)")
      decoded += 1
      let back = encoding.encode(columns[2])
      let agree = !columns[3].isEmpty
      if agree {
        #expect(back.bytes == bytes, "\(encoding) \(columns[2])")
        #expect(back.losses.isEmpty, "\(encoding) \(columns[2])")
        encoded += 1
      }
    }
    print("legacy vectors: \(decoded) decoded, \(encoded) encoded to the same bytes")
    #expect(decoded >= 40)
  }

  // MARK: Robustness

  private static let samples = [
    "Tiếng Việt giàu đẹp – Quốc hội khóa XV: ĐẠI BIỂU HÀ NỘI, ở Huế. Ông ra. Nghĩ gì?\r\nDÒNG HAI VIẾT HOA\nít thôi.",
    "(v.v.) https://vi.vn/a.b?c=d \\ ra. add Nguyễn Thị Ở, Đắk Lắk; khuỷu tay… “thuở” 9 a.m.",
  ]

  @Test(arguments: LegacyEncoding.allCases)
  func piecesGiveTheWhole(_ encoding: LegacyEncoding) {
    var random = SeededGenerator(seed: 801)
    var sources = Self.samples.map { encoding.encode(String(repeating: $0 + " ", count: 3)).bytes }
    sources += (0..<20).map { _ in random.bytes(count: 400) }
    sources.append(encoding.encode(String(repeating: "đế", count: 400)).bytes)
    for source in sources {
      let whole = encoding.decode(source)
      for cut in stride(from: 0, through: source.count, by: source.count > 500 ? 7 : 1) {
        var decoder = LegacyDecoder(encoding)
        var output: [UInt8] = []
        decoder.decode(Array(source[..<cut]), into: &output)
        decoder.decode(Array(source[cut...]), into: &output)
        decoder.finish(into: &output)
        #expect(output == whole.bytes, "\(encoding) cut at \(cut)")
        #expect(decoder.undecodableCount == whole.undecodable.count)
      }
      var decoder = LegacyDecoder(encoding)
      var output: [UInt8] = []
      for byte in source { decoder.decode([byte], into: &output) }
      decoder.finish(into: &output)
      #expect(output == whole.bytes, "\(encoding) byte by byte")
    }
  }

  /// The kernels, which decode without offsets, against the reader that keeps them.
  @Test(arguments: LegacyEncoding.allCases)
  func kernelsDecodeAsTheSlowReader(_ encoding: LegacyEncoding) {
    var random = SeededGenerator(seed: 804)
    let words = [
      "tiếng", "Việt", "TIẾNG", "VIỆT", "ở", "Ở", "ý", "Ý", "à", "Hà", "HÀ", "A", "UBND", "TP", "ĐẠI", "đi", "Đi", "x",
      "thuở", "2025", "–", "“à”", "ĐTDĐ", "aÀb", "ăn", "Ăn", "ĂN", String(repeating: "ế", count: 70),
      String(repeating: "Ả", count: 65), "e\u{323}\u{303}", "b\u{301}", String(repeating: "aẾ", count: 32) + "Ế",
      String(repeating: "Ếế", count: 31) + "a", String(repeating: "A", count: 63) + "Ế", "xyzê\u{301}\u{323}",
      "C\u{301}ả", "\u{323}á",
    ].map { encoding.encode($0).bytes }
    let gaps: [[UInt8]] = [[0x20], [0x20], [0x20], [0x0A], [0x0D, 0x0A], [0x2C, 0x20], [0x2D], [0x09], [0x20, 0x20]]
    for round in 0..<3000 {
      var source: [UInt8] = []
      // Either a few sorts of words, so that capitals stand together, or all of them.
      let some = (0..<3).map { _ in random.pick(words) }
      let isMixed = random.chance(2)
      // Some are so long that words of VIQR are remembered.
      for _ in 0..<random.int(0...(round % 500 == 0 ? 1500 : 60)) {
        source += isMixed ? random.pick(words) : random.pick(some)
        source += random.pick(gaps)
      }
      if random.chance(3) { source = random.mutated(source) }
      let expected = encoding.decode(source)
      for kernels in [Kernels.best, .portable] {
        var decoder = LegacyDecoder(encoding, recordsOffsets: false, kernels: kernels)
        var found: [UInt8] = []
        var start = 0
        while start < source.count {
          let end = min(source.count, start + random.int(1...600))
          decoder.decode(Array(source[start..<end]), into: &found)
          start = end
        }
        decoder.finish(into: &found)
        guard found == expected.bytes, decoder.undecodableCount == expected.undecodable.count else {
          Issue.record("\(encoding): \(Excerpt.difference(found, expected.bytes)), \(source)")
          return
        }
      }
    }
  }

  /// The kernel and the comparison of stretches, against scalar by scalar over the whole.
  @Test(arguments: LegacyEncoding.allCases)
  func textIsEncodedAsScalarByScalar(_ encoding: LegacyEncoding) {
    var random = SeededGenerator(seed: 805)
    let words = [
      "Ở đó", "Hà Nội", "ĐẠI HỘI", "Ý", "à", "giá 5.000₫", "“tốt”", "– và", "v.v.", "&#7879;", "R&D", "A&", "#1",
      "c\\d",
      "add", "đd", "dđ", "ra.", "hạ", "a^", "e\u{302}", "e\u{323}\u{303}", "a\u{AD}\u{301}", "日本", "😀", "\u{85}",
      "²\u{301}", "\u{FFFD}", "x\u{301}", "tiếng\nviệt", "Việt.\nNam", "ÀÁẢÃẠ", String(repeating: "ế", count: 70),
    ].map { Array($0.utf8) }
    let gaps: [[UInt8]] = [[0x20], [0x20], [0x20], [0x0A], [0x0D, 0x0A], [0x2C, 0x20], [0x26], []]
    for round in 0..<120 {
      var source: [UInt8] = []
      // Some are longer than the stretch that is compared.
      for _ in 0..<random.int(0...(round % 40 == 0 ? 2000 : 40)) { source += random.pick(words) + random.pick(gaps) }
      if random.chance(4) { source = random.mutated(source) }
      let (fast, slow) = (encoding.encode(source), encoding.encode(source, isSlow: true))
      guard fast == slow else {
        let place = zip(fast.losses, slow.losses).first { $0 != $1 }
        Issue.record(
          "\(encoding): \(Excerpt.difference(fast.bytes, slow.bytes)) \(String(describing: place)) \(source)")
        return
      }
    }
  }

  @Test(arguments: LegacyEncoding.allCases)
  func everyPrefixAndEveryLostByte(_ encoding: LegacyEncoding) {
    for sample in Self.samples {
      let source = encoding.encode(sample).bytes
      for count in 0...source.count { check(encoding, Array(source[..<count])) }
      for place in source.indices {
        var source = source
        source.remove(at: place)
        check(encoding, source)
      }
    }
  }

  @Test(arguments: LegacyEncoding.allCases)
  func randomBytes(_ encoding: LegacyEncoding) {
    var random = SeededGenerator(seed: 802)
    for _ in 0..<1500 { check(encoding, random.bytes(count: random.int(0...60))) }
    for byte in UInt8.min...UInt8.max { check(encoding, [0x61, byte, byte, 0x62, byte]) }
  }

  /// Well-formed NFC, a map over all of it, and undecodable bytes where U+FFFD stands.
  private func check(_ encoding: LegacyEncoding, _ source: [UInt8]) {
    let result = encoding.decode(source)
    let scalars = text(result.bytes).unicodeScalars
    let holds =
      result.bytes.span.firstIllFormedRange() == nil && Normalizer().isNormalized(result.bytes.span)
      && result.offsets.outputCount == result.bytes.count
      && result.offsets.sourceRange(of: 0..<result.bytes.count) == 0..<source.count
      && scalars.reduce(0) { $1 == "\u{FFFD}" ? $0 + 1 : $0 } == result.undecodable.count
    // A comment would be made for each of the many cases.
    if !holds { Issue.record("\(encoding) \(source): \(result)") }
  }

  /// More marks than are sorted as one are in NFC still, and told when they do not come back.
  @Test(arguments: [(LegacyEncoding.tcvn3, below: UInt8(0xB4), above: UInt8(0xB3)), (.windows1258, 0xF2, 0xEC)])
  func longRunsOfMarksAreInNFC(_ encoding: LegacyEncoding, below: UInt8, above: UInt8) {
    for letter: UInt8 in [0x61, 0x63, 0xED] {
      for count in [28...34, 58...65, 90...96].joined() {
        let source = [letter] + [UInt8](repeating: below, count: count)
        check(encoding, source)
        check(encoding, source + [above, 0x62])
      }
    }
    for count in [1, 29, 30, 31, 32, 70] {
      let source = Array(Normalizer().normalize("b" + String(repeating: "\u{323}", count: count) + "\u{301}c").utf8)
      let encoded = encoding.encode(source)
      #expect((encoding.decode(encoded.bytes).bytes == source) == encoded.losses.isEmpty, "\(count)")
      #expect(encoded == encoding.encode(source, isSlow: true), "\(count)")
    }
  }

  /// The bytes that a word came from, decoded by themselves, are the word.
  @Test(arguments: LegacyEncoding.allCases)
  func offsetsLeadBack(_ encoding: LegacyEncoding) {
    var words = 0
    for line in Self.seedTexts.prefix(300) {
      let source = encoding.encode(line).bytes
      let result = encoding.decode(source)
      var start = 0
      for word in result.bytes.split(separator: 0x20, omittingEmptySubsequences: false) {
        let range = result.offsets.sourceRange(of: start..<start + word.count)
        start += word.count + 1
        // Case and full stops depend on what follows.
        let slice = Array(source[range])
        var again = Array(encoding.decode(slice + [0x20, 0x78]).bytes.dropLast(2))
        if encoding == .viqr, again != Array(word) { again = encoding.decode(slice).bytes }
        if encoding == .tcvn3 {
          #expect(
            String(decoding: again, as: UTF8.self).lowercased() == String(decoding: word, as: UTF8.self).lowercased())
        } else {
          #expect(again == Array(word), "\(encoding) \(String(decoding: word, as: UTF8.self))")
        }
        words += 1
      }
    }
    #expect(words > 2000)
  }

  @Test func undecodableBytesAreTold() {
    let result = LegacyEncoding.vps.decode([0x61, 0x91, 0x62, 0xA0])
    #expect(text(result.bytes) == "a\u{FFFD}b\u{FFFD}")
    #expect(result.undecodable == [1, 3])
    #expect(result.offsets.sourceRange(of: 1..<4) == 1..<2)
    let encoded = LegacyEncoding.viscii.encode("Việt 日 – ₫")
    #expect(encoded.losses.map { String($0.scalar) } == ["日", "–", "₫"])
    #expect(encoded.losses.map(\.range) == [7..<10, 11..<14, 15..<18])
    #expect(text(Array(encoded.bytes.suffix(5))) == "? - ?")
  }

  @Test(arguments: LegacyEncoding.allCases)
  func aByteOrderMarkIsNoLossAtTheBeginningOnly(_ encoding: LegacyEncoding) {
    let one = encoding.encode("\u{FEFF}Huế")
    #expect(one.losses.isEmpty && text(encoding.decode(one.bytes).bytes) == "Huế")
    let two = encoding.encode("\u{FEFF}\u{FEFF}Huế")
    #expect(two.losses.map(\.range) == (encoding == .ncr ? [] : [3..<6]))
    #expect(text(encoding.decode(two.bytes).bytes) == (encoding == .ncr ? "\u{FEFF}Huế" : "?Huế"))
  }

  @Test func everySyllableOfTheSetIsASyllable() {
    var random = SeededGenerator(seed: 803)
    for _ in 0..<20_000 {
      let word = random.chance(8) ? random.scalars(count: 3) : random.syllable()
      let key = SyllableKey(word)
      #expect(SyllableSet.contains(key) == (Syllable(key: key) != nil), "\(word)")
    }
  }

  /// Every beginning with every rhyme, right and wrong, in two tones.
  @Test func theSetHasNoOtherSyllables() {
    let rhymes = SyllableRules.rhymes.flatMap { rhyme in
      rhyme.codas.split(separator: " ").map { rhyme.medial + rhyme.nucleus + ($0 == "-" ? "" : $0) }
    }
    for onset in SyllableRules.onsets + ["", "q", "gin", "f", "tl", "ngr"] {
      for rhyme in Set(rhymes + ["", "i", "yu", "iêch", "êm", "ach", "ng"]) {
        for tone in [ToneMark.level, .acute] {
          let key = SyllableKey(rawValue: SyllableKey(onset + rhyme).rawValue | UInt64(tone.rawValue) << 56)
          #expect(SyllableSet.contains(key) == (Syllable(key: key) != nil), "\(onset + rhyme), \(tone)")
        }
      }
    }
  }
}
