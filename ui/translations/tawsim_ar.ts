<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ar_EG" sourcelanguage="en_US">
<context>
    <name>AnnotationTables</name>
    <message>
        <source>Annotations</source>
        <translation>التوسيمات</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>الأحداث</translation>
    </message>
    <message>
        <source>Suggestions</source>
        <translation>الاقتراحات</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>المشكلات</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>الكلمات</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>التسمية</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>الدرجة</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>الملاحظة</translation>
    </message>
    <message>
        <source>Origin</source>
        <translation>المصدر</translation>
    </message>
    <message>
        <source>Trigger</source>
        <translation>كلمة الحدث</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>النوع</translation>
    </message>
    <message>
        <source>Roles</source>
        <translation>الأدوار</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>الناقص</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>الحكم</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>المقترِح</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>الدرجة</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>المشكلة</translation>
    </message>
</context>
<context>
    <name>Board</name>
    <message>
        <source>Tawsim</source>
        <translation>توسيم</translation>
    </message>
    <message>
        <source>{0}&apos;s layer, to be read only.</source>
        <translation>طبقة {0}، للقراءة فقط.</translation>
    </message>
    <message>
        <source>Layers here: {0}. Document → Whose layer shows them.</source>
        <translation>طبقات هنا: {0}. تظهر من «وثيقة ← طبقة من».</translation>
    </message>
</context>
<context>
    <name>ChooseList</name>
    <message>
        <source>Letters filter, digits choose</source>
        <translation>الحروف تُصفّي والأرقام تختار</translation>
    </message>
    <message>
        <source>Nothing matches.</source>
        <translation>لا شيء يطابق.</translation>
    </message>
</context>
<context>
    <name>Deciding</name>
    <message>
        <source>Nothing is undecided in this document.</source>
        <translation>لا شيء غير محسوم في هذه الوثيقة.</translation>
    </message>
    <message numerus="yes">
        <source>The end: %n undecided before here. Tab goes round.</source>
        <translation>
            <numerusform>النهاية: لا اقتراح غير محسوم قبل هذا الموضع.</numerusform>
            <numerusform>النهاية: بقي قبل هذا الموضع اقتراح واحد غير محسوم. Tab يعود إلى الأول.</numerusform>
            <numerusform>النهاية: بقي قبل هذا الموضع اقتراحان غير محسومين. Tab يعود إلى الأول.</numerusform>
            <numerusform>النهاية: بقي قبل هذا الموضع %Ln اقتراحات غير محسومة. Tab يعود إلى الأول.</numerusform>
            <numerusform>النهاية: بقي قبل هذا الموضع %Ln اقتراحًا غير محسوم. Tab يعود إلى الأول.</numerusform>
            <numerusform>النهاية: بقي قبل هذا الموضع %Ln اقتراح غير محسوم. Tab يعود إلى الأول.</numerusform>
        </translation>
    </message>
    <message>
        <source>All suggestions of this document are decided.</source>
        <translation>حُسمت كل اقتراحات هذه الوثيقة.</translation>
    </message>
    <message>
        <source>Suggestion {0} of {1}</source>
        <translation>الاقتراح {0} من {1}</translation>
    </message>
    <message>
        <source>Enter accepts a suggestion; none is in hand.</source>
        <translation>مفتاح Enter يقبل الاقتراح، ولا اقتراح قيد العمل.</translation>
    </message>
    <message>
        <source>Why is it rejected?</source>
        <translation>ما سبب الرفض؟</translation>
    </message>
    <message>
        <source>Delete takes the filler out of its role; Esc leaves the roles.</source>
        <translation>مفتاح Delete يُخرج الشاغل من دوره، وEsc يغلق الأدوار.</translation>
    </message>
    <message>
        <source>Backspace rejects a suggestion; none is in hand. Delete removes an annotation.</source>
        <translation>مفتاح Backspace يرفض الاقتراح، ولا اقتراح قيد العمل. أما Delete فيحذف التوسيم.</translation>
    </message>
    <message numerus="yes">
        <source>%n accepted. The keys . and , walk through them.</source>
        <translation>
            <numerusform>لم يُقبل شيء.</numerusform>
            <numerusform>قُبل اقتراح واحد. يُعاد المرور به بالمفتاحين . و ,</numerusform>
            <numerusform>قُبل اقتراحان. يُعاد المرور بهما بالمفتاحين . و ,</numerusform>
            <numerusform>قُبلت %Ln اقتراحات. يُعاد المرور بها بالمفتاحين . و ,</numerusform>
            <numerusform>قُبل %Ln اقتراحًا. يُعاد المرور بها بالمفتاحين . و ,</numerusform>
            <numerusform>قُبل %Ln اقتراح. يُعاد المرور بها بالمفتاحين . و ,</numerusform>
        </translation>
    </message>
    <message>
        <source>Accept suggestions with a score of</source>
        <translation>قبول الاقتراحات التي درجتها</translation>
    </message>
    <message>
        <source>No other suggestion of «{0}» is undecided.</source>
        <translation>لا اقتراح آخر غير محسوم لـ«{0}».</translation>
    </message>
    <message>
        <source>Everything like «{0}»</source>
        <translation>كل ما يماثل «{0}»</translation>
    </message>
</context>
<context>
    <name>Digits</name>
    <message>
        <source>Value</source>
        <translation>قيمة</translation>
    </message>
    <message>
        <source>Role of</source>
        <translation>دور في</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>تسمية</translation>
    </message>
    <message>
        <source>without words</source>
        <translation>بلا كلمات</translation>
    </message>
</context>
<context>
    <name>DocumentList</name>
    <message>
        <source>{0} of {1} finished</source>
        <translation>أُنجز {0} من {1}</translation>
    </message>
    <message>
        <source>No document matches.</source>
        <translation>لا وثيقة تطابق.</translation>
    </message>
    <message>
        <source>No documents yet.</source>
        <translation>لا وثائق بعد.</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>الوثائق</translation>
    </message>
    <message>
        <source>Search the list</source>
        <translation>ابحث في القائمة</translation>
    </message>
    <message>
        <source>All</source>
        <translation>الكل</translation>
    </message>
    <message>
        <source>To do</source>
        <translation>للعمل</translation>
    </message>
    <message>
        <source>Finished</source>
        <translation>المنجزة</translation>
    </message>
    <message>
        <source>Flagged</source>
        <translation>المعلَّمة</translation>
    </message>
    <message>
        <source>Which documents are shown</source>
        <translation>أي الوثائق تُعرض</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>الترتيب</translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message>
        <source>Export</source>
        <translation>تصدير</translation>
    </message>
    <message>
        <source>Every document with its only layer</source>
        <translation>كل وثيقة بطبقتها الوحيدة</translation>
    </message>
    <message>
        <source>Suggestions and verdicts, too</source>
        <translation>مع الاقتراحات والأحكام أيضًا</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>اختيار…</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>الصيغة</translation>
    </message>
    <message>
        <source>Layers of</source>
        <translation>طبقات</translation>
    </message>
    <message>
        <source>To</source>
        <translation>إلى</translation>
    </message>
    <message>
        <source>File to write to</source>
        <translation>الملف الذي يُكتب فيه</translation>
    </message>
    <message>
        <source>This is a folder; a file is needed.</source>
        <translation>هذا مجلد، والمطلوب ملف.</translation>
    </message>
    <message>
        <source>The folder is not empty: files of the same name will be replaced.</source>
        <translation>المجلد غير فارغ: ستُستبدل الملفات التي لها الأسماء نفسها.</translation>
    </message>
    <message>
        <source>This file is there already and will be replaced.</source>
        <translation>هذا الملف موجود وسيُستبدل.</translation>
    </message>
    <message>
        <source>Folder to write to</source>
        <translation>المجلد الذي يُكتب فيه</translation>
    </message>
