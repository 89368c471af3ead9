"""The figures, held against the project's own scorer and against what one can count by hand."""

import json
import random
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from annotator import scheme as schemes
from annotator.errors import NotComparable
from annotator.formats import jsonl
from annotator.learn.matching import MODES, grown, match, nearest
from annotator.learn.scores import ARGUMENTS, NOTHING, TRIGGERS, Figures, Scores, score
from annotator.model import Argument, Document, Entity, Event, Layer, Range, Suggestion

TEXT = "قصف الطيران مدينة حلب أمس، وقال بشار الأسد إن روسيا تدعم دمشق."
Row = dict[str, Any]


def layer(*annotations: Entity | Event, text: str = TEXT, id: str = "d") -> Layer:
    return Layer(Document(id, text), "a", {a.id: a for a in annotations})


def entity(id: str, words: str, label: str, **attributes: str) -> Entity:
    start = TEXT.index(words)
    return Entity(id, label, (Range(start, start + len(words)),), attributes)


def event(id: str, words: str, type: str, *arguments: Argument, **attributes: str) -> Event:
    start = TEXT.index(words)
    return Event(id, type, Range(start, start + len(words)), arguments, attributes)


ALEPPO, ASSAD = entity("e1", "حلب", "LOC", mention="NAM"), entity("e2", "بشار الأسد", "PER", mention="NAM")
RAID = event("v1", "قصف", "AirStrike", Argument("Target", "e1"), tense="past")


# ---- the same as score_events.py ---------------------------------------------------------


def perturbed(row: Row, dice: random.Random) -> Row:
    """A copy of a gold row with everything in it that a suggester gets wrong."""
    entities, events, length = [], [], len(row["text"])
    for e in row["entities"]:
        if dice.random() < 0.15:
            continue
        moved = _moved(e["start"], e["end"], length, dice)
        label = dice.choice(["PER", "ORG", "LOC", "FAC"]) if dice.random() < 0.2 else e["label"]
        entities.append({"id": e["id"], **moved, "label": label})
        if dice.random() < 0.1:
            again = _moved(e["start"], e["end"], length, dice)
            entities.append({"id": e["id"] + "x", **again, "label": label})
    kept = {e["id"] for e in entities}
    for v in row["events"]:
        if dice.random() < 0.15:
            continue
        trigger = _moved(v["trigger"]["start"], v["trigger"]["end"], length, dice)
        type = dice.choice(["Attack", "Die", "Meet"]) if dice.random() < 0.2 else v["type"]
        attributes = {k: x for k, x in v["attributes"].items() if dice.random() < 0.8}
        attributes |= {"tense": "future"} if dice.random() < 0.2 else {}
        arguments = [
            {"role": dice.choice(["Agent", a["role"], a["role"]]), "target": a["target"]}
            for a in v["arguments"]
            if a.get("target") in kept and dice.random() < 0.8
        ]
        event = {"id": v["id"], "type": type, "trigger": trigger}
        events.append(event | {"arguments": arguments, "attributes": attributes})
    dice.shuffle(entities)
    return {"id": row["id"], "text": row["text"], "entities": entities, "events": events}


def _moved(start: int, end: int, length: int, dice: random.Random) -> dict[str, int]:
    if dice.random() < 0.3:
        start = max(0, start + dice.randint(-3, 3))
        end = min(length, max(start + 1, end + dice.randint(-6, 6)))
    return {"start": start, "end": end}


def theirs(shared: Path, gold: Path, predicted: Path, *options: str) -> dict[str, Any]:
    """What the project's scorer says."""
    command = [sys.executable, str(shared / "tools/score_events.py"), str(gold), str(predicted), "--json"]
    said = subprocess.run([*command, *options], capture_output=True, text=True, check=True, timeout=60)
    found: dict[str, Any] = json.loads(said.stdout)
    return found


def row(f: Figures) -> dict[str, float]:
    return {
        "P": round(f.precision, 4),
        "R": round(f.recall, 4),
        "F1": round(f.f1, 4),
        "tp": f.right,
        "gold": f.gold,
        "pred": f.predicted,
    }


def block(scores: Scores, part: str, mode: str) -> dict[str, Any]:
    named = {name: row(f) for name, f in scores.of(part, mode).items()}
    return named | {"MICRO": row(scores.all(part, mode)), "MACRO_F1": round(scores.macro(part, mode), 4)}


