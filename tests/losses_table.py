"""The table of docs/formats.md: what each format does not hold of an invented report that has everything.

python -m tests.losses_table      write it there
"""

from pathlib import Path

from annotator.formats import FORMATS
from annotator.formats.losses import KINDS
from tests.annotator.formats import example
from tests.annotator.formats.returned import sent

PAGE = Path(__file__).resolve().parent.parent / "docs" / "formats.md"
BEGIN, END = "<!-- losses -->\n", "<!-- end of losses -->\n"


def table() -> str:
    """A line a format, in the order of the table of formats."""
    lines = ["| format | does not hold |", "|---|---|"]
    for format in FORMATS.values():
        if format.write:
            losses, _ = sent(format.name, example.ROWS)
            kinds = [KINDS[k][1] for k in KINDS if losses[k]]
            lines.append(f"| `{format.name}` | {', '.join(kinds) or 'nothing is lost'} |")
    return "\n".join(lines) + "\n"


def page() -> str:
    """The page with the table of now."""
    before, _, rest = PAGE.read_text("utf-8").partition(BEGIN)
    return before + BEGIN + table() + END + rest.partition(END)[2]


if __name__ == "__main__":
    PAGE.write_text(page(), "utf-8")
