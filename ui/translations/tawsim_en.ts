<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US" sourcelanguage="en_US">
<context>
    <name>AgreementDialog</name>
    <message numerus="yes">
        <source>%n passage(s)</source>
        <translation>
            <numerusform>%Ln passage</numerusform>
            <numerusform>%Ln passages</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Bulk</name>
    <message numerus="yes">
        <source>Label %n place(s)</source>
        <translation>
            <numerusform>Label %Ln place</numerusform>
            <numerusform>Label %Ln places</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Change %n label(s)</source>
        <translation>
            <numerusform>Change %Ln label</numerusform>
            <numerusform>Change %Ln labels</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Resize %n annotation(s)</source>
        <translation>
            <numerusform>Resize %Ln annotation</numerusform>
            <numerusform>Resize %Ln annotations</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete %n annotation(s)</source>
        <translation>
            <numerusform>Delete %Ln annotation</numerusform>
            <numerusform>Delete %Ln annotations</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n place(s) labelled</source>
        <translation>
            <numerusform>%Ln place labelled</numerusform>
            <numerusform>%Ln places labelled</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n label(s) changed</source>
        <translation>
            <numerusform>%Ln label changed</numerusform>
            <numerusform>%Ln labels changed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n annotation(s) resized</source>
        <translation>
            <numerusform>%Ln annotation resized</numerusform>
            <numerusform>%Ln annotations resized</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n annotation(s) deleted</source>
        <translation>
            <numerusform>%Ln annotation deleted</numerusform>
            <numerusform>%Ln annotations deleted</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n document(s)</source>
        <translation>
            <numerusform>in %Ln document</numerusform>
            <numerusform>in %Ln documents</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Concordance</name>
    <message numerus="yes">
        <source>%n document(s) found.</source>
        <translation>
            <numerusform>%Ln document found.</numerusform>
            <numerusform>%Ln documents found.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Deciding</name>
    <message numerus="yes">
        <source>The end: %n undecided before here. Tab goes round.</source>
        <translation>
            <numerusform>The end: %Ln undecided before here. Tab goes round.</numerusform>
            <numerusform>The end: %Ln undecided before here. Tab goes round.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n accepted. The keys . and , walk through them.</source>
        <translation>
            <numerusform>%Ln accepted. The keys . and , walk to it.</numerusform>
            <numerusform>%Ln accepted. The keys . and , walk through them.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Excerpts</name>
    <message numerus="yes">
        <source>%n row(s) copied as a table.</source>
        <translation>
            <numerusform>%Ln row copied as a table.</numerusform>
            <numerusform>%Ln rows copied as a table.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Exporting</name>
    <message numerus="yes">
        <source>%n document(s) written, read back and compared.</source>
        <translation>
            <numerusform>%Ln document written, read back and compared.</numerusform>
            <numerusform>%Ln documents written, read back and compared.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln finished review(s) with something to decide.</source>
        <translation>
            <numerusform>%Ln finished review with something to decide.</numerusform>
            <numerusform>%Ln finished reviews with something to decide.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Not in it: %n document(s) that were given again.</source>
        <translation>
            <numerusform>Not in it: %Ln document that was given again.</numerusform>
            <numerusform>Not in it: %Ln documents that were given again.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Not in it: %n document(s) whose review is not finished.</source>
        <translation>
            <numerusform>Not in it: %Ln document whose review is not finished.</numerusform>
            <numerusform>Not in it: %Ln documents whose review is not finished.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Not in it: %n document(s) without a layer of {0}.</source>
        <translation>
            <numerusform>Not in it: %Ln document without a layer of {0}.</numerusform>
            <numerusform>Not in it: %Ln documents without a layer of {0}.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FileList</name>
    <message numerus="yes">
        <source>%n bad row(s)</source>
        <translation>
            <numerusform>%Ln bad row</numerusform>
            <numerusform>%Ln bad rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n document(s)</source>
        <translation>
            <numerusform>%Ln document</numerusform>
            <numerusform>%Ln documents</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n annotation(s)</source>
        <translation>
            <numerusform>%Ln annotation</numerusform>
            <numerusform>%Ln annotations</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HandoutDialog</name>
    <message numerus="yes">
        <source>%n document(s) altogether</source>
        <translation>
            <numerusform>%Ln document altogether</numerusform>
            <numerusform>%Ln documents altogether</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ImportDialog</name>
    <message numerus="yes">
        <source>The encoding of %n file(s) is not certain: choose what reads well.</source>
        <translation>
            <numerusform>The encoding of %Ln file is not certain: choose what reads well.</numerusform>
            <numerusform>The encoding of %Ln files is not certain: choose what reads well.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Count positions in {0} and import %n file(s)</source>
        <translation>
            <numerusform>Count positions in {0} and import %Ln file</numerusform>
            <numerusform>Count positions in {0} and import %Ln files</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Importing</name>
    <message numerus="yes">
        <source>%n new document(s)</source>
        <translation>
            <numerusform>%Ln new document</numerusform>
            <numerusform>%Ln new documents</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n known</source>
        <translation>
            <numerusform>%Ln known</numerusform>
            <numerusform>%Ln known</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n layer(s)</source>
        <translation>
            <numerusform>%Ln layer</numerusform>
            <numerusform>%Ln layers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n suggestion(s)</source>
        <translation>
            <numerusform>%Ln suggestion</numerusform>
            <numerusform>%Ln suggestions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n problem(s)</source>
        <translation>
            <numerusform>%Ln problem</numerusform>
            <numerusform>%Ln problems</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) refused</source>
        <translation>
            <numerusform>%Ln row refused</numerusform>
            <numerusform>%Ln rows refused</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>KeyTable</name>
    <message numerus="yes">
        <source>%n command(s) share a key with another (⚠).</source>
        <translation>
            <numerusform>%Ln command shares a key with another (⚠).</numerusform>
            <numerusform>%Ln commands share a key with others (⚠).</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Moving</name>
    <message numerus="yes">
        <source>%n undecided left. Ctrl+Enter again marks it done all the same.</source>
        <translation>
            <numerusform>%Ln undecided left. Ctrl+Enter again marks it done all the same.</numerusform>
            <numerusform>%Ln undecided left. Ctrl+Enter again marks it done all the same.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Panes</name>
    <message numerus="yes">
        <source>%n document(s)</source>
        <translation>
            <numerusform>%Ln document</numerusform>
            <numerusform>%Ln documents</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PreviewDialog</name>
    <message numerus="yes">
        <source>%n row(s) of the scheme change.</source>
        <translation>
            <numerusform>%Ln row of the scheme changes.</numerusform>
            <numerusform>%Ln rows of the scheme change.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n layer(s) more</source>
        <translation>
            <numerusform>and %Ln layer more</numerusform>
            <numerusform>and %Ln layers more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Releases</name>
    <message numerus="yes">
        <source>%Ln document(s) with a finished review.</source>
        <translation>
            <numerusform>%Ln document with a finished review.</numerusform>
            <numerusform>%Ln documents with a finished review.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln review(s) still open: not in a release.</source>
        <translation>
            <numerusform>%Ln review still open: not in a release.</numerusform>
            <numerusform>%Ln reviews still open: not in a release.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln document(s) of gold are frozen as {0}.</source>
        <translation>
            <numerusform>%Ln document of gold is frozen as {0}.</numerusform>
            <numerusform>%Ln documents of gold are frozen as {0}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln finished review(s) with something to decide.</source>
        <translation>
            <numerusform>%Ln finished review with something to decide.</numerusform>
            <numerusform>%Ln finished reviews with something to decide.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln document(s) added</source>
        <translation>
            <numerusform>%Ln document added</numerusform>
            <numerusform>%Ln documents added</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln removed</source>
        <translation>
            <numerusform>%Ln removed</numerusform>
            <numerusform>%Ln removed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln altered</source>
        <translation>
            <numerusform>%Ln altered</numerusform>
            <numerusform>%Ln altered</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln as they were</source>
        <translation>
            <numerusform>%Ln as it was</numerusform>
            <numerusform>%Ln as they were</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln annotation(s) added</source>
        <translation>
            <numerusform>%Ln annotation added</numerusform>
            <numerusform>%Ln annotations added</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Restoring</name>
    <message numerus="yes">
        <source>%n row(s) could not be saved.</source>
        <translation>
            <numerusform>%Ln row could not be saved.</numerusform>
            <numerusform>%Ln rows could not be saved.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReviewDialog</name>
    <message numerus="yes">
        <source>In %Ln of them something is to be decided.</source>
        <translation>
            <numerusform>In %Ln of them something is to be decided.</numerusform>
            <numerusform>In %Ln of them something is to be decided.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReviewShown</name>
    <message numerus="yes">
        <source>%Ln person(s)</source>
        <translation>
            <numerusform>%Ln person</numerusform>
            <numerusform>%Ln people</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Spans</name>
    <message numerus="yes">
        <source>Deleted, with %n role(s) it filled.</source>
        <translation>
            <numerusform>Deleted, with %Ln role it filled.</numerusform>
            <numerusform>Deleted, with %Ln roles it filled.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message numerus="yes">
        <source>learned from %Ln document(s)</source>
        <translation>
            <numerusform>learned from %Ln document</numerusform>
            <numerusform>learned from %Ln documents</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>new suggestions in %Ln document(s)</source>
        <translation>
            <numerusform>new suggestions in %Ln document</numerusform>
            <numerusform>new suggestions in %Ln documents</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln conflict(s) to decide</source>
        <translation>
            <numerusform>%Ln conflict to decide</numerusform>
            <numerusform>%Ln conflicts to decide</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln undecided</source>
        <translation>
            <numerusform>%Ln undecided</numerusform>
            <numerusform>%Ln undecided</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln annotation(s)</source>
        <translation>
            <numerusform>%Ln annotation</numerusform>
            <numerusform>%Ln annotations</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln event(s)</source>
        <translation>
            <numerusform>%Ln event</numerusform>
            <numerusform>%Ln events</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Suggesters</name>
    <message numerus="yes">
        <source>%Ln suggestion(s) found in this document.</source>
        <translation>
            <numerusform>%Ln suggestion found in this document.</numerusform>
            <numerusform>%Ln suggestions found in this document.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Teamwork</name>
    <message numerus="yes">
        <source>%n file(s) written</source>
        <translation>
            <numerusform>%Ln file written</numerusform>
            <numerusform>%Ln files written</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s)</source>
        <translation>
            <numerusform>%Ln file</numerusform>
            <numerusform>%Ln files</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new document(s)</source>
        <translation>
            <numerusform>%Ln new document</numerusform>
            <numerusform>%Ln new documents</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n layer(s) changed</source>
        <translation>
            <numerusform>%Ln layer changed</numerusform>
            <numerusform>%Ln layers changed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n edit(s)</source>
        <translation>
            <numerusform>%Ln edit</numerusform>
            <numerusform>%Ln edits</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to decide</source>
        <translation>
            <numerusform>%Ln to decide</numerusform>
            <numerusform>%Ln to decide</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n annotation(s) altered in several versions stayed as on show.</source>
        <translation>
            <numerusform>%Ln annotation altered in several versions stayed as on show.</numerusform>
            <numerusform>%Ln annotations altered in several versions stayed as on show.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>UndoList</name>
    <message numerus="yes">
        <source>%n document(s)</source>
        <translation>
            <numerusform>%Ln document</numerusform>
            <numerusform>%Ln documents</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n step(s) undone.</source>
        <translation>
            <numerusform>%Ln step undone.</numerusform>
            <numerusform>%Ln steps undone.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n step(s) redone.</source>
        <translation>
            <numerusform>%Ln step redone.</numerusform>
            <numerusform>%Ln steps redone.</numerusform>
        </translation>
    </message>
</context>
</TS>
