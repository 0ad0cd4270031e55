internal import VietExpressions
internal import VietJSON

extension JSONWriter {
  /// Writes the objects of DESIGN.md section 4. The ranges count bytes of `text`.
  ///
  /// Where they are, by their members: an element of an array is copied with its references.
  mutating func write(_ expressions: Span<Expression>, text: [UInt8], offsets: inout OutputOffsets) {
    for index in expressions.indices {
      let range = expressions[index].range
      object(range: offsets.range(of: range), text, range, expressions[index].kind.members) { json in
        json.endString { expressions[index].value.append(to: &$0) }
        if let modifier = expressions[index].modifier {
          json.member("modifier", modifier.rawValue)
          if let modifierRange = expressions[index].modifierRange {
            let source = offsets.range(of: modifierRange)
            json.member("modifierStart", source.lowerBound)
            json.member("modifierEnd", source.upperBound)
          }
        }
        let confidence = expressions[index].confidence
        if expressions[index].alternatives.isEmpty {
          return json.member("confidence", hundredths: confidence, #","alternatives":[]"#)
        }
        json.member("confidence", hundredths: confidence)
        json.key("alternatives")
        json.array(expressions[index].alternatives) { json, reading in
          json.object { json in
            json.member("kind", reading.kind.rawValue)
            json.member("value") { reading.value.append(to: &$0) }
            json.member("confidence", hundredths: reading.confidence)
          }
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
