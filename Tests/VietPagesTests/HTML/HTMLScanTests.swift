import CVietPages
import Testing
import VietTestSupport
import VietUnicode

@testable import VietPages

/// The fast scans against plain loops.
@Suite struct HTMLScanTests {
  private static let sets = [
    viet_html_tag_name_ends, viet_html_attribute_name_ends, viet_html_value_ends, viet_html_text_suspects,
    viet_html_reference_suspects, viet_html_no_space, viet_html_space, viet_html_string_ends,
    viet_html_tag_marks,
  ]

  @Test func setsAreFoundWhereTheirFirstByteStands() {
    var random = SeededGenerator(seed: 31)
    let usual = Array("  \n\t\r\u{B}\u{C}\0/>='\"&aZ09\u{A0}đữ".utf8)
    for _ in 0..<4_000 {
      let bytes = (0..<random.int(0...70)).map { _ in random.chance(4) ? UInt8(random.int(0...255)) : random.pick(usual)
      }
      let start = random.int(0...bytes.count)
      let end = random.int(start...bytes.count)
      for set in Self.sets {
        let expected = (start..<end).first { viet_html_is_in(bytes[$0], set) } ?? end
        let found = bytes.span.firstIndex(in: set, from: start, to: end)
        #expect(found == expected, "set \(set.rawValue) from \(start) to \(end) in \(bytes)")
      }
    }
  }

  @Test func everyByteIsInTheSameSetsAloneAndAmongSixteen() {
    for byte in UInt8.min...UInt8.max {
      let bytes = [UInt8](repeating: byte, count: 16)
      for set in Self.sets {
        let found = bytes.span.firstIndex(in: set, from: 0, to: 16)
        #expect(found == (viet_html_is_in(byte, set) ? 0 : 16), "byte \(byte)")
      }
    }
  }

  @Test func namesArePackedAsByteByByte() {
    for name in ["a", "DIV", "h1", "article", "ARTICLES", "itemprop", "X@[`{", "đ", "aria-hidden", "Aria-Hidden"] {
      let bytes = Array("<\(name)".utf8)
      let padded = bytes + Array(" class='tin'>".utf8)
      let expected = PackedName(name)
      #expect(PackedName(bytes.span, 1..<bytes.count) == expected, "\(name) at the end")
      #expect(PackedName(padded.span, 1..<bytes.count) == expected, "\(name)")
    }
  }

  @Test func namesOfTagsEndWhereTheyEndByteByByte() {
    var random = SeededGenerator(seed: 34)
    let pieces = ["a", "DIV", "h1", "p", "article", "blockquote", "-", ":", "<", "\0", "đ", "=", "\"", "9"]
    let ends = [">", " class=a>", "/>", "\n>", "\t", "\u{B}>", ""]
    for _ in 0..<20_000 {
      let bytes = Array(
        ("b" + (0..<random.int(0...3)).map { _ in random.pick(pieces) }.joined() + random.pick(ends)).utf8)
      let end = bytes.indices.first { viet_html_is_in(bytes[$0], viet_html_tag_name_ends) } ?? bytes.count
      let name = PackedName(ofTag: bytes.span, at: 0)
      #expect(name.count == end && name == PackedName(bytes.span, 0..<end), "\(bytes)")
    }
  }

  /// A tag is the same wherever it stands, up to its first ">", and no other tag.
  @Test func keysOfTagsAreOfTheirBytesAlone() {
    var random = SeededGenerator(seed: 35)
    let table = RecentTable(filler: 0, upTo: 2)
    for _ in 0..<2_000 {
      let text = (0..<random.int(1...300)).map { _ in UInt8(random.int(0x20...0x3D)) }
      let behind = (0..<random.int(0...40)).map { _ in UInt8(random.int(0...255)) }
      let key = table.key(ofTag: (text + [0x3E] + behind).span, from: 0, kind: 3)
      guard text.count < 256 else {
        #expect(key == nil)
        continue
      }
      #expect(key?.count == text.count)
      #expect(key?.hash == table.key(ofTag: ([0] + text + [0x3E]).span, from: 1, kind: 3)?.hash)
      #expect(key?.hash != table.key(ofTag: (text + [0x3E]).span, from: 0, kind: 4)?.hash)
      #expect(table.key(ofTag: text.span, from: 0, kind: 3) == nil)
      var other = text
      other[random.int(0...text.count - 1)] ^= 1
      #expect(key?.hash != table.key(ofTag: (other + [0x3E]).span, from: 0, kind: 3)?.hash)
    }
  }

