"""Folders for copies of one project."""

from collections.abc import Callable
from itertools import count
from pathlib import Path

import pytest


@pytest.fixture
def fresh(tmp_path: Path) -> Callable[[], Path]:
    """A folder that nothing lies in."""
    numbers = count()

    def make() -> Path:
        folder = tmp_path / str(next(numbers))
        folder.mkdir()
        return folder

    return make
