<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ar_EG" sourcelanguage="en_US">
<context>
    <name>About</name>
    <message>
        <source>Settings</source>
        <translation>الإعدادات</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>السجل</translation>
    </message>
    <message>
        <source>The example project</source>
        <translation>المشروع المثال</translation>
    </message>
    <message>
        <source>The open project</source>
        <translation>المشروع المفتوح</translation>
    </message>
    <message>
        <source>Copies of it</source>
        <translation>نسخه</translation>
    </message>
</context>
<context>
    <name>AboutDialog</name>
    <message>
        <source>About Tawsim</source>
        <translation>عن توسيم</translation>
    </message>
    <message>
        <source>About</source>
        <translation>عن البرنامج</translation>
    </message>
    <message>
        <source>Licenses</source>
        <translation>التراخيص</translation>
    </message>
    <message>
        <source>Tawsim</source>
        <translation>توسيم</translation>
    </message>
    <message>
        <source>Version {0}</source>
        <translation>الإصدار {0}</translation>
    </message>
    <message>
        <source>Arabic reports in, corrected entities and events out as training data.</source>
        <translation>تدخل تقارير عربية، وتخرج كيانات وأحداث مصححة بياناتِ تدريب.</translation>
    </message>
    <message>
        <source>The program is free: its code under the MIT license, its model under CC BY-SA 4.0.</source>
        <translation>البرنامج حر: شيفرته برخصة MIT، ونموذجه برخصة CC BY-SA 4.0.</translation>
    </message>
    <message>
        <source>It uses Qt and Qt for Python under the LGPL 3. It asks no network unless you set that up.</source>
        <translation>يستعمل Qt وQt for Python برخصة LGPL 3. ولا يتصل بالشبكة إلا إذا أعددت ذلك.</translation>
    </message>
    <message>
        <source>Where your data lies</source>
        <translation>أين تُحفظ بياناتك</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>الجزء</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>الإصدار</translation>
    </message>
    <message>
        <source>License</source>
        <translation>الرخصة</translation>
    </message>
    <message>
        <source>Parts and their licenses</source>
        <translation>الأجزاء وتراخيصها</translation>
    </message>
    <message>
        <source>as below</source>
        <translation>كما في الأسفل</translation>
    </message>
    <message>
        <source>Text of the license</source>
        <translation>نص الرخصة</translation>
    </message>
</context>
<context>
    <name>Agreeing</name>
    <message>
        <source>Choose two people or more.</source>
        <translation>اختر شخصين أو أكثر.</translation>
    </message>
    <message>
        <source>No document has layers of two of these people.</source>
        <translation>لا وثيقة فيها طبقتان لاثنين من هؤلاء.</translation>
    </message>
    <message>
        <source>Reading:</source>
        <translation>قراءة:</translation>
    </message>
    <message>
        <source>Comparing:</source>
        <translation>مقارنة:</translation>
    </message>
    <message>
        <source>γ, documents of the sample:</source>
        <translation>γ، وثائق العيّنة:</translation>
    </message>
    <message>
        <source>Cancelled. Another choice of people compares anew.</source>
        <translation>أُلغيت المقارنة. اختيار آخر للأشخاص يقارن من جديد.</translation>
    </message>
    <message>
        <source>Page (*.html)</source>
        <translation>صفحة (*.html)</translation>
    </message>
    <message>
        <source>Save the report</source>
        <translation>حفظ التقرير</translation>
    </message>
    <message>
        <source>The report was saved.</source>
        <translation>حُفظ التقرير.</translation>
    </message>
</context>
<context>
    <name>AgreementDialog</name>
    <message>
        <source>Agreement</source>
        <translation>الاتفاق</translation>
    </message>
    <message>
        <source>Whose layers</source>
        <translation>طبقات مَن</translation>
    </message>
    <message>
        <source>Layers that are not done, too</source>
        <translation>والطبقات غير المنجزة أيضًا</translation>
    </message>
    <message>
        <source>Of which pair</source>
        <translation>لأي زوج</translation>
    </message>
    <message>
        <source>Matrix of what</source>
        <translation>مصفوفة ماذا</translation>
    </message>
    <message>
        <source>Pairs</source>
        <translation>الأزواج</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>الأرقام</translation>
    </message>
    <message>
        <source>By label, type and role</source>
        <translation>بحسب التسمية والنوع والدور</translation>
    </message>
    <message>
        <source>In what they differ</source>
        <translation>فيمَ الاختلاف</translation>
    </message>
    <message>
        <source>What is called what</source>
        <translation>ماذا يُسمّى ماذا</translation>
    </message>
    <message>
        <source>Over time</source>
        <translation>عبر الزمن</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <source>By name</source>
        <translation>بحسب الاسم</translation>
    </message>
    <message>
        <source>Differences</source>
        <translation>الاختلافات</translation>
    </message>
    <message>
        <source>γ of a sample</source>
        <translation>γ على عيّنة</translation>
    </message>
    <message>
        <source>Judges place and label at once; takes some seconds.</source>
        <translation>يحكم على الموضع والتسمية معًا؛ يستغرق بضع ثوانٍ.</translation>
    </message>
    <message>
        <source>Save as a page…</source>
        <translation>حفظ كصفحة…</translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation>حفظ كـ PDF…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
    <message>
        <source>{0} of {1}</source>
        <translation>{0} من {1}</translation>
    </message>
    <message numerus="yes">
        <source>%n passage(s)</source>
        <translation>
            <numerusform>لا مواضع</numerusform>
            <numerusform>موضع واحد</numerusform>
            <numerusform>موضعان</numerusform>
            <numerusform>%Ln مواضع</numerusform>
            <numerusform>%Ln موضعًا</numerusform>
            <numerusform>%Ln موضع</numerusform>
        </translation>
    </message>
    <message>
        <source>the first {0} passages</source>
        <translation>أول {0} موضع</translation>
    </message>
    <message>
        <source>Passages</source>
        <translation>المواضع</translation>
    </message>
</context>
<context>
    <name>Alike</name>
    <message>
        <source>Choose words first.</source>
        <translation>اختر كلمات أولا.</translation>
    </message>
    <message>
        <source>The scheme has no label {0}.</source>
        <translation>ليس في المخطط تسمية {0}.</translation>
    </message>
    <message>
        <source>The scheme has no event type {0}.</source>
        <translation>ليس في المخطط نوع حدث {0}.</translation>
    </message>
    <message>
        <source>The scheme has no role {0}.</source>
        <translation>ليس في المخطط دور {0}.</translation>
    </message>
    <message>
        <source>Nobody called {0} has annotated here.</source>
        <translation>لم يوسّم هنا أحد باسم {0}.</translation>
    </message>
    <message>
        <source>Near it: {0}.</source>
        <translation>قريب منه: {0}.</translation>
    </message>
    <message>
        <source>Label of the ticked</source>
        <translation>تسمية المعلَّم</translation>
    </message>
</context>
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
        <translation>النوع</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>المشكلة</translation>
    </message>
</context>
<context>
    <name>Asked</name>
    <message>
        <source>Words, or label: type: role: without: by: state: /…/</source>
        <translation>كلمات، أو وسم: نوع: دور: بلا: بيد: حالة: /…/</translation>
    </message>
    <message>
        <source>What to look for</source>
        <translation>ما يُبحث عنه</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>أين</translation>
    </message>
    <message>
        <source>in this document</source>
        <translation>في هذه الوثيقة</translation>
    </message>
    <message>
        <source>in the project</source>
        <translation>في المشروع</translation>
    </message>
    <message>
        <source>With و ف ب ل ك س in front</source>
        <translation>مع و ف ب ل ك س في أولها</translation>
    </message>
    <message>
        <source>أ إ آ ا as one, ؤ و and ئ ي too</source>
        <translation>أ إ آ ا سواء، وكذلك ؤ و، وئ ي</translation>
    </message>
    <message>
        <source>ى ي as one</source>
        <translation>ى ي سواء</translation>
    </message>
    <message>
        <source>ة ه as one</source>
        <translation>ة ه سواء</translation>
    </message>
    <message>
        <source>With or without harakat</source>
        <translation>بالحركات أو بدونها</translation>
    </message>
    <message>
        <source>With or without tatweel</source>
        <translation>بالتطويل أو بدونه</translation>
    </message>
    <message>
        <source>What can be asked</source>
        <translation>ما يمكن طلبه</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Words one after the other, whatever their spelling · /…/ a regular expression · label:ORG · type:AirStrike · role:Target · without:Place, an event that lacks it · by:NAME · state:done, new, in-progress or skipped · “…” keeps words together. All of it must hold.</source>
        <translation>كلمات متتالية أيا كان رسمها · /…/ تعبير نمطي · ⁦label:ORG⁩ أو وسم:منظمة · نوع:AirStrike · دور:Target · بلا:Place لحدث ينقصه ذلك · بيد:الاسم · حالة:منجز أو جديد أو جار أو متروك · «&quot;…&quot;» تُبقي الكلمات معا. يجب أن يصح كل ذلك.</translation>
    </message>
    <message>
        <source>Arrows walk, Space ticks, Ctrl+A ticks all, Enter goes there, Left and Right put in order by the words on that side, Shift+Tab leads to where, Ctrl+Enter applies, Esc stops or closes.</source>
        <translation>الأسهم للتنقل، والمسافة للتعليم، وCtrl+A لتعليم الكل، وEnter للذهاب إلى الموضع، واليمين واليسار للترتيب بالكلمات في تلك الجهة، وShift+Tab إلى اختيار مكان البحث، وCtrl+Enter للتطبيق، وEsc للإيقاف أو الإغلاق.</translation>
    </message>
</context>
<context>
    <name>Board</name>
    <message>
        <source>Gold</source>
        <translation>الذهبي</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>مراجعة</translation>
    </message>
    <message>
        <source>Tawsim</source>
        <translation>توسيم</translation>
    </message>
    <message>
        <source>Gold, to be read only. Ctrl+R reviews it.</source>
        <translation>الذهبي، للقراءة فقط. Ctrl+R يراجعه.</translation>
    </message>
    <message>
        <source>{0}&apos;s layer, to be read only.</source>
        <translation>طبقة {0}، للقراءة فقط.</translation>
    </message>
    <message>
        <source>gold</source>
        <translation>الذهبي</translation>
    </message>
    <message>
        <source>Layers here: {0}. Document → Whose layer shows them.</source>
        <translation>طبقات هنا: {0}. تظهر من «وثيقة ← طبقة من».</translation>
    </message>
</context>
<context>
    <name>Bulk</name>
    <message>
        <source>Choose a label</source>
        <translation>اختر تسمية</translation>
    </message>
    <message>
        <source>Nothing is ticked</source>
        <translation>لا شيء معلَّم</translation>
    </message>
    <message>
        <source>All are labelled so already</source>
        <translation>كلها موسومة كذلك من قبل</translation>
    </message>
    <message>
        <source>No label of yours to change there</source>
        <translation>لا تسمية لك هناك تُغيَّر</translation>
    </message>
    <message>
        <source>Nothing of yours to resize there</source>
        <translation>لا توسيم لك هناك تُغيَّر حدوده</translation>
    </message>
    <message>
        <source>Nothing of yours to delete there</source>
        <translation>لا توسيم لك هناك يُحذف</translation>
    </message>
    <message numerus="yes">
        <source>Label %n place(s)</source>
        <translation>
            <numerusform>ضع التسمية في لا موضع</numerusform>
            <numerusform>ضع التسمية في موضع واحد</numerusform>
            <numerusform>ضع التسمية في موضعين</numerusform>
            <numerusform>ضع التسمية في %Ln مواضع</numerusform>
            <numerusform>ضع التسمية في %Ln موضعًا</numerusform>
            <numerusform>ضع التسمية في %Ln موضع</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Change %n label(s)</source>
        <translation>
            <numerusform>غيّر لا تسمية</numerusform>
            <numerusform>غيّر تسمية واحدة</numerusform>
            <numerusform>غيّر تسميتين</numerusform>
            <numerusform>غيّر %Ln تسميات</numerusform>
            <numerusform>غيّر %Ln تسمية</numerusform>
            <numerusform>غيّر %Ln تسمية</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Resize %n annotation(s)</source>
        <translation>
            <numerusform>غيّر حدود لا توسيم</numerusform>
            <numerusform>غيّر حدود توسيم واحد</numerusform>
            <numerusform>غيّر حدود توسيمين</numerusform>
            <numerusform>غيّر حدود %Ln توسيمات</numerusform>
            <numerusform>غيّر حدود %Ln توسيمًا</numerusform>
            <numerusform>غيّر حدود %Ln توسيم</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete %n annotation(s)</source>
        <translation>
            <numerusform>احذف لا توسيم</numerusform>
            <numerusform>احذف توسيمًا واحدًا</numerusform>
            <numerusform>احذف توسيمين</numerusform>
            <numerusform>احذف %Ln توسيمات</numerusform>
            <numerusform>احذف %Ln توسيمًا</numerusform>
            <numerusform>احذف %Ln توسيم</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose a label or an event type first.</source>
        <translation>اختر أولا تسمية أو نوع حدث.</translation>
    </message>
    <message>
        <source>There is nothing to do at these places.</source>
        <translation>لا شيء يُفعل في هذه المواضع.</translation>
    </message>
    <message numerus="yes">
        <source>%n place(s) labelled</source>
        <translation>
            <numerusform>لم يوسم أي موضع</numerusform>
            <numerusform>وُسم موضع واحد</numerusform>
            <numerusform>وُسم موضعان</numerusform>
            <numerusform>وُسمت %Ln مواضع</numerusform>
            <numerusform>وُسم %Ln موضعًا</numerusform>
            <numerusform>وُسم %Ln موضع</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n label(s) changed</source>
        <translation>
            <numerusform>لم تُغيَّر أي تسمية</numerusform>
            <numerusform>غُيّرت تسمية واحدة</numerusform>
            <numerusform>غُيّرت تسميتان</numerusform>
            <numerusform>غُيّرت %Ln تسميات</numerusform>
            <numerusform>غُيّرت %Ln تسمية</numerusform>
            <numerusform>غُيّرت %Ln تسمية</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n annotation(s) resized</source>
        <translation>
            <numerusform>لم تُغيَّر حدود أي توسيم</numerusform>
            <numerusform>غُيّرت حدود توسيم واحد</numerusform>
            <numerusform>غُيّرت حدود توسيمين</numerusform>
            <numerusform>غُيّرت حدود %Ln توسيمات</numerusform>
            <numerusform>غُيّرت حدود %Ln توسيمًا</numerusform>
            <numerusform>غُيّرت حدود %Ln توسيم</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n annotation(s) deleted</source>
        <translation>
            <numerusform>لم يُحذف أي توسيم</numerusform>
            <numerusform>حُذف توسيم واحد</numerusform>
            <numerusform>حُذف توسيمان</numerusform>
            <numerusform>حُذفت %Ln توسيمات</numerusform>
            <numerusform>حُذف %Ln توسيمًا</numerusform>
            <numerusform>حُذف %Ln توسيم</numerusform>
        </translation>
    </message>
    <message>
        <source>{0} takes all of it back.</source>
        <translation>المفتاح {0} يتراجع عن ذلك كله.</translation>
    </message>
    <message numerus="yes">
        <source>in %n document(s)</source>
        <translation>
            <numerusform>في لا وثيقة</numerusform>
            <numerusform>في وثيقة واحدة</numerusform>
            <numerusform>في وثيقتين</numerusform>
            <numerusform>في %Ln وثائق</numerusform>
            <numerusform>في %Ln وثيقة</numerusform>
            <numerusform>في %Ln وثيقة</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Card</name>
    <message>
        <source>Table</source>
        <translation>جدول</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>حفظ…</translation>
    </message>
    <message>
        <source>Counting…</source>
        <translation>يُعَدُّ الآن…</translation>
    </message>
    <message>
        <source>Save the figure</source>
        <translation>حفظ الشكل</translation>
    </message>
    <message>
        <source>goal</source>
        <translation>الهدف</translation>
    </message>
</context>
<context>
    <name>ChangedList</name>
    <message>
        <source>{0}: nothing has changed.</source>
        <translation>{0}: لم يتغير شيء.</translation>
    </message>
    <message>
        <source>Since it was done, {0}</source>
        <translation>منذ إنجازها، {0}</translation>
    </message>
    <message>
        <source>Since the project was opened</source>
        <translation>منذ فتح المشروع</translation>
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
    <name>Chronicle</name>
    <message>
        <source>Reading: {0} of {1}</source>
        <translation>تُقرأ: {0} من {1}</translation>
    </message>
    <message>
        <source>The project has no documents yet: import some.</source>
        <translation>لا وثائق في المشروع بعد: استورد بعضها.</translation>
    </message>
    <message>
        <source>No events in this project yet: E makes one of the word at the caret, Enter accepts a suggested one.</source>
        <translation>لا أحداث في هذا المشروع بعد: المفتاح E يجعل الكلمة التي عند المؤشر حدثًا، وEnter يقبل حدثًا مقترحًا.</translation>
    </message>
    <message>
        <source>No events in this layer.</source>
        <translation>لا أحداث في هذه الطبقة.</translation>
    </message>
    <message>
        <source>No events in this document yet: E makes one of the word at the caret, Enter accepts a suggested one.</source>
        <translation>لا أحداث في هذه الوثيقة بعد: المفتاح E يجعل الكلمة التي عند المؤشر حدثًا، وEnter يقبل حدثًا مقترحًا.</translation>
    </message>
</context>
<context>
    <name>ChroniclePanel</name>
    <message>
        <source>Events</source>
        <translation>الأحداث</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>الخط الزمني</translation>
    </message>
    <message>
        <source>This document</source>
        <translation>هذه الوثيقة</translation>
    </message>
    <message>
        <source>The whole project</source>
        <translation>المشروع كله</translation>
    </message>
    <message>
        <source>Whose events</source>
        <translation>أحداث ماذا</translation>
    </message>
</context>
<context>
    <name>ColumnChoice</name>
    <message>
        <source>Column</source>
        <translation>العمود</translation>
    </message>
    <message>
        <source>It is</source>
        <translation>هو</translation>
    </message>
    <message>
        <source>First values</source>
        <translation>القيم الأولى</translation>
    </message>
    <message>
        <source>Columns of the table</source>
        <translation>أعمدة الجدول</translation>
    </message>
    <message>
        <source>the words</source>
        <translation>الكلمات</translation>
    </message>
    <message>
        <source>tags</source>
        <translation>وسوم</translation>
    </message>
    <message>
        <source>the text</source>
        <translation>النص</translation>
    </message>
    <message>
        <source>the id</source>
        <translation>المعرّف</translation>
    </message>
    <message>
        <source>the title</source>
        <translation>العنوان</translation>
    </message>
    <message>
        <source>the date</source>
        <translation>التاريخ</translation>
    </message>
    <message>
        <source>kept with the document</source>
        <translation>يُحفظ مع الوثيقة</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>يُترك</translation>
    </message>
</context>
<context>
    <name>Concordance</name>
    <message>
        <source>Nothing found.</source>
        <translation>لم يوجد شيء.</translation>
    </message>
    <message>
        <source>More than {0} found, the first are shown; {1} ticked.</source>
        <translation>وُجد أكثر من {0}، تُعرض أولاها؛ المعلَّم: {1}.</translation>
    </message>
    <message>
        <source>{0} found, {1} ticked.</source>
        <translation>وُجد: {0}، المعلَّم: {1}.</translation>
    </message>
    <message>
        <source>any label</source>
        <translation>أي تسمية</translation>
    </message>
    <message>
        <source>which label?</source>
        <translation>أي تسمية؟</translation>
    </message>
    <message>
        <source>{0} found; {1} % is searched. Esc stops.</source>
        <translation>وُجد: {0}، وجرى البحث في {1}٪. المفتاح Esc يوقفه.</translation>
    </message>
    <message>
        <source>More than {0} documents found, the first are shown.</source>
        <translation>وُجدت أكثر من {0} وثيقة، تُعرض أولاها.</translation>
    </message>
    <message numerus="yes">
        <source>%n document(s) found.</source>
        <translation>
            <numerusform>لم توجد وثائق.</numerusform>
            <numerusform>وُجدت وثيقة واحدة.</numerusform>
            <numerusform>وُجدت وثيقتان.</numerusform>
            <numerusform>وُجدت %Ln وثائق.</numerusform>
            <numerusform>وُجدت %Ln وثيقة.</numerusform>
            <numerusform>وُجدت %Ln وثيقة.</numerusform>
        </translation>
    </message>
    <message>
        <source>{0} found so far.</source>
        <translation>وُجد {0} حتى الآن.</translation>
    </message>
    <message>
        <source>Hits</source>
        <translation>المواضع</translation>
    </message>
    <message>
        <source>as in the texts</source>
        <translation>كما في النصوص</translation>
    </message>
    <message>
        <source>by the words before</source>
        <translation>بالكلمات قبلها</translation>
    </message>
    <message>
        <source>by the words after</source>
        <translation>بالكلمات بعدها</translation>
    </message>
    <message>
        <source>Label as</source>
        <translation>سمِّ بـ</translation>
    </message>
    <message>
        <source>Change label to</source>
        <translation>غيّر التسمية إلى</translation>
    </message>
    <message>
        <source>Resize to these words</source>
        <translation>اجعل الحدود هذه الكلمات</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>احذف</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>الترتيب</translation>
    </message>
    <message>
        <source>What to do with the ticked</source>
        <translation>ما يُفعل بالمعلَّم</translation>
    </message>
    <message>
        <source>Label or event type</source>
        <translation>تسمية أو نوع حدث</translation>
    </message>
    <message>
        <source>Ctrl+Enter</source>
        <translation>Ctrl+Enter</translation>
    </message>
</context>
<context>
    <name>ConflictsDialog</name>
    <message>
        <source>Conflicts</source>
        <translation>التعارضات</translation>
    </message>
    <message>
        <source>Layers that were edited apart</source>
        <translation>طبقات عُدّلت في أكثر من نسخة</translation>
    </message>
    <message>
        <source>What is otherwise in the versions</source>
        <translation>ما يختلف بين النسخ</translation>
    </message>
    <message>
        <source>No layer waits for a decision.</source>
        <translation>لا طبقة تنتظر قرارًا.</translation>
    </message>
    <message>
        <source>In the text</source>
        <translation>في النص</translation>
    </message>
    <message>
        <source>A digit keeps the version of that column. 0 puts them together: what only one altered comes from it, what several altered stays as on show. Ctrl+Z takes it back.</source>
        <translation>يُبقي الرقم نسخةَ العمود. ويجمعها 0: ما غيّرته نسخة واحدة يؤخذ منها، وما غيّرته عدة نسخ يبقى كالمعروض. وCtrl+Z يرجع عن ذلك.</translation>
    </message>
    <message>
        <source>0 · Put them together</source>
        <translation>0 · اجمعها معًا</translation>
    </message>
    <message>
        <source>1 · Keep what is on show</source>
        <translation>1 · إبقاء المعروض</translation>
    </message>
    <message>
        <source>{0} · Take this version</source>
        <translation>{0} · أخذ هذه النسخة</translation>
    </message>
</context>
<context>
    <name>CrashDialog</name>
    <message>
        <source>Something went wrong in the program</source>
        <translation>حدث خطأ في البرنامج</translation>
    </message>
    <message>
        <source>Your work is safe: each edit is on the disk as soon as it is made, and stays.</source>
        <translation>عملك محفوظ: كل تعديل يُكتب على القرص حال إجرائه، ويبقى.</translation>
    </message>
    <message>
        <source>Only what you did last may not have been done. If this comes again, start the program anew.</source>
        <translation>ربما لم يتم آخر ما فعلته فقط. إن تكرر هذا فأعد تشغيل البرنامج.</translation>
    </message>
    <message>
        <source>It is written down here, without any of your texts: {0}</source>
        <translation>سُجّل الخطأ هنا دون أي من نصوصك: {0}</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>متابعة</translation>
    </message>
    <message>
        <source>Diagnostics to copy…</source>
        <translation>معلومات للتشخيص والنسخ…</translation>
    </message>
</context>
<context>
    <name>Dashboard</name>
    <message>
        <source>Reading…</source>
        <translation>تجري القراءة…</translation>
    </message>
    <message>
        <source>Nobody has begun a document.</source>
        <translation>لم يبدأ أحد وثيقةً بعد.</translation>
    </message>
    <message>
        <source>No time was counted on finished documents.</source>
        <translation>لم يُحسب وقت على وثائق منجزة.</translation>
    </message>
    <message>
        <source>No document was finished here.</source>
        <translation>لم تُنجَز هنا وثيقة بعد.</translation>
    </message>
    <message>
        <source>No review is finished.</source>
        <translation>لم تنتهِ مراجعة بعد.</translation>
    </message>
    <message>
        <source>Nothing is annotated.</source>
        <translation>لم يوسَم شيء بعد.</translation>
    </message>
    <message>
        <source>No suggestion was decided in a document that is finished.</source>
        <translation>لم يُبَتَّ في اقتراح في وثيقة منجزة.</translation>
    </message>
    <message>
        <source>No document was finished by two people.</source>
        <translation>لم يُنجز شخصان وثيقة واحدة.</translation>
    </message>
    <message>
        <source>No document was slipped in with known gold, and none given again.</source>
        <translation>لم تُدَسَّ وثيقة ذات ذهبي معروف، ولم تُعطَ وثيقة ثانيةً.</translation>
    </message>
</context>
<context>
    <name>DashboardPage</name>
    <message>
        <source>Dashboard</source>
        <translation>لوحة المتابعة</translation>
    </message>
    <message>
        <source>Goal…</source>
        <translation>الهدف…</translation>
    </message>
    <message>
        <source>All of it…</source>
        <translation>كل الأرقام…</translation>
    </message>
    <message>
        <source>All figures of the agreement</source>
        <translation>كل أرقام الاتفاق</translation>
    </message>
    <message>
        <source>Documents by state and person</source>
        <translation>الوثائق بحالتها وصاحبها</translation>
    </message>
    <message>
        <source>Gold so far</source>
        <translation>الذهبي حتى الآن</translation>
    </message>
    <message>
        <source>Finished, by person</source>
        <translation>ما أُنجز، بحسب الشخص</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>الوقت</translation>
    </message>
    <message>
        <source>Annotations by label</source>
        <translation>التوسيمات بحسب التسمية</translation>
    </message>
    <message>
        <source>Share of each label</source>
        <translation>حصة كل تسمية</translation>
    </message>
    <message>
        <source>What became of suggestions</source>
        <translation>مآل الاقتراحات</translation>
    </message>
    <message>
        <source>Agreement (F1)</source>
        <translation>الاتفاق (F1)</translation>
    </message>
    <message>
        <source>Quality of each person (F1)</source>
        <translation>جودة عمل كل شخص (F1)</translation>
    </message>
    <message>
        <source>Read again</source>
        <translation>اقرأ من جديد</translation>
    </message>
    <message>
        <source>Saved: {0}</source>
        <translation>حُفظ: {0}</translation>
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
        <source>These words have several labels now: {0}</source>
        <translation>صار على هذه الكلمات أكثر من وسم: {0}</translation>
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
    <name>Desk</name>
    <message>
        <source>Here is what is in hand; press again to act.</source>
        <translation>هذا ما هو قيد العمل؛ اضغط مرة أخرى للتنفيذ.</translation>
    </message>
</context>
<context>
    <name>DiagnosisDialog</name>
    <message>
        <source>Diagnostics</source>
        <translation>معلومات التشخيص</translation>
    </message>
    <message>
        <source>For whoever helps you. No texts, names or places of files are in it; nothing is sent.</source>
        <translation>لمن يساعدك. لا نصوص فيها ولا أسماء ولا مواضع ملفات، ولا يُرسل منها شيء.</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>نسخ</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>نُسخت</translation>
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
        <source>Relation</source>
        <translation>علاقة</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>تسمية</translation>
    </message>
    <message>
        <source>Label, as {0}</source>
        <translation>تسمية، بدور {0}</translation>
    </message>
    <message>
        <source>without words</source>
        <translation>بلا كلمات</translation>
    </message>
</context>
<context>
    <name>DiscussDialog</name>
    <message>
        <source>Discussion of a passage</source>
        <translation>نقاش موضع</translation>
    </message>
    <message>
        <source>Thread</source>
        <translation>النقاش</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>تعليق</translation>
    </message>
    <message>
        <source>For the lead: stays open until somebody answers</source>
        <translation>للمشرف: يبقى مفتوحًا حتى يجيب أحد</translation>
    </message>
    <message>
        <source>Begin</source>
        <translation>ابدأ</translation>
    </message>
    <message>
        <source>What it is</source>
        <translation>ما هو</translation>
    </message>
    <message>
        <source>New…</source>
        <translation>جديد…</translation>
    </message>
</context>
<context>
    <name>Discussing</name>
    <message>
        <source>No words are chosen.</source>
        <translation>لم تُختر كلمات.</translation>
    </message>
</context>
<context>
    <name>DocumentList</name>
    <message>
        <source>None of {0} finished</source>
        <translation>لم يُنجز شيء من {0}</translation>
    </message>
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
    <name>EventTable</name>
    <message>
        <source>Who</source>
        <translation>من</translation>
    </message>
    <message>
        <source>Did what</source>
        <translation>ماذا فعل</translation>
    </message>
    <message>
        <source>To whom</source>
        <translation>بمن</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>أين</translation>
    </message>
    <message>
        <source>When</source>
        <translation>متى</translation>
    </message>
    <message>
        <source>With what</source>
        <translation>بماذا</translation>
    </message>
    <message>
        <source>How many</source>
        <translation>كم</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>الوثيقة</translation>
    </message>
    <message>
        <source>Table of events</source>
        <translation>جدول الأحداث</translation>
    </message>
</context>
<context>
    <name>Excerpts</name>
    <message>
        <source>Nothing is annotated here.</source>
        <translation>لا توسيم هنا.</translation>
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
        <source>Start</source>
        <translation>البداية</translation>
    </message>
    <message>
        <source>End</source>
        <translation>النهاية</translation>
    </message>
    <message>
        <source>Attributes</source>
        <translation>السمات</translation>
    </message>
    <message>
        <source>Roles</source>
        <translation>الأدوار</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>الملاحظة</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) copied as a table.</source>
        <translation>
            <numerusform>لم يُنسخ صف.</numerusform>
            <numerusform>نُسخ صف واحد جدولًا.</numerusform>
            <numerusform>نُسخ صفان جدولًا.</numerusform>
            <numerusform>نُسخت %Ln صفوف جدولًا.</numerusform>
            <numerusform>نُسخ %Ln صفًّا جدولًا.</numerusform>
            <numerusform>نُسخ %Ln صف جدولًا.</numerusform>
        </translation>
    </message>
    <message>
        <source>These are too many lines for one picture; choose fewer.</source>
        <translation>هذه أسطر أكثر مما تسعه صورة واحدة؛ اختر أقل.</translation>
    </message>
    <message>
        <source>Picture of these lines</source>
        <translation>صورة لهذه الأسطر</translation>
    </message>
    <message>
        <source>Picture (*.png)</source>
        <translation>صورة (*.png)</translation>
    </message>
    <message>
        <source>Drawing (*.svg)</source>
        <translation>رسم متجه (*.svg)</translation>
    </message>
    <message>
        <source>Picture with suggestions (*.png)</source>
        <translation>صورة مع الاقتراحات (*.png)</translation>
    </message>
    <message>
        <source>Drawing with suggestions (*.svg)</source>
        <translation>رسم متجه مع الاقتراحات (*.svg)</translation>
    </message>
    <message>
        <source>{0} is there already.</source>
        <translation>{0} موجود من قبل.</translation>
    </message>
    <message>
        <source>The picture was saved.</source>
        <translation>حُفظت الصورة.</translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message>
        <source>Export</source>
        <translation>تصدير</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>اختر…</translation>
    </message>
    <message>
        <source>Also where the review is not finished</source>
        <translation>وما لم تنتهِ مراجعته أيضًا</translation>
    </message>
    <message>
        <source>P1, P2 … in place of people&apos;s names</source>
        <translation>P1 وP2 … مكان أسماء الناس</translation>
    </message>
    <message>
        <source>Suggestions with their scores, and verdicts, too</source>
        <translation>مع الاقتراحات ودرجاتها والأحكام أيضًا</translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation>فتح المجلد</translation>
    </message>
    <message>
        <source>Everybody, each layer by itself</source>
        <translation>الجميع، كل طبقة وحدها</translation>
    </message>
    <message>
        <source>gold as it was frozen: {0}</source>
        <translation>الذهبي كما جُمِّد: {0}</translation>
    </message>
    <message>
        <source>{0}: what the review decided</source>
        <translation>{0}: ما قررته المراجعة</translation>
    </message>
    <message>
        <source>Every document with its only layer</source>
        <translation>كل وثيقة بطبقتها الوحيدة</translation>
    </message>
    <message>
        <source>Recipe</source>
        <translation>الوصفة</translation>
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
        <source>A name that ends in {0} gives that.</source>
        <translation>الاسم المنتهي بـ {0} يعطي تلك الصيغة.</translation>
    </message>
    <message>
        <source>Several people have layers here: choose whose go out.</source>
        <translation>لعدة أشخاص طبقات هنا: اختر طبقات من تُصدَّر.</translation>
    </message>
