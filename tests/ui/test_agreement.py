"""The window of agreement: figures of a project, the passages behind them, and the way out."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog

from annotator.errors import ExpectedError
from annotator.formats.papers.pdf import pages
from annotator.model import Argument, Document, Entity, Event, Layer, Range, State, Status
from annotator.scheme import load, scheming
from storage.project import Project
from ui.app import make_window
from ui.settings import Settings

TEXT = "قصف الطيران وحلب أمس، وقال بشار الأسد إن روسيا تدعم دمشق."
ALEPPO, BOTH = (Entity("e1", "LOC", (Range(s, TEXT.index("حلب") + 3),)) for s in (13, 12))
ASSAD, OTHER = (Entity("e2", label, (Range(27, 37),)) for label in ("PER", "ORG"))
RAID = Event("v1", "AirStrike", Range(0, 3), (Argument("Target", "e1"),))
MADE = {"A": (ALEPPO, ASSAD, RAID), "B": (BOTH, OTHER, RAID), "C": (ALEPPO, ASSAD)}


@pytest.fixture
def path(tmp_path):
    with Project.create(tmp_path / "p.tawsim", load()) as project:
        project.documents.add([Document(f"d{n}", f"{TEXT} {n}") for n in range(3)])
        for n in range(3):
            for who, made in MADE.items():
                status = Status(State.IN_PROGRESS if who == "C" and n else State.DONE)
                layer = Layer(project.documents.get(f"d{n}"), who, {a.id: a for a in made}, status=status)
                project.layers.put(layer)
    return tmp_path / "p.tawsim"


@pytest.fixture
def window(path, qtbot):
    settings = Settings(None)
    for key, value in (("annotator", "A"), ("language", "en"), ("learns", False)):
        settings.set(key, value)
    made = make_window(settings, suggests=False)
    qtbot.addWidget(made)
    made.start(Project.open(path))
    yield made
    made.close()


@pytest.fixture
def opened(window, qtbot):
    window._run_id("agreement")
    settle(window, qtbot)
    return window.agreeing.dialog


def settle(window, qtbot):
    qtbot.waitUntil(lambda: not window.agreeing.busy, timeout=60_000)


def words(grid):
    return [[spot.words.strip("\u2068\u2069\u200e") for spot in row] for row in grid.grid.sheet.rows]


def open_cell(window, qtbot, grid, row, column):
    grid.setCurrentIndex(grid.grid.index(row, column))
    QTest.keyClick(grid, Qt.Key.Key_Return)
    settle(window, qtbot)
    return window.agreeing.dialog.passages.table.rows


def column_of(grid, head):
    return list(grid.grid.sheet.heads).index(head)


def test_every_pair_has_its_figures(opened):
    rows = words(opened.pairs)
    assert [row[1] for row in rows] == ["3", "3", "1", "1"]
    exact = column_of(opened.pairs, "F1, exact")
    assert [row[exact].split()[0] for row in rows] == ["0.200", "0.000", "1.000", "0.000"]
    assert opened.pair.count() == 4
    assert "Most words are marked by nobody" in opened.told.text()


def test_a_figure_opens_its_passages_and_enter_the_document_there(opened, window, qtbot):
    rows = open_cell(window, qtbot, opened.pairs, 1, column_of(opened.pairs, "F1, exact"))
    assert rows.rowCount() == 6
    assert "6 passage" in opened.heading.text()
    shown = [rows.index(0, n).data() for n in range(5)]
    assert "[وحلب]" in shown[0]
    assert (shown[3], shown[4]) == ("a proclitic", "d0")
    window.session.show_document("d2")
    QTest.keyClick(opened.passages.table, Qt.Key.Key_Return)
    assert window.session.layer.document.id == "d0"
    assert window.desk.in_hand == "e1"


def test_what_only_another_has_is_shown_in_their_layer(opened, window, qtbot):
    opened.pair.setCurrentIndex(2)  # A and C
    only = column_of(opened.kinds, "only the first")
    triggers = next(n for n, row in enumerate(words(opened.kinds)) if row[0] == "Triggers")
    rows = open_cell(window, qtbot, opened.kinds, triggers, only)
    assert rows.rowCount() == 1
    opened.passages.passage_chosen.emit(rows.row(0).passage)
    assert window.session.layer.annotator == "A"
    opened.pair.setCurrentIndex(3)  # B and C
    rows = open_cell(window, qtbot, opened.kinds, triggers, only)
    opened.passages.passage_chosen.emit(rows.row(0).passage)
    assert window.session.layer.annotator == "B"


def test_a_cell_of_the_matrix_opens_what_was_called_so(opened, window, qtbot):
    opened.pair.setCurrentIndex(1)
    names = [row[0] for row in words(opened.matrix)]
    row, column = names.index("Person"), names.index("Organization") + 1
    assert words(opened.matrix)[row][column] == "3"
    rows = open_cell(window, qtbot, opened.matrix, row, column)
    assert {rows.index(n, 3).data() for n in range(rows.rowCount())} == {"name"}
    opened.part.setCurrentIndex(opened.part.findData("triggers"))
    assert words(opened.matrix)[0][1] == "3"


def test_every_table_follows_the_pair(opened):
    opened.pair.setCurrentIndex(2)
    assert words(opened.figures)[0][1].split()[0] == "1.000"
    assert words(opened.named)[0][:3] == ["Entities", "Location", "2"]
    assert [row[1] for row in words(opened.periods)] == ["1"]


def test_periods_open_what_was_finished_in_them(opened, window, qtbot):
    assert [row[1] for row in words(opened.periods)] == ["1", "1", "1"]
    rows = open_cell(window, qtbot, opened.periods, 1, 1)
    assert {rows.index(n, 4).data() for n in range(rows.rowCount())} == {"d1"}


def test_other_people_and_states_are_compared_anew(opened, window, qtbot):
    opened.unfinished.setChecked(True)
    qtbot.waitUntil(lambda: window.agreeing.busy)
    settle(window, qtbot)
    assert [row[1] for row in words(opened.pairs)] == ["3", "3", "3", "3"]
    for action in opened.menu.actions():
        action.setChecked(action.data() == "A")
    qtbot.waitUntil(lambda: "Choose two people" in opened.told.text())
    assert not opened.tabs.isEnabled()
    assert not opened.pdf.isEnabled()


def test_where_nothing_is_done_twice_all_is_compared_and_the_box_says_so(window, qtbot):
    for n in range(3):
        window.session.show_document(f"d{n}")
        window.session.set_status(Status(State.IN_PROGRESS))
    window.session.project.documents.remove(["d0"])  # only there B and C are done
    window._run_id("agreement")
    settle(window, qtbot)
    dialog = window.agreeing.dialog
    assert dialog.unfinished.isChecked()
    assert [row[1] for row in words(dialog.pairs)] == ["2", "2", "2", "2"]


def test_without_two_layers_of_a_document_it_says_so(opened, window, qtbot):
    window.session.project.documents.remove(["d0", "d1", "d2"])
    window.agreeing.start()
    assert "No document has layers of two" in opened.told.text()
    assert not opened.tabs.isEnabled()


def test_gamma_comes_when_it_is_asked_for(opened, window, qtbot):
    assert "γ" not in opened.pairs.grid.sheet.heads
    opened.gamma.click()
    settle(window, qtbot)
    assert opened.pairs.grid.sheet.heads[-1] == "γ"
    assert "the mean over 3 documents drawn from 3" in opened.told.text()


def test_work_can_be_cancelled_and_what_was_there_stays(opened, window, qtbot):
    opened.gamma.click()
    assert opened.busy.isVisible()
    opened.cancel.click()
    assert not window.agreeing.busy
    assert not opened.busy.isVisible()
    assert opened.gamma.isEnabled()
    window.agreeing.start()
    opened.cancel.click()
    assert opened.tabs.isEnabled()
    assert len(words(opened.pairs)) == 4


def test_what_was_cancelled_before_there_was_anything_is_said(window):
    window._run_id("agreement")
    window.agreeing.dialog.cancel.click()
    assert "Cancelled" in window.agreeing.dialog.told.text()


def test_it_is_saved_as_a_page_and_as_pdf(opened, window, tmp_path, monkeypatch, qtbot):
    for kind, button in (("html", opened.html), ("pdf", opened.pdf)):
        monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_, k=kind: (str(tmp_path / "out"), k))
        button.click()
        assert (tmp_path / f"out.{kind}").exists()
    assert (tmp_path / "out.pdf").read_bytes().startswith(b"%PDF")
    assert "Agreement in" in (tmp_path / "out.html").read_text("utf-8")
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: ("", ""))
    opened.html.click()


def test_on_paper_names_of_another_direction_turn_nothing_around_them():
    from PySide6.QtGui import QTextDocument

    from ui.agreement_paper import _isolated

    document = QTextDocument()
    document.setHtml(_isolated("<p>Annotators: <bdi>أحمد</bdi>, <bdi>سارة</bdi></p>"))
    layout = document.firstBlock().layout()
    document.size()
    line, said = layout.lineAt(0), document.toPlainText()
    places = [line.cursorToX(said.index(name) + 1)[0] for name in ("أحمد", "سارة")]
    assert places == sorted(places)


def test_arabic_pages_go_on_paper_from_right_to_left(opened, window, tmp_path, qtbot):
    from ui.agreement_paper import _ROW, _turned

    assert _ROW.sub(_turned, '<tr class="x"><th>1</th><td>2</td><td></td></tr>') == (
        '<tr class="x"><td></td><td>2</td><th>1</th></tr>'
    )
    window.settings.set("language", "ar")
    settle(window, qtbot)
    window.agreeing.write(tmp_path / "ar.pdf")
    read = " ".join(page.repaired for page in pages(tmp_path / "ar.pdf"))
    assert " ".join(read.split()).count("95 ٪ من 1000") == 1


def test_where_it_cannot_be_written_is_said(opened, window, tmp_path):
    window.agreeing.write(tmp_path / "nowhere" / "out.pdf")
    assert opened.told.text()


def test_a_project_that_cannot_be_read_is_told(opened, window, monkeypatch, qtbot):
    def fail(*_args, **_kwargs):
        raise ExpectedError("The disk is gone.")

    monkeypatch.setattr("storage.gold.agreeing.choose", fail)
    window.agreeing.start()
    assert opened.told.text() == "The disk is gone."
    monkeypatch.setattr("storage.gold.agreeing.people", fail)
    window.agreeing.close()
    window.agreeing.open()
    assert window.agreeing.dialog is None


def test_another_language_is_shown_at_once(opened, window, qtbot):
    window.settings.set("digits", "arabic")
    assert opened.isVisible()
    window.settings.set("language", "ar")
    settle(window, qtbot)
    assert "مطابق" in window.agreeing.dialog.pairs.grid.sheet.heads[2]


def test_it_closes_with_the_project_and_opens_again(opened, window, qtbot):
    window.session.close_project()
    assert window.agreeing.dialog is None
    assert not window.agreeing.busy


def test_the_report_comes_before_a_list_that_lies_over_what_it_led_to(opened, window, qtbot):
    exact = column_of(opened.pairs, "F1, exact")
    passage = open_cell(window, qtbot, opened.pairs, 1, exact).row(0).passage
    window.show()
    opened.setGeometry(window.geometry())
    opened.passages.passage_chosen.emit(passage)
    qtbot.waitUntil(window.view.hasFocus)
    window._run_id("agreement")
    qtbot.waitUntil(opened.passages.table.hasFocus)
    opened.move(window.frameGeometry().bottomLeft() + QPoint(0, 50))
    opened.passages.passage_chosen.emit(passage)
    assert opened.passages.table.hasFocus()


def test_coming_back_to_it_compares_anew_only_what_was_edited_since(opened, window, qtbot):
    rows = open_cell(window, qtbot, opened.pairs, 1, column_of(opened.pairs, "F1, exact"))
    window._run_id("agreement")
    assert not window.agreeing.busy
    assert rows.rowCount() == 6
    window.session.edited.emit({"d0"})
    window._run_id("agreement")
    assert window.agreeing.busy
    settle(window, qtbot)


def test_what_there_was_can_be_asked_while_it_compares_anew(opened, window, qtbot):
    window.agreeing.start()
    assert window.agreeing.busy
    rows = open_cell(window, qtbot, opened.pairs, 1, column_of(opened.pairs, "F1, exact"))
    assert window.agreeing._found is not None
    window.agreeing.start()
    window.agreeing._cancel()
    assert opened.tabs.isEnabled()
    assert rows is opened.passages.table.rows


def test_a_scheme_that_changes_while_layers_are_read_lets_reading_begin_again(window, qtbot):
    window._run_id("agreement")
    reading = window.agreeing._reading
    reading._found.append(reading._read(reading._keys.popleft()))  # one document under the name of before
    edit = scheming.rename(window.session.scheme, "labels", "LOC", "PLACE")
    changes = window.session.project.schemes.changes("scheme", edit.moves, batch="b")
    window.session.change_scheme(edit, changes)
    settle(window, qtbot)
    names = window.agreeing._found.overall.sheet.names("entities")
    assert "PLACE" in names
    assert "LOC" not in names
