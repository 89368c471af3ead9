"""Suggesters are chosen, ordered and set up, with the keyboard alone."""

import json

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QDialogButtonBox, QLabel

from annotator.suggest.choice import NAMES, Choice, choices
from storage.models import Learned
from ui.dialogs import suggester_page, suggester_words
from ui.dialogs.suggesters import NAME, SuggestersDialog
from ui.theme import apply_theme

USUAL = choices()
CAMEL = Choice("camel", 0.3, {"labels": "PERS=PER NAM, MISC=", "timeout": "9"})


@pytest.fixture(autouse=True)
def no_camel_data(monkeypatch):
    monkeypatch.setattr("annotator.camel.installed", lambda component: None)


@pytest.fixture
def opened(qtbot, qapp):
    apply_theme(qapp, "light")

    def make(used=USUAL, unused=(), **more):
        dialog = SuggestersDialog(None, used, unused, **more)
        qtbot.addWidget(dialog)
        dialog.got = []
        dialog.chosen.connect(lambda *x: dialog.got.append(x))
        return dialog

    return make


@pytest.fixture
def folder(tmp_path):
    tags = ["O", "B-PERS", "I-PERS", "B-LOC", "B-KIND"]
    (tmp_path / "config.json").write_text(json.dumps({"id2label": dict(enumerate(tags))}))
    return tmp_path


def listed(dialog):
    return [dialog.list.item(i).data(NAME) for i in range(dialog.list.count())]


def go(dialog, name):
    dialog.list.setCurrentRow(listed(dialog).index(name))
    return dialog.pages[name]


def ok(dialog):
    dialog.buttons.button(QDialogButtonBox.StandardButton.Ok).click()
    return dialog.got[0]


def test_what_comes_in_comes_out(opened):
    used = (Choice("gazetteer", 0.25), CAMEL, Choice("command", 0, {"line": "./x"}))
    unused = (Choice("llm", 0.5, {"url": "http://localhost:1", "key": "k"}),)
    assert ok(opened(used, unused)) == (used, unused)
    assert ok(opened()) == (choices(), ())


def test_every_suggester_is_there_with_words_and_the_used_ones_first(opened):
    dialog = opened((CAMEL, Choice("model")))
    assert listed(dialog)[:2] == ["camel", "model"]
    assert sorted(listed(dialog)) == sorted(NAMES)
    assert set(suggester_words.NAMES) == set(suggester_words.ABOUT) == set(NAMES)


