#!/bin/sh
# Builds Tests/C against libviettext.so and runs it under valgrind: no leak, no invalid read.
set -eu
cd "$(dirname "$0")/.."
command -v valgrind > /dev/null || { echo "test-c: valgrind is not installed" >&2; exit 1; }

[ -n "${VIETTEXT_LIBRARY:-}" ] || Scripts/lib.sh
folder=$(dirname "${VIETTEXT_LIBRARY:-$PWD/.build/lib/libviettext.so}")
"${CC:-cc}" -std=c11 -Wall -Wextra -Werror -g -I Sources/CVietText/include Tests/C/batches.c \
  -L "$folder" -lviettext -Wl,-rpath,"$folder" -o .build/batches
# What Swift's runtime makes once and keeps is reachable, or possibly so through its tagged pointers.
valgrind --quiet --leak-check=full --errors-for-leak-kinds=definite,indirect --show-leak-kinds=definite,indirect \
  --error-exitcode=1 .build/batches
