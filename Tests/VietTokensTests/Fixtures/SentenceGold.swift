/// Paragraphs as they are written in five kinds of text, with `‖` between sentences; `⏎` is a line break.
enum SentenceGold {
  static let news = """
    Sáng 12/5, UBND TP.HCM họp về ngập nước. ‖ Chủ tọa yêu cầu báo cáo trước ngày 20.
    Bà Lê Thị Mận, 54 tuổi, ngụ ở TP.HCM. ‖ Ông Trần Văn Sáu ở Q.1.
    Giá xăng giảm 1.250 đồng. ‖ Từ 15h, xăng RON 95 còn 20.430 đồng/lít.
    PGS.TS. Đinh Hữu Khôi nói mưa sẽ kéo dài. ‖ “Bà con nên thu hoạch sớm”, ông khuyên.
    ThS.BS. Phan Thu Ngà, Bệnh viện Ban Mai. ‖ Khoa có 40 giường.
    Theo TS. Hồ Minh Quân, đất đang lún. ‖ Mỗi năm lún 2,5 cm.
    Chị N.T.H. bị lừa 300 triệu đồng. ‖ Công an đang điều tra.
    Nghi phạm là Nguyễn Văn A. ‖ Sau khi gây án, A. bỏ trốn.
    Người bị hại là chị L.T.M. ‖ Theo lời kể, chị ở nhà một mình.
    Đội tuyển thắng 3-1. ‖ 40.000 khán giả đứng dậy hát.
    Tỷ lệ đỗ đạt 98,7%. ‖ Trường Chu Văn An dẫn đầu.
    Hội nghị có bà Mai, ông Hải, v.v. ‖ Buổi chiều có tiệc trà.
    Dự án cần 1.200 tỷ đồng!? ‖ Tiền ở đâu ra?
    Cầu dài 2,3 km. ‖ (Ảnh: Minh Trí)
    “Chúng tôi chưa nhận được tiền.” ‖ Bà Tám nói vậy hôm qua.
    Ông cho biết: “Đường hỏng từ tháng 3. ‖ Không ai sửa.” ‖ Xã hứa làm trong quý 2.
    Anh kể: “Nước lên nhanh quá! ‖ Tôi chỉ kịp bế con.”
    “Đây là lần đầu tiên”, bà nói. ‖ Bà cười.
    "Giá cao quá." ‖ Chị Hòa lắc đầu.
    Bão đổ bộ đêm 7.9. ‖ Gió giật cấp 14.
    Ngày 2.9.2025, lễ diễu binh bắt đầu. ‖ Hàng vạn người đổ về.
    Nghị quyết 57-NQ/TW ra đời. ‖ Cả nước vào cuộc.
    Xem thêm tại bao.vn. ‖ Bạn đọc gửi ý kiến về toasoan@bao.vn.
    Sân bay Long Thành mở cửa. ‖ iPhone bán chạy ở khu miễn thuế.
    Thủ đô Washington D.C. đón đoàn.
    Máy bay hạ cánh lúc 5h30. ‖ Đoàn về thẳng TP. Huế.
    Hà Nội 38 độ C. ‖ Đà Nẵng mát hơn.
    Lễ trao giải của Công ty Sao Mai Co., Ltd. ở P. Bến Thành, Q. 1 rất đông.
    Mr. Brown đã gặp Dr. Lan. ‖ Hai bên ký biên bản.
    Nhà văn T. Hoài Thanh vừa ra sách. ‖ Sách dày 300 trang.
    Vụ cháy ở số 12 đường Lê Lợi, P.5, Q.10, TP.HCM. ‖ Không có thương vong.
    Hết quý 3, lãi 15.6 tỷ. ‖ Năm ngoái lỗ.
    TIN NÓNG⏎‖Nước sông dâng cao⏎‖Sáng nay, nước sông Thu Bồn vượt báo động 3. ‖ Dân chạy lũ.
    Ông Nam (SN 1990) ở TP. Vinh. ‖ Bà Hoa ở Nghệ An.
    Cảnh sát phạt 5 triệu đồng, thu bằng lái 12 tháng... ‖ Tài xế không kháng nghị.
    Cá, tôm, cua… đều rớt giá. ‖ Người nuôi lỗ nặng.
    Các loại rau... đều tăng giá.
    Khoảng… 15 người có mặt.
    """

