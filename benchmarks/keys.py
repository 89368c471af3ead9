"""How many clicks and keys five tasks take, beside what brat and INCEpTION document for the same.

    python -m benchmarks.keys [--write]

Drives the real window through main(), offscreen: a mouse click to get to a word, then keys. At the end of
each task the layer is what it should be, or the script stops. `--write` puts the figures into
docs/keys-per-task.json and the tables into docs/keys-per-task.md.
"""

from __future__ import annotations

import argparse
import json
import os
import tempfile
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

import main
from annotator.model import Range, Verdict
from benchmarks.keys_elsewhere import ELSEWHERE, READ, SOURCES, TOOLS, Way
from storage.choosing import write_choices
from storage.project import Project
from tests.e2e.driver import Driver
from ui.settings import Settings, settings_path
from ui.window import Window

DOCS = Path(__file__).resolve().parent.parent / "docs"
TEXT = (
    "قصفت القوات الروسية المستشفى في حلب. وقال بيسكوف إن وزارة الدفاع سترد. "
    "وصل لافروف إلى دمشق أمس. ثم وصل بيسكوف إلى موسكو اليوم. "
    "والتقى بيسكوف لافروف، وأضاف بيسكوف أن اللقاء مهم. وغادر بيسكوف موسكو."
)
PERSON, EVENT = "بيسكوف", "وصل"


class Person:
    """Somebody with a mouse and a keyboard, who counts."""

    def __init__(self, driver: Driver) -> None:
        self.driver, self.done = driver, list[str]()
        wait(driver.window.view.hasFocus)

    def click(self, words: str, nth: int = 0) -> Person:
        """On the nth of these words."""
        view, at = self.driver.window.view, place(words, nth).start
        spot = view.rectangles(Range(at + 1, at + 2))[0].center().toPoint()
        QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=spot)
        self.done.append("click")
        return self

    def press(self, *keys: str) -> Person:
        """One after the other."""
        self.driver.press(*keys)
        self.done += keys
        return self

    def type(self, text: str) -> Person:
        """Letters into a list's field."""
        self.driver.type(text)
        self.done += text
        return self

    def digit(self, label: str) -> str:
        """Of a label."""
        return str(self.driver.window.session.scheme.label_of[label].key)

    def labelled(self) -> dict[str, str]:
        """The words of every mention with its label."""
        layer = self.driver.layer
        return {layer.document.slice(e.ranges): e.label for e in layer.entities()}

    def words(self, id: str) -> str:
        """That an annotation covers."""
        layer = self.driver.layer
        return str(layer.document.slice(layer.find(id).ranges))


def wait(true: Callable[[], bool]) -> None:
    """Until something holds, ten seconds at most."""
    for _ in range(1000):
        if true():
            return
        QTest.qWait(10)
    raise AssertionError("nothing came")


def place(words: str, nth: int = 0) -> Range:
    """Of the nth of these words in the text."""
    at = -1
    for _ in range(nth + 1):
        at = TEXT.index(words, at + 1)
    return Range(at, at + len(words))


# ---- the tasks ----


def name(person: Person) -> None:
    """Label a name that nobody suggested and make it a common noun."""
    person.click("المستشفى").press(person.digit("FAC"), "T")
    (entity,) = person.driver.layer.entities()
    assert (entity.label, entity.attributes) == ("FAC", {"mention": "NOM"})
    assert person.labelled() == {"المستشفى": "FAC"}


def extent(person: Person) -> None:
    """Make a suggestion one word longer and accept it."""
    person.click("الدفاع").press("'")
    assert person.labelled() == {"وزارة الدفاع": "ORG"}
    assert list(person.driver.layer.verdicts.values()) == [Verdict.CORRECTED]


def event(person: Person) -> None:
    """An event with three roles whose mentions are marked already."""
    person.click(EVENT, 1).press("E")
    fill(person, chosen(person, "Movement"))


def new_event(person: Person) -> None:
    """The same on a word that was no event in the project before."""
    person.click(EVENT, 1).press("E")
    for letter in "movement":
        if chosen(person, "Movement") <= len("123456789"):
            break
        person.type(letter)
    fill(person, chosen(person, "Movement"))