def ours(scores: Scores, mentions: str) -> dict[str, Any]:
    """Our figures in the shape in which the scorer gives its own."""
    return {
        "docs": scores.documents,
        "docs_predicted": scores.predicted,
        "mentions": mentions,
        "entities": {
            m: block(scores, "entities", m) | {"SPAN_ONLY": row(scores.one("spans", m))} for m in MODES
        },
        "triggers": {m: {n: row(scores.one("triggers", m, n)) for n in TRIGGERS} for m in MODES},
        "trigger_types": {m: block(scores, "types", m) for m in MODES},
        "arguments": {
            m: {n: row(scores.one("arguments", m, n)) for n in ARGUMENTS}
            | {"roles": block(scores, "roles", m)}
            for m in MODES
        },
        "attribute_accuracy_on_matched_triggers": {
            name: {"acc": round(f.right / f.gold, 4), "n": f.gold} for name, f in scores.attributes.items()
        },
    }


@pytest.mark.parametrize("seed", range(6))
@pytest.mark.parametrize("mentions", ["all", "nam"])
def test_every_figure_is_that_of_the_scorer(shared: Path, tmp_path: Path, seed: int, mentions: str) -> None:
    dice = random.Random(seed)
    gold = shared / "data/gold/dev.jsonl"
    rows = [perturbed(json.loads(line), dice) for line in gold.read_text("utf-8").splitlines()]
    rows = [r for r in rows if dice.random() < 0.9]
    file = tmp_path / "predicted.jsonl"
    file.write_text("".join(json.dumps(r, ensure_ascii=False) + "\n" for r in rows), "utf-8")
    labels = ["PER", "LOC", "ORG"] if seed % 3 == 2 else []
    found = score(
        _layers(gold),
        _layers(file),
        labels=labels,
        named_only=mentions == "nam",
        groups={t.id: t.group for t in schemes.load().types},
    )
    options = ["--mentions", mentions, *(["--labels", ",".join(labels)] if labels else [])]
    expected = theirs(shared, gold, file, *options)
    assert ours(found, mentions) == expected
    assert list(ours(found, mentions)["entities"]["token"]) == list(expected["entities"]["token"])


def _layers(file: Path) -> list[Layer]:
    return [Layer(r.document, "", {a.id: a for a in r.annotations}) for r in jsonl.FORMAT.read(file).rows]


# ---- by hand -----------------------------------------------------------------------------


def test_gold_against_itself_is_all_right() -> None:
    gold = layer(ALEPPO, ASSAD, RAID)
    found = score([gold], [gold])
    assert {f.f1 for f in found.figures.values()} == {1.0}
    assert not found.mistakes
    assert found.labels == {("LOC", "LOC"): 1, ("PER", "PER"): 1}
    assert found.attributes == {"tense": Figures(1, 1, 1)}


def test_a_proclitic_is_forgiven_in_token_mode_only() -> None:
    start = TEXT.index("وقال")
    gold = layer(event("v", "قال", "Demand"))
    found = score([gold], [layer(Event("x", "Demand", Range(start, start + 4)))])
    right = [found.one("types", mode, "Demand").right for mode in MODES]
    assert right == [0, 1, 1]


def test_an_optional_common_noun_is_neither_right_nor_wrong() -> None:
    gold = layer(entity("e", "الطيران", "ORG", mention="NOM"), ALEPPO)
    said = layer(entity("x", "الطيران", "ORG"), ALEPPO)
    assert score([gold], [said], named_only=True).all("entities", "exact") == Figures(1, 1, 1)
    assert score([gold], [said]).all("entities", "exact") == Figures(2, 2, 2)
    other = layer(entity("x", "الطيران", "WEAPON"), ALEPPO)
    assert score([gold], [other], named_only=True).all("entities", "exact") == Figures(1, 1, 2)


def test_with_names_only_and_no_common_noun_nothing_is_left_out() -> None:
    said = layer(entity("x", "الطيران", "WEAPON"), ALEPPO)
    assert score([layer(ALEPPO)], [said], named_only=True).all("entities", "exact") == Figures(1, 1, 2)


