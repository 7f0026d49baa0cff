/// The version of the command.
public enum ProductVersion {
  /// The version as people read it.
  public static let text = "0.1.0"
}
