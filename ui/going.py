"""To a passage from a list that stays open beside the report."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QPoint, QRect, QRectF

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
    window.desk.place(where.start)
    window.desk.let_go()  # then the word there is the noun
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
    """Let the words be seen that a list led to. Where it lies over them it steps aside, with the keyboard in
    it: the next passage is a key away. Where there is no room for that the window comes before it."""
    noun, view = window.desk.noun, window.view
    where = noun.ranges[0] if noun else Range(view.caret, view.caret + 1)
    words = QRectF()
    for part in view.rectangles(where):
        words = words.united(part)
    seen = words.toAlignedRect().translated(view.viewport().mapToGlobal(QPoint()))
    at = _aside(dialog.frameGeometry(), seen, dialog.screen().availableGeometry())
    if at is not None:
        dialog.move(at)
        return
    window.raise_()
    window.activateWindow()
    view.setFocus()
    told = QCoreApplication.translate("going", "The list is behind this window: {0}")
    window.desk.say(told.format(isolated(dialog.windowTitle())))


def _aside(frame: QRect, seen: QRect, room: QRect) -> QPoint | None:
    """Where in the room the frame lies not over what is to be seen, as near as can be; None: nowhere."""
    left, top = room.left(), room.top()
    right, bottom = room.right() + 1 - frame.width(), room.bottom() + 1 - frame.height()
    x, y = frame.x(), frame.y()
    places = [QPoint(x, y), QPoint(left, y), QPoint(right, y), QPoint(x, top), QPoint(x, bottom)]
    free = [p for p in places if not QRect(p, frame.size()).intersects(seen)]
    return min(free, key=lambda p: (p - QPoint(x, y)).manhattanLength(), default=None)
