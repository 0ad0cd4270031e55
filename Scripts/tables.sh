#!/bin/sh
# Makes the tables that are checked in anew and compares them byte for byte. The generator must have been built.
#
# normalization_tables.c is made from the data of ICU: it is compared where ICU has the Unicode version that it was made
# from. For entities.c the input is put together from the table; that its SHA-256 is the one in the header shows that the
# table is that input. That the input is what the HTML standard has, only `make entities` can show.
set -eu
cd "$(dirname "$0")/.."
swift=${SWIFT:-swift}
tables="$($swift build --show-bin-path)/viettext-tables"
place=$(mktemp -d)
trap 'rm -rf "$place"' EXIT

made=Sources/CVietUnicode/normalization_tables.c
"$tables" normalization > "$place/normalization_tables.c"
version() { sed -n 's/^\/\/ from the data of ICU, Unicode \(.*\)\.$/\1/p' "$1"; }
if [ "$(version "$made")" = "$(version "$place/normalization_tables.c")" ]; then
  cmp "$made" "$place/normalization_tables.c"
else
  echo "tables: $made is of Unicode $(version "$made"), ICU here of $(version "$place/normalization_tables.c"): not compared"
fi

made=Sources/CVietPages/entities.c
"$tables" entities-json "$made" > "$place/entities.json"
sum=$(sha256sum "$place/entities.json" | cut -d ' ' -f 1)
grep -q "^// SHA-256 of FILE: $sum$" "$made" || { echo "tables: $made is not what its header says" >&2; exit 1; }
"$tables" entities "$place/entities.json" "$sum" > "$place/entities.c"
cmp "$made" "$place/entities.c"
echo "tables: as generated"
