import GRDB
import Testing
import VietTextFTS5
import VietUnicode

@Suite struct SearchIndexTests {
  private static let pages = [
    ("Thanh Hóa thu hút dự án", "Thanh Hóa đã thu hút được 180 dự án, tổng vốn hơn 15,6 tỷ USD."),
    ("Đà Nẵng mùa pháo hoa", "Du khách đến Đà Nẵng xem pháo hoa và thăm làng đá mỹ nghệ."),
    ("Áo ấm", "Chiếc áo da nâng niu suốt mùa đông."),
    ("Hoà bình", "Người dân mong hoà bình, chị Hoa bình tĩnh chờ tin."),
    ("Hợp tác xã thành hoa", "Vườn ươm nay đã thành hoa, thành trái."),
    ("Hoi dap", "du an nay o dau vay, ai biet chi minh voi"),
  ]

  private func withIndex<Result>(_ body: (SearchIndex, Database) throws -> Result) throws -> Result {
    try DatabaseQueue(configuration: SearchIndex.configuration()).write { db in
      let index = try SearchIndex(creating: "page", in: db)
      for (title, text) in Self.pages { try index.insert(title: title, body: text, in: db) }
      return try body(index, db)
    }
  }

  /// The pages that are found, and by which kind of key, in the order of kinds.
  private func found(_ query: String) throws -> [KeyKind: Set<Int64>] {
    try withIndex { index, db in
      Dictionary(grouping: try index.search(query, in: db), by: \.kind).mapValues { Set($0.map(\.rowID)) }
    }
  }

  @Test func whatIsTypedComesFirstThenTheWordThenTheSyllables() throws {
    #expect(try found("Thanh Hóa") == [.exact: [1], .syllable: [5]])
    #expect(try found("thanh hoa") == [.compound: [1], .syllable: [5]])
    #expect(try found("đà nẵng") == [.exact: [2], .syllable: [3]])
    #expect(try found("da nang") == [.compound: [2], .syllable: [3]])
    #expect(try found("du an") == [.exact: [6], .compound: [1]])
  }

  @Test func kindsKeepTheirOrder() throws {
    for query in ["thanh hoa", "da nang", "du an", "hoa", "Thanh Hóa", "hoa bình"] {
      let kinds = try withIndex { index, db in try index.search(query, in: db).map(\.kind) }
      let order = kinds.compactMap { KeyKind.allCases.firstIndex(of: $0) }
      #expect(order == order.sorted(), "\(query)")
      #expect(!kinds.isEmpty, "\(query)")
    }
  }

  @Test func normalizationFormsPlacesOfTheToneMarkAndCaseFindTheSame() throws {
    let nfd = Normalizer(form: .nfd)
    for (one, other) in [("hòa bình", "hoà bình"), ("Thanh Hóa", "THANH HOÁ"), ("Đà Nẵng", "đà nẵng")] {
      let expected = try found(one)
      #expect(!expected.isEmpty)
      for query in [other, nfd.normalize(one), nfd.normalize(other)] {
        #expect(try found(query) == expected, "\(query)")
      }
    }
    #expect(try found("hòa bình")[.exact] == [4])
  }

  @Test func documentsInNFDAreFoundAsTheyAreInNFC() throws {
    try withIndex { index, db in
      try index.insert(title: Normalizer(form: .nfd).normalize("Khỏe và đẹp ở Đồng Tháp"), body: "", in: db)
      for query in ["khoẻ", "đồng tháp", "dong thap"] {
        #expect(try index.search(query, in: db).map(\.rowID) == [7], "\(query)")
      }
      let title = try index.search("dong thap", in: db).first?.title
      #expect(title == Normalizer(form: .nfd).normalize("Khỏe và đẹp ở [Đồng Tháp]"))
    }
  }

  @Test func theWholeWordIsMarked() throws {
    try withIndex { index, db in
      for query in ["thu hút dự án", "thu hut du an", "THU HÚT dự án"] {
        #expect(try index.search(query, in: db).first?.title == "Thanh Hóa [thu hút] [dự án]", "\(query)")
      }
      let hit = try index.search("da nang phao hoa", in: db).first
      #expect(hit?.title == "[Đà Nẵng] mùa [pháo hoa]")
      #expect(hit?.snippet == "Du khách đến [Đà Nẵng] xem [pháo hoa] và thăm làng đá mỹ nghệ.")
    }
  }

  @Test func snippetsAreCutBetweenWords() throws {
    try withIndex { index, db in
      let filler = String(repeating: "trời nắng đẹp và gió nhẹ. ", count: 40)
      try index.insert(title: "Dài", body: filler + "Bưởi da xanh được giá. " + filler, in: db)
      let snippet = try index.search("buoi da xanh", in: db).first?.snippet ?? ""
      #expect(snippet.contains("[Bưởi] [da] [xanh] được giá"), "\(snippet)")
      #expect(snippet.hasPrefix("…") && snippet.hasSuffix("…"), "\(snippet)")
    }
  }

  @Test func nothingTypedFindsNothing() throws {
    for query in ["", "   ", "?!", "\"", "(", "'; DROP TABLE page; --"] {
      #expect(try found(query).isEmpty, "\(query)")
    }
  }

  @Test func everyPageIsFoundOnce() throws {
    try withIndex { index, db in
      for query in ["hoa", "an", "thanh hoa", "hòa"] {
        let rows = try index.search(query, limit: 100, in: db).map(\.rowID)
        #expect(rows.count == Set(rows).count, "\(query)")
        #expect(try index.count(query, in: db).values.reduce(0, +) == rows.count, "\(query)")
      }
    }
  }
}
