/// A change that a repair made.
public struct TextEdit: Sendable, Hashable, Codable {
  /// What was changed, in UTF-8 bytes of the text that was given.
  public var range: Range<Int>
  /// What stood there; ill-formed bytes as U+FFFD.
  public var before: String
  /// What stands there now.
  public var after: String
  /// The name of the rule.
  public var rule: String

  /// An edit with its parts.
  public init(range: Range<Int>, before: String, after: String, rule: String) {
    (self.range, self.before, self.after, self.rule) = (range, before, after, rule)
  }
}

/// Text after a repair, with every change and the way back.
public struct RepairedText: Sendable {
  /// The text after the repair, in UTF-8.
  public let bytes: [UInt8]
  /// From offsets in ``bytes`` to offsets in the text that was given.
  public let offsets: OffsetMap
  /// In the order of the text.
  public let edits: [TextEdit]

  init(bytes: [UInt8], offsets: OffsetMap, edits: [TextEdit]) {
    (self.bytes, self.offsets, self.edits) = (bytes, offsets, edits)
  }

  /// A stretch of the source and what stands in its place.
  typealias Replacement = (range: Range<Int>, with: [UInt8], rule: String)

  /// The source with these replacements, which are in order and do not overlap.
  init(_ source: [UInt8], replacing replacements: [Replacement]) {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(source.count)
    var offsets = OffsetMap()
    var edits: [TextEdit] = []
    var position = 0
    for (range, replacement, rule) in replacements {
      bytes += source[position..<range.lowerBound]
      offsets.appendCopy(of: position..<range.lowerBound)
      bytes += replacement
      offsets.appendReplacement(of: range, count: replacement.count)
      edits.append(
        TextEdit(
          range: range, before: String(utf8: source, in: range), after: String(decoding: replacement, as: UTF8.self),
          rule: rule))
      position = range.upperBound
    }
    bytes += source[position...]
    offsets.appendCopy(of: position..<source.count)
    self.init(bytes: bytes, offsets: offsets, edits: edits)
  }
}
