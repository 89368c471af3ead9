"""Schemes as files of other programs: TOML (all of it), brat's annotation.conf, Label Studio's XML.

The ending of the file says which. What a form cannot hold is told in words.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

from annotator import scheme as schemes
from annotator.errors import ExportFailed, SchemeInvalid
from annotator.formats import placing, scheme_brat, scheme_studio
from annotator.scheme import Scheme, parse
from annotator.scheme.writing import rewritten, written


@dataclass(frozen=True, slots=True)
class Form:
    """`read` gets the text and a name for the scheme; it raises SchemeInvalid."""

    suffix: str
    read: Callable[[str, str], Scheme]
    write: Callable[[Scheme], str]
    loses: str = ""


FORMS = {
    f.suffix: f
    for f in (
        Form(".toml", lambda text, name: parse(text), written),  # a TOML names itself
        Form(".conf", scheme_brat.read, scheme_brat.write, scheme_brat.LOSES),
        Form(".xml", scheme_studio.read, scheme_studio.write, scheme_studio.LOSES),
    )
}


def load(name_or_path: str | Path, *, instead_of: Scheme | None = None) -> Scheme:
    """A ready scheme by its id, or a file of any of these forms; one of a form that has no name for the
    scheme is called as the scheme `instead_of` which it comes, else as the file. Raises SchemeInvalid.
    """
    path = Path(name_or_path)
    form = FORMS.get(path.suffix.lower())
    if form is None or form.suffix == ".toml" or not path.is_file():
        return schemes.load(name_or_path)
    try:
        text = path.read_text("utf-8-sig")
    except (OSError, ValueError) as problem:
        raise SchemeInvalid(f"No scheme could be read from {path}.") from problem
    scheme = form.read(text, path.parent.name if path.stem == "annotation" else path.stem)
    if instead_of is None:
        return scheme
    named = replace(scheme, id=instead_of.id, words=instead_of.words, version=instead_of.version)
    return rewritten(named)


def save(scheme: Scheme, path: Path) -> str:
    """Write it in the form that the ending says; what that form does not hold, in words.

    Raises ExportFailed, and then what stood there is as it was.
    """
    form = FORMS.get(path.suffix.lower())
    if form is None:
        raise ExportFailed(f"{path} has no ending that says how.", f"Endings: {', '.join(FORMS)}.")
    with placing(path) as beside:
        beside.write_bytes(form.write(scheme).encode("utf-8"))
        try:
            load(beside)
        except SchemeInvalid as problem:
            raise ExportFailed(f"{path} was not written: {problem.message}") from problem
    return form.loses
