import ArgumentParser

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// A page and the text that it should give.
struct GoldPage {
  var name: String
  var host: String
  var bytes: [UInt8]
  var isHTML: Bool
  /// Whether only the text of its blocks counts.
  var isFlattened = false
  var main: String
  /// What counts neither way: title, byline, date line, captions.
  var optional: String

  /// Reads a folder with `gold/*.json` beside `html/*.html` or `flat/*.txt`, or one with `ground-truth.json` beside
  /// `html/*.html`, the layout of article-extraction-benchmark.
  static func pages(in folder: String, isHTML: Bool) throws -> [GoldPage] {
    let truth = "\(folder)/ground-truth.json"
    if FileManager.default.fileExists(atPath: truth) {
      let gold = try JSONDecoder().decode([String: BenchmarkGold].self, from: Data(try readBytes(of: truth)))
      return try gold.sorted { $0.key < $1.key }.map { key, page in
        GoldPage(
          name: key, host: host(of: page.url), bytes: try readBytes(of: "\(folder)/html/\(key).html"), isHTML: true,
          main: page.articleBody, optional: "")
      }
    }
    let names = try FileManager.default.contentsOfDirectory(atPath: "\(folder)/gold").sorted()
    return try names.map { file in
      let gold = try JSONDecoder().decode(Gold.self, from: Data(try readBytes(of: "\(folder)/gold/\(file)")))
      let name = file.prefix { $0 != "." }
      return GoldPage(
        name: String(name), host: gold.host ?? "\(folder)/\(name)",
        bytes: try readBytes(of: isHTML ? "\(folder)/html/\(name).html" : "\(folder)/flat/\(name).txt"),
        isHTML: isHTML, main: gold.main, optional: gold.optional ?? "")
    }
  }

  private static func host(of url: String) -> String {
    let parts = url.split(separator: "/", omittingEmptySubsequences: false)
    return parts.count > 2 ? String(parts[2]) : url
  }

  private struct Gold: Decodable {
    var host: String?
    var main: String
    var optional: String?
  }

  private struct BenchmarkGold: Decodable {
    var articleBody: String
    var url: String
  }
}
