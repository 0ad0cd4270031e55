internal import VietJSON
internal import VietUnicode

extension [UInt8] {
  /// Appends `{"text":…,"name":…}`, the last value written by `body`.
  mutating func appendObject(_ line: WellFormedText, _ name: StaticString, _ body: (inout JSONWriter) -> Void) {
    appendJSON { json in
      json.object { json in
        json.key("text")
        json.string(utf8: line.bytes[...])
        json.key(name)
        body(&json)
      }
    }
  }
}

extension OutputFormat {
  /// Tokens and words are separated by spaces; an object of a window is a line.
  var windowSeparator: [UInt8] { self == .text ? [0x20] : [] }
}
