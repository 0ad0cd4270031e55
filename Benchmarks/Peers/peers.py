"""VietText beside the tools that people use today: same texts, same core, same run.

    make peers                                    # Benchmarks/RESULTS.md and its charts
    make peers TASKS="ways_in segmentation"       # only these tables, the others as they are

Time is that of the processor. A Python tool's start (its imports and a first text) counts apart from its work; of
`viettext` the whole process counts, on the same texts as often as makes some megabytes. Accuracy is measured on
gold data, which VIETTEXT_DATA names and this repository does not hold.
"""

from __future__ import annotations

import argparse
import importlib.metadata
import json
import lzma
import math
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
PACKAGES = {"pyicu": "PyICU", "justext": "jusText", "readability": "readability-lxml", "spacy_pyvi": "pyvi"}


@dataclass
class Row:
    """A tool on a task; what is not known of it is not a number."""

    tool: str
    rate: float
    start: float = math.nan
    peak: float = math.nan
    score: float | None = None
    # VietText itself, by another way, has no version to tell.
    label: str | None = None


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


    def way(self, name: str, path: Path) -> tuple[float, float]:
        """The seconds and the memory in MB that a way into the library takes for the lines of a file."""
        done, _ = self._run([sys.executable, str(HERE / "ways.py"), name, str(path), str(ROWS)])
        cost = json.loads(done.stdout)
        return cost["work"], cost["peak"] / 1024

    def c_way(self, path: Path) -> float:
        """The seconds that a program in C takes, by the library in the wheel."""
        import viettext

        library = Path(viettext.__file__).parent
        program = self.folder / "batch"
        argv = ["cc", "-O2", "-I", str(HERE.parent.parent / "Sources/CVietText/include"), "-o", str(program)]
        rest = [str(library / "libviettext.so"), f"-Wl,-rpath,{library}"]
        self._run([*argv, str(HERE / "batch.c"), *rest])
        return float(self._run([str(program), str(path), str(ROWS)])[0].stdout)


# Lines that are handed over at once, in every way.
ROWS = 10_000


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


def ways_in(bench: Bench) -> Task:
    """The same 100 MB by every way into the library."""
    lines = raw_lines(bench, 1 << 40)
    copy = "".join(line + "\n" for line in lines)
    size = 5 * megabytes(lines)
    path = bench.folder / "lines"
    path.write_text(copy * 5, "utf-8")
    seconds = min(bench._command(["segment"], path)[1] for _ in range(3))
    peak = bench.peak(["segment"], copy * 5)
    command = Row("command", size / seconds, peak=peak, label="command, `viettext segment`")
    rows = [command, Row("C", size / bench.c_way(path), label="C, batches of 64-bit offsets")]
    identity = None
    for name, label in {
        "list": "Python, lists of `str`",
        "arrow": "Python, columns of pyarrow",
        "identity": "",
        "spark": "Spark, `mapInArrow`, one task",
    }.items():
        try:
            took, peak = bench.way(name, path)
        except subprocess.CalledProcessError as error:
            print(f"peers: {name} is left out: {error.stderr.decode().strip().splitlines()[-1:]}", file=sys.stderr)
            continue
        if name == "identity":
            identity = took
        else:
            rows.append(Row(name, size / took, peak=math.nan if name == "spark" else peak, label=label))
    # The texts are the same five times over; once is enough for what takes minutes.
    rows += [row for _, row in bench.others(["pyvi"], lines, size / 5)]
    about = (
        f"Word segmentation of {size:,.0f} MB of Wikipedia and legal text by every way into the library, {ROWS:,} lines "
        "at a time; the command reads its file and writes, the others have the text in memory, and pyvi reads a fifth."
    )
    if identity is not None and rows[-1].tool == "pyvi" and rows[-2].tool == "spark":
        job, bare = size / rows[-2].rate, size / command.rate
        about += (
            f" Spark counts with its virtual machine and workers: a job that hands its batches back takes "
            f"{identity / size * 1000:.1f} ms/MB, segmentation {(job - identity) / size * 1000:.1f} ms/MB more, the "
            f"command {bare / size * 1000:.1f} ms/MB."
        )
    return Task("Ways in", about, "MB/s", None, rows)


