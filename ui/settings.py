"""What a person can set: one table of settings, a file that holds only what differs from it.

Preferences, file and defaults are made from SETTINGS. Values are bool, float, str, lists of
str, or keys: a table from an action's id to its keys.
"""

from __future__ import annotations

import json
import os
from contextlib import suppress
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from platformdirs import user_config_path
from PySide6.QtCore import QObject, Signal

from ui.actions import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path


@dataclass(frozen=True, slots=True)
class Setting:
    """One setting. `choices` maps a value to its words; `low` and `high` bound a number.

    `page` is where Preferences show it; empty: nowhere.
    """

    key: str
    default: Any
    words: str = ""
    page: str = ""
    choices: Mapping[str, str] | None = None
    low: float = 0.0
    high: float = 0.0
    step: float = 1.0
    help: str = ""


PAGES = {
    "general": QT_TRANSLATE_NOOP("settings", "General"),
    "report": QT_TRANSLATE_NOOP("settings", "Report"),
    "suggestions": QT_TRANSLATE_NOOP("settings", "Suggestions"),
    "keyboard": QT_TRANSLATE_NOOP("settings", "Keyboard"),
}

SETTINGS = (
    Setting(
        "language", "system", QT_TRANSLATE_NOOP("settings", "Language"), "general",
        {"system": QT_TRANSLATE_NOOP("settings", "As the system"), "ar": "العربية", "en": "English"},
    ),
    Setting(
        "theme", "system", QT_TRANSLATE_NOOP("settings", "Theme"), "general",
        {
            "system": QT_TRANSLATE_NOOP("settings", "As the system"),
            "light": QT_TRANSLATE_NOOP("settings", "Light"),
            "dark": QT_TRANSLATE_NOOP("settings", "Dark"),
        },
    ),
    Setting(
        "digits", "latin", QT_TRANSLATE_NOOP("settings", "Digits"), "general",
        {"latin": "0123456789", "arabic": "٠١٢٣٤٥٦٧٨٩"},
    ),
    Setting("annotator", "", QT_TRANSLATE_NOOP("settings", "Annotator"), "general"),
    Setting(
        "blind_review", False, QT_TRANSLATE_NOOP("settings", "Hide names in reviews"), "general",
        help=QT_TRANSLATE_NOOP("settings", "Nobody sees whose option it is. Documents differ in the order."),
    ),
    Setting("report_font", "Noto Naskh Arabic", QT_TRANSLATE_NOOP("settings", "Font"), "report"),
    Setting(
        "report_size", 16.0, QT_TRANSLATE_NOOP("settings", "Size of the letters"), "report",
        low=8.0, high=48.0,
    ),
    Setting(
        "line_spacing", 1.0, QT_TRANSLATE_NOOP("settings", "Line spacing"), "report",
        low=1.0, high=3.0, step=0.1,
    ),
    Setting(
        "badges_language", "interface", QT_TRANSLATE_NOOP("settings", "Labels in the report"), "report",
        {
            "interface": QT_TRANSLATE_NOOP("settings", "In the language of the window"),
            "ar": "العربية",
            "en": "English",
        },
    ),
    Setting("sentence_a_line", False, QT_TRANSLATE_NOOP("settings", "A sentence a line"), "report"),
    Setting("hide_harakat", False, QT_TRANSLATE_NOOP("settings", "Hide harakat"), "report"),
    Setting("hide_tatweel", False, QT_TRANSLATE_NOOP("settings", "Hide tatweel"), "report"),
    Setting("show_invisible", False, QT_TRANSLATE_NOOP("settings", "Show invisible marks"), "report"),
    Setting(
        "learns", True, QT_TRANSLATE_NOOP("settings", "Learn from the documents that I finish"),
        "suggestions",
        help=QT_TRANSLATE_NOOP("settings", "Documents that nobody has begun then get better suggestions."),
    ),
    Setting(
        "learn_every", 3.0, QT_TRANSLATE_NOOP("settings", "Finished documents between two lessons"),
        "suggestions", low=1.0, high=100.0,
    ),
    Setting(
        "tab_walks", True, QT_TRANSLATE_NOOP("settings", "Tab walks the suggestions"), "keyboard",
        help=QT_TRANSLATE_NOOP("settings", "Otherwise Tab moves to the next part of the window."),
    ),
    Setting(
        "letter_keys", True, QT_TRANSLATE_NOOP("settings", "Single letters are commands"), "keyboard",
        help=QT_TRANSLATE_NOOP("settings", "Otherwise only the digits and keys with Ctrl act in the report."),
    ),
    Setting("keys", {}),
    Setting("recent", []),
    Setting("approved", []),
)  # fmt: skip
TABLE = {s.key: s for s in SETTINGS}


def settings_path() -> Path:
    """The file in the person's own folder for settings."""
    return user_config_path("tawsim", appauthor=False) / "settings.json"


