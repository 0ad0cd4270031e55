/// Words of VIQR that were read, with their readings: a text has few words, and most come again.
///
/// A word is kept by the run of letters and signs that it begins. Its reading depends on nothing else, unless the run ends
/// in a full stop or a question mark.
struct VIQRMemo: Sendable {
  /// Up to sixteen bytes, the first lowest, zeros behind them.
  struct Key: Equatable {
    fileprivate var low: UInt64 = 0
    fileprivate var high: UInt64 = 0

    fileprivate init() {}

    fileprivate init?(_ text: ArraySlice<UInt8>) {
      guard text.count <= 16 else { return nil }
      for (place, byte) in text.enumerated() { append(byte, at: place) }
    }

    @inline(__always)
    fileprivate mutating func append(_ byte: UInt8, at place: Int) {
      if place < 8 { low |= UInt64(byte) << UInt64(place * 8) } else { high |= UInt64(byte) << UInt64(place * 8 - 64) }
    }

    @inline(__always)
    fileprivate var slot: Int {
      Int(truncatingIfNeeded: ((low ^ high &* 0xD6E8_FEB8_6659_FD93) &* 0x9E37_79B9_7F4A_7C15) >> 53)
        & (VIQRMemo.count - 1)
    }
  }

  private static let count = 1 << 11

  private struct Reading {
    var key: Key?
    var text: Key?
    var count = 0
    var length = 0
  }

  private var readings: [Reading] = []
  /// How many words were not found; a text of few is not worth the table.
  private var missed = 0
  /// By byte, whether it is a letter of ASCII or a sign; held here, since a look-up of a static constant costs.
  private let isInWord = Self.isInWord

  private static let isInWord = (0..<256).map { byte in
    UInt8(byte).isASCIILetter || CharacterSets.viqrMarks.contains { $0.byte == UInt8(byte) }
  }

  /// The run from `start` on; `nil` where it is too long or its reading depends on more.
  @inline(__always)
  func key(_ source: Span<UInt8>, at start: Int) -> Key? {
    var key = Key()
    var offset = start
    var last: UInt8 = 0
    while offset < source.count, isInWord[Int(source[offset])] {
      guard offset - start < 16 else { return nil }
      last = source[offset]
      key.append(last, at: offset - start)
      offset += 1
    }
    return last == UInt8(ascii: ".") || last == UInt8(ascii: "?") ? nil : key
  }

  /// Appends the reading of a word that was met. Returns how many bytes were read, or `nil`.
  @inline(__always)
  func append(_ key: Key, to output: inout [UInt8]) -> Int? {
    guard !readings.isEmpty else { return nil }
    let reading = readings[key.slot]
    guard reading.key == key, let text = reading.text else { return nil }
    output.append(addingCapacity: 16) { span in
      for place in 0..<min(8, reading.count) {
        span.append(UInt8(truncatingIfNeeded: text.low >> UInt64(place * 8)))
      }
      for place in 8..<max(8, reading.count) {
        span.append(UInt8(truncatingIfNeeded: text.high >> UInt64(place * 8 - 64)))
      }
    }
    return reading.length
  }

  /// Keeps what `length` bytes of a run were read as, instead of another word.
  mutating func keep(_ key: Key, _ text: ArraySlice<UInt8>, length: Int) {
    missed += 1
    guard missed >= 100 else { return }
    if readings.isEmpty { readings = [Reading](repeating: Reading(), count: Self.count) }
    readings[key.slot] = Reading(key: key, text: Key(text), count: text.count, length: length)
  }
}
