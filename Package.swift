// swift-tools-version: 6.2
import PackageDescription

let settings: [SwiftSetting] = [
  .strictMemorySafety(),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

let package = Package(
  name: "viet-text",
  platforms: [.macOS(.v26), .iOS(.v26), .tvOS(.v26), .watchOS(.v26), .visionOS(.v26)],
  products: [
    .library(name: "VietText", targets: ["VietText"]),
    .library(name: "VietUnicode", targets: ["VietUnicode"]),
    .library(name: "VietTokens", targets: ["VietTokens"]),
    .library(name: "VietModel", targets: ["VietModel"]),
    .library(name: "VietExpressions", targets: ["VietExpressions"]),
    .library(name: "VietPages", targets: ["VietPages"]),
    .library(name: "VietTextC", type: .static, targets: ["VietTextC"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.0"),
    .package(url: "https://github.com/apple/swift-system", from: "1.6.0"),
  ],
  targets: [
    // Characters.
    .systemLibrary(
      name: "CICU", pkgConfig: "icu-i18n",
      providers: [.apt(["libicu-dev"]), .yum(["libicu-devel"]), .brew(["icu4c"])]),
    .target(name: "CVietUnicode", dependencies: ["CICU"]),
    .target(name: "VietUnicode", dependencies: ["CVietUnicode"], swiftSettings: settings),

    // Tokens and words.
    .target(name: "CVietTokens"),
    .target(name: "VietTokens", dependencies: ["CVietTokens", "VietUnicode"], swiftSettings: settings),
    .target(name: "CVietModel", exclude: ["words.model"]),
    .target(name: "VietModel", dependencies: ["CVietModel", "VietTokens"], swiftSettings: settings),

    // Numbers, money, dates and times.
    .target(name: "CVietExpressions"),
    .target(
      name: "VietExpressions", dependencies: ["CVietExpressions", "VietUnicode", "VietTokens"],
      swiftSettings: settings),

    // Pages and articles.
    .target(name: "CVietPages"),
    .target(
      name: "VietPages",
      dependencies: ["CVietPages", "VietUnicode", "VietTokens", "VietExpressions"],
      swiftSettings: settings),

    // The pipeline.
    .target(name: "CVietJSON"),
    .target(name: "VietJSON", dependencies: ["CVietJSON"], swiftSettings: settings),
    .target(
      name: "VietText",
      dependencies: [
        "VietUnicode", "VietTokens", "VietModel", "VietExpressions", "VietPages", "VietJSON",
      ],
      swiftSettings: settings),

    // Batches for C and what can call C.
    .target(name: "CVietText"),
    .target(name: "VietTextC", dependencies: ["CVietText", "VietText", "VietUnicode"], swiftSettings: settings),

    // Programs.
    .executableTarget(
      name: "viettext",
      dependencies: [
        "VietText", "VietJSON", "VietPages", "VietExpressions", "VietTokens", "VietUnicode",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
        .product(name: "SystemPackage", package: "swift-system"),
      ],
      swiftSettings: settings),
    .executableTarget(
      name: "viettext-tables", dependencies: ["CVietUnicode", "VietUnicode"], swiftSettings: settings),
    .executableTarget(
      name: "viettext-train",
      dependencies: [
        "VietUnicode", "VietTokens", "VietPages",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      exclude: ["README.md"],
      swiftSettings: settings),

    // Tests.
    .target(
      name: "VietTestSupport", dependencies: ["VietUnicode"], path: "Tests/VietTestSupport", swiftSettings: settings),
    .testTarget(
      name: "VietUnicodeTests", dependencies: ["VietUnicode", "VietTestSupport"], swiftSettings: settings),
    .testTarget(
      name: "VietTokensTests", dependencies: ["VietTokens", "VietModel", "VietUnicode", "VietTestSupport"],
      swiftSettings: settings),
    .testTarget(
      name: "VietExpressionsTests",
      dependencies: ["VietExpressions", "CVietExpressions", "VietTokens", "VietUnicode", "VietTestSupport"],
      exclude: ["Fixtures/contradictions.tsv"], swiftSettings: settings),
    .testTarget(
      name: "VietPagesTests",
      dependencies: ["VietPages", "CVietPages", "VietExpressions", "VietTokens", "VietUnicode", "VietTestSupport"],
      swiftSettings: settings),
    .testTarget(
      name: "VietJSONTests", dependencies: ["VietJSON", "CVietJSON", "VietTestSupport"], swiftSettings: settings),
    .testTarget(
      name: "VietTextTests", dependencies: ["VietText", "VietPages", "VietUnicode", "VietTestSupport"],
      swiftSettings: settings),
    .testTarget(
      name: "VietTextCTests", dependencies: ["VietTextC", "CVietText", "VietText"], swiftSettings: settings),
    .testTarget(
      name: "ViettextTablesTests", dependencies: ["viettext-tables", "VietTestSupport"], swiftSettings: settings),
    .testTarget(
      name: "ViettextTrainTests", dependencies: ["viettext-train", "VietTokens", "VietUnicode", "VietTestSupport"],
      swiftSettings: settings),
    .testTarget(name: "ViettextTests", dependencies: ["viettext", "VietTestSupport"], swiftSettings: settings),
  ],
  swiftLanguageModes: [.v6],
  cxxLanguageStandard: .cxx17
)
