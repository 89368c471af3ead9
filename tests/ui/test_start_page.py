"""What is seen without a project."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from ui.start_page import StartPage


@pytest.fixture
def page(qtbot):
    made = StartPage()
    qtbot.addWidget(made)
    made.resize(900, 700)
    with qtbot.waitExposed(made):
        made.show()
    return made


def test_only_projects_that_are_there_are_offered(page, tmp_path, qtbot):
    here = tmp_path / "أ.tawsim"
    here.touch()
    page.show_recent([str(tmp_path / "gone.tawsim"), str(here)])
    assert page._model.rowCount() == 1
    with qtbot.waitSignal(page.recent_chosen) as got:
        spot = page._recent.visualRect(page._model.index(0)).center()
        QTest.mouseClick(page._recent.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    assert got.args == [str(here)]


def test_a_problem_is_said_and_goes_away(page):
    page.show_problem("The file is damaged.")
    assert page._problem.isVisible()
    page.show_problem("")
    assert not page._problem.isVisible()


def test_the_buttons_say_what_is_wanted(page, qtbot):
    for button, signal in (
        (page._seed, page.seed_wanted),
        (page._new, page.new_wanted),
        (page._open, page.open_wanted),
    ):
        with qtbot.waitSignal(signal):
            button.click()
