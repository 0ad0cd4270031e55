/// What currencies and units are called in speech.
enum SpokenNames {
  /// The name of a currency by its ISO 4217 code; the code itself when it has none here.
  static func currency(_ code: String) -> String { currencies[code] ?? code }

  /// The name of a unit by its symbol, `trên` for the stroke of a compound unit; an unknown symbol stays.
  static func unit(_ symbol: String) -> String {
    symbol.split(separator: "/").map { units[String($0)] ?? String($0) }.joined(separator: " trên ")
  }

  static func knows(unit symbol: String) -> Bool {
    symbol.split(separator: "/", omittingEmptySubsequences: false).allSatisfy { units[String($0)] != nil }
  }

  private static let currencies: [String: String] = [
    "VND": "đồng", "USD": "đô la Mỹ", "EUR": "euro", "GBP": "bảng Anh", "JPY": "yên Nhật", "CNY": "nhân dân tệ",
    "KRW": "won", "THB": "baht", "AUD": "đô la Úc", "CAD": "đô la Canada", "SGD": "đô la Singapore",
    "HKD": "đô la Hồng Kông", "CHF": "franc Thụy Sĩ", "RUB": "rúp Nga", "INR": "rupee", "MYR": "ringgit",
    "IDR": "rupiah", "PHP": "peso", "SEK": "krona", "TWD": "đô la Đài Loan", "KHR": "riel", "AED": "dirham",
    "NZD": "đô la New Zealand", "LAK": "kíp Lào",
  ]

  private static let units: [String: String] = [
    "km": "ki-lô-mét", "m": "mét", "dm": "đề-xi-mét", "cm": "xăng-ti-mét", "mm": "mi-li-mét", "nmi": "hải lý",
    "in": "inch",
    "km²": "ki-lô-mét vuông", "m²": "mét vuông", "cm²": "xăng-ti-mét vuông", "ha": "héc-ta", "sào": "sào",
    "m³": "mét khối", "cm³": "xăng-ti-mét khối", "l": "lít", "ml": "mi-li-lít",
    "t": "tấn", "kg": "ki-lô-gam", "g": "gam", "mg": "mi-li-gam",
    "°C": "độ C", "°F": "độ F",
    "W": "oát", "kW": "ki-lô-oát", "MW": "mê-ga-oát", "GW": "gi-ga-oát",
    "kWh": "ki-lô-oát giờ", "MWh": "mê-ga-oát giờ", "GWh": "gi-ga-oát giờ",
    "kcal": "ki-lô-ca-lo", "cal": "calo", "hp": "mã lực",
    "Hz": "héc", "kHz": "ki-lô-héc", "MHz": "mê-ga-héc", "GHz": "gi-ga-héc",
    "mmHg": "mi-li-mét thủy ngân", "bar": "bar", "mmol": "mi-li-mol",
    "kB": "ki-lô-bai", "MB": "mê-ga-bai", "GB": "gi-ga-bai", "TB": "tê-ra-bai",
    "Mbps": "mê-ga-bít trên giây", "Gbps": "gi-ga-bít trên giây", "mAh": "mi-li-am-pe giờ",
    "h": "giờ", "s": "giây", "dl": "đề-xi-lít",
  ]
}
