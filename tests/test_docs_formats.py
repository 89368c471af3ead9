"""docs/formats.md says of each format what it does not hold, and says it of the program of today."""

from tests.losses_table import PAGE, page


def test_the_table_of_losses_is_that_of_the_formats() -> None:
    assert PAGE.read_text("utf-8") == page(), "run: python -m tests.losses_table"
