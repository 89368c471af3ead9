"""People who work on copies of a project, each with a clock of their own and the window's way of undoing."""

import shutil
from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from hashlib import sha256
from pathlib import Path
from typing import Any

from annotator import query, scheme
from annotator.editing import difference
from annotator.handout import Amount, Wish
from annotator.history import AnyChange, History, Kind
from annotator.model import (
    Change,
    Document,
    Entity,
    Layer,
    LayerKey,
    Range,
    SchemeChange,
    State,
    Status,
    Suggestion,
    Verdict,
    likeness,
)
from annotator.scheme import scheming
from annotator.scheme.writing import written
from storage import Project
from storage.fitting import as_named_now, on_layers_now
from storage.merging.incoming import Source
from storage.merging.merge import Merged, merge
from storage.merging.uniting import decided
from storage.teams.handing import Extras, hand_out, planned

START = datetime(2026, 3, 1, 8, tzinfo=UTC)
TEXT = "قصف الجيش مدينة حماة أمس وقال ناطق إن {} قتلوا"
LABELS = ("PER", "LOC", "ORG")
ALL = Amount(100, percent=True)


def made(path: Path, documents: int = 3) -> Path:
    """A project with documents, each with two suggestions."""
    with Project.create(path, scheme.load()) as project:
        for n in range(documents):
            project.documents.add([Document(f"d{n}", TEXT.format(n), source=f"S{n % 2}")])
            spans = [Entity("s0-3-ORG", "ORG", (Range(0, 3),)), Entity("s16-20-LOC", "LOC", (Range(16, 20),))]
            project.suggestions.add(f"d{n}", [Suggestion(e, 0.5 + n / 10, "gazetteer") for e in spans])
    return path


def handed(path: Path, *people: str, folder: Path | None = None, **wish: Any) -> dict[str, Path]:
    """A file for each, with all documents for all unless it is wished otherwise."""
    folder = folder or path.parent / "out"
    with Project.open(path) as project:
        asked = Wish(people, **({"overlap": ALL} | wish))
        handout = planned(project, asked, Extras(), now=START)
        return hand_out(project, handout, folder, at=START)


def brought(path: Path, *files: Path, **how: Any) -> Merged:
    """Merged into the project at `path`."""
    with Project.open(path) as project:
        return merge(project, files, at=START, **how)


class Person:
    """Somebody at a file; `hour` is how much their clock is off, `name` makes the ids of their edits."""

    def __init__(self, path: Path, who: str, name: str = "", hour: int = 0) -> None:
        self.project, self.who, self.name = Project.open(path), who, name or who
        self._now = START + timedelta(hours=hour)
        self._made = 0

    def __enter__(self) -> "Person":
        return self

    def __exit__(self, *_: object) -> None:
        self.project.close()

    def layer(self, document: str) -> Layer:
        """Their own."""
        return self.project.layers.get(LayerKey(document, self.who))

    def write(self, kind: Kind, changes: Sequence[AnyChange]) -> None:
        """As the session does."""
        if kind is not Kind.DO:
            changes = as_named_now(self.project, changes, self.who)
        try:
            self._write(kind, changes)
        except ValueError:
            if kind is Kind.DO:
                raise
            self._write(kind, on_layers_now(self.project, changes))

    def _write(self, kind: Kind, changes: Sequence[AnyChange]) -> None:
        with self.project.writing():
            for change in changes:
                self._made += 1
                self._now += timedelta(seconds=1)
                id = f"{self.name}-{self._made}"
                at = self._now.isoformat()
                self.project.journal.write(change, annotator=self.who, kind=kind, id=id, at=at)

    def do(self, *changes: AnyChange) -> None:
        """Edits that do something."""
        real = [c for c in changes if not (isinstance(c, Change) and c.empty)]
        if real:
            self.write(Kind.DO, real)

    @property
    def history(self) -> History:
        """Of all their edits here."""
        entries = self.project.journal.entries(self.who)
        return History.replayed((Kind(e.kind), e.change, e.at) for e in entries)

    def undo(self) -> None:
        """The last step, if there is one."""
        step = self.history.to_undo()
        if step:
            self.write(Kind.UNDO, step)

    def redo(self) -> None:
        """The step that was undone last, if there is one."""
        step = self.history.to_redo()
        if step:
            self.write(Kind.REDO, step)

    def mark(self, document: str, id: str, start: int = 0, label: str = "PER") -> None:
        """Another annotation, or the one of that id with another label, in place of the same suggestion."""
        layer = self.layer(document)
        new = Entity(id, label, (Range(start, start + 3),))
        alike = [s.id for s in layer.undecided() if likeness(s.annotation) == likeness(new)]
        verdicts = {**layer.verdicts, **dict.fromkeys(alike, Verdict.REPLACED)}
        after = {**layer.annotations, id: new}
        self.do(difference("label", layer, Layer(layer.document, self.who, after, verdicts)))

    def rule(self, document: str, suggestion: str, verdict: Verdict | None) -> None:
        """Say what a suggestion is."""
        layer = self.layer(document)
        verdicts = {k: v for k, v in layer.verdicts.items() if k != suggestion}
        verdicts |= {suggestion: verdict} if verdict else {}
        after = Layer(layer.document, self.who, layer.annotations, verdicts, status=layer.status)
        self.do(difference("rule", layer, after))

    def set_state(self, document: str, state: State, note: str = "") -> None:
        """How far it is."""
        layer = self.layer(document)
        status = Status(state, bool(note), note)
        self.do(Change("status", layer.key, status=(layer.status, status)))

    def rename(self, old: str, new: str) -> None:
        """A label of the scheme, with all annotations of all people."""
        edit = scheming.rename(self.project.scheme, "labels", old, new)
        batch = f"{self.name} {old} {new}"
        changes: list[AnyChange] = [
            SchemeChange("scheme", self.project.scheme.toml, written(edit.scheme), batch),
            *self.project.schemes.changes("scheme", edit.moves, batch=batch),
        ]
        self.do(*changes)


