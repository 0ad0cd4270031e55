internal import CVietExpressions
internal import VietTokens

/// A token or a part of one, with what the grammar needs to know of it. Its layout is that of `viet_lexeme`.
struct Lexeme: Sendable, Equatable {
  enum Kind: UInt8, Sendable {
    /// Digits; `payload` is the index of their literal, or `VIET_UNREAD`.
    case number
    case word
    /// `payload` is the scalar.
    case sign
    /// A token that is a unit of its own: URL, phone, code.
    case opaque
  }

  private let start: Int
  private let byteCount: UInt32
  private(set) var payload: UInt32
  /// The number of the word in the vocabulary, or 0.
  private(set) var word: UInt16 = 0
  /// Index of the roles of the longest phrase that begins here, or -1.
  private(set) var roles: Int16 = -1
  private(set) var flags: Flags
  private var storedLength: UInt8 = 1
  let kind: Kind
  let token: TokenKind

  struct Flags: OptionSet, BitwiseCopyable {
    let rawValue: UInt8
    static let hasSpaceBefore = Flags(rawValue: UInt8(viet_space_before))
    static let isCovered = Flags(rawValue: 1 << 1)
    static let mayBegin = Flags(rawValue: 1 << 2)
    /// A longer phrase may begin with the word.
    static let leadsOn = Flags(rawValue: 1 << 3)
    /// Whether an expression begins here is to be seen: a phrase may, or a sign with a number behind it.
    static let mayLead = Flags(rawValue: 1 << 5)

    /// As `viet_first_upper` has it.
    private static let caseShift: UInt8 = 6

    init(rawValue: UInt8) { self.rawValue = rawValue }

    init(_ letterCase: LetterCase) { rawValue = letterCase.rawValue << Self.caseShift }

    /// What a sign that is not in the vocabulary tells: one of a currency, or one that belongs to the digits behind it.
    init(leading scalar: UInt32) {
      self =
        switch scalar {
        case _ where Lexeme.belongsToDigits(scalar): .mayLead
        case 0..<0x80, 0x2000..<0x2070: []
        default: Vocabulary.currencySigns[scalar] == nil ? [] : .mayLead
        }
    }

    var letterCase: LetterCase { LetterCase(rawValue: rawValue >> Self.caseShift) }
  }

  @inline(__always)
  init(range: Range<Int>, kind: Kind, token: TokenKind = .word, payload: UInt32 = 0, flags: Flags) {
    (start, byteCount) = (range.lowerBound, UInt32(truncatingIfNeeded: range.count))
    (self.kind, self.token, self.payload, self.flags) = (kind, token, payload, flags)
  }

  /// A word or sign of the vocabulary.
  @inline(__always)
  init(range: Range<Int>, kind: Kind, payload: UInt32 = 0, word: UInt16, roles: Int16, flags: Flags) {
    self.init(range: range, kind: kind, payload: payload, flags: flags)
    (self.word, self.roles) = (word, roles)
  }

  @inline(__always)
  init(range: Range<Int>, _ facts: viet_facts, flags: Flags) {
    let all = flags.union(Flags(rawValue: facts.flags))
    self.init(range: range, kind: .word, word: facts.word, roles: facts.roles, flags: all)
  }

  /// `(`, `+` and the signs of minus, right before digits.
  static func belongsToDigits(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x28, 0x2B, 0x2D, 0x2013, 0x2212: true
    default: false
    }
  }

  var range: Range<Int> { start..<start + Int(byteCount) }

  /// The lexemes of the phrase that begins here.
  var length: Int { Int(storedLength) }

  var hasSpaceBefore: Bool { flags.contains(.hasSpaceBefore) }

  /// Inside a phrase that begins before: no role of its own.
  var isCovered: Bool { flags.contains(.isCovered) }

  /// Whether an expression can begin here, as far as the lexeme and the one behind it tell.
  var mayBegin: Bool { flags.contains(.mayBegin) }

  var letterCase: LetterCase { flags.letterCase }
  var isFirstUpper: Bool { letterCase.contains(.firstUpper) }
  var isAllUpper: Bool { letterCase.contains(.allUpper) }

  /// A capital that marks a name or a beginning; in text that is all capitals it means nothing.
  var isCapitalised: Bool { letterCase == .firstUpper }

  mutating func cover() {
    (roles, storedLength) = (-1, 1)
    flags.remove(.mayBegin)
    flags.insert(.isCovered)
  }

  mutating func read(literal index: Int) { payload = UInt32(truncatingIfNeeded: index) }

  mutating func lead() { flags.insert(.mayBegin) }

  /// Makes it the beginning of a phrase.
  mutating func begin(roles: Int16, length: Int, isTrigger: Bool) {
    (self.roles, storedLength) = (roles, UInt8(truncatingIfNeeded: length))
    if isTrigger { flags.insert(.mayBegin) } else { flags.remove(.mayBegin) }
  }
}
