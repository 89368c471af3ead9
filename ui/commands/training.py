"""`train P.tawsim --output MODEL`: a suggester made of what people decided in a project."""

import argparse
import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any

from annotator.errors import ExpectedError
from annotator.formats import placing
from annotator.formats.json_objects import row_object
from annotator.formats.rows import Row
from annotator.model import Layer, State
from annotator.scheme import DEFAULT
from storage.project import Project
from ui.progress import Progress

Commands = argparse._SubParsersAction  # the only name that argparse has for it
Tell = Callable[[float], None]


def add(commands: "Commands[Any]") -> None:
    """The command with its options."""
    help = "Learn from a project's finished layers; the model is a suggester that can be passed on."
    command = commands.add_parser("train", help=help, description=help)
    command.add_argument("project", type=Path, metavar="P.tawsim")
    command.add_argument("--output", type=Path, required=True, metavar="MODEL", help="a folder for full")
    kinds = "quick: in seconds; full: the built-in model, for some minutes, needs torch"
    command.add_argument("--kind", choices=("quick", "full"), default="quick", help=kinds)
    command.add_argument("--seed", type=int, default=0, metavar="N", help="the same gives the same model")
    command.set_defaults(run=train)


def train(arguments: argparse.Namespace) -> int:
    """Write the model and say what it learned from. Raises ExpectedError when nothing is finished."""
    began = time.monotonic()
    with Project.open(arguments.project) as project:
        layers, scheme = list(decided(project)), project.scheme.id
    if not layers:
        hint = "Finish some documents first: only layers that are done are learned from."
        raise ExpectedError(f"{arguments.project} has nothing to learn from.", hint)
    with Progress("Learning") as progress:

        def tell(share: float) -> None:
            progress.show(round(100 * share), 100)

        if arguments.kind == "full" and scheme != DEFAULT:
            words = f"The full model speaks {DEFAULT}; this project has {scheme}."
            raise ExpectedError(words, "Use --kind quick.")
        if arguments.kind == "full":
            _full(layers, arguments.output, arguments.seed, tell)
        else:
            _quick(layers, scheme, arguments.output, arguments.seed, tell)
    count = sum(len(layer.entities()) + len(layer.events()) for layer in layers)
    documents = len({layer.document.id for layer in layers})
    learned = f"Learned from {documents} documents with {count} annotations"
    print(f"{learned} in {time.monotonic() - began:.1f} s: {arguments.output}")
    return 0


def decided(project: Project) -> Iterator[Layer]:
    """The layers that somebody said are done, in the order of the documents."""
    for key in project.layers.keys():  # noqa: SIM118 - a method of our own
        layer = project.layers.get(key)
        if layer.status.state is State.DONE:
            yield layer


def _quick(layers: Sequence[Layer], scheme: str, output: Path, seed: int, tell: Tell) -> None:
    from annotator.learn.quick import learn

    with placing(output) as written:
        written.write_bytes(learn(layers, scheme=scheme, seed=seed, progress=tell))


def _full(layers: Sequence[Layer], output: Path, seed: int, tell: Tell) -> None:
    from annotator.learn.full import train as fine_tune

    rows = [row_object(Row(x.document, tuple(x.annotations.values()), x.annotator)) for x in layers]
    fine_tune(rows, output, seed=seed, progress=tell)
