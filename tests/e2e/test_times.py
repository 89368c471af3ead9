"""Events in a table and on a timeline, and entities linked to entries, by real keys in both languages."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QEventLoop, Qt, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QInputDialog

import main
from annotator import editing
from annotator.counts import Count
from annotator.model import Argument, Document, Entity, Event, Layer, LayerKey, Range, Suggestion
from storage.choosing import write_choices
from storage.project import Project
from ui.panels.event_table import count_words

TEXT = (
    "قصفت القوات الروسية حلب أمس بالصواريخ وقتلت أكثر من 20 مدنيا. "
    "وصل بيسكوف إلى حلب. انفجرت سيارة في إدلب في 5 آذار."
)
NAME = "أحمد"


def at(text, words, nth=0):
    start = -1
    for _ in range(nth + 1):
        start = text.index(words, start + 1)
    return Range(start, start + len(words))


def entity(id, label, words, nth=0):
    return Entity(id, label, (at(TEXT, words, nth),))


LAYER = (
    entity("agent", "ORG", "القوات الروسية"),
    entity("aleppo", "LOC", "حلب"),
    entity("again", "LOC", "حلب", 1),
    entity("idlib", "LOC", "إدلب"),
    entity("when", "DATE", "أمس"),
    entity("later", "DATE", "5 آذار"),
    entity("arms", "WEAPON", "الصواريخ"),
    entity("dead", "CASUALTY", "20 مدنيا"),
    Event("shelled", "Bombardment", at(TEXT, "قصفت"),
          (Argument("Agent", "agent"), Argument("Target", "aleppo"), Argument("Time", "when"),
           Argument("Instrument", "arms"), Argument("Victim", "dead"))),
    Event("came", "Movement", at(TEXT, "وصل"), (Argument("Destination", "again"),)),
    Event("burst", "Explosion", at(TEXT, "انفجرت"), (Argument("Place", "idlib"), Argument("Time", "later"))),
)  # fmt: skip


@pytest.fixture
def small(tmp_path):
    """Two reports of the same words on different days, annotated; nothing suggests."""
    path = tmp_path / "p.tawsim"
    assert main.main(["new", str(path)]) == 0
    with Project.open(path) as project:
        write_choices(project, ())
        documents = [Document(f"d{n}", TEXT, f"خبر {n}", date=f"2017-03-{15 + n}") for n in (1, 2)]
        project.documents.add(documents)
        for document in documents:
            project.layers.put(Layer(document, NAME, {a.id: a for a in LAYER}))
    return path


def table(driver):
    """The rows on show, as words."""
    model = driver.window.chronicle.panel.events.table.model()
    return [
        [model.data(model.index(row, column)) for column in range(model.columnCount())]
        for row in range(model.rowCount())
    ]


def settled(driver):
    """Wait until all rows are read."""
    loop = QEventLoop()
    while driver.window.chronicle._slices.busy:
        QTimer.singleShot(5, loop.quit)
        loop.exec()


def bare(words):
    return "".join(c for c in words if c not in "\u200f\u2066\u2068\u2069\u202d\u202c")


@pytest.mark.parametrize("language", ["en", "ar"])
def test_the_table_says_who_did_what_to_whom_where_when_with_what_how_many(run, small, language):
    def script(driver):
        QTest.qWait(20)  # until the report has the keyboard
        driver.press("Ctrl+Shift+E")
        first, *_ = table(driver)
        at_least = count_words(Count(20, None))
        shelled = driver.window.session.scheme.name("Bombardment", language)
        assert [bare(x) for x in first] == [
            "القوات الروسية", f"{shelled} «قصفت»", "حلب، 20 مدنيا", "", "2017-03-15", "الصواريخ", at_least,
        ]  # fmt: skip
        came, burst = table(driver)[1:]
        assert came[3:5] == ["حلب", ""]
        assert bare(burst[4]) == "2017-03-05"
        driver.press("Down", "Down", "Enter")
        assert driver.in_hand == "burst"
        assert QApplication.focusWidget() is driver.window.view
        driver.press("Ctrl+Shift+E")
        assert not driver.window.chronicle.panel.isVisible()

    run(script, "open", small, language=language)


@pytest.mark.parametrize("language", ["en", "ar"])
@pytest.mark.parametrize("key", ["Ctrl+Shift+E", "Ctrl+Shift+T"])
def test_where_there_are_no_events_a_line_says_why_and_what_to_do(run, small, language, key):
    """It goes with the first event, and is another for the project."""
    with Project.open(small) as project:
        for id in ("d1", "d2"):
            project.layers.put(Layer(project.documents.get(id), NAME))

    def script(driver):
        QTest.qWait(20)  # until the report has the keyboard
        driver.press(key)
        panel, said = driver.window.chronicle.panel, []
        shown = panel.line if key.endswith("T") else panel.events.table
        for scope in (0, 1):
            panel.scope.setCurrentIndex(scope)
            settled(driver)
            said.append(shown.accessibleDescription())
        assert all("Enter" in line and "E" in line for line in said)
        assert said[0] != said[1]
        empty = shown.grab().toImage()
        driver.press("Esc").caret_to("وصل").press("E", "Enter")
        QTest.qWait(300)
        assert shown.accessibleDescription() not in said
        assert shown.grab().toImage() != empty

    run(script, "open", small, language=language)


def test_of_the_project_before_nothing_is_left_in_sight(run, small, tmp_path):
    other = tmp_path / "other.tawsim"
    assert main.main(["new", str(other)]) == 0

    def script(driver):
        window = driver.window
        QTest.qWait(20)  # until the report has the keyboard
        driver.caret_to("وصل").press("V", "Delete")
        assert "Movement" in window.guidelines._name.text()
        assert window.status._saved.text()
        window.files.open_path(other)
        assert window.guidelines._name.text() == window.guidelines._text.toPlainText() == ""
        assert window.status._saved.text() == window.status.message == ""

    run(script, "open", small)


def test_the_table_of_the_project_sorts_by_date_and_goes_to_another_document(run, small):
    def script(driver):
        QTest.qWait(20)  # until the report has the keyboard
        driver.press("Ctrl+Shift+E")
        panel = driver.window.chronicle.panel
        panel.scope.setFocus()
        driver.press("Down")
        settled(driver)
        assert len(table(driver)) == 6
        panel.events.table.sortByColumn(4, Qt.SortOrder.DescendingOrder)
        days = [bare(row[4]) for row in table(driver)]
        assert days[2:] == ["2017-03-16", "2017-03-15", "2017-03-05", "2017-03-05"]
        panel.events.table.setFocus()
        panel.events.table.setCurrentIndex(panel.events.table.model().index(2, 0))
        driver.press("Enter")
        assert driver.layer.document.id == "d2"
        assert driver.in_hand == "shelled"
        driver.press("Delete")
        QTest.qWait(300)
        assert len(table(driver)) == 5

    run(script, "open", small)


def test_the_table_of_the_project_follows_an_edit_of_several_documents_and_its_undo(run, small):
    def script(driver):
        QTest.qWait(20)  # until the report has the keyboard
        driver.press("Ctrl+Shift+E")
        session, panel = driver.window.session, driver.window.chronicle.panel
        panel.scope.setCurrentIndex(1)
        settled(driver)
        before = table(driver)
        layers = [session.project.layers.get(LayerKey(id, NAME)) for id in ("d1", "d2")]
        changes = [replace(editing.delete(x, ["shelled"]), batch="both") for x in layers]
        assert session.do(*changes)
        driver.until(lambda: len(table(driver)) == 4)
        seen = []
        session.edited.connect(lambda _: seen.append(QGuiApplication.overrideCursor() is not None))
        driver.window.view.setFocus()
        driver.press("Ctrl+Z")
        driver.until(lambda: len(table(driver)) == 6)
        assert sorted(table(driver)) == sorted(before)
        assert seen == [True]
        assert QGuiApplication.overrideCursor() is None

    run(script, "open", small)


def test_dates_and_counts_have_the_digits_that_were_chosen(run, small):
    def script(driver):
        QTest.qWait(20)  # until the report has the keyboard
        driver.press("Ctrl+Shift+E")
        driver.window.settings.set("digits", "arabic")
        first = [bare(x) for x in table(driver)[0]]
        assert first[4] == "٢٠١٧-٠٣-١٥"
        assert "٢٠" in first[6]

    run(script, "open", small, language="ar")


@pytest.mark.parametrize(("language", "ahead"), [("en", "Right"), ("ar", "Left")])
def test_the_timeline_runs_as_one_reads_and_enter_goes_to_the_text(run, small, language, ahead):
    def script(driver):
        QTest.qWait(20)  # until the report has the keyboard
        driver.press("Ctrl+Shift+T")
        line = driver.window.chronicle.panel.line
        driver.press("Home")
        assert line.current().event == "burst"
        here = line._center(*line._at).x()
        driver.press(ahead)
        assert line.current().event == "shelled"
        assert (line._center(*line._at).x() > here) == (ahead == "Right")
        driver.press(ahead)
        assert line.current().event == "came"  # without a date, apart
        driver.press("Home", "Enter")
        assert driver.in_hand == "burst"
        driver.press("Ctrl+Shift+T")
        center = line._center(line._at[0], 0).toPoint()
        QTest.mouseClick(line, Qt.MouseButton.LeftButton, pos=center)
        assert driver.in_hand == "burst"
        driver.press("Ctrl+Shift+T")

    run(script, "open", small, language=language)


@pytest.mark.parametrize("language", ["en", "ar"])
def test_w_links_all_of_a_name_to_a_place_and_one_undo_takes_it_back(run, small, language):
    def script(driver):
        QTest.qWait(20)  # until the report has the keyboard
        driver.caret_to("حلب").window.desk.take("aleppo")
        driver.type("ص" if language == "ar" else "w")  # the key W in both layouts
        driver.press("1", "1")
        linked = {e.id: e.link for e in driver.layer.entities() if e.link}
        assert linked == {"aleppo": "geonames:170063", "again": "geonames:170063"}
        shown = driver.window.inspector._link.text()
        assert ("سوريا" if language == "ar" else "Syria") in shown
        assert "36.201" in shown
        driver.press("Ctrl+Z")
        assert not any(e.link for e in driver.layer.entities())
        assert not driver.window.inspector._link.isVisible()

    run(script, "open", small, language=language)


def test_a_link_is_kept_after_a_restart_and_can_be_taken_off(run, small):
    def link(driver):
        QTest.qWait(20)  # until the report has the keyboard
        driver.caret_to("إدلب").window.desk.take("idlib")
        driver.press("W", "1")
        assert driver.layer.annotations["idlib"].link == "geonames:169389"

    def off(driver):
        QTest.qWait(20)  # until the report has the keyboard
        driver.caret_to("إدلب").window.desk.take("idlib")
        assert driver.layer.annotations["idlib"].link == "geonames:169389"
        driver.press("W").type("off").press("Enter")
        assert driver.layer.annotations["idlib"].link == ""

    run(link, "open", small)
    run(off, "open", small)


def typed(words):
    """Writes into the field that comes up next, and takes it."""

    def write():
        field = QApplication.activeModalWidget()
        if isinstance(field, QInputDialog):
            field.setTextValue(words)
            QTest.keyClick(field, Qt.Key.Key_Return)
        else:
            QTimer.singleShot(20, write)

    QTimer.singleShot(20, write)


def back(driver):
    """Offscreen no window comes forward by itself when a dialog closes."""
    driver.window.activateWindow()
    assert QTest.qWaitForWindowActive(driver.window)


def test_an_id_of_wikidata_is_checked(run, small):
    def script(driver):
        QTest.qWait(20)  # until the report has the keyboard
        driver.caret_to("القوات").window.desk.take("agent")
        typed("Q0x")
        driver.press("W").type("wikidata").press("Enter")
        back(driver)
        assert driver.layer.annotations["agent"].link == ""
        typed("https://www.wikidata.org/wiki/Q15284")
        driver.window.desk.take("agent")
        driver.press("W").type("wikidata").press("Enter")
        back(driver)
        assert driver.layer.annotations["agent"].link == "wikidata:Q15284"

    run(script, "open", small)


def test_another_name_is_looked_for(run, small):
    def script(driver):
        QTest.qWait(20)  # until the report has the keyboard
        driver.caret_to("حلب").window.desk.take("idlib")
        typed("alep")
        driver.press("W").type("another").press("Enter")
        back(driver)
        driver.press("1")
        assert driver.layer.annotations["idlib"].link == "geonames:170063"

    run(script, "open", small)


def test_a_list_of_ones_own_goes_before_the_places(run, small, tmp_path, qtbot):
    names = tmp_path / "actors.csv"
    names.write_text("id,names,kind\n17,القوات الروسية|الجيش الروسي,army\n18,حلب,squad\n", "utf-8")

    def script(driver):
        QTest.qWait(20)  # until the report has the keyboard
        with qtbot.waitSignal(driver.window.desk.said):
            driver.window.linking.load_file(names)
        driver.caret_to("القوات").window.desk.take("agent")
        driver.press("W", "1")
        assert driver.layer.annotations["agent"].link == "actors:17"
        assert "army" in driver.window.inspector._link.text()
        driver.window.desk.take("aleppo")
        driver.press("W", "1", "2")
        assert driver.layer.annotations["aleppo"].link == "actors:18"
        assert driver.layer.annotations["again"].link == ""

    run(script, "open", small)
    with Project.open(small) as project:
        assert project._file.read("SELECT base, count(*) FROM knowledge") == [("actors", 2)]


def test_a_bad_list_is_refused_in_one_line_and_nothing_is_kept(run, small, tmp_path, qtbot):
    names = tmp_path / "bad.csv"
    names.write_text("1,حماس\n1,فتح\n", "utf-8")
    said = []

    def script(driver):
        driver.window.session.failed.connect(said.append)

        def load(name):
            with qtbot.waitSignal(driver.window.session.failed):
                driver.window.linking.load_file(tmp_path / name)

        load("bad.csv")
        load("gone.csv")
        names.rename(tmp_path / "geonames.csv")
        load("geonames.csv")

    run(script, "open", small)
    assert [p.message for p in said] == [
        "bad.csv:2: the id 1 stands twice.",
        "gone.csv cannot be read: No such file or directory.",
        "A list cannot be named geonames.",
    ]
    with Project.open(small) as project:
        assert project._file.read("SELECT count(*) FROM knowledge") == [(0,)]


def test_linking_a_suggestion_accepts_it_in_the_same_change(run, small):
    suggested = Entity("s", "LOC", (at(TEXT, "سيارة"),))
    with Project.open(small) as project:
        project.suggestions.add("d1", [Suggestion(suggested, 0.9, "gazetteer")])

    def script(driver):
        QTest.qWait(20)
        driver.caret_to("سيارة").window.desk.take("s")
        driver.window.linking._link(["s"], "wikidata:Q1420")
        assert driver.layer.annotations["s"].link == "wikidata:Q1420"
        driver.press("Ctrl+Z")
        assert "s" not in driver.layer.annotations
        assert driver.window.desk.undecided("s")

    run(script, "open", small)


def test_a_click_in_the_table_leaves_the_keyboard_there_and_enter_takes_it_along(run, small):
    def script(driver):
        window = driver.window
        driver.until(window.view.hasFocus)
        driver.press("Ctrl+Shift+E")
        settled(driver)
        events = window.chronicle.panel.events.table
        spot = events.visualRect(events.rows.index(1, 1)).center()
        QTest.mouseClick(events.viewport(), Qt.MouseButton.LeftButton, pos=spot)
        assert driver.in_hand == "came"
        assert events.hasFocus()
        driver.press("End")
        assert events.currentIndex().row() == 2
        driver.press("Enter")
        assert driver.in_hand == "burst"
        assert window.view.hasFocus()

    assert run(script, "open", small) == 0


def test_the_height_and_the_columns_that_a_person_drew_are_there_the_next_time(run, small):
    def draw(driver):
        driver.until(driver.window.view.hasFocus)
        driver.press("Ctrl+Shift+E")
        settled(driver)
        panel = driver.window.chronicle.panel
        splitter = panel.parentWidget()
        before = panel.height()
        report, *between, _ = splitter.sizes()
        splitter.setSizes([report - 60, *between, before + 60])  # as its edge is drawn
        splitter.splitterMoved.emit(0, 1)
        panel.events.table.setColumnWidth(4, 211)
        found.append(panel.height())
        assert before < panel.height() < before + 100

    def look(driver):
        driver.until(driver.window.view.hasFocus)
        driver.press("Ctrl+Shift+E")
        settled(driver)
        panel = driver.window.chronicle.panel
        assert panel.height() == found[0]
        assert panel.events.table.columnWidth(4) == 211

    found = []
    assert run(draw, "open", small) == 0
    assert run(look, "open", small) == 0
