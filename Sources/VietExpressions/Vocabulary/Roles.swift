/// What a word can be in an expression. One word may have several roles: `năm` is five and year.
///
/// Small and without references, because the grammar passes it on for each word that it looks at.
struct Roles: Sendable {
  /// 0 … 9 for a digit word, 10 for mười.
  @SmallInteger var digit: Int?
  /// A digit word that stands only behind tens: mốt, tư, lăm, nhăm.
  var isInnerDigit = false
  var numeral: NumeralRole?
  /// The two digits of đôi ba, dăm bảy, which mean from the one to the other.
  @SmallInteger var pair: Int?
  /// The power of ten of trăm, nghìn, vạn, triệu, tỷ.
  @SmallInteger var scale: Int?
  /// A scale that is only slang and sticks to its digits: k, tr, củ.
  var isSlangScale = false
  /// An index of ``Vocabulary/allUnits``.
  @SmallInteger fileprivate var unitIndex: Int?
  /// An index of ``Vocabulary/currencyCodes``.
  @SmallInteger fileprivate var currencyIndex: Int?
  var timeUnit: TimeUnit?
  var partOfDay: PartOfDay?
  /// Days from today: hôm nay, ngày mai.
  @SmallInteger var dayOffset: Int?
  /// Units from the present one, behind a unit: này, trước, tới.
  @SmallInteger var deixis: Int?
  @SmallInteger var weekday: Int?
  var modifier: Modifier?
  var season: Season?
  /// Q1 … Q4, and H1, H2.
  @SmallInteger var quarter: Int?
  @SmallInteger var half: Int?
  /// T1 … T12, months of reports, which name a year.
  @SmallInteger var monthCode: Int?
  /// tháng Giêng, tháng Chạp.
  @SmallInteger var lunarMonth: Int?
  /// Giáp … Quý, from 0, and Tý … Hợi.
  @SmallInteger var stem: Int?
  @SmallInteger var branch: Int?
  /// An index of ``Vocabulary/holidays``.
  @SmallInteger var holiday: Int?
  /// 0 for nửa đêm, 12 for giữa trưa.
  @SmallInteger var namedHour: Int?
  /// Minutes east of UTC.
  @SmallInteger var zone: Int?
  /// The two digits of ½, ¾.
  @SmallInteger var share: Int?
  var cue: Cue?
  var marks: Marks = []

  /// What a word tells about the number or the day behind it.
  enum Cue: Sendable {
    case length  // trong, ngâm: a length of time, no time of day
    case degree  // góc, xoay, rượu: no temperature
    case weekday  // họp, nộp bài: a weekday, no ordinal
    case extent  // cao, dài: 1m2 is no area
    case meridiem  // a, which may be that of a.m.
    case lone  // mét, cân: a unit that may stand without its one, before rưỡi
    case event  // bắt đầu, kết thúc: a time of day, no length of time
    case succession  // liên tiếp: an ordinal, no weekday
    case greeting  // đón, hội: Xuân is the season and no name
    case span  // độ tuổi, mức: a-b is a range
    case place  // tại, ở: a number before a name is that of a house
    case birth  // sinh: năm 95 is one of this century or the last
    case whole  // cả, suốt: the period behind it is one, from its beginning to its end
    case amount  // ngày nay, giờ làm: behind a number the unit of time is counted
    case account  // số tài khoản, mã số thuế: digits that are no number and no telephone
  }

  /// Words that build numerals without being digits or scales.
  enum NumeralRole: Sendable {
    case tens  // mươi
    case zero  // linh, lẻ
    case twenty  // hăm
    case thirty  // băm
    case half  // rưỡi
    case point  // phẩy, chấm
    case minus  // âm, trừ
    case ten  // chục
    case dozen  // tá
    case several  // vài, mấy: 2 to 9 of the scale behind it
    case order  // hàng: the whole order of magnitude
    case halfOf  // nửa
  }

