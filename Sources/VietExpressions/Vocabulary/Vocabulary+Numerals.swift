extension Vocabulary {
  static let numerals: Table = [
    ("không", .digit(0)),
    ("một", .digit(1)),
    ("hai", .digit(2)),
    ("ba", .digit(3)),
    ("bốn", .digit(4)),
    ("năm", .digit(5)),
    ("sáu", .digit(6)),
    ("bảy,bẩy", .digit(7)),
    ("tám", .digit(8)),
    ("chín", .digit(9)),
    ("mười", .digit(10)),
    ("mốt", .innerDigit(1)),
    ("tư", .innerDigit(4)),
    ("lăm,nhăm", .innerDigit(5)),
    ("mươi", .numeral(.tens)),
    ("linh,lẻ", .numeral(.zero)),
    ("rưỡi", .numeral(.half)),
    ("phẩy,chấm", .numeral(.point)),
    ("âm,trừ", .numeral(.minus)),
    ("chục", .numeral(.ten)),
    ("tá", .numeral(.dozen)),
    ("trăm", .scale(2)),
    ("nghìn,ngàn", .scale(3)),
    ("vạn", .scale(4)),
    ("triệu", .scale(6)),
    ("tỷ,tỉ", .scale(9)),
    ("thousand", .scale(3)),
    ("million", .scale(6)),
    ("billion", .scale(9)),
    ("k", .slangScale(3)),
    ("tr", .slangScale(6)),
  ]

  static let units: Table = [
    // length
    ("km,ki-lô-mét,kilômét,kilomet,ki lô mét,cây số", .unit("km")),
    ("m,mét", .unit("m")),
    ("dm,đề-xi-mét", .unit("dm")),
    ("cm,xăng-ti-mét,centimet,xen-ti-mét,phân", .unit("cm")),
    ("mm,mi-li-mét,milimet,ly", .unit("mm")),
    ("hải lý", .unit("nmi")),
    ("inch", .unit("in")),
    // area
    ("km2,km²,ki-lô-mét vuông,cây số vuông", .unit("km²")),
    ("m2,m²,mét vuông", .unit("m²")),
    ("cm2,cm²", .unit("cm²")),
    ("ha,héc-ta,hécta,hecta,héc ta", .unit("ha")),
    ("sào", .unit("sào")),
    // volume
    ("m3,m³,mét khối", .unit("m³")),
    ("cm3,cm³", .unit("cm³")),
    ("l,lít,lit", .unit("l")),
    ("ml,mi-li-lít", .unit("ml")),
    // mass
    ("tấn", .unit("t")),
    ("tạ", .unit("tạ", factor: 100, as: "kg")),
    ("yến", .unit("yến", factor: 10, as: "kg")),
    ("kg,ki-lô-gam,kilogam,ki lô gam,cân,ký,kí", .unit("kg")),
    ("lạng", .unit("lạng", factor: 100, as: "g")),
    ("g,gam,gram", .unit("g")),
    ("mg,mi-li-gam", .unit("mg")),
    // temperature
    ("°c,độ c,độ xê,độ", .unit("°C")),
    ("°f,độ f", .unit("°F")),
    // power, energy, pressure, frequency
    ("w", .unit("W")),
    ("kw", .unit("kW")),
    ("mw", .unit("MW")),
    ("gw", .unit("GW")),
    ("kwh", .unit("kWh")),
    ("mwh", .unit("MWh")),
    ("gwh", .unit("GWh")),
    ("kcal", .unit("kcal")),
    ("calo", .unit("cal")),
    ("mã lực", .unit("hp")),
    ("mhz", .unit("MHz")),
    ("ghz", .unit("GHz")),
    ("mmhg", .unit("mmHg")),
    ("bar", .unit("bar")),
    // data
    ("kb", .unit("kB")),
    ("mb", .unit("MB")),
    ("gb", .unit("GB")),
    ("tb", .unit("TB")),
    ("mbps", .unit("Mbps")),
    ("gbps", .unit("Gbps")),
    ("mah", .unit("mAh")),
    ("mmol", .unit("mmol")),
  ]

  /// Units that are made of two with a stroke between them.
  static let compoundUnits: Set<String> = [
    "t/ha", "kg/ha", "km/h", "m/s", "m³/s", "m³/h", "mmol/l", "mg/l", "g/l", "mg/dl", "mg/kg", "kg/m²", "kg/m³", "g/km",
    "l/h", "m/h",
  ]

  static let currencies: Table = [
    ("đồng,vnd,vnđ,₫,đ", .currency("VND")),
    ("usd,đô la mỹ,đô la,đô-la,đô mỹ,đô,us$,$,đôla,đôla mỹ,đô-la mỹ,mỹ kim", .currency("USD")),
    ("eur,euro,euros,ơ-rô,€", .currency("EUR")),
    ("gbp,bảng anh,£", .currency("GBP")),
    ("jpy,yên,yên nhật,yen,¥", .currency("JPY")),
    ("cny,nhân dân tệ,ndt,tệ", .currency("CNY")),
    ("krw,won", .currency("KRW")),
    ("thb,baht,bạt", .currency("THB")),
    ("aud,đô la úc,đô la australia", .currency("AUD")),
    ("cad,đô la canada", .currency("CAD")),
    ("sgd,đô la singapore", .currency("SGD")),
    ("hkd,đô la hồng kông,đô la hong kong", .currency("HKD")),
    ("chf,franc thụy sĩ", .currency("CHF")),
    ("rub,rúp,rúp nga", .currency("RUB")),
    ("inr,rupee,rupees", .currency("INR")),
    ("lak,kíp lào,kip", .currency("LAK")),
  ]

  /// Signs that may stand before the amount.
  static let currencySigns: [UInt32: String] = [
    0x24: "USD", 0x20AC: "EUR", 0xA3: "GBP", 0xA5: "JPY", 0x20AB: "VND",
  ]
}
