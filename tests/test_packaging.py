"""The wheel and the bundle hold what the program reads, no library too many, none too few."""

import ast
import fnmatch
import importlib.util
import os
import re
import struct
import subprocess
import sys
import tomllib
from pathlib import Path
from types import ModuleType

import pytest

import main
from annotator import elsewhere

ROOT = Path(__file__).parents[1]
ROOMS = ("annotator", "storage", "ui", "seeds")


def load(name: str) -> ModuleType:
    """A module of packaging/, which is no package: one of that name is everywhere."""
    spec = importlib.util.spec_from_file_location(f"bundle_{name}", ROOT / "packaging" / f"{name}.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


# ---- the wheel ----


def test_every_file_that_the_program_reads_is_named_to_the_wheel_and_the_bundle() -> None:
    tools = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["tool"]["setuptools"]
    files = [
        f for room in ROOMS for f in (ROOT / room).rglob("*") if f.is_file() and "__pycache__" not in f.parts
    ]
    read = [f for f in files if f.suffix not in (".py", ".pyc", ".ts")]
    named = tools["package-data"]["*"]
    assert [f for f in read if not any(fnmatch.fnmatch(f.name, pattern) for pattern in named)] == []
    packages = tools["packages"]["find"]["include"]
    assert all(any(fnmatch.fnmatch(room, p) for p in packages) for room in ROOMS)


def test_only_camel_tools_asks_for_torch() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    heavy = {"torch", "transformers", "onnx"}
    assert heavy & {re.split(r"[<>=]", wish)[0] for wish in project["dependencies"]} == set()
    assert heavy == {re.split(r"[<>=]", wish)[0] for wish in project["optional-dependencies"]["full"]}


# ---- the libraries of the bundle ----


@pytest.fixture
def libraries(monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    """On a machine where what asks for what is said here."""
    module = load("libraries")
    asks = {
        "module": {"libQt.so", "libodd.so"},
        "libQt.so": {"libGL.so"},
        "xcb": {"libxcb.so"},
        "gtk": {"libgtk.so"},
    }
    monkeypatch.setattr(module, "_asked", lambda library: asks.get(library, set()))
    machine = {name: f"/usr/lib/{name}" for name in ("libGL.so", "libxcb.so")}
    monkeypatch.setattr(module, "_of_this_machine", lambda: machine)
    return module


ENTRIES = [
    ("PySide6/QtGui.abi3.so", "module", "EXTENSION"),
    ("PySide6/Qt/lib/libQt.so", "libQt.so", "BINARY"),
    ("libQt.so", "PySide6/Qt/lib/libQt.so", "SYMLINK"),
    ("PySide6/Qt/plugins/platforms/libqxcb.so", "xcb", "BINARY"),
    ("PySide6/Qt/plugins/platformthemes/libqgtk3.so", "gtk", "BINARY"),
    ("libgtk.so", "libgtk.so", "BINARY"),
    ("numpy.libs/libodd.so", "libodd.so", "BINARY"),
    ("libpython3.11.so", "libpython3.11.so", "BINARY"),
]


def test_a_library_stays_that_is_asked_for_and_one_that_is_missing_comes(libraries: ModuleType) -> None:
    found = {to: kind for to, _, kind in libraries.gathered(ENTRIES)}
    assert found.keys() == {
        "PySide6/QtGui.abi3.so", "PySide6/Qt/lib/libQt.so", "PySide6/Qt/plugins/platforms/libqxcb.so",
        "numpy.libs/libodd.so", "libpython3.11.so", "libGL.so", "libxcb.so",
    }  # fmt: skip
    assert found["numpy.libs/libodd.so"] == "DATA"  # not to be stripped


@pytest.mark.parametrize("name", ["libc.so.6", "libm.so.6", "ld-linux-x86-64.so.2", "libpthread.so.0"])
def test_the_c_library_is_the_machines_own(name: str) -> None:
    assert load("libraries")._OF_THE_MACHINE.fullmatch(name)
    assert not load("libraries")._OF_THE_MACHINE.fullmatch("libcrypto.so.3")


def tables(of: dict[str, bytes]) -> bytes:
    """A file of ICU's with these."""
    header = struct.pack("<HBB", 32, 0xDA, 0x27).ljust(32, b"\0")
    return header + load("icu")._laid({f"icudt73l/{name}".encode(): table for name, table in of.items()})


def test_of_icus_tables_those_of_the_windows_languages_are_kept() -> None:
    kept = {
        "ar_EG.res": b"a" * 20, "coll/ar.res": b"b" * 16, "coll/root.res": b"c", "coll/ucadata.icu": b"d" * 9,
        "en.res": b"e", "nfkc.nrm": b"f", "root.res": b"g", "supplementalData.res": b"h",
    }  # fmt: skip
    others = {
        "brkitr/th.res": b"x",
        "coll/zh.res": b"y" * 50,
        "curr/ar.res": b"z",
        "fr.res": b"w",
        "ibm-1.cnv": b"v",
    }
    whole = tables(dict(sorted((kept | others).items())))
    assert load("icu").kept(whole) == tables(kept)
    assert load("icu").kept(tables(kept)) == tables(kept)


IMPORT_ALL = """
import importlib, pathlib, sys
sys.path[:0] = ["packaging"]
import without_opengl
sys.modules |= dict.fromkeys((n for n in sys.argv[1:] if n not in sys.modules), None)
for room in ("annotator", "storage", "ui"):
    for path in sorted(pathlib.Path(room).rglob("*.py")):
        if path.parts[:3] != ("annotator", "learn", "full"):  # torch's
            importlib.import_module(".".join(path.with_suffix("").parts).removesuffix(".__init__"))
"""


def test_the_program_does_without_what_the_bundle_leaves_out() -> None:
    spec = ast.parse((ROOT / "packaging/tawsim.spec").read_text("utf-8")).body
    left_out = next(
        ast.literal_eval(x.value)
        for x in spec
        if isinstance(x, ast.Assign) and ast.unparse(x.targets[0]) == "LEFT_OUT"
    )
    extras = ["torch", "transformers", "camel_tools", "scipy", "onnx", "pyarrow", "spacy", "distributed"]
    run = subprocess.run(
        [sys.executable, "-c", IMPORT_ALL, *left_out, *extras],
        cwd=ROOT, capture_output=True, text=True, check=False, timeout=100,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
    )  # fmt: skip
    assert run.returncode == 0, run.stderr


# ---- in the bundle ----


def test_a_bundle_does_not_say_to_install_what_it_cannot_take_in(monkeypatch: pytest.MonkeyPatch) -> None:
    assert elsewhere.install("a", "b") == "Run: pip install a b"
    monkeypatch.setattr(elsewhere, "BUNDLED", True)
    assert elsewhere.install("a", "b") == "This copy takes in no packages; Tawsim installed with pip does."


def test_what_is_not_installed_is_told_without_loading_anything() -> None:
    assert elsewhere.lacks("json", "no_such_module")
    assert not elsewhere.lacks("json", "this")
    assert not elsewhere.lacks()
    assert "this" not in sys.modules


@pytest.mark.parametrize(("before", "after"), [("", None), ("/opt/lib", "/opt/lib")])
def test_programs_started_from_a_bundle_load_the_libraries_of_the_system(
    before: str, after: str | None, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LD_LIBRARY_PATH", "/bundle")
    monkeypatch.setenv("LD_LIBRARY_PATH_ORIG", before)
    main._leave_libraries()
    assert os.environ.get("LD_LIBRARY_PATH") == after
    assert "LD_LIBRARY_PATH_ORIG" not in os.environ


LINUX = pytest.mark.skipif(sys.platform != "linux", reason="the menu is that of Linux desktops")


def bundled(folder: Path) -> Path:
    """As `make bundle` makes it, as far as its installation goes."""
    (folder / "share").mkdir(parents=True)
    for file in ("packaging/tawsim.desktop", "packaging/tawsim.xml", "ui/tawsim.svg"):
        (folder / "share" / Path(file).name).write_bytes((ROOT / file).read_bytes())
    (folder / "tawsim").write_text("#!/bin/sh\necho started\n")
    (folder / "tawsim").chmod(0o755)
    (folder / "install.sh").write_bytes((ROOT / "packaging/install.sh").read_bytes())
    return folder


def entry_of(text: str, key: str) -> str:
    """A value of a desktop entry, without the backslashes that its file has before themselves."""
    (value,) = (line.partition("=")[2] for line in text.splitlines() if line.startswith(f"{key}="))
    return value.replace("\\\\", "\\")


@LINUX
@pytest.mark.parametrize("name", ["a home & a | b", 'my "$HOME" \\ 100%f `id`'])
def test_the_bundle_puts_itself_into_the_menu_and_an_older_one_goes(tmp_path: Path, name: str) -> None:
    bundle, home = bundled(tmp_path / "tawsim"), tmp_path / name
    program = home / ".local/share/tawsim-program"
    program.mkdir(parents=True)
    (program / "old").touch()
    clean = {"HOME": str(home), "PATH": "/usr/bin:/bin"}
    for _ in range(2):
        subprocess.run(["sh", str(bundle / "install.sh")], env=clean, check=True, capture_output=True)
    assert not (program / "old").exists()
    entry = (home / ".local/share/applications/tawsim.desktop").read_text("utf-8")
    command = re.fullmatch(r'"((?:[^"\\]|\\.)*)" open %f', entry_of(entry, "Exec"))
    assert command is not None
    assert re.sub(r"\\(.)", r"\1", command[1]).replace("%%", "%") == f"{program}/tawsim"
    assert not re.search(r"(?<!\\)[$`]", command[1])
    assert entry_of(entry, "TryExec") == f"{program}/tawsim"
    assert (home / ".local/share/mime/packages/tawsim.xml").is_file()
    run = subprocess.run([home / ".local/bin/tawsim"], env=clean, check=True, capture_output=True, text=True)
    assert run.stdout == "started\n"


@LINUX
@pytest.mark.parametrize("data", ["", "{home}/.local/share/", "{link}/.local/share"])
def test_who_installs_out_of_the_installed_folder_loses_nothing(data: str, tmp_path: Path) -> None:
    home, link = tmp_path / "home", tmp_path / "link"
    program = bundled(home / ".local/share/tawsim-program")
    link.symlink_to(home)
    clean = {"HOME": str(home), "PATH": "/usr/bin:/bin"}
    clean |= {"XDG_DATA_HOME": data.format(home=home, link=link)} if data else {}
    subprocess.run(["sh", str(program / "install.sh")], env=clean, check=True, capture_output=True)
    assert (program / "tawsim").is_file()
    below = program / "share" / "install.sh"
    below.write_bytes((program / "install.sh").read_bytes())
    assert subprocess.run(["sh", str(below)], env=clean, check=False, capture_output=True).returncode == 1
    assert (program / "tawsim").is_file()
