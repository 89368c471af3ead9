"""Import shows how files would be read, guesses no encoding silently, and says what came of it."""

import json

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QDropEvent

from annotator.formats import FORMATS
from ui.dialogs.count_words import COUNTS
from ui.dialogs.import_wishes import ImportWish
from ui.dialogs.importing import COUNTED, ImportDialog

SURE = "وقال وزير الخارجية الروسي سيرغي لافروف إن بلاده تتواصل مع زعماء المعارضة السورية."
SHORT = "قال"
TABLE = f"no,title,body,desk\n1,خبر,{SURE},أ\n2,خبر آخر,{SURE} ثم عاد,ب\n"


@pytest.fixture
def dialog(qtbot):
    made = ImportDialog(None, "أحمد")
    qtbot.addWidget(made)
    return made


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "a.txt").write_text(SURE, "utf-8")
    (tmp_path / "b.txt").write_bytes(SHORT.encode("windows-1256"))
    return tmp_path


def wishes(dialog):
    got = []
    dialog.wished.connect(got.extend)
    dialog.take.click()
    return got


def columns(dialog):
    rows = (dialog.files.topLevelItem(i) for i in range(dialog.files.topLevelItemCount()))
    return [[row.text(i).strip("\u2068\u2069") for i in range(3)] for row in rows]


def choose(dialog, n):
    dialog.files.setCurrentItem(dialog.files.topLevelItem(n))


def say_encoding(dialog, name):
    dialog.encoding.setCurrentIndex(dialog.encoding.findData(name))
    dialog.encoding.activated.emit(dialog.encoding.currentIndex())


def say_role(dialog, n, role):
    choice = dialog.preview.columns._choices[n]
    choice.setCurrentIndex(choice.findData(role))
    choice.activated.emit(choice.currentIndex())


def test_every_format_that_holds_texts_and_way_of_counting_can_be_said(dialog):
    names = {dialog.format.itemData(i) for i in range(dialog.format.count())}
    assert names - {"", None} == set(FORMATS) - {"events", "mentions"}
    assert set(COUNTS) == set(COUNTED)


def test_without_files_there_is_nothing_to_import(dialog):
    assert not dialog.take.isEnabled()
    assert wishes(dialog) == []


def test_format_encoding_and_first_lines_are_shown(dialog, folder):
    dialog.set_paths([folder / "a.txt"])
    assert columns(dialog) == [["a.txt", "Plain text", "utf-8"]]
    assert dialog.head.toPlainText() == SURE


def test_of_annotated_files_the_first_document_is_shown_as_it_would_be_read(dialog, tmp_path):
    row = '{"text": "وصل بيسكوف إلى حلب", "label": [[4, 10, "PER"], [15, 18, "LOC"]]}\n'
    (tmp_path / "d.jsonl").write_text(row, "utf-8")
    dialog.set_paths([tmp_path / "d.jsonl"])
    assert dialog.head.toPlainText() == "وصل بيسكوف إلى حلب"


def test_bad_rows_of_the_beginning_are_shown_before_they_are_imported(dialog, tmp_path):
    rows = '{"text": "حلب", "label": [[0, 9, "LOC"]]}\n{"text": "إدلب", "label": []}\n'
    (tmp_path / "d.jsonl").write_text(rows, "utf-8")
    dialog.set_paths([tmp_path / "d.jsonl"])
    assert dialog.head.toPlainText() == "حلب\n\nإدلب"
    assert "ends beyond the text" in dialog.preview.facts.text()


def test_a_wish_holds_what_was_chosen(dialog, folder):
    dialog.set_paths([folder / "a.txt"])
    dialog.annotator.setCurrentText("سعاد")
    dialog.replace.setChecked(True)
    dialog.skip_bad.setChecked(True)
    dialog.counted.setCurrentIndex(dialog.counted.findData("crlf"))
    wish = ImportWish((folder / "a.txt",), annotator="سعاد", replace=True, skip_bad=True, counted="crlf")
    assert wishes(dialog) == [wish]


