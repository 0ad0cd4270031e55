extension DateReference {
  /// The moment that a point names, when it names a day.
  public init?(_ point: TemporalPoint) {
    guard let date = point.date else { return nil }
    self.init(date: date, hour: point.hour, minute: point.minute)
  }
}

extension DateReference: CustomStringConvertible {
  /// The point in ISO 8601, as precise as it is: `2025-11-25T16:40`, `2025-11`.
  public var description: String {
    var point = TemporalPoint(date)
    (point.hour, point.minute) = (hour, minute)
    return point.description
  }
}