  static let law = """
    Điều 1. Phạm vi điều chỉnh⏎‖Thông tư này quy định về học phí.
    Điều 12. Quyền của người học. ‖ Người học có các quyền sau đây:⏎‖1. Được học tập;⏎‖2. Được nghỉ hè.
    Chương II. Quy định chung
    Chương III. QUYỀN VÀ NGHĨA VỤ
    Mục 2. Hồ sơ và thủ tục
    Khoản 3. Cơ quan nào cấp phép thì thu phí.
    1. Hồ sơ gồm:⏎‖a) Đơn đề nghị;⏎‖b) Bản sao giấy khai sinh.
    a. Đơn đề nghị;
    1.1. Đối tượng áp dụng. ‖ Mọi tổ chức đều nộp.
    Hồ sơ gồm: 1. Đơn đề nghị; 2. Bản sao; 3. Ảnh.
    Theo Nghị định số 15/2020/NĐ-CP. ‖ Mức phạt là 20.000.000 đồng.
    Luật số 45/2019/QH14 có hiệu lực từ 01/01/2021. ‖ Bộ Lao động chịu trách nhiệm.
    Căn cứ khoản 2 Điều 5. ‖ Cơ quan cấp phép trả lời trong 15 ngày.
    Thời hạn là 30 ngày. ‖ Trường hợp gia hạn thì không quá 15 ngày.
    Quyết định số 218/QĐ-TTr. ‖ Nơi nhận: như Điều 3.
    Phần 1. Mở đầu
    II. Tổ chức thực hiện
    A. Phần chung
    I. Mục tiêu⏎‖1. Mục tiêu chung⏎‖Đến năm 2030, mọi xã có bác sĩ.
    Người nộp thuế phải kê khai đúng hạn; nếu chậm thì bị phạt. ‖ Tiền phạt nộp vào ngân sách.
    Thông tư 01/2019/TT-BTC hướng dẫn khoản này. ‖ Phụ lục kèm theo.
    Bị đơn là bà Phạm Thị B. ‖ Tại phiên tòa, bà vắng mặt.
    Nguyên đơn: ông Trần Văn C. ‖ Trong đơn, ông trình bày như sau.
    Tòa án tuyên phạt 7 năm tù. ‖ Bị cáo được quyền kháng cáo.
    Mức thu: 5%. ‖ Miễn cho hộ nghèo.
    Câu 3. Thế nào là hợp đồng?
    Bước 1. Nộp hồ sơ tại bộ phận một cửa. ‖ Bước 2. Nhận giấy hẹn.
    Số: 12/BC-UBND⏎‖Kính gửi: Sở Tài chính
    Việc này do GS.TSKH. Lâm Đình Phúc chủ trì. ‖ Hội đồng có 9 người.
    Điều khoản này áp dụng cho: tổ chức, cá nhân, v.v. ‖ Các trường hợp khác do Bộ quyết.
    """

  static let fiction = """
    “Mẹ ơi!” ‖ Con bé chạy ùa ra sân.
    “Đi đâu đấy?” ông hỏi. ‖ Tôi im lặng.
    “Đi đâu đấy?” - ông hỏi.
    - Anh về bao giờ?⏎‖- Tối qua.
    - Con ăn cơm chưa? ‖ - Dạ rồi.
    Nó nhìn tôi… ‖ Mắt nó đỏ hoe.
    Tôi… tôi xin lỗi.
    … Và rồi trời sáng. ‖ Gà gáy râm ran.
    “Thôi… để mai hãy đi.” ‖ Bà thở dài.
    Trời tối. ‖ Gió. ‖ Rồi mưa.
    “Không!” ‖ “Sao lại không?” ‖ “Vì tôi mệt.”
    Ông lão cười khà khà: “Các cháu ngoan lắm! ‖ Mai ông cho kẹo.” ‖ Bọn trẻ reo hò.
    “Em có nhớ anh không?” anh hỏi. ‖ “Có”, chị đáp.
    Hắn quát: “Cút!”. ‖ Thằng bé chạy mất.
    Chị hỏi: "Mấy giờ rồi?". ‖ Tôi đáp: "Chín giờ."
    – Đi thôi! – anh giục. ‖ – Chờ em chút.
    Bà Ba (vợ ông Tư) khóc. ‖ Không ai dỗ.
    (Anh ấy đã đi rồi.) ‖ Chị ngồi lại một mình.
    Sao? ‖ Anh nói gì? ‖ Tôi không nghe rõ!
    Hả?! ‖ Mày điên à?
    Trăng lên... ‖ Tiếng sáo diều vi vu.
    Anh bảo: “Cứ đi đi, đừng ngoái lại.” rồi quay lưng.
    ‘Được thôi.’ ‖ Cậu gật đầu.
    «Tàu đến rồi.» ‖ Cả toa đứng dậy.
    Năm 1972. ‖ Hà Nội đầy khói.
    Ôi, quê hương! ‖ Tôi nhớ mãi dòng sông ấy.
    “Trời ơi!...” ‖ Bà khuỵu xuống.
    Chó sủa. ‖ Ai đó gõ cửa. ‖ “Ai?”
    Nàng khẽ nói: “Em đợi.” ‖ Chàng không đáp.
    H’Hen nhìn ra suối. ‖ Nước trong veo.
    """