def test_alt_and_an_arrow_move_a_suggester(opened):
    dialog = opened(choices(("model", "gazetteer", "numbers")))
    go(dialog, "numbers")
    QTest.keyClick(dialog.list, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    QTest.keyClick(dialog.list, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    QTest.keyClick(dialog.list, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert [c.name for c in dialog.used()] == ["numbers", "model", "gazetteer"]
    assert not dialog.up.isEnabled()
    QTest.keyClick(dialog.list, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert [c.name for c in dialog.used()] == ["model", "numbers", "gazetteer"]
    assert dialog.list.currentItem().data(NAME) == "numbers"


def test_space_takes_one_out_and_what_was_set_in_it_is_kept(opened):
    dialog = opened((Choice("model"), Choice("gazetteer", 0.5)))
    go(dialog, "gazetteer")
    QTest.keyClick(dialog.list, Qt.Key.Key_Space)
    assert ok(dialog) == ((Choice("model"),), (Choice("gazetteer", 0.5),))


def test_a_threshold_is_typed(opened):
    dialog = opened((Choice("model"),))
    dialog.pages["model"].least.setValue(0.35)
    assert dialog.used() == (Choice("model", 0.35),)


def test_the_usual_ones_come_back_and_addresses_stay(opened):
    dialog = opened((Choice("llm", 0.5, {"url": "http://localhost:1"}), Choice("model", 0.9)))
    dialog.reset.click()
    used, unused = ok(dialog)
    assert used == choices()
    assert [dict(c.options) for c in unused] == [{"url": "http://localhost:1"}]


def test_the_labels_of_a_folder_stand_in_a_table(opened, folder):
    dialog = opened((Choice("transformer"),))
    page = dialog.pages["transformer"]
    page.fields["folder"].setText(str(folder))
    page.fields["folder"].editingFinished.emit()
    assert page.labels.table() == {"PERS": "PER NAM", "LOC": "LOC NAM", "KIND": ""}
    assert page.choice().options == {"folder": str(folder)}  # what would be guessed anyway is not written
    box = page.labels.cellWidget(2, 1)
    assert isinstance(box, QComboBox)
    box.setCurrentIndex(box.findData("NORP"))
    assert page.choice().options["labels"] == "PERS=PER NAM, LOC=LOC NAM, KIND=NORP"


def test_a_table_that_was_written_elsewhere_is_shown_whatever_it_says(opened, folder):
    written = {"folder": str(folder), "labels": "PERS=WHO, KIND=WEAPON"}
    page = opened((Choice("transformer", 0, written),)).pages["transformer"]
    assert page.labels.table() == {"PERS": "WHO", "LOC": "LOC NAM", "KIND": "WEAPON"}
    broken = opened((Choice("transformer", 0, {"labels": "=,;"}),)).pages["transformer"]
    assert broken.labels.table() == {}


def test_the_table_grows_while_a_folder_is_typed_so_a_click_on_try_lands(opened, folder, qtbot):
    dialog = opened((Choice("transformer"),))
    dialog.show()
    page = dialog.pages["transformer"]
    QTest.keyClicks(page.fields["folder"], str(folder))
    assert list(page.labels.table()) == ["PERS", "LOC", "KIND"]
    tried = []
    dialog.trial_wanted.connect(tried.append)
    QTest.mouseClick(page.trial, Qt.MouseButton.LeftButton)
    assert [dict(c.options) for c in tried] == [{"folder": str(folder)}]


def test_what_came_of_a_trial_goes_when_a_field_changes(opened):
    dialog = opened()
    page = dialog.pages["llm"]
    dialog.show_trial("llm", "It cannot be reached.", failed=True)
    page.fields["url"].setText("http://localhost:2")
    assert page.result.text() == ""
    dialog.show_trial("llm", "It cannot be reached.", failed=True)
    page.least.setValue(0.5)
    assert page.result.text() == ""


def test_beside_ok_stands_what_it_says_yes_to_whichever_page_is_on_show(opened):
    theirs = (
        Choice("model"),
        Choice("llm", 0, {"url": "http://far.example"}),
        Choice("command", 0, {"line": "sh x"}),
    )
    dialog = opened(theirs)
    assert dialog.list.currentItem().data(NAME) == "model"
    assert "http://far.example" in dialog.consent.text()
    assert "sh x" in dialog.consent.text()
    assert not dialog.consent.isHidden()
    go(dialog, "command")
    QTest.keyClick(dialog.list, Qt.Key.Key_Space)
    assert "sh x" not in dialog.consent.text()
    dialog.pages["llm"].fields["url"].setText("http://near.example")
    assert "http://near.example" in dialog.consent.text()
    dialog.reset.click()
    assert dialog.consent.isHidden()
    assert opened().consent.isHidden()


def test_a_latin_name_stands_where_reading_begins(opened, qapp):
    def side(dialog):
        title = dialog.pages["camel"].findChild(QLabel, "title")
        return title.alignment() & Qt.AlignmentFlag.AlignHorizontal_Mask & ~Qt.AlignmentFlag.AlignAbsolute

    assert side(opened()) == Qt.AlignmentFlag.AlignLeft
    qapp.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    try:
        assert side(opened()) == Qt.AlignmentFlag.AlignRight
    finally:
        qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)


def test_it_says_where_texts_are_sent_before_any_is(opened):
    page = opened().pages["llm"]
    assert page.fact.text().startswith("Nothing is sent anywhere")
    page.fields["url"].setText("https://example.org/v1")
    assert "https://example.org" in page.fact.text()
    page.fields["url"].setText("ftp://x")
    assert "ftp" in page.fact.text() or "address" in page.fact.text().lower()


@pytest.mark.parametrize("name", ["camel", "transformer"])
def test_what_needs_torch_says_so_where_there_is_none(opened, monkeypatch, name):
    for lacks in (True, False):
        monkeypatch.setattr(
            suggester_page, "lacks", lambda *modules, lacks=lacks: lacks and "torch" in modules
        )
        shown = [label.text() for label in opened().pages[name].findChildren(QLabel)]
        assert any("torch" in text for text in shown) == lacks
        assert not any("torch" in label.text() for label in opened().pages["model"].findChildren(QLabel))


def test_it_says_what_was_learned(opened):
    assert "Nothing was learned" in opened().pages["quick"].fact.text()
    learned = Learned("quick", "أحمد", "2026-11-26T12:00:00+00:00", 12, 300, "x")
    assert "12 documents" in opened(learned=learned).pages["quick"].fact.text()


def test_a_trial_is_asked_for_and_its_outcome_shown(opened, qtbot):
    dialog = opened((Choice("model", 0.4),))
    with qtbot.waitSignal(dialog.trial_wanted) as wanted:
        dialog.pages["model"].trial.click()
    assert wanted.args == [Choice("model", 0.4)]
    assert dialog.pages["model"].result.text() == "Trying…"
    dialog.show_trial("model", "It has no weights.", failed=True)
    assert dialog.pages["model"].result.text() == "It has no weights."
    assert dialog.pages["model"].result.objectName() == "bad"


def test_cancel_changes_nothing(opened):
    dialog = opened()
    go(dialog, "model")
    QTest.keyClick(dialog.list, Qt.Key.Key_Space)
    dialog.buttons.button(QDialogButtonBox.StandardButton.Cancel).click()
    assert dialog.got == []


def test_a_folder_is_chosen_in_the_systems_dialog(opened, folder, monkeypatch):
    monkeypatch.setattr("ui.dialogs.suggester_page.QFileDialog.getExistingDirectory", lambda *_: str(folder))
    dialog = opened()
    page = dialog.pages["transformer"]
    from ui.dialogs.suggester_words import OPTIONS

    page._choose(OPTIONS["transformer"][0], page.fields["folder"])
    assert "PERS" in page.labels.table()
    monkeypatch.setattr("ui.dialogs.suggester_page.QFileDialog.getOpenFileName", lambda *_: ("/m.quick", ""))
    quick = dialog.pages["quick"]
    quick._choose(OPTIONS["quick"][0], quick.fields["file"])
    assert quick.choice().options == {"file": "/m.quick"}
