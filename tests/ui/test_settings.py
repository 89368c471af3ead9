"""Settings: only what differs is stored, and a bad file never stops the program."""

import json

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from ui.settings import SETTINGS, TABLE, Settings

KEYS = sorted(TABLE)


@pytest.fixture
def path(tmp_path):
    return tmp_path / "settings.json"


def test_without_a_file_everything_is_as_delivered(path):
    made = Settings(path)
    assert all(made.get(s.key) == s.default for s in SETTINGS)
    assert made.problem == ""


def test_the_file_keeps_only_what_differs(path):
    made = Settings(path)
    made.set("theme", "dark")
    made.set("report_size", 20.0)
    made.set("report_size", TABLE["report_size"].default)
    assert json.loads(path.read_text("utf-8")) == {"theme": "dark"}


def test_what_was_set_is_there_the_next_time(path):
    made = Settings(path)
    made.set("annotator", "أحمد")
    made.set("keys", {"accept": ("Enter", "Z"), "flag": ()})
    made.set("recent", ["/a", "/b"])
    made.set_state("geometry", "AAAA")
    again = Settings(path)
    assert again.get("annotator") == "أحمد"
    assert again.get("keys") == {"accept": ("Enter", "Z"), "flag": ()}
    assert again.get("recent") == ["/a", "/b"]
    assert again.state("geometry") == "AAAA"


@pytest.mark.parametrize("text", ["{", "[]", "nonsense", '{"theme": "dark"', "\ufeff{", "[" * 100_000])
def test_a_bad_file_gives_the_defaults_and_one_line(path, text):
    path.write_text(text, "utf-8")
    made = Settings(path)
    assert made.get("theme") == "system"
    assert len(made.problem.splitlines()) == 1


def test_a_senseless_value_gives_its_default_and_one_line(path):
    path.write_text(
        json.dumps({"theme": "pink", "report_size": 900, "letter_keys": 1, "language": "ar"}), "utf-8"
    )
    made = Settings(path)
    assert (made.get("theme"), made.get("report_size"), made.get("letter_keys")) == ("system", 16.0, True)
    assert made.get("language") == "ar"
    assert "theme" in made.problem


def test_keys_of_a_newer_program_stay_in_the_file(path):
    path.write_text('{"hologram": true}', "utf-8")
    Settings(path).set("theme", "light")
    assert json.loads(path.read_text("utf-8")) == {"hologram": True, "theme": "light"}


def test_a_folder_that_cannot_be_written_is_said_and_the_setting_holds(tmp_path):
    (tmp_path / "file").write_text("")
    made = Settings(tmp_path / "file" / "settings.json")
    made.set("theme", "dark")
    assert made.get("theme") == "dark"
    assert made.problem


def test_a_change_is_told_once_and_only_when_there_is_one(path):
    made, told = Settings(path), []
    made.changed.connect(told.append)
    made.set("theme", "dark")
    made.set("theme", "dark")
    made.reset("theme")
    assert told == ["theme", "theme"]


def test_a_value_that_is_taken_out_cannot_change_the_setting(path):
    made = Settings(path)
    made.set("recent", ["/a"])
    made.get("recent").append("/b")
    assert made.get("recent") == ["/a"]


ANYTHING = st.recursive(
    st.none() | st.booleans() | st.floats() | st.text(max_size=9),
    lambda x: st.lists(x, max_size=3) | st.dictionaries(st.text(max_size=4), x, max_size=3),
    max_leaves=6,
)


@given(st.dictionaries(st.sampled_from(KEYS), ANYTHING))
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60)
def test_whatever_the_file_says_every_setting_has_a_value_of_its_kind(path, values):
    path.write_text(json.dumps(values), "utf-8")
    made = Settings(path)
    for setting in SETTINGS:
        value = made.get(setting.key)
        assert isinstance(
            value, (int, float) if isinstance(setting.default, float) else type(setting.default)
        )