  /// What a word tells about its neighbours.
  struct Marks: OptionSet, Sendable {
    let rawValue: UInt64
    static let ordinal = Marks(rawValue: 1 << 0)  // thứ
    static let day = Marks(rawValue: 1 << 1)  // ngày
    static let rangeTo = Marks(rawValue: 1 << 2)  // đến, tới
    static let from = Marks(rawValue: 1 << 3)  // từ
    static let and = Marks(rawValue: 1 << 4)  // và
    static let clockCue = Marks(rawValue: 1 << 5)  // lúc, vào
    static let label = Marks(rawValue: 1 << 6)  // ngõ, số nhà
    static let score = Marks(rawValue: 1 << 7)  // thắng, tỉ số
    static let share = Marks(rawValue: 1 << 8)  // số phiếu, diện tích
    static let to = Marks(rawValue: 1 << 9)  // a clock time may follow: trước, sau, kể từ
    static let counted = Marks(rawValue: 1 << 10)  // người, dự án
    static let function = Marks(rawValue: 1 << 11)  // never counted
    static let kin = Marks(rawValue: 1 << 12)  // ông, bà: a number word behind is a name
    static let percent = Marks(rawValue: 1 << 13)  // phần trăm
    static let each = Marks(rawValue: 1 << 14)  // mỗi, cả, kéo dài: a length of time follows, no date
    static let ranked = Marks(rawValue: 1 << 15)  // xếp, đứng, lần: an ordinal follows
    static let first = Marks(rawValue: 1 << 16)  // nhất
    static let ago = Marks(rawValue: 1 << 17)  // cách đây
    static let beforeThat = Marks(rawValue: 1 << 18)  // trước đó
    static let afterThat = Marks(rawValue: 1 << 19)  // sau đó
    static let sameDay = Marks(rawValue: 1 << 20)  // cùng ngày
    static let hence = Marks(rawValue: 1 << 21)  // nữa
    static let firstHalf = Marks(rawValue: 1 << 22)  // đầu năm
    static let lastHalf = Marks(rawValue: 1 << 23)  // cuối năm
    static let phrase = Marks(rawValue: 1 << 24)  // takes every other role from its words
    static let dayCue = Marks(rawValue: 1 << 25)  // trừ, nghỉ: a weekday may follow
    static let occasion = Marks(rawValue: 1 << 26)  // lần, in `lần thứ`
    static let postfix = Marks(rawValue: 1 << 27)  // modifiers that stand behind
    static let second = Marks(rawValue: 1 << 56)  // nhì
    static let ofDay = Marks(rawValue: 1 << 28)  // nay, qua, mai behind a part of the day
    static let part = Marks(rawValue: 1 << 30)  // phần, in `một phần ba`
    static let strongShareCue = Marks(rawValue: 1 << 29)  // quá, chiếm
    static let between = Marks(rawValue: 1 << 31)  // giữa: và leads to the other end
    static let over = Marks(rawValue: 1 << 32)  // trên, chia, in `một trên hai`
    static let cents = Marks(rawValue: 1 << 33)  // xen, xu
    static let lunarCalendar = Marks(rawValue: 1 << 34)  // âm lịch
    static let lunarDay = Marks(rawValue: 1 << 35)  // mùng, mồng
    static let fullMoon = Marks(rawValue: 1 << 36)  // rằm
    static let newYear = Marks(rawValue: 1 << 37)  // Tết
    static let leap = Marks(rawValue: 1 << 38)  // nhuận
    static let beforeEra = Marks(rawValue: 1 << 39)  // trước Công nguyên
    static let ofEra = Marks(rawValue: 1 << 40)  // sau Công nguyên
    static let partFirst = Marks(rawValue: 1 << 41)  // đầu tiên
    static let partLast = Marks(rawValue: 1 << 42)  // cuối cùng
    static let of = Marks(rawValue: 1 << 43)  // của
    static let every = Marks(rawValue: 1 << 44)  // mỗi, hằng: a period behind it returns
    static let now = Marks(rawValue: 1 << 45)  // bây giờ
    static let naming = Marks(rawValue: 1 << 46)  // là: what follows names what stands before
    static let feast = Marks(rawValue: 1 << 47)  // dịp, lễ: the name of a holiday behind is its day
    static let beforeNoon = Marks(rawValue: 1 << 48)  // AM
    static let afterNoon = Marks(rawValue: 1 << 49)  // PM
    static let decades = Marks(rawValue: 1 << 50)  // những năm, thập niên
    static let land = Marks(rawValue: 1 << 51)  // what mẫu and công measure
    static let gold = Marks(rawValue: 1 << 52)  // what lượng, cây and chỉ measure
    static let less = Marks(rawValue: 1 << 53)  // kém
    static let halfYear = Marks(rawValue: 1 << 54)  // nửa đầu, nửa cuối
    static let hourCount = Marks(rawValue: 1 << 55)  // tiếng counts hours and never tells the time
    static let isoTime = Marks(rawValue: 1 << 57)  // T, between a date and a time
    static let nextDay = Marks(rawValue: 1 << 58)  // hôm sau
    // counts only where no noun follows, a currency only behind millions: `2 củ`, `quý tiếp`, `5 triệu bảng`
    static let closing = Marks(rawValue: 1 << 60)
    static let moon = Marks(rawValue: 1 << 61)  // trăng
    static let dollarCents = Marks(rawValue: 1 << 62)  // cent: a hundredth of a dollar by itself
    static let once = Marks(rawValue: 1 << 63)  // một lần: the length of time before it is a period
    static let prefix = Marks(rawValue: 1 << 59)  // a currency that may stand before its amount in small letters: Rs
  }
}

