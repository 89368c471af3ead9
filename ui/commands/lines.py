"""What all commands print alike, and their exit codes."""

from annotator.formats.schemes import unheld

DONE, PARTLY, NOTHING, WRONG = 0, 1, 2, 3


def line(words: str) -> str:
    """On one line, with what would move the cursor or turn the writing made visible."""
    return "".join(c if c.isprintable() else f"\\u{ord(c):04x}" for c in words)


def print_line(words: str) -> None:
    """To standard output."""
    print(line(words))


def tell_unheld(path: str) -> None:
    """What a file says and the scheme that was read from it does not, by kind and count."""
    if found := unheld(path):
        print_line(f"Not held of {path}: {'; '.join(found)}.")
