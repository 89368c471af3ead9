"""`evaluate GOLD (PRED | --suggester NAME and/or --model PATH)`: how good suggestions are, in figures."""

import argparse
import json
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from annotator import scheme as schemes
from annotator.errors import ImportFailed, NotComparable
from annotator.formats import jsonl, placing
from annotator.formats.rows import Row
from annotator.learn.actions import simulate
from annotator.learn.html import page
from annotator.learn.report import Evaluation, as_object
from annotator.learn.scores import score
from annotator.model import Entity, Event, Layer, State, Suggestion
from annotator.scheme import Scheme
from annotator.suggest.choice import DEFAULT, NAMES, Choices, asked, choices, trained
from annotator.suggest.proposing import Proposer
from storage.exporting import Rows
from storage.project import Project
from ui.commands.tables import table
from ui.progress import Progress

Commands = argparse._SubParsersAction  # the only name that argparse has for it


def add(commands: "Commands[Any]") -> None:
    """The command with its options."""
    help = "Score a file, a suggester or a model against gold, and count the key presses that it saves."
    command = commands.add_parser("evaluate", help=help, description=help)
    command.add_argument("gold", type=Path, metavar="GOLD", help="own JSONL, or a project")
    command.add_argument("predicted", type=Path, nargs="?", metavar="PRED", help="own JSONL, or a project")
    names = f"of {', '.join(NAMES)}; or all"
    command.add_argument("--suggester", default="", metavar="NAME[,NAME]", help=names)
    command.add_argument(
        "--model",
        type=Path,
        metavar="PATH",
        help="a trained model's file or folder, or a recognizer's folder",
    )
    command.add_argument("--min-score", type=float, default=0.0, metavar="X", help="from 0 to 1")
    command.add_argument("--scheme", default="", metavar="NAME|FILE", help="of GOLD, when it is no project")
    command.add_argument("--annotator", default="", metavar="A", help="whose layers of GOLD")
    command.add_argument("--pred-annotator", default="", metavar="A", help="whose layers of PRED")
    command.add_argument("--done", action="store_true", help="only layers of GOLD whose state is done")
    optional = "nam: common nouns are optional"
    command.add_argument("--mentions", choices=("all", "nam"), default="all", help=optional)
    command.add_argument("--labels", default="", metavar="A,B", help="only these entity labels")
    command.add_argument("--json", action="store_true", help="as one JSON object")
    command.add_argument("--html", type=Path, metavar="FILE", help="also as a page with plots")
    command.add_argument("--language", choices=("en", "ar"), default="en", help="of the page")
    command.set_defaults(run=evaluate)


def evaluate(arguments: argparse.Namespace) -> int:
    """Print the table or the object; write the page. Raises NotComparable, ImportFailed and the like."""
    _check(arguments)
    gold = _read(arguments.gold, arguments.annotator, arguments.scheme)
    if arguments.done:
        gold = replace(gold, rows=tuple(r for r in gold.rows if r.status and r.status.state is State.DONE))
    layers = [_layer(row) for row in gold.rows]
    if not layers:
        raise NotComparable(f"{arguments.gold} has no layer to compare with.")
    _check_labels(_names(arguments.labels), gold.scheme, layers)
    offered = _predicted(arguments, gold.scheme, layers)
    evaluation = Evaluation(
        arguments.gold.name,
        offered.name,
        score(
            layers,
            offered.layers,
            labels=_names(arguments.labels),
            named_only=arguments.mentions == "nam",
            groups={t.id: t.group for t in gold.scheme.types},
        ),
        simulate(layers, offered.layers, gold.scheme),
        arguments.mentions == "nam",
        offered.note,
    )
    if arguments.html:
        with placing(arguments.html) as written:
            written.write_text(page(evaluation, layers, gold.scheme, arguments.language), "utf-8")
    if arguments.json:
        print(json.dumps(as_object(evaluation), ensure_ascii=False))
    else:
        print(table(evaluation), end="")
    return 0


def _check(arguments: argparse.Namespace) -> None:
    if bool(arguments.predicted) == bool(arguments.suggester or arguments.model):
        raise NotComparable("main.py evaluate: beside GOLD either PRED is needed, or --suggester or --model.")
    if not 0 <= arguments.min_score <= 1:
        raise NotComparable(f"--min-score is from 0 to 1, not {arguments.min_score}.")
    unknown = [n for n in _names(arguments.suggester) if n not in (*NAMES, "all")]
    if unknown:
        raise NotComparable(f"No suggester is called {unknown[0]}.", f"There are {', '.join(NAMES)}.")
    if arguments.model and not arguments.model.exists():
        raise NotComparable(f"There is no model {arguments.model}.")