class Stored:
    """A JSON object in a file, written whole and then put in place; None keeps it in memory only.

    `problem` is one line when the file could not be read or written, else empty.
    """

    def __init__(self, path: Path | None) -> None:
        self._path = path
        self.problem = ""
        self.values: dict[str, Any] = self._read()

    def _read(self) -> dict[str, Any]:
        if self._path is None:
            return {}
        try:
            found = json.loads(self._path.read_text("utf-8-sig"))
        except FileNotFoundError:
            return {}
        except (OSError, ValueError, RecursionError) as problem:
            self.problem = f"{self._path} could not be read: {_line(problem)}"
            return {}
        if not isinstance(found, dict):
            self.problem = f"{self._path} could not be read: it holds no table of settings"
            return {}
        return found

    def write(self) -> None:
        """To the file; what stood there stays when that fails."""
        if self._path is None:
            return
        beside = self._path.with_name(f".{self._path.name}.{os.getpid()}")
        try:
            self._path.parent.mkdir(parents=True, exist_ok=True)
            beside.write_text(json.dumps(self.values, ensure_ascii=False, indent=2) + "\n", "utf-8")
            beside.replace(self._path)
        except (OSError, ValueError) as problem:
            self.problem = f"{self._path} could not be written: {_line(problem)}"
            with suppress(OSError):
                beside.unlink()


def _line(problem: Exception) -> str:
    return " ".join((getattr(problem, "strerror", None) or str(problem)).split())


class Settings(QObject):
    """The settings of one person. `get` never fails: what is missing or senseless is the default.

    `problem` says in one line what was wrong with the file. Keys of the file that this program
    does not know stay in it: a newer one may have written them.
    """

    changed = Signal(str)  # the setting's key

    def __init__(self, path: Path | None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._stored = Stored(path)
        self._state = Stored(path.with_name("state.json") if path is not None else None)
        self._wrong = [k for k, v in self._stored.values.items() if k in TABLE and not _fits(TABLE[k], v)]

    @property
    def problem(self) -> str:
        """What is wrong with the file, in one line, else empty."""
        if self._wrong:
            return f"These settings have values that cannot be used: {', '.join(self._wrong)}"
        return self._stored.problem

    def get(self, key: str) -> Any:
        """The value, or the default; KeyError for what is no setting."""
        setting = TABLE[key]
        value = self._stored.values.get(key)
        if value is None or not _fits(setting, value):
            value = setting.default
        return _own(value)

    def set(self, key: str, value: Any) -> None:
        """Set, write and tell; a value equal to the default leaves the file. ValueError if senseless."""
        setting = TABLE[key]
        if not _fits(setting, value):
            raise ValueError(f"{key} cannot be {value!r}")
        before = self.get(key)
        if value == setting.default:
            self._stored.values.pop(key, None)
        else:
            self._stored.values[key] = _plain(value)
        if value != before:
            self._wrong = [k for k in self._wrong if k != key]
            self._stored.write()
            self.changed.emit(key)

    def reset(self, key: str) -> None:
        """Back to the default."""
        self.set(key, _own(TABLE[key].default))

    def state(self, name: str) -> str:
        """What the window remembers of itself (its place and size), else empty."""
        value = self._state.values.get(name, "")
        return value if isinstance(value, str) else ""

    def set_state(self, name: str, value: str) -> None:
        """Remember it, in a file beside the settings."""
        if self.state(name) != value:
            self._state.values[name] = value
            self._state.write()


def _own(value: Any) -> Any:
    """A copy that can be changed without changing the setting."""
    if isinstance(value, dict):
        return {k: tuple(v) for k, v in value.items()}
    return list(value) if isinstance(value, list) else value


def _plain(value: Any) -> Any:
    if isinstance(value, dict):
        return {k: list(v) for k, v in value.items()}
    return float(value) if isinstance(value, float) else value


def _fits(setting: Setting, value: object) -> bool:
    """Whether a value has the kind of the default and lies within the bounds or choices."""
    kinds: dict[type, Callable[[Any], bool]] = {
        bool: lambda v: isinstance(v, bool),
        float: lambda v: isinstance(v, (int, float)) and not isinstance(v, bool) and _within(setting, v),
        str: lambda v: isinstance(v, str) and (setting.choices is None or v in setting.choices),
        list: lambda v: isinstance(v, list) and all(isinstance(x, str) for x in v),
        dict: lambda v: isinstance(v, dict) and all(_are_keys(k, x) for k, x in v.items()),
    }
    return kinds[type(setting.default)](value)


def _within(setting: Setting, value: float) -> bool:
    return setting.low <= value <= setting.high


def _are_keys(action: object, keys: object) -> bool:
    return (
        isinstance(action, str) and isinstance(keys, (list, tuple)) and all(isinstance(k, str) for k in keys)
    )
