"""Set-up says how much it is going to download, and never takes a torch for graphics cards by itself."""

import re
import subprocess
import sys
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path
from types import ModuleType

import pytest


@pytest.fixture
def install(root: Path, monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    spec = spec_from_file_location("install", root / "scripts/install.py")
    assert spec is not None
    assert spec.loader is not None
    module = module_from_spec(spec)
    # A dataclass looks its own module up while it is being made.
    monkeypatch.setitem(sys.modules, "install", module)
    spec.loader.exec_module(module)
    monkeypatch.delenv("TAWSIM_TORCH", raising=False)
    monkeypatch.setattr(sys, "platform", "linux")
    return module


def torch(install: ModuleType) -> object:
    return install.Pin("torch", "torch-that-is-not-here", "2.13.0", 190.0)


def test_every_requirement_has_a_known_version_and_size(install: ModuleType) -> None:
    known = {pin.name: pin for pin in install.pins()}
    asked = {re.split(r"[<>=]", wish)[0].lower() for wish in install.requirements("test")}
    assert asked <= set(known)
    assert all(pin.size > 0 for pin in known.values())
    assert {pin.part for pin in known.values()} == {"run", "torch", "test"}


def test_torch_for_the_processor_is_taken_where_it_is_to_be_had(
    install: ModuleType, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(install, "pip", lambda *_, **__: True)
    assert install.torch_wish(torch(install)).endswith("==2.13.0+cpu")


def test_without_one_torch_is_left_out_and_the_reason_said(
    install: ModuleType, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(install, "pip", lambda *_, **__: False)
    assert install.torch_wish(torch(install)) == ""
    assert "graphics cards" in capsys.readouterr().out


def test_a_person_may_leave_torch_out_or_take_any(
    install: ModuleType, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(install, "pip", lambda *_, **__: pytest.fail("nothing needs to be looked up"))
    monkeypatch.setenv("TAWSIM_TORCH", "no")
    assert install.torch_wish(torch(install)) == ""
    monkeypatch.setenv("TAWSIM_TORCH", "any")
    assert install.torch_wish(torch(install)).endswith("==2.13.0")


def test_what_is_going_to_be_downloaded_is_said_with_its_size(
    install: ModuleType, capsys: pytest.CaptureFixture[str]
) -> None:
    install.announce([install.Pin("run", "large", "1.0", 80.3), install.Pin("run", "small", "2.0", 0.2)])
    said = capsys.readouterr().out
    assert "2 packages, about 80 MB" in said
    assert "80.3 MB  large 1.0" in said


def test_set_up_refuses_a_python_that_is_too_old_in_words(root: Path, tmp_path: Path) -> None:
    for name in ("setup.sh", "install.py"):
        (tmp_path / "scripts").mkdir(exist_ok=True)
        (tmp_path / "scripts" / name).write_bytes((root / "scripts" / name).read_bytes())
    for name in ("pyproject.toml", "constraints.txt"):
        (tmp_path / name).write_bytes((root / name).read_bytes())
    run = subprocess.run(
        ["bash", "scripts/setup.sh"], cwd=tmp_path, env={"PATH": "/usr/bin:/bin", "PYTHON": "no-such-python"},
        capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert run.returncode == 1
    assert "Python 3.11 or newer" in run.stderr
    assert not (tmp_path / ".venv").exists()
