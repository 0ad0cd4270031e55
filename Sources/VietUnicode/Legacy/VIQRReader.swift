/// Reads one word of VIQR: its letters, each with the marks behind it, as far as they are marks and not punctuation.
///
/// RFC 1456 takes a sign behind a letter that can carry it for a mark, unless a backslash stands before it. Writers leave
/// the backslash out, so the syllable decides:
/// - a word that is a syllable with all its marks has them (`Vie^.t`, `co'`). A full stop or question mark at the end of a
///   word is punctuation all the same when the text or paragraph ends behind it, or a line ends and the next begins with
///   no small letter (`ddi ra.`);
/// - else a word that is a syllable without the last mark, or that has no sign but `' . ? *` and a doubled d, gives the
///   last mark back, or all of them (`Hue^'.`, `it's`, `v.v.`);
/// - else (`La('k-La('k`, names) every mark counts, but for a full stop or question mark at the end.
struct VIQRReader {
  struct Letter {
    var scalar: UInt32
    var range: Range<Int>
  }

  private(set) var letters: [Letter] = []
  private(set) var end = 0

  /// The longest run of letters that is read as one word.
  private static let greatestLength = 64

  /// Reads the word that begins at `start`.
  mutating func read(_ source: Span<UInt8>, at start: Int) {
    letters.removeAll(keepingCapacity: true)
    end = start
    while end < source.count, end - start < Self.greatestLength, source[end].isASCIILetter { readLetter(source) }
    decide(source)
  }

  /// Reads a letter with the marks that it can carry: a doubled d, or a shape, then a tone.
  private mutating func readLetter(_ source: Span<UInt8>) {
    let start = end
    var scalar = UInt32(source[end])
    end += 1
    if scalar | 0x20 == 0x64, end < source.count, source[end] | 0x20 == 0x64 {
      scalar = scalar == 0x44 ? 0x110 : 0x111
      end += 1
    } else {
      for _ in 0..<2 {
        guard end < source.count, let next = VIQRMarks.compose(scalar, source[end]) else { break }
        scalar = next
        end += 1
      }
    }
    letters.append(Letter(scalar: scalar, range: start..<end))
  }

  /// Decides which signs are marks.
  private mutating func decide(_ source: Span<UInt8>) {
    guard letters.contains(where: { $0.range.count > 1 }) else { return }
    let isStopped = endsInStop(source)
    if isSyllable {
      if isStopped, endsSentence(source) { giveBackLastMark(source) }
      return
    }
    if letters[letters.count - 1].range.count > 1, letters[letters.count - 1].scalar != 0x111 {
      let kept = (letters[letters.count - 1], end)
      giveBackLastMark(source)
      if isSyllable { return }
      (letters[letters.count - 1], end) = kept
    }
    guard hasPlainMark(source) else {
      giveBackAll(source)
      return
    }
    if isStopped { giveBackLastMark(source) }
  }

  private var isSyllable: Bool {
    var key = SyllableKeyBuilder()
    for letter in letters { key.add(letter.scalar) }
    return key.isSyllable && carriesToneInPlace
  }

  /// Whether the tone, if there is one, is where old or new spelling has it: on a vowel with a shape where there is one,
  /// and on the last of two bare vowels at the end only in `oa`, `oe`, `uy` and behind `qu`, `gi` (`ddai?` is a question).
  private var carriesToneInPlace: Bool {
    guard let last = letters.last, let tone = VietnameseLetter(last.scalar), tone.tone != .level else { return true }
    func plain(_ index: Int) -> UInt32 { letters[index].scalar | 0x20 }
    let isShaped = VIQRMarks.isShapedVowel(last.scalar)
    if isShaped || letters.count < 2 { return true }
    let before = letters.count - 2
    if letters.contains(where: { $0.scalar > 0x7F && VIQRMarks.isShapedVowel($0.scalar) }) { return false }
    guard Self.isBareVowel(plain(before)) else { return true }
    if before == 1, plain(0) == 0x71 && plain(1) == 0x75 || plain(0) == 0x67 && plain(1) == 0x69 { return true }
    switch (plain(before), Self.bare[Int(tone.code)]) {
    case (0x6F, 0x61), (0x6F, 0x65), (0x75, 0x79): return true
    default: return false
    }
  }

  /// By code, the letter of ASCII that a vowel is written with.
  private static let bare: [UInt8] =
    [0]
    + VietnameseLetter.alphabet.map { letter in
      switch letter {
      case "ă", "â": 0x61
      case "ê": 0x65
      case "ô", "ơ": 0x6F
      case "ư": 0x75
      default: letter.asciiValue ?? 0
      }
    }

