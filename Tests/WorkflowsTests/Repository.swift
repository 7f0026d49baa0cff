import Foundation

/// Files of this repository that tests read.
enum Repository {
  /// The top folder.
  static let root = URL(filePath: #filePath)
    .deletingLastPathComponent().appending(path: "../..").standardizedFileURL

  /// The path of a file below the top folder.
  static func path(_ name: String) -> String {
    root.appending(path: name).path(percentEncoded: false)
  }

  /// The three forms of the real example.
  static let yuanjiang = ["department", "project-audit", "project-survey"].map {
    path("Examples/yuanjiang-2024/\($0).json")
  }
}