def chosen(person: Person, type: str) -> int:
    """The number of a type in the list on show."""
    return int(person.driver.window.chooser.shown().index(type)) + 1


def fill(person: Person, number: int) -> None:
    """The type with this number, and its three roles."""
    person.press(str(number))
    frames, driver = person.driver.window.frames, person.driver
    assert driver.window.desk.frame is not None
    id = driver.window.desk.frame.event
    wanted = {"Agent": PERSON, "Destination": "موسكو", "Time": "اليوم"}
    for role, filler in wanted.items():
        person.press(str(frames.roles(driver.layer.find(id)).index(role) + 1))
        person.press(str([person.words(s.id) for s in frames.fillers()].index(filler) + 1))
    made = driver.layer.find(id)
    assert (made.type, made.trigger) == ("Movement", place(EVENT, 1))
    assert {a.role: person.words(a.target) for a in made.arguments} == wanted


def alike(person: Person) -> None:
    """Label all five places of one name in the document."""
    person.click(PERSON).press(person.digit("PER"), "Shift+S")
    panel, all_of_them = person.driver.window.concordance, TEXT.count(PERSON)
    wait(lambda: panel.apply.isEnabled() and len(panel.hits.chosen()) == all_of_them - 1)
    person.press("Ctrl+Enter")
    wait(lambda: len(person.driver.layer.entities()) == all_of_them)
    found = {e.ranges for e in person.driver.layer.entities()}
    assert found == {(place(PERSON, n),) for n in range(all_of_them)}
    assert person.labelled() == {PERSON: "PER"}


def chain(person: Person) -> None:
    """Join three mentions of one person to a chain, and say where that person is."""
    person.click(PERSON, 1).press("C", "Shift+1", "1", "L")
    bar = person.driver.window.digits.bar
    person.press(next(e.key for e in bar().entries if e.text == "Located in"))
    ends = [person.words(s.id) for s in person.driver.window.digits.fillers()]
    person.press(str(ends.index("موسكو") + 1))
    layer = person.driver.layer
    joined = [(r.type, person.words(r.source), person.words(r.target)) for r in layer.relations()]
    assert sorted(joined) == [("located-in", PERSON, "موسكو"), *[("same-as", PERSON, PERSON)] * 2]


Marked = tuple[str, int, str]  # the nth of these words, and its label or type
Given = Mapping[str, list[Marked]]
FILLERS = [(PERSON, 1, "PER"), ("موسكو", 0, "LOC"), ("اليوم", 0, "DATE")]
CHAIN = [(PERSON, 0, "PER"), (PERSON, 1, "PER"), (PERSON, 2, "PER"), ("موسكو", 0, "LOC")]
# With its number, and what is marked before it begins.
TASKS: tuple[tuple[str, Callable[[Person], None], Given], ...] = (
    ("1", name, {}),
    ("2", extent, {"suggestions": [("الدفاع", 0, "ORG")]}),
    ("3", event, {"entities": FILLERS, "events": [(EVENT, 0, "Movement")]}),
    ("3 b", new_event, {"entities": FILLERS}),
    ("4", alike, {}),
    ("5", chain, {"entities": CHAIN}),
)


def row(given: Given) -> dict[str, Any]:
    """The text with what is marked in it before the task, as a row of own JSONL."""
    entities, events, suggestions = (
        [(place(words, nth), value) for words, nth, value in given.get(kind, ())]
        for kind in ("entities", "events", "suggestions")
    )

    def mentions(of: list[tuple[Range, str]]) -> list[dict[str, Any]]:
        return [{"id": f"m{r.start}", "start": r.start, "end": r.end, "label": label} for r, label in of]

    return {
        "id": "report",
        "text": TEXT,
        "entities": mentions(entities),
        "events": [{"type": t, "trigger": {"start": r.start, "end": r.end}} for r, t in events],
        "suggestions": {"entities": mentions(suggestions)},
    }


