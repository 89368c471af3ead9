"""The dashboard of a project: opened by a key, read in slices, with the lead's goal."""

import subprocess
import sys

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt, QTimer
from PySide6.QtGui import QFocusEvent, QWheelEvent
from PySide6.QtWidgets import QApplication

from annotator.history import Kind
from annotator.model import (
    GOLD,
    Change,
    Document,
    Entity,
    LayerKey,
    Range,
    Ruling,
    State,
    Status,
    Suggestion,
    Verdict,
)
from annotator.scheme import load
from storage.project import Project
from storage.teams.overview import Goal
from storage.teams.people import Role
from ui.dashboard.page import NARROW, GoalDialog
from ui.settings import Settings
from ui.window import Window

TEXT = "قال زيد لعمرو في حلب"


def filled(path):
    project = Project.create(path, load())
    with project.writing():
        for n in range(6):
            id = f"d{n}"
            project.documents.add([Document(id, f"{TEXT} {n}")])
            project.suggestions.add(id, [Suggestion(Entity("s1", "PER", (Range(4, 7),)), 0.5, "model")])
            for who in ("سعاد", "أحمد", GOLD):
                entity = Entity("e1", "PER" if n % 2 else "LOC", (Range(4, 7),))
                rulings = () if who == GOLD else (Ruling("s1", None, Verdict.ACCEPTED),)
                key = LayerKey(id, who)
                changes = (
                    Change("edit", key, (), (entity,), rulings),
                    Change("status", key, status=(Status(), Status(State.DONE))),
                )
                for at, change in enumerate(changes):
                    day = f"2026-01-{n + 1:02}T10:00:00+00:00"
                    project.journal.write(change, annotator=who, kind=Kind.DO, id=f"{id}{who}{at}", at=day)
                project.time.add(key, 60)
            kind = "overlap" if n % 2 else "check"
            project.file.write("INSERT INTO assignments VALUES (?, 'سعاد', ?, 'b', '2026-01-01')", (id, kind))
    return project


@pytest.fixture
def window(qtbot, tmp_path):
    settings = Settings(None)
    settings.set("annotator", "ليلى")
    settings.set("language", "en")
    made = Window(settings, suggests=False)
    qtbot.addWidget(made)
    made.start(filled(tmp_path / "p.tawsim"))
    yield made
    made.close()


@pytest.fixture
def page(window, qtbot):
    window.dashboard.open()
    qtbot.waitUntil(lambda: not window.dashboard.busy, timeout=20_000)
    return window.dashboard.page


def test_every_figure_of_a_busy_project_is_drawn(page):
    assert [name for name, card in page.cards.items() if card.chart is None] == []
    assert page.cards["states"].plot.hasFocus() or not page.isActiveWindow()
    assert page.said.text() == " "


def test_opening_again_reads_again(window, page, qtbot):
    window.session.project.documents.remove(["d0"])
    window.dashboard.open()
    qtbot.waitUntil(lambda: not window.dashboard.busy, timeout=20_000)
    assert window.dashboard.page is page
    assert page.cards["pace"].chart.places[0] == "2026-01-02"


def during(window, script, act):
    done = []

    def run():
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, GoalDialog)
        script(dialog)
        done.append(dialog)

    QTimer.singleShot(0, window, run)
    act()
    assert done


def test_the_lead_sets_a_goal(window, page, qtbot):
    def script(dialog):
        dialog.documents.setValue(50)
        dialog.timed.setChecked(True)
        dialog.by.setDate(dialog.by.date().fromString("2026-02-01", "yyyy-MM-dd"))
        dialog.accept()

    during(window, script, page.goal.click)
    assert window.session.project.overview.goal() == Goal(50, "2026-02-01")
    qtbot.waitUntil(lambda: page.cards["gold"].chart.goal == 50)
    during(window, lambda dialog: dialog.reject(), page.goal.click)
    during(window, lambda dialog: (dialog.documents.setValue(0), dialog.accept()), page.goal.click)
    assert window.session.project.overview.goal() is None
    qtbot.waitUntil(lambda: not window.dashboard.busy, timeout=20_000)