  @Test func shortNamesOfReferencesAreThoseOfTheTable() {
    let names = ShortNames()
    for index in 0..<viet_html_entity_count {
      let entity = unsafe viet_html_entity_at(index)
      let name = unsafe Array(UnsafeBufferPointer(start: entity.name, count: entity.length))
      guard name.count <= ShortNames.longest else { continue }
      let found = unsafe name.withUnsafeBufferPointer { unsafe viet_html_reference_named($0.baseAddress, $0.count) }
      #expect(names[name.span, 0..<name.count] == (found.second == 0 ? found.first : nil), "\(name)")
      #expect(names[(name + [0x61]).span, 0..<name.count] == (found.second == 0 ? found.first : nil), "\(name)")
    }
    for name in ["nbs;", "NBSP;", "a", "zzzzzzz;", "\0"] {
      #expect(names[Array(name.utf8).span, 0..<name.utf8.count] == nil, "\(name)")
    }
  }

  /// What is taken over whole against what is decoded byte by byte.
  @Test func plainValuesAreThoseThatAreDecoded() {
    var random = SeededGenerator(seed: 36)
    let pieces = ["Giá lúa", " ", "  ", "\n", "&amp;", "&", "\0", "\r", "\u{A0}", "tăng", "15,6", "“", "\u{1}"]
    for _ in 0..<5_000 {
      var bytes = Array((0..<random.int(0...8)).map { _ in random.pick(pieces) }.joined().utf8)
      if random.chance(10) { bytes.insert(0xFF, at: random.int(0...bytes.count)) }
      let expected = bytes.span.decodingReferences(in: 0..<bytes.count, isAttribute: true).collapsedString
      #expect(bytes.span.plainString(in: 0..<bytes.count, isAttribute: true) == expected, "\(bytes)")
    }
  }

  @Test func charactersAreCountedAsInStrings() {
    var random = SeededGenerator(seed: 38)
    let pieces = [
      "Giá", "lúa", " ", "đồng", "e\u{301}", "–", "🇻🇳", "\r", "\n", "ữ", "\u{1EF7}", "\u{1160}", "ạ", "»", "Ω",
    ]
    for _ in 0..<2_000 {
      let text = (0..<random.int(0...6)).map { _ in random.pick(pieces) }.joined()
      let bytes = Array(text.utf8)
      #expect(bytes.span.characterCount(in: 0..<bytes.count) == text.count, "\(text)")
    }
  }

  @Test func textIsPartedAsStringsAre() {
    var random = SeededGenerator(seed: 37)
    let pieces = ["Bến đò", " | ", " - ", "|", "-", " ", "Báo Sông Lá", " | | "]
    for _ in 0..<2_000 {
      let text = (0..<random.int(0...6)).map { _ in random.pick(pieces) }.joined()
      let bytes = Array(text.utf8)
      for (separator, string) in [(" | " as StaticString, " | "), (" - ", " - ")] {
        let parts = bytes.span.parts(between: separator).map { String(decoding: bytes[$0], as: UTF8.self) }
        #expect(parts == text.split(separator: string).map(String.init), "\(text)")
      }
    }
  }

