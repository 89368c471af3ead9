"""Verbs on events: trigger, type, roles and what fills them."""

from __future__ import annotations

import sys
from collections import Counter
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from annotator import editing, places
from annotator.model import Argument, Event, Range
from annotator.problems.schemed import values_for
from annotator.text import fold
from ui.desk import Choice, entities_on
from ui.words import joined

if TYPE_CHECKING:
    from collections.abc import Callable

    from annotator.model import Change, Layer
    from annotator.scheme import Value
    from ui.desk import Desk, Noun, Span
    from ui.verbs.deciding import Deciding
    from ui.verbs.spans import Spans

MOST = 9  # fillers that have a digit
LISTED = 100  # those that are listed without being asked for all


class Frames(QObject):
    """An event from the keyboard: E, its type, a role, its filler."""

    def __init__(self, desk: Desk, deciding: Deciding, spans: Spans) -> None:
        super().__init__(desk)
        self._desk = desk
        self._deciding = deciding
        self._spans = spans

    # ---- trigger and type ----

    def trigger(self) -> None:
        """The word becomes a trigger; on an event: another type."""
        desk, noun = self._desk, self._desk.noun
        if not noun:
            return
        if desk.event_of(noun.id) is not None:
            self._choose_type(noun, lambda type: self._retype(noun.id, type))
        elif noun.id and desk.undecided(noun.id):
            self._choose_type(noun, lambda type: self._instead(noun, type))
        else:
            self._choose_type(noun, lambda type: self._new(noun, type, again=False))

    def another(self) -> None:
        """A second event on the same word."""
        noun = self._desk.noun
        if noun:
            self._choose_type(noun, lambda type: self._new(noun, type, again=True))

    def _choose_type(self, noun: Noun, then: Callable[[str], None]) -> None:
        desk = self._desk
        words = desk.layer.document.slice(noun.ranges[:1])
        dark = desk.view.options.dark
        choices = []
        for id in self.likely_types(noun):
            it, group = desk.scheme.type_of[id], desk.scheme.group_of[desk.scheme.type_of[id].group]
            color = group.dark if dark else group.color
            choices.append(Choice(id, it.words.ar, it.words.en, color, group.words.get(desk.language)))
        desk.ask.choose(self.tr("Type of the event «{0}»").format(words), choices, then)

    def likely_types(self, noun: Noun) -> list[str]:
        """All types: suggested for this word first, then what this word was before, here and elsewhere in
        the project, then what it mostly is in the news, then what is frequent in this document."""
        from annotator.suggest.known import types_of  # reads a list: at the first trigger, not at the start

        desk = self._desk
        document = desk.layer.document
        words = fold(document.slice(noun.ranges[:1])).text
        weight: Counter[str] = Counter()
        usual: Counter[str] = Counter()
        if desk.session.project is not None:
            weight.update(desk.session.project.decisions.types_of(document.slice(noun.ranges[:1])))
        for event in desk.layer.events():
            usual[event.type] += 1
            if fold(document.slice(event.ranges)).text == words:
                weight[event.type] += 1
        for suggestion in desk.layer.suggestions.values():
            theirs = suggestion.annotation
            if isinstance(theirs, Event):
                usual[theirs.type] += 1
                if theirs.trigger.overlaps(noun.ranges[0]):
                    weight[theirs.type] += 1000
                elif fold(document.slice(theirs.ranges)).text == words:
                    weight[theirs.type] += 1
        order = {t.id: i for i, t in enumerate(desk.scheme.types) if not t.retired}
        known = types_of(words)
        return sorted(order, key=lambda t: (-weight[t], -known.get(t, 0), -usual[t], order[t]))

    def _new(self, noun: Noun, type: str, *, again: bool) -> None:
        desk = self._desk
        words = noun.ranges[0]
        there = places.of(desk.layer).on((words,))
        standing = [e.id for e in there if isinstance(e, Event) and e.type == type]
        if standing and not again:
            desk.take(standing[0], reveal=False)
            desk.open_frame(standing[0])
            return
        make = editing.another if again else editing.trigger
        self._open(make(desk.layer, words, type, id=desk.session.new_id(), attributes=self._defaults()))

    def _instead(self, noun: Noun, type: str) -> None:
        words, attributes = noun.ranges[0], self._defaults()
        self._open(editing.as_event(self._desk.layer, noun.id, type, words=words, attributes=attributes))

    def _defaults(self) -> dict[str, str]:
        return {a.id: a.default for a in self._desk.scheme.attributes_of("event") if not a.retired}

    def _retype(self, id: str, type: str) -> None:
        desk = self._desk
        if desk.undecided(id):
            self._open(editing.accept(desk.layer, [id], label=type))
        else:
            desk.session.do(editing.relabel(desk.layer, id, type))
            desk.take(id, reveal=False)

    def _open(self, change: Change) -> None:
        """Do it and open the frame of the event that it made."""
        desk = self._desk
        made = [a.id for a in change.added if isinstance(a, Event)]
        if made and desk.session.do(change):
            desk.view.select(None)
            desk.take(made[-1], reveal=False)
            desk.open_frame(made[-1])

    # ---- roles ----

    def frame(self) -> None:
        """On an event: its frame, and again: every mention; on a mention: its role."""
        desk = self._desk
        if desk.frame is not None and desk.frame.role and not desk.frame.relates:
            self._open_role(desk.frame.role, everything=not desk.frame.everything)
            return
        noun = desk.noun
        if desk.event_of(noun.id) is not None:
            desk.open_frame(noun.id)
        elif noun and desk.event_of(desk.last_event) is not None:
            self._role_of(noun)
        else:
            desk.say(self.tr("No event is in hand."))

    def _role_of(self, noun: Noun) -> None:
        """Choose which role the noun plays in the event that was last in hand."""
        desk = self._desk
        event = desk.event_of(desk.last_event)
        assert event is not None
        if not noun.id:
            desk.say(self.tr("Label the words first, then R gives them a role."))
            return
        roles = [desk.scheme.role_of[r] for r in self.roles(event)]
        choices = [Choice(r.id, r.words.ar, r.words.en) for r in roles]
        words = desk.layer.document.slice(event.ranges)
        desk.ask.choose(
            self.tr("Role in «{0}»").format(words),
            choices,
            lambda role: self.fill(event.id, Argument(role, target=noun.id)),
        )

    def roles(self, event: Event) -> list[str]:
        """The roles of its type, expected ones first; for an unknown type all roles."""
        known = self._desk.scheme.type_of.get(event.type)
        listed = known.roles if known and known.roles else [r.id for r in self._desk.scheme.roles]
        named = [r for r in listed if not self._desk.scheme.role_of[r].retired]
        return named + sorted({a.role for a in event.arguments} - set(named))

    def choose_role(self, number: int) -> None:
        """Open the role with this digit (from 1)."""
        desk = self._desk
        event = desk.event_of(desk.frame.event) if desk.frame else None
        roles = self.roles(event) if event else []
        if 1 <= number <= len(roles):
            self._open_role(roles[number - 1])

    def _open_role(self, role: str, *, everything: bool = False) -> None:
        """What fits is numbered once: the numbers stand still while the role is open."""
        desk = self._desk
        desk.reframe(role, everything=everything)
        desk.reframe(role, everything=everything, fillers=tuple(s.id for s in self._fitting()))

    def step_row(self, step: int) -> None:
        """The arrows stand on one filler of the frame after the other, suggested ones last; first on those of
        the role that is being filled."""
        desk = self._desk
        event = desk.event_of(desk.frame.event) if desk.frame else None
        if desk.frame is None or event is None:
            return
        rows = [*event.arguments, *self._deciding.waiting(event.id)]
        if not rows:
            return
        of_role = [n for n, a in enumerate(rows) if a.role == desk.frame.role]
        first = (of_role or [*range(len(rows))])[0 if step > 0 else -1]
        row = first if desk.frame.row < 0 else (desk.frame.row + step) % len(rows)
        desk.reframe(row=row)
        words = self.words_of(rows[row])
        if row < len(event.arguments):
            desk.say(self.tr("{0}: Delete takes it out").format(words))
        else:
            desk.say(self.tr("{0}: suggested, Enter accepts it").format(words))

    def words_of(self, argument: Argument) -> str:
        """What fills it, for people."""
        desk = self._desk
        target = desk.span(argument.target)
        filler = desk.layer.document.slice(target.ranges) if target else argument.value
        if argument.value:
            filler = desk.scheme.name(argument.value, desk.language)
        return f"{desk.scheme.name(argument.role, desk.language)} «{filler}»"

    # ---- fillers ----

    def fillers(self) -> list[Span]:
        """What can fill the open role, in the order of its numbers; what fills it keeps its number."""
        frame = self._desk.frame
        if frame is None or not frame.role:
            return []
        if not frame.fillers:
            return self._fitting()
        return [span for span in map(self._desk.span, frame.fillers) if span is not None]

    def _fitting(self, most: int = LISTED) -> list[Span]:
        """What can fill the open role, nearest to the trigger first (same sentence before others).

        Of several marks on the same words an annotation goes before a suggestion.
        """
        desk = self._desk
        frame = desk.frame
        event = desk.event_of(frame.event) if frame else None
        if frame is None or event is None or not frame.role:
            return []
        fits = desk.scheme.role_of[frame.role].fits if frame.role in desk.scheme.role_of else ()
        taken = {a.target for a in event.arguments if a.role == frame.role}

        def suits(span: Span) -> bool:
            if span.id == event.id or span.id in taken:
                return False
            if frame.everything or not fits:
                return True
            return "event" in fits if isinstance(span, Event) else span.label in fits

        return desk.nearest(event.trigger, most, suits)

    def fill_number(self, number: int, *, stay: bool = False) -> None:
        """Fill the open role with the mention of this digit."""
        fillers = self.fillers()[:MOST]
        if 1 <= number <= len(fillers):
            self.fill_with(fillers[number - 1].id, stay=stay)

    def all_fillers(self) -> None:
        """Every mention that can fill the open role as a list, each with its sentence."""
        desk = self._desk
        text = desk.layer.document.text
        dark = desk.view.options.dark
        choices = []
        for span in self._fitting(sys.maxsize):
            words = desk.layer.document.slice(span.ranges)
            before, after = (
                text[max(0, span.extent.start - 25) : span.extent.start],
                text[span.extent.end :][:25],
            )
            color = desk.scheme.color(span.name, dark=dark)
            choices.append(
                Choice(span.id, words, words, color, f"…{before}[{words}]{after}…".replace("\n", " "))
            )
        desk.ask.choose(self.tr("Who or what fills the role"), choices, self.fill_with)

    def fill_with(self, target: str, *, stay: bool = False) -> None:
        """Fill the open role with a mention or an event."""
        frame = self._desk.frame
        if frame is not None and frame.role:
            self.fill(frame.event, Argument(frame.role, target=target))
            if not stay:
                self._desk.reframe()

    def fill_value(self) -> None:
        """Fill the open role with a value that has no words in the text."""
        desk = self._desk
        frame = desk.frame
        if frame is None or not frame.role:
            return

        def then(value: str) -> None:
            self.fill(frame.event, Argument(frame.role, value=value))
            desk.reframe()

        values = self.values()
        if len(values) == 1:  # as the bar says
            then(values[0].id)
            return
        choices = [Choice(v.id, v.words.ar, v.words.en) for v in values]
        desk.ask.choose(self.tr("A value without words in the text"), choices, then)

    def values(self) -> list[Value]:
        """What can fill the open role without words in the text."""
        frame = self._desk.frame
        return values_for(self._desk.scheme, frame.role) if frame is not None and frame.role else []

    def fill(self, event: str, argument: Argument) -> None:
        """A filler for a role; a suggested event or mention is accepted in the same Change."""
        desk = self._desk
        if not desk.session.writable or desk.event_of(event) is None:
            return
        if self._leads_to(argument.target, event):
            desk.say(self.tr("An event does not fill its own role."))
            return
        if argument.target and desk.find(argument.target) is None:
            desk.say(self.tr("That mention is no longer there."))
            return
        # The chosen filler first: what the event suggests on the same words gives way to it.
        both, suggested = (argument.target, event), desk.undecided(event)
        desk.do_accepting("fill role", both, lambda layer: editing.fill(layer, event, argument))
        desk.refresh()
        if suggested:
            self._tell_accepted(event, argument)

    def _tell_accepted(self, event: str, filler: Argument) -> None:
        """What was suggested to fill the event's other roles is accepted with it."""
        desk = self._desk
        now = desk.layer.annotations.get(event)
        others = [a for a in now.arguments if a != filler] if isinstance(now, Event) else []
        if others:
            words = joined(self.words_of(a) for a in others)
            desk.say(self.tr("The event was accepted with what was suggested in it: {0}").format(words))

    def _leads_to(self, id: str, event: str) -> bool:
        """Whether an event's arguments, and theirs, come back to `event`."""
        seen: set[str] = set()
        waiting = [id]
        while waiting:
            at = waiting.pop()
            if at == event:
                return True
            found = self._desk.find(at)
            if at not in seen and isinstance(found, Event):
                waiting += [a.target for a in found.arguments if a.target]
            seen.add(at)
        return False

    def fill_with_words(self, words: Range, label: str) -> None:
        """Words chosen while a role is open: make the mention and fill the role with it."""
        desk = self._desk
        frame = desk.frame
        if frame is None or not frame.role or not desk.session.writable:
            return
        mention, id = self._spans.default_mention(label), desk.session.new_id()

        there = desk.entities_on((words,))

        def labelled(layer: Layer) -> Change:
            if len(there) == 1:
                return editing.relabel(layer, there[0].id, label, mention=mention)
            return editing.label(layer, [words], label, id=id, mention=mention, add=True)

        def filled(layer: Layer) -> Change:
            filler = next(e.id for e in entities_on(layer, (words,)) if e.label == label)
            return editing.fill(layer, frame.event, Argument(frame.role, target=filler))

        if desk.do_accepting("fill role", [frame.event], labelled, filled):
            desk.view.select(None)
            desk.reframe()

    def empty(self, event: str, argument: Argument) -> None:
        """Take a filler out."""
        if self._desk.session.writable and event in self._desk.layer.annotations:
            self._desk.session.do(editing.unfill(self._desk.layer, event, argument))
