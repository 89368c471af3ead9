"""What people decided on names in this project: the memory that suggestions are made with.

Common nouns (NOM) are not remembered: they count only where an event takes them.
"""

from annotator.suggest.memory import Remembered
from storage.file import ProjectFile

# Annotations looked at, the newest: each costs a walk through its text, on the interface thread.
RECENT = 5_000
_LONGEST = 100  # code points of a name

_ACCEPTED = """
    SELECT substr(d.text, a.first + 1, a.last - a.first) AS surface, a.name, count(*)
    FROM (SELECT layer, name, first, last FROM annotations
          WHERE kind = 'entity' AND last - first <= ?
              AND json_extract(value, '$.attributes.mention') IS NOT 'NOM'
          ORDER BY position DESC LIMIT ?) a
    JOIN layers l ON l.id = a.layer JOIN documents d ON d.id = l.document
    GROUP BY surface, a.name"""
_REJECTED = """
    SELECT substr(d.text, r.first + 1, r.last - r.first) AS surface, r.name, count(*)
    FROM (SELECT v.document, json_extract(s.value, '$.label') AS name,
              json_extract(s.value, '$.ranges[0][0]') AS first,
              json_extract(s.value, '$.ranges[0][1]') AS last
          FROM verdicts v JOIN suggestions s ON s.document = v.document AND s.id = v.suggestion
          WHERE v.verdict = 'rejected' AND json_extract(s.value, '$.label') IS NOT NULL
          ORDER BY s.position DESC LIMIT ?) r
    JOIN documents d ON d.id = r.document
    GROUP BY surface, r.name"""
_TYPES = """
    SELECT t.name, count(*) FROM
        (SELECT layer, name, first, last FROM annotations WHERE kind = 'event' ORDER BY position DESC LIMIT ?) t
    JOIN layers l ON l.id = t.layer JOIN documents d ON d.id = l.document
    WHERE t.last - t.first = ? AND substr(d.text, t.first + 1, t.last - t.first) = ?
    GROUP BY t.name"""


class Decisions:
    """On names and triggers, over all layers of the project."""

    def __init__(self, file: ProjectFile) -> None:
        self._file = file

    def remembered(self) -> list[Remembered]:
        """Each name as it was written, with its label: how often it was annotated so, how often rejected."""
        tally: dict[tuple[str, str], list[int]] = {}
        for surface, label, count in self._file.read(_ACCEPTED, (_LONGEST, RECENT)):
            tally.setdefault((surface, label), [0, 0])[0] += count
        for surface, label, count in self._file.read(_REJECTED, (RECENT,)):
            tally.setdefault((surface, label), [0, 0])[1] += count
        return [(surface, label, yes, no) for (surface, label), (yes, no) in sorted(tally.items())]

    def types_of(self, word: str) -> dict[str, int]:
        """How often this word was made a trigger of each event type, among the RECENT newest events."""
        return dict(self._file.read(_TYPES, (RECENT, len(word), word)))
