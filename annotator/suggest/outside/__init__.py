"""Suggesters that stand outside the program: other recognizers in folders, a server, another program.

Each takes its options as strings (see choice.py), loads nothing before it is asked for the first page, and
raises ModelMissing or SuggesterFailed with words that a person can act on.
"""

from annotator.suggest.outside.camel import Camel
from annotator.suggest.outside.command import Command
from annotator.suggest.outside.llm import Llm, destination
from annotator.suggest.outside.transformer import Transformer

__all__ = ["Camel", "Command", "Llm", "Transformer", "destination"]
