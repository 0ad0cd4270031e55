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
    var offsets = OutputOffsets(map: article.offsets, source: page, unit: unit)
    json.object { json in
      identity(&json)
      json.member("reference", reference?.description)
      json.key("article")
      json.object { json in article.writeMembers(to: &json, offsets: &offsets) }
      json.key("sentences")
      let bare = JSONTails.none
      json.array(sentences, .tails(bare)) { (offsets.range(of: $0), bare.ranges[0]) }
      json.key("tokens")
      let kinds = TokenKind.tails
      json.array(tokens, .tails(kinds)) { (offsets.range(of: $0.range), kinds.ranges[$0.kind.tail]) }
      json.key("words")
      json.array(words, .text(article.pageText)) { (offsets.range(of: $0.range), $0.range) }
      json.key("expressions")
      json.array { json in json.write(expressions.span, text: article.pageText, offsets: &offsets) }
    }
  }
}
