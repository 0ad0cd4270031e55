"""Ray Data and Dask, which need no code of their own; `make test-spark` runs them."""

from __future__ import annotations

import pytest
from conftest import LINES, run_readme

import viettext


def test_ray_data(capsys: pytest.CaptureFixture[str]) -> None:
    ray = pytest.importorskip("ray", reason="Ray is not installed: make test-spark")
    import pyarrow as pa
    import ray.data

    def words(table: pa.Table) -> pa.Table:
        return table.append_column("words", viettext.segment(table["text"]))

    ray.init(num_cpus=2, include_dashboard=False, log_to_driver=False)
    try:
        rows = ray.data.from_arrow(pa.table({"text": LINES})).map_batches(words, batch_format="pyarrow").take_all()
        run_readme("ray.data")
    finally:
        ray.shutdown()
    assert sorted(row["words"] for row in rows) == sorted(viettext.segment(LINES))
    assert "Thanh_Hóa thu_hút 180 dự_án" in capsys.readouterr().out


def test_dask(capsys: pytest.CaptureFixture[str]) -> None:
    bag = pytest.importorskip("dask.bag", reason="Dask is not installed: make test-spark")
    lines = bag.from_sequence(LINES, npartitions=2)
    found = lines.map_partitions(lambda part: viettext.segment(list(part))).compute(scheduler="processes")
    assert found == viettext.segment(LINES)
    run_readme("dask.bag")
    assert capsys.readouterr().out == "['Thanh_Hóa thu_hút 180 dự_án', 'Đà_Nẵng đón khách']\n"
