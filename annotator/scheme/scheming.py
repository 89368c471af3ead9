"""Changes of a scheme: (scheme, …) → Edit. Nothing here changes anything.

An Edit is the new scheme and what it means for annotations. A table is named as the scheme names it
(`labels`, `groups`, `types`, `roles`, `relations`, `attributes`, `values`); `attributes.mention` are the
values of that attribute. An edit of a row that is not there raises KeyError; one that would leave no
scheme raises SchemeInvalid, with one line that says why.
"""

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, fields, replace
from typing import Any

from annotator.errors import SchemeInvalid
from annotator.model import Annotation, Argument, Entity, Event
from annotator.scheme import Attribute, EventType, Overlaps, Scheme, check
from annotator.text import fold

TABLES = ("labels", "groups", "types", "roles", "relations", "attributes", "values")
_HEIRS = ("labels", "types", "roles", "relations")  # the tables whose rows say what they were
_ID = re.compile(r"[^\s:\x00-\x1f\x7f\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069\ud800-\udfff]+")

Row = Any  # of a table; all have an id, and most words and a key


@dataclass(frozen=True, slots=True)
class Move:
    """In `table`, what was `old` is now `new`.

    Only where the annotation stands on one of the `words` (folded), or has the `attribute` with the value
    `having`, when these are given.
    """

    table: str
    old: str
    new: str
    words: tuple[str, ...] = ()
    attribute: str = ""
    having: str = ""


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
    _check_id(table, new.id)
    return _edit("add", _with(scheme, table, (*rows(scheme, table), new)))


def change(scheme: Scheme, table: str, after: Row) -> Edit:
    """Another row in place of the one with its id: words, colors, key, guidelines, roles …"""
    row(scheme, table, after.id)
    changed = tuple(after if x.id == after.id else x for x in rows(scheme, table))
    return _edit("change", _with(scheme, table, changed))


def reorder(scheme: Scheme, table: str, id: str, to: int) -> Edit:
    """The row at the place `to` (from 0); beyond an end is at that end."""
    moved = row(scheme, table, id)
    rest = [x for x in rows(scheme, table) if x.id != id]
    rest.insert(max(0, min(to, len(rest))), moved)
    return _edit("reorder", _with(scheme, table, rest))


def rename(scheme: Scheme, table: str, id: str, new: str) -> Edit:
    """Another id; whatever names the old one follows, in the scheme and in annotations."""
    before = row(scheme, table, id)
    if new == id:
        return Edit("rename", scheme)
    _check_id(table, new)
    if any(x.id == new for x in rows(scheme, table)):
        raise SchemeInvalid(f"The scheme has {new} already.", "Merge the two instead.")
    after = _heir(replace(before, id=new), table, before)
    renamed = tuple(after if x.id == id else x for x in rows(scheme, table))
    return _edit("rename", _following(_with(scheme, table, renamed), table, id, new), Move(table, id, new))


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
    return _edit("merge", _following(_with(scheme, table, kept), table, id, into), Move(table, id, into))


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
    _check_id(table, new.id)
    if any(x.id == new.id for x in before):
        raise SchemeInvalid(f"The scheme has {new.id} already.")
    before.insert(at + 1, new)
    beside = _naming(_with(scheme, table, before), table, lambda n: (n, new.id) if n == id else (n,))
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
    return _edit("remove", _naming(_with(scheme, table, kept), table, lambda n: () if n == id else (n,)))


def set_overlaps(scheme: Scheme, overlaps: Iterable[Overlaps]) -> Edit:
    """Other policies on what may overlap."""
    return _edit("overlaps", replace(scheme, overlaps=tuple(overlaps)))


def replaced(scheme: Scheme, by: Scheme) -> Edit:
    """Another scheme, read from a file. What only the old one has stays in it, retired, so that no
    annotation loses its name."""
    after = by
    for table in ("groups", "roles", "labels", "types", "relations", "values"):
        known = {x.id for x in rows(after, table)}
        late = [x for x in rows(scheme, table) if x.id not in known]
        used = late if table != "groups" else [x for x in late if _group_needed(scheme, by, x.id)]
        after = _with(after, table, (*rows(after, table), *map(_out, used)))
    attributes = {a.id: a for a in by.attributes}
    for a in scheme.attributes:
        has = attributes.get(a.id)
        attributes[a.id] = _out(a) if has is None else _with_values(has, a)
    return _edit("replace", replace(after, attributes=tuple(attributes.values())))


