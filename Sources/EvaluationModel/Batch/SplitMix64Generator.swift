/// A small random generator with a seed: the same seed gives the same numbers on every machine.
///
/// - SeeAlso: Steele, Lea, Flood: "Fast Splittable Pseudorandom Number Generators", 2014.
public struct SplitMix64Generator: RandomNumberGenerator, Sendable {
  private var state: UInt64

  /// A generator that begins with a seed.
  public init(seed: UInt64) {
    state = seed
  }

  /// The next 64 random bits.
  public mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// A random number below a bound, each as likely as any other; zero where the bound is zero.
  ///
  /// The next bits modulo the bound; bits from 2⁶⁴ − (2⁶⁴ mod bound) on are drawn anew. (The standard
  /// library's own way is not fixed for all time.)
  public mutating func next(below bound: UInt64) -> UInt64 {
    guard bound > 1 else { return 0 }
    // 2⁶⁴ mod bound, without 2⁶⁴.
    let excess = (UInt64.max % bound + 1) % bound
    var bits = next()
    while excess > 0, bits > UInt64.max - excess { bits = next() }
    return bits % bound
  }
}
