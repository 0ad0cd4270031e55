import ArgumentParser

/// How much is worked on at the same time.
struct JobOptions: ParsableArguments {
  @Option(name: .customLong("jobs"), help: "How many lines or pages to work on at the same time.")
  var count = 1

  func validate() throws {
    guard (1...256).contains(count) else { throw ValidationError("--jobs takes a whole number from 1 to 256.") }
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
