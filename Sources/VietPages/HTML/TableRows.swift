/// A row of a table whose end has not been seen.
///
/// Old pages lay their columns out with tables, so that only at the end of a row is it known whether it holds data. The
/// cells of a row of data are then joined to one block; otherwise each keeps its own blocks.
struct PendingRow {
  var firstBlock: Int
  var firstRun: Int
  var firstByte: Int
  /// Where this row's cells begin in `BlockCollector.cells`.
  var firstCell: Int
  var isInCell = false
  /// False once something stands in the row that no row of data has.
  var isData = true
}

extension BlockCollector {
  mutating func beginRow() {
    rows.append(
      PendingRow(
        firstBlock: blocks.count, firstRun: runs.count, firstByte: bytes.count, firstCell: cells.count))
  }

  mutating func beginCell() {
    guard !rows.isEmpty else { return }
    rows[rows.count - 1].isInCell = true
    cells.append(blocks.count)
  }

  mutating func endCell() {
    guard !rows.isEmpty else { return }
    rows[rows.count - 1].isInCell = false
  }

  /// Something begins in the innermost row that shows it to be layout: a nested table, a list, a heading.
  mutating func markRowAsLayout() {
    guard !rows.isEmpty else { return }
    rows[rows.count - 1].isData = false
  }

  /// A new block begins inside the innermost row; a continuation follows the last one after a single line break.
  mutating func noteBlockInRow(isContinuation: Bool) {
    let row = rows[rows.count - 1]
    let isFirstOfCell = row.isInCell && cells.last == blocks.count
    if !isFirstOfCell, !isContinuation || !row.isInCell { rows[rows.count - 1].isData = false }
  }

  /// Ends the innermost row; its blocks must be complete.
  ///
  /// - Returns: the byte from which on text has moved because cells were joined, or nil.
  mutating func endRow() -> Int? {
    guard let row = rows.popLast() else { return nil }
    defer { cells.removeSubrange(row.firstCell...) }
    guard row.isData, isRowOfData(row) else { return nil }
    joinCells(of: row)
    return row.firstByte
  }

  private static let longestCell = 200

  /// At least two cells have text, none has much, and links are not most of it.
  private func isRowOfData(_ row: PendingRow) -> Bool {
    var filledCount = 0
    var byteCount = 0
    var linkByteCount = 0
    for index in row.firstCell..<cells.count {
      let next = index + 1 < cells.count ? cells[index + 1] : blocks.count
      guard next > cells[index] else { continue }
      let length = blocks[next - 1].range.upperBound - blocks[cells[index]].range.lowerBound
      guard length <= Self.longestCell else { return false }
      filledCount += 1
      byteCount += length
      for block in blocks[cells[index]..<next] { linkByteCount += block.linkByteCount }
    }
    return filledCount >= 2 && linkByteCount * 2 <= byteCount
  }

  /// Rewrites the row as one block: " | " between cells, a space between the lines of a cell.
  private mutating func joinCells(of row: PendingRow) {
    let oldBlocks = Array(blocks[row.firstBlock...])
    let oldRuns = Array(runs[row.firstRun...])
    let oldBytes = Array(bytes[row.firstByte...])
    blocks.removeSubrange(row.firstBlock...)
    runs.removeSubrange(row.firstRun...)
    bytes.removeSubrange(row.firstByte...)

    var nextBlock = 1
    var nextCell = row.firstCell
    var position = row.firstByte
    for var run in oldRuns {
      let text = position - row.firstByte..<position - row.firstByte + run.count
      // The line feed before each block but the first is a run of its own.
      if nextBlock < oldBlocks.count, position + 1 == oldBlocks[nextBlock].range.lowerBound {
        let block = row.firstBlock + nextBlock
        while nextCell < cells.count, cells[nextCell] < block { nextCell += 1 }
        let isNewCell = nextCell < cells.count && cells[nextCell] == block
        bytes.append(contentsOf: isNewCell ? " | ".utf8 : " ".utf8)
        run.count = isNewCell ? 3 : 1
        nextBlock += 1
        position += 1
      } else {
        bytes.append(contentsOf: oldBytes[text])
        position += run.count
      }
      runs.append(run)
    }

    var joined = oldBlocks[0]
    for block in oldBlocks.dropFirst() {
      joined.linkByteCount += block.linkByteCount
      joined.context.formIntersection(block.context)
    }
    joined.context.remove(.link)
    joined.range = joined.range.lowerBound..<bytes.count
    joined.element = .tableRow
    blocks.append(joined)
  }
}
