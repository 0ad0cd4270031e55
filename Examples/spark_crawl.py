"""A crawl into documents: WARC files or Parquet in, Parquet out.

    spark-submit Examples/spark_crawl.py OUTPUT crawl-00.warc.gz crawl-01.warc.gz
    spark-submit Examples/spark_crawl.py OUTPUT pages.parquet       # columns url and html

Each document is a row: url, title, published, text, and the whole document as JSON. WARC files are read with FastWARC
where Spark's workers are, a file a task.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from typing import TYPE_CHECKING

from pyspark.sql import DataFrame, SparkSession
from pyspark.sql.functions import get_json_object

from viettext import spark as viettext

if TYPE_CHECKING:
    import pyarrow

PAGE = "url string, html binary"
ROWS = 256


def read_warc(batches: Iterator[pyarrow.RecordBatch]) -> Iterator[pyarrow.RecordBatch]:
    """The HTML pages in the files that the column ``path`` names."""
    import pyarrow as pa
    from fastwarc.warc import ArchiveIterator, WarcRecordType

    pages: list[tuple[str, bytes]] = []

    def batch() -> pyarrow.RecordBatch:
        urls, bodies = zip(*pages)
        pages.clear()
        return pa.RecordBatch.from_arrays([pa.array(urls), pa.array(bodies, pa.binary())], names=["url", "html"])

    for paths in batches:
        for path in paths.column("path").to_pylist():
            with open(path, "rb") as file:
                for record in ArchiveIterator(file, record_types=WarcRecordType.response):
                    if "html" not in (record.http_content_type or ""):
                        continue
                    pages.append((record.headers.get("WARC-Target-URI", ""), record.reader.read()))
                    if len(pages) == ROWS:
                        yield batch()
    if pages:
        yield batch()


def read(session: SparkSession, paths: list[str]) -> DataFrame:
    """The pages of WARC files, or of Parquet."""
    if not any(path.endswith((".warc", ".warc.gz")) for path in paths):
        return session.read.parquet(*paths).select("url", "html")
    files = session.sparkContext.parallelize([(path,) for path in paths], len(paths))
    return session.createDataFrame(files, "path string").mapInArrow(read_warc, PAGE)


def documents(pages: DataFrame) -> DataFrame:
    """A row a page: what a reader asks for first, and the document as JSON."""
    found = pages.mapInArrow(viettext.analyze("html"), viettext.schema(pages, "document"))
    columns = [get_json_object("document", f"$.article.{name}").alias(name) for name in ("title", "published", "text")]
    return found.select("url", *columns, "document")


def main() -> None:
    if len(sys.argv) < 3:
        sys.exit(__doc__)
    output, *paths = sys.argv[1:]
    session = SparkSession.builder.appName("viettext").getOrCreate()
    documents(read(session, paths)).write.mode("overwrite").parquet(output)
    print(f"{session.read.parquet(output).count()} documents in {output}")


if __name__ == "__main__":
    main()
