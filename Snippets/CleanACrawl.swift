// Learns what the pages of a site share, and takes the articles out of them.
import VietText

let notice = "Bạn đọc gửi tin, bài và ảnh về hộp thư của tòa soạn, nhuận bút được trả vào ngày mùng 5 hằng tháng."
func page(_ title: String, _ paragraphs: String...) -> [UInt8] {
  let text = (paragraphs + [notice]).map { "<p>\($0)</p>" }.joined()
  return Array("<html lang='vi'><body><article><h1>\(title)</h1>\(text)</article></body></html>".utf8)
}
let crawl = [
  "/cau": page(
    "Cầu Sông Mây thông xe",
    "Sáng nay, cầu Sông Mây dài 240 m được thông xe sau hai năm thi công, nối hai xã bên sông.",
    "Từ nay học sinh bờ bắc tới trường chỉ mất mười phút, thay vì chờ đò gần một tiếng như những mùa mưa trước."),
  "/truong": page(
    "Trường Mây Hạ có thư viện",
    "Thư viện mới có hơn 3.000 cuốn sách, do cựu học sinh của trường góp tiền mua trong một năm.",
    "Mỗi lớp được mượn sách hai buổi một tuần, cuối học kỳ các em kể lại cuốn mình thích nhất trước toàn trường."),
  "/cho": page(
    "Chợ phiên họp lại",
    "Từ chủ nhật này, chợ phiên Mây Thượng họp lại mỗi tuần một buổi, tiểu thương được miễn phí ba tháng.",
    "Ban quản lý dành khu đất phía đông cho bà con vùng cao bán rau, mật ong và đồ thổ cẩm do tự tay làm ra."),
]

// snippet.show
var site = SiteTemplate()
for (address, page) in crawl { site.learn(from: page, named: address) }

var extractor = ArticleExtractor()
extractor.site = site
let article = extractor.article(in: crawl["/cau"]!)
print(article.title ?? "no title")
// Cầu Sông Mây thông xe
print(article.text)
// Sáng nay, cầu Sông Mây dài 240 m được thông xe sau hai năm thi công, nối hai xã bên sông.
// Từ nay học sinh bờ bắc tới trường chỉ mất mười phút, thay vì chờ đò gần một tiếng như những mùa mưa trước.
// snippet.hide
