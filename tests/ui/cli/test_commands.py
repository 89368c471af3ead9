"""What the other commands promise, and what all of them do."""

import json
import os
import subprocess
import sys
from pathlib import Path
from types import ModuleType

import pytest

from annotator import VERSION
from annotator.formats import CHOICES, FORMATS
from main import main
from storage.project import Project
from tests.annotator.formats import example
from tests.ui.cli.rows import ROW, Run, jsonl, stats
from ui.logs import log_folder


def test_a_new_project_has_the_scheme_that_was_asked_for(tmp_path: Path, run: Run, root: Path) -> None:
    assert run("new", tmp_path / "a.tawsim", "--scheme", root / "annotator/schemes/news-events.toml")[0] == 0
    with Project.open(tmp_path / "a.tawsim") as project:
        assert project.scheme.id == "news-events"
    assert run("new", tmp_path / "b.tawsim", "--scheme", "no-such")[0] == 2
    assert not (tmp_path / "b.tawsim").exists()


def test_a_new_project_never_takes_the_place_of_a_file(path: Path, run: Run) -> None:
    before = path.read_bytes()
    assert run("new", path)[0] == 2
    assert path.read_bytes() == before


@pytest.mark.parametrize("name", ["jsonl", "brat", "conll"])
def test_an_export_reads_back_and_says_what_it_does_not_hold(
    name: str, path: Path, run: Run, tmp_path: Path
) -> None:
    example_file = tmp_path / "example.jsonl"
    write = FORMATS["jsonl"].write
    assert write is not None
    write(example.ROWS, example_file, None, CHOICES)
    run("import", path, example_file)
    code, out, _ = run("export", path, "--format", name, "--output", tmp_path / "out")
    assert code == 0
    assert ("Not held by" in out) == (name != "jsonl")
    assert len(FORMATS[name].read(tmp_path / "out").rows) == 2
    assert {p.name for p in tmp_path.iterdir()} == {"P.tawsim", "example.jsonl", "out", "out.manifest.json"}


def test_an_export_chooses_layers_by_annotator(path: Path, run: Run, tmp_path: Path) -> None:
    file = jsonl(tmp_path / "in.jsonl", ROW, {"id": "r2", "text": "لا شيء"})
    run("import", path, file, "--annotator", "A")
    out = tmp_path / "out.jsonl"
    assert run("export", path, "--format", "jsonl", "--output", out)[0] == 0
    rows = [json.loads(line) for line in out.read_text("utf-8").splitlines()]
    assert [r.get("annotator") for r in rows] == ["A", None]
    assert rows[0]["zone"] == 7
    run("export", path, "--format", "jsonl", "--output", out, "--annotator", "A")
    assert len(out.read_text("utf-8").splitlines()) == 1
    run("import", path, file, "--annotator", "B")
    before = out.read_bytes()
    code, _, err = run("export", path, "--format", "jsonl", "--output", out)
    assert (code, "A, B" in err) == (2, True)
    assert run("export", path, "--format", "jsonl", "--output", out, "--annotator", "C")[0] == 2
    assert out.read_bytes() == before


def test_a_file_of_others_is_replaced_only_where_that_is_said(path: Path, run: Run, tmp_path: Path) -> None:
    out = tmp_path / "out.jsonl"
    out.write_text("mine")
    assert run("export", path, "--format", "jsonl", "--output", out)[0] == 2
    assert out.read_text() == "mine"
    assert run("export", path, "--format", "jsonl", "--output", out, "--replace")[0] == 0
    assert out.read_text() != "mine"


@pytest.mark.parametrize(
    "arguments",
    [
        ["fly"],
        ["import"],
        ["export", "P", "--format", "docx", "--output", "x"],
        ["stats", "none.tawsim"],
        ["--fly"],
    ],
)
def test_a_command_that_cannot_be_is_one_line(arguments: list[str], run: Run) -> None:
    assert run(*arguments)[0] == 2


