import VietPages
import VietText
import VietUnicode

private func check(_ article: Article, of bytes: [UInt8]) {
  let page = Input(bytes)
  let inside = Input(article.pageText)
  require(isWellFormed(article.pageText), "ill-formed text")
  inside.checkInOrder(article.blocks.map(\.textRange), "block")
  require(article.offsets.outputCount == article.pageText.count, "a map of another length")
  for block in article.blocks {
    require(block.range.lowerBound >= 0 && block.range.upperBound <= bytes.count, "source \(block.range)")
    page.check(article.offsets.sourceRange(of: block.textRange), "source")
    require(block.score.isFinite, "score \(block.score)")
    _ = article.text(of: block)
  }
  _ = (article.text, article.markdown)
}

func fuzzHTML(_ bytes: [UInt8]) { check(ArticleExtractor().article(in: bytes, input: .html), of: bytes) }

func fuzzTextPages(_ bytes: [UInt8]) { check(ArticleExtractor().article(in: bytes, input: .text), of: bytes) }

private let pipeline = Pipeline()

func fuzzPipeline(_ bytes: [UInt8]) {
  let document = pipeline.document(from: bytes)
  check(document.article, of: bytes)
  let inside = Input(document.article.pageText)
  inside.checkInOrder(document.sentences, "sentence")
  inside.checkInOrder(document.tokens.map(\.range), "token")
  inside.checkInOrder(document.words.map(\.range), "word")
  inside.checkInOrder(document.expressions.map(\.range), "expression")
  for expression in document.expressions {
    let source = document.sourceRange(of: expression.range)
    require(source.upperBound <= bytes.count, "source \(source)")
  }
}
