"""The colors and the style of the window: calm greys, one accent, in light and in dark."""

from dataclasses import dataclass, fields
from importlib.resources import as_file, files

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont, QFontDatabase, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication, QStyleFactory, QWidget

from ui.style import SHEET

FAMILY = "IBM Plex Sans Arabic"  # holds Latin, too: both languages look alike on every machine
FILES = ("IBMPlexSansArabic-Regular.ttf", "IBMPlexSansArabic-SemiBold.ttf")
POINT_SIZE = 10.0


@dataclass(frozen=True, slots=True)
class Theme:
    """Colors as `#rrggbb`. `muted` text still reads on every ground (4.5 : 1)."""

    dark: bool
    window: str  # behind panels
    paper: str  # panels, lists and fields; the report's own ground
    raised: str  # what lies above: lists that open, keys
    hover: str
    line: str  # thin borders
    edge: str  # borders of fields and buttons
    text: str
    muted: str
    accent: str
    on_accent: str
    chosen: str  # ground of a chosen row
    good: str
    warning: str
    bad: str


LIGHT = Theme(
    dark=False,
    window="#f3f4f6",
    paper="#ffffff",
    raised="#ffffff",
    hover="#eef1f5",
    line="#e1e4e8",
    edge="#c3c8cf",
    text="#1f2328",
    muted="#5c646d",
    accent="#1a5fb4",
    on_accent="#ffffff",
    chosen="#dbe8f8",
    good="#1a7340",
    warning="#8a5a00",
    bad="#b3261e",
)
DARK = Theme(
    dark=True,
    window="#17181b",
    paper="#1d1f23",
    raised="#26292e",
    hover="#292d33",
    line="#303439",
    edge="#4a5058",
    text="#e3e5e8",
    muted="#a9b0b9",
    accent="#8ab8f5",
    on_accent="#10233d",
    chosen="#2b405c",
    good="#7fd19b",
    warning="#e8b866",
    bad="#f59b93",
)


def is_dark(setting: str) -> bool:
    """Whether `light`, `dark` or `system` means dark at this moment."""
    if setting != "system":
        return setting == "dark"
    return QGuiApplication.styleHints().colorScheme() == Qt.ColorScheme.Dark


def theme_of(setting: str) -> Theme:
    """The colors of `light`, `dark` or `system`."""
    return DARK if is_dark(setting) else LIGHT


def theme_on(widget: QWidget) -> Theme:
    """The colors that a widget is shown in, for those that paint themselves.

    Asks the application: a widget's own palette follows only when it is next shown.
    """
    return DARK if QApplication.palette(widget).color(QPalette.ColorRole.Base).lightness() < 128 else LIGHT


def apply_theme(app: QApplication, setting: str) -> None:
    """Style, palette and font of the whole program; again after the setting, the system's or the language
    changed."""
    hints = app.styleHints()
    known = {"light": Qt.ColorScheme.Light, "dark": Qt.ColorScheme.Dark}
    hints.setColorScheme(known.get(setting, Qt.ColorScheme.Unknown))
    theme = theme_of(setting)
    if app.style().objectName() != "fusion":
        app.setStyle(QStyleFactory.create("Fusion"))
    app.setFont(_face())
    palette = palette_of(theme)
    app.setPalette(palette)
    # Frames are painted 1.4 times as dark as the window, where nobody sees them in a dark one.
    for color, names in (
        (theme.muted, ("QCheckBox", "QRadioButton")),
        (theme.edge, ("QAbstractSpinBox", "QComboBox")),
    ):
        palette.setColor(QPalette.ColorRole.Window, QColor(color).lighter(140))
        for name in names:
            app.setPalette(palette, name)  # type: ignore[arg-type]  # its stub has bytes, which it does not take
    begin = "AlignRight" if app.layoutDirection() == Qt.LayoutDirection.RightToLeft else "AlignLeft"
    app.setStyleSheet(SHEET.substitute({f.name: getattr(theme, f.name) for f in fields(theme)}, begin=begin))


def _face() -> QFont:
    """The interface's font; the system's where the files cannot be read."""
    if FAMILY not in QFontDatabase.families():
        for name in FILES:
            with as_file(files("ui.fonts").joinpath(name)) as path:
                QFontDatabase.addApplicationFont(str(path))
    font = QFont(FAMILY)
    font.setPointSizeF(POINT_SIZE)
    return font


def palette_of(theme: Theme) -> QPalette:
    """For what Qt paints by itself."""
    palette = QPalette()
    role = QPalette.ColorRole
    for name, color in {
        role.Window: theme.window,
        role.WindowText: theme.text,
        role.Base: theme.paper,
        role.AlternateBase: theme.window,
        role.Text: theme.text,
        role.Button: theme.raised,
        role.ButtonText: theme.text,
        role.BrightText: theme.bad,
        role.Highlight: theme.accent,
        role.HighlightedText: theme.on_accent,
        role.Link: theme.accent,
        role.LinkVisited: theme.accent,
        role.PlaceholderText: theme.muted,
        role.ToolTipBase: theme.raised,
        role.ToolTipText: theme.text,
        role.Accent: theme.accent,
        role.Mid: theme.line,
        role.Midlight: theme.line,
        role.Light: theme.raised,
        role.Dark: theme.edge,
        role.Shadow: theme.edge,
    }.items():
        palette.setColor(name, QColor(color))
    for name in (role.WindowText, role.Text, role.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, name, QColor("#7d848d" if theme.dark else "#8f959c"))
    return palette
