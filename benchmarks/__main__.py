"""All benchmarks in turn: figures to docs/benchmarks.json, the table and the plots to docs/benchmarks.md.

    python -m benchmarks [--part NAME]… [--output FOLDER]

Each part runs in a process of its own, so that none warms another, and prints its rows (benchmarks/table.py).
"""

from __future__ import annotations

import argparse
import json
import os
import platform
import re
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import qVersion

from benchmarks.plots import plot
from benchmarks.table import Row, read

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

ROOT = Path(__file__).resolve().parent.parent
PARTS = {
    "window": (), "long": (), "report_view": (), "project_file": (), "search": (),
    "formats": ("500",),  # documents; `python -m benchmarks.formats` takes 10,000
    "projects": (),
}  # fmt: skip
FROM_HERE = "<!-- from here on: python -m benchmarks -->\n"
EDITS = ("label", "move its end", "delete", "undo", "accept, on to the next", "fill a role")
EACH = ("import", "export", "suggest", "compare")
VIEWS = ("open a document", "scroll by a page", "find in it: a frequent name")
PLOTS = {  # name of the file: title, figures, whether their 95th percentile is drawn, and what is wanted
    "benchmark-edits": (
        "From key to paint, with the commit: 95th percentile, by characters",
        [f"edit: {name}" for name in EDITS],
        True,
        16.0,
    ),
    "benchmark-views": ("One document, by characters", VIEWS, False, 0.0),
    "benchmark-projects": (
        "A project in the window, by documents",
        ("open", "next document", "filter", "statistics"),
        False,
        0.0,
    ),
    "benchmark-growth": (
        "For each document, by documents of the project",
        [f"{name}, for each" for name in EACH],
        False,
        0.0,
    ),
}


def rows_of(part: str) -> list[Row]:
    """What a part measures."""
    command = [sys.executable, "-m", f"benchmarks.{part}", *PARTS[part]]
    run = subprocess.run(command, cwd=ROOT, stdout=subprocess.PIPE, text=True, encoding="utf-8", check=True)
    return [read(line) for line in run.stdout.splitlines() if line.startswith('{"what"')]


def machine() -> dict[str, object]:
    """What the figures were measured on, and how busy it was with other things when they began."""
    told = Path("/proc/cpuinfo").read_text("utf-8") if sys.platform == "linux" else ""
    model = re.search(r"model name\s*: (.+)", told)
    return {
        "processor": model[1] if model else platform.machine(),
        "cores": os.cpu_count(),
        "Python": platform.python_version(),
        "Qt": qVersion(),
        "load": round(os.getloadavg()[0], 1) if hasattr(os, "getloadavg") else None,
    }


def table(rows: Sequence[Row]) -> Iterator[str]:
    """The lines of a Markdown table."""
    yield "| | on | figure | 95 % | of the processor | baseline | ratio | wanted |"
    yield "|---|---|---:|---:|---:|---:|---:|---:|"
    for row in rows:
        shown = [f"{row.value:,.4g} {row.unit}", *map(_figure, (row.worse, row.busy, row.floor))]
        ratio = f"{row.ratio:,.3g} ×" if row.ratio is not None else ""
        wanted = "" if row.limit is None else f"{row.limit:,.4g}{'' if row.kept else ' ✗'}"
        yield f"| {row.what} | {row.on} | {' | '.join(shown)} | {ratio} | {wanted} |"


def _figure(value: float | None) -> str:
    return "" if value is None else f"{value:,.4g}"


def beside(rows: Sequence[Row]) -> str:
    """What the baselines are."""
    return "; ".join(dict.fromkeys(row.beside for row in rows if row.beside))


def drawn(rows: Sequence[Row]) -> Iterator[tuple[str, str]]:
    """The plots, by the names of their files."""
    for name, (title, wanted, worse, limit) in PLOTS.items():
        lines: dict[str, list[tuple[float, float]]] = {}
        for row in rows:
            if row.what in wanted and row.at:
                figure = row.worse if worse and row.worse is not None else row.value
                lines.setdefault(row.what, []).append((row.at, figure))
        if lines:
            yield f"{name}.svg", plot(title, "ms", lines, limit)


def write(folder: Path, found: dict[str, list[Row]]) -> None:
    """The figures, the plots, and the page with both behind its own words."""
    on = machine()  # once: the load is another a moment later
    said = {"machine": on, **{part: [row.as_json() for row in rows] for part, rows in found.items()}}
    text = json.dumps(said, ensure_ascii=False, indent=1)
    (folder / "pictures").mkdir(parents=True, exist_ok=True)
    (folder / "benchmarks.json").write_text(text + "\n", "utf-8")
    everything = [row for rows in found.values() for row in rows]
    lines = [f"On {', '.join(f'{k} {v}' for k, v in on.items())}. ✗: not as wanted.", ""]
    for name, picture in drawn(everything):
        (folder / "pictures" / name).write_text(picture, "utf-8")
        lines += [f"![{PLOTS[name.removesuffix('.svg')][0]}](pictures/{name})", ""]
    for part, rows in found.items():
        lines += [f"### {part}", "", f"Baseline: {beside(rows)}.", "", *table(rows), ""]
    page = folder / "benchmarks.md"
    own = page.read_text("utf-8").partition(FROM_HERE)[0] if page.exists() else "# Benchmarks\n\n"
    page.write_text(own + FROM_HERE + "\n" + "\n".join(lines).rstrip() + "\n", "utf-8")


def main() -> None:
    """Measure, write, print."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description="All benchmarks in turn.")
    parser.add_argument("--part", choices=PARTS, action="append", help="only this one; may be given again")
    parser.add_argument("--output", type=Path, help="folder; docs, but parts alone are only printed")
    options = parser.parse_args()
    found: dict[str, list[Row]] = {}
    for part in options.part or PARTS:
        sys.stderr.write(f"{part} …\n")
        found[part] = rows_of(part)
    folder = options.output or (None if options.part else ROOT / "docs")
    if folder is not None:
        write(folder, found)
    print("\n".join(table([row for rows in found.values() for row in rows])))


if __name__ == "__main__":
    main()
