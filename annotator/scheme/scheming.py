"""Changes of a scheme: (scheme, …) → Edit. Nothing here changes anything.

An Edit is the new scheme and what it means for annotations. A table is named as the scheme names it
(`labels`, `groups`, `types`, `roles`, `relations`, `attributes`, `values`, `reasons`); `attributes.mention`
are the values of that attribute. An edit of a row that is not there raises KeyError; one that would leave no
scheme raises SchemeInvalid, with one line that says why.
"""

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Any

from annotator.errors import SchemeInvalid
from annotator.scheme import REASONS, Attribute, EventType, Overlaps, Scheme, check
from annotator.scheme.moving import Move
from annotator.text import fold

TABLES = ("labels", "groups", "types", "roles", "relations", "attributes", "values", "reasons")
_ID = re.compile(r"[^\s:\x00-\x1f\x7f\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069\ud800-\udfff]+")

Row = Any  # of a table; all have an id, and most words and a key


@dataclass(frozen=True, slots=True)
class Edit:
    """The scheme afterwards, and what becomes of annotations, in this order. `name` says what was done."""

    name: str
    scheme: Scheme
    moves: tuple[Move, ...] = ()

    def then(self, after: "Edit") -> "Edit":
        """Both, one after the other; `after` was made of this one's scheme."""
        name = self.name if self.name == after.name else "scheme"
        return Edit(name, after.scheme, (*self.moves, *after.moves))


def rows(scheme: Scheme, table: str) -> tuple[Row, ...]:
    """The rows of a table. Raises KeyError when there is no such table."""
    name, _, attribute = table.partition(".")
    if name not in TABLES:
        raise KeyError(table)
    found: tuple[Row, ...] = getattr(scheme, name)
    return _row(found, attribute).values if attribute else found


def row(scheme: Scheme, table: str, id: str) -> Row:
    """The row of that id. Raises KeyError."""
    return _row(rows(scheme, table), id)


def add(scheme: Scheme, table: str, new: Row) -> Edit:
    """One more row, at the end."""
    _check_id(scheme, table, new.id)
    return _edit("add", with_rows(scheme, table, (*rows(scheme, table), new)))


def change(scheme: Scheme, table: str, after: Row) -> Edit:
    """Another row in place of the one with its id: words, colors, key, guidelines, roles …"""
    row(scheme, table, after.id)
    changed = tuple(after if x.id == after.id else x for x in rows(scheme, table))
    return _edit("change", with_rows(scheme, table, changed))


def give_key(scheme: Scheme, table: str, id: str, key: str, instead: str = "") -> Edit:
    """The key for this row; another row that has it gets the one `instead`, or none."""
    row(scheme, table, id)
    keys = {x.id: key if x.id == id else instead for x in rows(scheme, table) if x.id == id or x.key == key}
    changed = [replace(x, key=keys[x.id]) if x.id in keys else x for x in rows(scheme, table)]
    return _edit("change", with_rows(scheme, table, changed))


def reorder(scheme: Scheme, table: str, id: str, to: int) -> Edit:
    """The row at the place `to` (from 0); beyond an end is at that end."""
    moved = row(scheme, table, id)
    rest = [x for x in rows(scheme, table) if x.id != id]
    rest.insert(max(0, min(to, len(rest))), moved)
    return _edit("reorder", with_rows(scheme, table, rest))


def rename(scheme: Scheme, table: str, id: str, new: str) -> Edit:
    """Another id; whatever names the old one follows, in the scheme and in annotations."""
    before = row(scheme, table, id)
    if new == id:
        return Edit("rename", scheme)
    _check_id(scheme, table, new, besides=id)
    if any(x.id == new for x in rows(scheme, table)):
        raise SchemeInvalid(f"The scheme has {new} already.", "Merge the two instead.")
    after = _heir(replace(before, id=new), table, before)
    renamed = tuple(after if x.id == id else x for x in rows(scheme, table))
    return _edit(
        "rename", _following(with_rows(scheme, table, renamed), table, id, new), Move(table, id, new)
    )


def merge(scheme: Scheme, table: str, id: str, into: str) -> Edit:
    """The row `id` goes; its annotations are of `into`, and so is whatever named it in the scheme."""
    gone, heir = row(scheme, table, id), row(scheme, table, into)
    if id == into:
        return Edit("merge", scheme)
    if table == "attributes":
        raise SchemeInvalid("Attributes are not merged.", "Merge their values, or retire one.")
    heir = _heir(heir, table, gone)
    if table == "roles":  # what could fill either can fill it now
        fits = tuple(dict.fromkeys((*heir.fits, *gone.fits))) if heir.fits and gone.fits else ()
        heir = replace(heir, fits=fits, most=max(heir.most, gone.most) if heir.most and gone.most else 0)
    kept = tuple(heir if x.id == into else x for x in rows(scheme, table) if x.id != id)
    return _edit("merge", _following(with_rows(scheme, table, kept), table, id, into), Move(table, id, into))


