"""Which files of a folder are its data set, in which part each is, and what the numbers of its labels mean.

As `datasets` finds them: by the card (README.md) where it names them, else by their names.
"""

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from annotator.errors import ImportFailed
from annotator.formats.hf import tables as hf_tables
from annotator.formats.hf.tables import ARROW, LINES, PARQUET

_PARTS = {
    "train": ("train", "training"),
    "validation": ("validation", "valid", "val", "dev", "development"),
    "test": ("test", "testing", "eval", "evaluation"),
}
_SUFFIXES = (PARQUET, ARROW, LINES, ".json", ".ndjson")
_OTHERS = ("dataset_infos.json", "dataset_info.json", "dataset_dict.json", "state.json", "config.json")
_ARABIC = ("ar", "arb", "arabic")
_LARGEST = 16_000_000  # bytes of a card
_FIELD = re.compile(
    r"^(?P<indent> *)(?P<dash>- +)?(?P<key>'[^']*'|\"(?:[^\"\\]|\\.)*\"|[\w.-]+):(?: +(?P<value>.*))?$"
)
Names = Mapping[str, Sequence[str]]  # of a column, `entities.label` of one within it: the names by number


def files(folder: Path) -> list[tuple[str, Path]]:
    """Each file with its part (empty = the name says none), the parts in their order.

    Raises ImportFailed where there is none.
    """
    named = list(_of_card(folder))
    found = named or [(_part(p.relative_to(folder)), p) for p in _data_files(folder)]
    if not found:
        raise ImportFailed(f"{folder.name} was refused: no file in it holds rows of a data set.")
    order = {part: n for n, part in enumerate(_PARTS)}
    return sorted(found, key=lambda x: (order.get(x[0], len(order)), str(x[1])))


def _data_files(folder: Path) -> list[Path]:
    """Tables, or else JSON."""
    listed = [
        p
        for p in folder.rglob("*")
        if p.suffix.lower() in _SUFFIXES and _is_own(p) and p.name not in _OTHERS
        if not any(x.startswith(".") for x in p.relative_to(folder).parts)
    ]
    return [p for p in listed if p.suffix.lower() in (PARQUET, ARROW)] or listed


def _is_own(path: Path) -> bool:
    return path.is_file() and not path.is_symlink()  # a link may lead out of the folder


def _part(path: Path) -> str:
    """By a word in the name of the file, or of the folder nearest to it."""
    for name in reversed(path.with_suffix("").parts):
        words = re.split(r"[^a-z]+", name.lower())
        for part, known in _PARTS.items():
            if any(w in known for w in words):
                return part
    return ""


def configurations(folder: Path) -> list[str]:
    """Those that the card names; the first is read, but Arabic before it."""
    found = [value for _, key, value in _configs(folder) if key == "config_name"]
    return sorted(found, key=lambda x: x not in _ARABIC)


def _of_card(folder: Path) -> Iterator[tuple[str, Path]]:
    """The files of the configuration that is read, where the card names them and they are there."""
    chosen, config, part = configurations(folder)[:1], "", ""
    for _, key, value in _configs(folder):
        if key == "config_name":
            config = value
        elif key == "split":
            part = value
        elif key == "path" and config in chosen:
            yield from ((part, p) for p in _matching(folder, value))


def _matching(folder: Path, pattern: str) -> list[Path]:
    """The files in the folder that a path of the card stands for; none where it leads out of it."""
    if not pattern or ".." in Path(pattern).parts or Path(pattern).is_absolute():
        return []
    try:
        return sorted(p for p in folder.glob(pattern) if _is_own(p))
    except (ValueError, NotImplementedError):  # no pattern
        return []


def _configs(folder: Path) -> Iterator[tuple[int, str, str]]:
    """The fields of the card that say which files are in which configuration and part."""
    section = ""
    for indent, key, value in _card(folder):
        section = key if indent == 0 else section
        if section == "configs":
            yield indent, key, value


def _card(folder: Path) -> list[tuple[int, str, str]]:
    """The fields of the YAML at the head of the card: how far each is indented, its key and its value."""
    card = folder / "README.md"
    if not card.is_file() or card.stat().st_size > _LARGEST:
        return []
    lines = card.read_text("utf-8", errors="replace").split("\n")
    if not lines or lines[0].rstrip() != "---":
        return []
    found = []
    for line in lines[1:]:
        if line.rstrip() == "---":
            break
        if m := _FIELD.match(line.rstrip()):
            found.append(
                (len(m["indent"]) + len(m["dash"] or ""), _plain(m["key"]), _plain(m["value"] or ""))
            )
    return found


def _plain(words: str) -> str:
    """Without its quotes."""
    words = words.strip()
    if len(words) > 1 and words[0] == words[-1] == '"':
        try:
            return str(json.loads(words))
        except ValueError:
            return words[1:-1]
    return words[1:-1].replace("''", "'") if len(words) > 1 and words[0] == words[-1] == "'" else words


def names(path: Path, folder: Path | None) -> Names:
    """What the numbers of a file's labels mean, by the file itself, else by what lies beside it."""
    found = dict(_walk("", hf_tables.features(path))) if hf_tables.kind(path) else {}
    if folder is not None:
        infos = next((p for n in _OTHERS[:2] if (p := folder / n).is_file()), None)
        found = {**_of_card_names(folder), **(_of_infos(infos) if infos else {}), **found}
    return found


def _of_infos(path: Path) -> dict[str, list[str]]:
    """Of dataset_infos.json, where the first configuration counts."""
    try:
        if path.stat().st_size > _LARGEST:
            return {}
        raw = json.loads(path.read_text("utf-8"))
        info = raw if "features" in raw else next(iter(raw.values()), {})
        return dict(_walk("", info.get("features", {})))
    except (ValueError, AttributeError, TypeError, RecursionError):
        return {}


def _walk(path: str, feature: Any) -> Iterator[tuple[str, list[str]]]:
    """The names of class labels within a feature, as `datasets` keeps it in JSON."""
    if isinstance(feature, list):
        feature = feature[0] if feature else {}
    if not isinstance(feature, dict):
        return
    if feature.get("_type") == "ClassLabel":
        if isinstance(feature.get("names"), list):
            yield path, [str(x) for x in feature["names"]]
    elif "_type" in feature and not isinstance(feature["_type"], dict):
        yield from _walk(path, feature.get("feature"))
    else:
        for key, value in feature.items():
            yield from _walk(f"{path}.{key}" if path else key, value)


def _of_card_names(folder: Path) -> dict[str, list[str]]:
    """Of the card: the numbered names below each `names`, and the columns above it."""
    above: list[tuple[int, str]] = []
    found: dict[str, list[str]] = {}
    at = -1
    for indent, key, value in _card(folder):
        if at >= 0 and indent > at and key.isdecimal():
            found[".".join(x for _, x in above)].append(value)
            continue
        at = -1
        if key == "config_name" and found:
            break
        if key == "name":
            above = [*(x for x in above if x[0] < indent), (indent, value)]
        elif key == "names":
            at = indent
            found[".".join(x for _, x in above)] = []
    return found
