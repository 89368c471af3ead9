"""Agreement as tables of a terminal."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ui.commands.lines import line

if TYPE_CHECKING:
    from collections.abc import Iterator

    from annotator.agreement.gamma import Gamma, Gammas
    from annotator.agreement.measuring import Agreement, Compared, Corrected, Scored

_MODES = ("exact", "head", "overlap", "token")
_ROWS = (
    ("entities", "entities"),
    ("  whatever the label", "spans"),
    ("triggers", "triggers"),
    ("  with type", "types"),
    ("arguments", "fillers"),
    ("  with role", "roles"),
    ("whole frames", "frames"),
    ("relations", "relations"),
)
_MEASURES = (
    ("κ", "kappa"),
    ("κ without words both leave", "kappa_marked"),
    ("α", "alpha"),
    ("AC1", "ac1"),
)
_KINDS = ("proclitic", "boundary", "label", "label_and_boundary", "only_a", "only_b")


def table(agreement: Agreement, gammas: Gammas | None) -> str:
    """All together, then each pair, then by label, over time, and what the disagreements are."""
    return "\n".join(map(line, _lines(agreement, gammas))) + "\n"


def _lines(agreement: Agreement, gammas: Gammas | None) -> Iterator[str]:
    count = len(agreement.documents)
    yield f"{', '.join(agreement.annotators)}: {count} documents with two layers or more"
    yield f"In brackets: 95 % of {agreement.times} resamples of the documents, seed {agreement.seed}."
    yield "Most words are marked by nobody, which raises κ, α and AC1 on words: see κ without them."
    yield from _compared("all pairs", agreement.overall, gammas.overall if gammas else None)
    for compared in agreement.pairs:
        a, b = compared.pair
        yield from _compared(f"{a} and {b}", compared, gammas.pairs[compared.pair] if gammas else None)
    yield from _labels(agreement.overall)
    yield from _attributes(agreement.overall)
    yield from _over_time(agreement)
    yield from _kinds(agreement)


def _compared(words: str, compared: Compared, gamma: Gamma | None) -> Iterator[str]:
    sheet = compared.sheet
    yield ""
    yield f"{words}: {sheet.documents} documents"
    yield f"{'F1':22}" + "".join(f"{mode:>21}" for mode in _MODES)
    for name, part in _ROWS:
        scores = [sheet.score(part, mode) for mode in _MODES]
        if scores[0].ones + scores[0].others:
            yield f"{name:22}" + "".join(f"{_f1(scored):>21}" for scored in scores)
    yield f"{'on words':28}{'entities':>21}{'triggers':>21}"
    for name, measure in _MEASURES:
        values = (_value(sheet.corrected(part, measure)) for part in ("entities", "triggers"))
        yield f"{name:28}" + "".join(f"{value:>21}" for value in values)
    if gamma is not None:
        found = _about(gamma.value, gamma.low, gamma.high)
        yield f"{'γ of entities':28}{found:>21}  ({gamma.documents} documents)"


def _f1(scored: Scored) -> str:
    return _about(scored.f1, scored.low, scored.high)


def _value(corrected: Corrected) -> str:
    return _about(corrected.value, corrected.low, corrected.high)


def _about(value: float | None, low: float | None, high: float | None) -> str:
    if value is None:
        return "–"
    around = "" if low is None or high is None else f" [{low:.3f}, {high:.3f}]"
    return f"{value:.3f}{around}"


def _labels(compared: Compared) -> Iterator[str]:
    sheet = compared.sheet
    for words, part in (("label", "entities"), ("type", "types"), ("role", "roles")):
        names = sheet.names(part)
        if names:
            yield ""
            beyond = f"{'κ':>8}{'α':>8}{'AC1':>8}" if part == "entities" else ""
            yield f"{words:22}{'count':>8}" + "".join(f"{mode:>9}" for mode in _MODES) + beyond
        for name in names:
            scores = [sheet.score(part, mode, name) for mode in _MODES]
            f1s = "".join(f"{scored.figures.f1:>9.3f}" for scored in scores)
            beyond = ""
            if part == "entities":
                found = (sheet.corrected(f"word:{name}", m).value for m in ("kappa", "alpha", "ac1"))
                beyond = "".join(f"{_about(value, None, None):>8}" for value in found)
            yield f"{name:22}{scores[0].ones + scores[0].others:>8}{f1s}{beyond}"


def _attributes(compared: Compared) -> Iterator[str]:
    parts = dict.fromkeys(p for p, _ in compared.sheet.chance if p.startswith("attribute:"))
    if parts:
        yield ""
        yield f"{'attribute':22}{'κ':>21}{'AC1':>21}"
    for part in parts:
        values = (_value(compared.sheet.corrected(part, measure)) for measure in ("kappa", "ac1"))
        yield f"{part.partition(':')[2]:22}" + "".join(f"{value:>21}" for value in values)


def _over_time(agreement: Agreement) -> Iterator[str]:
    yield ""
    yield f"{agreement.unit:22}{'documents':>10}{'exact':>9}{'token':>9}{'α':>9}{'roles':>9}"
    for period in agreement.overall.periods:
        sheet = period.sheet
        values = (
            sheet.score("entities", "exact").f1,
            sheet.score("entities", "token").f1,
            sheet.corrected("entities", "alpha").value,
            sheet.score("roles", "token").f1,
        )
        figures = "".join(f"{_about(value, None, None):>9}" for value in values)
        yield f"{period.name:22}{sheet.documents:>10}{figures}"


def _kinds(agreement: Agreement) -> Iterator[str]:
    from annotator.agreement.report import kinds, parts

    cells = agreement.overall.cells
    found = kinds(cells)
    yield ""
    yield f"{'disagreements':22}" + "".join(f"{kind.replace('_', ' '):>20}" for kind in _KINDS)
    for part in parts(cells):
        yield f"{part.replace(':', ' '):22}" + "".join(f"{found[part][kind]:>20}" for kind in _KINDS)