def test_by_default_layers_belong_to_whom_the_file_says(dialog, folder):
    dialog.set_paths([folder / "a.txt"])
    assert wishes(dialog) == [ImportWish((folder / "a.txt",))]


def test_how_positions_count_is_asked_only_of_annotated_files(dialog, folder, tmp_path):
    dialog.set_paths([folder / "a.txt"])
    assert dialog.counted.isHidden()
    (tmp_path / "d.jsonl").write_text('{"text": "حلب", "label": []}\n', "utf-8")
    dialog.set_paths([tmp_path / "d.jsonl"])
    assert not dialog.counted.isHidden()


# ---- encodings ----


def test_an_encoding_that_is_not_certain_must_be_chosen(dialog, folder):
    dialog.set_paths([folder])
    assert not dialog.take.isEnabled()
    assert dialog.unsure.text()
    say_encoding(dialog, "windows-1256")
    assert dialog.take.isEnabled()
    assert dialog.head.toPlainText() == SHORT


def test_the_chosen_encoding_is_for_no_file_that_was_certain(dialog, folder):
    dialog.set_paths([folder])
    say_encoding(dialog, "windows-1256")
    assert set(wishes(dialog)) == {
        ImportWish((folder / "a.txt",)),
        ImportWish((folder / "b.txt",), format="text", encoding="windows-1256"),
    }


def test_an_encoding_that_was_told_can_be_overridden_for_one_file(dialog, folder):
    (folder / "b.txt").write_text(SURE + " ثم", "utf-8")
    dialog.set_paths([folder])
    choose(dialog, 1)
    say_encoding(dialog, "windows-1256")
    assert "ط" in dialog.head.toPlainText()
    assert dialog.head.toPlainText() != SURE + " ثم"
    assert set(wishes(dialog)) == {
        ImportWish((folder / "a.txt",)),
        ImportWish((folder / "b.txt",), format="text", encoding="windows-1256"),
    }
    say_encoding(dialog, "")
    assert dialog.head.toPlainText() == SURE + " ثم"


# ---- tables ----


@pytest.fixture
def table(tmp_path):
    path = tmp_path / "t.csv"
    path.write_text(TABLE, "utf-8")
    return path


def test_the_columns_of_a_table_are_shown_with_what_they_would_be(dialog, table):
    dialog.set_paths([table])
    shown = [(c.name, c.role) for c in dialog.preview.columns.columns()]
    assert shown == [("no", "id"), ("title", "title"), ("body", "text"), ("desk", "meta")]
    assert not dialog.preview.columns.isHidden()
    assert wishes(dialog) == [ImportWish((table,))]


def test_another_column_can_be_the_text_and_there_is_only_one(dialog, table):
    dialog.set_paths([table])
    say_role(dialog, 1, "text")
    roles = [c.role for c in dialog.preview.columns.columns()]
    assert roles == ["id", "text", "meta", "meta"]
    assert dialog.head.toPlainText() == "خبر\n\nخبر آخر"
    (wish,) = wishes(dialog)
    assert wish == ImportWish(
        (table,), format="table", columns="text=title id=no title= date= meta=body,desk"
    )


def test_a_table_without_a_text_says_so_and_can_be_mended(dialog, table):
    dialog.set_paths([table])
    say_role(dialog, 2, "")
    assert not dialog.preview.columns.isHidden()
    assert "choose one" in dialog.preview.facts.text()
    say_role(dialog, 2, "text")
    assert dialog.head.toPlainText() == f"{SURE}\n\n{SURE} ثم عاد"


def test_what_was_chosen_is_still_chosen_when_the_file_is_looked_at_again(dialog, table, folder):
    dialog.set_paths([table, folder / "a.txt"])
    say_role(dialog, 3, "")
    choose(dialog, 1)
    assert dialog.preview.columns.isHidden()
    choose(dialog, 0)
    assert [c.role for c in dialog.preview.columns.columns()] == ["id", "title", "text", ""]


