"""A command run in this process, and a project to run it on."""

from collections.abc import Callable
from pathlib import Path

import pytest

from main import main

Run = Callable[..., tuple[int, str, str]]


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str]) -> Run:
    """Runs a command in this process: its exit code, its output, its errors."""

    def run(*arguments: object) -> tuple[int, str, str]:
        code = main([str(a) for a in arguments])
        out, err = capsys.readouterr()
        assert err.count("\n") == (code == 2)
        assert "Traceback" not in err
        return code, out, err

    return run


@pytest.fixture
def path(tmp_path: Path, run: Run) -> Path:
    """A new project."""
    assert run("new", tmp_path / "P.tawsim")[0] == 0
    return tmp_path / "P.tawsim"
