/// Decodes a legacy encoding piece by piece, in memory that does not grow with the text.
///
///     var decoder = LegacyDecoder(.viqr)
///     var text: [UInt8] = []
///     decoder.decode(Array("Vie".utf8), into: &text)
///     decoder.decode(Array("^.t".utf8), into: &text)
///     decoder.finish(into: &text)                       // "Việt"
///
/// The result does not depend on where the pieces are cut. A few bytes (at most 192) wait for what follows them.
/// Complexity: O(*n*).
public struct LegacyDecoder: Sendable {
  /// What is decoded.
  public let encoding: LegacyEncoding
  private let table: LegacyTable
  private let pairs: LegacyPairs
  /// What the bytes of TCVN3 say about case; held here, since a look-up of a static constant costs more than the rest.
  private let kinds = TCVN3Letter.kinds
  private var waiting: [UInt8] = []
  private var context = CapitalContext()
  private(set) var log: DecodingLog
  private let kernels: Kernels
  /// The word of VIQR that is read; held here for its memory.
  private var reader = VIQRReader()
  private var memo = VIQRMemo()

  /// How many bytes behind a place can change its reading.
  static let reach = 192

  /// A decoder at the beginning of a text.
  public init(_ encoding: LegacyEncoding) {
    self.init(encoding, recordsOffsets: false)
  }

  init(_ encoding: LegacyEncoding, recordsOffsets: Bool, kernels: Kernels = .best) {
    self.encoding = encoding
    self.kernels = kernels
    table = LegacyTable.table(of: encoding)
    pairs = LegacyPairs.of(recordsOffsets ? .viqr : encoding)
    log = DecodingLog(recordsOffsets: recordsOffsets)
  }

  /// How many bytes meant nothing in the encoding so far.
  public var undecodableCount: Int { log.undecodableCount }

  /// Appends the text of a piece in UTF-8, as far as it is certain.
  public mutating func decode(_ piece: [UInt8], into output: inout [UInt8]) {
    if waiting.isEmpty {
      let consumed = read(piece, isLast: false, into: &output)
      waiting = Array(piece[consumed...])
    } else {
      waiting += piece
      let consumed = read(waiting, isLast: false, into: &output)
      waiting.removeSubrange(..<consumed)
    }
  }

  /// Appends what was waiting; the next piece begins a new text.
  public mutating func finish(into output: inout [UInt8]) {
    _ = read(waiting, isLast: true, into: &output)
    waiting.removeAll()
    context = CapitalContext()
  }

  /// Reads from the beginning as far as the text is certain. Returns how many bytes that are.
  private mutating func read(_ source: [UInt8], isLast: Bool, into output: inout [UInt8]) -> Int {
    let span = source.span
    let end = isLast ? span.count : max(0, span.count - Self.reach)
    var offset = 0
    switch encoding {
    case .viqr:
      while offset < end { offset = readVIQR(span, at: offset, into: &output) }
    case .ncr:
      while offset < end { offset = readReference(span, at: offset, into: &output) }
    case _ where !log.recordsOffsets:
      offset = readByTable(span, to: end, into: &output)
    case .tcvn3:
      while offset < end { offset = readWord(span, at: offset, into: &output) }
    default:
      while offset < end { offset = readByte(span, at: offset, into: &output) }
    }
    log.advance(by: offset)
    return offset
  }

  /// Reads without a log, by the kernel as far as its table tells. Returns the offset behind what was read.
  private mutating func readByTable(_ source: Span<UInt8>, to end: Int, into output: inout [UInt8]) -> Int {
    var job = LegacyJob()
    job.followsSmall = context.last == .small
    // Where the context was looked at last.
    var settled = 0
    while true {
      switch job.run(source, to: end, table, pairs: pairs, kernels: kernels, into: &output) {
      case .end:
        if encoding == .tcvn3 { context.settle(source, settled..<job.position) }
        return job.position
      case .letter:
        job.position = readByte(source, at: job.position, into: &output)
      case .word:
        context.settle(source, settled..<job.position)
        job.position = readWord(source, at: job.position, into: &output)
        settled = job.position
        job.followsSmall = context.last == .small
      }
    }
  }

  // MARK: Bytes and their marks

