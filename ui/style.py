"""The style sheet; `$names` are fields of a Theme, `$begin` is the side at which lines begin.

Sizes in pixels, as Qt's sheets have them.
"""

from string import Template

SHEET = Template("""
QLabel, QToolTip { qproperty-textFormat: PlainText; }
QToolTip { background: $raised; color: $text; border: 1px solid $edge; padding: 4px 6px; }
QMenuBar { background: $window; padding: 2px 6px; border-bottom: 1px solid $line; }
QMenuBar::item { padding: 4px 9px; border-radius: 4px; background: transparent; color: $text; }
QMenuBar::item:selected, QMenuBar::item:pressed { background: $chosen; }
QMenu { background: $raised; border: 1px solid $edge; padding: 4px; }
QMenu::item { padding: 5px 26px 5px 22px; border-radius: 4px; color: $text; }
QMenu::item:selected { background: $chosen; }
QMenu::item:disabled { color: $muted; }
QMenu::separator { height: 1px; background: $line; margin: 4px 8px; }
QSplitter::handle { background: $line; }
QSplitter::handle:horizontal { width: 1px; }
QSplitter::handle:vertical { height: 1px; }
QSplitter::handle:hover { background: $accent; }

QLineEdit, QPlainTextEdit, QTextEdit {
    background: $paper; color: $text; border: 1px solid $edge; border-radius: 5px; padding: 4px 7px;
    selection-background-color: $accent; selection-color: $on_accent;
}
QLineEdit:focus, QPlainTextEdit:focus, QTextEdit:focus { border: 1px solid $accent; }
QLineEdit:disabled, QPlainTextEdit:disabled, QPlainTextEdit:read-only {
    color: $muted; background: $window; border-color: $line;
}
QAbstractSpinBox { qproperty-alignment: '$begin | AlignAbsolute | AlignVCenter'; }
QComboBox QAbstractItemView {
    background: $raised; color: $text; border: 1px solid $edge; padding: 3px; outline: none;
    selection-background-color: $chosen; selection-color: $text;
}

QPushButton {
    background: $raised; color: $text; border: 1px solid $edge; border-radius: 5px;
    padding: 5px 14px; min-width: 56px;
}
QPushButton:hover { background: $hover; }
QPushButton:focus { border: 1px solid $accent; }
QPushButton:pressed { background: $chosen; }
QPushButton:disabled { color: $muted; border-color: $line; background: $window; }
QPushButton[primary="true"] {
    background: $accent; color: $on_accent; border: 1px solid $accent; font-weight: 600;
}
QPushButton[primary="true"]:disabled { background: $line; color: $muted; border-color: $line; }
QPushButton[flat="true"] {
    border: none; background: transparent; color: $accent; padding: 3px 6px; min-width: 0;
}
QPushButton[flat="true"]:hover, QPushButton[flat="true"]:focus { text-decoration: underline; }
QToolButton { border: none; border-radius: 4px; padding: 3px 7px; background: transparent; color: $text; }
QToolButton:hover { background: $hover; }
QToolButton:checked { background: $chosen; color: $text; }
QToolButton:disabled { color: $muted; }
QToolButton:focus { border: 1px solid $accent; }
QCheckBox, QRadioButton { spacing: 8px; padding: 2px 0; }
QDialogButtonBox { dialogbuttonbox-buttons-have-icons: 0; }

QAbstractItemView { background: $paper; border: none; outline: none; }
QTableView { gridline-color: transparent; selection-background-color: $chosen; selection-color: $text; }
QTableView::item { padding: 0 6px; border: none; border-bottom: 1px solid $line; }
QTableView::item:selected { background: $chosen; color: $text; }
QTreeView { selection-background-color: $chosen; selection-color: $text; }
QTreeView::item { padding: 2px 0; }
QTreeView::item:selected { background: $chosen; color: $text; }
QScrollArea:focus { border: 1px solid $accent; }
QTreeView:focus { border: 1px solid $accent; }
QListWidget { border: 1px solid $line; border-radius: 5px; padding: 3px; }
QListWidget::item { padding: 5px 4px; border-radius: 4px; color: $text; }
QListWidget::item:hover { background: $hover; }
QListWidget::item:selected { background: $chosen; color: $text; }
QListWidget::indicator:unchecked, QTreeView::indicator:unchecked {
    width: 13px; height: 13px; border: 1px solid $muted; border-radius: 3px; background: $paper;
}
QTableView:focus, QListView:focus { border: 1px solid $accent; }
QHeaderView { background: $window; }
QHeaderView::section {
    background: $window; color: $muted; border: none; border-bottom: 1px solid $line; padding: 4px 6px;
}
QTableCornerButton::section { background: $window; border: none; }
QTabWidget::pane { border: none; border-top: 1px solid $line; }
QTabBar { background: $window; }
QTabBar::tab {
    background: transparent; color: $muted; padding: 6px 7px; font-size: 9pt;
    border: none; border-bottom: 2px solid transparent;
}
QTabBar::tab:selected { color: $text; border-bottom: 2px solid $accent; }
QTabBar::tab:hover { color: $text; }
QScrollArea { border: none; background: transparent; }

QScrollBar:vertical { background: transparent; width: 10px; margin: 0; }
QScrollBar:horizontal { background: transparent; height: 10px; margin: 0; }
QScrollBar::handle { background: $edge; border-radius: 3px; margin: 2px; }
QScrollBar::handle:vertical { min-height: 28px; }
QScrollBar::handle:horizontal { min-width: 28px; }
QScrollBar::handle:hover { background: $muted; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
QProgressBar { background: $line; border: none; border-radius: 2px; max-height: 4px; min-height: 4px; }
QProgressBar::chunk { background: $accent; border-radius: 2px; }

QPlainTextEdit#prose { background: $paper; color: $text; border: none; padding: 0; }
#key { color: $text; font-weight: 600; }
#value { padding: 2px 6px; font-size: 9pt; }
#small { color: $muted; font-size: 9pt; }
#panel { background: $paper; }
#strip { background: $window; border-top: 1px solid $line; }
#banner { background: $chosen; color: $text; border-bottom: 1px solid $line; }
#muted { color: $muted; }
#bad { color: $bad; }
#good { color: $good; }
#warning { color: $warning; }
#heading { color: $muted; font-weight: 600; }
#title { font-size: 13pt; font-weight: 600; }
#name { font-size: 30pt; font-weight: 600; }
#over { background: $raised; border: 1px solid $edge; border-radius: 8px; }
#over QListView { background: $raised; }
#report { background: $window; border: 1px solid $line; border-radius: 5px; }
""")
