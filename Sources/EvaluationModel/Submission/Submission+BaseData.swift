extension Submission {
  /// Whether this is a 基础数据表: values to calculate with, and neither indicators nor funds.
  public var isBaseData: Bool { indicators.isEmpty && funds.isEmpty && !data.isEmpty }
}
