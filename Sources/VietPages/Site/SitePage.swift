internal import VietUnicode

/// What a template keeps of a page.
struct SitePage: Sendable, Codable {
  var name: String
  /// The hash of its title, which is 0 when there is none.
  var title: UInt64
  /// The hashes of its blocks.
  var blocks: Set<UInt64>
  var sketch: TextSketch
  /// Whether it has no article of its own.
  var isList: Bool

  init(_ article: Article, name: String) {
    self.name = name
    title = article.title.map { SiteLine(Array($0.utf8).span, 0..<$0.utf8.count).hash } ?? 0
    sketch = TextSketch(article)
    blocks = []
    var words = 0
    for block in article.blocks {
      let line = SiteLine(article, block)
      blocks.insert(line.hash)
      if block.isKept, line.wordCount >= Self.sentenceWordCount { words += line.wordCount }
    }
    isList = words < Self.leastWordCount
  }

  /// Copies of an article: for print, in another section, with a paragraph added.
  func isSameArticle(as other: SitePage) -> Bool {
    title != 0 && title == other.title || sketch.resembles(other.sketch)
  }

  private static let sentenceWordCount = 12
  private static let leastWordCount = 60
}

/// A block reduced to what pages of one site repeat: its letters, any number for every number.
struct SiteLine {
  private(set) var hash: UInt64 = 0xCBF2_9CE4_8422_2325
  private(set) var wordCount = 0
  private(set) var hasLetters = false

  init(_ article: Article, _ block: Block) {
    self.init(article.pageText.span, block.textRange)
  }

  init(_ text: Span<UInt8>, _ range: Range<Int>) {
    text.forEachWord(in: range) { word, isNumber in
      if !isNumber { hasLetters = true }
      hash = (hash ^ word) &* 0x9E37_79B9_7F4A_7C15
      hash ^= hash >> 29
      wordCount += 1
    }
  }
}

/// The least of the hashes of an article's shingles: two texts share as many of them as of their shingles (Broder,
/// "On the resemblance and containment of documents", 1997).
struct TextSketch: Sendable, Codable {
  private var hashes: [UInt64] = []
  private static let size = 64
  private static let shingleLength = 4

  init(_ article: Article) {
    var all: Set<UInt64> = []
    let text = article.pageText.span
    var words: [UInt64] = []
    for block in article.blocks where block.isKept {
      text.forEachWord(in: block.textRange) { word, _ in words.append(word) }
    }
    for index in 0..<max(0, words.count - Self.shingleLength + 1) {
      var hash: UInt64 = 0
      for word in words[index..<index + Self.shingleLength] {
        hash = (hash ^ word) &* 0x9E37_79B9_7F4A_7C15
        hash ^= hash >> 29
      }
      all.insert(hash)
    }
    hashes = Array(all.sorted().prefix(Self.size))
  }

  /// Whether at least four of five shingles are in both texts; texts of a few words resemble none.
  func resembles(_ other: TextSketch) -> Bool {
    let size = min(Self.size, max(hashes.count, other.hashes.count))
    guard size >= Self.size / 2 else { return false }
    var (left, right, seen, shared) = (0, 0, 0, 0)
    while seen < size, left < hashes.count, right < other.hashes.count {
      let order = (hashes[left], other.hashes[right])
      if order.0 <= order.1 { left += 1 }
      if order.1 <= order.0 { right += 1 }
      if order.0 == order.1 { shared += 1 }
      seen += 1
    }
    return shared * 5 >= size * 4
  }
}

extension Span<UInt8> {
  /// Calls `body` with the hash of each word, letters in lower case and all numbers alike, and whether it is a number.
  fileprivate func forEachWord(in range: Range<Int>, _ body: (UInt64, Bool) -> Void) {
    var index = range.lowerBound
    while index < range.upperBound {
      guard self[index].isWordByte else {
        index += 1
        continue
      }
      var hash: UInt64 = 0
      var last: UInt8 = 0
      var isNumber = true
      while index < range.upperBound, self[index].isWordByte {
        let byte = self[index].isASCIIDigit ? 0x30 : self[index].asciiLowered
        if byte != 0x30 || last != 0x30 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
        if byte != 0x30 { isNumber = false }
        last = byte
        index += 1
      }
      body(hash, isNumber)
    }
  }
}

extension UInt8 {
  fileprivate var isWordByte: Bool { self >= 0x80 || isASCIIAlphanumeric }
}