def test_a_column_whose_name_cannot_be_said_is_said_by_its_number(dialog, tmp_path):
    (tmp_path / "t.csv").write_text(TABLE.replace("desk", "the desk").replace("title", "title=x"), "utf-8")
    dialog.set_paths([tmp_path / "t.csv"])
    say_role(dialog, 1, "")
    assert dialog.preview.columns.said() == "text=body id=no title= date= meta=3"


def test_a_table_of_which_no_column_is_certainly_the_text_is_asked_about(dialog, tmp_path):
    (tmp_path / "t.csv").write_text("a,b\nx,y\nz,w\n", "utf-8")
    dialog.set_paths([tmp_path / "t.csv"])
    assert [(c.values[0], c.role) for c in dialog.preview.columns.columns()] == [("a", ""), ("b", "")]
    assert "choose one" in dialog.preview.facts.text()
    say_role(dialog, 1, "text")
    assert dialog.head.toPlainText() == "b\n\ny\n\nw"
    assert "choose one" not in dialog.preview.facts.text()
    (wish,) = wishes(dialog)
    assert "text=1" in wish.columns


# ---- PDF ----


def test_what_was_repaired_of_a_pdf_is_shown_beside_the_original(dialog, shared):
    dialog.set_paths([shared / "data" / "docs" / "right_to_left_01.pdf"])
    assert "البرمجة" in dialog.head.toPlainText()
    assert "البرمجة" not in dialog.preview.original.toPlainText()
    assert "ةجمربلا" in dialog.preview.original.toPlainText()


# ---- which files ----


def test_a_file_that_cannot_be_read_says_why(dialog, tmp_path):
    dialog.set_paths([tmp_path / "gone.txt"])
    assert "gone.txt" in dialog.head.toPlainText()
    assert dialog.files.topLevelItem(0).text(0).startswith("⚠")


def test_the_same_path_twice_is_one(dialog, folder):
    dialog.set_paths([folder / "a.txt", folder / "a.txt"])
    assert len(columns(dialog)) == 1


def test_delete_takes_the_chosen_file_out(dialog, folder, qtbot):
    dialog.set_paths([folder / "a.txt", folder / "b.txt"])
    choose(dialog, 0)
    qtbot.keyClick(dialog.files, Qt.Key.Key_Delete)
    assert [row[0] for row in columns(dialog)] == ["b.txt"]


def test_files_dropped_on_the_dialog_come_to_those_that_are_there(dialog, folder):
    dialog.set_paths([folder / "a.txt"])
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(folder / "b.txt"))])
    none = Qt.KeyboardModifier.NoModifier
    event = QDropEvent(QPoint(5, 5), Qt.DropAction.CopyAction, mime, Qt.MouseButton.LeftButton, none)
    dialog.dropEvent(event)
    assert [row[0] for row in columns(dialog)] == ["a.txt", "b.txt"]


def found(dialog):
    rows = (dialog.files.topLevelItem(i) for i in range(dialog.files.topLevelItemCount()))
    return [(row.text(0)[0] == "⚠", row.text(3)) for row in rows]


@pytest.fixture
def several(folder):
    """A text, rows of which one is bad, a scheme, a table, and annotations."""
    (folder / "b.txt").write_text(f"{SURE} ثم", "utf-8")
    rows = '{"text": "وصل بيسكوف", "label": [[4, 10, "PER"]]}\n'
    (folder / "c.jsonl").write_text(rows + '{"text": "حلب", "label": [[0, 9, "LOC"]]}\n', "utf-8")
    (folder / "d.jsonl").write_text(rows + '{"text": "حلب", "label": [[0, 3, "LOC"]]}\n', "utf-8")
    labels = '<Labels name="l" toName="t"><Label value="PER"/></Labels><Text name="t" value="$text"/>'
    (folder / "e.xml").write_text(f"<View>{labels}</View>", "utf-8")
    (folder / "f.csv").write_text(TABLE, "utf-8")
    return sorted(folder.iterdir())


