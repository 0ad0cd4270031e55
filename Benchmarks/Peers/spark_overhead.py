"""What a job of Spark in local mode costs beside the command, in ms of the processor for a MB of text.

The text is that of the seeds, again and again. `VIETTEXT_COMMAND` names the command.
"""

from __future__ import annotations

import json
import os
import resource
import subprocess
import sys
import tempfile
from pathlib import Path

HERE = Path(__file__).resolve().parent
SIZE = 40_000_000
ROWS = 10_000


def command_seconds(path: Path) -> float:
    def spent() -> float:
        usage = resource.getrusage(resource.RUSAGE_CHILDREN)
        return usage.ru_utime + usage.ru_stime

    before = spent()
    with path.open("rb") as text:
        argv = [os.environ["VIETTEXT_COMMAND"], "segment"]
        subprocess.run(argv, stdin=text, stdout=subprocess.DEVNULL, check=True)
    return spent() - before


def job_seconds(way: str, path: Path) -> float:
    argv = [sys.executable, str(HERE / "ways.py"), way, str(path), str(ROWS)]
    done = subprocess.run(argv, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, check=True)
    return json.loads(done.stdout)["work"]


def main() -> None:
    text = b"".join(path.read_bytes() for path in sorted((HERE.parents[1] / "seeds/text/flat").glob("*.txt")))
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "lines")
        path.write_bytes(text * (SIZE // len(text) + 1))
        megabytes = path.stat().st_size / 1e6
        command = min(command_seconds(path) for _ in range(3))
        identity, segment = job_seconds("identity", path), job_seconds("spark", path)
    print(f"{megabytes:.0f} MB, local[1], ms of the processor per MB:")
    for name, seconds in {
        "viettext segment": command,
        "a job that hands its batches back": identity,
        "mapInArrow(segment)": segment,
        "mapInArrow(segment) without what the bare job takes": segment - identity,
        "of this beyond the command's own": segment - identity - command,
    }.items():
        print(f"  {seconds / megabytes * 1000:6.1f}  {name}")


main()