/// A role in the tables.
enum Role: Sendable {
  case digit(Int)
  case innerDigit(Int)
  case numeral(Roles.NumeralRole)
  case pair(Int)
  case scale(Int)
  case slangScale(Int)
  /// A symbol, its CLDR identifier, and for a unit that is counted in another one the factor and that unit's symbol.
  case unit(String, _ identifier: String = "", factor: Int = 1, as: String? = nil, of: Roles.Marks = [])
  case currency(String)
  case timeUnit(TimeUnit)
  case partOfDay(PartOfDay)
  case dayOffset(Int)
  case deixis(Int)
  case weekday(Int)
  case modifier(Modifier)
  case season(Season)
  case quarter(Int)
  case half(Int)
  case monthCode(Int)
  case lunarMonth(Int)
  case stem(Int)
  case branch(Int)
  case holiday(Int)
  case namedHour(Int)
  case zone(Int)
  case share(Int)
  case cue(Roles.Cue)
  case mark(Roles.Marks)
}

/// A unit of measure: the symbol that is reported, and what an amount is multiplied with to be counted in it.
struct Unit: Sendable, Hashable {
  var symbol: String
  var factor: ExactDecimal
  /// What must stand behind it, when the word is a unit of one kind of thing only: `2 chỉ vàng`.
  var thing: Roles.Marks = []

  static func == (left: Unit, right: Unit) -> Bool { left.symbol == right.symbol }
  func hash(into hasher: inout Hasher) { hasher.combine(symbol) }
}

extension Unit {
  /// The unit of a role.
  init?(_ role: Role) {
    guard case .unit(let symbol, _, let factor, let target, let thing) = role else { return nil }
    self.init(symbol: target ?? symbol, factor: ExactDecimal(factor), thing: thing)
  }

  func isSame(as other: Unit) -> Bool { self == other && factor == other.factor && thing == other.thing }
}

/// A whole number of a table, or none, in two bytes.
@propertyWrapper
struct SmallInteger: Sendable {
  private var stored = Int16.min

  init() {}

  var wrappedValue: Int? {
    @inline(__always) get { stored == .min ? nil : Int(stored) }
    set { stored = newValue.map { Int16($0) } ?? .min }
  }
}

extension Roles {
  /// Whether an amount can be counted in it: a unit or a currency.
  var isMeasure: Bool { unitIndex != nil || currencyIndex != nil }

