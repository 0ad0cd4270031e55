/// Texts with `‖` where one sentence ends and the next begins; `⏎` is a line break.
enum SentenceCases {
  static let plain = """
    Trời mưa. ‖ Đường ngập. ‖ Xe chết máy.
    Ai gọi đó? ‖ Tôi đây!
    Thật hả?! ‖ Chịu luôn.
    Trời mưa
    Trời mưa.
    Hết giờ. ‖ 15 em chưa nộp bài.
    Giá tăng mạnh. ‖ “Chợ vắng hẳn”, bà Tư nói.
    Giá tăng mạnh. ‖ - Chợ vắng hẳn.
    Tan học rồi. ‖ (Ảnh: Thu Hà)
    Xem tại đây. ‖ https://bao.vn/tin
    Vui quá. ‖ 😀 Mai lại đi nhé!
    Vui quá. ‖ #dulich
    Ông ấy đến từ Huế. ‖ Ở đó mưa nhiều.
    """

  static let abbreviations = """
    GS.TS. Lê Văn Tám ở TP.HCM đã đến. ‖ Ông phát biểu lúc 8h.
    PGS. Trần Thu đã duyệt. ‖ Lớp sắp khai giảng.
    ThS. Mai và BS. Hạnh cùng khám. ‖ Bệnh nhân đã khỏe.
    Chợ ở TP. Thủ Đức mở lúc 5h. ‖ Khách rất đông.
    Nhà tôi ở Q. Bình Thạnh, TP. Hồ Chí Minh. ‖ Mời bạn ghé chơi.
    Cửa hàng ở P. Bến Nghé. ‖ Mở cửa cả tuần.
    Mẹ mua cam, quýt, v.v. ‖ Bố mua thịt.
    Mẹ mua cam, quýt, v.v. rồi về.
    Mẹ mua cam, quýt, v.v...
    Công ty TNHH Sao Mai Co. Ltd. đã ký.
    Mr. Smith dạy tiếng Anh. ‖ Cả lớp quý thầy.
    Ông Nguyễn A. Tuấn vắng mặt. ‖ Bà Lan thay ông.
    Nhà văn J. K. Rowling sắp ra sách. ‖ Bạn đọc chờ đợi.
    Hôm nay 38 độ C. ‖ Ngày mai mát hơn.
    """

  static let numbers = """
    Giá vàng lên 15.6 triệu. ‖ Dân chờ mua.
    Huyện có 1.204 hộ nghèo. ‖ Xã giảm 3.5%.
    Họp ngày 25.11.2025. ‖ Mời dự đủ.
    Bản 16.2.1 đã có. ‖ Tải ngay.
    1. Thông tin chung
    1. Thông tin chung. ‖ Hồ sơ gồm hai bản.
    II. Nội dung
    A. Lê Văn Bình
    Lớp có 35 em. ‖ Tất cả đều đỗ.
    Xóm còn 5. ‖ Ai cũng đã già.
    Xóm còn 5.7 ha ruộng.
    """

  static let quotes = """
    “Tôi không biết.” ‖ Ông quay đi.
    “Ai đó?” ‖ Không ai đáp.
    "Đi thôi!" ‖ Cả nhóm reo lên.
    Bà nói: “Mưa to lắm. ‖ Đừng ra đường.”
    Cô hỏi: “Em tên gì?” rồi mỉm cười.
    “Đừng đi!” anh gọi với theo.
    (Bài đã đăng hôm qua.) ‖ Bạn đọc góp ý.
    «Xong rồi.» ‖ Cả xóm vui.
    'Được rồi.' ‖ Em gật đầu.
    """

  static let ellipses = """
    Mưa mãi… ‖ Nước dâng dần.
    Mưa mãi... ‖ Nước dâng dần.
    Mưa mãi… rồi cũng tạnh.
    Mưa mãi... rồi cũng tạnh.
    Tôi… tôi không biết.
    Hả?... ‖ Sao lại thế?
    Rau, cá, thịt… đều tăng giá.
    """

  static let spaces = """
    Hàng về rồi.‖Mời cả nhà ghé xem.
    Ship toàn quốc.‖Giá chỉ 50k.
    Xem ở bao.vn nhé. ‖ Tin mới lắm.
    Anh ở TP.Huế mới về. ‖ Vui lắm.
    xong.rồi về
    Hết giờ .‖ Mời về.
    Đẹp quá!!!‖ Mua ngay!
    """

  static let lines = """
    TIN NÓNG⏎‖Bão số 5 đang vào⏎‖Dân chạy lũ.
    Trời mưa⏎⏎‖đường ngập
    Mở đầu⏎‖1. Thông tin⏎‖2. Nội dung
    ⏎⏎Trời mưa.⏎
    - Cam⏎‖- Quýt⏎‖- Bưởi
    Trời mưa. ⏎‖ Đường ngập.
    """

  static let all = [plain, abbreviations, numbers, quotes, ellipses, spaces, lines]
}
