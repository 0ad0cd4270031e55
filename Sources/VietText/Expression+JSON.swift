internal import VietExpressions
internal import VietJSON

extension Expression {
  /// Writes the object of DESIGN.md section 4. The range counts bytes of `text`.
  func write(to json: inout JSONWriter, text: [UInt8], offsets: inout OutputOffsets) {
    json.object(range: offsets.range(of: range), text, range) { json in
      json.member("kind", kind.name)
      json.member("value") { value.append(to: &$0) }
      if let modifier {
        json.member("modifier", modifier.rawValue)
        if let modifierRange {
          let source = offsets.range(of: modifierRange)
          json.member("modifierStart", source.lowerBound)
          json.member("modifierEnd", source.upperBound)
        }
      }
      json.member("confidence", hundredths: confidence)
      if alternatives.isEmpty { return json.emptyArray("alternatives") }
      json.key("alternatives")
      json.array(alternatives) { json, reading in
        json.object { json in
          json.member("kind", reading.kind.name)
          json.member("value") { reading.value.append(to: &$0) }
          json.member("confidence", hundredths: reading.confidence)
        }
      }
    }
  }
}

extension ExpressionKind {
  /// The raw value, as it stands in the program.
  var name: StaticString {
    switch self {
    case .number: "number"
    case .ordinal: "ordinal"
    case .fraction: "fraction"
    case .percent: "percent"
    case .money: "money"
    case .measure: "measure"
    case .score: "score"
    case .phone: "phone"
    case .code: "code"
    case .date: "date"
    case .time: "time"
    case .duration: "duration"
    case .set: "set"
    }
  }
}
