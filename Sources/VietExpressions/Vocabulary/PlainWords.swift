/// Words of letters that are small behind the first, in NFC, and of ASCII signs and digits. Such a word is in the
/// vocabulary only as the table of spellings has it; of the others their letters must be read.
struct PlainWords: Sendable {
  /// A bit for each two bytes that may follow each other in a plain word.
  private let pairs: [UInt64]

  init() {
    var pairs = [UInt64](repeating: 0, count: 1024)
    for pair in 0..<1 << 16 where Self.mayFollow(UInt8(pair >> 8), UInt8(pair & 0xFF)) {
      pairs[pair >> 6] |= 1 << UInt64(pair & 63)
    }
    self.pairs = pairs
  }

  @inline(__always)
  func contains(_ bytes: WordBytes, _ text: Span<UInt8>, _ range: Range<Int>) -> Bool {
    range.count <= 8 ? Self.isPlain(bytes.low) : isPlain(text, range)
  }

  /// The same for a word of any length.
  func isPlain(_ text: Span<UInt8>, _ range: Range<Int>) -> Bool {
    var offset = range.lowerBound
    var last = text[offset]
    if last >= 0x80 {
      guard last &- 0xC3 < 4 || last == 0xE1 else { return false }
      last = 0
    } else {
      offset += 1
    }
    var isPlain: UInt64 = 1
    while offset < range.upperBound {
      let byte = text[offset]
      let pair = Int(last) << 8 | Int(byte)
      isPlain &= pairs[pair >> 6] >> UInt64(pair & 63)
      last = byte
      offset += 1
    }
    return isPlain & 1 != 0
  }

  /// Whether the second byte may stand behind the first. Two bytes of continuation are the end of a letter of
  /// U+1E00 … U+1EFF: small ones have odd numbers.
  private static func mayFollow(_ first: UInt8, _ second: UInt8) -> Bool {
    if second < 0x80 { return second &- 0x41 >= 26 }
    if second >= 0xC0 { return second &- 0xC3 < 4 || second == 0xE1 }
    switch first {
    case 0xC3: return second >= 0xA0 && second != 0xB7
    case 0xC4: return second == 0x83 || second == 0x91 || second == 0xA9
    case 0xC5: return second == 0xA9
    case 0xC6: return second == 0xA1 || second == 0xB0
    case 0xE1: return second &- 0xB8 < 4
    case 0x80..<0xC0: return second & 1 != 0
    default: return false
    }
  }
}

extension PlainWords {
  private static let tops: UInt64 = 0x8080_8080_8080_8080

  /// All of it at once for up to eight bytes, the first the least, zeros behind them: the top bit of a byte says what the
  /// byte is, and no sum carries from one byte into the next.
  @inline(__always)
  static func isPlain(_ bytes: UInt64) -> Bool {
    let high = bytes & tops
    let low = bytes & ~tops
    let capitals = (low &+ repeated(0x80 - 0x41)) & ~(low &+ repeated(0x80 - 0x5B)) & ~high & tops & ~0xFF
    let leads = high & bytes << 1
    let latin1 = leads & ~differs(low, 0x43)
    let extendedA = leads & ~differs(low, 0x44)
    let tilde = leads & ~differs(low, 0x45)
    let horn = leads & ~differs(low, 0x46)
    let triples = leads & ~differs(low, 0x61)
    let foreign =
      leads & ~(latin1 | extendedA | tilde | horn | triples)
      | latin1 << 8 & (~(bytes << 2) | ~differs(low, 0x37))
      | extendedA << 8 & differs(low, 0x03) & differs(low, 0x11) & differs(low, 0x29)
      | tilde << 8 & differs(low, 0x29)
      | horn << 8 & differs(low, 0x21) & differs(low, 0x30)
      | triples << 8 & differs(low & repeated(0x7C), 0x38)
      | triples << 16 & ~(bytes << 7)
    return capitals | foreign & tops == 0
  }

  @inline(__always) private static func repeated(_ byte: UInt64) -> UInt64 { byte &* 0x0101_0101_0101_0101 }

  /// The top bit of each byte that is not `byte`; both are below 0x80.
  @inline(__always)
  private static func differs(_ bytes: UInt64, _ byte: UInt64) -> UInt64 { (bytes ^ repeated(byte)) &+ repeated(0x7F) }
}