</context>
<context>
    <name>Files</name>
    <message>
        <source>Scheme of the new project</source>
        <translation>مخطط المشروع الجديد</translation>
    </message>
    <message>
        <source>New project</source>
        <translation>مشروع جديد</translation>
    </message>
    <message>
        <source>Tawsim projects (*.tawsim)</source>
        <translation>مشاريع توسيم (*.tawsim)</translation>
    </message>
    <message>
        <source>Open project</source>
        <translation>فتح مشروع</translation>
    </message>
    <message>
        <source>Recent projects</source>
        <translation>المشاريع الأخيرة</translation>
    </message>
    <message>
        <source>No project was open before.</source>
        <translation>لم يُفتح مشروع من قبل.</translation>
    </message>
    <message>
        <source>Save a copy</source>
        <translation>حفظ نسخة</translation>
    </message>
    <message>
        <source>A copy was saved.</source>
        <translation>حُفظت نسخة.</translation>
    </message>
    <message>
        <source>{0} is there already.</source>
        <translation>{0} موجود من قبل.</translation>
    </message>
    <message>
        <source>You have a layer of your own on this document already.</source>
        <translation>لك طبقة على هذه الوثيقة من قبل.</translation>
    </message>
    <message numerus="yes">
        <source>%n new document(s)</source>
        <translation>
            <numerusform>لا وثائق جديدة</numerusform>
            <numerusform>وثيقة جديدة</numerusform>
            <numerusform>وثيقتان جديدتان</numerusform>
            <numerusform>%Ln وثائق جديدة</numerusform>
            <numerusform>%Ln وثيقة جديدة</numerusform>
            <numerusform>%Ln وثيقة جديدة</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n known</source>
        <translation>
            <numerusform>لا وثائق معروفة</numerusform>
            <numerusform>وثيقة معروفة</numerusform>
            <numerusform>وثيقتان معروفتان</numerusform>
            <numerusform>%Ln وثائق معروفة</numerusform>
            <numerusform>%Ln وثيقة معروفة</numerusform>
            <numerusform>%Ln وثيقة معروفة</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n layer(s)</source>
        <translation>
            <numerusform>لا طبقات</numerusform>
            <numerusform>طبقة واحدة</numerusform>
            <numerusform>طبقتان</numerusform>
            <numerusform>%Ln طبقات</numerusform>
            <numerusform>%Ln طبقة</numerusform>
            <numerusform>%Ln طبقة</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n problem(s)</source>
        <translation>
            <numerusform>لا مشكلات</numerusform>
            <numerusform>مشكلة واحدة</numerusform>
            <numerusform>مشكلتان</numerusform>
            <numerusform>%Ln مشكلات</numerusform>
            <numerusform>%Ln مشكلة</numerusform>
            <numerusform>%Ln مشكلة</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n document(s) written, read back and compared.</source>
        <translation>
            <numerusform>لم تُكتب أي وثيقة.</numerusform>
            <numerusform>كُتبت وثيقة واحدة وقُرئت ثانية وقوبلت.</numerusform>
            <numerusform>كُتبت وثيقتان وقُرئتا ثانية وقوبلتا.</numerusform>
            <numerusform>كُتبت %Ln وثائق وقُرئت ثانية وقوبلت.</numerusform>
            <numerusform>كُتبت %Ln وثيقة وقُرئت ثانية وقوبلت.</numerusform>
            <numerusform>كُتبت %Ln وثيقة وقُرئت ثانية وقوبلت.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message>
        <source>nothing found</source>
        <translation>لا نتيجة</translation>
    </message>
    <message>
        <source>{0} of {1}</source>
        <translation>{0} من {1}</translation>
    </message>
    <message>
        <source>Find in this document</source>
        <translation>بحث في هذه الوثيقة</translation>
    </message>
    <message>
        <source>Previous</source>
        <translation>السابق</translation>
    </message>
    <message>
        <source>Shift+Enter</source>
        <translation>Shift+Enter</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>التالي</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
</context>
<context>
    <name>Frames</name>
    <message>
        <source>Type of the event «{0}»</source>
        <translation>نوع الحدث «{0}»</translation>
    </message>
    <message>
        <source>No event is in hand.</source>
        <translation>لا حدث قيد العمل.</translation>
    </message>
    <message>
        <source>Label the words first, then R gives them a role.</source>
        <translation>سَمِّ الكلمات أولًا، ثم يعطيها R دورًا.</translation>
    </message>
    <message>
        <source>Role in «{0}»</source>
        <translation>الدور في «{0}»</translation>
    </message>
    <message>
        <source>{0}: Delete takes it out</source>
        <translation>{0}: المفتاح Delete يخرجه</translation>
    </message>
    <message>
        <source>{0}: suggested, Enter accepts it</source>
        <translation>{0}: مقترح، Enter يقبله</translation>
    </message>
    <message>
        <source>Who or what fills the role</source>
        <translation>مَن أو ما يشغل الدور</translation>
    </message>
    <message>
        <source>A value without words in the text</source>
        <translation>قيمة بلا كلمات في النص</translation>
    </message>
    <message>
        <source>An event does not fill its own role.</source>
        <translation>لا يشغل الحدث دورًا في نفسه.</translation>
    </message>
    <message>
        <source>That mention is no longer there.</source>
        <translation>لم يعد ذلك الذِّكر موجودا.</translation>
    </message>
</context>
<context>
    <name>Guidelines</name>
    <message>
        <source>The scheme says nothing more about it.</source>
        <translation>لا يقول المخطط عنه غير ذلك.</translation>
    </message>
    <message>
        <source>Expected roles: {0}</source>
        <translation>أدوار متوقعة: {0}</translation>
    </message>
    <message>
        <source>Other roles: {0}</source>
        <translation>أدوار أخرى: {0}</translation>
    </message>
    <message>
        <source>Guidelines</source>
        <translation>الإرشادات</translation>
    </message>
</context>
<context>
    <name>ImportDialog</name>
    <message>
        <source>Import</source>
        <translation>استيراد</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>الصيغة</translation>
    </message>
    <message>
        <source>File</source>
        <translation>ملف</translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation>الترميز</translation>
    </message>
    <message>
        <source>Files to import</source>
        <translation>ملفات للاستيراد</translation>
    </message>
    <message>
        <source>Beginning of the file</source>
        <translation>أول الملف</translation>
    </message>
    <message>
        <source>As each file looks</source>
        <translation>كما يبدو كل ملف</translation>
    </message>
    <message>
        <source>As the files say</source>
        <translation>كما تقول الملفات</translation>
    </message>
    <message>
        <source>Replace layers that are there already</source>
        <translation>استبدال الطبقات الموجودة</translation>
    </message>
    <message>
        <source>Leave out bad rows and take the rest</source>
        <translation>ترك السطور المعيبة وأخذ الباقي</translation>
    </message>
    <message>
        <source>Add files…</source>
        <translation>إضافة ملفات…</translation>
    </message>
    <message>
        <source>Add a folder…</source>
        <translation>إضافة مجلد…</translation>
    </message>
    <message>
        <source>Take out</source>
        <translation>إخراج</translation>
    </message>
    <message>
        <source>Layers become those of</source>
        <translation>تصير الطبقات لـ</translation>
    </message>
    <message>
        <source>Folder to import</source>
        <translation>مجلد للاستيراد</translation>
    </message>
    <message>
        <source>{0}?</source>
        <translation>{0}؟</translation>
    </message>
    <message>
        <source>Choose one…</source>
        <translation>اختر واحدًا…</translation>
    </message>
    <message numerus="yes">
        <source>The encoding of %n file(s) is not certain: choose what reads well.</source>
        <translation>
            <numerusform>ترميز الملفات مؤكد.</numerusform>
            <numerusform>ترميز ملف واحد غير مؤكد: اختر ما يُقرأ سليمًا.</numerusform>
            <numerusform>ترميز ملفين غير مؤكد: اختر ما يُقرأ سليمًا.</numerusform>
            <numerusform>ترميز %Ln ملفات غير مؤكد: اختر ما يُقرأ سليمًا.</numerusform>
            <numerusform>ترميز %Ln ملفًا غير مؤكد: اختر ما يُقرأ سليمًا.</numerusform>
            <numerusform>ترميز %Ln ملف غير مؤكد: اختر ما يُقرأ سليمًا.</numerusform>
        </translation>
    </message>
    <message>
        <source>Only the first files are shown.</source>
        <translation>لا تظهر إلا الملفات الأولى.</translation>
    </message>
</context>
<context>
    <name>Inspector</name>
    <message>
        <source>Nothing is in hand.</source>
        <translation>لا شيء قيد العمل.</translation>
    </message>
    <message>
        <source>{0} of {1}</source>
        <translation>{0} من {1}</translation>
    </message>
    <message>
        <source>Why: {0}</source>
        <translation>السبب: {0}</translation>
    </message>
    <message>
        <source>Fits {0}</source>
        <translation>يصلح لدور {0}</translation>
    </message>
    <message>
        <source>In hand</source>
        <translation>قيد العمل</translation>
    </message>
    <message>
        <source>Roles</source>
        <translation>الأدوار</translation>
    </message>
    <message>
        <source>Belongs to</source>
        <translation>يتصل بـ</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>ملاحظة</translation>
    </message>
</context>
<context>
    <name>KeySheet</name>
    <message>
        <source>Keys</source>
        <translation>المفاتيح</translation>
    </message>
