internal import VietUnicode

/// What a word says of a block by itself, in one look-up.
struct BlockWords: Sendable {
  struct Meaning: Sendable {
    /// One of the most usual words of the language.
    var isVietnamese = false
    var isEnglish = false
    /// `ảnh` and its like: a colon behind it makes a credit.
    var isCredit = false
    /// How many words the longest cue has that it begins.
    var cueLength = 0
  }

  private let meanings: KeyTable<Meaning>

  static let standard = BlockWords()

  private init() {
    var meanings: [SyllableKey: Meaning] = [:]
    for word in Self.words(Self.english) { meanings[word, default: Meaning()].isEnglish = true }
    for word in Self.words(Self.vietnamese) {
      meanings[word, default: Meaning()].isVietnamese = true
      meanings[word]?.isEnglish = false
    }
    for word in Self.words("ảnh video clip họa") { meanings[word, default: Meaning()].isCredit = true }
    for (word, length) in CuePhrases.standard.lengths { meanings[word, default: Meaning()].cueLength = length }
    self.meanings = KeyTable(meanings, filler: Meaning())
  }

  subscript(word: SyllableKey) -> Meaning? { meanings[word] }

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