</context>
<context>
    <name>Exporting</name>
    <message>
        <source>Looking what will be lost: {0}% seen.</source>
        <translation>يُفحص ما لن تحفظه الصيغة: تم {0}%.</translation>
    </message>
    <message>
        <source>Will be lost: {0}</source>
        <translation>لن تحفظ الصيغة: {0}</translation>
    </message>
    <message>
        <source>Nothing will be lost.</source>
        <translation>تحفظ الصيغة كل ما اخترته.</translation>
    </message>
    <message>
        <source>Cancelled: nothing was written.</source>
        <translation>أُلغي: لم يُكتب شيء.</translation>
    </message>
    <message numerus="yes">
        <source>%n document(s) written, read back and compared.</source>
        <translation>
            <numerusform>لم تُكتب وثائق.</numerusform>
            <numerusform>كُتبت وثيقة واحدة وقُرئت ثانية وقورنت.</numerusform>
            <numerusform>كُتبت وثيقتان وقُرئتا ثانية وقورنتا.</numerusform>
            <numerusform>كُتبت %Ln وثائق وقُرئت ثانية وقورنت.</numerusform>
            <numerusform>كُتبت %Ln وثيقة وقُرئت ثانية وقورنت.</numerusform>
            <numerusform>كُتبت %Ln وثيقة وقُرئت ثانية وقورنت.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln finished review(s) with something to decide.</source>
        <translation>
            <numerusform>لا مراجعات منجزة فيها ما يُحسم.</numerusform>
            <numerusform>مراجعة منجزة واحدة فيها ما يُحسم.</numerusform>
            <numerusform>مراجعتان منجزتان فيهما ما يُحسم.</numerusform>
            <numerusform>%Ln مراجعات منجزة فيها ما يُحسم.</numerusform>
            <numerusform>%Ln مراجعة منجزة فيها ما يُحسم.</numerusform>
            <numerusform>%Ln مراجعة منجزة فيها ما يُحسم.</numerusform>
        </translation>
    </message>
    <message>
        <source>Split by document: {0}</source>
        <translation>قُسمت الوثائق: {0}</translation>
    </message>
    <message>
        <source>What it is made of: {0}</source>
        <translation>بيان التصدير: {0}</translation>
    </message>
    <message>
        <source>Its data card: {0}</source>
        <translation>بطاقة بياناته: {0}</translation>
    </message>
    <message>
        <source>Lost: {0}</source>
        <translation>لم تحفظ الصيغة: {0}</translation>
    </message>
    <message>
        <source>Nothing was lost.</source>
        <translation>حُفظ كل شيء.</translation>
    </message>
    <message numerus="yes">
        <source>Not in it: %n document(s) that were given again.</source>
        <translation>
            <numerusform>لا شيء خارجه مما أُعطي ثانيةً.</numerusform>
            <numerusform>خارجه وثيقة واحدة أُعطيت ثانيةً.</numerusform>
            <numerusform>خارجه وثيقتان أُعطيتا ثانيةً.</numerusform>
            <numerusform>خارجه %Ln وثائق أُعطيت ثانيةً.</numerusform>
            <numerusform>خارجه %Ln وثيقةً أُعطيت ثانيةً.</numerusform>
            <numerusform>خارجه %Ln وثيقة أُعطيت ثانيةً.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Not in it: %n document(s) whose review is not finished.</source>
        <translation>
            <numerusform>لا شيء خارجه مما لم تنتهِ مراجعته.</numerusform>
            <numerusform>خارجه وثيقة واحدة لم تنتهِ مراجعتها.</numerusform>
            <numerusform>خارجه وثيقتان لم تنتهِ مراجعتهما.</numerusform>
            <numerusform>خارجه %Ln وثائق لم تنتهِ مراجعتها.</numerusform>
            <numerusform>خارجه %Ln وثيقةً لم تنتهِ مراجعتها.</numerusform>
            <numerusform>خارجه %Ln وثيقة لم تنتهِ مراجعتها.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Not in it: %n document(s) without a layer of {0}.</source>
        <translation>
            <numerusform>لكل وثيقة طبقة لـ {0}.</numerusform>
            <numerusform>خارجه وثيقة واحدة ليس لـ {0} طبقة عليها.</numerusform>
            <numerusform>خارجه وثيقتان ليس لـ {0} طبقة عليهما.</numerusform>
            <numerusform>خارجه %Ln وثائق ليس لـ {0} طبقة عليها.</numerusform>
            <numerusform>خارجه %Ln وثيقةً ليس لـ {0} طبقة عليها.</numerusform>
            <numerusform>خارجه %Ln وثيقة ليس لـ {0} طبقة عليها.</numerusform>
        </translation>
    </message>
    <message>
        <source>Train</source>
        <translation>تدريب</translation>
    </message>
    <message>
        <source>Validation</source>
        <translation>تحقق</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>اختبار</translation>
    </message>
</context>
<context>
    <name>FeedbackList</name>
    <message>
        <source>The review changed nothing else in your layers.</source>
        <translation>لم تغيّر المراجعة شيئا آخر في طبقاتك.</translation>
    </message>
    <message>
        <source>What the review changed in yours: {0}</source>
        <translation>ما غيّرته المراجعة عندك: {0}</translation>
    </message>
    <message>
        <source>The review changed nothing in your layers.</source>
        <translation>لم تغيّر المراجعة شيئا في طبقاتك.</translation>
    </message>
    <message>
        <source>No review of your layers is here yet.</source>
        <translation>ليس هنا مراجعة لطبقاتك بعد.</translation>
    </message>
    <message>
        <source>you changed it since</source>
        <translation>غيّرته بعد ذلك</translation>
    </message>
</context>
<context>
    <name>Figures</name>
    <message>
        <source>handed out, not begun</source>
        <translation>وُزِّعت ولم تبدأ</translation>
    </message>
    <message>
        <source>All</source>
        <translation>الكل</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>الشخص</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>الوثائق</translation>
    </message>
    <message>
        <source>Annotations</source>
        <translation>التوسيمات</translation>
    </message>
    <message>
        <source>others</source>
        <translation>آخرون</translation>
    </message>
    <message>
        <source>minutes</source>
        <translation>دقائق</translation>
    </message>
    <message>
        <source>seconds</source>
        <translation>ثوانٍ</translation>
    </message>
    <message>
        <source>Minutes a document</source>
        <translation>دقائق لكل وثيقة</translation>
    </message>
    <message>
        <source>Seconds an annotation</source>
        <translation>ثوانٍ لكل توسيم</translation>
    </message>
    <message>
        <source>Entities</source>
        <translation>الكيانات</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>التسمية</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>الأحداث</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>النوع</translation>
    </message>
    <message>
        <source>Relations and others</source>
        <translation>العلاقات وغيرها</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>الاسم</translation>
    </message>
    <message>
        <source>people</source>
        <translation>الناس</translation>
    </message>
    <message>
        <source>gold</source>
        <translation>الذهبي</translation>
    </message>
    <message>
        <source>documents</source>
        <translation>وثائق</translation>
    </message>
    <message>
        <source>annotations</source>
        <translation>توسيمات</translation>
    </message>
    <message>
        <source>Period from</source>
        <translation>الفترة من</translation>
    </message>
    <message>
        <source>{0}, over time</source>
        <translation>{0} مع الوقت</translation>
    </message>
    <message>
        <source>{0}, by person</source>
        <translation>{0} بحسب الشخص</translation>
    </message>
    <message>
        <source>share (%)</source>
        <translation>الحصة (%)</translation>
    </message>
    <message>
        <source>All suggesters</source>
        <translation>كل المقترِحات</translation>
    </message>
    <message>
        <source>suggestions</source>
        <translation>اقتراحات</translation>
    </message>
    <message>
        <source>Quarters of the documents, as they were finished</source>
        <translation>أرباع الوثائق بترتيب إنجازها</translation>
    </message>
    <message>
        <source>All pairs</source>
        <translation>كل الأزواج</translation>
    </message>
    <message>
        <source>entities</source>
        <translation>الكيانات</translation>
    </message>
    <message>
        <source>events</source>
        <translation>الأحداث</translation>
    </message>
    <message>
        <source>arguments</source>
        <translation>الأدوار</translation>
    </message>
    <message>
        <source>F1 (%)</source>
        <translation>F1 (%)</translation>
    </message>
    <message>
        <source>part {0} of 4</source>
        <translation>الربع {0} من 4</translation>
    </message>
    <message>
        <source>Against known gold</source>
        <translation>مقابل ذهبي معروف</translation>
    </message>
    <message>
        <source>With themselves</source>
        <translation>مع أنفسهم</translation>
    </message>
    <message>
        <source>Person (documents)</source>
        <translation>الشخص (الوثائق)</translation>
    </message>
    <message>
        <source>gold so far</source>
        <translation>الذهبي حتى الآن</translation>
    </message>
    <message>
        <source>needed</source>
        <translation>المطلوب</translation>
    </message>
</context>
<context>
    <name>FileList</name>
    <message>
        <source>File</source>
        <translation>ملف</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>الصيغة</translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation>الترميز</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>ما وُجد</translation>
    </message>
    <message>
        <source>Files to import</source>
        <translation>ملفات للاستيراد</translation>
    </message>
    <message>
        <source>{0}?</source>
        <translation>{0}؟</translation>
    </message>
    <message>
        <source>cannot be read</source>
        <translation>لا يُقرأ</translation>
    </message>
    <message numerus="yes">
        <source>%n bad row(s)</source>
        <translation>
            <numerusform>لا صفوف معيبة</numerusform>
            <numerusform>صف معيب واحد</numerusform>
            <numerusform>صفان معيبان</numerusform>
            <numerusform>%Ln صفوف معيبة</numerusform>
            <numerusform>%Ln صفًا معيبًا</numerusform>
            <numerusform>%Ln صف معيب</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n document(s)</source>
        <translation>
            <numerusform>لا وثائق</numerusform>
            <numerusform>وثيقة واحدة</numerusform>
            <numerusform>وثيقتان</numerusform>
            <numerusform>%Ln وثائق</numerusform>
            <numerusform>%Ln وثيقة</numerusform>
            <numerusform>%Ln وثيقة</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n annotation(s)</source>
        <translation>
            <numerusform>لا وسوم</numerusform>
            <numerusform>وسم واحد</numerusform>
            <numerusform>وسمان</numerusform>
            <numerusform>%Ln وسوم</numerusform>
            <numerusform>%Ln وسمًا</numerusform>
            <numerusform>%Ln وسم</numerusform>
        </translation>
    </message>
    <message>
        <source>{0} and more</source>
        <translation>{0} وأكثر</translation>
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
        <translation>مشاريع توسيم ⁦(*.tawsim)</translation>
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
    <name>FormatChoices</name>
    <message>
        <source>IOB2: every entity begins with B</source>
        <translation>IOB2: كل كيان يبدأ بحرف B</translation>
    </message>
    <message>
        <source>IOB1: B only between two of one label</source>
        <translation>IOB1: ‏B بين كيانين متجاورين من وسم واحد فقط</translation>
    </message>
    <message>
        <source>BIOES: the last word and single ones, too</source>
        <translation>BIOES: مع تمييز الكلمة الأخيرة والمفردة</translation>
    </message>
    <message>
        <source>BILOU: the same in other letters</source>
        <translation>BILOU: كذلك بحروف أخرى</translation>
    </message>
    <message>
        <source>Split the word there</source>
        <translation>تقسيم الكلمة هناك</translation>
    </message>
    <message>
        <source>Let the entity have the whole word</source>
        <translation>مدّ الكيان إلى الكلمة كلها</translation>
    </message>
    <message>
        <source>As the file had them, else the outermost</source>
        <translation>كما كانت في الملف، وإلا فالخارجي</translation>
    </message>
    <message>
        <source>Keep the outermost</source>
        <translation>إبقاء الخارجي</translation>
    </message>
    <message>
        <source>Keep the innermost</source>
        <translation>إبقاء الداخلي</translation>
    </message>
    <message>
        <source>A column for each depth</source>
        <translation>عمود لكل عمق</translation>
    </message>
    <message>
        <source>Letters before labels</source>
        <translation>الحروف قبل الوسوم</translation>
    </message>
    <message>
        <source>Where an entity ends within a word</source>
        <translation>إذا انتهى كيان داخل كلمة</translation>
    </message>
    <message>
        <source>Of entities within one another</source>
        <translation>من الكيانات المتداخلة</translation>
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
    <message>
        <source>The event was accepted with what was suggested in it: {0}</source>
        <translation>قُبل الحدث مع ما اقتُرح فيه: {0}</translation>
    </message>
</context>
<context>
    <name>GoalDialog</name>
    <message>
        <source>Goal</source>
        <translation>الهدف</translation>
    </message>
    <message>
        <source>none</source>
        <translation>بلا هدف</translation>
    </message>
    <message>
        <source>By a day</source>
        <translation>حتى يوم</translation>
    </message>
    <message>
        <source>Documents of gold</source>
        <translation>الوثائق الذهبية</translation>
    </message>
</context>
<context>
    <name>GuidanceDialog</name>
    <message>
        <source>Guideline notes</source>
        <translation>ملاحظات الإرشاد</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>الإصدارات</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>النص</translation>
    </message>
    <message>
        <source>What changed</source>
        <translation>ما الذي تغيَّر</translation>
    </message>
    <message>
        <source>The lead writes these notes.</source>
        <translation>يكتب المشرف هذه الملاحظات.</translation>
    </message>
    <message>
        <source>Save as a new version</source>
        <translation>احفظ إصدارًا جديدًا</translation>
    </message>
    <message>
        <source>Version {0}</source>
        <translation>الإصدار {0}</translation>
    </message>
    <message>
        <source>Ctrl+Enter saves a version with its date; exports and data cards name it.</source>
        <translation>‏Ctrl+Enter يحفظ إصدارًا بتاريخه، وتذكره التصديرات وبطاقات البيانات.</translation>
    </message>
    <message>
        <source>This text is not saved. Close once more to leave all as it was.</source>
        <translation>هذا النص لم يُحفظ. أغلق مرة أخرى ليبقى كل شيء كما كان.</translation>
    </message>
</context>
<context>
    <name>Guidelines</name>
    <message>
        <source>Examples:</source>
        <translation>أمثلة:</translation>
    </message>
    <message>
        <source>The scheme says nothing more about it.</source>
        <translation>لا يقول المخطط عنه غير ذلك.</translation>
    </message>
    <message>
        <source>Notes of the project, version {0}</source>
        <translation>ملاحظات المشروع، الإصدار {0}</translation>
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
    <name>HandoutDialog</name>
    <message>
        <source>Hand out work</source>
        <translation>توزيع العمل</translation>
    </message>
    <message>
        <source>People</source>
        <translation>الأشخاص</translation>
    </message>
    <message>
        <source>Another name</source>
        <translation>اسم آخر</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>إضافة</translation>
    </message>
    <message>
        <source>All that nobody was given yet</source>
        <translation>كل ما لم يُعطَ لأحد بعد</translation>
    </message>
    <message>
        <source>So many for each person</source>
        <translation>هذا العدد لكل شخص</translation>
    </message>
    <message>
        <source>So many, or a share, for all together</source>
        <translation>هذا العدد، أو هذه النسبة، للجميع معًا</translation>
    </message>
    <message>
        <source>all of them</source>
        <translation>جميعهم</translation>
    </message>
    <message>
        <source>At random</source>
        <translation>عشوائيًا</translation>
    </message>
    <message>
        <source>The same of each source</source>
        <translation>بالتساوي من كل مصدر</translation>
    </message>
    <message>
        <source>The same of sure and doubtful ones</source>
        <translation>بالتساوي من المؤكد والمشكوك فيه</translation>
    </message>
    <message>
        <source>none</source>
        <translation>لا شيء</translation>
    </message>
    <message>
        <source>With what reviews made of each one&apos;s work</source>
        <translation>مع ما غيّرته المراجعة في عمل كلٍّ منهم</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>اختيار…</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>الشخص</translation>
    </message>
    <message>
        <source>Alone</source>
        <translation>وحده</translation>
    </message>
    <message>
        <source>Overlap</source>
        <translation>مشترك</translation>
    </message>
    <message>
        <source>Checks</source>
        <translation>للتحقق</translation>
    </message>
    <message>
        <source>Once more</source>
        <translation>مرة أخرى</translation>
    </message>
    <message>
        <source>Reviewed</source>
        <translation>روجع</translation>
    </message>
    <message>
        <source>Who gets how many of which</source>
        <translation>ما يناله كل شخص</translation>
    </message>
    <message>
        <source>Write the files</source>
        <translation>كتابة الملفات</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>الوثائق</translation>
    </message>
    <message>
        <source>To several people</source>
        <translation>لعدة أشخاص</translation>
    </message>
    <message>
        <source>each of them to</source>
        <translation>كلٌّ منها إلى</translation>
    </message>
    <message>
        <source>Chosen</source>
        <translation>طريقة الاختيار</translation>
    </message>
    <message>
        <source>seed</source>
        <translation>البذرة</translation>
    </message>
    <message>
        <source>Known gold, unnoticed</source>
        <translation>ذهبي معروف، دون إشعار</translation>
    </message>
    <message>
        <source>own ones once more</source>
        <translation>وثائقه مرة أخرى</translation>
    </message>
    <message>
        <source>done before so many days:</source>
        <translation>أُنجزت قبل هذا العدد من الأيام:</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>المجلد</translation>
    </message>
    <message>
        <source>{0} is in the list now, too.</source>
        <translation>أُضيف {0} إلى القائمة.</translation>
    </message>
    <message>
        <source>Where the files go</source>
        <translation>مكان الملفات</translation>
    </message>
    <message numerus="yes">
        <source>%n document(s) altogether</source>
        <translation>
            <numerusform>لا وثائق</numerusform>
            <numerusform>وثيقة واحدة في المجموع</numerusform>
            <numerusform>وثيقتان في المجموع</numerusform>
            <numerusform>%Ln وثائق في المجموع</numerusform>
            <numerusform>%Ln وثيقة في المجموع</numerusform>
            <numerusform>%Ln وثيقة في المجموع</numerusform>
        </translation>
    </message>
    <message>
        <source>There is no more known gold that they have not had.</source>
        <translation>لم يبقَ ذهبيٌّ معروف لم يأخذوه.</translation>
    </message>
    <message>
        <source>They did no more documents so long ago.</source>
        <translation>لم يُنجزوا قبل تلك المدة وثائق أكثر.</translation>
    </message>
</context>
<context>
    <name>ImportDialog</name>
    <message>
        <source>Import</source>
        <translation>استيراد</translation>
    </message>
    <message>
        <source>Files to import</source>
        <translation>ملفات للاستيراد</translation>
    </message>
    <message>
        <source>As each file looks</source>
        <translation>كما يبدو كل ملف</translation>
    </message>
    <message>
        <source>As the format has it</source>
        <translation>كما في الصيغة</translation>
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
        <source>For all files</source>
        <translation>لكل الملفات</translation>
    </message>
    <message>
        <source>Format of the files</source>
        <translation>صيغة الملفات</translation>
    </message>
    <message>
        <source>Encoding of this file</source>
        <translation>ترميز هذا الملف</translation>
    </message>
    <message>
        <source>Positions count</source>
        <translation>المواضع تَعُدّ</translation>
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
        <source>Only for this file: {0}</source>
        <translation>لهذا الملف وحده: {0}</translation>
    </message>
    <message>
        <source>Encoding of all that are not certain</source>
        <translation>ترميز كل ما ليس مؤكدًا</translation>
    </message>
    <message>
        <source>As it looks: {0}</source>
        <translation>كما يبدو: {0}</translation>
    </message>
    <message numerus="yes">
        <source>Count positions in {0} and import %n file(s)</source>
        <translation>
            <numerusform>عدّ المواضع {0} ولا شيء للاستيراد</numerusform>
            <numerusform>عدّ المواضع {0} واستيراد ملف واحد</numerusform>
            <numerusform>عدّ المواضع {0} واستيراد ملفين</numerusform>
            <numerusform>عدّ المواضع {0} واستيراد %Ln ملفات</numerusform>
            <numerusform>عدّ المواضع {0} واستيراد %Ln ملفًا</numerusform>
            <numerusform>عدّ المواضع {0} واستيراد %Ln ملف</numerusform>
        </translation>
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
    <name>Importing</name>
    <message>
        <source>Cancelled: nothing was imported.</source>
        <translation>أُلغي: لم يُستورد شيء.</translation>
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
        <source>%n suggestion(s)</source>
        <translation>
            <numerusform>لا اقتراحات</numerusform>
            <numerusform>اقتراح واحد</numerusform>
            <numerusform>اقتراحان</numerusform>
            <numerusform>%Ln اقتراحات</numerusform>
            <numerusform>%Ln اقتراحًا</numerusform>
            <numerusform>%Ln اقتراح</numerusform>
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
        <source>%n row(s) refused</source>
        <translation>
            <numerusform>لم يُرفض شيء</numerusform>
            <numerusform>رُفض صف واحد</numerusform>
            <numerusform>رُفض صفان</numerusform>
            <numerusform>رُفضت %Ln صفوف</numerusform>
            <numerusform>رُفض %Ln صفًا</numerusform>
            <numerusform>رُفض %Ln صف</numerusform>
        </translation>
    </message>
    <message>
        <source>There is no text in the clipboard.</source>
        <translation>لا نص في الحافظة.</translation>
    </message>
    <message>
        <source>Pasted as a new document: {0}</source>
        <translation>لُصق وثيقةً جديدة: {0}</translation>
    </message>
    <message>
        <source>This text is there already: {0}</source>
        <translation>هذا النص موجود من قبل: {0}</translation>
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
        <source>Linked to {0}</source>
        <translation>مربوط بـ{0}</translation>
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
    <name>Judging</name>
    <message>
        <source>There is no such option.</source>
        <translation>لا خيار كهذا.</translation>
    </message>
    <message>
        <source>Taken: {0}.</source>
        <translation>أُخذ: {0}.</translation>
    </message>
    <message>
        <source>Nothing here.</source>
        <translation>لا شيء هنا.</translation>
    </message>
    <message>
        <source>Gold stays as it is.</source>
        <translation>يبقى الذهبي كما هو.</translation>
    </message>
    <message>
        <source>Taken: {0}, without {1}, which was decided to be nothing.</source>
        <translation>أُخذ: {0}، من دون {1}، فقد حُسم أنه لا شيء.</translation>
    </message>
    <message>
        <source>This option has nothing to take a part of.</source>
        <translation>ليس في هذا الخيار ما يؤخذ جزء منه.</translation>
    </message>
    <message>
        <source>Taken: the extent of {0}, the rest of {1}.</source>
        <translation>أُخذ: الحدود من {0} والباقي من {1}.</translation>
    </message>
    <message>
        <source>This option has no extent of its own to take.</source>
        <translation>ليس لهذا الخيار حدود خاصة به تؤخذ.</translation>
    </message>
    <message>
        <source>all roles of {0}</source>
        <translation>كل الأدوار من {0}</translation>
    </message>
    <message>
        <source>all roles of {0} but {1}, on which those who have it differ</source>
        <translation>كل الأدوار من {0} إلا {1}، إذ يختلف فيه أصحابه</translation>
    </message>
    <message>
        <source>Whose is the rest?</source>
        <translation>ممَّن الباقي؟</translation>
    </message>
    <message>
        <source>Whose extent?</source>
        <translation>حدود مَن؟</translation>
    </message>
    <message>
        <source>There are several options: a letter or digit takes one.</source>
        <translation>هناك عدة خيارات: حرف أو رقم يأخذ واحدا منها.</translation>
    </message>
    <message>
        <source>Why is nothing here?</source>
        <translation>لماذا لا شيء هنا؟</translation>
    </message>
    <message>
        <source>In my words: «{0}»</source>
        <translation>بكلماتي: «{0}»</translation>
    </message>
    <message>
        <source>Why is it so?</source>
        <translation>لماذا هو كذلك؟</translation>
    </message>
    <message>
        <source>Nothing fills it.</source>
        <translation>لا شيء يملؤه.</translation>
    </message>
    <message>
        <source>No other open mention has the same words and options.</source>
        <translation>لا موضع آخر مفتوح له الكلمات نفسها والخيارات نفسها.</translation>
    </message>
    <message>
        <source>All open mentions like {0}: {1}</source>
        <translation>كل المواضع المفتوحة مثل {0}: {1}</translation>
    </message>
    <message>
        <source>Nothing here</source>
        <translation>لا شيء هنا</translation>
    </message>
    <message>
        <source>Decided: {0}. One undo takes it back.</source>
        <translation>حُسم: {0}. تراجع واحد يلغيه.</translation>
    </message>
    <message>
        <source>A relation is taken as an option has it, or made anew with L.</source>
        <translation>تؤخذ العلاقة كما هي في أحد الخيارات، أو تُنشأ من جديد بالمفتاح L.</translation>
    </message>
    <message>
        <source>Take an option first; E then gives the event another type.</source>
        <translation>خذ خيارًا أولًا، ثم يعطي E الحدثَ نوعًا آخر.</translation>
    </message>
    <message>
        <source>Gold: {0}.</source>
        <translation>الذهبي: {0}.</translation>
    </message>
    <message>
        <source>Nothing of the review is in hand; Tab goes to what is open.</source>
        <translation>لا شيء من المراجعة قيد العمل؛ ينقلك Tab إلى ما هو مفتوح.</translation>
    </message>
    <message>
        <source>Gold has the same there twice now.</source>
        <translation>في الذهبي الآن الشيء نفسه مرتين هناك.</translation>
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
    <name>Linking</name>
    <message>
        <source>Put an entity in hand, then W links it to an entry.</source>
        <translation>ضع كيانًا قيد العمل، ثم يربطه W بمدخل.</translation>
    </message>
    <message>
        <source>List of entries: id, names, kind</source>
        <translation>قائمة مداخل: المعرّف والأسماء والنوع</translation>
    </message>
    <message>
        <source>Tables (*.csv *.tsv *.txt)</source>
        <translation>جداول ⁦(*.csv *.tsv *.txt)</translation>
    </message>
    <message>
        <source>The list {0} has {1} entries.</source>
        <translation>في القائمة {0} عدد المداخل {1}.</translation>
    </message>
    <message>
        <source>Look for another name…</source>
        <translation>البحث عن اسم آخر…</translation>
    </message>
    <message>
        <source>Type an id of Wikidata…</source>
        <translation>كتابة معرّف ويكي بيانات…</translation>
    </message>
    <message>
        <source>Load a list of entries…</source>
        <translation>تحميل قائمة مداخل…</translation>
    </message>
    <message>
        <source>Take the link off</source>
        <translation>إزالة الربط</translation>
    </message>
    <message>
        <source>Link {0} to</source>
        <translation>ربط {0} بـ</translation>
    </message>
    <message>
        <source>Name to look for</source>
        <translation>الاسم المطلوب</translation>
    </message>
    <message>
        <source>Id of Wikidata (Q and digits)</source>
        <translation>معرّف ويكي بيانات (Q وأرقام)</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>ربط</translation>
    </message>
    <message>
        <source>{0} is no id of Wikidata: Q and digits, as Q41183.</source>
        <translation>{0} ليس معرّفًا في ويكي بيانات: حرف Q وأرقام، مثل Q41183.</translation>
    </message>
    <message>
        <source>All {0} of this name in the document</source>
        <translation>كل ما يحمل هذا الاسم في الوثيقة: {0}</translation>
    </message>
    <message>
        <source>Only this one</source>
        <translation>هذا وحده</translation>
    </message>
    <message>
        <source>Link {0}</source>
        <translation>ربط {0}</translation>
    </message>
    <message>
        <source>Take the link off {0}</source>
        <translation>إزالة الربط عن {0}</translation>
    </message>
    <message>
        <source>Linked to {0}.</source>
        <translation>رُبط بـ{0}.</translation>
    </message>
    <message>
        <source>The link is off.</source>
        <translation>أُزيل الربط.</translation>
    </message>
    <message>
        <source>country</source>
        <translation>دولة</translation>
    </message>
</context>
<context>
    <name>ListLoading</name>
    <message>
        <source>Loading {0}…</source>
        <translation>تحميل {0}…</translation>
    </message>
    <message>
        <source>Load a list</source>
        <translation>تحميل قائمة</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
</context>
<context>
    <name>Mending</name>
    <message>
        <source>No problems in this document.</source>
        <translation>لا مشكلات في هذه الوثيقة.</translation>
    </message>
    <message>
        <source>Problem {0} of {1}: {2}</source>
        <translation>المشكلة {0} من {1}: {2}</translation>
    </message>
    <message>
        <source>Nothing can be done about it here; Ctrl+Shift+. ignores it.</source>
        <translation>لا شيء يمكن عمله هنا؛ ⁦Ctrl+Shift+.⁩ يتجاهلها.</translation>
    </message>
    <message>
        <source>Fixed: {0}</source>
        <translation>أُصلح: {0}</translation>
    </message>
    <message>
        <source>It is told again.</source>
        <translation>ستظهر من جديد.</translation>
    </message>
    <message>
        <source>Ignored here. The menu of the list shows what is ignored.</source>
        <translation>تُجوهلت هنا. قائمة الأوامر في الجدول تُظهر المتجاهَل.</translation>
    </message>
    <message>
        <source>Ignored in the whole project. The menu of the list shows what is ignored.</source>
        <translation>تُجوهلت في المشروع كله. قائمة الأوامر في الجدول تُظهر المتجاهَل.</translation>
    </message>
    <message>
        <source>Tell it again</source>
        <translation>إظهارها من جديد</translation>
    </message>
    <message>
        <source>Ignore here</source>
        <translation>تجاهل هنا</translation>
    </message>
    <message>
        <source>Ignore everywhere</source>
        <translation>تجاهل في كل مكان</translation>
    </message>
    <message>
        <source>Still looking for problems; press again in a moment.</source>
        <translation>ما زال البحث عن المشكلات جاريا؛ اضغط مرة أخرى بعد لحظة.</translation>
    </message>
    <message>
        <source>No problem here; F8 goes to the next.</source>
        <translation>لا مشكلة هنا؛ F8 ينتقل إلى التالية.</translation>
    </message>
</context>
<context>
    <name>MergeDialog</name>
    <message>
        <source>Merge</source>
        <translation>دمج</translation>
    </message>
    <message>
        <source>Files to merge</source>
        <translation>الملفات المراد دمجها</translation>
    </message>
    <message>
        <source>Merging twice, in any order or with half of the work done does no harm; nothing is decided.</source>
        <translation>لا ضرر من الدمج مرتين، أو بأي ترتيب، أو قبل اكتمال العمل؛ ولا يُحسم شيء دونك.</translation>
    </message>
    <message>
        <source>Leave out files that can&apos;t be read, and take the rest</source>
        <translation>ترك الملفات التي لا تُقرأ وأخذ الباقي</translation>
    </message>
    <message>
        <source>Conflicts…</source>
        <translation>التعارضات…</translation>
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
        <source>Tawsim projects (*.tawsim)</source>
        <translation>مشاريع توسيم (*.tawsim)</translation>
    </message>
    <message>
        <source>Folder with files to merge</source>
        <translation>مجلد الملفات المراد دمجها</translation>
    </message>
    <message>
        <source>{0} goes, and all that it names is from now on</source>
        <translation>يزول {0}، وكل ما يسميه يصير</translation>
    </message>
</context>
<context>
    <name>Minimap</name>
    <message>
        <source>Map of the document</source>
        <translation>خريطة الوثيقة</translation>
    </message>
    <message>
        <source>The whole document: a click goes there</source>
        <translation>الوثيقة كلها: النقر ينتقل إلى الموضع</translation>
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
        <source>The document was taken out; Ctrl+Z brings it back.</source>
        <translation>أُخرجت الوثيقة، ويعيدها Ctrl+Z.</translation>
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
    <message>
        <source>In this project: {0}</source>
        <translation>في هذا المشروع: {0}</translation>
    </message>
</context>
<context>
    <name>NoteDialog</name>
    <message>
        <source>Ctrl+Enter keeps it, Esc leaves everything as it was.</source>
        <translation>‏Ctrl+Enter يحفظها، وEsc يترك كل شيء كما كان.</translation>
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
        <source>Undone in other documents: {0}</source>
        <translation>تراجع في وثائق أخرى: {0}</translation>
    </message>
    <message>
        <source>Redone in other documents: {0}</source>
        <translation>أُعيد في وثائق أخرى: {0}</translation>
    </message>
    <message numerus="yes">
        <source>%n document(s)</source>
        <translation>
            <numerusform>لا وثائق</numerusform>
            <numerusform>وثيقة واحدة</numerusform>
            <numerusform>وثيقتان</numerusform>
            <numerusform>%Ln وثائق</numerusform>
            <numerusform>%Ln وثيقة</numerusform>
            <numerusform>%Ln وثيقة</numerusform>
        </translation>
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
    <name>Passages</name>
    <message>
        <source>A figure above opens what is behind it: click, or Enter.</source>
        <translation>كل رقم في الأعلى يفتح ما وراءه: بنقرة أو بمفتاح الإدخال.</translation>
    </message>
    <message>
        <source>In its context</source>
        <translation>في سياقه</translation>
    </message>
    <message>
        <source>The first</source>
        <translation>الأول</translation>
    </message>
    <message>
        <source>The second</source>
        <translation>الثاني</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>الاختلاف</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>الوثيقة</translation>
    </message>
    <message>
        <source>Passages</source>
        <translation>المواضع</translation>
    </message>
</context>
<context>
    <name>PlaceRow</name>
    <message>
        <source>To</source>
        <translation>إلى</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>اختيار…</translation>
    </message>
    <message>
        <source>Folder to write to</source>
        <translation>المجلد الذي يُكتب فيه</translation>
    </message>
    <message>
        <source>File to write to</source>
        <translation>الملف الذي يُكتب فيه</translation>
    </message>
    <message>
        <source>What it is made of is written down beside it, in {0}.</source>
        <translation>يُكتب بيان التصدير بجانبه في {0}.</translation>
    </message>
    <message>
        <source>This is a folder; a file is needed.</source>
        <translation>هذا مجلد، والمطلوب ملف.</translation>
    </message>
    <message>
        <source>This is a file; a folder is needed.</source>
        <translation>هذا ملف، والمطلوب مجلد.</translation>
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
        <source>A file that no export wrote is there: it is replaced only if chosen with the button.</source>
        <translation>هنا ملف لم يكتبه تصدير: لا يُستبدل إلا إن اختير بالزر.</translation>
    </message>
</context>
<context>
    <name>Plot</name>
    <message>
        <source>goal: {0}</source>
        <translation>الهدف: {0}</translation>
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
    <name>PreviewDialog</name>
    <message>
        <source>What this touches</source>
        <translation>ما يمسّه هذا</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>تطبيق</translation>
    </message>
    <message>
        <source>{0} becomes {1}, only on these words: {2}</source>
        <translation>يصير {0} {1} على هذه الكلمات فقط: {2}</translation>
    </message>
    <message>
        <source>{0} becomes {1}, only where {2} is {3}</source>
        <translation>يصير {0} {1} حيث قيمة {2} هي {3} فقط</translation>
    </message>
    <message>
        <source>{0} becomes {1}</source>
        <translation>{0} يصير {1}</translation>
    </message>
    <message>
        <source>{0} annotations in {1} documents get another name; none is lost.</source>
        <translation>توسيمات يتغير اسمها: {0}، في وثائق عددها {1}؛ ولا يضيع شيء.</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) of the scheme change.</source>
        <translation>
            <numerusform>لا يتغيّر أي صف من المخطط.</numerusform>
            <numerusform>يتغيّر صف واحد من المخطط.</numerusform>
            <numerusform>يتغيّر صفان من المخطط.</numerusform>
            <numerusform>تتغيّر %Ln صفوف من المخطط.</numerusform>
            <numerusform>يتغيّر %Ln صفًا من المخطط.</numerusform>
            <numerusform>يتغيّر %Ln صف من المخطط.</numerusform>
        </translation>
    </message>
    <message>
        <source>No annotation changes.</source>
        <translation>لا يتغير أي توسيم.</translation>
    </message>
    <message>
        <source>Undecided suggestions that are no longer offered: {0}</source>
        <translation>اقتراحات غير محسومة لن تُعرض بعد الآن: {0}</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>الوثيقة</translation>
    </message>
    <message>
        <source>Who annotated</source>
        <translation>من وسم</translation>
    </message>
    <message>
        <source>Annotations</source>
        <translation>التوسيمات</translation>
    </message>
    <message numerus="yes">
        <source>and %n layer(s) more</source>
        <translation>
            <numerusform>ولا طبقات أخرى</numerusform>
            <numerusform>وطبقة أخرى</numerusform>
            <numerusform>وطبقتان أخريان</numerusform>
            <numerusform>و%Ln طبقات أخرى</numerusform>
            <numerusform>و%Ln طبقة أخرى</numerusform>
            <numerusform>و%Ln طبقة أخرى</numerusform>
        </translation>
    </message>
    <message>
        <source>One undo takes all of it back.</source>
        <translation>تراجع واحد يعيد كل ذلك.</translation>
    </message>
