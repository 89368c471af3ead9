"""What was counted, as figures."""

from collections import Counter

import pytest

from annotator.model import GOLD, State, Verdict
from annotator.scheme import load
from storage.teams.overview import Finished, Goal, Standing
from storage.teams.quality import Score
from ui.dashboard.charts import LINES, STACK
from ui.dashboard.figures import Figures


@pytest.fixture
def figures(qapp):
    return Figures(load(), "en")


def lines(chart):
    return {line.name: line.values for line in chart.lines}


FINISHED = [
    Finished("", GOLD, 3, 30),
    Finished("2026-01-01", "سعاد", 2, 20),
    Finished("2026-01-02", GOLD, 1, 10),
    Finished("2026-01-03", "سعاد", 1, 8),
]


def test_documents_stand_by_state_and_person(figures):
    people = [Standing("أحمد", {State.DONE: 4}, 2), Standing("سعاد", {State.SKIPPED: 1})]
    ((_, chart),) = figures.states(people)
    assert (chart.kind, chart.places) == (STACK, ("أحمد", "سعاد"))
    assert lines(chart) == {"done": (4, 0), "skipped": (0, 1), "handed out, not begun": (2, 0)}


def test_gold_is_called_gold_among_people_and_each_axis_has_a_name(figures):
    people = [Standing("أحمد", {State.DONE: 4}), Standing(GOLD, {State.DONE: 1})]
    ((_, chart),) = figures.states(people)
    assert chart.places == ("أحمد", figures.tr("gold"))
    charts = [*figures.states(people), *figures.pace(FINISHED), *figures.times(people)]
    charts += [*figures.counts(BY_NAME), *figures.drift(BY_NAME), *figures.gold(FINISHED, None)]
    assert all(chart.along and chart.of for _, chart in charts)
    by_person = dict(figures.drift(BY_NAME))["Entities, by person"]
    assert figures.tr("gold") in by_person.places


def test_the_pace_is_of_people_and_has_no_gaps(figures):
    (_, documents), (_, annotations) = figures.pace(FINISHED)
    assert documents.places == ("2026-01-01", "2026-01-02", "2026-01-03")
    assert lines(documents) == {"سعاد": (2, 0, 1)}
    assert lines(annotations) == {"سعاد": (20, 0, 8)}


def test_times_are_of_those_whose_time_was_counted(figures):
    people = [Standing("أحمد"), Standing("سعاد", timed=2, timed_annotations=30, seconds=600)]
    (_, document), (_, annotation) = figures.times(people)
    assert (document.places, lines(document)) == (("سعاد",), {"minutes": (5.0,)})
    assert lines(annotation) == {"seconds": (20.0,)}


def test_gold_adds_up_to_its_goal(figures):
    ((_, chart),) = figures.gold(FINISHED, None)
    assert (lines(chart), chart.goal) == ({"gold so far": (4,)}, None)
    more = [*FINISHED, Finished("2026-01-04", GOLD, 2, 1)]
    ((_, chart),) = figures.gold(more, Goal(20, "2026-01-10"))
    assert (chart.goal, len(chart.places)) == (20, 9)
    found = lines(chart)
    assert found["gold so far"] == (4, 4, 6, *[None] * 6)
    assert (found["needed"][0], found["needed"][-1]) == (4, 20)
    ((_, chart),) = figures.gold([], Goal(20, "2026-01-10"))
    assert chart.empty


BY_NAME = {
    "PER": Counter({("سعاد", "2026-01-01"): 3, ("سعاد", "2026-01-02"): 1, (GOLD, "2026-01-02"): 2}),
    "LOC": Counter({("أحمد", "2026-01-01"): 1, ("أحمد", ""): 5}),
    "Attack": Counter({("أحمد", "2026-01-01"): 2}),
    "odd": Counter({("أحمد", ""): 1}),
}


def test_annotations_are_counted_by_label_with_gold_beside(figures):
    counted = dict(figures.counts(BY_NAME))
    assert counted["Entities"].places == ("Location", "Person")
    assert lines(counted["Entities"]) == {"people": (6, 4), "gold": (0, 2)}
    assert lines(counted["Events"]) == {"people": (2,)}
    assert counted["Relations and others"].places == ("odd",)


def test_the_share_of_labels_is_told_over_time_and_by_person(figures):
    drift = dict(figures.drift(BY_NAME))
    over = drift["Entities, over time"]
    assert over.kind == LINES
    assert lines(over) == {"Person": (75, 100), "Location": (25, 0)}
    by = drift["Entities, by person"]
    assert by.places == ("gold", "أحمد", "سعاد")
    assert lines(by) == {"Person": (100, 0, 100), "Location": (0, 100, 0)}


def test_what_became_of_suggestions_is_told_of_all_and_of_each_suggester(figures):
    verdicts = {
        ("model", "2026-01-01", Verdict.ACCEPTED): 3,
        ("model", "2026-01-01", Verdict.REPLACED): 9,
        ("gazetteer", "2026-01-02", Verdict.REJECTED): 2,
        ("gazetteer", "", Verdict.REJECTED): 7,
    }
    charts = dict(figures.suggestions(verdicts))
    assert [*charts] == ["All suggesters", "model", "list of names"]
    assert lines(charts["All suggesters"]) == {"accepted": (3, 0), "corrected": (0, 0), "rejected": (0, 2)}
    assert lines(charts["model"]) == {"accepted": (3, 0), "corrected": (0, 0), "rejected": (0, 0)}
    assert figures.suggestions({})[0][1].empty


def test_quality_is_in_hundredths_with_how_many_documents(figures):
    gold, self_ = figures.quality([Score("سعاد", 3, 0.5, None)], [])
    assert gold[1].places == ("سعاد (3)",)
    assert lines(gold[1]) == {"entities": (50,), "events": (None,)}
    assert self_[1].empty
    assert figures.agreement(None) == []
