import BenchmarkTexts
import VietText

/// Pages a second, of what nothing in this process can be compared with: other tools stand in `Peers/`.
func pageRows(_ pages: BenchmarkPages) {
  let (extractor, pipeline) = (ArticleExtractor(), Pipeline())
  print()
  print("seeds/html: \(pages.pages.count) pages, \(pages.byteCount) bytes")
  pageRow("strip", pages) { extractor.article(in: $0, input: .html) }
  pageRow("analyze", pages) { pipeline.document(from: $0, input: .html).article }
}

/// Prints a row, once each page has given its gold title and text.
private func pageRow(_ name: String, _ pages: BenchmarkPages, _ article: ([UInt8]) -> Article) {
  guard name.hasPrefix(CommandLine.arguments.dropFirst(2).first ?? "") else { return }
  for page in pages.pages {
    let found = article(page.html)
    precondition(found.title == page.title && found.text == page.text, page.name)
  }
  let run = { for page in pages.pages { _ = article(page.html) } }
  let (rate, _) = rates(pages.byteCount, run, run)
  let pagesPerSecond = rate * 1e6 / Double(pages.byteCount) * Double(pages.pages.count)
  print(padded(name, 40, left: true), Int(pagesPerSecond), "pages/s,", Int(rate), "MB/s")
}