</context>
<context>
    <name>PreviewPane</name>
    <message>
        <source>Beginning of the file</source>
        <translation>أول الملف</translation>
    </message>
    <message>
        <source>Beginning of the file before it is repaired</source>
        <translation>أول الملف قبل إصلاحه</translation>
    </message>
    <message>
        <source>As it will be stored</source>
        <translation>كما سيُخزَّن</translation>
    </message>
    <message>
        <source>As the file has it</source>
        <translation>كما هو في الملف</translation>
    </message>
    <message>
        <source>No column is certainly the text: choose one.</source>
        <translation>ليس واضحًا أي عمود هو النص: اختر واحدًا.</translation>
    </message>
    <message>
        <source>In it: {0}</source>
        <translation>فيه: {0}</translation>
    </message>
    <message>
        <source>Count positions in {0}</source>
        <translation>عُدّ المواضع بـ{0}</translation>
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
    <name>QAbstractFileIconProvider</name>
    <message>
        <source>Drive</source>
        <translation>قرص</translation>
    </message>
    <message>
        <source>File</source>
        <translation>ملف</translation>
    </message>
    <message>
        <source>File Folder</source>
        <translation>مجلد</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>مجلد</translation>
    </message>
    <message>
        <source>Alias</source>
        <translation>رابط</translation>
    </message>
    <message>
        <source>Shortcut</source>
        <translation>رابط</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>غير معروف</translation>
    </message>
    <message>
        <source>%1 File</source>
        <translation>ملف %1</translation>
    </message>
</context>
<context>
    <name>QFileDialog</name>
    <message>
        <source>&amp;Look in:</source>
        <translation>ال&amp;مكان:</translation>
    </message>
    <message>
        <source>File &amp;name:</source>
        <translation>ا&amp;سم الملف:</translation>
    </message>
    <message>
        <source>Files of &amp;type:</source>
        <translation>نو&amp;ع الملفات:</translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>&amp;فتح</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;حفظ</translation>
    </message>
    <message>
        <source>&amp;Choose</source>
        <translation>ا&amp;ختيار</translation>
    </message>
</context>
<context>
    <name>QMessageBox</name>
    <message>
        <source>OK</source>
        <translation>موافق</translation>
    </message>
</context>
<context>
    <name>QPlatformTheme</name>
    <message>
        <source>OK</source>
        <translation>موافق</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>حفظ</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>فتح</translation>
    </message>
</context>
<context>
    <name>Questions</name>
    <message>
        <source>What do you want to know?</source>
        <translation>ماذا تريد أن تعرف؟</translation>
    </message>
    <message>
        <source>About no passage.</source>
        <translation>لا يخص موضعًا.</translation>
    </message>
    <message>
        <source>Its document is no longer in the project.</source>
        <translation>وثيقته لم تعد في المشروع.</translation>
    </message>
</context>
<context>
    <name>QuestionsDialog</name>
    <message>
        <source>Questions and wishes</source>
        <translation>الأسئلة والطلبات</translation>
    </message>
    <message>
        <source>All kinds</source>
        <translation>كل الأنواع</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>النوع</translation>
    </message>
    <message>
        <source>In every state</source>
        <translation>بكل حالة</translation>
    </message>
    <message>
        <source>State</source>
        <translation>الحالة</translation>
    </message>
    <message>
        <source>To the passage</source>
        <translation>إلى الموضع</translation>
    </message>
    <message>
        <source>Ask…</source>
        <translation>اسأل…</translation>
    </message>
    <message>
        <source>{0} open</source>
        <translation>المفتوحة: {0}</translation>
    </message>
    <message>
        <source>Q in the report asks about the words in hand.</source>
        <translation>مفتاح Q في التقرير يسأل عن الكلمات التي في اليد.</translation>
    </message>
</context>
<context>
    <name>Reading</name>
    <message>
        <source>No project is open.</source>
        <translation>لا مشروع مفتوح.</translation>
    </message>
    <message>
        <source>The lead does that; ask for it with “Ask for a change of the scheme…”.</source>
        <translation>هذا من عمل المشرف؛ اطلبه من «طلب تغيير في المخطط…».</translation>
    </message>
    <message>
        <source>The project has no documents yet: import some.</source>
        <translation>لا وثائق في المشروع بعد: استورد بعضها.</translation>
    </message>
    <message>
        <source>That is done in a review; Ctrl+R begins one.</source>
        <translation>هذا يُفعل في مراجعة؛ Ctrl+R يبدأ واحدة.</translation>
    </message>
    <message>
        <source>This is another annotator&apos;s layer: it can be read only.</source>
        <translation>هذه طبقة موسِّم آخر: للقراءة فقط.</translation>
    </message>
</context>
<context>
    <name>RecipeRow</name>
    <message>
        <source>Recipe</source>
        <translation>الوصفة</translation>
    </message>
    <message>
        <source>A name, to export like this again</source>
        <translation>اسم، للتصدير هكذا مرة أخرى</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>حفظ</translation>
    </message>
    <message>
        <source>Forget</source>
        <translation>حذف</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>استبدال</translation>
    </message>
</context>
<context>
    <name>Relating</name>
    <message>
        <source>Put a mark in hand, then L starts a relation from it.</source>
        <translation>ضع توسيمًا قيد العمل، ثم يبدأ L علاقة منه.</translation>
    </message>
    <message>
        <source>The scheme has no relation that starts here.</source>
        <translation>لا علاقة في المخطط تبدأ من هنا.</translation>
    </message>
    <message>
        <source>Put a mark in hand, then C joins it to others of the same thing.</source>
        <translation>ضع توسيمًا قيد العمل، ثم يجمعه C بما هو الشيء نفسه.</translation>
    </message>
    <message>
        <source>The scheme has no relation for the same thing.</source>
        <translation>لا علاقة في المخطط لما يعني الشيء نفسه.</translation>
    </message>
    <message>
        <source>Nothing else in this document fits.</source>
        <translation>لا شيء آخر في هذه الوثيقة يناسب.</translation>
    </message>
    <message>
        <source>What it leads to</source>
        <translation>إلى ماذا تنتهي</translation>
    </message>
    <message>
        <source>{0}: Delete takes it out</source>
        <translation>{0}: المفتاح Delete يخرجها</translation>
    </message>
    <message>
        <source>The scheme has no relation between these two.</source>
        <translation>لا علاقة في المخطط بين هذين.</translation>
    </message>
    <message>
        <source>Relation</source>
        <translation>علاقة</translation>
    </message>
</context>
<context>
    <name>Releases</name>
    <message numerus="yes">
        <source>%Ln document(s) with a finished review.</source>
        <translation>
            <numerusform>لا وثيقة انتهت مراجعتها.</numerusform>
            <numerusform>وثيقة واحدة انتهت مراجعتها.</numerusform>
            <numerusform>وثيقتان انتهت مراجعتهما.</numerusform>
            <numerusform>%Ln وثائق انتهت مراجعتها.</numerusform>
            <numerusform>%Ln وثيقةً انتهت مراجعتها.</numerusform>
            <numerusform>%Ln وثيقة انتهت مراجعتها.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln review(s) still open: not in a release.</source>
        <translation>
            <numerusform>لا مراجعات مفتوحة.</numerusform>
            <numerusform>مراجعة واحدة ما زالت مفتوحة: لا تدخل الإصدار.</numerusform>
            <numerusform>مراجعتان ما زالتا مفتوحتين: لا تدخلان الإصدار.</numerusform>
            <numerusform>%Ln مراجعات ما زالت مفتوحة: لا تدخل الإصدار.</numerusform>
            <numerusform>%Ln مراجعةً ما زالت مفتوحة: لا تدخل الإصدار.</numerusform>
            <numerusform>%Ln مراجعة ما زالت مفتوحة: لا تدخل الإصدار.</numerusform>
        </translation>
    </message>
    <message>
        <source>Cancelled: nothing was frozen.</source>
        <translation>أُلغي: لم يُجمَّد شيء.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln document(s) of gold are frozen as {0}.</source>
        <translation>
            <numerusform>لم تُجمَّد أي وثيقة باسم {0}.</numerusform>
            <numerusform>جُمِّدت وثيقة ذهبية واحدة باسم {0}.</numerusform>
            <numerusform>جُمِّدت وثيقتان ذهبيتان باسم {0}.</numerusform>
            <numerusform>جُمِّدت %Ln وثائق ذهبية باسم {0}.</numerusform>
            <numerusform>جُمِّدت %Ln وثيقةً ذهبية باسم {0}.</numerusform>
            <numerusform>جُمِّدت %Ln وثيقة ذهبية باسم {0}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln document(s) added</source>
        <translation>
            <numerusform>لم تُضَف وثائق</numerusform>
            <numerusform>أُضيفت وثيقة واحدة</numerusform>
            <numerusform>أُضيفت وثيقتان</numerusform>
            <numerusform>أُضيفت %Ln وثائق</numerusform>
            <numerusform>أُضيفت %Ln وثيقةً</numerusform>
            <numerusform>أُضيفت %Ln وثيقة</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln removed</source>
        <translation>
            <numerusform>لم يُحذف شيء</numerusform>
            <numerusform>حُذف واحد</numerusform>
            <numerusform>حُذف اثنان</numerusform>
            <numerusform>حُذف %Ln</numerusform>
            <numerusform>حُذف %Ln</numerusform>
            <numerusform>حُذف %Ln</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln finished review(s) with something to decide.</source>
        <translation>
            <numerusform>لا مراجعات منجزة فيها ما يُحسم.</numerusform>
            <numerusform>مراجعة منجزة واحدة فيها ما يُحسم.</numerusform>
            <numerusform>مراجعتان منجزتان فيهما ما يُحسم.</numerusform>
            <numerusform>%Ln مراجعات منجزة فيها ما يُحسم.</numerusform>
            <numerusform>%Ln مراجعة منجزة فيها ما يُحسم.</numerusform>
            <numerusform>%Ln مراجعة منجزة فيها ما يُحسم.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln altered</source>
        <translation>
            <numerusform>لم يتغيَّر شيء</numerusform>
            <numerusform>تغيَّر واحد</numerusform>
            <numerusform>تغيَّر اثنان</numerusform>
            <numerusform>تغيَّر %Ln</numerusform>
            <numerusform>تغيَّر %Ln</numerusform>
            <numerusform>تغيَّر %Ln</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln as they were</source>
        <translation>
            <numerusform>لا شيء كما كان</numerusform>
            <numerusform>واحد كما كان</numerusform>
            <numerusform>اثنان كما كانا</numerusform>
            <numerusform>%Ln كما كانت</numerusform>
            <numerusform>%Ln كما كانت</numerusform>
            <numerusform>%Ln كما كانت</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln annotation(s) added</source>
        <translation>
            <numerusform>لم تُضَف توسيمات</numerusform>
            <numerusform>أُضيف توسيم واحد</numerusform>
            <numerusform>أُضيف توسيمان</numerusform>
            <numerusform>أُضيفت %Ln توسيمات</numerusform>
            <numerusform>أُضيف %Ln توسيمًا</numerusform>
            <numerusform>أُضيف %Ln توسيم</numerusform>
        </translation>
    </message>
    <message>
        <source>In the documents of both: {0}</source>
        <translation>في الوثائق التي في كليهما: {0}</translation>
    </message>
    <message>
        <source>In all: {0}</source>
        <translation>المجموع: {0}</translation>
    </message>
    <message>
        <source>roles</source>
        <translation>الأدوار</translation>
    </message>
    <message>
        <source>attributes</source>
        <translation>السمات</translation>
    </message>
    <message>
        <source>link</source>
        <translation>الرابط</translation>
    </message>
    <message>
        <source>note</source>
        <translation>الملاحظة</translation>
    </message>
    <message>
        <source>ends</source>
        <translation>الطرفان</translation>
    </message>
</context>
<context>
    <name>ReleasesDialog</name>
    <message>
        <source>Releases of gold</source>
        <translation>إصدارات الذهبي</translation>
    </message>
    <message>
        <source>Name of the new release</source>
        <translation>اسم الإصدار الجديد</translation>
    </message>
    <message>
        <source>Freeze gold</source>
        <translation>جمِّد الذهبي</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>الاسم</translation>
    </message>
    <message>
        <source>Frozen</source>
        <translation>جُمِّد في</translation>
    </message>
    <message>
        <source>By</source>
        <translation>جمَّده</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>الوثائق</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>تصدير…</translation>
    </message>
    <message>
        <source>Data card…</source>
        <translation>بطاقة البيانات…</translation>
    </message>
    <message>
        <source>Compare with</source>
        <translation>قارن بـ</translation>
    </message>
    <message>
        <source>What changed</source>
        <translation>ما الذي تغيَّر</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>التغييرات</translation>
    </message>
    <message>
        <source>New release</source>
        <translation>إصدار جديد</translation>
    </message>
    <message>
        <source>From it to</source>
        <translation>منه إلى</translation>
    </message>
    <message>
        <source>gold as it is now</source>
        <translation>الذهبي كما هو الآن</translation>
    </message>
</context>
<context>
    <name>ReportLines</name>
    <message>
        <source>Report</source>
        <translation>التقرير</translation>
    </message>
    <message>
        <source>Save the report…</source>
        <translation>حفظ التقرير…</translation>
    </message>
    <message>
        <source>Save the report</source>
        <translation>حفظ التقرير</translation>
    </message>
    <message>
        <source>Text (*.txt)</source>
        <translation>نص ‎(*.txt)</translation>
    </message>
    <message>
        <source>The report was saved.</source>
        <translation>حُفظ التقرير.</translation>
    </message>
</context>
<context>
    <name>Restoring</name>
    <message>
        <source>The program had been ended in the middle of work. All of the project was checked: sound.</source>
        <translation>كان البرنامج قد أُنهي في أثناء العمل. فُحص المشروع كله: سليم.</translation>
    </message>
    <message>
        <source>Much less is here than in the copy of {0}: documents {1} → {2}, entities {3} → {4}. If it should not be so: File → Copies from before…</source>
        <translation>هنا أقل بكثير مما في نسخة {0}: الوثائق من {1} إلى {2}، والكيانات من {3} إلى {4}. إن لم يكن هذا مقصودًا: ملف ← نسخ سابقة…</translation>
    </message>
    <message>
        <source>Keep copies in another folder…</source>
        <translation>حفظ النسخ في مجلد آخر…</translation>
    </message>
    <message>
        <source>Keep copies beside the project</source>
        <translation>حفظ النسخ بجانب المشروع</translation>
    </message>
    <message>
        <source>No copy was made yet: one is made every ten minutes of work.</source>
        <translation>لم تُصنع نسخة بعد: تُصنع واحدة كل عشر دقائق من العمل.</translation>
    </message>
    <message>
        <source>Copies from before</source>
        <translation>نسخ سابقة</translation>
    </message>
    <message>
        <source>Folder for copies of the project</source>
        <translation>مجلد نسخ المشروع</translation>
    </message>
    <message>
        <source>Copies lie in {0} now.</source>
        <translation>النسخ الآن في {0}.</translation>
    </message>
    <message>
        <source>{0} documents · {1} entities · {2} events · {3} edits</source>
        <translation>الوثائق: {0} · الكيانات: {1} · الأحداث: {2} · التعديلات: {3}</translation>
    </message>
    <message>
        <source>last edit {0}</source>
        <translation>آخر تعديل {0}</translation>
    </message>
    <message>
        <source>no edit</source>
        <translation>بلا تعديل</translation>
    </message>
    <message>
        <source>Put this copy in the place of the project; what is there now becomes a copy</source>
        <translation>ضع هذه النسخة مكان المشروع؛ ويصبح ما فيه الآن نسخة</translation>
    </message>
    <message>
        <source>Leave all as it is</source>
        <translation>اترك كل شيء كما هو</translation>
    </message>
    <message>
        <source>The project is as it was in the copy.</source>
        <translation>صار المشروع كما كان في النسخة.</translation>
    </message>
    <message>
        <source>Save what it still holds as a new project beside it</source>
        <translation>احفظ ما بقي فيه مشروعًا جديدًا بجانبه</translation>
    </message>
    <message>
        <source>Open the newest copy from before</source>
        <translation>افتح أحدث نسخة سابقة</translation>
    </message>
    <message>
        <source>Leave it as it is</source>
        <translation>اتركه كما هو</translation>
    </message>
    <message>
        <source>{0} is damaged</source>
        <translation>{0} متضرّر</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) could not be saved.</source>
        <translation>
            <numerusform>تعذّر حفظ %Ln صف.</numerusform>
            <numerusform>تعذّر حفظ صف واحد.</numerusform>
            <numerusform>تعذّر حفظ صفّين.</numerusform>
            <numerusform>تعذّر حفظ %Ln صفوف.</numerusform>
            <numerusform>تعذّر حفظ %Ln صفًّا.</numerusform>
            <numerusform>تعذّر حفظ %Ln صف.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is missing.</source>
        <translation>لا ينقص شيء.</translation>
    </message>
    <message>
        <source>Saved as {0}.</source>
        <translation>حُفظ باسم {0}.</translation>
    </message>
</context>
<context>
    <name>ReviewBoard</name>
    <message>
        <source>Left out: the work of {0} of {1} people</source>
        <translation>تُرك عمل {0} من أصل {1}</translation>
    </message>
    <message>
        <source>Compared: {0}. Left out: {1}</source>
        <translation>يُقارن: {0}. تُرك: {1}</translation>
    </message>
    <message>
        <source>The extent of {0}; whose is the rest?</source>
        <translation>الحدود من {0}؛ ممَّن الباقي؟</translation>
    </message>
    <message>
        <source>Entity</source>
        <translation>كيان</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>حدث</translation>
    </message>
    <message>
        <source>Relation</source>
        <translation>علاقة</translation>
    </message>
    <message>
        <source>{0} of {1}</source>
        <translation>{0} لـ{1}</translation>
    </message>
    <message>
        <source>{0}: {1} of {2} open</source>
        <translation>{0}: ‏{1} من {2} مفتوحة</translation>
    </message>
    <message>
        <source>Nothing here</source>
        <translation>لا شيء هنا</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>قبول</translation>
    </message>
    <message>
        <source>Part of it…</source>
        <translation>جزء منه…</translation>
    </message>
    <message>
        <source>Another label…</source>
        <translation>تسمية أخرى…</translation>
    </message>
    <message>
        <source>Discuss… ({0})</source>
        <translation>نقاش… ({0})</translation>
    </message>
    <message>
        <source>Discuss…</source>
        <translation>نقاش…</translation>
    </message>
    <message>
        <source>Say why…</source>
        <translation>اذكر السبب…</translation>
    </message>
    <message>
        <source>Decide it again</source>
        <translation>احسمه من جديد</translation>
    </message>
    <message>
        <source>Not done with it yet: {0}.</source>
        <translation>لم ينجزها بعد: {0}.</translation>
    </message>
    <message>
        <source>This review is finished. {0} opens it again, Ctrl+Enter goes on.</source>
        <translation>أُنهيت هذه المراجعة. يفتحها {0} من جديد، وينتقل Ctrl+Enter إلى التالية.</translation>
    </message>
    <message>
        <source>Only what all agree on is left: {0}. {1} accepts it.</source>
        <translation>لم يبق إلا ما اتفق عليه الجميع: {0}. يقبله {1}.</translation>
    </message>
    <message>
        <source>There is nothing to compare in this document.</source>
        <translation>ليس في هذه الوثيقة ما يُقارن.</translation>
    </message>
    <message>
        <source>Open: {0}. Tab goes to the next.</source>
        <translation>المفتوح: {0}. ينقلك Tab إلى التالي.</translation>
    </message>
    <message>
        <source>Accept what agrees…</source>
        <translation>قبول المتفق عليه…</translation>
    </message>
    <message>
        <source>Open it again</source>
        <translation>افتحها من جديد</translation>
    </message>
    <message>
        <source>Finish</source>
        <translation>إنهاء</translation>
    </message>
    <message>
        <source>Compared: {0}</source>
        <translation>يُقارن: {0}</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>مراجعة</translation>
    </message>
    <message>
        <source>All is decided. Ctrl+Enter finishes the review.</source>
        <translation>حُسم كل شيء. Ctrl+Enter ينهي المراجعة.</translation>
    </message>
    <message>
        <source>Correct to</source>
        <translation>صحّح إلى</translation>
    </message>
    <message>
        <source>Take</source>
        <translation>خذ</translation>
    </message>
    <message>
        <source>The rest of</source>
        <translation>الباقي من</translation>
    </message>
</context>
<context>
    <name>ReviewDialog</name>
    <message>
        <source>Documents to review</source>
        <translation>وثائق للمراجعة</translation>
    </message>
    <message>
        <source>State</source>
        <translation>الحالة</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>المفتوحة</translation>
    </message>
    <message>
        <source>All</source>
        <translation>الكل</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>المراجعة</translation>
    </message>
    <message>
        <source>Whose work is compared, until the project is closed</source>
        <translation>عمل مَن يُقارن، إلى أن يُغلق المشروع</translation>
    </message>
    <message>
        <source>Whose work is compared</source>
        <translation>عمل مَن يُقارن</translation>
    </message>
    <message>
        <source>Annotations decided</source>
        <translation>التوسيمات المحسومة</translation>
    </message>
    <message>
        <source>Labels on words, and events, that not all of those who are compared have</source>
        <translation>تسميات على كلمات، وأحداث، ليست عند كل من يُقارن عملهم</translation>
    </message>
    <message>
        <source>Of the annotations of all who are compared, taken together</source>
        <translation>من توسيمات كل من يُقارن عملهم مجتمعةً</translation>
    </message>
    <message numerus="yes">
        <source>In %Ln of them something is to be decided.</source>
        <translation>
            <numerusform>وليس فيها ما يجب حسمه.</numerusform>
            <numerusform>وفي واحدة منها ما يجب حسمه.</numerusform>
            <numerusform>وفي اثنتين منها ما يجب حسمه.</numerusform>
            <numerusform>وفي %Ln منها ما يجب حسمه.</numerusform>
            <numerusform>وفي %Ln منها ما يجب حسمه.</numerusform>
            <numerusform>وفي %Ln منها ما يجب حسمه.</numerusform>
        </translation>
    </message>
    <message>
        <source>to be decided: {0}</source>
        <translation>ما يجب حسمه: {0}</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>الوثائق</translation>
    </message>
    <message>
        <source>What is suggested</source>
        <translation>ما هو مقترح</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>الوثيقة</translation>
    </message>
    <message>
        <source>Compared</source>
        <translation>يُقارن</translation>
    </message>
    <message>
        <source>Differing</source>
        <translation>المختلف</translation>
    </message>
    <message>
        <source>{0} of {1} reviews are finished.</source>
        <translation>أُنهيت {0} من {1} من المراجعات.</translation>
    </message>
    <message>
        <source>{0} of {1}</source>
        <translation>{0} من {1}</translation>
    </message>
</context>
<context>
    <name>ReviewPanel</name>
    <message>
        <source>{0} of {1} places decided</source>
        <translation>حُسم {0} من {1} من المواضع</translation>
    </message>
    <message>
        <source>Names hidden</source>
        <translation>الأسماء مخفية</translation>
    </message>
    <message>
        <source>Hide names</source>
        <translation>إخفاء الأسماء</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>مراجعة</translation>
    </message>
    <message>
        <source>What there is to choose from</source>
        <translation>ما يُختار منه</translation>
    </message>
    <message>
        <source>Leave the review</source>
        <translation>الخروج من المراجعة</translation>
    </message>
    <message>
        <source>Hides who said what, and shuffles the order in each document.</source>
        <translation>يخفي من قال ماذا، ويخلط الترتيب في كل وثيقة.</translation>
    </message>
</context>
<context>
    <name>ReviewRule</name>
    <message>
        <source>Accepted: {0}. One undo takes it back.</source>
        <translation>قُبل: {0}. تراجع واحد يلغيه.</translation>
    </message>
</context>
<context>
    <name>ReviewShown</name>
    <message>
        <source>Nothing here</source>
        <translation>لا شيء هنا</translation>
    </message>
    <message>
        <source>without {0}</source>
        <translation>من دون {0}</translation>
    </message>
    <message>
        <source>gold</source>
        <translation>الذهبي</translation>
    </message>
    <message>
        <source>suggestions</source>
        <translation>الاقتراحات</translation>
    </message>
    <message numerus="yes">
        <source>%Ln person(s)</source>
        <translation>
            <numerusform>لا أحد</numerusform>
            <numerusform>شخص واحد</numerusform>
            <numerusform>شخصان</numerusform>
            <numerusform>%Ln أشخاص</numerusform>
            <numerusform>%Ln شخصًا</numerusform>
            <numerusform>%Ln شخص</numerusform>
        </translation>
    </message>
    <message>
        <source>Gold: nothing here</source>
        <translation>الذهبي: لا شيء هنا</translation>
    </message>
    <message>
        <source>Gold: nothing yet</source>
        <translation>الذهبي: لا شيء بعد</translation>
    </message>
    <message>
        <source>Gold: {0}</source>
        <translation>الذهبي: {0}</translation>
    </message>
    <message>
        <source>{0} has no such role</source>
        <translation>ليس في {0} هذا الدور</translation>
    </message>
</context>
<context>
    <name>Reviewing</name>
    <message>
        <source>Reviewers and the lead decide what is gold.</source>
        <translation>المراجعون والمشرف يقررون ما هو ذهبي.</translation>
    </message>
    <message>
        <source>You are back in your own annotations.</source>
        <translation>عدت إلى توسيماتك.</translation>
    </message>
</context>
<context>
    <name>Rounds</name>
    <message>
        <source>The end; open before here: {0}. Tab goes round.</source>
        <translation>النهاية؛ المفتوح قبل هذا الموضع: {0}. يدور Tab من البداية.</translation>
    </message>
    <message>
        <source>Open: {0}; agreed and not accepted: {1}.</source>
        <translation>المفتوح: {0}؛ متفق عليه ولم يُقبل: {1}.</translation>
    </message>
    <message>
        <source>Ctrl+Enter again finishes it all the same.</source>
        <translation>‏Ctrl+Enter مرة أخرى ينهيها مع ذلك.</translation>
    </message>
    <message>
        <source>Every review is finished.</source>
        <translation>أُنهيت كل المراجعات.</translation>
    </message>
    <message>
        <source>The review of this document is open.</source>
        <translation>مراجعة هذه الوثيقة مفتوحة.</translation>
    </message>
</context>
<context>
    <name>RuleDialog</name>
    <message>
        <source>Accept what agrees</source>
        <translation>قبول المتفق عليه</translation>
    </message>
    <message>
        <source>All have the same</source>
        <translation>عند الجميع الشيء نفسه</translation>
    </message>
    <message>
        <source>More than half have the same</source>
        <translation>عند أكثر من النصف الشيء نفسه</translation>
    </message>
    <message>
        <source>All have the same around the same head; the edges may differ</source>
        <translation>عند الجميع الشيء نفسه حول الرأس نفسه، وقد تختلف الحدود</translation>
    </message>
    <message>
        <source>Also where only one was asked: all of it</source>
        <translation>وحيث سُئل واحد فقط: كل ما عنده</translation>
    </message>
    <message>
        <source>Also in the other documents whose review is open: {0}</source>
        <translation>وفي الوثائق الأخرى التي مراجعتها مفتوحة: {0}</translation>
    </message>
    <message>
        <source>What is accepted</source>
        <translation>ما يُقبل</translation>
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
        <source>Taken from</source>
        <translation>المأخوذ منه</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>الوثيقة</translation>
    </message>
    <message>
        <source>Accept ({0})</source>
        <translation>قبول ({0})</translation>
    </message>
    <message>
        <source>Not listed: {0}</source>
        <translation>لم يُذكر: {0}</translation>
    </message>
    <message>
        <source>Nothing here</source>
        <translation>لا شيء هنا</translation>
    </message>
</context>
<context>
    <name>SchemeDialog</name>
    <message>
        <source>Scheme</source>
        <translation>المخطط</translation>
    </message>
    <message>
        <source>Letters filter</source>
        <translation>الحروف تُصفّي</translation>
    </message>
    <message>
        <source>What may be annotated</source>
        <translation>ما يمكن توسيمه</translation>
    </message>
    <message>
        <source>Colors that are hard to see or to tell apart</source>
        <translation>ألوان يصعب أن تُرى أو يُفرَّق بينها</translation>
    </message>
    <message>
        <source>New</source>
        <translation>جديد</translation>
    </message>
    <message>
        <source>Retire</source>
        <translation>سحب</translation>
    </message>
    <message>
        <source>Merge…</source>
        <translation>دمج…</translation>
    </message>
    <message>
        <source>Split…</source>
        <translation>تقسيم…</translation>
    </message>
    <message>
        <source>Earlier</source>
        <translation>تقديم</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>تأخير</translation>
    </message>
    <message>
        <source>Apply…</source>
        <translation>تطبيق…</translation>
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
        <source>Offer again</source>
        <translation>عرض من جديد</translation>
    </message>
    <message>
        <source>{0} does not get the key {1}: {2} has it.</source>
        <translation>لم يُعطَ {0} المفتاح {1}: هو مفتاح {2}.</translation>
    </message>
    <message>
        <source>An event type is of a group: make a group first.</source>
        <translation>لكل نوع حدث مجموعة: أنشئ مجموعة أولًا.</translation>
    </message>
    <message>
        <source>{0} hardly stands out {1}: {2} : 1</source>
        <translation>{0} لا يكاد يظهر {1}: {2} : 1</translation>
    </message>
    <message>
        <source>{0} and {1} look alike {2}, {3}</source>
        <translation>{0} و{1} متشابهان {2}، {3}</translation>
    </message>
    <message>
        <source>The changes are not applied. Esc again leaves them.</source>
        <translation>لم تُطبَّق التغييرات. Esc مرة أخرى يتركها.</translation>
    </message>
</context>
<context>
    <name>SchemeForm</name>
    <message>
        <source>Swap the keys</source>
        <translation>تبديل المفتاحين</translation>
    </message>
    <message>
        <source>Take the key</source>
        <translation>أخذ المفتاح</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>اختيار…</translation>
    </message>
    <message>
        <source>any number</source>
        <translation>أي عدد</translation>
    </message>
    <message>
        <source>{0} has this key. Enter swaps the two.</source>
        <translation>هذا مفتاح {0}. يبادل Enter بينهما.</translation>
    </message>
    <message>
        <source>{0} has this key. Enter takes it from there.</source>
        <translation>هذا مفتاح {0}. يأخذه Enter منه.</translation>
    </message>
</context>
<context>
    <name>SchemeTree</name>
    <message>
        <source>All entities</source>
        <translation>كل الكيانات</translation>
    </message>
    <message>
        <source>{0} (retired)</source>
        <translation>{0} (مسحوب)</translation>
    </message>
</context>
<context>
    <name>Scheming</name>
    <message>
        <source>The scheme is changed; annotations touched: {0}</source>
        <translation>تغيّر المخطط؛ التوسيمات التي مسّها: {0}</translation>
    </message>
    <message>
        <source>Stays in the scheme, because others use it or changed it: {0}</source>
        <translation>باقٍ في المخطط لأن آخرين يستعملونه أو غيّروه: {0}</translation>
    </message>
    <message>
        <source>Another has the same name: merge them in the scheme (Ctrl+Shift+L).</source>
        <translation>هناك آخر بالاسم نفسه: ادمجهما في المخطط (‎Ctrl+Shift+L).</translation>
    </message>
    <message>
        <source>Import a scheme</source>
        <translation>استيراد مخطط</translation>
    </message>
    <message>
        <source>Taken into the draft; what it cannot hold of the file: {0}</source>
        <translation>أُخذ في المسودة، وما لا تحويه من الملف: {0}</translation>
    </message>
    <message>
        <source>Export the scheme</source>
        <translation>تصدير المخطط</translation>
    </message>
    <message>
        <source>Written; this form does not hold: {0}</source>
        <translation>كُتب؛ ولا يحفظ هذا الشكل: {0}</translation>
    </message>
</context>
<context>
    <name>Spans</name>
    <message>
        <source>No words are chosen.</source>
        <translation>لم تُختر كلمات.</translation>
    </message>
    <message>
        <source>These words have several labels. V takes one of them in hand.</source>
        <translation>على هذه الكلمات أكثر من وسم. يأخذ V واحدًا منها.</translation>
    </message>
    <message>
        <source>These words have that label already.</source>
        <translation>لهذه الكلمات هذه التسمية من قبل.</translation>
    </message>
    <message>
        <source>New label «{0}»</source>
        <translation>تسمية جديدة «{0}»</translation>
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
        <source>Delete removes what gold has; none is in hand. Backspace: nothing here.</source>
        <translation>مفتاح Delete يحذف ما في الطبقة الذهبية، ولا شيء منها قيد العمل. أما Backspace فيحسم: لا شيء هنا.</translation>
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
</context>
<context>
    <name>Split</name>
    <message>
        <source>The same report, to read</source>
        <translation>التقرير نفسه، للقراءة</translation>
    </message>
    <message>
        <source>The same report, to read. Esc goes back to where keys act.</source>
        <translation>التقرير نفسه للقراءة. يعيدك Esc إلى حيث تعمل المفاتيح.</translation>
    </message>
</context>
<context>
    <name>SplitChoices</name>
    <message>
        <source>Split into train, validation and test</source>
        <translation>تقسيم إلى تدريب وتحقق واختبار</translation>
    </message>
    <message>
        <source>Train</source>
        <translation>تدريب</translation>
    </message>
    <message>
        <source>Validation</source>
        <translation>تحقق</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>اختبار</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>البذرة</translation>
    </message>
    <message>
        <source>The same number gives the same split.</source>
        <translation>الرقم نفسه يعطي التقسيم نفسه.</translation>
    </message>
    <message>
        <source>Every document by itself</source>
        <translation>كل وثيقة وحدها</translation>
    </message>
    <message>
        <source>Documents of one source together</source>
        <translation>وثائق المصدر الواحد معًا</translation>
    </message>
    <message>
        <source>Documents of one date together</source>
        <translation>وثائق التاريخ الواحد معًا</translation>
    </message>
    <message>
        <source>Keep together</source>
        <translation>يبقى معًا</translation>
    </message>
