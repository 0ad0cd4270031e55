extension Vocabulary {
  /// Words of the lunar calendar (âm lịch) and its feasts.
  static let lunar: Table = [
    ("mùng,mồng", .mark(.lunarDay)),
    ("rằm", .mark(.fullMoon)),
    ("trăng", .mark(.moon)),
    ("giêng", .lunarMonth(1)),
    ("chạp", .lunarMonth(12)),
    ("âm lịch,âm,âl", .mark(.lunarCalendar)),
    ("nhuận", .mark(.leap)),
    ("tết,tết ta,tết nguyên đán,tết âm lịch,tết cổ truyền,nguyên đán", .mark(.newYear)),
  ]

  /// The names of lunar years, as ``CanChi`` has them.
  static let canChi: Table =
    CanChi.stems.enumerated().map { ($1.joined(separator: ","), .stem($0)) }
    + CanChi.branches.enumerated().map { ($1.joined(separator: ","), .branch($0)) }
}
