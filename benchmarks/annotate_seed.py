"""How many key presses turn the suggestions on the seed report into its gold annotations.

    python -m benchmarks.annotate_seed ../shared/data/gold/seed.jsonl

Drives the real window through main() with key events only, deciding as an annotator who knows the
answer would: walk the suggestions, then go through the text for what is missing. At the end the layer
is compared with the gold row; the count is of every key, those that move the caret included.
"""

from __future__ import annotations

import json
import os
import sys
import tempfile
from collections import Counter
from pathlib import Path
from typing import Any

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtWidgets import QApplication

import main
from annotator.formats import FORMATS
from annotator.model import Argument, Entity, Event, Range
from tests.e2e.driver import Driver
from ui.app import SEEDS
from ui.settings import Settings, settings_path
from ui.window import Window

Span = Entity | Event


class Annotator:
    """Someone who knows the gold annotations and has only a keyboard."""

    def __init__(self, driver: Driver, gold: list[Span]) -> None:
        self.driver, self.window = driver, driver.window
        self.entities = {(e.ranges, e.label): e for e in gold if isinstance(e, Entity)}
        self.events = {(e.trigger, e.type): e for e in gold if isinstance(e, Event)}
        self.by_id = {g.id: g for g in gold}
        self.counts: Counter[str] = Counter()

    def press(self, why: str, *keys: str) -> None:
        """Press and count."""
        self.driver.press(*keys)
        self.counts[why] += len(keys)

    # ---- walking the suggestions ----

    def walk(self) -> None:
        """Decide every suggestion with one key where it is right or wholly wrong."""
        self.press("walk", "Tab")
        while self.window.desk.undecided(self.driver.in_hand):
            found = self.window.desk.span(self.driver.in_hand)
            if isinstance(found, Event):
                self.decide_event(found)
            elif found is not None:
                self.decide_entity(found)
            if not self.window.desk.undecided(self.driver.in_hand) and self.window.deciding.undecided_left():
                self.press("walk", "Tab")

    def decide_entity(self, found: Entity) -> None:
        """Accept, accept with another label or mention level, or reject."""
        gold = self.entities.get((found.ranges, found.label))
        if gold is not None:
            self.press("accept", "Enter" if gold.attributes == found.attributes else "T")
            return
        others = [g for g in self.entities.values() if g.ranges == found.ranges and not self.has(g)]
        if others:
            self.press("accept", self.window.session.scheme.label_of[others[0].label].key)
            return
        self.press("reject", "Backspace")

    def decide_event(self, found: Event) -> None:
        """Accept, accept as another type, or reject."""
        if (found.trigger, found.type) in self.events:
            self.press("accept", "Enter")
            return
        others = [g for g in self.events.values() if g.trigger == found.trigger and not self.has(g)]
        if others:
            self.choose_type(others[0].type, "accept")
            return
        self.press("reject", "Backspace")

    def choose_type(self, type: str, why: str) -> None:
        """E, and then the fewest keys that bring the type: its digit, else letters until it has one."""
        self.press(why, "E")
        chooser = self.window.chooser
        for letter in ["", *self.window.session.scheme.type_of[type].words.en.lower()]:
            if letter:
                self.driver.type(letter)
                self.counts[why] += 1
            shown = chooser.shown()
            if type in shown[:9]:
                self.press(why, str(shown.index(type) + 1))
                break
        if self.window.desk.frame is not None:
            self.press(why, "Esc")

    def has(self, gold: Span) -> bool:
        """Whether the layer has it already."""
        return any(
            a.ranges == gold.ranges and a.name == gold.name for a in self.driver.layer.annotations.values()
        )

    # ---- what is missing ----

    def complete(self) -> None:
        """Through the text once: what is missing is made where it stands."""
        self.press("move", "Esc", "Ctrl+Home")
        both: list[Span] = [*self.entities.values(), *self.events.values()]
        for gold in sorted(both, key=lambda g: (g.extent.start, -g.extent.end)):
            if self.has(gold):
                continue
            self.go(gold.extent.start)
            self.fit_words(gold.ranges[0])
            if isinstance(gold, Event):
                self.choose_type(gold.type, "event")
            else:
                self.label(gold)

    def go(self, to: int) -> None:
        """The caret into the word at `to`: by sentences, then by words."""
        view, desk = self.window.view, self.window.desk
        while desk.sentence(view.caret) < desk.sentence(to):
            self.press("move", "Ctrl+Down")
        while view.caret > to:
            self.press("move", "Ctrl+Right")
        while view.caret < to and not (desk.noun and not desk.noun.id and desk.noun.ranges[0].start == to):
            before = view.caret
            self.press("move", "Ctrl+Left")
            if view.caret > to or view.caret == before:
                self.press("move", "Ctrl+Right")
                return

    def fit_words(self, wanted: Range) -> None:
        """The word at the caret, then its edges, until exactly these words are chosen."""
        desk = self.window.desk
        if desk.in_hand:
            self.press("extent", "Esc")
        for _ in range(40):
            now = desk.noun.ranges[0]
            if now == wanted:
                return
            before = now
            if now.end != wanted.end:
                key = "[" if now.end < wanted.end else "]"
            else:
                key = "'" if now.start > wanted.start else ";"
            self.press("extent", key)
            now = desk.noun.ranges[0]
            overshot = (key == "[" and now.end > wanted.end) or (key == "]" and now.end < wanted.end)
            overshot |= (key == "'" and now.start < wanted.start) or (key == ";" and now.start > wanted.start)
            if overshot or now == before:
                self.press("extent", *self.by_letter(desk.noun.ranges[0], wanted))
        raise AssertionError(f"could not reach {wanted}")

    @staticmethod
    def by_letter(now: Range, wanted: Range) -> list[str]:
        """The keys that move both edges letter by letter."""
        end, start = wanted.end - now.end, wanted.start - now.start
        return ["Shift+[" if end > 0 else "Shift+]"] * abs(end) + [
            "Shift+;" if start > 0 else "Shift+'"
        ] * abs(start)

    def label(self, gold: Entity) -> None:
        """The label's digit, and T for a common noun. A noun out of sight takes one press more."""
        key = self.window.session.scheme.label_of[gold.label].key
        self.press("label", key)
        if not self.has(gold):
            self.press("label", key)
        if gold.attributes.get("mention") == "NOM":
            self.press("label", "T")

    # ---- roles and attributes ----

    def finish_events(self) -> None:
        """Every event once, with J: its arguments and attributes."""
        self.press("move", "Esc", "Ctrl+Home")
        for _ in range(len(self.events)):
            self.press("move", "Shift+J")
            event = self.event(self.driver.in_hand)
            gold = self.events[event.trigger, event.type]
            self.mend_roles(event.id, gold)
            self.mend_attributes(event.id, gold)

    def wanted(self, gold: Event) -> set[tuple[str, str]]:
        """The gold arguments with the ids that their fillers have in the layer."""
        standing = {(a.ranges, a.name): a.id for a in self.driver.layer.annotations.values()}
        return {
            (
                a.role,
                standing[self.by_id[a.target].ranges, self.by_id[a.target].name] if a.target else a.value,
            )
            for a in gold.arguments
        }

    def mend_roles(self, id: str, gold: Event) -> None:
        """Take out what is wrong, fill what is missing."""
        wanted = self.wanted(gold)
        has = {(a.role, a.target or a.value) for a in self.event(id).arguments}
        if has == wanted:
            return
        self.press("roles", "R")
        for pair in has - wanted:
            while True:
                self.press("roles", "Down")
                frame, arguments = self.window.desk.frame, self.event(id).arguments
                assert frame is not None
                row = frame.row
                if (
                    row < len(arguments)
                    and (arguments[row].role, arguments[row].target or arguments[row].value) == pair
                ):
                    break
            self.press("roles", "Delete")
        for role, filler in sorted(wanted - has):
            self.fill(id, role, filler)
        self.press("roles", "Esc")

    def fill(self, id: str, role: str, filler: str) -> None:
        """The role's digit, and the filler's; R shows those that do not fit by their label."""
        frames, desk = self.window.frames, self.window.desk
        self.press("roles", "1234567890-"[frames.roles(self.event(id)).index(role)])
        ids = [s.id for s in frames.fillers()]
        if filler not in ids:
            self.press("roles", "R")
            ids = [s.id for s in frames.fillers()]
        at = ids.index(filler)
        if at < 9:
            self.press("roles", str(at + 1))
        else:  # beyond the digits: the list
            self.press("roles", "=")
            shown = self.window.chooser.shown()
            self.press("roles", *["Down"] * shown.index(filler), "Enter")
        assert Argument(role, target=filler) in self.event(id).arguments
        assert desk.frame is not None

    def mend_attributes(self, id: str, gold: Event) -> None:
        """T turns polarity over; A and a digit sets the others."""
        for name, value in gold.attributes.items():
            if self.event(id).attributes.get(name) == value:
                continue
            values = self.window.spans.attribute_values()
            self.press("attributes", "A", "1234567890"[values.index((name, value))])

    def event(self, id: str) -> Event:
        """As it is now."""
        found = self.driver.layer.annotations[id]
        assert isinstance(found, Event)
        return found


