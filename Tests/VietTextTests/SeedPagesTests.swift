import Foundation
import Testing
import VietTestSupport
import VietText

/// Every page of seeds against its gold answer, in both directions.
@Suite struct SeedPagesTests {
  static let labelsOfText: Set<String> = ["lead", "paragraph", "heading", "list", "table", "quote"]

  @Test func thereAreEnoughPages() throws {
    #expect(try Seeds.flatPages().count >= 12)
    #expect(try Seeds.htmlPages().count >= 8)
  }

  @Test func articlesOfTextPages() throws {
    for page in try Seeds.flatPages() { checkArticle(page, input: .text) }
  }

  @Test func articlesOfHTMLPages() throws {
    for page in try Seeds.htmlPages() { checkArticle(page, input: .html) }
  }

  private func checkArticle(_ page: Seeds.Page, input: PageInput) {
    for input in [input, .auto] {
      let article = ArticleExtractor().article(in: page.source, input: input)
      let gold = page.gold
      #expect(article.title == gold.title, "\(page.name)")
      #expect(article.published?.description == gold.publishedTime ?? gold.published, "\(page.name)")
      #expect(article.byline == gold.byline ?? [], "\(page.name)")
      #expect(article.captions == gold.captions ?? [], "\(page.name)")
      #expect(article.text == gold.main, "\(page.name)")
      #expect(article.language == gold.language ?? "vi", "\(page.name)")
    }
  }

  /// Kept or dropped must be right for every line; the labels themselves for nine in ten.
  @Test func labelsOfLines() throws {
    var right = 0
    var count = 0
    for page in try Seeds.flatPages() {
      let article = ArticleExtractor().article(in: page.source, input: .text)
      let labels = Dictionary(uniqueKeysWithValues: page.labels.map { (Int($0.key) ?? 0, $0.label) })
      #expect(article.blocks.count == labels.count, "\(page.name)")
      for block in article.blocks {
        let line = page.source[..<block.range.lowerBound].count { $0 == 0x0A } + 1
        let gold = labels[line] ?? "none"
        #expect(
          block.isKept == Self.labelsOfText.contains(gold), "\(page.name), line \(line): \(block.label), not \(gold)")
        #expect(!block.reasons.isEmpty, "\(page.name), line \(line)")
        count += 1
        right += block.label.rawValue == gold ? 1 : 0
      }
    }
    print("labels of lines: \(right) of \(count) as in the gold")
    #expect(right * 10 >= count * 9)
  }

  // MARK: Expressions

  private struct GoldExpression: Decodable {
    var text, kind, value: String
    var modifier: String?
    var optional: Bool?

    var description: String { "\(text) \(kind):\(value) \(modifier ?? "")" }
  }

  private struct GoldExpressions: Decodable { var expressions: [GoldExpression] }

  @Test func expressionsOfPages() throws {
    for (kind, input) in [("text", PageInput.text), ("html", .html)] {
      for page in try kind == "text" ? Seeds.flatPages() : Seeds.htmlPages() {
        let data = Data(try Seeds.bytes("\(kind)/gold/\(page.name).json"))
        let gold = try JSONDecoder().decode(GoldExpressions.self, from: data).expressions
        compare(Pipeline().document(from: page.source, input: input), gold, page.name)
      }
    }
  }

  /// Walks along both lists: what is not optional must be found, and nothing else may be.
  private func compare(_ document: Document, _ gold: [GoldExpression], _ page: String) {
    let found = document.expressions.map { expression in
      GoldExpression(
        text: document.text(in: expression.range), kind: expression.kind.rawValue, value: expression.valueDescription,
        modifier: expression.modifier?.rawValue)
    }
    var index = 0
    for expected in gold {
      let isOptional = expected.optional ?? false
      if index < found.count, found[index].text == expected.text,
        isOptional || found[index].description == expected.description
      {
        index += 1
      } else if !isOptional {
        Issue.record(
          "\(page): expected \(expected.description), found \(index < found.count ? found[index].description : "nothing")"
        )
        return
      }
    }
    #expect(index == found.count, "\(page): too many, from \(index < found.count ? found[index].description : "") on")
  }

  /// The figures that the project began with stand in the corpus.
  @Test func figuresOfTheFirstPages() throws {
    let expected = [
      "15600000000 USD moreThan", "82.5%", "2025-11-25TAF", "2021/2025", "13570000000 USD", "2025-05",
      "137000 moreThan",
    ]
    let page = try #require(try Seeds.flatPages().first { $0.name == "101" })
    let values = Pipeline().document(from: page.source).expressions.map { expression in
      [expression.valueDescription, expression.modifier?.rawValue].compactMap(\.self).joined(separator: " ")
    }
    for value in expected { #expect(values.contains(value), "\(value)") }
  }
}
