import GRDB
import Testing
import VietTextFTS5

@Suite struct VietnameseTokenizerTests {
  private func withTokenizer<Result>(_ body: (any FTS5Tokenizer) throws -> Result) throws -> Result {
    try DatabaseQueue(configuration: SearchIndex.configuration()).read { db in
      try body(db.makeTokenizer(VietnameseTokenizer.tokenizerDescriptor()))
    }
  }

  /// The keys at each position: a token that is not colocated begins one.
  private func positions(_ text: String) throws -> [[String]] {
    try withTokenizer { tokenizer in
      try tokenizer.tokenize(document: text).reduce(into: []) { positions, token in
        if token.flags.contains(.colocated) {
          positions[positions.count - 1].append(token.token)
        } else {
          positions.append([token.token])
        }
      }
    }
  }

  @Test func eachPositionHasThreeKeys() throws {
    let cases: [(String, [[String]])] = [
      ("Thanh Hoá!", [["=thanh", "+thanhhoa", "~thanh"], ["=hóa", "+thanhhoa", "~hoa"]]),
      ("đã 15,6", [["=đã", "+da", "~da"], ["=15,6", "+15,6", "~15,6"]]),
      ("Đường", [["=đường", "+duong", "~duong"]]),
      ("", []), (" \n…", []),
    ]
    for (text, expected) in cases { #expect(try positions(text) == expected, "\(text)") }
  }

  @Test func aHyphenJoinsAsASpaceDoes() throws {
    #expect(try positions("Hà-Nội").map { $0[1] } == ["+hanoi", "+hanoi"])
  }

  @Test func theFirstTokenOfAPositionIsNeverColocated() throws {
    let texts = ["Thanh Hóa thu hút 180 dự án", "a@b.vn https://vi.du/x?y=1 #đẹp", "\u{301}\u{0} \u{FFFD}", "😀 vui"]
    for text in texts {
      let first = try withTokenizer { try $0.tokenize(document: text).first?.flags }
      #expect(first != .colocated, "\(text)")
    }
  }

  @Test func aQueryHasOneKeyAPosition() throws {
    let cases = [
      ("hoà an", ["=hòa", "~an"]), ("+thuhut +thuhut", ["+thuhut", "+thuhut"]), ("~dự", ["~dự"]), ("?", []),
    ]
    for (text, expected) in cases {
      let tokens = try withTokenizer { try $0.tokenize(query: text) }
      #expect(tokens.map(\.token) == expected, "\(text)")
      #expect(tokens.allSatisfy { $0.flags.isEmpty }, "\(text)")
    }
  }

  @Test func aMarkInADocumentIsNoKey() throws {
    #expect(try positions("+thuhut") == [["=thuhut", "+thuhut", "~thuhut"]])
  }

  @Test func plainMatchesFindWithAndWithoutDiacritics() throws {
    try DatabaseQueue(configuration: SearchIndex.configuration()).write { db in
      let index = try SearchIndex(creating: "page", in: db)
      try index.insert(title: "Đường phố", body: "Mở rộng đường về xã Hoà Lạc", in: db)
      for query in [
        "duong", "Đường", "\"hòa lạc\"", "\"hoa lac\"", "duo*", "đườ*", "mo AND xa", "title : pho", "NEAR(mo lac)",
      ] {
        let found = try Int.fetchOne(db, sql: "SELECT count(*) FROM page WHERE page MATCH ?", arguments: [query])
        #expect(found == 1, "\(query)")
      }
      for query in ["dương", "\"lạc hòa\"", "hỏa"] {
        let found = try Int.fetchOne(db, sql: "SELECT count(*) FROM page WHERE page MATCH ?", arguments: [query])
        #expect(found == 0, "\(query)")
      }
    }
  }

  @Test func argumentsAreRefused() throws {
    #expect(throws: DatabaseError.self) {
      try DatabaseQueue(configuration: SearchIndex.configuration()).write { db in
        try db.execute(sql: "CREATE VIRTUAL TABLE page USING fts5(body, tokenize = 'viettext fast')")
      }
    }
  }

  @Test func anyTextIsIndexedAndTheIndexStaysWhole() throws {
    try DatabaseQueue(configuration: SearchIndex.configuration()).write { db in
      let index = try SearchIndex(creating: "page", in: db)
      let long = String(repeating: "dài", count: 30_000)
      for text in ["\u{0}a\u{0}", "\u{301}", long, "https://" + long, "a\u{202E}b", "＿_", "“dự án”", "=+~"] {
        try index.insert(title: text, body: text, in: db)
      }
      try db.execute(sql: "INSERT INTO page(page) VALUES ('integrity-check')")
      try db.execute(sql: "INSERT INTO page(rowid, title) VALUES (99, CAST(x'FF41FE20C3' AS TEXT))")
      try db.execute(sql: "DELETE FROM page")
      try db.execute(sql: "INSERT INTO page(page) VALUES ('integrity-check')")
    }
  }
}
