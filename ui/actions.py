"""Every action once: its words, key, what it does and when. Menus, keys, palette and key sheet
are made from this table."""

from dataclasses import dataclass

from PySide6.QtCore import QT_TRANSLATE_NOOP as N


@dataclass(frozen=True, slots=True)
class Action:
    """`does` names a method of one of the window's parts: `deciding.accept`.

    `when`: `always`, `project` (one is open), `document` (one is on show), `own` (and it is this
    annotator's layer). `noun`: it acts on the noun, which must be in sight. `repeats`: it may
    run while the key is held down.
    """

    id: str
    words: str
    keys: tuple[str, ...]
    does: str
    menu: str
    when: str = "own"
    noun: bool = False
    repeats: bool = False


MENUS = {
    "file": N("actions", "File"),
    "edit": N("actions", "Edit"),
    "suggestions": N("actions", "Suggestions"),
    "annotation": N("actions", "Annotation"),
    "event": N("actions", "Event"),
    "go": N("actions", "Go"),
    "document": N("actions", "Document"),
    "view": N("actions", "View"),
    "help": N("actions", "Help"),
}

ACTIONS = (
    Action("new", N("actions", "New project…"), ("Ctrl+N",), "files.new", "file", "always"),
    Action("open", N("actions", "Open project…"), ("Ctrl+O",), "files.open", "file", "always"),
    Action("copy", N("actions", "Save a copy…"), ("Ctrl+Shift+S",), "files.save_copy", "file", "project"),
    Action("import", N("actions", "Import…"), ("Ctrl+I",), "files.import_files", "file", "project"),
    Action("export", N("actions", "Export…"), ("Ctrl+E",), "files.export", "file", "project"),
    Action("preferences", N("actions", "Preferences…"), ("Ctrl+,",), "panes.preferences", "file", "always"),
    Action("annotator", N("actions", "Who annotates…"), (), "files.ask_name", "file", "always"),
    Action("quit", N("actions", "Quit"), ("Ctrl+Q",), "files.quit", "file", "always"),
    Action("undo", N("actions", "Undo"), ("Ctrl+Z",), "panes.undo", "edit", "project"),
    Action("redo", N("actions", "Redo"), ("Ctrl+Shift+Z", "Ctrl+Y"), "panes.redo", "edit", "project"),
    Action("text-copy", N("actions", "Copy the words"), ("Ctrl+C",), "panes.copy", "edit", "document"),
    Action("find", N("actions", "Find in this document"), ("F", "Ctrl+F"), "panes.find", "edit", "document"),
    Action("next", N("actions", "Next undecided"), ("Tab", "Space"), "deciding.next", "suggestions",
           repeats=True),
    Action("previous", N("actions", "Previous undecided"), ("Shift+Tab", "Shift+Space"), "deciding.previous",
           "suggestions", repeats=True),
    Action("accept", N("actions", "Accept the suggestion"), ("Enter",), "deciding.accept", "suggestions", noun=True),
    Action("accept-rest", N("actions", "Accept the rest of the frame or sentence"), ("Shift+Enter",),
           "deciding.accept_rest", "suggestions", noun=True),
    Action("reject", N("actions", "Reject the suggestion"), ("Backspace",), "deciding.reject", "suggestions",
           noun=True),
    Action("reject-why", N("actions", "Reject with a reason"), ("Shift+Backspace",), "deciding.reject_why",
           "suggestions", noun=True),
    Action("like-this", N("actions", "All suggestions of this string"), ("S",), "deciding.all_like_this",
           "suggestions", noun=True),
    Action("at-score", N("actions", "Accept at or above a score"), ("Y",), "deciding.accept_at_score",
           "suggestions"),
    Action("suggest", N("actions", "Suggest again for this document"), (), "files.suggest", "suggestions", "project"),
    Action("all-labels", N("actions", "All labels"), ("=",), "spans.all_labels", "annotation", noun=True),
    Action("toggle", N("actions", "Turn over name / common noun, positive / negative"), ("T",), "spans.toggle",
           "annotation", noun=True),
    Action("attributes", N("actions", "Attributes"), ("A",), "spans.open_attributes", "annotation", noun=True),
    Action("note", N("actions", "Note"), ("N",), "spans.note", "annotation", noun=True),
    Action("delete", N("actions", "Delete"), ("Delete",), "spans.delete", "annotation", noun=True),
    Action("end-left", N("actions", "End to the left"), ("[",), "spans.end_left", "annotation", noun=True,
           repeats=True),
    Action("end-right", N("actions", "End to the right"), ("]",), "spans.end_right", "annotation", noun=True,
           repeats=True),
    Action("start-left", N("actions", "Start to the left"), (";",), "spans.start_left", "annotation", noun=True,
           repeats=True),
    Action("start-right", N("actions", "Start to the right"), ("'",), "spans.start_right", "annotation",
           noun=True, repeats=True),
    Action("end-left-letter", N("actions", "End one letter to the left"), ("Shift+[",), "spans.end_left_letter",
           "annotation", noun=True, repeats=True),
    Action("end-right-letter", N("actions", "End one letter to the right"), ("Shift+]",),
           "spans.end_right_letter", "annotation", noun=True, repeats=True),
    Action("start-left-letter", N("actions", "Start one letter to the left"), ("Shift+;",),
           "spans.start_left_letter", "annotation", noun=True, repeats=True),
    Action("start-right-letter", N("actions", "Start one letter to the right"), ("Shift+'",),
           "spans.start_right_letter", "annotation", noun=True, repeats=True),
    Action("split", N("actions", "Split"), ("X",), "spans.split", "annotation", noun=True),
    Action("merge", N("actions", "Join with the held one, or the next"), ("M",), "spans.merge", "annotation",
           noun=True),
    Action("hold", N("actions", "Hold"), ("H",), "spans.hold", "annotation", noun=True),
    Action("add-part", N("actions", "Add as a further part"), ("Shift+M",), "spans.add_part", "annotation",
           noun=True),
    Action("relate", N("actions", "Relation from the held one"), ("L",), "spans.relate", "annotation", noun=True),
    Action("trigger", N("actions", "Make a trigger, or change the type"), ("E",), "frames.trigger", "event",
           noun=True),
    Action("another", N("actions", "A second event on this word"), ("Shift+E",), "frames.another", "event",
           noun=True),
    Action("frame", N("actions", "Roles of the event, or a role for the mention"), ("R",), "frames.frame", "event",
           noun=True),
    Action("outward", N("actions", "Outward through the marks on this word"), ("V",), "moving.outward", "go",
           "document"),
    Action("inward", N("actions", "Inward"), ("Shift+V",), "moving.inward", "go", "document"),
    Action("next-annotation", N("actions", "Next annotation"), ("J",), "moving.next_annotation", "go",
           "document", repeats=True),
    Action("previous-annotation", N("actions", "Previous annotation"), ("K",), "moving.previous_annotation", "go",
           "document", repeats=True),
    Action("next-event", N("actions", "Next event"), ("Shift+J",), "moving.next_event", "go", "document",
           repeats=True),
    Action("previous-event", N("actions", "Previous event"), ("Shift+K",), "moving.previous_event", "go",
           "document", repeats=True),
    Action("next-listed", N("actions", "Next of the last list"), (".",), "moving.next_listed", "go", "document",
           repeats=True),
    Action("previous-listed", N("actions", "Previous of the last list"), (",",), "moving.previous_listed", "go",
           "document", repeats=True),
    Action("back", N("actions", "Back to where you were"), ("B",), "moving.back", "go", "document"),
    Action("forward", N("actions", "Forward again"), ("Shift+B",), "moving.forward", "go", "document"),
    Action("done", N("actions", "Done, next document"), ("Ctrl+Enter",), "moving.done", "document"),
    Action("skip", N("actions", "Skip, next document"), (), "moving.skip", "document"),
    Action("reopen", N("actions", "Back in progress"), (), "moving.reopen", "document"),
    Action("flag", N("actions", "Flag with a note, or take the flag off"), ("G",), "moving.flag", "document"),
    Action("next-document", N("actions", "Next document"), ("Ctrl+PageDown",), "moving.next_document", "document",
           "document"),
    Action("previous-document", N("actions", "Previous document"), ("Ctrl+PageUp",), "moving.previous_document",
           "document", "document"),
    Action("properties", N("actions", "Properties…"), (), "panes.properties", "document", "document"),
    Action("mine", N("actions", "Start mine from this layer"), (), "files.copy_to_mine", "document", "document"),
    Action("layers", N("actions", "Whose layer…"), (), "panes.choose_layer", "document", "document"),
    Action("palette", N("actions", "All commands"), ("Ctrl+K",), "panes.palette", "view", "always"),
    Action("documents", N("actions", "Document list"), ("O",), "panes.documents", "view", "project"),
    Action("inspector", N("actions", "Inspector"), ("I",), "panes.inspector", "view", "project"),
    Action("problems", N("actions", "Problems"), ("P",), "panes.problems", "view", "project"),
    Action("panels", N("actions", "The report alone"), ("F9",), "panes.toggle_panels", "view", "project"),
    Action("pane", N("actions", "Next pane"), ("F6",), "panes.next_pane", "view", "project"),
    Action("pane-back", N("actions", "Previous pane"), ("Shift+F6",), "panes.previous_pane", "view", "project"),
    Action("larger", N("actions", "Larger letters"), ("Ctrl+=", "Ctrl+Shift+="), "panes.larger", "view", "always",
           repeats=True),
    Action("smaller", N("actions", "Smaller letters"), ("Ctrl+-",), "panes.smaller", "view", "always",
           repeats=True),
    Action("normal", N("actions", "Letters as set"), ("Ctrl+0",), "panes.normal_size", "view", "always"),
    Action("sentences", N("actions", "A sentence a line"), (), "panes.toggle_sentences", "view", "always"),
    Action("harakat", N("actions", "Hide harakat"), (), "panes.toggle_harakat", "view", "always"),
    Action("tatweel", N("actions", "Hide tatweel"), (), "panes.toggle_tatweel", "view", "always"),
    Action("invisible", N("actions", "Show invisible marks"), (), "panes.toggle_invisible", "view", "always"),
    Action("direction", N("actions", "Direction of this document"), (), "panes.turn_direction", "view", "document"),
    Action("theme", N("actions", "Light or dark"), (), "panes.toggle_theme", "view", "always"),
    Action("language", N("actions", "Arabic / English"), (), "panes.toggle_language", "view", "always"),
    Action("menu", N("actions", "Menu of this mark"), ("Menu", "Shift+F10"), "panes.context_menu", "help",
           "document"),
    Action("keys", N("actions", "Keys"), ("F1",), "panes.key_sheet", "help", "always"),
)  # fmt: skip
