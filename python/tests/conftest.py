"""Texts that the tests share, and the command that the package is compared with."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

import pytest

LINES = [
    "Thanh Hóa đã thu hút được 180 dự án, tổng vốn hơn 15,6 tỷ USD.",
    "",
    "Chiều 25/11, giá vàng ở TP.HCM tăng 82,5% so với năm ngoái 😀.",
    "Nguyễn Văn Bình – 0912 345 678 – mua 3 tạ gạo",
    "  thuỷ   triều\tlên_xuống  ",
    "hôm nay trời nắng, mai có thể mưa",
]

SEEDS = Path(__file__).resolve().parents[2] / "seeds"


@pytest.fixture(scope="session")
def pages() -> list[bytes]:
    """The pages of the seeds."""
    found = sorted(SEEDS.glob("text/flat/*.txt")) + sorted(SEEDS.glob("html/html/*.html"))
    return [path.read_bytes() for path in found]


@pytest.fixture(scope="session")
def command():
    """Runs the command that ``VIETTEXT_COMMAND`` names."""
    program = os.environ.get("VIETTEXT_COMMAND")
    if not program:
        pytest.skip("VIETTEXT_COMMAND does not name the command")

    def run(*arguments: str, text: str) -> list[str]:
        done = subprocess.run([program, *arguments], input=text.encode(), stdout=subprocess.PIPE, check=True)
        return done.stdout.decode().split("\n")[:-1]

    return run
