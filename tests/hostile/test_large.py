"""Files of 100 MB, and small ones that become that: 10 seconds, 1 GB, and the project is as it was."""

import hashlib
import shutil
from pathlib import Path

import pytest

from main import main
from tests.hostile.cases import Case
from tests.hostile.large import CASES
from tests.hostile.limits import FULL, MEMORY, SECONDS, import_
from tests.hostile.readers import READERS, Reader

TABLE = [
    pytest.param(case, reader, id=f"{name}, {reader.name}")
    for name, case in CASES.items()
    for reader in READERS.values()
    if case.of(reader)
]
pytestmark = [pytest.mark.skipif(not FULL, reason="make hostile"), pytest.mark.timeout(300)]


@pytest.mark.parametrize(("case", "reader"), TABLE)
def test_a_large_file_takes_no_more_time_and_memory_than_it_may(
    case: Case, reader: Reader, tmp_path: Path
) -> None:
    project = tmp_path / "P.tawsim"
    main(["new", str(project)])
    (tmp_path / "in").mkdir()
    before = hashlib.sha256(project.read_bytes()).digest()
    try:
        ran = import_(project, case.make(reader, tmp_path / "in"), "--from", reader.format, *case.options)
    finally:
        shutil.rmtree(tmp_path / "in")
    print(f"\n{reader.name}: {ran.seconds:.1f} s, {ran.memory >> 20} MB: {(ran.err or ran.out)[-300:]}")
    assert "Traceback" not in ran.err
    assert ran.code in (0, 1, 2)
    assert ran.code or case.taken or reader.name in case.takes
    if ran.code == 2:
        said = [line for line in ran.err.splitlines() if not line.startswith("Importing: ")]  # how far it is
        assert len(said) == 1
        assert len(said[0]) < 1000
        assert hashlib.sha256(project.read_bytes()).digest() == before
    assert ran.seconds < SECONDS
    assert ran.memory < MEMORY
