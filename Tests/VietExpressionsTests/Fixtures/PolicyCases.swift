/// Each sentence of the ambiguity policy in DESIGN.md with text that it takes and text like it that it does not, in
/// the form of ``RuleCases``.
enum PolicyCases {
  /// `n/m`: a legal day and month is a date, unless it is a share; after a word of a label it is a label; a shape that
  /// is no legal day and month is never a date.
  static let dayAndMonth = """
    Chợ mở ngày 4/12. ⇥ ngày 4/12 => date:2025-12-04
    Chợ mở từ 4/12. ⇥ 4/12 => date:2025-12-04
    Khoảng 2/3 dân số làm nông. ⇥ 2/3 => fraction:2/3
    Có 3/4 thành viên đến dự. ⇥ 3/4 => fraction:3/4
    Đoàn đã đi 1/2 quãng đường. ⇥ 1/2 => fraction:1/2
    Rừng chiếm 2/5 đất đai. ⇥ 2/5 => fraction:2/5
    Quá 1/2 đồng ý. ⇥ 1/2 => fraction:1/2
    Hơn 1/3 vắng mặt. ⇥ 1/3 => fraction:1/3
    Nhà ở ngõ 4/12 phố Mới. ⇥ -
    Anh trọ ở số nhà 4/12. ⇥ -
    Em học lớp 4/2. ⇥ -
    Đội vào vòng 1/8. ⇥ -
    Kỳ quay Power 6/55 tối nay. ⇥ tối nay => time:2025-11-25TEV
    Bố chơi Vietlott 6/45. ⇥ -
    Lịch ghi 31/2. ⇥ -
    Tủ mở cửa 24/7. ⇥ -
    """

  /// `n-m`: a date with a cue, an interval of years, a score after thắng and the like, a range with a unit.
  static let hyphens = """
    Hạn là ngày 4-12. ⇥ ngày 4-12 => date:2025-12-04
    Mỗi bàn 4-12 người. ⇥ 4-12 => number:4..12
    Dự án giai đoạn 2026-2030. ⇥ 2026-2030 => date:2026/2030
    Đội khách thắng 4-1. ⇥ 4-1 => score:4-1
    Tỉ số đang là 2-2. ⇥ 2-2 => score:2-2
    Đường rộng 4-12 m. ⇥ 4-12 m => measure:4..12 m
    """

  /// `thứ N`: a weekday from hai to bảy with a cue of time, an ordinal after a noun that is counted; Roman figures,
  /// nhất, nhì, 1 and 8 and above are ordinals.
  static let weekdays = """
    Thứ ba, lớp nghỉ. ⇥ Thứ ba => date:2025-11-25
    Họp vào thứ 4. ⇥ thứ 4 => date:2025-11-26
    Chiều thứ năm có mưa. ⇥ Chiều thứ năm => time:2025-11-27TAF
    Học bù thứ bảy hằng tuần. ⇥ thứ bảy hằng tuần => set:XXXX-WXX-6
    Thứ tư, ngày 26/11, trường họp. ⇥ Thứ tư, ngày 26/11 => date:2025-11-26
    Đứng thứ ba là đội nhà. ⇥ thứ ba => ordinal:3
    Em xếp thứ tư lớp. ⇥ thứ tư => ordinal:4
    Đây là lần thứ năm. ⇥ lần thứ năm => ordinal:5
    Kỳ thứ sáu khép lại. ⇥ thứ sáu => ordinal:6
    Người thứ hai lên tiếng. ⇥ thứ hai => ordinal:2
    Đại hội thứ VII thành công. ⇥ thứ VII => ordinal:7
    Anh về thứ nhất, em về thứ nhì. ⇥ thứ nhất => ordinal:1 | thứ nhì => ordinal:2
    Giải thứ 1 và giải thứ 9. ⇥ thứ 1 => ordinal:1 | thứ 9 => ordinal:9
    """

  /// Commas and dots in digits; telephone numbers.
  static let digits = """
    Chỉ số là 12,345. ⇥ 12,345 => number:12.345
    Kho có 12,000 thùng. ⇥ 12,000 => number:12000
    Trang có 1,234,567 lượt xem. ⇥ 1,234,567 => number:1234567
    Giảm 0.75%, còn 12,345 tấn. ⇥ 0.75% => percent:0.75% | 12,345 tấn => measure:12345 t
    Kho có 12.345 thùng. ⇥ 12.345 => number:12345
    Gọi 024.3825.1234 nhé. ⇥ 024.3825.1234 => phone:02438251234
    """

