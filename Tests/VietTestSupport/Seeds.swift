package import Foundation

/// The corpus of the project: pages and sentences, each beside its gold answer.
package enum Seeds {
  /// The folder `seeds`, next to `Tests`.
  package static let folder: URL = {
    var folder = URL(filePath: #filePath)
    for _ in 0..<3 { folder.deleteLastPathComponent() }
    return folder.appending(path: "seeds", directoryHint: .isDirectory)
  }()

  package static func text(_ path: String) throws -> String {
    String(decoding: try bytes(path), as: UTF8.self)
  }

  package static func bytes(_ path: String) throws -> [UInt8] {
    Array(try Data(contentsOf: folder.appending(path: path)))
  }

  package static func lines(_ path: String) throws -> [String] {
    try text(path).split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }

  /// A page, the label of each of its lines or blocks, and the article that is to come out.
  package struct Page: Sendable {
    package var name: String
    package var source: [UInt8]
    /// For flat text the line (from 1), for HTML the block's text; then the label.
    package var labels: [(key: String, label: String)]
    package var gold: Gold
  }

  package struct Gold: Codable, Sendable {
    package var id: String
    package var title: String?
    package var published: String?
    package var publishedTime: String?
    package var byline: [String]?
    package var captions: [String]?
    package var main: String?
    package var optional: String?
    /// Vietnamese when nothing is said.
    package var language: String?

    private enum CodingKeys: String, CodingKey {
      case id, title, published, byline, captions, main, optional, language
      case publishedTime = "published_time"
    }
  }

  package static func flatPages() throws -> [Page] {
    try pages("text", source: "flat", ending: ".txt") { (key: $0, label: $1) }
  }

  package static func htmlPages() throws -> [Page] {
    try pages("html", source: "html", ending: ".html") { (key: $1, label: $0) }
  }

  private static func pages(
    _ kind: String, source: String, ending: String, label: (String, String) -> (key: String, label: String)
  ) throws -> [Page] {
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.appending(path: "\(kind)/\(source)").path)
      .filter { $0.hasSuffix(ending) }.map { String($0.dropLast(ending.count)) }.sorted()
    return try names.map { name in
      let labels = try lines("\(kind)/labels/\(name).tsv").dropFirst().compactMap { line in
        let columns = line.split(separator: "\t", maxSplits: 1).map(String.init)
        return columns.count == 2 ? label(columns[0], columns[1]) : nil
      }
      let gold = try JSONDecoder().decode(Gold.self, from: Data(try bytes("\(kind)/gold/\(name).json")))
      return Page(name: name, source: try bytes("\(kind)/\(source)/\(name)\(ending)"), labels: labels, gold: gold)
    }
  }
}
