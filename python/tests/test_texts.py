"""str, bytes, lists and None; errors; offsets; threads."""

from __future__ import annotations

import ctypes
import gc
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor

import pytest
from conftest import LINES

import viettext
from viettext import _library
from viettext._library import Result

FUNCTIONS = ["normalize", "fold", "tokenize", "segment"]


@pytest.mark.parametrize("name", FUNCTIONS)
def test_a_list_gives_what_its_items_give(name: str) -> None:
    function = getattr(viettext, name)
    assert function(LINES) == [function(line) for line in LINES]
    assert function([line.encode() for line in LINES]) == function(LINES)
    assert function(tuple(LINES)) == function(LINES)


@pytest.mark.parametrize("name", FUNCTIONS)
def test_none_stays_none(name: str) -> None:
    function = getattr(viettext, name)
    assert function([None, "dự án", None]) == [None, function("dự án"), None]
    assert function([None]) == [None]
    assert function([]) == []


def test_objects_are_none_where_the_text_is() -> None:
    assert viettext.words([None, "dự án"]) == [None, viettext.words("dự án")]


@pytest.mark.parametrize("value", [5, {"a"}, ["a", 5], b"a".join])
def test_what_is_no_text_is_refused(value: object) -> None:
    with pytest.raises(TypeError, match="expected str"):
        viettext.fold(value)


def test_jobs_change_nothing() -> None:
    many = LINES * 50
    for jobs in (2, 3, 1000):
        assert viettext.segment(many, jobs=jobs) == viettext.segment(many)
    with pytest.raises(ValueError, match="jobs"):
        viettext.segment(many, jobs=0)


def test_ill_formed_bytes_are_replaced() -> None:
    assert viettext.normalize(b"d\xe1\xbb n") == "d\ufffd n"


@pytest.mark.parametrize("jobs", [1, 3])
def test_strict_names_the_item(jobs: int) -> None:
    with pytest.raises(viettext.TextError, match="item 4: byte 1") as caught:
        viettext.fold(["a", None, "b", "c", b"d\xff", b"\xff"], errors="strict", jobs=jobs)
    assert caught.value.index == 4
    assert viettext.fold(LINES, errors="strict") == viettext.fold(LINES)


def test_half_a_surrogate_pair_is_ill_formed() -> None:
    assert viettext.normalize("a\ud83d\ude00b") == "a\ufffd\ufffdb"
    with pytest.raises(viettext.TextError, match="item 0: byte 1"):
        viettext.normalize("a\ud800", errors="strict")


@pytest.mark.parametrize("arguments", [{"form": "nfx"}, {"tone": "both"}, {"errors": "ignore"}, {"tone": "old\nform=nfd"}])
def test_wrong_options_are_refused(arguments: dict[str, str]) -> None:
    with pytest.raises(ValueError):
        viettext.normalize("a", **arguments)


@pytest.mark.parametrize("line", [*LINES, "mũ \ud800 và 15 tỷ đồng", "nhà 😀 dự án 3 tạ", "dự án ngày 2/9"])
def test_offsets_are_those_of_the_str(line: str) -> None:
    whole = line.replace("\ud800", "\ufffd")
    for word in viettext.words(line):
        assert whole[word.start : word.end] == word.text
    for expression in viettext.expressions(line):
        assert whole[expression.start : expression.end] == expression.text
    joined = " ".join(whole[token.start : token.end] for token in viettext.tokens(line))
    assert joined == viettext.tokenize(line)


def test_offsets_in_other_units() -> None:
    line = "😀 dự án"
    for unit, encoding in (("utf8", "utf-8"), ("utf16", "utf-16-le")):
        size = 1 if unit == "utf8" else 2
        data = line.encode(encoding)
        for word in viettext.words(line, offsets=unit):
            assert data[word.start * size : word.end * size].decode(encoding) == word.text


def test_threads_do_not_disturb_each_other() -> None:
    expected = viettext.segment(LINES), viettext.expressions(LINES)
    with ThreadPoolExecutor(8) as pool:
        for found in pool.map(lambda _: (viettext.segment(LINES), viettext.expressions(LINES)), range(200)):
            assert found == expected


def test_arrow_is_not_loaded() -> None:
    program = "import sys, viettext; viettext.fold(['a']); assert 'pyarrow' not in sys.modules"
    subprocess.run([sys.executable, "-c", program], check=True)


def test_output_beyond_two_gibibytes_of_a_narrow_column_is_an_error(monkeypatch: pytest.MonkeyPatch) -> None:
    full = Result(code=_library.OVERFLOW, message=b"the output does not fit")
    freed = []
    monkeypatch.setattr(_library.library, "viettext_fold", lambda texts, options: ctypes.pointer(full))
    monkeypatch.setattr(_library.library, "viettext_free", freed.append)
    with pytest.raises(OverflowError, match="does not fit"):
        viettext.fold(["a"])
    gc.collect()
    assert len(freed) == 1


def test_own_words_are_kept_together() -> None:
    assert "bánh_canh_bột_lọc" in viettext.segment("món bánh canh bột lọc", lexicon=["bánh canh bột lọc"])
    with pytest.raises(ValueError, match="one line"):
        viettext.segment("a", lexicon=["hai\ndòng"])
