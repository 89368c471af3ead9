"""PySide6 6.12.0 on Python 3.11 loses a reference to None in every void call and dies of it."""

import sys

from PySide6.QtCore import QObject


def test_void_calls_of_qt_keep_the_references_to_none(qapp):
    thing = QObject()
    before = sys.getrefcount(None)
    for _ in range(200):
        thing.setObjectName("name")
    assert abs(sys.getrefcount(None) - before) < 50