  /// Reads a byte with the marks behind it. Returns the offset behind them.
  @inline(__always)
  private mutating func readByte(_ source: Span<UInt8>, at offset: Int, into output: inout [UInt8]) -> Int {
    let byte = source[offset]
    if offset + 1 < source.count, table.markCount > 1 {
      let mark = table.marks[Int(source[offset + 1])]
      if mark != 0 {
        if table.marksCombine, offset + 2 < source.count, table.marks[Int(source[offset + 2])] != 0 {
          return readMarks(source, at: offset, into: &output)
        }
        let letter = table.composed[Int(byte) * table.markCount + Int(mark)]
        if !letter.isNone {
          output.append(letter)
          log.replaced(offset..<offset + 2, count: letter.count)
          return offset + 2
        }
        if table.marksCombine { return readMarks(source, at: offset, into: &output) }
      }
    }
    readSingle(byte, table.single[Int(byte)], at: offset, into: &output)
    return offset + 1
  }

  @inline(__always)
  private mutating func readSingle(
    _ byte: UInt8, _ letter: PackedBytes, at offset: Int, into output: inout [UInt8]
  ) {
    output.append(letter)
    if letter == .replacement {
      log.failed(at: offset)
    } else if letter.count == 1, letter.rawValue & 0xFF == UInt32(byte) {
      log.copied(offset)
    } else {
      log.replaced(offset..<offset + 1, count: letter.count)
    }
  }

  /// The greatest number of marks that are sorted and composed as one (the bound of the Stream-Safe Text Format, UAX #15).
  private static let greatestMarkRun = 30

  /// A byte with several combining marks, brought into NFC as a whole.
  private mutating func readMarks(_ source: Span<UInt8>, at offset: Int, into output: inout [UInt8]) -> Int {
    var text = String.UnicodeScalarView()
    text.append(Unicode.Scalar(table.scalars[Int(source[offset])]) ?? "\u{FFFD}")
    if table.scalars[Int(source[offset])] == 0xFFFD { log.noteFailure(at: offset) }
    var end = offset + 1
    while end < source.count, end - offset <= Self.greatestMarkRun, table.marks[Int(source[end])] != 0 {
      text.append(Unicode.Scalar(table.scalars[Int(source[end])]) ?? "\u{FFFD}")
      end += 1
    }
    // Marks on both sides of a cut could still change places; the joiner keeps them apart, as that format says.
    if end < source.count, table.marks[Int(source[end])] != 0 { text.append("\u{34F}") }
    let result = Array(Normalizer(form: .nfc).normalize(String(text)).utf8)
    output += result
    log.replaced(offset..<end, count: result.count)
    return end
  }

  // MARK: TCVN3

  /// Reads a word, or what stands between two.
  private mutating func readWord(_ source: Span<UInt8>, at start: Int, into output: inout [UInt8]) -> Int {
    var end = start
    var word = WordCase()
    while end < source.count, end - start < WordCase.greatestCount, kinds[Int(source[end])] != .none {
      word.add(kinds[Int(source[end])], isFirst: end == start)
      end += 1
    }
    guard end > start else {
      if source[start] == 0x0A { context = CapitalContext() }
      return readByte(source, at: start, into: &output)
    }
    var isUpper = false
    if word.hasShared {
      switch word.reading {
      case .capitals: isUpper = true
      case .small: break
      case .open: isUpper = context.isUpper(followedBy: source, from: end)
      }
    }
    if word.reading != .open { context.last = word.reading == .small ? .small : capitals(source, start..<end) }
    var offset = start
    while offset < end {
      let byte = source[offset]
      let next = offset + 1 < source.count ? table.marks[Int(source[offset + 1])] : 0
      if isUpper, next == 0, kinds[Int(byte)] == .shared {
        let letter = TCVN3Letter.capitals[Int(byte)]
        output.append(letter)
        log.replaced(offset..<offset + 1, count: letter.count)
        offset += 1
      } else {
        offset = readByte(source, at: offset, into: &output)
      }
    }
    return offset
  }

  private func capitals(_ source: Span<UInt8>, _ range: Range<Int>) -> CapitalContext.Neighbour {
    CapitalContext.isSyllable(source, range) ? .capitals : .none
  }

  // MARK: VIQR

  private mutating func readVIQR(_ source: Span<UInt8>, at start: Int, into output: inout [UInt8]) -> Int {
    if source[start] == 0x5C, start + 1 < source.count, source[start + 1] < 0x80 {
      output.append(source[start + 1])
      log.replaced(start..<start + 2, count: 1)
      return start + 2
    }
    guard source[start].isASCIILetter else { return readByte(source, at: start, into: &output) }
    guard !log.recordsOffsets, let key = memo.key(source, at: start) else {
      return readLetters(source, at: start, into: &output)
    }
    if let length = memo.append(key, to: &output) { return start + length }
    let count = output.count
    let end = readLetters(source, at: start, into: &output)
    memo.keep(key, output[count...], length: end - start)
    return end
  }

  private mutating func readLetters(_ source: Span<UInt8>, at start: Int, into output: inout [UInt8]) -> Int {
    reader.read(source, at: start)
    for letter in reader.letters {
      if letter.range.count == 1 {
        output.append(source[letter.range.lowerBound])
        log.copied(letter.range.lowerBound)
      } else {
        let packed = PackedBytes(utf8: letter.scalar)
        output.append(packed)
        log.replaced(letter.range, count: packed.count)
      }
    }
    return reader.end
  }

  // MARK: Numeric character references

  /// How far a character reaches with all that joins it.
  private static let greatestReference = reach - 2 * CharacterReference.greatestLength

  /// Reads a character or a reference to one, with all that joins it.
  private mutating func readReference(_ source: Span<UInt8>, at start: Int, into output: inout [UInt8]) -> Int {
    let ampersand = UInt8(ascii: "&")
    if source[start] < 0x80, source[start] != ampersand,
      start + 1 == source.count || source[start + 1] < 0x80 && source[start + 1] != ampersand
    {
      output.append(source[start])
      log.copied(start)
      return start + 1
    }
    let first = CharacterReference(source, at: start)
    if first.standsAlone(in: source) {
      let letter = PackedBytes(utf8: first.scalar)
      output.append(letter)
      if letter.count == first.end - start {
        for offset in start..<first.end { log.copied(offset) }
      } else {
        log.replaced(start..<first.end, count: letter.count)
      }
      return first.end
    }
    if !first.isMeaningful { log.noteFailure(at: start) }
    var end = first.end
    var text: [UInt8] = []
    text.appendUTF8(first.scalar)
    while end < source.count, end - start < Self.greatestReference {
      let next = CharacterReference(source, at: end)
      guard next.joins else { break }
      text.appendUTF8(next.scalar)
      end = next.end
    }
    let count = output.count
    Normalizer(form: .nfc).append(text.span, to: &output, from: 0, kernels: .best)
    let isCopied =
      first.isMeaningful && output.count - count == end - start
      && (start..<end).allSatisfy { source[$0] == output[count + $0 - start] }
    if isCopied {
      for offset in start..<end { log.copied(offset) }
    } else {
      log.replaced(start..<end, count: output.count - count)
    }
    return end
  }
}

/// What a decoder notes beside the text.
struct DecodingLog: Sendable {
  let recordsOffsets: Bool
  private(set) var offsets = OffsetMap()
  private(set) var undecodable: [Int] = []
  private(set) var undecodableCount = 0
  /// What came before the bytes that are read now.
  private var base = 0

  init(recordsOffsets: Bool) { self.recordsOffsets = recordsOffsets }

  mutating func advance(by count: Int) { base += count }

  @inline(__always)
  mutating func copied(_ offset: Int) {
    guard recordsOffsets else { return }
    offsets.appendCopy(of: base + offset..<base + offset + 1)
  }

  @inline(__always)
  mutating func replaced(_ range: Range<Int>, count: Int) {
    guard recordsOffsets else { return }
    offsets.appendReplacement(of: base + range.lowerBound..<base + range.upperBound, count: count)
  }

  /// A byte that became U+FFFD.
  mutating func failed(at offset: Int) {
    noteFailure(at: offset)
    replaced(offset..<offset + 1, count: 3)
  }

  mutating func noteFailure(at offset: Int) {
    undecodableCount += 1
    if recordsOffsets { undecodable.append(base + offset) }
  }
}

extension UInt8 {
  @inline(__always) var isASCIILetter: Bool { self | 0x20 >= 0x61 && self | 0x20 <= 0x7A }
}
