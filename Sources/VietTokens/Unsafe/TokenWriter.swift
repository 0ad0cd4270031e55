/// Writes tokens into memory that has room for them, those of words without a loop.
///
/// Invariant: `base` begins the `count` bytes of the text, tokens are inside it, and from `end` on there is room for what is
/// written, and for `slack` bytes more. A token of up to sixteen bytes is copied as sixteen where the text has so many
/// from its beginning on; what is too much is written over by what comes next, or lies in the slack.
@safe
struct TokenWriter {
  private let base: UnsafePointer<UInt8>
  private let count: Int
  private(set) var end: UnsafeMutablePointer<UInt8>

  static var slack: Int { 16 }

  init(_ text: UnsafePointer<UInt8>, count: Int, to end: UnsafeMutablePointer<UInt8>) {
    unsafe (base, self.count, self.end) = (text, count, end)
  }

  @inline(__always)
  mutating func write(_ range: Range<Int>) {
    let length = range.count
    if length <= 16, range.lowerBound + 16 <= count {
      let sixteen = unsafe UnsafeRawPointer(base + range.lowerBound).loadUnaligned(as: UInt128.self)
      unsafe UnsafeMutableRawPointer(end).storeBytes(of: sixteen, as: UInt128.self)
    } else {
      unsafe end.update(from: base + range.lowerBound, count: length)
    }
    unsafe end += length
  }

  @inline(__always)
  mutating func write(_ byte: UInt8) {
    unsafe end[0] = byte
    unsafe end += 1
  }

  /// An underscore of the text is written U+FF3F, in three bytes.
  mutating func writeWithoutUnderscores(_ range: Range<Int>) {
    for offset in range {
      let byte = unsafe base[offset]
      guard byte == UInt8(ascii: "_") else {
        write(byte)
        continue
      }
      for byte: UInt8 in [0xEF, 0xBC, 0xBF] { write(byte) }
    }
  }
}

extension Tokenizer {
  /// Appends the tokens of the text with single spaces between them. Complexity: O(*n*).
  ///
  /// Invariant: a token and the space behind it have no more than twice its bytes.
  package func appendSpaced(_ text: Span<UInt8>, to output: inout [UInt8]) {
    unsafe text.withUnsafeBufferPointer { bytes in
      guard let base = bytes.baseAddress else { return }
      output.append(addingCapacity: 2 * bytes.count + TokenWriter.slack) { output in
        unsafe output.withUnsafeMutableBufferPointer { memory, count in
          guard let first = memory.baseAddress else { return }
          var writer = unsafe TokenWriter(base, count: bytes.count, to: first + count)
          var scan = TokenScan(end: bytes.count)
          var position = 0
          var isEmpty = true
          while let token = scan.next(in: text, from: &position) {
            writer.write(token.range)
            writer.write(UInt8(ascii: " "))
            isEmpty = false
          }
          // Without the space behind the last.
          count = unsafe writer.end - first - (isEmpty ? 0 : 1)
        }
      }
    }
  }
}
