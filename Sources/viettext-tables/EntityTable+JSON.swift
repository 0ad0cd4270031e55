extension EntityTable {
  /// The table that ``source(checksum:)`` wrote, read back.
  init(source: String) throws(TableError) {
    let parts = source.split(separator: "= {\n", omittingEmptySubsequences: false).map { part in
      // The comments of the header have quotation marks of their own.
      part.split(separator: "viet_html_entity_names[] =").last ?? part
    }
    guard parts.count == 3 else { throw TableError("names, offsets and values were expected") }
    let names = Array(
      parts[0].split(separator: "\n").filter { $0.hasPrefix("    \"") }
        .flatMap { $0.split(separator: "\"").dropFirst().prefix(1) }.joined().utf8)
    let offsets = Self.numbers(parts[1].split(separator: "}")[0])
    let values = Self.numbers(parts[2])
    guard offsets.count * 2 == values.count + 2, offsets.last == names.count else {
      throw TableError("\(offsets.count) offsets and \(values.count) values of \(names.count) bytes of names")
    }
    self.init(
      entities: offsets.indices.dropLast().map { index in
        let scalars = values[2 * index..<2 * index + 2].filter { $0 != 0 }.map { UInt32($0) }
        return Entity(name: Array(names[offsets[index]..<offsets[index + 1]]), scalars: scalars)
      })
  }

  private static func numbers(_ text: Substring) -> [Int] {
    text.split { !$0.isHexDigit && $0 != "x" }.compactMap { word in
      word.hasPrefix("0x") ? Int(word.dropFirst(2), radix: 16) : Int(word)
    }
  }

  /// The input of `make entities`: one line, all of it ASCII.
  func json() -> String {
    let entries = entities.map { entity in
      let numbers = entity.scalars.map { "\($0)" }.joined(separator: ", ")
      let characters = entity.scalars.map(Self.escaped).joined()
      let name = String(decoding: entity.name, as: UTF8.self)
      return "\"&\(name)\": {\"codepoints\": [\(numbers)], \"characters\": \"\(characters)\"}"
    }
    return "{" + entries.joined(separator: ", ") + "}\n"
  }

  private static func escaped(_ scalar: UInt32) -> String {
    switch scalar {
    case 0x09: return "\\t"
    case 0x0A: return "\\n"
    case 0x22: return "\\\""
    case 0x5C: return "\\\\"
    case 0x20..<0x80: return Unicode.Scalar(scalar).map { String($0) } ?? ""
    default:
      let units = Unicode.Scalar(scalar).map { Array(String($0).utf16) } ?? []
      return units.map {
        "\\u" + String(repeating: "0", count: 4 - String($0, radix: 16).count) + String($0, radix: 16)
      }
      .joined()
    }
  }
}
