"""Rows to give to commands, and what a project holds afterwards."""

import json
from collections.abc import Callable
from pathlib import Path

TEXT = "قصف الطيران الحربي مدينة حلب أمس، وقال الرئيس بشار الأسد إن روسيا تدعم دمشق."
ROW = {
    "id": "r1",
    "text": TEXT,
    "zone": 7,
    "entities": [{"id": "e1", "start": 19, "end": 28, "label": "LOC", "text": "مدينة حلب"}],
    "events": [
        {
            "id": "v1",
            "type": "AirStrike",
            "trigger": {"start": 0, "end": 3},
            "arguments": [{"role": "Place", "target": "e1"}],
        }
    ],
}
Run = Callable[..., tuple[int, str, str]]


def jsonl(path: Path, *rows: dict[str, object]) -> Path:
    path.write_text("".join(json.dumps(r, ensure_ascii=False) + "\n" for r in rows), "utf-8")
    return path


def stats(run: Run, path: Path) -> dict[str, object]:
    code, out, _ = run("stats", path, "--json")
    assert code == 0
    found: dict[str, object] = json.loads(out)
    return found
