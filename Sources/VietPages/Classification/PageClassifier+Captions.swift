internal import VietTokens
internal import VietUnicode

/// Captions: what markup, a credit or a repeat says, and in plain text the look of a described scene.
extension PageClassifier {
  /// A caption by its markup or its words.
  func isCaptionLike(_ index: Int) -> Bool {
    let block = page.blocks[index]
    if block.element == .tableRow || block.element == .listItem || block.element == .preformatted { return false }
    if block.element == .caption || block.context.contains(.caption) { return true }
    if block.context.contains(.figure), features[index].wordCount <= 60 { return true }
    return features[index].wordCount <= 45 && (features[index].cues.contains(.caption) || features[index].hasCredit)
  }

  func isCaption(_ index: Int) -> Bool {
    if isCaptionLike(index) { return true }
    return isRepeatedCaption(index) || isAboveCredit(index) || isScene(index)
  }

  /// A line without a stop above one that has nothing but the credit: `ẢNH: TRẦN KHA`.
  private func isAboveCredit(_ index: Int) -> Bool {
    guard index + 1 < features.count, features[index + 1].cues.contains(.caption), features[index + 1].wordCount <= 5
    else { return false }
    return !features[index].isTerminated && (4...30).contains(features[index].wordCount) && segment.contains(index)
  }

  /// Alternative text and caption of one picture: the same line twice, without a stop, with a paragraph behind.
  private func isRepeatedCaption(_ index: Int) -> Bool {
    isRepeatedPair(index) && index > (titleIndex ?? 0) && (segment.contains(index) || index + 3 >= segment.lowerBound)
  }

  /// A line that stands twice with a paragraph behind it, on a page without a sidebar of such lines.
  func isRepeatedPair(_ index: Int) -> Bool {
    guard features[index].repeatDistance == 1, !features[index].isTerminated, !isRelated[index],
      !features[index].cues.contains(.related), pairCount <= 2
    else { return false }
    let behind = features[index].isFirstOfRepeats ? index + 2 : index + 1
    return behind < features.count && features[behind].wordCount >= Self.longWordCount
  }

  /// One sentence between paragraphs that shows people doing something: in plain text nothing else marks a caption.
  ///
  /// Such a line has no aspect word (đã, đang, sẽ), no numbers, no connective at its beginning; and it begins with a scene
  /// or joins a person to a verb of ceremony.
  private func isScene(_ index: Int) -> Bool {
    let isLine = page.blocks[index].element == .line
    guard isLine || isUnfinishedScene(index), segment.contains(index), index > segment.lowerBound,
      index + 1 < segment.upperBound, (4...45).contains(features[index].wordCount), features[index].sentenceStops <= 1,
      !isRelated[index], !features[index].endsWithColon, !features[index - 1].endsWithColon
    else { return false }
    let words = keys(index)
    guard !features[index].isQuestion, let first = words.first, !Self.connectives.contains(first),
      !words.contains(where: Self.aspects.contains)
    else {
      return false
    }
    let neighbours = [index - 1, index + 1].filter { features[$0].wordCount >= Self.longWordCount }.count
    guard neighbours > 0, !hasReport(words) else { return false }
    guard !features[index].hasDigits, features[index].wordCount <= 40 else { return false }
    if features[index].cues.contains(.scene) { return true }
    // Khách tham quan có thể nếm thử is a sentence of the text.
    return hasCeremony(words) && (!features[index].isTerminated || contains(Array(words.prefix(2)), Self.persons))
  }

  /// In HTML, a paragraph without a stop that begins like a caption.
  private func isUnfinishedScene(_ index: Int) -> Bool {
    guard page.blocks[index].element == .paragraph || page.blocks[index].element == .other else { return false }
    return features[index].cues.contains(.scene) && !features[index].isTerminated && features[index].wordCount >= 4
  }

  func keys(_ index: Int) -> [SyllableKey] {
    var keys: [SyllableKey] = []
    Tokenizer().scan(page.bytes.span, in: page.blocks[index].range) { token in
      if token.kind == .word { keys.append(SyllableKey(page.bytes.span, in: token.range)) }
    }
    return keys
  }

  /// Somebody stands before the verb: `Kiểm tra thế chấp` is a heading.
  private func hasCeremony(_ words: [SyllableKey]) -> Bool { contains(Array(words.dropFirst()), Self.ceremonies) }
  private func hasReport(_ words: [SyllableKey]) -> Bool { contains(words, Self.reports) }

  private func contains(_ words: [SyllableKey], _ phrases: Set<SyllableKey>) -> Bool {
    for start in words.indices {
      var key = words[start]
      if phrases.contains(key) { return true }
      for length in 1...2 where start + length < words.count {
        key = key.joined(with: words[start + length])
        if phrases.contains(key) { return true }
      }
    }
    return false
  }

  private static func table(_ list: String) -> Set<SyllableKey> {
    Set(list.split(separator: ",").map { SyllableKey(phrase: String($0)) })
  }

  /// With these words, or the first two syllables of their titles, people are named that stand before a camera.
  private static let persons = table(
    """
    ông,bà,anh,chị,cô,thầy,em,các,đoàn,người,lãnh đạo,đồng chí,đại biểu,đại diện,đại tá,đại úy,đại tướng,thiếu tướng,\
    thiếu tá,trung tướng,trung tá,thượng tướng,thượng tá,chủ tịch,chủ nhiệm,bí thư,phó chủ,phó bí,phó giám,phó thủ,\
    phó trưởng,phó tổng,thứ trưởng,bộ trưởng,thủ tướng,giám đốc,tổng bí,tổng giám,tổng thống,trưởng ban,trưởng phòng,\
    trưởng đoàn,trưởng công
    """)

  /// Sentences and headings of the text begin with these, captions do not.
  private static let connectives = table(
    """
    theo,tại,trong,từ,với,để,về,đến,ngoài,bên,cùng,hiện,sau,trước,khi,nếu,tuy,do,vì,nhờ,qua,đặc,đồng,ngay,vào,đây,đó,\
    việc,nhiều,những,cũng,và,nhưng,mặc,dù,song,như,trên,dưới,không,còn,riêng,nhân,thông,được,dự,tính,lần,năm,ngày,tháng,\
    đưa,cách,hãy,đừng,tăng,nâng,đẩy,tìm,quy,mục,lợi,bước,phần
    """)
  private static let aspects = table("đã,đang,sẽ,cũng,vẫn,từng,sắp,cần,phải,nên,muốn,rằng,nhằm,nếu,vì")
  private static let ceremonies = table(
    """
    phát biểu tại,phát biểu,trao quà,tặng quà,trao tặng,tặng sản,tặng hoa,trao giấy,trao bằng,trao kỷ,chụp ảnh,cắt băng,tham quan,\
    thăm hỏi,động viên,thảo luận,trao đổi,thông tin tới,tham dự,chứng kiến,ký kết,bấm nút,dâng hương,kiểm tra,giới thiệu,\
    trình bày,đón nhận,nhận giải,thắp hương,khảo sát,bắt tay,chăm sóc,thu hoạch,kéo lưới,trồng cây,khánh thành,động thổ
    """)
  /// Verbs of report and evaluation: a sentence with one tells rather than shows.
  private static let reports = table(
    """
    cho biết,cho rằng,nhấn mạnh,khẳng định,đề nghị,yêu cầu,đánh giá,thống nhất,cho hay,chia sẻ,nói,kể,bày tỏ,tập trung,\
    dự kiến,đặt mục,mong muốn,góp phần,tạo điều,kết luận,giải thích
    """)
}
