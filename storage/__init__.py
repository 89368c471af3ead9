"""The project file: one SQLite database. Takes and returns the values of annotator/model.py.

Nothing outside this package says sqlite, and no row, cursor or dict of a table leaves it.
"""

from storage.documents import Listed
from storage.journal import Entry
from storage.project import Project, Stats

__all__ = ["Entry", "Listed", "Project", "Stats"]
