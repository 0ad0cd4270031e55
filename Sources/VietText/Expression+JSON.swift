internal import VietExpressions
internal import VietJSON

extension Expression {
  /// Writes the object of DESIGN.md section 4. The range counts bytes of `text`.
  func write(to json: inout JSONWriter, text: [UInt8], offsets: inout OutputOffsets) {
    json.object(range: offsets.range(of: range)) { json in
      json.key("text")
      json.string(utf8: text[range])
      json.member("kind", kind.rawValue)
      json.key("value")
      json.string { value.append(to: &$0) }
      if let modifier {
        json.member("modifier", modifier.rawValue)
        if let modifierRange {
          let source = offsets.range(of: modifierRange)
          json.member("modifierStart", source.lowerBound)
          json.member("modifierEnd", source.upperBound)
        }
      }
      json.member("confidence", hundredths: confidence)
      json.key("alternatives")
      json.array { json in
        for reading in alternatives {
          json.object { json in
            json.member("kind", reading.kind.rawValue)
            json.key("value")
            json.string { reading.value.append(to: &$0) }
            json.member("confidence", hundredths: reading.confidence)
          }
        }
      }
    }
  }
}
