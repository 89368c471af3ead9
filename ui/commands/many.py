"""`suggest IN… --output OUT --workers N`: for more reports than one process does in a day."""

import argparse
import shutil
import time
from pathlib import Path

from annotator.errors import SuggesterFailed
from annotator.formats import placing
from annotator.suggest.many import places
from annotator.suggest.many.cluster import Cluster
from annotator.suggest.many.partitions import SUFFIXES
from annotator.suggest.many.running import Processes, Run, Workers, run
from annotator.suggest.many.work import Order
from ui.commands.lines import DONE, PARTLY, print_line
from ui.progress import Progress


def suggest_many(arguments: argparse.Namespace) -> int:
    """1 where rows were refused or parts could not be done; run again, it does only what is left.

    Raises ImportFailed, ModelMissing, SuggesterFailed.
    """
    if not arguments.output:
        raise SuggesterFailed(
            "main.py suggest: --workers and --dask go with --output; a project has one writer"
        )
    one = arguments.output.endswith(SUFFIXES)
    order = Order(
        f"{arguments.output}.parts" if one else arguments.output,
        arguments.scheme,
        arguments.suggesters,
        arguments.min_score,
        str(arguments.model or ""),
        parquet=arguments.input[0].endswith(".parquet") and not arguments.output.endswith(".jsonl"),
    )
    if one and (order.parquet or places.remote(arguments.output)):
        raise SuggesterFailed(f"main.py suggest: {arguments.output} has to be a folder, for the parts")
    workers: Workers = Cluster(arguments.dask) if arguments.dask else Processes(max(1, arguments.workers))
    began = time.perf_counter()
    with Progress("Suggesting") as progress:
        made = run(arguments.input, order, workers, lambda r: progress.show(len(r.notes), len(r.partitions)))
    _say(made, time.perf_counter() - began)
    if one and not made.failed:
        _join(made, Path(arguments.output))
    return PARTLY if made.failed or any(n.refused for n in made.notes.values()) else DONE


def _join(made: Run, target: Path) -> None:
    """The parts as one file, in their order; they themselves are no longer needed."""
    folder = made.order.output
    with placing(target) as written, written.open("wb") as file:
        for partition in made.partitions:
            with places.opened(places.joined(folder, made.order.part(partition.number))) as part:
                shutil.copyfileobj(part, file)
    shutil.rmtree(folder)


def _say(made: Run, seconds: float) -> None:
    notes = made.notes.values()
    for note in notes:
        for words in note.refused:
            print_line(f"refused: {words}")
    for number, why in made.failed.items():
        print_line(f"not done: {made.order.part(number)}: {why}")
    rows, found = sum(n.rows for n in notes), sum(n.suggestions for n in notes)
    new = len(made.notes) - made.earlier
    print(f"{found} suggestions for {rows} reports in {len(made.notes)} parts ({made.earlier} done before).")
    if new and seconds > 0:
        work = sum(n.seconds for n in notes)
        print(
            f"{new} parts in {seconds:.0f} s; {rows / work:.1f} reports a second and process." if work else ""
        )
