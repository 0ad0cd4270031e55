package import VietJSON
internal import VietPages
internal import VietTokens
package import VietUnicode

extension Document {
  /// Writes the `analyze` object of DESIGN.md section 4, its first members by `identity`. All offsets are those of the
  /// page that was given.
  package func write(
    to json: inout JSONWriter, page: [UInt8], unit: OffsetUnit, identity: (inout JSONWriter) -> Void
  ) {
    let offsets = OutputOffsets(map: article.offsets, source: page, unit: unit)
    json.object { json in
      identity(&json)
      json.member("reference", reference?.description)
      json.key("article")
      json.object { json in article.writeMembers(to: &json, offsets: offsets) }
      // Each list goes through the map from its beginning.
      var place = 0
      json.key("sentences")
      json.array(sentences) { json, range in
        json.object(range: offsets.range(of: range, from: &place))
      }
      place = 0
      json.key("tokens")
      json.array(tokens) { json, token in
        json.object(range: offsets.range(of: token.range, from: &place)) { json in
          json.member("kind", token.kind.rawValue)
        }
      }
      place = 0
      json.key("words")
      json.array(words) { json, word in
        json.object(range: offsets.range(of: word.range, from: &place)) { json in
          json.key("text")
          json.string(utf8: article.pageText[word.range])
        }
      }
      json.key("expressions")
      json.array(expressions) { json, expression in
        expression.write(to: &json, text: article.pageText, offsets: offsets)
      }
    }
  }
}