def done(task: Callable[[Person], None], given: Given, folder: Path) -> list[str]:
    """What a task took, in a project and a window of its own."""
    path, rows = folder / f"{task.__name__}.tawsim", folder / "rows.jsonl"
    rows.write_text(json.dumps(row(given), ensure_ascii=False) + "\n", "utf-8")
    main.main(["new", str(path)])
    main.main(["import", str(path), str(rows), "--annotator", "keys"])
    with Project.open(path) as project:
        write_choices(project, ())
    took: list[str] = []

    def exec_(*_: object) -> int:
        window = next(w for w in QApplication.topLevelWidgets() if isinstance(w, Window) and w.isVisible())
        try:
            person = Person(Driver(window))
            task(person)
            took.extend(person.done)
        finally:
            window.close()
        return 0

    kept, QApplication.exec = QApplication.exec, exec_  # type: ignore[method-assign]  # stands in for the person
    try:
        main.main(["open", str(path)])
    finally:
        QApplication.exec = kept  # type: ignore[method-assign]
    return took


def counted(folder: Path) -> list[dict[str, Any]]:
    """Every task with what it took here, and what it takes elsewhere."""
    settings = Settings(settings_path())
    settings.set("annotator", "keys")
    settings.set("language", "en")
    found = []
    for number, task, given in TASKS:
        took = done(task, given, folder)
        elsewhere = {tool: [way.least, way.most] for tool, way in zip(TOOLS, ELSEWHERE[number], strict=True)}
        words = str(task.__doc__).rstrip(".")
        found.append({"number": number, "task": words, "took": took, "actions": len(took)} | elsewhere)
    return found


# ---- the page ----


def tables(rows: list[dict[str, Any]]) -> Iterator[str]:
    """The lines of the page that are counted: all tasks, then each step elsewhere with its source."""
    yield "| | task | Tawsim | brat | INCEpTION |"
    yield "|---|---|---:|---:|---:|"
    for r in rows:
        took = " ".join(f"`{action}`" for action in r["took"])
        yield (
            f"| {r['number']} | {r['task']}: {took} | {r['actions']} | "
            + " | ".join(span(*r[t]) for t in TOOLS)
            + " |"
        )
    for n, tool in enumerate(TOOLS):
        yield f"\n## {tool}, step by step\n"
        for r in rows:
            if r["number"].isdigit():  # a variant has the same steps there
                yield from steps(f"{r['number']}. {r['task']}", ELSEWHERE[r["number"]][n])
    yield f"## Sources\n\n{READ}\n"
    for key, (title, address) in SOURCES.items():
        yield f"- `{key}` [{title}]({address})"


def steps(title: str, way: Way) -> Iterator[str]:
    """One task in another tool."""
    yield f"**{title}: {span(way.least, way.most)}**\n"
    for s in way.steps:
        yield f"- {span(s.least, s.highest)} × {s.does} ({', '.join(f'`{x}`' for x in s.sources)})"
    yield f"\n{way.note}\n" if way.note else ""


def span(least: int, most: int) -> str:
    """`3`, or `3–4`."""
    return str(least) if least == most else f"{least}–{most}"


def write(rows: list[dict[str, Any]]) -> None:
    """Figures and page; what stands above the mark is written by hand."""
    page = DOCS / "keys-per-task.md"
    above, mark, _ = page.read_text("utf-8").partition("<!-- from here on: benchmarks.keys --write -->\n")
    page.write_text(above + mark + "\n" + "\n".join(tables(rows)) + "\n", "utf-8")
    figures = json.dumps(rows, ensure_ascii=False, indent=1)
    page.with_suffix(".json").write_text(figures + "\n", "utf-8")


def run() -> None:
    """Count, print, write."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.keys", description="Keys per task.")
    parser.add_argument("--write", action="store_true", help="also to docs/")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        os.environ["XDG_CONFIG_HOME"] = folder
        rows = counted(Path(folder))
    print("\n".join(tables(rows)))
    print(json.dumps(rows, ensure_ascii=False, indent=1))
    if options.write:
        write(rows)


if __name__ == "__main__":
    run()
