/// Places of a text in rising order, in memory that is used again. No more than 4,294,967,296 lexemes are told apart.
struct Places: Sendable {
  private var memory: [UInt32] = []
  private var count = 0

  var isEmpty: Bool { count == 0 }

  /// Puts what `body` writes in place of what was there: it is given room for one more than `limit` places, and gives their
  /// number, `limit` at most.
  mutating func fill(upTo limit: Int, _ body: (UnsafeMutablePointer<UInt32>) -> Int) {
    if memory.count <= limit { memory = Array(repeating: 0, count: Swift.max(limit + 1, memory.count * 2)) }
    count = unsafe memory.withUnsafeMutableBufferPointer { memory in
      unsafe memory.baseAddress.map { unsafe body($0) } ?? 0
    }
  }

  @inline(__always)
  func forEach(_ body: (Int) -> Void) {
    let memory = memory.span
    for index in 0..<count { body(Int(memory[index])) }
  }
}