  static let recipes = """
    Nguyên liệu⏎‖- 500g thịt ba chỉ⏎‖- 2 củ hành tím⏎‖- 1/2 muỗng cà phê tiêu
    Bước 1: Rửa sạch thịt. ‖ Thái miếng 3-4 cm.
    1. Ướp thịt với 2 muỗng nước mắm. ‖ Để 30 phút.
    2. Phi thơm hành, cho thịt vào xào săn.
    Nấu lửa nhỏ 1 giờ. ‖ Nêm lại cho vừa ăn.
    Cho 1,5 lít nước vào nồi. ‖ Đun sôi rồi hớt bọt.
    Nướng ở 180 độ C. ‖ Sau 20 phút thì lật mặt.
    Món này ăn với bún, rau sống, v.v. ‖ Chúc bạn ngon miệng!
    Lưu ý: không đậy nắp! ‖ Nắp làm rau bị vàng.
    Luộc trứng 7-8 phút. ‖ Ngâm nước lạnh cho dễ bóc.
    Dùng 250 ml sữa. ‖ 50 g đường là đủ.
    Bánh chín vàng... ‖ Thơm nức cả bếp.
    Bạn có thể thay bơ bằng dầu (dầu dừa càng ngon). ‖ Trộn đều.
    Mẹo nhỏ: thêm ít muối. ‖ Vị sẽ đậm hơn.
    Thành phẩm⏎‖Chén chè sánh, ngọt thanh.
    Uống mỗi ngày 2 ly. ‖ Vitamin C giúp da sáng.
    Hầm 2h. ‖ Vớt xương ra.
    Bao lâu thì chín? ‖ Khoảng 15 phút.
    Rắc mè lên trên. ‖ Xong!
    Bột năng 20g, bột gạo 100g. ‖ Hòa với 300ml nước.
    """

  static let chat = """
    hôm nay đi chơi vui quá. ‖ mai lại đi nhé
    Hàng đẹp lắm.‖Mình mua 2 cái rồi.
    Ship nhanh quá!‖Cảm ơn shop ạ.
    Giá 50k.‖Ai mua ib nha.
    Đẹp quá!!! ‖ Mua ở đâu vậy shop?
    Alo? ‖ Có ai ở nhà không???
    Ok. ‖ Mai 8h nhé!
    Mình ở Q. Gò Vấp. ‖ Ship bao nhiêu ạ?
    Inbox em nha. ‖ Zalo: 0912.345.678.
    Xem link này https://bao.vn/tin. ‖ Hay lắm!
    Trời ơi... ‖ Sao đắt thế?
    Hihi… cảm ơn bạn.
    Chúc mừng sinh nhật! ‖ 🎂 Tuổi mới vui vẻ nha.
    Quán ngon. ‖ Phục vụ 10/10. ‖ Sẽ quay lại.
    Mua 3 tặng 1. ‖ Freeship từ 99k.
    Anh ơi!‖Cho em hỏi giá.
    Tới nơi chưa?‖Gọi mình nha.
    Thi xong rồi.‖Được 9.5 điểm.
    Team mình thắng 2-0. ‖ Đỉnh!
    Học ở UEH.‖Trường đẹp lắm.
    Đợi xíu nha. ‖ @minh đang tới.
    Ngon bổ rẻ. ‖ #anvatsaigon
    Không biết nữa. ‖ “Hên xui” thôi.
    Máy cũ rồi. ‖ pin yếu lắm.
    Ai rảnh không? ‖ đi cà phê đi
    Mưa to quá! ‖ ngập hết đường rồi
    Năm 2020.‖Sau đó mình nghỉ.
    Bán điện thoại cũ. ‖ Màn hình 6.1 inch, pin 95%.
    Địa chỉ: 12 Lê Lợi, P.5, Q.10, TP.HCM. ‖ Mở cửa 8h-22h.
    Thứ 7. ‖ Chủ nhật nghỉ.
    Đang ở đâu z? ‖ Ra đón mình với
    Xong nha. ‖ Nhớ ck cho mình.
    Gặp ở số 5. ‖ Đừng trễ!
    Nghe hay phết. ‖ Bài này của ai vậy?
    """

  static let wiki = """
    Sông dài 120 km.[1] ‖ Thượng nguồn ở Lào.
    Ông sinh năm 1902.[3][4] ‖ Cha ông là thầy đồ.
    Loài này sống ở rừng ngập mặn. ‖ Chúng ăn cua, ốc, v.v.
    John F. Lane là nhà thực vật học. ‖ Ông mất năm 1911.
    Chùa xây thời Lê (thế kỷ XV). ‖ Chuông đúc năm 1690.
    Nhà Trần (1225–1400) ba lần thắng quân Nguyên. ‖ Kinh đô là Thăng Long.
    Vitamin B. ‖ Vitamin C.
    Huyện có 12 xã. ‖ 3 xã ở vùng cao.
    Đền ở P. Ninh Xá, TP. Bắc Ninh. ‖ Lễ hội mở ngày 12 tháng Giêng.
    """

  static let all = [news, law, fiction, recipes, chat, wiki]
}
