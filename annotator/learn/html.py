"""An evaluation as one HTML page that needs nothing else: figures, plots and mistakes in their context."""

import itertools
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from html import escape

from annotator.learn.html_style import STYLE
from annotator.learn.html_words import Words
from annotator.learn.matching import MODES
from annotator.learn.plots import reliability_plot, stacked_bar
from annotator.learn.report import KINDS, Evaluation, names_in
from annotator.learn.scores import NOTHING, Figures, Mistake, Scores
from annotator.model import Layer, Span
from annotator.scheme import Scheme

MOST = 60  # mistakes of each kind that are shown
_FEW = 14  # names of a confusion matrix that have room
_CONTEXT = 70  # code points on either side of a mistake

# Nothing is fetched, whatever a text says.
HEAD = (
    '<meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">'
    "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">"
)


def page(evaluation: Evaluation, gold: Sequence[Layer], scheme: Scheme, language: str = "en") -> str:
    """The whole page in `en` or `ar`. `gold` are the layers whose texts the mistakes are shown in."""
    words = Words(language)
    title = words("title", evaluation.predicted, evaluation.gold)
    texts = {layer.document.id: layer.document.text for layer in gold}
    body = "".join(_Page(evaluation, texts, scheme, words).sections())
    whole = (
        f'<!DOCTYPE html><html lang="{words.language}" dir="{words.direction}"><head>{HEAD}'
        f"<title>{escaped(title)}</title><style>{STYLE}</style></head><body>{body}</body></html>\n"
    )
    return whole.encode("utf-8", "replace").decode("utf-8")  # half a surrogate pair is no text


def escaped(value: object) -> str:
    """Words from outside: escaped, and what is no letter of a page shown as a sign."""
    shown = "".join(c if c.isprintable() or c in "\n\u200c\u200d\u00a0" else "\ufffd" for c in str(value))
    return escape(shown)


def bdi(value: object) -> str:
    """The same, so that its direction turns nothing around it."""
    return f"<bdi>{escaped(value)}</bdi>"


def _cells(values: Iterable[object]) -> str:
    return "".join(f'<td class="n">{v}</td>' for v in values)


