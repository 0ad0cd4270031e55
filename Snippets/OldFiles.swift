// Tells in which old encoding bytes are, and turns them into UTF-8.
import VietText

// snippet.show
let file = LegacyEncoding.tcvn3.encode("UBND xã báo cáo kết quả sản xuất vụ mùa năm 1996.").bytes
guard case .legacy(let encoding)? = EncodingDetector().detect(file).encoding else { fatalError("not Vietnamese") }
print(encoding.rawValue)
// tcvn3

let decoded = encoding.decode(file)
print(String(decoding: decoded.bytes, as: UTF8.self), decoded.undecodable)
// UBND xã báo cáo kết quả sản xuất vụ mùa năm 1996. []

var decoder = LegacyDecoder(encoding)
var output: [UInt8] = []
for start in stride(from: 0, to: file.count, by: 16) {
  decoder.decode(Array(file[start..<min(start + 16, file.count)]), into: &output)
}
decoder.finish(into: &output)
print(output == decoded.bytes)
// true
// snippet.hide