  /// A page with an ill-formed byte is read by the loop that looks at every character.
  @Test func wellFormedPagesAreReadAsThoseThatAreNot() {
    for seed in 0..<400 {
      var random = SeededGenerator(seed: UInt64(seed))
      var page = ""
      for _ in 0..<random.int(1...30) {
        page += random.pick([
          "<p>", "<pre>", "</pre>", "<b>", "<br>", " ", "\n  ", "\u{A0}", "&nbsp;", "&amp;", "&", "\0", "",
        ])
        page += random.sentence(count: random.int(0...12))
      }
      let fast = HTMLReader().read(Array(page.utf8))
      let slow = HTMLReader().read(Array("\(page)<!--".utf8) + [0xFF] + Array("-->".utf8))
      #expect(fast.bytes == slow.bytes, "\(page)")
      #expect(fast.blocks == slow.blocks, "\(page)")
      #expect(fast.offsets == slow.offsets, "\(page)")
    }
  }

  @Test func elementsAreFoundAgainOnLaterPages() {
    var styler: ElementStyler?
    for _ in 0..<2 {
      for (html, context) in [
        ("<p class='tin lien-quan'>a", BlockContext.related), ("<p id=sidebar>a", .aside),
        ("<p class=sidebar>a", .aside),
        ("<p class=tin>a", []),
      ] {
        let page = HTMLReader().read(Array(html.utf8), isWellFormed: true, using: &styler)
        #expect(page.blocks.map(\.context) == [context], "\(html)")
      }
    }
  }

  /// Against the same page with an attribute of its own in each tag, so that none is like one before.
  @Test func tagsReadBeforeSayTheSame() {
    let tags = [
      "<div class='tin-lien-quan'>", "<div class='tin-lien-quan' id=a>", "<p style='display:none'>", "<p hidden>",
      "</p>",
      "</div>", "<a href='/a>b'>", "<a href='/a' rel=tag>", "</a>", "<span class=header>", "</span>",
      "<div id='header'/>",
      "<article class='box-header'>", "</article>", "<dialog open=''>", "<dialog class=tin>", "</dialog>",
      "<li role=menu>",
      "<h2 itemprop=headline content='Giá lúa'>", "</h2>", "<form id=form1>", "<form id=tim-kiem>", "</form>",
      "<time datetime='2025-11-25'>", "</time>", "<svg class=a/>", "<svg width=1>", "</svg>", "<b title='>'>", "</b>",
    ]
    var styler: ElementStyler?
    var random = SeededGenerator(seed: 12)
    for _ in 0..<400 {
      var (page, other) = ("", "")
      for index in 0..<random.int(1...40) {
        let tag = random.pick(tags)
        let text = random.sentence(count: random.int(0...3))
        let end = tag.firstIndex { $0 == " " } ?? tag.endIndex
        page += tag + text
        other += tag[..<end] + (end == tag.endIndex ? "" : " data-n=\(index)") + tag[end...] + text
      }
      let found = HTMLReader().read(Array(page.utf8), isWellFormed: true, using: &styler)
      let expected = HTMLReader().read(Array(other.utf8))
      #expect(found.bytes == expected.bytes, "\(page)")
      #expect(found.blocks == expected.blocks, "\(page)")
      #expect(found.metadata == expected.metadata, "\(page)")
    }
  }

  /// An end tag with a space in it is no end tag that is known at sight.
  @Test func endTagsEndTheSameAsThoseWithASpace() {
    let names = ["p", "div", "a", "b", "li", "ul", "td", "tr", "table", "svg", "h2", "time", "x-menu", "select"]
    var random = SeededGenerator(seed: 79)
    for _ in 0..<600 {
      var (page, other) = ("", "")
      for _ in 0..<random.int(1...30) {
        let name = random.pick(names)
        let text = random.sentence(count: random.int(0...3))
        if random.chance(2) {
          page += "<\(name) href=/>\(text)"
          other += "<\(name) href=/>\(text)"
        } else {
          let end = random.chance(8) ? name.uppercased() : name
          page += "</\(end)>\(text)"
          other += "</\(end) >\(text)"
        }
      }
      let (found, expected) = (HTMLReader().read(Array(page.utf8)), HTMLReader().read(Array(other.utf8)))
      #expect(found.bytes == expected.bytes, "\(page)")
      #expect(found.blocks == expected.blocks, "\(page)")
    }
  }

