"""What the five tasks of benchmarks/keys.py take in brat and in INCEpTION, according to what they document.

Nothing here was tried out: each step is what a page says. `least` leaves out what the documentation leaves
open, `most` counts it. A click, a double-click, a drag and a typed key are one action each.
"""
# ruff: noqa: E501 - a table is read by its rows

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

BRAT = "https://brat.nlplab.org/"
TUTORIAL = "https://github.com/nlplab/brat/blob/44ecd825810167eed2a5d8ad875d832218e734e8/example-data/tutorials/news/"
GUIDE = (
    "https://github.com/inception-project/inception/blob/55ba8ba6adf808116b518a227194694850b65259/inception/"
)
ADOC = "/src/main/resources/META-INF/asciidoc/user-guide/"
READ = (
    "brat: the pages of brat.nlplab.org as they stand in the branch gh-pages of nlplab/brat (5db84a9, 2022-12-29), "
    "and the tutorial that comes with it (master, 44ecd82). "
    "INCEpTION: the user guide in the source of 42.0-SNAPSHOT (55ba8ba, 2026-08-19)."
)

# What is cited: tool and section, address.
SOURCES: Mapping[str, tuple[str, str]] = {
    "b-span": ("brat manual, “Adding an annotation for a text span”", f"{BRAT}manual.html"),
    "b-arc": ("brat manual, “Adding associations between annotations”", f"{BRAT}manual.html"),
    "b-edit": ("brat manual, “Editing existing annotations”", f"{BRAT}manual.html"),
    "b-keys": ("brat manual, “Keyboard shortcuts”", f"{BRAT}manual.html"),
    "b-data": ("brat manual, “Data dialog”: “Automatic annotation”", f"{BRAT}manual.html#data_dialog"),
    "b-search": ("brat manual, “Search”", f"{BRAT}manual.html#search"),
    "b-conf": ("brat configuration, “Keyboard shortcut configuration”", f"{BRAT}configuration.html#keyboard-configuration"),
    "b-equiv": ("brat configuration, “Additional details”: `<REL-TYPE>:symmetric-transitive`", f"{BRAT}configuration.html"),
    "b-t040": ("brat tutorial 040, “Text span annotation”", f"{TUTORIAL}040-text_span_annotation.txt"),
    "b-t050": ("brat tutorial 050, “Editing text span annotations”", f"{TUTORIAL}050-editing_text_span_annotations.txt"),
    "b-t060": ("brat tutorial 060, “Relation annotation”", f"{TUTORIAL}060-relation_annotation.txt"),
    "b-t080": ("brat tutorial 080, “Event annotation”", f"{TUTORIAL}080-event-annotation.txt"),
    "b-t100": ("brat tutorial 100, “Attribute annotation”", f"{TUTORIAL}100-attribute_annotation.txt"),
    "i-first": ("INCEpTION user guide, “First annotations”", f"{GUIDE}inception-doc{ADOC}intro-first-annotations.adoc"),
    "i-create": ("INCEpTION user guide, “Creating annotations”", f"{GUIDE}inception-ui-annotation{ADOC}annotation_create-annotations.adoc"),
    "i-span": ("INCEpTION user guide, “Spans”", f"{GUIDE}inception-ui-annotation{ADOC}annotation_create-annotations_span.adoc"),
    "i-cursor": ("INCEpTION user guide, “Editors”: “Keyboard navigation”", f"{GUIDE}inception-doc{ADOC}editors.adoc"),
    "i-keys": ("INCEpTION user guide, “Layers”: “Key bindings”", f"{GUIDE}inception-ui-project{ADOC}projects_layers.adoc"),
    "i-remember": ("INCEpTION user guide, “Features”: “Remember”", f"{GUIDE}inception-ui-project{ADOC}projects_layers_feature.adoc"),
    "i-suggest": ("INCEpTION user guide, “Recommenders”", f"{GUIDE}inception-recommendation{ADOC}annotation_recommendation.adoc"),
    "i-link": ("INCEpTION user guide, “Link Features”", f"{GUIDE}inception-ui-annotation{ADOC}annotation_create-annotations_link-features.adoc"),
    "i-slots": ("INCEpTION user guide, “Link features”: “Default slots”", f"{GUIDE}inception-api-annotation{ADOC}projects_layers_feature_link.adoc"),
    "i-search": ("INCEpTION user guide, “Search”", f"{GUIDE}inception-search-core{ADOC}search-core.adoc"),
    "i-relation": ("INCEpTION user guide, “Relations”", f"{GUIDE}inception-ui-annotation{ADOC}annotation_create-annotations_relation.adoc"),
    "i-chain": ("INCEpTION user guide, “Chains”", f"{GUIDE}inception-ui-annotation{ADOC}annotation_create-annotations_chain.adoc"),
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Step:
    """Something that a person does, so many times."""

    does: str
    sources: tuple[str, ...]
    least: int = 1
    most: int = -1  # as `least`

    @property
    def highest(self) -> int:
        """`most`, or `least` where the documentation leaves nothing open."""
        return self.least if self.most < 0 else self.most


@dataclass(frozen=True, slots=True)
class Way:
    """A task in another tool: the shortest way that its documentation tells, and what that leaves open."""

    steps: Sequence[Step]
    note: str = ""

    @property
    def least(self) -> int:
        """Actions, without what is left open."""
        return sum(s.least for s in self.steps)

    @property
    def most(self) -> int:
        """Actions, with what is left open."""
        return sum(s.highest for s in self.steps)


def _ok(times: int = 1) -> Step:
    """The tutorial has OK pressed once; whether a type's key, or a dialog of relations, does without is not written."""
    return Step("OK in the dialog", ("b-t040",), 0, times)


_SPAN = Step("double-click on the word", ("b-span", "b-t040"))
_TYPE = Step("the type's key in the dialog", ("b-keys", "b-conf"))
_MARK = Step("double-click on the word", ("i-create",))
_TAG = Step("the tag's key", ("i-first", "i-keys"))

TOOLS = ("brat", "INCEpTION")
# By the task's number, in the order of TOOLS.
_WAYS: Mapping[str, tuple[Way, Way]] = {
    "1": (
        Way((_SPAN, Step("the attribute, in the same dialog", ("b-t100",)), _TYPE, _ok())),
        Way((_MARK, _TAG, Step("the key of the second feature's value", ("i-keys",))),
            "“Spans” speaks of a choice of layer after selecting, “First annotations” of an annotation made at once; counted without a choice. Documents in HTML also have a keyboard cursor that goes by letters (`i-cursor`); the mouse is shorter."),
    ),
    "2": (
        Way((Step("double-click on the box", ("b-edit", "b-t050")), Step("Move (in the manual: Reselect), or Ins", ("b-t050", "b-edit")),
             Step("drag over the right words", ("b-t050", "b-span")), _ok()),
            "What a tool annotated automatically stands there as an annotation (`b-data`); accepting is not known, so nothing is counted for it."),
        Way((Step("double-click on the suggestion rejects it", ("i-suggest", "i-first")), Step("drag over the right words", ("i-span",)), _TAG),
            "The guide names no way to change the extent of a suggestion or of an annotation; so: reject, and make it anew."),
    ),
    "3": (
        Way((_SPAN, _TYPE, _ok(), Step("drag from the trigger to the mention", ("b-t080", "b-arc"), 3),
             Step("the role's key in the dialog", ("b-t060", "b-keys"), 3), _ok(3))),
        Way((_MARK, _TAG, Step("name a role and press *add*", ("i-link",), 0, 6), Step("click on the slot arms it", ("i-link",), 3),
             Step("double-click on the mention fills it", ("i-link",), 3)),
            "Without *name and add* if the project has the three roles as default slots (`i-slots`); naming a role is counted as one action, though how many a combobox takes is not written."),
    ),
    "4": (
        Way((Step("double-click on each", ("b-span",), 5), Step("the type's key in each dialog", ("b-keys", "b-conf"), 5), _ok(5)),
            "By search: the first by hand, Ctrl+F, the name typed, OK, then Ctrl+G and Ctrl+H (“repeat the previous annotation action on the current search result”) for each further one (`b-keys`, `b-search`): 17 to 19 here, and two for each further place."),
        Way((Step("double-click on each", ("i-create",), 5), Step("the tag's key", ("i-first", "i-keys"), 1, 5)),
            "Once is enough if the feature has *Remember* on (`i-remember`). By search (`i-search`): the first by hand, the sidebar, the name typed, Search, create: 11, however many places there are; up to 3 more for the field, and for *Current document only* the first time."),
    ),
    "5": (
        Way((Step("drag from mention to mention", ("b-t060", "b-arc"), 3), Step("the relation's key in the dialog", ("b-t060", "b-equiv"), 3), _ok(3))),
        Way((Step("drag from mention to mention", ("i-relation",), 3), Step("the key of the relation's value", ("i-keys",), 2, 3)),
            "One relation layer with a value for each kind, as only one “can connect to any given span layer”; 2 values if the feature has *Remember* on (`i-remember`). A chain layer has spans of its own (`i-chain`): the mentions would be marked again."),
    ),
}  # fmt: skip
# That a word was no such event before makes no difference there: nothing is said of likelier types.
ELSEWHERE: Mapping[str, tuple[Way, Way]] = {**_WAYS, "3 b": _WAYS["3"]}