def _with_values(attribute: Attribute, before: Attribute) -> Attribute:
    late = (v for v in before.values if all(v.id != x.id for x in attribute.values))
    return replace(attribute, values=(*attribute.values, *map(_out, late)))


def _out(x: Row) -> Row:
    after = replace(x, key="") if hasattr(x, "key") else x
    return replace(after, retired=True) if hasattr(x, "retired") else after


def _group_needed(scheme: Scheme, by: Scheme, group: str) -> bool:
    return any(t.group == group and t.id not in by.type_of for t in scheme.types)


def fitted(before: Scheme, after: Scheme, now: Scheme) -> Scheme:
    """An undo or redo of `before` → `after` as it can be made now: what was altered since stays.

    A row takes over only what it still has as `before` says, its id too. A key that is taken is not given
    again; what goes and is still named stays, retired. Raises SchemeInvalid when what comes of it is no
    scheme.
    """
    for table in _HEIRS:
        before, after, now = _same_ids(table, before, after, now)
    result = replace(now, words=after.words if now.words == before.words else now.words)
    for part in ("overlaps", "maps"):
        if getattr(now, part) == getattr(before, part):
            kept: dict[str, Any] = {part: getattr(after, part)}
            result = replace(result, **kept)
    for table in TABLES:
        result = _with(result, table, _fitted(*(rows(s, table) for s in (before, after, now))))
    for table in ("types", "relations", "roles", "groups", "labels"):  # each names only what comes later
        result = _with_named(result, table, now, after)
    check(result)
    return result


def _same_ids(table: str, before: Scheme, after: Scheme, now: Scheme) -> tuple[Scheme, Scheme, Scheme]:
    """All three with the same id for the same row: the one of now, if that is another than before."""
    for old in rows(before, table):
        mine, theirs = (_same(old, rows(before, table), rows(s, table)) for s in (after, now))
        id = theirs if theirs != old.id else mine
        try:
            before, after, now = (
                rename(s, table, x, id).scheme if x else s
                for s, x in ((before, old.id), (after, mine), (now, theirs))
            )
        except SchemeInvalid:  # another row has that id by now
            continue
    return before, after, now


def _same(old: Row, beside: Iterable[Row], found: tuple[Row, ...]) -> str:
    """The id that `old` has among the rows `found`; empty when it is not there."""
    ids = {x.id for x in beside}
    if any(x.id == old.id for x in found):
        return str(old.id)
    return next((x.id for x in found if x.id not in ids and (old.id in x.was or x.id in old.was)), "")


def _fitted(before: tuple[Row, ...], after: tuple[Row, ...], now: tuple[Row, ...]) -> list[Row]:
    old, new = {x.id: x for x in before}, {x.id: x for x in after}
    there = {x.id for x in now}
    keys = {x.key for x in now if getattr(x, "key", "") and (x.id in new or x != old.get(x.id))}
    found: list[Row] = []
    for x in now:
        was, becomes = old.get(x.id), new.get(x.id)
        if becomes is None and x == was:
            continue
        found.append(_mine(was, becomes, x, keys) if was and becomes else x)
    found += [_free(x, keys) for id, x in new.items() if id not in there and id not in old]
    if [x.id for x in now] == [*old]:
        places = {id: n for n, id in enumerate(new)}
        found.sort(key=lambda x: places.get(x.id, len(places)))
    return found


def _mine(before: Row, after: Row, now: Row, keys: set[str]) -> Row:
    """`now`, with what the change alters where it is as it was before the change."""
    if now == before and getattr(after, "key", "") == getattr(now, "key", ""):
        return after
    names = [f.name for f in fields(now) if getattr(now, f.name) == getattr(before, f.name)]
    mine = replace(now, **{name: getattr(after, name) for name in names})
    return mine if getattr(mine, "key", "") == getattr(now, "key", "") else _free(mine, keys)


def _free(x: Row, keys: set[str]) -> Row:
    """Without its key, when another row has that."""
    key = getattr(x, "key", "")
    if key in keys:
        return replace(x, key="")
    keys.add(key)
    return x


def _with_named(scheme: Scheme, table: str, *found: Scheme) -> Scheme:
    """With the rows that something names and that are not there, retired, from the first that has them."""
    named: dict[str, None] = {}

    def see(name: str) -> tuple[str, ...]:
        named[name] = None
        return (name,)

    _naming(scheme, table, see)
    there = {x.id for x in rows(scheme, table)}
    late = [next((x for s in found for x in rows(s, table) if x.id == n), None) for n in named]
    return _with(scheme, table, (*rows(scheme, table), *(_out(x) for x in late if x and x.id not in there)))


