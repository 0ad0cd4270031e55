#!/bin/sh
# Tests the Python package from its wheel in an environment of its own, against the command.
# VIETTEXT_LIBRARY names a library that is there already; else it is built.
set -eu
cd "$(dirname "$0")/.."
swift=${SWIFT:-swift}
place=$PWD/.build/python

"$swift" build -c release --product viettext
VIETTEXT_COMMAND=$("$swift" build -c release --show-bin-path)/viettext
export VIETTEXT_COMMAND
[ -x "$place/bin/python" ] || python3 -m venv "$place"
"$place/bin/pip" install --quiet --disable-pip-version-check -r python/tests/requirements.txt
rm -rf "$place/wheels"
"$place/bin/pip" wheel --quiet --disable-pip-version-check --no-deps --wheel-dir "$place/wheels" ./python
"$place/bin/pip" install --quiet --disable-pip-version-check --no-deps --force-reinstall "$place"/wheels/viettext-*.whl
# The wheel carries its library.
unset VIETTEXT_LIBRARY
"$place/bin/python" -m pytest --quiet "$@" python/tests
