extension DateReference {
  /// The moment that a point names, when it names a day.
  public init?(_ point: TemporalPoint) {
    guard let date = point.date else { return nil }
    self.init(date: date, hour: point.hour, minute: point.minute)
  }
}

extension DateReference: CustomStringConvertible {
  public var description: String {
    var point = TemporalPoint(date)
    (point.hour, point.minute) = (hour, minute)
    return point.description
  }
}