</context>
<context>
    <name>KeyTable</name>
    <message>
        <source>{0} is read by the report itself.</source>
        <translation>المفتاح {0} يقرؤه التقرير نفسه.</translation>
    </message>
    <message>
        <source>{0} is also: {1}</source>
        <translation>المفتاح {0} له أيضًا: {1}</translation>
    </message>
    <message>
        <source>Press a key, or Esc</source>
        <translation>اضغط مفتاحًا، أو Esc</translation>
    </message>
    <message numerus="yes">
        <source>%n command(s) share a key with another (⚠).</source>
        <translation>
            <numerusform>لا أمر يشارك غيره مفتاحًا.</numerusform>
            <numerusform>أمر واحد يشارك غيره مفتاحًا (⚠).</numerusform>
            <numerusform>أمران يشاركان غيرهما مفتاحًا (⚠).</numerusform>
            <numerusform>%Ln أوامر تشارك غيرها مفتاحًا (⚠).</numerusform>
            <numerusform>%Ln أمرًا يشارك غيره مفتاحًا (⚠).</numerusform>
            <numerusform>%Ln أمر يشارك غيره مفتاحًا (⚠).</numerusform>
        </translation>
    </message>
    <message>
        <source>No key has two meanings.</source>
        <translation>لا مفتاح له معنيان.</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>الأمر</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>المفاتيح</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>تغيير…</translation>
    </message>
    <message>
        <source>Add a key…</source>
        <translation>إضافة مفتاح…</translation>
    </message>
    <message>
        <source>No key</source>
        <translation>بلا مفتاح</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>إعادة الأصل</translation>
    </message>
    <message>
        <source>Reset all keys</source>
        <translation>إعادة كل المفاتيح</translation>
    </message>
</context>
<context>
    <name>LabelTable</name>
    <message>
        <source>Label of the model</source>
        <translation>تسمية النموذج</translation>
    </message>
    <message>
        <source>Proposed as</source>
        <translation>تُقترح على أنها</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>التسميات</translation>
    </message>
    <message>
        <source>— not proposed —</source>
        <translation>— لا تُقترح —</translation>
    </message>
</context>
<context>
    <name>Moving</name>
    <message>
        <source>There is none in this document.</source>
        <translation>لا شيء من ذلك في هذه الوثيقة.</translation>
    </message>
    <message>
        <source>No further one: back at the first.</source>
        <translation>لا شيء بعده: عُدنا إلى الأول.</translation>
    </message>
    <message>
        <source>None before: on to the last.</source>
        <translation>لا شيء قبله: انتقلنا إلى الأخير.</translation>
    </message>
    <message>
        <source>Nothing lies on this word.</source>
        <translation>لا شيء على هذه الكلمة.</translation>
    </message>
    <message>
        <source>No other place was left.</source>
        <translation>لا موضع سابق للعودة إليه.</translation>
    </message>
    <message numerus="yes">
        <source>%n undecided left. Ctrl+Enter again marks it done all the same.</source>
        <translation>
            <numerusform>لم يبق شيء غير محسوم.</numerusform>
            <numerusform>بقي اقتراح واحد غير محسوم. Ctrl+Enter ثانية يجعلها منجزة مع ذلك.</numerusform>
            <numerusform>بقي اقتراحان غير محسومين. Ctrl+Enter ثانية يجعلها منجزة مع ذلك.</numerusform>
            <numerusform>بقيت %Ln اقتراحات غير محسومة. Ctrl+Enter ثانية يجعلها منجزة مع ذلك.</numerusform>
            <numerusform>بقي %Ln اقتراحًا غير محسوم. Ctrl+Enter ثانية يجعلها منجزة مع ذلك.</numerusform>
            <numerusform>بقي %Ln اقتراح غير محسوم. Ctrl+Enter ثانية يجعلها منجزة مع ذلك.</numerusform>
        </translation>
    </message>
    <message>
        <source>Why is it flagged?</source>
        <translation>لماذا تُعلَّم؟</translation>
    </message>
    <message>
        <source>This is the last document.</source>
        <translation>هذه آخر وثيقة.</translation>
    </message>
    <message>
        <source>This is the first document.</source>
        <translation>هذه أول وثيقة.</translation>
    </message>
</context>
<context>
    <name>NameDialog</name>
    <message>
        <source>Who annotates</source>
        <translation>من الموسِّم؟</translation>
    </message>
    <message>
        <source>Your name. Your annotations are kept as a layer of their own under it.</source>
        <translation>اسمك. تُحفظ توسيماتك به في طبقة مستقلة.</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>اسمك</translation>
    </message>
</context>
<context>
    <name>NoteDialog</name>
    <message>
        <source>Ctrl+Enter keeps it, Esc leaves everything as it was.</source>
        <translation>Ctrl+Enter يحفظها، وEsc يترك كل شيء كما كان.</translation>
    </message>
</context>
<context>
    <name>Panes</name>
    <message>
        <source>All commands</source>
        <translation>كل الأوامر</translation>
    </message>
    <message>
        <source>Whose layer</source>
        <translation>طبقة مَن</translation>
    </message>
    <message>
        <source>Move an edge</source>
        <translation>تحريك حدّ</translation>
    </message>
    <message>
        <source>There is nothing to undo.</source>
        <translation>لا شيء للتراجع عنه.</translation>
    </message>
    <message>
        <source>There is nothing to redo.</source>
        <translation>لا شيء لإعادته.</translation>
    </message>
    <message>
        <source>Undone: {0}</source>
        <translation>تراجع عن: {0}</translation>
    </message>
    <message>
        <source>Redone: {0}</source>
        <translation>أُعيد: {0}</translation>
    </message>
    <message>
        <source>Direction: by the first letter of each paragraph</source>
        <translation>الاتجاه: بحسب أول حرف في كل فقرة</translation>
    </message>
    <message>
        <source>Direction: right to left</source>
        <translation>الاتجاه: من اليمين إلى اليسار</translation>
    </message>
    <message>
        <source>Direction: left to right</source>
        <translation>الاتجاه: من اليسار إلى اليمين</translation>
    </message>
</context>
<context>
    <name>PreferencesDialog</name>
    <message>
        <source>Preferences</source>
        <translation>التفضيلات</translation>
    </message>
    <message>
        <source>Reset this page</source>
        <translation>إعادة هذه الصفحة إلى الأصل</translation>
    </message>
</context>
<context>
    <name>ProgressDialog</name>
    <message>
        <source>How good the suggestions are</source>
        <translation>جودة الاقتراحات</translation>
    </message>
    <message>
        <source>Label or event type</source>
        <translation>التسمية أو نوع الحدث</translation>
    </message>
    <message>
        <source>Precision and recall, document after document</source>
        <translation>الدقة والاستدعاء، وثيقةً بعد وثيقة</translation>
    </message>
    <message>
        <source>Counting…</source>
        <translation>جارٍ العدّ…</translation>
    </message>
    <message>
        <source>Plot</source>
        <translation>رسم</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>جدول</translation>
    </message>
    <message>
        <source>Precision</source>
        <translation>الدقة</translation>
    </message>
    <message>
        <source>Recall</source>
        <translation>الاستدعاء</translation>
    </message>
    <message>
        <source>Precision: how much of what was suggested and decided was right. Recall: how much of what is annotated came from a suggestion. A corrected suggestion counts half. Each point looks back over the last {0} finished documents.</source>
        <translation>الدقة: كم كان صحيحًا مما اقتُرح وحُسم. الاستدعاء: كم جاء من اقتراحٍ مما وُسم. الاقتراح المصحَّح يُحسب نصفًا. كل نقطة تنظر إلى آخر {0} وثائق منجزة.</translation>
    </message>
    <message>
        <source>All together</source>
        <translation>الكل معًا</translation>
    </message>
    <message>
        <source>No document is finished yet. Ctrl+Enter says that the one on show is.</source>
        <translation>لم تُنجز أي وثيقة بعد. ⁦Ctrl+Enter⁩ يعني أن المعروضة أُنجزت.</translation>
    </message>
</context>
<context>
    <name>PropertiesDialog</name>
    <message>
        <source>Properties of the document</source>
        <translation>خصائص الوثيقة</translation>
    </message>
    <message>
        <source>What else its file said</source>
        <translation>ما قاله ملفها غير ذلك</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>العنوان</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>التاريخ</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>الطول</translation>
    </message>
    <message>
        <source>Encoding of its file</source>
        <translation>ترميز ملفها</translation>
    </message>
    <message>
        <source>SHA-256 of its file</source>
        <translation>بصمة SHA-256 لملفها</translation>
    </message>
    <message>
        <source>SHA-256 of its text</source>
        <translation>بصمة SHA-256 لنصها</translation>
    </message>
    <message>
        <source>{0} characters (code points)</source>
        <translation>{0} من المحارف (نقاط ترميز)</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>الاسم</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>القيمة</translation>
    </message>
    <message>
        <source>The date is year-month-day, such as 2017-03-15, or empty.</source>
        <translation>التاريخ سنة-شهر-يوم، مثل ‎2017-03-15، أو يُترك فارغًا.</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>المعرّف</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>المصدر</translation>
    </message>
