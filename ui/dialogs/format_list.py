"""Formats to choose from, in groups, those that are wanted most often first."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QStandardItemModel

from ui.actions import QT_TRANSLATE_NOOP
from ui.dialogs.format_words import format_name

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from PySide6.QtWidgets import QComboBox

GROUPS = (
    (QT_TRANSLATE_NOOP("formats", "Everything"), ("jsonl",)),
    (
        QT_TRANSLATE_NOOP("formats", "To train models"),
        ("conll", "hf", "spacy", "gliner", "wojood", "conllu", "oneie"),
    ),
    (
        QT_TRANSLATE_NOOP("formats", "For other programs"),
        ("brat", "doccano", "labelstudio", "prodigy", "webanno", "xmi", "casjson", "w3c", "bioc"),
    ),
    (QT_TRANSLATE_NOOP("formats", "To read and to count"), ("events", "mentions", "html")),
    (
        QT_TRANSLATE_NOOP("formats", "Documents without annotations"),
        ("text", "docx", "pdf", "webpage", "table", "odt", "rtf", "epub", "zip"),
    ),
)
OTHERS = QT_TRANSLATE_NOOP("formats", "Others")
SUFFIXES = {"events": (".csv", ".xlsx"), "mentions": (".csv", ".xlsx"), "spacy": (".json", ".spacy")}


def grouped(names: Iterable[str]) -> Iterator[tuple[str, list[str]]]:
    """Each group that has any of the names, with those."""
    left = dict.fromkeys(names)
    for title, members in GROUPS:
        some = [name for name in members if name in left]
        for name in some:
            del left[name]
        if some:
            yield title, some
    if left:
        yield OTHERS, list(left)


def fill_formats(combo: QComboBox, names: Iterable[str]) -> None:
    """Each name under the title of its group, which cannot be chosen; data are the names."""
    model = combo.model()
    assert isinstance(model, QStandardItemModel)
    for title, some in grouped(names):
        combo.addItem(QCoreApplication.translate("formats", title))
        head = model.item(combo.count() - 1)
        head.setFlags(Qt.ItemFlag.NoItemFlags)
        font = combo.font()
        font.setBold(True)
        head.setFont(font)
        for name in some:
            combo.addItem(format_name(name), name)


def suffixes(name: str, usual: str) -> tuple[str, ...]:
    """The endings of a file's name among which a format chooses how it is written, the usual one first."""
    return SUFFIXES.get(name, (usual,))
