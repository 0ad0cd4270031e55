/// How often each run of four words stands in a text.
struct Shingles {
  private(set) var counts: [UInt64: Int] = [:]
  private(set) var words: [UInt64] = []

  init(_ text: String) {
    var word: UInt64 = 0
    for scalar in text.unicodeScalars {
      if scalar.properties.isAlphabetic || scalar.properties.numericType != nil || scalar == "_" {
        word = (word ^ UInt64(scalar.value) &+ 1) &* 0x9E37_79B9_7F4A_7C15
      } else if word != 0 {
        words.append(word)
        word = 0
      }
    }
    if word != 0 { words.append(word) }
    guard !words.isEmpty else { return }
    for start in 0..<max(1, words.count - 3) {
      let key = words[start..<min(start + 4, words.count)].reduce(0) { ($0 ^ $1 ^ $0 >> 29) &* 0xD6E8_FEB8_6659_FD93 }
      counts[key, default: 0] += 1
    }
  }

  /// How many stand in `other` as well.
  func shared(with other: Shingles) -> Int {
    counts.reduce(0) { $0 + min($1.value, other.counts[$1.key] ?? 0) }
  }

  var total: Int { counts.values.reduce(0, +) }

  /// Whether the words of `other` stand here in a row.
  func holds(_ other: Shingles) -> Bool {
    let count = other.words.count
    guard count > 0, count <= words.count else { return false }
    return (0...words.count - count).contains { words[$0..<$0 + count].elementsEqual(other.words) }
  }
}

/// Precision, recall and F1 of runs of four words, averaged over pages.
struct Agreement {
  private var precision = 0.0
  private var recall = 0.0
  private var pages = 0
  private var pagesWithText = 0
  private var rows: [(name: String, f1: Double)] = []

  mutating func add(_ text: String, gold: GoldPage) {
    let (found, main, optional) = (Shingles(text), Shingles(gold.main), Shingles(gold.optional))
    let right = found.shared(with: main)
    let wrong = found.counts.reduce(0) {
      $0 + max(0, $1.value - (main.counts[$1.key] ?? 0) - (optional.counts[$1.key] ?? 0))
    }
    pages += 1
    rows.append((gold.name, 2 * Double(right) / Double(max(1, right + wrong + main.total))))
    recall += Double(right) / Double(max(1, main.total))
    if right + wrong > 0 {
      pagesWithText += 1
      precision += Double(right) / Double(right + wrong)
    }
  }

  var summary: String {
    let (p, r) = (precision / Double(max(1, pagesWithText)), recall / Double(max(1, pages)))
    let f1 = rounded(2 * p * r / max(p + r, 1e-9))
    return "F1 \(f1)  P \(rounded(p))  R \(rounded(r))  (\(pages) pages)"
  }

  /// The pages with the lowest F1, one a line.
  func worst(_ count: Int) -> String {
    rows.sorted { $0.f1 < $1.f1 }.prefix(count).map { "\n    \($0.name): \(rounded($0.f1))" }.joined()
  }

  private func rounded(_ value: Double) -> Double { Double(Int(value * 10000 + 0.5)) / 10000 }
}