</context>
<context>
    <name>SplitDialog</name>
    <message>
        <source>Split</source>
        <translation>تقسيم</translation>
    </message>
    <message>
        <source>A second one beside {0}; what is not moved stays.</source>
        <translation>ثانٍ بجانب {0}؛ وما لا يُنقل يبقى.</translation>
    </message>
    <message>
        <source>Name in files</source>
        <translation>الاسم في الملفات</translation>
    </message>
    <message>
        <source>Name in Arabic</source>
        <translation>الاسم بالعربية</translation>
    </message>
    <message>
        <source>Name in English</source>
        <translation>الاسم بالإنجليزية</translation>
    </message>
    <message>
        <source>These words move, one a line</source>
        <translation>هذه الكلمات تُنقل، كل منها في سطر</translation>
    </message>
    <message>
        <source>This value moves</source>
        <translation>هذه القيمة تُنقل</translation>
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
        <source>new suggestions in %Ln document(s)</source>
        <translation>
            <numerusform>لا اقتراحات جديدة</numerusform>
            <numerusform>اقتراحات جديدة في وثيقة واحدة</numerusform>
            <numerusform>اقتراحات جديدة في وثيقتين</numerusform>
            <numerusform>اقتراحات جديدة في %Ln وثائق</numerusform>
            <numerusform>اقتراحات جديدة في %Ln وثيقة</numerusform>
            <numerusform>اقتراحات جديدة في %Ln وثيقة</numerusform>
        </translation>
    </message>
    <message>
        <source>Looking for suggestions…</source>
        <translation>يجري البحث عن اقتراحات…</translation>
    </message>
    <message numerus="yes">
        <source>%Ln conflict(s) to decide</source>
        <translation>
            <numerusform>لا تعارض</numerusform>
            <numerusform>تعارض واحد ينتظر قرارًا</numerusform>
            <numerusform>تعارضان ينتظران قرارًا</numerusform>
            <numerusform>%Ln تعارضات تنتظر قرارًا</numerusform>
            <numerusform>%Ln تعارضًا ينتظر قرارًا</numerusform>
            <numerusform>%Ln تعارض ينتظر قرارًا</numerusform>
        </translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <source>{0} open</source>
        <translation>المفتوح: {0}</translation>
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
        <source>Documents that nobody has begun or spent time on get suggestions anew; the others stay as they are.</source>
        <translation>الوثائق التي لم يبدأها أحد ولم يقض فيها أحد وقتًا تُقترح لها اقتراحات جديدة؛ وغيرها يبقى كما هو.</translation>
    </message>
    <message>
        <source>OK lets the texts of all documents be sent to {0}.</source>
        <translation>بـ«حسنًا» تُرسَل نصوص كل الوثائق إلى {0}.</translation>
    </message>
    <message>
        <source>OK lets this program run for each document, with your rights: {0}</source>
        <translation>بـ«حسنًا» يُشغَّل هذا البرنامج لكل وثيقة بصلاحياتك: {0}</translation>
    </message>
    <message>
        <source>Trying…</source>
        <translation>جارٍ التجربة…</translation>
    </message>
</context>
<context>
    <name>Teamwork</name>
    <message>
        <source>Add {0}</source>
        <translation>إضافة {0}</translation>
    </message>
    <message>
        <source>{0} of {1} documents</source>
        <translation>{0} من {1} وثيقة</translation>
    </message>
    <message>
        <source>People: choose one for another role, or type a name to add it</source>
        <translation>الأشخاص: اختر أحدهم لدور آخر، أو اكتب اسمًا لتضيفه</translation>
    </message>
    <message>
        <source>Take out of the list; the work stays</source>
        <translation>إخراج من القائمة؛ والعمل باقٍ</translation>
    </message>
    <message>
        <source>What {0} does here</source>
        <translation>ما يعمله {0} هنا</translation>
    </message>
    <message>
        <source>handed out</source>
        <translation>للتوزيع</translation>
    </message>
    <message>
        <source>Tick who is to get a file, or add a name.</source>
        <translation>علّم من ينال ملفًا، أو أضف اسمًا.</translation>
    </message>
    <message>
        <source>Cancelled: nothing was written.</source>
        <translation>أُلغي: لم يُكتب شيء.</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) written</source>
        <translation>
            <numerusform>لم يُكتب ملف</numerusform>
            <numerusform>كُتب ملف واحد</numerusform>
            <numerusform>كُتب ملفان</numerusform>
            <numerusform>كُتبت %Ln ملفات</numerusform>
            <numerusform>كُتب %Ln ملفًا</numerusform>
            <numerusform>كُتب %Ln ملف</numerusform>
        </translation>
    </message>
    <message>
        <source>What was written is handed out now.</source>
        <translation>ما كُتب صار موزَّعًا الآن.</translation>
    </message>
    <message>
        <source>Cancelled: nothing was merged.</source>
        <translation>أُلغي: لم يُدمج شيء.</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s)</source>
        <translation>
            <numerusform>لا ملفات</numerusform>
            <numerusform>ملف واحد</numerusform>
            <numerusform>ملفان</numerusform>
            <numerusform>%Ln ملفات</numerusform>
            <numerusform>%Ln ملفًا</numerusform>
            <numerusform>%Ln ملف</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new document(s)</source>
        <translation>
            <numerusform>لا وثائق جديدة</numerusform>
            <numerusform>وثيقة جديدة واحدة</numerusform>
            <numerusform>وثيقتان جديدتان</numerusform>
            <numerusform>%Ln وثائق جديدة</numerusform>
            <numerusform>%Ln وثيقة جديدة</numerusform>
            <numerusform>%Ln وثيقة جديدة</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n layer(s) changed</source>
        <translation>
            <numerusform>لم تتغير طبقة</numerusform>
            <numerusform>تغيّرت طبقة واحدة</numerusform>
            <numerusform>تغيّرت طبقتان</numerusform>
            <numerusform>تغيّرت %Ln طبقات</numerusform>
            <numerusform>تغيّرت %Ln طبقة</numerusform>
            <numerusform>تغيّرت %Ln طبقة</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n edit(s)</source>
        <translation>
            <numerusform>لا تعديلات</numerusform>
            <numerusform>تعديل واحد</numerusform>
            <numerusform>تعديلان</numerusform>
            <numerusform>%Ln تعديلات</numerusform>
            <numerusform>%Ln تعديلًا</numerusform>
            <numerusform>%Ln تعديل</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to decide</source>
        <translation>
            <numerusform>لا شيء للقرار</numerusform>
            <numerusform>واحدة تنتظر قرارًا</numerusform>
            <numerusform>اثنتان تنتظران قرارًا</numerusform>
            <numerusform>%Ln تنتظر قرارًا</numerusform>
            <numerusform>%Ln تنتظر قرارًا</numerusform>
            <numerusform>%Ln تنتظر قرارًا</numerusform>
        </translation>
    </message>
    <message>
        <source>As it was before: {0}</source>
        <translation>كما كان قبل الدمج: {0}</translation>
    </message>
    <message>
        <source>On show</source>
        <translation>المعروضة</translation>
    </message>
    <message>
        <source>Last edit {0}</source>
        <translation>آخر تعديل {0}</translation>
    </message>
    <message>
        <source>Imported</source>
        <translation>مستوردة</translation>
    </message>
    <message>
        <source>suggestions decided: {0}</source>
        <translation>اقتراحات حُسمت: {0}</translation>
    </message>
    <message>
        <source>not as on show: {0}</source>
        <translation>على غير المعروض: {0}</translation>
    </message>
    <message numerus="yes">
        <source>%n annotation(s) altered in several versions stayed as on show.</source>
        <translation>
            <numerusform>لا توسيم غيّرته عدة نسخ.</numerusform>
            <numerusform>بقي توسيم واحد غيّرته عدة نسخ كالمعروض.</numerusform>
            <numerusform>بقي توسيمان غيّرتهما عدة نسخ كالمعروض.</numerusform>
            <numerusform>بقيت %Ln توسيمات غيّرتها عدة نسخ كالمعروض.</numerusform>
            <numerusform>بقي %Ln توسيمًا غيّرتها عدة نسخ كالمعروض.</numerusform>
            <numerusform>بقي %Ln توسيم غيّرتها عدة نسخ كالمعروض.</numerusform>
        </translation>
    </message>
    <message>
        <source>Decided; undo takes it back.</source>
        <translation>حُسم؛ والتراجع يعيده.</translation>
    </message>
    <message>
        <source>What should be otherwise in the scheme?</source>
        <translation>ما الذي ينبغي تغييره في المخطط؟</translation>
    </message>
    <message>
        <source>Noted as a request; the lead gets it with the file.</source>
        <translation>دُوّن طلبًا؛ ويصل إلى المشرف مع الملف.</translation>
    </message>
</context>
<context>
    <name>TermsDialog</name>
    <message>
        <source>Data card</source>
        <translation>بطاقة البيانات</translation>
    </message>
    <message>
        <source>It goes beside every export of gold, with counts, people, agreement and versions, which the program knows by itself.</source>
        <translation>تُرفق بكل تصدير للذهبي مع الأعداد والناس والاتفاق والإصدارات، وهذه يعرفها البرنامج بنفسه.</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>الرخصة</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>المالك</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>للتواصل</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>اللغة</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>الوصف</translation>
    </message>
</context>
<context>
    <name>ThreadView</name>
    <message>
        <source>Open it again</source>
        <translation>افتحه من جديد</translation>
    </message>
    <message>
        <source>Close the thread</source>
        <translation>أغلق النقاش</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>تعليق</translation>
    </message>
    <message>
        <source>What was said</source>
        <translation>ما قيل</translation>
    </message>
    <message>
        <source>Say it</source>
        <translation>أرسل</translation>
    </message>
    <message>
        <source>It is answered</source>
        <translation>أُجيب عنه</translation>
    </message>
</context>
<context>
    <name>Timeline</name>
    <message>
        <source>No date: {0}</source>
        <translation>بلا تاريخ: {0}</translation>
    </message>
    <message>
        <source>None of these events has a date yet. Fill their role of time; words such as «أمس» also need the date of the document, under Document → Properties.</source>
        <translation>ليس لأيٍّ من هذه الأحداث تاريخ بعد. املأ دور الزمن فيها؛ وكلمات مثل «أمس» تحتاج أيضًا إلى تاريخ الوثيقة، في «وثيقة ← خصائص».</translation>
    </message>
    <message>
        <source>● = {0} events</source>
        <translation>● = {0} من الأحداث</translation>
    </message>
    <message>
        <source>no date</source>
        <translation>بلا تاريخ</translation>
    </message>
    <message>
        <source>Timeline of events</source>
        <translation>الخط الزمني للأحداث</translation>
    </message>
</context>
<context>
    <name>Tour</name>
    <message>
        <source>Where is the tour to be?</source>
        <translation>أين تكون الجولة؟</translation>
    </message>
    <message>
        <source>Tour {0} of {1}</source>
        <translation>الجولة {0} من {1}</translation>
    </message>
    <message>
        <source>End (F2)</source>
        <translation>إنهاء (F2)</translation>
    </message>
    <message>
        <source>Next (F2)</source>
        <translation>التالي (F2)</translation>
    </message>
    <message>
        <source>Leave (Esc)</source>
        <translation>مغادرة (Esc)</translation>
    </message>
    <message>
        <source>Back (Shift+F2)</source>
        <translation>السابق (Shift+F2)</translation>
    </message>
    <message>
        <source>F2 shows the keys that matter in one minute.</source>
        <translation>يعرض F2 المفاتيح المهمة في دقيقة واحدة.</translation>
    </message>
    <message>
        <source>New here?</source>
        <translation>أأنت جديد هنا؟</translation>
    </message>
    <message>
        <source>Begin (F2)</source>
        <translation>ابدأ (F2)</translation>
    </message>
    <message>
        <source>No</source>
        <translation>لا</translation>
    </message>
</context>
<context>
    <name>UndoList</name>
    <message>
        <source>Before all of it</source>
        <translation>قبل ذلك كله</translation>
    </message>
    <message>
        <source>Nothing was done yet.</source>
        <translation>لم يُفعل شيء بعد.</translation>
    </message>
    <message>
        <source>What was done: undo or redo up to a row</source>
        <translation>ما فُعل: تراجع أو إعادة حتى السطر المختار</translation>
    </message>
    <message numerus="yes">
        <source>%n document(s)</source>
        <translation>
            <numerusform>لا وثائق</numerusform>
            <numerusform>وثيقة واحدة</numerusform>
            <numerusform>وثيقتان</numerusform>
            <numerusform>%Ln وثائق</numerusform>
            <numerusform>%Ln وثيقة</numerusform>
            <numerusform>%Ln وثيقة</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n step(s) undone.</source>
        <translation>
            <numerusform>لم يُتراجع عن شيء.</numerusform>
            <numerusform>تُراجع عن خطوة واحدة.</numerusform>
            <numerusform>تُراجع عن خطوتين.</numerusform>
            <numerusform>تُراجع عن %Ln خطوات.</numerusform>
            <numerusform>تُراجع عن %Ln خطوة.</numerusform>
            <numerusform>تُراجع عن %Ln خطوة.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n step(s) redone.</source>
        <translation>
            <numerusform>لم يُعَد شيء.</numerusform>
            <numerusform>أُعيدت خطوة واحدة.</numerusform>
            <numerusform>أُعيدت خطوتان.</numerusform>
            <numerusform>أُعيدت %Ln خطوات.</numerusform>
            <numerusform>أُعيدت %Ln خطوة.</numerusform>
            <numerusform>أُعيدت %Ln خطوة.</numerusform>
        </translation>
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
    <name>Working</name>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <source>Cancelling…</source>
        <translation>يجري الإلغاء…</translation>
    </message>
    <message>
        <source>{0} of {1}</source>
        <translation>{0} من {1}</translation>
    </message>
    <message>
        <source>{0} left</source>
        <translation>بقي {0}</translation>
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
        <source>Review</source>
        <translation>مراجعة</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>المشروع</translation>
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
        <source>Paste the text as a document</source>
        <translation>لصق النص وثيقةً</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>تصدير…</translation>
    </message>
    <message>
        <source>Copies from before…</source>
        <translation>نسخ سابقة…</translation>
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
        <source>What was done, to undo or redo up to there…</source>
        <translation>ما فُعل، للتراجع أو الإعادة إلى هناك…</translation>
    </message>
    <message>
        <source>Copy the words</source>
        <translation>نسخ الكلمات</translation>
    </message>
    <message>
        <source>Copy the annotations as a table</source>
        <translation>نسخ التوسيمات جدولًا</translation>
    </message>
    <message>
        <source>Picture of these lines…</source>
        <translation>صورة لهذه الأسطر…</translation>
    </message>
    <message>
        <source>Find in this document</source>
        <translation>بحث في هذه الوثيقة</translation>
    </message>
    <message>
        <source>Search the project</source>
        <translation>بحث في المشروع</translation>
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
        <source>Next problem</source>
        <translation>المشكلة التالية</translation>
    </message>
    <message>
        <source>Previous problem</source>
        <translation>المشكلة السابقة</translation>
    </message>
    <message>
        <source>Fix the problem</source>
        <translation>إصلاح المشكلة</translation>
    </message>
    <message>
        <source>Ways to fix the problem…</source>
        <translation>طرق إصلاح المشكلة…</translation>
    </message>
    <message>
        <source>Ignore the problem here, or tell it again</source>
        <translation>تجاهل المشكلة هنا، أو إظهارها من جديد</translation>
    </message>
    <message>
        <source>Ignore the problem everywhere</source>
        <translation>تجاهل المشكلة في كل مكان</translation>
    </message>
    <message>
        <source>Show ignored problems</source>
        <translation>إظهار المشكلات المتجاهَلة</translation>
    </message>
    <message>
        <source>Review this document, or leave the review</source>
        <translation>راجع هذه الوثيقة، أو اخرج من المراجعة</translation>
    </message>
    <message>
        <source>Documents to review…</source>
        <translation>وثائق للمراجعة…</translation>
    </message>
    <message>
        <source>Agreement…</source>
        <translation>الاتفاق…</translation>
    </message>
    <message>
        <source>Accept what agrees…</source>
        <translation>قبول المتفق عليه…</translation>
    </message>
    <message>
        <source>Accept it, or keep gold as it is</source>
        <translation>اقبله، أو أبقِ الذهبي كما هو</translation>
    </message>
    <message>
        <source>Nothing here</source>
        <translation>لا شيء هنا</translation>
    </message>
    <message>
        <source>Nothing here, with a reason…</source>
        <translation>لا شيء هنا، مع ذكر السبب…</translation>
    </message>
    <message>
        <source>Take the extent of one option, the rest of another…</source>
        <translation>خذ حدود خيار وباقي خيار آخر…</translation>
    </message>
    <message>
        <source>Say why, for those who annotated…</source>
        <translation>اذكر السبب لمن وسّم…</translation>
    </message>
    <message>
        <source>Take the decision back</source>
        <translation>تراجع عن القرار</translation>
    </message>
    <message>
        <source>Hide names, or show them</source>
        <translation>أخفِ الأسماء أو أظهرها</translation>
    </message>
    <message>
        <source>Discuss the passage…</source>
        <translation>ناقش الموضع…</translation>
    </message>
    <message>
        <source>What the review changed in mine…</source>
        <translation>ما غيّرته المراجعة عندي…</translation>
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
        <source>What changed since it was done, or since opening…</source>
        <translation>ما تغيّر منذ الإنجاز أو منذ الفتح…</translation>
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
        <source>People…</source>
        <translation>الأشخاص…</translation>
    </message>
    <message>
        <source>Hand out work…</source>
        <translation>توزيع العمل…</translation>
    </message>
    <message>
        <source>Merge what came back…</source>
        <translation>دمج ما عاد من العمل…</translation>
    </message>
    <message>
        <source>Conflicts…</source>
        <translation>التعارضات…</translation>
    </message>
    <message>
        <source>Ask for a change of the scheme…</source>
        <translation>طلب تغيير في المخطط…</translation>
    </message>
    <message>
        <source>Dashboard</source>
        <translation>لوحة المتابعة</translation>
    </message>
    <message>
        <source>Questions and wishes…</source>
        <translation>الأسئلة والطلبات…</translation>
    </message>
    <message>
        <source>Guideline notes…</source>
        <translation>ملاحظات الإرشاد…</translation>
    </message>
    <message>
        <source>Freeze gold…</source>
        <translation>تجميد الذهبي…</translation>
    </message>
    <message>
        <source>Releases of gold…</source>
        <translation>إصدارات الذهبي…</translation>
    </message>
    <message>
        <source>Data card…</source>
        <translation>بطاقة البيانات…</translation>
    </message>
    <message>
        <source>Take out of the project</source>
        <translation>إخراج الوثيقة من المشروع</translation>
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
        <source>Table of events</source>
        <translation>جدول الأحداث</translation>
    </message>
    <message>
        <source>Timeline of events</source>
        <translation>الخط الزمني للأحداث</translation>
    </message>
    <message>
        <source>Scheme…</source>
        <translation>المخطط…</translation>
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
        <source>Diagnostics to copy…</source>
        <translation>معلومات للتشخيص والنسخ…</translation>
    </message>
    <message>
        <source>About Tawsim</source>
        <translation>عن توسيم</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>المشكلات</translation>
    </message>
    <message>
        <source>Everything like this one</source>
        <translation>كل ما يشبه هذا</translation>
    </message>
    <message>
        <source>Relation from this, or from the held one</source>
        <translation>علاقة من هذا، أو من الممسوك</translation>
    </message>
    <message>
        <source>The same thing as …</source>
        <translation>الشيء نفسه مع …</translation>
    </message>
    <message>
        <source>Link to an entry: place, list, Wikidata</source>
        <translation>ربط بمدخل: مكان أو قائمة أو ويكي بيانات</translation>
    </message>
    <message>
        <source>Load a list of entries to link to…</source>
        <translation>تحميل قائمة مداخل للربط…</translation>
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
        <source>The report at a second place</source>
        <translation>التقرير في موضع ثانٍ</translation>
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
        <source>Curves of all events and relations</source>
        <translation>أقواس كل الأحداث والعلاقات</translation>
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
        <source>Tour of one minute</source>
        <translation>جولة في دقيقة</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>المفاتيح</translation>
    </message>
</context>
<context>
    <name>counts</name>
    <message>
        <source>characters (code points)</source>
        <translation>المحارف (نقاط الترميز)</translation>
    </message>
    <message>
        <source>UTF-16 units, as JavaScript and Java do</source>
        <translation>وحدات UTF-16 كما في JavaScript وJava</translation>
    </message>
    <message>
        <source>bytes of UTF-8</source>
        <translation>بايتات UTF-8</translation>
    </message>
    <message>
        <source>characters, with two for a line end</source>
        <translation>المحارف، ونهاية السطر محرفان</translation>
    </message>
    <message>
        <source>characters, with a mark (BOM) at the start</source>
        <translation>المحارف، مع علامة (BOM) في أول النص</translation>
    </message>
    <message>
        <source>characters, with one for a line end (CRLF)</source>
        <translation>المحارف، ونهاية السطر (CRLF) واحد</translation>
    </message>
    <message>
        <source>characters, without the mark (BOM) at the start</source>
        <translation>المحارف، دون العلامة (BOM) في البداية</translation>
    </message>
    <message>
        <source>characters, with one for a line end and without the mark (BOM)</source>
        <translation>المحارف، ونهاية السطر واحد، ودون العلامة (BOM)</translation>
    </message>
