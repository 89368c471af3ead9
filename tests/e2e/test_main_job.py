"""From the first key to the exported file, as a person does it."""

import json

import main
from annotator.model import LayerKey, State, Verdict
from storage.project import Project


def layer_of(path, annotator="أحمد"):
    with Project.open(path) as project:
        (document,) = project.documents.ids()
        return project.layers.get(LayerKey(document, annotator))


def test_a_suggestion_is_accepted_with_two_keys_and_leaves_as_training_data(run, project, tmp_path):
    taken = []

    def script(driver):
        driver.suggested().press("Tab")
        taken.append(driver.in_hand)
        driver.press("Enter")

    assert run(script, "open", project) == 0
    layer = layer_of(project)
    assert layer.verdicts == {taken[0]: Verdict.ACCEPTED}
    assert not project.with_name(project.name + "-wal").exists()
    out = tmp_path / "out.jsonl"
    assert main.main(["export", str(project), "--format", "jsonl", "--output", str(out)]) == 0
    (row,) = [json.loads(line) for line in out.read_text("utf-8").split("\n") if line]
    (entity,) = row["entities"]
    assert row["text"][entity["start"] : entity["end"]] == entity["text"]
    assert entity["origin"]["verdict"] == "accepted"


def test_rejecting_accepting_and_undoing_survive_restarts(run, project):
    ids = []

    def first(driver):
        driver.suggested().press("Tab")
        ids.append(driver.in_hand)
        driver.press("Backspace")
        ids.append(driver.in_hand)
        driver.press("Enter")

    def second(driver):
        assert driver.layer.verdicts == {ids[0]: Verdict.REJECTED, ids[1]: Verdict.ACCEPTED}
        driver.press("Ctrl+Z")
        assert driver.in_hand == ids[1]
        driver.press("Ctrl+Z", "Ctrl+Y")

    run(first, "open", project)
    run(second, "open", project)
    assert layer_of(project).verdicts == {ids[0]: Verdict.REJECTED}


def test_a_word_is_labelled_relabelled_and_turned_with_one_key_each(run, project):
    def script(driver):
        driver.suggested().caret_to("بيسكوف").press("1")
        assert driver.words_labelled("PER") == ["بيسكوف"]
        driver.press("2", "T")
        (entity,) = driver.layer.entities()
        assert (entity.label, entity.attributes) == ("ORG", {"mention": "NOM"})
        driver.press("Delete")
        assert driver.layer.entities() == []
        driver.press("Ctrl+Z")
        assert driver.words_labelled("ORG") == ["بيسكوف"]

    run(script, "open", project)


def test_edges_move_by_word_and_by_letter_the_way_the_eye_sees_them(run, project):
    def words(driver):
        return [driver.layer.document.slice(e.ranges) for e in driver.layer.entities()]

    def script(driver):
        driver.suggested().caret_to("ديمتري بيسكوف").press("1", "[")
        assert words(driver) == ["ديمتري بيسكوف"]
        driver.press("Shift+]")
        assert words(driver) == ["ديمتري بيسكو"]
        driver.press("Shift+[", "'")
        assert words(driver) == ["الكرملين ديمتري بيسكوف"]
        driver.press(";")
        assert words(driver) == ["ديمتري بيسكوف"]

    run(script, "open", project)


def test_a_glued_token_is_split_in_one_key(run, project):
    def script(driver):
        driver.suggested()
        at = driver.layer.document.text.index("روسياوتركيا")
        driver.window.view.place_caret(at)
        driver.press(*["Shift+Left"] * 11, "3", "X")
        names = [driver.layer.document.slice(e.ranges) for e in driver.layer.entities()]
        assert names == ["روسيا", "تركيا"]

    run(script, "open", project)


