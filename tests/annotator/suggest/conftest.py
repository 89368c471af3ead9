"""One kit and one scheme for all tests of suggestions, and the texts that hypothesis draws."""

import pytest

from annotator.scheme import Scheme, load
from annotator.suggest import Kit


@pytest.fixture(scope="session")
def kit() -> Kit:
    """The suggesters, read in once."""
    return Kit()


@pytest.fixture(scope="session")
def scheme() -> Scheme:
    """The built-in scheme."""
    return load()
