import Foundation
import Testing
import VietPages
import VietTestSupport
import VietUnicode

@Suite struct PageEncodingTests {
  private static let page = """
    <!DOCTYPE html><html><head><title>Bến phà Sông Lá tăng chuyến</title></head><body>
    <h1>Bến phà Sông Lá tăng chuyến</h1>
    <p>Sáng mai, bến phà Sông Lá chạy thêm một chuyến để phục vụ học sinh và tiểu thương đi chợ sớm, người dân hai bờ \
    mừng lắm vì phải chờ đợi lâu trong mùa nước nổi.</p>
    <p>Theo ban quản lý, giá vé giữ mức 7.000 đồng, mỗi ngày bến đón rất nhiều lượt khách qua lại giữa hai bờ sông.</p>
    </body></html>
    """

  private func strip(_ bytes: [UInt8], _ encoding: InputEncoding = .auto) -> Article {
    var extractor = ArticleExtractor()
    extractor.encoding = encoding
    return extractor.article(in: bytes)
  }

  private func declaring(_ label: String) -> String {
    Self.page.replacingOccurrences(of: "<title>", with: "<meta charset=\"\(label)\"><title>")
  }

  @Test func pagesInEveryEncoding() {
    let expected = strip(Array(Self.page.utf8))
    #expect(expected.text.contains("Sáng mai") && expected.title == "Bến phà Sông Lá tăng chuyến")
    // VIQR is for text: in markup its signs are the markup's.
    for encoding in LegacyEncoding.allCases where encoding != .viqr {
      let bytes = encoding.encode(Self.page).bytes
      for found in [strip(bytes), strip(bytes, .legacy(encoding))] {
        #expect(found.text == expected.text, "\(encoding)")
        #expect(found.title == expected.title, "\(encoding)")
        // The bytes of each block, decoded, are the block.
        for block in found.blocks where block.isKept {
          let slice = String(decoding: encoding.decode(Array(bytes[block.range])).bytes, as: UTF8.self)
          #expect(slice.contains(found.text(of: block).prefix(20)), "\(encoding) \(slice)")
        }
      }
    }
  }

  @Test func plainText() {
    let text = "Bến phà Sông Lá tăng chuyến phục vụ người dân hai bờ trong mùa nước nổi năm nay, theo ban quản lý."
    for encoding in LegacyEncoding.allCases {
      let bytes = encoding.encode(text).bytes
      let found = strip(bytes, .legacy(encoding))
      #expect(found.blocks.map { found.text(of: $0) } == [text], "\(encoding)")
      #expect(found.blocks.first?.range == 0..<bytes.count, "\(encoding)")
    }
  }

  @Test func aDeclarationDecidesAndWellFormedTextDoesNotNeedOne() {
    let expected = strip(Array(Self.page.utf8)).text
    #expect(strip(LegacyEncoding.windows1258.encode(declaring("Windows-1258")).bytes).text == expected)
    #expect(strip(LegacyEncoding.vni.encode(declaring("x-viet-vni")).bytes).text == expected)
    // The crawler converted the page, its declaration stayed.
    #expect(strip(Array(declaring("windows-1258").utf8)).text == expected)
    // A wrong declaration that is no encoding of ours.
    #expect(strip(LegacyEncoding.tcvn3.encode(declaring("iso-8859-1")).bytes).text == expected)
    #expect(strip([0xEF, 0xBB, 0xBF] + Array(declaring("viscii").utf8)).text == expected)
    // A single bad byte makes a page no legacy page.
    #expect(strip(Array(Self.page.utf8) + [0xFF]).text == expected)
    #expect(strip(Array(Self.page.utf8), .utf8).text == expected)
  }

  @Test func hostilePages() {
    var random = SeededGenerator(seed: 831)
    for encoding in LegacyEncoding.allCases {
      let bytes = encoding.encode(declaring(encoding.rawValue)).bytes
      for _ in 0..<30 {
        let source = random.mutated(bytes)
        let found = strip(source)
        for block in found.blocks { #expect(block.range.upperBound <= source.count) }
      }
    }
  }
}
