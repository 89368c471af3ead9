"""What a project says about gold in a data card: counts, people and terms."""

import json
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from annotator.card import TERMS, Card, Worker
from annotator.model import GOLD, Verdict
from storage.file import ProjectFile
from storage.schemes import Schemes
from storage.settings import Settings
from storage.teams.guidelines import Guidelines
from storage.teams.people import People

_SETTING = "card"
_THESE = "document IN (SELECT value FROM json_each(?))"
_COUNTS = {
    "labels": "SELECT a.name, count(*) FROM annotations a JOIN layers l ON l.id = a.layer"
    " WHERE l.annotator = ? AND l.{0} AND a.kind = 'entity' GROUP BY 1",
    "types": "SELECT a.name, count(*) FROM annotations a JOIN layers l ON l.id = a.layer"
    " WHERE l.annotator = ? AND l.{0} AND a.kind = 'event' GROUP BY 1",
    "roles": "SELECT g.role, count(*) FROM arguments g JOIN layers l ON l.id = g.layer"
    " WHERE l.annotator = ? AND l.{0} GROUP BY 1",
    "relations": "SELECT a.name, count(*) FROM annotations a JOIN layers l ON l.id = a.layer"
    " WHERE l.annotator = ? AND l.{0} AND a.kind = 'relation' GROUP BY 1",
}