def test_help_names_every_command(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--help"]) == 0
    listed = capsys.readouterr().out
    assert all(
        f"\n    {name} " in listed for name in ("new", "import", "suggest", "export", "stats", "open", "shot")
    )


def test_stats_are_readable_without_json(path: Path, run: Run) -> None:
    code, out, _ = run("stats", path)
    assert code == 0
    assert out.split()[:2] == ["documents", "0"]
    assert list(stats(run, path)) == [
        "documents", "annotators", "layers", "entities", "events", "suggestions", "states",
    ]  # fmt: skip


def test_while_a_project_is_open_every_command_is_refused(path: Path, run: Run, tmp_path: Path) -> None:
    file = jsonl(tmp_path / "in.jsonl", ROW)
    with Project.open(path):
        for command in (
            ["import", path, file],
            ["suggest", path],
            ["export", path, "--format", "jsonl", "--output", tmp_path / "out"],
            ["stats", path],
        ):
            code, _, err = run(*command)
            assert (code, "is open" in err) == (2, True)
    assert not (tmp_path / "out").exists()
    assert not list(tmp_path.glob("*-wal"))


def test_controls_in_names_do_not_reach_the_terminal(path: Path, run: Run, tmp_path: Path) -> None:
    file = tmp_path / "in\x1b[31m\u202e.jsonl"
    file.write_text("{\n")
    _, out, err = run("import", path, file)
    assert "\x1b" not in out + err
    assert "\u202e" not in out + err


def command(*arguments: object, **more: str) -> subprocess.CompletedProcess[str]:
    """The program in a process of its own."""
    root = Path(__file__).parents[3]
    line = [sys.executable, str(root / "main.py"), *map(str, arguments)]
    return subprocess.run(
        line, capture_output=True, text=True, check=False, timeout=60, env={**os.environ, **more}
    )


def test_the_program_itself_keeps_to_its_exit_codes(tmp_path: Path) -> None:
    project, file = tmp_path / "P.tawsim", jsonl(tmp_path / "in.jsonl", ROW, {"id": "bad"})
    done = command("new", project)
    assert (done.returncode, done.stderr) == (0, "")
    done = command("import", project, file)
    assert (done.returncode, done.stderr.count("\n"), "Traceback" in done.stderr) == (2, 1, False)
    done = command("import", project, file, "--skip-bad")
    assert (done.returncode, done.stderr) == (1, "")
    done = command("stats", project, "--json")
    assert (done.returncode, json.loads(done.stdout)["documents"]) == (0, 1)
    assert {p.name for p in tmp_path.iterdir()} == {"P.tawsim", "in.jsonl"}


def test_it_says_its_version_and_without_a_display_that_there_is_none() -> None:
    assert command("--version").stdout == f"Tawsim {VERSION}\n"
    for arguments in ((), ("open",)):
        done = command(*arguments, QT_QPA_PLATFORM="", DISPLAY="", WAYLAND_DISPLAY="")
        assert (done.returncode, done.stdout) == (2, "")
        assert done.stderr.startswith("There is no display to open a window on.")
        assert "Traceback" not in done.stderr


def test_commands_load_no_qt_and_no_model() -> None:
    script = (
        "import sys, ui.cli\n"
        "heavy = {'PySide6', 'torch', 'transformers', 'dask', 'camel_tools.ner', 'numpy', 'pandas'}\n"
        "heavy |= {'pyqtgraph'}\n"
        "assert not heavy & set(sys.modules), heavy & set(sys.modules)"
    )
    done = subprocess.run(
        [sys.executable, "-c", script],
        cwd=Path(__file__).parents[3],
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr


def test_open_and_shot_are_handed_to_the_window(
    path: Path, run: Run, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    calls: list[tuple[object, ...]] = []
    app = ModuleType("ui.app")
    app.run_window = lambda *given: calls.append(given) or 0  # type: ignore[attr-defined]
    app.take_shot = lambda *given, **named: calls.append((*given, named))  # type: ignore[attr-defined]
    monkeypatch.setitem(sys.modules, "ui.app", app)
    picture = tmp_path / "a.png"
    assert run("open", path)[0] == 0
    assert main([]) == 0
    assert run("shot", path, "--output", picture)[0] == 0
    assert (
        run("shot", path, "--output", picture, "--document", "r1", "--language", "ar", "--theme", "dark")[0]
        == 0
    )
    named = {"document": "r1", "language": "ar", "theme": "dark"}
    assert calls == [(path,), (None,), (path, picture, {}), (path, picture, named)]


@pytest.mark.parametrize(
    ("raised", "code"),
    [(BrokenPipeError(), 0), (KeyboardInterrupt(), 2), (OSError(28, "No space left on device", "P"), 2)],
)
def test_what_stops_a_command_is_said_in_a_line(
    raised: BaseException, code: int, path: Path, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    def stop(path: Path) -> Project:
        raise raised

    monkeypatch.setattr(Project, "open", stop)
    assert run("stats", path)[0] == code


def test_a_terminal_without_arabic_gets_it_escaped(tmp_path: Path) -> None:
    done = command("new", tmp_path / "مشروع.tawsim", PYTHONIOENCODING="ascii")
    assert (done.returncode, done.stderr) == (0, "")
    assert "\\u0645" in done.stdout


def test_a_fault_of_the_program_has_a_code_of_its_own_and_is_logged_without_what_it_quotes(
    path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def fails(project: Project) -> None:
        raise KeyError("قال أحمد")

    monkeypatch.setattr(Project, "stats", fails)
    assert main(["stats", str(path)]) == 3
    _, err = capsys.readouterr()
    assert err.splitlines()[-1].endswith(f"Log: {log_folder() / 'tawsim.log'}")
    log = (log_folder() / "tawsim.log").read_text("utf-8")
    assert "unexpected: KeyError" in log
    assert "أحمد" not in log