</context>
<context>
    <name>documents</name>
    <message>
        <source>annotations: {0}, undecided: {1}</source>
        <translation>التوسيمات: {0}، غير محسوم: {1}</translation>
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
        <source>The scheme refuses this.</source>
        <translation>المخطط يرفض هذا.</translation>
    </message>
    <message>
        <source>The scheme cannot be used.</source>
        <translation>لا يمكن استعمال المخطط.</translation>
    </message>
    <message>
        <source>The query cannot be read.</source>
        <translation>تعذّرت قراءة الطلب.</translation>
    </message>
    <message>
        <source>A suggester needs something that is not there.</source>
        <translation>مقترِح يحتاج إلى شيء غير موجود.</translation>
    </message>
    <message>
        <source>A suggester did not answer as it should.</source>
        <translation>مقترِح لم يُجب كما ينبغي.</translation>
    </message>
    <message>
        <source>No model was chosen.</source>
        <translation>لم يُختر نموذج.</translation>
    </message>
    <message>
        <source>Choose its folder under Suggesters, or with --model.</source>
        <translation>اختر مجلده في «المقترِحات».</translation>
    </message>
    <message>
        <source>There is no model {0}.</source>
        <translation>لا يوجد النموذج {0}.</translation>
    </message>
    <message>
        <source>The folder {0} does not exist.</source>
        <translation>لا يوجد المجلد {0}.</translation>
    </message>
    <message>
        <source>Choose the folder of a model.</source>
        <translation>اختر مجلد نموذج.</translation>
    </message>
    <message>
        <source>{0} holds no config.json.</source>
        <translation>ليس في {0} ملف config.json.</translation>
    </message>
    <message>
        <source>{0} cannot be read: {1}.</source>
        <translation>لا يمكن قراءة {0}:‏ {1}.</translation>
    </message>
    <message>
        <source>{0} is not an object.</source>
        <translation>ليس {0} كائن JSON.</translation>
    </message>
    <message>
        <source>{0} keeps its weights as a pickle, which is not opened.</source>
        <translation>أوزان {0} محفوظة بصيغة pickle، وهي لا تُفتح.</translation>
    </message>
    <message>
        <source>A pickle can run any code. Save the model again as model.safetensors.</source>
        <translation>قد يشغّل ملف pickle أي شيفرة. احفظ النموذج من جديد باسم model.safetensors.</translation>
    </message>
    <message>
        <source>{0} holds no model.safetensors.</source>
        <translation>ليس في {0} ملف model.safetensors.</translation>
    </message>
    <message>
        <source>{0} holds no tokenizer.</source>
        <translation>ليس في {0} مجزِّئ كلمات.</translation>
    </message>
    <message>
        <source>It needs tokenizer.json or vocab.txt.</source>
        <translation>يحتاج إلى tokenizer.json أو vocab.txt.</translation>
    </message>
    <message>
        <source>{0} holds no token classifier, but {1}.</source>
        <translation>ليس في {0} مصنِّف كلمات، بل {1}.</translation>
    </message>
    <message>
        <source>{0} names no labels (id2label).</source>
        <translation>لا يذكر {0} تسميات (id2label).</translation>
    </message>
    <message>
        <source>{0} is not installed.</source>
        <translation>{0} غير مثبَّت.</translation>
    </message>
    <message>
        <source>Run: pip install {0}</source>
        <translation>نفّذ: pip install {0}</translation>
    </message>
    <message>
        <source>This copy takes in no packages; Tawsim installed with pip does.</source>
        <translation>هذه النسخة لا تقبل حزمًا؛ أما توسيم المثبَّت عبر pip فيقبلها.</translation>
    </message>
    <message>
        <source>{0} cannot be used: {1}</source>
        <translation>لا يمكن استعمال {0}:‏ {1}</translation>
    </message>
    <message>
        <source>The model gives {0} scores; {1} numbers are due.</source>
        <translation>يعطي النموذج {0} من الدرجات، والمطلوب {1}.</translation>
    </message>
    <message>
        <source>The tokenizer in {0} is a slow one.</source>
        <translation>المجزِّئ الذي في {0} من النوع البطيء.</translation>
    </message>
    <message>
        <source>It needs tokenizer.json.</source>
        <translation>يحتاج إلى tokenizer.json.</translation>
    </message>
    <message>
        <source>{0} lacks weights of a token classifier.</source>
        <translation>تنقص {0} أوزان مصنِّف كلمات.</translation>
    </message>
    <message>
        <source>{0} holds no tokenizer.json.</source>
        <translation>ليس في {0} ملف tokenizer.json.</translation>
    </message>
    <message>
        <source>An ONNX model needs it beside it.</source>
        <translation>يحتاج نموذج ONNX إليه بجانبه.</translation>
    </message>
    <message>
        <source>The ONNX model asks for «{0}», which is not known here.</source>
        <translation>يطلب نموذج ONNX المدخل «{0}»، وهو غير معروف هنا.</translation>
    </message>
    <message>
        <source>The tokenizer gave {0} words for {1}.</source>
        <translation>أعطى المجزِّئ {0} كلمات بدل {1}.</translation>
    </message>
    <message>
        <source>The model labelled {0} pieces of {1}.</source>
        <translation>وسم النموذج {0} من أصل {1} من القطع.</translation>
    </message>
    <message>
        <source>{0} can&apos;t be loaded.</source>
        <translation>لا يمكن تحميل {0}.</translation>
    </message>
    <message>
        <source>Copy the model again.</source>
        <translation>انسخ النموذج من جديد.</translation>
    </message>
    <message>
        <source>{0} holds a model for another version of the program.</source>
        <translation>في {0} نموذج لنسخة أخرى من البرنامج.</translation>
    </message>
    <message>
        <source>{0} holds no model.</source>
        <translation>ليس في {0} نموذج.</translation>
    </message>
    <message>
        <source>Choose a folder that `main.py train` made.</source>
        <translation>اختر مجلدًا صنعه الأمر ‎`main.py train`.</translation>
    </message>
    <message>
        <source>The model in {0} is damaged.</source>
        <translation>النموذج الذي في {0} تالف.</translation>
    </message>
    <message>
        <source>Copy it again.</source>
        <translation>انسخه من جديد.</translation>
    </message>
    <message>
        <source>The table of labels names «{0}», which the scheme does not define.</source>
        <translation>في جدول التسميات «{0}»، وليست في المخطط.</translation>
    </message>
    <message>
        <source>It has {0}.</source>
        <translation>فيه {0}.</translation>
    </message>
    <message>
        <source>The table of labels has the entry «{0}», which says nothing.</source>
        <translation>في جدول التسميات «{0}»، وهو بلا معنى.</translation>
    </message>
    <message>
        <source>Write it like this: PERS=PER NAM, LOC=LOC NAM, MISC=MISC.</source>
        <translation>اكتبه هكذا: PERS=PER NAM, LOC=LOC NAM, MISC=MISC.</translation>
    </message>
    <message>
        <source>No label of the model is known in the table (it has {0}).</source>
        <translation>ليس في الجدول شيء من تسميات النموذج (وهي {0}).</translation>
    </message>
    <message>
        <source>Write a table of labels, such as PERS=PER NAM, LOC=LOC NAM.</source>
        <translation>اكتب جدول تسميات، مثل PERS=PER NAM, LOC=LOC NAM.</translation>
    </message>
    <message>
        <source>The recognizer of camel-tools has no model.</source>
        <translation>لا نموذج لمعرّف الأسماء في camel-tools.</translation>
    </message>
    <message>
        <source>Run {0}, or choose a folder under Suggesters.</source>
        <translation>نفّذ {0}، أو اختر مجلدًا في «المقترِحات».</translation>
    </message>
    <message>
        <source>camel-tools needs {0}; it is not installed.</source>
        <translation>تحتاج camel-tools إلى {0}، وهو غير مثبَّت.</translation>
    </message>
    <message>
        <source>camel-tools cannot be loaded: {0}.</source>
        <translation>لا يمكن تحميل camel-tools:‏ {0}.</translation>
    </message>
    <message>
        <source>The morphology of camel-tools cannot be read: {0}.</source>
        <translation>لا يمكن قراءة صرف camel-tools:‏ {0}.</translation>
    </message>
    <message>
        <source>Install it anew: {0}</source>
        <translation>ثبّته من جديد: {0}</translation>
    </message>
    <message>
        <source>No language model was set up.</source>
        <translation>لم يُعدّ نموذج لغوي.</translation>
    </message>
    <message>
        <source>Give its address under Suggesters: http://localhost:8080.</source>
        <translation>اكتب عنوانه في «المقترِحات»، مثل http://localhost:8080.</translation>
    </message>
    <message>
        <source>The address {0} is none: {1}.</source>
        <translation>ليس {0} عنوانًا: {1}.</translation>
    </message>
    <message>
        <source>The address {0} is none.</source>
        <translation>ليس {0} عنوانًا.</translation>
    </message>
    <message>
        <source>It looks like http://localhost:8080.</source>
        <translation>العنوان يشبه http://localhost:8080.</translation>
    </message>
    <message>
        <source>The address holds a name or a password.</source>
        <translation>في العنوان اسم أو كلمة سر.</translation>
    </message>
    <message>
        <source>The key has a field of its own.</source>
        <translation>للمفتاح حقل خاص.</translation>
    </message>
    <message>
        <source>The key holds characters that no key has.</source>
        <translation>في المفتاح محارف لا تكون في مفتاح.</translation>
    </message>
    <message>
        <source>{0} cannot be reached: {1}.</source>
        <translation>لا يمكن الوصول إلى {0}:‏ {1}.</translation>
    </message>
    <message>
        <source>Is the server running?</source>
        <translation>هل يعمل الخادم؟</translation>
    </message>
    <message>
        <source>The language model did not answer in JSON: {0}.</source>
        <translation>لم يُجب النموذج اللغوي بصيغة JSON:‏ {0}.</translation>
    </message>
    <message>
        <source>{0} did not answer in JSON: {1}.</source>
        <translation>لم يُجب {0} بصيغة JSON:‏ {1}.</translation>
    </message>
    <message>
        <source>It was cut off: the model may answer no further.</source>
        <translation>انقطع الجواب: لا يُسمح للنموذج بأطول منه.</translation>
    </message>
    <message>
        <source>{0} answered with more than {1} MB.</source>
        <translation>أجاب {0} بأكثر من {1} م.ب.</translation>
    </message>
    <message>
        <source>{0} answered in no form that is known here.</source>
        <translation>أجاب {0} بصيغة غير معروفة هنا.</translation>
    </message>
    <message>
        <source>{0} refused with HTTP {1}.</source>
        <translation>رفض {0} الطلب: HTTP {1}.</translation>
    </message>
    <message>
        <source>Check the key.</source>
        <translation>تحقق من المفتاح.</translation>
    </message>
    <message>
        <source>{0} did not answer within {1} seconds.</source>
        <translation>لم يُجب {0} في {1} ثانية.</translation>
    </message>
    <message>
        <source>The time limit «{0}» is no number of seconds.</source>
        <translation>المهلة «{0}» ليست عددًا من الثواني.</translation>
    </message>
    <message>
        <source>No command was chosen.</source>
        <translation>لم يُختر أمر.</translation>
    </message>
    <message>
        <source>Write it under Suggesters, with its arguments.</source>
        <translation>اكتبه مع وسائطه في «المقترِحات».</translation>
    </message>
    <message>
        <source>The command cannot be read: {0}.</source>
        <translation>لا يمكن قراءة الأمر: {0}.</translation>
    </message>
    <message>
        <source>{0} could not be started: {1}.</source>
        <translation>لا يمكن تشغيل {0}:‏ {1}.</translation>
    </message>
    <message>
        <source>{0} ended with code {1}.</source>
        <translation>انتهى {0} بالرمز {1}.</translation>
    </message>
    <message>
        <source>{0} wrote more than {1} MB.</source>
        <translation>كتب {0} أكثر من {1} م.ب.</translation>
    </message>
    <message>
        <source>{0} did not end within {1} seconds.</source>
        <translation>لم ينته {0} في {1} ثانية.</translation>
    </message>
    <message>
        <source>It says: {0}</source>
        <translation>يقول: {0}</translation>
    </message>
    <message>
        <source>{0} wrote no UTF-8 at byte {1}.</source>
        <translation>كتب {0} ما ليس UTF-8 عند البايت {1}.</translation>
    </message>
    <message>
        <source>The answer of {0} was refused: {1}.</source>
        <translation>رُفض جواب {0}:‏ {1}.</translation>
    </message>
    <message>
        <source>The answer of {0} was refused: {1} has the score {2}.</source>
        <translation>رُفض جواب {0}: درجة {1} هي {2}.</translation>
    </message>
    <message>
        <source>{0} and {1} would lie one within the other, which the scheme refuses.</source>
        <translation>يقع {0} و{1} أحدهما داخل الآخر، والمخطط يرفض ذلك.</translation>
    </message>
    <message>
        <source>{0} would cross {1}, which the scheme refuses.</source>
        <translation>يتقاطع {0} مع {1}، والمخطط يرفض ذلك.</translation>
    </message>
    <message>
        <source>{0} would be labelled twice, as {1} and as {2}, which the scheme refuses.</source>
        <translation>يوسَم {0} مرتين، بـ{1} وبـ{2}، والمخطط يرفض ذلك.</translation>
    </message>
    <message>
        <source>The scheme has {0} already.</source>
        <translation>في المخطط {0} من قبل.</translation>
    </message>
    <message>
        <source>Merge the two instead.</source>
        <translation>ادمج الاثنين بدلًا من ذلك.</translation>
    </message>
    <message>
        <source>«{0}» is no name for a row of a scheme.</source>
        <translation>«{0}» لا يصلح اسمًا في المخطط.</translation>
    </message>
    <message>
        <source>One word, without blank or colon.</source>
        <translation>كلمة واحدة، بلا فراغ ولا نقطتين.</translation>
    </message>
    <message>
        <source>«{0}» was the name of {1}.</source>
        <translation>«{0}» كان اسم {1}.</translation>
    </message>
    <message>
        <source>Another name keeps the two apart.</source>
        <translation>اسمٌ آخر يميّز بينهما.</translation>
    </message>
    <message>
        <source>An attribute has a value.</source>
        <translation>لا بد للسمة من قيمة.</translation>
    </message>
    <message>
        <source>Attributes are not merged.</source>
        <translation>السمات لا تُدمج.</translation>
    </message>
    <message>
        <source>Merge their values, or retire one.</source>
        <translation>ادمج قيمها، أو اسحب إحداها.</translation>
    </message>
    <message>
        <source>A group is not retired.</source>
        <translation>المجموعة لا تُسحب.</translation>
    </message>
    <message>
        <source>Merge it with another.</source>
        <translation>ادمجها مع أخرى.</translation>
    </message>
    <message>
        <source>The scheme has two of the {0} among its {1}s.</source>
        <translation>في المخطط اثنان لهما {0} في {1}.</translation>
    </message>
    <message>
        <source>The scheme has two of the id {0} among its labels.</source>
        <translation>في التسميات من المخطط اثنان لهما المعرّف {0}.</translation>
    </message>
    <message>
        <source>The scheme has two of the id {0} among its groups.</source>
        <translation>في المجموعات من المخطط اثنان لهما المعرّف {0}.</translation>
    </message>
    <message>
        <source>The scheme has two of the id {0} among its types.</source>
        <translation>في أنواع الأحداث من المخطط اثنان لهما المعرّف {0}.</translation>
    </message>
    <message>
        <source>The scheme has two of the id {0} among its roles.</source>
        <translation>في الأدوار من المخطط اثنان لهما المعرّف {0}.</translation>
    </message>
    <message>
        <source>The scheme has two of the id {0} among its relations.</source>
        <translation>في العلاقات من المخطط اثنان لهما المعرّف {0}.</translation>
    </message>
    <message>
        <source>The scheme has two of the id {0} among its attributes.</source>
        <translation>في السمات من المخطط اثنان لهما المعرّف {0}.</translation>
    </message>
    <message>
        <source>The scheme has two of the id {0} among its values.</source>
        <translation>في القيم من المخطط اثنان لهما المعرّف {0}.</translation>
    </message>
    <message>
        <source>The scheme has two of the key {0} among its labels.</source>
        <translation>في التسميات من المخطط اثنان لهما المفتاح {0}.</translation>
    </message>
    <message>
        <source>The scheme has two of the key {0} among its groups.</source>
        <translation>في المجموعات من المخطط اثنان لهما المفتاح {0}.</translation>
    </message>
    <message>
        <source>The scheme has two of the key {0} among its types.</source>
        <translation>في أنواع الأحداث من المخطط اثنان لهما المفتاح {0}.</translation>
    </message>
    <message>
        <source>The scheme has two of the key {0} among its roles.</source>
        <translation>في الأدوار من المخطط اثنان لهما المفتاح {0}.</translation>
    </message>
    <message>
        <source>The scheme has two of the key {0} among its relations.</source>
        <translation>في العلاقات من المخطط اثنان لهما المفتاح {0}.</translation>
    </message>
    <message>
        <source>The scheme has two of the key {0} among its attributes.</source>
        <translation>في السمات من المخطط اثنان لهما المفتاح {0}.</translation>
    </message>
    <message>
        <source>The scheme has two of the key {0} among its values.</source>
        <translation>في القيم من المخطط اثنان لهما المفتاح {0}.</translation>
    </message>
    <message>
        <source>The scheme gives {0} no {1}.</source>
        <translation>المخطط لا يعطي {0} {1}.</translation>
    </message>
    <message>
        <source>The scheme wants at least {0} and at most {1} of {2}.</source>
        <translation>يطلب المخطط {0} على الأقل و{1} على الأكثر من {2}.</translation>
    </message>
    <message>
        <source>No scheme could be read from {0}.</source>
        <translation>تعذرت قراءة مخطط من {0}.</translation>
    </message>
    <message>
        <source>Ready: {0}.</source>
        <translation>الجاهزة: {0}.</translation>
    </message>
    <message>
        <source>The scheme is not TOML: {0}.</source>
        <translation>ليس المخطط بصيغة TOML: {0}.</translation>
    </message>
    <message>
        <source>The scheme is not built as a scheme is: {0}.</source>
        <translation>بنية المخطط غير صحيحة: {0}.</translation>
    </message>
    <message>
        <source>The scheme gives {0}, which is no count.</source>
        <translation>يذكر المخطط {0}، وهو ليس عددًا.</translation>
    </message>
    <message>
        <source>The scheme says of {0}: {1}. It can be {2}.</source>
        <translation>يقول المخطط عن {0}: ‏{1}. والممكن: {2}.</translation>
    </message>
    <message>
        <source>The scheme gives {0} no values.</source>
        <translation>لا يعطي المخطط أي قيم إلى {0}.</translation>
    </message>
    <message>
        <source>The scheme gives {0} the color {1}, which is not #rrggbb.</source>
        <translation>يعطي المخطط {0} اللون {1}، وهو ليس بصورة ‎#rrggbb.</translation>
    </message>
    <message>
        <source>The scheme&apos;s {0} names {1}, which it does not define.</source>
        <translation>يذكر {0} في المخطط {1}، والمخطط لا يعرّفه.</translation>
    </message>
    <message>
        <source>{0} has no ending that says how.</source>
        <translation>ليس في نهاية اسم {0} ما يدل على الصيغة.</translation>
    </message>
    <message>
        <source>Endings: {0}.</source>
        <translation>النهايات: {0}.</translation>
    </message>
    <message>
        <source>{0} was not written: {1}</source>
        <translation>لم يُكتب {0}: {1}</translation>
    </message>
    <message>
        <source>{0} cannot be written: {1}.</source>
        <translation>تعذرت كتابة {0}: {1}.</translation>
    </message>
    <message>
        <source>There is no folder {0}.</source>
        <translation>لا يوجد مجلد {0}.</translation>
    </message>
    <message>
        <source>{0} is not a file.</source>
        <translation>ليس {0} ملفًا.</translation>
    </message>
    <message>
        <source>Line {0}: [{1}] is no section of annotation.conf.</source>
        <translation>السطر {0}: ليس ‎[{1}]‎ قسمًا من annotation.conf.</translation>
    </message>
    <message>
        <source>Line {0} stands in no section, such as [entities].</source>
        <translation>السطر {0} خارج الأقسام مثل ‎[entities].</translation>
    </message>
    <message>
        <source>Line {0} is too long once its macros are filled in.</source>
        <translation>السطر {0} طويل جدًا بعد ملء وحدات الماكرو.</translation>
    </message>
    <message>
        <source>Line {0}: {1} names no role and what fills it.</source>
        <translation>السطر {0}: لا يذكر {1} دورًا وما يملؤه.</translation>
    </message>
    <message>
        <source>{0} names no label and no event type.</source>
        <translation>لا يذكر {0} أي وسم ولا نوع حدث.</translation>
    </message>
    <message>
        <source>The labelling config declares entities of its own, which are not read.</source>
        <translation>يعرّف إعداد التوسيم كيانات XML خاصة به، وهي لا تُقرأ.</translation>
    </message>
    <message>
        <source>The labelling config is not XML: {0}.</source>
        <translation>ليس إعداد التوسيم بصيغة XML: {0}.</translation>
    </message>
    <message>
        <source>A {0} of the labelling config has no value.</source>
        <translation>في إعداد التوسيم {0} بلا قيمة.</translation>
    </message>
    <message>
        <source>A list cannot be named {0}.</source>
        <translation>لا يمكن تسمية قائمة {0}.</translation>
    </message>
    <message>
        <source>Give the file another name.</source>
        <translation>أعطِ الملف اسمًا آخر.</translation>
    </message>
    <message>
        <source>{0} is larger than 50 MB.</source>
        <translation>حجم {0} أكبر من 50 م.ب.</translation>
    </message>
    <message>
        <source>{0} is not in UTF-8.</source>
        <translation>ليس {0} بترميز UTF-8.</translation>
    </message>
    <message>
        <source>{0} is no table: {1}.</source>
        <translation>ليس {0} جدولًا: {1}.</translation>
    </message>
    <message>
        <source>{0} has no rows of id and names.</source>
        <translation>ليس في {0} صفوف من معرّف وأسماء.</translation>
    </message>
    <message>
        <source>{0}: the id {1} stands twice.</source>
        <translation>{0}: المعرّف {1} مكرر.</translation>
    </message>
    <message>
        <source>{0}: a row is an id without blanks, names between |, and a kind.</source>
        <translation>{0}: الصف معرّف بلا مسافات، فأسماء يفصلها |، فصنف.</translation>
    </message>
    <message>
        <source>{0}: longer than {1} letters.</source>
        <translation>{0}: أطول من {1} حرفًا.</translation>
    </message>
    <message>
        <source>Words of more than {0} letters are not looked for.</source>
        <translation>لا يُبحث عن كلمات تزيد على {0} حرف.</translation>
    </message>
    <message>
        <source>A label belongs to entities; type, role and without belong to events.</source>
        <translation>التسمية للكيانات، والنوع والدور و«بلا» للأحداث.</translation>
    </message>
    <message>
        <source>{0} takes too long; write it more plainly.</source>
        <translation>يستغرق {0} وقتًا أطول مما ينبغي؛ اكتبه بصيغة أبسط.</translation>
    </message>
    <message>
        <source>{0} is no regular expression: {1}.</source>
        <translation>{0} ليس تعبيرًا نمطيًا: {1}.</translation>
    </message>
    <message>
        <source>There is no state {0}: new, in-progress, done or skipped.</source>
        <translation>لا توجد حالة {0}: جديدة أو جارية أو منجزة أو متخطاة.</translation>
    </message>
    <message>
        <source>{0} is no model of the quick learner.</source>
        <translation>ليس {0} نموذجًا للمتعلّم السريع.</translation>
    </message>
    <message>
        <source>{0} was trained by another version of Tawsim.</source>
        <translation>دُرّب {0} بنسخة أخرى من توسيم.</translation>
    </message>
    <message>
        <source>{0} is damaged or cut off.</source>
        <translation>{0} تالف أو مبتور.</translation>
    </message>
    <message>
        <source>Copy it again, or train it again.</source>
        <translation>انسخه أو درّبه من جديد.</translation>
    </message>
    <message>
        <source>The model {0} cannot be read.</source>
        <translation>لا يمكن قراءة النموذج {0}.</translation>
    </message>
    <message>
        <source>{0} holds what no quick learner wrote.</source>
        <translation>في {0} ما لم يكتبه المتعلّم السريع.</translation>
    </message>
    <message>
        <source>Train it again.</source>
        <translation>درّبه من جديد.</translation>
    </message>
    <message>
        <source>The copy {0} could not be made ({1}).</source>
        <translation>تعذر صنع النسخة {0} ({1}).</translation>
    </message>
    <message>
        <source>{0} can&apos;t be made ({1}).</source>
        <translation>تعذر إنشاء {0} ({1}).</translation>
    </message>
    <message>
        <source>No document of {0} can be read.</source>
        <translation>لا يمكن قراءة أي وثيقة من {0}.</translation>
    </message>
    <message>
        <source>{0} lies on a network drive, where a project can be damaged.</source>
        <translation>{0} على قرص شبكة، وقد يتلف المشروع هناك.</translation>
    </message>
    <message>
        <source>Copy it to a disk of this computer. To work together, hand out work and merge what comes back. {0}=1 opens it all the same.</source>
        <translation>انسخه إلى قرص في هذا الحاسوب. وللعمل معًا وزّعوا العمل ثم ادمجوا ما يعود. {0}=1 يفتحه رغم ذلك.</translation>
    </message>
    <message>
        <source>{0} is open in another window or process.</source>
        <translation>{0} مفتوح في نافذة أخرى أو برنامج آخر.</translation>
    </message>
    <message>
        <source>Close it there first.</source>
        <translation>أغلقه هناك أولًا.</translation>
    </message>
    <message>
        <source>{0} is damaged or no project: {1}.</source>
        <translation>{0} تالف أو ليس مشروعًا: {1}.</translation>
    </message>
    <message>
        <source>Open a copy from before.</source>
        <translation>افتح نسخة سابقة.</translation>
    </message>
    <message>
        <source>{0} can&apos;t be written ({1}).</source>
        <translation>لا يمكن الكتابة في {0} ({1}).</translation>
    </message>
    <message>
        <source>{0} can&apos;t be written.</source>
        <translation>لا يمكن الكتابة في {0}.</translation>
    </message>
    <message>
        <source>Check the rights on it and on its folder.</source>
        <translation>تحقق من صلاحيات الملف ومجلده.</translation>
    </message>
    <message>
        <source>{0} was made by a newer Tawsim.</source>
        <translation>صُنع {0} بإصدار أحدث من توسيم.</translation>
    </message>
    <message>
        <source>Update the program to open it.</source>
        <translation>حدّث البرنامج لتفتحه.</translation>
    </message>
    <message>
        <source>There is no project {0}.</source>
        <translation>لا يوجد المشروع {0}.</translation>
    </message>
    <message>
        <source>{0} is open.</source>
        <translation>{0} مفتوح.</translation>
    </message>
    <message>
        <source>Choose another name for the copy.</source>
        <translation>اختر اسمًا آخر للنسخة.</translation>
    </message>
    <message>
        <source>No room for {0}: the disk is full.</source>
        <translation>لا متسع لـ {0}: القرص ممتلئ.</translation>
    </message>
    <message>
        <source>Make room and try again.</source>
        <translation>أفسح مكانًا وأعد المحاولة.</translation>
    </message>
    <message>
        <source>The disk of {0} fails or is full ({1}).</source>
        <translation>قرص {0} معطل أو ممتلئ ({1}).</translation>
    </message>
    <message>
        <source>Try again.</source>
        <translation>أعد المحاولة.</translation>
    </message>
    <message>
        <source>{0} can&apos;t be read ({1}).</source>
        <translation>لا يمكن قراءة {0} ({1}).</translation>
    </message>
    <message>
        <source>{0} already exists.</source>
        <translation>{0} موجود من قبل.</translation>
    </message>
    <message>
        <source>Choose another name, or open it.</source>
        <translation>اختر اسمًا آخر، أو افتحه.</translation>
    </message>
    <message>
        <source>A text is too large for the project.</source>
        <translation>في المشروع نص أكبر مما يسعه.</translation>
    </message>
    <message>
        <source>A text holds half a character (a lone surrogate).</source>
        <translation>في نص نصف محرف (surrogate منفرد).</translation>
    </message>
    <message>
        <source>A number is too large for the project.</source>
        <translation>عدد أكبر مما يسعه المشروع.</translation>
    </message>
    <message>
        <source>A value cannot be stored: {0}.</source>
        <translation>لا يمكن تخزين قيمة: {0}.</translation>
    </message>
    <message>
        <source>The scheme in {0} can&apos;t be read.</source>
        <translation>لا يمكن قراءة المخطط في {0}.</translation>
    </message>
    <message>
        <source>The project already has a document {0}.</source>
        <translation>في المشروع وثيقة {0} من قبل.</translation>
    </message>
    <message>
        <source>Another document {0} lies in the project&apos;s trash.</source>
        <translation>في سلة محذوفات المشروع وثيقة أخرى هي {0}.</translation>
    </message>
    <message>
        <source>The project has no document {0}.</source>
        <translation>لا وثيقة {0} في المشروع.</translation>
    </message>
    <message>
        <source>{0} is damaged or no project: document {1}.</source>
        <translation>{0} تالف أو ليس مشروعًا: الوثيقة {1}.</translation>
    </message>
    <message>
        <source>{0} is damaged or no project: the layer on {1}.</source>
        <translation>{0} تالف أو ليس مشروعًا: الطبقة على {1}.</translation>
    </message>
    <message>
        <source>{0} is damaged or no project: a verdict on {1}.</source>
        <translation>{0} تالف أو ليس مشروعًا: حكم في {1}.</translation>
    </message>
    <message>
        <source>{0} is damaged or no project: the list of documents.</source>
        <translation>{0} تالف أو ليس مشروعًا: قائمة الوثائق.</translation>
    </message>
    <message>
        <source>{0} is damaged or no project: the list of ignored problems.</source>
        <translation>{0} تالف أو ليس مشروعًا: قائمة المشكلات المتجاهَلة.</translation>
    </message>
    <message>
        <source>Learning needs python-crfsuite.</source>
        <translation>يحتاج التعلّم إلى python-crfsuite.</translation>
    </message>
    <message>
        <source>{0} item {1}</source>
        <translation>{0}، العنصر {1}</translation>
    </message>
    <message>
        <source>{0} row {1}</source>
        <translation>{0}، الصف {1}</translation>
    </message>
    <message>
        <source>{0} document {1}</source>
        <translation>{0}، الوثيقة {1}</translation>
    </message>
    <message>
        <source>annotation of nobody</source>
        <translation>توسيم بلا اسم موسِّم</translation>
    </message>
    <message>
        <source>annotation of {0}</source>
        <translation>توسيم {0}</translation>
    </message>
    <message>
        <source>prediction of nobody</source>
        <translation>توقّع بلا اسم</translation>
    </message>
    <message>
        <source>prediction of {0}</source>
        <translation>توقّع {0}</translation>
    </message>
    <message>
        <source>There is nothing to learn: no annotations of two kinds.</source>
        <translation>لا شيء يُتعلَّم: لا توسيمات من نوعين.</translation>
    </message>
    <message>
        <source>The quick learner stopped.</source>
        <translation>توقف المتعلّم السريع.</translation>
    </message>
    <message>
        <source>{0}. Train it again.</source>
        <translation>{0}. درّبه من جديد.</translation>
    </message>
    <message>
        <source>{0} can&apos;t be written to ({1}).</source>
        <translation>لا يمكن الكتابة في {0} ({1}).</translation>
    </message>
    <message>
        <source>Choose a folder.</source>
        <translation>اختر مجلدًا.</translation>
    </message>
    <message>
        <source>entity {0}</source>
        <translation>الكيان {0}</translation>
    </message>
    <message>
        <source>event {0}</source>
        <translation>الحدث {0}</translation>
    </message>
    <message>
        <source>relation {0}</source>
        <translation>العلاقة {0}</translation>
    </message>
    <message>
        <source>suggestion {0}</source>
        <translation>الاقتراح {0}</translation>
    </message>
    <message>
        <source>annotation {0}</source>
        <translation>التوسيم {0}</translation>
    </message>
    <message>
        <source>span {0}</source>
        <translation>المدى {0}</translation>
    </message>
    <message>
        <source>region {0}</source>
        <translation>المنطقة {0}</translation>
    </message>
    <message>
        <source>No such file or directory</source>
        <translation>لا يوجد ملف أو مجلد بهذا الاسم</translation>
    </message>
    <message>
        <source>Permission denied</source>
        <translation>لا صلاحية لذلك</translation>
    </message>
    <message>
        <source>Operation not permitted</source>
        <translation>العملية غير مسموح بها</translation>
    </message>
    <message>
        <source>Is a directory</source>
        <translation>هو مجلد</translation>
    </message>
    <message>
        <source>Not a directory</source>
        <translation>ليس مجلدًا</translation>
    </message>
    <message>
        <source>No space left on device</source>
        <translation>لا متسع على القرص</translation>
    </message>
    <message>
        <source>Disk quota exceeded</source>
        <translation>تجاوزت حصتك من القرص</translation>
    </message>
    <message>
        <source>Read-only file system</source>
        <translation>القرص للقراءة فقط</translation>
    </message>
    <message>
        <source>File name too long</source>
        <translation>اسم الملف أطول مما ينبغي</translation>
    </message>
    <message>
        <source>File too large</source>
        <translation>الملف أكبر مما ينبغي</translation>
    </message>
    <message>
        <source>File exists</source>
        <translation>الملف موجود من قبل</translation>
    </message>
    <message>
        <source>Input/output error</source>
        <translation>عطل في القراءة أو الكتابة</translation>
    </message>
    <message>
        <source>Device or resource busy</source>
        <translation>الجهاز مشغول</translation>
    </message>
    <message>
        <source>Too many open files</source>
        <translation>عدد الملفات المفتوحة أكبر مما ينبغي</translation>
    </message>
    <message>
        <source>Too many levels of symbolic links</source>
        <translation>الروابط الرمزية أكثر مما ينبغي</translation>
    </message>
    <message>
        <source>Exec format error</source>
        <translation>ليس برنامجًا يمكن تشغيله</translation>
    </message>
    <message>
        <source>Connection refused</source>
        <translation>رُفض الاتصال</translation>
    </message>
    <message>
        <source>Connection reset by peer</source>
        <translation>قطع الطرف الآخر الاتصال</translation>
    </message>
    <message>
        <source>Connection timed out</source>
        <translation>انتهت مهلة الاتصال</translation>
    </message>
    <message>
        <source>timed out</source>
        <translation>انتهت المهلة</translation>
    </message>
    <message>
        <source>No route to host</source>
        <translation>لا طريق إلى الخادم</translation>
    </message>
    <message>
        <source>Network is unreachable</source>
        <translation>لا يمكن الوصول إلى الشبكة</translation>
    </message>
    <message>
        <source>Name or service not known</source>
        <translation>اسم الخادم غير معروف</translation>
    </message>
    <message>
        <source>Temporary failure in name resolution</source>
        <translation>تعذّر العثور على الخادم بهذا الاسم</translation>
    </message>
    <message>
        <source>database or disk is full</source>
        <translation>القرص ممتلئ</translation>
    </message>
    <message>
        <source>disk I/O error</source>
        <translation>عطل في القراءة أو الكتابة على القرص</translation>
    </message>
    <message>
        <source>file is not a database</source>
        <translation>الملف ليس قاعدة بيانات</translation>
    </message>
    <message>
        <source>database disk image is malformed</source>
        <translation>بنية الملف تالفة</translation>
    </message>
    <message>
        <source>[Errno {0}] {1}</source>
        <translation>{1} (الخطأ {0})</translation>
    </message>
    <message>
        <source>its tables are not the program&apos;s</source>
        <translation>جداوله ليست جداول البرنامج</translation>
    </message>
    <message>
        <source>its pages are not sound</source>
        <translation>صفحاته تالفة</translation>
    </message>
    <message>
        <source>a row refers to nothing</source>
        <translation>فيه صف يشير إلى ما لا وجود له</translation>
    </message>
    <message>
        <source>a copy of it can&apos;t be read</source>
        <translation>لا يمكن قراءة نسخة منه</translation>
    </message>
    <message>
        <source>its tables can&apos;t be read</source>
        <translation>لا يمكن قراءة جداوله</translation>
    </message>
    <message>
        <source>a text in it is none</source>
        <translation>فيه نص ليس نصًا</translation>
    </message>
    <message>
        <source>it is empty</source>
        <translation>هو فارغ</translation>
    </message>
    <message>
        <source>it does not begin as one</source>
        <translation>لا يبدأ بداية مشروع</translation>
    </message>
    <message>
        <source>it belongs to another program</source>
        <translation>هو لبرنامج آخر</translation>
    </message>
    <message>
        <source>{0} beside it does not belong to it</source>
        <translation>الملف {0} بجانبه ليس منه</translation>
    </message>
    <message>
        <source>it has no version</source>
        <translation>لا يذكر إصداره</translation>
    </message>
    <message>
        <source>the text of {0} is not the one that was stored</source>
        <translation>نص {0} ليس النص الذي خُزّن</translation>
    </message>
    <message>
        <source>a part of the layer on {0} is gone</source>
        <translation>فُقد جزء من الطبقة على {0}</translation>
    </message>
    <message>
        <source>an annotation of {0} is not as it was stored</source>
        <translation>في {0} توسيم ليس كما خُزّن</translation>
    </message>
    <message>
        <source>it has no scheme</source>
        <translation>ليس فيه مخطط</translation>
    </message>
    <message>
        <source>an annotation is not as it was stored</source>
        <translation>فيه توسيم ليس كما خُزّن</translation>
    </message>
    <message>
        <source>the suggestions of {0} are not those that were stored</source>
        <translation>اقتراحات {0} ليست التي خُزّنت</translation>
    </message>
    <message>
        <source>the model {0} is not the one that was stored</source>
        <translation>النموذج {0} ليس الذي خُزّن</translation>
    </message>
    <message>
        <source>edit {0} of its journal is not as it was stored</source>
        <translation>التعديل {0} في سجله ليس كما خُزّن</translation>
    </message>
    <message>
        <source>{0} at position {1}</source>
        <translation>{0} عند الموضع {1}</translation>
    </message>
    <message>
        <source>{0} at character {1}</source>
        <translation>{0} عند المحرف {1}</translation>
    </message>
    <message>
        <source>{0}: line {1}, column {2}</source>
        <translation>{0}: السطر {1}، العمود {2}</translation>
    </message>
    <message>
        <source>{0} (at line {1}, column {2})</source>
        <translation>{0} (السطر {1}، العمود {2})</translation>
    </message>
    <message>
        <source>{0} (at end of document)</source>
        <translation>{0} (في آخر الملف)</translation>
    </message>
    <message>
        <source>unterminated character set</source>
        <translation>مجموعة محارف لم تُغلق</translation>
    </message>
    <message>
        <source>bad character range</source>
        <translation>مدى محارف خاطئ</translation>
    </message>
    <message>
        <source>nothing to repeat</source>
        <translation>لا شيء قبل علامة التكرار</translation>
    </message>
    <message>
        <source>multiple repeat</source>
        <translation>تكرار على تكرار</translation>
    </message>
    <message>
        <source>repeat count too big</source>
        <translation>عدد التكرار أكبر مما ينبغي</translation>
    </message>
    <message>
        <source>min repeat greater than max repeat</source>
        <translation>أقل التكرار أكبر من أكثره</translation>
    </message>
    <message>
        <source>unbalanced parenthesis</source>
        <translation>قوس بلا مقابل</translation>
    </message>
    <message>
        <source>unknown property</source>
        <translation>خاصية غير معروفة</translation>
    </message>
    <message>
        <source>unknown property value</source>
        <translation>قيمة خاصية غير معروفة</translation>
    </message>
    <message>
        <source>unknown group</source>
        <translation>مجموعة غير معروفة</translation>
    </message>
    <message>
        <source>unknown extension</source>
        <translation>امتداد غير معروف</translation>
    </message>
    <message>
        <source>unknown verb</source>
        <translation>فعل غير معروف</translation>
    </message>
    <message>
        <source>undefined character name</source>
        <translation>اسم محرف غير معروف</translation>
    </message>
    <message>
        <source>undefined named list</source>
        <translation>قائمة غير معرّفة</translation>
    </message>
    <message>
        <source>invalid group reference</source>
        <translation>إحالة إلى مجموعة غير موجودة</translation>
    </message>
    <message>
        <source>invalid relative group number</source>
        <translation>رقم مجموعة نسبي خاطئ</translation>
    </message>
    <message>
        <source>ambiguous group reference</source>
        <translation>إحالة ملتبسة إلى مجموعة</translation>
    </message>
    <message>
        <source>cannot refer to an open group</source>
        <translation>لا يُحال إلى مجموعة لم تُغلق</translation>
    </message>
    <message>
        <source>group reference not allowed</source>
        <translation>لا يُحال هنا إلى مجموعة</translation>
    </message>
    <message>
        <source>bad character in group name</source>
        <translation>محرف لا يصلح في اسم مجموعة</translation>
    </message>
    <message>
        <source>missing group name</source>
        <translation>ينقصه اسم المجموعة</translation>
    </message>
    <message>
        <source>bad escape (end of pattern)</source>
        <translation>شرطة مائلة في آخر التعبير</translation>
    </message>
    <message>
        <source>bad escape {0}</source>
        <translation>رمز خاطئ {0}</translation>
    </message>
    <message>
        <source>bad hex escape {0}</source>
        <translation>رمز ستة عشري خاطئ {0}</translation>
    </message>
    <message>
        <source>incomplete escape {0}</source>
        <translation>رمز ناقص {0}</translation>
    </message>
    <message>
        <source>bad inline flags: {0}</source>
        <translation>أعلام خاطئة: {0}</translation>
    </message>
    <message>
        <source>(?r) is not known.</source>
        <translation>لا يُعرف (?r).</translation>
    </message>
    <message>
        <source>(?r) is not known</source>
        <translation>لا يُعرف (?r)</translation>
    </message>
    <message>
        <source>missing {0} at position {1}</source>
        <translation>ينقصه {0} عند الموضع {1}</translation>
    </message>
    <message>
        <source>expected {0} at position {1}</source>
        <translation>المتوقع {0} عند الموضع {1}</translation>
    </message>
    <message>
        <source>unexpected end of data</source>
        <translation>انتهى قبل أوانه</translation>
    </message>
    <message>
        <source>{0} expected after {1}</source>
        <translation>المتوقع {0} بعد {1}</translation>
    </message>
    <message>
        <source>field larger than field limit ({0})</source>
        <translation>خانة أطول من الحد ({0})</translation>
    </message>
    <message>
        <source>line contains NUL</source>
        <translation>في السطر محرف NUL</translation>
    </message>
    <message>
        <source>no element found</source>
        <translation>ليس فيه عنصر</translation>
    </message>
    <message>
        <source>mismatched tag</source>
        <translation>وسم إغلاق لا يطابق</translation>
    </message>
    <message>
        <source>not well-formed (invalid token)</source>
        <translation>بنية غير سليمة</translation>
    </message>
    <message>
        <source>junk after document element</source>
        <translation>كلام بعد العنصر الأخير</translation>
    </message>
    <message>
        <source>undefined entity {0}</source>
        <translation>كيان XML غير معرّف {0}</translation>
    </message>
    <message>
        <source>syntax error</source>
        <translation>خطأ في الصياغة</translation>
    </message>
    <message>
        <source>Invalid value</source>
        <translation>قيمة خاطئة</translation>
    </message>
    <message>
        <source>Invalid statement</source>
        <translation>سطر خاطئ</translation>
    </message>
    <message>
        <source>Unclosed array</source>
        <translation>قائمة لم تُغلق</translation>
    </message>
    <message>
        <source>Unclosed inline table</source>
        <translation>جدول لم يُغلق</translation>
    </message>
    <message>
        <source>Unterminated string</source>
        <translation>نص لم يُغلق</translation>
    </message>
    <message>
        <source>Expected &apos;=&apos; after a key in a key/value pair</source>
        <translation>المتوقع «=» بعد المفتاح</translation>
    </message>
    <message>
        <source>Expected &apos;]&apos; at the end of a table declaration</source>
        <translation>المتوقع «]» في آخر عنوان الجدول</translation>
    </message>
    <message>
        <source>Expected newline or end of document after a statement</source>
        <translation>المتوقع سطر جديد بعد القيمة</translation>
    </message>
    <message>
        <source>Invalid initial character for a key part</source>
        <translation>محرف لا يبدأ به مفتاح</translation>
    </message>
    <message>
        <source>Cannot declare {0} twice</source>
        <translation>لا يُعرّف {0} مرتين</translation>
    </message>
    <message>
        <source>Cannot overwrite a value</source>
        <translation>لا تُعطى قيمة مرتين</translation>
    </message>
    <message>
        <source>Illegal character {0}</source>
        <translation>محرف غير مسموح به {0}</translation>
    </message>
    <message>
        <source>not JSON: {0}</source>
        <translation>ليس JSON: {0}</translation>
    </message>
    <message>
        <source>expecting value</source>
        <translation>المتوقع قيمة</translation>
    </message>
    <message>
        <source>expecting property name enclosed in double quotes</source>
        <translation>المتوقع اسم بين علامتي اقتباس</translation>
    </message>
    <message>
        <source>expecting &apos;,&apos; delimiter</source>
        <translation>المتوقع فاصلة</translation>
    </message>
    <message>
        <source>expecting &apos;:&apos; delimiter</source>
        <translation>المتوقع نقطتان</translation>
    </message>
    <message>
        <source>extra data</source>
        <translation>كلام زائد</translation>
    </message>
    <message>
        <source>unterminated string starting at</source>
        <translation>نص لم يُغلق بدؤه</translation>
    </message>
    <message>
        <source>invalid control character at</source>
        <translation>محرف تحكم غير مسموح به</translation>
    </message>
    <message>
        <source>No file to merge.</source>
        <translation>لا ملف ليُدمج.</translation>
    </message>
    <message>
        <source>Nothing was merged: {0} files were refused.</source>
        <translation>لم يُدمج شيء، وعدد ما رُفض من الملفات {0}.</translation>
    </message>
    <message>
        <source>There is nothing to hand out: each document was given to somebody already.</source>
        <translation>لا شيء للتوزيع: أُعطيت كل وثيقة لأحدهم من قبل.</translation>
    </message>
    <message>
        <source>Nobody is named to whom documents could go.</source>
        <translation>لم يُسمَّ أحد تُعطى له الوثائق.</translation>
    </message>
    <message>
        <source>{0} is named twice.</source>
        <translation>ذُكر {0} مرتين.</translation>
    </message>
    <message>
        <source>{0} people cannot share a document: {1} are named.</source>
        <translation>لا يمكن أن يشترك {0} في وثيقة: ذُكر {1} فقط.</translation>
    </message>
    <message>
        <source>{0} is no number of documents and no share.</source>
        <translation>{0} ليس عدد وثائق ولا نسبة.</translation>
    </message>
    <message>
        <source>«{0}» cannot be the name of a person.</source>
        <translation>لا يصلح «{0}» اسمًا لشخص.</translation>
    </message>
    <message>
        <source>A name of a folder holds no NUL.</source>
        <translation>لا يحتوي اسم مجلد على NUL.</translation>
    </message>
    <message>
        <source>Documents in the trash on which work came: {0}.</source>
        <translation>وثائق في السلة وصل عمل عليها: {0}.</translation>
    </message>
    <message>
        <source>{0} is called {1} from now on.</source>
        <translation>صار اسم {0}: {1}.</translation>
    </message>
    <message>
        <source>Documents that came as new ones, though their text is here: {0}.</source>
        <translation>وثائق جاءت جديدةً مع أن نصّها هنا: {0}.</translation>
    </message>
    <message>
        <source>Finished reviews in which something is to be decided: {0}.</source>
        <translation>مراجعات منجزة فيها ما يجب حسمه: {0}.</translation>
    </message>
    <message>
        <source>Write for example 12 or 20%.</source>
        <translation>اكتب مثلًا 12 أو 20%.</translation>
    </message>
    <message>
        <source>A number of documents or days is below 0.</source>
        <translation>عدد الوثائق أو الأيام أقل من الصفر.</translation>
    </message>
    <message>
        <source>{0} is there already.</source>
        <translation>{0} موجود من قبل.</translation>
    </message>
    <message>
        <source>Choose another folder, or move it away.</source>
        <translation>اختر مجلدًا آخر، أو انقله من مكانه.</translation>
    </message>
    <message>
        <source>Choose another name, move it away, or replace it (--replace).</source>
        <translation>اختر اسمًا آخر، أو انقله من هناك، أو استبدله.</translation>
    </message>
    <message>
        <source>{0} is not a folder.</source>
        <translation>{0} ليس مجلدًا.</translation>
    </message>
    <message>
        <source>made under an earlier version of the scheme.</source>
        <translation>أُنجز وفق إصدار أقدم من المخطط.</translation>
    </message>
    <message>
        <source>made under a later version of the scheme, which is listed as a request.</source>
        <translation>أُنجز وفق إصدار أحدث من المخطط، وقد أُدرج طلبًا.</translation>
    </message>
    <message>
        <source>made under another scheme, which is listed as a request.</source>
        <translation>أُنجز وفق مخطط آخر، وقد أُدرج طلبًا.</translation>
    </message>
    <message>
        <source>the scheme has no {0} ({1}); annotations that have it: {2}.</source>
        <translation>ليس في المخطط {0} ({1})؛ عدد التوسيمات التي تحمله: {2}.</translation>
    </message>
    <message>
        <source>The command line takes larger ones: `main.py import`.</source>
        <translation>سطر الأوامر يستورد ما هو أكبر: `main.py import`.</translation>
    </message>
    <message>
        <source>{0} was not read: {1} is not an ordinary file.</source>
        <translation>لم يُقرأ {0}: ليس {1} ملفًا عاديًا.</translation>
    </message>
    <message>
        <source>More than {0} parts of the input are bad, first {1}</source>
        <translation>أكثر من {0} من أجزاء المدخل معيبة، أولها {1}</translation>
    </message>
    <message>
        <source>more than {0} values within one</source>
        <translation>أكثر من {0} قيمة داخل قيمة واحدة</translation>
    </message>
    <message>
        <source>{0} in it has more than {1} tags</source>
        <translation>في {0} داخله أكثر من {1} علامة XML</translation>
    </message>
    <message>
        <source>a document of it has more than {0} tags</source>
        <translation>في مستند منه أكثر من {0} علامة XML</translation>
    </message>
    <message>
        <source>it has more than {0} rows, or many of more than {1} columns</source>
        <translation>فيه أكثر من {0} صف، أو صفوف كثيرة بأكثر من {1} عمود</translation>
    </message>
    <message>
        <source>two of its structures have the same id</source>
        <translation>لبنيتين فيه المعرف نفسه</translation>
    </message>
    <message>
        <source>two of its annotations have the same id</source>
        <translation>لوسمين فيه المعرف نفسه</translation>
    </message>
    <message>
        <source>two of its tokens have the same number</source>
        <translation>لكلمتين فيه الرقم نفسه</translation>
    </message>
    <message>
        <source>its text has more than {0} characters</source>
        <translation>في نصه أكثر من {0} حرف</translation>
    </message>
    <message>
        <source>{0} is larger than {1} MB, which no scheme is.</source>
        <translation>{0} أكبر من {1} ميغابايت، وما من مخطط بهذا الحجم.</translation>
    </message>
    <message>
        <source>The scheme is not TOML: it is nested too deep.</source>
        <translation>المخطط ليس TOML: تداخله أعمق مما يقرأ.</translation>
    </message>
    <message>
        <source>No document has layers of two people.</source>
        <translation>لا وثيقة فيها طبقتان لشخصين.</translation>
    </message>
    <message>
        <source>Agreement needs the same texts twice.</source>
        <translation>يحتاج الاتفاق إلى النصوص نفسها مرتين.</translation>
    </message>
    <message>
        <source>{0} has two layers of one person.</source>
        <translation>في {0} طبقتان لشخص واحد.</translation>
    </message>
    <message>
        <source>{0} has no layer in the project.</source>
        <translation>ليس لـ {0} طبقة في المشروع.</translation>
    </message>
    <message>
        <source>There are {0}.</source>
        <translation>الموجود: {0}.</translation>
    </message>
    <message>
        <source>No document has layers of two people that are done.</source>
        <translation>لا وثيقة فيها طبقتان منجزتان لشخصين.</translation>
    </message>
    <message>
        <source>An end of this relation was decided to be nothing.</source>
        <translation>قُرر ألا شيء في أحد طرفي هذه العلاقة.</translation>
    </message>
    <message>
        <source>Decide the end first, or reject the relation.</source>
        <translation>قرر الطرف أولا، أو ارفض العلاقة.</translation>
    </message>
    <message>
        <source>No review is finished: {0} are open.</source>
        <translation>لم تنتهِ مراجعة بعد: المفتوحة {0}.</translation>
    </message>
    <message>
        <source>Finish one, or export unfinished ones, too (--unfinished).</source>
        <translation>أنهِ واحدة، أو صدِّر غير المنتهية أيضًا.</translation>
    </message>
    <message>
        <source>Only {0} has reviews that are not finished.</source>
        <translation>لطبقة {0} وحدها مراجعات لم تنتهِ.</translation>
    </message>
    <message>
        <source>Leave out --unfinished.</source>
        <translation>اترك ما لم تنتهِ مراجعته.</translation>
    </message>
    <message>
        <source>No document here says its source.</source>
        <translation>لا وثيقة هنا تذكر مصدرها.</translation>
    </message>
    <message>
        <source>No document here says its date.</source>
        <translation>لا وثيقة هنا تذكر تاريخها.</translation>
    </message>
    <message>
        <source>Leave out --group.</source>
        <translation>اختر «كل وثيقة وحدها».</translation>
    </message>
    <message>
        <source>A release holds no suggestions.</source>
        <translation>لا اقتراحات في إصدار.</translation>
    </message>
    <message>
        <source>A release is as it was frozen.</source>
        <translation>الإصدار كما جُمِّد.</translation>
    </message>
    <message>
        <source>There is no room beside the project for what is frozen ({0}).</source>
        <translation>لا مكان بجانب المشروع لما يُجمَّد ({0}).</translation>
    </message>
    <message>
        <source>The project has no release {0}.</source>
        <translation>لا إصدار باسم {0} في المشروع.</translation>
    </message>
    <message>
        <source>«{0}» is no name for a release.</source>
        <translation>«{0}» لا يصلح اسمًا لإصدار.</translation>
    </message>
    <message>
        <source>Choose one like v1.</source>
        <translation>اختر اسمًا مثل v1.</translation>
    </message>
    <message>
        <source>There is a release {0} already.</source>
        <translation>هناك إصدار باسم {0}.</translation>
    </message>
    <message>
        <source>Releases stay: choose another name.</source>
        <translation>الإصدارات تبقى: اختر اسمًا آخر.</translation>
    </message>
    <message>
        <source>its release {0} is not as it was frozen</source>
        <translation>إصداره {0} ليس كما جُمِّد</translation>
    </message>
    <message>
        <source>the rows of its release {0} are not those that were frozen</source>
        <translation>صفوف إصداره {0} ليست التي جُمِّدت</translation>
    </message>
    <message>
        <source>{0} is in no format that can be read.</source>
        <translation>{0} ليس بصيغة يمكن قراءتها.</translation>
    </message>
    <message>
        <source>Formats: {0}.</source>
        <translation>الصيغ: {0}.</translation>
    </message>
    <message>
        <source>{0} has no file in it that can be read.</source>
        <translation>ليس في {0} ملف يمكن قراءته.</translation>
    </message>
    <message>
        <source>{0} can be read only.</source>
        <translation>{0} للقراءة فقط.</translation>
    </message>
    <message>
        <source>{0} is no folder.</source>
        <translation>ليس {0} مجلدًا.</translation>
    </message>
    <message>
        <source>{0} was refused: {1}</source>
        <translation>رُفض {0}: {1}</translation>
    </message>
    <message>
        <source>{0} was refused: {1} bad rows, first {2}</source>
        <translation>رُفض {0}، وعدد الصفوف المعيبة فيه {1}، وأولها {2}</translation>
    </message>
    <message>
        <source>{0} has a name that is not UTF-8.</source>
        <translation>اسم {0} ليس بترميز UTF-8.</translation>
    </message>
    <message>
        <source>{0} is a folder; a file is needed.</source>
        <translation>{0} مجلد، والمطلوب ملف.</translation>
    </message>
    <message>
        <source>{0} is not an ordinary file.</source>
        <translation>ليس {0} ملفًا عاديًا.</translation>
    </message>
    <message>
        <source>{0} is the project itself.</source>
        <translation>{0} هو المشروع نفسه.</translation>
    </message>
    <message>
        <source>{0} belongs to {1}.</source>
        <translation>{0} من ملفات {1}.</translation>
    </message>
    <message>
        <source>Choose another name.</source>
        <translation>اختر اسمًا آخر.</translation>
    </message>
    <message>
        <source>There is no {0}.</source>
        <translation>لا يوجد {0}.</translation>
    </message>
    <message>
        <source>Nothing was imported: {0} rows or files were refused.</source>
        <translation>لم يُستورد شيء، وعدد ما رُفض من الصفوف أو الملفات {0}.</translation>
    </message>
    <message>
        <source>There is no format {0} to export to.</source>
        <translation>لا توجد صيغة {0} للتصدير.</translation>
    </message>
    <message>
        <source>{0} has no layer here.</source>
        <translation>ليس لـ {0} طبقة هنا.</translation>
    </message>
    <message>
        <source>Annotators: {0}.</source>
        <translation>الموسِّمون: {0}.</translation>
    </message>
    <message>
        <source>Nobody has one.</source>
        <translation>ليس لأحد طبقة.</translation>
    </message>
    <message>
        <source>{0} has layers of {1}.</source>
        <translation>على {0} طبقات لأكثر من موسِّم: {1}.</translation>
    </message>
    <message>
        <source>Choose one with --annotator.</source>
        <translation>اختر واحدًا في «طبقات».</translation>
    </message>
    <message>
        <source>Choose whose with --annotator.</source>
        <translation>اختر الموسِّم في «طبقات».</translation>
    </message>
    <message>
        <source>{0} holds one layer of a document, and there are two of {1}.</source>
        <translation>لا تحفظ {0} إلا طبقة واحدة للوثيقة، وعلى {1} طبقتان.</translation>
    </message>
    <message>
        <source>{0} has the same text as {1}</source>
        <translation>لـ {0} نص {1} نفسه</translation>
    </message>
    <message>
        <source>another text is called {0}; this one is {1}</source>
        <translation>لنص آخر الاسم {0}، فصار اسم هذا {1}</translation>
    </message>
    <message>
        <source>no .txt file is in it.</source>
        <translation>ليس فيه ملف ‎.txt.</translation>
    </message>
    <message>
        <source>it holds no tokens.</source>
        <translation>ليس فيه كلمات.</translation>
    </message>
    <message>
        <source>it holds no rows.</source>
        <translation>ليس فيه صفوف.</translation>
    </message>
    <message>
        <source>there is no .txt file beside it</source>
        <translation>ليس بجانبه ملف ‎.txt</translation>
    </message>
    <message>
        <source>there is no text in it</source>
        <translation>ليس فيه نص</translation>
    </message>
    <message>
        <source>the text has {0} characters; {1} is the most</source>
        <translation>في النص {0} محرفًا، والحد {1}</translation>
    </message>
    <message>
        <source>it holds NUL characters: not a text, or in another encoding</source>
        <translation>فيه محارف NUL: ليس نصًا، أو هو بترميز آخر</translation>
    </message>
    <message>
        <source>it is larger than {0} MB</source>
        <translation>حجمه أكبر من {0} م.ب</translation>
    </message>
    <message>
        <source>cannot be read: {0}</source>
        <translation>لا يمكن قراءته: {0}</translation>
    </message>
    <message>
        <source>cannot be read as {0}: {1}</source>
        <translation>لا يمكن قراءته بترميز {0}: {1}</translation>
    </message>
    <message>
        <source>its encoding is not certain ({0}); say which with --encoding</source>
        <translation>ترميزه غير مؤكد ({0})؛ اختره من قائمة الترميزات</translation>
    </message>
    <message>
        <source>as UTF-8 it has a bad byte at {0}; its encoding is not certain ({1}); say which with --encoding</source>
        <translation>لو عُدّ UTF-8 ففيه بايت خاطئ عند {0}؛ ترميزه غير مؤكد ({1})؛ اختره من قائمة الترميزات</translation>
    </message>
    <message>
        <source>{0} is {1} once more</source>
        <translation>{0} هي {1} مرة أخرى</translation>
    </message>
    <message>
        <source>drafts that nobody submitted are kept, but not shown: {0}</source>
        <translation>حُفظت مسوّدات لم يسلّمها أحد، ولا تُعرض: {0}</translation>
    </message>
    <message>
        <source>{0} of {1} are left out: they cover no letter</source>
        <translation>تُركت {0} من {1}: لا تغطي حرفًا</translation>
    </message>
    <message>
        <source>{0} can hold none of these documents ({1}).</source>
        <translation>لا تتسع {0} لأيّ من هذه الوثائق ({1}).</translation>
    </message>
    <message>
        <source>it is not text in {0}</source>
        <translation>ليس نصًا بترميز {0}</translation>
    </message>
    <message>
        <source>it is not text in {0}; say which with --encoding</source>
        <translation>ليس نصًا بترميز {0}؛ حدّد الترميز بـ --encoding</translation>
    </message>
    <message>
        <source>it is not a text</source>
        <translation>ليس نصًا</translation>
    </message>
    <message>
        <source>it is no text</source>
        <translation>ليس نصًا</translation>
    </message>
    <message>
        <source>it holds too many values</source>
        <translation>فيه قيم أكثر مما ينبغي</translation>
    </message>
    <message>
        <source>it is a piece of {0}, which was refused</source>
        <translation>هو جزء من {0} المرفوض</translation>
    </message>
    <message>
        <source>a link, which is followed only when it is named itself</source>
        <translation>رابط لا يُتبع إلا إذا اختير بنفسه</translation>
    </message>
    <message>
        <source>read as {0}</source>
        <translation>قُرئ بترميز {0}</translation>
    </message>
    <message>
        <source>white space could not be recovered</source>
        <translation>تعذّر استرجاع المسافات</translation>
    </message>
    <message>
        <source>not UTF-8 at byte {0}</source>
        <translation>ليس UTF-8 عند البايت {0}</translation>
    </message>
    <message>
        <source>the line is longer than {0} MB</source>
        <translation>السطر أطول من {0} م.ب</translation>
    </message>
    <message>
        <source>the line is longer than {0} characters</source>
        <translation>السطر أطول من {0} محرف</translation>
    </message>
    <message>
        <source>the line has more than {0} columns</source>
        <translation>في السطر أكثر من {0} عمود</translation>
    </message>
    <message>
        <source>line {0} has the same id and another text</source>
        <translation>للسطر {0} المعرّف نفسه ونص آخر</translation>
    </message>
    <message>
        <source>line {0} has the same id and annotator</source>
        <translation>للسطر {0} المعرّف نفسه والموسِّم نفسه</translation>
    </message>
    <message>
        <source>{0} has another layer on {1}; --replace takes this one instead</source>
        <translation>لـ {0} طبقة أخرى على {1}؛ اختر الاستبدال لتحل هذه محلها</translation>
    </message>
    <message>
        <source>another title, date or meta is here (documents: {0}); --replace takes this one instead</source>
        <translation>هنا عنوان أو تاريخ أو بيانات أخرى (الوثائق: {0})؛ والخيار --replace يأخذ ما في الملف بدلًا منها</translation>
    </message>
    <message>
        <source>another title, date or meta was taken over (documents: {0})</source>
        <translation>أُخذ عنوان أو تاريخ أو بيانات أخرى (الوثائق: {0})</translation>
    </message>
    <message>
        <source>its events are arguments of one another: {0}</source>
        <translation>أحداثه يقع بعضها في أدوار بعض: {0}</translation>
    </message>
    <message>
        <source>nested more than {0} deep</source>
        <translation>التداخل أعمق من {0}</translation>
    </message>
    <message>
        <source>holds a lone surrogate, which is half a character</source>
        <translation>فيه نصف محرف (surrogate منفرد)</translation>
    </message>
    <message>
        <source>holds a NUL character</source>
        <translation>فيه محرف NUL</translation>
    </message>
    <message>
        <source>the key «{0}» stands twice in one object</source>
        <translation>المفتاح «{0}» مكرر في كائن واحد</translation>
    </message>
    <message>
        <source>{0} is not a number in JSON</source>
        <translation>ليس {0} عددًا في JSON</translation>
    </message>
    <message>
        <source>the number {0} is too large</source>
        <translation>العدد {0} أكبر مما ينبغي</translation>
    </message>
    <message>
        <source>not an object</source>
        <translation>ليس كائن JSON</translation>
    </message>
    <message>
        <source>has no id</source>
        <translation>بلا معرّف</translation>
    </message>
    <message>
        <source>has no text</source>
        <translation>بلا نص</translation>
    </message>
    <message>
        <source>its offsets are {0}; they can be {1}</source>
        <translation>مواضعه بوحدة {0}، والممكن: {1}</translation>
    </message>
    <message>
        <source>meta is not an object</source>
        <translation>ليس meta كائن JSON</translation>
    </message>
    <message>
        <source>the state «{0}» is none of {1}</source>
        <translation>الحالة «{0}» ليست من {1}</translation>
    </message>
    <message>
        <source>flag is neither true nor false</source>
        <translation>ليس flag صوابًا ولا خطأ</translation>
    </message>
    <message>
        <source>suggestions is not an object with entities and events</source>
        <translation>ليس suggestions كائنًا فيه entities وevents</translation>
    </message>
    <message>
        <source>suggestions has the unknown key «{0}»</source>
        <translation>في suggestions مفتاح غير معروف «{0}»</translation>
    </message>
    <message>
        <source>{0} is not a list</source>
        <translation>ليس {0} قائمة</translation>
    </message>
    <message>
        <source>number {0} of its {1} is not an object</source>
        <translation>العنصر {0} من {1} ليس كائن JSON</translation>
    </message>
    <message>
        <source>ranges is not a list of pairs</source>
        <translation>ليس ranges قائمة أزواج</translation>
    </message>
    <message>
        <source>start and end are not those of its ranges</source>
        <translation>البداية والنهاية لا توافقان ranges</translation>
    </message>
    <message>
        <source>start and end are not whole numbers</source>
        <translation>البداية والنهاية ليستا عددين صحيحين</translation>
    </message>
    <message>
        <source>{0} begins before the text</source>
        <translation>يبدأ {0} قبل النص</translation>
    </message>
    <message>
        <source>the range {0} is empty</source>
        <translation>المدى {0} فارغ</translation>
    </message>
    <message>
        <source>the range {0} is reversed</source>
        <translation>المدى {0} معكوس</translation>
    </message>
    <message>
        <source>the range {0}</source>
        <translation>المدى {0}</translation>
    </message>
    <message>
        <source>{0} lies beyond the text or within a character ({1})</source>
        <translation>{0} خارج النص أو داخل محرف ({1})</translation>
    </message>
    <message>
        <source>nothing can be seen in {0}</source>
        <translation>لا شيء يُرى في {0}</translation>
    </message>
    <message>
        <source>{0} should cover «{1}» and covers «{2}»</source>
        <translation>المفترض أن يغطي {0} «{1}»، وهو يغطي «{2}»</translation>
    </message>
    <message>
        <source>should cover «{0}» and covers «{1}»</source>
        <translation>ينبغي أن يغطي «{0}» ويغطي «{1}»</translation>
    </message>
    <message>
        <source>{0} should cover «{1}» and covers «{2}» ({3} such)</source>
        <translation>المفترض أن يغطي {0} «{1}»، وهو يغطي «{2}» (وعدد أمثاله {3})</translation>
    </message>
    <message>
        <source>{0}; all match when counted in {1} (--counted {2})</source>
        <translation>{0}؛ وتتفق كلها إذا عُدّت المواضع هكذا: {1} (--counted {2})</translation>
    </message>
    <message>
        <source>{0}; all lie at words when counted in {1} (--counted {2})</source>
        <translation>{0}؛ وتقع كلها على كلمات إذا عُدّت المواضع هكذا: {1} (--counted {2})</translation>
    </message>
    <message>
        <source>code points</source>
        <translation>نقاط الترميز</translation>
    </message>
    <message>
        <source>UTF-16 units</source>
        <translation>وحدات UTF-16</translation>
    </message>
    <message>
        <source>UTF-8 bytes</source>
        <translation>بايتات UTF-8</translation>
    </message>
    <message>
        <source>characters with CRLF line ends</source>
        <translation>محارف تُحسب فيها نهاية السطر محرفين (CRLF)</translation>
    </message>
    <message>
        <source>characters with a BOM at the start</source>
        <translation>محارف تُحسب فيها علامة (BOM) في أول النص</translation>
    </message>
    <message>
        <source>characters with line ends of one</source>
        <translation>محارف تُحسب فيها نهاية السطر محرفًا واحدًا</translation>
    </message>
    <message>
        <source>characters without the BOM at the start</source>
        <translation>محارف لا تُحسب فيها علامة (BOM) في أول النص</translation>
    </message>
    <message>
        <source>characters without the BOM, with line ends of one</source>
        <translation>محارف لا تُحسب فيها علامة (BOM)، ونهاية السطر محرف واحد</translation>
    </message>
    <message>
        <source>a value is longer than {0} characters, or is not JSON</source>
        <translation>قيمة أطول من {0} محرفًا، أو ليست JSON</translation>
    </message>
    <message>
        <source>{0} does not exist</source>
        <translation>{0} غير موجود</translation>
    </message>
    <message>
        <source>{0} has no {1}</source>
        <translation>ليس لـ {0} قيمة {1}</translation>
    </message>
    <message>
        <source>{0} ends beyond the text, which has {1} characters</source>
        <translation>ينتهي {0} بعد آخر النص، وفيه {1} محرفًا</translation>
    </message>
    <message>
        <source>{0} covers only a part of a line end</source>
        <translation>يغطي {0} جزءًا من نهاية سطر</translation>
    </message>
    <message>
        <source>arguments is not a list</source>
        <translation>ليس arguments قائمة</translation>
    </message>
    <message>
        <source>an argument is not an object</source>
        <translation>في arguments ما ليس كائن JSON</translation>
    </message>
    <message>
        <source>an argument needs a target or a value, and not both</source>
        <translation>للدور target أو value، لا كلاهما</translation>
    </message>
    <message>
        <source>attributes is not an object</source>
        <translation>ليس attributes كائن JSON</translation>
    </message>
    <message>
        <source>origin is not an object</source>
        <translation>ليس origin كائن JSON</translation>
    </message>
    <message>
        <source>the verdict «{0}» is none of {1}</source>
        <translation>الحكم «{0}» ليس من {1}</translation>
    </message>
    <message>
        <source>the score {0} is not a number from 0 to 1</source>
        <translation>الدرجة {0} ليست عددًا من 0 إلى 1</translation>
    </message>
    <message>
        <source>its {0} is not a string</source>
        <translation>ليس {0} فيه نصًا</translation>
    </message>
    <message>
        <source>two annotations have the id {0}</source>
        <translation>لتوسيمين المعرّف {0}</translation>
    </message>
    <message>
        <source>its trigger {0} does not exist</source>
        <translation>كلمة الحدث {0} غير موجودة</translation>
    </message>
    <message>
        <source>its end {0} does not exist</source>
        <translation>طرفها {0} غير موجود</translation>
    </message>
    <message>
        <source>its {0} does not exist</source>
        <translation>{0} غير موجود</translation>
    </message>
    <message>
        <source>{0} has no trigger</source>
        <translation>ليس لـ {0} كلمة حدث</translation>
    </message>
    <message>
        <source>no tag</source>
        <translation>بلا وسم</translation>
    </message>
    <message>
        <source>«{0}» is no tag</source>
        <translation>ليس «{0}» وسمًا</translation>
    </message>
    <message>
        <source>«{0}» begins no line of brat</source>
        <translation>لا يبدأ سطر في brat بـ «{0}»</translation>
    </message>
    <message>
        <source>the id {0} stands twice</source>
        <translation>المعرّف {0} مكرر</translation>
    </message>
    <message>
        <source>{0} has no type and range</source>
        <translation>ليس لـ {0} نوع ومدى</translation>
    </message>
    <message>
        <source>{0} is not a type with a trigger and roles with targets</source>
        <translation>ليس {0} نوعًا له كلمة حدث وأدوار</translation>
    </message>
    <message>
        <source>{0} is not a type with two ends</source>
        <translation>ليس {0} نوعًا له طرفان</translation>
    </message>
    <message>
        <source>{0} does not say what it is an attribute of</source>
        <translation>لا يقول {0} ما الذي هو سمة له</translation>
    </message>
    <message>
        <source>{0} has the attribute {1} twice</source>
        <translation>لـ {0} السمة {1} مرتين</translation>
    </message>
    <message>
        <source>{0} is not a reference to a database&apos;s id</source>
        <translation>ليس {0} إحالة إلى معرّف في قائمة</translation>
    </message>
    <message>
        <source>{0} does not say what it is a note to</source>
        <translation>لا يقول {0} ما الذي هو ملاحظة عليه</translation>
    </message>
    <message>
        <source>what is said of {0} is not kept</source>
        <translation>ما قيل عن {0} لا يُحفظ</translation>
    </message>
    <message>
        <source>the trigger of {0} was in pieces and is now one range</source>
        <translation>كانت كلمة الحدث في {0} مجزأة، وهي الآن مدى واحد</translation>
    </message>
    <message>
        <source>equates fewer than two</source>
        <translation>يساوي بين أقل من اثنين</translation>
    </message>
    <message>
        <source>{0} reads back otherwise</source>
        <translation>قُرئ {0} ثانية على غير ما كُتب</translation>
    </message>
    <message>
        <source>{0} does not read back</source>
        <translation>{0} لا يُقرأ ثانية</translation>
    </message>
    <message>
        <source>{0} reads back, and was not written</source>
        <translation>{0} يُقرأ ثانية ولم يُكتب</translation>
    </message>
    <message>
        <source>{0} reads back, and was not written here</source>
        <translation>{0} يُقرأ ثانية ولم يُكتب هنا</translation>
    </message>
    <message>
        <source>{0} reads back with {1} annotation instead of {2}</source>
        <translation>تُقرأ {0} بوسم عدده {1} بدل {2}</translation>
    </message>
    <message>
        <source>{0} reads back with {1} annotations instead of {2}</source>
        <translation>تُقرأ {0} بوسوم عددها {1} بدل {2}</translation>
    </message>
    <message>
        <source>the order of annotations of {0} reads back otherwise</source>
        <translation>ترتيب توسيمات {0} يُقرأ ثانية على غير ما كُتب</translation>
    </message>
    <message>
        <source>the text of {0} reads back otherwise</source>
        <translation>قُرئ نص {0} ثانية على غير ما كُتب</translation>
    </message>
    <message>
        <source>the annotations of {0} read back otherwise</source>
        <translation>قُرئت توسيمات {0} ثانية على غير ما كُتبت</translation>
    </message>
    <message>
        <source>the words of {0} read back otherwise</source>
        <translation>قُرئت كلمات {0} ثانية على غير ما كُتبت</translation>
    </message>
    <message>
        <source>the entities of {0} read back otherwise</source>
        <translation>قُرئت كيانات {0} ثانية على غير ما كُتبت</translation>
    </message>
    <message>
        <source>{0} of {1} rows read back</source>
        <translation>قُرئ ثانية {0} من {1} من الصفوف</translation>
    </message>
    <message>
        <source>{0} of {1} documents read back</source>
        <translation>قُرئ ثانية {0} من {1} من الوثائق</translation>
    </message>
    <message>
        <source>it has {0} lines, and one row is due</source>
        <translation>عدد أسطره {0}، والمطلوب صف واحد</translation>
    </message>
    <message>
        <source>it is about another document, {0}</source>
        <translation>هو عن وثيقة أخرى، {0}</translation>
    </message>
    <message>
        <source>it holds another text than the document</source>
        <translation>فيه نص غير نص الوثيقة</translation>
    </message>
    <message>
        <source>A line {0} begins another document.</source>
        <translation>سطر {0} تبدأ به وثيقة أخرى.</translation>
    </message>
    <message>
        <source>Columns «{0}» are not understood.</source>
        <translation>الأعمدة «{0}» غير مفهومة.</translation>
    </message>
    <message>
        <source>There is no column {0}: the lines have {1}, which are 0 to {2}.</source>
        <translation>لا يوجد عمود {0}: في السطور {1} من الأعمدة، من 0 إلى {2}.</translation>
    </message>
    <message>
        <source>Say them as token=0 tag=3.</source>
        <translation>اكتبها هكذا: token=0 tag=3.</translation>
    </message>
    <message>
        <source>The project keeps no recipe {0}.</source>
        <translation>ليس في المشروع وصفة {0}.</translation>
    </message>
    <message>
        <source>What says how the export was made is no recipe.</source>
        <translation>ما يصف التصدير ليس وصفة.</translation>
    </message>
    <message>
        <source>What says how the export was made names no format.</source>
        <translation>ما يصف التصدير لا يذكر صيغة.</translation>
    </message>
    <message>
        <source>Write it like this: 80/10/10.</source>
        <translation>اكتبها هكذا: 80/10/10.</translation>
    </message>
    <message>
        <source>{0} is no manifest of an export.</source>
        <translation>ليس {0} بيان تصدير.</translation>
    </message>
    <message>
        <source>{0} is too large for a manifest.</source>
        <translation>{0} أكبر من أن يكون بيان تصدير.</translation>
    </message>
    <message>
        <source>«{0}» is no split.</source>
        <translation>«{0}» ليس تقسيمًا.</translation>
    </message>
    <message>
        <source>{0} without text</source>
        <translation>{0} بلا نص</translation>
    </message>
    <message>
        <source>the answer «{0}» is none of accept, reject, ignore</source>
        <translation>الجواب «{0}» ليس من accept وreject وignore</translation>
    </message>
    <message>
        <source>{0} is not a list of objects</source>
        <translation>ليس {0} قائمة كائنات JSON</translation>
    </message>
    <message>
        <source>the task has {0} (its data: {1})</source>
        <translation>في المهمة {0} (وبياناتها: {1})</translation>
    </message>
    <message>
        <source>the events {0} are arguments of one another</source>
        <translation>الأحداث {0} يقع بعضها في أدوار بعض</translation>
    </message>
    <message>
        <source>its origin is not a suggester with a score and a verdict</source>
        <translation>أصله ليس مقترِحًا له درجة وحكم</translation>
    </message>
    <message>
        <source>of {0}, not of labels of a text</source>
        <translation>نوعها {0}، لا وسم نص</translation>
    </message>
    <message>
        <source>its place is one of HTML (startOffset), not of a text</source>
        <translation>موضعه في HTML ‏(startOffset) لا في نص</translation>
    </message>
    <message>
        <source>{0} is not installed; get it with: {1}</source>
        <translation>{0} غير مثبَّت؛ ثبّته بالأمر: {1}</translation>
    </message>
    <message>
        <source>not UTF-8</source>
        <translation>ليس UTF-8</translation>
    </message>
    <message>
        <source>not a document with passages</source>
        <translation>ليس وثيقة فيها passages</translation>
    </message>
    <message>
        <source>has no nodes</source>
        <translation>بلا nodes</translation>
    </message>
    <message>
        <source>has no type</source>
        <translation>بلا نوع</translation>
    </message>
    <message>
        <source>one of its nodes names nothing</source>
        <translation>في nodes ما لا يشير إلى شيء</translation>
    </message>
    <message>
        <source>a passage is not an object</source>
        <translation>في passages ما ليس كائن JSON</translation>
    </message>
    <message>
        <source>its list of files is too long</source>
        <translation>قائمة ملفاته أطول مما يُقرأ</translation>
    </message>
    <message>
        <source>the text has more than {0} characters</source>
        <translation>في النص أكثر من {0} محرف</translation>
    </message>
    <message>
        <source>one of its {0} is not an object</source>
        <translation>في {0} ما ليس كائن JSON</translation>
    </message>
    <message>
        <source>it is no BioC: its root is no collection</source>
        <translation>ليس BioC: جذره ليس collection</translation>
    </message>
    <message>
        <source>it declares entities of its own, which are not read</source>
        <translation>يعرّف كيانات XML خاصة به، وهي لا تُقرأ</translation>
    </message>
    <message>
        <source>it is not XML ({0})</source>
        <translation>ليس XML ‏({0})</translation>
    </message>
    <message>
        <source>tokenized_text is not a list of words</source>
        <translation>ليس tokenized_text قائمة كلمات</translation>
    </message>
    <message>
        <source>it is not two numbers and a label</source>
        <translation>ليس عددين وتسمية</translation>
    </message>
    <message>
        <source>the word «{0}» is not where it should be in the text</source>
        <translation>الكلمة «{0}» ليست في موضعها من النص</translation>
    </message>
    <message>
        <source>the token «{0}» is not where it should be in the text</source>
        <translation>الوحدة «{0}» ليست في موضعها من النص</translation>
    </message>
    <message>
        <source>another document has this id, and another text</source>
        <translation>لوثيقة أخرى هذا المعرّف، ونصها غيره</translation>
    </message>
    <message>
        <source>another document has this id and annotator</source>
        <translation>لوثيقة أخرى هذا المعرّف وهذا الموسِّم</translation>
    </message>
    <message>
        <source>not a task</source>
        <translation>ليست مهمة</translation>
    </message>
    <message>
        <source>it holds annotations but no text</source>
        <translation>فيه توسيمات بلا نص</translation>
    </message>
    <message>
        <source>is not an object</source>
        <translation>ليس كائن JSON</translation>
    </message>
    <message>
        <source>has no {0}</source>
        <translation>ليس فيه {0}</translation>
    </message>
    <message>
        <source>the id stands twice</source>
        <translation>المعرّف مكرر</translation>
    </message>
    <message>
        <source>its value is neither words nor a number</source>
        <translation>قيمته ليست كلمات ولا عددًا</translation>
    </message>
    <message>
        <source>has no span</source>
        <translation>بلا مدى</translation>
    </message>
    <message>
        <source>neither a text with its entities nor a document</source>
        <translation>ليس نصًا بكياناته ولا وثيقة</translation>
    </message>
    <message>
        <source>it has neither a place in the text nor two ends</source>
        <translation>ليس له موضع في النص ولا طرفان</translation>
    </message>
    <message>
        <source>it does not say where its chapters are</source>
        <translation>لا يذكر مواضع فصوله</translation>
    </message>
    <message>
        <source>it holds NUL characters</source>
        <translation>فيه محارف NUL</translation>
    </message>
    <message>
        <source>it holds more than {0} files</source>
        <translation>فيه أكثر من {0} ملف</translation>
    </message>
    <message>
        <source>{0} in it has no body</source>
        <translation>ليس في {0} فيه متن</translation>
    </message>
    <message>
        <source>it is damaged ({0})</source>
        <translation>الملف تالف ({0})</translation>
    </message>
    <message>
        <source>it is an OpenDocument of another kind; of these only texts (.odt) are read</source>
        <translation>هو OpenDocument من نوع آخر، ولا يُقرأ منها إلا النصوص (‎.odt)</translation>
    </message>
    <message>
        <source>it is encrypted; save it without a password first</source>
        <translation>هو مشفّر؛ احفظه أولًا بلا كلمة سر</translation>
    </message>
    <message>
        <source>it is larger than {0} MB, which no page is</source>
        <translation>حجمه أكبر من {0} م.ب، ولا صفحة بهذا الحجم</translation>
    </message>
    <message>
        <source>it is locked against copying (DRM)</source>
        <translation>هو مقفل ضد النسخ (DRM)</translation>
    </message>
    <message>
        <source>it is no Rich Text: it does not begin with {0}</source>
        <translation>ليس Rich Text: لا يبدأ بـ {0}</translation>
    </message>
    <message>
        <source>it is no zip file, or a damaged one</source>
        <translation>ليس ملف zip، أو هو ملف zip تالف</translation>
    </message>
    <message>
        <source>it would be {0} MB unpacked; {1} is the most</source>
        <translation>حجمه بعد الفك {0} م.ب، والحد {1}</translation>
    </message>
    <message>
        <source>it has {0} pages; {1} is the most</source>
        <translation>فيه {0} صفحة، والحد الأقصى {1}</translation>
    </message>
    <message>
        <source>it is no PDF: it does not begin with %PDF</source>
        <translation>ليس PDF: لا يبدأ بـ ‎%PDF</translation>
    </message>
    <message>
        <source>it is scanned: pictures without text; recognize the text first (OCR)</source>
        <translation>ممسوح ضوئيًا: صور بلا نص؛ استخرج النص أولًا (OCR)</translation>
    </message>
    <message>
        <source>its fonts do not say which letters they draw; recognize the text first (OCR)</source>
        <translation>لا تذكر خطوطه أي الحروف ترسم؛ استخرج النص أولًا (OCR)</translation>
    </message>
    <message>
        <source>a page of it draws more than can be read</source>
        <translation>ترسم صفحة منه أكثر مما يمكن قراءته</translation>
    </message>
    <message>
        <source>it is no Rich Text (RTF)</source>
        <translation>ليس نصًا منسقًا (RTF)</translation>
    </message>
    <message>
        <source>its groups are nested more than {0} deep</source>
        <translation>تداخل مجموعاته أعمق من {0}</translation>
    </message>
    <message>
        <source>{0} in it defines XML entities, which no document needs</source>
        <translation>يعرّف {0} فيه كيانات XML، ولا حاجة لوثيقة إليها</translation>
    </message>
    <message>
        <source>it cannot be unpacked: {0}</source>
        <translation>لا يمكن فك ضغطه: {0}</translation>
    </message>
    <message>
        <source>a zip file within a zip file; unpack it first</source>
        <translation>ملف zip داخل ملف zip؛ فُكّ ضغطه أولًا</translation>
    </message>
    <message>
        <source>there are two files of this name in it</source>
        <translation>فيه ملفان بهذا الاسم</translation>
    </message>
    <message>
        <source>its name leads out of the zip file</source>
        <translation>اسمه يقود إلى خارج ملف zip</translation>
    </message>
    <message>
        <source>it is a link</source>
        <translation>هو رابط لا ملف</translation>
    </message>
    <message>
        <source>it cannot be read</source>
        <translation>لا يمكن قراءته</translation>
    </message>
    <message>
        <source>its name is too long</source>
        <translation>اسمه طويل جدًا</translation>
    </message>
    <message>
        <source>it holds no HTML</source>
        <translation>ليس فيه HTML</translation>
    </message>
    <message>
        <source>{0} in it is damaged</source>
        <translation>{0} فيه تالف</translation>
    </message>
    <message>
        <source>{0} in it is encrypted, or packed in an unknown way</source>
        <translation>{0} فيه مشفّر، أو مضغوط بطريقة غير معروفة</translation>
    </message>
    <message>
        <source>{0} in it is larger than {1} MB</source>
        <translation>{0} فيه أكبر من {1} م.ب</translation>
    </message>
    <message>
        <source>{0} in it is no sound XML</source>
        <translation>{0} فيه ليس XML سليمًا</translation>
    </message>
    <message>
        <source>it has more than {0} tags, which no page has</source>
        <translation>فيها أكثر من {0} وسم، وليست صفحة كذلك</translation>
    </message>
    <message>
        <source>a sheet of it has more than {0} tags of unknown things</source>
        <translation>في ورقة منه أكثر من {0} وسم لأشياء غير معروفة</translation>
    </message>
    <message>
        <source>its pages draw more than can be read</source>
        <translation>ترسم صفحاته معًا أكثر مما يمكن قراءته</translation>
    </message>
    <message>
        <source>it holds more than can be read</source>
        <translation>فيه أكثر مما يمكن قراءته</translation>
    </message>
    <message>
        <source>it has no sheets</source>
        <translation>ليس فيه أوراق</translation>
    </message>
    <message>
        <source>it is a damaged workbook</source>
        <translation>مصنف تالف</translation>
    </message>
    <message>
        <source>it is not text in {0} after line {1}</source>
        <translation>ليس نصًا بترميز {0} بعد السطر {1}</translation>
    </message>
    <message>
        <source>there is no encoding {0}</source>
        <translation>لا يوجد ترميز {0}</translation>
    </message>
    <message>
        <source>columns are said as text=… id=… title=… date=… meta=…,…, not as «{0}»</source>
        <translation>تُذكر الأعمدة هكذا: text=… id=… title=… date=… meta=…,…‎ لا هكذا: «{0}»</translation>
    </message>
    <message>
        <source>it has no column «{0}»; its columns: {1}</source>
        <translation>ليس فيه عمود «{0}»؛ أعمدته: {1}</translation>
    </message>
    <message>
        <source>no column of it is certainly the text; say which with --columns text=…: {0}</source>
        <translation>لا عمود فيه هو النص يقينًا؛ اختره في المعاينة: {0}</translation>
    </message>
    <message>
        <source>has no text in {0}</source>
        <translation>لا نص فيه في {0}</translation>
    </message>
    <message>
        <source>{0} is no text</source>
        <translation>{0} ليس نصًا</translation>
    </message>
    <message>
        <source>it is an old Word document (.doc); save it as .docx</source>
        <translation>وثيقة Word قديمة (‎.doc)؛ احفظها بصيغة ‎.docx</translation>
    </message>
    <message>
        <source>it is an old Excel workbook (.xls); save it as .xlsx or CSV</source>
        <translation>مصنف Excel قديم (‎.xls)؛ احفظه بصيغة ‎.xlsx أو CSV</translation>
    </message>
    <message>
        <source>it is an old presentation (.ppt); save its text as .docx</source>
        <translation>عرض تقديمي قديم (‎.ppt)؛ احفظ نصه بصيغة ‎.docx</translation>
    </message>
    <message>
        <source>it is an old Office document; save it in the newer kind (.docx, .xlsx)</source>
        <translation>وثيقة Office قديمة؛ احفظها بالصيغة الأحدث (‎.docx، ‎.xlsx)</translation>
    </message>
    <message>
        <source>it is a message of Outlook; save it as text</source>
        <translation>رسالة Outlook؛ احفظها نصًا</translation>
    </message>
    <message>
        <source>it is JSON of PubAnnotation&apos;s first shape; denotations are read</source>
        <translation>هو JSON بصيغة PubAnnotation الأولى، وتُقرأ denotations</translation>
    </message>
    <message>
        <source>it is JSON of BigBio; BioC and brat are read</source>
        <translation>هو JSON بصيغة BigBio، وتُقرأ صيغتا BioC وbrat</translation>
    </message>
    <message>
        <source>it is JSON of Dataturks; that of doccano is read</source>
        <translation>هو JSON بصيغة Dataturks، وتُقرأ صيغة doccano</translation>
    </message>
    <message>
        <source>it is the manifest of an export; choose what lies beside it</source>
        <translation>هو بيان تصدير؛ اختر ما يجاوره</translation>
    </message>
    <message>
        <source>it is the card of a data set; choose the folder that it lies in</source>
        <translation>هو بطاقة مجموعة بيانات؛ اختر المجلد الذي هي فيه</translation>
    </message>
    <message>
        <source>it is a scheme, and no annotations</source>
        <translation>هو مخطط، لا توسيمات فيه</translation>
    </message>
    <message>
        <source>it is a table with a word and its tag in each row; save these two columns as .conll</source>
        <translation>هو جدول في كل صف منه كلمة ووسمها؛ احفظ هذين العمودين بصيغة ‎.conll</translation>
    </message>
    <message>
        <source>it is a table with lists of tags in its cells; save words and tags as .conll</source>
        <translation>هو جدول في خلاياه قوائم وسوم؛ احفظ الكلمات والوسوم بصيغة ‎.conll</translation>
    </message>
    <message>
        <source>it is a picture; recognize its text first (OCR)</source>
        <translation>صورة؛ استخرج نصها أولًا (OCR)</translation>
    </message>
    <message>
        <source>it is an archive of another kind; unpack it, or pack it as .zip</source>
        <translation>أرشيف من نوع آخر؛ فُكّ ضغطه أو اضغطه بصيغة ‎.zip</translation>
    </message>
    <message>
        <source>it is a DjVu document; recognize its text first (OCR), or save it as PDF</source>
        <translation>وثيقة DjVu؛ استخرج نصها أولًا (OCR) أو احفظها بصيغة PDF</translation>
    </message>
    <message>
        <source>it is PostScript; save it as PDF</source>
        <translation>ملف PostScript؛ احفظه بصيغة PDF</translation>
    </message>
    <message>
        <source>it is a web page saved with its pictures (.mht); save it as .html</source>
        <translation>صفحة ويب محفوظة مع صورها (‎.mht)؛ احفظها بصيغة ‎.html</translation>
    </message>
    <message>
        <source>it is a presentation (.pptx); save its text as .docx</source>
        <translation>عرض تقديمي (‎.pptx)؛ احفظ نصه بصيغة ‎.docx</translation>
    </message>
    <message>
        <source>it is a binary workbook (.xlsb); save it as .xlsx or CSV</source>
        <translation>مصنف ثنائي (‎.xlsb)؛ احفظه بصيغة ‎.xlsx أو CSV</translation>
    </message>
    <message>
        <source>it is a document of Pages; save it as .docx</source>
        <translation>وثيقة Pages؛ احفظها بصيغة ‎.docx</translation>
    </message>
    <message>
        <source>it is a table of LibreOffice (.ods); save it as .xlsx or CSV</source>
        <translation>جدول LibreOffice ‏(‎.ods)؛ احفظه بصيغة ‎.xlsx أو CSV</translation>
    </message>
    <message>
        <source>it is a presentation (.odp); save its text as .odt</source>
        <translation>عرض تقديمي (‎.odp)؛ احفظ نصه بصيغة ‎.odt</translation>
    </message>
    <message>
        <source>it is a book for Kindle; save it as .epub</source>
        <translation>كتاب لجهاز Kindle؛ احفظه بصيغة ‎.epub</translation>
    </message>
    <message>
        <source>tracked insertions are in the text, tracked deletions are not</source>
        <translation>الإضافات المتعقَّبة في النص، والمحذوفات المتعقَّبة ليست فيه</translation>
    </message>
    <message>
        <source>characters of hidden text left out: {0}</source>
        <translation>محارف من نص مخفي تُركت: {0}</translation>
    </message>
    <message>
        <source>footnotes and endnotes put at the end of the text: {0}</source>
        <translation>حواشٍ وُضعت في آخر النص: {0}</translation>
    </message>
    <message>
        <source>text boxes put behind the paragraph they hang on: {0}</source>
        <translation>مربعات نص وُضعت بعد الفقرة التي تتبعها: {0}</translation>
    </message>
    <message>
        <source>comments left out: {0}</source>
        <translation>تعليقات تُركت: {0}</translation>
    </message>
    <message>
        <source>inserted files not read: {0}</source>
        <translation>ملفات مُدرجة لم تُقرأ: {0}</translation>
    </message>
    <message>
        <source>automatic numbers of lists left out: {0}</source>
        <translation>أرقام قوائم تلقائية تُركت: {0}</translation>
    </message>
    <message>
        <source>bytes without a letter in their code page, shown as �: {0}</source>
        <translation>بايتات لا حرف لها في صفحة رموزها، تظهر �: {0}</translation>
    </message>
    <message>
        <source>headers and footers are not in the text; they are kept in the document&apos;s meta</source>
        <translation>رؤوس الصفحات وتذييلاتها ليست في النص، وهي محفوظة في بيانات الوثيقة</translation>
    </message>
    <message>
        <source>chapters missing in the file: {0}</source>
        <translation>فصول تنقص الملف: {0}</translation>
    </message>
    <message>
        <source>characters beside the article left out, of menus, links and the like: {0}</source>
        <translation>محارف حول المقال تُركت، من قوائم وروابط ونحوها: {0}</translation>
    </message>
    <message>
        <source>bytes that are no UTF-8, shown as �: {0}</source>
        <translation>بايتات ليست UTF-8، تظهر �: {0}</translation>
    </message>
    <message>
        <source>the page says {0}, but its letters are in {1}</source>
        <translation>تذكر الصفحة {0}، لكن حروفها بترميز {1}</translation>
    </message>
    <message>
        <source>read as {0}, as the page says</source>
        <translation>قُرئت بترميز {0} كما تذكر الصفحة</translation>
    </message>
    <message>
        <source>presentation forms made letters: {0}</source>
        <translation>أشكال عرض حُوّلت إلى حروف: {0}</translation>
    </message>
    <message>
        <source>bidi controls taken out: {0}</source>
        <translation>علامات اتجاه أُزيلت: {0}</translation>
    </message>
    <message>
        <source>reversed lam-alefs and ligatures turned: {0}</source>
        <translation>لام ألف وحروف متصلة معكوسة قُوّمت: {0}</translation>
    </message>
    <message>
        <source>lines put into the order of reading: {0}</source>
        <translation>أسطر رُتّبت بترتيب القراءة: {0}</translation>
    </message>
    <message>
        <source>lines with reversed brackets turned: {0}</source>
        <translation>أسطر أقواسها معكوسة قُوّمت: {0}</translation>
    </message>
    <message>
        <source>blanks put where there is room between letters: {0}</source>
        <translation>مسافات وُضعت حيث بين الحروف فراغ: {0}</translation>
    </message>
    <message>
        <source>line ends within paragraphs taken out: {0}</source>
        <translation>نهايات أسطر داخل الفقرات أُزيلت: {0}</translation>
    </message>
    <message>
        <source>pages without text, only pictures, left out: {0}</source>
        <translation>صفحات فيها صور بلا نص تُركت: {0}</translation>
    </message>
    <message>
        <source>{0} of the characters are no letters: a font does not say which it draws</source>
        <translation>{0} من المحارف ليست حروفًا: خط لا يذكر أي الحروف يرسم</translation>
    </message>
    <message>
        <source>columns told apart by «{0}»</source>
        <translation>أعمدة يفصل بينها «{0}»</translation>
    </message>
    <message>
        <source>read of the sheet «{0}»; not read: {1}</source>
        <translation>قُرئت الورقة «{0}»؛ ولم تُقرأ: {1}</translation>
    </message>
    <message>
        <source>columns: {0}</source>
        <translation>الأعمدة: {0}</translation>
    </message>
    <message>
        <source>columns: {0}; the first row is no header</source>
        <translation>الأعمدة: {0}؛ والصف الأول ليس رأسًا</translation>
    </message>
    <message>
        <source>dates that are not certain kept in meta, as the file has them: {0}</source>
        <translation>تواريخ غير مؤكدة حُفظت في بيانات الوثيقة كما في الملف: {0}</translation>
    </message>
    <message>
        <source>{0} in it would be {1} MB, packed too tight</source>
        <translation>حجم {0} فيه بعد الفك {1} م.ب، وضغطه مريب</translation>
    </message>
    <message>
        <source>{0} is missing in it</source>
        <translation>ينقصه {0}</translation>
    </message>
    <message>
        <source>{0} is not in {1}.</source>
        <translation>ليس {0} بترميز {1}.</translation>
    </message>
    <message>
        <source>What says how the export was made asks for {0}, which is not known.</source>
        <translation>بيان التصدير يطلب {0}، وهو غير معروف.</translation>
    </message>
    <message>
        <source>Import another export.</source>
        <translation>استورد تصديرًا آخر.</translation>
    </message>
    <message>
        <source>no annotations that can be read are in it</source>
        <translation>ليس فيه توسيم يمكن قراءته</translation>
    </message>
    <message>
        <source>{0} is larger than {1} MB.</source>
        <translation>{0} أكبر من {1} ميغابايت.</translation>
    </message>
    <message>
        <source>{0} is no sound type system ({1})</source>
        <translation>ليس {0} نظام أنواع سليمًا ({1})</translation>
    </message>
    <message>
        <source>{0} is no type system</source>
        <translation>ليس {0} نظام أنواع</translation>
    </message>
    <message>
        <source>a group of its rows has more than {0} MB</source>
        <translation>مجموعة من صفوفه أكبر من {0} ميغابايت</translation>
    </message>
    <message>
        <source>a relation: {0}</source>
        <translation>علاقة: {0}</translation>
    </message>
    <message>
        <source>a span of «{0}» is not an object</source>
        <translation>مدى من «{0}» ليس كائنًا</translation>
    </message>
    <message>
        <source>an annotation without a tag is called {0}</source>
        <translation>توسيم بلا وسم سُمّي {0}</translation>
    </message>
    <message>
        <source>annotations but no text ({0})</source>
        <translation>توسيم بلا نص ({0})</translation>
    </message>
    <message>
        <source>another document is called {0}; this one is {1}</source>
        <translation>وثيقة أخرى اسمها {0}، فصارت هذه {1}</translation>
    </message>
    <message>
        <source>columns other than of tokens and tags are not kept</source>
        <translation>لا تُحفظ إلا أعمدة الكلمات والوسوم</translation>
    </message>
    <message>
        <source>comments are not kept</source>
        <translation>لا تُحفظ التعليقات</translation>
    </message>
    <message>
        <source>passages and sentences are put together to one text</source>
        <translation>ضُمّت المقاطع والجمل في نص واحد</translation>
    </message>
    <message>
        <source>its last token stands before its first</source>
        <translation>كلمته الأخيرة قبل الأولى</translation>
    </message>
    <message>
        <source>fewer columns than the header says</source>
        <translation>الأعمدة أقل مما يقوله الرأس</translation>
    </message>
    <message>
        <source>is now {0} annotations, one for each tag and target</source>
        <translation>صار {0} من التوسيمات، واحد لكل وسم وهدف</translation>
    </message>
    <message>
        <source>it does not join two mentions</source>
        <translation>لا يربط ذكرين</translation>
    </message>
    <message>
        <source>it has a DTD, which XMI needs none of</source>
        <translation>فيه DTD، ولا حاجة إليه في XMI</translation>
    </message>
    <message>
        <source>it has more than {0} MB, or {1} tokens</source>
        <translation>فيه أكثر من {0} ميغابايت أو {1} كلمة</translation>
    </message>
    <message>
        <source>it has more than {0} annotations</source>
        <translation>فيه أكثر من {0} توسيم</translation>
    </message>
    <message>
        <source>it holds no text</source>
        <translation>لا نص فيه</translation>
    </message>
    <message>
        <source>it is a type system, not annotated text</source>
        <translation>هو نظام أنواع لا نص موسوم</translation>
    </message>
    <message>
        <source>it is nested too deep for XMI</source>
        <translation>تداخله أعمق مما يسعه XMI</translation>
    </message>
    <message>
        <source>it is no JSON CAS, or one without structures</source>
        <translation>ليس JSON CAS، أو هو بلا بنى</translation>
    </message>
    <message>
        <source>it is no XML ({0})</source>
        <translation>ليس XML ({0})</translation>
    </message>
    <message>
        <source>it joins what is no entity</source>
        <translation>يربط ما ليس كيانًا</translation>
    </message>
    <message>
        <source>it was exported as text, so the annotations are not in it</source>
        <translation>صُدّر نصًا، فليس فيه التوسيم</translation>
    </message>
    <message>
        <source>its begin or end is no whole number</source>
        <translation>بدايته أو نهايته ليست عددًا صحيحًا</translation>
    </message>
    <message>
        <source>its columns are not as the program writes them ({0})</source>
        <translation>أعمدته ليست كما يكتبها البرنامج ({0})</translation>
    </message>
    <message>
        <source>its elements are nested too deep</source>
        <translation>عناصره متداخلة أعمق مما ينبغي</translation>
    </message>
    <message>
        <source>its graph joins {0} and {1}, which are not there</source>
        <translation>رسمه يربط {0} و{1} وهما غير موجودين</translation>
    </message>
    <message>
        <source>its places are counted from the start of each passage or sentence</source>
        <translation>مواضعه معدودة من أول كل فقرة أو جملة</translation>
    </message>
    <message>
        <source>it was not taken, and the scheme here does not hold of it: {0}</source>
        <translation>لم يؤخذ، والمخطط هنا لا يحوي منه: {0}</translation>
    </message>
    <message>
        <source>its passages are where they say if they count {0}, as was done</source>
        <translation>مقاطعه في مواضعها المذكورة إن عدّت {0}، فقُرئت كذلك</translation>
    </message>
    <message>
        <source>its positions count {0}</source>
        <translation>مواضعه تَعُدّ {0}</translation>
    </message>
    <message>
        <source>its root is {0}, not XMI</source>
        <translation>جذره {0} لا XMI</translation>
    </message>
    <message>
        <source>its sentences are not lists of words</source>
        <translation>جمله ليست قوائم كلمات</translation>
    </message>
    <message>
        <source>its text is no string</source>
        <translation>نصه ليس سلسلة محارف</translation>
    </message>
    <message>
        <source>its text is too long, or holds NUL characters</source>
        <translation>نصه أطول مما ينبغي، أو فيه محارف NUL</translation>
    </message>
    <message>
        <source>its tokens are not numbers</source>
        <translation>كلماته ليست أرقامًا</translation>
    </message>
    <message>
        <source>its tokens cannot be put in a row</source>
        <translation>لا يمكن ترتيب كلماته</translation>
    </message>
    <message>
        <source>its {0} are not a list of objects</source>
        <translation>ليست {0} فيه قائمة كائنات</translation>
    </message>
    <message>
        <source>its {0} is neither an array nor an object</source>
        <translation>ليس {0} فيه مصفوفة ولا كائنًا</translation>
    </message>
    <message>
        <source>its {0} is no entity of the sentence</source>
        <translation>ليس {0} فيه كيانًا في الجملة</translation>
    </message>
    <message>
        <source>labels have no B- and I-: those of one label side by side are one entity</source>
        <translation>الوسوم بلا B- وI-: المتجاورة من وسم واحد كيان واحد</translation>
    </message>
    <message>
        <source>no entity fills {0}: one of this label was made</source>
        <translation>لا كيان يملأ {0}: صُنع كيان بهذا الوسم</translation>
    </message>
    <message>
        <source>nobody annotated it, and its format ({0}) is not read here</source>
        <translation>لم يوسمه أحد، وصيغته ({0}) لا تُقرأ هنا</translation>
    </message>
    <message>
        <source>not an annotation</source>
        <translation>ليس توسيمًا</translation>
    </message>
    <message>
        <source>number {0} of its results is no result</source>
        <translation>رقم {0} من نتائجه ليس نتيجة</translation>
    </message>
    <message>
        <source>one of its graph&apos;s {0} is not two numbers and a label</source>
        <translation>أحد {0} في رسمه ليس رقمين ووسمًا</translation>
    </message>
    <message>
        <source>one of its graph&apos;s {0}: {1}</source>
        <translation>أحد {0} في رسمه: {1}</translation>
    </message>
    <message>
        <source>read without its type system ({0}); what refers to what was told by names</source>
        <translation>قُرئ بلا نظام أنواعه ({0})، فعُرف ما يشير إلى ماذا من الأسماء</translation>
    </message>
    <message>
        <source>read without its type system; what refers to what was told by names</source>
        <translation>قُرئ بلا نظام أنواعه، فعُرف ما يشير إلى ماذا من الأسماء</translation>
    </message>
    <message>
        <source>region {0} has {1} labels and is now as many annotations</source>
        <translation>للمنطقة {0} من الوسوم {1}، فصارت توسيمات بعددها</translation>
    </message>
    <message>
        <source>relations between tokens without an entity are left out ({0})</source>
        <translation>تُركت علاقات بين كلمات بلا كيان ({0})</translation>
    </message>
    <message>
        <source>it is a labelling config of Label Studio: a scheme, no annotations.</source>
        <translation>هذا إعداد وسم لـ Label Studio: مخطط لا توسيمات.</translation>
    </message>
    <message>
        <source>it is a labelling config of Label Studio as JSON, and no annotations.</source>
        <translation>هذا إعداد وسم لـ Label Studio بصيغة JSON، لا توسيمات.</translation>
    </message>
    <message>
        <source>a table of events or mentions holds no texts.</source>
        <translation>جدول الأحداث أو الذكر لا يحمل نصوصًا.</translation>
    </message>
    <message>
        <source>span {0}, {1}, stands there twice and is taken once</source>
        <translation>المدى {0} ({1}) مكرر فأُخذ مرة واحدة</translation>
    </message>
    <message>
        <source>start and end are not numbers of tokens</source>
        <translation>البداية والنهاية ليستا رقمي كلمتين</translation>
    </message>
    <message>
        <source>the annotation number {0} of {1} is under {2} ({3})</source>
        <translation>التوسيم رقم {0} من {1} محفوظ تحت {2} ({3})</translation>
    </message>
    <message>
        <source>the attributes of the relation {0} are not kept</source>
        <translation>لا تُحفظ سمات العلاقة {0}</translation>
    </message>
    <message>
        <source>the feature {0} of {1} is no object</source>
        <translation>الخاصية {0} في {1} ليست كائنًا</translation>
    </message>
    <message>
        <source>the feature {0} of {1}: {2}</source>
        <translation>الخاصية {0} في {1}: {2}</translation>
    </message>
    <message>
        <source>the id {0} stands twice; the second is now {1}</source>
        <translation>المعرّف {0} مكرر، فصار الثاني {1}</translation>
    </message>
    <message>
        <source>the next page is elsewhere ({0})</source>
        <translation>الصفحة التالية في مكان آخر ({0})</translation>
    </message>
    <message>
        <source>the pieces of {0} are no longer those that were written</source>
        <translation>لم تعد أجزاء {0} كما كُتبت</translation>
    </message>
    <message>
        <source>the score {0} is not one from 0 to 1; {1} is taken</source>
        <translation>الدرجة {0} ليست بين 0 و1، فأُخذت {1}</translation>
    </message>
    <message>
        <source>the slot {0} leads to {1}, where nothing is</source>
        <translation>الخانة {0} تشير إلى {1}، ولا شيء هناك</translation>
    </message>
    <message>
        <source>the text of {0} has more than {1} characters</source>
        <translation>في نص {0} أكثر من {1} محرفًا</translation>
    </message>
    <message>
        <source>the tokens are not the words of its text</source>
        <translation>الكلمات ليست كلمات نصه</translation>
    </message>
    <message>
        <source>there are no tokens {0}–{1}; it has {2}</source>
        <translation>لا توجد الكلمات {0}–{1}، وفيه {2}</translation>
    </message>
    <message>
        <source>tokens is not a list of words</source>
        <translation>ليست tokens قائمة كلمات</translation>
    </message>
    <message>
        <source>what is said of the text as a whole is kept, but not shown</source>
        <translation>ما يقال عن النص كله محفوظ ولا يظهر</translation>
    </message>
    <message>
        <source>what stands between sentences is not in the file; blanks were put there</source>
        <translation>ما بين الجمل ليس في الملف، فوُضعت مسافات</translation>
    </message>
    <message>
        <source>what the feature {0} says of the document is no object</source>
        <translation>ما تقوله الخاصية {0} عن الوثيقة ليس كائنًا</translation>
    </message>
    <message>
        <source>{0} (said once for all rows)</source>
        <translation>{0} (يقال مرة لكل الصفوف)</translation>
    </message>
    <message>
        <source>{0} are numbers, and neither the file nor a card beside it says what they mean</source>
        <translation>{0} أرقام، ولا يقول الملف ولا البطاقة بجانبه معناها</translation>
    </message>
    <message>
        <source>{0} columns between tabs, not {1}</source>
        <translation>عدد الأعمدة {0}، والمنتظر {1}</translation>
    </message>
    <message>
        <source>{0} has the number {1}, and only {2} have a name</source>
        <translation>في {0} الرقم {1}، ولا اسم إلا لـ {2}</translation>
    </message>
    <message>
        <source>{0} has the same input and another text</source>
        <translation>لـ {0} المدخل نفسه ونص آخر</translation>
    </message>
    <message>
        <source>{0} has {1}, which is no tag</source>
        <translation>في {0} ما ليس وسمًا: {1}</translation>
    </message>
    <message>
        <source>{0} ids stand twice; the later ones are new</source>
        <translation>المعرّفات المكررة: {0}، وأُعطيت اللاحقة معرّفات جديدة</translation>
    </message>
    <message>
        <source>{0} of {1} are left out: no annotations of the text</source>
        <translation>تُرك {0} من {1}: ليست توسيمًا للنص</translation>
    </message>
    <message>
        <source>{0} of {1} join words, which are entities now</source>
        <translation>{0} من {1} تصل كلمات صارت كيانات</translation>
    </message>
    <message>
        <source>{0} passages are not where their offsets say, as they would overlap</source>
        <translation>{0} من الفقرات ليست حيث تقول مواضعها، لأنها تتراكب</translation>
    </message>
    <message>
        <source>{0} stands further up, too; what begins here is {1}</source>
        <translation>{0} موجود من قبل، فصار ما يبدأ هنا {1}</translation>
    </message>
    <message>
        <source>{0} joins what is not there</source>
        <translation>{0} يربط ما ليس موجودًا</translation>
    </message>
    <message>
        <source>its {0} leads to what is not there</source>
        <translation>{0} فيه يشير إلى ما ليس موجودًا</translation>
    </message>
    <message>
        <source>«# text» has other words and is not kept</source>
        <translation>في «# text» كلمات أخرى فلا يُحفظ</translation>
    </message>
    <message>
        <source>«{0}» is no token</source>
        <translation>ليس «{0}» كلمة</translation>
    </message>
    <message>
        <source>«{0}» names no place in a chain</source>
        <translation>لا يسمّي «{0}» موضعًا في سلسلة</translation>
    </message>
    <message>
        <source>«{0}» says no layer</source>
        <translation>لا يسمّي «{0}» طبقة</translation>
    </message>
    <message>
        <source>it is XML of no kind that is known here</source>
        <translation>هو XML من نوع غير معروف هنا</translation>
    </message>
    <message>
        <source>the lists of its spans are not of one length</source>
        <translation>قوائم مقاطعه ليست بطول واحد</translation>
    </message>
    <message>
        <source>the tokens {0}–{1} are empty</source>
        <translation>الكلمات {0}–{1} فارغة</translation>
    </message>
    <message>
        <source>there are no tokens {0} to {1}; it has {2}</source>
        <translation>لا توجد الكلمات {0} إلى {1}، وفيه {2}</translation>
    </message>
    <message>
        <source>its place is one in a picture, not of a text</source>
        <translation>موضعه في صورة لا في نص</translation>
    </message>
    <message>
        <source>{0} is left out whole</source>
        <translation>تُركت {0} كلها</translation>
    </message>
    <message>
        <source>line ends (CRLF or CR) became LF (texts: {0})</source>
        <translation>صارت نهايات الأسطر (CRLF أو CR) ‏LF (النصوص: {0})</translation>
    </message>
    <message>
        <source>not kept, as nothing here has a place for it: {0}</source>
        <translation>لم يُحفظ، إذ لا موضع له هنا: {0}</translation>
    </message>
    <message>
        <source>its events are not as RAMS writes them</source>
        <translation>أحداثه ليست كما يكتبها RAMS</translation>
    </message>
    <message>
        <source>nothing is said of entities in some documents</source>
        <translation>لا يُذكر شيء عن الكيانات في بعض الوثائق</translation>
    </message>
    <message>
        <source>what is said of single tokens is kept with the document and cannot be seen</source>
        <translation>ما قيل عن كلمات مفردة محفوظ مع الوثيقة ولا يُرى</translation>
    </message>
    <message>
        <source>what is said of single tokens (tags, dependencies) is not kept</source>
        <translation>ما قيل عن كلمات مفردة (الوسوم والتبعيات) لم يُحفظ</translation>
    </message>
    <message>
        <source>its cells are lists of words; save them as JSON or Parquet.</source>
        <translation>خلاياه قوائم كلمات؛ احفظها بصيغة JSON أو Parquet.</translation>
    </message>
    <message>
        <source>some ranges begin or end within words, and none if they count {0} (--counted {1})</source>
        <translation>بعض المواضع يبدأ أو ينتهي داخل كلمة، ولا يقع ذلك إن عُدّت هكذا: {0} (--counted {1})</translation>
    </message>
    <message>
        <source>{0} is already there, and no export wrote it as it is.</source>
        <translation>{0} موجود من قبل، ولم يكتبه تصدير على ما هو عليه الآن.</translation>
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
        <source>GLiNER, JSON of tokens</source>
        <translation>GLiNER، ملف JSON من الكلمات</translation>
    </message>
    <message>
        <source>spaCy, JSON or DocBin</source>
        <translation>spaCy، ملف JSON أو DocBin</translation>
    </message>
    <message>
        <source>Prodigy, a task a line</source>
        <translation>Prodigy، مهمة في كل سطر</translation>
    </message>
    <message>
        <source>doccano, a document a line</source>
        <translation>doccano، وثيقة في كل سطر</translation>
    </message>
    <message>
        <source>Label Studio, JSON of tasks</source>
        <translation>Label Studio، ملف JSON بالمهام</translation>
    </message>
    <message>
        <source>W3C Web Annotation, JSON-LD</source>
        <translation>توسيم الويب من W3C، ملف JSON-LD</translation>
    </message>
    <message>
        <source>BioC, JSON (XML and PubAnnotation can be read)</source>
        <translation>BioC، ملف JSON (ويُقرأ XML وPubAnnotation)</translation>
    </message>
    <message>
        <source>Wojood, a word a line with nested tags</source>
        <translation>Wojood، كلمة في كل سطر بوسوم متداخلة</translation>
    </message>
    <message>
        <source>WebAnno TSV, a file a document</source>
        <translation>WebAnno TSV، ملف لكل وثيقة</translation>
    </message>
    <message>
        <source>UIMA CAS, XMI (projects of INCEpTION can be read)</source>
        <translation>UIMA CAS، ‏XMI (وتُقرأ مشاريع INCEpTION)</translation>
    </message>
    <message>
        <source>UIMA CAS, JSON</source>
        <translation>UIMA CAS، ‏JSON</translation>
    </message>
    <message>
        <source>CoNLL-U, a word a line with its offsets</source>
        <translation>CoNLL-U، كلمة في كل سطر مع موضعها</translation>
    </message>
    <message>
        <source>OneIE, a sentence a line</source>
        <translation>OneIE، جملة في كل سطر</translation>
    </message>
    <message>
        <source>Hugging Face, a data set&apos;s folder</source>
        <translation>Hugging Face، مجلد مجموعة بيانات</translation>
    </message>
    <message>
        <source>CoNLL, a word a line</source>
        <translation>CoNLL، كلمة في كل سطر</translation>
    </message>
    <message>
        <source>Table of events, CSV or XLSX</source>
        <translation>جدول الأحداث، CSV أو XLSX</translation>
    </message>
    <message>
        <source>Table of mentions, CSV or XLSX</source>
        <translation>جدول الإشارات، CSV أو XLSX</translation>
    </message>
    <message>
        <source>Page to read, HTML</source>
        <translation>صفحة للقراءة، HTML</translation>
    </message>
    <message>
        <source>Word, .docx</source>
        <translation>Word،‏ ‎.docx</translation>
    </message>
    <message>
        <source>OpenDocument text, .odt</source>
        <translation>نص OpenDocument، ‎.odt</translation>
    </message>
    <message>
        <source>Book, .epub</source>
        <translation>كتاب، ‎.epub</translation>
    </message>
    <message>
        <source>PDF with text</source>
        <translation>PDF فيه نص</translation>
    </message>
    <message>
        <source>Rich Text, .rtf</source>
        <translation>نص منسق، ‎.rtf</translation>
    </message>
    <message>
        <source>Web page</source>
        <translation>صفحة ويب</translation>
    </message>
    <message>
        <source>Table of texts: CSV, Excel, JSON</source>
        <translation>جدول نصوص: CSV، ‏Excel، ‏JSON</translation>
    </message>
    <message>
        <source>Zip file of any of these</source>
        <translation>ملف zip من أي من هذه</translation>
    </message>
    <message>
        <source>Plain text</source>
        <translation>نص عادي</translation>
    </message>
    <message>
        <source>A row for each event with what fills its roles and its sentence; holds no texts, so it cannot be imported again.</source>
        <translation>صف لكل حدث مع ما يشغل أدواره وجملته؛ لا نصوص فيه، فلا يمكن استيراده ثانية.</translation>
    </message>
    <message>
        <source>A row for each entity and event with its words and sentence; holds no texts, so it cannot be imported again.</source>
        <translation>صف لكل كيان وحدث مع ألفاظه وجملته؛ لا نصوص فيه، فلا يمكن استيراده ثانية.</translation>
    </message>
    <message>
        <source>Opens in any browser and prints well, with labels and arguments; Tawsim can import it again without loss.</source>
        <translation>تُفتح في أي متصفح وتُطبع جيدًا، بالوسوم والأدوار؛ ويمكن لتوسيم استيرادها ثانية بلا نقص.</translation>
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
        <source>Holds entities, events and relations by words: no attributes, notes, links, suggestions or ids, no entity in several pieces, and no document without annotations.</source>
        <translation>يحفظ الكيانات والأحداث والعلاقات بحسب الكلمات: بلا سمات ولا ملاحظات ولا روابط ولا اقتراحات ولا معرّفات، وبلا كيان من عدة أجزاء ولا وثيقة لم توسَم.</translation>
    </message>
    <message>
        <source>Holds nearly everything; spaCy itself sees entities and triggers. A name that ends in .spacy gives a DocBin, which needs spaCy.</source>
        <translation>يحفظ كل شيء تقريبًا، ويرى spaCy نفسه الكيانات وألفاظ الأحداث. واسم الملف المنتهي بـ ‎.spacy يعطي DocBin، وهو يحتاج إلى spaCy.</translation>
    </message>
    <message>
        <source>Holds nearly everything; Prodigy itself sees spans, relations and answers.</source>
        <translation>يحفظ كل شيء تقريبًا، ويرى Prodigy نفسه المقاطع والعلاقات والإجابات.</translation>
    </message>
    <message>
        <source>Holds nearly everything; doccano itself sees spans and relations, and forgets the rest on import.</source>
        <translation>يحفظ كل شيء تقريبًا، ويرى doccano نفسه المقاطع والعلاقات، وينسى ما سواها عند الاستيراد.</translation>
    </message>
    <message>
        <source>Holds nearly everything; Label Studio itself sees labels, relations, choices, notes and scores. Its labelling config is the scheme saved as XML.</source>
        <translation>يحفظ كل شيء تقريبًا؛ ويرى Label Studio نفسه الوسوم والعلاقات والخيارات والملاحظات والدرجات. وإعداد التوسيم فيه هو المخطط محفوظًا بصيغة XML.</translation>
    </message>
    <message>
        <source>Holds texts, annotations and who made them: no suggestions, no states of layers, and not where annotations came from.</source>
        <translation>يحفظ النصوص والتوسيمات ومَن وضعها: لا اقتراحات ولا حالات طبقات، ولا مصدر التوسيمات.</translation>
    </message>
    <message>
        <source>Holds entities, events, relations and their attributes: no ids, annotators, states or suggestions, no entity in several pieces, and no white space at the ends of annotations.</source>
        <translation>تحفظ الكيانات والأحداث والعلاقات وسماتها، ولا تحفظ المعرّفات ولا أسماء الموسِّمين ولا الحالات ولا الاقتراحات، ولا كيانًا من عدة أجزاء، ولا المسافات في أطراف التوسيمات.</translation>
    </message>
    <message>
        <source>Holds everything but control characters; INCEpTION itself sees named entities, and events and relations whose layers it has.</source>
        <translation>تحفظ كل شيء سوى محارف التحكم، ويرى INCEpTION نفسه الكيانات المسمّاة، والأحداث والعلاقات التي توجد طبقاتها فيه.</translation>
    </message>
    <message>
        <source>Holds everything; INCEpTION itself sees named entities, and events and relations whose layers it has.</source>
        <translation>تحفظ كل شيء، ويرى INCEpTION نفسه الكيانات المسمّاة، والأحداث والعلاقات التي توجد طبقاتها فيه.</translation>
    </message>
    <message>
        <source>Holds texts and annotations: no annotators, states or suggestions, no arguments without words, and not where annotations came from.</source>
        <translation>يحفظ النصوص والتوسيمات: لا موسِّمين ولا حالات ولا اقتراحات، ولا أدوار بلا كلمات، ولا مصدر التوسيمات.</translation>
    </message>
    <message>
        <source>Holds only labels of words, also within and across one another where they differ: no events, relations, attributes, notes or suggestions, and no white space.</source>
        <translation>تحفظ وسوم الكلمات وحدها، والمتداخلة والمتقاطعة منها إن اختلفت: لا أحداث ولا علاقات ولا سمات ولا ملاحظات ولا اقتراحات ولا مسافات.</translation>
    </message>
    <message>
        <source>Holds texts to the letter and entities with ids, links and all their pieces: no events, relations, attributes, notes or suggestions.</source>
        <translation>تحفظ النصوص بحرفها والكيانات بمعرّفاتها وروابطها وجميع أجزائها: لا أحداث ولا علاقات ولا سمات ولا ملاحظات ولا اقتراحات.</translation>
    </message>
    <message>
        <source>Cannot hold what joins two sentences, events as arguments, arguments without words, entities in several pieces, suggestions, and titles, dates and states of documents.</source>
        <translation>لا تحفظ ما يربط بين جملتين، ولا الأحداث التي تشغل أدوارًا، ولا الأدوار التي لا ألفاظ لها، ولا الكيانات المجزّأة، ولا الاقتراحات، ولا عناوين الوثائق وتواريخها وحالاتها.</translation>
    </message>
    <message>
        <source>Holds nearly everything, as tokens with tags and as spans, in one file for each part of a split: Parquet where pyarrow is installed, else JSON Lines.</source>
        <translation>تحفظ كل شيء تقريبًا، رموزًا بوسومها ومقاطعَ من النص، في ملف لكل جزء من أجزاء التقسيم: بصيغة Parquet إن كانت pyarrow مثبَّتة، وإلا فبصيغة JSON Lines.</translation>
    </message>
    <message>
        <source>Holds only labels of words: no events, relations, attributes, notes or suggestions, no entity in several pieces, no white space, and entities within or across one another only in columns.</source>
        <translation>تحفظ وسوم الكلمات وحدها: لا أحداث ولا علاقات ولا سمات ولا ملاحظات ولا اقتراحات ولا كيانات مجزّأة ولا مسافات، والكيانات المتداخلة أو المتقاطعة في أعمدة فقط.</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>كل شيء</translation>
    </message>
    <message>
        <source>To train models</source>
        <translation>لتدريب النماذج</translation>
    </message>
    <message>
        <source>For other programs</source>
        <translation>لبرامج أخرى</translation>
    </message>
    <message>
        <source>To read and to count</source>
        <translation>للقراءة والإحصاء</translation>
    </message>
    <message>
        <source>Documents without annotations</source>
        <translation>وثائق بلا توسيم</translation>
    </message>
    <message>
        <source>Others</source>
        <translation>أخرى</translation>
    </message>
