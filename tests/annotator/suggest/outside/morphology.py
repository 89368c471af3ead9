"""A morphological database of a few words, in the format of camel-tools."""

from pathlib import Path

DEFINES = """DEFINE diac diac:*open*
DEFINE lex lex:*open*
DEFINE pos pos:noun pos:noun_prop pos:prep
DEFINE prc0 prc0:0 prc0:Al_det
DEFINE prc1 prc1:0 prc1:bi_prep prc1:li_prep
DEFINE prc2 prc2:0 prc2:wa_conj
DEFINE prc3 prc3:0
DEFINE gen gen:- gen:m
DEFINE num num:- num:s
DEFINE form_gen form_gen:- form_gen:m
DEFINE form_num form_num:- form_num:s
DEFINE pos_lex_logprob pos_lex_logprob:*open*"""
FEATURES = "prc0:0 prc1:0 prc2:0 prc3:0 gen:m num:s form_gen:m form_num:s"
DEFAULTS = "\n".join(
    f"DEFAULT pos:{pos} {FEATURES}" for pos in ("noun", "noun_prop", "prep", "digit", "punc", "latin")
)
PREFIXES = [
    ("", "none", "diac: prc0:0 prc1:0 prc2:0"),
    ("ب", "bi", "diac:بِ prc1:bi_prep"),
    ("و", "wa", "diac:وَ prc2:wa_conj"),
    ("وب", "wabi", "diac:وَبِ prc1:bi_prep prc2:wa_conj"),
]


def database(folder: Path, stems: dict[str, list[tuple[str, float]]]) -> Path:
    """`stems` gives each stem its readings: part of speech and logarithm of its probability."""
    lines = ["###DEFINES###", DEFINES, "###DEFAULTS###", DEFAULTS]
    lines += ["###ORDER###", "ORDER diac lex pos prc1 prc2", "###TOKENIZATIONS###", "TOKENIZATION diac"]
    lines += ["###STEMBACKOFF###", "STEMBACKOFF NOAN stem"]
    lines += ["###PREFIXES###", *("\t".join(p) for p in PREFIXES)]
    lines += ["###SUFFIXES###", "\tend\tdiac:", "###STEMS###"]
    for stem, readings in stems.items():
        for pos, likely in readings:
            features = f"pos_lex_logprob:{likely} {FEATURES}"
            lines.append(f"{stem}\tstem\tdiac:{stem} lex:{stem}_1 pos:{pos} {features}")
    lines += ["###TABLE AB###", *(f"{p[1]} stem" for p in PREFIXES)]
    lines += ["###TABLE BC###", "stem end", "###TABLE AC###", *(f"{p[1]} end" for p in PREFIXES)]
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "morphology.db").write_text("\n".join(lines) + "\n", encoding="utf-8")
    return folder
