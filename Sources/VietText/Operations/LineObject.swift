package import VietJSON
internal import VietUnicode

extension [UInt8] {
  /// Appends `{"text":…,"name":[…]}`.
  package mutating func appendObject<Values: Sequence>(
    _ line: [UInt8], _ name: StaticString, _ values: Values, _ body: (inout JSONWriter, Values.Element) -> Void
  ) {
    appendJSON { json in
      json.object { json in
        json.key("text")
        json.string(utf8: WellFormedText(repairing: line).bytes[...])
        json.key(name)
        json.array(values, body)
      }
    }
  }
}

extension OutputFormat {
  /// Tokens and words are separated by spaces; an object of a window is a line.
  var windowSeparator: [UInt8] { self == .text ? [0x20] : [] }
}

extension JSONWriter {
  package mutating func writeRange(_ range: Range<Int>, from start: Int = 0) {
    member("start", start + range.lowerBound)
    member("end", start + range.upperBound)
  }
}
