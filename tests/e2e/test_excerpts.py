"""Annotations as a table on the clipboard, and pictures of lines, by their keys in both languages."""

from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtWidgets import QFileDialog

from annotator import editing
from annotator.model import Range
from tests.e2e.test_relating import TEXT, label_key, labelled, small

__all__ = ["small"]


def clipboard():
    return [line.split("\t") for line in QGuiApplication.clipboard().text().splitlines()]


@pytest.mark.parametrize("language", ["en", "ar"])
def test_the_document_or_the_selection_is_copied_as_a_table(run, small, language):
    def script(driver):
        labelled(driver, "بيسكوف", label_key(driver, "PER"))
        labelled(driver, "حلب", label_key(driver, "LOC"))
        driver.press("Ctrl+Shift+C")
        head, *rows = clipboard()
        assert len(head) == 7
        name = driver.window.session.scheme.name("LOC", language)
        start = TEXT.index("حلب")
        assert rows[0][:4] == ["حلب", name, str(start), str(start + 3)]
        assert [r[0] for r in rows] == ["حلب", "بيسكوف"]
        driver.window.view.select(Range(start, start + 3))
        driver.press("Ctrl+Shift+C")
        assert [r[0] for r in clipboard()[1:]] == ["حلب"]

    run(script, "open", small, language=language)


def test_where_nothing_is_annotated_the_clipboard_stays(run, small):
    def script(driver):
        QGuiApplication.clipboard().setText("as it was")
        driver.until(driver.window.view.hasFocus).press("Ctrl+Shift+C")
        assert QGuiApplication.clipboard().text() == "as it was"

    run(script, "open", small)


@pytest.mark.parametrize("language", ["en", "ar"])
def test_lines_become_a_picture_where_the_person_says(run, small, tmp_path, monkeypatch, language):
    names = iter([("a.png", ""), ("b", "SVG (*.svg)"), ("", "")])

    def answer(_parent, _title, suggested, _kinds):
        assert Path(suggested).parent == small.parent
        name, kind = next(names)
        return (str(tmp_path / name) if name else ""), kind

    monkeypatch.setattr(QFileDialog, "getSaveFileName", answer)

    def script(driver):
        labelled(driver, "حلب", label_key(driver, "LOC"))
        driver.press("Ctrl+Shift+P", "Ctrl+Shift+P", "Ctrl+Shift+P")

    run(script, "open", small, language=language)
    assert sorted(p.name for p in tmp_path.iterdir() if p.suffix in (".png", ".svg")) == ["a.png", "b.svg"]
    assert QImage(str(tmp_path / "a.png")).width() > 900
    drawn = (tmp_path / "b.svg").read_text("utf-8")
    assert "<path" in drawn
    assert "<text" not in drawn
    assert "<image" not in drawn


@pytest.mark.parametrize("language", ["en", "ar"])
def test_suggestions_are_in_a_picture_only_where_they_are_asked_for(
    run, project, tmp_path, monkeypatch, language
):
    offered = []

    def answer(_parent, _title, name, kinds):
        assert name  # that of the document
        offered.append(kinds.split(";;"))
        chosen = len(offered) * 2 - 1  # a drawing without, then one with them
        return str(tmp_path / f"{len(offered)}.svg"), offered[-1][min(chosen, len(offered[-1]) - 1)]

    monkeypatch.setattr(QFileDialog, "getSaveFileName", answer)

    def script(driver):
        driver.suggested().window.view.setFocus()
        driver.window.view.select(Range(0, 300))
        driver.press("Ctrl+Shift+P", "Ctrl+Shift+P")
        driver.window.session.do(editing.reject(driver.layer, [s.id for s in driver.layer.undecided()]))
        driver.press("Ctrl+Shift+P")

    run(script, "open", project, language=language)
    assert [len(kinds) for kinds in offered] == [4, 4, 2]
    without, with_them, rejected = ((tmp_path / f"{n}.svg").read_text("utf-8") for n in (1, 2, 3))
    assert with_them.count("<path") > without.count("<path")
    assert without == rejected


def test_a_picture_that_cannot_be_written_is_one_line(run, small, tmp_path, monkeypatch):
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(tmp_path / "no" / "a.png"), ""))

    def script(driver):
        driver.until(driver.window.view.hasFocus).press("Ctrl+Shift+P")
        assert driver.window.status._message.text() == f"There is no folder {tmp_path / 'no'}."

    run(script, "open", small)
