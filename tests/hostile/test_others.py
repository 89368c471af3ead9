"""What is given to the program beside documents: schemes, models, manifests, projects, copies; exports."""

import csv
import json
import os
import shutil
import sqlite3
import struct
import zipfile
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest
from openpyxl import load_workbook

from annotator import linking, scheme
from annotator.errors import ImportFailed
from annotator.formats import FORMATS, Choices, Row, export
from annotator.model import Argument, Document, Entity, Event, Range
from main import main
from storage.project import Project
from tests.hostile.cases import CASES, RICH, SECRET
from tests.hostile.limits import FULL
from tests.hostile.readers import READERS, TEXT, Said
from tests.storage.test_file import DAMAGE

Make = Callable[[Path], object]
Run = Callable[..., tuple[int, str]]


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str]) -> Run:
    """A command: its code, and what it said. Never more than a line says why nothing was done."""

    def run(*arguments: object) -> tuple[int, str]:
        capsys.readouterr()
        code = main([*map(str, arguments)])
        out, err = capsys.readouterr()
        assert "Traceback" not in out + err
        assert err.count("\n") == (code == 2), err
        assert SECRET not in out + err
        return code, out + err

    return run


@pytest.fixture
def project(run: Run, tmp_path: Path) -> Path:
    """With one document that has an entity."""
    path = tmp_path / "P.tawsim"
    assert run("new", path)[0] == 0
    (tmp_path / "in").mkdir()
    assert run("import", path, READERS["jsonl"].write(tmp_path / "in", Said()))[0] == 0
    return path


def large(path: Path) -> None:
    """10 GB of nothing."""
    path.touch()
    os.truncate(path, 10**10)


NO_FILE: dict[str, Make] = {
    "a pipe": lambda p: os.mkfifo(p),
    "a device": lambda p: p.symlink_to("/dev/zero"),
    "a folder": lambda p: p.mkdir(),
    "a link to itself": lambda p: p.symlink_to(p),
    "10 GB of nothing": large,
    "nothing": lambda p: p.touch(),
    "bytes that are no UTF-8": lambda p: p.write_bytes(b'id = "\xd8"'),
    "NUL": lambda p: p.write_bytes(b'id = "\0"'),
}
_LAUGHS = "".join(f'<!ENTITY a{n + 1} "{f"&a{n};" * 10}">' for n in range(20))
SCHEMES: dict[str, tuple[str, Make]] = {
    f"{suffix}: {name}": (suffix, make)
    for suffix in (".toml", ".conf", ".xml")
    for name, make in NO_FILE.items()
} | {
    "arrays 100,000 deep": (".toml", lambda p: p.write_text(f"id = {'[' * 100_000}")),
    "tables 100,000 deep": (".toml", lambda p: p.write_text(f"[{'.'.join('a' * 100_000)}]")),
    "keys 100,000 deep": (".toml", lambda p: p.write_text(f"{'.'.join('a' * 100_000)} = 1")),
    "a surrogate": (".toml", lambda p: p.write_text('id = "\\ud800"')),
    "tables where words belong": (".toml", lambda p: p.write_text("id = {}\nar = []\nlabel = 3")),
    "elements 100,000 deep": (".xml", lambda p: p.write_text("<View>" * 100_000)),
    "entities that laugh": (
        ".xml",
        lambda p: p.write_text(f'<!DOCTYPE x [<!ENTITY a0 "ha">{_LAUGHS}]><View>&a20;</View>'),
    ),
    "an entity from outside": (
        ".xml",
        lambda p: p.write_text(f'<!DOCTYPE x [<!ENTITY a SYSTEM "{p.as_uri()}">]><View>&a;</View>'),
    ),
}


@pytest.mark.timeout(20)
@pytest.mark.parametrize(("suffix", "make"), SCHEMES.values(), ids=SCHEMES.keys())
def test_a_hostile_scheme_is_refused_in_one_line(
    suffix: str, make: Make, project: Path, run: Run, tmp_path: Path
) -> None:
    file, before = tmp_path / f"hostile{suffix}", project.read_bytes()
    make(file)
    assert run("scheme", file)[0] == 2
    assert run("scheme", project, "--take", file)[0] == 2
    assert run("new", tmp_path / "Q.tawsim", "--scheme", file)[0] == 2
    assert not (tmp_path / "Q.tawsim").exists()
    assert project.read_bytes() == before