  var hasCurrency: Bool { currencyIndex != nil }

  /// Whether a date may begin with it that is neither a weekday nor a unit of time.
  var isNamedTime: Bool {
    holiday != nil || season != nil || quarter != nil || half != nil || monthCode != nil
      || !marks.isDisjoint(with: Self.namingMarks)
  }

  private static let namingMarks: Marks = [.lunarDay, .fullMoon, .decades, .halfYear]

  /// Whether it has a role besides those that its marks, its digit and what it measures give.
  var hasOtherRoles: Bool {
    numeral != nil || pair != nil || scale != nil || timeUnit != nil || partOfDay != nil || dayOffset != nil
      || deixis != nil || weekday != nil || modifier != nil || season != nil || quarter != nil || half != nil
      || lunarMonth != nil || stem != nil || branch != nil || holiday != nil || namedHour != nil || zone != nil
      || share != nil
  }

  /// Whether a number in words may begin with it.
  var mayCount: Bool {
    digit != nil || pair != nil || scale ?? 0 > 1 || [.halfOf, .ten, .twenty, .thirty].contains(numeral)
  }

  var unit: Unit? { unitIndex.map { Vocabulary.allUnits[$0] } }

  /// ISO 4217.
  var currency: String? { currencyIndex.map { Vocabulary.currencyCodes[$0] } }

  /// Whether an expression can begin with a word of these roles.
  var beginsExpression: Bool {
    digit != nil || pair != nil || share != nil || scale ?? 0 > 1 && !isSlangScale || currencyIndex != nil
      || timeUnit != nil || partOfDay != nil || dayOffset != nil || weekday != nil
      || season != nil || quarter != nil || half != nil || monthCode != nil || holiday != nil || namedHour != nil
      || isTomorrow
      || cue == .lone
      || Self.leadingNumerals.contains(numeral)
      || !marks.isDisjoint(with: Self.leadingMarks)
  }

  /// mai, which stands for ngày mai before a part of the day or a clock.
  var isTomorrow: Bool { deixis == 1 && marks.contains(.ofDay) }

  private static let leadingNumerals: [NumeralRole?] = [.minus, .several, .order, .halfOf, .ten, .twenty, .thirty]

  static let leadingMarks: Marks = [
    .ordinal, .occasion, .ago, .beforeThat, .afterThat, .sameDay, .nextDay, .lunarDay, .fullMoon, .newYear, .every,
    .now, .decades, .halfYear, .prefix,
  ]

  mutating func add(_ role: Role) {
    switch role {
    case .digit(let value): digit = value
    case .innerDigit(let value): (digit, isInnerDigit) = (value, true)
    case .numeral(let role): numeral = role
    case .pair(let digits): pair = digits
    case .scale(let power): scale = power
    case .slangScale(let power): (scale, isSlangScale) = (power, true)
    case .unit: unitIndex = Unit(role).flatMap { unit in Vocabulary.allUnits.firstIndex { $0.isSame(as: unit) } }
    case .currency(let code): currencyIndex = Vocabulary.currencyCodes.firstIndex(of: code)
    case .timeUnit(let unit): timeUnit = unit
    case .partOfDay(let part): partOfDay = part
    case .dayOffset(let days): dayOffset = days
    case .deixis(let count): deixis = count
    case .weekday(let number): weekday = number
    case .modifier(let modifier): self.modifier = modifier
    case .season(let season): self.season = season
    case .quarter(let number): quarter = number
    case .half(let number): half = number
    case .monthCode(let number): monthCode = number
    case .lunarMonth(let month): lunarMonth = month
    case .stem(let number): stem = number
    case .branch(let number): branch = number
    case .holiday(let index): holiday = index
    case .namedHour(let hour): namedHour = hour
    case .zone(let minutes): zone = minutes
    case .share(let digits): share = digits
    case .cue(let cue): self.cue = cue
    case .mark(let marks): self.marks.formUnion(marks)
    }
  }
}
