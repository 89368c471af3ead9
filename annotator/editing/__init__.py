"""Each edit a person can make: (layer, …) → Change. Nothing here changes anything.

Ids of new annotations are passed in. Positions are code points. An edit of something that is
not there raises KeyError; one that cannot be (a range outside the text, a split at an edge)
raises ValueError. An edit that would alter nothing gives an empty Change.
"""

from annotator.editing.bulk import delete_all, label_all, relabel_all, resize_all, touched
from annotator.editing.events import another, as_entity, as_event, fill, relate, trigger, unfill
from annotator.editing.layers import combined, difference, set_status
from annotator.editing.spans import (
    add_range,
    delete,
    join,
    label,
    merge,
    relabel,
    remove_range,
    resize,
    set_attribute,
    set_link,
    set_note,
    split,
)
from annotator.editing.suggestions import accept, accept_argument, reject

__all__ = [
    "accept",
    "accept_argument",
    "add_range",
    "another",
    "as_entity",
    "as_event",
    "combined",
    "delete",
    "delete_all",
    "difference",
    "fill",
    "join",
    "label",
    "label_all",
    "merge",
    "reject",
    "relabel",
    "relabel_all",
    "relate",
    "remove_range",
    "resize",
    "resize_all",
    "set_attribute",
    "set_link",
    "set_note",
    "set_status",
    "split",
    "touched",
    "trigger",
    "unfill",
]
