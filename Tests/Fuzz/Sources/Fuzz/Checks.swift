import VietUnicode

/// Ends the run, with the input kept, when something does not hold.
func require(_ condition: Bool, _ message: @autoclosure () -> String) {
  if !condition { fatalError(message()) }
}

/// Text, with what is asked of ranges in it.
struct Input {
  let bytes: [UInt8]
  private let isWellFormed: Bool

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    isWellFormed = bytes.span.firstIllFormedRange() == nil
  }

  /// In bounds, and in well-formed text on the boundaries of scalars.
  func check(_ range: Range<Int>, _ name: String) {
    require(range.lowerBound >= 0 && range.upperBound <= bytes.count, "\(name) \(range) of \(bytes.count) bytes")
    for offset in [range.lowerBound, range.upperBound] where isWellFormed && offset < bytes.count {
      require(bytes[offset] & 0xC0 != 0x80, "\(name) \(range) cuts a scalar")
    }
  }

  /// As above, not empty, and none before the end of the one before it.
  func checkInOrder(_ ranges: [Range<Int>], _ name: String) {
    var end = 0
    for range in ranges {
      check(range, name)
      require(range.lowerBound >= end && !range.isEmpty, "\(name) \(range) behind \(end)")
      end = range.upperBound
    }
  }

  /// That `offsets` lead from `output` into this text, in order, and cover it.
  func check(_ offsets: OffsetMap, of output: [UInt8]) {
    require(offsets.outputCount == output.count, "a map of \(offsets.outputCount) for \(output.count) bytes")
    var last = 0
    var offset = 0
    while offset < output.count {
      var end = offset + 1
      while end < output.count, output[end] & 0xC0 == 0x80 { end += 1 }
      let range = offsets.sourceRange(of: offset..<end)
      check(range, "source of \(offset)..<\(end),")
      require(range.lowerBound >= last, "source \(range) of \(offset)..<\(end) before \(last)")
      last = range.lowerBound
      offset = end
    }
  }
}

func isWellFormed(_ bytes: [UInt8]) -> Bool { bytes.span.firstIllFormedRange() == nil }

func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }
