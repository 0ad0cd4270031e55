/// What a byte of TCVN3 says about the case of its letter.
enum TCVN3Letter: UInt8 {
  case none, small, capital
  /// A letter with a tone mark: the capital has the same byte.
  case shared

  init?(_ byte: UInt8) {
    let kind = Self.kinds[Int(byte)]
    guard kind != .none else { return nil }
    self = kind
  }

  /// What a scalar of the table says.
  init(scalar: UInt32) {
    guard let letter = VietnameseLetter(scalar) else {
      self = .none
      return
    }
    self = letter.tone != .level ? .shared : letter.isUpper ? .capital : .small
  }

  /// By byte.
  static let kinds: [TCVN3Letter] = LegacyTable.table(of: .tcvn3).scalars.map { TCVN3Letter(scalar: $0) }

  /// The capital of each shared byte.
  static let capitals: [PackedBytes] = LegacyTable.table(of: .tcvn3).scalars.map { capital(of: $0) }

  /// The letter that the byte of a scalar is in a word of capitals.
  static func capital(of scalar: UInt32) -> PackedBytes {
    guard TCVN3Letter(scalar: scalar) == .shared else { return PackedBytes(utf8: scalar) }
    let upper = Unicode.Scalar(scalar).map { String($0).uppercased() }?.unicodeScalars.first?.value
    return PackedBytes(utf8: upper ?? scalar)
  }
}

/// The letters of a TCVN3 word of which the case is certain.
struct WordCase {
  enum Reading { case capitals, small, open }

  /// A longer run of letters is read as several words.
  static let greatestCount = 64

  private(set) var hasShared = false
  private var capitals = 0
  private var hasSmall = false
  private var hasLaterCapital = false

  mutating func add(_ letter: TCVN3Letter, isFirst: Bool) {
    switch letter {
    case .capital:
      capitals += 1
      if !isFirst { hasLaterCapital = true }
    case .small: hasSmall = true
    case .shared: hasShared = true
    case .none: break
    }
  }

  var reading: Reading { hasSmall ? .small : hasLaterCapital ? .capitals : .open }
}

/// The case of the words around one that does not tell its own.
struct CapitalContext: Sendable {
  enum Neighbour { case none, capitals, small }

  /// The nearest word before that tells.
  var last = Neighbour.none

  /// How far the next word that tells is looked for, in bytes.
  private static let reach = 64

  func isUpper(followedBy source: Span<UInt8>, from start: Int) -> Bool {
    if last == .small { return false }
    let next = Self.next(in: source, from: start)
    return next != .small && (last == .capitals || next == .capitals)
  }

  /// Looks back from the end of a range at whose beginning ``last`` is that of the text before, and a word may begin.
  mutating func settle(_ source: Span<UInt8>, _ range: Range<Int>) {
    var end = range.upperBound
    while end > range.lowerBound {
      if source[end - 1] == 0x0A {
        last = .none
        return
      }
      var start = end
      while start > range.lowerBound, TCVN3Letter(source[start - 1]) != nil { start -= 1 }
      if let found = Self.lastNeighbour(in: source, start..<end) {
        last = found
        return
      }
      end = start < end ? start : end - 1
    }
  }

  /// What the last word of a run of letters that tells its case tells; a run is cut into words as when it is read.
  private static func lastNeighbour(in source: Span<UInt8>, _ run: Range<Int>) -> Neighbour? {
    var found: Neighbour?
    for start in stride(from: run.lowerBound, to: run.upperBound, by: WordCase.greatestCount) {
      let range = start..<min(run.upperBound, start + WordCase.greatestCount)
      var word = WordCase()
      for offset in range {
        if let letter = TCVN3Letter(source[offset]) { word.add(letter, isFirst: offset == start) }
      }
      switch word.reading {
      case .open: break
      case .small: found = .small
      case .capitals: found = isSyllable(source, range) ? .capitals : Neighbour.none
      }
    }
    return found
  }

  private static func next(in source: Span<UInt8>, from start: Int) -> Neighbour {
    let limit = min(source.count, start + reach)
    var offset = start
    while offset < limit, source[offset] != 0x0A {
      var word = WordCase()
      let first = offset
      while offset < limit, let letter = TCVN3Letter(source[offset]) {
        word.add(letter, isFirst: offset == first)
        offset += 1
      }
      guard offset > first else {
        offset += 1
        continue
      }
      switch word.reading {
      case .open: continue
      case .small: return .small
      // A word that the limit cuts is no evidence.
      case .capitals: return offset < start + reach && isSyllable(source, first..<offset) ? .capitals : .none
      }
    }
    return .none
  }

  /// Whether the bytes spell a syllable; an abbreviation says nothing about its neighbours.
  static func isSyllable(_ source: Span<UInt8>, _ range: Range<Int>) -> Bool {
    var key = SyllableKeyBuilder()
    let scalars = LegacyTable.table(of: .tcvn3).scalars
    for offset in range { key.add(scalars[Int(source[offset])]) }
    return key.isSyllable
  }
}
