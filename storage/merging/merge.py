"""Work that people did in copies of a project, brought back into it.

A merge takes over and never decides: what several files hold of one layer, edited apart, stays as versions
of it (versions.py). All of it is one transaction; the files are only read. What comes of it depends on which
files are merged, not on their order, nor on how often.
"""

from collections import Counter
from collections.abc import Callable, Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from pathlib import Path

from annotator.errors import ExpectedError, ImportFailed
from annotator.model import LayerKey
from storage import copies
from storage.gold.reviewing import unsettled
from storage.merging import uniting
from storage.merging.carrying import Carrying, Standing
from storage.merging.incoming import Source
from storage.merging.joining import Joined, Writing, arrange_layers, joined
from storage.merging.renaming import called, rename
from storage.merging.versions import Conflict
from storage.project import Project
from storage.saving.backups import try_back_up

Progress = Callable[[int, int], None]
_STEPS = 4  # besides one for each file: comparing, a copy, layers, the rest


@dataclass(frozen=True, slots=True)
class Merged:
    """What a merge did. `documents` are the ids of new ones; `layers` counts those that are other than before
    or new, `edits` those that were not known. `conflicts` are all that wait now. `notes` and `refused` are
    lines; `backup` is a copy of the project as it was before, `backed_up` whether there is one."""

    files: tuple[Path, ...]
    documents: tuple[str, ...] = ()
    layers: int = 0
    edits: int = 0
    conflicts: tuple[Conflict, ...] = ()
    notes: tuple[str, ...] = ()
    refused: tuple[str, ...] = ()
    backup: Path | None = None


def merge(
    project: Project,
    paths: Sequence[Path],
    *,
    at: datetime,
    skip_bad: bool = False,
    progress: Progress = lambda done, total: None,
) -> Merged:
    """Bring back what the files hold. `progress` is told the steps; what it raises takes back all.

    Raises ExpectedError, and changes nothing, for a file that is no project, too new, damaged, open elsewhere
    or the project itself; ImportFailed, which lists them, for several. `skip_bad` leaves such files out
    instead, as long as there is another.
    """
    with ExitStack() as stack:
        total = len(paths) + _STEPS
        files: dict[Path, Source] = {}
        bad: list[ExpectedError] = []
        for done, path in enumerate(paths):
            progress(done, total)
            try:
                if not any(path.exists() and path.samefile(other) for other in files):
                    files[path] = _opened(project, path, stack, partial(progress, done, total))
            except ExpectedError as problem:
                bad.append(problem)
        refused = [b.message for b in bad]  # what to do with them is not ours to say: somebody sent them
        if bad and not (skip_bad and files):
            several = ImportFailed(f"Nothing was merged: {len(bad)} files were refused.", refused)
            raise several if len(bad) > 1 else bad[0]
        if not files:
            raise ExpectedError("No file to merge.")
        return _Merging(project, files, at, lambda step: progress(len(paths) + step, total)).run(refused)


def _opened(project: Project, path: Path, stack: ExitStack, tick: Callable[[], None]) -> Source:
    if path.exists() and path.samefile(project.path):
        raise ExpectedError(f"{path} is the project itself.")
    source = Source(stack.enter_context(copies.opened(path)), path.name, tick=tick)
    _ = source.shown  # reads all of it: a damaged one is found now
    return source


