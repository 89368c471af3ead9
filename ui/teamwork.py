"""Work of several people: handing it out, bringing it back, and deciding what was edited apart."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from annotator.errors import ExpectedError, ImportFailed
from annotator.model import GOLD, Relation
from storage.teams.people import Role
from storage.teams.threads import Comment, Thread, ThreadKind, ThreadState
from ui.actions import QT_TRANSLATE_NOOP
from ui.desk import Choice, Make
from ui.failures import line_words
from ui.going import show_beside, uncover
from ui.words import (
    attribute_words,
    failure_words,
    isolated,
    joined,
    number,
    shortened,
    state_words,
    translated,
    when,
)

# What is seldom wanted is imported where it is: the window is up sooner.
if TYPE_CHECKING:
    from collections.abc import Container, Sequence
    from pathlib import Path

    from annotator.model import Annotation, Layer, Range
    from storage.merging.merge import Merged
    from storage.merging.versions import Conflict
    from storage.project import Project
    from storage.teams.handing import Handout
    from ui.dialogs.conflicts import ConflictsDialog
    from ui.dialogs.handout import HandoutDialog
    from ui.dialogs.merging import MergeDialog
    from ui.window import Window

OUT = "out"  # of the list of people
AROUND = 30  # code points before and behind

ROLES = {
    Role.ANNOTATOR: QT_TRANSLATE_NOOP("roles", "annotator"),
    Role.REVIEWER: QT_TRANSLATE_NOOP("roles", "reviewer"),
    Role.LEAD: QT_TRANSLATE_NOOP("roles", "lead"),
}


def role_words(role: Role) -> str:
    """As what somebody works."""
    return translated("roles", ROLES[role])


class Teamwork(QObject):
    """What the dialogs for it ask of the project; every fault is a line and leaves all as it was."""

    def __init__(self, window: Window) -> None:
        super().__init__(window)
        self._window = window
        self.dialog: ConflictsDialog | None = None
        self._conflicts: list[Conflict] = []
        self._found: list[tuple[str, ...]] = []  # ids of annotations that differ, row by row

    @property
    def _project(self) -> Project:
        assert self._window.session.project is not None
        return self._window.session.project

    def _words(self, problem: ExpectedError) -> str:
        return failure_words(problem, self._window.language)

    # ---- people ----

    def people(self) -> None:
        """Who works here as what; a name that is typed comes into the list."""
        rows = []
        for name, role, given, done in self._project.people.progress():
            said = self.tr("{0} of {1} documents").format(number(done), number(given)) if given else ""
            rows.append(Choice(name, name, name, detail=joined(filter(None, [role_words(role), said]))))
        me = self._window.session.annotator
        if me not in {row.id for row in rows}:
            rows.append(Choice(me, me, me, detail=role_words(self._project.people.role(me))))
        make = Make(self.tr("Add {0}"), lambda name: self._ask_role(name.strip()))
        title = self.tr("People: choose one for another role, or type a name to add it")
        self._window.choose(title, rows, self._ask_role, make)

    def _ask_role(self, name: str) -> None:
        if not name:
            return
        rows = [Choice(role, role_words(role), role_words(role)) for role in Role]
        listed = self._project.people.all()
        if name in listed:
            out = self.tr("Take out of the list; the work stays")
            rows.append(Choice(OUT, out, out))
        title = self.tr("What {0} does here").format(isolated(name))
        self._window.choose(
            title,
            rows,
            lambda role: self._set(name, "" if role == OUT else role),
            current=listed.get(name, Role.ANNOTATOR),
        )

    def _set(self, name: str, role: str) -> None:
        try:
            if role:
                self._project.people.set(name, Role(role))
            else:
                self._project.people.remove(name)
        except ExpectedError as problem:
            self._window.show_failure(problem)
            return
        self._window.desk.say(joined([isolated(name), role_words(Role(role)) if role else "—"]))

    # ---- handing out ----

    def _handed_out(self) -> Path:
        """Where files go, and come from, unless somebody says otherwise."""
        return self._project.path.resolve().parent / self.tr("handed out")

    def hand_out(self) -> None:
        """Choose who gets what; files are written when that is pressed."""
        from ui.dialogs.handout import HandoutDialog

        project = self._project
        names = {*project.people.all(), *project.layers.annotators()} - {GOLD}
        dialog = HandoutDialog(self._window, sorted(names), self._handed_out())
        dialog.altered.connect(lambda: self._planned(dialog))
        dialog.wished.connect(lambda: self._write(dialog))
        self._planned(dialog)
        dialog.exec()
        dialog.deleteLater()

    def _planned(self, dialog: HandoutDialog) -> Handout | None:
        """What would go to whom, on show."""
        from storage.teams.handing import planned

        try:
            if not dialog.people.chosen():
                dialog.show_none(self.tr("Tick who is to get a file, or add a name."))
                return None
            handout = planned(self._project, dialog.wish(), dialog.extras(), now=self._window.session.now())
        except ExpectedError as problem:
            dialog.show_none(self._words(problem))
            return None
        dialog.show_plan(handout)
        return handout

    def _write(self, dialog: HandoutDialog) -> None:
        from pathlib import Path

        from storage.teams.handing import hand_out
        from ui.dialogs.working import Stopped

        session, handout = self._window.session, self._planned(dialog)
        if handout is None:
            return
        dialog.report.clear()
        folder = Path(dialog.folder.text()).expanduser()
        try:
            with session.assistant.paused(), dialog.working.running(dialog.fields, dialog.buttons):
                files = hand_out(
                    self._project, handout, folder, at=session.now(), progress=dialog.working.step
                )
            self._project.people.know({session.annotator: Role.LEAD})
        except Stopped:
            dialog.report.add([self.tr("Cancelled: nothing was written.")], failed=True)
            return
        except ExpectedError as problem:
            dialog.report.add([self._words(problem)], failed=True)
            return
        session.reload()
        said = self.tr("%n file(s) written", "", len(files))
        dialog.report.add([said, *(isolated(str(path)) for path in files.values())], failed=False)
        dialog.show_none(self.tr("What was written is handed out now."))

    # ---- bringing back ----

    def merge(self) -> None:
        """Choose files and bring back what they hold."""
        from ui.dialogs.merging import MergeDialog

        folder = self._handed_out()
        dialog = MergeDialog(self._window, folder if folder.is_dir() else folder.parent)
        dialog.wished.connect(lambda paths: self.take(dialog, paths))
        dialog.conflicts_wanted.connect(dialog.accept)
        dialog.conflicts_wanted.connect(self.conflicts)
        dialog.exec()
        dialog.deleteLater()

    def take(self, dialog: MergeDialog, paths: Sequence[Path]) -> None:
        """All in one transaction, or nothing."""
        from storage.merging.merge import merge
        from ui.dialogs.working import Stopped

        session = self._window.session
        session.leaving.emit()
        try:
            with session.assistant.paused(), dialog.running():
                report = merge(
                    self._project,
                    paths,
                    at=session.now(),
                    skip_bad=dialog.skip_bad.isChecked(),
                    progress=dialog.working.step,
                )
        except Stopped:
            dialog.show_report([self.tr("Cancelled: nothing was merged.")], failed=True)
            return
        except ExpectedError as problem:
            reasons = problem.reasons if isinstance(problem, ImportFailed) else ()
            dialog.show_report([self._words(problem), *map(line_words, reasons)], failed=True)
            return
        session.merged()
        dialog.show_report(self._said(report), failed=bool(report.refused), conflicts=len(report.conflicts))

    def _said(self, report: Merged) -> list[str]:
        """The counts, then what a person should know."""
        counts = (
            self.tr("%n file(s)", "", len(report.files)),
            *([self.tr("%n new document(s)", "", len(report.documents))] if report.documents else []),
            self.tr("%n layer(s) changed", "", report.layers),
            self.tr("%n edit(s)", "", report.edits),
            *([self.tr("%n to decide", "", len(report.conflicts))] if report.conflicts else []),
        )
        lines = [joined(counts), *map(line_words, (*report.refused, *report.notes))]
        if report.backup:
            lines.append(self.tr("As it was before: {0}").format(isolated(str(report.backup))))
        return lines

    # ---- deciding ----

    def opened(self) -> None:
        """Another project: what waits in it, and what this person does in it."""
        session = self._window.session
        self._window.menus.show_for(lead=session.leads, judge=session.judges)
        if self.dialog is not None:
            self.dialog.close()
        self.count()

    def count(self) -> None:
        """How many layers wait for a decision, in the lowest line."""
        project = self._window.session.project
        self._window.status.show_conflicts(project.versions.waiting() if project is not None else 0)

    def conflicts(self) -> None:
        """The list of what waits; it stays open beside the report, where it was left."""
        from ui.dialogs.conflicts import ConflictsDialog

        if self.dialog is None:
            self.dialog = ConflictsDialog(self._window)
            self.dialog.chosen.connect(self._show)
            self.dialog.kept.connect(self._keep)
            self.dialog.went.connect(self._go)
            self.dialog.undo_wanted.connect(self._undo)
            self.dialog.finished.connect(self._closed)
            self._list(0)
        show_beside(self.dialog)

    def _closed(self) -> None:
        assert self.dialog is not None
        self.dialog.deleteLater()
        self.dialog = None
        self._window.view.setFocus()

    def renew(self) -> None:
        """After an edit or a merge: the count, and the list if it is open."""
        self.count()
        if self.dialog is not None:
            self._list(self.dialog.list.currentRow())

    def edited(self, documents: Container[str]) -> None:
        """What waits in these is perhaps otherwise now."""
        if self.dialog is not None and any(c.key.document in documents for c in self._conflicts):
            self.renew()

    def _list(self, current: int) -> None:
        assert self.dialog is not None
        project = self._window.session.project
        try:
            self._conflicts = project.versions.conflicts() if project is not None else []
            titles = {d.id: d.title or d.id for d in self._window.session.listing()}
        except ExpectedError as problem:
            self._window.show_failure(problem)
            return
        lines = [
            joined([isolated(titles.get(c.key.document, c.key.document)), isolated(c.key.annotator)])
            for c in self._conflicts
        ]
        self.dialog.show_conflicts(lines, max(current, 0))

    def _show(self, row: int) -> None:
        assert self.dialog is not None
        conflict = self._conflicts[row]
        try:
            shown = self._project.layers.get(conflict.key)
            layers = [shown, *(v.content.layer(shown, self._project.scheme) for v in conflict.versions)]
            edited = self._project.versions.shown_at(conflict.key)
        except ExpectedError as problem:
            self._window.show_failure(problem)
            return
        heads = [joined([self.tr("On show"), self._head(edited)])]
        heads += [self._head(v.at) for v in conflict.versions]
        self._found, rows, places = [], [], []
        for id in {id: None for layer in layers for id in layer.annotations}:
            found = [layer.annotations.get(id) for layer in layers]
            if any(a != found[0] for a in found):
                self._found.append((id,))
                rows.append([self._said_of(a, layer) for a, layer in zip(found, layers, strict=True)])
                places.append(next(_around(a, x) for a, x in zip(found, layers, strict=True) if a))
        self.dialog.show_versions(heads, [*rows, *self._other_rows(layers)], places)

    def _head(self, edited: str) -> str:
        return self.tr("Last edit {0}").format(when(edited)) if edited else self.tr("Imported")

    def _other_rows(self, layers: Sequence[Layer]) -> list[list[str]]:
        """What else is not the same: the state, and verdicts."""
        states = [joined([state_words(x.status.state), *filter(None, [x.status.note])]) for x in layers]
        verdicts = [self._decided(x, layers[0]) for x in layers]
        rows = [states] if len({x.status for x in layers}) > 1 else []
        return [*rows, *([verdicts] if any(x.verdicts != layers[0].verdicts for x in layers) else [])]

    def _decided(self, layer: Layer, shown: Layer) -> str:
        words = self.tr("suggestions decided: {0}").format(number(len(layer.verdicts)))
        ids = layer.verdicts.keys() | shown.verdicts.keys()
        other = sum(layer.verdicts.get(id) != shown.verdicts.get(id) for id in ids)
        return joined([words, self.tr("not as on show: {0}").format(number(other))]) if other else words

    def _said_of(self, annotation: Annotation | None, layer: Layer) -> str:
        if annotation is None:
            return "—"
        scheme, language = self._window.session.scheme, self._window.language
        words = " — ".join(layer.document.slice(ranges) for ranges in _places(annotation, layer))
        said = [words, scheme.name(annotation.name, language)]
        for a in getattr(annotation, "arguments", ()):
            target = layer.find(a.target)
            places = _places(target, layer) if target is not None else []
            filler = layer.document.slice(places[0]) if places else scheme.name(a.value, language)
            said.append(f"{scheme.name(a.role, language)} «{filler}»")
        if not isinstance(annotation, Relation):
            said += attribute_words(annotation, scheme, language)
        said += [getattr(annotation, "link", ""), shortened(annotation.note, 30)]
        return joined(isolated(part) for part in said if part)

    def _keep(self, row: int, version: int) -> None:
        """Decide; one undo takes it back."""
        from storage.merging.settling import combining, settling
        from ui.dialogs.conflicts import ALL

        conflict, left = self._conflicts[row], 0
        try:
            if version == ALL:
                change, left = combining(self._project, conflict)
            else:
                chosen = conflict.versions[version - 1] if version else None
                change = settling(self._project, conflict, chosen)
        except ExpectedError as problem:
            self._window.show_failure(problem)
            return
        if self._window.session.do(change):
            said = [self.tr("Decided; undo takes it back.")]
            if left:
                said.append(
                    self.tr("%n annotation(s) altered in several versions stayed as on show.", "", left)
                )
            self._window.desk.say(" ".join(said))
            self._after()

    def _undo(self) -> None:
        """The list stands on what waits again."""
        before = {c.key for c in self._conflicts}
        self._window.session.undo()
        self._after()
        back = next((n for n, c in enumerate(self._conflicts) if c.key not in before), -1)
        if self.dialog is not None and back >= 0:
            self.dialog.list.setCurrentRow(back)

    def _after(self) -> None:
        """The layer may be on show, read again from the disk."""
        session = self._window.session
        if session.layer is not None:
            session.show_document(session.layer.document.id, session.layer.annotator)
        self.renew()

    def _go(self, row: int, difference: int) -> None:
        """The layer, and the place that differs."""
        session, conflict = self._window.session, self._conflicts[row]
        session.show_document(conflict.key.document, conflict.key.annotator)
        ids = self._found[difference] if difference < len(self._found) else ()
        for id in ids:
            if self._window.desk.span(id) is not None:
                self._window.desk.take(id)
        if self.dialog is not None:
            uncover(self._window, self.dialog)

    # ---- requests ----

    def request(self) -> None:
        """Ask the lead for a change of the scheme."""
        self._window.write(self.tr("What should be otherwise in the scheme?"), "", self._ask)

    def _ask(self, text: str) -> None:
        session = self._window.session
        if not text.strip():
            return
        at, id = session.now().isoformat(), session.new_id()
        said = Comment(session.new_id(), text.strip(), session.annotator, at, ThreadState.OPEN)
        thread = Thread(id, ThreadKind.REQUEST, text.strip(), session.annotator, at, comments=(said,))
        try:
            self._project.threads.begin(thread)
        except ExpectedError as problem:
            self._window.show_failure(problem)
            return
        self._window.desk.say(self.tr("Noted as a request; the lead gets it with the file."))


def _places(annotation: Annotation, layer: Layer) -> list[tuple[Range, ...]]:
    """The words of an annotation, or those of the ends of a relation."""
    if not isinstance(annotation, Relation):
        return [annotation.ranges]
    ends = (layer.find(id) for id in (annotation.source, annotation.target))
    return [e.ranges for e in ends if e is not None and not isinstance(e, Relation)]


def _around(annotation: Annotation, layer: Layer) -> str:
    """Its (first) words as they stand in the text, on one line."""
    text = layer.document.text
    for ranges in _places(annotation, layer)[:1]:
        start, end = ranges[0].start, ranges[-1].end
        before, after = max(0, start - AROUND), min(len(text), end + AROUND)
        said = f"{text[before:start]}[{text[start:end]}]{text[end:after]}"
        return isolated(" ".join(f"{'…' * (before > 0)}{said}{'…' * (after < len(text))}".split()))
    return ""
