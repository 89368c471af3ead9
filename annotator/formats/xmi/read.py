"""XMI → the structures of a CAS. No entity is followed and nothing outside is read."""

import re
from collections.abc import Iterable, Mapping, Sequence
from xml.parsers import expat

from annotator.formats.uima.cas import Cas, Structure, is_text
from annotator.formats.uima.types import ROOT, Types, is_primitive

DEEPEST = 4
MOST = 200_000  # structures of a file, words and sentences not counted
_ID = "http://www.omg.org/XMI id"
_PLACES = ("sofa", "begin", "end", _ID)
_NO_STRUCTURES = ("uima.cas.Sofa", "uima.cas.View", "uima.cas.NULL")
_REFERS = {
    "Governor",
    "Dependent",
    "governor",
    "dependent",
    "target",
    "first",
    "next",
    "head",
    "tail",
    "elements",
}
_ARRAYS = ("uima.cas.FSArray", "uima.cas.NonEmptyFSList")
# A word or sentence as this program writes it: prefix, name, id, sofa, begin, end.
_WORD = re.compile(
    rb"<(\w+):(Token|Sentence) xmi:id='(\d+)' sofa='(\d+)' begin='(\d+)' end='(\d+)'/>\n", re.ASCII
)
_PARTS = _WORD.groups + 1


class _Elements:
    """Gathers the elements of a file as it is read: type, attributes, and the children's words."""

    def __init__(self, parser: expat.XMLParserType) -> None:
        self._parser = parser
        parser.StartElementHandler, parser.EndElementHandler = self.start, self.end
        self.found: list[tuple[str, dict[str, str], dict[str, list[str]]]] = []
        self.words: dict[str, tuple[str, str, str, str]] = {}  # tokens and sentences, which are many
        self.spaces: dict[str | None, str] = {}  # the name spaces, by prefix
        self._kinds: dict[str, tuple[str, bool]] = {}  # the name of an element to its type; is it of text?
        parser.StartNamespaceDeclHandler = self.spaces.setdefault
        self.root = ""
        self.depth = 0
        self._words: list[str] = []
        self._skips = False

    def start(self, name: str, attributes: dict[str, str]) -> None:
        self.depth += 1
        if self.depth == 1:
            self.root = name
            if name.rpartition(" ")[2] == ROOT:
                raise ValueError("it is a type system, not annotated text")
        elif self.depth == 2:
            if name not in self._kinds:
                type = _type(name)
                self._kinds[name] = type, is_text(type)
            type, of_text = self._kinds[name]
            self._element(type, attributes, of_text=of_text)
        elif self.depth > DEEPEST:
            raise ValueError("it is nested too deep for XMI")
        elif self.depth == 3:
            self._words = []
            self._parser.CharacterDataHandler = self._words.append  # elsewhere only line ends stand

    def _element(self, type: str, attributes: dict[str, str], *, of_text: bool) -> None:
        self._skips = of_text and "begin" in attributes
        if self._skips:
            said = attributes.get
            self.words[said(_ID, "")] = type, said("begin", ""), said("end", ""), said("sofa", "")
        elif len(self.found) >= MOST:
            raise ValueError(f"it has more than {MOST} annotations")
        else:
            self.found.append((type, attributes, {}))

    def apart(self, parts: Sequence[bytes]) -> None:
        """Words and sentences that were taken out of the file, by the groups of _WORD."""
        prefixes, names, ids, sofas, begins, ends = (
            [*map(bytes.decode, parts[n::_PARTS])] for n in range(1, _PARTS)
        )
        if missing := {*prefixes} - self.spaces.keys():
            raise ValueError(f"it is no XML (the prefix {min(missing)} stands for nothing)")
        kinds = {(p, n): _type(f"{self.spaces[p]} {n}") for p, n in {*zip(prefixes, names, strict=True)}}
        types = [kinds[key] for key in zip(prefixes, names, strict=True)]
        self.words |= zip(ids, zip(types, begins, ends, sofas, strict=True), strict=True)

    def end(self, name: str) -> None:
        if self.depth == 3:
            self._parser.CharacterDataHandler = None
            if not self._skips:
                self.found[-1][2].setdefault(name.rpartition(" ")[2], []).append("".join(self._words))
        self.depth -= 1


def elements(chunks: Iterable[bytes]) -> _Elements:
    """Of a file. Raises ValueError for what is no XML, or declares entities of its own."""
    parser = expat.ParserCreate(namespace_separator=" ")
    parser.buffer_text = True
    gathered = _Elements(parser)

    def doctype(name: str, system: str | None, public: str | None, inside: int) -> None:
        raise ValueError("it has a DTD, which XMI needs none of")

    parser.StartDoctypeDeclHandler = doctype
    raw = b"".join(chunks)
    simple = b"<!" not in raw and raw.count(b"<?") <= 1  # what looks like an element is one
    parts = _WORD.split(raw) if simple else [raw]
    try:
        parser.Parse(b"".join(parts[::_PARTS]), True)
        gathered.apart(parts)
    except (expat.ExpatError, LookupError) as problem:
        raise ValueError(f"it is no XML ({problem})") from problem
    finally:
        parser.StartElementHandler = parser.EndElementHandler = None  # they hold one another
    return gathered


