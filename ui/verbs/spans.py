"""Verbs on words and marks: label, relabel, resize, split, merge, delete, note, attributes."""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from annotator import editing, places
from annotator import text as arabic
from annotator.errors import ExpectedError
from annotator.model import Change, Entity, Event, Layer, Range
from annotator.scheme import scheming
from annotator.scheme.rows import label_named
from ui.desk import Choice, Make, Noun

if TYPE_CHECKING:
    from collections.abc import Callable

    from ui.desk import Desk
    from ui.verbs.deciding import Deciding


class Spans(QObject):
    """What can be done to the noun in the text."""

    def __init__(self, desk: Desk, deciding: Deciding) -> None:
        super().__init__(desk)
        self._desk = desk
        self._deciding = deciding

    # ---- labels ----

    def label(self, id: str) -> None:
        """Label the noun; relabel an annotation, also one that stands on the same words; accept a suggestion
        as that label."""
        desk, noun = self._desk, self._desk.noun
        if not noun:
            desk.say(self.tr("No words are chosen."))
            return
        there = [e.id for e in desk.entities_on(noun.ranges)]
        if noun.id in there or len(there) == 1:
            self._relabel(noun.id if noun.id in there else there[0], id)
        elif there and not desk.undecided(noun.id):
            desk.say(self.tr("These words have several labels. V takes one of them in hand."))
        elif noun.id and desk.undecided(noun.id):
            self._accept_as(noun.id, id)
        else:
            self._new(noun, id, add=bool(noun.id))

    def _relabel(self, id: str, label: str) -> None:
        """Of a suggestion on the same words that is in hand this is the verdict: the walk goes on."""
        desk = self._desk
        waiting = desk.layer.suggestions.get(desk.in_hand) if desk.undecided(desk.in_hand) else None
        change = editing.relabel(desk.layer, id, label, mention=self._mention(id, label))
        if change.empty and desk.in_hand != id:
            desk.say(self.tr("These words have that label already."))
        elif waiting is None:
            self._do(change, id)
        elif desk.session.do(change):
            self._deciding.advance(waiting)

    def add_label(self, id: str) -> None:
        """A further entity on the same words, whatever is there."""
        noun = self._desk.noun
        if noun:
            self._new(noun, id, add=True)

    def _new(self, noun: Noun, label: str, *, add: bool) -> None:
        desk = self._desk
        id = desk.session.new_id()
        mention = self.default_mention(label)
        change = editing.label(desk.layer, noun.ranges, label, id=id, mention=mention, add=add)
        made = [a.id for a in change.added if isinstance(a, Entity)]
        if not made:
            desk.say(self.tr("These words have that label already."))
            return
        self._do(change, made[-1])

    def _accept_as(self, id: str, label: str) -> None:
        desk = self._desk
        suggestion = desk.layer.suggestions[id]
        if isinstance(suggestion.annotation, Event):
            change = editing.as_entity(desk.layer, id, label, mention=self.default_mention(label))
        else:
            change = editing.accept(desk.layer, [id], label=label)
            after = desk.layer.apply(change)
            mended = editing.relabel(after, id, label, mention=self._mention(id, label))
            change = editing.combined("accept", [change, mended], desk.layer)
        if desk.session.do(change):
            self._deciding.advance(suggestion)

    def _mention(self, id: str, label: str) -> str | None:
        """The mention level that an entity keeps, gets or loses with another label."""
        found = self._desk.find(id)
        has = found.attributes.get("mention", "") if isinstance(found, Entity) else ""
        default = self.default_mention(label)
        return (has or default) if default else ""

    def default_mention(self, label: str) -> str:
        """The mention level that a new entity of this label starts with, or empty."""
        for attribute in self._desk.scheme.attributes_of(label):
            if attribute.id == "mention" and not attribute.retired:
                return attribute.default
        return ""

    def all_labels(self, then: Callable[[str], None] | None = None) -> None:
        """Every label of the scheme as a list, those given last first."""
        dark = self._desk.view.options.dark
        lately = self._desk.session.history.labels()
        place = {label: at for at, label in enumerate(lately)}
        choices = [
            Choice(x.id, x.words.ar, x.words.en, x.dark if dark else x.color, key=x.key)
            for x in sorted(self._desk.scheme.labels, key=lambda x: place.get(x.id, len(lately)))
            if not x.retired
        ]
        take = then or self.label
        make = Make(self.tr("New label «{0}»"), lambda name: self._make(name, take))
        self._desk.ask.choose(self.tr("Label"), choices, take, make)

    def _make(self, name: str, then: Callable[[str], object]) -> None:
        """A label that the scheme did not have, and what it was made for: undone together."""
        session = self._desk.session
        new = label_named(session.scheme, name)
        with session.together():
            try:
                made = session.change_scheme(scheming.add(session.scheme, "labels", new))
            except ExpectedError as problem:
                session.failed.emit(problem)
                return
            if made:
                then(new.id)

    # ---- attributes ----

    def toggle(self) -> None:
        """Turn over the two-valued attribute: NAM/NOM on a mention, polarity on an event."""
        found = self._desk.span(self._desk.in_hand)
        if found is None:
            self._desk.say(self.tr("No annotation is in hand."))
            return
        kind = "event" if isinstance(found, Event) else found.label
        for attribute in self._desk.scheme.attributes_of(kind):
            if len(attribute.values) == 2 and not attribute.retired:
                first, second = (v.id for v in attribute.values)
                now = found.attributes.get(attribute.id, attribute.default)
                self.set_attribute(found.id, attribute.id, second if now == first else first)
                return
        self._desk.say(self.tr("It has no attribute of two values."))

    def set_attribute(self, id: str, name: str, value: str) -> None:
        """Of an annotation, or of a suggestion, which is thereby accepted."""
        self._edit("attribute", id, lambda layer: editing.set_attribute(layer, id, name, value))

    def attribute_values(self) -> list[tuple[str, str]]:
        """Every (attribute, value) of the noun, in the order of their digits."""
        found = self._desk.span(self._desk.in_hand)
        if found is None:
            return []
        kind = "event" if isinstance(found, Event) else found.label
        carried = self._desk.scheme.attributes_of(kind)
        return [(a.id, v.id) for a in carried if not a.retired for v in a.values if not v.retired]

    def open_attributes(self) -> None:
        """The digits are attribute values until one is chosen."""
        if not self.attribute_values():
            there = self._desk.span(self._desk.in_hand) is not None
            self._desk.say(
                self.tr("It has no attributes.") if there else self.tr("No annotation is in hand.")
            )
            return
        self._desk.attributes_open = True
        self._desk.tell()

    def note(self) -> None:
        """A note on the annotation in hand."""
        desk = self._desk
        found = desk.layer.annotations.get(desk.in_hand)
        if found is None:
            desk.say(self.tr("No annotation is in hand."))
            return
        id = found.id
        desk.ask.write(
            self.tr("Note"), found.note, lambda text: self._do(editing.set_note(desk.layer, id, text), id)
        )

    def set_note(self, id: str, note: str) -> None:
        """The note of an annotation."""
        layer = self._desk.session.layer
        if layer is not None and self._desk.session.writable and id in layer.annotations:
            self._desk.session.do(editing.set_note(layer, id, note))

    # ---- edges ----

    def end_left(self) -> None:
        """The end goes one stop to the left as the eye sees it."""
        self._edge(end=True, left=True)

    def end_right(self) -> None:
        """The end goes right."""
        self._edge(end=True, left=False)

    def start_left(self) -> None:
        """The start goes left."""
        self._edge(end=False, left=True)

    def start_right(self) -> None:
        """The start goes right."""
        self._edge(end=False, left=False)

    def end_left_letter(self) -> None:
        """By one letter."""
        self._edge(end=True, left=True, letter=True)

    def end_right_letter(self) -> None:
        """By one letter."""
        self._edge(end=True, left=False, letter=True)

    def start_left_letter(self) -> None:
        """By one letter."""
        self._edge(end=False, left=True, letter=True)

    def start_right_letter(self) -> None:
        """By one letter."""
        self._edge(end=False, left=False, letter=True)

    def _edge(self, *, end: bool, left: bool, letter: bool = False) -> None:
        desk, noun = self._desk, self._desk.noun
        if not noun:
            return
        part = self.part(noun)
        now = noun.ranges[part]
        forward = left == desk.view.right_to_left(now.start)
        moved = self._moved(now, end=end, forward=forward, letter=letter)
        if moved is None or moved == now:
            return
        if noun.id:
            self.resize(noun.id, part, moved)
        else:
            desk.view.select(moved)
            desk.view.ensure_visible(moved)  # the edge may have come to a line that is out of sight
            desk.tell()

    def part(self, noun: Noun) -> int:
        """Which range of a discontinuous noun the caret is in or after."""
        caret = self._desk.view.caret
        return max((i for i, r in enumerate(noun.ranges) if r.start <= caret), default=0)

    def _moved(self, now: Range, *, end: bool, forward: bool, letter: bool) -> Range | None:
        text = self._desk.layer.document.text
        edge = now.end if end else now.start
        to: int | None = self._desk.view.next_stop(edge, forward=forward)
        if not letter:
            to = arabic.next_edge(text, edge, self._desk.known, end=end, forward=forward)
        if to is None:
            return None
        start, stop = (now.start, to) if end else (to, now.end)
        return Range(start, stop) if 0 <= start < stop <= len(text) else None

    def resize(self, id: str, part: int, to: Range) -> None:
        """Another extent; a suggestion is thereby accepted as corrected."""
        self._edit("resize", id, lambda layer: editing.resize(layer, id, part, to))

    def resize_here(self, id: str, part: int, to: Range) -> None:
        """The same by the mouse: the mark comes into hand first."""
        self._desk.take(id, reveal=False)
        self.resize(id, part, to)

    # ---- more and fewer ----

    def delete(self) -> None:
        """Delete the annotation in hand, with the roles it fills."""
        desk = self._desk
        if desk.frame is not None and desk.frame.row >= 0:
            self._empty_row()
            return
        id = desk.in_hand
        if id not in desk.layer.annotations:
            if desk.session.reviewing:
                desk.say(self.tr("Delete removes what gold has; none is in hand. Backspace: nothing here."))
            else:
                desk.say(
                    self.tr("Delete removes an annotation; none is in hand. Backspace rejects a suggestion.")
                )
            return
        uses = sum(isinstance(a, Event) for a in places.of(desk.layer).naming(id))
        if desk.session.do(editing.delete(desk.layer, [id])):
            desk.let_go()
            if uses:
                desk.say(self.tr("Deleted, with %n role(s) it filled.", "", uses))
            else:
                desk.say(self.tr("Deleted."))

    def _empty_row(self) -> bool:
        frame = self._desk.frame
        event = self._desk.layer.annotations.get(frame.event) if frame else None
        if frame is not None and frame.relates:
            rows = self._desk.relations()[frame.row :][:1]
            return self._desk.session.do(editing.delete(self._desk.layer, [r.id for r in rows]))
        if frame is None or not isinstance(event, Event) or not 0 <= frame.row < len(event.arguments):
            return False
        return self._desk.session.do(editing.unfill(self._desk.layer, event.id, event.arguments[frame.row]))

    def split(self) -> None:
        """Cut the mark, or the word, where the program sees a joint, else at the caret."""
        desk, noun = self._desk, self._desk.noun
        if not noun or len(noun.ranges) != 1:
            return
        whole = noun.ranges[0]
        parts = self._parts(whole)
        if len(parts) < 2:
            desk.say(self.tr("No joint is seen here; put the caret where to cut."))
            return
        if noun.id and isinstance(desk.span(noun.id), Entity):
            self._split_mark(noun.id, parts)
        else:
            desk.view.select(parts[0])
            desk.say(self.tr("The first part is chosen; Ctrl and an arrow reaches the next."))
            desk.tell()

    def _parts(self, whole: Range) -> list[Range]:
        text = self._desk.layer.document.text
        cuts = [c for c in arabic.joints(text, whole, self._desk.known) if whole.start < c < whole.end]
        caret = self._desk.view.caret
        if whole.start < caret < whole.end:
            cuts = [caret]
        edges = [whole.start, *cuts, whole.end]
        parts = [Range(start, end) for start, end in itertools.pairwise(edges)]
        parts = [p for p in (_trimmed(text, p) for p in parts) if p is not None]
        # «روسيا|وتركيا»: the proclitic belongs to neither name.
        known = self._desk.known
        begins = [p.start if i == 0 else arabic.proclitic_end(text, p, known) for i, p in enumerate(parts)]
        return [Range(b, p.end) if b < p.end else p for b, p in zip(begins, parts, strict=True)]

    def _split_mark(self, id: str, parts: list[Range]) -> None:
        desk = self._desk
        ids = [desk.session.new_id() for _ in parts[1:]]
        self._edit("split", id, lambda layer: editing.split(layer, id, parts, ids=ids))

    def merge(self) -> None:
        """Join with the held mark, else with the next of the same label."""
        desk = self._desk
        mine, other = desk.span(desk.in_hand), desk.span(desk.held.id)
        if not isinstance(mine, Entity):
            desk.say(self.tr("Put an entity in hand to join it."))
            return
        if other is None:
            later = places.of(desk.layer).between(mine.extent.start + 1, len(desk.layer.document.text))
            other = next((e for e in later if isinstance(e, Entity) and e.label == mine.label), None)
        if not isinstance(other, Entity) or other.id == mine.id:
            desk.say(self.tr("There is no other entity of this label to join with."))
            return
        first, second = sorted((mine, other), key=lambda e: e.extent.start)
        if desk.do_accepting(
            "merge", (first.id, second.id), lambda layer: editing.merge(layer, first.id, second.id)
        ):
            self._take(first.id)
        desk.hold(Noun())

    def hold(self) -> None:
        """Keep the noun: the next verb takes it together with the next noun."""
        desk = self._desk
        if desk.noun:
            desk.hold(desk.noun)
            desk.say(self.tr("Held. M joins, Shift+M adds it as a second part, Esc lets go."))

    def add_part(self) -> None:
        """The held mark, or the words in hand, become a further part of the other."""
        desk, noun, held = self._desk, self._desk.noun, self._desk.held
        nouns = [n for n in (held, noun) if n and n.id in desk.layer.annotations]
        marks = [n for n in nouns if isinstance(desk.layer.annotations[n.id], Entity)]
        if not held or not noun or not marks:
            desk.say(self.tr("Hold an entity with H first, then choose the words of its second part."))
            return
        if len(marks) == 2 and held.id != noun.id:
            change = editing.join(desk.layer, held.id, noun.id)
        else:
            words = noun if marks[0].id == held.id else held
            change = editing.add_range(desk.layer, marks[0].id, words.ranges[0])
        desk.view.select(None)
        self._do(change, marks[0].id)
        desk.hold(Noun())

    def remove_part(self) -> None:
        """Take the part at the caret out of an entity of several parts."""
        noun = self._desk.noun
        if len(noun.ranges) < 2:
            self._desk.say(self.tr("It has one part only."))
            return
        part = self.part(noun)
        self._edit("remove range", noun.id, lambda layer: editing.remove_range(layer, noun.id, part))

    # ---- shared ----

    def _do(self, change: Change, then: str) -> None:
        if self._desk.session.do(change):
            self._take(then)

    def _take(self, id: str) -> None:
        self._desk.view.select(None)
        self._desk.take(id)

    def _edit(self, name: str, id: str, edit: Callable[[Layer], Change]) -> None:
        """An edit of a mark; a suggestion is accepted in the same Change."""
        if self._desk.do_accepting(name, [id], edit):
            self._take(id)


def _trimmed(text: str, part: Range) -> Range | None:
    """Without white space around it."""
    words = text[part.start : part.end]
    start = part.start + len(words) - len(words.lstrip())
    end = part.end - len(words) + len(words.rstrip())
    return Range(start, end) if start < end else None
