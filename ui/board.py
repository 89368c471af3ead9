"""What is open, shown: the session's layer and the desk's noun in the parts of the window."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from annotator import places
from annotator.model import GOLD, Entity, Event
from ui.ordering import ORDERS
from ui.panels.inspector import NounView
from ui.words import LISTED, isolated, translated

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from annotator.model import Change, Layer
    from annotator.scheme import Scheme
    from ui.desk import Noun
    from ui.report_view.marks import Curve
    from ui.window import Window

ROWS = 250  # milliseconds after the first of many documents has other counts
MANY = 1_000  # documents; their rows are not looked up one by one
PAUSE = 120  # milliseconds without an edit before the tables follow


class Board(QObject):
    """Keeps nothing but what saves counting: it asks the session and tells the widgets."""

    def __init__(self, window: Window) -> None:
        super().__init__(window)
        self._window = window
        self._events = 0  # of the layer on show
        self._shown = ""  # its document
        self.all_curves = False  # not only those of what is in hand
        self._curves: tuple[object, list[Curve]] = (None, [])  # what all of them were made of, and they
        self.guided = ""  # the label or type that the guidelines speak of
        self._old_rows: set[str] = set()
        self._rows_due = _Soon(self, ROWS, self._show_rows)
        self._tables_due = QTimer(self, singleShot=True, interval=PAUSE)
        self._tables_due.timeout.connect(window.checking.start)

    def show_listing(self) -> None:
        session, layer = self._window.session, self._window.session.layer
        self._old_rows.clear()
        self._window.documents.show_listing(session.listing(), layer.document.id if layer else "")
        self._window.documents.show_order(session.ordering.name)

    def show_states(self, documents: Sequence[str]) -> None:
        """At once: which rows are on show, and how many are finished, follows from it."""
        if len(documents) > MANY:
            self.show_listing()
        else:
            self._window.documents.show_rows(self._window.session.listed(documents), sift=True)

    def show_rows(self, documents: Iterable[str]) -> None:
        """Soon, and those rows only: to list ten thousand documents anew would halt the window."""
        self._old_rows.update(documents)
        self._rows_due.start()

    def _show_rows(self) -> None:
        session, old = self._window.session, [*self._old_rows]
        self._old_rows.clear()
        if len(old) > MANY:
            self.show_listing()
        elif old and session.project is not None:
            self._window.documents.show_rows(session.listed(old))

    def show_progress(self, done: int, count: int) -> None:
        """Of suggesting; what is the most uncertain is known at its end."""
        self._window.status.show_progress(done, count)
        if done == count > 0 and self._window.session.ordering.name == "uncertainty":
            self.show_listing()

    def show_layer(self) -> None:
        layer = self._window.session.layer
        shown = layer.document.id if layer else ""
        if shown != self._shown:  # what was said was about the one before
            self._window.status.show_message("")
        self._shown = shown
        self._window.view.set_document(layer.document if layer else None)
        self._window.view.set_options(self._window.looks.options())
        self.show_marks()
        self._window.desk.reset()
        if self._window.session.ordering.name == ORDERS[0]:
            self._window.documents.show_current(layer.document.id if layer else "")
        else:  # what was on show stands before what was not
            self.show_listing()
        self._count()
        self.show_title()
        if layer is None and self._window.session.project is None:
            self._window.show_start()

    def show_marks(self) -> None:
        layer = self._window.session.layer
        if layer is not None:
            window, session = self._window, self._window.session
            review = session.reviewing and session.writable
            window.view.set_marks(
                window.reviewing.marks(layer) if review else window.showing.marks(layer, session.scheme)
            )
            self.show_tables()

    def show_tables(self) -> None:
        """Soon: on long documents the tables and problems cost more than a key press may, so they
        wait for a pause and are made a few milliseconds at a time."""
        self._tables_due.start()

    def fill_tables(self) -> None:
        """Now, not after a pause."""
        self._window.checking.finish(None)

    def show_checked(self) -> None:
        """What was found in the layer on show."""
        found = self._window.checking.found
        if found is not None and self._window.session.layer is not None:
            self._window.tables.show_layer(found, self._window.session.scheme, self._window.language)
            self._window.tables.select(self._window.desk.in_hand)

    def show_change(self, change: Change) -> None:
        layer = self._window.session.layer
        assert layer is not None
        self._window.view.update_marks(
            *self._window.reviewing.altered(layer)
            if self._window.reviewing.on
            else self._window.showing.altered(layer, change, self._window.session.scheme)
        )
        self._events += sum(type(a) is Event for a in change.added)
        self._events -= sum(type(a) is Event for a in change.removed)
        self._window.desk.refresh()
        self.show_tables()
        self.show_counts()

    def show_scheme(self) -> None:
        """Names, colors and keys may be other ones; so may those of every annotation be."""
        self.show_marks()
        self._window.desk.refresh()
        self._count()
        self.show_noun()
        self.guide(self.guided)

    def show_suggested(self, document: str) -> None:
        layer = self._window.session.layer
        if layer is not None and layer.document.id == document:
            self.show_marks()
            self._window.desk.refresh()
            self.show_counts()
        self.show_rows([document])

    def _count(self) -> None:
        layer = self._window.session.layer
        annotations = layer.annotations.values() if layer is not None else ()
        self._events = sum(type(a) is Event for a in annotations)
        self.show_counts()

    def show_counts(self) -> None:
        layer = self._window.session.layer
        if layer is None:
            self._window.status.show_counts(self._window.session.annotator, 0, 0, 0)
            return
        annotations, reviewing = len(layer.annotations), self._window.reviewing
        if reviewing.on:
            left = len(reviewing.stops())
            self._window.status.show_counts(self.tr("Gold"), left, annotations, self._events, review=True)
            return
        undecided = len(places.waiting(layer))
        self._window.status.show_counts(layer.annotator, undecided, annotations, self._events)

    def show_title(self) -> None:
        layer, project = self._window.session.layer, self._window.session.project
        parts = [project.path.stem] if project else []
        if layer is not None:
            whose = self.tr("Review") if self._window.session.reviewing else layer.annotator
            parts = [layer.document.title or layer.document.id, *parts, whose]
        self._window.setWindowTitle(" — ".join([*parts, self.tr("Tawsim")]))
        self._window.banner.setText(self._notice())
        self._window.banner.setVisible(bool(self._window.banner.text()))

    def _notice(self) -> str:
        """Whose layer is on show, when it is not this annotator's; who else has one, when theirs is empty."""
        session = self._window.session
        if session.layer is None:
            return ""
        if not session.writable and session.layer.annotator == GOLD:
            return self.tr("Gold, to be read only. Ctrl+R reviews it.")
        if not session.writable:
            return self.tr("{0}'s layer, to be read only.").format(isolated(session.layer.annotator))
        others = session.others()
        if session.reviewing or session.layer.annotations or session.layer.verdicts or not others:
            return ""
        names = [isolated(self.tr("gold") if name == GOLD else name) for name in others]
        said = self.tr("Layers here: {0}. Document → Whose layer shows them.")
        return said.format(translated("words", LISTED).join(names))

    def show_noun(self) -> None:
        layer = self._window.session.layer
        self._window.review_board.show()
        self.show_bar()
        self._window.view.set_lit(self._window.digits.tags())
        if layer is None:
            self._window.inspector.show_noun(None)
            return
        scheme, noun = self._window.session.scheme, self._window.desk.noun
        frame = self._window.desk.frame
        self._window.view.set_curves(
            self._all_curves(layer, scheme)
            if self.all_curves
            else self._window.showing.curves(layer, scheme, frame.event if frame else noun.id)
        )
        self._window.inspector.show_noun(self._noun_view(noun))
        self._window.tables.select(noun.id)
        found = self._window.desk.span(noun.id)
        if found is not None:
            self.guide(found.name)

    def show_bar(self) -> None:
        """What the digits do where the keyboard is."""
        window = self._window
        bar = window.alike.bar() if window.alike.takes_digits else window.review_board.bar()
        window.bar.show_bar(bar or window.digits.bar())

    def _all_curves(self, layer: Layer, scheme: Scheme) -> list[Curve]:
        """Made anew only when they are other ones: there may be thousands, and every key asks."""
        showing = self._window.showing
        made_of = layer, scheme, showing.badges, showing.dark
        if self._curves[0] != made_of:
            self._curves = made_of, showing.all_curves(layer, scheme)
        return self._curves[1]

    def reset(self) -> None:
        """Another project: what was told of the one before is over."""
        self.guided = ""
        self._window.guidelines.reset()
        self._window.status.reset()

    def guide(self, name: str) -> None:
        """The guidelines of a label or type, in the language of the window."""
        self.guided = name
        if name and self._window.session.project is not None:
            self._window.guidelines.show_label(self._window.session.scheme, name, self._window.language)

    def _noun_view(self, noun: Noun) -> NounView:
        layer = self._window.session.layer
        assert layer is not None
        frame = self._window.desk.frame
        stack = [s.id for s in self._window.moving.stack()] if noun.id else []
        return NounView(
            layer=layer,
            scheme=self._window.session.scheme,
            id=frame.event if frame else noun.id,
            ranges=noun.ranges,
            place=stack.index(noun.id) + 1 if noun.id in stack else 0,
            of=len(stack),
            writable=self._window.session.writable,
            role=frame.role if frame else "",
            row=frame.row if frame else -1,
            framed=frame is not None,
            language=self._window.language,
            fillers=tuple(s.id for s in self._window.digits.fillers()),
            link=self._link(noun.id),
        )

    def _link(self, id: str) -> str:
        found = self._window.desk.span(id)
        return self._window.linking.words_of(found.link) if isinstance(found, Entity) and found.link else ""


class _Soon(QTimer):
    """Calls once for all that happens within a time."""

    def __init__(self, parent: QObject, after: int, does: Callable[[], None]) -> None:
        super().__init__(parent, singleShot=True, interval=after)
        self.timeout.connect(does)

    def start(self) -> None:  # type: ignore[override]  # Qt's own may be given another time
        """Unless it runs: those that come without end would put it off for ever."""
        if not self.isActive():
            super().start()
