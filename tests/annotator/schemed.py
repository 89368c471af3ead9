"""Schemes drawn at random, which all can be read back."""

from hypothesis import strategies as st

from annotator.scheme import (
    REASONS,
    Attribute,
    EntityLabel,
    EventType,
    Group,
    Overlaps,
    Policy,
    Reason,
    RelationType,
    Role,
    Scheme,
    Value,
    Words,
)
from annotator.scheme.writing import rewritten

IDS = st.from_regex(r"[A-Z][A-Za-z0-9أ-ي_-]{0,6}", fullmatch=True).filter(lambda x: x != "O")
SAID = st.text(st.characters(codec="utf-8", exclude_characters="\x00"), max_size=12)
NAMES = st.text(st.sampled_from("abcشخص َ\"\\'\n\t#=[]{}\u200f\u0640😀\x7f\x1f"), min_size=1, max_size=8)
COLORS = st.from_regex(r"#[0-9a-f]{6}", fullmatch=True)
KEYS = "1234567890-"


@st.composite
def _words(draw, strategy=NAMES):
    return Words(draw(strategy), draw(strategy))


@st.composite
def schemes(draw):
    ids = draw(st.lists(IDS, min_size=3, max_size=12, unique=True))
    cut = draw(st.integers(1, len(ids) - 1))
    names, types = ids[:cut], ids[cut:]
    keys = iter([*draw(st.permutations(KEYS))])
    label = [
        EntityLabel(
            i,
            draw(_words()),
            draw(COLORS),
            draw(COLORS),
            next(keys, "") if draw(st.booleans()) else "",
            draw(_words(SAID)),
            draw(_words(SAID)),
            tuple(draw(st.lists(NAMES, max_size=2))),
            draw(st.booleans()),
            tuple(draw(st.lists(st.sampled_from(["old", "قديم"]), max_size=2, unique=True))),
        )
        for i in names
    ]
    spans = st.lists(st.sampled_from([*names, "event"]), max_size=3, unique=True).map(tuple)
    roles = [
        Role(i, draw(_words()), "", draw(spans), draw(st.integers(0, 2)), draw(st.sampled_from([0, 2, 5])))
        for i in draw(st.lists(IDS, min_size=1, max_size=4, unique=True))
    ]
    groups = [Group(i, draw(_words()), draw(COLORS), draw(COLORS)) for i in ("Group", "مجموعة")]
    policies = st.sampled_from(Policy)
    return rewritten(
        Scheme(
            id=draw(IDS),
            words=draw(_words()),
            version=draw(st.sampled_from(["1", "2.0"])),
            labels=tuple(label),
            groups=tuple(groups),
            types=tuple(draw(_type(i, [g.id for g in groups], [r.id for r in roles])) for i in types),
            roles=tuple(roles),
            relations=(RelationType("rel", draw(_words()), draw(spans), draw(spans), draw(st.booleans())),),
            attributes=(
                Attribute(
                    "kind",
                    draw(_words()),
                    (Value("yes", draw(_words()), "1", "¬", was=("1", "نعم")), Value("no", draw(_words()))),
                    draw(spans) or ("event",),
                    was=draw(st.sampled_from([(), ("sort",)])),
                ),
            ),
            values=(Value("unstated", draw(_words())),),
            maps={"other": {i: draw(NAMES) for i in ids}},
            toml="",
            overlaps=tuple(
                Overlaps(draw(spans), draw(policies), draw(policies), draw(policies))
                for _ in range(draw(st.integers(0, 2)))
            ),
            reasons=tuple(
                Reason(f"r{n}", draw(_words()), draw(st.booleans())) for n in range(draw(st.integers(0, 2)))
            )
            or REASONS,
        )
    )


@st.composite
def _type(draw, id, groups, roles):
    expected = draw(st.lists(st.sampled_from(roles), max_size=2, unique=True))
    optional = [r for r in roles if r not in expected]
    names = draw(st.dictionaries(st.sampled_from(["acled", "ace"]), NAMES, max_size=2))
    group = draw(st.sampled_from(groups))
    return EventType(
        id, draw(_words()), group, tuple(expected), tuple(optional), "", names, draw(_words(SAID))
    )
