extension Vocabulary {
  /// Units of measure: words, symbol, and the identifier of the unit in CLDR (Unicode Technical Standard 35, part 6).
  static let units: Table = [
    // length
    ("km,ki-lô-mét,kilômét,kilomet,ki lô mét,kí lô mét,cây số,kilômet,kilometer", .unit("km", "kilometer")),
    ("m,mét,met,thước tây", .unit("m", "meter")),
    ("dm,đề-xi-mét,đề xi mét", .unit("dm", "decimeter")),
    ("cm,xăng-ti-mét,xăng ti mét,centimet,xen-ti-mét,xen ti mét,phân,centimét", .unit("cm", "centimeter")),
    ("mm,mi-li-mét,mi li mét,milimet,milimét,ly", .unit("mm", "millimeter")), ("ly,phân", .mark(.closing)),
    ("µm,μm,micromet,mi-crô-mét", .unit("µm", "micrometer")),
    ("nm,nanomet,na-nô-mét", .unit("nm", "nanometer")),
    ("hải lý", .unit("nmi", "nautical-mile")),
    ("inch,inches", .unit("in", "inch")),
    ("feet,foot,ft,bộ anh", .unit("ft", "foot")),
    ("dặm,dặm anh", .unit("mi", "mile")),
    ("năm ánh sáng", .unit("ly", "light-year")),
    // area
    ("km2,km²,km vuông,ki-lô-mét vuông,ki lô mét vuông,kilômét vuông,cây số vuông", .unit("km²", "square-kilometer")),
    ("m2,m²,m vuông,mét vuông", .unit("m²", "square-meter")),
    ("dm2,dm²,đề-xi-mét vuông", .unit("dm²", "square-decimeter")),
    ("cm2,cm²,cm vuông,xăng-ti-mét vuông,xăng ti mét vuông", .unit("cm²", "square-centimeter")),
    ("mm2,mm²,mi-li-mét vuông", .unit("mm²", "square-millimeter")),
    ("ha,héc-ta,hécta,hecta,héc ta,hec-ta", .unit("ha", "hectare")),
    ("sào,sào bắc bộ,sào đất", .unit("sào")),
    ("mẫu bắc bộ", .unit("mẫu")),
    ("mẫu", .unit("mẫu", of: .land)),
    ("mẫu anh", .unit("ac", "acre")),
    ("công", .unit("công", of: .land)),
    ("dặm vuông,dặm vuông anh", .unit("mi²", "square-mile")),
    ("feet vuông,foot vuông", .unit("ft²", "square-foot")),
    // volume
    ("m3,m³,m khối,mét khối", .unit("m³", "cubic-meter")),
    ("dm3,dm³,đề-xi-mét khối", .unit("dm³", "cubic-decimeter")),
    ("cm3,cm³,cc,xăng-ti-mét khối,phân khối", .unit("cm³", "cubic-centimeter")),
    ("l,lít,lit", .unit("l", "liter")),
    ("ml,mi-li-lít,mi li lít,mililít,mililit", .unit("ml", "milliliter")),
    // mass
    ("tấn", .unit("t", "tonne")),
    ("tạ", .unit("tạ", factor: 100, as: "kg")),
    ("yến", .unit("yến", factor: 10, as: "kg")),
    ("kg,ki-lô-gam,kilogam,kilôgam,ki lô gam,kí lô gam,cân,ký,kí,ký lô,kí lô,ki lô,kilogram", .unit("kg", "kilogram")),
    ("lạng", .unit("lạng", factor: 100, as: "g")),
    ("g,gam,gram,gờ ram,gr", .unit("g", "gram")),
    ("mg,mi-li-gam,mi li gam,miligam", .unit("mg", "milligram")),
    ("µg,μg,mcg,microgam", .unit("µg", "microgram")),
    ("ounce,oz,ao-xơ", .unit("oz", "ounce")),
    ("carat,cara", .unit("ct", "carat")),
    ("lượng", .unit("lượng", of: .gold)),
    ("cây", .unit("cây", of: .gold)),
    ("chỉ", .unit("chỉ", of: .gold)),
    // temperature
    ("°c,độ c,độ xê,độ,oc,ºc,˚ c", .unit("°C", "celsius")),
    ("°f,độ f", .unit("°F", "fahrenheit")),
    // power, energy, electricity
    ("w,oát", .unit("W", "watt")),
    ("kw,ki-lô-oát,ki lô oát", .unit("kW", "kilowatt")),
    ("mw,mê-ga-oát,mê ga oát,megawatt", .unit("MW", "megawatt")),
    ("gw,gigawatt", .unit("GW", "gigawatt")),
    ("kwp", .unit("kWp")),
    ("mwp", .unit("MWp")),
    ("kwh,ki-lô-oát giờ,ki lô oát giờ,số điện", .unit("kWh", "kilowatt-hour")),
    ("mwh", .unit("MWh", "megawatt-hour")),
    ("gwh", .unit("GWh", "gigawatt-hour")),
    ("twh", .unit("TWh", "terawatt-hour")),
    ("kcal,ki-lô-calo,ki lô calo,ki lô ca lo", .unit("kcal", "kilocalorie")),
    ("calo,calorie,ca-lo", .unit("cal", "calorie")),
    ("kj", .unit("kJ", "kilojoule")),
    ("mã lực,hp", .unit("hp", "horsepower")),
    ("kv,ki-lô-vôn,ki lô vôn", .unit("kV", "kilovolt")),
    ("v,vôn,volt", .unit("V", "volt")),
    ("ampe,ampere,am pe", .unit("A", "ampere")),
    ("kva", .unit("kVA")),
    ("mva", .unit("MVA")),
    ("mah", .unit("mAh", "milliampere-hour")),
    // pressure, frequency, sound, light
    ("mmhg", .unit("mmHg", "millimeter-ofhg")),
    ("bar", .unit("bar", "bar")),
    ("atm,át-mốt-phe", .unit("atm", "atmosphere")),
    ("kpa", .unit("kPa", "kilopascal")),
    ("hpa", .unit("hPa", "hectopascal")),
    ("mpa", .unit("MPa", "megapascal")),
    ("psi", .unit("psi", "pound-force-per-square-inch")),
    ("hz,héc", .unit("Hz", "hertz")),
    ("khz,ki lô héc", .unit("kHz", "kilohertz")),
    ("mhz,mê ga héc", .unit("MHz", "megahertz")),
    ("ghz,gi ga héc", .unit("GHz", "gigahertz")),
    ("db,đề-xi-ben,đề xi ben", .unit("dB", "decibel")),
    ("ppm", .unit("ppm", "part-per-1e6")),
    // data
    ("kb,kilobyte,ki lô bai", .unit("kB", "kilobyte")),
    ("mb,megabyte,mê ga bai", .unit("MB", "megabyte")),
    ("gb,gigabyte,gi ga bai", .unit("GB", "gigabyte")),
    ("tb,terabyte,tê ra bai", .unit("TB", "terabyte")),
    ("kbps", .unit("kbps")),
    ("mbps", .unit("Mbps")),
    ("gbps", .unit("Gbps")), ("ms,mili giây,mi li giây", .unit("ms", "millisecond")),
    ("megapixel,mpx,mp", .unit("MP", "megapixel")),
    ("mmol", .unit("mmol")),
    ("iu,đơn vị quốc tế", .unit("IU")),
  ]

  /// Units that are made of two with a stroke between them.
  static let compoundUnits: Set<String> = [
    "t/ha", "kg/ha", "g/ha", "l/ha", "km/h", "m/s", "km/s", "m³/s", "m³/h", "l/s", "mmol/l", "mg/l", "g/l", "µg/l",
    "mg/dl",
    "mg/kg", "kg/m²", "kg/m³", "g/m²", "g/m³", "mg/m³", "µg/m³", "g/km", "l/h", "m/h", "W/m²", "MB/s", "GB/s", "kg/cm²",
    "g/cm³", "l/km",
    "m/s²", "m/min", "ft/min", "l/min", "m³/min",
  ]

  /// The CLDR identifiers by symbol.
  static let unitIdentifiers: [String: String] = units.reduce(into: [:]) { identifiers, row in
    if case .unit(let symbol, let identifier, _, nil, _) = row.role, !identifier.isEmpty {
      identifiers[symbol] = identifier
    }
  }

  /// The units of the rows.
  static let allUnits: [Unit] = units.compactMap { Unit($0.role) }
}
