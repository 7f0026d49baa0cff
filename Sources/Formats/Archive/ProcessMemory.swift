import CLibzip

/// How this process treats memory that it has freed.
public enum ProcessMemory {
  /// Keeps up to 64 MiB of freed memory for the next piece of work.
  ///
  /// zlib and libxlsxwriter take and give back a quarter of a megabyte for every part of a file;
  /// handing that to the kernel and back each time costs as much as the work itself.
  public static func keepForReuse() {
    ziping_keep_freed_memory()
  }
}
