/// Writes text in a legacy encoding, and notes what it cannot write or a reader would not see.
struct LegacyEncoder {
  private let encoding: LegacyEncoding
  private let letters: [UInt64]
  /// Whether all of a text is written scalar by scalar: the slow twin, for tests.
  private let isSlow: Bool
  private(set) var bytes: [UInt8] = []
  private(set) var losses: [EncodingLoss] = []
  /// The letter of VIQR that the next sign could change, or the `&` that a `#` would.
  private var open: UInt32 = 0
  /// What a reader sees; both held here for their memory.
  private var reader: LegacyDecoder
  private var seen: [UInt8] = []

  init(_ encoding: LegacyEncoding, isSlow: Bool = false) {
    self.encoding = encoding
    self.isSlow = isSlow
    letters = LegacyLetters.of(encoding)
    reader = LegacyDecoder(encoding)
  }

  /// Writes text in NFC.
  mutating func encode(_ text: Span<UInt8>) {
    bytes.reserveCapacity(text.count + text.count / 4)
    let whole = 0..<text.count
    if isSlow {
      encodeByScalar(text, whole)
    } else if encoding.comparesWhatIsSeen {
      encode(text, whole, by: Self.stretchCounts[...])
    } else {
      encodeByTable(text, whole)
    }
  }

  /// How far a stretch goes, which is compared as a whole; where a reader would see something else, shorter ones.
  private static let stretchCounts = [1 << 13, 1 << 9, 1]

  private mutating func encode(_ text: Span<UInt8>, _ range: Range<Int>, by counts: ArraySlice<Int>) {
    guard let count = counts.first else { return encodeByScalar(text, range) }
    var start = range.lowerBound
    while start < range.upperBound {
      let end = Self.cut(text, from: start + count, to: range.upperBound)
      if !encodeWhatIsSeen(text, start..<end) { encode(text, start..<end, by: counts.dropFirst()) }
      start = end
    }
  }

  /// The end of a line behind which nothing changes the reading of what stands before it, and the other way round.
  private static func cut(_ text: Span<UInt8>, from start: Int, to limit: Int) -> Int {
    var end = start
    while end < limit, text[end - 1] != 0x0A || text[end] >= 0x61 { end += 1 }
    return min(end, limit)
  }

  /// Writes a stretch by the table. Whether a reader sees it, but for what the losses tell; nothing is written where not.
  private mutating func encodeWhatIsSeen(_ text: Span<UInt8>, _ range: Range<Int>) -> Bool {
    let (start, first) = (bytes.count, losses.count)
    encodeByTable(text, range)
    read(from: start)
    let all = withOtherCases(text, range, from: first)
    losses.removeSubrange(first...)
    losses += all ?? []
    if all == nil { bytes.removeSubrange(start...) }
    return all != nil
  }

  private mutating func encodeByScalar(_ text: Span<UInt8>, _ range: Range<Int>) {
    let (start, first) = (bytes.count, losses.count)
    open = 0
    var written: [Written] = []
    var offset = range.lowerBound
    while offset < range.upperBound { offset = encodeScalar(text, at: offset, into: &written) }
    if encoding.comparesWhatIsSeen { compare(written, from: start, losses: first) }
  }

  private mutating func encodeByTable(_ text: Span<UInt8>, _ range: Range<Int>) {
    var none: [Written] = []
    var offset = range.lowerBound
    open = 0
    while true {
      let end = LegacyLetters.encode(text, offset..<range.upperBound, letters, into: &bytes)
      guard end < range.upperBound else { return }
      // What the kernel writes stands for itself.
      if end > offset { open = text.utf8Scalar(before: end).scalar }
      offset = encodeScalar(text, at: end, into: &none)
      none.removeAll(keepingCapacity: true)
    }
  }

  // MARK: One by one

  /// What was written for a scalar: the range of the text, and of the bytes.
  private struct Written {
    var scalar: UInt32
    var range: Range<Int>
    var isLost: Bool
    var bytes: Range<Int>
  }

  /// Writes the scalar at an offset. Returns the offset behind it.
  private mutating func encodeScalar(_ text: Span<UInt8>, at offset: Int, into written: inout [Written]) -> Int {
    let step = text.utf8Step(at: offset)
    let (scalar, range, start) = (step.scalar, offset..<offset + step.count, bytes.count)
    let isLost = !encode(scalar)
    if isLost {
      for byte in Self.substitute(for: scalar) { if !encode(UInt32(byte)) { bytes.append(byte) } }
      losses.append(loss(of: scalar, at: range, bytes: start..<bytes.count))
    }
    written.append(Written(scalar: scalar, range: range, isLost: isLost, bytes: start..<bytes.count))
    return range.upperBound
  }

  private func loss(of scalar: UInt32, at range: Range<Int>, bytes written: Range<Int>) -> EncodingLoss {
    EncodingLoss(range: range, scalar: Unicode.Scalar(scalar) ?? "\u{FFFD}", replacement: Array(bytes[written]))
  }

  /// Writes a scalar. Whether the encoding has it.
  private mutating func encode(_ scalar: UInt32) -> Bool {
    if scalar < letters.count, letters[Int(scalar)] != 0 {
      appendLetter(letters[Int(scalar)])
      // A letter of several bytes may carry another mark still, which would have been written behind it.
      open = scalar
      return true
    }
    switch encoding {
    case .viqr where scalar < 0x80: encodeSign(UInt8(scalar))
    case .ncr where !(0x80..<0xA0).contains(scalar): encodeReference(scalar)
    default: return false
    }
    return true
  }