# ---- what becomes of an annotation ----


def moved(annotation: Annotation, moves: Iterable[Move], words: Callable[[Annotation], str]) -> Annotation:
    """The annotation after the moves; itself when none concerns it. `words` gives what it stands on."""
    for move in moves:
        if _concerns(move, annotation, words):
            annotation = _moved(annotation, move)
    return annotation


def carried(annotation: Annotation, scheme: Scheme) -> Annotation:
    """The annotation under the names that what it names has in the scheme now."""
    now = scheme.now
    if isinstance(annotation, Entity):
        return replace(annotation, label=now["labels"].get(annotation.label, annotation.label))
    name = annotation.type
    if not isinstance(annotation, Event):
        return replace(annotation, type=now["relations"].get(name, name))
    arguments = tuple(replace(a, role=now["roles"].get(a.role, a.role)) for a in annotation.arguments)
    return replace(annotation, type=now["types"].get(name, name), arguments=arguments)


def _concerns(move: Move, annotation: Annotation, words: Callable[[Annotation], str]) -> bool:
    if move.words and fold(words(annotation)).text.strip() not in move.words:
        return False
    return not move.attribute or getattr(annotation, "attributes", {}).get(move.attribute) == move.having


def _moved(annotation: Annotation, move: Move) -> Annotation:
    table, _, attribute = move.table.partition(".")
    if table == "attributes" and isinstance(annotation, Entity | Event):
        return _with_attributes(annotation, attribute, move)
    if table in ("roles", "values") and isinstance(annotation, Event):
        return replace(annotation, arguments=_arguments(annotation.arguments, move))
    if annotation.name != move.old:
        return annotation
    if isinstance(annotation, Entity):
        return replace(annotation, label=move.new) if table == "labels" else annotation
    if isinstance(annotation, Event):
        return replace(annotation, type=move.new) if table == "types" else annotation
    return replace(annotation, type=move.new) if table == "relations" else annotation


def _with_attributes(annotation: Entity | Event, attribute: str, move: Move) -> Annotation:
    has = annotation.attributes
    if attribute:
        now = {k: move.new if (k, v) == (attribute, move.old) else v for k, v in has.items()}
    elif move.old in has and move.new not in has:
        now = {move.new if k == move.old else k: v for k, v in has.items()}
    else:
        now = dict(has)
    return annotation if now == has else replace(annotation, attributes=now)


def _arguments(arguments: tuple[Argument, ...], move: Move) -> tuple[Argument, ...]:
    """Two that say the same after a merge are one."""
    now = [_with_argument(a, move) for a in arguments]
    return tuple(a for i, a in enumerate(now) if a not in now[:i])


def _with_argument(argument: Argument, move: Move) -> Argument:
    if move.table == "values":
        return replace(argument, value=move.new) if argument.value == move.old else argument
    return replace(argument, role=move.new) if argument.role == move.old else argument


# ---- the scheme's own names ----


def _row(found: Iterable[Row], id: str) -> Row:
    for x in found:
        if x.id == id:
            return x
    raise KeyError(id)


def _check_id(table: str, id: str) -> None:
    if not _ID.fullmatch(id) or (table == "labels" and id in ("event", "O")):
        raise SchemeInvalid(f"«{id}» is no name for a row of a scheme.", "One word, without blank or colon.")


def _edit(name: str, scheme: Scheme, *moves: Move) -> Edit:
    check(scheme)
    return Edit(name, scheme, moves)


def _with(scheme: Scheme, table: str, rows: Iterable[Row]) -> Scheme:
    name, _, attribute = table.partition(".")
    if not attribute:
        table_of: dict[str, Any] = {name: tuple(rows)}
        return replace(scheme, **table_of)
    values = tuple(rows)
    if not values:
        raise SchemeInvalid("An attribute has a value.")
    found = tuple(replace(a, values=values) if a.id == attribute else a for a in scheme.attributes)
    return replace(scheme, attributes=found)


def _heir(after: Row, table: str, gone: Row) -> Row:
    """`after` remembers that it was `gone`."""
    if table not in _HEIRS:
        return after
    was = dict.fromkeys((*after.was, gone.id, *gone.was))
    return replace(after, was=tuple(x for x in was if x != after.id))


def _following(scheme: Scheme, table: str, old: str, new: str) -> Scheme:
    return _naming(scheme, table, lambda name: (new,) if name == old else (name,))


Names = Callable[[str], tuple[str, ...]]  # a name → the names in its place


def _naming(scheme: Scheme, table: str, names: Names) -> Scheme:
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
