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
    let middles = BlockLabel.middles
    var lists = JSONLists()
    json.array(blocks.indices) { json, index in
      json.object(
        range: offsets.range(ofSource: blocks[index].range), middle: blocks[index].label.middle, of: middles,
        hundredths: blocks[index].score, "reasons", blocks[index].reasons, &lists)
    }
  }
}

extension BlockLabel {
  /// What stands between the range of a block and its score.
  fileprivate static let middles = JSONMiddles(
    allCases.sorted { $0.middle < $1.middle }.map {
      ",\"label\":\"\($0.rawValue)\",\"kept\":\($0.isText),\"score\":"
    })

  /// Which of the ``middles`` is its own.
  fileprivate var middle: Int {
    switch self {
    case .title: 0
    case .lead: 1
    case .dateline: 2
    case .byline: 3
    case .paragraph: 4
    case .heading: 5
    case .list: 6
    case .table: 7
    case .quote: 8
    case .caption: 9
    case .navigation: 10
    case .related: 11
    case .advertisement: 12
    case .comment: 13
    case .share: 14
    case .footer: 15
    case .duplicate: 16
    }
  }
}
