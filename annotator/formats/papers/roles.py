"""Which column of a table is what: by its name, its contents, or as the person says."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from statistics import mean

from annotator.formats.papers.paper import iso
from annotator.text import key

_NAMES = {
    "text": "text body content contents article sentence document story paragraph description fulltext "
    "full_text article_body news tweet message نص النص المتن متن المحتوى محتوى الخبر خبر التقرير تقرير "
    "المقال مقال الجملة الفقرة التغريدة الوصف",
    "id": "id no number nr uid uuid guid doc_id docid document_id article_id report_id key رقم الرقم معرف "
    "المعرف",
    "title": "title headline heading subject header عنوان العنوان الموضوع",
    "date": "date when published publish_date published_at publication_date pubdate created_at datetime time "
    "day تاريخ التاريخ تاريخ_النشر اليوم",
}
_KNOWN = {role: {key(n.replace("_", " ")) for n in names.split()} for role, names in _NAMES.items()}
_LEAST = 20  # characters that cells have on average in a column of texts
_SAID = re.compile(r"(?:^|\s)(text|id|title|date|meta)=")
_DIGITS = str.maketrans("٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹", "01234567890123456789")
_AFTER = re.compile(r"(?:\d{1,4}[/.\-]\d{1,2}[/.\-]\d{1,4}|\d{8})(.*)", re.DOTALL)
_MIDNIGHT = re.compile(r"[T ]*(?:00?:00(?::00(?:\.0+)?)?)?(?:Z|[+]00:?00)?")
_DAY = re.compile(r"(\d{1,2})[/.\-](\d{1,2})[/.\-](\d{4})(?!\d)")


@dataclass(frozen=True, slots=True)
class Columns:
    """Numbers of columns, from 0; −1 where there is none."""

    text: int
    id: int = -1
    title: int = -1
    date: int = -1
    meta: tuple[int, ...] = ()

    def role(self, column: int) -> str:
        """What a column is taken for; empty = left out."""
        for role in ("text", "id", "title", "date"):
            if getattr(self, role) == column:
                return role
        return "meta" if column in self.meta else ""


def chosen(names: Sequence[str], cells: Sequence[Sequence[str]], said: str = "") -> Columns:
    """As the person says (`text=body id=no date=when meta=desk,page`), the rest as it looks.

    Columns are called by name or by number from 0. Without `meta=` all the others are meta. Raises ValueError
    for a column that is not there, and where no column can be the text.
    """
    wanted = _wanted(said)
    found = {
        role: _number(names, wanted[role]) for role in ("text", "id", "title", "date") if wanted.get(role)
    }
    for role in ("text", "id", "title", "date"):
        if role not in wanted and not (said and role != "text"):
            found[role] = _guess(role, names, cells, set(found.values()))
    if found.get("text", -1) < 0:
        raise ValueError(
            f"no column of it is certainly the text; say which with --columns text=…: {', '.join(names[:20])}"
        )
    if "meta" in wanted:
        meta = tuple(_number(names, n) for n in wanted["meta"].split(",") if n.strip())
    else:
        meta = tuple(n for n in range(len(names)) if n not in found.values())
    return Columns(found["text"], found.get("id", -1), found.get("title", -1), found.get("date", -1), meta)


def _wanted(said: str) -> dict[str, str]:
    marks = list(_SAID.finditer(said))
    if said.strip() and (not marks or said[: marks[0].start()].strip()):
        raise ValueError(f"columns are said as text=… id=… title=… date=… meta=…,…, not as «{said}»")
    ends = [*(m.start() for m in marks), len(said)][1:]
    return {m[1]: said[m.end() : end].strip() for m, end in zip(marks, ends, strict=True)}


def _number(names: Sequence[str], wanted: str) -> int:
    wanted = wanted.strip()
    if wanted in names:
        return list(names).index(wanted)
    near = [n for n, name in enumerate(names) if key(name) == key(wanted)]
    if near:
        return near[0]
    if wanted.isdecimal() and int(wanted) < len(names):
        return int(wanted)
    raise ValueError(f"it has no column «{wanted}»; its columns: {', '.join(names[:20])}")


def _guess(role: str, names: Sequence[str], cells: Sequence[Sequence[str]], taken: set[int]) -> int:
    """The first column that is called so; of texts, else the one with the longest cells."""
    folded = [key(name.replace("_", " ")) for name in names]
    called = [n for n, name in enumerate(folded) if name in _KNOWN[role] and n not in taken]
    if role == "text":
        return _texts(called, cells, len(names))
    if role == "id":
        called = [n for n in called if _are_ids(cells, n)]
    return called[0] if called else -1


def _texts(called: Sequence[int], cells: Sequence[Sequence[str]], width: int) -> int:
    """The longest of the columns that are called so; else one of running text, far longer than the others."""
    lengths = {n: _length(cells, n) for n in range(width)}
    named = [n for n in called if lengths[n] > 0]
    best = max(named or lengths, key=lambda n: (lengths[n], -n), default=-1)
    if named or best < 0:
        return best
    others = max((length for n, length in lengths.items() if n != best), default=0.0)
    found = [row[best] for row in cells if best < len(row) and row[best].strip()]
    running = sum(" " in words.strip() for words in found) * 2 > len(found)
    return best if running and lengths[best] >= max(_LEAST, 2 * others) else -1


def is_text(name: str) -> bool:
    """Whether columns of texts are called so."""
    return key(name.replace("_", " ")) in _KNOWN["text"]


def _length(cells: Sequence[Sequence[str]], column: int) -> float:
    """How long its cells are on average; 0 where they are numbers or dates."""
    found = [row[column] for row in cells if column < len(row) and row[column].strip()]
    if not found or sum(any(c.isalpha() for c in words) for words in found) * 2 < len(found):
        return 0.0
    return mean(map(len, found))


def _are_ids(cells: Sequence[Sequence[str]], column: int) -> bool:
    found = Counter(row[column] for row in cells if column < len(row) and row[column].strip())
    return bool(found) and max(found.values()) == 1


def has_header(cells: Sequence[Sequence[str]]) -> bool:
    """Whether the first row names the columns: by words known for that, or short words over longer texts or
    over numbers."""
    first, below = cells[0], cells[1:]
    folded = [key(c.replace("_", " ")) for c in first]
    if any(name in known for name in folded for known in _KNOWN.values()):
        return True
    named = bool(first) and all(
        c.strip() and len(c) <= 40 and not c[:1].isdecimal() and "\n" not in c for c in first
    )
    if not named or len(set(folded)) < len(folded) or not below:
        return False
    if any(all(n < len(row) and row[n].isdecimal() for row in below) for n in range(len(first))):
        return True
    longest = max(range(len(first)), key=lambda n: _length(below, n))
    return len(first[longest]) * 2 < _length(below, longest)


def has_time(words: str) -> bool:
    """Whether more than a day is said: something after it that is not midnight, as programs add it."""
    rest = _AFTER.fullmatch(words.strip().translate(_DIGITS))
    return rest is not None and not _MIDNIGHT.fullmatch(rest[1])


class Days:
    """Dates of a column. `7/4/2019` is two days; told by others of the column that can be one only."""

    def __init__(self, examples: Sequence[str]) -> None:
        found = [m for m in (_DAY.match(words.strip().translate(_DIGITS)) for words in examples) if m]
        day_first = any(int(m[1]) > 12 for m in found)
        month_first = any(int(m[2]) > 12 for m in found)
        self._order = "dm" if day_first and not month_first else "md" if month_first and not day_first else ""

    def iso(self, words: str) -> str:
        """The day in ISO 8601; empty where it is not certain."""
        words = words.strip().translate(_DIGITS)
        if match := _DAY.match(words):
            return self._told(*(int(n) for n in match.groups()))
        compact = re.fullmatch(r"(\d{4})[/.]?(\d{2})[/.]?(\d{2})", words[:10])
        return iso("-".join(compact.groups()) if compact else words.replace("/", "-"))

    def _told(self, a: int, b: int, year: int) -> str:
        order = "dm" if a > 12 or a == b else "md" if b > 12 else self._order
        if not order:
            return ""
        try:
            return date(year, b, a).isoformat() if order == "dm" else date(year, a, b).isoformat()
        except ValueError:
            return ""
