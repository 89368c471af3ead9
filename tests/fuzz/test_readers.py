"""Whatever bytes a file holds, its reader gives rows or says in words why not, soon and in little memory.

In every run of the tests a little; `make fuzz` goes on for TAWSIM_FUZZ_MINUTES.
"""

import os
import resource
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from hypothesis import HealthCheck, Phase, given, seed, settings
from hypothesis import strategies as st

from annotator.errors import ExpectedError
from annotator.formats import FORMATS, Reading, tell
from tests.fuzz.samples import Edits, Swaps, bent, sound, swapped

MINUTES = float(os.environ.get("TAWSIM_FUZZ_MINUTES", "0"))
SECONDS = 10  # a file may take
MEMORY = 1 << 30  # bytes a file may take beyond what the tests have already
SAMPLES = sound()
FOUND = Path(__file__).parent / "found"  # each `NUMBER-NAME`, read under its name
READ_BY = [f for f in FORMATS.values() if f.read is not None]


@contextmanager
def little_memory() -> Iterator[None]:
    """More is refused by the system, and would be a MemoryError. Of a file alone: findings take some."""
    soft, hard = resource.getrlimit(resource.RLIMIT_AS)
    used = int(Path("/proc/self/statm").read_text("ascii").split()[0]) * resource.getpagesize()
    resource.setrlimit(resource.RLIMIT_AS, (used + MEMORY, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_AS, (soft, hard))


def look(name: str, raw: bytes) -> None:
    """Read it as the program would, and by every reader that takes its ending."""
    with TemporaryDirectory() as folder, little_memory():
        file = Path(folder) / name
        file.write_bytes(raw)
        told, said = _told(file)
        known = [f.name for f in READ_BY if file.suffix in (f.suffix, *f.reads)]
        for format in dict.fromkeys([*told, *known]):
            began = time.monotonic()
            said += _read(format, file)
            assert time.monotonic() - began < SECONDS, format
        assert not [words for words in said if "\n" in words]


def _told(file: Path) -> tuple[list[str], list[str]]:
    """The format that it looks like, or why it looks like none."""
    try:
        return [tell(file)], []
    except ExpectedError as problem:
        return [], [str(problem)]


def _read(format: str, file: Path) -> list[str]:
    """Why it was refused."""
    try:
        for row in FORMATS[format].rows(file, Reading()):
            length = len(row.document.text)
            for annotation in row.annotations:
                assert all(r.end <= length for r in getattr(annotation, "ranges", ()))
    except ExpectedError as problem:
        return [str(problem)]
    return []


def fuzzed(test: Callable[..., None], *strategies: st.SearchStrategy[Any]) -> None:
    """Once in the ordinary tests; else until the time is over, each round from another seed."""
    until = time.monotonic() + MINUTES * 30  # half of the time for each of the two
    how = settings(
        max_examples=2000 if MINUTES else 150,
        deadline=None,
        database=None,
        phases=(Phase.generate, Phase.shrink),
        suppress_health_check=[*HealthCheck],
    )

    while True:
        seed(time.time_ns() if MINUTES else 0)(how(given(st.tuples(*strategies))(_fresh(test))))()
        if time.monotonic() >= until:
            return


def _fresh(test: Callable[..., None]) -> Callable[[tuple[Any, ...]], None]:
    """Hypothesis decorates a function once."""

    def drawn(arguments: tuple[Any, ...]) -> None:
        test(*arguments)

    return drawn


@pytest.mark.parametrize("found", sorted(FOUND.iterdir()), ids=lambda p: p.name)
def test_what_upset_a_reader_once_does_so_no_more(found: Path) -> None:
    look(found.name.partition("-")[2], found.read_bytes())


@pytest.mark.timeout(3600)
def test_no_bytes_upset_a_reader() -> None:
    def bent_bytes(sample: str, edits: list[tuple[int, str, int, bytes]]) -> None:
        name, raw = SAMPLES[sample]
        look(name, bent(raw, edits))

    fuzzed(bent_bytes, st.sampled_from([*SAMPLES]), Edits)


@pytest.mark.timeout(3600)
def test_no_other_values_upset_a_reader_of_json() -> None:
    json_ = [n for n, (_, raw) in SAMPLES.items() if swapped(raw, []) is not None]
    assert len(json_) > 8

    def other_values(sample: str, swaps: list[tuple[int, object]]) -> None:
        name, raw = SAMPLES[sample]
        made = swapped(raw, swaps)
        assert made is not None
        look(name, made)

    fuzzed(other_values, st.sampled_from(json_), Swaps)