  private static func isBareVowel(_ byte: UInt32) -> Bool {
    switch byte {
    case 0x61, 0x65, 0x69, 0x6F, 0x75, 0x79: true
    default: false
    }
  }

  /// Whether the last sign is a full stop or a question mark.
  private func endsInStop(_ source: Span<UInt8>) -> Bool {
    guard let last = letters.last, last.range.count > 1 else { return false }
    let sign = source[last.range.upperBound - 1]
    return sign == 0x2E || sign == 0x3F
  }

  /// Whether some sign is one that hardly ever is punctuation behind a letter.
  private func hasPlainMark(_ source: Span<UInt8>) -> Bool {
    for letter in letters {
      for offset in letter.range.dropFirst() {
        switch source[offset] {
        case 0x28, 0x5E, 0x2B, 0x60, 0x7E: return true
        default: break
        }
      }
    }
    return false
  }

  private func endsSentence(_ source: Span<UInt8>) -> Bool {
    var offset = end
    while offset < source.count, offset < end + 4, source[offset] == 0x20 || source[offset] == 0x0D { offset += 1 }
    if offset == source.count { return true }
    guard source[offset] == 0x0A else { return false }
    offset += 1
    return offset == source.count || !source[offset].isASCIILetter || source[offset] & 0x20 == 0
  }

  private mutating func giveBackLastMark(_ source: Span<UInt8>) {
    let last = letters.count - 1
    var scalar = UInt32(source[letters[last].range.lowerBound])
    end = letters[last].range.upperBound - 1
    for offset in letters[last].range.dropFirst().dropLast() {
      scalar = VIQRMarks.compose(scalar, source[offset]) ?? scalar
    }
    letters[last] = Letter(scalar: scalar, range: letters[last].range.lowerBound..<end)
  }

  private mutating func giveBackAll(_ source: Span<UInt8>) {
    let start = letters[0].range.lowerBound
    letters.removeAll(keepingCapacity: true)
    for offset in start..<end { letters.append(Letter(scalar: UInt32(source[offset]), range: offset..<offset + 1)) }
  }
}

/// Which sign of VIQR changes which letter into which.
enum VIQRMarks {
  private static let letters = Array("aeiouyAEIOUYăâêôơưĂÂÊÔƠƯ".unicodeScalars).map(\.value)
  private static let rowCount = CharacterSets.viqrMarks.count + 1

  /// By scalar below U+0200, the row of ``table``; 0 for what carries no mark.
  private static let rows: [UInt8] = {
    var rows = [UInt8](repeating: 0, count: 0x200)
    for (index, letter) in letters.enumerated() { rows[Int(letter)] = UInt8(index + 1) }
    return rows
  }()

  /// By byte, the place in a row; 0 for what is no sign.
  private static let signs: [UInt8] = {
    var signs = [UInt8](repeating: 0, count: 256)
    for (index, (sign, _)) in CharacterSets.viqrMarks.enumerated() { signs[Int(sign)] = UInt8(index + 1) }
    return signs
  }()

  /// Rows of what the signs make of a letter; 0 for nothing.
  private static let table: [UInt32] = {
    var table = [UInt32](repeating: 0, count: (letters.count + 1) * rowCount)
    for (row, letter) in letters.enumerated() {
      for (place, (_, mark)) in CharacterSets.viqrMarks.enumerated() {
        let isShape = mark == 0x306 || mark == 0x302 || mark == 0x31B
        // A shape goes on a bare letter only.
        if isShape, letter > 0x7F { continue }
        let text = String(Unicode.Scalar(letter)!) + String(Unicode.Scalar(mark)!)
        let result = Array(Normalizer(form: .nfc).normalize(text).unicodeScalars)
        guard result.count == 1, VietnameseLetter(result[0].value) != nil else { continue }
        table[(row + 1) * rowCount + place + 1] = result[0].value
      }
    }
    return table
  }()

  /// The letter with the mark, or `nil` when the sign is no mark or the letter cannot carry it.
  static func compose(_ scalar: UInt32, _ sign: UInt8) -> UInt32? {
    let place = Int(signs[Int(sign)])
    guard place > 0, scalar < 0x200 else { return nil }
    let letter = table[Int(rows[Int(scalar)]) * rowCount + place]
    return letter == 0 ? nil : letter
  }

  /// By code, whether a letter is ă, â, ê, ô, ơ or ư.
  private static let shapes = [false] + VietnameseLetter.alphabet.map { "ăâêôơư".contains($0) }

  /// Whether a letter is ă, â, ê, ô, ơ or ư, with or without a tone.
  static func isShapedVowel(_ scalar: UInt32) -> Bool {
    guard let letter = VietnameseLetter(scalar) else { return false }
    return shapes[Int(letter.code)]
  }
}
