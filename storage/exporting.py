"""Layers of a project → rows, and rows → files, with what the format could not hold."""

from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from annotator.errors import ExportFailed, ImportFailed
from annotator.formats import FORMATS, Format, Losses, Row, export, hold_some
from annotator.formats.losses import lost
from annotator.model import GOLD, Annotation, Entity, Event, Layer, LayerKey, Relation
from annotator.pseudonyms import disguised, pseudonyms
from annotator.scheme import Scheme
from annotator.splitting import Piece, shares, split
from storage.gold import carding
from storage.gold.frozen import FrozenRows
from storage.manifests import beside, read_manifest, sha256, take_away, write_manifest
from storage.project import Project
from storage.recipes import Recipe

__all__ = [
    "Exported",
    "Recipe",
    "Rows",
    "export_project",
    "foreseeing",
    "foreseen",
    "parts_of",
    "rows_of",
    "writable",
]


@dataclass(frozen=True, slots=True)
class Exported:
    """How many documents left, how many layers, and what the format cannot hold.

    `parts` says how many documents each part of a split got; `manifest` where it is written down, and
    `card`, of gold, what people read. `left_out`: documents that are not in it, by why (see `Rows.absent`).
    """

    documents: int
    layers: int
    losses: Losses
    parts: Mapping[str, int] = field(default_factory=dict)
    manifest: Path | None = None
    card: Path | None = None
    left_out: Mapping[str, int] = field(default_factory=dict)


def export_project(
    project: Project,
    recipe: Recipe,
    path: Path,
    progress: Callable[[int, int], None] = lambda done, total: None,
    *,
    replace_file: bool = False,
) -> Exported:
    """Write the project's rows, compare what reads back, and write down beside it what it is.

    What stood at `path` stays whole if anything fails; a file that no export wrote is written over only with
    `replace_file`. `progress` is told how many rows are done, of
    twice as many as there are; what it raises ends the export. Raises ExportFailed when there is
    nothing to choose (see `Rows`), or nothing to write to.
    """
    if path.exists() and path.samefile(project.path):
        raise ExportFailed(f"{path} is the project itself.", "Choose another name.")
    format, rows = writable(recipe.format), rows_of(project, recipe)
    done, total = 0, len(rows) * (3 if recipe.split else 2)

    def step(_: int = 0) -> None:
        nonlocal done
        done += 1
        progress(min(done, total), total)

    parts = parts_of(recipe, rows, step)
    counts, made, names = Counter(parts.values()), list[Exported](), list[str]()

    def finish(written: Path, losses: Losses) -> None:
        """Beside the export before it is put in place, so that both come together."""
        hold_some(format, len(rows), losses)
        whole = losses + rows.loose + format.schemes(rows.scheme)
        card = carding.beside(path) if carding.wanted(recipe) else None
        made.append(Exported(rows.documents, rows.layers, whole, counts, beside(path), card, rows.absent))
        said = {"documents": rows.documents, "layers": rows.layers} | (
            {"parts": dict(counts)} if counts else {}
        )
        said |= {"left out": dict(rows.left_out)} if rows.left_out else {}
        named = replace(recipe, annotator=rows.names.get(recipe.annotator, recipe.annotator))
        if card:
            at = datetime.now(UTC).isoformat(timespec="seconds")
            found = carding.card_of(project, recipe, rows, at=at)
            carding.write_card(found, recipe, written, dict(counts), +whole)
        names.extend(write_manifest(project, named, written, said, whole))

    older = _older(path)
    listed = {f["path"]: f["sha256"] for f in older["files"]} if older else {}
    if replace_file and path.is_file():
        listed[path.name] = sha256(path)
    export(format, rows, path, rows.scheme, recipe.choices(parts), step, finish, listed)
    take_away(path, older, frozenset(names), project.path)
    return replace(made[0], losses=+made[0].losses)


def _older(path: Path) -> Mapping[str, Any] | None:
    """The manifest of an export to this file or folder that was before."""
    try:
        return read_manifest(path)
    except ImportFailed:
        return None


def foreseen(project: Project, recipe: Recipe) -> Losses:
    """What the export would not hold, without writing it. Raises ExportFailed as it does."""
    losses = Losses()
    for _, losses in foreseeing(rows_of(project, recipe), recipe):  # noqa: B007 - the last one counts
        pass
    return losses