</context>
<context>
    <name>Reading</name>
    <message>
        <source>No project is open.</source>
        <translation>لا مشروع مفتوح.</translation>
    </message>
    <message>
        <source>The project has no documents yet: import some.</source>
        <translation>لا وثائق في المشروع بعد: استورد بعضها.</translation>
    </message>
    <message>
        <source>This is another annotator&apos;s layer: it can be read only.</source>
        <translation>هذه طبقة موسِّم آخر: للقراءة فقط.</translation>
    </message>
    <message>
        <source>Here is what is in hand; press again to act.</source>
        <translation>هذا ما هو قيد العمل؛ اضغط ثانية للتنفيذ.</translation>
    </message>
</context>
<context>
    <name>Spans</name>
    <message>
        <source>No words are chosen.</source>
        <translation>لم تُختر كلمات.</translation>
    </message>
    <message>
        <source>These words have that label already.</source>
        <translation>لهذه الكلمات هذه التسمية من قبل.</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>التسمية</translation>
    </message>
    <message>
        <source>No annotation is in hand.</source>
        <translation>لا توسيم قيد العمل.</translation>
    </message>
    <message>
        <source>It has no attribute of two values.</source>
        <translation>ليست له سمة ذات قيمتين.</translation>
    </message>
    <message>
        <source>It has no attributes.</source>
        <translation>ليست له سمات.</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>ملاحظة</translation>
    </message>
    <message>
        <source>Delete removes an annotation; none is in hand. Backspace rejects a suggestion.</source>
        <translation>مفتاح Delete يحذف التوسيم، ولا توسيم قيد العمل. أما Backspace فيرفض الاقتراح.</translation>
    </message>
    <message numerus="yes">
        <source>Deleted, with %n role(s) it filled.</source>
        <translation>
            <numerusform>حُذف.</numerusform>
            <numerusform>حُذف، ومعه دور واحد كان يشغله.</numerusform>
            <numerusform>حُذف، ومعه دوران كان يشغلهما.</numerusform>
            <numerusform>حُذف، ومعه %Ln أدوار كان يشغلها.</numerusform>
            <numerusform>حُذف، ومعه %Ln دورًا كان يشغلها.</numerusform>
            <numerusform>حُذف، ومعه %Ln دور كان يشغلها.</numerusform>
        </translation>
    </message>
    <message>
        <source>Deleted.</source>
        <translation>حُذف.</translation>
    </message>
    <message>
        <source>No joint is seen here; put the caret where to cut.</source>
        <translation>لا موضع ظاهرًا للقطع هنا؛ ضع المؤشر حيث تريد القطع.</translation>
    </message>
    <message>
        <source>The first part is chosen; Ctrl and an arrow reaches the next.</source>
        <translation>الجزء الأول محدد؛ Ctrl مع سهم يبلغ الذي يليه.</translation>
    </message>
    <message>
        <source>Put an entity in hand to join it.</source>
        <translation>خذ كيانًا للعمل كي تضمّه.</translation>
    </message>
    <message>
        <source>There is no other entity of this label to join with.</source>
        <translation>لا كيان آخر بهذه التسمية لضمّه إليه.</translation>
    </message>
    <message>
        <source>Held. M joins, Shift+M adds it as a second part, Esc lets go.</source>
        <translation>ممسوك. M يضمّ، وShift+M يضيفه جزءًا ثانيًا، وEsc يتركه.</translation>
    </message>
    <message>
        <source>Hold an entity with H first, then choose the words of its second part.</source>
        <translation>أمسك كيانًا بالمفتاح H أولًا، ثم اختر كلمات جزئه الثاني.</translation>
    </message>
    <message>
        <source>It has one part only.</source>
        <translation>له جزء واحد فقط.</translation>
    </message>
    <message>
        <source>Hold one annotation with H, put the other in hand, then L relates them.</source>
        <translation>أمسك توسيمًا بالمفتاح H وخذ الآخر للعمل، ثم يربط L بينهما.</translation>
    </message>
    <message>
        <source>The scheme has no relation between these two.</source>
        <translation>لا علاقة بين هذين في المخطط.</translation>
    </message>
    <message>
        <source>Relation</source>
        <translation>العلاقة</translation>
    </message>
</context>
<context>
    <name>StartPage</name>
    <message>
        <source>Tawsim</source>
        <translation>توسيم</translation>
    </message>
    <message>
        <source>Entities and events in Arabic reports: suggested, corrected from the keyboard, exported.</source>
        <translation>كيانات التقارير العربية وأحداثها: تُقترح، وتُصحَّح من لوحة المفاتيح، وتُصدَّر.</translation>
    </message>
    <message>
        <source>Try the seed report</source>
        <translation>تجربة التقرير المرفق</translation>
    </message>
    <message>
        <source>New project…</source>
        <translation>مشروع جديد…</translation>
    </message>
    <message>
        <source>Open project…</source>
        <translation>فتح مشروع…</translation>
    </message>
    <message>
        <source>Recent projects</source>
        <translation>المشاريع الأخيرة</translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message numerus="yes">
        <source>learned from %Ln document(s)</source>
        <translation>
            <numerusform>لم يُتعلَّم من أي وثيقة</numerusform>
            <numerusform>تُعلّم من وثيقة واحدة</numerusform>
            <numerusform>تُعلّم من وثيقتين</numerusform>
            <numerusform>تُعلّم من %Ln وثائق</numerusform>
            <numerusform>تُعلّم من %Ln وثيقة</numerusform>
            <numerusform>تُعلّم من %Ln وثيقة</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln refreshed</source>
        <translation>
            <numerusform>لم يُجدَّد شيء</numerusform>
            <numerusform>جُدّدت واحدة</numerusform>
            <numerusform>جُدّدت اثنتان</numerusform>
            <numerusform>جُدّدت %Ln</numerusform>
            <numerusform>جُدّدت %Ln</numerusform>
            <numerusform>جُدّدت %Ln</numerusform>
        </translation>
    </message>
    <message>
        <source>Looking for suggestions…</source>
        <translation>يجري البحث عن اقتراحات…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message numerus="yes">
        <source>%Ln undecided</source>
        <translation>
            <numerusform>لا اقتراح غير محسوم</numerusform>
            <numerusform>اقتراح غير محسوم</numerusform>
            <numerusform>اقتراحان غير محسومين</numerusform>
            <numerusform>%Ln اقتراحات غير محسومة</numerusform>
            <numerusform>%Ln اقتراحًا غير محسوم</numerusform>
            <numerusform>%Ln اقتراح غير محسوم</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln annotation(s)</source>
        <translation>
            <numerusform>لا توسيمات</numerusform>
            <numerusform>توسيم واحد</numerusform>
            <numerusform>توسيمان</numerusform>
            <numerusform>%Ln توسيمات</numerusform>
            <numerusform>%Ln توسيمًا</numerusform>
            <numerusform>%Ln توسيم</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln event(s)</source>
        <translation>
            <numerusform>لا أحداث</numerusform>
            <numerusform>حدث واحد</numerusform>
            <numerusform>حدثان</numerusform>
            <numerusform>%Ln أحداث</numerusform>
            <numerusform>%Ln حدثًا</numerusform>
            <numerusform>%Ln حدث</numerusform>
        </translation>
    </message>
    <message>
        <source>saved {0}</source>
        <translation>حُفظ {0}</translation>
    </message>
</context>
<context>
    <name>SuggesterPage</name>
    <message>
        <source>Try on this document</source>
        <translation>جرّبه على هذه الوثيقة</translation>
    </message>
    <message>
        <source>Show from score</source>
        <translation>اعرض من درجة</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>اختر…</translation>
    </message>
    <message>
        <source>Nothing is sent anywhere as long as there is no address.</source>
        <translation>لا يُرسل شيء إلى أي مكان ما دام لا عنوان.</translation>
    </message>
    <message>
        <source>The texts of all documents are sent to {0} to get suggestions for them.</source>
        <translation>تُرسل نصوص كل الوثائق إلى {0} للحصول على اقتراحات لها.</translation>
    </message>
    <message>
        <source>Nothing was learned in this project yet; Preferences say how often it learns.</source>
        <translation>لم يُتعلَّم شيء في هذا المشروع بعد؛ والتفضيلات تحدد كم مرة يتعلّم.</translation>
    </message>
    <message>
        <source>Learned from {0} documents of {1} ({2}).</source>
        <translation>تعلّم من {0} من وثائق {1} ({2}).</translation>
    </message>
