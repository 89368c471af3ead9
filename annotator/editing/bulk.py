"""One edit at many places of a layer, as one Change: what is done to everything like this one.

`places` are the words of the ticked hits. A place at which there is nothing to do is passed over. `only`
are the ids of the annotations that were looked for: others on the same words stay as they are.
"""

from collections import defaultdict
from collections.abc import Container, Sequence
from dataclasses import replace

from annotator.editing.draft import Draft, amended, named, placed, settle, within
from annotator.editing.spans import delete
from annotator.editing.suggestions import take
from annotator.model import Change, Entity, Event, Layer, Range, Relation, Span, Suggestion
from annotator.places import Places


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

    `ids` are those of the new annotations, one a place. Suggestions fare as with `label` and `trigger`.
    """
    within(layer, places)
    draft = Draft("label all", layer)
    there = {words for words, spans in _on(layer).items() if any(_is(s, name, event) for s in spans)}
    suggested: dict[Range, Suggestion] = {}
    for suggestion in layer.undecided():
        offered = suggestion.annotation
        if not isinstance(offered, Relation) and len(offered.ranges) == 1 and _is(offered, name, event):
            suggested.setdefault(offered.ranges[0], suggestion)
    attributes = {"mention": mention} if mention else {}
    for words, id in zip(places, ids, strict=True):
        if words in there:
            continue
        there.add(words)
        if words in suggested and draft.undecided(suggested[words].id):
            take(draft, suggested[words])
        else:
            settle(draft, Event(id, name, words) if event else Entity(id, name, (words,), attributes))
    return draft.change()


def relabel_all(
    layer: Layer,
    places: Sequence[Range],
    name: str,
    *,
    event: bool = False,
    only: Container[str] | None = None,
) -> Change:
    """Another label for the entities (type for the events) on exactly these words."""
    draft = Draft("relabel all", layer)
    on = _on(layer, only)
    for words in dict.fromkeys(places):
        for span in on.get(words, ()):
            if isinstance(span, Event) == event and span.name != name:
                draft.put(amended(draft, named(span, name)))
    return draft.change()


def delete_all(
    layer: Layer, places: Sequence[Range], name: str = "", *, only: Container[str] | None = None
) -> Change:
    """Takes out what stands on exactly these words: of this name, or all of it."""
    on = _on(layer, only)
    ids = {s.id: None for words in places for s in on.get(words, ()) if name in ("", s.name)}
    return replace(delete(layer, ids), name="delete all")


def resize_all(layer: Layer, places: Sequence[Range], name: str) -> Change:
    """What has this name and shares some of a place's words gets exactly those words.

    Of several at one place the one that shares most, then the first in the text; the others, and those of
    several parts, stay.
    """
    within(layer, places)
    draft = Draft("resize all", layer)
    spans = [s for s in _spans(layer) if s.name == name and len(s.ranges) == 1]
    now = Places(spans)
    for words in places:
        found = _to_resize(now.over(words), words)
        if found is not None:
            resized = amended(draft, placed(found, (words,)))
            settle(draft, resized)
            now.drop(found)
            now.put(resized)
    return draft.change()


def touched(change: Change) -> int:
    """How many entities and events one of these edits makes, changes or takes out; those that lose a filler
    by it do not count."""
    removed = {a.id for a in change.removed if not isinstance(a, Relation)}
    added = {a.id for a in change.added if not isinstance(a, Relation)}
    if change.name == "label all":
        return len(added - removed)
    return len(removed - added) if change.name == "delete all" else len(added)


def _to_resize(over: Sequence[Span], words: Range) -> Span | None:
    """Which of them gets these words; None when one has them already."""
    if not over or any(s.extent == words for s in over):
        return None
    return max(over, key=lambda s: (_shared(s.extent, words), -s.extent.start, -s.extent.end, s.id))


def _shared(one: Range, other: Range) -> int:
    return min(one.end, other.end) - max(one.start, other.start)


def _spans(layer: Layer) -> list[Span]:
    return [a for a in layer.annotations.values() if not isinstance(a, Relation)]


def _on(layer: Layer, only: Container[str] | None = None) -> dict[Range, list[Span]]:
    """The entities and events of one part, by their words."""
    found: defaultdict[Range, list[Span]] = defaultdict(list)
    for span in _spans(layer):
        if len(span.ranges) == 1 and (only is None or span.id in only):
            found[span.ranges[0]].append(span)
    return found


def _is(span: Span, name: str, event: bool) -> bool:
    return span.name == name and isinstance(span, Event) == event