def spacy(bench: Bench) -> Task:
    """spaCy's Vietnamese tokenizer end to end."""
    lines = raw_lines(bench, 300_000)
    labels = {
        "spacy_viettext": "spaCy on `viettext.compat.pyvi`",
        "spacy_pyvi": f"spaCy on pyvi {version('pyvi')}",
        "spacy_alone": "spaCy that cuts at white space",
    }
    rows = [row for _, row in bench.others(list(labels), lines, megabytes(lines))]
    for row in rows:
        row.label = labels[row.tool]
    about = (
        f"`spacy.blank(\"vi\")` {version('spacy')} over Wikipedia and legal text, line by line, from `str` to `Doc`. "
        "The last row has no words: it shows what spaCy takes for itself."
    )
    return Task("spaCy", about, "MB/s", None, rows)


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
    if math.isnan(value):
        return "–"
    return f"{value:,.0f}" if value >= 100 else f"{value:.1f}" if value >= 10 else f"{value:.3g}"


def chart_name(task: Task) -> str:
    return task.title.lower().replace(" ", "-")


def section(task: Task) -> str:
    """The task's part of RESULTS.md."""
    lines = [f"## {task.title}", "", task.about, ""]
    lines += [
        "<picture>",
        f'  <source media="(prefers-color-scheme: dark)" srcset="Charts/{chart_name(task)}-dark.svg">',
        f'  <img alt="{task.title}: {task.unit}" src="Charts/{chart_name(task)}-light.svg">',
        "</picture>",
        "",
    ]
    score = f" {task.score} |" if task.score else ""
    own = task.rows[0]
    subject = "VietText" if own.label is None else "the first row"
    lines.append(f"| tool | {task.unit} | {subject} is | start, ms | peak memory, MB |{score}")
    lines.append("|---|---|---|---|---|" + ("---|" if task.score else ""))
    for row in task.rows:
        tool = row.label or (row.tool if row is own else f"{row.tool} {version(row.tool)}")
        ratio = "" if row is own else f"{shown(own.rate / row.rate)}×"
        # A tool that rewrites the text cannot be scored on words.
        known = row.score is not None and row.score == row.score
        score = "" if not task.score else f" {row.score:.4g} |" if known else " – |"
        start, peak = (f"{value:,.0f}" if value == value else "–" for value in (row.start * 1000, row.peak))
        lines.append(f"| {tool} | {shown(row.rate)} | {ratio} | {start} | {peak} |{score}")
    return "\n".join(lines) + "\n"


def heading() -> str:
    return (
        "# VietText beside other tools\n\n"
        f"Made by `make peers` on {date.today().isoformat()}: {processor()}, {platform.system()}, one core, Python "
        f"{platform.python_version()}. All rows of a table come from one run over the same texts; times are those of "
        "the processor. Ratios say how many times as fast VietText is.\n"
    )


def report(tasks: list[Task], before: str) -> str:
    """The page: the sections of these tasks new, others as they were before."""
    sections = {part.partition("\n")[0]: "## " + part for part in before.split("\n## ")[1:]}
    sections |= {task.title: section(task) for task in tasks}
    return "\n".join([heading(), *(text.rstrip("\n") + "\n" for text in sections.values())])


TASKS = [segmentation, ways_in, spacy, extraction, dates, normalization, spelling]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("tasks", nargs="*", help="the tables to make; all when none is named")
    parser.add_argument("--command", default="viettext", help="the command to measure")
    parser.add_argument("--data", default=os.environ.get("VIETTEXT_DATA"), help="the folder of gold data")
    parser.add_argument("--output", type=Path, default=HERE.parent, help="where RESULTS.md and Charts go")
    options = parser.parse_args()
    if not options.data:
        parser.error("set VIETTEXT_DATA or give --data: the texts to measure on are not in the repository")
    known = {task.__name__: task for task in TASKS}
    if unknown := set(options.tasks) - set(known):
        parser.error(f"there is no table {', '.join(unknown)}; there are {', '.join(known)}")
    with tempfile.TemporaryDirectory() as folder:
        bench = Bench(options.command, Path(options.data), Path(folder))
        tasks = []
        for task in map(known.get, options.tasks or known):
            print(f"peers: {task.__name__}", file=sys.stderr)
            tasks.append(task(bench))
    (options.output / "Charts").mkdir(exist_ok=True)
    for task in tasks:
        for theme in charts.THEMES:
            names = [(row.tool, row.rate) for row in task.rows]
            chart = charts.bars(task.title, task.unit, names, theme)
            (options.output / "Charts" / f"{chart_name(task)}-{theme}.svg").write_text(chart, "utf-8")
    results = options.output / "RESULTS.md"
    results.write_text(report(tasks, results.read_text("utf-8") if results.exists() else ""), "utf-8")


main()
