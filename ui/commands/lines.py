"""What all commands print alike, and their exit codes."""

from collections.abc import Sequence

from annotator.formats.schemes import unheld

DONE, PARTLY, NOTHING, WRONG = 0, 1, 2, 3
MOST_NAMED = 10  # documents in a line


def line(words: str) -> str:
    """On one line, with what would move the cursor or turn the writing made visible."""
    return "".join(c if c.isprintable() else f"\\u{ord(c):04x}" for c in words)


def many(count: int, what: str) -> str:
    """«1 document», «2 documents»."""
    return f"{count} {what}{'s' * (count != 1)}"


def print_line(words: str) -> None:
    """To standard output."""
    print(line(words))


def tell_unheld(path: str) -> None:
    """What a file says and the scheme that was read from it does not, by kind and count."""
    if found := unheld(path):
        print_line(f"Not held of {path}: {'; '.join(found)}.")


def tell_unsettled(documents: Sequence[str]) -> None:
    """Of gold, in which documents something came or was altered since their review was finished."""
    if documents:
        named = ", ".join((*documents[:MOST_NAMED], *("…" for _ in documents[MOST_NAMED:][:1])))
        print_line(f"In finished reviews something is to be decided: {named}.")
