// A table of rates, in a few seconds: this package beside ICU through the same shim, iconv, the standard library
// and the loop of wc.
//
//     swift run -c release --package-path Benchmarks viettext-bench [MEGABYTES [ROWS]]
//
// Each row asserts first that both give the same answer, or that each page gives its own. A rate is that of the best of
// several runs. ROWS is how the names of the wanted rows begin.

import BenchmarkTexts
import Foundation
import VietUnicode

let megabytes = CommandLine.arguments.dropFirst().first.flatMap { Int($0) } ?? 20
let texts = try BenchmarkTexts(count: megabytes << 20)

print("VietText, ICU \(unicodeVersions().icu), Unicode \(unicodeVersions().unicode); MB/s of input")
printHead()
normalizationRows(texts)
foldingRows(texts)
legacyRows(texts)
wordRows(texts)
expressionRows(texts)
pageRows(try BenchmarkPages())