def split(
    scheme: Scheme,
    table: str,
    id: str,
    new: Row,
    *,
    words: Iterable[str] = (),
    attribute: str = "",
    having: str = "",
) -> Edit:
    """A second row beside `id`, for those of its annotations that stand on one of these words or have
    this value of an attribute; without either none moves. The others stay as they are.

    What fits or carries the old label fits or carries the new one, too.
    """
    before = list(rows(scheme, table))
    at = before.index(row(scheme, table, id))
    _check_id(scheme, table, new.id)
    if any(x.id == new.id for x in before):
        raise SchemeInvalid(f"The scheme has {new.id} already.")
    before.insert(at + 1, new)
    beside = naming(with_rows(scheme, table, before), table, lambda n: (n, new.id) if n == id else (n,))
    folded = tuple(dict.fromkeys(w for w in (fold(x).text.strip() for x in words) if w))
    moves = [Move(table, id, new.id, words=folded)] if folded else []
    moves += [Move(table, id, new.id, attribute=attribute, having=having)] if attribute else []
    return _edit("split", beside, *moves)


def retire(scheme: Scheme, table: str, id: str, *, retired: bool = True) -> Edit:
    """No longer offered, and its key is free; annotations that have it keep it. Or offered again."""
    before = row(scheme, table, id)
    if table == "groups":
        raise SchemeInvalid("A group is not retired.", "Merge it with another.")
    after = replace(before, retired=retired)
    if retired and hasattr(before, "key"):
        after = replace(after, key="")
    edited = change(scheme, table, after).scheme
    if table == "roles" and retired:  # nobody can fill it any more, so nothing is missing
        types = tuple(_not_expecting(t, id) for t in edited.types)
        edited = replace(edited, types=types)
    return _edit("retire" if retired else "restore", edited)


def remove(scheme: Scheme, table: str, id: str) -> Edit:
    """Takes out a row and whatever names it; for one that no annotation has."""
    row(scheme, table, id)
    kept = tuple(x for x in rows(scheme, table) if x.id != id)
    return _edit("remove", naming(with_rows(scheme, table, kept), table, lambda n: () if n == id else (n,)))


def set_overlaps(scheme: Scheme, overlaps: Iterable[Overlaps]) -> Edit:
    """Other policies on what may overlap."""
    return _edit("overlaps", replace(scheme, overlaps=tuple(overlaps)))


def replaced(scheme: Scheme, by: Scheme) -> Edit:
    """Another scheme, read from a file. What only the old one has stays in it, retired, so that no
    annotation loses its name."""
    after = by
    for table in ("groups", "roles", "labels", "types", "relations", "values", "reasons"):
        known = {x.id for x in rows(after, table)}
        late = [x for x in rows(scheme, table) if x.id not in known]
        used = late if table != "groups" else [x for x in late if _group_needed(scheme, by, x.id)]
        after = with_rows(after, table, (*rows(after, table), *map(out, used)))
    attributes = {a.id: a for a in by.attributes}
    for a in scheme.attributes:
        has = attributes.get(a.id)
        attributes[a.id] = out(a) if has is None else _with_values(has, a)
    return _edit("replace", replace(after, attributes=tuple(attributes.values())))


def _with_values(attribute: Attribute, before: Attribute) -> Attribute:
    late = (v for v in before.values if all(v.id != x.id for x in attribute.values))
    return replace(attribute, values=(*attribute.values, *map(out, late)))


def out(x: Row) -> Row:
    """Retired, and without its key."""
    after = replace(x, key="") if hasattr(x, "key") else x
    return replace(after, retired=True) if hasattr(x, "retired") else after


def _group_needed(scheme: Scheme, by: Scheme, group: str) -> bool:
    return any(t.group == group and t.id not in by.type_of for t in scheme.types)


# ---- the scheme's own names ----


def _row(found: Iterable[Row], id: str) -> Row:
    for x in found:
        if x.id == id:
            return x
    raise KeyError(id)


