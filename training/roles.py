"""Trains lists/roles.txt: which mention fills which role, from the silver paragraphs."""

import sys

from annotator.suggest.arguments import features, mentions, near
from annotator.suggest.events import Trigger
from annotator.suggest.gazetteer import Gazetteer
from annotator.suggest.linear import NONE
from annotator.suggest.proposal import Proposal
from training.lists import SILVER_NOTE
from training.silver import pages
from training.weights import fit, save

ROLES = ["Agent", "Target", "Victim", "Participant", "Instrument", "Place", "Origin", "Destination", "Time", "Topic"]


def main() -> None:
    gazetteer = Gazetteer()
    examples = []
    for page, row in pages():
        golden = [
            Proposal(e["start"], e["end"], e["label"], 1, "", e["id"], {"mention": e["mention"]} if "mention" in e else {})
            for e in row["entities"]
        ]
        spans = {(p.start, p.end) for p in golden}
        golden += [p for p in gazetteer.nominals(page) if (p.start, p.end) not in spans]
        golden.sort(key=lambda p: (p.start, -p.end))
        triggers = []
        for v in row["events"]:
            start, end = v["trigger"]["start"], v["trigger"]["end"]
            word = next((i for i, w in enumerate(page.words) if w.start <= start < w.end), None)
            if word is not None:
                triggers.append((Trigger(word, start, end, v["type"], 1, v["id"]), v))
        triggers.sort(key=lambda t: t[0].start)
        found = mentions(page, golden, [t for t, _ in triggers])
        ids = [p.reason for p in golden] + [t.reason for t, _ in triggers]
        for trigger, v in triggers:
            roles = {a["target"]: a["role"] for a in v["arguments"] if a.get("target")}
            for n in near(page, trigger, found):
                if ids[n] != trigger.reason:
                    examples.append((features(page, trigger, found[n], found), roles.get(ids[n], NONE)))
    print(len(examples), sum(c != NONE for _, c in examples))
    classes = [*ROLES, NONE]
    weights = fit(examples, classes, epochs=8, rare=3, decay=float(sys.argv[1]) if len(sys.argv) > 1 else 1e-5)
    save("roles.txt", SILVER_NOTE, classes, weights, 0.15)


if __name__ == "__main__":
    main()
