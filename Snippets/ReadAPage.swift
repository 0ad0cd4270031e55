// Reads a scraped page: the article, and what it says in numbers, money and dates.
import VietText

let page = """
  Trang chủ | Giáo dục | Liên hệ
  Trường Tiểu học Bàu Trâm nhận 1.250 cuốn sách
  18/09/2025 09:15
  Sáng nay, thầy trò Trường Tiểu học Bàu Trâm nhận 1.250 cuốn sách và 24 bộ máy tính do các doanh nghiệp trong \
  huyện trao tặng, tổng trị giá hơn 640 triệu đồng.
  Theo cô hiệu trưởng, thư viện mới rộng 70 m² sẽ mở cửa từ ngày 22/9, phục vụ học sinh từ 7h đến 16h30 các ngày \
  trong tuần; phụ huynh có thể mượn sách về nhà trong 14 ngày.
  Thu Lan
  Tin liên quan
  Dự báo thời tiết ngày 18/9: Nam Bộ mưa rào
  Dự báo thời tiết ngày 18/9: Nam Bộ mưa rào
  """

// snippet.show
let document = Pipeline().document(from: page)
print(document.article.title ?? "no title")
print(document.article.text)
for expression in document.expressions {
  print(document.text(in: expression.range), expression.kind, expression.valueDescription)
}
// snippet.hide
