"""What people decided on names in this project: the memory that suggestions are made with.

Common nouns (NOM) are not remembered: they count only where an event takes them.
"""

from annotator.suggest.memory import Remembered
from storage.file import ProjectFile
from storage.schemes import Schemes

RECENT = 3_000  # decisions looked at, the newest: this is done on the interface thread
_LONGEST = 100  # code points of a name

# A text is read once for all that was decided in it: SQL would walk through it for each.
_ACCEPTED = """
    SELECT l.document, a.name, a.first, a.last
    FROM (SELECT * FROM annotations WHERE kind = 'entity' ORDER BY position DESC LIMIT ?) a
    JOIN layers l ON l.id = a.layer
    WHERE NOT EXISTS (SELECT 1 FROM json_each(a.value, '$.attributes') x WHERE x.key = ? AND x.value = ?)"""
_REJECTED = """
    SELECT v.document, json_extract(s.value, '$.label') AS label,
        json_extract(s.value, '$.ranges[0][0]'), json_extract(s.value, '$.ranges[0][1]')
    FROM (SELECT * FROM verdicts WHERE verdict = 'rejected' ORDER BY layer DESC, suggestion DESC LIMIT ?) v
    JOIN suggestions s ON s.document = v.document AND s.id = v.suggestion
    WHERE label IS NOT NULL"""
_TYPES = """
    SELECT t.name, count(*)
    FROM (SELECT layer, name, first, last FROM annotations
          WHERE kind = 'event' ORDER BY position DESC LIMIT ?) t
    JOIN layers l ON l.id = t.layer JOIN documents d ON d.id = l.document
    WHERE t.last - t.first = ? AND substr(d.text, t.first + 1, t.last - t.first) = ?
    GROUP BY t.name"""


class Decisions:
    """On names and triggers, over all layers of the project."""

    def __init__(self, file: ProjectFile, schemes: Schemes) -> None:
        self._file = file
        self._schemes = schemes

    def remembered(self) -> list[Remembered]:
        """Each name as it was written, with its label of now: how often annotated so, how often rejected."""
        now = self._schemes.current.now
        labels, mention = now["labels"], now["attributes"].get("mention", "mention")
        common = now.get(f"attributes.{mention}", {}).get("NOM", "NOM")
        accepted = self._file.read(_ACCEPTED, (RECENT, mention, common))
        spans: dict[str, list[tuple[str, int, int, int]]] = {}
        for column, rows in enumerate((accepted, self._file.read(_REJECTED, (RECENT,)))):
            for document, label, first, last in rows:
                if last - first <= _LONGEST:
                    spans.setdefault(document, []).append((labels.get(label, label), first, last, column))
        tally: dict[tuple[str, str], list[int]] = {}
        for document, found in spans.items():
            ((text,),) = self._file.read("SELECT text FROM documents WHERE id = ?", (document,))
            for label, first, last, column in found:
                tally.setdefault((text[first:last], label), [0, 0])[column] += 1
        return [(surface, label, yes, no) for (surface, label), (yes, no) in sorted(tally.items())]

    def types_of(self, word: str) -> dict[str, int]:
        """How often this word was made a trigger of each event type, among the RECENT newest events."""
        return dict(self._file.read(_TYPES, (RECENT, len(word), word)))
