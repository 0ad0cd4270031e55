"""Columns of Arrow: layouts, nulls, slices, and who owns the memory."""

from __future__ import annotations

import gc

import pyarrow as pa
import pytest
from conftest import LINES, run_readme

import viettext

VALUES = [LINES[0], None, "", *LINES[2:], None]
KINDS = [pa.string(), pa.large_string(), pa.binary(), pa.large_binary()]


def _column(kind: pa.DataType, values: list[str | None] = VALUES) -> pa.Array:
    encode = pa.types.is_binary(kind) or pa.types.is_large_binary(kind)
    return pa.array([v.encode() if encode and v is not None else v for v in values], kind)


@pytest.mark.parametrize("kind", KINDS, ids=str)
@pytest.mark.parametrize("name", ["normalize", "fold", "tokenize", "segment"])
def test_a_column_gives_what_a_list_gives(kind: pa.DataType, name: str) -> None:
    function = getattr(viettext, name)
    found = function(_column(kind))
    found.validate(full=True)
    wide = pa.types.is_large_string(kind) or pa.types.is_large_binary(kind)
    assert found.type == (pa.large_string() if wide else pa.string())
    assert found.to_pylist() == function(VALUES)


def test_slices() -> None:
    column = _column(pa.string(), VALUES * 5)
    expected = viettext.segment(VALUES * 5)
    for start in range(len(column)):
        for length in (0, 1, 9):
            found = viettext.segment(column.slice(start, length))
            found.validate(full=True)
            assert found.to_pylist() == expected[start : start + length]


def test_chunks_stay_chunks() -> None:
    column = pa.chunked_array([VALUES, [], VALUES[:2]], pa.large_string())
    found = viettext.fold(column)
    assert [len(chunk) for chunk in found.chunks] == [len(VALUES), 0, 2]
    assert found.to_pylist() == viettext.fold(VALUES + VALUES[:2])
    assert viettext.fold(pa.chunked_array([], pa.string())).to_pylist() == []


@pytest.mark.parametrize("values", [[], [None], [""], [None, None, ""]], ids=str)
@pytest.mark.parametrize("kind", KINDS[:2], ids=str)
def test_little_or_nothing(values: list[str | None], kind: pa.DataType) -> None:
    found = viettext.segment(pa.array(values, kind))
    found.validate(full=True)
    assert found.to_pylist() == values


def test_dictionaries_and_views_are_read() -> None:
    assert viettext.fold(pa.array(VALUES).dictionary_encode()).to_pylist() == viettext.fold(VALUES)
    assert viettext.fold(pa.array(VALUES, pa.string_view())).to_pylist() == viettext.fold(VALUES)


def test_other_columns_are_refused() -> None:
    with pytest.raises(TypeError, match="int64"):
        viettext.fold(pa.array([1]))


def test_the_column_is_read_in_place_and_the_result_owns_its_memory() -> None:
    before = pa.total_allocated_bytes()
    column = pa.array(LINES * 1000)
    held = pa.total_allocated_bytes()
    found = viettext.segment(column)
    assert pa.total_allocated_bytes() == held, "Arrow allocated nothing: neither column was copied"
    expected = viettext.segment(LINES) * 1000
    part = found.slice(3000, 5)
    del column, found
    gc.collect()
    assert pa.total_allocated_bytes() == before
    for _ in range(20):
        viettext.segment(pa.array(LINES * 1000))
    gc.collect()
    assert part.to_pylist() == expected[3000:3005]


def test_a_buffer_outlives_its_column() -> None:
    buffer = viettext.fold(pa.array(["Đường"] * 1000)).buffers()[2]
    gc.collect()
    viettext.fold(pa.array(["x" * 5000] * 10))
    assert buffer.to_pybytes()[:10] == b"duongduong"


def test_errors_name_the_item() -> None:
    column = pa.array([b"a", b"\xff", None, b"b", b"\xff"])
    with pytest.raises(viettext.TextError) as caught:
        viettext.fold(column, errors="strict")
    assert caught.value.index == 1
    with pytest.raises(viettext.TextError) as caught:
        viettext.fold(column[2:], errors="strict", jobs=3)
    assert caught.value.index == 2
    assert viettext.fold(column).to_pylist() == ["a", "\ufffd", None, "b", "\ufffd"]


def test_jobs_change_nothing() -> None:
    column = pa.array(VALUES * 20)
    found = viettext.segment(column, jobs=4)
    found.validate(full=True)
    assert found.equals(viettext.segment(column))


def test_the_program_of_the_readme(capsys: pytest.CaptureFixture[str]) -> None:
    run_readme("import pyarrow as pa")
    assert capsys.readouterr().out == "['Thanh_Hóa thu_hút 180 dự_án', None]\n"


def test_objects_become_json() -> None:
    import json

    found = viettext.words(pa.array(["dự án", None]))
    assert json.loads(found[0].as_py())["words"] == [{"start": 0, "end": 5, "text": "dự án"}]
    assert found[1].as_py() is None