class _Merging:
    """One run of it."""

    def __init__(
        self, project: Project, files: dict[Path, Source], at: datetime, step: Callable[[int], None]
    ) -> None:
        self._project, self._files, self._at, self._step = project, files, at, step
        self._at_step = 0
        self._mine = Source(project.file, tick=self._tick)
        self._renames: dict[str, str] = {}

    def _tick(self) -> None:
        """The same step, still."""
        self._step(self._at_step)

    def _next(self) -> None:
        self._at_step += 1
        self._tick()

    def run(self, refused: Sequence[str]) -> Merged:
        self._tick()
        sources = self._named()
        carried = [(s, Carrying(s, self._mine, self._project.scheme)) for s in sources]
        work = joined(self._mine, carried, self._project.scheme)
        self._next()
        said: list[str] = []
        copy = try_back_up(self._project, "merge", self._at, said.append)
        with self._project.writing():
            self._next()
            if self._renames:
                rename(self._project.file, self._renames)
            added = self._documents(sources)
            said_of = [uniting.decided(s) for s in (self._mine, *sources)]
            apart = self._layers(work, sources)
            uniting.unite_superseded(self._project.file, sources)
            self._next()
            edits = uniting.new_edits(self._mine, sources)
            uniting.unite_edits(self._project.file, self._mine, edits, work.shown)
            uniting.set_fields(self._project.file, [*self._mine.edits, *edits], edits)
            uniting.unite_documents(self._project.file, sources, [*self._mine.edits, *edits])
            uniting.unite_rest(self._project, sources)
            self._project.versions.put(work.stored)
            uniting.unite_decided(self._project.file, said_of)  # by all edits and versions
            for document in sorted({key.document for key in apart}):
                self._project.layers.take_up(document, apart)
            for _, carrying in carried:
                request = carrying.request()
                if request:
                    self._project.threads.begin(request)
            self._next()
        renamed = (f"{old} is called {new} from now on." for old, new in sorted(self._renames.items()))
        notes = [*said, *renamed, *(line for s, c in carried for line in _notes(s.title, c))]
        hidden = {*self._project.documents.ids(trashed=True)} & {k.document for k in work.shown}
        if hidden:
            notes.append(f"Documents in the trash on which work came: {', '.join(sorted(hidden))}.")
        digests = uniting.digests(self._project.file)
        often = Counter(digests.values())
        if twins := [id for id in added if often[digests[id]] > 1]:
            notes.append(f"Documents that came as new ones, though their text is here: {', '.join(twins)}.")
        if waiting := unsettled(self._project, {k.document for k in work.shown}):
            notes.append(f"Finished reviews in which something is to be decided: {', '.join(waiting)}.")
        return Merged(
            tuple(self._files),
            tuple(added),
            len(work.shown),
            len(edits),
            tuple(self._project.versions.conflicts()),
            tuple(notes),
            tuple(refused),
            copy.path if copy else None,
        )

    def _named(self) -> list[Source]:
        """The files, with what their documents are called here; in an order that does not hang on theirs."""
        file = self._project.file
        own, merged = (uniting.digests(file, merged=x) for x in (False, True))
        files = [(s, uniting.digests(s.file)) for s in self._files.values()]
        hidden = {*self._project.documents.ids(trashed=True)}
        known = [_known(self._mine, source) for source, _ in files]
        found, self._renames = called(own, merged, [digests for _, digests in files], hidden, known)
        if self._renames:
            self._mine = Source(file, names=self._renames, tick=self._tick)
        sources = []
        for (source, digests), names in zip(files, found, strict=True):
            same = all(id == name for id, name in names.items())
            named = source if same else Source(source.file, source.title, names, self._tick)
            sources.append((sorted((names[id], d) for id, d in digests.items() if id not in own), named))
        return [source for _, source in sorted(sources, key=lambda x: x[0])]

    def _documents(self, sources: Sequence[Source]) -> list[str]:
        added: list[str] = []
        there = {*uniting.digests(self._project.file)}
        for source in sources:
            new = [id for id in uniting.digests(source.file) if source.name(id) not in there]
            added += uniting.add_documents(self._project, source, new)
            there.update(added)
        uniting.arrange_documents(self._project)
        return added

    def _layers(self, work: Joined, sources: Sequence[Source]) -> dict[LayerKey, set[str]]:
        """Gives, by layer, what is proposed here that whoever annotated did not see."""
        file = self._project.file
        proposed = Source(file).suggestions()
        apart = self._missing_suggestions(work, sources, proposed)
        places = {id: n for n, id in enumerate(uniting.digests(file))}
        writing = Writing(self._project, self._mine, places)
        writing.put(work.shown, self._begun(work, sources))
        arrange_layers(file)
        return apart

    def _begun(self, work: Joined, sources: Sequence[Source]) -> dict[LayerKey, int]:
        """Under which version of the scheme of this project each layer was begun; else under the newest."""
        sql = "SELECT toml, max(number) FROM schemes GROUP BY toml"
        own = dict(self._project.file.read(sql))
        found: dict[LayerKey, int] = {}
        for source in sources:
            theirs = dict(source.file.read("SELECT number, toml FROM schemes"))
            for key in work.shown.keys() & source.layers.keys():
                number = own.get(theirs.get(source.layers[key].scheme), max(own.values()))
                found[key] = min(number, found.get(key, number))
        return found

    def _missing_suggestions(
        self, work: Joined, sources: Sequence[Source], proposed: dict[str, set[str]]
    ) -> dict[LayerKey, set[str]]:
        """Takes over suggestions that somebody decided in a copy, be it undone there, and that are not here.
        Gives, by layer, what is proposed here now and was not where it comes from."""
        theirs = [(source, source.suggestions()) for source in sources]
        apart: dict[LayerKey, set[str]] = {}
        layers: dict[str, list[LayerKey]] = {}
        for key in self._mine.layers:
            layers.setdefault(key.document, []).append(key)
        for document, ids in _ruled(work, sources).items():
            here = proposed.setdefault(document, set())
            for source, suggestions in theirs:
                missing = sorted((ids - here) & suggestions.get(document, set()))
                if missing:
                    uniting.add_suggestions(
                        self._project.file, source, source.own(document), missing, counted=True
                    )
                    here |= {*missing}
                    for key in layers.get(document, ()):  # nor did those see it that are here
                        apart.setdefault(key, set()).update(missing)
        for key in work.shown:
            for source, suggestions in theirs:
                new = proposed[key.document] - suggestions.get(key.document, set())
                if new and key in source.layers:
                    apart.setdefault(key, set()).update(new)
        return apart


def _ruled(work: Joined, sources: Sequence[Source]) -> dict[str, set[str]]:
    """By document, the suggestions on which versions, or edits that can be redone, say something."""
    found: dict[str, set[str]] = {}
    for edit in (e for source in sources for e in source.edits if e.ruled):
        if edit.key is not None:
            found.setdefault(edit.key.document, set()).update(edit.ruled)
    versions = [*work.shown.items()]
    versions += ((key, s.version) for key, stored in work.stored.items() for s in stored)
    for key, version in versions:
        found.setdefault(key.document, set()).update(row[0] for row in version.content.verdicts)
    return found


def _known(mine: Source, source: Source) -> dict[str, str]:
    """Documents of a file under whose ids here the journal has edits of them already."""
    there = {e.id: e.key.document for e in mine.edits if e.key}
    edits = ((e.key.document, there[e.id]) for e in source.edits if e.key and e.id in there)
    return dict(reversed([*edits]))


def _notes(title: str, carrying: Carrying) -> list[str]:
    """What a person should know of a file's scheme."""
    lines = []
    if carrying.standing is Standing.OLDER:
        lines.append(f"{title}: made under an earlier version of the scheme.")
    elif carrying.standing is Standing.NEWER:
        lines.append(f"{title}: made under a later version of the scheme, which is listed as a request.")
    elif carrying.standing is Standing.OTHER:
        lines.append(f"{title}: made under another scheme, which is listed as a request.")
    for (table, name), count in sorted(carrying.unknown.items()):
        lines.append(f"{title}: the scheme has no {name} ({table}); annotations that have it: {count}.")
    return lines