def test_what_was_added_is_chosen_and_a_choice_stays_when_nothing_was(dialog, several):
    dialog.set_paths(several[:1])
    dialog.set_paths(several[:3])
    assert dialog.files.at == 1
    choose(dialog, 2)
    dialog.set_paths(several[1:3])
    assert dialog.files.at == 1
    dialog.format.setCurrentIndex(dialog.format.findData("text"))
    assert dialog.files.at == 1


def test_bad_files_are_marked_by_a_sign_and_words_before_they_are_chosen(dialog, several, qtbot):
    dialog.set_paths(several)
    qtbot.waitUntil(lambda: not dialog._looking.busy)
    one, two = "1 document(s)", "2 document(s)"
    bad, unread = (True, "⚠ 1 bad row(s)"), (True, "⚠ cannot be read")
    assert found(dialog) == [
        (False, one), (False, one), bad, (False, f"{two} · 2 annotation(s)"), unread, (False, two)
    ]  # fmt: skip
    choose(dialog, 3)
    assert dialog.preview.facts.text().splitlines()[0] == f"In it: {two} · 2 annotation(s)"


def test_nothing_moves_when_another_file_is_looked_at(dialog, several, qtbot):
    dialog.show()
    dialog.set_paths(several)
    places = set()
    for n in range(len(several)):
        choose(dialog, n)
        qtbot.wait(20)
        parts = (dialog.take, dialog.format, dialog.encoding)
        places.add(tuple(part.mapTo(dialog, QPoint()).toTuple() for part in parts))
    assert len(places) == 1


def test_what_is_for_one_file_is_told_from_what_is_for_all(dialog, several):
    dialog.set_paths(several)
    choose(dialog, 1)
    assert dialog.of_file.text() == "Only for this file: \u2068b.txt\u2069"
    words = dialog._form.labelForField(dialog.encoding)
    assert words.text() == "Encoding of this file"
    several[1].write_bytes(SHORT.encode("windows-1256"))
    dialog.set_paths(several)
    choose(dialog, 1)
    assert words.text() == "Encoding of all that are not certain"


def test_a_way_to_count_with_which_all_would_fit_is_one_click(dialog, tmp_path):
    value = {"start": 6, "end": 12, "text": "بيسكوف", "labels": ["PER"]}
    result = {"id": "r1", "type": "labels", "from_name": "label", "to_name": "text", "value": value}
    task = {"id": 1, "data": {"text": "😀 وصل بيسكوف إلى حلب"}, "annotations": [{"result": [result]}]}
    (tmp_path / "tasks.json").write_text(json.dumps([task], ensure_ascii=False), "utf-8")
    dialog.set_paths([tmp_path / "tasks.json"])
    assert dialog.preview.fit.text() == "Count positions in characters (code points)"
    dialog.preview.fit.click()
    assert dialog.counted.currentData() == "codepoints"
    assert dialog.preview.fit.isHidden()
    assert found(dialog) == [(False, "1 document(s) · 1 annotation(s)")]


# ---- what came of it ----


def test_outcomes_of_one_click_stand_below_each_other(dialog):
    dialog.show_report(["1 new", "a: <b>note</b>"], failed=False)
    dialog.show_report(["0 new", "b: refused"], failed=True)
    assert dialog.report.outcome.text().splitlines() == ["⚠ 1 new", "⚠ 0 new"]
    assert dialog.report.rest.toPlainText() == "a: <b>note</b>\nb: refused"
    assert dialog.report.failed


def test_other_files_take_the_old_report_away(dialog, folder):
    dialog.show_report(["1 new"], failed=False)
    dialog.set_paths([folder / "a.txt"])
    assert dialog.report.isHidden()


def test_the_report_is_saved_as_a_file(dialog, tmp_path, monkeypatch):
    monkeypatch.setattr("ui.dialogs.report.QFileDialog.getSaveFileName", lambda *_: (str(tmp_path / "r"), ""))
    dialog.show_report(["1 new", "a.jsonl:2: سطر"], failed=False)
    dialog.report.save.click()
    assert (tmp_path / "r.txt").read_text("utf-8") == "1 new\na.jsonl:2: سطر\n"
    assert "saved" in dialog.report.saved.text()


