// Generates the tables that are checked in.
//
//     viettext-tables entities entities.json SHA256 > Sources/CVietPages/entities.c
//     viettext-tables normalization > Sources/CVietUnicode/normalization_tables.c
//     viettext-tables lunar > Sources/VietExpressions/Calendar/LunarTable.swift

import Foundation
import VietUnicode

let usage = """
  usage: viettext-tables entities FILE SHA256
         viettext-tables normalization
         viettext-tables lunar
  """
let arguments = CommandLine.arguments
switch (arguments.dropFirst().first, arguments.count) {
case ("entities", 4):
  let json = [UInt8](try Data(contentsOf: URL(filePath: arguments[2])))
  print(try EntityTable(json: json).source(checksum: arguments[3]), terminator: "")
case ("normalization", 2):
  print(try NormalizationTables().source(unicodeVersion: unicodeVersions().unicode), terminator: "")
case ("lunar", 2):
  print(try LunarTables().source, terminator: "")
default:
  FileHandle.standardError.write(Data((usage + "\n").utf8))
  exit(64)
}
