#!/bin/sh
# Tests the example of SQLite's FTS5 in a release build, then indexes COUNT documents with it and with unicode61:
# test-fts5.sh COUNT
set -eu
cd "$(dirname "$0")/.."
swift=${SWIFT:-swift}
pkg-config --exists sqlite3 || { echo "test-fts5: SQLite's headers are missing (libsqlite3-dev)" >&2; exit 1; }
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT

"$swift" build --package-path Examples/FTS5 -c release --build-tests
"$swift" test --package-path Examples/FTS5 -c release --skip-build
"$("$swift" build --package-path Examples/FTS5 -c release --show-bin-path)/fts5-example" "$1" "$folder"
