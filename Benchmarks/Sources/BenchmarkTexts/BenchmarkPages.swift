import Foundation

/// The pages of `seeds/html`, each with the answer that it must give.
public struct BenchmarkPages: Sendable {
  /// A page and its gold answer.
  public struct Page: Sendable {
    /// The name of its file.
    public let name: String
    /// The page as it is.
    public let html: [UInt8]
    /// The headline of the article.
    public let title: String
    /// The text of the article, one block a line.
    public let text: String
  }

  /// The pages, by name.
  public let pages: [Page]
  /// The bytes of all pages together.
  public var byteCount: Int { pages.reduce(0) { $0 + $1.html.count } }

  private struct Gold: Decodable {
    let title: String
    let main: String
  }

  /// Reads the pages and their answers.
  public init() throws {
    var folder = URL(filePath: #filePath)
    for _ in 0..<4 { folder.deleteLastPathComponent() }
    folder.append(path: "seeds/html")
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.appending(path: "html").path).sorted()
    pages = try names.filter { $0.hasSuffix(".html") }.map { name in
      let gold = folder.appending(path: "gold/\(name.dropLast(5)).json")
      let answer = try JSONDecoder().decode(Gold.self, from: try Data(contentsOf: gold))
      let html = try Data(contentsOf: folder.appending(path: "html/\(name)"))
      return Page(name: name, html: Array(html), title: answer.title, text: answer.main)
    }
  }
}
