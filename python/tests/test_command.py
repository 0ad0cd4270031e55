"""The package writes what the command writes, line for line; and the examples of the modules run."""

from __future__ import annotations

import doctest
import importlib
import json
import tempfile
from collections.abc import Callable
from pathlib import Path

import pytest
from conftest import LINES

import viettext
from viettext._batches import options, run_list

TEXT = "\n".join(LINES) + "\n"
CASES: list[tuple[list[str], str, str]] = [
    (["normalize"], "normalize", ""),
    (["normalize", "--form", "nfd"], "normalize", "form=nfd"),
    (["fold"], "fold", ""),
    (["tokenize"], "tokenize", ""),
    (["tokenize", "--format", "jsonl"], "tokenize", "format=json"),
    (["segment"], "segment", ""),
    (["segment", "--format", "jsonl", "--offsets", "scalar"], "segment", "format=json\noffsets=scalar"),
    (["expressions", "--format", "jsonl", "--reference", "2025-11-20"], "expressions", "reference=2025-11-20"),
]


@pytest.mark.parametrize(("arguments", "name", "settings"), CASES, ids=lambda case: str(case).replace("\n", " "))
def test_lines(command: Callable[..., list[str]], arguments: list[str], name: str, settings: str) -> None:
    assert run_list(name, LINES, settings) == command(*arguments, text=TEXT)


@pytest.mark.parametrize("name", ["strip", "analyze"])
def test_pages(command: Callable[..., list[str]], pages: list[bytes], name: str) -> None:
    with tempfile.TemporaryDirectory() as folder:
        files = []
        for index, page in enumerate(pages):
            files.append(Path(folder, f"{index}.page"))
            files[-1].write_bytes(page)
        expected = command(name, "--format", "json", *map(str, files), text="")
    found = run_list(name, pages, options(format="json") if name == "strip" else "")
    # The command says which file a line is about.
    named = [{k: v for k, v in json.loads(line).items() if k != "source"} for line in expected]
    assert [json.loads(line) for line in found] == named


def test_documents_are_objects(pages: list[bytes]) -> None:
    for page, document in zip(pages, viettext.analyze(pages, jobs=2)):
        text = page.decode()
        assert viettext.analyze(text) == document
        for expression in document.expressions:
            assert 0 <= expression.start < expression.end <= len(text)
        for word in document.words:
            assert word.text
        assert viettext.strip(text) == document.article
        assert viettext.strip_text(text).strip() != ""


@pytest.mark.parametrize("name", ["viettext", "viettext.spark", "viettext.compat.pyvi"])
def test_examples(name: str) -> None:
    failed, tried = doctest.testmod(importlib.import_module(name))
    assert tried > 0 and failed == 0


def test_the_examples_of_the_readme() -> None:
    failed, tried = doctest.testfile(str(Path(__file__).parents[1] / "README.md"), module_relative=False)
    assert tried > 0 and failed == 0
