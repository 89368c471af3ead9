"""Releases of gold: the dialog ↔ the project, and the way to what changed between two."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from annotator.errors import ExpectedError
from annotator.model import GOLD, LayerKey, Relation
from ui.failures import isolated
from ui.going import go_to_annotation, show_beside, uncover
from ui.words import joined, number, quoted

# What reads formats, and the dialogs, are imported where they are wanted: the window is up sooner.
if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from annotator.formats import Row
    from annotator.model import Annotation, Document
    from annotator.releases import Compared, Revision
    from storage.project import Project
    from ui.dialogs.releases import ReleasesDialog
    from ui.window import Window

FEW = 5  # titles of documents that are told


class Releases(QObject):
    """One dialog at a time, beside the report; another project closes it."""

    def __init__(self, window: Window) -> None:
        super().__init__(window)
        self._window = window
        self._dialog: ReleasesDialog | None = None
        self._changes: list[tuple[Document, Revision]] = []
        window.session.project_opened.connect(self._close)
        window.session.opened.connect(self._follow)

    # ---- opening ----

    def open(self) -> None:
        """All releases."""
        self._open()

    def freeze(self) -> None:
        """The same, where a name for a new one is typed."""
        self._open().name.setFocus()

    def card(self) -> None:
        """What the data card says that only a person knows."""
        from ui.dialogs.terms import TermsDialog

        terms, lead = self._project.cards.terms(), self._window.session.leads
        dialog = TermsDialog(self._dialog or self._window, terms, lead=lead)
        if dialog.exec():
            try:
                self._project.cards.set_terms(dialog.terms())
            except ExpectedError as problem:
                self._window.show_failure(problem)
        dialog.deleteLater()

    def _open(self) -> ReleasesDialog:
        from ui.dialogs.releases import ReleasesDialog

        if self._dialog is not None:  # with the changes that are walked through
            self._dialog.show_state(self._standing())
            show_beside(self._dialog)
            return self._dialog
        dialog = self._dialog = ReleasesDialog(self._window)
        dialog.freeze_wanted.connect(self._freeze)
        dialog.export_wanted.connect(self._export)
        dialog.compare_wanted.connect(self._compare)
        dialog.card_wanted.connect(self.card)
        dialog.change_chosen.connect(self._go)
        dialog.finished.connect(self._close)
        self._show()
        dialog.show_state(self._standing())
        show_beside(dialog)
        return dialog

    def _follow(self) -> None:
        if self._window.session.project is None:
            self._close()

    def _close(self) -> None:
        dialog, self._dialog, self._changes = self._dialog, None, []
        if dialog is not None:
            dialog.close()
            dialog.deleteLater()

    @property
    def _project(self) -> Project:
        assert self._window.session.project is not None
        return self._window.session.project

    def _show(self, chosen: str = "") -> None:
        """Raises nothing: what is damaged is said."""
        assert self._dialog is not None
        try:
            self._dialog.show_releases(self._project.releases.all(), chosen)
        except ExpectedError as problem:
            self._window.show_failure(problem)

    def _standing(self) -> str:
        """How much of gold a release would hold, and what not."""
        why = self._project.cards.left_out(unfinished=False)
        gold = sum(key.annotator == GOLD for key in self._project.layers.keys())  # noqa: SIM118  # no mapping
        lines = [self.tr("%Ln document(s) with a finished review.", "", gold - len(why))]
        if open_ := sum(w == "unfinished" for w in why.values()):
            lines.append(self.tr("%Ln review(s) still open: not in a release.", "", open_))
        return " ".join(lines)

    # ---- doing ----

    def _freeze(self, name: str) -> None:
        from storage.gold.freezing import freeze
        from storage.gold.reviewing import unsettled
        from ui.dialogs.working import Stopped

        session, dialog = self._window.session, self._dialog
        assert dialog is not None
        try:
            with session.assistant.paused(), dialog.working.running(dialog.fields, dialog.buttons):
                made = freeze(self._project, name, who=session.annotator, progress=dialog.working.step)
                open_ones = len(unsettled(self._project))
        except Stopped:
            dialog.show_state(self.tr("Cancelled: nothing was frozen."))
        except ExpectedError as problem:
            dialog.show_state("⚠ " + self._words(problem))
        else:
            self._show(made.name)
            dialog.frozen()
            words = self.tr("%Ln document(s) of gold are frozen as {0}.", "", made.card.documents)
            lines = ["✓ " + words.format(isolated(made.name))]
            if open_ones:
                lines.append(self.tr("%Ln finished review(s) with something to decide.", "", open_ones))
            dialog.show_state(" ".join(lines))

    def _words(self, problem: ExpectedError) -> str:
        from ui.words import failure_words

        return failure_words(problem, self._window.language)

    def _export(self, name: str) -> None:
        from storage.recipes import Recipe
        from ui.exporting import Exporting

        Exporting(self._window.session, self._dialog or self._window).open(Recipe("jsonl", release=name))

    def _compare(self, older: str, newer: str) -> None:
        from annotator.releases import compared
        from ui.dialogs.working import Stopped

        dialog, session = self._dialog, self._window.session
        assert dialog is not None
        try:
            with session.assistant.paused(), dialog.working.running(dialog.fields, dialog.buttons):
                found = compared(self._told(older), self._told(newer))
        except Stopped:
            return
        except ExpectedError as problem:
            dialog.show_changes("⚠ " + self._words(problem), ())
        else:
            self._changes = [(a.document, d) for a in found.altered for d in a.differences]
            dialog.show_changes(self._summary(found), [self._line(*c) for c in self._changes])

    def _told(self, name: str) -> Iterator[Row]:
        """The rows of a release, or of gold as it is now; on the way it is said how far that is."""
        from storage.exporting import rows_of
        from storage.recipes import Recipe

        assert self._dialog is not None
        rows = rows_of(
            self._project, Recipe("jsonl", GOLD) if name == GOLD else Recipe("jsonl", release=name)
        )
        for n, row in enumerate(rows):
            self._dialog.working.step(n, len(rows))
            yield row

    # ---- what changed ----

    def _summary(self, found: Compared) -> str:
        counts = found.counts()
        documents = joined(
            (
                self._added(found.added),
                self.tr("%Ln removed", "", len(found.removed)),
                self.tr("%Ln altered", "", len(found.altered)),
                self.tr("%Ln as they were", "", found.same),
            )
        )
        annotations = joined(
            (
                self.tr("%Ln annotation(s) added", "", counts["added"]),
                self.tr("%Ln removed", "", counts["removed"]),
                self.tr("%Ln altered", "", counts["altered"]),
            )
        )
        if found.added or found.removed:  # whose annotations are counted below
            annotations = self.tr("In the documents of both: {0}").format(annotations)
        names = (
            f"{isolated(self._named(name))}: {self._became(number(found.before.get(name, 0)), number(n))}"
            for name in sorted(found.before.keys() | found.after.keys())
            if (n := found.after.get(name, 0)) != found.before.get(name, 0)
        )
        all_ = joined(names)
        return "\n".join((documents, annotations, *([self.tr("In all: {0}").format(all_)] if all_ else [])))

    def _added(self, ids: Sequence[str]) -> str:
        """How many documents came, and the first of them by their titles."""
        words = self.tr("%Ln document(s) added", "", len(ids))
        if not ids:
            return words
        there = {d.id: d.title for d in self._window.session.listed(ids[:FEW])}
        titles = [isolated(there.get(id) or id) for id in ids[:FEW]]
        more = ["…"] if len(ids) > FEW else []
        return f"{words} ({joined([*titles, *more])})"

    def _named(self, name: str) -> str:
        return self._window.session.scheme.name(name, self._window.language)

    def _became(self, *sides: str) -> str:
        """What was, then what is, as one reads."""
        return (" ← " if self._window.language == "ar" else " → ").join(sides)

    def _line(self, document: Document, change: Revision) -> str:
        """`+`, `−` or `≠`, what it was and what it is, in words; then the document."""
        was, now = change.before, change.after
        sign = "+" if was is None else "−" if now is None else "≠"
        if was is None or now is None:
            words = self._said(document, change.annotation)
        elif _words(document, was) != _words(document, now):
            words = self._became(self._said(document, was), self._said(document, now))
        else:
            words = self._said(document, was)
            if was.name != now.name:
                words = self._became(words, isolated(self._named(now.name)))
        parts = [words, self._otherwise(change), isolated(document.title or document.id)]
        return f"{sign} {joined(filter(None, parts))}"

    def _otherwise(self, change: Revision) -> str:
        """What is otherwise of one whose words and label are as they were."""
        roles = self.tr("roles")
        if change.roles:
            roles = f"{roles} ({joined(isolated(self._named(r)) for r in change.roles)})"
        names = {
            "arguments": roles,
            "attributes": self.tr("attributes"),
            "link": self.tr("link"),
            "note": self.tr("note"),
            "source": self.tr("ends"),
            "target": self.tr("ends"),
        }
        return joined(dict.fromkeys(names[x] for x in change.what if x in names))

    def _said(self, document: Document, annotation: Annotation) -> str:
        name, words = isolated(self._named(annotation.name)), _words(document, annotation)
        return f"{quoted(words)} {name}" if words else name

    def _go(self, at: int) -> None:
        """Where it is in the text."""
        document, change = self._changes[at]
        if document.id in self._project.documents.ids():
            go_to_annotation(self._window, LayerKey(document.id, GOLD), change.annotation)
            assert self._dialog is not None
            uncover(self._window, self._dialog)


def _words(document: Document, annotation: Annotation) -> str:
    """Under it; a relation has none."""
    return "" if isinstance(annotation, Relation) else document.slice(annotation.ranges)
