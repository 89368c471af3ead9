"""What the digits do now, and doing it: the only sign of a mode is the bar, and it shows this."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from ui.panels.label_bar import Bar, BarEntry
from ui.report_view.marks import Tag
from ui.verbs.frames import MOST

if TYPE_CHECKING:
    from annotator.model import Event
    from ui.desk import Desk
    from ui.verbs.frames import Frames
    from ui.verbs.spans import Spans

KEYS = "1234567890-"


class Digits(QObject):
    """Labels, roles, fillers or attribute values, on the keys of the number row."""

    def __init__(self, desk: Desk, spans: Spans, frames: Frames) -> None:
        super().__init__(desk)
        self._desk, self._spans, self._frames = desk, spans, frames

    @property
    def mode(self) -> str:
        """`labels`, `roles`, `fillers` or `values`."""
        desk = self._desk
        if desk.attributes_open:
            return "values"
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
        if event is not None:
            words = desk.layer.document.slice(event.ranges)
        match self.mode:
            case "values":
                return Bar(self.tr("Value"), words, self._values())
            case "roles":
                assert event is not None
                return Bar(self.tr("Role of"), words, self._roles(event))
            case "fillers":
                assert desk.frame is not None
                role = desk.scheme.name(desk.frame.role, desk.language)
                return Bar(role, words, self._fillers())
        return Bar(self.tr("Label"), words, self._labels())

    def _labels(self) -> tuple[BarEntry, ...]:
        desk = self._desk
        dark = desk.view.options.dark
        found = desk.span(desk.in_hand) if desk.view.selection() is None else None
        now = found.name if found is not None else ""
        return tuple(
            BarEntry(x.key, x.words.get(desk.language), x.dark if dark else x.color, x.id == now)
            for x in desk.scheme.labels
            if x.key
        )

    def _roles(self, event: Event) -> tuple[BarEntry, ...]:
        desk = self._desk
        filled = {a.role for a in event.arguments}
        roles = self._frames.roles(event)
        return tuple(
            BarEntry(key, desk.scheme.name(role, desk.language), "", role in filled)
            for key, role in zip(KEYS, roles, strict=False)
        )

    def _fillers(self) -> tuple[BarEntry, ...]:
        desk = self._desk
        dark = desk.view.options.dark
        entries = [
            BarEntry(KEYS[i], desk.layer.document.slice(s.ranges)[:24], desk.scheme.color(s.name, dark=dark))
            for i, s in enumerate(self._frames.fillers()[:MOST])
        ]
        return (*entries, BarEntry("0", self.tr("without words"), ""))

    def _values(self) -> tuple[BarEntry, ...]:
        desk = self._desk
        found = desk.span(desk.in_hand)
        has = found.attributes if found is not None else {}
        return tuple(
            BarEntry(key, desk.scheme.name(value, desk.language), "", has.get(name) == value)
            for key, (name, value) in zip(KEYS, self._spans.attribute_values(), strict=False)
        )

    def tags(self) -> list[Tag]:
        """The mentions that are lit and numbered while a role is open."""
        frame = self._desk.frame
        if self.mode != "fillers" or frame is None:
            return []
        numbered = [Tag(s.id, KEYS[i]) for i, s in enumerate(self._frames.fillers()[:MOST])]
        return [*numbered, Tag(frame.event, "")]

    # ---- doing ----

    def press(self, key: str, *, shift: bool = False) -> bool:
        """A key of the number row; false when it means nothing now."""
        number = KEYS.find(key) + 1
        if not number or self._desk.session.layer is None:
            return False
        match self.mode:
            case "values":
                self._value(number)
            case "roles":
                self._frames.choose_role(number)
            case "fillers" if key == "0":
                self._frames.fill_value()
            case "fillers":
                self._frames.fill_number(number, stay=shift)
            case _:
                self._label(key, add=shift)
        return True

    def everything(self) -> None:
        """What the digits choose from, whole, as a list: also what has no digit."""
        chosen = self._desk.view.selection()
        if self.mode == "fillers":
            self._frames.all_fillers()
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

    def _value(self, number: int) -> None:
        values = self._spans.attribute_values()
        self._desk.attributes_open = False
        if number <= len(values):
            self._spans.set_attribute(self._desk.in_hand, *values[number - 1])
        self._desk.tell()