class Cards:
    """Of gold as it is now; those of releases stand with them."""

    def __init__(
        self, file: ProjectFile, schemes: Schemes, guidelines: Guidelines, people: People, settings: Settings
    ) -> None:
        self._file, self._schemes, self._guidelines = file, schemes, guidelines
        self._people, self._settings = people, settings

    def terms(self) -> dict[str, str]:
        """What the lead set: those of TERMS that are not empty."""
        try:
            found = json.loads(self._settings.get(_SETTING, "{}"))
        except ValueError:
            found = {}
        return {k: str(found[k]) for k in TERMS if found.get(k)} if isinstance(found, dict) else {}

    def set_terms(self, terms: Mapping[str, str]) -> None:
        """These from now on; the others stay. An empty one is taken out."""
        kept = {k: v for k, v in {**self.terms(), **terms}.items() if v and k in TERMS}
        self._settings.set(_SETTING, json.dumps(kept, ensure_ascii=False, sort_keys=True))

    def names(self) -> list[str]:
        """Of all people who did anything here, sorted; gold is none."""
        rows = self._file.read(
            "SELECT name FROM people UNION SELECT annotator FROM layers UNION SELECT who FROM decisions"
            " UNION SELECT who FROM guidelines UNION SELECT annotator FROM journal"
            " UNION SELECT annotator FROM times UNION SELECT annotator FROM assignments"
            " UNION SELECT who FROM threads UNION SELECT who FROM comments UNION SELECT who FROM releases"
        )
        return sorted({name for (name,) in rows} - {GOLD, ""})

    def left_out(self, *, unfinished: bool) -> dict[str, str]:
        """The documents whose gold is not for a data set, and why: `again` (given again to measure how well
        people agree with themselves) or `unfinished`, unless those are wanted too. What was edited apart and
        waits for a person is not finished."""
        rows = self._file.read(
            "SELECT l.document, l.state <> 'done' OR EXISTS (SELECT 1 FROM versions v"
            " WHERE v.document = l.document AND v.annotator = l.annotator AND v.settled = ''),"
            " EXISTS (SELECT 1 FROM assignments a WHERE a.document = l.document AND a.kind = 'again')"
            " FROM layers l JOIN documents d ON d.id = l.document"
            " WHERE l.annotator = ? AND d.trashed_at IS NULL",
            (GOLD,),
        )
        return {
            document: "again" if again else "unfinished"
            for document, open_, again in rows
            if again or (open_ and not unfinished)
        }

    def gold(self, name: str, documents: Sequence[str], *, at: str, left_out: Mapping[str, int]) -> Card:
        """Of the gold of these documents; `at`: when (ISO 8601). How well people agree is not in it yet."""
        these = json.dumps(documents, ensure_ascii=False)
        ((characters,),) = self._file.read(
            "SELECT coalesce(sum(length(text)), 0) FROM documents"
            " WHERE id IN (SELECT value FROM json_each(?))",
            (these,),
        )
        ((unfinished,),) = self._file.read(
            f"SELECT count(*) FROM layers WHERE annotator = ? AND state <> 'done' AND {_THESE}", (GOLD, these)
        )
        counts = {
            key: dict(self._file.read(f"{sql.format(_THESE)} ORDER BY 2 DESC, 1", (GOLD, these)))
            for key, sql in _COUNTS.items()
        }
        return Card(
            name,
            len(documents),
            unfinished,
            characters,
            counts,
            left_out,
            self.scheme(),
            self.guideline(),
            self._workers(these),
            self._verdicts(these),
            terms=self.terms(),
            at=at,
        )

    def scheme(self) -> dict[str, Any]:
        """Its id and version, and which state of it in the project is in force."""
        scheme, version = self._schemes.current, self._schemes.versions()[-1]
        return {"id": scheme.id, "version": scheme.version, "number": version.number}

    def guideline(self) -> dict[str, Any]:
        """The version of the notes that holds: number, when, by whom; empty where there is none."""
        latest = self._guidelines.latest()
        return {"number": latest.number, "at": latest.at, "who": latest.who} if latest else {}

    def _verdicts(self, these: str) -> dict[str, int]:
        rows = self._file.read(
            "SELECT d.verdict, count(*) FROM decisions d JOIN layers l ON l.id = d.layer"
            f" WHERE l.annotator = ? AND l.{_THESE} GROUP BY 1",
            (GOLD, these),
        )
        found = dict(rows)
        return {str(v): found[v] for v in Verdict if v in found}

    def _workers(self, these: str) -> tuple[Worker, ...]:
        """Those who did something on these documents."""
        layers = self._file.read(
            "SELECT annotator, count(*), sum(state = 'done'), sum(entities + events + relations) FROM layers"
            f" WHERE annotator <> ? AND {_THESE} GROUP BY 1",
            (GOLD, these),
        )
        decided = self._file.read(
            "SELECT d.who, l.document, count(*) FROM decisions d JOIN layers l ON l.id = d.layer"
            f" WHERE l.{_THESE} GROUP BY 1, 2",
            (these,),
        )
        spent = self._file.read(
            f"SELECT annotator, document, total(seconds) FROM times WHERE {_THESE} GROUP BY 1, 2", (these,)
        )
        roles = self._people.all()
        by_name = {name: (begun, done, made) for name, begun, done, made in layers}
        decisions, seconds = Counter[str](), _seconds(spent, decided)
        for who, _, count in decided:
            decisions[who] += count
        none = (0, 0, 0)
        names = sorted((by_name.keys() | decisions.keys() | seconds.keys()) - {GOLD, ""})
        return tuple(
            Worker(
                name,
                str(roles.get(name, "")),
                *by_name.get(name, none),
                decisions[name],
                seconds.get(name, 0.0),
            )
            for name in names
        )


def _seconds(
    spent: Iterable[tuple[str, str, float]], decided: Iterable[tuple[str, str, int]]
) -> Mapping[str, float]:
    """By person; `spent` is by layer and document. What was spent on gold is theirs who decided there, by how
    much each of them did."""
    shares: dict[str, dict[str, int]] = {}
    for who, document, count in decided:
        shares.setdefault(document, {})[who] = count
    found: dict[str, float] = defaultdict(float)
    for annotator, document, seconds in spent:
        there = shares.get(document, {}) if annotator == GOLD else {annotator: 1}
        for who, count in there.items():
            found[who] += seconds * count / sum(there.values())
    return found