  /// What is remembered of a class attribute is what its names say one by one, and no identifier has it.
  @Test func classesSayWhatTheirNamesSay() {
    var random = SeededGenerator(seed: 78)
    let names = ["tin", "related", "sidebar", "comment-list", "nav", "footer", "byline", "x1", "main-content", "a"]
    let spaces = [" ", "\n", "  ", "\t "]
    var known = HintMatcher()
    for _ in 0..<3_000 {
      let parts = (0..<random.int(0...3)).map { _ in random.pick(names) }
      let value = Array(parts.joined(separator: random.pick(spaces)).utf8)
      let expected = parts.reduce(into: BlockContext()) { context, name in
        var matcher = HintMatcher()
        let bytes = Array(name.utf8)
        context.formUnion(matcher.context(ofIdentifier: 0..<bytes.count, bytes.span))
      }
      #expect(known.context(ofClass: 0..<value.count, value.span) == expected, "\(parts)")
      var matcher = HintMatcher()
      let identifier = matcher.context(ofIdentifier: 0..<value.count, value.span)
      #expect(known.context(ofIdentifier: 0..<value.count, value.span) == identifier, "\(parts)")
    }
  }

  @Test func copiesAreWhatIsCopied() {
    let bytes = (0..<700).map { UInt8(truncatingIfNeeded: $0 &* 7) }
    for count in Array(0...60) + [255, 256, 257, 600] {
      for rest in [0, 1, 15, 16, 17, 40] {
        var output = [UInt8](repeating: 0, count: count + Int(viet_html_step))
        unsafe bytes.withUnsafeBufferPointer { bytes in
          // Invariant: there are as many bytes, and there is room for a step more.
          unsafe output.withUnsafeMutableBufferPointer { output in
            unsafe viet_html_copy(bytes.baseAddress, count, count + rest, output.baseAddress)
          }
        }
        #expect(output[..<count] == bytes[..<count], "\(count) of \(count + rest)")
      }
    }
  }

  /// Every name is found where it stands among the cases, in any case, and nothing that looks like one.
  @Test func attributesAreFoundByTheirNames() {
    func found(_ name: String, padding: String) -> UInt32 {
      let bytes = Array((name + padding).utf8)
      return unsafe bytes.withUnsafeBufferPointer {
        unsafe viet_html_attribute_named($0.baseAddress, name.utf8.count, $0.count)
      }
    }
    for attribute in HTMLAttribute.allCases.dropFirst() {
      let name = attribute.rawValue
      for padding in ["", "=\"tin-bai\" id=a>"] {
        #expect(found(name, padding: padding) == attribute.ordinal, "\(name)")
        #expect(found(name.uppercased(), padding: padding) == attribute.ordinal, "\(name)")
        #expect(found(String(name.dropLast()), padding: padding) == 0, "\(name)")
        #expect(found("\(name)s", padding: padding) == 0, "\(name)")
        #expect(found("x\(name.dropFirst())", padding: padding) == 0, "\(name)")
      }
    }
  }