</context>
<context>
    <name>Suggesters</name>
    <message>
        <source>This project asks for: {0}. It stays off until you confirm it under Suggesters.</source>
        <translation>يطلب هذا المشروع: {0}. يبقى متوقفًا حتى تؤكده في «المقترِحات».</translation>
    </message>
    <message>
        <source>Nothing was learned in this project yet.</source>
        <translation>لم يُتعلَّم شيء في هذا المشروع بعد.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln suggestion(s) found in this document.</source>
        <translation>
            <numerusform>لا اقتراحات في هذه الوثيقة.</numerusform>
            <numerusform>وُجد اقتراح واحد في هذه الوثيقة.</numerusform>
            <numerusform>وُجد اقتراحان في هذه الوثيقة.</numerusform>
            <numerusform>وُجدت %Ln اقتراحات في هذه الوثيقة.</numerusform>
            <numerusform>وُجد %Ln اقتراحًا في هذه الوثيقة.</numerusform>
            <numerusform>وُجد %Ln اقتراح في هذه الوثيقة.</numerusform>
        </translation>
    </message>
    <message>
        <source>It works, but finds nothing in this document.</source>
        <translation>يعمل، لكنه لا يجد شيئًا في هذه الوثيقة.</translation>
    </message>
    <message>
        <source>Nothing to learn from yet: no document of yours is finished.</source>
        <translation>لا شيء للتعلّم منه بعد: لم تُنجز أي وثيقة لك.</translation>
    </message>
    <message>
        <source>Order of the documents</source>
        <translation>ترتيب الوثائق</translation>
    </message>
</context>
<context>
    <name>SuggestersDialog</name>
    <message>
        <source>Suggesters</source>
        <translation>المقترِحات</translation>
    </message>
    <message>
        <source>Suggesters, the first goes first</source>
        <translation>المقترِحات، والأول مقدَّم</translation>
    </message>
    <message>
        <source>Earlier</source>
        <translation>قدّم</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>أخّر</translation>
    </message>
    <message>
        <source>The usual ones</source>
        <translation>المعتادة</translation>
    </message>
    <message>
        <source>Where two cannot both stand, the one higher in the list goes first.</source>
        <translation>حيث لا يجتمع اقتراحان، يُقدَّم الأعلى في القائمة.</translation>
    </message>
    <message>
        <source>Documents that nobody has opened get suggestions anew; what you have seen stays.</source>
        <translation>الوثائق التي لم يفتحها أحد تُقترح لها اقتراحات جديدة؛ وما رأيته يبقى.</translation>
    </message>
    <message>
        <source>Trying…</source>
        <translation>جارٍ التجربة…</translation>
    </message>
</context>
<context>
    <name>Window</name>
    <message>
        <source>Something went wrong; your work is saved. Details: {0}</source>
        <translation>حدث خلل، وعملك محفوظ. التفاصيل: {0}</translation>
    </message>
</context>
<context>
    <name>_Points</name>
    <message>
        <source>Document</source>
        <translation>الوثيقة</translation>
    </message>
    <message>
        <source>Precision</source>
        <translation>الدقة</translation>
    </message>
    <message>
        <source>Decided</source>
        <translation>المحسوم</translation>
    </message>
    <message>
        <source>Recall</source>
        <translation>الاستدعاء</translation>
    </message>
    <message>
        <source>Annotations</source>
        <translation>التوسيمات</translation>
    </message>
</context>
<context>
    <name>actions</name>
    <message>
        <source>File</source>
        <translation>ملف</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>تحرير</translation>
    </message>
    <message>
        <source>Suggestions</source>
        <translation>اقتراحات</translation>
    </message>
    <message>
        <source>Annotation</source>
        <translation>توسيم</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>حدث</translation>
    </message>
    <message>
        <source>Go</source>
        <translation>انتقال</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>وثيقة</translation>
    </message>
    <message>
        <source>View</source>
        <translation>عرض</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>مساعدة</translation>
    </message>
    <message>
        <source>New project…</source>
        <translation>مشروع جديد…</translation>
    </message>
    <message>
        <source>Open project…</source>
        <translation>فتح مشروع…</translation>
    </message>
    <message>
        <source>Recent projects…</source>
        <translation>المشاريع الأخيرة…</translation>
    </message>
    <message>
        <source>Save a copy…</source>
        <translation>حفظ نسخة…</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>استيراد…</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>تصدير…</translation>
    </message>
    <message>
        <source>Preferences…</source>
        <translation>التفضيلات…</translation>
    </message>
    <message>
        <source>Who annotates…</source>
        <translation>من الموسِّم…</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>إنهاء</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>تراجع</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>إعادة</translation>
    </message>
    <message>
        <source>Copy the words</source>
        <translation>نسخ الكلمات</translation>
    </message>
    <message>
        <source>Find in this document</source>
        <translation>بحث في هذه الوثيقة</translation>
    </message>
    <message>
        <source>Next undecided</source>
        <translation>غير المحسوم التالي</translation>
    </message>
    <message>
        <source>Previous undecided</source>
        <translation>غير المحسوم السابق</translation>
    </message>
    <message>
        <source>Accept the suggestion</source>
        <translation>قبول الاقتراح</translation>
    </message>
    <message>
        <source>Accept the rest of the frame or sentence</source>
        <translation>قبول بقية أدوار الحدث أو الجملة</translation>
    </message>
    <message>
        <source>Reject the suggestion</source>
        <translation>رفض الاقتراح</translation>
    </message>
    <message>
        <source>Reject with a reason</source>
        <translation>رفض مع ذكر السبب</translation>
    </message>
    <message>
        <source>All suggestions of this string</source>
        <translation>كل اقتراحات هذه الكلمات</translation>
    </message>
    <message>
        <source>Accept at or above a score</source>
        <translation>قبول ما بلغ درجة أو فاقها</translation>
    </message>
    <message>
        <source>Suggest again for this document</source>
        <translation>اقتراح من جديد لهذه الوثيقة</translation>
    </message>
    <message>
        <source>Suggesters…</source>
        <translation>المقترِحات…</translation>
    </message>
    <message>
        <source>Learn from what is finished</source>
        <translation>تعلّم مما أُنجز</translation>
    </message>
    <message>
        <source>How good the suggestions are…</source>
        <translation>جودة الاقتراحات…</translation>
    </message>
    <message>
        <source>All labels, or all fillers, as a list</source>
        <translation>قائمة بكل التسميات أو بكل ما يصلح للدور</translation>
    </message>
    <message>
        <source>Turn over name / common noun, positive / negative</source>
        <translation>قلب علم / اسم جنس، مثبت / منفي</translation>
    </message>
    <message>
        <source>Attributes</source>
        <translation>السمات</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>ملاحظة</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>حذف</translation>
    </message>
    <message>
        <source>End to the left</source>
        <translation>النهاية إلى اليسار</translation>
    </message>
    <message>
        <source>End to the right</source>
        <translation>النهاية إلى اليمين</translation>
    </message>
    <message>
        <source>Start to the left</source>
        <translation>البداية إلى اليسار</translation>
    </message>
    <message>
        <source>Start to the right</source>
        <translation>البداية إلى اليمين</translation>
    </message>
    <message>
        <source>End one letter to the left</source>
        <translation>النهاية حرفًا إلى اليسار</translation>
    </message>
    <message>
        <source>End one letter to the right</source>
        <translation>النهاية حرفًا إلى اليمين</translation>
    </message>
    <message>
        <source>Start one letter to the left</source>
        <translation>البداية حرفًا إلى اليسار</translation>
    </message>
    <message>
        <source>Start one letter to the right</source>
        <translation>البداية حرفًا إلى اليمين</translation>
    </message>
    <message>
        <source>Split</source>
        <translation>شطر</translation>
    </message>
    <message>
        <source>Join with the held one, or the next</source>
        <translation>ضمّ إلى الممسوك أو إلى التالي</translation>
    </message>
    <message>
        <source>Hold</source>
        <translation>إمساك</translation>
    </message>
    <message>
        <source>Add as a further part</source>
        <translation>إضافة جزءًا آخر</translation>
    </message>
    <message>
        <source>Take out the part at the caret</source>
        <translation>إخراج الجزء الذي عنده المؤشر</translation>
    </message>
    <message>
        <source>Relation from the held one</source>
        <translation>علاقة من الممسوك</translation>
    </message>
    <message>
        <source>Make a trigger, or change the type</source>
        <translation>جعلها كلمة حدث، أو تغيير النوع</translation>
    </message>
    <message>
        <source>A second event on this word</source>
        <translation>حدث ثانٍ على هذه الكلمة</translation>
    </message>
    <message>
        <source>Roles of the event, or a role for the mention</source>
        <translation>أدوار الحدث، أو دور للكيان</translation>
    </message>
    <message>
        <source>Outward through the marks on this word</source>
        <translation>إلى الخارج عبر ما على الكلمة</translation>
    </message>
    <message>
        <source>Inward</source>
        <translation>إلى الداخل</translation>
    </message>
    <message>
        <source>Next annotation</source>
        <translation>التوسيم التالي</translation>
    </message>
    <message>
        <source>Previous annotation</source>
        <translation>التوسيم السابق</translation>
    </message>
    <message>
        <source>Next event</source>
        <translation>الحدث التالي</translation>
    </message>
    <message>
        <source>Previous event</source>
        <translation>الحدث السابق</translation>
    </message>
    <message>
        <source>Next of the last list</source>
        <translation>التالي في آخر قائمة</translation>
    </message>
    <message>
        <source>Previous of the last list</source>
        <translation>السابق في آخر قائمة</translation>
    </message>
    <message>
        <source>Back to where you were</source>
        <translation>عودة إلى حيث كنت</translation>
    </message>
    <message>
        <source>Forward again</source>
        <translation>إلى الأمام ثانية</translation>
    </message>
    <message>
        <source>Done, next document</source>
        <translation>أُنجزت، الوثيقة التالية</translation>
    </message>
    <message>
        <source>Skip, next document</source>
        <translation>تخطٍّ، الوثيقة التالية</translation>
    </message>
    <message>
        <source>Back in progress</source>
        <translation>إعادتها قيد العمل</translation>
    </message>
    <message>
        <source>Flag with a note, or take the flag off</source>
        <translation>تعليم مع ملاحظة، أو رفع العلامة</translation>
    </message>
    <message>
        <source>Next document</source>
        <translation>الوثيقة التالية</translation>
    </message>
    <message>
        <source>Previous document</source>
        <translation>الوثيقة السابقة</translation>
    </message>
    <message>
        <source>Order of the documents…</source>
        <translation>ترتيب الوثائق…</translation>
    </message>
    <message>
        <source>Properties…</source>
        <translation>خصائص…</translation>
    </message>
    <message>
        <source>Start mine from this layer</source>
        <translation>بدء طبقتي من هذه الطبقة</translation>
    </message>
    <message>
        <source>Whose layer…</source>
        <translation>طبقة مَن…</translation>
    </message>
    <message>
        <source>All commands</source>
        <translation>كل الأوامر</translation>
    </message>
    <message>
        <source>Document list</source>
        <translation>قائمة الوثائق</translation>
    </message>
    <message>
        <source>Inspector</source>
        <translation>لوحة التفاصيل</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>المشكلات</translation>
    </message>
    <message>
        <source>The report alone</source>
        <translation>التقرير وحده</translation>
    </message>
    <message>
        <source>Next pane</source>
        <translation>اللوحة التالية</translation>
    </message>
    <message>
        <source>Previous pane</source>
        <translation>اللوحة السابقة</translation>
    </message>
    <message>
        <source>Larger letters</source>
        <translation>حروف أكبر</translation>
    </message>
    <message>
        <source>Smaller letters</source>
        <translation>حروف أصغر</translation>
    </message>
    <message>
        <source>Letters as set</source>
        <translation>حجم الحروف الأصلي</translation>
    </message>
    <message>
        <source>A sentence a line</source>
        <translation>كل جملة في سطر</translation>
    </message>
    <message>
        <source>Hide harakat</source>
        <translation>إخفاء الحركات</translation>
    </message>
    <message>
        <source>Hide tatweel</source>
        <translation>إخفاء التطويل</translation>
    </message>
    <message>
        <source>Show invisible marks</source>
        <translation>إظهار العلامات الخفية</translation>
    </message>
    <message>
        <source>Direction of this document</source>
        <translation>اتجاه هذه الوثيقة</translation>
    </message>
    <message>
        <source>Light or dark</source>
        <translation>فاتح أو داكن</translation>
    </message>
    <message>
        <source>Arabic / English</source>
        <translation>العربية / الإنجليزية</translation>
    </message>
    <message>
        <source>Menu of this mark</source>
        <translation>قائمة هذا التوسيم</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>المفاتيح</translation>
    </message>
