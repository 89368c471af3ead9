"""Trains lists/roles.txt: which mention fills which role, from the silver paragraphs."""

from dataclasses import replace
from typing import Any

from annotator.suggest.arguments import Field, features, near
from annotator.suggest.events import Trigger
from annotator.suggest.gazetteer import Gazetteer
from annotator.suggest.lexicon import Lists
from annotator.suggest.linear import NONE
from annotator.suggest.nouns import Nouns
from annotator.suggest.page import Page
from annotator.suggest.proposal import Proposal, merge
from annotator.suggest.tagger import Tagger
from training.lists import SILVER_NOTE
from training.silver import pages
from training.weights import fit, save

ROLES = [
    "Agent",
    "Target",
    "Victim",
    "Participant",
    "Instrument",
    "Place",
    "Origin",
    "Destination",
    "Time",
    "Topic",
]


def golden_triggers(page: Page, row: dict[str, Any]) -> list[tuple[Trigger, dict[str, Any]]]:
    """The labelled triggers, their ids as reasons, with their rows, in the order of the text."""
    found = []
    for v in row["events"]:
        start, end = v["trigger"]["start"], v["trigger"]["end"]
        word = next((i for i, w in enumerate(page.words) if w.start <= start < w.end), None)
        if word is not None:
            found.append((Trigger(word, start, end, v["type"], 1, v["id"]), v))
    return sorted(found, key=lambda t: t[0].start)


def main() -> None:
    lists = Lists()
    prepositions = lists.classes("cues.txt")["preposition"]
    suggesters = (Gazetteer(lists), Tagger(lists), Nouns(lists))
    examples = []
    for page, row in pages():
        golden = [
            Proposal(
                e["start"],
                e["end"],
                e["label"],
                1,
                "",
                e["id"],
                {"mention": e["mention"]} if "mention" in e else {},
            )
            for e in row["entities"]
        ]
        spans = {(p.start, p.end) for p in golden}
        others = [
            p for s in suggesters for p in s.propose(page) if p.needs_event and (p.start, p.end) not in spans
        ]
        golden = merge([*golden, *(replace(p, score=0.1) for p in others)])
        triggers = golden_triggers(page, row)
        field = Field(page, golden, [t for t, _ in triggers], prepositions)
        ids = [p.reason for p in golden] + [t.reason for t, _ in triggers]
        for trigger, v in triggers:
            roles = {a["target"]: a["role"] for a in v["arguments"] if a.get("target")}
            for n in near(trigger, field):
                if ids[n] != trigger.reason:
                    examples.append((features(trigger, field.mentions[n], field), roles.get(ids[n], NONE)))
    print(len(examples), sum(c != NONE for _, c in examples))
    classes = [*ROLES, NONE]
    weights = fit(examples, classes, epochs=8, rare=5, dropout=0.2)
    save("roles.txt", SILVER_NOTE, classes, weights, 0.3)


if __name__ == "__main__":
    main()
