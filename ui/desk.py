"""What the person has in hand: the noun that verbs act on, what is held, and the open frame."""

from __future__ import annotations

from bisect import bisect_left
from contextlib import contextmanager
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QObject, Signal

from annotator import editing, places
from annotator import text as arabic
from annotator.model import (
    Annotation,
    Change,
    Entity,
    Event,
    Layer,
    Range,
    Relation,
    Suggestion,
    reading_order,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from annotator.scheme import Scheme
    from annotator.suggest.known import KnownNames
    from ui.report_view.view import ReportView
    from ui.session import Session

Span = Entity | Event
WalkOrder = tuple[int, bool, int, int]  # where its sentence begins, an event or not, start, -end


@dataclass(frozen=True, slots=True)
class Noun:
    """A mark (`id`) or bare words; `ranges` in code points, empty when there is nothing."""

    id: str = ""
    ranges: tuple[Range, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.ranges)


@dataclass(frozen=True, slots=True)
class Frame:
    """The open frame of an event; `role` is the one being filled, or empty.

    With `relates`, `event` is any mark, and `role` the relation that starts from it.
    `everything` shows mentions that do not fit, too. `row` is the argument the arrows stand on.
    `fillers` are the ids of what can fill the role, whose numbers stand still while it is open.
    """

    event: str
    role: str = ""
    everything: bool = False
    row: int = -1
    fillers: tuple[str, ...] = ()
    relates: bool = False


@dataclass(frozen=True, slots=True)
class Choice:
    """One row of a list a person chooses from. With `key` that chooses it, in place of its number."""

    id: str
    ar: str
    en: str
    color: str = ""
    detail: str = ""
    key: str | None = None


@dataclass(frozen=True, slots=True)
class Make:
    """What a list offers for a name that it does not have: `words` with the name in place of `{0}`."""

    words: str
    make: Callable[[str], object]


class Ask(Protocol):
    """How verbs ask a person; the window answers with its lists and fields."""

    def choose(
        self, title: str, choices: list[Choice], then: Callable[[str], object], make: Make | None = None
    ) -> None:
        """A list to filter and choose from; with `make`, a new name can be typed."""

    def write(self, title: str, text: str, then: Callable[[str], object]) -> None:
        """A line of text."""


class Desk(QObject):
    """The noun is the selection, else the mark in hand, else the word at the caret.

    One owner of all that is outlined, lit or numbered in the report. `places` remembers where
    the person was, for going back.
    """

    changed = Signal()  # another noun, or the digits mean something else
    said = Signal(str)  # a line for the status bar

    def __init__(self, session: Session, view: ReportView, ask: Ask, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.session, self.view, self.ask = session, view, ask
        self.in_hand = ""
        self.held = Noun()
        self.frame: Frame | None = None
        self.attributes_open = False
        self.last_event = ""
        self.walked: list[str] = []  # ids of the list opened last
        self.places: list[tuple[str, int]] = []
        self.ahead: list[tuple[str, int]] = []
        self.language = "en"
        self.known: KnownNames | tuple[str, ...] = ()  # names whose first letter is no proclitic
        self._brought: tuple[int, set[Range]] = (0, set())  # where the report stood then
        self._placing = False
        self._quiet = self._waiting = False

    # ---- what is there ----

    @property
    def layer(self) -> Layer:
        """The layer on show; verbs run only when there is one."""
        assert self.session.layer is not None
        return self.session.layer

    @property
    def scheme(self) -> Scheme:
        """Of the open project."""
        return self.session.scheme

    @property
    def noun(self) -> Noun:
        """What a verb would act on now."""
        chosen = self.view.selection()
        if chosen is not None:
            return Noun("", (chosen,))
        span = self.span(self.in_hand)
        if span is not None:
            return Noun(span.id, span.ranges)
        word = self.view.word_at_caret()
        return Noun("", (word,)) if word is not None else Noun()

    def entities_on(self, words: tuple[Range, ...]) -> list[Entity]:
        """Annotations that stand on exactly these words."""
        return entities_on(self.layer, words)

    def find(self, id: str) -> Annotation | None:
        """An annotation or an undecided suggestion by its id."""
        layer = self.session.layer
        if layer is None or not id:
            return None
        if id in layer.annotations:
            return layer.annotations[id]
        return layer.suggestions[id].annotation if self.undecided(id) else None

    def span(self, id: str) -> Span | None:
        """The same, for what has a place in the text."""
        found = self.find(id)
        return None if isinstance(found, Relation) else found

    def undecided(self, id: str) -> bool:
        """Whether this is a suggestion that waits for a verdict."""
        layer = self.session.layer
        return layer is not None and id in layer.suggestions and id not in layer.verdicts

    def event_of(self, id: str) -> Event | None:
        """The event of that id."""
        found = self.find(id)
        return found if isinstance(found, Event) else None

    def spans(self) -> list[Span]:
        """All that is marked in the text: annotations and undecided suggestions, in its order."""
        suggested = (s.annotation for s in self.layer.undecided())
        both = (*self.layer.annotations.values(), *suggested)
        return sorted((a for a in both if not isinstance(a, Relation)), key=reading_order)

    def stops(self) -> list[Suggestion]:
        """Undecided suggestions as Tab walks them: sentence by sentence, mentions before events.

        Of two that cannot both stand on the same words only the better one is a stop.
        """
        best: dict[tuple[bool, tuple[Range, ...]], Suggestion] = {}
        for s in self.layer.undecided():
            if isinstance(s.annotation, Relation):
                continue
            key = isinstance(s.annotation, Event), s.annotation.ranges
            if key not in best or best[key].score < s.score:
                best[key] = s
        return sorted(best.values(), key=self.walk_order)

    def stops_of(self, sentence: int) -> list[Suggestion]:
        """Those of one sentence, by where it begins."""
        text, layer = self.layer.document.text, self.layer
        first = 0 if sentence == self.sentence(0) else sentence  # blanks may be marked, too
        best: dict[tuple[bool, tuple[Range, ...]], Suggestion] = {}
        for span in places.waiting(layer).between(first, arabic.next_sentence(text, sentence)):
            key, offered = (isinstance(span, Event), span.ranges), layer.suggestions[span.id]
            if key not in best or best[key].score < offered.score:
                best[key] = offered
        return sorted(best.values(), key=self.walk_order)

    def next_stop(self, here: WalkOrder) -> Suggestion | None:
        """The first stop behind a place of the walk."""
        later = (s for s in self.stops_of(here[0]) if self.walk_order(s) > here)
        beyond = arabic.next_sentence(self.layer.document.text, here[0])
        return next(later, None) or self._stop_near(beyond, 0)

    def stop_before(self, here: WalkOrder) -> Suggestion | None:
        """The last one before it."""
        before = [s for s in self.stops_of(here[0]) if self.walk_order(s) < here]
        return before[-1] if before else self._stop_near(here[0], -1)

    def end_stop(self, *, last: bool) -> Suggestion | None:
        """The first stop of the document, or its last."""
        return self._stop_near(len(self.layer.document.text), -1) if last else self._stop_near(0, 0)

    def _stop_near(self, position: int, by: int) -> Suggestion | None:
        """The first stop of the sentences from there on (0), or the last of those before (-1)."""
        spans = places.waiting(self.layer).spans
        at = bisect_left(spans, (position,)) + by
        if not 0 <= at < len(spans):
            return None
        return self.stops_of(self.sentence(spans[at][0]))[by]

    def count_stops(self, until: Suggestion | None = None) -> int:
        """How many stops there are, or up to one of them, that one included."""
        waiting = places.waiting(self.layer)
        if until is None:
            return waiting.rank(len(self.layer.document.text))
        order = self.walk_order(until)
        return waiting.rank(order[0]) + sum(self.walk_order(s) <= order for s in self.stops_of(order[0]))

    def nearest(self, here: Range, most: int, suits: Callable[[Span], bool]) -> list[Span]:
        """At most so many marks that suit, annotations and undecided suggestions: those of the same sentence
        first, then the nearer."""
        layer, text = self.layer, self.layer.document.text
        sentence = self.sentence(here.start)
        reach = max(1_000, here.start - sentence, arabic.next_sentence(text, sentence) - here.end)
        while True:
            around = Range(max(0, here.start - reach), min(len(text), here.end + reach))
            near = [*places.of(layer).over(around), *places.waiting(layer).over(around)]
            found = sorted(filter(suits, sorted(near, key=reading_order)), key=self.nearness(here))
            if len(found) >= most or len(around) == len(text):
                return found[:most]
            reach *= 8

    def walk_order(self, suggestion: Suggestion) -> WalkOrder:
        """Sort key of the walk."""
        span = suggestion.annotation
        assert not isinstance(span, Relation)
        is_event = isinstance(span, Event)
        return self.sentence(span.extent.start), is_event, *reading_order(span)

    def nearness(self, here: Range) -> Callable[[Span], tuple[bool, int]]:
        """Sort key: marks of the same sentence before others, then the nearer."""
        sentence = self.sentence(here.start)
        after = arabic.next_sentence(self.layer.document.text, sentence)

        def key(span: Span) -> tuple[bool, int]:
            extent = span.extent
            gap = max(extent.start - here.end, here.start - extent.end, 0)
            return not sentence <= extent.start < after, gap

        return key

    def sentence(self, position: int) -> int:
        """Where the sentence of a code point begins."""
        return arabic.sentence_start(self.layer.document.text, position)

    # ---- changing it ----

    def do_accepting(self, name: str, ids: Iterable[str], *edits: Callable[[Layer], Change]) -> bool:
        """Make the edits one after the other, once the suggestions among `ids` are accepted: one Change.

        False when nothing changed.
        """
        undecided = [id for id in dict.fromkeys(ids) if self.undecided(id)]
        if undecided:
            edits = (lambda layer: editing.accept(layer, undecided), *edits)
        layer, changes = self.layer, list[Change]()
        for edit in edits:
            layer = layer.apply(changes[-1]) if changes else layer
            changes.append(edit(layer))
        one = changes[0] if len(changes) == 1 else editing.combined(name, changes, self.layer)
        return self.session.do(one)

    # ---- taking and letting go ----

    @contextmanager
    def one_change(self) -> Iterator[None]:
        """Whatever happens within, the window is told once, at the end of the outermost."""
        if self._quiet:
            yield
            return
        self._waiting = False
        self._quiet = True
        try:
            yield
        finally:
            self._quiet = False
            if self._waiting:
                self.changed.emit()

    def tell(self) -> None:
        """The noun, or what the digits mean, may be another."""
        self._waiting = True
        if not self._quiet:
            self.changed.emit()

    def place(self, position: int) -> None:
        """Put the caret somewhere for the person: what is in hand stays in hand."""
        self._placing = True
        self.view.place_caret(position)
        self._placing = False

    def caret_moved(self) -> None:
        """The person moved the caret: the noun is the word again, even inside a longer mark."""
        if not self._placing:
            self.session.time.touch()
            self.let_go()

    def selection_changed(self) -> None:
        """Chosen words are the noun; what was in hand would come back as a surprise after them."""
        if self.view.selection() is not None:
            self.let_go()
        else:
            self.tell()

    def take(self, id: str, *, reveal: bool = True) -> None:
        """Put a mark in hand; the caret goes there, so that the words nearby are near."""
        span = self.span(id)
        if span is None:
            return
        if id != self.in_hand:
            self.attributes_open = False
        self.in_hand = id
        if isinstance(span, Event):
            self.last_event = id
        self.place(span.extent.start)
        if reveal:
            self.view.ensure_visible(span.extent)
        self._show()

    def let_go(self) -> None:
        """The caret moved by itself: the noun is the word again."""
        self.attributes_open = False
        if self.in_hand:
            self.in_hand = ""
        self._show()

    def hold(self, noun: Noun) -> None:
        """Keep a noun for a verb that needs two."""
        self.held = noun
        self._show()

    def open_frame(self, event: str, role: str = "") -> None:
        """The digits are now this event's roles, or the fillers of one."""
        self.attributes_open = False
        self.in_hand = event
        self.last_event = event
        self.frame = Frame(event, role)
        span = self.span(event)
        if span is not None:
            self.view.ensure_visible(span.extent)
        self._show()

    def open_relations(self, id: str) -> None:
        """The digits are now the relations that start at this mark."""
        self.attributes_open = False
        self.in_hand = id
        self.frame = Frame(id, relates=True)
        self._show()

    def relations(self) -> list[Relation]:
        """Those of the mark whose relations are open, as the arrows walk them."""
        frame = self.frame
        if frame is None or not frame.relates:
            return []
        return [r for r in places.of(self.layer).naming(frame.event) if isinstance(r, Relation)]

    def _frames(self, frame: Frame) -> bool:
        """Whether what the frame belongs to is still there."""
        return (self.span if frame.relates else self.event_of)(frame.event) is not None

    def reframe(
        self, role: str = "", *, everything: bool = False, row: int = -1, fillers: tuple[str, ...] = ()
    ) -> None:
        """Another role, row or breadth of the open frame."""
        if self.frame is not None:
            self.frame = replace(self.frame, role=role, everything=everything, row=row, fillers=fillers)
            self._show()

    def close_frame(self) -> None:
        """The digits are labels again."""
        self.frame = None
        self._show()

    def peel(self) -> bool:
        """Esc: one layer off; False when there was none."""
        if self.attributes_open:
            self.attributes_open = False
        elif self.frame is not None and self.frame.role:
            self.frame = replace(self.frame, role="", everything=False)
        elif self.frame is not None:
            self.frame = None
        elif self.held:
            self.held = Noun()
        elif self.view.selection() is not None:
            self.view.select(None)
        elif self.in_hand:
            self.in_hand = ""
        else:
            return False
        self._show()
        return True

    def refresh(self) -> None:
        """After a change of the layer: what is gone is no longer in hand."""
        if self.span(self.in_hand) is None:
            self.in_hand = ""
        if self.held.id and self.span(self.held.id) is None:
            self.held = Noun()
        if self.frame is not None and not self._frames(self.frame):
            self.frame = None
        if self.event_of(self.last_event) is None:
            self.last_event = ""
        self._show()

    def reset(self) -> None:
        """Another document."""
        self.in_hand, self.held, self.frame, self.last_event = "", Noun(), None, ""
        self.attributes_open = False
        self.walked = []
        self._show()

    def forget(self) -> None:
        """Another project: its places are not those of the last one."""
        self.places.clear()
        self.ahead.clear()

    def _show(self) -> None:
        self.view.set_in_hand(self.in_hand or None)
        self.view.set_held(self.held.id or None)
        self.tell()

    # ---- where the person was ----

    def remember(self) -> None:
        """Before a jump."""
        if self.session.layer is not None:
            self.places.append((self.session.layer.document.id, self.view.caret))
            self.ahead.clear()

    def in_sight(self, words: Range) -> bool:
        """Whether what is to be acted on is in sight; else it is brought there, and the next press acts, also
        in a report that is too low to show a line with all that stands over it."""
        there, brought = self._brought
        here = self.view.verticalScrollBar().value()
        if self.view.visible(words) or (words in brought and there == here):
            return True
        self.view.ensure_visible(words)
        now = self.view.verticalScrollBar().value()
        self._brought = now, ({*brought} if now == there else set()) | {words}
        self.say(self.tr("Here is what is in hand; press again to act."))
        return False

    def say(self, line: str) -> None:
        """One line in the status bar, and to screen readers."""
        self.said.emit(line)


def entities_on(layer: Layer, words: tuple[Range, ...]) -> list[Entity]:
    """Annotations that stand on exactly these words."""
    return [a for a in places.of(layer).on(words) if isinstance(a, Entity)]