</context>
<context>
    <name>documents</name>
    <message>
        <source>{0} · {1} undecided</source>
        <translation>{0} · {1} غير محسوم</translation>
    </message>
    <message>
        <source>annotations: {0}</source>
        <translation>التوسيمات: {0}</translation>
    </message>
</context>
<context>
    <name>failures</name>
    <message>
        <source>The project is open in another window or process.</source>
        <translation>المشروع مفتوح في نافذة أخرى أو في برنامج آخر.</translation>
    </message>
    <message>
        <source>A newer version of the program wrote the project.</source>
        <translation>كتبت المشروعَ نسخةٌ أحدث من البرنامج.</translation>
    </message>
    <message>
        <source>The file is no project, or not a sound one.</source>
        <translation>الملف ليس مشروعا، أو هو مشروع تالف.</translation>
    </message>
    <message>
        <source>It could not be written to the disk; nothing was changed.</source>
        <translation>تعذّرت الكتابة على القرص، ولم يتغير شيء.</translation>
    </message>
    <message>
        <source>It could not be imported; nothing was changed.</source>
        <translation>تعذّر الاستيراد، ولم يتغير شيء.</translation>
    </message>
    <message>
        <source>It could not be exported; what was there is whole.</source>
        <translation>تعذّر التصدير، وما كان موجودا سليم.</translation>
    </message>
    <message>
        <source>The scheme cannot be used.</source>
        <translation>لا يمكن استعمال المخطط.</translation>
    </message>
    <message>
        <source>A suggester needs something that is not there.</source>
        <translation>مقترِح يحتاج إلى شيء غير موجود.</translation>
    </message>
    <message>
        <source>A suggester did not answer as it should.</source>
        <translation>مقترِح لم يُجب كما ينبغي.</translation>
    </message>
</context>
<context>
    <name>formats</name>
    <message>
        <source>JSONL, a document a line</source>
        <translation>JSONL، وثيقة في كل سطر</translation>
    </message>
    <message>
        <source>brat standoff, a folder</source>
        <translation>brat، مجلد</translation>
    </message>
    <message>
        <source>CoNLL, a word a line (IOB2)</source>
        <translation>CoNLL، كلمة في كل سطر (IOB2)</translation>
    </message>
    <message>
        <source>Plain text</source>
        <translation>نص عادي</translation>
    </message>
    <message>
        <source>Holds everything; can be imported again without loss.</source>
        <translation>يحمل كل شيء، ويُستورد ثانية بلا فقد.</translation>
    </message>
    <message>
        <source>Cannot hold suggestions, where annotations came from, arguments without words, and titles and dates of documents.</source>
        <translation>لا يحمل الاقتراحات، ولا مصدر التوسيمات، ولا الأدوار التي بلا كلمات، ولا عناوين الوثائق وتواريخها.</translation>
    </message>
    <message>
        <source>Holds only labels of words: no events, relations, attributes, notes or suggestions, no entity within or across another or in several pieces, and no white space.</source>
        <translation>لا يحمل إلا تسميات الكلمات: لا أحداث ولا علاقات ولا سمات ولا ملاحظات ولا اقتراحات، ولا كيانًا داخل آخر أو متقاطعًا معه أو مجزأً، ولا الفراغات.</translation>
    </message>
</context>
<context>
    <name>inspector</name>
    <message>
        <source>Suggestion</source>
        <translation>اقتراح</translation>
    </message>
    <message>
        <source>Not annotated</source>
        <translation>بلا توسيم</translation>
    </message>
    <message>
        <source>Annotation</source>
        <translation>توسيم</translation>
    </message>
    <message>
        <source>not there</source>
        <translation>غير موجود</translation>
    </message>
    <message>
        <source>or, {0}</source>
        <translation>أو، {0}</translation>
    </message>
    <message>
        <source>relation</source>
        <translation>علاقة</translation>
    </message>
</context>
<context>
    <name>keysheet</name>
    <message>
        <source>Caret by letter</source>
        <translation>المؤشر حرفًا</translation>
    </message>
    <message>
        <source>Caret by word</source>
        <translation>المؤشر كلمة</translation>
    </message>
    <message>
        <source>Caret by line; in an open role, its rows</source>
        <translation>المؤشر سطرًا؛ وفي دور مفتوح صفوفه</translation>
    </message>
    <message>
        <source>Caret by sentence</source>
        <translation>المؤشر جملة</translation>
    </message>
    <message>
        <source>First and last letter of the line</source>
        <translation>أول السطر وآخره</translation>
    </message>
    <message>
        <source>A page up and down</source>
        <translation>صفحة إلى أعلى وإلى أسفل</translation>
    </message>
    <message>
        <source>Beginning and end of the document</source>
        <translation>أول الوثيقة وآخرها</translation>
    </message>
    <message>
        <source>Select, with any of these</source>
        <translation>تحديد، مع أي من هذه</translation>
    </message>
    <message>
        <source>What the bar says: label, role, filler or value</source>
        <translation>ما يقوله الشريط: تسمية أو دور أو شاغله أو قيمة</translation>
    </message>
    <message>
        <source>Add a label; fill a role and stay in it</source>
        <translation>إضافة تسمية؛ شغل دور مع البقاء فيه</translation>
    </message>
    <message>
        <source>Close the list, role, frame, hold or selection</source>
        <translation>إغلاق القائمة أو الدور أو أدوار الحدث أو الإمساك أو التحديد</translation>
    </message>
    <message>
        <source>Caret and digits</source>
        <translation>المؤشر والأرقام</translation>
    </message>
