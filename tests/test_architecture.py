"""The rules of the house that no type checker can hold."""

import json
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest
from PySide6.QtCore import QObject

from annotator import VERSION

HEAVY = ("PySide6", "torch", "transformers", "dask", "camel_tools.ner")
IMPORT_ALL = """
import importlib, pathlib, sys
for room in ("annotator", "storage"):
    for path in sorted(pathlib.Path(room).rglob("*.py")):
        parts = path.with_suffix("").parts
        if parts[1:3] == ("learn", "full") and parts[3] != "__init__":
            continue  # these are torch's, and imported only where the full learner trains
        importlib.import_module(".".join(parts[:-1] if parts[-1] == "__init__" else parts))
print("loaded:", *[name for name in sys.argv[1:] if name in sys.modules])
"""
HIDE_EXTRAS = """
import sys
for name in ("camel_tools", "torch", "transformers", "PySide6"):
    sys.modules[name] = None
"""


def loaded(root: Path, *, before: str = "") -> str:
    """What a fresh Python prints that imports every module of the core and of storage."""
    command = [sys.executable, "-c", before + IMPORT_ALL, *HEAVY]
    run = subprocess.run(command, cwd=root, capture_output=True, text=True, timeout=100, check=False)
    assert run.returncode == 0, run.stderr
    return run.stdout.strip()


def test_the_core_and_storage_load_nothing_heavy(root: Path) -> None:
    assert loaded(root) == "loaded:"


def test_the_window_comes_up_before_any_format_and_any_large_dialog_is_read(root: Path) -> None:
    late = {"annotator.formats", "ui.dialogs.scheme", "ui.dialogs.importing", "ui.dialogs.exporting", "numpy"}
    code = f"import sys, ui.app; print(*sorted({late!r} & set(sys.modules)))"
    command = [sys.executable, "-c", code]
    run = subprocess.run(command, cwd=root, capture_output=True, text=True, timeout=100, check=True)
    assert run.stdout.strip() == ""


def test_the_core_and_storage_import_without_the_optional_packages(root: Path) -> None:
    # A None in sys.modules makes an import fail as if the package were not installed.
    assert loaded(root, before=HIDE_EXTRAS).startswith("loaded:")


def test_void_qt_calls_leave_the_count_of_none_as_it_was() -> None:
    """PySide6 6.12.0 on Python 3.11 loses one reference to None a call and dies of it."""
    thing = QObject()
    before = sys.getrefcount(None)
    for _ in range(200):
        thing.setObjectName("one")
    assert abs(sys.getrefcount(None) - before) < 20


def test_the_seeds_are_exactly_one_text(root: Path) -> None:
    assert [path.name for path in (root / "seeds").glob("*.txt")] == ["000_5cb0b3ac24af6718.txt"]


def test_the_seed_is_the_text_of_the_gold_report(root: Path, shared: Path) -> None:
    gold = json.loads((shared / "data/gold/seed.jsonl").read_text(encoding="utf-8"))
    seed = (root / "seeds" / gold["source"]).read_text(encoding="utf-8")
    assert seed.rstrip("\n") == gold["text"].rstrip("\n")


def test_every_shipped_font_lies_beside_its_licence(root: Path) -> None:
    fonts = root / "ui/fonts"
    families = {path.name.split("-")[0] for path in fonts.glob("*.ttf")}
    assert families == {path.name.split("-")[0] for path in fonts.glob("*-OFL.txt")}
    for licence in fonts.glob("*-OFL.txt"):
        assert "SIL Open Font License" in licence.read_text(encoding="utf-8")


def test_noto_naskh_is_the_first_font_and_loading_twice_is_harmless(qapp: object) -> None:
    from ui.fonts import load_fonts

    assert load_fonts() == load_fonts() == ["Noto Naskh Arabic", "Amiri"]


def test_the_readme_is_short_and_names_every_format(root: Path) -> None:
    formats = pytest.importorskip("annotator.formats")
    text = (root / "README.md").read_text(encoding="utf-8")
    assert len(text.splitlines()) <= 200
    assert [name for name in formats.FORMATS if f"`{name}`" not in text] == []


def test_the_version_is_that_of_the_project(root: Path) -> None:
    said = tomllib.loads((root / "pyproject.toml").read_text("utf-8"))
    assert said["project"]["version"] == VERSION
