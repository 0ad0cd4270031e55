#!/bin/sh
# Tests the Python package from its wheel in an environment of its own, against the command. Where CI is set, spaCy is
# left out, and so are the tests where PyPI is not reached.
set -eu
cd "$(dirname "$0")/.."
swift=${SWIFT:-swift}
place=$PWD/.build/python
tests=python/tests/requirements.txt

[ -x "$place/bin/python" ] || python3 -m venv "$place"
if [ -z "${CI:-}" ]; then
  set -- "$tests" python/tests/requirements-spacy.txt
elif "$place/bin/pip" install --quiet --disable-pip-version-check -r "$tests"; then
  set -- "$tests"
else
  echo "test-python: skipped, since pip reaches no package index"
  exit 0
fi
# shellcheck disable=SC2046
"$swift" build $(Scripts/release-flags.sh) --product viettext
VIETTEXT_COMMAND=$("$swift" build -c release --show-bin-path)/viettext
export VIETTEXT_COMMAND
Scripts/python-environment.sh "$place" "$@"
# The wheel carries its library.
unset VIETTEXT_LIBRARY
"$place/bin/python" -m pytest --quiet -rs python/tests