def foreseeing(rows: "Rows | FrozenRows", recipe: Recipe) -> Iterator[tuple[float, Losses]]:
    """The same, row by row: which share of the rows was looked at, and what of them would not be held."""
    format, losses = writable(recipe.format), Losses()
    choices, of_scheme = recipe.choices(), format.schemes(rows.scheme)
    for n, row in enumerate(rows, 1):
        losses += lost(format, row, format.hold(row, choices))
        yield n / len(rows), losses + rows.loose + of_scheme


def writable(name: str) -> Format:
    """The format of this name. Raises ExportFailed where there is none that is written."""
    format = FORMATS.get(name)
    if format is None or format.write is None:
        names = ", ".join(f.name for f in FORMATS.values() if f.write)
        raise ExportFailed(f"There is no format {name} to export to.", f"Formats: {names}.")
    return format


def rows_of(project: Project, recipe: Recipe) -> "Rows | FrozenRows":
    """Those that the recipe asks for. Raises ExportFailed as `Rows` and `FrozenRows` do."""
    if recipe.release:
        return FrozenRows(project, recipe)
    return Rows(
        project,
        recipe.annotator,
        everybody=recipe.everybody,
        suggestions=recipe.suggestions,
        unfinished=recipe.unfinished,
        names=pseudonyms(project.cards.names(), recipe.seed) if recipe.pseudonyms else {},
    )


def parts_of(
    recipe: Recipe, rows: "Rows | FrozenRows", step: Callable[[], None] = lambda: None
) -> dict[str, str]:
    """Each document of the rows to its part; empty where the recipe splits nothing. `step`: a row is read.

    Raises ExportFailed where no document says what is to be kept together by.
    """
    if not recipe.split:
        return {}
    wanted = shares(recipe.split)
    groups: dict[str, tuple[list[str], Counter[str]]] = {}
    seen = set[str]()
    for row in rows:
        document = row.document
        group = getattr(document, recipe.group) if recipe.group else ""
        ids, labels = groups.setdefault(group or f"\0{document.id}", ([], Counter()))
        labels.update({a.name for a in row.annotations})
        if document.id not in seen:
            seen.add(document.id)
            ids.append(document.id)
        step()
    if recipe.group and all(group.startswith("\0") for group in groups):
        raise ExportFailed(_UNSAID[recipe.group], "Leave out --group.")
    return split([Piece(tuple(ids), labels) for ids, labels in groups.values()], wanted, recipe.seed)


_UNSAID = {"source": "No document here says its source.", "date": "No document here says its date."}


class Rows:
    """Those of a project, one after the other and as often as one likes, without what points nowhere.

    With an annotator, the documents on which they have a layer; of gold those whose review is finished,
    and with `unfinished` the others too; of `everybody`, each layer of every document; else every document
    with the layer of its only annotator, or none. `left_out`: of gold, how many documents were not taken,
    by why. `without`: on how many documents the annotator has no layer. `names`: what people are called
    instead. `documents`, `layers` and `loose` (what pointed nowhere) are those of the last time. Raises
    ExportFailed when the annotator has no layer, a document has several annotators, or no review is finished.
    """

    def __init__(
        self,
        project: Project,
        annotator: str = "",
        *,
        everybody: bool = False,
        suggestions: bool = False,
        unfinished: bool = False,
        names: Mapping[str, str] = {},  # never changed
    ) -> None:
        annotator = next((name for name, other in names.items() if other == annotator), annotator)
        if annotator and annotator not in project.layers.annotators():
            raise ExportFailed(f"{annotator} has no layer here.", _names(project))
        self._project, self._suggestions, self.names = project, suggestions, names
        owners, again = _owners(project), project.people.given_again() if annotator == GOLD else ()
        ids = [id for id in project.documents.ids() if id not in again]
        choose = _every if everybody else _one
        self._keys = [key for id in ids for key in choose(id, owners.get(id, []), annotator)]
        self.without = len(ids) - len(self._keys) if annotator else 0
        self.documents, self.layers, self.loose = 0, 0, Losses()
        self.left_out: Mapping[str, int] = {}
        if annotator == GOLD:
            self._leave_out(unfinished=unfinished)
        elif unfinished:
            raise ExportFailed(f"Only {GOLD} has reviews that are not finished.", "Leave out --unfinished.")

    def _leave_out(self, *, unfinished: bool) -> None:
        why = self._project.cards.left_out(unfinished=unfinished)
        self._keys = [k for k in self._keys if k.document not in why]
        self.left_out = dict(sorted(Counter(why.values()).items()))
        if not self._keys:
            raise ExportFailed(
                f"No review is finished: {self.left_out.get('unfinished', 0)} are open.",
                "Finish one, or export unfinished ones, too (--unfinished).",
            )

    def __len__(self) -> int:
        """How many rows there are."""
        return len(self._keys)

    @property
    def ids(self) -> Sequence[str]:
        """Of the documents of the rows."""
        return [key.document for key in self._keys]

    @property
    def scheme(self) -> Scheme:
        """By which they are annotated."""
        return self._project.scheme

    @property
    def absent(self) -> Mapping[str, int]:
        """How many documents are not in it, by why: `left_out`, and `without` a layer of the annotator."""
        return {**({"without": self.without} if self.without else {}), **self.left_out}

    def __iter__(self) -> Iterator[Row]:
        """The rows of the project as it is now."""
        self.documents, self.layers, self.loose = len({k.document for k in self._keys}), 0, Losses()
        for layer in self._project.layers.many(self._keys, suggestions=self._suggestions):
            whole = _row(layer, suggestions=self._suggestions)
            row = _sound(whole)
            self.layers += row.annotated
            if row is not whole:
                self.loose += _loose(whole, row)
            if self._suggestions:  # what is of retired labels is not offered
                proposed = self._project.suggestions.count(layer.document.id)
                self.loose["suggestions"] += proposed - len(row.suggestions)
            yield disguised(row, self.names)


