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

ROOT = Path(__file__).resolve().parents[2]
SEEDS = ROOT / "seeds"


@pytest.fixture(scope="session")
def pages() -> list[bytes]:
    """The pages of the seeds."""
    found = sorted(SEEDS.glob("text/flat/*.txt")) + sorted(SEEDS.glob("html/html/*.html"))
    return [path.read_bytes() for path in found]


def run_readme(word: str) -> None:
    """Runs the program of README.md that has this word."""
    blocks = (ROOT / "python/README.md").read_text("utf-8").split("```python\n")[1:]
    (program,) = [b.partition("```")[0] for b in blocks if word in b.partition("```")[0] and ">>>" not in b]
    exec(compile(program, "README.md", "exec"), {"__name__": "readme"})


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
