"""All benchmarks in turn: figures to docs/benchmarks.json, and a Markdown table to standard output.

    python -m benchmarks [--output FILE] [--part report_view|window|project_file|search|formats]

Each part runs in a process of its own, so that none warms another. Figures are medians in milliseconds
unless their name says otherwise.
"""

import argparse
import json
import os
import platform
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from PySide6.QtCore import qVersion

ROOT = Path(__file__).resolve().parent.parent
PARTS = {
    "report_view": (), "window": (), "project_file": (), "search": (),
    "formats": ("500",),  # documents; `python -m benchmarks.formats` takes 10,000
}  # fmt: skip
_LINE = re.compile(
    r"(?P<name>.+?) {2,}(?P<median>[\d.]+)(?: ms)?(?: +(?P<how>95 %|worst) +(?P<worse>[\d.]+) ms)?"
    r"(?: +(?P<ratio>[\d.]+) times)?"
)


def output_of(part: str) -> str:
    """What a part prints."""
    command = [sys.executable, "-m", f"benchmarks.{part}", *PARTS[part]]
    run = subprocess.run(command, cwd=ROOT, stdout=subprocess.PIPE, text=True, encoding="utf-8", check=True)
    return run.stdout


def figures_of(part: str) -> Any:
    """The figures of a part: rows of JSON, one JSON object, or lines of a name and milliseconds."""
    said = output_of(part)
    if part == "report_view":
        return [json.loads(line) for line in said.splitlines()]
    if part == "window":
        return json.loads(said[said.index("{\n") :])
    found = [match for line in said.splitlines() if (match := _LINE.fullmatch(line.rstrip()))]
    return {
        m["name"]: {"median": float(m["median"])}
        | ({m["how"]: float(m["worse"])} if m["how"] else {})
        | ({"ratio": float(m["ratio"])} if m["ratio"] else {})
        for m in found
    }


def machine() -> dict[str, object]:
    """What the figures were measured on."""
    told = Path("/proc/cpuinfo").read_text("utf-8") if sys.platform == "linux" else ""
    model = re.search(r"model name\s*: (.+)", told)
    return {
        "processor": model[1] if model else platform.machine(),
        "cores": os.cpu_count(),
        "Python": platform.python_version(),
        "Qt": qVersion(),
    }


def table(figures: dict[str, Any]) -> Iterator[str]:
    """The lines of the Markdown table."""
    yield "| figure | plain | Tawsim | ratio |"
    yield "|---|---:|---:|---:|"
    for row in figures.get("report_view", ()):
        case = f"{row['characters']:,} characters, {row['spans']:,} spans"
        for name, found in row.items():
            if isinstance(found, list):
                plain, ours, *ratio = found
                last = ratio[0] if ratio else f"{ours - plain:+.1f} MB"
                yield f"| {case}: {name} | {plain} | {ours} | {last} |"
    for name, value in figures.get("window", {}).items():
        shown = ", ".join(f"{k} {v}" for k, v in value.items()) if isinstance(value, dict) else value
        yield f"| window: {name} | | {shown} | |"
    for part in ("project_file", "search", "formats"):
        for name, value in figures.get(part, {}).items():
            told = ", ".join(f"{k} {v}" for k, v in value.items() if k != "ratio")
            times = f"{value['ratio']} " if "ratio" in value else ""
            yield f"| {part.replace('_', ' ')}: {name} | | {told} | {times}|"


def main() -> None:
    """Measure, write, print."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description="All benchmarks in turn.")
    parser.add_argument("--part", choices=PARTS, action="append", help="only this one; may be given again")
    parser.add_argument("--output", type=Path, default=ROOT / "docs" / "benchmarks.json")
    options = parser.parse_args()
    figures: dict[str, Any] = {}
    for part in options.part or PARTS:
        sys.stderr.write(f"{part} …\n")
        figures[part] = figures_of(part)
    options.output.write_text(
        json.dumps({"machine": machine(), **figures}, ensure_ascii=False, indent=1) + "\n", "utf-8"
    )
    print("\n".join(table(figures)))


if __name__ == "__main__":
    main()
