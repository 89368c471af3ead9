<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ar_EG" sourcelanguage="en_US">
<context>
    <name>AnnotationTables</name>
    <message>
        <source>Annotations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Events</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Suggestions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Problems</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Label</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Score</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Origin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trigger</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Roles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Problem</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ChooseList</name>
    <message>
        <source>Letters filter, digits choose</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing matches.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Deciding</name>
    <message>
        <source>Nothing is undecided in this document.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>The end: %n undecided before here. Tab goes round.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>All suggestions of this document are decided.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Suggestion {0} of {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter accepts a suggestion; none is in hand.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why is it rejected?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Backspace rejects a suggestion; none is in hand. Delete removes an annotation.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n accepted. The keys . and , walk through them.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Accept suggestions with a score of</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No other suggestion of «{0}» is undecided.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything like «{0}»</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Digits</name>
    <message>
        <source>Value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Role of</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Label</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>without words</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DocumentList</name>
    <message>
        <source>{0} of {1} finished</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No document matches.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No documents yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Documents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search the list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To do</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Finished</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Flagged</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message>
        <source>Export</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every document with its only layer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Suggestions and verdicts, too</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Format</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Layers of</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File to write to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is a folder; a file is needed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder is not empty: files of the same name will be replaced.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This file is there already and will be replaced.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folder to write to</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Files</name>
    <message>
        <source>Scheme of the new project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tawsim projects (*.tawsim)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save a copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A copy was saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You have a layer of your own on this document already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n new document(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n known</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n layer(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n problem(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n document(s) written, read back and compared.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message>
        <source>nothing found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} of {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find in this document</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shift+Enter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Esc</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Frames</name>
    <message>
        <source>Type of the event «{0}»</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No event is in hand.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Label the words first, then R gives them a role.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Role in «{0}»</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}: Delete takes it out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who or what fills the role</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A value without words in the text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An event does not fill its own role.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Guidelines</name>
    <message>
        <source>The scheme says nothing more about it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Expected roles: {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other roles: {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Guidelines</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ImportDialog</name>
    <message>
        <source>Import</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Format</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Files to import</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Beginning of the file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As each file looks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As the files say</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replace layers that are there already</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave out bad rows and take the rest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add files…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a folder…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Layers become those of</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folder to import</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose one…</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>The encoding of %n file(s) is not certain: choose what reads well.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Only the first files are shown.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Inspector</name>
    <message>
        <source>Nothing is in hand.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} of {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why: {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fits {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In hand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Roles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Belongs to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>KeySheet</name>
    <message>
        <source>Keys</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>KeyTable</name>
    <message>
        <source>{0} is read by the report itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is also: {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Press a key, or Esc</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n command(s) share a key with another (⚠).</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>No key has two meanings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Command</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a key…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reset all keys</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Moving</name>
    <message>
        <source>There is none in this document.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No further one; it goes round.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing lies on this word.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No other place was left.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n undecided left. Ctrl+Enter again marks it done all the same.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Why is it flagged?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is the last document.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is the first document.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NameDialog</name>
    <message>
        <source>Who annotates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your name. Your annotations are kept as a layer of their own under it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your name</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NoteDialog</name>
    <message>
        <source>Ctrl+Enter keeps it, Esc leaves everything as it was.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Panes</name>
    <message>
        <source>All commands</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whose layer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing to undo.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing to redo.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undone: {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Redone: {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Direction: by the first letter of each paragraph</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Direction: right to left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Direction: left to right</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PreferencesDialog</name>
    <message>
        <source>Preferences</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reset this page</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PropertiesDialog</name>
    <message>
        <source>Properties of the document</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What else its file said</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Title</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Length</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Encoding of its file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SHA-256 of its file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SHA-256 of its text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} characters (code points)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The date is year-month-day, such as 2017-03-15, or empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Id</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Source</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Reading</name>
    <message>
        <source>No project is open.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The project has no documents yet: import some.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is another annotator&apos;s layer: it can be read only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Here is what is in hand; press again to act.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Spans</name>
    <message>
        <source>No words are chosen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These words have that label already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Label</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No annotation is in hand.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It has no attribute of two values.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It has no attributes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete removes an annotation; none is in hand. Backspace rejects a suggestion.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Deleted, with %n role(s) it filled.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Deleted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No joint is seen here; put the caret where to cut.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The first part is chosen; Ctrl and an arrow reaches the next.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put an entity in hand to join it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no other entity of this label to join with.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Held. M joins, Shift+M adds it as a second part, Esc lets go.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hold an entity with H first, then choose the words of its second part.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hold one annotation with H, put the other in hand, then L relates them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The scheme has no relation between these two.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Relation</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StartPage</name>
    <message>
        <source>Tawsim</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Entities and events in Arabic reports: suggested, corrected from the keyboard, exported.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try the seed report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New project…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open project…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recent projects</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message>
        <source>Looking for suggestions…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln undecided</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln annotation(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln event(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>saved {0}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Window</name>
    <message>
        <source>Tawsim</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}&apos;s layer, to be read only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something went wrong; your work is saved. Details: {0}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>actions</name>
    <message>
        <source>File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Suggestions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Annotation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Event</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Document</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>View</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New project…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open project…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save a copy…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Preferences…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who annotates…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Redo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find in this document</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next undecided</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous undecided</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accept the suggestion</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accept the rest of the frame or sentence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reject the suggestion</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reject with a reason</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All suggestions of this string</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accept at or above a score</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Suggest again for this document</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All labels, or all fillers, as a list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Turn over name / common noun, positive / negative</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attributes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>End to the left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>End to the right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start to the left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start to the right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>End one letter to the left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>End one letter to the right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start one letter to the left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start one letter to the right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Split</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Join with the held one, or the next</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hold</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add as a further part</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Relation from the held one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make a trigger, or change the type</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A second event on this word</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Roles of the event, or a role for the mention</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Outward through the marks on this word</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Inward</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next annotation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous annotation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next event</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous event</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next of the last list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous of the last list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to where you were</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forward again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done, next document</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Skip, next document</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back in progress</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Flag with a note, or take the flag off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next document</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous document</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Properties…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start mine from this layer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whose layer…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All commands</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Document list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Inspector</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Problems</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The report alone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next pane</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous pane</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Larger letters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Smaller letters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Letters as set</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A sentence a line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hide harakat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hide tatweel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show invisible marks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Direction of this document</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light or dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Arabic / English</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Menu of this mark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keys</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>documents</name>
    <message>
        <source>{0} · {1} undecided</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>annotations: {0}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>formats</name>
    <message>
        <source>JSONL, a document a line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>brat standoff, a folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CoNLL, a word a line (IOB2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plain text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Holds everything; can be imported again without loss.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cannot hold suggestions, where annotations came from, arguments without words, and titles and dates of documents.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Holds only labels of words: no events, relations, attributes, notes or suggestions, no entity within or across another or in several pieces, and no white space.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>inspector</name>
    <message>
        <source>Suggestion</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not annotated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Annotation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>or, {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>relation</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>keysheet</name>
    <message>
        <source>Caret by letter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Caret by word</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Caret by line; in an open role, its rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Caret by sentence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First and last letter of the line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A page up and down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Beginning and end of the document</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select, with any of these</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the bar says: label, role, filler or value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a label; fill a role and stay in it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close the list, role, frame, hold or selection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Caret and digits</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>problems</name>
    <message>
        <source>It ends at {0}, but the text has only {1} letters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its role {0} points to {1}, which is no entity or event here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It joins {0}, which is no entity or event here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its role {0} points to {1}, which leads back to it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two of its parts share letters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its name {0} hides characters that turn the direction of writing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The scheme has no label {0}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The scheme has no event type {0}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The scheme has no relation {0}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The scheme has no role {0}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its role {0} has the value {1}, which the scheme does not know.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The scheme gives it no attribute {0}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The scheme has no value {1} of {0}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The scheme gives {1} no role {0}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The scheme does not let {0} lead from {1} to {2}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It crosses the edge of {0}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It has the same words and label as {0}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A trigger is one word, this is “{0}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It begins with white space or an invisible mark.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It ends with white space or an invisible mark.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It begins with the mark {0}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It ends with the mark {0}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its edge parts a letter from the sign written on it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its role {0} is still empty.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>settings</name>
    <message>
        <source>General</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keyboard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As the system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Theme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Digits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Annotator</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Font</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size of the letters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line spacing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Labels in the report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the language of the window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A sentence a line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hide harakat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hide tatweel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show invisible marks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tab walks the suggestions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Otherwise Tab moves to the next part of the window.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Single letters are commands</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Otherwise only the digits and keys with Ctrl act in the report.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>words</name>
    <message>
        <source>undecided</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>accepted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>corrected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>rejected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>replaced by another</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>new</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in progress</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>skipped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Error</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Warning</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hint</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>accept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>reject</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>label</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>change the label</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>move an edge</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>delete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>split</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>join</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>add a part</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>take out a part</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>attribute</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>event</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>correct</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>fill a role</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>empty a role</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>accept a role</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>relation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>state of the document</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>copy of a layer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>properties of the document</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in the list of names</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>words of a date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a number and what it counts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>word for an event</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>words after it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>means named in the clause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the same as before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>seen in this project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>words around it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>word for a place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>two names in one word</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>named elsewhere here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>list of names</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>pattern</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>event words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>from the document</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>from this project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>context</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>imported</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
