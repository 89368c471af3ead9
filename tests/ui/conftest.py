"""What tests of the window share."""

import pytest

from ui.settings import Settings
from ui.window import Window


@pytest.fixture
def shown(qtbot):
    """A window for ليلى, in English, in which a project is opened; closed after the test."""
    made = []

    def show(project):
        settings = Settings(None)
        settings.set("annotator", "ليلى")
        settings.set("language", "en")
        made.append(Window(settings, suggests=False))
        qtbot.addWidget(made[-1])
        made[-1].start(project)
        return made[-1]

    yield show
    for window in made:
        window.close()
