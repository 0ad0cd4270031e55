"""Jobs of Spark in local mode, with two workers, give what the command gives; `make test-spark` runs them."""

from __future__ import annotations

import gzip
import importlib.util
import json
import os
import shlex
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from conftest import LINES, ROOT, run_readme

pytest.importorskip("pyspark", reason="pyspark is not installed: make test-spark")

import pyarrow as pa
import pyarrow.parquet
from pyspark.sql import DataFrame, Row, SparkSession

import viettext
from viettext import spark

COUNT = 1000


@pytest.fixture(scope="module")
def session() -> Iterator[SparkSession]:
    builder = SparkSession.builder.master("local[2]").appName("viettext tests")
    for name, value in {
        "spark.ui.enabled": "false",
        "spark.driver.bindAddress": "127.0.0.1",
        "spark.driver.host": "127.0.0.1",
        "spark.sql.shuffle.partitions": "2",
        # Small batches, so that there are many.
        "spark.sql.execution.arrow.maxRecordsPerBatch": "64",
    }.items():
        builder = builder.config(name, value)
    session = builder.getOrCreate()
    session.sparkContext.setLogLevel("ERROR")
    yield session
    session.stop()


@pytest.fixture(scope="module")
def crawl() -> list[tuple[str, str]]:
    """A thousand pages of HTML: those of ``VIETTEXT_DATA`` and of the seeds, again and again."""
    files = sorted((ROOT / "seeds/html/html").glob("*.html"))
    data = os.environ.get("VIETTEXT_DATA")
    if data:
        files += sorted(Path(data, "pages/vietnamese/html").glob("*.html"))
    texts = [file.read_bytes().decode("utf-8", "replace") for file in files]
    return [(f"https://vi.du/{number}", texts[number % len(texts)]) for number in range(COUNT)]


@pytest.fixture(scope="module")
def expected(crawl: list[tuple[str, str]], command: Callable[..., list[str]]) -> list[str]:
    """What the command writes about the pages."""
    return command("analyze", "--input", "jsonl", "--format", "json", text="".join(map(_line, crawl)))


def _line(page: tuple[str, str]) -> str:
    return json.dumps({"id": page[0], "html": page[1]}, ensure_ascii=False) + "\n"


def _named(url: str, document: str) -> str:
    """The document as the command writes it, which says where it comes from."""
    return '{"id":' + json.dumps(url) + ',"source":"standard input",' + document.removeprefix("{")


def _frame(session: SparkSession, crawl: list[tuple[str, str]]) -> DataFrame:
    return session.createDataFrame(crawl, "url string, html string").repartition(4)


def _example():
    found = importlib.util.spec_from_file_location("spark_crawl", ROOT / "Examples/spark_crawl.py")
    module = importlib.util.module_from_spec(found)
    found.loader.exec_module(module)
    return module


def test_pages_are_those_of_the_command_line_for_line(session, crawl, expected) -> None:
    pages = _frame(session, crawl)
    rows = pages.mapInArrow(spark.analyze("html", input="html"), spark.schema(pages, "document")).collect()
    documents = {row.url: row.document for row in rows}
    assert len(rows) == len(documents) == COUNT
    assert [_named(url, documents[url]) for url, _ in crawl] == expected


def test_pages_are_those_of_a_pipe(session, crawl, expected) -> None:
    # Without checkCode a command that fails gives no rows and no error.
    program = shlex.join([os.environ["VIETTEXT_COMMAND"], "analyze", "--input", "jsonl", "--format", "json"])
    lines = session.sparkContext.parallelize([_line(page).rstrip("\n") for page in crawl], 4)
    assert lines.pipe(program, checkCode=True).collect() == expected


def test_lines_are_those_of_the_command_and_of_a_pipe(session, command) -> None:
    lines = LINES * 200
    text = "\n".join(lines) + "\n"
    frame = session.createDataFrame(list(enumerate(lines)), "number long, text string").repartition(4)
    program = os.environ["VIETTEXT_COMMAND"]
    for name in ("normalize", "fold", "segment"):
        function = getattr(spark, name)
        found = frame.mapInArrow(function("text", "found"), spark.schema(frame, "found")).orderBy("number").collect()
        assert [row.found for row in found] == command(name, text=text)
        piped = session.sparkContext.parallelize(lines, 4).pipe(f"{program} {name}", checkCode=True).collect()
        assert [row.found for row in found] == piped


