internal import VietJSON
internal import VietPages

extension Article {
  /// Writes the members of the `strip` object of DESIGN.md section 4.
  func writeMembers(to json: inout JSONWriter, offsets: inout OutputOffsets) {
    json.member("title", title)
    json.member("lead", lead)
    json.member("byline", byline)
    json.member("published", published?.description)
    json.member("modified", modified?.description)
    json.member("site", site)
    json.member("section", section)
    json.member("tags", tags)
    json.member("captions", captions)
    json.member("language", language)
    json.key("text")
    json.string(utf8: textBytes[...])
    json.key("blocks")
    json.array(blocks) { json, block in
      json.object(range: offsets.range(ofSource: block.range)) { json in
        json.member("label", block.label.rawValue)
        json.member("kept", block.isKept)
        json.member("score", hundredths: block.score)
        json.member("reasons", block.reasons)
      }
    }
  }
}
