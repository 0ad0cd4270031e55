// Makes the keys under which a search engine enters a text.
import VietText

// snippet.show
let text = Array("Ủy ban nhân dân Thành phố Hồ Chí Minh hoà giải vụ tranh chấp đất đai".utf8)
let segmenter = WordSegmenter(model: .standard)
let tokens = Tokenizer().tokens(in: text)
for word in segmenter.searchWords(in: text.span, tokens: tokens) {
  print(word.tokens.lowerBound, word.range, word.foldedKey(in: text.span))
}
// 0 0..<8 uy ban
// 2 9..<19 nhan dan
// 4 20..<32 thanh pho
// 6 33..<47 ho chi minh
// 7 38..<47 chi minh
// 9 48..<59 hoa giai
// 11 60..<64 vu
// 12 65..<77 tranh chap
// 14 78..<89 dat dai
// snippet.hide