def _folder(**files: bytes) -> Make:
    def make(path: Path) -> None:
        path.mkdir()
        for name, content in files.items():
            (path / name.replace("_", ".")).write_bytes(content)

    return make


def _with_pipe(path: Path) -> None:
    path.mkdir()
    os.mkfifo(path / "config.json")


_CONFIG = json.dumps(
    {"id2label": {"0": "O", "1": "B-PER"}, "architectures": ["XForTokenClassification"]}
).encode()
MODELS: dict[str, Make] = {
    **{k: v for k, v in NO_FILE.items() if k not in ("a folder", "10 GB of nothing")},
    "a folder with nothing in it": _folder(),
    "a pickle": _folder(
        config_json=_CONFIG, pytorch_model_bin=b"\x80\x04cos\nsystem\n", tokenizer_json=b"{}"
    ),
    "a config that is a pipe": _with_pipe,
    "a config 100,000 deep": _folder(config_json=b"[" * 100_000),
    "a config that is no UTF-8": _folder(config_json=b'{"a":"\xd8"}'),
    "ONNX that is none": _folder(config_json=_CONFIG, model_onnx=b"\xff" * 99, tokenizer_json=b"{}"),
    "a tokenizer 100,000 deep": _folder(
        config_json=_CONFIG, model_onnx=b"\xff" * 99, tokenizer_json=b"[" * 100_000
    ),
}


@pytest.mark.timeout(60)
@pytest.mark.parametrize("make", MODELS.values(), ids=MODELS.keys())
def test_a_hostile_model_is_refused_in_one_line(make: Make, project: Path, run: Run, tmp_path: Path) -> None:
    make(tmp_path / "model")
    assert run("suggest", project, "--model", tmp_path / "model")[0] == 2


def _manifest(**said: object) -> Make:
    return lambda p: p.write_text(json.dumps({"recipe": {"format": "jsonl"}, "files": [], **said}))


def _escaping(path: str) -> Make:
    return _manifest(files=[{"path": path, "sha256": "0" * 64, "bytes": 1}])


MANIFESTS: dict[str, Make] = {
    **{k: v for k, v in NO_FILE.items() if k not in ("a pipe", "a device", "a folder", "a link to itself")},
    "JSON 100,000 deep": lambda p: p.write_bytes(b"[" * 100_000),
    "a name that leads out": _escaping("../../etc/passwd"),
    "a name from the root": _escaping("/etc/passwd"),
    "a surrogate": lambda p: p.write_text('{"recipe": {"format": "\\ud800"}, "files": []}'),
    "a recipe of another type": _manifest(recipe={"format": 7}),
    "a recipe that nobody knows": _manifest(recipe={"format": "jsonl", "command": "rm"}),
    "a format that is none": _manifest(recipe={"format": "../x"}),
    "files that are none": _manifest(files=[7]),
}


@pytest.mark.timeout(20)
@pytest.mark.parametrize("make", MANIFESTS.values(), ids=MANIFESTS.keys())
def test_a_hostile_manifest_is_refused_in_one_line(
    make: Make, project: Path, run: Run, tmp_path: Path
) -> None:
    out, before = tmp_path / "out.jsonl", project.read_bytes()
    assert run("export", project, "--format", "jsonl", "--output", out)[0] == 0
    manifest = tmp_path / "out.jsonl.manifest.json"
    assert run("verify", out, project)[0] == 0
    manifest.unlink()
    make(manifest)
    assert run("verify", out, project)[0] == 2
    assert project.read_bytes() == before


@pytest.mark.timeout(20)
@pytest.mark.parametrize("name", ["a pipe", "a device", "a link to itself"])
def test_what_is_no_file_is_no_export(name: str, project: Path, run: Run, tmp_path: Path) -> None:
    NO_FILE[name](tmp_path / "out.jsonl")
    assert run("verify", tmp_path / "out.jsonl", project)[0] == 2


PROJECTS: dict[str, Make] = {
    name: NO_FILE[name] for name in ("a pipe", "a device", "a folder", "a link to itself")
}
DAMAGED: dict[str, Make] = {k: v for k, v in DAMAGE.items() if k not in ("empty",)}


