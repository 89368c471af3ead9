"""Whether a row that was written came back: what was read again, compared with what the format holds."""

from collections.abc import Iterator, Mapping
from dataclasses import replace

from annotator.formats.as_read import KEY
from annotator.formats.rows import Format, Row
from annotator.model import Annotation, Document, Entity, Event, Range, Relation


def differences(format: Format, held: Row, back: Row) -> Iterator[str]:
    """How the row came back otherwise, in words; none = as the format holds it."""
    who = held.document.id
    if not format.keeps_space:
        aligned = realigned(back, held.document.text)
        if aligned is None:
            yield f"the words of {who} read back otherwise"
            return
        back, held = aligned, _shown(held)
    if held.document.text != back.document.text:
        yield f"the text of {who} reads back otherwise"
        return
    same_number = len(back.annotations) == len(held.annotations)
    if not same_number:
        n = len(back.annotations)
        yield f"{who} reads back with {n} annotation{'s' * (n != 1)} instead of {len(held.annotations)}"
    if format.keeps_ids(held):
        yield from _by_id(held, back)
    elif same_number:
        back = renamed(back, [a.id for a in held.annotations])
        yield from _by_id(held, back)
    for words, said, found in _beside(format, held, back):
        if said != found:
            yield f"the {words} of {who} reads back otherwise"


def _by_id(held: Row, back: Row) -> Iterator[str]:
    """Annotations that came back otherwise, or not at all, or that nobody wrote."""
    if held.annotations == back.annotations:
        return
    who = held.document.id
    mine, theirs = ({a.id: a for a in row.annotations} for row in (held, back))
    yield from (f"{id} of {who} does not read back" for id in mine if id not in theirs)
    other = [id for id, a in mine.items() if id in theirs and theirs[id] != a]
    yield from (f"{id} of {who} reads back otherwise" for id in other)
    yield from (f"{id} of {who} reads back, and was not written" for id in theirs if id not in mine)
    if mine == theirs:
        yield f"the order of annotations of {who} reads back otherwise"


def _beside(format: Format, held: Row, back: Row) -> Iterator[tuple[str, object, object]]:
    """All but the text and the annotations: in words, as written and as read back."""
    one, other = (_document(format, r.document, held.document) for r in (held, back))
    yield "title, date or meta", one, other
    yield "annotator", held.annotator, back.annotator
    yield "state", (held.status, held.annotated), (back.status, back.annotated)
    yield "list of suggestions", held.suggestions, back.suggestions
    yield "list of verdicts", dict(held.verdicts), dict(back.verdicts)


def _document(format: Format, document: Document, held: Document) -> Document:
    """What can be compared: where it was read from only where the format holds that."""
    return replace(
        document,
        id=document.id if format.keeps_documents else "",
        text="",
        source=document.source if held.source else "",
        encoding=document.encoding if held.encoding else "",
        original_sha256=document.original_sha256 if held.original_sha256 else "",
        extra=said(format, document),
    )


def said(format: Format, document: Document) -> Mapping[str, object]:
    """Its extra, without what the tokens of the format say themselves."""
    extra = document.extra
    return {k: v for k, v in extra.items() if k != KEY} if format.tokenized and KEY in extra else extra


def renamed(row: Row, ids: list[str]) -> Row:
    """The annotations of the row, in their order, under these ids; arguments and ends follow."""
    names = {a.id: id for a, id in zip(row.annotations, ids, strict=True)}
    return replace(row, annotations=tuple(_renamed(a, names) for a in row.annotations))


def _renamed(a: Annotation, names: Mapping[str, str]) -> Annotation:
    if isinstance(a, Event):
        filled = (replace(x, target=names.get(x.target, x.target)) for x in a.arguments)
        return replace(a, id=names[a.id], arguments=tuple(filled))
    if isinstance(a, Relation):
        ends = names.get(a.source, a.source), names.get(a.target, a.target)
        return replace(a, id=names[a.id], source=ends[0], target=ends[1])
    return replace(a, id=names[a.id])


def realigned(row: Row, text: str) -> Row | None:
    """The row on a text that differs from its own in white space and invisible characters only; None if not.

    Ranges come to begin and end at visible characters.
    """
    own, others = visible(row.document.text), visible(text)
    if [row.document.text[i] for i in own] != [text[i] for i in others]:
        return None
    at = dict(zip(own, others, strict=True))
    moved = tuple(_moved(a, row.document.text, at) for a in row.annotations)
    return replace(row, document=replace(row.document, text=text), annotations=moved)


def _shown(row: Row) -> Row:
    """With ranges that begin and end at visible characters."""
    at = {i: i for i in visible(row.document.text)}
    return replace(row, annotations=tuple(_moved(a, row.document.text, at) for a in row.annotations))


def visible(text: str) -> list[int]:
    """Where the characters stand that can be seen."""
    return [i for i, c in enumerate(text) if c.isprintable() and c != " "]  # no other blank is printable


def _moved(a: Annotation, text: str, at: Mapping[int, int]) -> Annotation:
    if isinstance(a, Entity):
        return replace(a, ranges=tuple(_move(r, at) for r in a.ranges))
    return replace(a, trigger=_move(a.trigger, at)) if isinstance(a, Event) else a


def _move(r: Range, at: Mapping[int, int]) -> Range:
    """Raises ValueError where nothing of it can be seen: no format of words holds that."""
    shown = [at[i] for i in range(r.start, r.end) if i in at]
    if not shown:
        raise ValueError(f"nothing can be seen in {r}")
    return Range(shown[0], shown[-1] + 1)
