"""One edit at many places of a layer, as one Change: what is done to everything like this one.

`places` are the words of the ticked hits. A place at which there is nothing to do is passed over.
"""

from collections.abc import Sequence

from annotator.editing.events import trigger
from annotator.editing.layers import combined
from annotator.editing.spans import delete, label, relabel, resize
from annotator.model import Change, Event, Layer, Range, Relation, Span


def label_all(
    layer: Layer,
    places: Sequence[Range],
    name: str,
    *,
    ids: Sequence[str],
    mention: str = "",
    event: bool = False,
) -> Change:
    """An entity of this label (or an event of this type) on each of the places, unless one is there.

    `ids` are those of the new annotations, one a place.
    """
    changes, after = [], layer
    for words, id in zip(places, ids, strict=True):
        if any(s.name == name and isinstance(s, Event) == event for s in on(after, words)):
            continue
        if event:
            changes.append(trigger(after, words, name, id=id))
        else:
            changes.append(label(after, [words], name, id=id, mention=mention))
        after = after.apply(changes[-1])
    return combined("label all", changes, layer)


def relabel_all(layer: Layer, places: Sequence[Range], name: str, *, event: bool = False) -> Change:
    """Another label for the entities (type for the events) on exactly these words."""
    changes, after = [], layer
    for words in places:
        for span in on(after, words):
            if isinstance(span, Event) == event and span.name != name:
                changes.append(relabel(after, span.id, name))
                after = after.apply(changes[-1])
    return combined("relabel all", changes, layer)


def delete_all(layer: Layer, places: Sequence[Range], name: str = "") -> Change:
    """Takes out what stands on exactly these words: of this name, or all of it."""
    ids = {s.id: None for words in places for s in on(layer, words) if name in ("", s.name)}
    return combined("delete all", [delete(layer, ids)] if ids else [], layer)


def resize_all(layer: Layer, places: Sequence[Range], name: str) -> Change:
    """What has this name and shares some of a place's words gets exactly those words.

    Of several at one place the one that shares most; the others, and those of several parts, stay.
    """
    changes, after = [], layer
    for words in places:
        found = to_resize(after, words, name)
        if found is not None:
            changes.append(resize(after, found.id, 0, words))
            after = after.apply(changes[-1])
    return combined("resize all", changes, layer)


def on(layer: Layer, words: Range) -> list[Span]:
    """The entities and events on exactly these words."""
    return [a for a in layer.annotations.values() if not isinstance(a, Relation) and a.ranges == (words,)]


def to_resize(layer: Layer, words: Range, name: str) -> Span | None:
    """Which annotation `resize_all` would give these words; None when one has them already."""
    near = [
        a
        for a in layer.annotations.values()
        if not isinstance(a, Relation) and a.name == name and len(a.ranges) == 1 and a.extent.overlaps(words)
    ]
    if not near or any(a.extent == words for a in near):
        return None
    return max(near, key=lambda a: min(a.extent.end, words.end) - max(a.extent.start, words.start))
