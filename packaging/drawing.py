"""The icon as Windows and macOS want it; PyInstaller makes their own form of it, with Pillow."""

from pathlib import Path

from PySide6.QtGui import QImage, QPainter
from PySide6.QtSvg import QSvgRenderer


def picture(drawing: Path, folder: Path) -> str:
    """A square PNG of the drawing, in the folder."""
    image = QImage(1024, 1024, QImage.Format.Format_ARGB32)
    image.fill(0)
    painter = QPainter(image)
    QSvgRenderer(str(drawing)).render(painter)
    painter.end()
    file = folder / f"{drawing.stem}.png"
    image.save(str(file))
    return str(file)
