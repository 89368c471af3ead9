"""The verb that links an entity: to a shipped place, to a list of the person's own, to Wikidata."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog, QInputDialog

from annotator import editing, linking
from annotator.model import Entity
from annotator.text import fold
from ui.actions import QT_TRANSLATE_NOOP
from ui.desk import Choice
from ui.lists import ListLoading
from ui.words import isolated, number, quoted, translated

if TYPE_CHECKING:
    from annotator.linking import Entry
    from annotator.model import Change, Layer
    from storage.project import Project
    from ui.desk import Desk

# Rows of the list beside the entries; an entry's id is its link, which has no blank.
OTHER, WIKIDATA, LOAD, NONE = "other name", "wiki data", "load list", "no link"
ALL, ONE = "all", "one"


class Linking(QObject):
    """W: the entries of that name, then what else can be done."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._desk = desk
        self._places = linking.Places()
        self._loading = ListLoading(desk.view)
        self._loading.loaded.connect(self._loaded)
        self._loading.failed.connect(desk.session.failed)
        desk.session.opened.connect(self._opened)

    def link(self) -> None:
        """Offer the entries that have the name of the entity in hand."""
        found = self._desk.span(self._desk.in_hand)
        if not isinstance(found, Entity):
            self._desk.say(self.tr("Put an entity in hand, then W links it to an entry."))
            return
        words = self._desk.layer.document.slice(found.ranges)
        self._offer(found, words, self._named(words))

    def load(self) -> None:
        """A list of id, names and kind from a file; then the entity's name is looked up again."""
        session = self._desk.session
        if session.project is None:
            return
        name, _ = QFileDialog.getOpenFileName(
            None, self.tr("List of entries: id, names, kind"), "", self.tr("Tables (*.csv *.tsv *.txt)")
        )
        if name:
            self.load_file(Path(name))

    def load_file(self, path: Path) -> None:
        """The same for a known file; it takes a while."""
        if self._desk.session.project is not None:
            self._loading.start(path, self._desk.session.project)

    def _loaded(self, base: str, entries: int) -> None:
        words = self.tr("The list {0} has {1} entries.")
        self._desk.say(words.format(quoted(base), number(entries)))

    def _opened(self) -> None:
        """A list is for the project in which it was chosen."""
        if self._desk.session.project is not self._loading.project:
            self._loading.stop()

    # ---- offering ----

    def _named(self, words: str) -> list[Entry]:
        project = self._desk.session.project
        own = project.knowledge.named(words) if project is not None else []
        return [*own, *self._places.named(words)]

    def _holding(self, words: str) -> list[Entry]:
        project = self._desk.session.project
        own = project.knowledge.beginning(words) if project is not None else []
        return [*own, *self._places.holding(words)]

    def _offer(self, entity: Entity, words: str, entries: list[Entry]) -> None:
        choices = [self._choice(e) for e in entries]
        choices.append(self._row(OTHER, self.tr("Look for another name…")))
        choices.append(self._row(WIKIDATA, self.tr("Type an id of Wikidata…"), "Q…"))
        choices.append(self._row(LOAD, self.tr("Load a list of entries…"), "CSV"))
        if entity.link:
            choices.append(self._row(NONE, self.tr("Take the link off"), entity.link))
        title = self.tr("Link {0} to").format(quoted(words))
        self._desk.ask.choose(title, choices, lambda chosen: self._chosen(entity.id, words, chosen))

    def _row(self, id: str, words: str, detail: str = "") -> Choice:
        return Choice(id, words, words, detail=f"\u2066{detail}\u2069" if detail else "")

    def _choice(self, entry: Entry) -> Choice:
        return Choice(
            entry.link,
            entry.name("ar"),
            entry.name("en"),
            detail=details(entry, self._places, self._desk.language),
        )

    def _chosen(self, id: str, words: str, chosen: str) -> None:
        desk = self._desk
        entity = desk.span(id)
        if not isinstance(entity, Entity):
            return
        if chosen == OTHER:
            self._look(id, self._line(self.tr("Name to look for"), words))
        elif chosen == WIKIDATA:
            now = entity.link.partition(":")[2] if entity.link.startswith(linking.WIKIDATA) else ""
            self._typed(id, self._line(self.tr("Id of Wikidata (Q and digits)"), now))
        elif chosen == LOAD:
            self.load()
        else:
            self._ask_all(entity, "" if chosen == NONE else chosen)

    def _line(self, title: str, text: str) -> str:
        """A line that the person writes; empty when they cancel."""
        window = self._desk.view.window()
        written, taken = QInputDialog.getText(window, self.tr("Link"), title, text=text)
        self._desk.view.setFocus()
        return written.strip() if taken else ""

    def _look(self, id: str, words: str) -> None:
        entity = self._desk.span(id)
        if isinstance(entity, Entity) and words:
            self._offer(entity, words, self._holding(words))

    def _typed(self, id: str, typed: str) -> None:
        entity = self._desk.span(id)
        if not isinstance(entity, Entity) or not typed:
            return
        try:
            link = linking.wikidata(typed)
        except ValueError:
            self._desk.say(
                self.tr("{0} is no id of Wikidata: Q and digits, as Q41183.").format(quoted(typed))
            )
            return
        self._ask_all(entity, link)

    # ---- linking ----

    def _ask_all(self, entity: Entity, link: str) -> None:
        """The same name elsewhere in the document usually means the same: one more key says so."""
        others = same_named(self._desk.layer, entity, link)
        if not others:
            self._link([entity.id], link)
            return
        count = number(len(others) + 1)
        choices = [
            self._row(ALL, self.tr("All {0} of this name in the document").format(count)),
            self._row(ONE, self.tr("Only this one")),
        ]
        words = quoted(self._desk.layer.document.slice(entity.ranges))
        ids = [entity.id, *others]

        def then(chosen: str) -> None:
            self._link(ids if chosen == ALL else ids[:1], link)

        title = self.tr("Link {0}").format(words) if link else self.tr("Take the link off {0}").format(words)
        self._desk.ask.choose(title, choices, then)

    def _link(self, ids: list[str], link: str) -> None:
        """One Change; suggestions among them are accepted by it."""
        desk = self._desk

        def linked(layer: Layer) -> Change:
            return editing.set_link(layer, [id for id in ids if id in layer.annotations], link)

        if desk.do_accepting("link", ids, linked):
            desk.take(ids[0])
            desk.say(
                self.tr("Linked to {0}.").format(self.words_of(link)) if link else self.tr("The link is off.")
            )

    # ---- in words ----

    def words_of(self, link: str) -> str:
        """What a link leads to: the entry's name, place and id; the link itself where no list has it."""
        return link_words(link, self._desk.session.project, self._places, self._desk.language)


