/// Places of a text in rising order, in memory that is used again.
struct Places: Sendable {
  private var memory: [Int] = []
  private var count = 0

  var isEmpty: Bool { count == 0 }

  /// Puts what `body` writes in place of what was there: it is given room for one more than `limit` places, and sets their
  /// number, `limit` at most.
  mutating func fill(upTo limit: Int, _ body: (UnsafeMutablePointer<Int>, inout Int) -> Void) {
    if memory.count <= limit { memory = Array(repeating: 0, count: Swift.max(limit + 1, memory.count * 2)) }
    var total = 0
    unsafe memory.withUnsafeMutableBufferPointer { memory in
      if let first = memory.baseAddress { unsafe body(first, &total) }
    }
    count = total
  }
}

extension Places: Sequence {
  func makeIterator() -> IndexingIterator<ArraySlice<Int>> { memory[..<count].makeIterator() }
}
