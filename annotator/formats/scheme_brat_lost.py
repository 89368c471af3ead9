"""What a scheme does not hold of an annotation.conf: found by comparing it with what is written again."""

from collections import Counter
from collections.abc import Iterator, Mapping

from annotator.formats import scheme_brat
from annotator.formats.scheme_brat_lines import Lines, split
from annotator.scheme import Scheme

KINDS = {
    "labels": ("label", "labels"),
    "types": ("event type", "event types"),
    "relations": ("relation type", "relation types"),
    "ends": ("relation's ends", "relations' ends"),
    "end names": ("relation's names of its ends", "relations' names of their ends"),
    "symmetry": ("relation's symmetry", "relations' symmetry"),
    "roles": ("role's number or fillers", "roles' numbers or fillers"),
    "overlaps": ("rule of overlaps", "rules of overlaps"),
    "parents": ("place in a hierarchy", "places in a hierarchy"),
    "attributes": ("attribute's values or carriers", "attributes' values or carriers"),
}
Facts = Mapping[tuple[str, str], object]  # of KINDS and of what: what the file says


def told(text: str) -> list[str]:
    """What the scheme that is read from it does not hold: `3 relations' ends`. Raises SchemeInvalid."""
    return lacking(text, scheme_brat.read(text, "scheme"))


def lacking(text: str, scheme: Scheme) -> list[str]:
    """What it says and a scheme does not, in words, in the order of KINDS. Raises SchemeInvalid."""
    before, after = _facts(text), _facts(scheme_brat.write(scheme))
    gone = {key for key, said in before.items() if after.get(key) != said}
    found = Counter(kind for kind, name in gone if _whole(kind, name) not in gone)
    return [f"{found[k]} {one if found[k] == 1 else many}" for k, (one, many) in KINDS.items() if found[k]]


def _whole(kind: str, name: str) -> tuple[str, str]:
    """Of what it is said, which is counted alone where it is gone."""
    first, _, rest = name.partition(" ")
    if kind == "parents":
        return ("labels" if first == "entities" else "types"), rest
    if kind == "roles":
        return "types", first
    return ("relations" if kind in ("ends", "end names", "symmetry") else ""), name


def _facts(text: str) -> Facts:
    lines = Lines(text)
    entities, types = ([n for _, _, n, _ in lines[s] if n[0] not in "!-"] for s in ("entities", "events"))
    every = {"<ENTITY>": entities, "<EVENT>": types, "<ANY>": ["<ANY>"]}

    def kinds(said: str) -> frozenset[str]:
        named = frozenset(x for k in said.split("|") if k for x in every.get(k, [k]))
        return named if named - {"<ANY>"} else frozenset(("<ANY>",))

    found: dict[tuple[str, str], object] = {("labels", n): True for n in entities}
    found |= {("types", n): True for n in types}
    for number, _, name, rest in lines["relations"]:
        parts = {p.name: p.kinds for p in split(number, rest)}
        ends = {k: kinds(v) for k, v in parts.items() if not k.startswith("<")}
        pair = (*ends.values(), kinds(""), kinds(""))[:2]
        if name == "<OVERLAP>":
            ways = parts.get("<OVL-TYPE>", "")
            each = scheme_brat.WAYS if ways in ("", "<ANY>") else ways.split("|")
            found["overlaps", f"{sorted(pair[0])} {sorted(pair[1])}"] = frozenset(each)
            continue
        product = frozenset((a, b) for a in pair[0] for b in pair[1])
        before = found.get(("ends", name), frozenset())
        found["ends", name] = product | before if isinstance(before, frozenset) else product
        found["relations", name] = True
        found["end names", name] = [*ends] if ends else ["Arg1", "Arg2"]
        found["symmetry", name] = frozenset(parts.get("<REL-TYPE>", "").split("-"))
    for number, _, name, rest in lines["events"]:
        for p in split(number, rest):
            found["roles", f"{name} {p.name}"] = p.least, p.most, kinds(p.kinds)
    for number, _, name, rest in lines["attributes"]:
        parts = {p.name: p.kinds for p in split(number, rest)}
        arg = kinds(parts.pop("Arg", ""))
        arg = arg if arg - {"<ANY>"} else frozenset((*entities, *types))
        found["attributes", name] = arg, [parts.pop("Value", "true").split("|")], sorted(parts.items())
    return found | {("parents", x): above for s in ("entities", "events") for x, above in _parents(lines, s)}


def _parents(lines: Lines, section: str) -> Iterator[tuple[str, str]]:
    """Of what stands below something, the name of that; types without any are in a group of ours."""
    above: list[tuple[int, str]] = []
    for _, depth, name, _ in lines[section]:
        above = [a for a in above if a[0] < depth]
        if above and above[-1][1] != scheme_brat.GROUP:
            yield f"{section} {name.lstrip('!')}", above[-1][1].removesuffix("_")
        above.append((depth, name.lstrip("!")))
