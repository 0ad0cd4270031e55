"""Segments the lines of a file by one way into the library, in a process of its own, and says what that took of the
processor: ways.py WAY FILE ROWS. Reading the file and making its columns does not count.

`spark` and `identity` count the virtual machine and its workers too; `identity` is a job that hands its batches back.
"""

from __future__ import annotations

import json
import os
import resource
import sys
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path


def seconds() -> float:
    usage = resource.getrusage(resource.RUSAGE_SELF)
    return usage.ru_utime + usage.ru_stime


def seconds_of_all() -> float:
    """What this process and its descendants have taken; those that ended count where their parent waited for them."""
    ticks: dict[int, int] = {}
    parents: dict[int, int] = {}
    for path in Path("/proc").glob("[0-9]*/stat"):
        try:
            fields = path.read_text().rpartition(")")[2].split()
        except OSError:
            continue
        parents[int(path.parent.name)] = int(fields[1])
        ticks[int(path.parent.name)] = sum(map(int, fields[11:15]))
    family = {os.getpid()}
    while grown := {pid for pid, parent in parents.items() if parent in family} - family:
        family |= grown
    return sum(ticks.get(pid, 0) for pid in family) / os.sysconf("SC_CLK_TCK")


def from_list(path: Path, rows: int) -> float:
    import viettext

    lines = path.read_text("utf-8").split("\n")[:-1]
    batches = [lines[start : start + rows] for start in range(0, len(lines), rows)]
    before = seconds()
    for batch in batches:
        viettext.segment(batch)
    return seconds() - before


def from_arrow(path: Path, rows: int) -> float:
    import pyarrow as pa
    import viettext

    batches = pa.table({"text": path.read_text("utf-8").split("\n")[:-1]}).to_batches(max_chunksize=rows)
    before = seconds()
    for batch in batches:
        viettext.segment(batch.column("text"))
    return seconds() - before


def _job(mapping: Callable, more: list[str]) -> Callable[[Path, int], float]:
    def run(path: Path, rows: int) -> float:
        import pyarrow as pa
        import pyarrow.parquet
        from pyspark.sql import SparkSession
        from viettext import spark

        builder = SparkSession.builder.master("local[1]").config("spark.ui.enabled", "false")
        builder = builder.config("spark.driver.host", "127.0.0.1").config("spark.driver.memory", "2g")
        session = builder.config("spark.sql.execution.arrow.maxRecordsPerBatch", str(rows)).getOrCreate()
        session.sparkContext.setLogLevel("OFF")
        with tempfile.TemporaryDirectory() as folder:
            file = f"{folder}/lines.parquet"
            lines = path.read_text("utf-8").split("\n")[:-1]
            pa.parquet.write_table(pa.table({"text": lines}), file, row_group_size=rows)
            frame = session.read.parquet(file)

            def work() -> None:
                frame.mapInArrow(mapping, spark.schema(frame, *more)).write.format("noop").mode("overwrite").save()

            # The first job compiles the virtual machine's code.
            work()
            before = seconds_of_all()
            work()
            return seconds_of_all() - before

    return run


def _identity(batches: Iterator) -> Iterator:
    yield from batches


def _segment(batches: Iterator) -> Iterator:
    from viettext import spark

    return spark.segment("text")(batches)


WAYS = {"list": from_list, "arrow": from_arrow, "identity": _job(_identity, []), "spark": _job(_segment, ["words"])}


def main() -> None:
    way, path, rows = sys.argv[1:]
    took = WAYS[way](Path(path), int(rows))
    print(json.dumps({"work": took, "peak": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss}))


if __name__ == "__main__":
    main()