</context>
<context>
    <name>going</name>
    <message>
        <source>The list is behind this window: {0}</source>
        <translation>القائمة خلف هذه النافذة: {0}</translation>
    </message>
</context>
<context>
    <name>inspector</name>
    <message>
        <source>Suggestion</source>
        <translation>اقتراح</translation>
    </message>
    <message>
        <source>Annotated as {0}. V takes it in hand.</source>
        <translation>موسَّمة: {0}. يأخذها V.</translation>
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
        <source>Part of {0}. V takes it in hand.</source>
        <translation>جزء من: {0}. يأخذها V.</translation>
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
        <source>Add a label; fill a role, or set a value, and stay there</source>
        <translation>إضافة تسمية؛ شغل دور أو اختيار قيمة مع البقاء هناك</translation>
    </message>
    <message>
        <source>In a review: take this option; digits do the same</source>
        <translation>في المراجعة: خذ هذا الخيار؛ والأرقام تفعل الشيء نفسه</translation>
    </message>
    <message>
        <source>The extent of one option, the rest of the other</source>
        <translation>حدود خيار، وباقي الخيار الآخر</translation>
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
    <name>kwic</name>
    <message>
        <source>already {0}</source>
        <translation>موسوم من قبل: {0}</translation>
    </message>
    <message>
        <source>is {0}</source>
        <translation>هو {0}</translation>
    </message>
    <message>
        <source>crosses {0}</source>
        <translation>يقاطع {0}</translation>
    </message>
    <message>
        <source>shares words with {0}</source>
        <translation>يشارك {0} في كلمات</translation>
    </message>
