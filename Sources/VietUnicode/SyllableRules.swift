/// The orthography of the Vietnamese syllable as tables: which onsets and rhymes exist.
///
/// Source: the rules of the *Từ điển tiếng Việt* spelling (Viện Ngôn ngữ học); a rhyme is medial + nucleus + coda.
enum SyllableRules {
  /// Longest first, so that the first match is the right one.
  static let onsets = [
    "ngh", "ch", "gh", "gi", "kh", "ng", "nh", "ph", "qu", "th", "tr", "b", "c", "d", "đ", "g", "h", "k", "l", "m", "n",
    "p", "r", "s", "t", "v", "x",
  ]

  /// Medial, nucleus, then the codas that may follow (`-` for none).
  static let rhymes: [(medial: String, nucleus: String, codas: String)] = [
    ("", "a", "- c ch i m n ng nh o p t u y"),
    ("", "ă", "c m n ng p t"),
    ("", "â", "c m n ng p t u y"),
    ("", "e", "- c m n ng o p t"),
    ("", "ê", "- ch m n nh p t u"),
    ("", "i", "- ch m n nh p t u"),
    ("", "o", "- c i m n ng p t"),
    ("", "ô", "- c i m n ng p t"),
    ("", "ơ", "- i m n p t"),
    ("", "u", "- c i m n ng p t"),
    ("", "ư", "- c i m n ng t u"),
    ("", "y", "-"),
    ("", "ia", "-"),
    ("", "iê", "c m n ng p t u"),
    ("", "yê", "m n ng t u"),
    ("", "ua", "-"),
    ("", "uô", "c i m n ng p t"),
    ("", "ưa", "-"),
    ("", "ươ", "c i m n ng p t u"),
    ("", "oo", "c n ng"),
    ("", "ôô", "ng"),
    ("o", "a", "- c ch i m n ng nh o p t y"),
    ("o", "ă", "c m n ng p t"),
    ("o", "e", "- m n ng o t"),
    ("u", "â", "c n ng t y"),
    ("u", "ê", "- ch n nh u"),
    ("u", "ơ", "-"),
    ("u", "y", "- ch n nh p t u"),
    ("u", "ya", "-"),
    ("u", "yê", "n t"),
  ]

  /// What follows `qu`, where the medial is written in the onset, beyond the rhymes without a medial.
  static let rhymesAfterQu: [(nucleus: String, codas: String)] = [
    ("y", "- ch n nh p t u"), ("yê", "n t"), ("ê", "- ch n nh t u"), ("ơ", "- n t"), ("a", "u"), ("i", "t p u"),
  ]

  struct Rhyme: Sendable {
    var medial, nucleus, coda: String
  }

  private static func key(_ text: String) -> UInt64 { SyllableKey(text).rawValue }

  static let rhymesByKey: [UInt64: Rhyme] = {
    var table: [UInt64: Rhyme] = [:]
    for (medial, nucleus, codas) in rhymes {
      for coda in codas.split(separator: " ") {
        let coda = coda == "-" ? "" : String(coda)
        table[key(medial + nucleus + coda)] = Rhyme(medial: medial, nucleus: nucleus, coda: coda)
      }
    }
    return table
  }()

  static let rhymesAfterQuByKey: [UInt64: Rhyme] = {
    var table = rhymesByKey.filter { $0.value.medial.isEmpty }.mapValues {
      Rhyme(medial: "u", nucleus: $0.nucleus, coda: $0.coda)
    }
    for (nucleus, codas) in rhymesAfterQu {
      for coda in codas.split(separator: " ") {
        let coda = coda == "-" ? "" : String(coda)
        table[key(nucleus + coda)] = Rhyme(medial: "u", nucleus: nucleus, coda: coda)
      }
    }
    return table
  }()

  /// c and k, g and gh, ng and ngh are one sound each: gh, ngh stand before i, y, e, ê; c, g, ng elsewhere. k stands
  /// before any vowel in names (Bắc Kạn).
  static func allows(_ onset: String, before vowel: Character) -> Bool {
    let isFront = "iyeê".contains(vowel)
    switch onset {
    case "gh", "ngh": return isFront
    case "c", "g", "ng": return !isFront
    default: return true
    }
  }

  /// The consonants that end syllables.
  static let finalConsonants = Set(rhymes.flatMap { $0.codas.split(separator: " ").map(String.init) })
    .subtracting(["-", "i", "o", "u", "y"])

  /// A syllable that ends in a stop takes the acute or the dot only.
  static let stopCodas: Set<String> = ["c", "ch", "p", "t"]
}
