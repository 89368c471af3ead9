"""The report of agreement on paper: its page, in a style that Qt knows, its drawings as pictures."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QMarginsF, QPointF, QRectF, QSizeF, Qt, QUrl
from PySide6.QtGui import (
    QAbstractTextDocumentLayout,
    QFont,
    QImage,
    QPageLayout,
    QPageSize,
    QPainter,
    QPalette,
    QPdfWriter,
    QTextBlock,
    QTextBlockFormat,
    QTextCursor,
    QTextDocument,
    QTextFormat,
    QTextOption,
)

from annotator.errors import ExportFailed
from ui.theme import FAMILY
from ui.words import number

if TYPE_CHECKING:
    from pathlib import Path

# In Arabic Qt lets what is «left» begin at the right.
STYLE = """
body { color: #22262b; font-size: 9pt; }
h1 { font-size: 17pt; } h2 { font-size: 12.5pt; margin-top: 16px; } h3 { font-size: 10pt; }
.soft, .i, thead th { color: #5c646d; } .eyebrow { color: #1f6f78; } .i { font-size: 7.5pt; }
th, td { padding: 3px 6px; border-bottom: 1px solid #d8d5ce; }
th { text-align: left; } td.n, th.n { text-align: right; }
.heat td, .heat th { padding: 1px 3px; font-size: 7.5pt; }
span.gold { text-decoration: underline; font-weight: bold; }
span.predicted { background-color: #f4ddd4; font-weight: bold; }
"""
_DRAWING = re.compile(r"<svg .*?</svg>", re.DOTALL)
_MARGIN = 76  # pixels around a page: 2 cm
# Of a table that does not fill the page; Qt lets it stand over the margin.
_AT_RIGHT = f'class="heat" align="right" style="margin-right: {_MARGIN}px"'
_ROW = re.compile(r"(<tr\b[^>]*>)(.*?)</tr>", re.DOTALL)
_CELL = re.compile(r"<t([dh])\b.*?</t\1>", re.DOTALL)
_MARK = re.compile(r"<(/?)mark\b")
_ISOLATED = re.compile(r"<bdi>(.*?)</bdi>", re.DOTALL)  # Qt knows the characters only
_SHARP, _WIDTH = 3, 520  # pixels of a picture for each on the page, of which a drawing is so many wide


def write_pdf(page: str, path: Path, title: str) -> None:
    """On A4. Raises ExportFailed when it cannot be written."""
    rtl = 'dir="rtl"' in page[:200]
    document = QTextDocument()
    font = QFont(FAMILY)
    font.setPointSizeF(9)
    font.setFeature(QFont.Tag("locl"), 0)  # its digits beside Arabic have no characters to be copied as
    document.setDefaultFont(font)
    option = QTextOption()
    option.setTextDirection(Qt.LayoutDirection.RightToLeft if rtl else Qt.LayoutDirection.LeftToRight)
    document.setDefaultTextOption(option)
    drawings: list[str] = []

    def placed(found: re.Match[str]) -> str:
        drawings.append(found.group())
        return f'<img src="drawing:{len(drawings) - 1}" width="{_WIDTH}">'

    html = _isolated(_MARK.sub(r"<\1span", _DRAWING.sub(placed, page)))
    for at, drawing in enumerate(drawings):
        image = _drawn(drawing)
        document.addResource(QTextDocument.ResourceType.ImageResource, QUrl(f"drawing:{at}"), image)
    if rtl:
        html = _ROW.sub(_turned, html).replace('<table class="heat"', f"<table {_AT_RIGHT}")
    document.setHtml(html)
    writer = QPdfWriter(str(path))
    writer.setTitle(title)
    writer.setPageLayout(
        QPageLayout(
            QPageSize(QPageSize.PageSizeId.A4), QPageLayout.Orientation.Portrait, QMarginsF(),
            QPageLayout.Unit.Millimeter,
        )
    )  # fmt: skip
    _lay_out(document, writer)
    _keep_headings(document)
    _paint(document, writer)
    if not path.exists() or not path.stat().st_size:
        raise ExportFailed(f"{path} cannot be written: the disk refused.")


def _lay_out(document: QTextDocument, writer: QPdfWriter) -> None:
    document.documentLayout().setPaintDevice(writer)
    frame = document.rootFrame().frameFormat()
    frame.setMargin(_MARGIN)
    document.rootFrame().setFrameFormat(frame)
    document.setPageSize(QSizeF(writer.width(), writer.height()))


def _keep_headings(document: QTextDocument) -> None:
    """Let no heading stand alone at the foot of a page; Qt's layout knows nothing of that."""
    break_before = QTextBlockFormat()
    break_before.setPageBreakPolicy(QTextFormat.PageBreakFlag.PageBreak_AlwaysBefore)
    place, page = document.documentLayout().blockBoundingRect, document.pageSize().height()
    for at in range(document.blockCount() - 1):  # each break moves what comes after it
        heading = document.findBlockByNumber(at)
        if not heading.blockFormat().headingLevel():
            continue
        low = max(place(block).bottom() for block in _beneath(heading))
        if place(heading).bottom() // page < low // page:
            QTextCursor(heading).mergeBlockFormat(break_before)
            document.markContentsDirty(0, document.characterCount())  # what comes after it is laid anew


def _beneath(heading: QTextBlock) -> list[QTextBlock]:
    """What it must not part from: the first words that are no heading; of a table its first two rows, one of
    which has the names of the columns."""
    block = heading.next()
    while block.next().isValid() and (block.blockFormat().headingLevel() or not block.text()):
        block = block.next()
    table = QTextCursor(block).currentTable()
    if table is None:
        return [block]
    cells = (table.cellAt(r, c) for r in range(min(2, table.rows())) for c in range(table.columns()))
    return [cell.lastCursorPosition().block() for cell in cells]


def _paint(document: QTextDocument, writer: QPdfWriter) -> None:
    """Page by page, with their numbers: Qt's own printing would lay it out once more."""
    page, painter = document.pageSize(), QPainter(writer)
    foot = _MARGIN / 2 * writer.logicalDpiY() / 96
    for at in range(document.pageCount()):
        if at:
            writer.newPage()
        seen = QRectF(QPointF(0, at * page.height()), page)
        painter.save()
        painter.translate(0, -seen.top())
        context = QAbstractTextDocumentLayout.PaintContext()
        context.clip = seen
        context.palette.setColor(QPalette.ColorRole.Text, Qt.GlobalColor.black)
        painter.setClipRect(seen)
        document.documentLayout().draw(painter, context)
        painter.restore()
        painter.setFont(document.defaultFont())
        line = QRectF(0, page.height() - 2 * foot, page.width(), 2 * foot)
        painter.drawText(line, Qt.AlignmentFlag.AlignCenter, number(at + 1))
    painter.end()


def _isolated(page: str) -> str:
    return _ISOLATED.sub("\u2068\\1\u2069", page)


def _turned(row: re.Match[str]) -> str:
    """Its cells from the other side: Qt lets every table begin at the left, whatever `dir` says."""
    return f"{row[1]}{''.join(reversed([cell[0] for cell in _CELL.finditer(row[2])]))}</tr>"


def _drawn(drawing: str) -> QImage:
    from PySide6.QtSvg import QSvgRenderer

    renderer = QSvgRenderer(QByteArray(drawing.encode()))
    size = renderer.defaultSize().scaled(_WIDTH * _SHARP, 10_000, Qt.AspectRatioMode.KeepAspectRatio)
    image = QImage(size, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    renderer.render(painter, QRectF(image.rect()))
    painter.end()
    return image
