"""The inspector: what it says of a noun, and what it emits."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from annotator.model import Argument, Entity, Range
from ui.panels import facts
from ui.panels.inspector import Inspector, NounView
from ui.panels.values import ValueRow


@pytest.fixture
def inspector(qtbot):
    made = Inspector()
    qtbot.addWidget(made)
    made.resize(320, 700)
    with qtbot.waitExposed(made):
        made.show()
    return made


def test_roles_are_numbered_and_say_what_is_filled_and_missing(layer, scheme):
    rows = facts.role_rows(NounView(layer, scheme, "strike"))
    assert [r.number for r in rows] == list(range(1, len(rows) + 1))
    by_role = {r.role: r for r in rows}
    assert (by_role["Agent"].state, by_role["Agent"].words) == (facts.FILLED, "الجيش")
    expected = set(scheme.type_of["Shelling"].expected) - {"Agent"}
    assert {r.role for r in rows if r.state == facts.MISSING} == expected


def test_a_suggestion_shows_its_source_score_and_reason(layer, scheme):
    standing, reason = facts.standing_of(NounView(layer, scheme, "when"))
    assert "0.80" in standing
    assert "pattern" in standing
    assert "أمس" in reason


def test_an_accepted_one_still_says_where_it_came_from(layer, scheme):
    standing, reason = facts.standing_of(NounView(layer, scheme, "town"))
    assert "0.90" in standing
    assert "accepted" in standing
    assert reason


def test_a_mention_leads_to_its_events_and_alternatives(layer, scheme):
    assert [r.id for r in facts.link_rows(NounView(layer, scheme, "army"))] == ["strike"]
    assert [r.id for r in facts.link_rows(NounView(layer, scheme, "town"))] == ["other"]


def test_clicking_a_role_opens_it_and_delete_empties_it(inspector, layer, scheme, qtbot):
    inspector.show_noun(NounView(layer, scheme, "strike"))
    roles = inspector._roles
    at = [line.number for line in roles.lines()].index(1)
    with qtbot.waitSignal(inspector.role_chosen) as got:
        spot = roles.visualRect(roles.model().index(at, 0)).center()
        QTest.mouseClick(roles.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    assert got.args[0] == "strike"
    filled = next(i for i, r in enumerate(facts.role_rows(NounView(layer, scheme, "strike"))) if r.argument)
    roles.setCurrentIndex(roles.model().index(filled, 0))
    with qtbot.waitSignal(inspector.argument_removed) as got:
        QTest.keyClick(roles, Qt.Key.Key_Delete)
    assert got.args == ["strike", Argument("Agent", target="army")]


def test_a_filler_of_the_open_role_is_chosen_from_its_list(inspector, layer, scheme, qtbot):
    inspector.show_noun(NounView(layer, scheme, "strike", role="Place", fillers=("town",)))
    assert "حلب" in inspector._fillers.lines()[0].name
    with qtbot.waitSignal(inspector.argument_chosen) as got:
        inspector._fillers.line_chosen.emit(0)
    assert got.args == ["strike", Argument("Place", target="town")]


def test_a_value_goes_out_and_what_is_down_stays_what_is_stored(inspector, layer, scheme, qtbot):
    inspector.show_noun(NounView(layer, scheme, "army"))
    row = next(r for r in inspector.findChildren(ValueRow) if not r.isHidden())
    up = next(b for b in row._buttons if not b.isChecked())
    with qtbot.waitSignal(inspector.attribute_chosen) as got:
        up.click()
    assert got.args == ["army", "mention", "NAM"]
    assert not up.isChecked()


def test_a_note_is_sent_when_another_noun_comes(inspector, layer, scheme, qtbot):
    inspector.show_noun(NounView(layer, scheme, "army"))
    QTest.keyClicks(inspector._note, "x")
    with qtbot.waitSignal(inspector.note_edited) as got:
        inspector.show_noun(NounView(layer, scheme, "town"))
    assert got.args[0] == "army"
    assert inspector._note.toPlainText() == ""


def test_nothing_goes_out_of_another_annotators_layer(inspector, layer, scheme):
    told = []
    inspector.attribute_chosen.connect(lambda *a: told.append(a))
    inspector.argument_removed.connect(lambda *a: told.append(a))
    inspector.show_noun(NounView(layer, scheme, "strike", writable=False))
    inspector._value("polarity", "negative")
    inspector._take_out(0)
    assert told == []


def test_bare_words_and_nothing_are_said_as_such(inspector, layer, scheme):
    inspector.show_noun(NounView(layer, scheme, ranges=(Range(0, 3),)))
    assert inspector._text.text() == "«قصف»"
    inspector.show_noun(None)
    assert inspector._text.text() == "Nothing is in hand."


def test_bare_words_that_are_a_trigger_are_said_to_be_an_event(layer, scheme):
    event = layer.annotations["strike"]
    said, _ = facts.standing_of(NounView(layer, scheme, ranges=event.ranges))
    assert scheme.name(event.type, "en") in said


def test_bare_words_within_a_longer_mark_are_said_to_be_part_of_it(layer, scheme):
    town = next(
        a for a in layer.annotations.values() if isinstance(a, Entity) and a.extent.end > a.extent.start + 2
    )
    within = Range(town.extent.start, town.extent.end - 1)
    said, _ = facts.standing_of(NounView(layer, scheme, ranges=(within,)))
    assert said == f"Part of {scheme.name(town.label, 'en')}. V takes it in hand."
    beyond = Range(town.extent.start, town.extent.end + 1)
    assert facts.standing_of(NounView(layer, scheme, ranges=(beyond,)))[0] == "Not annotated"


def test_markup_in_the_text_is_shown_as_it_stands(inspector):
    assert inspector._text.textFormat() == Qt.TextFormat.PlainText
