"""Bar charts as SVG, one for light pages and one for dark ones."""

from __future__ import annotations

from html import escape
from math import log10

THEMES = {
    "light": {"text": "#1f2328", "faint": "#59636e", "own": "#1a7f37", "other": "#afb8c1"},
    "dark": {"text": "#f0f6fc", "faint": "#9198a1", "own": "#3fb950", "other": "#484f58"},
}
WIDTH, BAR, GAP, LEFT, TOP = 640, 22, 10, 120, 44


def bars(title: str, unit: str, rows: list[tuple[str, float]], theme: str) -> str:
    """A bar a row, the first one set off; rates differ by orders of magnitude, so the scale is logarithmic."""
    colors = THEMES[theme]
    height = TOP + len(rows) * (BAR + GAP) + 6
    least = min(rate for _, rate in rows) / 3
    span = log10(max(rate for _, rate in rows) / least)
    room = WIDTH - LEFT - 110
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{WIDTH}" height="{height}" viewBox="0 0 {WIDTH} {height}" '
        f'role="img" font-family="system-ui, sans-serif" font-size="13">',
        f"<title>{escape(title)}</title>",
        f'<text x="0" y="18" font-size="15" font-weight="600" fill="{colors["text"]}">{escape(title)}</text>',
        f'<text x="0" y="35" font-size="12" fill="{colors["faint"]}">{escape(unit)}, logarithmic scale; longer is '
        "faster</text>",
    ]
    for index, (name, rate) in enumerate(rows):
        y = TOP + index * (BAR + GAP)
        length = max(4.0, room * log10(rate / least) / span)
        color = colors["own" if index == 0 else "other"]
        weight = ' font-weight="600"' if index == 0 else ""
        shown = f"{rate:,.0f}" if rate >= 100 else f"{rate:.1f}" if rate >= 10 else f"{rate:.3g}"
        middle = y + BAR - 6
        parts += [
            f'<text x="{LEFT - 10}" y="{middle}" text-anchor="end" fill="{colors["text"]}"{weight}>{escape(name)}</text>',
            f'<rect x="{LEFT}" y="{y}" width="{length:.1f}" height="{BAR}" rx="3" fill="{color}"/>',
            f'<text x="{LEFT + length + 8:.1f}" y="{middle}" fill="{colors["text"]}"{weight}>{shown}</text>',
        ]
    return "\n".join([*parts, "</svg>", ""])