def test_a_report_that_cannot_be_saved_says_why(dialog, tmp_path, monkeypatch):
    place = str(tmp_path / "no" / "r.txt")
    monkeypatch.setattr("ui.dialogs.report.QFileDialog.getSaveFileName", lambda *_: (place, ""))
    dialog.show_report(["1 new", "x"], failed=False)
    dialog.report.save.click()
    assert dialog.report.saved.text().startswith("⚠")


def test_only_files_of_which_it_was_said_are_counted_otherwise(dialog, folder):
    dialog.set_paths([folder / "a.txt", folder / "gone.jsonl"])
    got = []
    dialog.wished.connect(got.extend)
    dialog.offer_count("utf-16", [f"{folder / 'gone.jsonl'}:1: all match when counted in UTF-16 units"])
    assert not dialog.fit.isHidden()
    dialog.fit.click()
    assert got == [ImportWish((folder / "gone.jsonl",), counted="utf-16")]
    assert dialog.fit.isHidden()


def test_esc_while_files_are_taken_in_cancels_and_leaves_the_dialog_open(dialog):
    dialog.show()
    with dialog.running():
        dialog.reject()
        assert dialog.isVisible()
        assert not dialog.take.isEnabled()
    dialog.reject()
    assert not dialog.isVisible()


# ---- CoNLL ----


def test_of_conll_the_columns_of_words_and_tags_are_chosen(dialog, tmp_path):
    path = tmp_path / "a.conll"
    path.write_text("1 زيد N B-PER B-X\n2 قال V O O\n\n", "utf-8")
    dialog.set_paths([path])
    roles = [c.role for c in dialog.preview.columns.columns()]
    assert roles == ["", "token", "", "tag", "tag"]
    assert not dialog.preview.columns.isHidden()
    assert "choose one" not in dialog.preview.facts.text()
    assert wishes(dialog) == [ImportWish((path,))]
    say_role(dialog, 4, "")
    assert dialog.preview.columns.said() == "token=1 tag=3"
    say_role(dialog, 2, "token")
    assert [c.role for c in dialog.preview.columns.columns()] == ["", "", "token", "tag", ""]
    assert dialog.head.toPlainText().strip() == "N V"
    assert wishes(dialog) == [ImportWish((path,), format="conll", columns="token=2 tag=3")]


def test_columns_of_a_table_and_of_conll_take_turns(dialog, table, tmp_path):
    path = tmp_path / "a.conll"
    path.write_text("زيد B-PER\nقال O\n\n", "utf-8")
    dialog.set_paths([table, path])
    for _ in range(2):
        choose(dialog, 1)
        assert [c.role for c in dialog.preview.columns.columns()] == ["token", "tag"]
        choose(dialog, 0)
        assert [c.role for c in dialog.preview.columns.columns()] == ["id", "title", "text", "meta"]


def test_bytes_that_are_no_text_are_not_shown_as_one(dialog, tmp_path):
    pyarrow = pytest.importorskip("pyarrow")
    from pyarrow import parquet

    table = pyarrow.table({"tokens": [["زار", "زيد"]], "ner_tags": [[0, 1]]})
    parquet.write_table(table, tmp_path / "t.parquet")
    dialog.set_paths([tmp_path / "t.parquet"])
    assert dialog.head.toPlainText() == ""
    assert "are numbers" in dialog.preview.facts.text()
    assert not dialog.encoding.isEnabled()


def test_the_tab_key_goes_through_the_columns_where_they_stand(dialog, tmp_path):
    (tmp_path / "t.csv").write_text(TABLE, "utf-8")
    dialog.set_paths([tmp_path / "t.csv"])
    fields = dialog.preview.columns._choices
    passed, at = [], dialog.head
    while at is not dialog.encoding:
        at = at.nextInFocusChain()
        passed += [at] if at in fields else []
    assert passed == fields
