"""Small documents of every kind, made by hand, and what is read of them."""

import io
import zipfile
from collections.abc import Mapping, Sequence
from pathlib import Path

from annotator.formats import FORMATS, Choices, Reading, Row, inputs

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_REL = "http://schemas.openxmlformats.org/package/2006/relationships"
_TYPES = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_ODF = "".join(
    f' xmlns:{short}="urn:oasis:names:tc:opendocument:xmlns:{long}:1.0"'
    for short, long in (
        ("office", "office"),
        ("text", "text"),
        ("table", "table"),
        ("style", "style"),
        ("draw", "drawing"),
        ("meta", "meta"),
    )
)


def read(path: Path, columns: str = "", encoding: str = "", format: str = "") -> tuple[list[Row], Reading]:
    """The rows of a file as the program finds them, and what was said on the way."""
    reading = Reading(encoding, choices=Choices(columns=columns))
    rows = [row for file, name in inputs(path, format) for row in FORMATS[name].rows(file, reading)]
    return rows, reading


def text(path: Path, **said: str) -> str:
    """Of the only document in it."""
    rows, reading = read(path, **said)
    assert len(rows) == 1
    assert reading.refused == []
    return rows[0].document.text


def said(reading: Reading) -> list[str]:
    """The notes without the places they are of."""
    return [words.partition(": ")[2] for words in reading.notes]


def zipped(path: Path, parts: Mapping[str, str | bytes]) -> Path:
    """A zip file with these files in it."""
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as file:
        for name, content in parts.items():
            file.writestr(name, content)
    return path


def docx(
    path: Path,
    body: str,
    parts: Mapping[str, str] | None = None,
    core: str = "",
) -> Path:
    """A Word document; `parts` are footnotes, styles and the like: kind → XML within its root."""
    parts = parts or {}
    relations = "".join(
        f'<Relationship Id="r{n}" Type="{_TYPES}/{kind}" Target="{kind}.xml"/>'
        for n, kind in enumerate(parts)
    )
    whole = {
        "[Content_Types].xml": "<Types/>",
        "_rels/.rels": f'<Relationships xmlns="{_REL}"><Relationship Id="a" Type="{_TYPES}/officeDocument" '
        'Target="word/document.xml"/></Relationships>',
        "word/_rels/document.xml.rels": f'<Relationships xmlns="{_REL}">{relations}</Relationships>',
        "word/document.xml": f'<w:document xmlns:w="{W}" xmlns:mc="mc"><w:body>{body}</w:body></w:document>',
    }
    for kind, content in parts.items():
        whole[f"word/{kind}.xml"] = f'<w:{kind} xmlns:w="{W}">{content}</w:{kind}>'
    if core:
        whole["docProps/core.xml"] = f'<c xmlns:dc="dc"><dc:title>{core}</dc:title></c>'
    return zipped(path, whole)


def p(*runs: str) -> str:
    """A paragraph of Word; runs that are no XML are plain words."""
    return f"<w:p>{''.join(x if x.startswith('<') else r(x) for x in runs)}</w:p>"


def r(words: str, properties: str = "") -> str:
    """A run of Word."""
    return f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{words}</w:t></w:r>'


def odt(path: Path, body: str, styles: str = "", own: str = "") -> Path:
    """An OpenDocument text; `styles` stand in styles.xml, `own` among the automatic ones."""
    return zipped(
        path,
        {
            "mimetype": "application/vnd.oasis.opendocument.text",
            "content.xml": f"<office:document-content{_ODF}>"
            f"<office:automatic-styles>{own}</office:automatic-styles>"
            f"<office:body><office:text>{body}</office:text></office:body></office:document-content>",
            "styles.xml": f"<office:document-styles{_ODF}>{styles}</office:document-styles>",
        },
    )


def epub(path: Path, chapters: Sequence[str], extra: Mapping[str, str] | None = None) -> Path:
    """A book of chapters, whose order of reading is not that of the files."""
    items = "".join(f'<item id="c{n}" href="t/{len(chapters) - n}.xhtml"/>' for n in range(len(chapters)))
    order = "".join(f'<itemref idref="c{n}"/>' for n in range(len(chapters)))
    parts = {
        "mimetype": "application/epub+zip",
        "META-INF/container.xml": '<container xmlns="c"><rootfiles>'
        '<rootfile full-path="O/book.opf"/></rootfiles>'
        "</container>",
        "O/book.opf": '<package xmlns:dc="dc"><metadata>'
        "<dc:title>كتاب</dc:title><dc:date>2019-05-04</dc:date>"
        f"</metadata><manifest>{items}</manifest><spine>{order}</spine></package>",
    }
    parts |= {f"O/t/{len(chapters) - n}.xhtml": words for n, words in enumerate(chapters)}
    return zipped(path, {**parts, **(extra or {})})


def pdf(path: Path, *pages: str, letters: Mapping[int, str] | None = None, trailer: str = "") -> Path:
    """A PDF whose font has a glyph for each byte, half as wide as high; `letters` says what it draws."""
    letters = letters or {n: chr(n) for n in range(32, 127)}
    lines = "".join(f"<{n:02x}> <{words.encode('utf-16-be').hex()}>\n" for n, words in letters.items())
    cmap = (
        "/CIDInit /ProcSet findresource begin begincmap 1 begincodespacerange <00> <ff> endcodespacerange\n"
        f"{len(letters)} beginbfchar\n{lines}endbfchar endcmap end"
    )
    kids = " ".join(f"{5 + 2 * n} 0 R" for n in range(len(pages)))
    objects = [
        "<< /Type /Catalog /Pages 2 0 R >>",
        f"<< /Type /Pages /Kids [{kids}] /Count {len(pages)} >>",
        f"<< /Type /Font /Subtype /TrueType /BaseFont /Made /FirstChar 0 /LastChar 255 /ToUnicode 4 0 R "
        f"/Widths [{' '.join(['500'] * 256)}] >>",
        f"<< /Length {len(cmap)} >>\nstream\n{cmap}\nendstream",
    ]
    for n, content in enumerate(pages):
        objects.append(
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Resources << /Font << /F 3 0 R >> "
            f">> /Contents {6 + 2 * n} 0 R >>"
        )
        objects.append(f"<< /Length {len(content)} >>\nstream\n{content}\nendstream")
    raw = io.BytesIO()
    raw.write(b"%PDF-1.4\n")
    places = []
    for n, words in enumerate(objects, 1):
        places.append(raw.tell())
        raw.write(f"{n} 0 obj\n{words}\nendobj\n".encode("latin-1"))
    start = raw.tell()
    table = "".join(f"{place:010} 00000 n \n" for place in places)
    raw.write(
        f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n{table}"
        f"trailer\n<< /Size {len(objects) + 1} /Root 1 0 R {trailer} >>\nstartxref\n{start}\n%%EOF\n".encode()
    )
    path.write_bytes(raw.getvalue())
    return path


def drawn(*lines: tuple[float, float, Sequence[int]], size: int = 10) -> str:
    """The content of a page: lines of glyphs, each from (x, y) to the right."""
    return (
        f"BT /F {size} Tf "
        + " ".join(f"1 0 0 1 {x} {y} Tm <{bytes(glyphs).hex()}> Tj" for x, y, glyphs in lines)
        + " ET"
    )
