// Reads prices and dates in a sentence, and fills in the dates from a day that is known.
import VietText

// snippet.show
let text = "Vé tàu bán từ sáng mai, giá 1,2 đến 1,5 triệu đồng, giảm gần 15% trước ngày 20/12."
let parser = ExpressionParser(kinds: [.money, .percent, .date, .time])
let found = parser.expressions(in: text)
for expression in found {
  print(expression.kind, expression.valueDescription, expression.modifier.map { "\($0)" } ?? "")
}
// time REF+1DTMO
// money 1200000..1500000 VND
// percent 15% almost
// date XXXX-12-20

let reference = DateReference("2025-11-25")!
for expression in found.resolved(reference: reference) where expression.kind == .date || expression.kind == .time {
  print(expression.valueDescription)
}
// 2025-11-26TMO
// 2025-12-20

if case .money(let amount, let currency)? = found.first(where: { $0.kind == .money })?.value {
  print(amount.low, amount.high ?? amount.low, currency)
}
// 1200000 1500000 VND
// snippet.hide
