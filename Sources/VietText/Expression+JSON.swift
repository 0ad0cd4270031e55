internal import VietExpressions
internal import VietJSON

extension Expression {
  /// Writes the object of DESIGN.md section 4. The range counts bytes of `text`.
  func write(to json: inout JSONWriter, text: [UInt8], offsets: inout OutputOffsets) {
    json.object(range: offsets.range(of: range), text, range, kind.members) { json in
      json.endString { value.append(to: &$0) }
      if let modifier {
        json.member("modifier", modifier.rawValue)
        if let modifierRange {
          let source = offsets.range(of: modifierRange)
          json.member("modifierStart", source.lowerBound)
          json.member("modifierEnd", source.upperBound)
        }
      }
      if alternatives.isEmpty { return json.member("confidence", hundredths: confidence, #","alternatives":[]"#) }
      json.member("confidence", hundredths: confidence)
      json.key("alternatives")
      json.array(alternatives) { json, reading in
        json.object { json in
          json.member("kind", reading.kind.rawValue)
          json.member("value") { reading.value.append(to: &$0) }
          json.member("confidence", hundredths: reading.confidence)
        }
      }
    }
  }
}

extension ExpressionKind {
  /// The member `kind`, and the beginning of `value`.
  fileprivate var members: StaticString {
    switch self {
    case .number: #","kind":"number","value":""#
    case .ordinal: #","kind":"ordinal","value":""#
    case .fraction: #","kind":"fraction","value":""#
    case .percent: #","kind":"percent","value":""#
    case .money: #","kind":"money","value":""#
    case .measure: #","kind":"measure","value":""#
    case .score: #","kind":"score","value":""#
    case .phone: #","kind":"phone","value":""#
    case .code: #","kind":"code","value":""#
    case .date: #","kind":"date","value":""#
    case .time: #","kind":"time","value":""#
    case .duration: #","kind":"duration","value":""#
    case .set: #","kind":"set","value":""#
    }
  }
}