</context>
<context>
    <name>problems</name>
    <message>
        <source>It ends at {0}, but the text has only {1} letters.</source>
        <translation>ينتهي عند {0} وليس في النص إلا {1} من الحروف.</translation>
    </message>
    <message>
        <source>Its role {0} points to {1}, which is no entity or event here.</source>
        <translation>دوره {0} يشير إلى {1}، وليس كيانًا ولا حدثًا هنا.</translation>
    </message>
    <message>
        <source>It joins {0}, which is no entity or event here.</source>
        <translation>يربط {0}، وليس كيانًا ولا حدثًا هنا.</translation>
    </message>
    <message>
        <source>Its role {0} points to {1}, which leads back to it.</source>
        <translation>دوره {0} يشير إلى {1} الذي يعود إليه.</translation>
    </message>
    <message>
        <source>Two of its parts share letters.</source>
        <translation>جزآن منه يشتركان في حروف.</translation>
    </message>
    <message>
        <source>Its name {0} hides characters that turn the direction of writing.</source>
        <translation>في اسمه {0} محارف خفية تقلب اتجاه الكتابة.</translation>
    </message>
    <message>
        <source>The scheme has no label {0}.</source>
        <translation>لا تسمية {0} في المخطط.</translation>
    </message>
    <message>
        <source>The scheme has no event type {0}.</source>
        <translation>لا نوع حدث {0} في المخطط.</translation>
    </message>
    <message>
        <source>The scheme has no relation {0}.</source>
        <translation>لا علاقة {0} في المخطط.</translation>
    </message>
    <message>
        <source>The scheme has no role {0}.</source>
        <translation>لا دور {0} في المخطط.</translation>
    </message>
    <message>
        <source>Its role {0} has the value {1}, which the scheme does not know.</source>
        <translation>لدوره {0} القيمة {1}، ولا يعرفها المخطط.</translation>
    </message>
    <message>
        <source>The scheme gives it no attribute {0}.</source>
        <translation>لا يعطيه المخطط السمة {0}.</translation>
    </message>
    <message>
        <source>The scheme has no value {1} of {0}.</source>
        <translation>لا قيمة {1} للسمة {0} في المخطط.</translation>
    </message>
    <message>
        <source>The scheme gives {1} no role {0}.</source>
        <translation>لا يعطي المخطط {1} الدور {0}.</translation>
    </message>
    <message>
        <source>The scheme does not let {0} lead from {1} to {2}.</source>
        <translation>لا يسمح المخطط بأن تكون {0} من {1} إلى {2}.</translation>
    </message>
    <message>
        <source>It crosses the edge of {0}.</source>
        <translation>يقطع حدّ {0}.</translation>
    </message>
    <message>
        <source>It has the same words and label as {0}.</source>
        <translation>له كلمات {0} وتسميته نفسها.</translation>
    </message>
    <message>
        <source>A trigger is one word, this is “{0}”.</source>
        <translation>كلمة الحدث كلمة واحدة، وهذه «{0}».</translation>
    </message>
    <message>
        <source>It begins with white space or an invisible mark.</source>
        <translation>يبدأ بفراغ أو علامة خفية.</translation>
    </message>
    <message>
        <source>It ends with white space or an invisible mark.</source>
        <translation>ينتهي بفراغ أو علامة خفية.</translation>
    </message>
    <message>
        <source>It begins with the mark {0}.</source>
        <translation>يبدأ بالعلامة {0}.</translation>
    </message>
    <message>
        <source>It ends with the mark {0}.</source>
        <translation>ينتهي بالعلامة {0}.</translation>
    </message>
    <message>
        <source>Its edge parts a letter from the sign written on it.</source>
        <translation>حدّه يفصل حرفًا عن الحركة المكتوبة عليه.</translation>
    </message>
    <message>
        <source>Its role {0} is still empty.</source>
        <translation>ما زال دوره {0} خاليًا.</translation>
    </message>
</context>
<context>
    <name>progress</name>
    <message>
        <source>Document {0}: precision {1} · recall {2}</source>
        <translation>الوثيقة {0}: الدقة {1} · الاستدعاء {2}</translation>
    </message>
</context>
<context>
    <name>settings</name>
    <message>
        <source>General</source>
        <translation>عام</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>التقرير</translation>
    </message>
    <message>
        <source>Suggestions</source>
        <translation>الاقتراحات</translation>
    </message>
    <message>
        <source>Keyboard</source>
        <translation>لوحة المفاتيح</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>اللغة</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>كما في النظام</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>المظهر</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>فاتح</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>داكن</translation>
    </message>
    <message>
        <source>Digits</source>
        <translation>الأرقام</translation>
    </message>
    <message>
        <source>Annotator</source>
        <translation>الموسِّم</translation>
    </message>
    <message>
        <source>Font</source>
        <translation>الخط</translation>
    </message>
    <message>
        <source>Size of the letters</source>
        <translation>حجم الحروف</translation>
    </message>
    <message>
        <source>Line spacing</source>
        <translation>تباعد الأسطر</translation>
    </message>
    <message>
        <source>Labels in the report</source>
        <translation>التسميات في التقرير</translation>
    </message>
    <message>
        <source>In the language of the window</source>
        <translation>بلغة النافذة</translation>
    </message>
    <message>
        <source>A sentence a line</source>
        <translation>كل جملة في سطر</translation>
    </message>
    <message>
        <source>Hide harakat</source>
        <translation>إخفاء الحركات</translation>
    </message>
    <message>
        <source>Hide tatweel</source>
        <translation>إخفاء التطويل</translation>
    </message>
    <message>
        <source>Show invisible marks</source>
        <translation>إظهار العلامات الخفية</translation>
    </message>
    <message>
        <source>Learn from the documents that I finish</source>
        <translation>تعلّم من الوثائق التي أُنجزها</translation>
    </message>
    <message>
        <source>Documents that nobody has opened then get better suggestions.</source>
        <translation>فتحصل الوثائق التي لم يفتحها أحد على اقتراحات أفضل.</translation>
    </message>
    <message>
        <source>Finished documents between two lessons</source>
        <translation>الوثائق المنجزة بين درسين</translation>
    </message>
    <message>
        <source>Tab walks the suggestions</source>
        <translation>مفتاح Tab يمر بالاقتراحات</translation>
    </message>
    <message>
        <source>Otherwise Tab moves to the next part of the window.</source>
        <translation>وإلا نقل Tab إلى الجزء التالي من النافذة.</translation>
    </message>
    <message>
        <source>Single letters are commands</source>
        <translation>الحروف المفردة أوامر</translation>
    </message>
    <message>
        <source>Otherwise only the digits and keys with Ctrl act in the report.</source>
        <translation>وإلا لم تعمل في التقرير إلا الأرقام والمفاتيح مع Ctrl.</translation>
    </message>
