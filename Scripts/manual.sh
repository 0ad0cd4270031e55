#!/bin/sh
# Writes the manual pages of the command into a folder, by argument-parser's own tool.
set -eu
cd "$(dirname "$0")/.."
swift=${SWIFT:-swift}
output=$1

$swift build --product viettext
# The plugin writes the pages of products alone, and the command is none; its tool does not ask.
$swift build --product generate-manual
built=$($swift build --show-bin-path)
mkdir -p "$output"
for tool in "$built"/generate-manual-tool "$built"/generate-manual; do
  [ -x "$tool" ] && exec "$tool" "$built/viettext" --multi-page --section 1 --output-directory "$output"
done
echo "manual: generate-manual was not built" >&2
exit 1
