"""The log says what happened, and never what people read, wrote or are called."""

import logging

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.errors import StorageFailed
from annotator.model import Document
from annotator.scheme import load
from storage import Project
from ui import logs
from ui.logs import FILES, LARGEST, bug, counts, kind, last, logging_to, refused, told

SECRET = "قال لافروف: Lavrov said /home/ahmad"


def fail(problem):
    raise problem


def raised(make):
    try:
        fail(make())
    except Exception as problem:  # noqa: BLE001  # whatever it is
        return problem


def test_it_begins_with_what_the_program_is(tmp_path):
    with logging_to(tmp_path / "new") as path:
        pass
    words = path.read_text("utf-8")
    assert all(part in words for part in ("Tawsim 0.1.0", "Python 3.", "Qt 6.", "SQLite 3."))
    assert words.splitlines()[-1].endswith("end")


def test_it_is_cut_into_files_and_the_oldest_goes(tmp_path, monkeypatch):
    assert LARGEST * FILES == 5_000_000
    monkeypatch.setattr(logs, "LARGEST", 1000)
    with logging_to(tmp_path) as path:
        for n in range(500):
            logging.getLogger("tawsim").info("line %s", n)
    files = sorted(tmp_path.iterdir())
    assert len(files) == FILES
    assert all(f.stat().st_size <= 1000 for f in files)
    assert last(path, 2)[0].endswith("line 499")


def test_nothing_stops_the_program_where_no_log_can_be(tmp_path):
    (tmp_path / "file").touch()
    with logging_to(tmp_path / "file") as path:
        bug(ValueError("x"))
    assert last(path, 5) == []


def test_nothing_of_a_project_but_counts(tmp_path):
    with Project.create(tmp_path / "سري-Secret.tawsim", load()) as project:
        project.documents.add([Document("Lavrov", SECRET)])
        words = counts(project)
    assert "documents 1" in words
    assert words.isascii()
    assert not any(part in words for part in ("Secret", "Lavrov", str(tmp_path)))


@pytest.mark.parametrize(
    "make",
    [
        lambda: ValueError(SECRET),
        lambda: KeyError(SECRET),
        lambda: RuntimeError(SECRET),
        lambda: AssertionError(SECRET),
        lambda: OSError(2, "No such file or directory", SECRET),
        lambda: UnicodeDecodeError("utf-8", SECRET.encode(), 0, 1, SECRET),
        lambda: StorageFailed(f"{SECRET} can't be written.", SECRET),
    ],
)
def test_an_error_tells_its_kind_and_place_and_nothing_that_it_quotes(make, tmp_path):
    problem = raised(make)
    with logging_to(tmp_path) as path:
        bug(problem)
        refused(StorageFailed(SECRET))
    words = path.read_text("utf-8")
    assert type(problem).__name__ in words
    assert "tests/ui/test_logs.py:" in words
    assert not any(part in words for part in ("Lavrov", "ahmad", "قال"))


@given(st.text(min_size=4).filter(lambda t: not t.isascii()))
def test_no_letter_of_another_script_gets_in(text):
    for make in (lambda: TypeError(text), lambda: AttributeError(text), lambda: ValueError(text)):
        assert "\n".join(told(raised(make))).replace("…", "").isascii()


def test_what_python_says_of_the_program_itself_is_kept():
    problem = raised(lambda: AttributeError("'NoneType' object has no attribute 'layer'"))
    assert told(problem)[0].endswith("'NoneType' object has no attribute 'layer'")


def test_what_led_to_an_error_is_told_once():
    first, then = KeyError(SECRET), raised(lambda: ValueError(SECRET))
    then.__cause__, first.__cause__ = first, then  # a ring
    heads = [line for line in told(then) if not line.startswith(" ")]
    assert [h.split()[0] for h in heads] == ["ValueError", "after"]


def test_errors_of_one_place_are_of_one_kind():
    one, two = raised(lambda: ValueError("a")), raised(lambda: ValueError("b"))
    assert kind(one) == kind(two) != kind(raised(lambda: KeyError("a")))
    assert kind(ValueError("never raised")) == "ValueError"