def test_the_confusion_matrix_knows_missed_spurious_and_mistaken() -> None:
    gold = layer(ALEPPO, ASSAD, entity("e3", "روسيا", "LOC"), entity("e4", "الطيران", "ORG"), RAID)
    said = layer(entity("x1", "مدينة حلب", "LOC"), entity("x2", "روسيا", "ORG"), entity("x3", "أمس", "DATE"),
                 entity("x4", "الطيران", "ORG"), event("v", "قصف", "Shelling"))  # fmt: skip
    found = score([gold], [said])
    assert found.labels == {
        ("LOC", "LOC"): 1, ("LOC", "ORG"): 1, ("PER", NOTHING): 1, (NOTHING, "DATE"): 1, ("ORG", "ORG"): 1,
    }  # fmt: skip
    assert found.types == {("AirStrike", "Shelling"): 1}
    kinds = [(m.kind, (m.gold or m.predicted).id) for m in found.mistakes]  # type: ignore[union-attr]
    assert kinds == [("extent", "e1"), ("spurious", "x3"), ("missed", "e2"), ("label", "e3"), ("label", "v1")]


def test_of_two_labels_on_the_same_words_each_finds_its_own() -> None:
    both = [entity("a", "روسيا", "LOC"), entity("b", "روسيا", "ORG")]
    assert score([layer(*both)], [layer(*reversed(both))]).labels == {("LOC", "LOC"): 1, ("ORG", "ORG"): 1}


def test_scores_are_those_of_the_suggestions_and_say_which_were_right() -> None:
    said = layer(ALEPPO, entity("x", "روسيا", "ORG"), RAID)
    how_sure = {"e1": 0.9, "x": 0.4, "v1": 0.7}
    suggestions = {id: Suggestion(a, how_sure[id], "model") for id, a in said.annotations.items()}
    scored = Layer(said.document, "", said.annotations, suggestions=suggestions)
    found = score([layer(ALEPPO, RAID)], [scored])
    assert [(g.event, g.score, g.right) for g in found.guesses] == [
        (False, 0.9, True), (False, 0.4, False), (True, 0.7, True),
    ]  # fmt: skip
    assert [(m.kind, m.score) for m in found.mistakes] == [("spurious", 0.4)]


def test_two_annotators_have_one_f1_whoever_comes_first() -> None:
    one, other = layer(ALEPPO, ASSAD, RAID), layer(ALEPPO, entity("x", "روسيا", "LOC"))
    here, there = score([one], [other]), score([other], [one])
    for mode in MODES:
        mine, yours = here.all("entities", mode), there.all("entities", mode)
        assert (mine.f1, mine.precision) == (yours.f1, yours.recall)


def test_a_document_that_was_not_predicted_counts_as_empty() -> None:
    found = score([layer(ALEPPO), layer(ASSAD, id="d2")], [layer(ALEPPO), layer(ASSAD, id="d3")])
    assert (found.documents, found.predicted) == (2, 1)
    assert found.all("entities", "exact") == Figures(1, 2, 1)


def test_other_texts_and_strangers_are_refused() -> None:
    with pytest.raises(NotComparable, match="d has another text"):
        score([layer()], [layer(text=TEXT + " ")])
    with pytest.raises(NotComparable, match="no document id in common"):
        score([layer()], [layer(id="x")])


def test_nothing_against_nothing_is_zeros() -> None:
    found = score([layer()], [layer()])
    assert found.macro("entities", "exact") == 0
    assert found.all("entities", "exact").f1 == 0


def test_matching_is_one_to_one_and_the_longest_overlap_goes_first() -> None:
    assert match([(0, 4, "A"), (2, 6, "A")], [(2, 7, "A")], "overlap") == [(1, 0)]
    assert match([(0, 4, "A"), (0, 4, "A")], [(0, 4, "A"), (0, 4, "A")], "exact") == [(0, 0), (1, 1)]
    assert match([(0, 4, "A")], [(0, 4, "B"), (4, 5, "A")], "overlap") == []
    assert nearest([(0, 4, "A")], [(0, 4, "B"), (0, 3, "A")]) == [(0, 0)]


def test_growing_strips_punctuation_and_may_leave_nothing() -> None:
    assert grown("«وحلب»، ثم", 2, 5) == (1, 5)
    assert grown("ثم — ثم", 3, 4) == (4, 4)
