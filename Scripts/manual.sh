#!/bin/sh
# Writes the manual pages of the command into a folder.
set -eu
cd "$(dirname "$0")/.."
swift=${SWIFT:-swift}
output=$1
mkdir -p "$output"
$swift package --allow-writing-to-package-directory generate-manual --multi-page --section 1
find .build/plugins/GenerateManual -name 'viettext*.1' -exec cp {} "$output" \;