@dataclass(frozen=True, slots=True)
class _Page:
    """What the sections are made of."""

    evaluation: Evaluation
    texts: Mapping[str, str]
    scheme: Scheme
    words: Words

    @property
    def scores(self) -> Scores:
        return self.evaluation.scores

    def sections(self) -> Iterator[str]:
        """One after the other; those with nothing to show are left out."""
        yield self._top()
        yield self._overview()
        for title, part in (("by label", "entities"), ("by type", "types"), ("by role", "roles")):
            yield self._named(title, part)
        yield self._attributes()
        yield self._confusion()
        yield self._calibration()
        yield self._actions()
        yield self._mistakes()

    # ---- figures ----

    def _top(self) -> str:
        w, s, a = self.words, self.scores, self.evaluation.actions
        ways = (
            ("entities", [s.all("entities", m).f1 for m in ("token", "exact")]),
            ("triggers", [s.one("triggers", m, "identification").f1 for m in ("token", "exact")]),
            ("typed triggers", [s.one("triggers", m, "classification").f1 for m in ("token", "exact")]),
            ("arguments", [s.one("arguments", m, "role+target").f1 for m in ("token", "exact")]),
        )
        cards = "".join(
            _card(w(name), f"{token:.3f}", w("exact is", f"{exact:.3f}")) for name, (token, exact) in ways
        )
        cards += _card(w("presses"), f"{a.each:.2f}", w("without is", f"{a.each_without:.2f}"))
        told = f"{w('documents')}: {s.documents} · {w('predicted documents')}: {s.predicted}"
        told += f" · {w('named only')}" if self.evaluation.named_only else ""
        title = w("title", bdi(self.evaluation.predicted), bdi(self.evaluation.gold))
        return (
            f'<header><p class="eyebrow">{w("evaluation")} · {w("F1 token")}</p><h1>{title}</h1>'
            f'<p class="soft">{told}</p><div class="cards">{cards}</div></header>'
        )

    def _overview(self) -> str:
        w, s = self.words, self.scores
        rows = [
            ("entities", {m: s.all("entities", m) for m in MODES}),
            ("spans", {m: s.one("spans", m) for m in MODES}),
            ("triggers", {m: s.one("triggers", m, "identification") for m in MODES}),
            ("group", {m: s.one("triggers", m, "group") for m in MODES}),
            ("typed triggers", {m: s.one("triggers", m, "classification") for m in MODES}),
            ("fillers", {m: s.one("arguments", m, "target_only") for m in MODES}),
            ("arguments", {m: s.one("arguments", m, "role+target") for m in MODES}),
        ]
        over = "".join(f'<th class="over" colspan="3" scope="colgroup">{w(m)}</th>' for m in MODES)
        under = self._heads(("P", "R", "F1")) * len(MODES)
        body = "".join(
            f'<tr><th scope="row">{w(name)}</th>{"".join(_three(f) for f in found.values())}</tr>'
            for name, found in rows
        )
        table = f"<thead><tr><td></td>{over}</tr><tr><td></td>{under}</tr></thead><tbody>{body}</tbody>"
        return self._section("overview", f'<div class="panel"><table>{table}</table></div>', help="modes")

    def _named(self, title: str, part: str) -> str:
        w, exact = self.words, self.scores.of(part, "exact")
        found = self.scores.of(part, "token")
        if not found:
            return ""
        columns = self._heads(("gold", "predicted", "P", "R", "F1"))
        rows = "".join(
            f"<tr>{self._name(name)}{_cells((f.gold, f.predicted))}{_three(f)}"
            f'<td class="bar">{_bar(f.f1, exact.get(name, Figures()).f1)}</td></tr>'
            for name, f in found.items()
        )
        both = self.scores.all(part, "token"), self.scores.all(part, "exact")
        rows += (
            f'<tr class="total"><th scope="row">{w("all")}</th>{_cells((both[0].gold, both[0].predicted))}'
            f'{_three(both[0])}<td class="bar">{_bar(both[0].f1, both[1].f1)}</td></tr>'
        )
        head = f'<th scope="col">{w("name")}</th>{columns}<th scope="col">{w("bars")}</th>'
        table = f"<thead><tr>{head}</tr></thead><tbody>{rows}</tbody>"
        return self._section(title, f'<div class="panel"><table>{table}</table></div>')

    def _heads(self, names: Iterable[str]) -> str:
        return "".join(f'<th class="n" scope="col">{self.words(x)}</th>' for x in names)

    def _name(self, id: str) -> str:
        """The row's heading, with the color that the name has in the window."""
        light, dark = self.scheme.color(id), self.scheme.color(id, dark=True)
        named = self.scheme.name(id, self.words.language)
        style = f' class="name" style="--c:{light};--d:{dark}"' if self._colored(id) else ""
        return f'<th scope="row" title="{escaped(id)}"><span{style}>{bdi(named)}</span></th>'

    def _colored(self, id: str) -> bool:
        return id in self.scheme.label_of or id in self.scheme.type_of

    def _attributes(self) -> str:
        found = self.scores.attributes
        if not found:
            return ""
        rows = "".join(
            f'<tr>{self._name(name)}{_cells((f.right, f.gold))}<td class="n strong">{f.recall:.3f}</td>'
            f'<td class="bar">{_bar(f.recall)}</td></tr>'
            for name, f in sorted(found.items())
        )
        head = self._heads(("right", "of", "share"))
        table = f"<thead><tr><td></td>{head}<td></td></tr></thead><tbody>{rows}</tbody>"
        return self._section("attributes", f'<div class="panel"><table>{table}</table></div>')

    def _section(self, title: str, content: str, *, help: str = "") -> str:
        w = self.words
        told = f'<p class="soft">{w(help)}</p>' if help else ""
        return f"<section><h2>{w(title)}</h2>{told}{content}</section>"

    # ---- plots ----

    def _confusion(self) -> str:
        parts = [
            f'<h3>{self.words(name)}</h3><div class="panel">{self._heat(matrix)}</div>'
            for name, matrix in (("labels", self.scores.labels), ("types", self.scores.types))
            if matrix
        ]
        return self._section("confusion", "".join(parts), help="confusion help") if parts else ""

    def _heat(self, matrix: Mapping[tuple[str, str], int]) -> str:
        names = names_in(matrix)
        heads = "".join(f'<th scope="col"><span>{bdi(self._short(n))}</span></th>' for n in names)
        heads += f'<th scope="col" class="side"><span>{self.words("missed")}</span></th>'
        rows = "".join(
            f"<tr>{self._name(gold)}{self._heat_row(matrix, gold, [*names, NOTHING])}</tr>" for gold in names
        )
        rows += f'<tr><th scope="row" class="side">{self.words("spurious")}</th>'
        rows += f"{self._heat_row(matrix, NOTHING, names)}<td></td></tr>"
        many = " many" if len(names) > _FEW else ""
        inside = f"<thead><tr><td></td>{heads}</tr></thead><tbody>{rows}</tbody>"
        return f'<table class="heat{many}">{inside}</table>'

    def _short(self, id: str) -> str:
        return self.scheme.name(id, self.words.language)

    @staticmethod
    def _heat_row(matrix: Mapping[tuple[str, str], int], gold: str, columns: Sequence[str]) -> str:
        counts = [matrix.get((gold, name), 0) for name in columns]
        total = sum(counts)
        return "".join(
            f'<td{" class=right" if name == gold else ""} style="--v:{(n / total) ** 0.5:.2f}">{n}</td>'
            if n
            else "<td></td>"
            for name, n in zip(columns, counts, strict=True)
        )

    def _calibration(self) -> str:
        w, figures = self.words, []
        for name, events in (("entities", False), ("types", True)):
            found = self.evaluation.reliability(events=events)
            if found.count:
                told = w("calibration error", found.count, f"{found.error:.3f}")
                plot = reliability_plot(found, w("score"), w("share right"))
                figures.append(
                    f'<figure class="panel"><h3>{w(name)}</h3>{plot}<figcaption>{told}</figcaption></figure>'
                )
        content = f'<div class="pair">{"".join(figures)}</div>'
        return self._section("calibration", content, help="calibration help") if figures else ""

    def _actions(self) -> str:
        w, a = self.words, self.evaluation.actions
        names = {name: w.purpose(name) for name in a.presses}
        longest, rtl = max(a.total, a.total_without), w.direction == "rtl"
        bars = "".join(
            f"<span>{w(key)}</span>{stacked_bar(counts, names, longest, rtl=rtl)}<b>{total}</b>"
            for key, counts, total in (("with", a.presses, a.total), ("without", a.without, a.total_without))
        )
        rows = "".join(
            f'<tr><th scope="row"><i class="key" style="background:var(--p{n})"></i>{names[name]}</th>'
            f"{_cells((count, a.without[name]))}</tr>"
            for n, (name, count) in enumerate(a.presses.items())
        )
        rows += f'<tr class="total"><th scope="row">{w("all")}</th>{_cells((a.total, a.total_without))}</tr>'
        each = (f"{a.each:.2f}", f"{a.each_without:.2f}")
        rows += f'<tr><th scope="row">{w("each")}</th>{_cells(each)}</tr>'
        head = f'<th scope="col">{w("purpose")}</th>{self._heads(("with", "without"))}'
        table = f"<table><thead><tr>{head}</tr></thead><tbody>{rows}</tbody></table>"
        fates = "".join(
            f'<tr><th scope="row">{w(name)}</th>{_cells((n,))}</tr>' for name, n in a.fates.items()
        )
        saved = w("saved" if a.saved >= 0 else "lost", round(abs(a.saved) * 100))
        content = (
            f'<div class="panel stack">{bars}</div><p class="verdict">{saved}</p><div class="pair">'
            f'<div class="panel">{table}</div><div class="panel"><h3>{w("fates")}</h3><table>{fates}</table>'
            "</div></div>"
        )
        return self._section("actions", content, help="actions help")

    # ---- mistakes ----

    def _mistakes(self) -> str:
        groups = []
        for kind in KINDS:
            found = [m for m in self.scores.mistakes if m.kind == kind]
            if found:
                more = len(found) - MOST
                rest = f'<p class="soft">{self.words("more", more)}</p>' if more > 0 else ""
                groups.append(
                    f"<details open><summary>{self.words(kind)} <span>{len(found)}</span></summary>"
                    f"{''.join(map(self._mistake, found[:MOST]))}{rest}</details>"
                )
        content = "".join(groups) or f"<p>{self.words('none')}</p>"
        return self._section("mistakes", f'<div class="panel">{content}</div>', help="mistakes help")

    def _mistake(self, mistake: Mistake) -> str:
        said = [
            f"{self.words(side)}: {bdi(self._short(span.name))}"
            for side, span in (("gold", mistake.gold), ("predicted", mistake.predicted))
            if span is not None
        ]
        if mistake.score is not None:
            said.append(f"{self.words('score')} {mistake.score:.2f}")
        words = context(self.texts[mistake.document], mistake.gold, mistake.predicted)
        return (
            f'<div class="mistake">{words}<div>{" · ".join(said)}<br>'
            f'<span class="soft">{bdi(mistake.document)}</span></div></div>'
        )


