/// Texts that are being written, in Arrow's layout.
struct OutputStrings {
  private(set) var data: [UInt8] = []
  private(set) var offsets: [Int64] = [0]
  private(set) var validity: [UInt8] = []
  private(set) var nullCount = 0

  var count: Int { offsets.count - 1 }

  /// Appends what `write` appends to the buffer as the next text.
  mutating func append(_ write: (inout [UInt8]) -> Void) {
    write(&data)
    close(isValid: true)
  }

  mutating func append(_ text: String) { append { $0 += text.utf8 } }

  /// The next text is null.
  mutating func appendNull() {
    nullCount += 1
    close(isValid: false)
  }

  private mutating func close(isValid: Bool) {
    let index = count
    if index & 7 == 0 { validity.append(0) }
    if isValid { validity[index >> 3] |= 1 << UInt8(index & 7) }
    offsets.append(Int64(data.count))
  }
}