@pytest.mark.timeout(30)
@pytest.mark.parametrize("damage", [*PROJECTS, *DAMAGED])
def test_a_hostile_project_is_not_merged_restored_or_opened(
    damage: str, project: Path, run: Run, tmp_path: Path
) -> None:
    other, before = tmp_path / "other.tawsim", project.read_bytes()
    if damage in PROJECTS:
        PROJECTS[damage](other)
    else:
        shutil.copy(project, other)
        DAMAGED[damage](other)
    same = other.read_bytes() if other.is_file() else b""
    assert run("merge", project, other)[0] == 2
    assert run("restore", project, other)[0] == 2
    assert run("stats", other)[0] == 2
    assert damage == "a text" or run("import", project, other)[0] == 2
    assert project.read_bytes() == before
    assert (other.read_bytes() if other.is_file() else b"") == same


def test_no_trigger_or_view_of_a_rescued_project_comes_along(project: Path, run: Run, tmp_path: Path) -> None:
    with closing(sqlite3.connect(project)) as file:
        file.execute("CREATE TRIGGER t AFTER INSERT ON journal BEGIN DELETE FROM layers; END")
        file.execute("CREATE VIEW v AS SELECT load_extension('x')")
        file.commit()
    before = project.read_bytes()
    assert run("rescue", project, "--output", tmp_path / "saved")[0] == 0
    assert project.read_bytes() == before
    with closing(sqlite3.connect(tmp_path / "saved" / "P.tawsim")) as file:
        kinds = {kind for (kind,) in file.execute("SELECT type FROM sqlite_master")}
    assert kinds <= {"table", "index"}
    assert run("stats", tmp_path / "saved" / "P.tawsim")[0] == 0


@pytest.mark.timeout(30)
@pytest.mark.parametrize("name", ["a pipe", "a device", "a folder", "a link to itself", "nothing"])
def test_what_is_no_project_is_not_rescued(name: str, run: Run, tmp_path: Path) -> None:
    NO_FILE[name](tmp_path / "P.tawsim")
    assert run("rescue", tmp_path / "P.tawsim", "--output", tmp_path / "saved")[0] == 2


LISTS = {
    "bytes that are no UTF-8": b"1,\xd8",
    "a quotation without end": b'1,"' + b"a" * 1_000_000,
    "a name of a million letters": b"1," + b"a" * 1_000_000,
    "an id that stands twice": b"1,a\n1,b\n",
    "nothing": b"",
    "a million commas": b"," * 1_000_000,
}


@pytest.mark.parametrize("content", LISTS.values(), ids=LISTS.keys())
def test_a_hostile_list_of_entries_is_refused_in_one_line(content: bytes) -> None:
    with pytest.raises(ImportFailed) as refused:
        linking.read_csv(content, "list.csv", "list")
    assert "\n" not in str(refused.value)


# ---- zip files


NAMES = ("../out.txt", "/tmp/out.txt", "..\\out.txt", "C:\\out.txt", "a/../../out.txt", "a\0.txt", "")


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("reader", ["zip", "inception"])
def test_a_name_in_a_zip_file_leads_nowhere_else(
    name: str, reader: str, project: Path, run: Run, tmp_path: Path
) -> None:
    folder = tmp_path / "zipped"
    folder.mkdir()
    file = READERS[reader].write(folder, Said(id="z"))
    with zipfile.ZipFile(file, "a") as archive:
        info = zipfile.ZipInfo("x")
        info.filename = name
        archive.writestr(info, TEXT)
    there = {*tmp_path.rglob("*")}
    run("import", project, file)
    new = {*tmp_path.rglob("*")} - there
    assert not [p for p in new if "out" in p.name]
    assert not Path("/tmp/out.txt").exists()


def test_a_link_in_a_zip_file_is_not_followed(project: Path, run: Run, tmp_path: Path) -> None:
    (tmp_path / "secret").write_text(SECRET)
    with zipfile.ZipFile(tmp_path / "a.zip", "w") as archive:
        info = zipfile.ZipInfo("a.txt")
        info.external_attr = 0o120777 << 16
        archive.writestr(info, str(tmp_path / "secret"))
    assert run("import", project, tmp_path / "a.zip")[0] == 2


