// swift-tools-version: 6.2
import PackageDescription

let settings: [SwiftSetting] = [
  .strictMemorySafety(),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

let package = Package(
  name: "FTS5",
  platforms: [.macOS(.v26)],
  products: [.library(name: "VietTextFTS5", targets: ["VietTextFTS5"])],
  dependencies: [
    .package(name: "viet-text", path: "../.."),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
  ],
  targets: [
    .target(
      name: "VietTextFTS5",
      dependencies: [
        .product(name: "GRDB", package: "GRDB.swift"),
        .product(name: "VietUnicode", package: "viet-text"),
        .product(name: "VietTokens", package: "viet-text"),
        .product(name: "VietModel", package: "viet-text"),
      ],
      swiftSettings: settings),
    .executableTarget(
      name: "fts5-example", dependencies: ["VietTextFTS5", .product(name: "GRDB", package: "GRDB.swift")],
      swiftSettings: settings),
    .testTarget(
      name: "VietTextFTS5Tests",
      dependencies: [
        "VietTextFTS5", .product(name: "GRDB", package: "GRDB.swift"),
        .product(name: "VietUnicode", package: "viet-text"),
      ],
      swiftSettings: settings),
  ],
  swiftLanguageModes: [.v6]
)