</context>
<context>
    <name>lost</name>
    <message>
        <source>documents that it cannot hold</source>
        <translation>وثائق لا تسعها الصيغة</translation>
    </message>
    <message>
        <source>texts with characters that it cannot hold</source>
        <translation>نصوص فيها محارف لا تسعها الصيغة</translation>
    </message>
    <message>
        <source>documents&apos; texts</source>
        <translation>نصوص الوثائق</translation>
    </message>
    <message>
        <source>documents&apos; white space</source>
        <translation>مسافات الوثائق</translation>
    </message>
    <message>
        <source>documents&apos; ids</source>
        <translation>معرّفات الوثائق</translation>
    </message>
    <message>
        <source>titles</source>
        <translation>عناوين</translation>
    </message>
    <message>
        <source>dates</source>
        <translation>تواريخ</translation>
    </message>
    <message>
        <source>documents&apos; sources</source>
        <translation>مصادر الوثائق</translation>
    </message>
    <message>
        <source>documents&apos; meta</source>
        <translation>بيانات الوثائق (meta)</translation>
    </message>
    <message>
        <source>passages of BioC</source>
        <translation>مقاطع BioC</translation>
    </message>
    <message>
        <source>documents without a layer</source>
        <translation>وثائق بلا طبقة</translation>
    </message>
    <message>
        <source>annotators&apos; names</source>
        <translation>أسماء الموسِّمين</translation>
    </message>
    <message>
        <source>states of layers</source>
        <translation>حالات الطبقات</translation>
    </message>
    <message>
        <source>entities</source>
        <translation>كيانات</translation>
    </message>
    <message>
        <source>events</source>
        <translation>أحداث</translation>
    </message>
    <message>
        <source>relations</source>
        <translation>علاقات</translation>
    </message>
    <message>
        <source>arguments</source>
        <translation>أدوار مملوءة</translation>
    </message>
    <message>
        <source>arguments without text</source>
        <translation>أدوار بلا نص</translation>
    </message>
    <message>
        <source>entities in several pieces</source>
        <translation>كيانات مجزأة</translation>
    </message>
    <message>
        <source>annotations&apos; edges</source>
        <translation>حدود التوسيمات</translation>
    </message>
    <message>
        <source>labels or types (written otherwise)</source>
        <translation>تسميات أو أنواع (تُكتب على نحو آخر)</translation>
    </message>
    <message>
        <source>relations&apos; ends</source>
        <translation>أطراف العلاقات</translation>
    </message>
    <message>
        <source>attributes</source>
        <translation>سمات</translation>
    </message>
    <message>
        <source>notes</source>
        <translation>ملاحظات</translation>
    </message>
    <message>
        <source>links</source>
        <translation>روابط</translation>
    </message>
    <message>
        <source>origins</source>
        <translation>أصول الاقتراحات</translation>
    </message>
    <message>
        <source>annotations&apos; ids</source>
        <translation>معرّفات التوسيمات</translation>
    </message>
    <message>
        <source>documents&apos; order of annotations</source>
        <translation>ترتيب التوسيمات في الوثائق</translation>
    </message>
    <message>
        <source>suggestions</source>
        <translation>اقتراحات</translation>
    </message>
    <message>
        <source>verdicts</source>
        <translation>أحكام</translation>
    </message>
    <message>
        <source>arguments that point nowhere</source>
        <translation>أدوار تشير إلى ما لا وجود له</translation>
    </message>
    <message>
        <source>relations that point nowhere</source>
        <translation>علاقات تشير إلى ما لا وجود له</translation>
    </message>
    <message>
        <source>unknown keys</source>
        <translation>مفاتيح غير معروفة</translation>
    </message>
    <message>
        <source>rows of the scheme</source>
        <translation>صفوف من المخطط</translation>
    </message>
    <message>
        <source>rules of the scheme</source>
        <translation>قواعد من المخطط</translation>
    </message>
    <message>
        <source>names of the scheme</source>
        <translation>أسماء من المخطط</translation>
    </message>
    <message>
        <source>colors of the scheme</source>
        <translation>ألوان من المخطط</translation>
    </message>
    <message>
        <source>keys of the scheme</source>
        <translation>مفاتيح من المخطط</translation>
    </message>
    <message>
        <source>guidelines of the scheme</source>
        <translation>إرشادات من المخطط</translation>
    </message>
    <message>
        <source>labels</source>
        <translation>تسميات</translation>
    </message>
    <message>
        <source>event types</source>
        <translation>أنواع أحداث</translation>
    </message>
    <message>
        <source>relation types</source>
        <translation>أنواع علاقات</translation>
    </message>
    <message>
        <source>relations&apos; names of their ends</source>
        <translation>أسماء أطراف العلاقات</translation>
    </message>
    <message>
        <source>relations&apos; symmetry</source>
        <translation>تناظر العلاقات</translation>
    </message>
    <message>
        <source>roles&apos; numbers or fillers</source>
        <translation>أعداد الأدوار أو ما يملؤها</translation>
    </message>
    <message>
        <source>rules of overlaps</source>
        <translation>قواعد التراكب</translation>
    </message>
    <message>
        <source>places in a hierarchy</source>
        <translation>مواضع في تسلسل هرمي</translation>
    </message>
    <message>
        <source>attributes&apos; values or carriers</source>
        <translation>قيم الصفات أو ما يحملها</translation>
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
        <translation>ليس في المخطط تسمية {0}.</translation>
    </message>
    <message>
        <source>The scheme has no event type {0}.</source>
        <translation>ليس في المخطط نوع حدث {0}.</translation>
    </message>
    <message>
        <source>The scheme has no relation {0}.</source>
        <translation>لا علاقة {0} في المخطط.</translation>
    </message>
    <message>
        <source>The scheme has no role {0}.</source>
        <translation>ليس في المخطط دور {0}.</translation>
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
        <source>Its role {0} is filled by {1}, but {2} does not fit there.</source>
        <translation>دوره «{0}» يشغله {1}، لكن {2} لا يناسب هذا الدور.</translation>
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
        <source>It lies within {0}, or around it.</source>
        <translation>يقع داخل {0} أو حوله.</translation>
    </message>
    <message>
        <source>It has the same words as {0}.</source>
        <translation>له كلمات {0} نفسها.</translation>
    </message>
    <message>
        <source>Its role {0} has {1} fillers; the scheme wants {2} at most.</source>
        <translation>لدوره {0} من الشاغلين {1}؛ والمخطط يريد {2} على الأكثر.</translation>
    </message>
    <message>
        <source>Its role {0} has {1} fillers; the scheme wants {2} or more.</source>
        <translation>لدوره {0} من الشاغلين {1}؛ والمخطط يريد {2} أو أكثر.</translation>
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
        <source>It begins with {0}, which elsewhere stands outside this name.</source>
        <translation>يبدأ بـ {0}، وهي خارج هذا الاسم في مواضع أخرى.</translation>
    </message>
    <message>
        <source>The same words are {0} elsewhere in this document. In all: {0} × {1}, {2} × {3}.</source>
        <translation>الكلمات نفسها {0} في موضع آخر من هذه الوثيقة. في المجموع: {0} × {1}، {2} × {3}.</translation>
    </message>
    <message>
        <source>The same words are {0} in other documents. In all: {0} × {1}, {2} × {3}.</source>
        <translation>الكلمات نفسها {0} في وثائق أخرى. في المجموع: {0} × {1}، {2} × {3}.</translation>
    </message>
    <message>
        <source>This name is {0} elsewhere in this document, and not labelled here.</source>
        <translation>هذا الاسم موسوم {0} في موضع آخر من هذه الوثيقة، وهو هنا بلا تسمية.</translation>
    </message>
    <message>
        <source>This name is not labelled here. In all: {0} × {1}, {2} × {3}.</source>
        <translation>هذا الاسم غير موسَّم هنا. في المجموع: {0} × {1}، {2} × {3}.</translation>
    </message>
    <message>
        <source>None of its roles is filled.</source>
        <translation>لا شاغل لأي من أدواره.</translation>
    </message>
    <message>
        <source>Its role {0} is still empty.</source>
        <translation>ما زال دوره {0} خاليًا.</translation>
    </message>
    <message>
        <source>Edge</source>
        <translation>حدود</translation>
    </message>
    <message>
        <source>Proclitic</source>
        <translation>حرف متصل بأوله</translation>
    </message>
    <message>
        <source>Label conflict</source>
        <translation>تعارض تسميات</translation>
    </message>
    <message>
        <source>Unlabelled repeat</source>
        <translation>تكرار بلا تسمية</translation>
    </message>
    <message>
        <source>Crossing</source>
        <translation>تقاطع</translation>
    </message>
    <message>
        <source>Missing role</source>
        <translation>دور ناقص</translation>
    </message>
    <message>
        <source>Filler type</source>
        <translation>نوع الشاغل</translation>
    </message>
    <message>
        <source>No arguments</source>
        <translation>بلا شاغلين</translation>
    </message>
    <message>
        <source>Long trigger</source>
        <translation>كلمة حدث طويلة</translation>
    </message>
    <message>
        <source>Unknown label</source>
        <translation>تسمية مجهولة</translation>
    </message>
    <message>
        <source>Outside the text</source>
        <translation>خارج النص</translation>
    </message>
    <message>
        <source>Missing filler</source>
        <translation>شاغل مفقود</translation>
    </message>
    <message>
        <source>Missing end</source>
        <translation>طرف مفقود</translation>
    </message>
    <message>
        <source>Circle</source>
        <translation>حلقة</translation>
    </message>
    <message>
        <source>Overlapping parts</source>
        <translation>أجزاء متداخلة</translation>
    </message>
    <message>
        <source>Hidden characters</source>
        <translation>محارف خفية</translation>
    </message>
    <message>
        <source>Unknown role</source>
        <translation>دور مجهول</translation>
    </message>
    <message>
        <source>Unknown filler</source>
        <translation>شاغل مجهول</translation>
    </message>
    <message>
        <source>Unknown attribute</source>
        <translation>سمة مجهولة</translation>
    </message>
    <message>
        <source>Unknown value</source>
        <translation>قيمة مجهولة</translation>
    </message>
    <message>
        <source>Role of another type</source>
        <translation>دور من نوع آخر</translation>
    </message>
    <message>
        <source>Ends of a relation</source>
        <translation>طرفا علاقة</translation>
    </message>
    <message>
        <source>Twice the same</source>
        <translation>مكرر</translation>
    </message>
    <message>
        <source>Nesting</source>
        <translation>تداخل</translation>
    </message>
    <message>
        <source>Same words</source>
        <translation>الكلمات نفسها</translation>
    </message>
    <message>
        <source>Too many fillers</source>
        <translation>شاغلون أكثر من اللازم</translation>
    </message>
    <message>
        <source>Too few fillers</source>
        <translation>شاغلون أقل من اللازم</translation>
    </message>
    <message>
        <source>Trim its edges</source>
        <translation>قصّ حدوده</translation>
    </message>
    <message>
        <source>End it with the text</source>
        <translation>إنهاؤه عند نهاية النص</translation>
    </message>
    <message>
        <source>Make its parts one</source>
        <translation>توحيد أجزائه</translation>
    </message>
    <message>
        <source>Delete it</source>
        <translation>حذفه</translation>
    </message>
    <message>
        <source>Call it {0}</source>
        <translation>تسميته {0}</translation>
    </message>
    <message>
        <source>Label it {0}</source>
        <translation>جعل تسميته {0}</translation>
    </message>
    <message>
        <source>Label all {1} of these words {0}</source>
        <translation>جعل تسمية هذه الكلمات كلها ({1}): {0}</translation>
    </message>
    <message>
        <source>Label the other {1} of these words {0}</source>
        <translation>جعل تسمية البقية من هذه الكلمات ({1}): {0}</translation>
    </message>
    <message>
        <source>Make it {0}</source>
        <translation>جعله {0}</translation>
    </message>
    <message>
        <source>Label all {1} repeats {0}</source>
        <translation>جعل تسمية التكرارات كلها ({1}): {0}</translation>
    </message>
    <message>
        <source>Leave {0} outside</source>
        <translation>إخراج {0} منه</translation>
    </message>
    <message>
        <source>Leave proclitics outside all {0} of these names</source>
        <translation>إخراج الحروف المتصلة من أول هذه الأسماء كلها ({0})</translation>
    </message>
    <message>
        <source>End it where the other begins, or begin it where the other ends</source>
        <translation>إنهاؤه حيث يبدأ الآخر، أو بدؤه حيث ينتهي</translation>
    </message>
    <message>
        <source>Let it hold the other</source>
        <translation>جعله يشمل الآخر</translation>
    </message>
    <message>
        <source>The trigger is {0}</source>
        <translation>كلمة الحدث هي {0}</translation>
    </message>
    <message>
        <source>Fill the role {0}</source>
        <translation>ملء الدور {0}</translation>
    </message>
    <message>
        <source>Fill its roles</source>
        <translation>ملء أدواره</translation>
    </message>
    <message>
        <source>Its {0}: {1}</source>
        <translation>{0} فيه: {1}</translation>
    </message>
    <message>
        <source>All expected roles: {0}</source>
        <translation>الأدوار المتوقعة كلها: {0}</translation>
    </message>
    <message>
        <source>Take it out of the role {0}</source>
        <translation>إخراجه من الدور {0}</translation>
    </message>
    <message>
        <source>Move it to the role {0}</source>
        <translation>نقله إلى الدور {0}</translation>
    </message>
    <message>
        <source>Set {0} to {1}</source>
        <translation>ضبط {0} على {1}</translation>
    </message>
    <message>
        <source>Take {0} away</source>
        <translation>إزالة {0}</translation>
    </message>
    <message>
        <source>Turn it round</source>
        <translation>عكس اتجاهه</translation>
    </message>
    <message>
        <source>Keep one of the two</source>
        <translation>إبقاء واحد منهما</translation>
    </message>
    <message>
        <source>Ignored here by {0}, {1}</source>
        <translation>تجاهله هنا {0}، {1}</translation>
    </message>
    <message>
        <source>Ignored everywhere by {0}, {1}</source>
        <translation>تجاهله في كل مكان {0}، {1}</translation>
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
    <name>renewing</name>
    <message>
        <source>The project is of an earlier version. It is brought up to date; this may take a while.</source>
        <translation>هذا المشروع من إصدار أقدم. يجري تحديثه، وقد يستغرق ذلك بعض الوقت.</translation>
    </message>
    <message>
        <source>Tawsim</source>
        <translation>توسيم</translation>
    </message>