  /// Against the scan that keeps every attribute, on tags made of what attributes are made of.
  @Test func attributesAreReadAsOneByOne() {
    var random = SeededGenerator(seed: 77)
    let names =
      HTMLAttribute.allCases.map(\.rawValue) + ["ID", "Class", "data-id", "classes", "title", "a:b", "x;y", "tên"]
    for _ in 0..<20_000 {
      var tag = random.pick(["", " ", "/"])
      for _ in 0..<random.int(0...5) {
        tag += random.pick(names) + random.pick(["", "=", " = ", "=\"", "='", "=tin bài", "=\"khung tin\"", "='a' "])
        tag += random.pick([" ", "", "\n", "/", ">", "đ", "<"])
      }
      let bytes = Array((tag + random.pick([">", "/>", "", ">sau"])).utf8)
      let attributes = HTMLAttributes()
      let end = attributes.read(bytes.span, from: 0)
      var scanner = AttributeScanner(position: 0)
      var expected: [HTMLAttribute: Range<Int>] = [:]
      while let (name, value) = scanner.next(bytes.span) {
        let text = String(decoding: bytes[name], as: UTF8.self).lowercased()
        guard let attribute = HTMLAttribute(rawValue: text), attribute != .none else { continue }
        if expected[attribute] == nil { expected[attribute] = value }
      }
      #expect(end == (scanner.position, scanner.isSelfClosing, scanner.isComplete), "\(tag)")
      #expect(HTMLAttributes().skip(bytes.span, from: 0) == end, "\(tag)")
      for attribute in HTMLAttribute.allCases { #expect(attributes[attribute] == expected[attribute], "\(tag)") }
    }
  }

  /// Against the scan that looks at every character.
  @Test func plainTextEndsWhereItEndsByteByByte() {
    var random = SeededGenerator(seed: 32)
    let pieces = [
      "giá", " ", "  ", "\n", "\u{A0}", "©", "&", "\0", "\u{B}", "lúa", "a", "15,6 tỷ đồng", "«", "một hai ",
    ]
    for _ in 0..<20_000 {
      let bytes = Array((0..<random.int(0...12)).map { _ in random.pick(pieces) }.joined().utf8)
      // Well-formed text is not cut in a character.
      let places = (0...bytes.count).filter { $0 == bytes.count || bytes[$0] & 0xC0 != 0x80 }
      let start = random.pick(places)
      let end = random.pick(places.filter { $0 >= start })
      for stops in [false, true] {
        let found = bytes.span.endOfWellFormedText(from: start, to: end, stopsAtAmpersand: stops)
        var expected = bytes.span.endOfPlainText(from: start, to: end, stopsAtAmpersand: stops)
        // The slow scan leaves a space before a letter beyond ASCII to its caller.
        while expected < end, expected > start, bytes[expected] == 0x20, expected + 1 < end, bytes[expected + 1] > 0x80,
          bytes[expected + 1] != 0xC2
        {
          let next = bytes.span.endOfPlainText(from: expected + 1, to: end, stopsAtAmpersand: stops)
          guard next > expected + 1 else { break }
          expected = next
        }
        #expect(found == expected, "from \(start) to \(end) in \(bytes)")
      }
    }
  }

  /// A word is the same wherever it stands: what is behind it does not count.
  @Test func hashesAreOfTheirBytesAlone() {
    var random = SeededGenerator(seed: 33)
    let table = RecentTable(filler: 0, upTo: 2)
    for _ in 0..<2_000 {
      let text = (0..<random.int(1...60)).map { _ in UInt8(random.int(0...255)) }
      let before = (0..<random.int(0...9)).map { _ in UInt8(random.int(0...255)) }
      let behind = (0..<random.int(0...20)).map { _ in UInt8(random.int(0...255)) }
      let page = before + text + behind
      let hash = table.hash(of: before.count..<before.count + text.count, in: page.span)
      #expect(hash == table.hash(of: 0..<text.count, in: text.span), "\(text)")
      for place in text.indices {
        var other = text
        other[place] ^= UInt8(random.int(1...255))
        #expect(hash != table.hash(of: 0..<other.count, in: other.span), "\(text) \(place)")
      }
    }
  }

  /// Hashes are of all bytes and of their number: a short word does not pass for another.
  @Test func shortTextsHaveHashesOfTheirOwn() {
    let letters = Array("abc\u{0}\u{1}".utf8)
    var texts: [[UInt8]] = [[]]
    var seen: [UInt64: [UInt8]] = [:]
    for _ in 0..<5 { texts += texts.flatMap { text in letters.map { text + [$0] } } }
    for text in Set(texts) {
      let hash = unsafe text.withUnsafeBufferPointer {
        unsafe viet_html_hash($0.baseAddress, $0.count, $0.count, 0, 1 << 60 | 7)
      }
      #expect(seen.updateValue(text, forKey: hash) == nil, "\(text)")
    }
  }
}
