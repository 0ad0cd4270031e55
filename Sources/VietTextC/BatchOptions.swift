internal import VietText

/// The options of a call: lines `name=value`.
struct BatchOptions {
  private var values: [(name: String, value: String)] = []

  init(_ text: String) throws(BatchError) {
    for line in text.split(whereSeparator: \.isNewline) {
      guard let equals = line.firstIndex(of: "=") else {
        throw .invalidArgument("expected name=value, found '\(line)'")
      }
      values.append((String(line[..<equals]), String(line[line.index(after: equals)...])))
    }
  }

  /// The last value of that name, which then counts as read.
  mutating func take(_ name: String) -> String? { takeAll(name).last }

  /// Every value of that name.
  mutating func takeAll(_ name: String) -> [String] {
    let found = values.filter { $0.name == name }.map(\.value)
    values.removeAll { $0.name == name }
    return found
  }

  /// A value that is one of an enumeration's raw values.
  mutating func take<Choice: RawRepresentable<String> & CaseIterable>(
    _ name: String, default choice: Choice
  ) throws(BatchError) -> Choice {
    guard let value = take(name) else { return choice }
    guard let found = Choice(rawValue: value) else {
      let known = Choice.allCases.map(\.rawValue).joined(separator: ", ")
      throw .invalidArgument("\(name)=\(value): expected one of \(known)")
    }
    return found
  }

  /// The moment that dates are counted from.
  mutating func takeReference() throws(BatchError) -> DateReference? {
    guard let value = take("reference") else { return nil }
    guard let reference = DateReference(value) else {
      throw .invalidArgument("reference=\(value): expected a moment such as 2025-11-25T10:00 or 2025-11-25")
    }
    return reference
  }

  /// The kinds of expressions to report, or `nil` for all.
  mutating func takeKinds() throws(BatchError) -> Set<ExpressionKind>? {
    guard let value = take("kinds") else { return nil }
    do {
      return try Set(list: value)
    } catch {
      throw .invalidArgument("kinds=\(value): \(error)")
    }
  }

  /// What was not read is unknown.
  func end() throws(BatchError) {
    guard let (name, _) = values.first else { return }
    throw .invalidArgument("there is no option '\(name)' here")
  }
}

/// Why a call gives nothing.
enum BatchError: Error, Equatable {
  case invalidArgument(String)
  /// The output has too many bytes for offsets of 32 bits.
  case overflow
}

/// The values of `errors=`.
enum ErrorPolicy: String, CaseIterable { case replace, strict }

/// The values of `repair=`.
enum Switch: String, CaseIterable { case yes, no }
