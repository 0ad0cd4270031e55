extension Vocabulary {
  /// Currencies by their code in ISO 4217. A space stands between a word and a sign: `us $` is written `US$`.
  static let currencies: Table = [
    ("đồng,vnd,vnđ,₫,đ,vn $,đồng việt nam,việt nam đồng", .currency("VND")),
    (
      "usd,đô la mỹ,đô la,đô-la,đô mỹ,đô,us $,$,đôla,đôla mỹ,đô-la mỹ,mỹ kim,dollar,dollars,đồng đô la mỹ,đồng đô la",
      .currency("USD")
    ),
    ("eur,euro,euros,ơ-rô,ơ rô,€,đồng euro", .currency("EUR")),
    ("gbp,bảng anh,£,pound,pounds,đồng bảng anh", .currency("GBP")),
    ("bảng", .currency("GBP")), ("bảng", .mark(.closing)),
    ("jpy,yên,yên nhật,yen,¥,đồng yên", .currency("JPY")),
    ("cny,rmb,nhân dân tệ,ndt,tệ,đồng nhân dân tệ,yuan", .currency("CNY")),
    ("krw,won,won hàn quốc,uôn,₩", .currency("KRW")),
    ("thb,baht,bạt,baht thái,bạt thái,฿", .currency("THB")),
    ("aud,đô la úc,đô úc,đô la australia,đô-la úc,a $,au $", .currency("AUD")),
    ("cad,đô la canada,đô canada,đô-la canada,c $,ca $", .currency("CAD")),
    ("sgd,đô la singapore,đô sing,đô singapore,đô-la singapore,s $,sg $", .currency("SGD")),
    ("hkd,đô la hồng kông,đô la hong kong,đô hồng kông,hk $", .currency("HKD")),
    ("twd,đô la đài loan,đài tệ,nt $", .currency("TWD")),
    ("nzd,đô la new zealand,nz $", .currency("NZD")),
    ("bnd,đô la brunei", .currency("BND")),
    ("chf,franc thụy sĩ,phrăng thụy sĩ", .currency("CHF")),
    ("rub,rúp,rúp nga,ruble,₽", .currency("RUB")),
    ("inr,rupee,rupees,rupi,rs,₹,rupee ấn độ", .currency("INR")), ("rs", .mark(.prefix)),
    ("myr,ringgit,ringgit malaysia", .currency("MYR")),
    ("idr,rupiah,rupiah indonesia,rp", .currency("IDR")), ("rp", .mark(.prefix)),
    ("peso,peso philippines,₱", .currency("PHP")),
    ("mxn,peso mexico", .currency("MXN")),
    ("ars,peso argentina", .currency("ARS")),
    ("clp,peso chile", .currency("CLP")),
    ("brl,real brazil,r $", .currency("BRL")),
    ("sek,krona,krona thụy điển,cua-ron thụy điển", .currency("SEK")),
    ("nok,krone na uy", .currency("NOK")),
    ("dkk,krone đan mạch", .currency("DKK")),
    ("pln,zloty", .currency("PLN")),
    ("czk,koruna", .currency("CZK")),
    ("huf,forint", .currency("HUF")),
    ("uah,hryvnia", .currency("UAH")),
    ("kzt,tenge", .currency("KZT")),
    ("ils,shekel", .currency("ILS")),
    ("lira,lira thổ nhĩ kỳ", .currency("TRY")),
    ("khr,riel", .currency("KHR")),
    ("lak,kíp lào,kip", .currency("LAK")), ("kíp", .currency("LAK")), ("kíp", .mark(.closing)),
    ("mmk,kyat", .currency("MMK")),
    ("bdt,taka", .currency("BDT")),
    ("aed,dirham,dirhams", .currency("AED")),
    ("sar,riyal,riyal ả rập xê út", .currency("SAR")),
    ("qar,riyal qatar", .currency("QAR")),
    ("kwd,dinar,dinars,dinar kuwait", .currency("KWD")),
    ("egp,bảng ai cập", .currency("EGP")),
    ("zar,rand", .currency("ZAR")),
  ]

  /// Signs that may stand before the amount.
  static let currencySigns: [UInt32: String] = [
    0x24: "USD", 0x20AC: "EUR", 0xA3: "GBP", 0xA5: "JPY", 0x20AB: "VND", 0x20A9: "KRW", 0xE3F: "THB", 0x20BD: "RUB",
    0x20B9: "INR", 0x20B1: "PHP",
  ]

  /// Currencies whose hundredth part is said with its number: `2 đô 23 xu`.
  static let currenciesWithCents: Set<String> = ["USD", "EUR", "GBP", "INR", "AUD", "CAD", "SGD", "HKD", "NZD"]

  /// The codes of the rows.
  static let currencyCodes: [String] = currencies.compactMap { row in
    if case .currency(let code) = row.role { code } else { nil }
  }
}
