import BenchmarkTexts
@_spi(Reference) import VietUnicode

/// Search keys, beside ICU's decomposition without its marks: what a program without this package would do.
func foldingRows(_ texts: BenchmarkTexts) {
  var (expected, scratch, found): ([UInt8], [UInt8], [UInt8]) = ([], [], [])
  for (name, text) in [("fold NFC, into:", texts.composed), ("fold NFD, into:", texts.decomposed)] {
    ICU.fold(text.span, into: &expected, scratch: &scratch)
    foldingDiacritics(text.span, into: &found)
    precondition(found == expected, name)
    row(
      name, text.count, target: 15, reference: { ICU.fold(text.span, into: &expected, scratch: &scratch) },
      ours: { foldingDiacritics(text.span, into: &found) })
  }
}