def _type(name: str) -> str:
    """`http:///uima/cas.ecore Sofa` → `uima.cas.Sofa`."""
    space, _, local = name.rpartition(" ")
    package = space.removeprefix("http:///").removesuffix(".ecore").replace("/", ".")
    return local if package in ("", "uima.noNamespace") else f"{package}.{local}"


def cas(gathered: _Elements, types: Types | None) -> Cas:
    """Of the elements of a file; without types, what refers is told by names and by what is there."""
    if gathered.root != "http://www.omg.org/XMI XMI":
        raise ValueError(f"its root is {gathered.root.rpartition(' ')[2]}, not XMI")
    listed = [(a[_ID], t) for t, a, _ in gathered.found if a.get(_ID) and t not in _NO_STRUCTURES]
    structures = {id: Structure(id, t) for id, t in listed}
    if len(structures) < len(listed):
        raise ValueError("two of its annotations have the same id")
    for t, a, _ in gathered.found:
        for name, words in a.items() if t != "uima.cas.View" else ():
            for id in words.split() if name not in _PLACES and words[:1].isdecimal() else ():
                if id in gathered.words and id not in structures:
                    type, *places = gathered.words[id]
                    said = zip(("begin", "end", "sofa"), places, strict=True)
                    structures[id] = Structure(id, type, dict(said))
    linked = _linked(gathered) if types is None else set[tuple[str, str]]()
    for _, attributes, children in gathered.found:
        if (s := structures.get(attributes.get(_ID, ""))) is not None:
            _fill(s, attributes, types.features(s.type) if types else {}, linked, structures)
            s.values |= {name: "|".join(listed) for name, listed in children.items()}
    flatten(structures)
    sofas = [a | {k: v[0] for k, v in c.items()} for t, a, c in gathered.found if t == "uima.cas.Sofa"]
    whole = [x for x in sofas if x.get("sofaString")] or [{}]
    sofa: dict[str, str] = next((x for x in whole if x.get("sofaID") == "_InitialView"), whole[0])
    id = sofa.get(_ID, "")
    views = [a for t, a, _ in gathered.found if t == "uima.cas.View" and a.get("sofa", "") == id]
    members = {m for view in views for m in view.get("members", "").split()}
    return Cas(sofa.get("sofaString", ""), id, structures, members, types or Types())


def _fill(
    s: Structure,
    attributes: dict[str, str],
    ranges: Mapping[str, str],
    linked: set[tuple[str, str]],
    structures: Mapping[str, Structure],
) -> None:
    for name, words in attributes.items():
        if name == _ID:
            continue
        if not _refers(s, name, words, ranges, linked):
            s.values[name] = words
        elif ids := [i for i in words.split() if i in structures]:
            s.refs[name] = ids


def _refers(
    s: Structure, name: str, words: str, ranges: Mapping[str, str], linked: set[tuple[str, str]]
) -> bool:
    """Whether the words of an attribute are ids of other structures."""
    if name in _PLACES:
        return False
    if name in ranges:
        return not is_primitive(ranges[name])
    if name == "elements":
        return s.type == "uima.cas.FSArray"
    parts = words.split()
    if not parts or not all(p.isdecimal() for p in parts):
        return False
    return name in _REFERS or (s.type, name) in linked


def _linked(gathered: _Elements) -> set[tuple[str, str]]:
    """The types and attributes whose words are, in the whole file, ids of links and lists."""
    links = {
        a[_ID]
        for t, a, _ in gathered.found
        if _ID in a and "begin" not in a and ("target" in a or t in _ARRAYS) and a[_ID] != "0"
    }
    found = dict[tuple[str, str], bool]()
    for t, a, _ in gathered.found:
        for name, words in a.items():
            if name not in _PLACES and found.get((t, name), True):
                parts = words.split()
                found[t, name] = bool(parts) and all(p in links for p in parts)
    return {key for key, refers in found.items() if refers}


def flatten(structures: dict[str, Structure]) -> None:
    """What refers to an array or list refers to what is in it."""
    for s in structures.values():
        for name, ids in s.refs.items():
            if s.type not in _ARRAYS and any(_is_array(structures[i].type) for i in ids):
                s.refs[name] = [x for i in ids for x in _within(structures, i)]


def _is_array(type: str) -> bool:
    return type in (*_ARRAYS, "uima.cas.EmptyFSList") or type.endswith("[]")


def _within(structures: dict[str, Structure], id: str) -> list[str]:
    found, seen, at = list[str](), set[str](), id
    while at in structures and at not in seen:
        seen.add(at)
        s = structures[at]
        if not _is_array(s.type):
            return [at]
        found += s.refs.get("elements", []) + s.refs.get("head", [])
        at = next(iter(s.refs.get("tail", ())), "")
    return found
