"""Killed while a copy is being made: the copies from before are whole, and the project is, too (G)."""

import random
import signal
import subprocess
import sys
import time
from datetime import UTC, datetime, timedelta
from pathlib import Path

from annotator import scheme
from annotator.model import Document
from storage import Project
from storage.saving import backups
from tests.trust.size import often

ROOT = Path(__file__).resolve().parents[2]
NOW = datetime(2026, 11, 27, tzinfo=UTC)
BACKING = """
import sys
from datetime import UTC, datetime
from pathlib import Path
from storage import Project
from storage.saving import backups
with Project.open(Path(sys.argv[1])) as project:
    print("begun", flush=True)
    making = backups.BackingUp(project, "work", datetime.now(UTC))
    making.keep()
"""


def test_a_copy_that_was_killed_half_way_takes_the_place_of_none(tmp_path: Path) -> None:
    path = tmp_path / "P.tawsim"
    with Project.create(path, scheme.load()) as project:
        project.documents.add([Document(f"d{n}", f"قتل شخصان في حماة {n} " * 500) for n in range(200)])
        assert backups.back_up(project, "work", NOW - timedelta(minutes=10)) is not None
    chance = random.Random(4)
    for n in range(often(5, 40)):
        with Project.open(path) as project:
            project.documents.add([Document(f"more-{n}", f"نص آخر {n}")])
        child = subprocess.Popen(
            [sys.executable, "-c", BACKING, str(path)],
            cwd=ROOT,
            stdout=subprocess.PIPE,
            start_new_session=True,
        )
        assert child.stdout is not None
        child.stdout.readline()
        time.sleep(chance.random() * 0.2)
        child.send_signal(signal.SIGKILL)
        child.wait()
        child.stdout.close()
        copies = backups.copies(path)
        assert copies
        assert all(backups.held(c.path).stats.documents >= 200 for c in copies)
        with Project.open(path) as project:
            assert len(project.documents.ids()) == 201 + n
