"""The scheme editor: every row has a form, every form says what it edits, nothing happens before Apply."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from annotator.model import Change, Entity, LayerKey, Range
from annotator.scheme import Overlaps, Policy, load, parse
from annotator.scheme.scheming import Edit, Move
from annotator.scheme.writing import written
from ui.dialogs.scheme.asks import MOST, PreviewDialog
from ui.dialogs.scheme.editor import SchemeDialog
from ui.theme import apply_theme

NEWS = load()


@pytest.fixture
def opened(qtbot, qapp):
    apply_theme(qapp, "light")
    made = []

    def make(scheme=NEWS, language="en"):
        dialog = SchemeDialog(None, scheme, language=language)
        qtbot.addWidget(dialog)
        made.append(dialog)
        dialog.got = []
        dialog.applied.connect(dialog.got.append)
        dialog.show()
        dialog.activateWindow()
        qtbot.waitUntil(lambda: QApplication.focusWidget() is dialog.tree)
        return dialog

    yield make
    for dialog in made:
        dialog.reject()  # the first time may only ask


def answer(does):
    """`does(dialog)` as soon as a question is asked."""

    def look():
        asked = QApplication.activeModalWidget()
        if asked is None:
            QTimer.singleShot(10, look)
        else:
            does(asked)

    QTimer.singleShot(10, look)


def write(dialog, part, text):
    field = dialog.form.fields[part]
    field.setFocus()
    field.selectAll()
    QTest.keyClicks(field, text)


@pytest.mark.parametrize("language", ["en", "ar"])
@pytest.mark.parametrize(
    ("table", "id", "parts"),
    [
        ("labels", "LOC", {"color", "dark", "help.ar", "examples", "key"}),
        ("types", "Die", {"group", "roles", "help.en"}),
        ("groups", "Harm", {"color"}),
        ("roles", "Place", {"fits", "least", "most"}),
        ("relations", "part-of", {"sources", "targets", "chain"}),
        ("attributes", "mention", {"of"}),
        ("attributes.mention", "NAM", {"sign"}),
        ("values", "unstated", {"key"}),
        ("reasons", "edges", {"words.ar"}),
    ],
)
def test_every_row_has_a_form(opened, table, id, parts, language):
    dialog = opened(language=language)
    dialog.go(table, id)
    assert dialog.here == (table, id)
    assert dialog.form.fields["id"].value == id
    assert parts <= dialog.form.fields.keys()
    assert all(f.accessibleName() for f in dialog.form.fields.values())


def test_what_is_written_is_in_the_draft_letter_by_letter(opened):
    dialog = opened()
    dialog.go("labels", "LOC")
    write(dialog, "words.en", "Place")
    write(dialog, "examples", "in [Hama]")
    assert dialog.edit.scheme.label_of["LOC"].words.en == "Place"
    assert dialog.edit.scheme.label_of["LOC"].examples == ("in [Hama]",)
    assert dialog.tree.currentItem().text(0).startswith("Place")
    assert dialog.got == []
    QTest.keyClick(dialog, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    (edit,) = dialog.got
    assert parse(written(edit.scheme)) == edit.scheme
    assert edit.moves == ()


def keys_of(dialog, *ids):
    return [dialog.edit.scheme.label_of[id].key for id in ids]


def test_a_key_that_another_has_is_shown_and_not_taken(opened):
    dialog = opened()
    dialog.go("labels", "LOC")
    write(dialog, "key", "1")
    assert keys_of(dialog, "LOC", "PER") == ["3", "1"]
    assert "Person" in dialog.form.fields["key"].parentWidget().note.text()
    dialog.go("labels", "PER")
    assert "Location" in dialog.wrong.text()
    assert "Person" in dialog.wrong.text()
    dialog.form.fields["key"].clear()
    dialog.form.fields["key"].edited.emit()
    dialog.go("labels", "LOC")
    write(dialog, "key", "1")
    assert keys_of(dialog, "LOC", "PER") == ["1", ""]


def test_enter_swaps_two_keys(opened, qtbot):
    dialog = opened()
    dialog.go("labels", "LOC")
    write(dialog, "key", "1")
    QTest.keyClick(dialog.form.fields["key"], Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: keys_of(dialog, "LOC", "PER") == ["1", "3"])
    assert dialog.form.fields["key"].value == "1"
    assert dialog.form.fields["key"].hasFocus()
    assert dialog.wrong.isHidden()
    assert dialog.altered == 2
    QTest.keyClick(dialog.form.fields["key"], Qt.Key.Key_Return)
    assert keys_of(dialog, "LOC", "PER") == ["1", "3"]


def test_a_key_is_taken_and_the_other_goes_without(opened, qtbot):
    dialog = opened()
    dialog.go("labels", "LOC")
    write(dialog, "key", "1")
    shown = dialog.form.fields["key"].parentWidget()
    assert [shown.swap.isHidden(), shown.take.isHidden()] == [False, False]
    QTest.keyClick(shown.take, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: keys_of(dialog, "LOC", "PER") == ["1", ""])
    dialog.go("labels", "PER")
    write(dialog, "key", "2")
    shown = dialog.form.fields["key"].parentWidget()
    assert [shown.swap.isHidden(), shown.take.isHidden()] == [True, False]
    QTest.keyClick(dialog.form.fields["key"], Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: keys_of(dialog, "PER", "ORG") == ["2", ""])


def test_a_swap_gives_the_key_that_was_there_before_the_first_letter(opened, qtbot):
    dialog = opened()
    dialog.go("types", "Attack")
    before = NEWS.type_of["Attack"].key, NEWS.type_of["Shelling"].key
    write(dialog, "key", before[1])
    QTest.keyClick(dialog.form.fields["key"], Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: dialog.edit.scheme.type_of["Shelling"].key == before[0])
    assert dialog.edit.scheme.type_of["Attack"].key == before[1]


def test_nothing_is_applied_or_left_while_a_key_waits(opened):
    dialog = opened()
    dialog.go("labels", "LOC")
    write(dialog, "key", "1")
    QTest.keyClick(dialog, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert dialog.isVisible()
    assert dialog.got == []
    assert "Person" in dialog.wrong.text()
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert dialog.isVisible()
    write(dialog, "key", "3")
    QTest.keyClick(dialog, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert dialog.isHidden()


def test_colors_are_measured_as_they_are_chosen(opened, qtbot):
    dialog = opened()
    assert dialog.checks.isHidden()
    dialog.go("labels", "LOC")
    field = dialog.form.fields["color"]
    field.set_color(NEWS.label_of["PER"].color)
    qtbot.waitUntil(lambda: dialog.checks.count() == 1)
    assert "Person" in dialog.checks.item(0).text()
    field.set_color("#fafafa")
    assert field.note.objectName() == "bad"
    qtbot.waitUntil(lambda: "stands out" in dialog.checks.item(0).text())
    dialog.go("roles", "Time")
    dialog.checks.itemActivated.emit(dialog.checks.item(0))
    assert dialog.here == ("labels", "LOC")
    field = dialog.form.fields["color"]
    field.line.setText("#zz")
    field.line.textEdited.emit("#zz")
    assert field.value == "#fafafa"


def test_tab_goes_from_the_list_through_the_form_to_the_buttons_and_back(opened):
    dialog = opened()
    for table, id in (("labels", "LOC"), ("values", "unstated")):
        dialog.go(table, id)
        dialog.tree.setFocus()
        QTest.keyClick(dialog.tree, Qt.Key.Key_Tab)
        assert QApplication.focusWidget() is dialog.form.fields["id"]
        QTest.keyClick(dialog.form.fields["id"], Qt.Key.Key_Backtab)
        assert QApplication.focusWidget() is dialog.tree
        for _ in range(20):
            QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
            if QApplication.focusWidget() is dialog.verbs["add"]:
                break
        assert QApplication.focusWidget() is dialog.verbs["add"]


def test_space_turns_a_role_from_none_to_expected_to_optional(opened):
    dialog = opened()
    dialog.go("types", "Die")
    roles = dialog.form.fields["roles"]
    roles.setFocus()
    assert roles.currentRow() == 0
    QTest.keyClick(roles, Qt.Key.Key_Space)
    assert "Victim" in dialog.edit.scheme.type_of["Die"].optional
    QTest.keyClick(roles, Qt.Key.Key_Space)
    assert "Victim" not in dialog.edit.scheme.type_of["Die"].roles
    QTest.keyClick(roles, Qt.Key.Key_Space)
    assert "Victim" in dialog.edit.scheme.type_of["Die"].expected


def test_what_fits_and_how_many_are_set(opened):
    dialog = opened()
    dialog.go("roles", "Time")
    fits = dialog.form.fields["fits"]
    fits.setFocus()
    QTest.keyClick(fits, Qt.Key.Key_Space)
    dialog.form.fields["most"].setValue(2)
    role = dialog.edit.scheme.role_of["Time"]
    assert (role.fits, role.most) == ((), 2)


def test_rows_are_made_moved_retired_and_taken_out_by_keys(opened, qtbot):
    dialog = opened()
    QTest.keyClick(dialog.tree, Qt.Key.Key_Insert)
    assert dialog.edit.scheme.labels[-1].id == "NEW"
    qtbot.waitUntil(lambda: dialog.form.focused == "id")
    dialog.tree.setFocus()
    QTest.keyClick(dialog.tree, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert dialog.edit.scheme.labels[-2].id == "NEW"
    QTest.keyClick(dialog.tree, Qt.Key.Key_Delete)
    assert "NEW" not in dialog.edit.scheme.label_of
    dialog.go("labels", "LOC")
    QTest.keyClick(dialog.tree, Qt.Key.Key_Delete)
    assert dialog.edit.scheme.label_of["LOC"].retired
    assert "retired" in dialog.tree.currentItem().text(0)
    QTest.keyClick(dialog.tree, Qt.Key.Key_Delete)
    assert not dialog.edit.scheme.label_of["LOC"].retired


@pytest.mark.parametrize(
    "table",
    [
        "groups",
        "types",
        "roles",
        "relations",
        "attributes",
        "attributes.mention",
        "values",
        "reasons",
        "overlaps",
    ],
)
def test_a_row_can_be_made_in_every_table(opened, table):
    dialog = opened()
    name, _, attribute = table.partition(".")
    dialog.go(name, attribute) if attribute else dialog.go(table, "")
    dialog.add_row()
    assert dialog.here[0] == table
    assert written(dialog.edit.scheme)


def test_policies_are_set_for_a_set_of_labels(opened):
    dialog = opened()
    dialog.go("overlaps", "")
    dialog.add_row()
    crossing = dialog.form.fields["crossing"]
    crossing.setCurrentIndex(crossing.findData("refused"))
    fits = dialog.form.fields["set"]
    fits.item(0).setCheckState(Qt.CheckState.Checked)
    assert dialog.edit.scheme.overlaps == (Overlaps(("PER",), crossing=Policy.REFUSED),)
    dialog.add_row()
    dialog.move_row(-1)
    assert dialog.edit.scheme.overlaps[0] == Overlaps()
    dialog.retire_row()
    assert len(dialog.edit.scheme.overlaps) == 1


def test_a_rename_is_a_move_and_a_bad_one_is_one_line(opened, qtbot):
    dialog = opened()
    dialog.go("labels", "LOC")
    write(dialog, "id", "PLACE")
    QTest.keyClick(dialog.form.fields["id"], Qt.Key.Key_Tab)
    qtbot.waitUntil(lambda: dialog.here == ("labels", "PLACE"))
    assert dialog.edit.moves == (Move("labels", "LOC", "PLACE"),)
    assert dialog.form.focused == "words.ar"
    write(dialog, "id", "PER")
    dialog.form.settle()
    assert "PER already" in dialog.wrong.text()
    assert dialog.edit.scheme.label_of.keys() & {"PLACE", "PER"} == {"PLACE", "PER"}


def test_a_merge_asks_into_which(opened):
    dialog = opened()
    dialog.go("labels", "FAC")

    def choose(asked):
        asked.into.setCurrentIndex(asked.into.findData("LOC"))
        asked.accept()

    answer(choose)
    QTest.keyClick(dialog, Qt.Key.Key_M, Qt.KeyboardModifier.ControlModifier)
    assert dialog.edit.moves == (Move("labels", "FAC", "LOC"),)
    assert dialog.here == ("labels", "LOC")


def test_what_is_called_the_same_is_offered_first_to_merge_into(opened):
    twin = replace(NEWS.label_of["LOC"], id="PLACE", key="")
    dialog = opened(replace(NEWS, labels=(*NEWS.labels, twin)))
    dialog.go("labels", "LOC")
    answer(lambda asked: asked.accept())
    QTest.keyClick(dialog, Qt.Key.Key_M, Qt.KeyboardModifier.ControlModifier)
    assert dialog.edit.moves == (Move("labels", "LOC", "PLACE"),)


def test_what_a_row_was_merged_into_is_in_sight_though_the_filter_left_it_out(opened):
    dialog = opened()
    dialog.filter.setText("FAC")
    answer(lambda asked: (asked.into.setCurrentIndex(asked.into.findData("LOC")), asked.yes.click()))
    dialog.merge_row()
    assert dialog.here == ("labels", "LOC")
    assert not dialog.tree.currentItem().isHidden()


def test_ctrl_enter_agrees_also_in_a_field_of_several_lines(opened, qtbot):
    dialog = opened()
    dialog.go("labels", "LOC")

    def fill(asked):
        asked.id.setText("CITY")
        asked.activateWindow()
        asked.words.setFocus()
        qtbot.waitUntil(asked.words.hasFocus)
        QTest.keyClick(asked.words, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)

    answer(fill)
    dialog.split_row()
    assert dialog.here == ("labels", "CITY")


def test_a_split_asks_for_names_and_words(opened):
    dialog = opened()
    dialog.go("labels", "LOC")

    def fill(asked):
        asked.id.setText("CITY")
        asked.en.setText("City")
        asked.words.setPlainText("حماة\nحلب")
        asked.having.setCurrentIndex(2)
        asked.accept()

    answer(fill)
    QTest.keyClick(dialog, Qt.Key.Key_D, Qt.KeyboardModifier.ControlModifier)
    assert [m.new for m in dialog.edit.moves] == ["CITY", "CITY"]
    assert dialog.edit.moves[1].having == "NOM"
    assert dialog.here == ("labels", "CITY")


@pytest.mark.parametrize("typed", ["Casual", "ضحايا", "ضَحايا", "cas"])
def test_the_list_filters_in_both_languages(opened, typed):
    dialog = opened()
    dialog.filter.setText(typed)
    shown = [dialog.tree.place(i) for i in dialog.tree.items() if not i.isHidden()]
    assert ("labels", "CASUALTY") in shown
    assert ("labels", "PER") not in shown


def test_the_filter_goes_to_the_first_row_that_it_leaves(opened):
    dialog = opened()
    QTest.keyClicks(dialog.tree, "LOC")
    assert dialog.here == ("labels", "LOC")
    QTest.keyClick(dialog.filter, Qt.Key.Key_Return)
    assert QApplication.focusWidget() is dialog.tree
    QTest.keyClick(dialog.tree, Qt.Key.Key_Return)
    assert QApplication.focusWidget() is dialog.form.fields["id"]
    dialog.filter.setText("ocat")
    assert dialog.here == ("labels", "LOC")
    dialog.filter.setText("nothing like it")
    assert dialog.here == ("labels", "LOC")


def test_an_import_keeps_what_only_the_old_one_has(opened):
    dialog = opened()
    dialog.replace_by(load("wojood-21"))
    assert dialog.edit.scheme.label_of["PER"].retired
    assert "PERS" in dialog.edit.scheme.label_of
    assert dialog.altered > 20


def test_nothing_altered_closes_at_once_and_esc_asks_once(opened):
    dialog = opened()
    QTest.keyClick(dialog, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert dialog.isHidden()
    dialog = opened()
    dialog.add_row()
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert dialog.isVisible()
    assert "Esc again" in dialog.wrong.text()
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert dialog.isHidden()


def test_a_preview_counts_by_document_and_annotator(qtbot):
    entity = Entity("e", "LOC", (Range(0, 2),))
    change = Change("scheme", LayerKey("d1", "ليلى"), (entity,), (replace(entity, label="P"),))
    edit = Edit("rename", NEWS, (Move("labels", "LOC", "P"),))
    dialog = PreviewDialog(None, edit, [change] * (MOST + 3), {"d1": "الأول"}, 7)
    qtbot.addWidget(dialog)
    assert str(MOST + 3) in dialog.summary.text()
    assert [dialog.table.item(0, i).text() for i in range(3)] == ["الأول", "ليلى", "1"]
    assert dialog.table.rowCount() == MOST
    assert "no longer offered" not in dialog.summary.text()
    none = PreviewDialog(None, Edit("x", NEWS), [], {}, 1, hidden=28)
    qtbot.addWidget(none)
    assert "no longer offered: 28" in none.summary.text()
    assert "No annotation changes" in none.summary.text()


def test_a_preview_of_a_split_says_what_moves_and_what_stays(qtbot):
    by_words = Move("labels", "LOC", "CITY", words=("حماه", "حلب"))
    by_value = Move("labels", "LOC", "AREA", attribute="mention", having="NOM")
    dialog = PreviewDialog(None, Edit("split", NEWS, (by_words, by_value)), [], {}, 2)
    qtbot.addWidget(dialog)
    words = dialog.summary.text().translate(dict.fromkeys((0x2066, 0x2067, 0x2068, 0x2069)))
    assert "LOC becomes CITY, only on these words: حماه · حلب" in words
    assert "LOC becomes AREA, only where mention is NOM" in words
