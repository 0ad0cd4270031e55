#!/bin/sh
# Counts the instructions of the release command on the seeds and compares them with Benchmarks/instructions.tsv: a row
# that needs over 5 % more fails. "write" sets the rows anew. Counts, unlike times, are the same on a busy machine;
# they hold for x86_64 with AVX2, and for one version of ICU and of Swift.
set -eu
cd "$(dirname "$0")/.."
swift=${SWIFT:-swift}
table=Benchmarks/instructions.tsv
mode=${1:-check}

command -v valgrind > /dev/null || { echo "thresholds: valgrind is not installed: not checked"; exit 0; }
grep -qw avx2 /proc/cpuinfo 2> /dev/null || { echo "thresholds: no AVX2 here: not checked"; exit 0; }
place=$(mktemp -d)
trap 'rm -rf "$place"' EXIT
# valgrind can read neither Swift's shared library nor what is written for debuggers: the command of dist.sh.
viettext=$place/viettext
build="$swift build $(Scripts/release-flags.sh) --scratch-path .build/dist --static-swift-stdlib --product viettext"
$build
strip -o "$viettext" "$($build --show-bin-path)/viettext"

cat seeds/text/flat/*.txt > "$place/lines.txt"
for _ in 1 2 3 4 5 6 7 8; do cat "$place/lines.txt"; done > "$place/text.txt"
"$viettext" normalize --form nfd "$place/text.txt" > "$place/nfd.txt"
mkdir "$place/pages"
cp seeds/html/html/*.html "$place/pages"

# The instructions of one run, in thousands.
count() {
  valgrind --tool=callgrind --callgrind-out-file=/dev/null "$viettext" "$@" 2>&1 > /dev/null |
    awk '/Collected/ { printf "%d\n", $4 / 1000 }'
}
rows() {
  for row in "normalize text.txt" "normalize nfd.txt" "fold text.txt" "tokenize text.txt" "sentences text.txt" \
    "segment text.txt" "expressions text.txt" "strip pages/*" "analyze pages/*"; do
    # shellcheck disable=SC2086
    printf '%s\t%s\n' "$row" "$(cd "$place" && count $row)"
  done
}

case "$mode" in
  write)
    rows > "$table"
    cat "$table"
    ;;
  check)
    rows > "$place/now.tsv"
    awk -F '\t' '
      NR == FNR { allowed[$1] = $2; next }
      { change = 100 * ($2 / allowed[$1] - 1); printf "%-20s %8d thousand instructions, %+.1f %%\n", $1, $2, change }
      !($1 in allowed) || change > 5 { failed = 1 }
      END { exit failed }' "$table" "$place/now.tsv" ||
      { echo "thresholds: slower than $table allows; if that is meant: Scripts/thresholds.sh write" >&2; exit 1; }
    ;;
  *)
    echo "usage: thresholds.sh check|write" >&2
    exit 64
    ;;
esac
