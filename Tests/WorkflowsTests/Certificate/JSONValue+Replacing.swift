@testable import Formats

extension JSONValue {
  /// The value with another one at a pointer; `nil` takes it out, a new key is added.
  func replacing(_ pointer: String, with value: JSONValue?) -> JSONValue {
    let steps = pointer.split(separator: "/").map {
      String($0).replacing("~1", with: "/").replacing("~0", with: "~")
    }
    return replacing(steps[...], with: value)
  }

  private func replacing(_ steps: ArraySlice<String>, with value: JSONValue?) -> JSONValue {
    guard let step = steps.first else { return value ?? .null }
    let isLast = steps.count == 1
    switch self {
    case .object(var members):
      guard let index = members.firstIndex(where: { $0.key == step }) else {
        if isLast, let value { members.append(JSONMember(key: step, value: value)) }
        return .object(members)
      }
      if isLast, value == nil {
        members.remove(at: index)
      } else {
        members[index].value = members[index].value.replacing(steps.dropFirst(), with: value)
      }
      return .object(members)
    case .array(var items):
      guard let index = Int(step), items.indices.contains(index) else { return self }
      if isLast, value == nil {
        items.remove(at: index)
      } else {
        items[index] = items[index].replacing(steps.dropFirst(), with: value)
      }
      return .array(items)
    default: return self
    }
  }
}
