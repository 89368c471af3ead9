"""The Arabic fonts that ship with the program, so that every machine draws a report the same."""

from importlib.resources import as_file, files

from PySide6.QtGui import QFontDatabase

# Noto Naskh Arabic comes first: it is the report's font until a person chooses another.
FILES = ("NotoNaskhArabic-Variable.ttf", "Amiri-Regular.ttf", "Amiri-Bold.ttf")


def load_fonts() -> list[str]:
    """Make the shipped fonts known to Qt and return their family names, Noto Naskh Arabic first.

    Needs a QGuiApplication. Loading twice is harmless: Qt hands back the same families.
    A file that Qt cannot read is left out, and the text is then drawn in a font of the system.
    """
    families: list[str] = []
    for name in FILES:
        with as_file(files(__name__).joinpath(name)) as path:
            number = QFontDatabase.addApplicationFont(str(path))
        for family in QFontDatabase.applicationFontFamilies(number):
            if family not in families:
                families.append(family)
    return families
