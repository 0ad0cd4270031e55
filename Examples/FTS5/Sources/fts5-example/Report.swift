import GRDB
import VietTextFTS5

/// What became of the documents under one tokenizer.
struct Report {
  let name: String
  let documents: Int
  /// The bytes of titles and bodies.
  let textSize: Int
  /// The bytes of the index, without the documents.
  let indexSize: Int
  /// Seconds of the processor.
  let indexing: Double
  /// For each query what was found, by kind of key where there are kinds, and the seconds that the first twenty took.
  let searches: [(query: String, found: [Int], time: Double)]
  /// The first page of a search, as a reader sees it.
  let page: String

  /// Indexes the documents in a new file, and searches in it.
  init(
    of name: String, tokenizer: FTS5TokenizerDescriptor, path: String, documents: [(title: String, body: String)],
    queries: [String]
  ) throws {
    let database = try DatabaseQueue(path: path, configuration: SearchIndex.configuration())
    let index = try database.write { db in
      try db.execute(sql: "DROP TABLE IF EXISTS page_keys; DROP TABLE IF EXISTS page")
      return try SearchIndex(creating: "page", tokenizer: tokenizer, in: db)
    }
    indexing = try processorTime {
      try database.write { db in
        for (title, body) in documents {
          try index.insert(title: title, body: body, in: db)
        }
        try db.execute(sql: "INSERT INTO page(page) VALUES ('optimize')")
      }
    }
    (self.name, self.documents) = (name, documents.count)
    textSize = documents.reduce(0) { $0 + $1.title.utf8.count + $1.body.utf8.count }
    let isOwn = name == VietnameseTokenizer.name
    (indexSize, searches, page) = try database.read { db in
      let size = try Int.fetchOne(db, sql: "SELECT sum(length(block)) FROM page_data") ?? 0
      let searches = try queries.map { query in
        let found =
          isOwn
          ? try KeyKind.allCases.map { try index.count(query, in: db)[$0] ?? 0 }
          : [try Self.plainCount(query, in: db)]
        let time = try processorTime {
          _ = isOwn ? try index.search(query, in: db).count : try Self.plainSearch(query, in: db)
        }
        return (query, found, time)
      }
      let hits =
        isOwn ? try ["thu hut du an", "đua thuyền hoà bình"].flatMap { try index.search($0, limit: 2, in: db) } : []
      return (size, searches, hits.map { "\($0.kind): \($0.title) | \($0.snippet)" }.joined(separator: "\n"))
    }
  }

  /// The typed words as one phrase, which is what people who have no words ask for.
  private static func phrase(_ query: String) -> String { "\"\(query)\"" }

  private static func plainCount(_ query: String, in db: Database) throws -> Int {
    try Int.fetchOne(db, sql: "SELECT count(*) FROM page WHERE page MATCH ?", arguments: [phrase(query)]) ?? 0
  }

  private static func plainSearch(_ query: String, in db: Database) throws -> Int {
    try Row.fetchAll(
      db,
      sql: """
        SELECT rowid, highlight(page, 0, '[', ']'), snippet(page, 1, '[', ']', '…', 16)
        FROM page WHERE page MATCH ? ORDER BY rank LIMIT 20
        """, arguments: [phrase(query)]
    ).count
  }
}

extension Report {
  static func table(of reports: [Report]) -> String {
    var lines = ["| tokenizer | documents | text, MB | indexing, s | MB/s | index, MB |", "|---|---|---|---|---|---|"]
    for report in reports {
      let megabytes = Double(report.textSize) / 1e6
      lines.append(
        "| \(report.name) | \(report.documents) | \(shown(megabytes)) | \(shown(report.indexing)) | "
          + "\(shown(megabytes / report.indexing)) | \(shown(Double(report.indexSize) / 1e6)) |")
    }
    return lines.joined(separator: "\n") + "\n"
  }

  static func searches(_ own: Report, beside other: Report) -> String {
    var lines = [
      "| typed | exact | + compound | + syllable | ms | \(other.name) | ms |", "|---|---|---|---|---|---|---|",
    ]
    for (found, plain) in zip(own.searches, other.searches) {
      let counts = (found.found.map(String.init) + [shown(found.time * 1000)]).joined(separator: " | ")
      lines.append("| \(found.query) | \(counts) | \(plain.found[0]) | \(shown(plain.time * 1000)) |")
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// A number with one digit behind the point.
  private static func shown(_ value: Double) -> String {
    let tenths = Int((value * 10).rounded())
    return "\(tenths / 10).\(tenths % 10)"
  }
}