</context>
<context>
    <name>suggesters</name>
    <message>
        <source>Built-in model</source>
        <translation>النموذج المدمج</translation>
    </message>
    <message>
        <source>Lists of names</source>
        <translation>قوائم الأسماء</translation>
    </message>
    <message>
        <source>Dates and quantities</source>
        <translation>التواريخ والكميات</translation>
    </message>
    <message>
        <source>Words for events</source>
        <translation>كلمات الأحداث</translation>
    </message>
    <message>
        <source>Memory of this project</source>
        <translation>ذاكرة هذا المشروع</translation>
    </message>
    <message>
        <source>Learned from you</source>
        <translation>ما تعلّمه منك</translation>
    </message>
    <message>
        <source>camel-tools</source>
        <translation>camel-tools</translation>
    </message>
    <message>
        <source>A model of your own</source>
        <translation>نموذج لك</translation>
    </message>
    <message>
        <source>Language model</source>
        <translation>نموذج لغوي</translation>
    </message>
    <message>
        <source>A program of your own</source>
        <translation>برنامج لك</translation>
    </message>
    <message>
        <source>The model that comes with the program: entities, events, their arguments and attributes. Runs on this computer.</source>
        <translation>النموذج المرفق بالبرنامج: الكيانات والأحداث وأطرافها وخصائصها. يعمل على هذا الحاسوب.</translation>
    </message>
    <message>
        <source>Countries, cities, peoples, organizations and weapons, from lists that you can read.</source>
        <translation>الدول والمدن والشعوب والمنظمات والأسلحة، من قوائم يمكنك قراءتها.</translation>
    </message>
    <message>
        <source>Days, months in all their names, hours; casualties and quantities in digits and in words.</source>
        <translation>الأيام والشهور بأسمائها كلها والساعات؛ والضحايا والكميات بالأرقام وبالكلمات.</translation>
    </message>
    <message>
        <source>Places by the word before them</source>
        <translation>أماكن تدل عليها الكلمة التي قبلها</translation>
    </message>
    <message>
        <source>A word such as airport or village with the name after it.</source>
        <translation>كلمة مثل مطار أو قرية مع الاسم الذي يليها.</translation>
    </message>
    <message>
        <source>Verbs and nouns that name an event, with its type as the words around it show.</source>
        <translation>أفعال وأسماء تدل على حدث، ونوعه كما تدل عليه الكلمات حوله.</translation>
    </message>
    <message>
        <source>Names that you accepted before are proposed again, rejected ones are not.</source>
        <translation>الأسماء التي قبلتها من قبل تُقترح ثانيةً، والمرفوضة لا تُقترح.</translation>
    </message>
    <message>
        <source>A small model that learns from the documents you finish, while you work. It lies in the project file.</source>
        <translation>نموذج صغير يتعلّم من الوثائق التي تُنجزها وأنت تعمل. مكانه ملف المشروع.</translation>
    </message>
    <message>
        <source>The name recognizer of camel-tools, on the data that you installed or on a folder of your own.</source>
        <translation>معرّف الأسماء في camel-tools، على البيانات التي ثبّتّها أو على مجلد لك.</translation>
    </message>
    <message>
        <source>Any token classification model in a folder on this computer, of Hugging Face&apos;s form or ONNX.</source>
        <translation>أي نموذج لتصنيف الكلمات في مجلد على هذا الحاسوب، بصيغة Hugging Face أو ONNX.</translation>
    </message>
    <message>
        <source>A language model behind an address that speaks OpenAI&apos;s chat format, such as llama.cpp or Ollama on this computer.</source>
        <translation>نموذج لغوي خلف عنوان يتكلم صيغة محادثة OpenAI، مثل llama.cpp أو Ollama على هذا الحاسوب.</translation>
    </message>
    <message>
        <source>A program that reads own JSONL and writes it with suggestions. It runs with your rights.</source>
        <translation>برنامج يقرأ صيغة JSONL الخاصة ويكتبها مع اقتراحات. يعمل بصلاحياتك.</translation>
    </message>
    <message>
        <source>Another model&apos;s folder</source>
        <translation>مجلد نموذج آخر</translation>
    </message>
    <message>
        <source>A model trained elsewhere</source>
        <translation>نموذج دُرّب في مكان آخر</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>التسميات</translation>
    </message>
    <message>
        <source>Folder of the model</source>
        <translation>مجلد النموذج</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>العنوان</translation>
    </message>
    <message>
        <source>Name of the model</source>
        <translation>اسم النموذج</translation>
    </message>
    <message>
        <source>Key, if it asks for one</source>
        <translation>المفتاح، إن طلبه</translation>
    </message>
    <message>
        <source>Command line</source>
        <translation>سطر الأوامر</translation>
    </message>
</context>
<context>
    <name>words</name>
    <message>
        <source>undecided</source>
        <translation>غير محسوم</translation>
    </message>
    <message>
        <source>accepted</source>
        <translation>مقبول</translation>
    </message>
    <message>
        <source>corrected</source>
        <translation>مصحَّح</translation>
    </message>
    <message>
        <source>rejected</source>
        <translation>مرفوض</translation>
    </message>
    <message>
        <source>replaced by another</source>
        <translation>حلّ محله غيره</translation>
    </message>
    <message>
        <source>new</source>
        <translation>جديدة</translation>
    </message>
    <message>
        <source>in progress</source>
        <translation>قيد العمل</translation>
    </message>
    <message>
        <source>done</source>
        <translation>منجزة</translation>
    </message>
    <message>
        <source>skipped</source>
        <translation>متخطاة</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>خطأ</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>تحذير</translation>
    </message>
    <message>
        <source>Hint</source>
        <translation>تنبيه</translation>
    </message>
    <message>
        <source>accept</source>
        <translation>قبول</translation>
    </message>
    <message>
        <source>reject</source>
        <translation>رفض</translation>
    </message>
    <message>
        <source>label</source>
        <translation>تسمية</translation>
    </message>
    <message>
        <source>change the label</source>
        <translation>تغيير التسمية</translation>
    </message>
    <message>
        <source>move an edge</source>
        <translation>تحريك حدّ</translation>
    </message>
    <message>
        <source>delete</source>
        <translation>حذف</translation>
    </message>
    <message>
        <source>split</source>
        <translation>شطر</translation>
    </message>
    <message>
        <source>join</source>
        <translation>ضمّ</translation>
    </message>
    <message>
        <source>add a part</source>
        <translation>إضافة جزء</translation>
    </message>
    <message>
        <source>take out a part</source>
        <translation>إخراج جزء</translation>
    </message>
    <message>
        <source>attribute</source>
        <translation>سمة</translation>
    </message>
    <message>
        <source>note</source>
        <translation>ملاحظة</translation>
    </message>
    <message>
        <source>event</source>
        <translation>حدث</translation>
    </message>
    <message>
        <source>correct</source>
        <translation>تصحيح</translation>
    </message>
    <message>
        <source>fill a role</source>
        <translation>شغل دور</translation>
    </message>
    <message>
        <source>empty a role</source>
        <translation>إخلاء دور</translation>
    </message>
    <message>
        <source>accept a role</source>
        <translation>قبول دور</translation>
    </message>
    <message>
        <source>relation</source>
        <translation>علاقة</translation>
    </message>
    <message>
        <source>state of the document</source>
        <translation>حالة الوثيقة</translation>
    </message>
    <message>
        <source>copy of a layer</source>
        <translation>نسخ طبقة</translation>
    </message>
    <message>
        <source>properties of the document</source>
        <translation>خصائص الوثيقة</translation>
    </message>
    <message>
        <source>in the list of names</source>
        <translation>في قائمة الأسماء</translation>
    </message>
    <message>
        <source>words of a date</source>
        <translation>ألفاظ تاريخ</translation>
    </message>
    <message>
        <source>a number</source>
        <translation>عدد</translation>
    </message>
    <message>
        <source>a number and what it counts</source>
        <translation>عدد ومعدوده</translation>
    </message>
    <message>
        <source>word for an event</source>
        <translation>كلمة تدل على حدث</translation>
    </message>
    <message>
        <source>words after it</source>
        <translation>الكلمات التي بعده</translation>
    </message>
    <message>
        <source>means named in the clause</source>
        <translation>الوسيلة المذكورة في العبارة</translation>
    </message>
    <message>
        <source>the same as before</source>
        <translation>كالذي سبق</translation>
    </message>
    <message>
        <source>seen in this project</source>
        <translation>ورد في هذا المشروع</translation>
    </message>
    <message>
        <source>words around it</source>
        <translation>الكلمات التي حوله</translation>
    </message>
    <message>
        <source>word for a place</source>
        <translation>كلمة تدل على مكان</translation>
    </message>
    <message>
        <source>two names in one word</source>
        <translation>اسمان في كلمة واحدة</translation>
    </message>
    <message>
        <source>common noun</source>
        <translation>اسم جنس</translation>
    </message>
    <message>
        <source>named elsewhere here</source>
        <translation>مذكور في موضع آخر هنا</translation>
    </message>
    <message>
        <source>model</source>
        <translation>النموذج</translation>
    </message>
    <message>
        <source>learned in this project</source>
        <translation>مما تُعلّم في هذا المشروع</translation>
    </message>
    <message>
        <source>camel-tools</source>
        <translation>camel-tools</translation>
    </message>
    <message>
        <source>a model of your own</source>
        <translation>نموذج لك</translation>
    </message>
    <message>
        <source>language model</source>
        <translation>نموذج لغوي</translation>
    </message>
    <message>
        <source>a program of your own</source>
        <translation>برنامج لك</translation>
    </message>
    <message>
        <source>As imported</source>
        <translation>كما استُوردت</translation>
    </message>
    <message>
        <source>Most uncertain first</source>
        <translation>الأقل يقينًا أولًا</translation>
    </message>
    <message>
        <source>Most different first</source>
        <translation>الأكثر اختلافًا أولًا</translation>
    </message>
    <message>
        <source>list of names</source>
        <translation>قائمة الأسماء</translation>
    </message>
    <message>
        <source>pattern</source>
        <translation>نمط</translation>
    </message>
    <message>
        <source>event words</source>
        <translation>كلمات الأحداث</translation>
    </message>
    <message>
        <source>from the document</source>
        <translation>من الوثيقة</translation>
    </message>
    <message>
        <source>from this project</source>
        <translation>من هذا المشروع</translation>
    </message>
    <message>
        <source>context</source>
        <translation>السياق</translation>
    </message>
    <message>
        <source>dates and quantities</source>
        <translation>تواريخ وكميات</translation>
    </message>
    <message>
        <source>imported</source>
        <translation>مستورد</translation>
    </message>
</context>
</TS>
