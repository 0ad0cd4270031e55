public import GRDB

/// A table of pages with a title and a body, and the search in it.
public struct SearchIndex: Sendable {
  /// A page that was found.
  public struct Hit: Sendable, Hashable {
    /// The row of the page.
    public let rowID: Int64
    /// The surest kind of key under which all that was typed stands there.
    public let kind: KeyKind
    /// The title, what was found between brackets.
    public let title: String
    /// The part of the body that has most of what was typed.
    public let snippet: String
  }

  /// The name of the table.
  public let table: String

  /// A connection that knows the tokenizer.
  public static func configuration() -> Configuration {
    var configuration = Configuration()
    configuration.prepareDatabase { db in db.add(tokenizer: VietnameseTokenizer.self) }
    return configuration
  }

  /// Creates the table, and beside it the list of its keys.
  public init(
    creating table: String, tokenizer: FTS5TokenizerDescriptor = VietnameseTokenizer.tokenizerDescriptor(),
    in db: Database
  ) throws {
    self.table = table
    try db.create(virtualTable: table, using: FTS5()) { columns in
      columns.tokenizer = tokenizer
      columns.column("title")
      columns.column("body")
    }
    try db.execute(sql: "CREATE VIRTUAL TABLE \(table)_keys USING fts5vocab(\(table), row)")
  }

  /// Enters a page.
  public func insert(title: String, body: String, in db: Database) throws {
    try db.cachedStatement(sql: "INSERT INTO \(table)(title, body) VALUES (?, ?)").execute(arguments: [title, body])
  }

  /// The pages that have every word of what was typed: those with its very words first, then those with words that
  /// differ in diacritics, then those with its syllables in whatever words. Pages found by the same kind of key go by `bm25`.
  public func search(_ text: String, limit: Int = 20, in db: Database) throws -> [Hit] {
    let query = try query(text, in: db)
    var hits: [Hit] = []
    for kind in KeyKind.allCases where hits.count < limit {
      guard let match = query.match(kind) else { break }
      let rows = try Row.fetchAll(
        db,
        sql: """
          SELECT rowid, highlight(\(table), 0, '[', ']') AS title, snippet(\(table), 1, '[', ']', '…', 16) AS snippet
          FROM \(table) WHERE \(table) MATCH ? ORDER BY rank LIMIT ?
          """,
        arguments: [match, limit - hits.count])
      hits += rows.map { Hit(rowID: $0["rowid"], kind: kind, title: $0["title"], snippet: $0["snippet"]) }
    }
    return hits
  }

  /// How many pages each kind of key finds that no surer one does.
  public func count(_ text: String, in db: Database) throws -> [KeyKind: Int] {
    let query = try query(text, in: db)
    var counts: [KeyKind: Int] = [:]
    for kind in KeyKind.allCases {
      guard let match = query.match(kind) else { break }
      counts[kind] = try Int.fetchOne(
        db, sql: "SELECT count(*) FROM \(table) WHERE \(table) MATCH ?", arguments: [match])
    }
    return counts
  }

  private func query(_ text: String, in db: Database) throws -> SearchQuery {
    try SearchQuery(text) { key in
      try Int.fetchOne(db, sql: "SELECT doc FROM \(table)_keys WHERE term = ?", arguments: [key]) ?? 0
    }
  }
}
