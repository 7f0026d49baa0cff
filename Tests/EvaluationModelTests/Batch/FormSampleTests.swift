import EvaluationModel
import TestSupport
import Testing

@Suite struct FormSampleTests {
  private func candidates(_ count: Int, departments: Int = 4) -> [FormSample.Candidate] {
    (0..<count).map { index in
      FormSample.Candidate(
        .testing(
          unit: "单位\(index / 3)", project: "项目\(index)", department: "部门\(index % departments)"),
        at: BatchPlace(source: "a.ndjson", position: .line(index + 1)))
    }
  }

  // The reference numbers of SplitMix64 for the seed 1234567, as its authors publish them.
  @Test func `the generator gives the published numbers`() {
    var random = SplitMix64Generator(seed: 1_234_567)
    #expect(
      (0..<5).map { _ in random.next() } == [
        6_457_827_717_110_365_317, 3_203_168_211_198_807_973, 9_817_491_932_198_370_423,
        4_593_380_528_125_082_431, 16_408_922_859_458_223_821,
      ])
  }

  @Test func `a number below a bound is the remainder of the next bits`() {
    var random = SplitMix64Generator(seed: 1_234_567)
    // 6457827717110365317 mod 10, 3203168211198807973 mod 7.
    #expect(random.next(below: 10) == 7)
    #expect(random.next(below: 7) == 3_203_168_211_198_807_973 % 7)
    #expect(random.next(below: 1) == 0)
    #expect(random.next(below: 0) == 0)
  }

  @Test func `bits that would favour some numbers are thrown away`() {
    // Of 2⁶³ + 1 there is only one whole multiple in 2⁶⁴: the bits above it are drawn anew.
    let bound: UInt64 = 1 << 63 + 1
    var random = SplitMix64Generator(seed: 42)
    var raw = SplitMix64Generator(seed: 42)
    for _ in 0..<100 {
      let number = random.next(below: bound)
      var bits = raw.next()
      while bits >= bound { bits = raw.next() }
      #expect(number == bits)
    }
  }

  @Test func `the same seed draws the same forms whatever order they come in`() {
    let forms = candidates(200)
    var random = SplitMix64(seed: 3)
    for byDepartment in [false, true] {
      let first = FormSample.draw(from: forms, size: 30, seed: 2024, byDepartment: byDepartment)
      #expect(first.count == 30)
      #expect(Set(first).count == 30)
      #expect(Set(first).isSubset(of: Set(forms)))
      for _ in 0..<20 {
        let again = FormSample.draw(
          from: forms.shuffled(using: &random), size: 30, seed: 2024, byDepartment: byDepartment)
        #expect(again == first)
      }
      #expect(
        FormSample.draw(from: forms, size: 30, seed: 2025, byDepartment: byDepartment) != first)
    }
  }

  // Three forms A, B, C in order, two drawn with the seed 1234567: the first number below 3 is
  // 6457827717110365317 mod 3 = 0, so A stays in front; the second below 2 is
  // 3203168211198807973 mod 2 = 1, so B and C change places.
  @Test func `a reviewer draws the same by hand`() {
    let forms = ["C", "A", "B"].map { project in
      FormSample.Candidate(.testing(project: project), at: BatchPlace(source: "\(project).xlsx"))
    }
    let drawn = FormSample.draw(from: forms, size: 2, seed: 1_234_567)
    #expect(drawn.map(\.project) == ["A", "C"])
  }

  @Test func `each department gives one form at least`() {
    // One department has 97 of 100 forms.
    let forms = (0..<100).map { index in
      FormSample.Candidate(
        .testing(project: "项目\(index)", department: index < 97 ? "大局" : "小局\(index)"),
        at: BatchPlace(source: "x", position: .line(index)))
    }
    for seed in UInt64(0)..<50 {
      let drawn = FormSample.draw(from: forms, size: 5, seed: seed, byDepartment: true)
      #expect(Set(drawn.map(\.department)) == ["大局", "小局97", "小局98", "小局99"])
      #expect(drawn.count == 5)
    }
    #expect(FormSample.draw(from: forms, size: 2, seed: 1, byDepartment: true).count == 2)
  }

  @Test func `a sample larger than all is all and one of nothing is empty`() {
    let forms = candidates(5)
    #expect(Set(FormSample.draw(from: forms, size: 9, seed: 1)) == Set(forms))
    #expect(FormSample.draw(from: forms, size: 0, seed: 1).isEmpty)
    #expect(FormSample.draw(from: forms, size: -1, seed: 1).isEmpty)
    #expect(FormSample.draw(from: [], size: 3, seed: 1, byDepartment: true).isEmpty)
  }

  @Test func `every form is as likely as any other`() {
    let forms = candidates(10)
    var counts: [FormSample.Candidate: Int] = [:]
    for seed in UInt64(0)..<3000 {
      for form in FormSample.draw(from: forms, size: 3, seed: seed) {
        counts[form, default: 0] += 1
      }
    }
    // 900 expected each; the standard deviation is 25.
    for form in forms { #expect((775...1025).contains(counts[form] ?? 0)) }
  }
}