def _check_id(scheme: Scheme, table: str, id: str, besides: str = "") -> None:
    """Of a new row, or another one for the row `besides`. One that another row had stays its own: what was
    annotated under it in a copy, or suggested, must not come to mean something else."""
    if not _ID.fullmatch(id) or (table == "labels" and id in ("event", "O")):
        raise SchemeInvalid(f"«{id}» is no name for a row of a scheme.", "One word, without blank or colon.")
    for x in rows(scheme, table):
        if x.id != besides and id in getattr(x, "was", ()):
            raise SchemeInvalid(f"«{id}» was the name of {x.id}.", "Another name keeps the two apart.")


def _edit(name: str, scheme: Scheme, *moves: Move) -> Edit:
    check(scheme)
    return Edit(name, scheme, moves)


def with_rows(scheme: Scheme, table: str, rows: Iterable[Row]) -> Scheme:
    """The scheme with other rows in a table, not checked."""
    name, _, attribute = table.partition(".")
    if not attribute:
        usual = REASONS if name == "reasons" else ()  # a scheme without any has those
        table_of: dict[str, Any] = {name: tuple(rows) or usual}
        return replace(scheme, **table_of)
    values = tuple(rows)
    if not values:
        raise SchemeInvalid("An attribute has a value.")
    found = tuple(replace(a, values=values) if a.id == attribute else a for a in scheme.attributes)
    return replace(scheme, attributes=found)


def _heir(after: Row, table: str, gone: Row) -> Row:
    """`after` remembers that it was `gone`."""
    if not hasattr(after, "was"):
        return after
    was = dict.fromkeys((*after.was, gone.id, *gone.was))
    return replace(after, was=tuple(x for x in was if x != after.id))


def _following(scheme: Scheme, table: str, old: str, new: str) -> Scheme:
    return naming(scheme, table, lambda name: (new,) if name == old else (name,))


Names = Callable[[str], tuple[str, ...]]  # a name → the names in its place


def naming(scheme: Scheme, table: str, names: Names) -> Scheme:
    """The scheme with what names rows of a table naming others."""

    def all_of(old: Iterable[str]) -> tuple[str, ...]:
        return tuple(dict.fromkeys(new for name in old for new in names(name)))

    if table == "groups":
        return replace(scheme, types=tuple(replace(t, group=(*names(t.group), "")[0]) for t in scheme.types))
    if table == "roles":
        return replace(scheme, types=tuple(_with_roles(t, all_of) for t in scheme.types))
    if table == "labels":
        scheme = replace(
            scheme,
            roles=_narrowed(scheme.roles, "fits", all_of),
            relations=_narrowed(_narrowed(scheme.relations, "sources", all_of), "targets", all_of),
            attributes=_narrowed(scheme.attributes, "of", all_of),
            overlaps=tuple(replace(o, of=all_of(o.of)) for o in scheme.overlaps if not o.of or all_of(o.of)),
        )
    return replace(scheme, maps=_maps(scheme.maps, table, names))


def _narrowed(found: tuple[Row, ...], part: str, all_of: Callable[[Iterable[str]], tuple[str, ...]]) -> Any:
    """The rows with another list in `part`; an attribute that nothing carries any more goes."""
    after = [replace(x, **{part: all_of(getattr(x, part))}) for x in found]
    return tuple(x for x in after if getattr(x, part) or not isinstance(x, Attribute))


def _with_roles(kind: EventType, all_of: Callable[[Iterable[str]], tuple[str, ...]]) -> EventType:
    expected = all_of(kind.expected)
    optional = tuple(r for r in all_of(kind.optional) if r not in expected)
    return replace(kind, expected=expected, optional=optional)


def _not_expecting(kind: EventType, role: str) -> EventType:
    if role not in kind.expected:
        return kind
    expected = tuple(r for r in kind.expected if r != role)
    return replace(kind, expected=expected, optional=(*kind.optional, role))


def _maps(maps: Mapping[str, Mapping[str, str]], table: str, names: Names) -> Mapping[str, Mapping[str, str]]:
    """What the rows are called in other schemes; `ORG:NOM` names a label and a mention. A merged row's own
    name stays that of the one that it was merged into, if that has one."""
    if table not in ("labels", "types", "relations", "attributes.mention"):
        return maps
    after: dict[str, dict[str, str]] = {}
    for other, entries in maps.items():
        told: dict[str, tuple[bool, str]] = {}
        for key, value in entries.items():
            name, colon, mention = key.partition(":")
            if table == "attributes.mention":
                keys = [f"{name}:{m}" for m in names(mention)] if colon else [key]
            else:
                keys = [f"{n}{colon}{mention}" for n in names(name)]
            for new in keys:
                if new not in told or (new == key and not told[new][0]):
                    told[new] = (new == key, value)
        after[other] = {key: value for key, (_, value) in told.items()}
    return after
