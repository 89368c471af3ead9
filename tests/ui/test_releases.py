"""Freezing, comparing and walking through changes, in the window."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from annotator.history import Kind
from annotator.model import GOLD, Change, Document, Entity, Layer, LayerKey, Range, Relation, State, Status
from annotator.scheme import load
from storage.gold.freezing import freeze
from storage.project import Project
from ui.dialogs.exporting import ExportDialog
from ui.dialogs.releases import ReleasesDialog
from ui.dialogs.terms import TermsDialog

ZAYD, ALEPPO = Entity("e1", "PER", (Range(4, 7),)), Entity("e2", "LOC", (Range(17, 20),))
KNOWS = Relation("r1", "located-in", "e1", "e2")
TEXT = "قال زيد لعمرو في حلب"


@pytest.fixture
def window(shown, tmp_path):
    project = Project.create(tmp_path / "p.tawsim", load())
    for id, state in (("d1", State.DONE), ("d2", State.DONE), ("d3", State.IN_PROGRESS)):
        project.documents.add([Document(id, f"{TEXT} {id}", title=f"خبر {id}")])
        layer = {"e1": ZAYD, "e2": ALEPPO, "r1": KNOWS}
        project.layers.put(Layer(project.documents.get(id), GOLD, layer, status=Status(state)))
    return shown(project)


def alter(window, document, removed, added=()):
    change = Change("edit", LayerKey(document, GOLD), removed, added)
    journal = window.session.project.journal
    journal.write(change, annotator="ليلى", kind=Kind.DO, id=f"{document}{removed}", at="2026-01-01")


def during(window, kind, script, act):
    """A dialog of this kind comes up in `act` and is used by the script."""
    done = []

    def run():
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, kind)
        script(dialog)
        done.append(dialog)
        if dialog.isVisible():
            dialog.reject()

    QTimer.singleShot(0, window, run)
    act()
    assert done


@pytest.fixture
def dialog(window):
    window.releases.freeze()
    found = window.findChild(ReleasesDialog)
    assert "2 document(s) with a finished review" in found.state.text()
    assert "1 review(s) still open" in found.state.text()
    return found


def test_gold_is_frozen_under_the_name_that_was_typed(window, dialog):
    dialog.name.setText("v1")
    dialog.freeze.click()
    (made,) = window.session.project.releases.all()
    assert (made.name, made.who, made.card.documents) == ("v1", "ليلى", 2)
    assert dialog.chosen == "v1"
    assert dialog.state.text().startswith("✓ 2 document(s)")
    dialog.name.setText("v1")
    dialog.freeze.click()
    assert dialog.state.text().startswith("⚠ There is a release v1 already.")


def test_freezing_can_be_cancelled(window, dialog, monkeypatch):
    monkeypatch.setattr("ui.dialogs.working.EVERY", 0)
    monkeypatch.setattr(QApplication, "processEvents", lambda *_: dialog.working.stop())
    monkeypatch.setattr("ui.dialogs.working.QCoreApplication.processEvents", lambda *_: dialog.working.stop())
    dialog.name.setText("v1")
    dialog.freeze.click()
    assert dialog.state.text() == "Cancelled: nothing was frozen."
    assert window.session.project.releases.all() == []


def test_what_changed_is_listed_and_shown_one_by_one(window, dialog):
    dialog.name.setText("v1")
    dialog.freeze.click()
    alter(window, "d1", (ALEPPO,), (replace(ALEPPO, label="GPE", note="x"),))
    alter(window, "d1", (ZAYD,), (replace(ZAYD, ranges=(Range(4, 6),)),))
    alter(window, "d2", (KNOWS,))
    alter(window, "d2", (ALEPPO,))
    dialog.compare.click()
    assert "2 annotation(s) added" not in dialog.summary.text()
    assert "2 altered" in dialog.summary.text()
    assert "1 → 0" not in dialog.summary.text()
    lines = [dialog.changes.item(n).text() for n in range(dialog.changes.count())]
    assert [line[0] for line in lines] == ["≠", "≠", "−", "−"]
    assert "«زيد»" in lines[0]
    assert "«زي»" in lines[0]
    assert "note" in lines[1]
    for n, document in enumerate(("d1", "d1", "d2", "d2")):
        dialog.change_chosen.emit(n)
        assert window.session.layer.key == LayerKey(document, GOLD)
        assert dialog.isVisible()
    dialog.change_chosen.emit(1)
    assert window.desk.in_hand == "e2"
    window.session.project.documents.remove(["d2"])
    dialog.change_chosen.emit(3)
    assert window.session.layer.key == LayerKey("d1", GOLD)


def test_it_is_told_which_documents_came_and_where_annotations_are_counted(window, dialog):
    dialog.name.setText("v1")
    dialog.freeze.click()
    change = Change("status", LayerKey("d3", GOLD), status=(Status(State.IN_PROGRESS), Status(State.DONE)))
    window.session.project.journal.write(change, annotator="ليلى", kind=Kind.DO, id="x", at="2026-01-01")
    dialog.compare.click()
    documents, annotations, names = dialog.summary.text().split("\n")
    assert "1 document(s) added (\u2068خبر d3\u2069)" in documents
    assert annotations.startswith("In the documents of both: 0 annotation(s) added")
    assert names.startswith("In all: ")
    assert "2 → 3" in names


def test_why_gold_cannot_be_compared_is_said(window, dialog):
    dialog.name.setText("v1")
    dialog.freeze.click()
    window.session.project.documents.remove(["d1", "d2"])
    dialog.compare.click()
    assert dialog.summary.text().startswith("⚠ No review is finished")


def test_a_release_is_offered_for_export(window):
    freeze(window.session.project, "v1")
    window.releases.open()
    dialog = next(d for d in window.findChildren(ReleasesDialog) if d.isVisible())
    during(
        window,
        ExportDialog,
        lambda export: window.setProperty("found", export.recipe().release),
        dialog.export.click,
    )
    assert window.property("found") == "v1"


def test_the_terms_of_the_card_are_kept(window):
    def script(dialog):
        dialog.lines["licence"].setText("CC0")
        dialog.accept()

    during(window, TermsDialog, script, window.releases.card)
    assert window.session.project.cards.terms() == {"licence": "CC0"}
    during(window, TermsDialog, lambda dialog: dialog.lines["licence"].setText("x"), window.releases.card)
    assert window.session.project.cards.terms() == {"licence": "CC0"}


def test_damage_of_a_release_is_said(window):
    freeze(window.session.project, "v1")
    with window.session.project.writing():
        window.session.project.file.write("UPDATE releases SET who = 'x'")
    said = []
    window.show_failure = said.append
    window.releases.open()
    assert "release v1 is not as it was frozen" in str(said[0])


def test_another_project_closes_the_dialog(window, dialog, tmp_path):
    window.session.open_project(Project.create(tmp_path / "q.tawsim", load()), "ليلى")
    assert not dialog.isVisible()
