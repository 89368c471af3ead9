"""How good the suggestions are: floors on the hand-labelled dev paragraphs, and the size of the lists."""

import json
from collections.abc import Iterator
from pathlib import Path

from annotator.model import Document, Entity, Event
from annotator.scheme import Scheme
from annotator.suggest import Kit, suggest
from annotator.suggest.lexicon import LISTS, Lists


def f1(pairs: Iterator[tuple[set[tuple[int, int, str]], set[tuple[int, int, str]]]]) -> float:
    right = gold = proposed = 0
    for wanted, found in pairs:
        right += len(wanted & found)
        gold += len(wanted)
        proposed += len(found)
    return 2 * right / (gold + proposed)


def test_dev_entities_and_trigger_types_stay_above_their_floors(
    shared: Path, kit: Kit, scheme: Scheme
) -> None:
    rows = [json.loads(line) for line in (shared / "data/gold/dev.jsonl").read_text("utf-8").splitlines()]
    proposed = {
        r["id"]: [s.annotation for s in suggest(Document(r["id"], r["text"]), scheme, kit=kit)] for r in rows
    }
    entities = f1(
        (
            {(e["start"], e["end"], e["label"]) for e in r["entities"]},
            {(a.extent.start, a.extent.end, a.label) for a in proposed[r["id"]] if isinstance(a, Entity)},
        )
        for r in rows
    )
    events = f1(
        (
            {(v["trigger"]["start"], v["trigger"]["end"], v["type"]) for v in r["events"]},
            {(a.trigger.start, a.trigger.end, a.type) for a in proposed[r["id"]] if isinstance(a, Event)},
        )
        for r in rows
    )
    assert entities > 0.85
    assert events > 0.85


def test_the_lists_stay_small_and_say_where_they_come_from() -> None:
    lists = sorted(LISTS.glob("*.txt"))
    assert sum(p.stat().st_size for p in lists) <= 600_000
    assert all(p.read_text("utf-8").startswith("# ") for p in lists)


def test_lists_without_what_labels_taught_know_places_and_how_often_words_are_seen() -> None:
    bare, whole = Lists(learned=False), Lists()
    assert {entry.label for entry in bare.entries.values()} == {"LOC"}
    assert not bare.triggers
    assert not bare.seen
    assert bare.vocabulary == whole.vocabulary
    assert bare.entries.keys() < whole.entries.keys()
