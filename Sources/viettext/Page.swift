import VietJSON
import VietPages

/// A page to work on.
struct Page: Sendable {
  /// The file that it came from.
  let source: String
  let bytes: [UInt8]
  let input: PageInput
  /// What a JSON line calls it, as JSON.
  var id: [UInt8]?

  /// The first members of the object that is written for it.
  func writeIdentity(to json: inout JSONWriter) {
    if let id {
      json.key("id")
      json.value(asWritten: id[...])
    }
    json.member("source", source)
  }
}

extension Page {
  /// The page of a JSON line: `{"id": …, "html": "…"}` or `{"id": …, "text": "…"}`; other members are passed over.
  init(line: Range<Int>, of bytes: [UInt8], number: Int, source: String) throws(PageError) {
    var id: [UInt8]?
    var found: (bytes: [UInt8], input: PageInput)?
    do throws(JSONError) {
      var json = JSONReader(bytes, in: line)
      try json.object { name, json throws(JSONError) in
        switch String(decoding: name, as: UTF8.self) {
        case "id": id = try Self.id(&json, in: bytes)
        case "html": found = try json.stringOrNull().map { ($0, .html) } ?? found
        case "text": found = try json.stringOrNull().map { ($0, .text) } ?? found
        default: _ = try json.skip()
        }
      }
      try json.end()
    } catch {
      throw PageError(source: source, id: id, message: "line \(number), \(error)")
    }
    guard let found else {
      let message = "line \(number): expected a member \"html\" or \"text\" that is a string"
      throw PageError(source: source, id: id, message: message)
    }
    self.init(source: source, bytes: found.bytes, input: found.input, id: id)
  }

  /// A string is written anew, so that nothing in it ends the line; what else it may be is kept as it is written.
  private static func id(_ json: inout JSONReader, in bytes: [UInt8]) throws(JSONError) -> [UInt8] {
    var reader = json
    let written = bytes[try json.skip()]
    guard let text = try? reader.string() else { return Array(written) }
    var writer = JSONWriter()
    writer.string(String(decoding: text, as: UTF8.self))
    return writer.bytes
  }
}

/// What was to be a page and is none.
struct PageError: Error {
  let source: String
  let id: [UInt8]?
  let message: String

  /// The line that is written in the page's place.
  var json: [UInt8] {
    var json = JSONWriter()
    json.object { json in
      Page(source: source, bytes: [], input: .auto, id: id).writeIdentity(to: &json)
      json.member("error", message)
    }
    return json.bytes + [0x0A]
  }
}
