"""What docs/keys-per-task.json says that a task takes is what it takes."""

import json
import re

import pytest

from benchmarks.keys import DOCS, SOURCES, TASKS, TOOLS, done, span
from benchmarks.keys_elsewhere import ELSEWHERE
from ui.settings import Settings, settings_path

FIGURES = {r["number"]: r for r in json.loads((DOCS / "keys-per-task.json").read_text("utf-8"))}


@pytest.mark.parametrize(("number", "task", "given"), TASKS, ids=[task.__name__ for _, task, _ in TASKS])
def test_a_task_takes_what_is_written(qtbot, tmp_path, number, task, given):
    kept = Settings(settings_path())
    kept.set("annotator", "keys")
    kept.set("language", "en")
    assert done(task, given, tmp_path) == FIGURES[number]["took"]


def test_a_frame_of_three_roles_takes_eight_keys():
    assert len([key for key in FIGURES["3"]["took"] if key != "click"]) <= 8


def test_the_page_has_the_figures():
    page = (DOCS / "keys-per-task.md").read_text("utf-8")
    for number, row in FIGURES.items():
        ways = zip(TOOLS, ELSEWHERE[number], strict=True)
        assert all(row[tool] == [way.least, way.most] for tool, way in ways)
        cells = (str(row["actions"]), *(span(*row[tool]) for tool in TOOLS))
        assert f"| {' | '.join(cells)} |" in page


def test_every_step_elsewhere_has_its_source_and_every_source_its_step():
    ways = [way for both in ELSEWHERE.values() for way in both]
    cited = {source for way in ways for step in way.steps for source in step.sources}
    noted = {source for way in ways for source in re.findall("`([bi]-[a-z0-9]+)`", way.note)}
    assert cited | noted == set(SOURCES)
    assert all(step.sources for way in ways for step in way.steps)
