"""What is said of documents that come in: why one is refused, what was altered or left out.

`failures` looks its sentences up here, too.
"""

from ui.actions import QT_TRANSLATE_NOOP

PAPERS = (
    # refused
    QT_TRANSLATE_NOOP("failures", "it cannot be unpacked: {0}"),
    QT_TRANSLATE_NOOP("failures", "a zip file within a zip file; unpack it first"),
    QT_TRANSLATE_NOOP("failures", "there are two files of this name in it"),
    QT_TRANSLATE_NOOP("failures", "its name leads out of the zip file"),
    QT_TRANSLATE_NOOP("failures", "it is a link"),
    QT_TRANSLATE_NOOP("failures", "it cannot be read"),
    QT_TRANSLATE_NOOP("failures", "its name is too long"),
    QT_TRANSLATE_NOOP("failures", "it holds no HTML"),
    QT_TRANSLATE_NOOP("failures", "it would be {0} MB unpacked; {1} is the most"),
    QT_TRANSLATE_NOOP("failures", "{0} in it would be {1} MB, packed too tight"),
    QT_TRANSLATE_NOOP("failures", "it holds more than {0} files"),
    QT_TRANSLATE_NOOP("failures", "it is encrypted; save it without a password first"),
    QT_TRANSLATE_NOOP("failures", "it is no zip file, or a damaged one"),
    QT_TRANSLATE_NOOP("failures", "{0} in it defines XML entities, which no document needs"),
    QT_TRANSLATE_NOOP("failures", "{0} in it is damaged"),
    QT_TRANSLATE_NOOP("failures", "{0} in it is encrypted, or packed in an unknown way"),
    QT_TRANSLATE_NOOP("failures", "{0} in it is larger than {1} MB"),
    QT_TRANSLATE_NOOP("failures", "{0} in it is no sound XML"),
    QT_TRANSLATE_NOOP("failures", "{0} in it has no body"),
    QT_TRANSLATE_NOOP("failures", "{0} is missing in it"),
    QT_TRANSLATE_NOOP("failures", "it is damaged ({0})"),
    QT_TRANSLATE_NOOP("failures", "it holds NUL characters"),
    QT_TRANSLATE_NOOP("failures", "it does not say where its chapters are"),
    QT_TRANSLATE_NOOP("failures", "it is locked against copying (DRM)"),
    QT_TRANSLATE_NOOP(
        "failures", "it is an OpenDocument of another kind; of these only texts (.odt) are read"
    ),
    QT_TRANSLATE_NOOP("failures", "it is larger than {0} MB, which no page is"),
    QT_TRANSLATE_NOOP("failures", "it has more than {0} tags, which no page has"),
    QT_TRANSLATE_NOOP("failures", "a sheet of it has more than {0} tags of unknown things"),
    QT_TRANSLATE_NOOP("failures", "it has {0} pages; {1} is the most"),
    QT_TRANSLATE_NOOP("failures", "it is no PDF: it does not begin with %PDF"),
    QT_TRANSLATE_NOOP("failures", "it is scanned: pictures without text; recognize the text first (OCR)"),
    QT_TRANSLATE_NOOP(
        "failures", "its fonts do not say which letters they draw; recognize the text first (OCR)"
    ),
    QT_TRANSLATE_NOOP("failures", "the text has more than {0} characters"),
    QT_TRANSLATE_NOOP("failures", "a page of it draws more than can be read"),
    QT_TRANSLATE_NOOP("failures", "its pages draw more than can be read"),
    QT_TRANSLATE_NOOP("failures", "it is no Rich Text (RTF)"),
    QT_TRANSLATE_NOOP("failures", "its groups are nested more than {0} deep"),
    QT_TRANSLATE_NOOP("failures", "it holds more than can be read"),
    QT_TRANSLATE_NOOP("failures", "it has no sheets"),
    QT_TRANSLATE_NOOP("failures", "it is a damaged workbook"),
    QT_TRANSLATE_NOOP("failures", "it is not text in {0} after line {1}"),
    QT_TRANSLATE_NOOP("failures", "there is no encoding {0}"),
    QT_TRANSLATE_NOOP("failures", "field larger than field limit ({0})"),
    QT_TRANSLATE_NOOP("failures", "columns are said as text=… id=… title=… date=… meta=…,…, not as «{0}»"),
    QT_TRANSLATE_NOOP("failures", "it has no column «{0}»; its columns: {1}"),
    QT_TRANSLATE_NOOP(
        "failures", "no column of it is certainly the text; say which with --columns text=…: {0}"
    ),
    QT_TRANSLATE_NOOP("failures", "has no text in {0}"),
    QT_TRANSLATE_NOOP("failures", "{0} is no text"),
    # known and not read
    QT_TRANSLATE_NOOP("failures", "it is an old Word document (.doc); save it as .docx"),
    QT_TRANSLATE_NOOP("failures", "it is an old Excel workbook (.xls); save it as .xlsx or CSV"),
    QT_TRANSLATE_NOOP("failures", "it is an old presentation (.ppt); save its text as .docx"),
    QT_TRANSLATE_NOOP("failures", "it is an old Office document; save it in the newer kind (.docx, .xlsx)"),
    QT_TRANSLATE_NOOP("failures", "it is a message of Outlook; save it as text"),
    QT_TRANSLATE_NOOP("failures", "it is JSON of PubAnnotation's first shape; denotations are read"),
    QT_TRANSLATE_NOOP("failures", "it is JSON of BigBio; BioC and brat are read"),
    QT_TRANSLATE_NOOP("failures", "it is JSON of Dataturks; that of doccano is read"),
    QT_TRANSLATE_NOOP("failures", "it is the manifest of an export; choose what lies beside it"),
    QT_TRANSLATE_NOOP("failures", "it is the card of a data set; choose the folder that it lies in"),
    QT_TRANSLATE_NOOP("failures", "it is a scheme, and no annotations"),
    QT_TRANSLATE_NOOP(
        "failures", "it is a table with a word and its tag in each row; save these two columns as .conll"
    ),
    QT_TRANSLATE_NOOP(
        "failures", "it is a table with lists of tags in its cells; save words and tags as .conll"
    ),
    QT_TRANSLATE_NOOP("failures", "it is a picture; recognize its text first (OCR)"),
    QT_TRANSLATE_NOOP("failures", "it is an archive of another kind; unpack it, or pack it as .zip"),
    QT_TRANSLATE_NOOP("failures", "it is a DjVu document; recognize its text first (OCR), or save it as PDF"),
    QT_TRANSLATE_NOOP("failures", "it is PostScript; save it as PDF"),
    QT_TRANSLATE_NOOP("failures", "it is a web page saved with its pictures (.mht); save it as .html"),
    QT_TRANSLATE_NOOP("failures", "it is a presentation (.pptx); save its text as .docx"),
    QT_TRANSLATE_NOOP("failures", "it is a binary workbook (.xlsb); save it as .xlsx or CSV"),
    QT_TRANSLATE_NOOP("failures", "it is a document of Pages; save it as .docx"),
    QT_TRANSLATE_NOOP("failures", "it is a table of LibreOffice (.ods); save it as .xlsx or CSV"),
    QT_TRANSLATE_NOOP("failures", "it is a presentation (.odp); save its text as .odt"),
    QT_TRANSLATE_NOOP("failures", "it is a book for Kindle; save it as .epub"),
    # altered or left out
    QT_TRANSLATE_NOOP("failures", "tracked insertions are in the text, tracked deletions are not"),
    QT_TRANSLATE_NOOP("failures", "characters of hidden text left out: {0}"),
    QT_TRANSLATE_NOOP("failures", "footnotes and endnotes put at the end of the text: {0}"),
    QT_TRANSLATE_NOOP("failures", "text boxes put behind the paragraph they hang on: {0}"),
    QT_TRANSLATE_NOOP("failures", "comments left out: {0}"),
    QT_TRANSLATE_NOOP("failures", "inserted files not read: {0}"),
    QT_TRANSLATE_NOOP("failures", "automatic numbers of lists left out: {0}"),
    QT_TRANSLATE_NOOP("failures", "bytes without a letter in their code page, shown as \ufffd: {0}"),
    QT_TRANSLATE_NOOP(
        "failures", "headers and footers are not in the text; they are kept in the document's meta"
    ),
    QT_TRANSLATE_NOOP("failures", "chapters missing in the file: {0}"),
    QT_TRANSLATE_NOOP(
        "failures", "characters beside the article left out, of menus, links and the like: {0}"
    ),
    QT_TRANSLATE_NOOP("failures", "bytes that are no UTF-8, shown as \ufffd: {0}"),
    QT_TRANSLATE_NOOP("failures", "the page says {0}, but its letters are in {1}"),
    QT_TRANSLATE_NOOP("failures", "read as {0}, as the page says"),
    QT_TRANSLATE_NOOP("failures", "presentation forms made letters: {0}"),
    QT_TRANSLATE_NOOP("failures", "bidi controls taken out: {0}"),
    QT_TRANSLATE_NOOP("failures", "reversed lam-alefs and ligatures turned: {0}"),
    QT_TRANSLATE_NOOP("failures", "lines put into the order of reading: {0}"),
    QT_TRANSLATE_NOOP("failures", "lines with reversed brackets turned: {0}"),
    QT_TRANSLATE_NOOP("failures", "blanks put where there is room between letters: {0}"),
    QT_TRANSLATE_NOOP("failures", "line ends within paragraphs taken out: {0}"),
    QT_TRANSLATE_NOOP("failures", "pages without text, only pictures, left out: {0}"),
    QT_TRANSLATE_NOOP("failures", "{0} of the characters are no letters: a font does not say which it draws"),
    QT_TRANSLATE_NOOP("failures", "columns told apart by «{0}»"),
    QT_TRANSLATE_NOOP("failures", "read of the sheet «{0}»; not read: {1}"),
    QT_TRANSLATE_NOOP("failures", "columns: {0}"),
    QT_TRANSLATE_NOOP("failures", "columns: {0}; the first row is no header"),
    QT_TRANSLATE_NOOP("failures", "dates that are not certain kept in meta, as the file has them: {0}"),
)