def state(path: Path) -> dict[str, Any]:
    """All that people see of a project, in the order in which they see it."""
    with Project.open(path) as project:
        file = project.file
        layers = {}
        for key in [*project.layers.keys()]:
            layer = project.layers.get(key)
            layers[key] = (layer.annotations, sorted(layer.verdicts.items()), layer.status)
        return {
            "documents": [(d, project.documents.get(d)) for d in project.documents.ids()],
            "layers": layers,
            "order": [(d, project.layers.of(d)) for d in project.documents.ids()],
            "annotators": project.layers.annotators(),
            "finished": [(a, project.layers.finished(a)) for a in project.layers.annotators()],
            "done": project.layers.done(),
            "conflicts": [
                (c.key, sorted(v.content.digest for v in c.versions)) for c in project.versions.conflicts()
            ],
            "decided": sorted(decided(Source(file)).items()),  # what nobody decided is each project's own
            "journal": [(e.id, e.change) for e in project.journal.since(0)],
            "times": sorted(file.read("SELECT document, annotator, file, seconds FROM times")),
            "threads": project.threads.all(),
            "people": project.people.all(),
            "trash": [*project.documents.ids(trashed=True)],
            "ignored": sorted(
                file.read("SELECT document, annotator, code, same, first, at, who FROM ignored")
            ),
            "given": sorted(file.read("SELECT document, annotator, kind, batch, at FROM assignments")),
            "scheme": project.scheme,
            "hits": [
                (h.document, h.annotator, h.span)
                for label in LABELS
                if project.scheme.label_of.get(label)
                for h in project.search.hits(query.read(f"label:{label}", project.scheme))
            ],
        }


def digest(path: Path) -> str:
    """Of the bytes."""
    return sha256(path.read_bytes()).hexdigest()


def copied(path: Path, name: str) -> Path:
    target = path.with_name(f"{name}.tawsim")
    shutil.copyfile(path, target)
    return target


def fought(project: Path) -> tuple[Path, Path]:
    """Two files in which one layer was edited apart."""
    file = handed(project, "A")["A"]
    other = copied(file, "A2")
    for path, label in ((file, "PER"), (other, "ORG")):
        with Person(path, "A", label) as person:
            person.mark("d0", "e1", 0, label)
            person.rule("d0", "s0-3-ORG", Verdict.REJECTED if label == "PER" else Verdict.ACCEPTED)
    return file, other
