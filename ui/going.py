"""To a passage from a list that stays open beside the report."""

from __future__ import annotations

from typing import TYPE_CHECKING

from annotator.model import Relation

if TYPE_CHECKING:
    from annotator.model import Annotation, LayerKey, Range
    from ui.window import Window


def go_to_annotation(window: Window, key: LayerKey, annotation: Annotation) -> None:
    """Take it in hand where the layer still has it; of a relation, one of its ends; else show its place."""
    show_layer(window, key)
    ids = (annotation.source, annotation.target) if isinstance(annotation, Relation) else (annotation.id,)
    there = [id for id in ids if window.desk.span(id) is not None]
    if there:
        window.desk.take(there[0])
    elif not isinstance(annotation, Relation):
        go_to_place(window, annotation.extent)


def go_to_place(window: Window, where: Range) -> None:
    """The caret goes there, and it comes into sight."""
    window.desk.let_go()
    window.desk.place(where.start)
    window.view.ensure_visible(where)


def show_layer(window: Window, key: LayerKey) -> None:
    """Somebody's layer on a document, unless it is on show already; B leads back."""
    window.desk.remember()
    layer = window.session.layer
    if layer is None or layer.key != key:
        window.session.show_document(key.document, key.annotator)
