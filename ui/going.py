"""To a passage from a list that stays open beside the report."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QPoint

from annotator.model import Range, Relation
from ui.words import isolated

if TYPE_CHECKING:
    from PySide6.QtWidgets import QDialog

    from annotator.model import Annotation, LayerKey
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


def show_beside(dialog: QDialog) -> None:
    """Bring a list forward that stays open while its passages are looked at. The window may come to lie over
    it, where Qt would keep it above."""
    dialog.winId()  # makes the window of the system that the next line is about
    dialog.windowHandle().setTransientParent(None)  # type: ignore[arg-type]  # its stub knows no None
    dialog.show()
    dialog.raise_()
    dialog.activateWindow()


def uncover(window: Window, dialog: QDialog) -> None:
    """Let the lines be seen that a list led to: where it lies over them the window comes forward. Else the
    keyboard stays in the list, whose next passage is a key away."""
    noun, view = window.desk.noun, window.view
    where = noun.ranges[0] if noun else Range(view.caret, view.caret + 1)
    lines = view.lines(where).translated(view.viewport().mapToGlobal(QPoint()))
    if dialog.frameGeometry().intersects(lines):
        window.raise_()
        window.activateWindow()
        view.setFocus()
        words = QCoreApplication.translate("going", "The list is behind this window: {0}")
        window.desk.say(words.format(isolated(dialog.windowTitle())))
