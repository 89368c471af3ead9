"""Colors: what is written can be read, in light and in dark."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QCheckBox, QComboBox, QDateEdit, QRadioButton, QSpinBox

from ui.theme import DARK, FAMILY, LIGHT, apply_theme, is_dark, theme_on

GROUNDS = ("window", "paper", "raised", "hover", "chosen")


def luminance(color):
    channels = (QColor(color).redF(), QColor(color).greenF(), QColor(color).blueF())
    linear = [c / 12.92 if c <= 0.03928 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(a, b):
    dark, light = sorted((luminance(a), luminance(b)))
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize("ground", GROUNDS)
def test_text_reads_on_every_ground(theme, ground):
    assert contrast(theme.text, getattr(theme, ground)) >= 7
    assert contrast(theme.muted, getattr(theme, ground)) >= 4.5


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize("color", ["accent", "good", "warning", "bad"])
def test_words_in_color_read_on_paper_and_window(theme, color):
    for ground in (theme.paper, theme.window):
        assert contrast(getattr(theme, color), ground) >= 4.5
    assert contrast(theme.on_accent, theme.accent) >= 4.5


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize("kind", [QCheckBox, QRadioButton])
@pytest.mark.parametrize("ticked", [True, False])
def test_the_frame_of_a_box_to_tick_is_seen(qtbot, qapp, theme, kind, ticked):
    apply_theme(qapp, "dark" if theme.dark else "light")
    box = kind()
    qtbot.addWidget(box)
    box.setChecked(ticked)
    box.resize(60, 30)
    seen = box.grab().toImage()
    assert max(contrast(seen.pixelColor(x, 15), theme.window) for x in range(4)) >= 3


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize("kind", [QSpinBox, QDateEdit, QComboBox])
def test_the_frame_of_a_field_is_seen_as_that_of_a_line(qtbot, qapp, theme, kind):
    apply_theme(qapp, "dark" if theme.dark else "light")
    field = kind()
    qtbot.addWidget(field)
    field.resize(100, 30)
    seen = field.grab().toImage()
    frame = max(contrast(seen.pixelColor(x, 15), theme.window) for x in range(3))
    assert frame >= contrast(theme.edge, theme.window) - 0.15


@pytest.mark.parametrize("direction", [Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft])
def test_numbers_in_fields_begin_where_lines_do(qtbot, qapp, direction):
    before = qapp.layoutDirection()
    field = QSpinBox()
    qtbot.addWidget(field)
    qapp.setLayoutDirection(direction)
    try:
        apply_theme(qapp, "light")
        field.ensurePolished()
        right = bool(field.alignment() & Qt.AlignmentFlag.AlignRight)
        assert right == (direction == Qt.LayoutDirection.RightToLeft)
    finally:
        qapp.setLayoutDirection(before)
        apply_theme(qapp, "light")


def test_the_theme_and_its_font_are_put_on(qapp):
    apply_theme(qapp, "dark")
    assert is_dark("dark")
    assert qapp.palette().color(QPalette.ColorRole.Base) == QColor(DARK.paper)
    assert qapp.font().family() == FAMILY
    apply_theme(qapp, "light")
    assert qapp.palette().color(QPalette.ColorRole.Base) == QColor(LIGHT.paper)


def test_a_widget_knows_which_colors_it_is_shown_in(qapp, qtbot):
    from PySide6.QtWidgets import QWidget

    widget = QWidget()
    qtbot.addWidget(widget)
    apply_theme(qapp, "dark")
    assert theme_on(widget) is DARK
    apply_theme(qapp, "light")
    assert theme_on(widget) is LIGHT
