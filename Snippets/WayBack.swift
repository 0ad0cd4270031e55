// Normalizes decomposed text and finds the way back from a word to the bytes that it came from.
import VietText

// snippet.show
let source = Array("Cu\u{0309}a kha\u{0302}\u{0309}u Ta\u{0302}n Thanh".utf8)
let normalized = Normalizer(form: .nfc).normalize(source)
print(source.count, normalized.bytes.count)
// 26 23

for token in Tokenizer().tokens(in: normalized.bytes) {
  let text = String(decoding: normalized.bytes[token.range], as: UTF8.self)
  print(text, token.range, normalized.offsets.sourceRange(of: token.range))
}
// Của 0..<5 0..<5
// khẩu 6..<12 6..<14
// Tân 13..<17 15..<20
// Thanh 18..<23 21..<26
// snippet.hide
