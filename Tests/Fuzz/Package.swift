// swift-tools-version: 6.2
import PackageDescription

// A package of its own, built with the sanitizers of a fuzzer.
// `make fuzz` builds and runs it; by hand, `Tests/Fuzz/run.sh TARGET SECONDS`.
let package = Package(
  name: "fuzz",
  platforms: [.macOS(.v26)],
  dependencies: [.package(name: "viet-text", path: "../..")],
  targets: [
    .executableTarget(
      name: "Fuzz",
      dependencies: [
        .product(name: "VietText", package: "viet-text"), .product(name: "VietPages", package: "viet-text"),
        .product(name: "VietExpressions", package: "viet-text"), .product(name: "VietModel", package: "viet-text"),
        .product(name: "VietTokens", package: "viet-text"), .product(name: "VietUnicode", package: "viet-text"),
      ],
      swiftSettings: [.unsafeFlags(["-parse-as-library"])])
  ],
  swiftLanguageModes: [.v6]
)
