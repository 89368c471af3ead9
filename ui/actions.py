"""Every action once: its words, key, what it does and when. Menus, keys, palette and key sheet
are made from this table."""
# ruff: noqa: E501 - a table is read by its rows

from dataclasses import dataclass


def QT_TRANSLATE_NOOP(context: str, words: str) -> str:
    """Marks words for lupdate, which looks for this name (PySide's own is untyped)."""
    del context
    return words


@dataclass(frozen=True, slots=True)
class Action:
    """`does` names a method of one of the window's parts: `deciding.accept`.

    `when`: `always`, `project` (one is open), `lead` (and it
    was not handed out to this annotator), `document` (one is on show), `own` (and it is this
    annotator's layer, or gold in a review), `review` (gold is on show in a review). `noun`: it acts on the noun, which must be in sight. `repeats`: it may
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
    "file": QT_TRANSLATE_NOOP("actions", "File"),
    "edit": QT_TRANSLATE_NOOP("actions", "Edit"),
    "suggestions": QT_TRANSLATE_NOOP("actions", "Suggestions"),
    "annotation": QT_TRANSLATE_NOOP("actions", "Annotation"),
    "event": QT_TRANSLATE_NOOP("actions", "Event"),
    "problems": QT_TRANSLATE_NOOP("actions", "Problems"),
    "review": QT_TRANSLATE_NOOP("actions", "Review"),
    "project": QT_TRANSLATE_NOOP("actions", "Project"),
    "go": QT_TRANSLATE_NOOP("actions", "Go"),
    "document": QT_TRANSLATE_NOOP("actions", "Document"),
    "view": QT_TRANSLATE_NOOP("actions", "View"),
    "help": QT_TRANSLATE_NOOP("actions", "Help"),
}

ACTIONS = (
    Action("new", QT_TRANSLATE_NOOP("actions", "New project…"), ("Ctrl+N",), "files.new", "file", "always"),
    Action("open", QT_TRANSLATE_NOOP("actions", "Open project…"), ("Ctrl+O",), "files.open", "file", "always"),
    Action("recent", QT_TRANSLATE_NOOP("actions", "Recent projects…"), (), "files.recent", "file", "always"),
    Action("copy", QT_TRANSLATE_NOOP("actions", "Save a copy…"), ("Ctrl+Shift+S",), "files.save_copy", "file", "project"),
    Action("import", QT_TRANSLATE_NOOP("actions", "Import…"), ("Ctrl+I",), "files.import_files", "file", "project"),
    Action("paste", QT_TRANSLATE_NOOP("actions", "Paste the text as a document"), ("Ctrl+V",), "files.paste", "file", "project"),
    Action("export", QT_TRANSLATE_NOOP("actions", "Export…"), ("Ctrl+E",), "files.export", "file", "project"),
    Action("restore", QT_TRANSLATE_NOOP("actions", "Copies from before…"), (), "restoring.open", "file", "project"),
    Action("preferences", QT_TRANSLATE_NOOP("actions", "Preferences…"), ("Ctrl+,",), "panes.preferences", "file", "always"),
    Action("annotator", QT_TRANSLATE_NOOP("actions", "Who annotates…"), (), "files.ask_name", "file", "always"),
    Action("quit", QT_TRANSLATE_NOOP("actions", "Quit"), ("Ctrl+Q",), "files.quit", "file", "always"),
    Action("undo", QT_TRANSLATE_NOOP("actions", "Undo"), ("Ctrl+Z",), "panes.undo", "edit", "project"),
    Action("redo", QT_TRANSLATE_NOOP("actions", "Redo"), ("Ctrl+Shift+Z", "Ctrl+Y"), "panes.redo", "edit", "project"),
    Action("undo-list", QT_TRANSLATE_NOOP("actions", "What was done, to undo or redo up to there…"), ("Ctrl+Shift+U",), "undo_list.open", "edit", "project"),
    Action("text-copy", QT_TRANSLATE_NOOP("actions", "Copy the words"), ("Ctrl+C",), "panes.copy", "edit", "document"),
    Action("table-copy", QT_TRANSLATE_NOOP("actions", "Copy the annotations as a table"), ("Ctrl+Shift+C",), "excerpts.copy_table", "edit", "document"),
    Action("picture", QT_TRANSLATE_NOOP("actions", "Picture of these lines…"), ("Ctrl+Shift+P",), "excerpts.picture", "edit", "document"),
    Action("find", QT_TRANSLATE_NOOP("actions", "Find in this document"), ("F", "Ctrl+F"), "panes.find", "edit", "document"),
    Action("search", QT_TRANSLATE_NOOP("actions", "Search the project"), ("Ctrl+Shift+F",), "alike.search", "edit", "project"),
    Action("next", QT_TRANSLATE_NOOP("actions", "Next undecided"), ("Tab", "Space"), "deciding.next", "suggestions", repeats=True),
    Action("previous", QT_TRANSLATE_NOOP("actions", "Previous undecided"), ("Shift+Tab", "Shift+Space"), "deciding.previous", "suggestions", repeats=True),
    Action("accept", QT_TRANSLATE_NOOP("actions", "Accept the suggestion"), ("Enter",), "deciding.accept", "suggestions", noun=True),
    Action("accept-rest", QT_TRANSLATE_NOOP("actions", "Accept the rest of the frame or sentence"), ("Shift+Enter",), "deciding.accept_rest", "suggestions", noun=True),
    Action("reject", QT_TRANSLATE_NOOP("actions", "Reject the suggestion"), ("Backspace",), "deciding.reject", "suggestions", noun=True),
    Action("reject-why", QT_TRANSLATE_NOOP("actions", "Reject with a reason"), ("Shift+Backspace",), "deciding.reject_why", "suggestions", noun=True),
    Action("like-this", QT_TRANSLATE_NOOP("actions", "All suggestions of this string"), ("S",), "deciding.all_like_this", "suggestions", noun=True),
    Action("at-score", QT_TRANSLATE_NOOP("actions", "Accept at or above a score"), ("Y",), "deciding.accept_at_score", "suggestions"),
    Action("suggest", QT_TRANSLATE_NOOP("actions", "Suggest again for this document"), (), "files.suggest", "suggestions", "project"),
    Action("suggesters", QT_TRANSLATE_NOOP("actions", "Suggesters…"), ("Ctrl+G",), "suggesters.choose", "suggestions", "project"),
    Action("learn", QT_TRANSLATE_NOOP("actions", "Learn from what is finished"), (), "suggesters.learn", "suggestions", "project"),
    Action("progress", QT_TRANSLATE_NOOP("actions", "How good the suggestions are…"), ("Ctrl+L",), "suggesters.progress", "suggestions", "project"),
    Action("all-labels", QT_TRANSLATE_NOOP("actions", "All labels, or all fillers, as a list"), ("=",), "digits.everything", "annotation", noun=True),
    Action("toggle", QT_TRANSLATE_NOOP("actions", "Turn over name / common noun, positive / negative"), ("T",), "spans.toggle", "annotation", noun=True),
    Action("attributes", QT_TRANSLATE_NOOP("actions", "Attributes"), ("A",), "spans.open_attributes", "annotation", noun=True),
    Action("note", QT_TRANSLATE_NOOP("actions", "Note"), ("N",), "spans.note", "annotation", noun=True),
    Action("delete", QT_TRANSLATE_NOOP("actions", "Delete"), ("Delete",), "spans.delete", "annotation", noun=True),
    Action("end-left", QT_TRANSLATE_NOOP("actions", "End to the left"), ("[",), "spans.end_left", "annotation", noun=True, repeats=True),
    Action("end-right", QT_TRANSLATE_NOOP("actions", "End to the right"), ("]",), "spans.end_right", "annotation", noun=True, repeats=True),
    Action("start-left", QT_TRANSLATE_NOOP("actions", "Start to the left"), (";",), "spans.start_left", "annotation", noun=True, repeats=True),
    Action("start-right", QT_TRANSLATE_NOOP("actions", "Start to the right"), ("'",), "spans.start_right", "annotation", noun=True, repeats=True),
    Action("end-left-letter", QT_TRANSLATE_NOOP("actions", "End one letter to the left"), ("Shift+[",), "spans.end_left_letter", "annotation", noun=True, repeats=True),
    Action("end-right-letter", QT_TRANSLATE_NOOP("actions", "End one letter to the right"), ("Shift+]",), "spans.end_right_letter", "annotation", noun=True, repeats=True),
    Action("start-left-letter", QT_TRANSLATE_NOOP("actions", "Start one letter to the left"), ("Shift+;",), "spans.start_left_letter", "annotation", noun=True, repeats=True),
    Action("start-right-letter", QT_TRANSLATE_NOOP("actions", "Start one letter to the right"), ("Shift+'",), "spans.start_right_letter", "annotation", noun=True, repeats=True),
    Action("split", QT_TRANSLATE_NOOP("actions", "Split"), ("X",), "spans.split", "annotation", noun=True),
    Action("merge", QT_TRANSLATE_NOOP("actions", "Join with the held one, or the next"), ("M",), "spans.merge", "annotation", noun=True),
    Action("hold", QT_TRANSLATE_NOOP("actions", "Hold"), ("H",), "spans.hold", "annotation", noun=True),
    Action("add-part", QT_TRANSLATE_NOOP("actions", "Add as a further part"), ("Shift+M",), "spans.add_part", "annotation", noun=True),
    Action("remove-part", QT_TRANSLATE_NOOP("actions", "Take out the part at the caret"), (), "spans.remove_part", "annotation", noun=True),
    Action("alike", QT_TRANSLATE_NOOP("actions", "Everything like this one"), ("Shift+S",), "alike.everything", "annotation", "document", noun=True),
    Action("relate", QT_TRANSLATE_NOOP("actions", "Relation from this, or from the held one"), ("L",), "relating.relate", "annotation", noun=True),
    Action("chain", QT_TRANSLATE_NOOP("actions", "The same thing as …"), ("C",), "relating.chain", "annotation", noun=True),
    Action("link", QT_TRANSLATE_NOOP("actions", "Link to an entry: place, list, Wikidata"), ("W",), "linking.link", "annotation", noun=True),
    Action("link-list", QT_TRANSLATE_NOOP("actions", "Load a list of entries to link to…"), (), "linking.load", "file", "project"),
    Action("trigger", QT_TRANSLATE_NOOP("actions", "Make a trigger, or change the type"), ("E",), "frames.trigger", "event", noun=True),
    Action("another", QT_TRANSLATE_NOOP("actions", "A second event on this word"), ("Shift+E",), "frames.another", "event", noun=True),
    Action("frame", QT_TRANSLATE_NOOP("actions", "Roles of the event, or a role for the mention"), ("R",), "frames.frame", "event", noun=True),
    Action("next-problem", QT_TRANSLATE_NOOP("actions", "Next problem"), ("F8",), "mending.next", "problems", "document", repeats=True),
    Action("previous-problem", QT_TRANSLATE_NOOP("actions", "Previous problem"), ("Shift+F8",), "mending.previous", "problems", "document", repeats=True),
    Action("fix", QT_TRANSLATE_NOOP("actions", "Fix the problem"), ("Ctrl+.",), "mending.fix", "problems"),
    Action("fix-how", QT_TRANSLATE_NOOP("actions", "Ways to fix the problem…"), (), "mending.fix_how", "problems"),
    Action("ignore", QT_TRANSLATE_NOOP("actions", "Ignore the problem here, or tell it again"), ("Ctrl+Shift+.",), "mending.ignore", "problems", "document"),
    Action("ignore-everywhere", QT_TRANSLATE_NOOP("actions", "Ignore the problem everywhere"), (), "mending.ignore_everywhere", "problems", "document"),
    Action("ignored", QT_TRANSLATE_NOOP("actions", "Show ignored problems"), (), "mending.show_ignored", "problems", "document"),
    Action("review", QT_TRANSLATE_NOOP("actions", "Review this document, or leave the review"), ("Ctrl+R",), "reviewing.turn", "review", "document"),
    Action("review-list", QT_TRANSLATE_NOOP("actions", "Documents to review…"), ("Ctrl+Shift+R",), "review_list.open", "review", "project"),
    Action("agreement", QT_TRANSLATE_NOOP("actions", "Agreement…"), ("Ctrl+Shift+A",), "agreeing.open", "review", "project"),
    Action("review-rule", QT_TRANSLATE_NOOP("actions", "Accept what agrees…"), ("U",), "review_rule.open", "review", "review"),
    Action("review-accept", QT_TRANSLATE_NOOP("actions", "Accept it, or keep gold as it is"), (), "judging.accept", "review", "review"),
    Action("review-nothing", QT_TRANSLATE_NOOP("actions", "Nothing here"), (), "judging.nothing", "review", "review"),
    Action("review-why", QT_TRANSLATE_NOOP("actions", "Nothing here, with a reason…"), (), "judging.nothing_why", "review", "review"),
    Action("review-part", QT_TRANSLATE_NOOP("actions", "Take the extent of one option, the rest of another…"), (), "judging.part", "review", "review"),
    Action("review-reason", QT_TRANSLATE_NOOP("actions", "Say why, for those who annotated…"), ("Z",), "judging.say_why", "review", "review"),
    Action("review-again", QT_TRANSLATE_NOOP("actions", "Take the decision back"), ("D",), "judging.again", "review", "review"),
    Action("review-blind", QT_TRANSLATE_NOOP("actions", "Hide names, or show them"), (), "reviewing.turn_blind", "review", "project"),
    Action("discuss", QT_TRANSLATE_NOOP("actions", "Discuss the passage…"), ("Q",), "discussing.discuss", "review", "document"),
    Action("feedback", QT_TRANSLATE_NOOP("actions", "What the review changed in mine…"), ("Ctrl+Shift+D",), "feedback.open", "review", "document"),
    Action("outward", QT_TRANSLATE_NOOP("actions", "Outward through the marks on this word"), ("V",), "moving.outward", "go", "document"),
    Action("inward", QT_TRANSLATE_NOOP("actions", "Inward"), ("Shift+V",), "moving.inward", "go", "document"),
    Action("next-annotation", QT_TRANSLATE_NOOP("actions", "Next annotation"), ("J",), "moving.next_annotation", "go", "document", repeats=True),
    Action("previous-annotation", QT_TRANSLATE_NOOP("actions", "Previous annotation"), ("K",), "moving.previous_annotation", "go", "document", repeats=True),
    Action("next-event", QT_TRANSLATE_NOOP("actions", "Next event"), ("Shift+J",), "moving.next_event", "go", "document", repeats=True),
    Action("previous-event", QT_TRANSLATE_NOOP("actions", "Previous event"), ("Shift+K",), "moving.previous_event", "go", "document", repeats=True),
    Action("next-listed", QT_TRANSLATE_NOOP("actions", "Next of the last list"), (".",), "moving.next_listed", "go", "document", repeats=True),
    Action("previous-listed", QT_TRANSLATE_NOOP("actions", "Previous of the last list"), (",",), "moving.previous_listed", "go", "document", repeats=True),
    Action("back", QT_TRANSLATE_NOOP("actions", "Back to where you were"), ("B",), "moving.back", "go", "document"),
    Action("forward", QT_TRANSLATE_NOOP("actions", "Forward again"), ("Shift+B",), "moving.forward", "go", "document"),
    Action("done", QT_TRANSLATE_NOOP("actions", "Done, next document"), ("Ctrl+Enter",), "moving.done", "document"),
    Action("skip", QT_TRANSLATE_NOOP("actions", "Skip, next document"), (), "moving.skip", "document"),
    Action("reopen", QT_TRANSLATE_NOOP("actions", "Back in progress"), (), "moving.reopen", "document"),
    Action("changed-list", QT_TRANSLATE_NOOP("actions", "What changed since it was done, or since opening…"), ("Ctrl+D",), "changed_list.open", "document"),
    Action("flag", QT_TRANSLATE_NOOP("actions", "Flag with a note, or take the flag off"), ("G",), "moving.flag", "document"),
    Action("next-document", QT_TRANSLATE_NOOP("actions", "Next document"), ("Ctrl+PageDown",), "moving.next_document", "document", "document"),
    Action("previous-document", QT_TRANSLATE_NOOP("actions", "Previous document"), ("Ctrl+PageUp",), "moving.previous_document", "document", "document"),
    Action("order", QT_TRANSLATE_NOOP("actions", "Order of the documents…"), ("Ctrl+Shift+O",), "suggesters.order", "document", "project"),
    Action("properties", QT_TRANSLATE_NOOP("actions", "Properties…"), (), "panes.properties", "document", "document"),
    Action("people", QT_TRANSLATE_NOOP("actions", "People…"), (), "teamwork.people", "project", "lead"),
    Action("handout", QT_TRANSLATE_NOOP("actions", "Hand out work…"), ("Ctrl+Shift+H",), "teamwork.hand_out", "project", "lead"),
    Action("merge-files", QT_TRANSLATE_NOOP("actions", "Merge what came back…"), ("Ctrl+Shift+M",), "teamwork.merge", "project", "lead"),
    Action("conflicts", QT_TRANSLATE_NOOP("actions", "Conflicts…"), ("Ctrl+Shift+K",), "teamwork.conflicts", "project", "lead"),
    Action("scheme-request", QT_TRANSLATE_NOOP("actions", "Ask for a change of the scheme…"), (), "teamwork.request", "project", "project"),
    Action("dashboard", QT_TRANSLATE_NOOP("actions", "Dashboard"), ("F7",), "dashboard.open", "project", "project"),
    Action("questions", QT_TRANSLATE_NOOP("actions", "Questions and wishes…"), ("F4",), "questions.open", "project", "project"),
    Action("guidance", QT_TRANSLATE_NOOP("actions", "Guideline notes…"), ("Ctrl+Shift+G",), "guidance.open", "project", "project"),
    Action("freeze", QT_TRANSLATE_NOOP("actions", "Freeze gold…"), (), "releases.freeze", "project", "lead"),
    Action("releases", QT_TRANSLATE_NOOP("actions", "Releases of gold…"), (), "releases.open", "project", "project"),
    Action("card", QT_TRANSLATE_NOOP("actions", "Data card…"), (), "releases.card", "project", "lead"),
    Action("take-out", QT_TRANSLATE_NOOP("actions", "Take out of the project"), (), "moving.take_out", "document", "document"),
    Action("mine", QT_TRANSLATE_NOOP("actions", "Start mine from this layer"), (), "files.copy_to_mine", "document", "document"),
    Action("layers", QT_TRANSLATE_NOOP("actions", "Whose layer…"), (), "panes.choose_layer", "document", "document"),
    Action("event-table", QT_TRANSLATE_NOOP("actions", "Table of events"), ("Ctrl+Shift+E",), "chronicle.table", "view", "project"),
    Action("timeline", QT_TRANSLATE_NOOP("actions", "Timeline of events"), ("Ctrl+Shift+T",), "chronicle.timeline", "view", "project"),
    Action("scheme", QT_TRANSLATE_NOOP("actions", "Scheme…"), ("Ctrl+Shift+L",), "scheming.edit", "edit", "lead"),
    Action("palette", QT_TRANSLATE_NOOP("actions", "All commands"), ("Ctrl+K",), "panes.palette", "view", "always"),
    Action("documents", QT_TRANSLATE_NOOP("actions", "Document list"), ("O",), "panes.documents", "view", "project"),
    Action("inspector", QT_TRANSLATE_NOOP("actions", "Inspector"), ("I",), "panes.inspector", "view", "project"),
    Action("problems", QT_TRANSLATE_NOOP("actions", "Problems"), ("P",), "panes.problems", "view", "project"),
    Action("panels", QT_TRANSLATE_NOOP("actions", "The report alone"), ("F9",), "panes.toggle_panels", "view", "project"),
    Action("pane", QT_TRANSLATE_NOOP("actions", "Next pane"), ("F6",), "panes.next_pane", "view", "project"),
    Action("pane-back", QT_TRANSLATE_NOOP("actions", "Previous pane"), ("Shift+F6",), "panes.previous_pane", "view", "project"),
    Action("split-view", QT_TRANSLATE_NOOP("actions", "The report at a second place"), ("Ctrl+\\",), "split.toggle", "view", "document"),
    Action("larger", QT_TRANSLATE_NOOP("actions", "Larger letters"), ("Ctrl+=", "Ctrl+Shift+="), "panes.larger", "view", "always", repeats=True),
    Action("smaller", QT_TRANSLATE_NOOP("actions", "Smaller letters"), ("Ctrl+-",), "panes.smaller", "view", "always", repeats=True),
    Action("normal", QT_TRANSLATE_NOOP("actions", "Letters as set"), ("Ctrl+0",), "panes.normal_size", "view", "always"),
    Action("sentences", QT_TRANSLATE_NOOP("actions", "A sentence a line"), (), "panes.toggle_sentences", "view", "always"),
    Action("harakat", QT_TRANSLATE_NOOP("actions", "Hide harakat"), (), "panes.toggle_harakat", "view", "always"),
    Action("tatweel", QT_TRANSLATE_NOOP("actions", "Hide tatweel"), (), "panes.toggle_tatweel", "view", "always"),
    Action("curves", QT_TRANSLATE_NOOP("actions", "Curves of all events and relations"), ("Shift+R",), "panes.toggle_curves", "view", "document"),
    Action("invisible", QT_TRANSLATE_NOOP("actions", "Show invisible marks"), (), "panes.toggle_invisible", "view", "always"),
    Action("direction", QT_TRANSLATE_NOOP("actions", "Direction of this document"), (), "panes.turn_direction", "view", "document"),
    Action("theme", QT_TRANSLATE_NOOP("actions", "Light or dark"), (), "panes.toggle_theme", "view", "always"),
    Action("language", QT_TRANSLATE_NOOP("actions", "Arabic / English"), (), "panes.toggle_language", "view", "always"),
    Action("menu", QT_TRANSLATE_NOOP("actions", "Menu of this mark"), ("Menu", "Shift+F10"), "panes.context_menu", "go", "document"),
    Action("tour", QT_TRANSLATE_NOOP("actions", "Tour of one minute"), ("F2",), "tour.begin", "help", "always"),
    Action("keys", QT_TRANSLATE_NOOP("actions", "Keys"), ("F1",), "panes.key_sheet", "help", "always"),
    Action("diagnostics", QT_TRANSLATE_NOOP("actions", "Diagnostics to copy…"), (), "about.diagnostics", "help", "always"),
    Action("about", QT_TRANSLATE_NOOP("actions", "About Tawsim"), (), "about.open", "help", "always"),
)  # fmt: skip