  /// năm, không, tư, ba, một, bảy alone; pairs of units; approximate numbers; slang.
  static let words = """
    Năm chiếc xe bị kẹt. ⇥ Năm => number:5
    Bà Năm kể chuyện. ⇥ -
    Bảy em được khen. ⇥ Bảy => number:7
    Chú Bảy đi biển. ⇥ -
    Ông Tư nấu rượu. ⇥ -
    Có một người đứng đợi. ⇥ -
    Chờ một phút nhé. ⇥ một phút => duration:PT1M
    Góp một triệu mua bò. ⇥ một triệu => number:1000000
    Biếu bà một đồng cũng quý. ⇥ một đồng => money:1 VND
    Nhà còn năm bảy người. ⇥ năm bảy => number:5..7
    Trồng hai mốt cây. ⇥ hai mốt => number:21
    Vài trăm người đến xem. ⇥ Vài trăm => number:200..900
    Hàng nghìn con chim bay về. ⇥ Hàng nghìn => number:1000..9999
    Hàng chục nhà tốc mái. ⇥ Hàng chục => number:10..99
    Vài con chim bay về. ⇥ -
    Bán xe 1tr2. ⇥ 1tr2 => number:1200000
    """

  /// Units that are converted, units that keep their name, and tails that are not read.
  static let units = """
    Chở 5 tấn. ⇥ 5 tấn => measure:5 t
    Mua 2 tạ, 3 yến và 4 lạng. ⇥ 2 tạ => measure:200 kg | 3 yến => measure:30 kg | 4 lạng => measure:400 g
    Đổ 20 lít, đi 5 ki-lô-mét. ⇥ 20 lít => measure:20 l | 5 ki-lô-mét => measure:5 km
    Cấy 3 sào, 2 mẫu ruộng và 4 công đất. ⇥ 3 sào => measure:3 sào | 2 mẫu => measure:2 mẫu | 4 công => measure:4 công
    Mua 1 lượng vàng, 2 cây vàng, 3 chỉ vàng. ⇥ 1 lượng => measure:1 lượng | 2 cây => measure:2 cây | 3 chỉ => measure:3 chỉ
    Đạt 7,50 tấn/ha. ⇥ 7,50 tấn/ha => measure:7.5 t/ha
    Lên 80 triệu đồng/lượng. ⇥ 80 triệu đồng => money:80000000 VND
    Trả 5 triệu đồng mỗi tháng. ⇥ 5 triệu đồng => money:5000000 VND
    Lãi 9%/năm. ⇥ 9% => percent:9%
    Đường huyết 7,2 mmol/l. ⇥ 7,2 mmol/l => measure:7.2 mmol/l
    """

  /// Lunar dates, holidays, seasons, and the explicit date that beats the named day.
  static let calendars = """
    Hôm nay 26/11 chợ nghỉ. ⇥ Hôm nay 26/11 => date:2025-11-26
    Hội mở tháng Giêng. ⇥ tháng Giêng => date:2026-02-17/2026-03-18
    Chợ đông vào tháng Chạp. ⇥ tháng Chạp => date:2026-01-19/2026-02-16
    Cúng rằm tháng 8. ⇥ rằm tháng 8 => date:2025-10-06
    Ngày 10/3 âm lịch cả xã nghỉ. ⇥ Ngày 10/3 âm lịch => date:2026-04-26
    Ngày 10/3 cả xã nghỉ. ⇥ Ngày 10/3 => date:2026-03-10
    Năm Ất Tỵ mưa thuận gió hòa. ⇥ Năm Ất Tỵ => date:2025
    Mùng 2 Tết đi chúc thầy. ⇥ Mùng 2 Tết => date:2026-02-18
    Mồng 5 nhà có giỗ. ⇥ Mồng 5 => date:2025-11-24
    Giỗ Tổ mùng 10 tháng 3 đông vui. ⇥ Giỗ Tổ mùng 10 tháng 3 => date:2026-04-26
    Hạn nộp là mùng 8 tháng 3. ⇥ mùng 8 tháng 3 => date:2026-03-08
    Quốc khánh 2/9 phố treo cờ. ⇥ Quốc khánh 2/9 => date:2025-09-02
    Ngày 2/9 là Quốc khánh. ⇥ Ngày 2/9 => date:2025-09-02
    Mùa hè 2025 nắng gắt. ⇥ Mùa hè 2025 => date:2025-SU
    Mùa hè nắng gắt. ⇥ -
    """

  static let all = [dayAndMonth, hyphens, weekdays, digits, words, units, calendars]
}
