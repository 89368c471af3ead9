"""The suggesters in words, and what a person can set for each: the dialog is made from these tables."""

from __future__ import annotations

from dataclasses import dataclass

from ui.actions import QT_TRANSLATE_NOOP


@dataclass(frozen=True, slots=True)
class Option:
    """A field: what it sets, its kind (`folder`, `file`, `line`, `secret`, `labels`) and its words."""

    key: str
    kind: str
    words: str
    example: str = ""


# ruff: noqa: E501 - a table is read by its rows
NAMES = {
    "model": QT_TRANSLATE_NOOP("suggesters", "Built-in model"),
    "gazetteer": QT_TRANSLATE_NOOP("suggesters", "Lists of names"),
    "numbers": QT_TRANSLATE_NOOP("suggesters", "Dates and quantities"),
    "heads": QT_TRANSLATE_NOOP("suggesters", "Places by the word before them"),
    "lexicon": QT_TRANSLATE_NOOP("suggesters", "Words for events"),
    "memory": QT_TRANSLATE_NOOP("suggesters", "Memory of this project"),
    "quick": QT_TRANSLATE_NOOP("suggesters", "Learned from you"),
    "camel": QT_TRANSLATE_NOOP("suggesters", "camel-tools"),
    "transformer": QT_TRANSLATE_NOOP("suggesters", "A model of your own"),
    "llm": QT_TRANSLATE_NOOP("suggesters", "Language model"),
    "command": QT_TRANSLATE_NOOP("suggesters", "A program of your own"),
}
ABOUT = {
    "model": QT_TRANSLATE_NOOP(
        "suggesters",
        "The model that comes with the program: entities, events, their arguments and attributes. Runs on this computer.",
    ),
    "gazetteer": QT_TRANSLATE_NOOP(
        "suggesters", "Countries, cities, peoples, organizations and weapons, from lists that you can read."
    ),
    "numbers": QT_TRANSLATE_NOOP(
        "suggesters",
        "Days, months in all their names, hours; casualties and quantities in digits and in words.",
    ),
    "heads": QT_TRANSLATE_NOOP("suggesters", "A word such as airport or village with the name after it."),
    "lexicon": QT_TRANSLATE_NOOP(
        "suggesters", "Verbs and nouns that name an event, with its type as the words around it show."
    ),
    "memory": QT_TRANSLATE_NOOP(
        "suggesters", "Names that you accepted before are proposed again, rejected ones are not."
    ),
    "quick": QT_TRANSLATE_NOOP(
        "suggesters",
        "A small model that learns from the documents you finish, while you work. It lies in the project file.",
    ),
    "camel": QT_TRANSLATE_NOOP(
        "suggesters",
        "The name recognizer of camel-tools, on the data that you installed or on a folder of your own.",
    ),
    "transformer": QT_TRANSLATE_NOOP(
        "suggesters",
        "Any token classification model in a folder on this computer, of Hugging Face's form or ONNX.",
    ),
    "llm": QT_TRANSLATE_NOOP(
        "suggesters",
        "A language model behind an address that speaks OpenAI's chat format, such as llama.cpp or Ollama on this computer.",
    ),
    "command": QT_TRANSLATE_NOOP(
        "suggesters",
        "A program that reads own JSONL and writes it with suggestions. It runs with your rights.",
    ),
}
# What this installation may lack: the modules, and what is said then.
WANTING = {
    "camel": (
        ("camel_tools", "torch"),
        QT_TRANSLATE_NOOP("suggesters", "Not here: it needs torch and camel-tools, which come with pip."),
    ),
    "transformer": (
        ("transformers", "torch"),
        QT_TRANSLATE_NOOP(
            "suggesters",
            "Only ONNX here: Hugging Face's form needs torch and transformers, which come with pip.",
        ),
    ),
}
OPTIONS = {
    "model": (Option("folder", "folder", QT_TRANSLATE_NOOP("suggesters", "Another model's folder")),),
    "quick": (Option("file", "file", QT_TRANSLATE_NOOP("suggesters", "A model trained elsewhere")),),
    "camel": (
        Option("folder", "folder", QT_TRANSLATE_NOOP("suggesters", "Another model's folder")),
        Option("labels", "labels", QT_TRANSLATE_NOOP("suggesters", "Labels")),
    ),
    "transformer": (
        Option("folder", "folder", QT_TRANSLATE_NOOP("suggesters", "Folder of the model")),
        Option("labels", "labels", QT_TRANSLATE_NOOP("suggesters", "Labels")),
    ),
    "llm": (
        Option("url", "line", QT_TRANSLATE_NOOP("suggesters", "Address"), "http://localhost:8080"),
        Option("model", "line", QT_TRANSLATE_NOOP("suggesters", "Name of the model"), "qwen3:8b"),
        Option("key", "secret", QT_TRANSLATE_NOOP("suggesters", "Key, if it asks for one")),
    ),
    "command": (
        Option("line", "line", QT_TRANSLATE_NOOP("suggesters", "Command line"), "python3 suggest.py"),
    ),
}