</context>
<context>
    <name>restoring</name>
    <message>
        <source>before an import</source>
        <translation>قبل استيراد</translation>
    </message>
    <message>
        <source>before a merge</source>
        <translation>قبل دمج</translation>
    </message>
    <message>
        <source>before an edit of many places</source>
        <translation>قبل تعديل مواضع كثيرة</translation>
    </message>
    <message>
        <source>before a change of the scheme</source>
        <translation>قبل تغيير المخطّط</translation>
    </message>
    <message>
        <source>while you worked</source>
        <translation>أثناء عملك</translation>
    </message>
    <message>
        <source>before a copy was put back</source>
        <translation>قبل إعادة نسخة</translation>
    </message>
</context>
<context>
    <name>review</name>
    <message>
        <source>all agree</source>
        <translation>الجميع متفقون</translation>
    </message>
    <message>
        <source>disputed</source>
        <translation>مختلف فيه</translation>
    </message>
    <message>
        <source>to be checked</source>
        <translation>للتدقيق</translation>
    </message>
    <message>
        <source>decided</source>
        <translation>محسوم</translation>
    </message>
    <message>
        <source>altered since it was decided</source>
        <translation>تغيّر منذ حُسم</translation>
    </message>
    <message>
        <source>some have nothing here</source>
        <translation>عند بعضهم لا شيء هنا</translation>
    </message>
    <message>
        <source>label</source>
        <translation>التسمية</translation>
    </message>
    <message>
        <source>a prefix</source>
        <translation>حرف سابق</translation>
    </message>
    <message>
        <source>edges</source>
        <translation>الحدود</translation>
    </message>
    <message>
        <source>direction</source>
        <translation>الاتجاه</translation>
    </message>
    <message>
        <source>attributes</source>
        <translation>السمات</translation>
    </message>
    <message>
        <source>roles</source>
        <translation>الأدوار</translation>
    </message>
    <message>
        <source>link</source>
        <translation>الربط</translation>
    </message>
    <message>
        <source>note</source>
        <translation>الملاحظة</translation>
    </message>
</context>
<context>
    <name>roles</name>
    <message>
        <source>annotator</source>
        <translation>موسِّم</translation>
    </message>
    <message>
        <source>reviewer</source>
        <translation>مراجِع</translation>
    </message>
    <message>
        <source>lead</source>
        <translation>مشرف</translation>
    </message>
</context>
<context>
    <name>scheme</name>
    <message>
        <source>Labels</source>
        <translation>التسميات</translation>
    </message>
    <message>
        <source>Groups of event types</source>
        <translation>مجموعات أنواع الأحداث</translation>
    </message>
    <message>
        <source>Event types</source>
        <translation>أنواع الأحداث</translation>
    </message>
    <message>
        <source>Roles</source>
        <translation>الأدوار</translation>
    </message>
    <message>
        <source>Relations</source>
        <translation>العلاقات</translation>
    </message>
    <message>
        <source>Attributes</source>
        <translation>السمات</translation>
    </message>
    <message>
        <source>Fillers without words</source>
        <translation>قيم بلا كلمات</translation>
    </message>
    <message>
        <source>Reasons of reviews</source>
        <translation>أسباب المراجعة</translation>
    </message>
    <message>
        <source>What may overlap</source>
        <translation>ما يجوز أن يتداخل</translation>
    </message>
    <message>
        <source>Name in files</source>
        <translation>الاسم في الملفات</translation>
    </message>
    <message>
        <source>Name in Arabic</source>
        <translation>الاسم بالعربية</translation>
    </message>
    <message>
        <source>Name in English</source>
        <translation>الاسم بالإنجليزية</translation>
    </message>
    <message>
        <source>Short name in Arabic</source>
        <translation>الاسم القصير بالعربية</translation>
    </message>
    <message>
        <source>Short name in English</source>
        <translation>الاسم القصير بالإنجليزية</translation>
    </message>
    <message>
        <source>Guideline in Arabic</source>
        <translation>الإرشاد بالعربية</translation>
    </message>
    <message>
        <source>Guideline in English</source>
        <translation>الإرشاد بالإنجليزية</translation>
    </message>
    <message>
        <source>Examples, one a line, marked [so]</source>
        <translation>أمثلة، كل مثال في سطر، والموسوم بين [قوسين]</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>المفتاح</translation>
    </message>
    <message>
        <source>Color on light</source>
        <translation>اللون على الفاتح</translation>
    </message>
    <message>
        <source>Color on dark</source>
        <translation>اللون على الداكن</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>المجموعة</translation>
    </message>
    <message>
        <source>Roles: Space turns expected, optional, none</source>
        <translation>الأدوار: المسافة تقلّب: مطلوب، اختياري، لا شيء</translation>
    </message>
    <message>
        <source>What fits (none: all)</source>
        <translation>ما يناسبه (لا شيء: الكل)</translation>
    </message>
    <message>
        <source>At least</source>
        <translation>على الأقل</translation>
    </message>
    <message>
        <source>At most</source>
        <translation>على الأكثر</translation>
    </message>
    <message>
        <source>From (none: all)</source>
        <translation>من (لا شيء: الكل)</translation>
    </message>
    <message>
        <source>To (none: all)</source>
        <translation>إلى (لا شيء: الكل)</translation>
    </message>
    <message>
        <source>Joins mentions of one thing</source>
        <translation>تجمع ما ذُكر لشيء واحد</translation>
    </message>
    <message>
        <source>Carried by</source>
        <translation>يحملها</translation>
    </message>
    <message>
        <source>Sign on the badge</source>
        <translation>العلامة على الشارة</translation>
    </message>
    <message>
        <source>Labels of the set (none: all entities)</source>
        <translation>تسميات المجموعة (لا شيء: كل الكيانات)</translation>
    </message>
    <message>
        <source>One within the other</source>
        <translation>أحدهما داخل الآخر</translation>
    </message>
    <message>
        <source>Crossing edges</source>
        <translation>حدود متقاطعة</translation>
    </message>
    <message>
        <source>The same words twice</source>
        <translation>الكلمات نفسها مرتين</translation>
    </message>
    <message>
        <source>allowed</source>
        <translation>مسموح</translation>
    </message>
    <message>
        <source>a problem</source>
        <translation>مشكلة</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>مرفوض</translation>
    </message>
    <message>
        <source>{0}: expected</source>
        <translation>{0}: مطلوب</translation>
    </message>
    <message>
        <source>{0}: optional</source>
        <translation>{0}: اختياري</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>الأحداث</translation>
    </message>
    <message>
        <source>for all eyes</source>
        <translation>لكل العيون</translation>
    </message>
    <message>
        <source>with protanopia (no red)</source>
        <translation>لمن لا يرى الأحمر</translation>
    </message>
    <message>
        <source>with deuteranopia (no green)</source>
        <translation>لمن لا يرى الأخضر</translation>
    </message>
    <message>
        <source>with tritanopia (no blue)</source>
        <translation>لمن لا يرى الأزرق</translation>
    </message>
    <message>
        <source>on light</source>
        <translation>على الفاتح</translation>
    </message>
    <message>
        <source>on dark</source>
        <translation>على الداكن</translation>
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
        <source>Hide names in reviews</source>
        <translation>إخفاء الأسماء في المراجعات</translation>
    </message>
    <message>
        <source>Nobody sees whose option it is. Documents differ in the order.</source>
        <translation>لا يرى أحد لمن هذا الخيار؛ ولكل وثيقة ترتيب آخر.</translation>
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
        <source>Documents that nobody has begun then get better suggestions.</source>
        <translation>وبعدها تنال الوثائق التي لم يبدأها أحد اقتراحات أفضل.</translation>
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
        <source>Not here: it needs torch and camel-tools, which come with pip.</source>
        <translation>غير متاح هنا: يحتاج إلى torch و camel-tools، ويأتيان مع التثبيت عبر pip.</translation>
    </message>
    <message>
        <source>Only ONNX here: Hugging Face&apos;s form needs torch and transformers, which come with pip.</source>
        <translation>هنا ONNX فقط: صيغة Hugging Face تحتاج إلى torch و transformers، ويأتيان مع التثبيت عبر pip.</translation>
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
    <name>threads</name>
    <message>
        <source>Question</source>
        <translation>سؤال</translation>
    </message>
    <message>
        <source>Discussion</source>
        <translation>نقاش</translation>
    </message>
    <message>
        <source>Wish for the scheme</source>
        <translation>طلب تعديل المخطط</translation>
    </message>
    <message>
        <source>open</source>
        <translation>مفتوح</translation>
    </message>
    <message>
        <source>answered</source>
        <translation>أُجيب عنه</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>مغلق</translation>
    </message>
</context>
<context>
    <name>tour</name>
    <message>
        <source>Tab goes to the next suggestion. Press it.</source>
        <translation>ينتقل Tab إلى الاقتراح التالي. اضغطه.</translation>
    </message>
    <message>
        <source>Enter accepts it and goes on to the next one.</source>
        <translation>يقبله Enter وينتقل إلى التالي.</translation>
    </message>
    <message>
        <source>Is one wrong? Backspace rejects it.</source>
        <translation>أواحدٌ منها خطأ؟ يرفضه Backspace.</translation>
    </message>
    <message>
        <source>Ctrl+Z takes the last step back, without end.</source>
        <translation>يتراجع Ctrl+Z عن الخطوة الأخيرة، بلا حد.</translation>
    </message>
    <message>
        <source>Something that nobody marked: put the caret on a word by a click or with Ctrl and an arrow, and press a digit of the bar below.</source>
        <translation>كلمة لم توسَم بعد: ضع المؤشر عليها بنقرة أو بالمفتاح Ctrl مع سهم، ثم اضغط رقمًا من الشريط أدناه.</translation>
    </message>
    <message>
        <source>Its roles are numbered in the bar. A digit opens one, and the mentions that fit are numbered in the text: another digit fills it. R opens the roles again.</source>
        <translation>أدواره مرقّمة في الشريط. رقم يفتح دورًا فتُرقَّم في النص الكيانات التي تصلح له، ورقم آخر يشغله. ويفتح R الأدوار من جديد.</translation>
    </message>
    <message>
        <source>That is all. Every edit is saved already. F1 shows all keys, Ctrl+K all commands, F2 this tour.</source>
        <translation>هذا كل شيء، وكل تعديل محفوظ من فوره. يعرض F1 المفاتيح كلها، وCtrl+K الأوامر كلها، وF2 هذه الجولة.</translation>
    </message>
    <message>
        <source>Now an event: put the caret on a verb and press E; Enter takes the likeliest type.</source>
        <translation>والآن حدث: ضع المؤشر على فعل واضغط E (ث)؛ ويأخذ Enter أرجح الأنواع.</translation>
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
        <source>change the scheme</source>
        <translation>تغيير المخطط</translation>
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
        <source>link</source>
        <translation>ربط</translation>
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
        <source>decide between versions of a layer</source>
        <translation>الاختيار بين نسخ طبقة</translation>
    </message>
    <message>
        <source>label everything like it</source>
        <translation>تسمية كل ما يشبهه</translation>
    </message>
    <message>
        <source>change the label of everything like it</source>
        <translation>تغيير تسمية كل ما يشبهه</translation>
    </message>
    <message>
        <source>move the edges of everything like it</source>
        <translation>تحريك حدود كل ما يشبهه</translation>
    </message>
    <message>
        <source>delete everything like it</source>
        <translation>حذف كل ما يشبهه</translation>
    </message>
    <message>
        <source>properties of the document</source>
        <translation>خصائص الوثيقة</translation>
    </message>
    <message>
        <source>decision of the review</source>
        <translation>قرار المراجعة</translation>
    </message>
    <message>
        <source>decision on a role</source>
        <translation>قرار في دور</translation>
    </message>
    <message>
        <source>nothing here</source>
        <translation>لا شيء هنا</translation>
    </message>
    <message>
        <source>gold kept as it is</source>
        <translation>بقي الذهبي كما هو</translation>
    </message>
    <message>
        <source>decision taken back</source>
        <translation>تراجع عن قرار</translation>
    </message>
    <message>
        <source>accept what agrees</source>
        <translation>قبول المتفق عليه</translation>
    </message>
    <message>
        <source>review finished</source>
        <translation>إنهاء المراجعة</translation>
    </message>
    <message>
        <source>review opened again</source>
        <translation>إعادة فتح المراجعة</translation>
    </message>
    <message>
        <source>import</source>
        <translation>استيراد</translation>
    </message>
    <message>
        <source>paste a text as a document</source>
        <translation>لصق نص وثيقةً</translation>
    </message>
    <message>
        <source>take out a document</source>
        <translation>إخراج وثيقة</translation>
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
        <source>word for an actor</source>
        <translation>كلمة تدل على جهة</translation>
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
        <source>word for a place or an actor</source>
        <translation>كلمة تدل على مكان أو جهة</translation>
    </message>
    <message>
        <source>imported</source>
        <translation>مستورد</translation>
    </message>
    <message>
        <source>; </source>
        <translation>؛ </translation>
    </message>
    <message>
        <source>, </source>
        <translation>، </translation>
    </message>
    <message>
        <source>at least {0}</source>
        <translation>{0} على الأقل</translation>
    </message>
    <message>
        <source>at most {0}</source>
        <translation>{0} على الأكثر</translation>
    </message>
    <message>
        <source>about {0}</source>
        <translation>نحو {0}</translation>
    </message>
</context>
</TS>
