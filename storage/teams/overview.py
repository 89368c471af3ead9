"""The project seen from above: who did how much, when, and what became of suggestions.

Everything is counted in SQL over columns that are kept anyway; nothing is decoded. What walks over millions
of rows comes in steps, so that a window can go on meanwhile. Days are those of the clock of whoever worked.
"""

import json
from array import array
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, field

import orjson

from annotator.model import GOLD, LayerKey, State, Verdict
from storage.file import ProjectFile
from storage.settings import Settings
from storage.teams.people import NO_CHECK

_GOAL = "goal"
AT_ONCE = 2_000  # layers whose verdicts are counted in one step
_THERE = "document NOT IN (SELECT id FROM documents WHERE trashed_at IS NOT NULL)"
# Of a text that was given again, to see how far people agree with themselves, only the first counts.
ONCE = f"{_THERE} AND document NOT IN (SELECT document FROM assignments WHERE kind = 'again')"


@dataclass(frozen=True, slots=True)
class Standing:
    """How far one person is. `assigned`: handed to them and not begun. `timed`: documents whose time was
    counted, with `seconds` and `timed_annotations` of those."""

    name: str
    states: Mapping[State, int] = field(default_factory=dict, hash=False)
    assigned: int = 0
    annotations: int = 0
    timed: int = 0
    timed_annotations: int = 0
    seconds: float = 0.0


@dataclass(frozen=True, slots=True)
class Finished:
    """What somebody finished on a day (ISO): documents, and the annotations on them."""

    day: str
    name: str
    documents: int
    annotations: int


@dataclass(frozen=True, slots=True)
class Goal:
    """How many documents of gold there are to be, and by which day (ISO), if that is said."""

    documents: int
    by: str = ""


@dataclass(frozen=True, slots=True)
class Layers:
    """Of every layer, by its number, the place in `groups`: whose it is, and on which day it was finished.

    The last group is of layers that do not count: of the trash, and of texts that were given again.
    """

    groups: tuple[tuple[str, str], ...]
    of: Sequence[int]


