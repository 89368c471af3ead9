"""What was counted in a project → charts, with their words."""

from __future__ import annotations

from collections import Counter
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from annotator.model import GOLD, State, Verdict
from ui.dashboard.charts import (
    BARS,
    LINES,
    MOST_BARS,
    STACK,
    Chart,
    Line,
    few,
    gathered,
    periods,
    shares,
    summed,
)
from ui.words import digits, number, source_words, state_words, verdict_words

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from annotator.agreement.measuring import Agreement
    from annotator.scheme import Scheme
    from storage.teams.overview import Finished, Goal, Standing
    from storage.teams.quality import Score

ByName = dict[str, Counter[tuple[str, str]]]  # a label or type to how many by (person, day)
VERDICTS = (Verdict.ACCEPTED, Verdict.CORRECTED, Verdict.REJECTED)
STATES = (State.DONE, State.IN_PROGRESS, State.SKIPPED, State.NEW)


class Figures(QObject):
    """In the words of the scheme and the language of the moment."""

    def __init__(self, scheme: Scheme, language: str) -> None:
        super().__init__()
        self._scheme, self._language = scheme, language

    def _named(self, name: str) -> str:
        return self._scheme.name(name, self._language)

    def _who(self, name: str) -> str:
        return self.tr("gold") if name == GOLD else name

    # ---- people ----

    def states(self, standing: Sequence[Standing]) -> list[tuple[str, Chart]]:
        """Documents by state and person."""
        lines = [Line(state_words(s), tuple(float(p.states.get(s, 0)) for p in standing)) for s in STATES]
        lines.append(Line(self.tr("handed out, not begun"), tuple(float(p.assigned) for p in standing)))
        lines = [line for line in lines if any(line.values)]
        people = tuple(self._who(p.name) for p in standing)
        chart = Chart(STACK, self.tr("Person"), people, tuple(lines), of=self.tr("documents"))
        return [(self.tr("All"), chart)]

    def pace(self, finished: Sequence[Finished]) -> list[tuple[str, Chart]]:
        """What was finished in each period, by person: documents, and annotations on them."""
        spans = periods(f.day for f in finished)
        charts = []
        for title, documents in ((self.tr("Documents"), True), (self.tr("Annotations"), False)):
            counts: Counter[tuple[str, str]] = Counter()
            for f in finished:
                if f.day and f.name != GOLD:
                    counts[f.name, spans.of(f.day)] += f.documents if documents else f.annotations
            kept = few(_totals(counts))
            lines = gathered(counts, kept, spans.starts, self.tr("others"))
            of = self.tr("documents") if documents else self.tr("annotations")
            charts.append((title, Chart(LINES, self.tr("Period from"), spans.words(), lines, of=of)))
        return charts

    def times(self, standing: Sequence[Standing]) -> list[tuple[str, Chart]]:
        """How long a finished document, and an annotation on it, takes each person."""
        timed = [p for p in standing if p.timed]
        minutes = Line(self.tr("minutes"), tuple(p.seconds / p.timed / 60 for p in timed))
        busy = [p for p in timed if p.timed_annotations]
        seconds = Line(self.tr("seconds"), tuple(p.seconds / p.timed_annotations for p in busy))
        who = self.tr("Person")
        return [
            (title, Chart(BARS, who, tuple(people), (line,), decimals=1, of=line.name))
            for title, people, line in (
                (self.tr("Minutes a document"), [self._who(p.name) for p in timed], minutes),
                (self.tr("Seconds an annotation"), [self._who(p.name) for p in busy], seconds),
            )
        ]

    # ---- labels ----

    def counts(self, by_name: ByName) -> list[tuple[str, Chart]]:
        """How many annotations there are of each label, type and relation; gold and everybody's together."""
        scheme = self._scheme
        kinds = (
            (self.tr("Entities"), self.tr("Label"), scheme.label_of),
            (self.tr("Events"), self.tr("Type"), scheme.type_of),
        )
        rest = {n for n in by_name if n not in scheme.label_of and n not in scheme.type_of}
        tables = [
            *((title, along, {n for n in by_name if n in known}) for title, along, known in kinds),
            (self.tr("Relations and others"), self.tr("Name"), rest),
        ]
        return [(title, self._counts(by_name, names, along)) for title, along, names in tables]

    def _counts(self, by_name: ByName, names: Iterable[str], along: str) -> Chart:
        totals = {n: by_name[n].total() for n in names}
        kept = few(totals, MOST_BARS)
        gold = {n: sum(c for (who, _), c in by_name[n].items() if who == GOLD) for n in kept}
        lines = [Line(self.tr("people"), tuple(float(totals[n] - gold[n]) for n in kept))]
        if any(gold.values()):
            lines.append(Line(self.tr("gold"), tuple(float(gold[n]) for n in kept)))
        return Chart(BARS, along, tuple(map(self._named, kept)), tuple(lines), of=self.tr("annotations"))

    def drift(self, by_name: ByName) -> list[tuple[str, Chart]]:
        """The share of each label among all, over time and by person: of entities, then of events."""
        charts = []
        for title, known in (
            (self.tr("Entities"), self._scheme.label_of),
            (self.tr("Events"), self._scheme.type_of),
        ):
            names = {n: c for n, c in by_name.items() if n in known}
            over = self.tr("{0}, over time").format(title)
            charts.append((over, self._over_time(names)))
            by = self.tr("{0}, by person").format(title)
            charts.append((by, self._by_person(names)))
        return charts

    def _over_time(self, by_name: ByName) -> Chart:
        spans = periods(day for counts in by_name.values() for _, day in counts)
        counts: Counter[tuple[str, str]] = Counter()
        for name, some in by_name.items():
            for (who, day), count in some.items():
                if day and who != GOLD:
                    counts[name, spans.of(day)] += count
        return self._shares(counts, spans.starts, spans.words(), LINES, self.tr("Period from"))

    def _by_person(self, by_name: ByName) -> Chart:
        counts: Counter[tuple[str, str]] = Counter()
        for name, some in by_name.items():
            for (who, _), count in some.items():
                counts[name, who] += count
        people = sorted({who for _, who in counts})
        return self._shares(counts, people, [*map(self._who, people)], BARS, self.tr("Person"))

    def _shares(
        self,
        counts: Counter[tuple[str, str]],
        places: Sequence[str],
        words: Sequence[str],
        kind: str,
        along: str,
    ) -> Chart:
        kept = few(_totals(counts))
        lines = tuple(Line(self._named(line.name), line.values) for line in shares(counts, kept, places))
        return Chart(kind, along, tuple(words), lines, "{0}%", decimals=1, of=self.tr("share (%)"))

    # ---- suggestions ----

    def suggestions(self, verdicts: Mapping[tuple[str, str, Verdict], int]) -> list[tuple[str, Chart]]:
        """Accepted, corrected and rejected over time: of all suggesters, then of each."""
        spans = periods(day for _, day, _ in verdicts)
        sources: Counter[str] = Counter()
        counts: dict[str, Counter[tuple[str, str]]] = {"": Counter()}
        for (source, day, verdict), count in verdicts.items():
            if verdict in VERDICTS and day:
                sources[source] += count
                for key in ("", source):
                    counts.setdefault(key, Counter())[verdict, spans.of(day)] += count
        named = [("", self.tr("All suggesters")), *((s, source_words(s)) for s, _ in sources.most_common())]
        return [(words, self._fates(counts[source], spans.starts, spans.words())) for source, words in named]

    def _fates(
        self, counts: Mapping[tuple[str, str], float], places: Sequence[str], words: tuple[str, ...]
    ) -> Chart:
        lines = gathered(counts, [*VERDICTS], places, "")
        named = tuple(Line(verdict_words(Verdict(line.name)), line.values) for line in lines)
        return Chart(STACK, self.tr("Period from"), words, named, of=self.tr("suggestions"))

    # ---- quality ----

    def agreement(self, found: Agreement | None) -> list[tuple[str, Chart]]:
        """F1 over time: of all pairs together, then of each."""
        if found is None:
            return []
        charts = []
        along = self.tr("Period from")
        if found.unit == "quarter":  # they have no days
            along = self.tr("Quarters of the documents, as they were finished")
        for compared in (found.overall, *found.pairs):
            title = " – ".join(filter(None, compared.pair)) or self.tr("All pairs")
            words = tuple(self._period(p.name, found.unit) for p in compared.periods)
            lines = tuple(
                Line(name, tuple(_hundredths(p.sheet.score(part, "exact").f1) for p in compared.periods))
                for part, name in (
                    ("entities", self.tr("entities")),
                    ("types", self.tr("events")),
                    ("roles", self.tr("arguments")),
                )
            )
            kept = tuple(line for line in lines if any(v is not None for v in line.values))
            chart = Chart(LINES, along, words, kept, "{0}%", 1, 100.0, of=self.tr("F1 (%)"))
            charts.append((title, chart))
        return charts

    def _period(self, name: str, unit: str) -> str:
        return self.tr("part {0} of 4").format(number(int(name))) if unit == "quarter" else digits(name)

    def quality(self, checks: Sequence[Score], agains: Sequence[Score]) -> list[tuple[str, Chart]]:
        """F1 of each person against known gold, and against what they made of the same text before."""
        return [
            (self.tr("Against known gold"), self._scores(checks)),
            (self.tr("With themselves"), self._scores(agains)),
        ]

    def _scores(self, found: Sequence[Score]) -> Chart:
        lines = (
            Line(self.tr("entities"), tuple(_hundredths(s.entities) for s in found)),
            Line(self.tr("events"), tuple(_hundredths(s.events) for s in found)),
        )
        people = tuple(f"{s.name} ({number(s.documents)})" for s in found)
        along = self.tr("Person (documents)")
        return Chart(BARS, along, people, lines, "{0}%", 1, 100.0, of=self.tr("F1 (%)"))

    # ---- gold ----

    def gold(self, finished: Sequence[Finished], goal: Goal | None) -> list[tuple[str, Chart]]:
        """How many documents of gold there are so far, and the goal."""
        mine = [f for f in finished if f.name == GOLD]
        days = [f.day for f in mine if f.day]
        spans = periods([*days, *([goal.by] if goal and goal.by and days else [])])
        counts: Counter[str] = Counter()
        for f in mine:
            counts[spans.of(f.day) if f.day else ""] += f.documents
        last = spans.of(max(days)) if days else ""
        so_far = summed((counts[s] for s in spans.starts), counts[""])
        values = tuple(v if s <= last else None for s, v in zip(spans.starts, so_far, strict=True))
        lines = [Line(self.tr("gold so far"), values)]
        if goal is not None and goal.by and len(spans.starts) > 1:
            lines.append(Line(self.tr("needed"), _needed(spans.starts, values[0] or 0.0, goal)))
        level = float(goal.documents) if goal else None
        along, of = self.tr("Period from"), self.tr("documents")
        return [(self.tr("All"), Chart(LINES, along, spans.words(), tuple(lines), goal=level, of=of))]


def _needed(starts: Sequence[str], first: float, goal: Goal) -> tuple[float | None, ...]:
    """An even pace from the first period to the day of the goal."""
    begin, end = date.fromisoformat(starts[0]), date.fromisoformat(goal.by)
    whole = max((end - begin).days, 1)
    parts = ((date.fromisoformat(s) - begin).days / whole for s in starts)
    return tuple(first + (goal.documents - first) * p if p <= 1 else None for p in parts)


def _totals(counts: Mapping[tuple[str, str], float]) -> dict[str, float]:
    found: dict[str, float] = {}
    for (name, _), count in counts.items():
        found[name] = found.get(name, 0) + count
    return found


def _hundredths(share: float | None) -> float | None:
    return None if share is None else 100 * share
