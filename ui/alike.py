"""Everything like this one, and the search of the project: between the concordance, the project and edits."""

from __future__ import annotations

from dataclasses import replace
from time import monotonic
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from annotator import editing, query
from annotator.alike import needle_of
from annotator.errors import ExpectedError, QueryInvalid
from annotator.model import Change, LayerKey, Range
from storage.search import START
from ui.slices import PAUSE, SLICE, Slices
from ui.words import failure_words, number

if TYPE_CHECKING:
    from annotator.query import Query
    from storage.search import Hit
    from ui.window import Window

MOST = 10_000  # hits that are listed
AGAIN = 300  # milliseconds after an edit until the list is brought up to it


class Alike(QObject):
    """Looks for what the concordance asks, a few milliseconds at a time, and does what it says."""

    def __init__(self, window: Window) -> None:
        super().__init__(window)
        self._window = window
        self._panel = window.concordance
        self._query: Query | None = None
        self._after: tuple[int, int] | None = None
        self._steps = QTimer(self, interval=PAUSE)
        self._steps.timeout.connect(self._some)
        self._again = QTimer(self, singleShot=True, interval=AGAIN)
        self._again.timeout.connect(self.search_now)
        self._reading = Slices(self)
        self._reading.failed.connect(window.show_failure)
        self._edits = 0
        self._whose = ""
        self._mention = ""

    # ---- verbs ----

    def everything(self) -> None:
        """Everything like what is in hand, in this document first."""
        desk = self._window.desk
        noun = desk.noun
        if not noun:
            desk.say(self.tr("Choose words first."))
            return
        text = desk.layer.document.text
        words = (
            needle_of(text, noun.ranges[0])
            if len(noun.ranges) == 1
            else desk.layer.document.slice(noun.ranges)
        )
        span = desk.span(noun.id)
        self._mention = span.attributes.get("mention", "") if span is not None else ""
        self._open(quoted(words), span.name if span is not None else "", alike=True)

    def search(self) -> None:
        """The search of the project, as it was left."""
        self._mention = ""
        self._open(None, "", alike=False)

    def _open(self, line: str | None, name: str, *, alike: bool) -> None:
        session, language = self._window.session, self._window.language
        self._window.chronicle.close()  # one panel under the report leaves room for it
        self._panel.open(line, name, alike=alike, scheme=session.scheme, language=language)

    # ---- searching ----

    def search_now(self) -> None:
        """Look for what the panel asks, from the beginning."""
        session, panel = self._window.session, self._panel
        self.stop()
        if session.project is None or panel.isHidden():
            return
        panel.clear()
        try:
            asked = query.read(panel.line, session.scheme)
        except ExpectedError as problem:
            panel.say(failure_words(problem, self._window.language))
            return
        layer = session.layer
        document = layer.document.id if panel.in_document and layer is not None else ""
        self._query = replace(asked, variants=panel.variants, document=document)
        self._after, self._whose = START, session.annotator
        self._some()

    def edited(self) -> None:
        """Something was stored: what the list says of it may be old."""
        self._edits += 1
        if self._panel.isVisible():
            self._again.start()

    def turned(self) -> None:
        """Another document is on show, or none, or another person is at the desk."""
        if self._window.session.project is None:
            self._panel.clear()
            self._panel.hide()
        elif self._panel.isVisible():
            another = self._whose != self._window.session.annotator
            if self._panel.in_document or another:
                self._again.start()

    def stop(self) -> None:
        """Look no further."""
        self._steps.stop()
        self._again.stop()
        self._after = None

    def _some(self) -> None:
        """What can be found in the time of one slice; the first hits are shown at once."""
        project = self._window.session.project
        until = monotonic() + SLICE
        try:
            while project is not None and self._query is not None and self._after is not None:
                found = project.search.step(self._query, self._window.session.annotator, self._after)
                room = MOST - len(self._panel.hits.hits)
                self._panel.add(found.hits[:room])
                self._after = found.next
                if len(found.hits) > room:
                    self.stop()
                    self._panel.settle(more=True)
                    return
                if monotonic() > until:
                    break
        except QueryInvalid as problem:  # an expression that takes too long
            self.stop()
            self._panel.settle()
            self._panel.say(failure_words(problem, self._window.language))
            return
        except ExpectedError as problem:
            self.stop()
            self._window.show_failure(problem)
            return
        if self._after is None:
            self.stop()
            self._panel.settle()
        else:
            self._steps.start()

    # ---- going and applying ----

    def go(self, hit: Hit) -> None:
        """To a hit in its document; an annotation found there comes into hand."""
        desk, session = self._window.desk, self._window.session
        desk.remember()
        whose = hit.annotator if hit.span is not None else ""
        layer = session.layer
        if layer is None or layer.document.id != hit.document or (whose and whose != layer.annotator):
            session.show_document(hit.document, whose)
        if session.layer is None or session.layer.document.id != hit.document:
            return
        if hit.span is not None and desk.span(hit.span.id) is not None:
            desk.take(hit.span.id)
        else:
            desk.view.select(hit.words)
            desk.view.ensure_visible(hit.words)
        desk.view.setFocus()

    def apply(self) -> None:
        """Do what the panel says at the ticked hits: one Change a document, all undone by one undo."""
        panel, session = self._panel, self._window.session
        if panel.operation != "delete" and not panel.name:
            panel.say(self.tr("Choose a label or an event type first."))
            panel.names.setFocus()
            return
        places: dict[str, list[Range]] = {}
        if session.layer is not None:  # undo goes to the document of the first change: best the one on show
            places[session.layer.document.id] = []
        for hit in panel.hits.chosen():
            places.setdefault(hit.document, []).append(hit.words)
        places = {document: found for document, found in places.items() if found}
        edits, batch = self._edits, session.new_id()

        def done(changes: list[Change]) -> None:
            if self._edits != edits:  # something was edited while the layers were read
                self.apply()
            else:
                self._do([replace(c, batch=batch) for c in changes if not c.empty])

        self._reading.start(places, lambda document: self._change(document, places[document]), done)

    def _change(self, document: str, places: list[Range]) -> Change:
        session, panel = self._window.session, self._panel
        assert session.project is not None
        layer = session.project.layers.get(LayerKey(document, session.annotator))
        name, event = panel.name, panel.name in session.scheme.type_of
        if panel.operation == "label":
            ids = [session.new_id() for _ in places]
            mention = "" if event else self._mention
            return editing.label_all(layer, places, name, ids=ids, mention=mention, event=event)
        if panel.operation == "relabel":
            return editing.relabel_all(layer, places, name, event=event)
        if panel.operation == "resize":
            return editing.resize_all(layer, places, name)
        return editing.delete_all(layer, places, name)

    def _do(self, changes: list[Change]) -> None:
        desk, panel = self._window.desk, self._panel
        if not changes:
            desk.say(self.tr("There is nothing to do at these places."))
        elif self._window.session.do(*changes):
            count = sum(max(len(c.added), len(c.removed)) for c in changes)
            desk.say(self.tr("Changed: {0}. One undo takes all of it back.").format(number(count)))
            panel.hits.forget_ticks()
            self.search_now()


def quoted(words: str) -> str:
    """As a query that means these words and nothing else."""
    line = " ".join(words.replace('"', " ").split())
    return f'"{line}"' if any(c in line for c in ":/") else line