class Overview:
    """Without the trash; gold is a person among the others."""

    def __init__(self, file: ProjectFile, settings: Settings) -> None:
        self._file, self._settings = file, settings

    # ---- people ----

    def standing(self) -> list[Standing]:
        """Everybody who has a layer or was handed a document, by name."""
        states: dict[str, dict[State, int]] = {}
        made: Counter[str] = Counter()
        for name, state, layers, annotations in self._file.read(
            "SELECT annotator, state, count(*), sum(entities + events + relations)"
            f" FROM layers WHERE {_THERE} GROUP BY 1, 2"
        ):
            states.setdefault(name, {})[State(state)] = layers
            made[name] += annotations
        assigned = dict(
            self._file.read(
                f"SELECT a.annotator, count(*) FROM assignments a WHERE a.{_THERE} AND NOT EXISTS"
                " (SELECT 1 FROM layers l WHERE l.document = a.document AND l.annotator = a.annotator)"
                " GROUP BY 1"
            )
        )
        times = {name: rest for name, *rest in self._times()}
        return [
            Standing(name, states.get(name, {}), assigned.get(name, 0), made[name], *times.get(name, ()))
            for name in sorted(states.keys() | assigned.keys())
        ]

    def _times(self) -> list[tuple[str, int, int, float]]:
        return self._file.read(
            "SELECT t.annotator, count(*), sum(l.entities + l.events + l.relations), sum(t.seconds)"
            f" FROM (SELECT document, annotator, sum(seconds) AS seconds FROM times WHERE {_THERE}"
            " GROUP BY 1, 2 HAVING sum(seconds) > 0) t"
            " JOIN layers l ON l.document = t.document AND l.annotator = t.annotator"
            " WHERE l.state = 'done' GROUP BY 1"
        )

    def documents(self) -> int:
        """All of them."""
        ((count,),) = self._file.read("SELECT count(*) FROM documents WHERE trashed_at IS NULL")
        return int(count)

    def finished(self) -> list[Finished]:
        """Day by day; what was imported as finished has no day (an empty one) and comes first."""
        rows = self._file.read(
            "SELECT coalesce(substr(j.at, 1, 10), ''), l.annotator, count(*),"
            " sum(l.entities + l.events + l.relations)"
            " FROM layers l LEFT JOIN journal j ON j.number = l.finished"
            f" WHERE l.state = 'done' AND l.{_THERE} GROUP BY 1, 2 ORDER BY 1, 2"
        )
        return [Finished(*row) for row in rows]

    # ---- labels ----

    def layers(self) -> Layers:
        """Of every layer, for the two below."""
        rows = self._file.read(
            "SELECT l.id, l.annotator, coalesce(substr(j.at, 1, 10), '') FROM layers l"
            f" LEFT JOIN journal j ON j.number = l.finished WHERE l.{ONCE}"
        )
        groups = {group: at for at, group in enumerate(dict.fromkeys((name, day) for _, name, day in rows))}
        ((most,),) = self._file.read("SELECT coalesce(max(id), 0) FROM layers")
        of = array("l", [len(groups)]) * (most + 1)
        for number, name, day in rows:
            of[number] = groups[name, day]
        return Layers((*groups, ("", "")), of)

    def names(self) -> list[str]:
        """Of all labels, types and relations in use: found by jumps through the index, not by reading it."""
        rows = self._file.read(
            "WITH RECURSIVE some(name) AS (SELECT min(name) FROM annotations UNION ALL"
            " SELECT (SELECT min(a.name) FROM annotations a WHERE a.name > some.name) FROM some"
            " WHERE some.name IS NOT NULL) SELECT name FROM some WHERE name IS NOT NULL"
        )
        return [name for (name,) in rows]

    def of_name(self, name: str, layers: Layers) -> Counter[tuple[str, str]]:
        """How many annotations of this name each person has made, by the day their document was finished."""
        rows = self._file.read(  # as two lists: half the time of a row for each layer
            "SELECT json_group_array(layer), json_group_array(n) FROM"
            " (SELECT layer, count(*) AS n FROM annotations WHERE name = ? GROUP BY layer)",
            (name,),
        )
        numbers, counts = map(orjson.loads, rows[0])
        sums, of = [0] * len(layers.groups), layers.of
        for number, count in zip(numbers, counts, strict=True):
            sums[of[number]] += count
        return +Counter(dict(zip(layers.groups[:-1], sums, strict=False)))

    # ---- suggestions ----

    def verdict_steps(self) -> list[tuple[int, int]]:
        """Which layers to count at once: first and last number."""
        ((most,),) = self._file.read("SELECT coalesce(max(id), 0) FROM layers WHERE decided > 0")
        return [(first, first + AT_ONCE - 1) for first in range(1, most + 1, AT_ONCE)]

    def verdicts(self, step: tuple[int, int], layers: Layers) -> Counter[tuple[str, str, Verdict]]:
        """What became of suggestions in these layers: by suggester, by the day on which the document was
        finished, and by verdict."""
        found: Counter[tuple[str, str, Verdict]] = Counter()
        rows = self._file.read(
            "SELECT v.layer, s.source, v.verdict, count(*) FROM verdicts v"
            " JOIN suggestions s ON s.document = v.document AND s.id = v.suggestion"
            " WHERE v.layer BETWEEN ? AND ? GROUP BY 1, 2, 3",
            step,
        )
        last = len(layers.groups) - 1
        for number, source, verdict, count in rows:
            if (at := layers.of[number]) < last:
                found[source, layers.groups[at][1], Verdict(verdict)] += count
        return found

    # ---- quality ----

    def checks(self) -> list[tuple[LayerKey, LayerKey]]:
        """Finished layers on documents that were slipped in to check somebody, each with the gold."""
        return self._pairs(
            "SELECT a.document, a.annotator, a.document, l.annotator FROM assignments a"
            " JOIN layers m ON m.document = a.document AND m.annotator = a.annotator AND m.state = 'done'"
            f" JOIN layers l ON l.document = a.document AND l.annotator = '{GOLD}' AND l.state = 'done'"
            f" WHERE a.kind = 'check' AND a.{_THERE} ORDER BY a.annotator, a.document"
        )

    def agains(self) -> list[tuple[LayerKey, LayerKey]]:
        """Finished layers on documents that were given again, each with what the same person made before: on
        the document that it repeats, where that text is there several times."""
        pairs = self._pairs(
            "SELECT a.document, a.annotator, o.id, a.annotator FROM assignments a"
            " JOIN documents d ON d.id = a.document"
            " JOIN documents o ON o.sha256 = d.sha256 AND o.id <> d.id AND o.trashed_at IS NULL"
            " JOIN layers m ON m.document = a.document AND m.annotator = a.annotator AND m.state = 'done'"
            " JOIN layers l ON l.document = o.id AND l.annotator = a.annotator AND l.state = 'done'"
            f" WHERE a.kind = 'again' AND a.{_THERE} AND NOT EXISTS"
            " (SELECT 1 FROM assignments x WHERE x.document = o.id AND x.kind = 'again')"
            " ORDER BY a.annotator, a.document"
        )
        found: dict[LayerKey, LayerKey] = {}
        for again, before in pairs:
            if again not in found or again.document.startswith(f"{before.document}~"):
                found[again] = before
        return [*found.items()]

    def shared(self, most: int = -1) -> tuple[list[list[LayerKey]], dict[str, str]]:
        """The finished layers of two people and more on one document, of the `most` documents finished last
        (a negative number: of all) in their order; and the day on which each was finished, if it is known."""
        rows = self._file.read(
            "WITH two AS (SELECT document FROM layers l WHERE state = 'done' AND annotator <> ?1"
            f" AND {NO_CHECK.format('l')}"
            f" AND {ONCE} GROUP BY 1 HAVING count(*) > 1 ORDER BY max(coalesce(finished, 0)) DESC LIMIT ?2)"
            " SELECT l.document, l.annotator, coalesce(substr(j.at, 1, 10), '') FROM two"
            " JOIN layers l ON l.document = two.document JOIN documents d ON d.id = l.document"
            " LEFT JOIN journal j ON j.number = l.finished"
            f" WHERE l.state = 'done' AND l.annotator <> ?1 AND {NO_CHECK.format('l')}"
            " ORDER BY d.position, l.annotator",
            (GOLD, most),
        )
        groups: dict[str, list[LayerKey]] = {}
        days: dict[str, str] = {}
        for document, name, day in rows:
            groups.setdefault(document, []).append(LayerKey(document, name))
            days[document] = max(day, days.get(document, ""))
        return [*groups.values()], days

    def _pairs(self, sql: str) -> list[tuple[LayerKey, LayerKey]]:
        return [(LayerKey(a, b), LayerKey(c, d)) for a, b, c, d in self._file.read(sql)]

    # ---- the goal ----

    def goal(self) -> Goal | None:
        """What the lead set."""
        try:
            found = json.loads(self._settings.get(_GOAL, "{}"))
            return Goal(int(found["documents"]), str(found["by"])) if found else None
        except (ValueError, TypeError, KeyError):
            return None

    def set_goal(self, goal: Goal | None) -> None:
        """From now on this one, or none."""
        self._settings.set(_GOAL, json.dumps(asdict(goal) if goal else {}))
