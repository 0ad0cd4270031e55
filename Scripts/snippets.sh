#!/bin/sh
# Runs the programs of Snippets/ and compares what they print with the comments between "show" and "hide".
set -eu
cd "$(dirname "$0")/.."
swift=${SWIFT:-swift}
$swift build
built=$($swift build --show-bin-path)
place=$(mktemp -d)
trap 'rm -rf "$place"' EXIT

count=0
for snippet in Snippets/*.swift; do
  awk '/^\/\/ snippet.show/ { on = 1; next } /^\/\/ snippet.hide/ { on = 0 } on && sub(/^\/\/ /, "")' \
    "$snippet" > "$place/expected.txt"
  [ -s "$place/expected.txt" ] || { echo "snippets: $snippet does not say what it prints" >&2; exit 1; }
  "$built/$(basename "$snippet" .swift)" | sed 's/ *$//' > "$place/printed.txt"
  diff -u "$place/expected.txt" "$place/printed.txt" || { echo "snippets: $snippet prints something else" >&2; exit 1; }
  count=$((count + 1))
done
echo "snippets: $count programs print what they say"
