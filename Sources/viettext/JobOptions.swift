import ArgumentParser

/// How much is worked on at the same time.
struct JobOptions: ParsableArguments {
  @Option(name: .customLong("jobs"), help: "How many lines or pages to work on at the same time.")
  var count = 1

  func validate() throws {
    guard (1...256).contains(count) else { throw ValidationError("--jobs takes a whole number from 1 to 256.") }
  }

  /// Gives `consume` what `transform` makes of each element that `next` finds, in their order, until there is none.
  ///
  /// While tasks work, the caller reads on; at most two elements a job are held at a time.
  func inOrder<Element: Sendable, Result: Sendable>(
    next: () throws -> Element?, transform: @escaping @Sendable (Element) -> Result,
    consume: (Result) throws -> Void
  ) async throws {
    guard count > 1 else {
      while let element = try next() { try consume(transform(element)) }
      return
    }
    try await withThrowingTaskGroup(of: (Int, Result).self) { group in
      var (begun, consumed) = (0, 0)
      var finished: [Int: Result] = [:]
      while true {
        while begun < consumed + 2 * count, let element = try next() {
          let index = begun
          group.addTask { (index, transform(element)) }
          begun += 1
        }
        guard consumed < begun else { return }
        while finished[consumed] == nil, let (index, result) = try await group.next() { finished[index] = result }
        if let result = finished.removeValue(forKey: consumed) { try consume(result) }
        consumed += 1
      }
    }
  }
}

extension Array where Element: Sendable {
  /// What `transform` makes of each element, in their order; each in a task of its own.
  func concurrentMap<Result: Sendable>(
    _ transform: @escaping @Sendable (Element) -> Result
  ) async -> [Result] {
    guard count > 1 else { return map(transform) }
    return await withTaskGroup(of: (Int, Result).self) { group in
      for (index, element) in enumerated() { group.addTask { (index, transform(element)) } }
      var results = [Result?](repeating: nil, count: count)
      for await (index, result) in group { results[index] = result }
      return results.compactMap(\.self)
    }
  }
}
