"""What the digits do now, and doing it: the only sign of a mode is the bar, and it shows this."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from ui.panels.label_bar import Bar, BarEntry
from ui.report_view.marks import Tag
from ui.verbs.frames import MOST
from ui.words import shortened

if TYPE_CHECKING:
    from annotator.model import Argument, Event
    from ui.desk import Desk, Span
    from ui.verbs.frames import Frames
    from ui.verbs.relating import Relating
    from ui.verbs.spans import Spans

KEYS = "1234567890-"
FILLER = 40  # letters of a filler's words that the bar has at most


class Digits(QObject):
    """Labels, roles and fillers, relations and ends, or values, on the keys of the number row."""

    def __init__(self, desk: Desk, spans: Spans, frames: Frames, relating: Relating) -> None:
        super().__init__(desk)
        self._desk, self._spans, self._frames, self._relating = desk, spans, frames, relating

    @property
    def mode(self) -> str:
        """`labels`, `roles`, `fillers`, `relations`, `ends` or `values`."""
        desk = self._desk
        if desk.attributes_open:
            return "values"
        if desk.frame is not None and desk.frame.relates:
            return "ends" if desk.frame.role else "relations"
        if desk.frame is None or desk.event_of(desk.frame.event) is None:
            return "labels"
        if not desk.frame.role:
            return "roles"
        return "fillers" if desk.view.selection() is None else "labels"

    # ---- showing ----

    def bar(self) -> Bar:
        """What each key does now, and to which words."""
        desk = self._desk
        if desk.session.layer is None:
            return Bar("", "", ())
        noun = desk.noun
        words = desk.layer.document.slice(noun.ranges)[:60] if noun else ""
        event = desk.event_of(desk.frame.event) if desk.frame else None
        if event is not None and self.mode != "labels":
            words = desk.layer.document.slice(event.ranges)
        role = desk.scheme.name(desk.frame.role, desk.language) if desk.frame else ""
        match self.mode:
            case "values":
                return Bar(self.tr("Value"), words, self._values())
            case "roles":
                assert event is not None
                return Bar(self.tr("Role of"), words, self._roles(event))
            case "fillers":
                return Bar(role, words, (*self._numbered(), *self._wordless()))
            case "relations":
                return Bar(self.tr("Relation"), words, self._relations())
            case "ends":
                return Bar(role, words, tuple(self._numbered()))
        title = self.tr("Label, as {0}").format(role) if event is not None and role else self.tr("Label")
        return Bar(title, words, self.labels())

    def labels(self, chosen: str = "") -> tuple[BarEntry, ...]:
        """Those that have a key, with a mark on those that the noun has, or on the `chosen` one."""
        desk = self._desk
        dark = desk.view.options.dark
        found = desk.span(desk.in_hand) if desk.view.selection() is None else None
        now = [found.name] if found is not None else [e.label for e in desk.entities_on(desk.noun.ranges)]
        now = [chosen] if chosen else now
        return tuple(
            BarEntry(x.key, x.words.get(desk.language), x.dark if dark else x.color, x.id in now)
            for x in desk.scheme.labels
            if x.key
        )

    def _roles(self, event: Event) -> tuple[BarEntry, ...]:
        """Those that are expected and empty with a question mark."""
        desk = self._desk
        filled = {a.role for a in event.arguments}
        known = desk.scheme.type_of.get(event.type)
        missing = {*known.expected} - filled if known is not None else set()
        sign = " ؟" if desk.language == "ar" else " ?"
        return tuple(
            BarEntry(
                key, desk.scheme.name(role, desk.language) + sign * (role in missing), "", role in filled
            )
            for key, role in zip(KEYS, self._frames.roles(event), strict=False)
        )

    def _wordless(self) -> tuple[BarEntry, ...]:
        """The key of the values that have no words; of a single one it says which."""
        values = self._frames.values()
        words = values[0].words.get(self._desk.language) if len(values) == 1 else self.tr("without words")
        return (BarEntry("0", words, ""),) if values else ()

    def _relations(self) -> tuple[BarEntry, ...]:
        desk = self._desk
        span = desk.span(desk.frame.event) if desk.frame else None
        types = self._relating.types(span) if span is not None else []
        return tuple(
            BarEntry(key, kind.words.get(desk.language), "") for key, kind in zip(KEYS, types, strict=False)
        )

    def _numbered(self) -> list[BarEntry]:
        desk = self._desk
        dark = desk.view.options.dark
        spans = self.fillers()[:MOST]
        words = [shortened(desk.layer.document.slice(s.ranges), FILLER) for s in spans]
        colors = [desk.scheme.color(s.name, dark=dark) for s in spans]
        return [BarEntry(*entry) for entry in zip(KEYS, words, colors, strict=False)]

    def _values(self) -> tuple[BarEntry, ...]:
        desk = self._desk
        found = desk.span(desk.in_hand)
        has = found.attributes if found is not None else {}
        return tuple(
            BarEntry(key, desk.scheme.name(value, desk.language), "", has.get(name) == value)
            for key, (name, value) in zip(KEYS, self._spans.attribute_values(), strict=False)
        )

    def fillers(self) -> list[Span]:
        """What can fill the open role, or what the open relation can lead to, in the order of its numbers."""
        frame = self._desk.frame
        if frame is None or not frame.role:
            return []
        return self._relating.ends() if frame.relates else self._frames.fillers()

    def tags(self) -> list[Tag]:
        """The marks that are lit and numbered while a role or relation is open."""
        frame = self._desk.frame
        if self.mode not in ("fillers", "ends") or frame is None:
            return []
        numbered = [Tag(s.id, KEYS[i]) for i, s in enumerate(self.fillers()[:MOST])]
        return [*numbered, Tag(frame.event, "")]

    # ---- doing ----

    def press(self, key: str, *, shift: bool = False) -> bool:
        """A key of the number row; false when it means nothing now."""
        number = KEYS.find(key) + 1
        if not number or self._desk.session.layer is None:
            return False
        match self.mode:
            case "values":
                self._value(number, stay=shift)
            case "roles":
                self._frames.choose_role(number)
            case "fillers" if key == "0":
                self._frames.fill_value()
            case "fillers":
                self._frames.fill_number(number, stay=shift)
            case "relations":
                self._relating.choose_type(number)
            case "ends":
                self._relating.join_number(number, stay=shift)
            case _:
                self._label(key, add=shift)
        return True

    def fill_with(self, target: str) -> None:
        """A mark was clicked while a role or relation is open."""
        frame = self._desk.frame
        if frame is not None and frame.relates:
            self._relating.join(target)
        else:
            self._frames.fill_with(target)

    def fill(self, event: str, argument: Argument) -> None:
        """A line of what fits was chosen."""
        frame = self._desk.frame
        if frame is not None and frame.relates:
            self._relating.join(argument.target)
        else:
            self._frames.fill(event, argument)

    def step_row(self, step: int) -> None:
        """The arrows in an open frame: from one filler, or relation, to the next."""
        frame = self._desk.frame
        if frame is not None and frame.relates:
            self._relating.step_row(step)
        else:
            self._frames.step_row(step)

    def everything(self) -> None:
        """What the digits choose from, whole, as a list: also what has no digit."""
        chosen = self._desk.view.selection()
        if self.mode == "fillers":
            self._frames.all_fillers()
        elif self.mode == "ends":
            self._relating.all_ends()
        elif self._desk.frame is not None and self._desk.frame.role and chosen is not None:
            self._spans.all_labels(lambda label: self._frames.fill_with_words(chosen, label))
        else:
            self._spans.all_labels()

    def _label(self, key: str, *, add: bool) -> None:
        desk = self._desk
        label = next((x.id for x in desk.scheme.labels if x.key == key), "")
        chosen = desk.view.selection()
        if not label:
            return
        if desk.frame is not None and desk.frame.role and chosen is not None:
            self._frames.fill_with_words(chosen, label)
        elif add:
            self._spans.add_label(label)
        else:
            self._spans.label(label)

    def _value(self, number: int, *, stay: bool) -> None:
        """With `stay` the digits are values still, for the next attribute."""
        values = self._spans.attribute_values()
        if number <= len(values):
            self._spans.set_attribute(self._desk.in_hand, *values[number - 1])
        self._desk.attributes_open = stay
        self._desk.tell()
