"""Whatever is read, by whichever reader: one line says why not, and the project is as it was."""

import hashlib
import json
import shutil
from pathlib import Path

import pytest

from annotator.errors import ImportFailed
from annotator.formats import tell
from main import main
from tests.hostile.cases import CASES, SECRET, Case
from tests.hostile.readers import READERS, Reader

TABLE = [
    pytest.param(case, reader, id=f"{name}, {reader.name}")
    for name, case in CASES.items()
    for reader in READERS.values()
    if case.of(reader)
]


@pytest.fixture(scope="module")
def empty(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A project without documents, to be copied."""
    path = tmp_path_factory.mktemp("project") / "empty.tawsim"
    assert main(["new", str(path)]) == 0
    return path


@pytest.fixture
def project(empty: Path, tmp_path: Path) -> Path:
    """A project of one's own."""
    return Path(shutil.copy(empty, tmp_path / "P.tawsim"))


def ways(given: Path, reader: Reader) -> list[tuple[str, ...]]:
    """To read it as what it looks like, and as what it is made for where that is something else."""
    try:
        same = tell(given) == reader.format
    except ImportFailed:
        same = False
    return [()] if same else [(), ("--from", reader.format)]


@pytest.mark.timeout(30)
@pytest.mark.parametrize(("case", "reader"), TABLE)
def test_a_hostile_file_is_refused_in_one_line_and_the_project_is_as_it_was(
    case: Case, reader: Reader, project: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for folder in ("in", "away"):
        (tmp_path / folder).mkdir()
    given = case.make(reader, tmp_path / "in")
    for options in ways(given, reader):
        before = hashlib.sha256(project.read_bytes()).digest()
        code = main(["import", str(project), str(given), *options, *case.options])
        out, err = capsys.readouterr()
        assert "Traceback" not in out + err
        assert SECRET not in out + err
        assert err.count("\n") == (code == 2), err
        assert code or case.taken or (reader.name in case.takes and case.said in out), out
        if code == 2:
            assert hashlib.sha256(project.read_bytes()).digest() == before
    if case.taken:
        assert code == 0, out + err
        main(["check", str(project), "--json", "--all"])
        found = {p["kind"] for p in json.loads(capsys.readouterr().out)}
        assert {*case.problems} <= found
    assert SECRET.encode() not in project.read_bytes()
