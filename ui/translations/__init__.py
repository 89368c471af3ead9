"""The languages of the interface: which one is on, and putting another one on.

English is the language of the source; `tawsim_en` holds only its plurals.
"""

from pathlib import Path
from typing import Literal

from PySide6.QtCore import QLibraryInfo, QLocale, Qt, QTranslator
from PySide6.QtWidgets import QApplication

Language = Literal["ar", "en"]
FOLDER = Path(__file__).parent
NAME = "tawsim-translator"  # by which our translators are found again on the application


def language_of(setting: str) -> Language:
    """The language that a setting (`system`, `ar`, `en`) means."""
    if setting == "system":
        return "ar" if QLocale.system().language() == QLocale.Language.Arabic else "en"
    return "ar" if setting == "ar" else "en"


def install_language(app: QApplication, setting: str) -> None:
    """Put a language on: words, Qt's own words, and the direction of the window."""
    language = language_of(setting)
    for old in app.findChildren(QTranslator, NAME):
        app.removeTranslator(old)
        old.setParent(None)
    own = Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath))
    files = [FOLDER / f"tawsim_{language}.qm"]
    if language == "ar":
        files.insert(0, own / "qtbase_ar.qm")
    for file in files:
        translator = QTranslator(app)
        translator.setObjectName(NAME)
        if translator.load(str(file)):
            app.installTranslator(translator)
    right_to_left = language == "ar"
    app.setLayoutDirection(
        Qt.LayoutDirection.RightToLeft if right_to_left else Qt.LayoutDirection.LeftToRight
    )


def install_digits(setting: str, language: str) -> None:
    """Which digits numbers have from now on: `latin` or `arabic` (٠١٢٣)."""
    if setting == "arabic":
        locale = QLocale(QLocale.Language.Arabic, QLocale.Country.Egypt)
    elif language == "ar":
        locale = QLocale(QLocale.Language.Arabic, QLocale.Country.UnitedArabEmirates)
    else:
        locale = QLocale(QLocale.Language.English, QLocale.Country.UnitedStates)
    locale.setNumberOptions(QLocale.NumberOption.OmitGroupSeparator)
    QLocale.setDefault(locale)