def link_words(link: str, project: Project | None, places: linking.Places, language: str) -> str:
    """The entry of a link in words, else the link."""
    base, id = linking.parts(link)
    entry = places.get(id) if base == linking.GEONAMES else None
    if entry is None and base and project is not None:
        entry = project.knowledge.get(base, id)
    shown = f"\u2066{link}\u2069"
    return f"{entry.name(language)} · {details(entry, places, language)} · {shown}" if entry else shown


def details(entry: Entry, places: linking.Places, language: str) -> str:
    """Country and coordinates of a place (to be copied: their digits are never other ones); the kind
    and list of any other entry."""
    if entry.base != linking.GEONAMES:
        return " · ".join((*([isolated(entry.kind)] if entry.kind else []), f"\u2066{entry.link}\u2069"))
    country = places.country(entry.country, language)
    if entry.latitude is None or entry.longitude is None:
        return translated("Linking", QT_TRANSLATE_NOOP("Linking", "country"))
    return f"{country} · \u2066{entry.latitude:.3f}° {entry.longitude:.3f}°\u2069"


def same_named(layer: Layer, entity: Entity, link: str) -> list[str]:
    """Other entities of the same label and folded words that are not linked so yet."""
    words = fold(layer.document.slice(entity.ranges)).text
    return [
        e.id
        for e in layer.entities()
        if e.id != entity.id
        and e.label == entity.label
        and e.link != link
        and fold(layer.document.slice(e.ranges)).text == words
    ]
