internal import VietExpressions
internal import VietTokens
internal import VietUnicode

/// A word by itself: its key, and what it says of a block.
struct BlockWord: Sendable {
  struct Traits: OptionSet, Sendable {
    let rawValue: UInt8
    /// One of the most usual words of the language.
    static let vietnamese = Traits(rawValue: 1 << 0)
    static let english = Traits(rawValue: 1 << 1)
    /// `ảnh` and its like: a colon behind it makes a credit.
    static let credit = Traits(rawValue: 1 << 2)
    /// `năm`
    static let year = Traits(rawValue: 1 << 3)
    /// Begins with a capital.
    static let capital = Traits(rawValue: 1 << 4)
    /// A word of the Vietnamese alphabet with letters beyond ASCII: they mark Vietnamese, whatever the syllable.
    static let marked = Traits(rawValue: 1 << 5)
    /// `tháng`
    static let month = Traits(rawValue: 1 << 6)
    /// `trước`, `qua`: without one nothing is told that is counted from now.
    static let fromNow = Traits(rawValue: 1 << 7)
  }

  /// How many words have each of four traits, sixteen bits each: counted together, in one addition. A block that is measured
  /// has fewer words than they can count.
  struct Counts: Sendable {
    private var bits: UInt64 = 0

    init() {}

    /// Those of one word by its traits.
    static let table = (0...UInt8.max).map { Counts(of: Traits(rawValue: $0)) }

    private init(of traits: Traits) {
      for (place, trait) in Self.counted.enumerated() where traits.contains(trait) { bits |= 1 << (16 * UInt64(place)) }
    }

    private static let counted: [Traits] = [.capital, .vietnamese, .english, .marked]

    var capital: Int { Int(bits & 0xFFFF) }
    var vietnamese: Int { Int(bits >> 16 & 0xFFFF) }
    var english: Int { Int(bits >> 32 & 0xFFFF) }
    var marked: Int { Int(bits >> 48) }

    @inline(__always)
    static func += (left: inout Counts, right: Counts) { left.bits &+= right.bits }
  }

  var key = SyllableKey(rawValue: 0)
  var traits: Traits = []
  /// The cues that it begins.
  var cues = CuePhrases.Beginning()
}

/// What words say of a block, each in one look-up.
struct BlockWords: Sendable {
  private let meanings: KeyTable<BlockWord>

  static let standard = BlockWords()

  private init() {
    var meanings: [SyllableKey: BlockWord] = [:]
    func enter(_ list: String, _ trait: BlockWord.Traits) {
      for word in Self.words(list) { meanings[word, default: BlockWord()].traits.insert(trait) }
    }
    enter(Self.english, .english)
    enter(Self.vietnamese, .vietnamese)
    for word in Self.words(Self.vietnamese) { meanings[word]?.traits.remove(.english) }
    enter("ảnh video clip họa", .credit)
    enter("năm", .year)
    enter("tháng", .month)
    for word in ExpressionParser.wordsFromNow { meanings[word, default: BlockWord()].traits.insert(.fromNow) }
    for (word, beginning) in CuePhrases.standard.beginnings {
      meanings[word, default: BlockWord()].cues = beginning
    }
    self.meanings = KeyTable(meanings, filler: BlockWord())
  }

  /// What a sign says that stands for itself among the words.
  subscript(sign: SyllableKey) -> BlockWord {
    var word = meanings[sign] ?? BlockWord()
    word.key = sign
    return word
  }

  /// The word that is written in `range`.
  func word(_ text: Span<UInt8>, _ range: Range<Int>) -> BlockWord {
    var word = self[SyllableKey(text, in: range)]
    if text.isUppercaseLetter(at: range.lowerBound) { word.traits.insert(.capital) }
    if word.key.isPacked, range.contains(where: { text[$0] >= 0x80 }) { word.traits.insert(.marked) }
    return word
  }

  private static func words(_ list: String) -> [SyllableKey] { SyllableKey.phrases(list).flatMap { $0 } }

  private static let vietnamese = """
    và của các là có được cho trong với không những này đã để một khi người tại từ theo đến về như sẽ cũng thì mà ở bị \
    vào do đó ra lại phải còn nhiều nên trên rằng hơn
    """
  private static let english = """
    the of and a in that is was for on with as at by from it be are were this which has have had his her their they he \
    she but not an or its will would who been when than after about said into more can
    """
}
