"""What texts may hold: words of reports, numbers of all kinds, and whatever else Unicode has."""

from hypothesis import strategies as st

WORDS = """
قصف الطيران الحربي قريتي أبو دالية وسوحا بالقنابل العنقودية للمعارضة ولليبيا قُتِلَ ٢٨ عنصرًا أمس الخميس
5.5 مليون شخص روسياوتركيا لافروف سيرغي وزير الخارجية الروسي وقف إطلاق النار حــلب بحلب وحماة، لم لن سيغادر
مطار دير الزور حي تشرين 1701 20/4/2014 عشرات الآلاف هجوم انتحاري أصيب 45 بينهم 50% الثاني F-16 ANHA
العاشرة صباحا و ف ل لل وال ب
""".split()  # noqa: SIM905 - reads better as a text
ODD = "\u200f \u200d ـ َّ \u1ee00 😀 \U0001ee00 \n . ، ؟ « » ( ) \u00a0 \t _ - / % \ud800 \x00 ﷺ ﻻ ١ ۲ é"

texts = st.lists(
    st.one_of(
        st.sampled_from(WORDS),
        st.sampled_from(ODD.split(" ")),
        st.text(alphabet=st.characters(min_codepoint=0x600, max_codepoint=0x6FF), max_size=6),
        st.text(max_size=4),
    ),
    max_size=40,
).flatmap(lambda parts: st.sampled_from([" ", "", "\n", "  "]).map(lambda joint: joint.join(parts)))
