"""What reviews decided of the annotations in people's layers; the decisions stand with the gold layer."""

from collections.abc import Mapping
from dataclasses import dataclass

from annotator.model import Change, Judgment, LayerKey, Verdict
from storage.file import ProjectFile


@dataclass(frozen=True, slots=True)
class Decided:
    """A judgment as it is stored: whose it is, and since when (ISO 8601)."""

    judgment: Judgment
    who: str
    at: str


class Reviews:
    """Found by the gold layer; keyed by annotator, annotation and part."""

    def __init__(self, file: ProjectFile) -> None:
        self._file = file

    def of(self, gold: LayerKey) -> Mapping[tuple[str, str, str], Decided]:
        """All decisions of this layer, by annotator, annotation and part (a role, or empty)."""
        rows = self._file.read(
            "SELECT d.annotator, annotation, part, verdict, reason, seen, who, at FROM decisions d"
            " JOIN layers l ON l.id = d.layer WHERE l.document = ? AND l.annotator = ?",
            (gold.document, gold.annotator),
        )
        with self._file.decoding(f"a decision on {gold.document}"):
            return {
                (annotator, annotation, part): Decided(Judgment(Verdict(verdict), reason, seen), who, at)
                for annotator, annotation, part, verdict, reason, seen, who, at in rows
            }

    def apply(self, change: Change, *, who: str, at: str) -> None:
        """The decisions of a change, whose layer is there; `Journal.write` calls this.

        Raises ValueError when one was not made for what is stored.
        """
        if not change.decisions:
            return
        there = self.of(change.layer)
        ((layer,),) = self._file.read(
            "SELECT id FROM layers WHERE document = ? AND annotator = ?",
            (change.layer.document, change.layer.annotator),
        )
        for d in change.decisions:
            key = d.annotator, d.annotation, d.part
            stands = there.get(key)
            if (stands.judgment if stands else None) != d.before:
                raise ValueError(f"{change.name}: the decision on {d.annotation} of {d.annotator} is another")
            self._file.write(
                "DELETE FROM decisions WHERE layer = ? AND annotator = ? AND annotation = ? AND part = ?",
                (layer, *key),
            )
            if d.after is not None:
                self._file.write(
                    "INSERT INTO decisions"
                    " (layer, annotator, annotation, part, verdict, reason, seen, who, at)"
                    " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                    (layer, *key, d.after.verdict, d.after.reason, d.after.seen, who, at),
                )
