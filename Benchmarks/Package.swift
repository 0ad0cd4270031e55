// swift-tools-version: 6.1
import PackageDescription

// A package of its own, so that a user of the library fetches no benchmark framework.
let package = Package(
  name: "benchmarks",
  platforms: [.macOS("26.0")],
  dependencies: [
    .package(name: "viet-text", path: ".."),
    .package(url: "https://github.com/ordo-one/benchmark", exact: "1.38.1", traits: []),
  ],
  targets: [
    .target(name: "CMallocCount"),
    .target(name: "CWordCount"),
    .target(name: "BenchmarkTexts", dependencies: [.product(name: "VietUnicode", package: "viet-text")]),
    .executableTarget(
      name: "viettext-bench",
      dependencies: [
        "BenchmarkTexts", "CMallocCount", "CWordCount", .product(name: "VietUnicode", package: "viet-text"),
        .product(name: "VietTokens", package: "viet-text"), .product(name: "VietModel", package: "viet-text"),
        .product(name: "VietExpressions", package: "viet-text"), .product(name: "VietText", package: "viet-text"),
      ]),
    .executableTarget(
      name: "NormalizationBenchmarks",
      dependencies: [
        "BenchmarkTexts", "CMallocCount", .product(name: "VietUnicode", package: "viet-text"),
        .product(name: "Benchmark", package: "benchmark"),
      ],
      path: "Benchmarks/NormalizationBenchmarks",
      plugins: [.plugin(name: "BenchmarkPlugin", package: "benchmark")]),
    .executableTarget(
      name: "TokenBenchmarks",
      dependencies: [
        "BenchmarkTexts", "CMallocCount", .product(name: "VietTokens", package: "viet-text"),
        .product(name: "Benchmark", package: "benchmark"),
      ],
      path: "Benchmarks/TokenBenchmarks",
      plugins: [.plugin(name: "BenchmarkPlugin", package: "benchmark")]),
    .executableTarget(
      name: "ExpressionBenchmarks",
      dependencies: [
        "BenchmarkTexts", "CMallocCount", .product(name: "VietTokens", package: "viet-text"),
        .product(name: "VietExpressions", package: "viet-text"), .product(name: "Benchmark", package: "benchmark"),
      ],
      path: "Benchmarks/ExpressionBenchmarks",
      plugins: [.plugin(name: "BenchmarkPlugin", package: "benchmark")]),
    .executableTarget(
      name: "PageBenchmarks",
      dependencies: [
        "BenchmarkTexts", "CMallocCount", .product(name: "VietText", package: "viet-text"),
        .product(name: "Benchmark", package: "benchmark"),
      ],
      path: "Benchmarks/PageBenchmarks",
      plugins: [.plugin(name: "BenchmarkPlugin", package: "benchmark")]),
    .executableTarget(
      name: "WordBenchmarks",
      dependencies: [
        "BenchmarkTexts", "CMallocCount", .product(name: "VietTokens", package: "viet-text"),
        .product(name: "VietModel", package: "viet-text"), .product(name: "Benchmark", package: "benchmark"),
      ],
      path: "Benchmarks/WordBenchmarks",
      plugins: [.plugin(name: "BenchmarkPlugin", package: "benchmark")]),
  ],
  swiftLanguageModes: [.v6]
)
