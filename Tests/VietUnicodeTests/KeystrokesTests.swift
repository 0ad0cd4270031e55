import Testing
import VietTestSupport
import VietUnicode

@Suite struct KeystrokesTests {
  /// Text, Telex, VNI.
  private let words = [
    ("Tiếng Việt", "Tieengs Vieetj", "Tie6ng1 Vie6t5"), ("Đà Nẵng", "Ddaf Nawngx", "D9a2 Na8ng4"),
    ("đường", "dduwowngf", "d9u7o7ng2"), ("Quý", "Quys", "Quy1"), ("thuở", "thuowr", "thuo73"),
    ("nghiêng", "nghieeng", "nghie6ng"), ("xoong", "xooong", "xoong"),
    ("hoà bình", "hoaf binhf", "hoa2 binh2"), ("MƯA", "MUwA", "MU7A"), ("ở, ạ!", "owr, aj!", "o73, a5!"),
  ]

  @Test func textToKeys() {
    for (text, telex, vni) in words {
      #expect(Keystrokes.telex.keys(for: text) == telex)
      #expect(Keystrokes.vni.keys(for: text) == vni)
    }
  }

  @Test func keysToText() {
    for (text, telex, vni) in words {
      #expect(Keystrokes.telex.text(from: telex) == text)
      #expect(Keystrokes.vni.text(from: vni) == text)
    }
  }

  /// People put the key of the tone where they like, and one w for both horns.
  @Test func otherWaysToType() {
    for (keys, text) in [
      ("Vieejt", "Việt"), ("ddwowcj", "ddwowcj"), ("dduowngf", "đường"), ("nguowif", "người"), ("did", "đi"),
      ("tieesng", "tiếng"),
      ("quaan", "quân"), ("muaf", "mùa"), ("muwaf", "mừa"), ("thuowf", "thuờ"),
    ] {
      #expect(Keystrokes.telex.text(from: keys) == text, "\(keys)")
    }
  }

  @Test func foreignWordsStayAsTyped() {
    for word in ["class", "Windows", "file", "street", "address", "Facebook", "xyz", "2025", "A4", "stress"] {
      #expect(Keystrokes.telex.text(from: word) == word)
    }
    for word in ["2025", "15/3", "B12", "MP3", "iPhone"] { #expect(Keystrokes.vni.text(from: word) == word) }
  }

  @Test func everySyllableComesBack() throws {
    guard let rows = try SharedData.lines("normalization/tone-placement.tsv", skipping: 14_221) else { return }
    var words: Set<String> = []
    for row in rows where !row.hasPrefix("#") {
      let columns = row.split(separator: "\t", omittingEmptySubsequences: false)
      if columns.count > 2, Syllable(parsing: columns[2]) != nil { words.insert(String(columns[2])) }
    }
    for keystrokes in Keystrokes.allCases {
      for word in words { #expect(keystrokes.text(from: keystrokes.keys(for: word)) == word, "\(keystrokes) \(word)") }
    }
    print("keystrokes: \(words.count) syllables")
  }

  @Test func pagesOfTheSeedsComeBack() throws {
    for page in try Seeds.flatPages() {
      let text = TonePlacer(.new).place(String(decoding: page.source, as: UTF8.self))
      let words = text.split { !$0.isLetter }.filter { Syllable(parsing: $0) != nil }
      for word in Set(words) {
        for keystrokes in Keystrokes.allCases {
          #expect(keystrokes.text(from: keystrokes.keys(for: word)) == String(word), "\(keystrokes) \(word)")
        }
      }
    }
  }

  /// There are a million ways to make letters of such keys, and no syllable.
  @Test func keysOfOneLetterEnd() {
    for keys in ["joooooooooooo", "ooooooooooooow", "aaaaaaaaaaaaaa", "uowuowuowuowuo"] {
      #expect(Keystrokes.telex.text(from: keys) == keys)
    }
  }
}
