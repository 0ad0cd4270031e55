import GRDB
import VietTextFTS5

// Indexes generated documents with `viettext` and with FTS5's own `unicode61`, and searches in both.
//
//     fts5-example [COUNT] [FOLDER]

let count = CommandLine.arguments.dropFirst().first.flatMap { Int($0) } ?? 100_000
let folder = CommandLine.arguments.dropFirst(2).first ?? "."
let contenders: [(name: String, tokenizer: FTS5TokenizerDescriptor)] = [
  ("viettext", VietnameseTokenizer.tokenizerDescriptor()),
  ("unicode61", .unicode61(diacritics: .remove)),
]
let typed = [
  "Thanh Hóa", "thanh hoá", "thanh hoa", "Đà Nẵng", "da nang", "đồng tháp", "dong thap", "dự án", "du an", "hoa",
]

let documents = Array(Corpus(count: count))
let reports = try contenders.map { name, tokenizer in
  try Report(
    of: name, tokenizer: tokenizer, path: "\(folder)/fts5-example-\(name).sqlite", documents: documents,
    queries: typed)
}
print(Report.table(of: reports))
print(Report.searches(reports[0], beside: reports[1]))
print(reports[0].page)
