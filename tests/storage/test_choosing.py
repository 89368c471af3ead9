"""Which suggesters a project uses is kept in it, whatever becomes of the words."""

from pathlib import Path

import pytest

from annotator.errors import StorageFailed
from annotator.suggest.choice import Choice, choices, seal
from storage import Project
from storage.choosing import choices_note, read_choices, ready_choices, unapproved, write_choices


def test_a_new_project_uses_the_usual_ones(project: Project) -> None:
    assert read_choices(project) == choices()
    assert choices_note(project) == ""


def test_choices_come_back_in_their_order_with_what_each_needs(project: Project) -> None:
    chosen = (
        Choice("camel", 0.25, {"folder": "نموذج", "labels": "PERS=PER,MISC="}),
        Choice("gazetteer"),
        Choice("llm", 0.5, {"url": "http://127.0.0.1:1/v1", "model": "m", "key": ""}),
    )
    write_choices(project, chosen)
    assert read_choices(project) == chosen
    assert [dict(c.options) for c in read_choices(project)] == [dict(c.options) for c in chosen]


def test_none_may_be_chosen(project: Project) -> None:
    write_choices(project, ())
    assert read_choices(project) == ()


@pytest.mark.parametrize(
    "text",
    [
        "{",
        "3",
        "[3]",
        '[{"name": "nobody"}]',
        '[{"name": "camel", "least": 7}]',
        '[{"name": "llm", "options": 3}]',
    ],
)
def test_what_cannot_be_read_is_the_usual_ones_with_a_note(project: Project, text: str) -> None:
    project.settings.set("suggesters", text)
    assert read_choices(project) == choices()
    assert "could not be read" in choices_note(project)


def test_the_learned_model_is_unpacked_for_the_quick_suggester(project: Project, tmp_path: Path) -> None:
    write_choices(project, choices(("gazetteer", "quick")))
    assert [c.name for c in ready_choices(project, tmp_path / "m")] == ["gazetteer"]
    project.models.put("quick", b"weights", annotator="A", learned_at="", documents=1, annotations=1)
    ready = ready_choices(project, tmp_path / "m")
    assert Path(ready[1].options["file"]).read_bytes() == b"weights"
    assert ready == ready_choices(project, tmp_path / "m")
    assert len(list((tmp_path / "m").iterdir())) == 1


def test_a_file_that_a_person_named_goes_before_the_learned_model(project: Project, tmp_path: Path) -> None:
    chosen = (Choice("quick", 0.0, {"file": "mine.model"}),)
    write_choices(project, chosen)
    assert ready_choices(project, tmp_path) == chosen


def test_a_folder_that_cannot_be_written_to_is_said(project: Project, tmp_path: Path) -> None:
    project.models.put("quick", b"weights", annotator="A", learned_at="", documents=1, annotations=1)
    (tmp_path / "file").touch()
    with pytest.raises(StorageFailed, match="can't be written"):
        ready_choices(project, tmp_path / "file", choices(("quick",)))


def test_a_program_that_a_project_names_waits_for_a_yes(project: Project, tmp_path: Path) -> None:
    theirs = (Choice("command", options={"line": "rm -r here"}), Choice("gazetteer"))
    write_choices(project, theirs)
    assert [c.name for c in ready_choices(project, tmp_path)] == ["gazetteer"]
    assert unapproved(project) == theirs[:1]
    assert ready_choices(project, tmp_path, approved={seal(theirs[0])}) == theirs
    write_choices(project, (Choice("command", options={"line": "rm -r there"}),))
    assert ready_choices(project, tmp_path, approved={seal(theirs[0])}) == ()


def test_a_suggester_asked_for_by_name_has_what_the_project_set_in_it(
    project: Project, tmp_path: Path
) -> None:
    write_choices(project, (), (Choice("command", options={"line": "cat"}),))
    (ready,) = ready_choices(project, tmp_path, choices(["command"]))
    assert dict(ready.options) == {"line": "cat"}
