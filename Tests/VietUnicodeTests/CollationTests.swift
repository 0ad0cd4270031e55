import Foundation
import Testing
import VietTestSupport
import VietUnicode

@Suite struct CollationTests {
  @Test func lettersAndTonesInTheOrderOfTheAlphabet() {
    let ordered = [
      "a", "à", "ả", "ã", "á", "ạ", "ă", "ằ", "ặ", "â", "ậ", "b", "d", "đ", "e", "ê", "i", "o", "ô", "ơ", "u", "ư", "y",
    ]
    for collation in Collation.allCases {
      #expect(ordered.shuffled().sorted(by: collation) == ordered, "\(collation)")
    }
  }

  @Test func dictionariesGoSyllableBySyllable() {
    let dictionary = ["hoa", "hoa tai", "hòa", "hòa bình", "hòa tan", "hóa", "hóa học", "hoan"]
    #expect(dictionary.shuffled().sorted(by: .dictionary) == dictionary)
    // CLDR weighs the letters of the whole text before any tone.
    let standard = ["hoa", "hòa", "hóa", "hòa bình", "hóa học", "hoa tai", "hòa tan", "hoan"]
    #expect(standard.shuffled().sorted(by: .standard) == standard)
  }

  @Test func digitsAndSignsHaveTheirPlace() {
    let ordered = ["khu 2", "khu 2A", "khu A", "khu A/2"]
    #expect(ordered.shuffled().sorted(by: .dictionary) == ordered)
  }

  @Test func normalizationFormsHaveOneKey() {
    for word in ["Thừa Thiên – Huế", "đường phố", "nghiêng"] {
      let decomposed = word.decomposedStringWithCanonicalMapping
      for collation in Collation.allCases {
        #expect(collation.sortKey(for: word) == collation.sortKey(for: decomposed), "\(word)")
      }
    }
  }

  @Test func differentTextsHaveDifferentKeys() {
    for collation in Collation.allCases {
      #expect(collation.sortKey(for: "an") != collation.sortKey(for: "An"))
      #expect(collation.sortKey(for: "") < collation.sortKey(for: "a"))
    }
  }

  @Test func namesOfAClass() {
    let names = ["Đỗ Văn Ân", "Đặng Thị Ánh", "Bùi An", "Bùi Ân", "Ấu Dương", "An Bình"]
    #expect(names.sorted(by: .dictionary) == ["An Bình", "Ấu Dương", "Bùi An", "Bùi Ân", "Đặng Thị Ánh", "Đỗ Văn Ân"])
  }

  /// The order that ICU 72 gives, key by key.
  @Test func orderOfTheStandard() throws {
    guard let rows = try SharedData.lines("normalization/collation-order.tsv", skipping: 1000) else { return }
    var previous: (text: String, key: SortKey)?
    var same = 0
    var count = 0
    for row in rows where !row.hasPrefix("#") {
      let columns = row.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      guard columns.count == 2 else { continue }
      let key = Collation.standard.sortKey(for: columns[0])
      if let previous { #expect(previous.key <= key, "\(previous.text) before \(columns[0])") }
      let hex = key.bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined() + "00"
      same += hex == columns[1] ? 1 : 0
      count += 1
      previous = (columns[0], key)
    }
    print("collation: \(count) rows in order, \(same) keys as in the table")
    #expect(count > 500)
  }
}
