internal import CVietJSON

/// What stands behind the range in the objects of a list.
@usableFromInline package enum JSONRest: Sendable {
  /// A stretch of ``JSONTails/bytes``.
  case tails(JSONTails)
  /// A member `text`: a stretch of well-formed UTF-8.
  case text([UInt8])

  /// How many bytes there are to take a stretch of.
  @usableFromInline var count: Int {
    switch self {
    case .tails(let tails): tails.ranges.last?.upperBound ?? 0
    case .text(let bytes): bytes.count
    }
  }
}

/// The ends of objects, written once: a member with one of few values, and the bracket.
@usableFromInline package struct JSONTails: Sendable {
  fileprivate let bytes: [UInt8]
  /// Where the tail with each value stands.
  @usableFromInline package let ranges: [Range<Int>]

  /// The tails of objects that have nothing but a range.
  package static let none = JSONTails(of: ["}"])

  /// The tails with each of the values, which are short and need no escapes.
  package init(_ name: StaticString, _ values: [String]) {
    self.init(of: values.map { ",\"\(name)\":\"\($0)\"}" })
  }

  private init(of tails: [String]) {
    var bytes: [UInt8] = []
    ranges = tails.map { tail in
      precondition(tail.utf8.count <= VIET_JSON_TAIL, "\(tail) is too long")
      bytes += tail.utf8
      return bytes.count - tail.utf8.count..<bytes.count
    }
    // Invariant: so many bytes may be looked at at each place.
    self.bytes = bytes + [UInt8](repeating: 0, count: Int(VIET_JSON_TAIL))
  }
}

/// An object of a list that is about to be written.
///
/// Invariant: it is laid out as `viet_json_item`, and `place` and `count` are a stretch of what the list is written with.
@usableFromInline struct JSONItem {
  @usableFromInline var start: Int
  @usableFromInline var end: Int
  @usableFromInline var place: Int
  @usableFromInline var count: Int

  @inlinable
  init(range: Range<Int>, rest: Range<Int>, limit: Int) {
    let isInside = rest.lowerBound >= 0 && rest.upperBound <= limit
    (start, end) = (range.lowerBound, range.upperBound)
    (place, count) = isInside ? (rest.lowerBound, rest.count) : (0, 0)
  }

  /// So many are written at a time.
  @usableFromInline static let batchCount = 256
}

extension JSONWriter {
  /// Writes a list of objects that begin with the members `start` and `end`, which are not negative.
  ///
  ///     let tails = JSONTails("kind", ["word", "number"])
  ///     json.array([3, 5], .tails(tails)) { (0..<$0, tails.ranges[0]) }
  ///     // [{"start":0,"end":3,"kind":"word"},{"start":0,"end":5,"kind":"word"}]
  ///
  /// - Parameter object: the range of an object, and which stretch of `rest` stands behind it.
  @inlinable
  package mutating func array<Value>(
    _ values: [Value], _ rest: JSONRest, _ object: (Value) -> (range: Range<Int>, rest: Range<Int>)
  ) {
    begin(UInt8(ascii: "["))
    let limit = rest.count
    var items: [JSONItem] = []
    var start = 0
    while start < values.count {
      let end = min(start + JSONItem.batchCount, values.count)
      items.removeAll(keepingCapacity: true)
      items.append(addingCapacity: end - start) { output in
        for index in start..<end {
          let (range, part) = object(values[index])
          output.append(JSONItem(range: range, rest: part, limit: limit))
        }
      }
      write(items, rest)
      start = end
    }
    end(UInt8(ascii: "]"))
  }

  /// Six bytes of room for one would be much for a text without words.
  private static let longestAtOnce = 1 << 16

  /// An object that begins with the members `start`, `end`, which are not negative, and `text`: a part of a text in
  /// well-formed UTF-8.
  ///
  /// - Parameter members: those that follow, as they are written: printable ASCII with a comma before each. The last may be
  ///   a string that ``endString(writing:)`` goes on with.
  package mutating func object(
    range: Range<Int>, _ text: [UInt8], _ part: Range<Int>, _ members: StaticString = "",
    _ body: (inout JSONWriter) -> Void
  ) {
    let item = JSONItem(range: range, rest: part, limit: text.count)
    guard item.count <= Self.longestAtOnce else {
      return object(range: range) { json in
        json.key("text")
        json.string(utf8: text[item.place..<item.place + item.count])
        members.withUTF8Buffer { unsafe json.bytes.append(contentsOf: $0) }
        body(&json)
      }
    }
    let room = Int(VIET_JSON_RANGE + VIET_JSON_SLACK) + 6 * item.count
    let isBehindValue = needsComma
    unsafe append(atMost: room + members.utf8CodeUnitCount) { output in
      let count = unsafe text.withUnsafeBufferPointer { text in
        unsafe withUnsafeBytes(of: item) { item in
          unsafe viet_json_write_text(
            item.baseAddress?.assumingMemoryBound(to: viet_json_item.self), isBehindValue, text.baseAddress, text.count,
            output, room)
        }
      }
      unsafe (output + count).update(from: members.utf8Start, count: members.utf8CodeUnitCount)
      return count + members.utf8CodeUnitCount
    }
    needsComma = true
    body(&self)
    bytes.append(UInt8(ascii: "}"))
  }

  @usableFromInline mutating func write(_ items: [JSONItem], _ rest: JSONRest) {
    switch rest {
    case .tails(let tails): write(items, tails: tails.bytes)
    case .text(let text):
      let count = items.reduce(0) { $0 + $1.count }
      if count <= Self.longestAtOnce { return write(items, text: text, count: count) }
      for item in items {
        object(range: item.start..<item.end, text, item.place..<item.place + item.count) { _ in }
      }
    }
  }

  // Invariant of both: items are stretches of what they are written with, and there is the room that the functions ask for.

  private mutating func write(_ items: [JSONItem], tails: [UInt8]) {
    let isBehindValue = needsComma
    unsafe append(atMost: items.count * Int(VIET_JSON_RANGE + VIET_JSON_TAIL)) { output in
      unsafe items.withItems { items in
        unsafe tails.withUnsafeBufferPointer { tails in
          unsafe viet_json_write_tailed(items.baseAddress, items.count, isBehindValue, tails.baseAddress, output)
        }
      }
    }
    needsComma = true
  }

  private mutating func write(_ items: [JSONItem], text: [UInt8], count: Int) {
    let isBehindValue = needsComma
    let room = items.count * Int(VIET_JSON_RANGE + VIET_JSON_SLACK) + 6 * count
    unsafe append(atMost: room) { output in
      unsafe items.withItems { items in
        unsafe text.withUnsafeBufferPointer { text in
          unsafe viet_json_write_texts(
            items.baseAddress, items.count, isBehindValue, text.baseAddress, text.count, output, room)
        }
      }
    }
    needsComma = true
  }
}

extension [JSONItem] {
  /// The items as C reads them.
  fileprivate func withItems<Result>(_ body: (UnsafeBufferPointer<viet_json_item>) -> Result) -> Result {
    unsafe withUnsafeBufferPointer { buffer in
      unsafe buffer.withMemoryRebound(to: viet_json_item.self) { unsafe body($0) }
    }
  }
}
