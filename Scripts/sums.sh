#!/bin/sh
# Checks or writes seeds/MANIFEST.sha256, the SHA-256 sums of the corpus.
set -eu
cd "$(dirname "$0")/../seeds"

if command -v sha256sum >/dev/null 2>&1; then sum="sha256sum"; else sum="shasum -a 256"; fi

case "${1:-check}" in
  check)
    $sum --check --status MANIFEST.sha256 || { $sum --check MANIFEST.sha256 | grep -v ': OK$' >&2; exit 1; }
    listed=$(wc -l < MANIFEST.sha256)
    found=$(find . -type f ! -name MANIFEST.sha256 ! -name README.md | wc -l)
    [ "$listed" -eq "$found" ] || { echo "seeds: $found files, $listed of them in MANIFEST.sha256" >&2; exit 1; }
    echo "seeds: $((listed)) files as listed"
    ;;
  write)
    find . -type f ! -name MANIFEST.sha256 ! -name README.md | LC_ALL=C sort | sed 's|^\./||' | xargs $sum > MANIFEST.sha256
    ;;
  *)
    echo "usage: sums.sh check|write" >&2
    exit 64
    ;;
esac