  private mutating func appendLetter(_ letter: UInt64) {
    for place in 0..<letter >> 56 { bytes.append(UInt8(truncatingIfNeeded: letter >> (place * 8))) }
  }

  /// Writes a sign of VIQR, a d or a backslash.
  private mutating func encodeSign(_ byte: UInt8) {
    let isMark = VIQRMarks.compose(open, byte) != nil
    let isSecondD = open | 0x20 == 0x64 && byte | 0x20 == 0x64
    // The backslash is a letter of the alphabet in no encoding: it stands for itself when doubled.
    if isMark || isSecondD || byte == 0x5C { bytes.append(0x5C) }
    bytes.append(byte)
    open = isSecondD || isMark || byte == 0x5C ? 0 : UInt32(byte)
  }

  /// Writes a number sign, or what is above the table; a sign that would begin a reference becomes one.
  private mutating func encodeReference(_ scalar: UInt32) {
    let isPlain = scalar < 0x80 && open != 0x26
    bytes += isPlain ? [UInt8(scalar)] : Array("&#\(scalar);".utf8)
    open = isPlain ? scalar : 0
  }

  private static func substitute(for scalar: UInt32) -> [UInt8] { substitutes[scalar] ?? [0x3F] }

  private static let substitutes: [UInt32: [UInt8]] = Dictionary(
    uniqueKeysWithValues: CharacterSets.substitutes.map { ($0.scalar, Array($0.ascii.utf8)) })

  // MARK: What a reader sees

  private mutating func read(from start: Int) {
    seen.removeAll(keepingCapacity: true)
    reader.decode(Array(bytes[start...]), into: &seen)
    reader.finish(into: &seen)
  }

  /// The losses from `first` on with the letters of TCVN3 that are seen in the other case; `nil` when something else is
  /// seen than was written.
  private func withOtherCases(_ text: Span<UInt8>, _ range: Range<Int>, from first: Int) -> [EncodingLoss]? {
    var (place, offset, next) = (range.lowerBound, 0, first)
    var all: [EncodingLoss] = []
    let back = seen.span
    while true {
      let end = next < losses.count ? losses[next].range.lowerBound : range.upperBound
      guard back.count - offset >= end - place else { return nil }
      while place < end {
        if text[place] == back[offset] {
          place += 1
          offset += 1
          continue
        }
        while text[place] & 0xC0 == 0x80, place > range.lowerBound {
          place -= 1
          offset -= 1
        }
        let (step, other) = (text.utf8Step(at: place), back.utf8Step(at: offset))
        guard encoding == .tcvn3, step.count == other.count, Self.isOtherCase(step.scalar, other.scalar) else {
          return nil
        }
        let letter = UInt8(truncatingIfNeeded: letters[Int(step.scalar)])
        all.append(
          EncodingLoss(
            range: place..<place + step.count, scalar: Unicode.Scalar(step.scalar) ?? "\u{FFFD}",
            replacement: [letter]))
        place += step.count
        offset += step.count
      }
      guard next < losses.count else { break }
      for byte in Self.substitute(for: losses[next].scalar.value) {
        guard offset < back.count, back[offset] == byte else { return nil }
        offset += 1
      }
      place = losses[next].range.upperBound
      all.append(losses[next])
      next += 1
    }
    return offset == back.count ? all : nil
  }

  private static func isOtherCase(_ scalar: UInt32, _ other: UInt32) -> Bool {
    guard let one = VietnameseLetter(scalar), let two = VietnameseLetter(other) else { return false }
    return one.code == two.code && one.tone == two.tone
  }

  /// Adds the scalars that decoding does not give back.
  private mutating func compare(_ written: [Written], from start: Int, losses first: Int) {
    let decoded = encoding.decode(Array(bytes[start...]))
    let span = decoded.bytes.span
    var offset = 0
    var found: [EncodingLoss] = []
    var known = losses[first...]
    for entry in written {
      let isGivenBack = offset < span.count && span.utf8Step(at: offset).scalar == entry.scalar
      if !entry.isLost, isGivenBack {
        offset += span.utf8Step(at: offset).count
        continue
      }
      if !entry.isLost {
        found.append(loss(of: entry.scalar, at: entry.range, bytes: entry.bytes))
      } else if let loss = known.popFirst() {
        found.append(loss)
        let substitute = Self.substitute(for: entry.scalar)
        if decoded.bytes[offset...].starts(with: substitute) {
          offset += substitute.count
          continue
        }
      }
      // What the bytes were read as, however many characters that are.
      while offset < span.count {
        let end = offset + span.utf8Step(at: offset).count
        guard decoded.offsets.sourceRange(of: offset..<end).lowerBound < entry.bytes.upperBound - start else { break }
        offset = end
      }
    }
    losses.removeSubrange(first...)
    losses += found
  }
}

extension LegacyEncoding {
  /// Whether a reader may see something else than was written.
  fileprivate var comparesWhatIsSeen: Bool { readsWords || LegacyTable.table(of: self).marksCombine }
}
