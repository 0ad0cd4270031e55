/// Joins items in lines of at most 110 columns.
func lines(_ items: [String], separator: String, before: String, after: String) -> String {
  var lines: [String] = []
  var line = ""
  for item in items {
    if !line.isEmpty, before.count + line.count + separator.count + item.count + after.count > 110 {
      lines.append(before + line + after)
      line = ""
    }
    line += line.isEmpty ? item : separator + item
  }
  if !line.isEmpty { lines.append(before + line + after) }
  return lines.joined(separator: "\n")
}
