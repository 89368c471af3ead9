"""Models that are made once for all tests, and pages."""

import warnings
from collections.abc import Callable
from pathlib import Path

import pytest

from annotator.model import Document
from annotator.suggest.page import Page, read
from tests.annotator.suggest.outside import models


@pytest.fixture(scope="session")
def bert(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with a BERT that classifies tokens by the labels of ANERcorp."""
    return models.bert(tmp_path_factory.mktemp("bert"))


@pytest.fixture(scope="session")
def onnx(tmp_path_factory: pytest.TempPathFactory, bert: Path) -> Path:
    """The same model as ONNX."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # the exporter that can do it without more packages is an old one
        return models.onnx(tmp_path_factory.mktemp("onnx"), bert)


@pytest.fixture(scope="session")
def page() -> Callable[[str], Page]:
    """The page of a text."""
    return lambda text: read(Document("d", text))
