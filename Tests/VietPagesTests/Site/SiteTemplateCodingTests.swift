import Foundation
import Testing
import VietPages

@Suite struct SiteTemplateCodingTests {
  @Test func whatWasLearnedIsKept() throws {
    var site = SiteTemplate()
    let page = Array("Trang chủ\nMột bài viết ngắn về mùa nước nổi\nLiên hệ".utf8)
    for name in ["a", "b"] { site.learn(from: page, named: name) }
    let decoded = try JSONDecoder().decode(SiteTemplate.self, from: JSONEncoder().encode(site))
    #expect(decoded.pageCount == 2)
  }
}