def test_an_event_with_a_role_is_made_from_the_keyboard(run, project):
    def script(driver):
        driver.suggested().caret_to("تتواصل").press("E").type("Meet").press("Enter")
        (event,) = driver.layer.events()
        assert (event.type, event.attributes["tense"]) == ("Meet", "past")
        driver.press("1")
        assert driver.window.digits.mode == "fillers"
        assert driver.window.view.emphasis.lit
        driver.press("1")
        (event,) = driver.layer.events()
        (argument,) = event.arguments
        assert argument.target in driver.layer.annotations
        assert driver.window.digits.mode == "roles"
        driver.press("Esc")
        assert driver.window.digits.mode == "labels"
        driver.press("A", "2")
        assert driver.layer.events()[0].attributes["polarity"] == "negative"

    run(script, "open", project)


def test_a_role_takes_a_value_without_words(run, project):
    def script(driver):
        driver.suggested().caret_to("تتواصل").press("E").type("لقاء").press("Enter")
        roles = driver.window.frames.roles(driver.layer.events()[0])
        driver.press(str(roles.index("Time") + 1), "0").press("Enter")
        (argument,) = driver.layer.events()[0].arguments
        assert (argument.role, argument.value) == ("Time", "document-date")

    run(script, "open", project)


def test_every_key_works_with_an_arabic_layout(run, project):
    def script(driver):
        driver.suggested().caret_to("تتواصل").type("ث").type("ةثثف")  # E, then Meet typed in Arabic
        driver.press("Enter", "Esc")
        assert [e.type for e in driver.layer.events()] == ["Meet"]
        driver.type("ف")  # T
        assert driver.layer.events()[0].attributes["polarity"] == "negative"
        driver.caret_to("بيسكوف").type("١")
        assert driver.words_labelled("PER") == ["بيسكوف"]

    run(script, "open", project)


def test_two_parts_make_one_entity(run, project):
    def script(driver):
        driver.suggested().caret_to("قريتي").press("3", "H").caret_to("سوحا").press("Shift+M")
        (entity,) = driver.layer.entities()
        assert len(entity.ranges) == 2
        driver.press("Ctrl+K").type("take out the part").press("Enter")
        (entity,) = driver.layer.entities()
        assert len(entity.ranges) == 1
        driver.press("Ctrl+Z")
        assert driver.window.status.message.startswith("Undone")
        driver.press("Ctrl+Y")
        assert driver.window.status.message.startswith("Redone")

    run(script, "open", project)


def test_all_at_or_above_a_score_and_all_of_a_string_are_one_undo_each(run, project):
    def script(driver):
        driver.suggested().press("Y").press("1")
        many = len(driver.layer.annotations)
        assert many > 1
        driver.press("Ctrl+Z")
        assert driver.layer.annotations == {}
        driver.press("Tab", "S", "1")
        assert driver.layer.annotations
        driver.press("Ctrl+Z")
        assert driver.layer.annotations == {}

    run(script, "open", project)


def test_done_asks_once_while_something_is_undecided(run, project):
    def script(driver):
        driver.suggested().press("Ctrl+Enter")
        assert driver.layer.status.state is State.NEW
        driver.press("Ctrl+Enter")
        assert driver.layer.status.state is State.DONE

    run(script, "open", project)


def test_a_click_takes_the_mark_and_a_drag_chooses_whole_words(run, project):
    from PySide6.QtCore import QPoint, Qt
    from PySide6.QtTest import QTest

    from annotator.model import Range

    def script(driver):
        driver.suggested()
        view, text = driver.window.view, driver.layer.document.text
        at = text.index("وزارة الدفاع")
        first = view.rectangles(Range(at + 1, at + 2))[0].center().toPoint()
        last = view.rectangles(Range(at + 9, at + 10))[0].center().toPoint()
        QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=first)
        assert driver.window.desk.span(driver.in_hand).label == "ORG"
        QTest.mousePress(view.viewport(), Qt.MouseButton.LeftButton, pos=first)
        QTest.mouseMove(view.viewport(), last)
        QTest.mouseRelease(view.viewport(), Qt.MouseButton.LeftButton, pos=last + QPoint(0, 0))
        assert view.selection() == Range(at, at + 12)
        driver.press("7")
        assert driver.words_labelled("WEAPON") == ["وزارة الدفاع"]

    run(script, "open", project)


