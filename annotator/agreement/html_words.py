"""What the report of agreement says, in English and in Arabic; the window says it in the same words."""

from annotator.agreement.meeting import ATTRIBUTE
from annotator.agreement.times import DAY, QUARTER, WEEK
from annotator.learn.html_words import SHARED, Page

WORDS: dict[str, tuple[str, str]] = {
    **SHARED,
    "title": ("Agreement in {0}", "الاتفاق في {0}"),
    "eyebrow": ("Agreement", "الاتفاق"),
    "people": ("Annotators", "الموسِّمون"),
    "told": (
        "In brackets: where 95 % of {0} resamples of the documents lie (seed {1}).",
        "بين القوسين: مدى 95 ٪ من {0} إعادة معاينة للوثائق (البذرة {1}).",
    ),
    "warning": (
        "Most words are marked by nobody. This raises κ and α on words, and AC1 even more: two people who "
        "mark little agree on much. Read F1 first, and κ without the words that both leave unmarked.",
        "أكثر الكلمات لا يسمها أحد، وهذا يرفع κ وα على الكلمات، وAC1 أكثر: فاثنان يَسِمان القليل يتفقان على "
        "الكثير. انظر أولًا إلى F1 وإلى κ من دون الكلمات التي يتركها الاثنان.",
    ),
    "pair": ("{0} and {1}", "{0} و{1}"),
    "pairs": ("Pairs", "الأزواج"),
    "all pairs": ("All pairs", "كل الأزواج"),
    "pair column": ("Pair", "الزوج"),
    "types": ("Trigger and type", "كلمة الحدث والنوع"),
    "roles": ("Arguments and role", "ما يشغل الأدوار مع الدور"),
    "frames": ("Whole frames", "الأحداث كاملةً"),
    "relations": ("Relations", "العلاقات"),
    "attribute": ("Attribute: {0}", "السمة: {0}"),
    "head": ("same head", "الرأس نفسه"),
    "f1": ("F1", "F1"),
    "f1 of": ("F1, {0}", "F1، {0}"),
    "kappa": ("κ", "κ"),
    "kappa_marked": ("κ, marked words", "κ للكلمات الموسومة"),
    "alpha": ("α", "α"),
    "ac1": ("AC1", "AC1"),
    "gamma": ("γ", "γ"),
    "gamma told": (
        "γ of the entities: the mean over {0} documents drawn from {1}.",
        "γ للكيانات: المتوسط على {0} من الوثائق اختيرت من {1}.",
    ),
    "gamma left": (
        "{0} of them are too large for all together.",
        "{0} منها أكبر من أن تُحسب للجميع معًا.",
    ),
    "modes": (
        "Exact: the same first and last letter. Same head: the same first word, with or without proclitics. "
        "Overlap: a letter in common. Words: the same words, with or without proclitics and punctuation.",
        "مطابق: الحرف الأول والأخير أنفسهما. الرأس نفسه: الكلمة الأولى نفسها، بالسوابق أو من دونها. تداخل: "
        "حرف مشترك. كلمات: الكلمات نفسها، بالسوابق وعلامات الترقيم أو من دونها.",
    ),
    "spans and events": ("What is compared, all pairs together", "ما يُقارَن، كل الأزواج معًا"),
    "part": ("What", "ماذا"),
    "beyond": ("On words, beyond chance", "على الكلمات، فوق المصادفة"),
    "count": ("Count", "العدد"),
    "attributes": ("Attributes of what was matched", "سمات ما تطابق"),
    "over time": ("Over time", "عبر الزمن"),
    DAY: ("Day of finishing", "يوم الإنجاز"),
    WEEK: ("Week of finishing", "أسبوع الإنجاز"),
    QUARTER: ("Quarter of the documents, in their order", "ربع الوثائق بترتيبها"),
    "confusion": ("What is called what", "ماذا يُسمّى ماذا"),
    "confusion help": (
        "Rows: the first of the two; columns: the second. A cell counts what overlaps best. Darker is a "
        "larger share of the row.",
        "الصفوف للأول من الاثنين والأعمدة للثاني. تعدّ كل خانة ما تداخل أكثر. الأغمق نصيب أكبر من الصف.",
    ),
    "axes": ("{0} down, {1} across", "{0} نزولًا، {1} عرضًا"),
    "first": ("the first", "الأول"),
    "second": ("the second", "الثاني"),
    "nothing": ("nothing", "لا شيء"),
    "kinds": ("In what they differ", "فيمَ الاختلاف"),
    "agreed": ("agreed", "متفق عليه"),
    "proclitic": ("a proclitic", "سابقة"),
    "boundary": ("boundary", "الحدود"),
    "label": ("name", "الاسم"),
    "label_and_boundary": ("name and boundary", "الاسم والحدود"),
    "only_a": ("only the first", "عند الأول وحده"),
    "only_b": ("only the second", "عند الثاني وحده"),
    "kinds help": (
        "A proclitic: one took in a letter in front of the word (و، ف، ب، ل، ك، س، أ), the other did not.",
        "سابقة: أدخل أحدهما حرفًا متصلًا قبل الكلمة (و، ف، ب، ل، ك، س، أ) ولم يُدخله الآخر.",
    ),
    "passages": ("Disagreements in their context", "الاختلافات في سياقها"),
    "passages help": ("Underlined: the first. Dashed: the second.", "خط متصل: الأول. خط متقطع: الثاني."),
}


class Words(Page):
    """Those of a report of agreement."""

    table = WORDS

    def part(self, part: str, name: str = "") -> str:
        """Of a confusion matrix; `name` is that of the attribute, if it is one's."""
        return self("attribute", name) if part.startswith(ATTRIBUTE) else self(part)
