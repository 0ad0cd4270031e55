/// For each rule of the grammar a sentence that it takes and one like it that it does not: `text => expected`, the
/// expected as in `seeds/expressions`, before a reference of 2025-11-25T10:00.
enum RuleCases {
  static let dates = """
    Chợ họp ngày 3/12. ⇥ ngày 3/12 => date:2025-12-03
    Nhà cô ở ngách 3/12. ⇥ -
    Chị mua vé Vietlott 6/45. ⇥ -
    Trạm trực 24/7. ⇥ -
    Quá 2/3 số phiếu tán thành. ⇥ 2/3 => fraction:2/3
    Hạn chót là 2/3. ⇥ 2/3 => date:2026-03-02
    Lịch ghi nhầm ngày 31/4. ⇥ -
    Lễ hội mở ngày 10-12. ⇥ ngày 10-12 => date:2025-12-10
    Mỗi tổ 10-12 bạn. ⇥ 10-12 => number:10..12
    Nhiệm kỳ 2020-2025 đã khép lại. ⇥ 2020-2025 => date:2020/2025
    Kho nhận 2020 bao gạo. ⇥ 2020 => number:2020
    Tháng 4/2026 khánh thành. ⇥ Tháng 4/2026 => date:2026-04
    Bé tròn 4 tháng. ⇥ 4 tháng => duration:P4M
    Quý IV/2025 lãi lớn. ⇥ Quý IV/2025 => date:2025-Q4
    Quý khách vui lòng chờ. ⇥ -
    Tuần sau lớp thi. ⇥ Tuần sau => date:2025-W49
    Đội tuần tra đi suốt đêm. ⇥ -
    Hôm qua mưa to. ⇥ Hôm qua => date:2025-11-24
    Qua sông phải lụy đò. ⇥ -
    Năm 2019 làng có điện. ⇥ Năm 2019 => date:2019
    Chú Năm có vườn mận. ⇥ -
    """

  static let times = """
    Xe chạy lúc 7h15. ⇥ 7h15 => time:2025-11-25T07:15
    Xe chạy hết 7 giờ 15 phút. ⇥ 7 giờ 15 phút => duration:PT7H15M
    Sáng 26/11 chợ họp sớm. ⇥ Sáng 26/11 => time:2025-11-26TMO
    Anh sáng tác bài hát mới. ⇥ -
    Tối mai cả xóm xem phim. ⇥ Tối mai => time:2025-11-26TEV
    Phòng tối om vì cúp điện. ⇥ -
    Chiều qua xe kẹt cứng. ⇥ Chiều qua => time:2025-11-24TAF
    Bàn có chiều dài 2 m. ⇥ 2 m => measure:2 m
    Quán mở từ 6h đến 22h. ⇥ 6h đến 22h => time:2025-11-25T06:00/2025-11-25T22:00
    Nghỉ trưa 90 phút. ⇥ 90 phút => duration:PT90M
    """

  static let numbers = """
    Cả làng có ba trăm hai mươi hộ. ⇥ ba trăm hai mươi => number:320
    Đồng bào trăm họ về dự. ⇥ -
    Hai cháu đi học xa. ⇥ Hai => number:2
    Anh Hai đi cày. ⇥ -
    Xe chở 1.500 bao. ⇥ 1.500 => number:1500
    Bản 1.5.0 bị lỗi. ⇥ -
    Điểm thi là 8,75. ⇥ 8,75 => number:8.75
    Giải quy tụ 5,000 vận động viên. ⇥ 5,000 => number:5000
    Lớp bán được 1,2 triệu vé số. ⇥ 1,2 triệu => number:1200000
    Triệu Thị Mai là y tá. ⇥ -
    Đội xếp thứ tư. ⇥ thứ tư => ordinal:4
    Bà tha thứ cho cháu. ⇥ -
    Đại hội lần thứ XIII bế mạc. ⇥ lần thứ XIII => ordinal:13
    Đội thua 1-4. ⇥ 1-4 => score:1-4
    Tỷ lệ tăng 15%. ⇥ 15% => percent:15%
    Phần trăm họ nói là đúng. ⇥ -
    """

  static let quantities = """
    Vé giá 120.000 đồng. ⇥ 120.000 đồng => money:120000 VND
    Đồng chí Lan đến sớm. ⇥ -
    Có 3 đồng chí vắng. ⇥ 3 => number:3
    Thuê 5 triệu đồng/tháng. ⇥ 5 triệu đồng => money:5000000 VND
    Giá 40 USD/thùng. ⇥ 40 USD => money:40 USD
    Áo sale 199k. ⇥ 199k => number:199000
    Màn hình 4K đẹp. ⇥ -
    Nặng 2,5 tạ. ⇥ 2,5 tạ => measure:250 kg
    Ông tạ từ ra về. ⇥ -
    Xe đi 60 km/h. ⇥ 60 km/h => measure:60 km/h
    Lúa đạt 7 tấn/ha. ⇥ 7 tấn/ha => measure:7 t/ha
    Địch tấn công 3 xã. ⇥ 3 => number:3
    Mua 2 lạng thịt. ⇥ 2 lạng => measure:200 g
    Rét tới -3 độ C. ⇥ -3 độ C => measure:-3 °C
    Lớp có 4 độ tuổi. ⇥ 4 => number:4
    Ruộng 3 sào. ⇥ 3 sào => measure:3 sào
    Dài 5 ki-lô-mét. ⇥ 5 ki-lô-mét => measure:5 km
    """

  static let labels = """
    Gọi 0909 123 456 nhé. ⇥ 0909 123 456 => phone:0909123456
    Kho còn 909.123.456 hạt. ⇥ 909.123.456 => number:909123456
    Theo Quyết định 77/QĐ-SGDĐT. ⇥ 77/QĐ-SGDĐT => code:77/QĐ-SGDĐT
    Học sinh lớp 9A3 đạt giải. ⇥ -
    Xe chạy Quốc lộ 14B. ⇥ -
    Mạng 5G đã phủ. ⇥ -
    Đội U-17 đá giao hữu. ⇥ -
    Tầng 12 bị cháy. ⇥ -
    Họ mua 12 tầng nhà. ⇥ 12 => number:12
    """

  static let all = [dates, times, numbers, quantities, labels]
}
