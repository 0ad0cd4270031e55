/// Why bytes are no model, and where.
public struct ModelError: Error, Equatable, CustomStringConvertible {
  /// What is wrong with the bytes.
  public enum Reason: Sendable, Equatable {
    case notAModel, cutShort, unknownSection, wrongChecksum, wrongCount, notRising, outOfRange, trailingBytes
  }

  /// The byte at which it was noticed.
  public var offset: Int
  /// What is wrong there.
  public var reason: Reason

  /// Makes an error.
  public init(offset: Int, reason: Reason) {
    (self.offset, self.reason) = (offset, reason)
  }

  /// What was expected, and where.
  public var description: String {
    let what =
      switch reason {
      case .notAModel: "not a word model, which begins with VTW3"
      case .cutShort: "the word model is cut short"
      case .unknownSection: "a section of the word model has another name than expected"
      case .wrongChecksum: "a section of the word model does not have its checksum"
      case .wrongCount: "a section of the word model has a count that does not fit"
      case .notRising: "entries of the word model are not in order"
      case .outOfRange: "a number in the word model is out of range"
      case .trailingBytes: "bytes stand behind what the word model holds"
      }
    return "byte \(offset): \(what)"
  }
}
