import BenchmarkTexts
import Foundation
import VietUnicode

/// A converter of glibc, made anew for each text: what other programs decode with.
final class Iconv {
  private let handle: iconv_t
  private var output: [CChar]

  /// `nil` where the library has no such converter.
  init?(from source: String, to target: String = "UTF-8", count: Int) {
    unsafe handle = iconv_open(target, source)
    guard unsafe handle != iconv_t(bitPattern: -1) else { return nil }
    output = [CChar](repeating: 0, count: count * 3 + 64)
  }

  deinit { _ = unsafe iconv_close(handle) }

  /// The length of the text in the other character set.
  func convert(_ source: [UInt8]) -> Int {
    unsafe source.withUnsafeBytes { source in
      unsafe output.withUnsafeMutableBufferPointer { output in
        var input: UnsafeMutablePointer<CChar>? = unsafe UnsafeMutablePointer(
          mutating: source.baseAddress?.assumingMemoryBound(to: CChar.self))
        var target = output.baseAddress
        var (left, room) = (source.count, output.count)
        _ = unsafe iconv(handle, &input, &left, &target, &room)
        _ = unsafe iconv(handle, nil, nil, &target, &room)
        return output.count - room
      }
    }
  }
}

/// Legacy encodings, beside glibc's converter for the encoding, or for windows-1258 where it has none.
func legacyRows(_ texts: BenchmarkTexts) {
  let converters: [LegacyEncoding: String] = [.tcvn3: "TCVN", .viscii: "VISCII"]
  for encoding in LegacyEncoding.allCases {
    let encoded = texts.encoded(encoding)
    let isKnown = converters[encoding] != nil || encoding == .windows1258
    let other = texts.encoded(isKnown ? encoding : .windows1258)
    guard let converter = Iconv(from: converters[encoding] ?? "CP1258", count: other.count) else { continue }
    var found: [UInt8] = []
    func decode() {
      found.removeAll(keepingCapacity: true)
      var decoder = LegacyDecoder(encoding)
      decoder.decode(encoded, into: &found)
      decoder.finish(into: &found)
    }
    decode()
    let whole = encoding.decode(encoded)
    precondition(found == whole.bytes, encoding.rawValue)
    // The text itself, but for what the encoding lacks.
    if isKnown { precondition(abs(converter.convert(other) - found.count) * 50 < found.count, encoding.rawValue) }
    row(
      "decode \(encoding.rawValue)", encoded.count, target: encoding == .tcvn3 ? 8 : 1,
      reference: { precondition(converter.convert(other) > 0) }, ours: decode)
    row(
      "decode \(encoding.rawValue), with an OffsetMap", encoded.count, target: 1,
      reference: { precondition(converter.convert(other) > 0) },
      ours: { precondition(encoding.decode(encoded).bytes.count == whole.bytes.count) })
  }
  let text = texts.page
  for encoding in LegacyEncoding.allCases {
    let target = (converters[encoding] ?? "CP1258") + "//TRANSLIT"
    guard let converter = Iconv(from: "UTF-8", to: target, count: text.count) else { continue }
    let expected = encoding.encode(text)
    precondition(expected.losses.count * 20 < text.count, encoding.rawValue)
    row(
      "encode \(encoding.rawValue), with its losses", text.count, target: 1,
      reference: { precondition(converter.convert(text) > 0) },
      ours: { precondition(encoding.encode(text).bytes.count == expected.bytes.count) })
  }
  // The detector reads 32 KiB, whatever the length; a converter reads them once in one encoding.
  for encoding in LegacyEncoding.allCases {
    let sample = Array(texts.encoded(encoding).prefix(1 << 15))
    guard let converter = Iconv(from: "CP1258", count: sample.count) else { continue }
    precondition(EncodingDetector().detect(sample).encoding == .legacy(encoding), encoding.rawValue)
    row(
      "detect \(encoding.rawValue)", sample.count, target: 0,
      reference: { precondition(converter.convert(sample) > 0) },
      ours: { precondition(EncodingDetector().detect(sample).encoding == .legacy(encoding)) })
  }
}
