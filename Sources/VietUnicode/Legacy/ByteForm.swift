/// What bytes look like before any reading.
struct ByteForm {
  private(set) var isASCII = true
  private(set) var isBinary = false
  /// Whether the combining marks of Vietnamese stand behind more letters than are composed.
  private(set) var isDecomposed = false
  private var wellFormed = 0
  private var illFormed = 0

  init(_ bytes: Span<UInt8>) {
    var controls = 0
    var marks = 0
    var toned = 0
    var offset = bytes.count > 0 ? Self.cutScalar(bytes) : 0
    while offset < bytes.count {
      let byte = bytes[offset]
      if byte < 0x80 {
        if byte == 0 {
          isBinary = true
        } else if byte < 0x20, !Self.isTextControl(byte) {
          controls += 1
        }
        offset += 1
        continue
      }
      isASCII = false
      let step = bytes.utf8Step(at: offset)
      // A scalar that the end cuts says nothing.
      if step.isWellFormed {
        wellFormed += 1
        if VietnameseLetter(step.scalar) != nil { toned += 1 }
        if (0x300...0x323).contains(step.scalar) { marks += 1 }
      } else if offset + step.count < bytes.count {
        illFormed += 1
      }
      offset += step.count
    }
    isDecomposed = marks * 2 > toned && marks > 0
    if controls * 20 > bytes.count { isBinary = true }
  }

  /// Whether nearly all bytes above ASCII stand in well-formed groups.
  var isUTF8: Bool { wellFormed > 0 && illFormed * 10 <= wellFormed }

  var shareOfUTF8: Double { Double(wellFormed) / Double(max(1, wellFormed + illFormed)) }

  /// How many bytes at the beginning are the end of a scalar that was cut, if what follows them is UTF-8.
  private static func cutScalar(_ bytes: Span<UInt8>) -> Int {
    var count = 0
    while count < min(3, bytes.count), bytes[count] & 0xC0 == 0x80 { count += 1 }
    return count
  }

  private static func isTextControl(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x09, 0x0A, 0x0C, 0x0D, 0x1A: true
    default: false
    }
  }
}