def context(text: str, gold: Span | None, predicted: Span | None) -> str:
    """A paragraph of the text around the two, in its own direction, with both marked."""
    marks = {
        name: span.extent for name, span in (("gold", gold), ("predicted", predicted)) if span is not None
    }
    first = min(r.start for r in marks.values())
    last = max(r.end for r in marks.values())
    start, end = max(0, first - _CONTEXT), min(len(text), last + _CONTEXT)
    while start and start < first and not text[start - 1].isspace():
        start += 1
    while end < len(text) and end > last and not text[end].isspace():
        end -= 1
    cuts = sorted({start, end, *(p for r in marks.values() for p in (r.start, r.end))})
    pieces = []
    for a, b in itertools.pairwise(cuts):
        names = " ".join(name for name, r in marks.items() if r.start <= a and b <= r.end)
        words = escaped(text[a:b].replace("\n", " "))
        pieces.append(f'<mark class="{names}">{words}</mark>' if names else words)
    shown = f"{'… ' if start else ''}{''.join(pieces)}{' …' if end < len(text) else ''}"
    rtl = any("\u0590" <= c <= "\u08ff" for c in text[start:end])
    return f'<p dir="{"rtl" if rtl else "ltr"}"><bdi>{shown}</bdi></p>'


def _card(name: str, figure: str, below: str) -> str:
    return f'<div class="card"><span>{name}</span><b>{figure}</b><span class="soft">{below}</span></div>'


def _three(f: Figures) -> str:
    return (
        f'<td class="n">{f.precision:.3f}</td><td class="n">{f.recall:.3f}</td>'
        f'<td class="n strong">{f.f1:.3f}</td>'
    )


def _bar(share: float, line: float | None = None) -> str:
    tick = "" if line is None else f'<u style="inset-inline-start:{line * 100:.1f}%"></u>'
    return f'<span class="track"><i style="width:{share * 100:.1f}%"></i>{tick}</span>'