def test_a_pipe_that_fails_says_so(session) -> None:
    failing = session.sparkContext.parallelize(["a"], 1).pipe("false", checkCode=True)
    with pytest.raises(Exception, match="exited with error code 1"):
        failing.collect()


def test_the_program_of_the_readme(session, capfd) -> None:
    run_readme("SparkSession")
    assert "Thanh_Hóa thu_hút 180 dự_án" in capfd.readouterr().out


def test_nulls_and_empty_frames_pass(session) -> None:
    frame = session.createDataFrame([Row(text=None), Row(text="dự án")], "text string")
    found = frame.mapInArrow(spark.segment("text"), spark.schema(frame, "words")).collect()
    assert sorted((row.text, row.words) for row in found if row.text) == [("dự án", "dự_án")]
    assert [row.words for row in found if row.text is None] == [None]
    nothing = frame.where("false")
    assert nothing.mapInArrow(spark.segment("text"), spark.schema(nothing, "words")).count() == 0


def _record(kind: str, url: str, content: bytes) -> bytes:
    """A record of WARC 1.0, compressed by itself."""
    head = {"WARC-Type": kind, "WARC-Target-URI": url, "Content-Type": "application/http"}
    head["Content-Length"] = str(len(content))
    lines = "".join(f"{name}: {value}\r\n" for name, value in head.items())
    return gzip.compress(f"WARC/1.0\r\n{lines}\r\n".encode() + content + b"\r\n\r\n", 1)


def _warc(folder: Path, crawl: list[tuple[str, str]]) -> list[str]:
    """The pages in two files, beside what a crawler writes else."""
    paths = [folder / f"crawl-{part}.warc.gz" for part in range(2)]
    for part, path in enumerate(paths):
        with path.open("wb") as file:
            for url, html in crawl[part::2]:
                file.write(_record("request", url, b"GET / HTTP/1.1\r\n\r\n"))
                head = b"HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n"
                file.write(_record("response", url, head + html.encode()))
                picture = b"HTTP/1.1 200 OK\r\nContent-Type: image/png\r\n\r\n\x89PNG"
                file.write(_record("response", url + "/picture", picture))
    return [str(path) for path in paths]


@pytest.mark.parametrize("kind", ["warc", "parquet"])
def test_the_example_writes_documents(session, crawl, expected, tmp_path, kind) -> None:
    example = _example()
    if kind == "warc":
        pytest.importorskip("fastwarc", reason="FastWARC is not installed")
        paths = _warc(tmp_path, crawl)
    else:
        paths = [str(tmp_path / "pages.parquet")]
        pa.parquet.write_table(pa.table({"url": [u for u, _ in crawl], "html": [h for _, h in crawl]}), paths[0])
    target = str(tmp_path / "documents")
    example.documents(example.read(session, paths)).write.parquet(target)
    found = {row["url"]: row for row in pa.parquet.read_table(target).to_pylist()}
    assert len(found) == COUNT
    for (url, _), line in zip(crawl, expected):
        assert _named(url, found[url]["document"]) == line
        article = json.loads(line)["article"]
        assert {name: found[url][name] for name in ("title", "published", "text")} == {
            name: article[name] for name in ("title", "published", "text")
        }


def test_much_text_is_handed_over_in_parts(monkeypatch) -> None:
    monkeypatch.setattr(spark, "_PART", 200)
    batch = pa.record_batch({"text": LINES * 20, "number": list(range(len(LINES) * 20))})
    parts = list(spark.segment("text")(iter([batch])))
    assert len(parts) > 10 and pa.Table.from_batches(parts).column("words").to_pylist() == viettext.segment(LINES * 20)
    assert pa.Table.from_batches(parts).drop(["words"]).to_batches()[0].schema == batch.schema
