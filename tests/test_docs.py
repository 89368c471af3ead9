"""What the pages say is there: links lead somewhere, command lines are taken, pictures are small."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import unquote

import pytest

from scripts.pictures import PICTURES
from tests.losses_table import PAGE, page
from ui.cli import _Refused, parser

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).resolve().parent.parent
MODEL_CARD = ROOT / "annotator/suggest/models/README.md"
PAGES = sorted((*ROOT.glob("*.md"), *ROOT.glob("docs/**/*.md"), MODEL_CARD))
LARGEST = 200_000  # bytes of a picture
_LINK = re.compile(r"\[[^\]]*\]\(([^)\s]+)\)")
_CODE = re.compile(r"^```.*?^```", re.MULTILINE | re.DOTALL)
_SPAN = re.compile(r"`[^`]*`")
_HEADING = re.compile(r"^#+ +(.+?) *$", re.MULTILINE)
_COMMAND = re.compile(r"main\.py (?P<line>\S.*)")
_WORD = re.compile(
    r"[^\s\[\]]*\"[^\"]*\"|[\[\]]|(?<!\S)[(|](?!\S)|(?<!\S)\(|\)(?=\s|$)|[^\s\[\]()]+(?:\([^)]*\))?"
)
STAND_IN = {"FORMAT": "jsonl", "N": "1", "X": "0.5"}  # where the program looks at the word

named = pytest.mark.parametrize("path", PAGES, ids=lambda p: str(p.relative_to(ROOT)))


def anchors(path: Path) -> set[str]:
    """Of the headings of a page, as GitHub makes them."""
    headings = _HEADING.findall(_CODE.sub("", path.read_text("utf-8")))
    plain = (re.sub(r"\[([^\]]*)\]\([^)]*\)", r"\1", h) for h in headings)
    return {re.sub(r"[^\w\- ]", "", h.lower()).replace(" ", "-") for h in plain}


def links(path: Path) -> list[str]:
    """Those that lead to files or headings here, not to the web."""
    prose = _SPAN.sub("", _CODE.sub("", path.read_text("utf-8")))
    return [link for link in _LINK.findall(prose) if not re.match(r"[a-z]+:", link)]


@named
def test_links_lead_to_files_and_headings_that_are_there(path: Path) -> None:
    for link in links(path):
        file, _, anchor = unquote(link).partition("#")
        target = (path.parent / file).resolve() if file else path
        assert target.exists(), f"{path.name}: {link}"
        assert target.is_relative_to(ROOT), f"{path.name}: {link} leads out of the project"
        if anchor:
            assert anchor in anchors(target), f"{path.name}: {link}"


def test_a_link_and_a_heading_that_are_not_there_are_seen(tmp_path: Path) -> None:
    one = tmp_path / "one.md"
    one.write_text("# What it *does*, (F7)\n[x](two.md) `[y](no.md)`\n```\n# no\n[z](no.md)\n```\n", "utf-8")
    assert anchors(one) == {"what-it-does-f7"}
    assert links(one) == ["two.md"]


# ---- command lines ----


def commands(path: Path) -> Iterator[str]:
    """What stands behind `main.py`, in blocks and in the text."""
    text = path.read_text("utf-8")
    blocks = _CODE.findall(text)
    spans = [" ".join(s.strip("`").split()) for s in _SPAN.findall(_CODE.sub("", text))]
    lines = [line for block in blocks for line in re.sub(r"\n {10,}(?=\[)", " ", block).splitlines()]
    for line in (*lines, *spans):
        found = _COMMAND.search(line)
        if found:
            yield found["line"]


def readings(line: str) -> Iterator[list[str]]:
    """The argument lists that a line stands for: the plain one, and one for each choice that it leaves.

    `[ ]` is optional, `( | )` and `A|B` are either; two spaces begin what is said of the command.
    """
    said = re.split(r" {2,}| # ", line.strip())[0].replace("|--", " | --")
    for words in _any(_WORD.findall(said)):
        yield [STAND_IN.get(w.strip("…"), w.strip("…")) for w in words if w.strip("…")]


def _any(words: list[str]) -> Iterator[list[str]]:
    """Of each alternative the first choice everywhere, then each other choice at one place."""
    for alternative in _split(words):
        places = list(_places(alternative))
        first = [choices[0] for choices in places]
        yield [w for choice in first for w in choice]
        for n, choices in enumerate(places):
            for other in choices[1:]:
                yield [w for choice in (*first[:n], other, *first[n + 1 :]) for w in choice]


def _split(words: list[str]) -> Iterator[list[str]]:
    """At each `|` that is in no brackets."""
    depth, begun = 0, 0
    for n, word in enumerate([*words, "|"]):
        depth += (word in "[(") - (word in "])")
        if word == "|" and not depth:
            yield words[begun:n]
            begun = n + 1


def _places(words: list[str]) -> Iterator[list[list[str]]]:
    """What may stand at each place of an alternative."""
    n = 0
    while n < len(words):
        word, end = words[n], n + 1
        if word in "[(":
            depth = 1
            while depth:
                depth += (words[end] in "[(") - (words[end] in "])")
                end += 1
            within = list(_any(words[n + 1 : end - 1]))
            yield [[], *within] if word == "[" else within
        else:
            yield [[w] for w in re.sub(r"[()]", "", word).split("|")]
        n = end


@named
def test_command_lines_are_those_that_the_program_takes(path: Path) -> None:
    program = parser()
    names = program.format_help()
    for line in commands(path):
        for arguments in readings(line):
            if len(arguments) == 1 or "tawsim …" in line:  # only the name of a command, or not all of it
                assert re.search(rf"^ +{arguments[0]}\b", names, re.MULTILINE), f"{path.name}: {line}"
                continue
            try:
                program.parse_args(arguments)
            except _Refused as problem:
                pytest.fail(f"{path.name}: {line}\n{arguments}\n{problem}")


def test_a_command_line_stands_for_each_choice_that_it_leaves() -> None:
    assert list(readings("open IN… [--a 5|N] [--b C [--d]] (E | --f)   what it does")) == [
        ["open", "IN", "E"],
        ["open", "IN", "--a", "5", "E"],
        ["open", "IN", "--a", "1", "E"],
        ["open", "IN", "--b", "C", "E"],
        ["open", "IN", "--b", "C", "--d", "E"],
        ["open", "IN", "--f"],
    ]


@named
def test_targets_of_make_are_those_of_the_makefile(path: Path) -> None:
    targets = set(re.findall(r"^([a-z]+):", (ROOT / "Makefile").read_text("utf-8"), re.MULTILINE))
    assert set(re.findall(r"(?:`|=\S* |^)make ([a-z]+)", path.read_text("utf-8"), re.MULTILINE)) <= targets


# ---- pictures ----


def test_pictures_are_those_that_the_script_makes_and_are_small() -> None:
    there = {str(p.relative_to(ROOT / "docs").with_suffix("")) for p in ROOT.glob("docs/**/*.png")}
    assert set(PICTURES) <= there
    for picture in ROOT.glob("docs/**/*.png"):
        assert picture.stat().st_size <= LARGEST, picture.name


def test_every_picture_is_on_a_page() -> None:
    shown = {(p.parent / link).resolve() for p in PAGES for link in links(p) if link.endswith(".png")}
    assert {(ROOT / "docs" / f"{name}.png").resolve() for name in PICTURES} <= shown


# ---- the formats ----


def test_the_table_of_losses_is_that_of_the_formats() -> None:
    assert PAGE.read_text("utf-8") == page(), "run: python -m tests.losses_table"
