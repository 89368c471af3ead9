"""`stats`: what a project holds, and with `--people` who did how much of it."""

import argparse
import json
from collections import Counter
from dataclasses import asdict
from pathlib import Path
from typing import Any

from annotator.model import GOLD, State
from storage.project import Project
from ui.commands.lines import DONE, print_line

Commands = argparse._SubParsersAction  # the only name that argparse has for it


def add(commands: "Commands[Any]") -> None:
    """The command with its options."""
    help = "Count what a project holds."
    command = commands.add_parser("stats", help=help, description=help)
    command.add_argument("project", type=Path, metavar="P.tawsim")
    command.add_argument(
        "--people", action="store_true", help="also by person, label and suggester, and gold so far"
    )
    command.add_argument("--json", action="store_true", help="as one JSON object")
    command.set_defaults(run=stats)


def stats(arguments: argparse.Namespace) -> int:
    """A line for each count, or all of them as JSON."""
    with Project.open(arguments.project) as project:
        found = asdict(project.stats())
        more = _more(project) if arguments.people else {}
    if arguments.json:
        print(json.dumps(found | more, ensure_ascii=False))
        return DONE
    states = found.pop("states")
    for name, count in (*found.items(), *states.items()):
        print(f"{name:12} {count:>9}")
    if more:
        _print(more)
    return DONE


def _more(project: Project) -> dict[str, Any]:
    """People; labels, types and relations by person; what became of suggestions; gold and its goal."""
    overview = project.overview
    layers, standing, goal = overview.layers(), overview.standing(), overview.goal()
    names: dict[str, dict[str, int]] = {}
    for name in overview.names():
        by_person: Counter[str] = Counter()
        for (who, _), count in overview.of_name(name, layers).items():
            by_person[who] += count
        names[name] = dict(by_person)
    fates: dict[str, Counter[str]] = {}
    for step in overview.verdict_steps():
        for (source, _, verdict), count in overview.verdicts(step, layers).items():
            fates.setdefault(source, Counter())[verdict] += count
    done = sum(p.states.get(State.DONE, 0) for p in standing if p.name == GOLD)
    return {
        "people": [asdict(p) for p in standing],
        "finished": [asdict(f) for f in overview.finished()],
        "names": names,
        "verdicts": {source: dict(counts) for source, counts in sorted(fates.items())},
        "gold": {"done": done, "goal": goal.documents if goal else None, "by": goal.by if goal else None},
    }


def _print(more: dict[str, Any]) -> None:
    first = [*(p["name"] for p in more["people"]), *more["names"], *more["verdicts"]]
    wide = max([14, *map(len, first)]) + 2  # of the first column
    print()
    print(
        f"{'person':{wide}}{'done':>8}{'open':>8}{'waiting':>9}{'annotations':>13}{'min/doc':>9}{'s/annotation':>14}"
    )
    for p in more["people"]:
        open_ = sum(n for state, n in p["states"].items() if state in (State.NEW, State.IN_PROGRESS))
        minutes = f"{p['seconds'] / p['timed'] / 60:.1f}" if p["timed"] else "–"
        seconds = f"{p['seconds'] / p['timed_annotations']:.1f}" if p["timed_annotations"] else "–"
        print_line(
            f"{p['name']:{wide}}{p['states'].get(State.DONE, 0):>8}{open_:>8}{p['assigned']:>9}"
            f"{p['annotations']:>13}{minutes:>9}{seconds:>14}"
        )
    print()
    for name, by_person in more["names"].items():
        print_line(f"{name:{wide}}{sum(by_person.values()):>8}")
    print()
    for source, counts in more["verdicts"].items():
        print_line(f"{source:{wide}}{', '.join(f'{n} {verdict}' for verdict, n in sorted(counts.items()))}")
    gold = more["gold"]
    aim = f" of {gold['goal']}" if gold["goal"] else ""
    by = f" by {gold['by']}" if gold["by"] else ""
    print(f"gold: {gold['done']}{aim} documents{by}")
