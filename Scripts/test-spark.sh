#!/bin/sh
# Tests the Python package on Spark in local mode, on Ray Data and on Dask, in an environment of its own, and prints what
# a job costs beside the command. Needs Java 17 and, the first time, PyPI (pyspark has 500 MB).
set -eu
cd "$(dirname "$0")/.."
swift=${SWIFT:-swift}
place=$PWD/.build/spark
command -v java > /dev/null || { echo "test-spark: Java 17 is not installed" >&2; exit 1; }

# shellcheck disable=SC2046
"$swift" build $(Scripts/release-flags.sh) --product viettext
VIETTEXT_COMMAND=$("$swift" build -c release --show-bin-path)/viettext
PYSPARK_PYTHON=$place/bin/python
export VIETTEXT_COMMAND PYSPARK_PYTHON
Scripts/python-environment.sh "$place" python/tests/requirements-spark.txt
"$place/bin/python" -m pytest --quiet -rs "$@" python/tests/test_spark.py python/tests/test_frameworks.py
"$place/bin/python" Benchmarks/Peers/spark_overhead.py