def differences(driver: Driver, gold: list[Span]) -> list[str]:
    """What the layer and the gold row do not have in common, in words."""
    text = driver.layer.document.text
    names = {g.id: (g.ranges, g.name) for g in [*gold, *driver.layer.annotations.values()]}

    def flat(spans: list[Span]) -> Counter[tuple[Any, ...]]:
        return Counter(
            (type(s).__name__, s.ranges, s.name, tuple(sorted(s.attributes.items())),
             tuple(sorted((a.role, names.get(a.target, a.value)) for a in getattr(s, "arguments", ()))))
            for s in spans
        )  # fmt: skip

    mine, theirs = flat(list(driver.layer.annotations.values())), flat(gold)
    return [
        f"{'+' if n in mine - theirs else '-'} {text[n[1][0].start : n[1][0].end]} {n[2]}"
        for n in (mine - theirs) | (theirs - mine)
    ]


def annotate(gold_file: Path, annotate_in: Path) -> tuple[Counter[str], list[str]]:
    """Annotate the seed in a new project; the presses by what they were for, and what still differs."""
    gold = [a for a in FORMATS["jsonl"].read(gold_file).rows[0].annotations if isinstance(a, (Entity, Event))]
    result: list[tuple[Counter[str], list[str]]] = []
    settings = Settings(settings_path())
    settings.set("annotator", "keys")

    def exec_(*_: object) -> int:
        window = next(w for w in QApplication.topLevelWidgets() if isinstance(w, Window) and w.isVisible())
        driver = Driver(window).suggested()
        person = Annotator(driver, gold)
        person.walk()
        person.complete()
        person.finish_events()
        result.append((person.counts, differences(driver, gold)))
        window.close()
        return 0

    QApplication.exec = exec_  # type: ignore[method-assign]  # the script stands in for the person
    path = annotate_in / "seed.tawsim"
    main.main(["new", str(path)])
    main.main(["import", str(path), *map(str, SEEDS.glob("*.txt"))])
    main.main(["open", str(path)])
    main.main(["export", str(path), "--format", "jsonl", "--output", str(annotate_in / "seed.jsonl")])
    return result[0]


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as folder:
        os.environ["XDG_CONFIG_HOME"] = folder
        counts, left = annotate(Path(sys.argv[1]), Path(folder))
    print(json.dumps(dict(counts) | {"total": counts.total()}, indent=1))
    print("\n".join(left) or "The layer is the gold row.")
