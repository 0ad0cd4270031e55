// Shows what of a page was left out, and why.
import VietText

let page = """
  <!DOCTYPE html><html lang="vi"><head><title>Chợ nổi Bến Lá họp lại | Báo Làng</title></head><body>
  <nav><a href="/">Trang chủ</a> <a href="/kinh-te">Kinh tế</a></nav>
  <article><h1>Chợ nổi Bến Lá họp lại</h1>
  <p>Sau hai năm nạo vét, chợ nổi Bến Lá họp lại từ sáng 12/10/2025 với hơn 80 ghe hàng, phần lớn bán trái cây, \
  rau và cá đồng của bà con trong vùng.</p>
  <p>Ban quản lý chợ cho biết mỗi ghe đóng phí 15.000 đồng một ngày, số tiền này dùng để thu gom rác trên sông và \
  thắp đèn dọc bến vào ban đêm.</p>
  </article>
  <aside><h3>Đọc nhiều</h3><a href="/1">Giá lúa tăng 200 đồng/kg</a></aside>
  <footer>© Báo Làng. Giấy phép số 12/GP</footer></body></html>
  """

// snippet.show
let article = ArticleExtractor().article(in: Array(page.utf8))
for block in article.blocks where !block.isKept {
  print(block.label, "|", article.text(of: block), "|", block.reasons.joined(separator: "; "))
}
// navigation | Trang chủ Kinh tế | mostly links; inside navigation
// title | Chợ nổi Bến Lá họp lại | the title
// related | Đọc nhiều | a heading of related articles; inside an aside
// related | Giá lúa tăng 200 đồng/kg | mostly links; below a heading of related articles; inside an aside
// footer | © Báo Làng. Giấy phép số 12/GP | words of a footer; inside a footer
// snippet.hide
