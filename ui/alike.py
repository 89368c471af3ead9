"""Everything like this one, and the search of the project: between the concordance and the project."""

from __future__ import annotations

from dataclasses import replace
from time import monotonic
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from annotator import query
from annotator.alike import needle_of
from annotator.errors import ExpectedError, QueryInvalid
from storage.search import START
from ui.bulk import Bulk
from ui.panels.label_bar import Bar, BarEntry
from ui.slices import PAUSE, SLICE
from ui.words import failure_words, isolated, joined

if TYPE_CHECKING:
    from annotator.query import Query, Unknown
    from storage.search import Hit
    from ui.window import Window

MOST = 10_000  # hits that are listed
AGAIN = 300  # milliseconds after an edit until the list is brought up to it
SOON = 0.3  # seconds from which a search says how far it is


class Alike(QObject):
    """Looks for what the concordance asks, a few milliseconds at a time; `bulk` does what it says."""

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
        self.bulk = Bulk(window, self.search_now)
        self._begun = 0.0
        self._whose = ""

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
        self.bulk.mention = span.attributes.get("mention", "") if span is not None else ""
        self._open(quoted(words), span.name if span is not None else "", alike=True)

    def search(self) -> None:
        """The search of the project, as it was left; from the report, first back to the list that is open."""
        panel = self._panel
        if panel.isVisible() and panel.hits.hits and self._window.view.hasFocus():
            panel.list.setFocus()
            return
        self.bulk.mention = ""
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
        self._after, self._whose, self._begun = START, session.writes, monotonic()
        people = session.project.layers.annotators() if asked.by else []
        panel.asked.show_note(
            " ".join(map(self._unknown_words, query.unknown(asked, session.scheme, people)))
        )
        self._some()

    def _unknown_words(self, name: Unknown) -> str:
        """One line for a name in the query that nothing has."""
        rows = {
            "label": self.tr("The scheme has no label {0}."),
            "type": self.tr("The scheme has no event type {0}."),
            "role": self.tr("The scheme has no role {0}."),
            "by": self.tr("Nobody called {0} has annotated here."),
        }
        said = rows[name.key].format(isolated(name.name))
        scheme, language = self._window.session.scheme, self._window.language
        near = [isolated(x if name.key == "by" else scheme.name(x, language)) for x in name.near]
        beside = self.tr("Near it: {0}.").format(joined(near))
        return f"{said} {beside}" if near else said

    def edited(self) -> None:
        """Something was stored: what the list says of it may be old."""
        self.bulk.edits += 1
        if self._panel.isVisible():
            self._again.start()

    def turned(self) -> None:
        """Another document is on show, or none, or another person is at the desk."""
        if self._window.session.project is None:
            self._panel.clear()
            self._panel.hide()
        elif self._panel.isVisible():
            another = self._whose != self._window.session.writes
            if self._panel.in_document or another:
                self._again.start()

    def renamed(self) -> None:
        """The scheme is another: so are the names to choose from."""
        self._panel.offer(self._window.session.scheme, self._window.language)

    def stop(self) -> None:
        """Look no further."""
        self._steps.stop()
        self._again.stop()
        self._after = None

    def stopped(self) -> None:
        """The person has seen enough: what was found so far stays."""
        self.stop()
        self._panel.settle()

    def _some(self) -> None:
        """What can be found in the time of one slice; the first hits are shown at once."""
        project = self._window.session.project
        until = monotonic() + SLICE
        try:
            while project is not None and self._query is not None and self._after is not None:
                found = project.search.step(self._query, self._window.session.writes, self._after)
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
            if project is not None and self._query is not None and monotonic() - self._begun > SOON:
                self._panel.show_progress(project.search.part(self._query, self._after))

    # ---- the digits ----

    @property
    def takes_digits(self) -> bool:
        """Whether the keyboard is in the list, where the digits say what the ticked are to be."""
        return self._panel.list.hasFocus() and self._window.session.project is not None

    def bar(self) -> Bar:
        """What each digit makes of the ticked."""
        window, panel = self._window, self._panel
        scheme, language, dark = window.session.scheme, window.language, window.dark
        entries = (
            BarEntry(key, scheme.name(id, language), scheme.color(id, dark=dark), id == panel.name)
            for key, id in panel.keys.items()
        )
        return Bar(self.tr("Label of the ticked"), "", tuple(entries))

    # ---- going and applying ----

    def go(self, hit: Hit) -> None:
        """To a hit in its document; what was found there, or stands on the very words, comes into hand."""
        desk, session = self._window.desk, self._window.session
        desk.remember()
        whose = hit.annotator if hit.span is not None else ""
        layer = session.layer
        if layer is None or layer.document.id != hit.document or (whose and whose != layer.annotator):
            session.show_document(hit.document, whose)
        if session.layer is None or session.layer.document.id != hit.document:
            return
        there = [hit.span] if hit.span is not None else [s for s in hit.own if s.ranges == (hit.words,)]
        if there and desk.span(there[0].id) is not None:
            desk.take(there[0].id)
        elif hit.words is not None:
            desk.view.select(hit.words)
            desk.view.ensure_visible(hit.words)
        desk.view.setFocus()


def quoted(words: str) -> str:
    """As a query that means these words and nothing else."""
    line = " ".join(words.replace('"', " ").split())
    return f'"{line}"' if any(c in line for c in ":/") else line
