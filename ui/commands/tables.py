"""An evaluation as a table of a terminal."""

from collections import Counter
from collections.abc import Iterator

from annotator.learn.matching import MODES
from annotator.learn.report import KINDS, Evaluation
from annotator.learn.scores import NOTHING, Figures, Scores

_MOST = 12  # confusions that are listed


def table(evaluation: Evaluation) -> str:
    """Headline figures, then by label, type and role, then what is confused, then the key presses."""
    return "\n".join(_lines(evaluation)) + "\n"


def _lines(evaluation: Evaluation) -> Iterator[str]:
    s = evaluation.scores
    yield f"{evaluation.predicted} against {evaluation.gold}"
    yield f"{s.documents} documents, {s.predicted} of them predicted" + (
        "; common nouns optional" if evaluation.named_only else ""
    )
    if evaluation.note:
        yield evaluation.note
    yield ""
    yield f"{'':22}" + "".join(f"{mode:^24}" for mode in MODES)
    yield f"{'':22}" + f"{'P':>7}{'R':>7}{'F1':>7}   " * len(MODES)
    for words, part, name in (
        ("entities", "entities", None),
        ("  whatever the label", "spans", ""),
        ("triggers", "triggers", "identification"),
        ("  with group", "triggers", "group"),
        ("  with type", "triggers", "classification"),
        ("arguments", "arguments", "target_only"),
        ("  with role", "arguments", "role+target"),
    ):
        yield f"{words:22}" + "".join(
            _three(s.all(part, m) if name is None else s.one(part, m, name)) for m in MODES
        )
    for words, part in (("label", "entities"), ("type", "types"), ("role", "roles")):
        yield from _named(s, words, part)
    if s.attributes:
        yield ""
        yield f"{'attribute':22}{'right':>7}{'of':>7}{'share':>7}"
        for name, f in sorted(s.attributes.items()):
            yield f"{name:22}{f.right:>7}{f.gold:>7}{f.recall:>7.3f}"
    yield from _confused(s)
    yield from _calibrated(evaluation)
    yield from _pressed(evaluation)


def _three(f: Figures) -> str:
    return f"{f.precision:>7.3f}{f.recall:>7.3f}{f.f1:>7.3f}   "


def _named(scores: Scores, words: str, part: str) -> Iterator[str]:
    found = {mode: scores.of(part, mode) for mode in MODES}
    if not found["token"]:
        return
    yield ""
    yield f"{words:22}{'gold':>7}{'pred':>7}" + f"{'P':>7}{'R':>7}" + "".join(f"{m:>9}" for m in MODES)
    for name, f in found["token"].items():
        f1s = "".join(f"{found[m].get(name, Figures()).f1:>9.3f}" for m in MODES)
        yield f"{name:22}{f.gold:>7}{f.predicted:>7}{f.precision:>7.3f}{f.recall:>7.3f}{f1s}"


def _confused(scores: Scores) -> Iterator[str]:
    both = Counter(scores.labels) + Counter(scores.types)
    wrong = {(g, p): n for (g, p), n in both.items() if g != p and NOTHING not in (g, p)}
    if wrong:
        yield ""
        yield "taken for another"
        ordered = sorted(wrong.items(), key=lambda item: (-item[1], item[0]))
        for (gold, predicted), count in ordered[:_MOST]:
            yield f"  {gold + ' → ' + predicted:34}{count:>5}"
    kinds = [(kind, sum(m.kind == kind for m in scores.mistakes)) for kind in KINDS]
    yield ""
    yield "mistakes: " + ", ".join(f"{count} {kind}" for kind, count in kinds)


def _calibrated(evaluation: Evaluation) -> Iterator[str]:
    for words, events in (("entities", False), ("events", True)):
        found = evaluation.reliability(events=events)
        if found.count:
            yield f"calibration error of {words}: {found.error:.3f} ({found.count} scores)"


def _pressed(evaluation: Evaluation) -> Iterator[str]:
    a = evaluation.actions
    yield ""
    yield f"{'key presses':22}{'with':>9}{'without':>9}"
    for purpose, count in a.presses.items():
        yield f"  {purpose:20}{count:>9}{a.without[purpose]:>9}"
    yield f"  {'all':20}{a.total:>9}{a.total_without:>9}"
    yield f"  {'each annotation':20}{a.each:>9.2f}{a.each_without:>9.2f}"
    yield "suggestions: " + ", ".join(f"{n} {fate}" for fate, n in a.fates.items())
