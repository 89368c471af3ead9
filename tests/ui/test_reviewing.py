"""The review in the window: what it shows of units, and what it does with edits of gold."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QApplication, QDialogButtonBox

from annotator import editing
from annotator.model import (
    GOLD,
    Argument,
    Document,
    Entity,
    Event,
    Layer,
    LayerKey,
    Range,
    Relation,
    State,
    Status,
    Suggestion,
)
from annotator.review import SUGGESTED, Rule
from annotator.scheme import scheming
from storage.gold.reviewing import reviewed as review_of
from storage.project import Project
from tests.reviewed import LAYLA, OMAR, SARA, TEXT, entity, reviewed, words
from ui.actions import ACTIONS
from ui.app import make_window
from ui.dialogs.review_list import ReviewDialog
from ui.dialogs.review_rule import DOCUMENT, LABEL, TAKEN, RuleDialog
from ui.panels.review_words import passages
from ui.report_view.marks import Mark
from ui.report_view.view import ReportView
from ui.review.reviewing import Stop
from ui.settings import Settings


@pytest.fixture
def window(qtbot, tmp_path):
    settings = Settings(None)
    settings.set("annotator", "نور")
    settings.set("language", "en")
    made = make_window(settings, suggests=False)
    made.start(Project.open(reviewed(tmp_path / "p.tawsim")))
    made.show()
    qtbot.waitExposed(made)
    yield made
    made.close()
    made.deleteLater()


# ---- words ----

ranges = st.integers(0, 60).flatmap(lambda a: st.integers(a + 1, 70).map(lambda z: Range(a, z)))


@given(st.lists(st.lists(ranges, min_size=1, max_size=2), min_size=1, max_size=4))
def test_each_option_owns_its_letters_and_only_what_not_all_have_is_unlike(options):
    text = "وقال ﷺ \n" + TEXT
    start = min(r.start for own in options for r in own)
    for passage, own in zip(passages(text, options), options, strict=True):
        mine = {i for a, z in passage.parts for i in range(a, z)}
        assert mine == {i - start for r in own for i in range(r.start, r.end)}
        others = [{i - start for r in o for i in range(r.start, r.end)} for o in options]
        assert {i for a, z in passage.unlike for i in range(a, z)} == mine - set.intersection(*others)
        assert "\n" not in passage.text


def test_letters_that_only_one_option_has_are_marked():
    long, short = words(TEXT, "وزير الخارجية الروسي سيرغي لافروف"), words(TEXT, "سيرغي لافروف")
    first, second = passages(TEXT, [[long], [short]])
    assert first.text == second.text == "وزير الخارجية الروسي سيرغي لافروف"
    assert second.own == "سيرغي لافروف"
    assert not second.unlike
    assert first.text[slice(*first.unlike[0])] == "وزير الخارجية الروسي "


# ---- what is shown ----


def test_agreed_marks_are_quiet_and_disputed_ones_lit_with_letters(window):
    window.reviewing.turn()
    marks = {m.start: m for m in window.view.marks}
    agreed = marks[TEXT.index("القوات الروسية")]
    assert (agreed.tone, agreed.decided) == ("quiet", False)
    disputed = [m for m in window.view.marks if m.start == TEXT.index("بيسكوف")]
    assert [m.tone for m in disputed] == ["lit", "lit"]
    assert sorted(m.badge for m in disputed) == ["A Person", "B Organization"]


def test_marks_after_an_edit_are_those_that_are_made_from_nothing(window):
    window.reviewing.turn()
    for n in (0, 1, 0, 0):
        window.judging.choose(n)
        after = {m.id: m for m in window.view.marks}
        window.board.show_marks()
        assert {m.id: m for m in window.view.marks} == after


def test_cards_say_everything_to_screen_readers(window):
    window.reviewing.turn()
    said = [c.said for c in window.review_board.cards()]
    assert "سيرغي لافروف" in said[0]
    assert SARA in said[0]
    assert OMAR in said[0]
    assert "Person" in said[0]
    panel = window.review_board.panel
    assert panel.accessibleName()
    assert panel.cards.accessibleName()


def test_the_own_layer_stays_as_it_is_while_gold_is_made(window):
    project = window.session.project
    before = [project.layers.get(LayerKey("r1", name)) for name in (SARA, OMAR, LAYLA)]
    window.reviewing.turn()
    window.judging.choose(0)
    assert [project.layers.get(LayerKey("r1", name)) for name in (SARA, OMAR, LAYLA)] == before
    assert list(project.journal.entries("نور"))[-1].change.layer == LayerKey("r1", GOLD)


def test_leaving_shows_the_own_layer_and_takes_the_panel_away(window):
    window.reviewing.turn()
    assert window.review_board.panel.isVisible()
    window.reviewing.turn()
    assert not window.review_board.panel.isVisible()
    assert window.session.layer.annotator == "نور"
    assert not window.view.emphasis.chosen


def test_deleting_what_gold_alone_has_lets_go_of_it(window):
    project = window.session.project
    text = "لم يقع شيء."
    mine = entity("e1", "شيء", "MISC", text=text)
    document = project.documents.get("r3")
    project.layers.put(Layer(document, GOLD, {"e1": mine}, status=Status(State.IN_PROGRESS)))
    window.reviewing.enter("r3")
    window.desk.take("e1")
    window.spans.delete()
    assert not window.session.layer.annotations
    assert window.reviewing.unit() is None


def test_what_is_suggested_is_reviewed_where_nobody_worked(window):
    project = window.session.project
    document = Document("r4", "وصل بيسكوف.")
    project.documents.add([document])
    offered = Suggestion(Entity("s5-11-PER", "PER", (words(document.text, "بيسكوف"),)), 0.9, "gazetteer")
    project.suggestions.add("r4", [offered])
    window.reviewing.enter("r4")
    assert window.reviewing.sources.on(project, "r4", hidden=False) == [SUGGESTED]
    assert not window.session.layer.suggestions
    window.judging.accept()
    (made,) = window.session.layer.entities()
    assert made.label == "PER"
    assert window.reviewing.stops() == []


def test_of_what_one_person_marked_twice_it_is_said_that_gold_has_it_twice(window):
    text = "وصل إلى حلب."
    document = Document("r5", text)
    window.session.project.documents.add([document])
    twice = {id: entity(id, "حلب", "LOC", text=text) for id in ("e1", "e2")}
    window.session.project.layers.put(Layer(document, SARA, twice, status=Status(State.DONE)))
    window.reviewing.enter("r5")
    window.judging.accept()
    assert "twice" not in window.status.message
    window.judging.accept()
    assert "Gold has the same there twice now." in window.status.message


def test_of_a_role_that_the_type_which_was_taken_has_not_this_is_said(window):
    project, key = window.session.project, LayerKey("r1", OMAR)
    layer = project.layers.get(key)
    clash = replace(layer.annotations["v1"], type="Clash", arguments=(Argument("Participant", "e2"),))
    project.layers.put(replace(layer, annotations={**layer.annotations, "v1": clash}))
    window.reviewing.turn()
    unit = next(u for u in window.reviewing.review.units if u.kind == "event")
    window.reviewing.take(Stop(unit.key))
    window.judging.take(next(n for n, o in enumerate(unit.options) if OMAR in o.sources))
    assert window.reviewing.unit().gold.type == "Clash"
    assert window.reviewing.role() is not None
    said = {}
    for stop in window.reviewing.stops():
        if stop.unit == unit.key:
            window.reviewing.take(stop)
            said[stop.role] = "Clash has no such role" in window.review_board.panel._state.text()
    assert said == {role: role in ("Agent", "Target") for role in said}
    assert "Agent" in said


def test_another_label_is_not_given_to_a_relation_nor_to_an_event_that_was_not_taken(window):
    project = window.session.project
    for name in (SARA, OMAR):
        layer = project.layers.get(LayerKey("r1", name))
        joined = Relation("r1", "same", *(("e1", "e2") if name == SARA else ("e2", "e1")))
        project.layers.put(replace(layer, annotations={**layer.annotations, "r1": joined}))
    window.reviewing.turn()
    before = window.session.layer
    for kind, told in (("relation", "made anew with L"), ("event", "E then gives")):
        unit = next(u for u in window.reviewing.review.units if u.kind == kind)
        window.reviewing.take(Stop(unit.key))
        window.judging.another_label()
        assert told in window.status.message
        assert not window.chooser.isVisible()
        assert (window.bar.bar.words == "") == (kind == "relation")
    assert window.session.layer == before


def test_in_a_report_too_low_for_a_line_the_second_press_decides(window, qapp):
    window.reviewing.turn()
    window.view.setFixedHeight(30)
    qapp.processEvents()
    unit = next(
        u for u in window.reviewing.review.units if u.open and u.kind == "entity" and len(u.options) > 1
    )
    window.reviewing.take(Stop(unit.key))
    for _ in range(3):
        if window.reviewing.review.unit(unit.key).open:
            window.judging.key("1")
    assert not window.reviewing.review.unit(unit.key).open


def test_where_only_a_finished_review_waits_again_the_list_opens_on_it(window, qtbot):
    project = window.session.project
    for id in project.documents.ids():
        project.layers.put(Layer(project.documents.get(id), GOLD, status=Status(State.DONE)))
    assert not any(r.open for r in project.reviews.listing(frozenset()))
    window.review_list.open()
    dialog = window.findChild(ReviewDialog)
    qtbot.waitUntil(lambda: dialog.states.currentData() is False)
    assert dialog.table.rowCount() == sum(r.open for r in dialog._reviewed)
    assert dialog.begin.isEnabled()
    dialog.reject()


def tick_off(window, name):
    """In the list of reviews, which is left open."""
    window.review_list.open()
    dialog = window.findChild(ReviewDialog)
    for row in range(dialog.compared.count()):
        item = dialog.compared.item(row)
        if item.data(Qt.ItemDataRole.UserRole) == name:
            item.setCheckState(Qt.CheckState.Unchecked)
    return dialog


def test_who_is_left_out_is_compared_no_more_and_the_panel_says_so(window):
    window.reviewing.turn()
    panel = window.review_board.panel
    assert not panel.left_out.isVisible()
    window.reviewing.let_go()
    assert all(name in panel._state.text() for name in (SARA, OMAR, LAYLA))
    tick_off(window, OMAR).reject()
    assert {s.annotator for s in window.reviewing.review.sources} == {SARA, LAYLA}
    assert panel.left_out.isVisible()
    said, _, out = panel.left_out.text().partition("Left out")
    assert SARA in said
    assert LAYLA in said
    assert OMAR in out
    window.settings.set("blind_review", True)
    assert OMAR not in panel.left_out.text()
    assert "1 of 3" in panel.left_out.text()


def test_the_list_counts_anew_when_somebody_is_ticked_off_and_its_row_stays_chosen(window):
    window.review_list.open()
    dialog = window.findChild(ReviewDialog)
    before = [dialog.table.item(0, column).text() for column in range(5)]
    dialog.reject()
    dialog.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    dialog = tick_off(window, OMAR)
    after = [dialog.table.item(0, column).text() for column in range(5)]
    assert dialog.chosen() == ["r1"]
    assert OMAR in before[2]
    assert OMAR not in after[2]
    assert [int(after[3]), int(after[4].split()[-1])] < [int(before[3]), int(before[4].split()[-1])]
    dialog.reject()


def test_people_are_left_out_until_the_project_is_closed(window):
    tick_off(window, OMAR).reject()
    path = window.session.project.path
    window.session.close_project()
    window.start(Project.open(path))
    window.reviewing.enter("r1")
    assert {s.annotator for s in window.reviewing.review.sources} == {SARA, OMAR, LAYLA}
    assert window.review_board.panel.left_out.isHidden()


def test_of_a_role_that_is_taken_in_part_it_is_said_what_was_left_out_and_why(window):
    window.reviewing.turn()
    window.judging.choose(0)
    window.judging.nothing()  # Aleppo
    window.judging.choose(0)
    assert window.reviewing.stop.role == "Place"
    (fact,) = window.review_board.cards()[0].facts
    assert "مدينة حلب" in fact
    window.judging.choose(0)
    assert "without \u2068«مدينة حلب»\u2069, which was decided to be nothing" in window.status.message


def test_one_decision_is_taken_for_all_that_have_the_same_words_and_options(window):
    project, text = window.session.project, "حلب ثم حلب ثم حلب ثم حلب"
    document = Document("r5", text)
    project.documents.add([document])
    starts = [n for n in range(len(text)) if text.startswith("حلب", n)]
    for name, labels in ((SARA, ("LOC", "LOC", "LOC", "LOC")), (OMAR, ("ORG", "ORG", "GPE", "ORG"))):
        made = {f"e{a}": Entity(f"e{a}", x, (Range(a, a + 3),)) for a, x in zip(starts, labels, strict=True)}
        project.layers.put(Layer(document, name, made, status=Status(State.DONE)))
    window.reviewing.enter("r5")
    window.reading.run(next(a for a in ACTIONS if a.id == "like-this"))
    window.chooser._digit("2")
    assert [e.label for e in window.session.layer.entities()] == ["ORG", "ORG", "ORG"]
    assert [window.reviewing.unit().extent.start] == [starts[2]]
    window.panes.undo()
    assert not window.session.layer.annotations


def test_a_finished_review_is_said_to_be_so_in_the_panel_and_in_the_line_below(window):
    window.reviewing.enter("r2")
    window.judging.nothing()
    window.judging.nothing()
    window.rounds.finish()
    window.reviewing.enter("r2")
    assert window.reviewing.finished
    assert "finished" in window.status.message
    assert window.review_board.panel._empty.text() == window.status.message


def test_after_a_review_the_line_below_speaks_of_it_no_more(window):
    window.reviewing.turn()
    window.rounds.finish()
    assert "Ctrl+Enter" in window.status.message
    window.reviewing.turn()
    assert "Ctrl+Enter" not in window.status.message
    window.reviewing.turn()
    window.rounds.finish()
    assert window.session.layer.status.state is not State.DONE


def test_hidden_names_are_nowhere_on_the_cards(window):
    window.reviewing.turn()
    window.settings.set("blind_review", True)
    for stop in window.reviewing.stops():
        window.reviewing.take(stop)
        assert not any(
            n in c.said for n in (SARA, OMAR, LAYLA) for c in window.review_board.panel.cards.cards
        )


# ---- dialogs ----


def test_a_rule_shows_what_it_accepts_and_one_undo_takes_all_of_it_back(window, qtbot):
    window.reviewing.turn()
    window.review_rule.open()
    dialog = window.findChild(RuleDialog)
    assert dialog.table.rowCount() == 3
    assert dialog.table.isColumnHidden(DOCUMENT)
    dialog.rules[Rule.MAJORITY].setChecked(True)
    assert dialog.table.rowCount() == 6
    dialog.everywhere.setChecked(True)
    dialog.alone.setChecked(True)
    assert dialog.table.rowCount() == 8
    assert not dialog.table.isColumnHidden(DOCUMENT)
    assert {dialog.table.item(row, DOCUMENT).toolTip() for row in range(8)} == {
        "\u2068تقرير أول\u2069",
        "\u2068تقرير ثان\u2069",
    }
    buttons = dialog.findChild(QDialogButtonBox)
    accept = next(b for b in buttons.buttons() if buttons.buttonRole(b) == buttons.ButtonRole.AcceptRole)
    accept.click()
    project = window.session.project
    assert project.layers.get(LayerKey("r2", GOLD)).annotations
    assert len(window.session.layer.annotations) == 6
    window.panes.undo()
    assert not project.layers.get(LayerKey("r2", GOLD)).annotations
    assert not window.session.layer.annotations


def test_a_rule_names_all_who_have_an_event_though_they_fill_its_roles_otherwise(window):
    project = window.session.project
    layer = project.layers.get(LayerKey("r1", OMAR))
    event = replace(layer.annotations["v1"], arguments=(Argument("Place", "e3"),))
    project.layers.put(replace(layer, annotations={**layer.annotations, "v1": event}))
    window.reviewing.turn()
    window.review_rule.open()
    dialog = window.findChild(RuleDialog)
    rows = range(dialog.table.rowCount())
    (row,) = [n for n in rows if dialog.table.item(n, LABEL).text() == "Attack"]
    assert all(who in dialog.table.item(row, TAKEN).text() for who in (SARA, OMAR, LAYLA))
    dialog.reject()


def test_enter_on_a_row_of_a_rule_goes_to_its_place_and_accepts_nothing(window, qtbot):
    window.reviewing.turn()
    window.review_rule.open()
    dialog = window.findChild(RuleDialog)
    dialog.everywhere.setChecked(True)
    dialog.alone.setChecked(True)
    last = dialog.table.rowCount() - 1
    dialog.table.setFocus()
    dialog.table.setCurrentCell(last, 0)
    qtbot.keyClick(dialog.table, Qt.Key.Key_Return)
    assert not dialog.isVisible()
    assert window.session.layer.document.id == "r2"
    assert not window.session.layer.annotations
    assert window.reviewing.unit().extent == words(window.session.layer.document.text, "موسكو")


def test_the_list_of_reviews_sorts_by_figures_and_hides_what_is_finished(window, qtbot):
    window.review_list.open()
    dialog = window.findChild(ReviewDialog)
    table = dialog.table
    assert [table.item(row, 0).text() for row in range(2)]
    table.sortItems(3)
    assert [table.item(row, 3).key for row in range(2)] == sorted(table.item(row, 3).key for row in range(2))
    dialog.reject()
    window.reviewing.enter("r2")
    window.rounds.finish()
    window.rounds.finish()
    window.review_list.open()
    dialog = window.findChildren(ReviewDialog)[-1]
    assert dialog.table.rowCount() == 1
    dialog.states.setCurrentIndex(1)
    assert dialog.table.rowCount() == 2
    dialog.reject()


def test_the_list_has_a_finished_review_among_the_open_ones_where_something_is_to_be_decided_again(
    window, qtbot
):
    window.reviewing.enter("r2")
    for _ in range(2):
        window.judging.accept()
    window.rounds.finish()
    window.review_list.open()
    dialog = window.findChild(ReviewDialog)
    assert [dialog._id(row) for row in range(dialog.table.rowCount())] == ["r1"]
    dialog.reject()
    project, key = window.session.project, LayerKey("r2", SARA)
    layer = project.layers.get(key)
    project.layers.put(replace(layer, annotations={"e2": replace(layer.annotations["e2"], label="LOC")}))
    window.review_list.open()
    dialog = window.findChildren(ReviewDialog)[-1]
    qtbot.waitUntil(lambda: dialog.table.rowCount() == 2)
    assert dialog.table.item(1, 1).text().endswith("to be decided: 2")
    assert dialog.facts.text().startswith("1 of 2 reviews are finished. In 1 of them")
    dialog.reject()


def test_behind_the_last_review_comes_a_finished_one_in_which_something_is_to_be_decided(window):
    window.reviewing.begin(["r2", "r1"])
    for _ in range(2):
        window.judging.accept()
    window.rounds.finish()
    assert window.reviewing.next_of(["r2", "r1"]) == "r1"
    project, key = window.session.project, LayerKey("r2", SARA)
    layer = project.layers.get(key)
    project.layers.put(replace(layer, annotations={"e2": replace(layer.annotations["e2"], label="LOC")}))
    window.reviewing.enter("r1")
    for _ in range(2):  # what is open is told first
        window.rounds.finish()
    assert window.reviewing.review.document.id == "r2"
    for _ in range(2):
        window.rounds.finish()
    assert window.status.message == "Every review is finished."


def test_who_is_not_done_is_said_in_the_list_at_the_end_and_before_the_review_is_finished(window):
    project, key = window.session.project, LayerKey("r2", SARA)
    project.layers.put(replace(project.layers.get(key), status=Status(State.IN_PROGRESS)))
    window.review_list.open()
    dialog = window.findChild(ReviewDialog)
    row = next(r for r in range(2) if dialog._id(r) == "r2")
    assert f"\u2068{SARA}\u2069 (in progress)" in dialog.table.item(row, 2).text()
    dialog.reject()
    window.reviewing.enter("r2")
    for _ in range(2):
        window.judging.accept()
    assert window.status.message.endswith(f"Not done with it yet: \u2068{SARA}\u2069.")
    window.rounds.finish()
    assert not window.reviewing.finished
    assert f"Not done with it yet: \u2068{SARA}\u2069. Ctrl+Enter again" in window.status.message
    window.rounds.finish()
    assert project.layers.get(LayerKey("r2", GOLD)).status.state is State.DONE


def test_a_reason_that_waits_goes_with_the_next_decision_also_by_backspace(window):
    window.reviewing.enter("r2")
    window.reviewing.reason = "guideline"
    before = {*window.reviewing.review.decided}
    window.judging.nothing()
    decided = window.reviewing.review.decided
    assert {decided[key].judgment.reason for key in decided.keys() - before} == {"guideline"}


def test_delete_without_anything_of_gold_in_hand_says_what_the_keys_of_a_review_do(window):
    window.reviewing.enter("r1")
    window.spans.delete()
    assert window.status.message.endswith("Backspace: nothing here.")


def test_labels_that_an_undo_leaves_with_one_name_are_told_apart_by_their_ids(window):
    window.scheming.say_stayed(["LOC"])
    assert window.status.message.endswith("\u2068Location\u2069")
    scheme = window.session.scheme
    twin = replace(scheme.label_of["LOC"], id="PLACE", key="")
    window.session.change_scheme(scheming.add(scheme, "labels", twin), [])
    window.scheming.say_stayed(["PLACE"])
    assert "\u2068Location (PLACE)\u2069 Another has the same name" in window.status.message


def test_who_only_annotates_in_what_was_handed_out_does_not_review(window):
    window.session.project.settings.set("handout", "x")
    window.session.project.people.set("نور", window.session.project.people.role("نور").ANNOTATOR)
    window.teamwork.opened()
    shown = {a.objectName() for a in window.menus.items_of("review") if a.isVisible()}
    assert shown == {"agreement", "discuss", "feedback"}
    window.reviewing.turn()
    assert not window.session.reviewing
    assert "lead" in window.status.message


# ---- in the report ----


def test_quiet_lit_and_outlined_marks_look_each_other_than_usual_ones(qtbot):
    view = ReportView()
    qtbot.addWidget(view)
    view.resize(600, 300)
    view.set_document(Document("d", TEXT))
    view.show()
    usual = Mark("m", (words(TEXT, "بيسكوف"),), "entity", True, "Person", "PER", "#1a5fb4")
    looks = []
    for mark in (usual, replace(usual, tone="quiet"), replace(usual, tone="lit")):
        view.set_marks([mark])
        looks.append(bytes(view.grab().toImage().constBits()))
    view.set_chosen(["m"])
    looks.append(bytes(view.grab().toImage().constBits()))
    assert len(set(looks)) == 4


def test_what_is_in_hand_is_read_out_with_its_options(window, qtbot):
    told = []
    window.reviewing.told.connect(told.append)
    window.reviewing.turn()
    window.judging.choose(0)
    assert "سيرغي لافروف" in told[0]
    assert "Taken: A." in told[1]
    assert "مدينة حلب" in told[1]


def test_each_option_shows_the_fillers_in_the_words_of_its_own_source(window):
    project, key = window.session.project, LayerKey("r1", OMAR)
    layer = project.layers.get(key)
    event = layer.annotations["v1"]
    place = (*event.arguments, Argument("Place", "e3"))
    other = replace(event, arguments=place, attributes={"polarity": "negative"})
    project.layers.put(replace(layer, annotations={**layer.annotations, "v1": other}))
    review = review_of(project, "r1")
    unit = next(u for u in review.units if u.kind == "event")
    cards = window.reviewing.shown.cards(review, unit, project.scheme)
    lines = {card.who: " ".join(card.roles) for card in cards}
    assert "«مدينة حلب»" in lines[next(w for w in lines if SARA in w)]
    assert "«حلب»" in lines[next(w for w in lines if OMAR in w)]


@pytest.mark.parametrize("left", ["decided", "escape"])
def test_a_reason_goes_with_what_was_in_hand_and_clings_to_no_later_edit(window, left):
    window.reviewing.enter("r2")
    window.judging.accept()
    window.judging._why("guideline")
    if left == "decided":
        window.judging.nothing()  # the last one: nothing is in hand any more
    else:
        window.reviewing.let_go()
    before = {*window.reviewing.review.decided.values()}
    gold = window.session.layer
    window.session.do(editing.delete(gold, [*gold.annotations]))
    made = {*window.reviewing.review.decided.values()} - before
    assert {d.judgment.reason for d in made} == {""}


@pytest.mark.parametrize("then", ["nothing", "accept"])
def test_after_the_undo_of_an_event_taken_with_its_roles_the_event_is_in_hand_and_no_role(window, then):
    project, text = window.session.project, "قصف الجيش المدينة"
    document = Document("r6", text)
    project.documents.add([document])
    army = entity("e1", "الجيش", "ORG", text=text)
    raid = Event("v1", "Attack", words(text, "قصف"), (Argument("Agent", "e1"),))
    project.layers.put(Layer(document, SARA, {a.id: a for a in (army, raid)}, status=Status(State.DONE)))
    window.reviewing.enter("r6")
    event = next(u.key for u in window.reviewing.review.units if u.kind == "event")
    window.reviewing.take(Stop(event))
    window.judging.accept()
    assert any(isinstance(a, Event) for a in window.session.layer.annotations.values())
    window.panes.undo()
    assert window.reviewing.stop == Stop(event)
    getattr(window.judging, then)()
    made = [a for a in window.session.layer.annotations.values() if isinstance(a, Event)]
    assert [e.arguments != () for e in made] == [True] * (then == "accept")


def test_enter_takes_no_filler_that_others_leave_out(window):
    project, text = window.session.project, "قصف الجيش المدينة"
    document = Document("r7", text)
    project.documents.add([document])
    army = entity("e1", "الجيش", "ORG", text=text)
    for name, fillers in ((SARA, (Argument("Agent", "e1"),)), (OMAR, ()), (LAYLA, ())):
        raid = Event("v1", "Attack", words(text, "قصف"), fillers)
        project.layers.put(Layer(document, name, {a.id: a for a in (army, raid)}, status=Status(State.DONE)))
    window.reviewing.enter("r7")
    event = next(u.key for u in window.reviewing.review.units if u.kind == "event")
    window.reviewing.take(Stop(event))
    window.judging.take(0)
    window.reviewing.take(Stop(event, "Agent"))
    before = window.session.layer.annotations
    window.judging.accept()
    assert window.session.layer.annotations == before
    assert "There are several options" in window.status.message
