"""One row of the table of measurements, and what every part measures with.

A part prints its rows as JSON, one a line; `python -m benchmarks` puts those of all parts together.
"""

from __future__ import annotations

import gc
import json
import sys
import time
from dataclasses import asdict, dataclass
from pathlib import Path
from statistics import median
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

PAGE = 4096  # bytes


@dataclass(frozen=True, slots=True)
class Row:
    """What was measured, on how much, beside what in the same run.

    `value` is a median unless it is measured once; `worse` the 95th percentile; `busy` that of the time of
    the processor, where other programs bend the clock; `floor` is the value of the baseline, which `beside`
    names; `limit` is what is wanted, of `worse` where there is one. `at` places the
    row in a plot of all rows of the same `what`.
    """

    what: str
    on: str = ""
    value: float = 0.0
    unit: str = "ms"
    worse: float | None = None
    busy: float | None = None
    floor: float | None = None
    beside: str = ""
    limit: float | None = None
    at: int | None = None

    @property
    def ratio(self) -> float | None:
        """How many times the baseline."""
        return self.value / self.floor if self.floor else None

    @property
    def kept(self) -> bool | None:
        """Whether the limit is kept; None where there is none."""
        judged = self.value if self.worse is None else self.worse
        return None if self.limit is None else judged <= self.limit

    def as_json(self) -> dict[str, object]:
        """Without what is not said, figures to three places."""
        said = {k: round(v, 3) if isinstance(v, float) else v for k, v in asdict(self).items()}
        ratio = {"ratio": round(self.ratio, 2)} if self.ratio is not None else {}
        return {k: v for k, v in said.items() if v not in (None, "")} | ratio


def tell(row: Row) -> None:
    """A line of JSON, at once: a part may take minutes."""
    print(json.dumps(row.as_json(), ensure_ascii=False), flush=True)


def read(line: str) -> Row:
    """The row that a line tells."""
    said = json.loads(line)
    said.pop("ratio", None)
    return Row(**said)


def of(what: str, found: Sequence[float], **more: object) -> Row:
    """A row of several measurements: the median, and the 95th percentile where there are enough to tell."""
    worse = late(found) if len(found) >= 20 else None
    return Row(what, value=median(found), worse=worse, **more)  # type: ignore[arg-type]  # fields of Row


def late(found: Sequence[float]) -> float:
    """The 95th percentile."""
    return sorted(found)[int(len(found) * 0.95)]


def timed(act: Callable[[], object]) -> float:
    """Milliseconds; Python looks for no garbage meanwhile."""
    gc.collect()
    gc.disable()
    began = time.perf_counter()
    act()
    took = (time.perf_counter() - began) * 1000
    gc.enable()
    return took


def resident() -> float:
    """MB of memory that the process has now."""
    if sys.platform != "linux":
        return 0.0
    return int(Path("/proc/self/statm").read_text("ascii").split()[1]) * PAGE / 1e6