def test_who_does_not_lead_sets_none(window, qtbot):
    window.session.project.settings.set("handout", "2026-01-01")
    window.session.project.people.set("سعاد", Role.LEAD)
    window.dashboard.open()
    assert not window.dashboard.page.goal.isEnabled()


def test_a_narrow_page_has_one_column(page):
    card = page.cards["gold"]
    page.resize(NARROW + 100, 700)
    QApplication.processEvents()
    assert card.y() == page.cards["states"].y()
    page.resize(NARROW - 100, 700)
    QApplication.processEvents()
    assert page._columns == 1


def test_the_wheel_chooses_no_other_chart_and_the_page_stays_where_it_is(page):
    card = page.cards["quality"]
    chosen, bar = card.which.currentIndex(), page._area.verticalScrollBar()
    spot, none = QPointF(5, 5), Qt.MouseButton.NoButton
    wheel = QWheelEvent(
        spot,
        card.which.mapToGlobal(spot),
        QPoint(0, 0),
        QPoint(0, -120),
        none,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(card.which, wheel)
    assert card.which.currentIndex() == chosen
    bar.setValue(bar.maximum())
    for reason in (Qt.FocusReason.ActiveWindowFocusReason, Qt.FocusReason.MouseFocusReason):
        QApplication.sendEvent(page.cards["states"].plot, QFocusEvent(QEvent.Type.FocusIn, reason))
        assert bar.value() == bar.maximum()
    QApplication.sendEvent(
        page.cards["states"].plot, QFocusEvent(QEvent.Type.FocusIn, Qt.FocusReason.TabFocusReason)
    )
    assert bar.value() < bar.maximum()


def test_two_columns_are_as_wide_as_one_another_and_nothing_lies_beside_the_page(page):
    page.resize(1180, 700)
    QApplication.processEvents()
    assert abs(page.cards["states"].width() - page.cards["gold"].width()) <= 1
    assert page._area.horizontalScrollBar().maximum() == 0


def test_another_language_and_another_theme_draw_it_anew(window, page, qtbot):
    window.settings.set("theme", "dark")
    assert window.dashboard.page is not page
    qtbot.waitUntil(lambda: not window.dashboard.busy, timeout=20_000)


def test_another_project_closes_it(window, page, tmp_path):
    window.session.open_project(Project.create(tmp_path / "q.tawsim", load()), "ليلى")
    assert window.dashboard.page is None
    window.dashboard.open()
    assert window.dashboard.page is not None


def test_an_empty_project_says_why_each_figure_is_empty(window, tmp_path, qtbot):
    window.session.open_project(Project.create(tmp_path / "q.tawsim", load()), "ليلى")
    window.dashboard.open()
    qtbot.waitUntil(lambda: not window.dashboard.busy, timeout=20_000)
    for card in window.dashboard.page.cards.values():
        assert card.chart is None
        assert card.nothing.text().endswith(".")


def test_damage_ends_the_reading_in_words(window, qtbot):
    with window.session.project.writing():
        window.session.project.file.write("UPDATE annotations SET value = '{}' WHERE layer = 1")
    said = []
    window.dashboard._slices.failed.connect(said.append)
    window.dashboard.open()
    qtbot.waitUntil(lambda: bool(said), timeout=20_000)
    assert "damaged" in str(said[0])


def test_closing_while_it_measures_ends_the_work(window, qtbot):
    with qtbot.waitSignal(window.dashboard._beside.told, timeout=20_000):
        window.dashboard.open()
    assert window.dashboard.busy
    window.dashboard.page.close()
    assert not window.dashboard.busy
    assert window.dashboard.page is None


def test_the_window_comes_up_without_what_draws_figures(root):
    script = (
        "import sys, ui.window\n"
        "late = {'pyqtgraph', 'numpy', 'annotator.agreement.measuring', 'ui.dashboard.page'}\n"
        "print(*sorted(late & set(sys.modules)))"
    )
    done = subprocess.run(
        [sys.executable, "-c", script], cwd=root, capture_output=True, text=True, timeout=60, check=False
    )
    assert (done.stdout, done.stderr) == ("\n", "")