def _check_labels(names: Sequence[str], scheme: Scheme, gold: Sequence[Layer]) -> None:
    """A mistyped label would make a report of nothing. Labels that only gold knows are fine."""
    known = [label.id for label in scheme.labels]
    met = {e.label for layer in gold for e in layer.annotations.values() if isinstance(e, Entity)}
    unknown = [name for name in names if name not in met | set(known)]
    if unknown:
        raise NotComparable(f"No label is called {unknown[0]}.", f"There are {', '.join(known)}.")


def _names(listed: str) -> list[str]:
    return [name.strip() for name in listed.split(",") if name.strip()]


# ---- gold and predictions as layers ----


@dataclass(frozen=True, slots=True)
class _Rows:
    """What a file or project holds, and the scheme that its words are of."""

    rows: tuple[Row, ...]
    scheme: Scheme


@dataclass(frozen=True, slots=True)
class _Offered:
    """What is held against gold, what to call it, and what people should know of it."""

    name: str
    layers: Sequence[Layer]
    note: str = ""


def _read(path: Path, annotator: str, scheme: str) -> _Rows:
    """One layer a document. Raises NotComparable when a document has several and none is chosen."""
    if path.suffix == ".tawsim":
        with Project.open(path) as project:
            rows = [r for r in Rows(project, annotator) if r.annotated]
            return _Rows(tuple(rows), project.scheme)
    if path.is_dir():
        raise ImportFailed(f"{path} is a folder; own JSONL or a project is needed.")
    found = [r for r in jsonl.FORMAT.read(path).rows if not annotator or r.annotator == annotator]
    if annotator and not found:
        raise NotComparable(f"{path.name} has no layer of {annotator}.")
    several = [id for id, count in Counter(r.document.id for r in found).items() if count > 1]
    if several:
        names = ", ".join(r.annotator or "nobody" for r in found if r.document.id == several[0])
        raise NotComparable(f"{several[0]} has layers of {names}.", "Choose one with --annotator.")
    return _Rows(tuple(found), schemes.load(scheme or schemes.DEFAULT))


def _predicted(arguments: argparse.Namespace, scheme: Scheme, gold: Sequence[Layer]) -> _Offered:
    least = arguments.min_score
    if arguments.predicted:
        rows = _read(arguments.predicted, arguments.pred_annotator, arguments.scheme).rows
        return _Offered(arguments.predicted.name, [_above(_scored(row), least) for row in rows])
    names = _names(arguments.suggester)
    if arguments.model and not names:
        return _suggested(arguments.model.name, scheme, (trained(arguments.model, least),), gold)
    if arguments.model:
        asked_for = DEFAULT if "all" in names else names
        title = " + ".join([*names, arguments.model.name])
        return _suggested(title, scheme, asked(",".join(asked_for), least, arguments.model), gold)
    if set(names) <= {"quick", "memory"}:
        hint = "Give a trained model with --model."
        raise NotComparable(f"{' and '.join(names)} learned nothing here.", hint)
    return _suggested(" + ".join(names), scheme, choices(DEFAULT if "all" in names else names, least), gold)


def _suggested(name: str, scheme: Scheme, chosen: Choices, gold: Sequence[Layer]) -> _Offered:
    proposer = Proposer(scheme, chosen)
    layers = []
    with Progress("Suggesting") as progress:
        for n, layer in enumerate(gold):
            progress.show(n, len(gold))
            found = proposer.propose(layer.document)
            layers.append(_of_suggestions(Layer(layer.document, name), found))
    return _Offered(name, layers, proposer.note)


def _layer(row: Row) -> Layer:
    return Layer(row.document, row.annotator, {a.id: a for a in row.annotations})


def _scored(row: Row) -> Layer:
    """With a suggestion beside each annotation whose score the file tells; a row that has suggestions
    only is judged by these."""
    if row.suggestions and not row.annotations:
        return _of_suggestions(_layer(row), row.suggestions)
    scores = {a.id: s for a in row.annotations if (s := _score(a)) is not None}
    found = {a.id: Suggestion(a, scores[a.id], "") for a in row.annotations if a.id in scores}
    return replace(_layer(row), suggestions=found)


def _score(annotation: object) -> float | None:
    """From the key `score`, as `suggest --output` writes it, or from where it came."""
    if not isinstance(annotation, Entity | Event):
        return None
    told = annotation.extra.get("score", annotation.origin.score if annotation.origin else None)
    fits = isinstance(told, int | float) and not isinstance(told, bool) and 0 <= told <= 1
    return float(told) if fits else None


def _of_suggestions(layer: Layer, suggestions: Sequence[Suggestion]) -> Layer:
    return replace(
        layer,
        annotations={s.id: s.annotation for s in suggestions},
        suggestions={s.id: s for s in suggestions},
    )


def _above(layer: Layer, least: float) -> Layer:
    """Without what scores less; what has no score stays."""
    weak = {s.id for s in layer.suggestions.values() if s.score < least}
    return replace(layer, annotations={id: a for id, a in layer.annotations.items() if id not in weak})
