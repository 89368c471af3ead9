"""The table of events: who did what, to whom, where, when, with what, how many."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from operator import attrgetter
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QModelIndex, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from annotator import happenings as rows
from ui.actions import QT_TRANSLATE_NOOP
from ui.panels.rows import Column, Rows
from ui.panels.table import Table
from ui.words import digits, isolated, number, quoted, shortened, translated

if TYPE_CHECKING:
    from annotator.counts import Count
    from annotator.dates import When
    from annotator.happenings import Happening
    from annotator.scheme import Scheme

LATEST = date.max


@dataclass(frozen=True, slots=True)
class Named:
    """What the columns look into."""

    scheme: Scheme
    language: str
    dark: bool = False


# How a count or a date is said that is not exact, as «{0}» stands in it.
AT_LEAST = QT_TRANSLATE_NOOP("words", "at least {0}")
AT_MOST = QT_TRANSLATE_NOOP("words", "at most {0}")
ABOUT = QT_TRANSLATE_NOOP("words", "about {0}")


def date_words(found: When | None) -> str:
    """A parsed date in the digits that are installed, and whether it is sure."""
    if found is None:
        return ""
    days = " – ".join(digits(day) for day in found.iso.split("/"))
    said = " ".join(isolated(x) for x in (days, digits(found.hour)) if x)
    return said if found.sure or not found.iso else translated("words", ABOUT).format(said)


def count_words(found: Count) -> str:
    """`3`, `20–99`, `at least 20`, `about 50`."""
    low, high = found.low, found.high
    if low is None or high is None:
        how, value = (AT_LEAST, low) if low is not None else (AT_MOST, high or 0)
        return translated("words", how).format(_plain(value))
    said = _plain(low) if low == high else isolated(f"{_plain(low)}–{_plain(high)}")
    return translated("words", ABOUT).format(said) if found.about else said


def _plain(value: float) -> str:
    return number(value) if value == int(value) else number(value, 2)


def _words(column: str) -> Column:
    def words(_: Named, row: Happening) -> str:
        return shortened("، ".join(row.words.get(column, ())))

    least = {rows.WHERE: 80, rows.MEANS: 70}.get(column, 90)
    return Column(column, words, lambda _, row: row.words.get(column, ()), least=least, weight=2)


def _what(named: Named, row: Happening) -> str:
    return f"{named.scheme.name(row.type, named.language)} {quoted(row.trigger)}"


def _when(_: Named, row: Happening) -> str:
    return date_words(row.when) or shortened("، ".join(row.words.get(rows.WHEN, ())))


def _many(_: Named, row: Happening) -> str:
    parts = [count_words(c) for c in row.counts] or list(row.words.get(rows.MANY, ()))
    return shortened("، ".join(parts))


def _day(_: Named, row: Happening) -> tuple[date, date]:
    last = row.when.last if row.when and row.when.last else LATEST
    return row.day or LATEST, last


def _color(named: Named, row: Happening) -> str:
    return named.scheme.color(row.type, dark=named.dark)


COLUMNS = (
    _words(rows.WHO),
    Column("what", _what, _what, _color, least=110, weight=2),
    _words(rows.WHOM),
    _words(rows.WHERE),
    Column(rows.WHEN, _when, _day, least=150),
    _words(rows.MEANS),
    Column(rows.MANY, _many, lambda _, row: row.size, least=76),
    Column("title", lambda _, row: shortened(row.title), lambda _, row: row.title, least=90),
)


class EventTable(QWidget):
    """A row an event; a click or Enter goes to the text, Enter with the keyboard; a header sorts."""

    event_chosen = Signal(str, str)  # document, event's id
    left = Signal()  # after it, by Enter: the keyboard goes to the text

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.table = Table(Rows(COLUMNS, attrgetter("key")), self, by_content=True)
        self.table.chosen.connect(self._choose)
        self.table.struck.connect(self.left)
        self.setFocusProxy(self.table)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.table)
        self.retranslate()

    def show_rows(
        self,
        found: list[Happening],
        scheme: Scheme | None,
        language: str,
        *,
        dark: bool = False,
        whole: bool = False,
        empty: str = "",
    ) -> None:
        """Other events; `whole`: of the project, so that the document is named, too. `empty` says why there
        are none."""
        if scheme is None:
            self.table.setVisible(False)
            return
        self.table.setVisible(True)
        at = self.table.currentIndex().row()
        chosen = self.table.rows.id_at(at)
        self.table.rows.columns = COLUMNS if whole else COLUMNS[:-1]
        self.table.rows.show(Named(scheme, language, dark), list(found))
        self.table.show_empty(empty)
        self.table.share()
        if chosen and self.table.rows.id_at(at) != chosen:
            self.table.select(chosen)
        elif found:
            self.table.setCurrentIndex(self.table.rows.index(max(at, 0), 0))

    def _choose(self, index: QModelIndex) -> None:
        model = index.model()
        assert isinstance(model, Rows)
        document, _, event = model.id_at(index.row()).partition("\n")
        if event:
            self.event_chosen.emit(document, event)

    def retranslate(self) -> None:
        """All words in the language of the moment."""
        words = [self.tr("Who"), self.tr("Did what"), self.tr("To whom"), self.tr("Where"), self.tr("When")]
        words += [self.tr("With what"), self.tr("How many"), self.tr("Document")]
        self.table.rows.set_headers(words)
        self.table.setAccessibleName(self.tr("Table of events"))

    def changeEvent(self, event: QEvent) -> None:
        """Another language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)
