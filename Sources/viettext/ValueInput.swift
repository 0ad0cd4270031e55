import ArgumentParser

/// Values that a command takes as arguments, or as the lines of standard input when there are none.
struct ValueInput {
  var values: [String]

  /// What is wrong with a value, and what was expected.
  struct Failure: Error {
    var message: String
    init(_ message: String) { self.message = message }
  }

  /// Writes one line a value. A value that fails gets the line that `failed` makes and a message, and the rest goes on;
  /// the command then ends with 1.
  func run(
    failed: (_ value: String, _ failure: Failure) -> String = { _, _ in "" },
    _ transform: (_ value: String) throws(Failure) -> String
  ) throws {
    var output = Output()
    var hasFailed = false
    var rest = values[...]
    while let value = values.isEmpty ? readLine() : rest.popFirst() {
      let line: String
      do throws(Failure) {
        line = try transform(value)
      } catch {
        report("'\(value)': \(error.message)")
        hasFailed = true
        line = failed(value, error)
      }
      try output.write(line + "\n")
    }
    try output.flush()
    if hasFailed { throw ExitCode.failure }
  }
}