def test_a_zip_file_that_lies_about_its_sizes_is_refused(project: Path, run: Run, tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "a.zip", "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("a.txt", "ا" * 5_000_000)
    raw = (tmp_path / "a.zip").read_bytes()
    (tmp_path / "a.zip").write_bytes(raw.replace(struct.pack("<I", 10_000_000), struct.pack("<I", 10)))
    assert run("import", project, tmp_path / "a.zip")[0] == 2


# ---- exports


IDS = ("../../out", RICH, "/tmp/out", "a/../../out", "..", ".", "con\0", "-rf", "a\nb")
FORMULA = "=cmd|' /C calc'!A0"


@pytest.mark.parametrize("format", ["events", "mentions"])
@pytest.mark.parametrize("suffix", [".csv", ".xlsx", ".tsv"])
@pytest.mark.parametrize("sign", ["=", "+", "-", "@", "\t=", "\r="])
def test_no_cell_of_a_table_is_a_formula(format: str, suffix: str, sign: str, tmp_path: Path) -> None:
    words = sign + FORMULA[1:]
    text = f"{words} كذا"
    extent = Range(0, len(words))
    entity, event = (
        Entity("e", words, (extent,), note=words),
        Event("v", words, extent, (Argument(words, "e"),)),
    )
    document = Document(words, text, title=words, source=words)
    export(FORMATS[format], [Row(document, (entity, event), words)], tmp_path / f"t{suffix}", None, Choices())
    if suffix == ".xlsx":
        book = load_workbook(tmp_path / "t.xlsx")
        cells = [c for sheet in book for row in sheet for c in row if isinstance(c.value, str)]
        assert cells
        assert not [c for c in cells if c.data_type == "f"]
    else:
        with (tmp_path / f"t{suffix}").open(encoding="utf-8-sig", newline="") as file:
            cells = [c for row in csv.reader(file) for c in row if "cmd" in c]
        assert cells
        assert not [c for c in cells if c[0] in "=+-@\t\r"]


def test_a_formula_in_a_workbook_is_text_or_nothing(project: Path, run: Run, tmp_path: Path) -> None:
    (tmp_path / "x").mkdir()
    file = READERS["xlsx"].write(tmp_path / "x", Said(text=f"{TEXT}{FORMULA}"))
    assert run("import", project, file)[0] == 0
    with Project.open(project) as opened:
        assert any(FORMULA in opened.documents.get(id).text for id in opened.documents.ids())


@pytest.mark.parametrize("id", IDS if FULL else IDS[:2])
@pytest.mark.parametrize("format", [f.name for f in FORMATS.values() if f.write is not None])
def test_no_name_of_a_document_or_a_person_leads_out_of_an_export(
    format: str, id: str, tmp_path: Path
) -> None:
    entity = Entity("e", "PER", (Range(0, 3),))
    (tmp_path / "a" / "b").mkdir(parents=True)
    document = Document(id.replace("\0", ""), TEXT)
    target = tmp_path / "a" / "b" / f"out{FORMATS[format].suffix}"
    export(
        FORMATS[format], [Row(document, (entity,), id.replace("\0", ""))], target, scheme.load(), Choices()
    )
    beside = [p for p in tmp_path.rglob("*") if p != target and target not in p.parents]
    assert {*beside} <= {tmp_path / "a", tmp_path / "a" / "b"}
    assert not Path("/tmp/out").exists()


def test_every_case_and_every_reader_are_in_the_table() -> None:
    formats = {r.format for r in READERS.values()}
    assert formats >= {f.name for f in FORMATS.values()} - {"html", "events", "mentions"}
    assert all(any(case.of(r) for r in READERS.values()) for case in CASES.values())


def test_a_value_that_was_nested_too_deep_by_somebody_is_damage(
    project: Path, run: Run, tmp_path: Path
) -> None:
    with closing(sqlite3.connect(project)) as file:
        file.execute("UPDATE documents SET meta = ?", (f'{{"a":{"[" * 100_000}{"]" * 100_000}}}',))
        file.commit()
    for command in (("stats", project), ("export", project, "--format", "jsonl", "--output", tmp_path / "x")):
        assert run(*command)[0] in (0, 2)