def _owners(project: Project) -> dict[str, list[str]]:
    """Who has a layer on each document."""
    owners: dict[str, list[str]] = {}
    for key in project.layers.keys():  # noqa: SIM118  # it is no mapping
        owners.setdefault(key.document, []).append(key.annotator)
    return owners


def _one(document: str, names: list[str], annotator: str) -> list[LayerKey]:
    if annotator:
        return [LayerKey(document, annotator)] if annotator in names else []
    if len(names) > 1:
        raise ExportFailed(f"{document} has layers of {', '.join(names)}.", "Choose one with --annotator.")
    return [LayerKey(document, names[0] if names else "")]


def _every(document: str, names: list[str], annotator: str) -> list[LayerKey]:
    del annotator
    return [LayerKey(document, name) for name in names or [""]]


def _names(project: Project) -> str:
    names = project.layers.annotators()
    return f"Annotators: {', '.join(names)}." if names else "Nobody has one."


def _row(layer: Layer, *, suggestions: bool) -> Row:
    ordered: tuple[Annotation, ...] = (*layer.entities(), *layer.events(), *layer.relations())
    annotated = bool(layer.annotator)
    return Row(
        layer.document,
        ordered,
        layer.annotator,
        layer.status if annotated else None,
        tuple(layer.suggestions.values()) if suggestions else (),
        annotated=annotated,
        verdicts=dict(layer.verdicts) if suggestions else {},
    )


def _ends(annotation: Annotation) -> list[str]:
    if isinstance(annotation, Event):
        return [a.target for a in annotation.arguments if a.target]
    return [annotation.source, annotation.target] if isinstance(annotation, Relation) else []


def _sound(row: Row) -> Row:
    """Without what points to no annotation of the row: no file may say that."""
    pointing = [a for a in row.annotations if not isinstance(a, Entity)]
    ids = {a.id for a in row.annotations} | {s.id for s in row.suggestions} if pointing else ()
    if all(x in ids for a in pointing for x in _ends(a)):
        return row
    kept: list[Annotation] = []
    for a in row.annotations:
        missing = [x for x in _ends(a) if x not in ids]
        if isinstance(a, Event):
            kept.append(a.without(*missing) if missing else a)
        elif not missing:
            kept.append(a)
    return replace(row, annotations=tuple(kept))


def _loose(row: Row, sound: Row) -> Losses:
    """How much `_sound` left out."""
    events = [sum(len(v.arguments) for v in r.events()) for r in (row, sound)]
    relations = [len(r.relations()) for r in (row, sound)]
    return Losses({"loose arguments": events[0] - events[1], "loose relations": relations[0] - relations[1]})
