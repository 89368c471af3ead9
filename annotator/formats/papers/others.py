"""Files that are known and cannot be read: what they are, and what to do with them, in one line."""

import re
from pathlib import Path

from annotator.formats.heads import first_object
from annotator.formats.papers.packages import member, members, starts_zip

SUFFIXES = (
    ".doc", ".dot", ".xls", ".xlsb", ".ppt", ".pptx", ".ods", ".odp", ".pages", ".mobi", ".azw3",
    ".djvu", ".mht", ".mhtml", ".rar", ".7z", ".msg",
)  # fmt: skip
_OLD = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_LOCKED = "EncryptedPackage".encode("utf-16-le")
_OLD_KINDS = {
    ".doc": "an old Word document (.doc); save it as .docx",
    ".dot": "an old Word document (.doc); save it as .docx",
    ".xls": "an old Excel workbook (.xls); save it as .xlsx or CSV",
    ".ppt": "an old presentation (.ppt); save its text as .docx",
    ".msg": "a message of Outlook; save it as text",
}
_PICTURE = "a picture; recognize its text first (OCR)"
_ARCHIVE = "an archive of another kind; unpack it, or pack it as .zip"
_BEGINNINGS = {
    b"\x89PNG": _PICTURE,
    b"\xff\xd8\xff": _PICTURE,
    b"GIF8": _PICTURE,
    b"II*\0": _PICTURE,
    b"MM\0*": _PICTURE,
    b"AT&TFORM": "a DjVu document; recognize its text first (OCR), or save it as PDF",
    b"%!PS": "PostScript; save it as PDF",
    b"Rar!": _ARCHIVE,
    b"7z\xbc\xaf\x27\x1c": _ARCHIVE,
    b"\x1f\x8b": _ARCHIVE,
    b"BZh": _ARCHIVE,
    b"\xfd7zXZ": _ARCHIVE,
    b"version https://git-lfs": "a pointer of Git LFS; fetch the file that it stands for",
    b"MIME-Version:": "a web page saved with its pictures (.mht); save it as .html",
    b"From: <Saved by": "a web page saved with its pictures (.mht); save it as .html",
}
# Whose texts would be taken without their annotations: keys of the first object.
_SHAPES = (
    ({"text", "catanns"}, "JSON of PubAnnotation's first shape; denotations are read"),
    ({"document_id", "passages", "entities"}, "JSON of BigBio; BioC and brat are read"),
    ({"content", "annotation"}, "JSON of Dataturks; that of doccano is read"),
    ({"program", "recipe", "files"}, "the manifest of an export; choose what lies beside it"),
)
_IN_CELLS = {
    b"Sentence #,Word,": "a table with a word and its tag in each row; save these two columns as .conll",
    b"Sentence #,Sentence,": "a table with lists of tags in its cells; save words and tags as .conll",
}
_SCHEME = re.compile(rb"^\[\[(label|type)\]\]", re.MULTILINE)
_CARD = re.compile(rb"(\xef\xbb\xbf)?---\r?\n((?!---).*\n)*?(dataset_info|configs):\s")
_PACKAGES = {
    "ppt/presentation.xml": "a presentation (.pptx); save its text as .docx",
    "xl/workbook.bin": "a binary workbook (.xlsb); save it as .xlsx or CSV",
    "Index/Document.iwa": "a document of Pages; save it as .docx",
}
_OPEN = {b"spreadsheet": "a table of LibreOffice (.ods); save it as .xlsx or CSV",
         b"presentation": "a presentation (.odp); save its text as .odt"}  # fmt: skip


def refusal(path: Path) -> str:
    """What a file is that is known and not read, and what to do, as `it is …`; empty for any other."""
    try:
        if not path.is_file():
            return ""
        what = _zipped(path) if starts_zip(path) else _plain(path)
    except OSError:  # said by who reads it
        return ""
    return f"it is {what}" if what else ""


def _plain(path: Path) -> str:
    with path.open("rb") as file:
        head = file.read(1 << 16)
    if head.startswith(_OLD):
        if _LOCKED in head or _LOCKED in _end(path):
            return "encrypted; save it without a password first"
        return _OLD_KINDS.get(
            path.suffix.lower(), "an old Office document; save it in the newer kind (.docx, .xlsx)"
        )
    if head[60:68] == b"BOOKMOBI":
        return "a book for Kindle; save it as .epub"
    if head.startswith(b"RIFF") and head[8:12] == b"WEBP":
        return _PICTURE
    if head.startswith(b"BM") and b"\0\0\0\0" in head[6:10]:
        return _PICTURE
    for keys, words in _SHAPES:
        if keys <= first_object(path).keys():
            return words
    if path.suffix.lower() == ".toml" and _SCHEME.search(head):
        return "a scheme, and no annotations"
    if _CARD.match(head):
        return "the card of a data set; choose the folder that it lies in"
    starts = _BEGINNINGS | _IN_CELLS
    head = head.removeprefix(b"\xef\xbb\xbf")
    return next((words for start, words in starts.items() if head.startswith(start)), "")


def _end(path: Path) -> bytes:
    """Where such files may have their list of contents."""
    with path.open("rb") as file:
        file.seek(max(path.stat().st_size - (1 << 16), 0))
        return file.read(1 << 16)


def _zipped(path: Path) -> str:
    names = members(path)
    found = next((words for name, words in _PACKAGES.items() if name in names), "")
    if found or "mimetype" not in names:
        return found
    kind = member(path, "mimetype")
    return next((words for part, words in _OPEN.items() if b"opendocument." + part in kind), "")
