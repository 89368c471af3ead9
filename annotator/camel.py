"""The one door to camel-tools: its text utilities and its word tokenizer, on ranges of our text.

Nothing here is imported until it is called, and only what needs no catalogue, network or torch.
Without camel-tools the functions raise ModelMissing; `annotator.text` does all that the program
needs by itself.
"""

import importlib.util
from collections.abc import Callable
from typing import Any

from annotator.errors import ModelMissing
from annotator.model import Range


def available() -> bool:
    """Whether camel-tools is installed. Loads nothing of it but its first module."""
    try:
        return importlib.util.find_spec("camel_tools.tokenizers.word") is not None
    except ImportError:
        return False


def without_harakat(text: str) -> str:
    """The text without the diacritics that camel-tools knows; tatweel stays."""
    return str(_function("utils.dediac", "dediac_ar")(text))


def normalized(text: str) -> str:
    """Alef, alef maksura and ta marbuta forms as one, by camel-tools. Keeps the length."""
    for name in ("normalize_alef_ar", "normalize_alef_maksura_ar", "normalize_teh_marbuta_ar"):
        text = str(_function("utils.normalize", name)(text))
    return text


def tokens(text: str) -> list[Range]:
    """The tokens of simple_word_tokenize where they stand in the text, in code points.

    It gives words without positions, in order, and leaves out nothing but blanks.
    """
    found: list[Range] = []
    at = 0
    for token in _function("tokenizers.word", "simple_word_tokenize")(text):
        start = text.index(token, at)
        at = start + len(token)
        found.append(Range(start, at))
    return found


def _function(module: str, name: str) -> Callable[..., Any]:
    try:
        function: Callable[..., Any] = getattr(importlib.import_module(f"camel_tools.{module}"), name)
    except ImportError as problem:
        raise ModelMissing("camel-tools is not installed.", "Run: pip install camel-tools") from problem
    return function
