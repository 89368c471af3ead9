"""The concordance: hits as lines with ticks, sorted by the words around them, driven by keys."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QPixmap
from PySide6.QtTest import QTest

from annotator import scheme
from annotator.alike import Standing
from annotator.model import Entity, Event, Range
from storage.search import Hit
from ui.panels.concordance import OPERATIONS, Concordance
from ui.panels.kwic import ZWJ, _joined, is_rtl
from ui.translations import install_language

SCHEME = scheme.load()
WORDS = Range(10, 13)
HITS = [
    Hit("a", "A", WORDS, "وصل إلى ب", "حلب", " ثم غادر"),
    Hit("b", "B", WORDS, "قصف مدينة ", "حلب", "، أمس", own=(Entity("e", "LOC", (WORDS,)),)),
    Hit("c", "C", WORDS, "بعد جامعة ", "حلب", " اليوم", own=(Entity("e", "ORG", (Range(4, 13),)),)),
    Hit("d", "D", WORDS, "في ", "حلب", " تقع", own=(Entity("e", "PER", (WORDS,)),)),
    Hit("e", "E", WORDS, "من ", "حلب", " بدأ", own=(Entity("e", "LOC", (Range(8, 12),)),)),
]
ORDER = {"place": "abcde", "before": "acdbe", "after": "cbeda"}


@pytest.fixture
def panel(qtbot):
    made = Concordance()
    qtbot.addWidget(made)
    made.resize(1000, 360)
    made.show()
    made.open("حلب", "LOC", alike=True, scheme=SCHEME, language="en")
    made.clear()
    made.add(HITS)
    made.settle()
    return made


def heard(signal):
    got = []
    signal.connect(lambda *what: got.append(what))
    return got


def plain(words: str) -> str:
    """Without the signs that keep the direction of names."""
    return words.replace("\u2068", "").replace("\u2069", "")


def ticked(panel) -> str:
    return "".join(h.document for h in panel.hits.chosen())


def key(panel, *keys, to=None, modifier=Qt.KeyboardModifier.NoModifier):
    for one in keys:
        QTest.keyClick(to or panel.list, one, modifier)


@pytest.mark.parametrize(("operation", "chosen"), list(zip(OPERATIONS, "adeb", strict=True)))
def test_what_is_done_says_what_is_ticked(panel, operation, chosen):
    key(panel, Qt.Key.Key_Home, *[Qt.Key.Key_Down] * OPERATIONS.index(operation), to=panel.verb)
    assert panel.operation == operation
    assert ticked(panel) == chosen


def test_what_is_there_is_said_by_a_sign_and_words(panel):
    said = [plain(panel.hits.words_there(h)) for h in HITS]
    assert said[0] == ""
    name = {id: SCHEME.name(id, "en") for id in ("LOC", "ORG", "PER")}
    assert said[1:] == [
        f"= already {name['LOC']}",
        f"⊂ shares words with {name['ORG']}",
        f"≠ is {name['PER']}",
        f"× crosses {name['LOC']}",
    ]


def test_space_ticks_and_ctrl_a_ticks_all_or_none(panel):
    key(panel, Qt.Key.Key_Down, Qt.Key.Key_Space)
    assert ticked(panel) == "ab"
    key(panel, Qt.Key.Key_Space)
    assert ticked(panel) == "a"
    key(panel, Qt.Key.Key_A, modifier=Qt.KeyboardModifier.ControlModifier)
    assert ticked(panel) == "abcde"
    key(panel, Qt.Key.Key_A, modifier=Qt.KeyboardModifier.ControlModifier)
    assert ticked(panel) == ""
    assert not panel.apply.isEnabled()


def test_a_click_on_the_tick_turns_it_over_in_both_directions(panel, qapp):
    for direction in (Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft):
        panel.setLayoutDirection(direction)
        qapp.processEvents()
        line = panel.list.visualRect(panel.hits.index(1))
        at = line.center()
        at.setX(line.left() + 15 if direction == Qt.LayoutDirection.LeftToRight else line.right() - 15)
        before = ticked(panel)
        QTest.mouseClick(panel.list.viewport(), Qt.MouseButton.LeftButton, pos=at)
        assert ("b" in ticked(panel)) != ("b" in before)
        QTest.mouseClick(panel.list.viewport(), Qt.MouseButton.LeftButton, pos=line.center())
        assert ("b" in ticked(panel)) != ("b" in before)


def test_arrows_put_in_order_by_the_words_on_their_side(panel):
    shown = lambda: "".join(h.document for h in panel.hits.hits)  # noqa: E731
    key(panel, Qt.Key.Key_Right)  # the text runs right to left: before is on the right
    assert shown() == ORDER["before"]
    key(panel, Qt.Key.Key_Left)
    assert shown() == ORDER["after"]
    assert panel.hits.hits[panel.list.currentIndex().row()].document == "a"
    panel.add([HITS[0]])
    panel.settle()
    assert shown() == "cbed" + "aa"
    key(panel, Qt.Key.Key_Home, to=panel.order)
    assert shown() == "abcdea"


def test_enter_goes_and_ctrl_enter_applies_from_everywhere(panel):
    went, applied = heard(panel.hit_chosen), heard(panel.applied)
    key(panel, Qt.Key.Key_Down, Qt.Key.Key_Return)
    assert went == [(HITS[1],)]
    for part in (panel.field, panel.list, panel.verb, panel.names, panel.scope):
        key(panel, Qt.Key.Key_Return, to=part, modifier=Qt.KeyboardModifier.ControlModifier)
    assert len(applied) == 5
    closed = heard(panel.closed)
    key(panel, Qt.Key.Key_Escape, to=panel.scope)
    assert closed
    assert panel.isHidden()


def test_typing_searches_after_a_moment_and_forgets_ticks(panel, qtbot):
    key(panel, Qt.Key.Key_Down, Qt.Key.Key_Space)
    with qtbot.waitSignal(panel.searched):
        QTest.keyClicks(panel.field, "x")
    assert ticked(panel) == "a"


def test_a_variant_and_the_place_search_at_once(panel):
    got = heard(panel.searched)
    for switch in panel.switches.values():
        switch.click()
    assert len(got) == 6
    assert not any(getattr(panel.variants, name) for name in panel.switches)
    key(panel, Qt.Key.Key_Down, to=panel.scope)
    assert len(got) == 7
    assert not panel.in_document


def test_a_plain_search_ticks_nothing_and_names_whose_annotation_it_found(panel):
    panel.open(None, "", alike=False, scheme=SCHEME, language="en")
    assert ticked(panel) == ""
    hit = Hit("x", "", WORDS, "", "حلب", "", annotator="B", span=Event("v", SCHEME.types[0].id, WORDS))
    assert plain(panel.hits.words_there(hit)) == f"{SCHEME.name(SCHEME.types[0].id, 'en')} · B"
    assert panel.hits.standing(hit)[0] is Standing.FREE


def test_a_plain_search_has_nothing_that_could_conflict_and_says_what_is_there(panel):
    panel.open("حلب", "", alike=False, scheme=SCHEME, language="en")
    panel.names.setCurrentIndex(panel.names.findData("LOC"))
    panel.names.activated.emit(panel.names.currentIndex())
    name = {id: SCHEME.name(id, "en") for id in ("LOC", "ORG", "PER")}
    said = [plain(panel.hits.words_there(h)) for h in HITS]
    assert said == [
        "",
        name["LOC"],
        f"⊂ shares words with {name['ORG']}",
        name["PER"],
        f"× crosses {name['LOC']}",
    ]
    assert not any(map(panel.hits.conflicts, HITS))


def test_what_a_person_ticked_stays_so_whatever_is_done_to_it(panel):
    key(panel, Qt.Key.Key_A, modifier=Qt.KeyboardModifier.ControlModifier)
    key(panel, Qt.Key.Key_End, to=panel.verb)
    assert (panel.operation, ticked(panel)) == ("delete", "abcde")
    key(panel, Qt.Key.Key_Home, to=panel.names)
    assert ticked(panel) == "abcde"


def test_what_was_meant_of_one_thing_is_not_meant_of_the_next(panel):
    key(panel, Qt.Key.Key_End, to=panel.verb)
    panel.open(None, "", alike=False, scheme=SCHEME, language="en")
    assert (panel.operation, panel.name) == ("label", "")
    panel.names.setCurrentIndex(panel.names.findData("ORG"))
    panel.open(None, "", alike=False, scheme=SCHEME, language="en")
    assert panel.name == "ORG"  # the same search, as it was left
    panel.open("x", "", alike=True, scheme=SCHEME, language="en")
    assert panel.name == ""


def test_documents_that_are_found_have_no_tick_and_a_click_opens_them(panel, qapp):
    panel.open("state:done", "", alike=False, scheme=SCHEME, language="ar")
    panel.clear()
    panel.add([replace(hit, words=None, before="", text="", own=()) for hit in HITS])
    panel.settle()
    key(panel, Qt.Key.Key_A, modifier=Qt.KeyboardModifier.ControlModifier)
    key(panel, Qt.Key.Key_Space)
    assert ticked(panel) == ""
    assert not panel.apply.isEnabled()
    assert panel.count.text().startswith("5 document")
    went = heard(panel.hit_chosen)
    line = panel.list.visualRect(panel.hits.index(1))
    for x in (line.left() + 15, line.center().x()):
        at = line.center()
        at.setX(x)
        QTest.mouseClick(panel.list.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert [hit.document for (hit,) in went] == ["b", "b"]
    shot = QPixmap(panel.size())
    panel.render(shot)


def test_names_of_documents_and_people_keep_their_own_direction(panel):
    hit = replace(HITS[0], title="«5cb_000»", span=Event("v", SCHEME.types[0].id, WORDS), annotator="B_1")
    said = panel.hits.words_there(hit)
    assert said.endswith("· \u2068B_1\u2069")
    panel.clear()
    panel.add([hit])
    spoken = panel.hits.data(panel.hits.index(0), Qt.ItemDataRole.AccessibleTextRole)
    assert spoken.endswith("\u2068«5cb_000»\u2069")


def test_a_long_search_says_how_far_it_is_and_esc_stops_it_before_it_closes(panel):
    stopped, closed = heard(panel.stopped), heard(panel.closed)
    panel.show_progress(0.42)
    assert "42" in panel.count.text()
    key(panel, Qt.Key.Key_Escape, to=panel.field)
    assert (len(stopped), len(closed)) == (1, 0)
    panel.settle()
    key(panel, Qt.Key.Key_Escape, to=panel.field)
    assert (len(stopped), len(closed)) == (1, 1)


def test_a_note_on_the_query_goes_with_it(panel):
    panel.asked.show_note("The scheme has no label FOO.")
    assert not panel.asked.note.isHidden()
    panel.clear()
    assert panel.asked.note.isHidden()


def test_numbers_and_what_is_not_listed_are_told(panel):
    assert panel.count.text() == "5 found, 1 ticked."
    panel.settle(more=True)
    assert panel.count.text().startswith("More than 5")
    panel.clear()
    panel.settle()
    assert panel.count.text() == "Nothing found."
    panel.say("why")
    assert panel.count.text() == "why"


def test_the_same_hit_stays_the_current_one_after_another_search(panel):
    key(panel, Qt.Key.Key_Down, Qt.Key.Key_Down)
    panel.clear()
    panel.add(HITS[1:])
    panel.settle()
    assert panel.list.currentIndex().row() == 1
    panel.clear()
    panel.add(HITS[:1])
    panel.settle()
    assert panel.list.currentIndex().row() == 0


def test_what_goes_on_beyond_the_line_ends_with_a_whole_word():
    far = replace(HITS[1], before="كلمة " * 16, after=" كلمة" * 16)
    before, _, after = _joined(far)
    assert before.split() == ["…", *["كلمة"] * 15]
    assert after.split() == [*["كلمة"] * 15, "…"]


def test_letters_stay_joined_at_the_edges():
    assert _joined(HITS[0]) == (f"وصل إلى ب{ZWJ}", f"{ZWJ}حلب", " ثم غادر")
    assert _joined(HITS[1]) == ("قصف مدينة ", "حلب", "، أمس")
    assert (is_rtl("حلب"), is_rtl("NATO"), is_rtl("15")) == (True, False, True)


@pytest.mark.parametrize("language", ["en", "ar"])
def test_it_is_painted_in_both_languages(panel, qapp, language):
    install_language(qapp, language)
    qapp.processEvents()
    shot = QPixmap(panel.size())
    panel.render(shot)
    assert not shot.isNull()
    assert (
        panel.list.model().data(panel.hits.index(0), Qt.ItemDataRole.AccessibleTextRole).startswith("✓ حلب")
    )
    assert panel.list.model().data(panel.hits.index(0)).endswith("\nA")


def test_retired_names_are_not_offered_unless_one_is_in_hand(panel):
    labels = tuple(replace(x, retired=x.id in ("PER", "LOC")) for x in SCHEME.labels)
    panel.open("حلب", "LOC", alike=True, scheme=replace(SCHEME, labels=labels), language="en")
    assert panel.name == "LOC"
    assert panel.names.findData("PER") == -1


def test_another_scheme_offers_its_names_and_the_one_that_is_meant_stays(panel):
    labels = tuple(x for x in SCHEME.labels if x.id != "PER")
    panel.offer(replace(SCHEME, labels=labels), "ar")
    assert panel.name == panel.hits.name == "LOC"
    assert panel.names.findData("PER") == -1
    assert panel.names.currentText() == SCHEME.name("LOC", "ar")


def test_while_the_search_is_under_way_the_count_says_so(panel):
    panel.clear()
    assert panel.count.text() == "0 found so far."
    panel.add(HITS[:2])
    assert panel.count.text() == "2 found so far."
    panel.hits.refresh()
    assert panel.count.text() == "2 found so far."
    panel.settle()
    assert panel.count.text().startswith("2 found, ")


def test_in_the_list_a_digit_says_which_label_is_meant(panel):
    key = SCHEME.label_of["ORG"].key
    panel.list.setFocus()
    QTest.keyClick(panel.list, Qt.Key(ord(key)))
    assert panel.name == "ORG"
    panel.field.setFocus()
    panel.field.clear()
    QTest.keyClick(panel.field, Qt.Key(ord(key)))
    assert panel.field.text() == key
