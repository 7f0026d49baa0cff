// swift-tools-version: 6.3
import PackageDescription

// The same strictness for every target.
let strict: [SwiftSetting] = [
  .treatAllWarnings(as: .error),
  // https://github.com/swiftlang/swift-evolution/blob/main/proposals/0335-existential-any.md
  .enableUpcomingFeature("ExistentialAny"),
  // https://github.com/swiftlang/swift-evolution/blob/main/proposals/0409-access-level-on-imports.md
  .enableUpcomingFeature("InternalImportsByDefault"),
  // https://github.com/swiftlang/swift-evolution/blob/main/proposals/0444-member-import-visibility.md
  .enableUpcomingFeature("MemberImportVisibility"),
]

let dependencies: [Package.Dependency] = [
  // Arguments and help of the command.
  .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
  // Rubrics and single forms in YAML, with line and column of every node.
  .package(url: "https://github.com/jpsim/Yams", exact: "6.2.2"),
  // HTML pages from templates that escape by default.
  .package(url: "https://github.com/hummingbird-project/swift-mustache", exact: "2.1.1"),
  // The store of runs: SQLite with migrations, write-ahead log and cached statements, in one file
  // that any other tool for SQLite can read.
  .package(url: "https://github.com/groue/GRDB.swift", exact: "7.10.0"),
  // Tests only: fractions of any size as the oracle of the exact arithmetic.
  .package(url: "https://github.com/attaswift/BigInt", exact: "6.0.1"),
]

let argumentParser: Target.Dependency = .product(
  name: "ArgumentParser", package: "swift-argument-parser")
let yams: Target.Dependency = .product(name: "Yams", package: "Yams")
let mustache: Target.Dependency = .product(name: "Mustache", package: "swift-mustache")
let grdb: Target.Dependency = .product(name: "GRDB", package: "GRDB.swift")
let grdbSQLite: Target.Dependency = .product(name: "GRDBSQLite", package: "GRDB.swift")
let bigInt: Target.Dependency = .product(name: "BigInt", package: "BigInt")

let package = Package(
  name: "ziping",
  products: [
    .executable(name: "ziping", targets: ["ziping"]),
    .library(name: "EvaluationModel", targets: ["EvaluationModel"]),
    .library(name: "Scoring", targets: ["Scoring"]),
  ],
  dependencies: dependencies,
  targets: [
    // System libraries, each behind a module map that says what to install.
    .target(
      name: "CSimdjson", path: "Sources/CSimdjson",
      linkerSettings: [.linkedLibrary("simdjson")]),
    .systemLibrary(name: "CLibzip", path: "Sources/CLibzip", pkgConfig: "libzip"),
    .systemLibrary(name: "CLibxml2", path: "Sources/CLibxml2", pkgConfig: "libxml-2.0"),
    .systemLibrary(
      name: "CLibxlsxwriter", path: "Sources/CLibxlsxwriter", pkgConfig: "xlsxwriter"),

    // Rubrics, templates and schemas become part of the command at build time.
    .executableTarget(name: "embed-files", swiftSettings: strict),
    .plugin(
      name: "EmbedFiles", capability: .buildTool(), dependencies: ["embed-files"],
      path: "Sources/Plugins/EmbedFiles"),

    // Floor 1: values.
    .target(name: "EvaluationModel", swiftSettings: strict),
    .testTarget(
      name: "EvaluationModelTests", dependencies: ["EvaluationModel", "TestSupport", bigInt],
      swiftSettings: strict),

    // Floor 2: rules and checks, pure.
    .target(name: "Scoring", dependencies: ["EvaluationModel"], swiftSettings: strict),
    .testTarget(
      name: "ScoringTests", dependencies: ["Scoring", "EvaluationModel", "TestSupport", bigInt],
      swiftSettings: strict),
    .target(name: "Review", dependencies: ["EvaluationModel"], swiftSettings: strict),
    .testTarget(
      name: "ReviewTests", dependencies: ["Review", "Scoring", "EvaluationModel", "TestSupport"],
      swiftSettings: strict),

    // Floor 3: bytes in, bytes out.
    .target(
      name: "Formats",
      dependencies: [
        "EvaluationModel", "CSimdjson", "CLibzip", "CLibxml2", "CLibxlsxwriter", yams,
      ],
      exclude: ["Schemas", "Settings/Defaults", "RubricYAML/Starters"], swiftSettings: strict,
      plugins: ["EmbedFiles"]),
    .testTarget(
      name: "FormatsTests", dependencies: ["Formats", "EvaluationModel", "TestSupport"],
      exclude: ["Fixtures"], swiftSettings: strict),
    .target(
      name: "Reports", dependencies: ["EvaluationModel", mustache], exclude: ["Templates"],
      swiftSettings: strict, plugins: ["EmbedFiles"]),
    .testTarget(
      name: "ReportsTests", dependencies: ["Reports", "EvaluationModel", "TestSupport"],
      swiftSettings: strict),

    .target(
      name: "Store", dependencies: ["EvaluationModel", grdb, grdbSQLite], exclude: ["Schema"],
      swiftSettings: strict, plugins: ["EmbedFiles"]),
    .testTarget(
      name: "StoreTests", dependencies: ["Store", "EvaluationModel", "TestSupport", grdb],
      swiftSettings: strict),

    // Floor 4: files, processes, clock.
    .target(
      name: "Workflows",
      dependencies: ["EvaluationModel", "Scoring", "Review", "Formats", "Reports", "Store"],
      swiftSettings: strict),
    .testTarget(
      name: "WorkflowsTests",
      dependencies: [
        "Workflows", "EvaluationModel", "Scoring", "Review", "Formats", "Reports", "Store",
        "TestSupport",
      ],
      exclude: ["Golden"], swiftSettings: strict),

    // Floor 5: the command.
    .executableTarget(
      name: "ziping", dependencies: ["EvaluationModel", "Workflows", argumentParser],
      swiftSettings: strict),
    .testTarget(
      name: "ZipingTests", dependencies: ["ziping", "TestSupport", argumentParser],
      swiftSettings: strict),

    // The table of floors, and what the tests share.
    .testTarget(name: "FloorsTests", dependencies: ["TestSupport"], swiftSettings: strict),
    .target(
      name: "TestSupport", dependencies: ["EvaluationModel"], path: "Tests/TestSupport",
      swiftSettings: strict),

    // Not a test: `swift run -c release ziping-benchmark`.
    .target(
      name: "SimdjsonPeer", path: "Tests/SimdjsonPeer",
      linkerSettings: [.linkedLibrary("simdjson")]),
    .executableTarget(
      name: "ziping-benchmark",
      dependencies: ["EvaluationModel", "Scoring", "Formats", "SimdjsonPeer"],
      path: "Tests/Benchmarks", exclude: ["peers"], swiftSettings: strict),
  ]
)
