"""One edit at all ticked hits of the concordance: what it will do, doing it, and how to take it back."""

from __future__ import annotations

from dataclasses import replace
from itertools import count
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from annotator import editing
from annotator.model import Change, Document, Layer, LayerKey
from ui.actions import ACTIONS
from ui.parts import waiting
from ui.slices import Slices

if TYPE_CHECKING:
    from collections.abc import Callable

    from storage.search import Hit
    from ui.window import Window


class Bulk(QObject):
    """The button of the concordance always says what it would do now, counted."""

    def __init__(self, window: Window, again: Callable[[], object]) -> None:
        """`again` searches anew after an edit."""
        super().__init__(window)
        self._window, self._search_again = window, again
        self._panel = window.concordance
        self._reading, self._counting = Slices(self), Slices(self)
        self._reading.failed.connect(window.show_failure)
        self._soon = QTimer(self, singleShot=True, interval=0)  # once for many ticks
        self._soon.timeout.connect(self._say_plan)
        self.edits = 0
        self.mention = ""  # of the entity that was in hand; new ones get it too

    @property
    def busy(self) -> bool:
        """Whether layers are being read for an edit, or for what it would be."""
        return self._reading.busy or self._counting.busy or self._soon.isActive()

    # ---- before ----

    def plan(self) -> None:
        """Other hits are ticked, or something else is to be done to them."""
        self._counting.stop()
        self._soon.start()

    def _say_plan(self) -> None:
        panel = self._panel
        ticked = self._ticked()
        if panel.needs_name or not ticked:
            words = self.tr("Choose a label") if ticked else self.tr("Nothing is ticked")
            panel.show_plan(words, possible=bool(ticked))
            return
        annotator, numbers = self._window.session.writes, map(str, count())

        def change(document: str) -> Change:
            hits = ticked[document]
            return self._change(_sketch(LayerKey(document, annotator), hits), hits, numbers.__next__)

        def say(changes: list[Change]) -> None:
            words, possible = self._plan_words(*_counts(changes))
            panel.show_plan(words, possible=possible)

        self._counting.start(ticked, change, say)

    def _plan_words(self, many: int, documents: int) -> tuple[str, bool]:
        """What the button says, and whether there is anything to do."""
        operation = self._panel.operation
        if not many:
            nothing = {
                "label": self.tr("All are labelled so already"),
                "relabel": self.tr("No label of yours to change there"),
                "resize": self.tr("Nothing of yours to resize there"),
                "delete": self.tr("Nothing of yours to delete there"),
            }
            return nothing[operation], False
        words = {
            "label": self.tr("Label %n place(s)", "", many),
            "relabel": self.tr("Change %n label(s)", "", many),
            "resize": self.tr("Resize %n annotation(s)", "", many),
            "delete": self.tr("Delete %n annotation(s)", "", many),
        }
        there = self.tr("in %n document(s)", "", documents)
        return f"{words[operation]} {there}", True

    # ---- doing it ----

    def apply(self) -> None:
        """Do what the panel says at the ticked hits: one Change a document, all undone by one undo."""
        panel, session = self._panel, self._window.session
        if panel.needs_name:
            panel.say(self.tr("Choose a label or an event type first."))
            panel.names.setFocus()
            return
        ticked = self._ticked()
        edits, batch = self.edits, session.new_id()

        def change(document: str) -> Change:
            assert session.project is not None
            layer = session.project.layers.get(LayerKey(document, session.writes))
            return self._change(layer, ticked[document], session.new_id)

        def done(changes: list[Change]) -> None:
            if self.edits != edits:  # something was edited while the layers were read
                self.apply()
            else:
                self._do([replace(c, batch=batch) for c in changes if not c.empty])

        self._reading.start(ticked, change, done)

    def _ticked(self) -> dict[str, list[Hit]]:
        """By document; that on show first, as undo goes to the document of the first change."""
        layer = self._window.session.layer
        found: dict[str, list[Hit]] = {layer.document.id: []} if layer is not None else {}
        for hit in self._panel.hits.chosen():
            found.setdefault(hit.document, []).append(hit)
        return {document: hits for document, hits in found.items() if hits}

    def _change(self, layer: Layer, hits: list[Hit], new_id: Callable[[], str]) -> Change:
        """Annotations that were looked for are meant themselves, words with all that stands on them."""
        panel, scheme = self._panel, self._window.session.scheme
        places = [hit.words for hit in hits if hit.words is not None]
        only = {h.span.id for h in hits if h.span is not None and h.annotator == layer.annotator}
        meant = only if any(hit.span is not None for hit in hits) else None
        name, event = panel.name, panel.name in scheme.type_of
        if panel.operation == "label":
            ids = [new_id() for _ in places]
            mention = "" if event else self.mention
            return editing.label_all(layer, places, name, ids=ids, mention=mention, event=event)
        if panel.operation == "relabel":
            return editing.relabel_all(layer, places, name, event=event, only=meant)
        if panel.operation == "resize":
            return editing.resize_all(layer, places, name)
        return editing.delete_all(layer, places, name, only=meant)

    def _do(self, changes: list[Change]) -> None:
        desk = self._window.desk
        if not changes:
            desk.say(self.tr("There is nothing to do at these places."))
            return
        with waiting(when=len(changes) > 1):
            done = self._window.session.do(*changes)
        if done:
            desk.say(self._done_words(*_counts(changes)))
            self._panel.hits.forget_ticks()
            self._search_again()

    def _done_words(self, many: int, documents: int) -> str:
        words = {
            "label": self.tr("%n place(s) labelled", "", many),
            "relabel": self.tr("%n label(s) changed", "", many),
            "resize": self.tr("%n annotation(s) resized", "", many),
            "delete": self.tr("%n annotation(s) deleted", "", many),
        }
        undo = next(a for a in ACTIONS if a.id == "undo")
        key = next(iter(self._window.menus.keys_of(undo)), "")
        back = self.tr("{0} takes all of it back.").format(f"\u2066{key}\u2069") if key else ""
        there = self.tr("in %n document(s)", "", documents)
        return f"{words[self._panel.operation]} {there}. {back}".rstrip()


def _sketch(key: LayerKey, hits: list[Hit]) -> Layer:
    """A layer with what its annotator has on the words of the hits, and nothing else: it is enough to count
    what an edit there would touch."""
    spans = {span.id: span for hit in hits for span in hit.own}
    ranges = [r for span in spans.values() for r in span.ranges]
    ranges += [hit.words for hit in hits if hit.words is not None]
    longest = max((r.end for r in ranges), default=0)
    return Layer(Document(key.document, " " * longest), key.annotator, dict(spans))


def _counts(changes: list[Change]) -> tuple[int, int]:
    """How many annotations, in how many documents."""
    each = [n for n in map(editing.touched, changes) if n]
    return sum(each), len(each)
