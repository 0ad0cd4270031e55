#!/bin/sh
# Fuzzes one target, or all of them, for some seconds each: Tests/Fuzz/run.sh [TARGET|all] [SECONDS].
# What is found stands in Tests/Fuzz/.build/found/TARGET; the corpus that grows, beside it.
set -eu
cd "$(dirname "$0")"
targets=${1:-all}
seconds=${2:-120}
[ "$targets" != all ] || targets="normalize offsets decode detect repair tone fold syllable order tokens expressions html
  text pipeline"

${SWIFT:-swift} build -c release -Xswiftc -sanitize=fuzzer,address -Xcc -fsanitize=fuzzer-no-link,address \
  --product Fuzz
fuzzer="$(${SWIFT:-swift} build -c release --show-bin-path)/Fuzz"
export ASAN_OPTIONS=detect_leaks=0 SWIFT_BACKTRACE=enable=no
failed=
for target in $targets; do
  mkdir -p ".build/corpus/$target" ".build/found/$target"
  echo "== $target, $seconds seconds"
  VIETTEXT_FUZZ=$target "$fuzzer" -max_total_time="$seconds" -max_len=4096 -timeout=10 -rss_limit_mb=2048 \
    -print_final_stats=1 -verbosity=0 -artifact_prefix=".build/found/$target/" ".build/corpus/$target" Corpus ||
    failed="$failed $target"
done
[ -z "$failed" ] || { echo "inputs were found, in Tests/Fuzz/.build/found:$failed" >&2; exit 1; }