def test_the_reader_of_anothers_layer_changes_nothing(run, project):
    def first(driver):
        driver.suggested().press("Tab", "Enter")

    def second(driver):
        driver.window.session.show_document(driver.layer.document.id, "أحمد")
        driver.press("Tab", "Enter", "1")
        assert len(driver.layer.annotations) == 1
        assert driver.window.banner.isVisible()

    run(first, "open", project)
    run(second, "open", project, annotator="ليلى")
    with Project.open(project) as opened:
        assert opened.layers.annotators() == ["أحمد"]


def test_a_second_window_on_the_project_is_refused_in_one_line(run, project, capsys):
    def script(driver):
        assert main.main(["stats", str(project)]) == 2

    run(script, "open", project)
    assert len(capsys.readouterr().err.strip().splitlines()) == 1


def test_the_language_changes_while_it_runs(run, project):
    from PySide6.QtCore import Qt
    from PySide6.QtWidgets import QApplication

    def script(driver):
        driver.window.settings.set("language", "ar")
        assert QApplication.layoutDirection() is Qt.LayoutDirection.RightToLeft
        QApplication.processEvents()
        assert "ملف" in driver.window.menuBar().actions()[0].text()

    run(script, "open", project)


def test_what_is_found_is_the_noun_not_what_was_in_hand(run, project):
    def script(driver):
        driver.suggested().press("Tab", "Enter", "J")
        assert driver.in_hand in driver.layer.annotations
        driver.press("F").type("بيسكوف").press("Enter", "Esc", "Delete")
        assert len(driver.layer.entities()) == 1
        driver.press("1")
        assert "بيسكوف" in driver.words_labelled("PER")

    run(script, "open", project)


def test_a_suggested_frame_is_filled_with_words_and_stays_open(run, project):
    def script(driver):
        driver.suggested().press("Shift+J", "R", "1")
        at = driver.layer.document.text.index("زعماء")
        driver.window.view.place_caret(at)
        driver.press("Ctrl+Shift+Left", "1")
        (event,) = driver.layer.events()
        assert any(driver.layer.document.slice(driver.layer.annotations[a.target].ranges).startswith("زعماء")
                   for a in event.arguments)  # fmt: skip
        driver.press("Enter")
        assert driver.window.desk.frame.event == event.id

    run(script, "open", project)


def test_the_numbers_of_fillers_stand_still_while_a_role_is_open(run, project):
    def script(driver):
        driver.suggested().caret_to("تتواصل").press("E").type("Meet").press("Enter", "1")
        before = [t.id for t in driver.window.digits.tags()]
        driver.press("Shift+1")
        assert [t.id for t in driver.window.digits.tags()] == before

    run(script, "open", project)


def test_a_note_being_typed_is_kept_when_the_window_closes(run, project):
    def script(driver):
        driver.suggested().press("Tab", "Enter", "J")
        driver.window.inspector._note.setFocus()
        driver.type("مهم")

    run(script, "open", project)
    assert [e.note for e in layer_of(project).entities()] == ["مهم"]


def test_a_split_leaves_no_white_space(run, project):
    def script(driver):
        driver.suggested().caret_to("ديمتري بيسكوف").press("1", "[")
        driver.window.desk.place(driver.layer.document.text.index("ديمتري بيسكوف") + 6)
        driver.press("X")
        names = {driver.layer.document.slice(e.ranges) for e in driver.layer.entities()}
        assert names == {"ديمتري", "بيسكوف"}

    run(script, "open", project)


def test_the_context_menu_offers_what_fits_and_a_recent_project_opens(run, project):
    from PySide6.QtWidgets import QApplication

    def script(driver):
        driver.suggested().press("Tab", "Menu")
        menu = QApplication.activePopupWidget()
        names = {a.objectName() for a in menu.actions()}
        assert {"accept", "reject", "trigger", "split"} <= names
        assert "delete" not in names
        menu.close()
        driver.press("Ctrl+K").type("recent").press("Enter")
        assert driver.window.chooser.isVisible()
        driver.press("Enter")
        assert driver.window.session.project.path == project

    run(script, "open", project)
