"""VietText beside the tools that people use today: same texts, same core, same run.

    make peers                # Benchmarks/RESULTS.md and its charts

Time is that of the processor. A Python tool's start (its imports and a first text) counts apart from its work; of
`viettext` the whole process counts, on the same texts as often as makes some megabytes. Accuracy is measured on
gold data, which VIETTEXT_DATA names and this repository does not hold.
"""

from __future__ import annotations

import argparse
import importlib.metadata
import json
import lzma
import os
import platform
import random
import re
import resource
import subprocess
import sys
import tempfile
import unicodedata
from collections import Counter
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import charts

HERE = Path(__file__).resolve().parent
PACKAGES = {"pyicu": "PyICU", "justext": "jusText", "readability": "readability-lxml"}


@dataclass
class Row:
    """A tool on a task."""

    tool: str
    rate: float
    start: float
    peak: float
    score: float | None = None


@dataclass
class Task:
    """The same texts for several tools."""

    title: str
    about: str
    unit: str
    score: str | None
    rows: list[Row]


class Bench:
    """Runs tools and remembers where."""

    def __init__(self, command: str, data: Path, folder: Path) -> None:
        self.command, self.data, self.folder = command, data, folder
        self.core = max(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else None

    def _run(self, argv: list[str], **options: object) -> tuple[subprocess.CompletedProcess, float]:
        pin = (lambda: os.sched_setaffinity(0, {self.core})) if self.core is not None else None
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        done = subprocess.run(argv, check=True, capture_output=True, preexec_fn=pin, **options)
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        return done, after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime

    def peer(self, tool: str, texts: list[str]) -> tuple[list[str], dict]:
        """The results of a Python tool, and what they cost."""
        source, target = self.folder / "texts.json", self.folder / "results.json"
        source.write_text(json.dumps(texts, ensure_ascii=False), "utf-8")
        done, _ = self._run([sys.executable, str(HERE / "worker.py"), tool, str(source), str(target)])
        return json.loads(target.read_text("utf-8")), json.loads(done.stdout)

    def viettext(self, arguments: list[str], source: str, times: int = 1) -> tuple[str, float, float]:
        """The output on one copy of the input, the seconds for a copy, and the seconds of a start."""
        path = self.folder / "input"
        path.write_text(source, "utf-8")
        output = self._command(arguments, path)[0].stdout.decode()
        path.write_text(source * times, "utf-8")
        seconds = min(self._command(arguments, path)[1] for _ in range(3))
        path.write_text("", "utf-8")
        start = min(self._command(arguments, path)[1] for _ in range(3))
        return output, max(seconds - start, 1e-4) / times, start

    def _command(self, arguments: list[str], path: Path) -> tuple[subprocess.CompletedProcess, float]:
        with path.open("rb") as source:
            return self._run([self.command, *arguments], stdin=source)

    def peak(self, arguments: list[str], source: str) -> float:
        """The greatest memory of the command in MB, by the kernel's count for a process of its own."""
        path = self.folder / "input"
        path.write_text(source, "utf-8")
        code = (
            "import resource,subprocess,sys;subprocess.run(sys.argv[1:],stdout=subprocess.DEVNULL,check=True);"
            "print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss)"
        )
        with path.open("rb") as texts:
            done, _ = self._run([sys.executable, "-c", code, self.command, *arguments], stdin=texts)
        return int(done.stdout) / 1024

    def own(self, arguments: list[str], source: str, times: int, size: float) -> tuple[str, Row]:
        """The command's row: `size` is what one copy of the input counts."""
        output, seconds, start = self.viettext(arguments, source, times)
        return output, Row("VietText", size / seconds, start, self.peak(arguments, source * times))

    def others(self, tools: list[str], texts: list[str], size: float) -> list[tuple[list[str], Row]]:
        """The rows of Python tools; one that is not installed or fails is named and left out."""
        found = []
        for tool in tools:
            try:
                results, cost = self.peer(tool, texts)
            except subprocess.CalledProcessError as error:
                print(f"peers: {tool} is left out: {error.stderr.decode().strip().splitlines()[-1:]}", file=sys.stderr)
                continue
            found.append((results, Row(tool, size / max(cost["work"], 1e-4), cost["start"], cost["peak"] / 1024)))
        return found


def megabytes(texts: list[str]) -> float:
    return sum(len(text.encode()) + 1 for text in texts) / 1e6


def raw_lines(bench: Bench, size: int) -> list[str]:
    """The beginning of the raw sample."""
    lines: list[str] = []
    with lzma.open(bench.data / "segmentation/raw/wiki-legal-sample.txt.xz", "rt", encoding="utf-8") as file:
        for line in file:
            lines.append(line.rstrip("\n"))
            size -= len(line.encode())
            if size < 0:
                break
    return lines


def segmentation(bench: Bench) -> Task:
    lines = raw_lines(bench, 300_000)
    gold = bench.data / "segmentation/vtb/dev.txt"
    plain = [line.replace("_", " ") for line in gold.read_text("utf-8").splitlines()]
    size = megabytes(lines)

    def score(found: list[str]) -> float:
        path = bench.folder / "segmented.txt"
        path.write_text("".join(line + "\n" for line in found), "utf-8")
        scorer = bench.data / "segmentation/score_segmentation.py"
        done = subprocess.run(
            [sys.executable, str(scorer), "--fold-tones", str(gold), str(path)], capture_output=True, text=True
        )
        match = re.search(r"F1\D*([0-9.]+)", done.stdout)
        return float(match.group(1)) if match else float("nan")

    _, own = bench.own(["segment"], "".join(line + "\n" for line in lines), 60, size)
    own.score = score(bench.viettext(["segment"], "".join(line + "\n" for line in plain))[0].splitlines())
    rows = [own]
    for _, row in bench.others(["pyvi", "underthesea"], lines, size):
        row.score = score(bench.peer(row.tool, plain)[0])
        rows.append(row)
    about = "Word segmentation of Wikipedia and legal text; F1 over words on the development part of UD Vietnamese-VTB."
    return Task("Word segmentation", about, "MB/s", "word F1", rows)


def shingles(text: str) -> Counter:
    words = re.findall(r"\w+", text or "")
    return Counter(tuple(words[i : i + 4]) for i in range(max(1, len(words) - 3))) if words else Counter()


def extraction(bench: Bench) -> Task:
    folder = bench.data / "pages/vietnamese"
    golds = [json.loads(path.read_text("utf-8")) for path in sorted((folder / "gold").glob("*.json"))]
    names = [path.stem for path in sorted((folder / "gold").glob("*.json"))]
    pages = [(folder / "html" / f"{name}.html").read_bytes().decode("utf-8", "replace") for name in names]

    def score(texts: list[str]) -> float:
        total = 0.0
        for text, gold in zip(texts, golds):
            found, main, optional = shingles(text), shingles(gold["main"]), shingles(gold.get("optional") or "")
            hits = sum((found & main).values())
            wrong, missed = sum((found - main - optional).values()), sum((main - found).values())
            precision = hits / (hits + wrong) if hits + wrong else 1.0
            recall = hits / (hits + missed) if hits + missed else 1.0
            total += 2 * precision * recall / (precision + recall) if precision + recall else 0.0
        return total / len(golds)

    source = "".join(json.dumps({"id": n, "html": p}, ensure_ascii=False) + "\n" for n, p in zip(names, pages))
    arguments = ["strip", "--input", "jsonl", "--format", "json"]
    output, own = bench.own(arguments, source, 10, len(pages))
    own.score = score([json.loads(line)["text"] for line in output.splitlines()])
    rows = [own]
    for texts, row in bench.others(["trafilatura", "resiliparse", "justext", "readability"], pages, len(pages)):
        row.score = score(texts)
        rows.append(row)
    about = f"The article out of {len(pages)} Vietnamese HTML pages; F1 over sequences of four words of the main text."
    return Task("Article of a page", about, "pages/s", "F1", rows)


def dates(bench: Bench) -> Task:
    lines = [line for line in raw_lines(bench, 400_000) if re.search(r"\d", line) and len(line) < 400][:120]
    size = megabytes(lines)
    _, own = bench.own(["expressions"], "".join(line + "\n" for line in lines), 200, size)
    rows = [own] + [row for _, row in bench.others(["dateparser"], lines, size)]
    about = "Dates in running text (VietText: numbers, money, measures and all else as well)."
    return Task("Dates and numbers", about, "MB/s", None, rows)


def normalization(bench: Bench) -> Task:
    lines = [unicodedata.normalize("NFD", line) for line in raw_lines(bench, 4_000_000)]
    size = megabytes(lines)
    _, own = bench.own(["normalize"], "".join(line + "\n" for line in lines), 10, size)
    rows = [own] + [row for _, row in bench.others(["pyicu", "unicodedata"], lines, size)]
    return Task("Normalization", "NFD to NFC, line by line, of Wikipedia and legal text.", "MB/s", None, rows)


def spelling(bench: Bench) -> Task:
    random.seed(1)
    numbers = [str(random.randrange(10 ** random.randrange(1, 12))) for _ in range(5000)]
    _, own = bench.own(["spell"], "".join(number + "\n" for number in numbers), 1, len(numbers))
    rows = [own] + [row for _, row in bench.others(["num2words"], numbers, len(numbers))]
    return Task("Numbers as words", "5,000 random whole numbers.", "numbers/s", None, rows)


def version(tool: str) -> str:
    try:
        return importlib.metadata.version(PACKAGES.get(tool, tool))
    except importlib.metadata.PackageNotFoundError:
        return "Python " + platform.python_version()


def processor() -> str:
    try:
        text = Path("/proc/cpuinfo").read_text()
        return re.search(r"model name\s*:\s*(.+)", text).group(1).strip()
    except (OSError, AttributeError):
        return platform.processor() or platform.machine()


def shown(value: float) -> str:
    return f"{value:,.0f}" if value >= 100 else f"{value:.1f}" if value >= 10 else f"{value:.3g}"


def report(tasks: list[Task]) -> str:
    lines = [
        "# VietText beside other tools",
        "",
        f"Made by `make peers` on {date.today().isoformat()}: {processor()}, {platform.system()}, one core, Python "
        f"{platform.python_version()}. All rows of a table come from one run over the same texts; times are those of "
        "the processor. Ratios say how many times as fast VietText is.",
        "",
    ]
    for task in tasks:
        name = task.title.lower().replace(" ", "-")
        lines += [f"## {task.title}", "", task.about, ""]
        lines += [
            "<picture>",
            f'  <source media="(prefers-color-scheme: dark)" srcset="Charts/{name}-dark.svg">',
            f'  <img alt="{task.title}: {task.unit}" src="Charts/{name}-light.svg">',
            "</picture>",
            "",
        ]
        score = f" {task.score} |" if task.score else ""
        lines.append(f"| tool | {task.unit} | VietText is | start, ms | peak memory, MB |{score}")
        lines.append("|---|---|---|---|---|" + ("---|" if task.score else ""))
        own = task.rows[0].rate
        for row in task.rows:
            tool = row.tool if row is task.rows[0] else f"{row.tool} {version(row.tool)}"
            ratio = "" if row is task.rows[0] else f"{shown(own / row.rate)}×"
            # A tool that rewrites the text cannot be scored on words.
            known = row.score is not None and row.score == row.score
            score = "" if not task.score else f" {row.score:.4g} |" if known else " – |"
            lines.append(f"| {tool} | {shown(row.rate)} | {ratio} | {row.start * 1000:,.0f} | {row.peak:,.0f} |{score}")
        lines.append("")
    return "\n".join(lines)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--command", default="viettext", help="the command to measure")
    parser.add_argument("--data", default=os.environ.get("VIETTEXT_DATA"), help="the folder of gold data")
    parser.add_argument("--output", type=Path, default=HERE.parent, help="where RESULTS.md and Charts go")
    options = parser.parse_args()
    if not options.data:
        parser.error("set VIETTEXT_DATA or give --data: the texts to measure on are not in the repository")
    with tempfile.TemporaryDirectory() as folder:
        bench = Bench(options.command, Path(options.data), Path(folder))
        tasks = []
        for task in (segmentation, extraction, dates, normalization, spelling):
            print(f"peers: {task.__name__}", file=sys.stderr)
            tasks.append(task(bench))
    (options.output / "Charts").mkdir(exist_ok=True)
    for task in tasks:
        name = task.title.lower().replace(" ", "-")
        for theme in charts.THEMES:
            chart = charts.bars(task.title, task.unit, [(row.tool, row.rate) for row in task.rows], theme)
            (options.output / "Charts" / f"{name}-{theme}.svg").write_text(chart, "utf-8")
    (options.output / "RESULTS.md").write_text(report(tasks), "utf-8")


main()
