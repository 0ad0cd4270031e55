import Foundation
import Testing
import VietTestSupport

@testable import VietUnicode

@Suite struct MojibakeRepairTests {
  private enum Lost { case kept, dropped, replaced }

  /// UTF-8 read in a character set, with what the set lacks kept as a control, dropped, or replaced.
  private func misread(_ text: String, _ upperHalf: String, _ lost: Lost) -> String {
    let table = Array(upperHalf.unicodeScalars)
    var result = String.UnicodeScalarView()
    for byte in text.utf8 {
      if byte < 0x80 {
        result.append(Unicode.Scalar(byte))
      } else if table[Int(byte) - 0x80] != "\u{FFFD}" {
        result.append(table[Int(byte) - 0x80])
      } else {
        switch lost {
        case .kept: result.append(Unicode.Scalar(byte))
        case .dropped: break
        case .replaced: result.append("\u{FFFD}")
        }
      }
    }
    return String(result)
  }

  private func repaired(_ text: String) -> String {
    String(decoding: MojibakeRepair().repair(text).bytes, as: UTF8.self)
  }

  private static let sentences = [
    "Tiếng Việt giàu đẹp", "Ủy ban nhân dân thành phố đã họp “khẩn”", "ĐƯỜNG PHỐ HÀ NỘI ĐÔNG NGHỊT NGƯỜI",
    "Giá bún bò đã lên 45.000 đồng một tô – ai cũng xót…", "Khuỷu tay, khúc khuỷu, nghiêng ngả, thuở ấy, quặn thắt",
  ]

  @Test func everySentenceInEverySet() {
    for sentence in Self.sentences {
      for (name, table) in [
        ("1252", CharacterSets.windows1252), ("1258", CharacterSets.windows1258), ("1250", CharacterSets.windows1250),
        ("437", CharacterSets.codePage437),
      ] {
        // windows-1258 has combining marks, which a program may have composed since.
        let broken = misread(sentence, table, .kept)
        #expect(repaired(broken) == sentence, "\(name): \(broken)")
        guard name == "1252" || name == "1258" else { continue }
        let twice = misread(broken, table, .kept)
        #expect(repaired(twice) == sentence, "\(name) twice: \(twice)")
      }
    }
  }

  @Test func theSeedsWithLostBytes() throws {
    let lines = try Seeds.flatPages().flatMap { String(decoding: $0.source, as: UTF8.self).split(separator: "\n") }
      .map { String($0).precomposedStringWithCanonicalMapping }.filter { $0.utf8.count > 60 }
    for (name, lost) in [("kept", Lost.kept), ("dropped", .dropped), ("replaced", .replaced)] {
      var (right, words, rightWords) = (0, 0, 0)
      for line in lines {
        let found = repaired(misread(line, CharacterSets.windows1252, lost))
        if found == line { right += 1 }
        let (a, b) = (line.split(separator: " "), found.split(separator: " "))
        words += a.count
        rightWords += zip(a, b).filter { $0 == $1 }.count
      }
      print("mojibake, C1 bytes \(name): \(right) of \(lines.count) lines right, \(rightWords) of \(words) words")
      #expect(Double(rightWords) / Double(words) > (lost == .kept ? 0.999 : 0.93), "\(name)")
    }
  }

  @Test func editsAndOffsets() {
    let text = "A Tiáº¿ng\nViệt Viá»‡t"
    let result = MojibakeRepair().repair(text)
    #expect(String(decoding: result.bytes, as: UTF8.self) == "A Tiếng\nViệt Việt")
    #expect(result.edits.map(\.after) == ["ế", "ệ"])
    #expect(result.edits.map(\.rule) == ["utf-8 read as windows-1252", "utf-8 read as windows-1252"])
    for edit in result.edits { #expect(String(decoding: Array(text.utf8)[edit.range], as: UTF8.self) == edit.before) }
    let source = Array(text.utf8)
    #expect(result.offsets.outputCount == result.bytes.count)
    #expect(String(decoding: source[result.offsets.sourceRange(of: 2..<9)], as: UTF8.self) == "Tiáº¿ng")
  }

  @Test func goodTextStays() throws {
    var good = [
      "«Ngày xưa ấy á»", "ĐÃ” và “XÃ”", "Café, naïve, Ångström, Ä, Ã, Â°C", "á…", "CÂU HỎI: Â, Ă, Ê?", "Má»… nhé",
      "ĐÃ“A”",
    ]
    good += try Seeds.flatPages().flatMap {
      String(decoding: $0.source, as: UTF8.self).split(separator: "\n").map(String.init)
    }
    good += try Seeds.lines("expressions/sentences.tsv")
    for line in good {
      let result = MojibakeRepair().repair(line)
      #expect(result.edits.isEmpty && result.bytes == Array(line.utf8), "\(line): \(result.edits)")
    }
  }

  @Test func goodLinesOfTheCorpusStay() throws {
    guard let lines = try SharedData.rawLines(skipping: 50_000) else { return }
    var changed = 0
    for line in lines {
      let edits = MojibakeRepair().repair(line).edits
      if !edits.isEmpty {
        changed += 1
        Issue.record("\(line.prefix(200)): \(edits.map { "\($0.before) → \($0.after)" })")
      }
    }
    print("mojibake: \(changed) of \(lines.count) good lines changed")
    #expect(lines.count >= 50_000)
  }

  @Test func collectedCases() throws {
    guard let lines = try SharedData.lines("normalization/mojibake.tsv", skipping: 4) else { return }
    for line in lines where !line.hasPrefix("#") {
      let columns = line.split(separator: "\t").map(String.init)
      #expect(repaired(columns[1]) == columns[2], "\(columns[0])")
    }
  }

  @Test func hostileText() {
    var random = SeededGenerator(seed: 821)
    for _ in 0..<3000 {
      var text = misread(random.sentence(count: 5), CharacterSets.windows1252, random.chance(2) ? .kept : .dropped)
      if random.chance(2) { text += random.scalars(count: 5) }
      let bytes = random.mutated(Array(text.utf8))
      let result = MojibakeRepair().repair(bytes)
      #expect(result.bytes.span.firstIllFormedRange() == nil)
      #expect(result.offsets.outputCount == result.bytes.count, "\(bytes)")
      #expect(result.offsets.sourceRange(of: 0..<result.bytes.count).upperBound <= bytes.count)
    }
  }
}
