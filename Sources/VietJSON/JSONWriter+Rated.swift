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

/// Where lists of strings stand that were written before: objects that follow one another share theirs. The lists stay alive
/// as long as this does.
package struct JSONLists {
  private var places = [(list: UInt, start: Int, count: Int)](repeating: (0, 0, 0), count: 64)

  package init() {}

  /// What tells a list from all others that are alive, 0 for one that is empty.
  fileprivate static func identity(of list: [String]) -> UInt {
    list.isEmpty ? 0 : unsafe list.withUnsafeBufferPointer { UInt(bitPattern: $0.baseAddress) }
  }

  fileprivate subscript(list: UInt) -> Range<Int>? {
    get {
      let place = places[Self.slot(of: list)]
      return place.list == list && list != 0 ? place.start..<place.start + place.count : nil
    }
    set { places[Self.slot(of: list)] = (list, newValue?.lowerBound ?? 0, newValue?.count ?? 0) }
  }

  private static func slot(of list: UInt) -> Int { Int((UInt64(list) &* 0x9E37_79B9_7F4A_7C15) >> 58) }
}

extension JSONWriter {
  /// Writes an object of a range, a middle, a number and a list of strings: as members by themselves, in one step.
  ///
  ///     let middles = JSONMiddles([",\"label\":\"title\",\"score\":"])
  ///     var lists = JSONLists()
  ///     json.object(range: 0..<5, middle: 0, of: middles, hundredths: 0.5, "reasons", ["first"], &lists)
  ///     // {"start":0,"end":5,"label":"title","score":0.5,"reasons":["first"]}
  ///
  /// - Parameter lists: those that this writer has written.
  package mutating func object(
    range: Range<Int>, middle: Int, of middles: JSONMiddles, hundredths: Double, _ name: StaticString,
    _ strings: [String], _ lists: inout JSONLists
  ) {
    let isBehindValue = needsComma
    let identity = JSONLists.identity(of: strings)
    let known = lists[identity].flatMap { $0.upperBound <= bytes.count ? $0 : nil }
    let room = Self.roomBeforeStrings + name.utf8CodeUnitCount + (known?.count ?? Self.room(for: strings))
    let start = bytes.count
    var written = 0..<0
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
      let first = end
      if let known {
        // Invariant: what was written before stands before `output`, which stands behind `start` bytes.
        unsafe (output + end).update(from: output - (start - known.lowerBound), count: known.count)
        end += known.count
      } else {
        unsafe end += Self.write(strings, to: output + end)
        written = start + first..<start + end
      }
      unsafe output[end] = UInt8(ascii: "}")
      return end + 1
    }
    if known == nil { lists[identity] = written }
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
