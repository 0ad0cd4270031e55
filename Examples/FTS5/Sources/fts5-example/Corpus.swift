/// Documents made of sentences that were written for this example, with names, places, amounts and days put in.
struct Corpus: Sequence, IteratorProtocol {
  private var random: UInt64
  private var rest: Int

  init(count: Int, seed: UInt64 = 1) {
    (rest, random) = (count, seed)
  }

  mutating func next() -> (title: String, body: String)? {
    guard rest > 0 else { return nil }
    rest -= 1
    let title = filled(pick(Self.titles))
    let body = (0..<4 + number(below: 5)).map { _ in filled(pick(Self.sentences)) }.joined(separator: " ")
    return (title, body)
  }

  /// The next number of SplitMix64.
  private mutating func number(below bound: Int) -> Int {
    random &+= 0x9E37_79B9_7F4A_7C15
    var value = random
    value = (value ^ value >> 30) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ value >> 27) &* 0x94D0_49BB_1331_11EB
    return Int((value ^ value >> 31) % UInt64(bound))
  }

  private mutating func pick(_ choices: [String]) -> String { choices[number(below: choices.count)] }

  /// The template with each `{name}` replaced by one of its fillings.
  private mutating func filled(_ template: String) -> String {
    var text = ""
    for (index, part) in template.split(separator: "{", omittingEmptySubsequences: false).enumerated() {
      guard index > 0, let end = part.firstIndex(of: "}") else {
        text += part
        continue
      }
      text += filling(part[..<end]) + part[part.index(after: end)...]
    }
    return text
  }

  private mutating func filling(_ name: Substring) -> String {
    switch name {
    case "số": "\(2 + number(below: 998))"
    case "tiền": "\(1 + number(below: 99)),\(number(below: 10)) tỷ đồng"
    case "ngày": "ngày \(1 + number(below: 28))/\(1 + number(below: 12))/20\(10 + number(below: 16))"
    case "nơi": pick(Self.places)
    case "người": pick(Self.families) + " " + pick(Self.middles) + " " + pick(Self.givenNames)
    case "hàng": pick(Self.goods)
    case "nghề": pick(Self.trades)
    default: ""
    }
  }

  private static let places = [
    "Thanh Hóa", "Hòa Bình", "Đà Nẵng", "Đắk Lắk", "Cần Thơ", "Nghệ An", "Quảng Ninh", "Đồng Tháp", "Lào Cai",
    "Khánh Hòa",
    "Bình Định", "Điện Biên", "Tây Ninh", "Hà Giang", "Sóc Trăng", "Kiên Giang", "Lâm Đồng", "Hải Phòng", "Bến Tre",
    "Thừa Thiên Huế",
  ]
  private static let families = [
    "Nguyễn", "Trần", "Lê", "Phạm", "Hoàng", "Vũ", "Đặng", "Bùi", "Đỗ", "Ngô", "Dương", "Lý",
  ]
  private static let middles = ["Văn", "Thị", "Minh", "Hữu", "Ngọc", "Đức", "Thanh", "Quốc", "Thu", "Kim"]
  private static let givenNames = [
    "An", "Bình", "Châu", "Dũng", "Đạt", "Giang", "Hà", "Hòa", "Hoa", "Hùng", "Khánh", "Lan", "Linh", "Mai", "Nam",
    "Oanh",
    "Phúc", "Quyên", "Sơn", "Thủy", "Toàn", "Uyên", "Vinh", "Yến",
  ]
  private static let goods = [
    "gạo", "cà phê", "hồ tiêu", "thanh long", "sầu riêng", "tôm đông lạnh", "đồ gỗ", "giày da", "linh kiện điện tử",
    "hàng dệt may",
    "cao su", "hạt điều", "mật ong", "nước mắm", "gốm sứ", "hoa tươi", "máy nông nghiệp", "vật liệu xây dựng",
    "thuốc thú y",
    "bưởi da xanh",
  ]
  private static let trades = [
    "giáo viên", "bác sĩ", "kỹ sư", "công nhân", "nông dân", "ngư dân", "luật sư", "nhà báo", "tài xế", "đầu bếp",
    "họa sĩ",
    "thợ hàn",
  ]

  private static let titles = [
    "{nơi} thu hút thêm {số} dự án", "Giá {hàng} ở {nơi} tăng mạnh", "Chuyện của một {nghề} ở {nơi}",
    "{nơi} đón {số} nghìn lượt khách", "Hội chợ {hàng} khai mạc tại {nơi}", "Đường mới nối {nơi} với {nơi}",
    "{nghề} {người} và giải thưởng bất ngờ", "Mưa lớn ở {nơi}, {số} hộ phải dời nhà",
    "Trường học ở {nơi} mở thư viện xanh", "Xuất khẩu {hàng} vượt kế hoạch",
  ]

  private static let sentences = [
    "Từ đầu năm, {nơi} đã thu hút được {số} dự án với tổng vốn {tiền}.",
    "Ông {người}, một {nghề} ở {nơi}, cho biết giá {hàng} chưa bao giờ cao như vậy.",
    "Đoàn công tác làm việc tại {nơi} vào {ngày}.",
    "Bà {người} kể rằng gia đình bà sống bằng nghề bán {hàng} đã ba đời.",
    "Sở Y tế {nơi} đề nghị người dân tiêm vắc xin trước {ngày}.",
    "Hai bên ký kết hợp đồng mua bán {hàng} trị giá {tiền}.",
    "Cơn bão gây thiệt hại nặng, {số} ngôi nhà bị tốc mái.",
    "Học sinh ở {nơi} được nghỉ học để tránh rét.",
    "Công ty của anh {người} xuất khẩu {số} tấn {hàng} mỗi tháng.",
    "Ủy ban nhân dân tỉnh yêu cầu kiểm tra chất lượng {hàng} trên thị trường.",
    "Các {nghề} trẻ được vay vốn ưu đãi để mua nhà ở xã hội.",
    "Con đường dài {số} km sẽ khánh thành vào {ngày}.",
    "Theo thống kê, đa số người được hỏi đều ủng hộ hòa bình và hợp tác.",
    "Chị {người} trồng hoa hồng trên mảnh vườn {số} mét vuông.",
    "Dịch vụ giao hàng tận nhà giúp {nghề} tiết kiệm thời gian.",
    "Ngân hàng giảm lãi suất cho doanh nghiệp sản xuất {hàng}.",
    "Đội tuyển của {nơi} thắng trận chung kết trên sân nhà.",
    "Nước sông dâng cao, thủy điện phải xả lũ từ {ngày}.",
    "Lực lượng chức năng phát hiện {số} thùng {hàng} không rõ nguồn gốc.",
    "Trẻ em vùng cao đi bộ {số} phút mới đến trường.",
    "Dự thảo luật mới được đưa ra lấy ý kiến đến hết {ngày}.",
    "Anh {người} bỏ phố về quê làm {nghề}.",
    "Du khách thích ngắm hoàng hôn trên cánh đồng ở {nơi}.",
    "Hợp tác xã đầu tư {tiền} xây kho lạnh chứa {hàng}.",
    "Nhà máy dùng năng lượng mặt trời, mỗi năm bớt {số} tấn khí thải.",
    "Viện nghiên cứu công bố giống lúa chịu mặn ở {nơi}.",
    "Giáo sư {người} khuyên mọi người ăn nhiều rau và ngủ đủ giấc.",
    "Lễ hội đua thuyền ở {nơi} bắt đầu từ {ngày}.",
    "Cửa hàng bán {hàng} trực tuyến có doanh thu {tiền}.",
    "Đại biểu {người} chất vấn về tiến độ sân bay.",
    "Khoa học công nghệ là động lực để {nơi} phát triển.",
    "Xe tải chở {hàng} gặp nạn ở cửa ngõ {nơi}, may mắn không ai bị thương.",
  ]
}
