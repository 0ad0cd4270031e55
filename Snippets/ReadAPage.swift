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
print(document.article.published?.description ?? "no date")
for expression in document.expressions {
  print(document.text(in: expression.range), expression.kind, expression.valueDescription)
}
// Trường Tiểu học Bàu Trâm nhận 1.250 cuốn sách
// 2025-09-18T09:15
// 1.250 number 1250
// Sáng nay time 2025-09-18TMO
// 1.250 number 1250
// 24 number 24
// 640 triệu đồng money 640000000 VND
// 70 m² measure 70 m²
// ngày 22/9 date 2025-09-22
// 7h đến 16h30 time 2025-09-18T07:00/2025-09-18T16:30
// 14 ngày duration P14D
// snippet.hide
