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

extension JSONWriter {
  package mutating func writeRange(_ range: Range<Int>) {
    member("start", range.lowerBound)
    member("end", range.upperBound)
  }
}
