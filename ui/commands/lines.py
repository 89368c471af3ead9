"""What all commands print alike, and their exit codes."""

DONE, PARTLY, NOTHING = 0, 1, 2


def line(words: str) -> str:
    """On one line, with what would move the cursor or turn the writing made visible."""
    return "".join(c if c.isprintable() else f"\\u{ord(c):04x}" for c in words)


def print_line(words: str) -> None:
    """To standard output."""
    print(line(words))
