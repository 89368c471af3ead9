"""Agreement as one HTML page that needs nothing else; on paper, too, and for Qt, which knows less."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from itertools import islice
from typing import TYPE_CHECKING

from annotator.agreement.html_words import Words
from annotator.agreement.kinds import AGREED, KINDS
from annotator.agreement.meeting import ATTRIBUTE, ENTITIES, Cell
from annotator.agreement.plots import Line, Whisker, course, intervals
from annotator.agreement.report import kinds, matrix, parts
from annotator.agreement.seen import MODES, Side
from annotator.agreement.sums import MEASURES, WORD
from annotator.learn.html import HEAD, bdi, context, escaped
from annotator.learn.html_style import STYLE
from annotator.learn.report import names_in
from annotator.learn.scores import NOTHING
from annotator.model import Entity

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from annotator.agreement.gamma import Gamma, Gammas
    from annotator.agreement.measuring import Agreement, Compared, Corrected, Passage, Scored

MOST = 40  # passages of each kind that are shown
_FEW = 14  # columns of a matrix whose names have room
ROWS = (ENTITIES, "spans", "triggers", "types", "fillers", "roles", "frames", "relations")
_MORE = """
svg { max-width: 44rem; }
.warning { border-inline-start: 3px solid var(--wrong); padding-inline-start: .8rem; }
.i { color: var(--soft); font-size: .8em; font-weight: 400; }
"""


def page(
    agreement: Agreement,
    title: str,
    gammas: Gammas | None = None,
    *,
    language: str,
    style: str = STYLE + _MORE,
) -> str:
    """The whole page in `en` or `ar`; `title` is what the project is called, `style` its style sheet."""
    words = Words(language)
    body = "".join(_Page(agreement, title, gammas, words).sections())
    whole = (
        f'<!DOCTYPE html><html lang="{words.language}" dir="{words.direction}"><head>{HEAD}'
        f"<title>{escaped(words('title', title))}</title><style>{style}</style></head>"
        f'<body dir="{words.direction}">{body}</body></html>\n'
    )
    return whole.encode("utf-8", "replace").decode("utf-8")  # half a surrogate pair is no text


def _cell(value: float | None, low: float | None = None, high: float | None = None) -> str:
    """`0.842` over `[0.80, 0.88]`, or a dash."""
    if value is None:
        return '<td class="n">–</td>'
    around = ""
    if low is not None and high is not None:
        around = f'<br><span class="i">\u2066[{_plain(low, 2)}, {_plain(high, 2)}]\u2069</span>'
    return f'<td class="n">{_plain(value, 3)}{around}</td>'


def _plain(value: float, decimals: int) -> str:
    return f"{round(value, decimals) + 0.0:.{decimals}f}"  # nothing is less than nothing: no -0.00


@dataclass(frozen=True, slots=True)
class _Page:
    """What the sections are made of."""

    agreement: Agreement
    title: str
    gammas: Gammas | None
    words: Words

    def sections(self) -> Iterator[str]:
        """One after the other; those with nothing to show are left out."""
        overall = self.agreement.overall
        yield self._top()
        yield self._pairs()
        yield self._parts(overall)
        yield self._beyond(overall)
        for title, part in (("by label", ENTITIES), ("by type", "types"), ("by role", "roles")):
            yield self._named(overall, title, part)
        yield self._attributes(overall)
        yield self._over_time(overall)
        yield self._kinds()
        yield self._confusion(overall)
        yield self._passages()

    def _section(self, title: str, content: str, *, help: str = "") -> str:
        told = f'<p class="soft">{self.words(help)}</p>' if help else ""
        return f"<section><h2>{self.words(title)}</h2>{told}{content}</section>"

    def _table(self, heads: Sequence[str], rows: Iterable[str], first: str) -> str:
        named = "".join(f'<th class="n" scope="col">{head}</th>' for head in heads)
        head = f'<thead><tr><th scope="col">{first}</th>{named}</tr></thead>'
        body = f"{head}<tbody>{''.join(rows)}</tbody>"
        return f'<div class="panel"><table dir="{self.words.direction}" width="100%">{body}</table></div>'

    # ---- figures ----

    def _top(self) -> str:
        w, found = self.words, self.agreement
        people = "، ".join(map(bdi, found.annotators)) if w.language == "ar" else ", ".join(
            map(bdi, found.annotators)
        )  # fmt: skip
        return (
            f'<header><p class="eyebrow">{w("eyebrow")}</p><h1>{w("title", bdi(self.title))}</h1>'
            f"<p>{w('documents')}: {len(found.documents)} · {w('people')}: {people}</p>"
            f'<p class="soft">{w("told", found.times, found.seed)}</p>'
            f'<p class="warning">{w("warning")}</p></header>'
        )

    def pair(self, compared: Compared) -> str:
        """Its name."""
        return self.words("pair", *map(bdi, compared.pair)) if any(compared.pair) else self.words("all pairs")

    def _pairs(self) -> str:
        w, every = self.words, [self.agreement.overall, *self.agreement.pairs]
        spans, words = [], []
        for compared in every:
            sheet, head = compared.sheet, f'<tr><th scope="row">{self.pair(compared)}</th>'
            counted = f'<td class="n">{sheet.documents}</td>'
            f1s = "".join(self._f1(sheet.score(ENTITIES, m)) for m in MODES)
            spans.append(f"{head}{counted}{f1s}</tr>")
            beyond = "".join(self._chance(sheet.corrected(ENTITIES, m)) for m in MEASURES)
            words.append(f"{head}{beyond}{self._gamma(compared)}</tr>")
        heads = [w("documents"), *(w("f1 of", w(m)) for m in MODES)]
        measures = [*map(w, MEASURES), *([w("gamma")] if self.gammas else [])]
        plot = intervals([self._whisker(c) for c in every], w("f1 of", w("exact")), rtl=self._rtl)
        content = (
            f"{self._table(heads, spans, w('pair column'))}"
            f'<h3>{w("entities")}: {w("f1 of", w("exact"))}</h3><div class="panel">{plot}</div>'
            f"<h3>{w('entities')}: {w('beyond')}</h3>{self._table(measures, words, w('pair column'))}"
        )
        return self._section("pairs", content + self._gamma_told(), help="modes")

    @property
    def _rtl(self) -> bool:
        return self.words.direction == "rtl"

    def _gamma_told(self) -> str:
        w, found = self.words, self.gammas
        if found is None:
            return ""
        left = f" {w('gamma left', found.left_out)}" if found.left_out else ""
        return f'<p class="soft">{w("gamma told", found.sample, found.out_of)}{left}</p>'

    def _gamma(self, compared: Compared) -> str:
        if self.gammas is None:
            return ""
        found: Gamma = self.gammas.pairs.get(compared.pair, self.gammas.overall)
        return _cell(found.value, found.low, found.high)

    def _whisker(self, compared: Compared) -> Whisker:
        scored = compared.sheet.score(ENTITIES, "exact")
        pair = self.words("pair", *compared.pair) if any(compared.pair) else self.words("all pairs")
        return Whisker(pair, scored.f1, scored.low, scored.high)

    @staticmethod
    def _f1(scored: Scored) -> str:
        return _cell(scored.f1, scored.low, scored.high)

    @staticmethod
    def _chance(corrected: Corrected) -> str:
        return _cell(corrected.value, corrected.low, corrected.high)

    def _parts(self, compared: Compared) -> str:
        """All pairs together in every mode, then each pair in the strictest."""
        w, exact = self.words, "exact"
        there = [part for part in ROWS if compared.sheet.score(part, exact).f1 is not None]
        if not there:
            return ""
        rows = []
        for part in there:
            cells = "".join(self._f1(compared.sheet.score(part, m)) for m in MODES)
            rows.append(f'<tr><th scope="row">{w(part)}</th>{cells}</tr>')
        every = []
        for pair in self.agreement.pairs:
            cells = "".join(self._f1(pair.sheet.score(part, exact)) for part in there)
            every.append(f'<tr><th scope="row">{self.pair(pair)}</th>{cells}</tr>')
        content = self._table([w("f1 of", w(m)) for m in MODES], rows, w("part"))
        content += f"<h3>{w('pairs')}: {w('f1 of', w(exact))}</h3>"
        content += self._table([w(part) for part in there], every, w("pair column"))
        return self._section("spans and events", content)

    def _beyond(self, compared: Compared) -> str:
        rows = [
            f'<tr><th scope="row">{self.words(part)}</th>'
            + "".join(self._chance(compared.sheet.corrected(part, m)) for m in MEASURES)
            + "</tr>"
            for part in (ENTITIES, "triggers")
        ]
        heads = [self.words(m) for m in MEASURES]
        return self._section("beyond", self._table(heads, rows, self.words("part")))

    def _named(self, compared: Compared, title: str, part: str) -> str:
        w, sheet = self.words, compared.sheet
        measures = ("kappa", "alpha", "ac1") if part == ENTITIES else ()
        rows = []
        for name in sheet.names(part):
            scores = [sheet.score(part, m, name) for m in MODES]
            cells = f'<td class="n">{scores[0].ones + scores[0].others}</td>'
            cells += "".join(map(self._f1, scores))
            cells += "".join(self._chance(sheet.corrected(WORD + name, m)) for m in measures)
            rows.append(f"<tr>{self._name(name)}{cells}</tr>")
        heads = [w("count"), *(w("f1 of", w(m)) for m in MODES), *map(w, measures)]
        return self._section(title, self._table(heads, rows, w("name"))) if rows else ""

    def _name(self, id: str, before: str = "") -> str:
        """The row's heading, with the color that the name has in the window."""
        scheme = self.agreement.scheme
        style = ""
        if id in scheme.label_of or id in scheme.type_of:
            style = f' class="name" style="--c:{scheme.color(id)};--d:{scheme.color(id, dark=True)}"'
        return f'<th scope="row"><span{style}>{before}{bdi(self._short(id))}</span></th>'

    def _attributes(self, compared: Compared) -> str:
        names = dict.fromkeys(p for p, _ in compared.sheet.chance if p.startswith(ATTRIBUTE))
        rows = [
            f"<tr>{self._name(part.removeprefix(ATTRIBUTE))}"
            + "".join(
                self._chance(compared.sheet.corrected(part, m)) for m in MEASURES if m != "kappa_marked"
            )
            + "</tr>"
            for part in names
        ]
        heads = [self.words(m) for m in MEASURES if m != "kappa_marked"]
        return self._section("attributes", self._table(heads, rows, self.words("name"))) if rows else ""

    def _over_time(self, compared: Compared) -> str:
        w = self.words
        ticks = [period.name for period in compared.periods]
        table = {name: values for name, values in course_of(compared, w).items() if any(values)}
        drawn = [Line(name, values) for name, values in table.items()][:4]
        plot = course(drawn, ticks, w("over time"), rtl=self._rtl)
        rows = [
            f'<tr><th scope="row">{bdi(tick)}</th><td class="n">{compared.periods[n].sheet.documents}</td>'
            + "".join(_cell(values[n]) for values in table.values())
            + "</tr>"
            for n, tick in enumerate(ticks)
        ]
        named = self._table([w("documents"), *table], rows, w(self.agreement.unit))
        return self._section("over time", f'<div class="panel">{plot}</div>{named}')

    # ---- what is behind them ----

    def _kinds(self) -> str:
        w, rows = self.words, []
        for compared in (self.agreement.overall, *self.agreement.pairs):
            found = kinds(compared.cells)
            for part in parts(compared.cells):
                if part.startswith(ATTRIBUTE):
                    continue
                cells = "".join(f'<td class="n">{found[part][kind]}</td>' for kind in KINDS)
                rows.append(f'<tr><th scope="row">{self.pair(compared)}: {self._part(part)}</th>{cells}</tr>')
        heads = [w(kind) for kind in KINDS]
        return self._section("kinds", self._table(heads, rows, w("part")), help="kinds help") if rows else ""

    def _part(self, part: str) -> str:
        name = self.agreement.scheme.name(part.removeprefix(ATTRIBUTE), self.words.language)
        return escaped(self.words.part(part, name))

    def _confusion(self, compared: Compared) -> str:
        content = "".join(
            f'<h3>{self._part(part)}</h3><div class="panel">{self._heat(matrix(compared.cells, part))}</div>'
            for part in parts(compared.cells)
        )
        return self._section("confusion", content, help="confusion help") if content else ""

    def _heat(self, found: Mapping[tuple[str, str], int]) -> str:
        """Where the names have no room over the columns, these are numbered as the rows are."""
        columns = [*names_in(found), NOTHING]
        many = len(columns) > _FEW
        heads, rows = "", ""
        for n, name in enumerate(columns, 1):
            heads += f'<th class="n" scope="col"><span>{n if many else bdi(self._short(name))}</span></th>'
            row = self._heat_row(found, name, columns)
            rows += f"<tr>{self._name(name, f'{n} ' if many else '')}{row}</tr>"
        inside = f"<thead><tr><td></td>{heads}</tr></thead><tbody>{rows}</tbody>"
        return f'<table class="heat{" many" if many else ""}" dir="{self.words.direction}">{inside}</table>'

    def _short(self, id: str) -> str:
        return self.agreement.scheme.name(id, self.words.language) if id else self.words("nothing")

    @staticmethod
    def _heat_row(found: Mapping[tuple[str, str], int], one: str, columns: Sequence[str]) -> str:
        counts = [found.get((one, other), 0) for other in columns]
        total = sum(counts)
        return "".join(
            f'<td{" class=right" if other == one else ""} style="{_shade((n / total) ** 0.5, one == other)}">'
            f"{n}</td>"
            if n
            else "<td></td>"
            for other, n in zip(columns, counts, strict=True)
        )

    def _passages(self) -> str:
        w, groups = self.words, []
        for kind in KINDS:
            count = sum(
                n
                for cell, n in self.agreement.overall.cells.items()
                if cell.kind == kind and cell.part == ENTITIES
            )
            if kind == AGREED or not count:
                continue
            some = islice(self.agreement.passages(partial(_is, ENTITIES, kind)), MOST)
            rest = f'<p class="soft">{w("more", count - MOST)}</p>' if count > MOST else ""
            groups.append(
                f"<details open><summary>{w(kind)} <span>{count}</span></summary>"
                f"{''.join(map(self._passage, some))}{rest}</details>"
            )
        content = "".join(groups) or f"<p>{w('none')}</p>"
        return self._section("passages", f'<div class="panel">{content}</div>', help="passages help")

    def _passage(self, passage: Passage) -> str:
        said = " · ".join(
            f"{bdi(name)}: {bdi(self._short(side.name if side else NOTHING))}"
            for name, side in zip(passage.pair, (passage.one, passage.other), strict=True)
        )
        words = context(passage.document.text, _as_span(passage.one), _as_span(passage.other))
        where = f'<span class="soft">{bdi(passage.document.id)}</span>'
        return f'<div class="mistake">{words}<div>{said}<br>{where}</div></div>'


def _is(part: str, kind: str, cell: Cell) -> bool:
    return (cell.part, cell.kind) == (part, kind)


def _as_span(side: Side | None) -> Entity | None:
    return Entity(side.id, side.name, (side.extent,)) if side else None


def _shade(share: float, same: bool) -> str:
    """A color that lies over any ground; what is alike stands on the diagonal, in another color."""
    red, green, blue = (44, 138, 99) if same else (192, 83, 47)
    return f"background-color:rgba({red},{green},{blue},{0.62 * share:.2f})"


def course_of(compared: Compared, words: Words) -> dict[str, list[float | None]]:
    """What is shown over time: name → a value a period."""
    sheets = [period.sheet for period in compared.periods]
    entities = words("entities")
    return {
        f"{entities}: {words('f1 of', words('exact'))}": [s.score(ENTITIES, "exact").f1 for s in sheets],
        f"{entities}: {words('alpha')}": [s.corrected(ENTITIES, "alpha").value for s in sheets],
        words("types"): [s.score("types", "token").f1 for s in sheets],
        words("roles"): [s.score("roles", "token").f1 for s in sheets],
    }
