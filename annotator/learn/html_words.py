"""What the page of an evaluation says, in English and in Arabic."""

SHARED = {  # with the report of agreement
    "documents": ("Documents", "الوثائق"),
    "entities": ("Entities", "الكيانات"),
    "spans": ("Extent, whatever the label", "الحدود دون التسمية"),
    "triggers": ("Triggers", "كلمات الأحداث"),
    "fillers": ("Arguments, whatever the role", "ما يشغل الأدوار دون الدور"),
    "arguments": ("Arguments", "ما يشغل الأدوار"),
    "exact": ("exact", "مطابق"),
    "token": ("words", "كلمات"),
    "overlap": ("overlap", "تداخل"),
    "by label": ("By label", "بحسب التسمية"),
    "by type": ("By event type", "بحسب نوع الحدث"),
    "by role": ("By role", "بحسب الدور"),
    "name": ("Name", "الاسم"),
    "more": ("and {0} more", "و{0} غيرها"),
    "none": ("None.", "لا شيء."),
}
WORDS: dict[str, tuple[str, str]] = {
    **SHARED,
    "title": ("{0} against {1}", "{0} مقابل {1}"),
    "evaluation": ("Evaluation", "تقييم"),
    "predicted documents": ("of them predicted", "منها ما له توقّع"),
    "named only": ("Common nouns are optional", "أسماء الجنس اختيارية"),
    "group": ("Trigger and group", "كلمة الحدث والمجموعة"),
    "typed triggers": ("Trigger and type", "كلمة الحدث والنوع"),
    "presses": ("Presses each", "ضغطات لكل وسم"),
    "F1 token": ("F1, whole words", "F1، كلمات كاملة"),
    "exact is": ("exact {0}", "بحدود مطابقة {0}"),
    "without is": ("without help {0}", "بلا اقتراحات {0}"),
    "overview": ("Agreement", "الاتفاق"),
    "P": ("P", "الدقة"),
    "R": ("R", "الاستدعاء"),
    "F1": ("F1", "F1"),
    "modes": (
        "Exact: the same first and last letter. Words: the same words, with or without proclitics and "
        "punctuation. Overlap: a letter in common. P is the share of predictions that are right, R the share "
        "of gold that was found.",
        "مطابق: الحرف الأول والأخير أنفسهما. كلمات: الكلمات نفسها، بالسوابق وعلامات الترقيم أو من دونها. "
        "تداخل: حرف مشترك. الدقة نصيب الصحيح من التوقعات، والاستدعاء نصيب ما وُجد من المرجع.",
    ),
    "gold": ("Gold", "المرجع"),
    "predicted": ("Predicted", "التوقّع"),
    "bars": ("F1, whole words; the line is exact F1", "F1 بالكلمات؛ الخط F1 بالحدود المطابقة"),
    "attributes": ("Attributes of matched events", "سمات الأحداث المتطابقة"),
    "right": ("Right", "الصحيح"),
    "of": ("Of", "من"),
    "share": ("Share", "النسبة"),
    "confusion": ("What is taken for what", "ماذا يُحسب ماذا"),
    "confusion help": (
        "Rows are gold, columns predictions; a cell counts the marks that overlap best. Darker is a larger "
        "share of the row. Missed: gold only. Spurious: predicted only.",
        "الصفوف للمرجع والأعمدة للتوقعات؛ تعدّ كل خانة الوسوم الأكثر تداخلًا. الأغمق نصيب أكبر من الصف. "
        "الفائت: في المرجع وحده. الزائد: في التوقعات وحدها.",
    ),
    "labels": ("Labels", "التسميات"),
    "types": ("Event types", "أنواع الأحداث"),
    "missed": ("Missed", "الفائت"),
    "spurious": ("Spurious", "الزائد"),
    "label": ("Another name", "اسم آخر"),
    "extent": ("Another extent", "حدود أخرى"),
    "calibration": ("Whether scores mean what they say", "هل تعني الدرجات ما تقول"),
    "calibration help": (
        "On the dotted line, predictions that score 0.8 are right in 80 of 100 cases; below it they are too "
        "sure. The bars count predictions.",
        "على الخط المنقط تصحّ 80 من كل 100 توقع درجته 0.8؛ وتحته ثقة زائدة. الأعمدة تعدّ التوقعات.",
    ),
    "score": ("score", "الدرجة"),
    "share right": ("share right", "نصيب الصحيح"),
    "calibration error": ("{0} scores, calibration error {1}", "{0} درجة، خطأ المعايرة {1}"),
    "actions": ("Key presses from suggestions to gold", "ضغطات المفاتيح من الاقتراحات إلى المرجع"),
    "actions help": (
        "A simulation of the program's keys by someone who knows the answer: a lower bound, which says "
        "nothing of reading.",
        "محاكاة لمفاتيح البرنامج بيد من يعرف الجواب: حدّ أدنى لا يقول شيئًا عن القراءة.",
    ),
    "with": ("With suggestions", "مع الاقتراحات"),
    "without": ("Without", "من دونها"),
    "saved": ("{0} % fewer presses", "ضغطات أقل بنسبة {0} ٪"),
    "lost": ("{0} % more presses", "ضغطات أكثر بنسبة {0} ٪"),
    "purpose": ("What for", "لأجل"),
    "all": ("All", "المجموع"),
    "each": ("For each annotation", "لكل وسم"),
    "accept": ("accepting", "القبول"),
    "relabel": ("another name", "اسم آخر"),
    "resize": ("another extent", "حدود أخرى"),
    "reject": ("rejecting", "الرفض"),
    "move": ("moving the caret", "تحريك المؤشر"),
    "extent of new": ("extent of new marks", "حدود الوسوم الجديدة"),
    "label of new": ("labels of new marks", "تسميات الوسوم الجديدة"),
    "type": ("types of new events", "أنواع الأحداث الجديدة"),
    "roles": ("roles", "الأدوار"),
    "attributes of events": ("attributes of events", "سمات الأحداث"),
    "fates": ("What became of the suggestions", "ما آلت إليه الاقتراحات"),
    "accepted": ("accepted", "مقبول"),
    "relabeled": ("with another name", "باسم آخر"),
    "resized": ("with another extent", "بحدود أخرى"),
    "rejected": ("rejected", "مرفوض"),
    "created": ("made by hand", "مصنوع باليد"),
    "mistakes": ("Mistakes in their context", "الأخطاء في سياقها"),
    "mistakes help": (
        "Underlined: gold. Dashed: predicted.",
        "خط متصل: المرجع. خط متقطع: التوقّع.",
    ),
}
PURPOSES = {"extent": "extent of new", "label": "label of new", "attributes": "attributes of events"}


class Page:
    """What a page says in one language; `words("title", a, b)` fills in the places."""

    table = WORDS

    def __init__(self, language: str) -> None:
        self.language = "ar" if language == "ar" else "en"

    @property
    def direction(self) -> str:
        """Of the page: `rtl` or `ltr`."""
        return "rtl" if self.language == "ar" else "ltr"

    def __call__(self, key: str, *places: object) -> str:
        """Raises KeyError for words that the page does not have."""
        return self.table[key][self.language == "ar"].format(*places)


class Words(Page):
    """Those of an evaluation."""

    def purpose(self, name: str) -> str:
        """What presses are for (see actions.PURPOSES)."""
        return self(PURPOSES.get(name, name))
