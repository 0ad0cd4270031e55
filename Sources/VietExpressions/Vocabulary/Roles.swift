/// What a word can be in an expression. One word may have several roles: `năm` is five and year.
struct Roles: Sendable {
  /// 0 … 9 for a digit word, 10 for mười.
  var digit: Int?
  /// A digit word that stands only behind tens: mốt, tư, lăm, nhăm.
  var isInnerDigit = false
  var numeral: NumeralRole?
  /// The power of ten of trăm, nghìn, vạn, triệu, tỷ.
  var scale: Int?
  /// A scale that is only slang and sticks to its digits: k, tr, củ.
  var isSlangScale = false
  var unit: Unit?
  /// ISO 4217.
  var currency: String?
  var timeUnit: TimeUnit?
  var partOfDay: PartOfDay?
  /// Days from today: hôm nay, ngày mai.
  var dayOffset: Int?
  /// Units from the present one, behind a unit: này, trước, tới.
  var deixis: Int?
  var weekday: Int?
  var modifier: Modifier?
  var marks: Marks = []

  /// Words that build numerals without being digits or scales.
  enum NumeralRole: Sendable {
    case tens  // mươi
    case zero  // linh, lẻ
    case half  // rưỡi
    case point  // phẩy, chấm
    case minus  // âm, trừ
    case ten  // chục
    case dozen  // tá
  }

  /// What a word tells about its neighbours.
  struct Marks: OptionSet, Sendable {
    let rawValue: UInt32
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
    static let each = Marks(rawValue: 1 << 14)  // mỗi, cả: no date follows
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
    static let upwards = Marks(rawValue: 1 << 25)  // trở lên
    static let occasion = Marks(rawValue: 1 << 26)  // lần, in `lần thứ`
    static let postfix = Marks(rawValue: 1 << 27)  // modifiers that stand behind
    static let ofDay = Marks(rawValue: 1 << 28)  // nay, qua, mai behind a part of the day
    static let part = Marks(rawValue: 1 << 30)  // phần, in `một phần ba`
    static let strongShareCue = Marks(rawValue: 1 << 29)  // quá, chiếm
  }
}

/// A role in the tables.
enum Role: Sendable {
  case digit(Int)
  case innerDigit(Int)
  case numeral(Roles.NumeralRole)
  case scale(Int)
  case slangScale(Int)
  case unit(String, factor: Int = 1, as: String? = nil)
  case currency(String)
  case timeUnit(TimeUnit)
  case partOfDay(PartOfDay)
  case dayOffset(Int)
  case deixis(Int)
  case weekday(Int)
  case modifier(Modifier)
  case mark(Roles.Marks)
}

/// A unit of measure: the symbol that is reported, and what an amount is multiplied with to be counted in it.
struct Unit: Sendable, Hashable {
  var symbol: String
  var factor: ExactDecimal
}

extension Roles {
  /// Whether an expression can begin with a word of these roles.
  var beginsExpression: Bool {
    digit != nil || currency != nil || timeUnit != nil || partOfDay != nil || dayOffset != nil || weekday != nil
      || numeral == .minus || !marks.isDisjoint(with: [.ordinal, .occasion, .ago, .beforeThat, .afterThat, .sameDay])
  }

  mutating func add(_ role: Role) {
    switch role {
    case .digit(let value): digit = value
    case .innerDigit(let value): (digit, isInnerDigit) = (value, true)
    case .numeral(let role): numeral = role
    case .scale(let power): scale = power
    case .slangScale(let power): (scale, isSlangScale) = (power, true)
    case .unit(let symbol, let factor, let target):
      unit = Unit(symbol: target ?? symbol, factor: ExactDecimal(factor))
    case .currency(let code): currency = code
    case .timeUnit(let unit): timeUnit = unit
    case .partOfDay(let part): partOfDay = part
    case .dayOffset(let days): dayOffset = days
    case .deixis(let count): deixis = count
    case .weekday(let number): weekday = number
    case .modifier(let modifier): self.modifier = modifier
    case .mark(let marks): self.marks.formUnion(marks)
    }
  }
}
