"""Runs one tool over one file in a process of its own, and says what it cost: worker.py TOOL INPUT OUTPUT."""

from __future__ import annotations

import json
import resource
import sys
from pathlib import Path

import tools


def seconds() -> float:
    usage = resource.getrusage(resource.RUSAGE_SELF)
    return usage.ru_utime + usage.ru_stime


def main() -> None:
    name, source, target = sys.argv[1:]
    texts = json.loads(Path(source).read_text("utf-8"))
    before = seconds()
    work = getattr(tools, name)()
    work(texts[:1])
    ready = seconds()
    results = work(texts)
    done = seconds()
    Path(target).write_text(json.dumps(results, ensure_ascii=False), "utf-8")
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    print(json.dumps({"start": ready - before, "work": done - ready, "peak": peak}))


main()
