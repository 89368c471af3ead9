"""Where a row is on the screen."""

from dataclasses import dataclass

from ui.report_view.layout import Paragraph, Row


@dataclass(frozen=True, slots=True)
class Spot:
    """A row in its paragraph, and where it is painted: the column's left edge and the row's top."""

    paragraph: Paragraph
    row: Row
    x: float
    y: float

    @property
    def baseline(self) -> float:
        """The y on which the letters stand."""
        return self.y + self.row.baseline - self.row.top
