"""VietText on Spark: functions for ``DataFrame.mapInArrow``.

>>> from viettext import spark
>>> documents = pages.mapInArrow(spark.analyze("html"), spark.schema(pages, "document"))  # doctest: +SKIP

Each function takes the name of a column of strings (or bytes, for pages) and adds a column of strings: text, or JSON as
the command ``viettext`` writes it. Batches are passed on in Arrow's layout without a Python object for any row; those
with much text are handed over in parts, so that memory stays bounded.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

from ._batches import options, run_arrow

if TYPE_CHECKING:
    import pyarrow
    from pyspark.sql import DataFrame

    Mapping = Callable[[Iterator[pyarrow.RecordBatch]], Iterator[pyarrow.RecordBatch]]


def schema(frame: DataFrame, *names: str) -> str:
    """The schema of a frame with columns of strings more."""
    fields = [f"`{field.name}` {field.dataType.simpleString()}" for field in frame.schema.fields]
    return ", ".join(fields + [f"`{name}` string" for name in names])


# Spark counts the rows of a batch, not their bytes. A document in JSON may be many times as long as its page, and all
# of a batch together is to stay below the 2 GiB that a column of strings holds.
_PART = 32 << 20


def _parts(batch: pyarrow.RecordBatch, column: str) -> Iterator[pyarrow.RecordBatch]:
    """The batch, halved until no part but a single row has too much text."""
    rows = batch.num_rows
    if rows <= 1 or batch.column(column).nbytes <= _PART:
        yield batch
        return
    yield from _parts(batch.slice(0, rows // 2), column)
    yield from _parts(batch.slice(rows // 2), column)


def _mapping(function: str, column: str, output: str, settings: str) -> Mapping:
    def run(batches: Iterator[pyarrow.RecordBatch]) -> Iterator[pyarrow.RecordBatch]:
        import pyarrow as pa

        for batch in batches:
            for part in _parts(batch, column):
                found = run_arrow(function, part.column(column), settings)
                yield pa.RecordBatch.from_arrays([*part.columns, found], names=[*part.schema.names, output])

    return run


def normalize(column: str, output: str = "normalized", *, form: str = "nfc", tone: str = "keep") -> Mapping:
    """Text in a normalization form."""
    return _mapping("normalize", column, output, options(form=form.lower(), tone=tone))


def fold(column: str, output: str = "folded") -> Mapping:
    """Search keys: no diacritics, đ as d, lower case."""
    return _mapping("fold", column, output, "")


def segment(column: str, output: str = "words") -> Mapping:
    """Words, their syllables joined by ``_``."""
    return _mapping("segment", column, output, options(format="text"))


def expressions(column: str, output: str = "expressions", *, reference: str | None = None) -> Mapping:
    """Numbers, money, dates and times, as JSON."""
    return _mapping("expressions", column, output, options(reference=reference))


def strip(column: str, output: str = "text", *, input: str = "auto", format: str = "text") -> Mapping:
    """The article of a page, as ``text``, ``markdown`` or ``json``."""
    return _mapping("strip", column, output, options(input=input, format=format))


def analyze(column: str, output: str = "document", *, input: str = "auto", reference: str | None = None) -> Mapping:
    """The document of a page, as JSON."""
    return _mapping("analyze", column, output, options(input=input, reference=reference))
