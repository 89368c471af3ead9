"""`scheme` shows, writes and takes schemes."""

import pytest

from annotator.formats.schemes import load
from annotator.scheme import load as ready
from storage.project import Project
from ui import cli


@pytest.fixture
def path(tmp_path):
    Project.create(tmp_path / "p.tawsim", ready()).close()
    return str(tmp_path / "p.tawsim")


@pytest.mark.parametrize("ending", ["toml", "conf", "xml"])
def test_a_projects_scheme_is_written_in_each_form(path, tmp_path, capsys, ending):
    out = tmp_path / f"s.{ending}"
    assert cli.main(["scheme", path, "--output", str(out)]) == 0
    assert [*load(out).label_of] == [*ready().label_of]
    assert ("Not held there" in capsys.readouterr().out) == (ending != "toml")


def test_a_project_is_made_with_an_annotation_conf(tmp_path, capsys):
    conf = tmp_path / "annotation.conf"
    assert cli.main(["scheme", "news-events", "--output", str(conf)]) == 0
    made = tmp_path / "q.tawsim"
    assert cli.main(["new", str(made), "--scheme", str(conf)]) == 0
    with Project.open(made) as project:
        assert [*project.scheme.type_of] == [*ready().type_of]


def test_a_project_takes_another_scheme_as_a_version(path, capsys):
    assert cli.main(["scheme", path, "--take", "wojood-21", "--annotator", "ليلى"]) == 0
    assert "version 2" in capsys.readouterr().out
    assert cli.main(["scheme", path, "--take", "wojood-21"]) == 0
    with Project.open(path) as project:
        assert len(project.schemes.versions()) == 2
        assert project.scheme.label_of["PER"].retired
        assert [e.change.name for e in project.journal.entries("ليلى")] == ["scheme"]


def test_who_takes_a_scheme_has_the_name_of_the_account_unless_told(path, monkeypatch, capsys):
    monkeypatch.setattr("ui.commands.schemes.getuser", lambda: "salma")
    assert cli.main(["scheme", path, "--take", "wojood-21"]) == 0
    assert "(0 layers)" in capsys.readouterr().out
    with Project.open(path) as project:
        assert [e.change.name for e in project.journal.entries("salma")] == ["scheme"]


@pytest.mark.parametrize("ending", ["conf", "xml"])
def test_a_file_without_a_name_for_the_scheme_leaves_the_projects(path, tmp_path, ending, capsys):
    out = tmp_path / f"s.{ending}"
    assert cli.main(["scheme", "wojood-21", "--output", str(out)]) == 0
    assert cli.main(["scheme", path, "--take", str(out)]) == 0
    with Project.open(path) as project:
        assert (project.scheme.id, project.scheme.words) == (ready().id, ready().words)
        assert not project.scheme.label_of["PERS"].retired
    assert load(out).id == "s"


@pytest.mark.parametrize("ending", ["conf", "xml"])
def test_what_a_form_has_no_place_for_stays_as_it_was_and_is_said(path, tmp_path, ending, capsys):
    out = tmp_path / f"s.{ending}"
    assert cli.main(["scheme", path, "--output", str(out)]) == 0
    assert cli.main(["scheme", path, "--take", str(out)]) == 0
    with Project.open(path) as project:
        assert project.scheme == ready()
        assert len(project.schemes.versions()) == 1
    out.write_text(out.read_text("utf-8").replace("PER", "HUMAN"), "utf-8")
    assert cli.main(["scheme", path, "--take", str(out), "--annotator", "ليلى"]) == 0
    said = capsys.readouterr().out
    assert "Taken in the name of ليلى" in said
    assert f"As it was, as {out} has no place for it:" in said
    with Project.open(path) as project:
        now = project.scheme
        assert "HUMAN" in now.label_of
        assert now.label_of["PER"].retired
        assert {t.id: (t.group, t.expected) for t in now.types} == {
            t.id: (t.group, t.expected) for t in ready().types
        }
        assert [g.color for g in now.groups] == [g.color for g in ready().groups]
        assert now.values == ready().values


def test_a_toml_names_itself(path, tmp_path, capsys):
    out = tmp_path / "s.toml"
    assert cli.main(["scheme", "wojood-21", "--output", str(out)]) == 0
    assert cli.main(["scheme", path, "--take", str(out)]) == 0
    with Project.open(path) as project:
        assert project.scheme.id == "wojood-21"


@pytest.mark.parametrize(
    "arguments",
    [
        ["scheme", "none"],
        ["scheme", "none.tawsim"],
        ["scheme", "news-events", "--take", "wojood-21"],
        ["scheme", "news-events", "--output", "x.doc"],
    ],
)
def test_what_cannot_be_is_one_line(arguments, capsys):
    assert cli.main(arguments) == 2
    assert len(capsys.readouterr().err.splitlines()) == 1


def test_colors_that_look_alike_are_told(tmp_path, capsys):
    text = (
        ready()
        .toml.replace('color = "#3a35c1"', 'color = "#3167f9"')
        .replace('dark = "#3686fe"', 'dark = "#202020"')
    )
    (tmp_path / "s.toml").write_text(text, "utf-8")
    assert cli.main(["scheme", str(tmp_path / "s.toml")]) == 0
    out = capsys.readouterr().out
    assert "PER and ORG are hard to tell apart on light" in out
    assert "ORG: 1.0 : 1 on dark" in out
