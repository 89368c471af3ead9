"""An undo or redo of a change of the scheme when others changed the scheme since."""

from collections.abc import Callable, Iterable
from dataclasses import replace

from annotator.errors import SchemeInvalid
from annotator.history import merged
from annotator.scheme import HEIRS, Scheme, check
from annotator.scheme.scheming import TABLES, Row, naming, out, rename, rows, with_rows

_NAMING = ("types", "relations", "attributes", "values", "roles", "groups", "labels")  # named by those before
Used = Callable[[str, Iterable[str]], Iterable[str]]  # a table, ids → those of them that annotations have


def fitted(before: Scheme, after: Scheme, now: Scheme, used: Used = lambda table, ids: ()) -> Scheme:
    """An undo or redo of `before` → `after` as it can be made now: what was altered since stays.

    A row takes over only what it still has as `before` says, its id too. A key that is taken is not given
    again; what goes and is still named or `used` stays, retired. Raises SchemeInvalid when what comes of it
    is no scheme.
    """
    stored = now
    for table in HEIRS:
        before, after, now = _same_ids(table, before, after, now)
    result = merged(before, after, now)
    for table in TABLES:
        result = with_rows(result, table, _fitted(*(rows(s, table) for s in (before, after, now))))
    for table in (*(f"attributes.{a.id}" for a in result.attributes), *_NAMING):
        result = _with_named(result, table, (now, stored, after), used)
    check(result)
    return result


def staying(before: Scheme, after: Scheme, made: Scheme) -> list[str]:
    """The ids of what `before` → `after` takes out and is still there in what was `made` of it: others use
    or changed it since."""
    found: dict[str, None] = {}
    for table in (*TABLES, *(f"attributes.{a.id}" for a in made.attributes)):
        ids = {x.id for x in _rows_of(after, table)}
        gone = {x.id for x in _rows_of(before, table)} - ids
        here = (x for x in rows(made, table) if x.id not in ids)
        found.update({x.id: None for x in here if {x.id, *getattr(x, "was", ())} & gone})
    return [*found]


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
    there = {x.id: x for x in now}
    found: list[Row] = []
    for x in now:
        becomes = new.get(x.id)
        was = old.get(x.id) or (becomes and out(becomes))  # one that comes back may have stayed, retired
        if becomes is None and x == was:
            continue
        found.append(merged(was, becomes, x) if was and becomes else x)
    found += [x for id, x in new.items() if id not in there and id not in old]
    if [x.id for x in now] == [*old]:
        places = {id: n for n, id in enumerate(new)}
        found.sort(key=lambda x: places.get(x.id, len(places)))
    return _each_its_key(found, {id: _key(x) for id, x in there.items()})


def _each_its_key(found: list[Row], now: dict[str, str]) -> list[Row]:
    """A row that gets a key loses it again when one that keeps its key of `now` has that; keys that are
    given up, as in an exchange, are free."""
    taken = {_key(x) for x in found if _key(x) == now.get(x.id)}
    fitting: list[Row] = []
    for x in found:
        key = _key(x)
        if key and key != now.get(x.id):
            x = replace(x, key="") if key in taken else x
            taken.add(key)
        fitting.append(x)
    return fitting


def _key(x: Row) -> str:
    return str(getattr(x, "key", ""))


def _with_named(scheme: Scheme, table: str, found: Iterable[Scheme], used: Used) -> Scheme:
    """With the rows that something names or uses and that are not there, retired, from the first scheme that
    has them."""
    named: set[str] = set()

    def see(name: str) -> tuple[str, ...]:
        named.add(name)
        return (name,)

    naming(scheme, table, see)
    there = {x.id: x for x in rows(scheme, table)}
    gone: dict[str, Row] = {}
    for x in (x for s in found for x in _rows_of(s, table) if x.id not in there):
        gone.setdefault(x.id, x)
    named |= {*used(table, gone)}
    return with_rows(scheme, table, (*there.values(), *(out(x) for id, x in gone.items() if id in named)))


def _rows_of(scheme: Scheme, table: str) -> tuple[Row, ...]:
    """None of an attribute that the scheme has not."""
    try:
        return rows(scheme, table)
    except KeyError:
        return ()
