<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US" sourcelanguage="en_US">
<context>
    <name>Deciding</name>
    <message numerus="yes">
        <source>The end: %n undecided before here. Tab goes round.</source>
        <translation>
            <numerusform>The end: %n undecided before here. Tab goes round.</numerusform>
            <numerusform>The end: %n undecided before here. Tab goes round.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n accepted. The keys . and , walk through them.</source>
        <translation>
            <numerusform>%n accepted. The keys . and , walk to it.</numerusform>
            <numerusform>%n accepted. The keys . and , walk through them.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Excerpts</name>
    <message numerus="yes">
        <source>%n row(s) copied as a table.</source>
        <translation>
            <numerusform>%n row copied as a table.</numerusform>
            <numerusform>%n rows copied as a table.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Files</name>
    <message numerus="yes">
        <source>%n new document(s)</source>
        <translation>
            <numerusform>%n new document</numerusform>
            <numerusform>%n new documents</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n known</source>
        <translation>
            <numerusform>%n known</numerusform>
            <numerusform>%n known</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n layer(s)</source>
        <translation>
            <numerusform>%n layer</numerusform>
            <numerusform>%n layers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n problem(s)</source>
        <translation>
            <numerusform>%n problem</numerusform>
            <numerusform>%n problems</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n document(s) written, read back and compared.</source>
        <translation>
            <numerusform>%n document written, read back and compared.</numerusform>
            <numerusform>%n documents written, read back and compared.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ImportDialog</name>
    <message numerus="yes">
        <source>The encoding of %n file(s) is not certain: choose what reads well.</source>
        <translation>
            <numerusform>The encoding of %n file is not certain: choose what reads well.</numerusform>
            <numerusform>The encoding of %n files is not certain: choose what reads well.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>KeyTable</name>
    <message numerus="yes">
        <source>%n command(s) share a key with another (⚠).</source>
        <translation>
            <numerusform>%n command shares a key with another (⚠).</numerusform>
            <numerusform>%n commands share a key with others (⚠).</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Moving</name>
    <message numerus="yes">
        <source>%n undecided left. Ctrl+Enter again marks it done all the same.</source>
        <translation>
            <numerusform>%n undecided left. Ctrl+Enter again marks it done all the same.</numerusform>
            <numerusform>%n undecided left. Ctrl+Enter again marks it done all the same.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Spans</name>
    <message numerus="yes">
        <source>Deleted, with %n role(s) it filled.</source>
        <translation>
            <numerusform>Deleted, with %n role it filled.</numerusform>
            <numerusform>Deleted, with %n roles it filled.</numerusform>
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
    <name>UndoList</name>
    <message numerus="yes">
        <source>%n step(s) undone.</source>
        <translation>
            <numerusform>%n step undone.</numerusform>
            <numerusform>%n steps undone.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n step(s) redone.</source>
        <translation>
            <numerusform>%n step redone.</numerusform>
            <numerusform>%n steps redone.</numerusform>
        </translation>
    </message>
</context>
</TS>
