internal import CVietJSON

/// What stands between the range of an object and its rating: one of few stretches of JSON, written once.
package struct JSONMiddles: Sendable {
  fileprivate let bytes: [UInt8]
  fileprivate let counts: [Int]

  /// Stretches of members, with a comma before each and a colon at the end.
  package init(_ middles: [String]) {
    counts = middles.map(\.utf8.count)
    // Invariant: all of a middle's longest length may be looked at at each place.
    bytes = middles.flatMap { middle in
      precondition(middle.utf8.count <= Self.stride, "\(middle) is too long")
      return middle.utf8 + [UInt8](repeating: 0, count: Self.stride - middle.utf8.count)
    }
  }

  fileprivate static let stride = Int(VIET_JSON_MIDDLE)
}

extension JSONWriter {
  /// Writes an object of a range, a middle, a number and a list of strings: as members by themselves, in one step.
  ///
  ///     let middles = JSONMiddles([",\"label\":\"title\",\"score\":"])
  ///     json.object(range: 0..<5, middle: 0, of: middles, hundredths: 0.5, "reasons", ["first"])
  ///     // {"start":0,"end":5,"label":"title","score":0.5,"reasons":["first"]}
  package mutating func object(
    range: Range<Int>, middle: Int, of middles: JSONMiddles, hundredths: Double, _ name: StaticString,
    _ strings: [String]
  ) {
    let isBehindValue = needsComma
    let room = Self.roomBeforeStrings + name.utf8CodeUnitCount + Self.room(for: strings)
    let (place, count) = (middle * JSONMiddles.stride, middles.counts[middle])
    unsafe append(atMost: room) { output in
      // Invariant: a middle that has a count has a whole stride of bytes.
      var end = unsafe middles.bytes.withUnsafeBufferPointer { bytes in
        unsafe bytes.baseAddress.map {
          unsafe viet_json_write_rated(
            UInt64(range.lowerBound.magnitude), UInt64(range.upperBound.magnitude), isBehindValue, $0 + place, count,
            Self.hundredths(hundredths), output)
        } ?? 0
      }
      unsafe end += viet_json_write_name(name.utf8Start, name.utf8CodeUnitCount, true, output + end)
      unsafe end += Self.write(strings, to: output + end)
      unsafe output[end] = UInt8(ascii: "}")
      return end + 1
    }
    needsComma = true
  }

  private static let roomBeforeStrings = Int(VIET_JSON_RANGE + VIET_JSON_MIDDLE) + 24 + 4 + 1

  private static func room(for strings: [String]) -> Int {
    strings.reduce(2) { $0 + 6 * $1.utf8.count + Int(VIET_JSON_SLACK) + 3 }
  }

  /// Invariant: there is the room that is asked for above.
  private static func write(_ strings: [String], to output: UnsafeMutablePointer<UInt8>) -> Int {
    unsafe output[0] = UInt8(ascii: "[")
    var end = 1
    for (index, string) in strings.enumerated() {
      if index > 0 {
        unsafe output[end] = UInt8(ascii: ",")
        end += 1
      }
      unsafe output[end] = UInt8(ascii: "\"")
      end += 1
      var string = string
      string.withUTF8 { text in
        guard let base = text.baseAddress else { return }
        var written = 0
        let room = 6 * text.count + Int(VIET_JSON_SLACK)
        _ = unsafe viet_json_escape(base, text.count, text.count, output + end, room, &written)
        end += written
      }
      unsafe output[end] = UInt8(ascii: "\"")
      end += 1
    }
    unsafe output[end] = UInt8(ascii: "]")
    return end + 1
  }
}
