"""Schemes as files of other programs: TOML (all of it), brat's annotation.conf, Label Studio's XML.

The ending of the file says which. What a form cannot hold is told in words.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

from annotator import scheme as schemes
from annotator.errors import ExportFailed, SchemeInvalid
from annotator.formats import placing, scheme_brat, scheme_brat_lost, scheme_lost, scheme_studio
from annotator.formats.losses import said
from annotator.formats.scheme_keeping import keeping
from annotator.scheme import Scheme, parse
from annotator.scheme.scheming import replaced
from annotator.scheme.writing import rewritten, written


@dataclass(frozen=True, slots=True)
class Form:
    """`read` gets the text and a name for the scheme; it raises SchemeInvalid.

    `loses` is what of a scheme has no place in the form, `unheld` what of a text has none in a scheme,
    `lacking` what a text says and a scheme does not.
    """

    suffix: str
    read: Callable[[str, str], Scheme]
    write: Callable[[Scheme], str]
    loses: str = ""
    unheld: Callable[[str], list[str]] = lambda text: []
    lacking: Callable[[str, Scheme], list[str]] = lambda text, scheme: []


FORMS = {
    f.suffix: f
    for f in (
        Form(".toml", lambda text, name: parse(text), written),  # a TOML names itself
        Form(
            ".conf",
            scheme_brat.read,
            scheme_brat.write,
            scheme_brat.LOSES,
            scheme_brat_lost.told,
            scheme_brat_lost.lacking,
        ),
        Form(".xml", scheme_studio.read, scheme_studio.write, scheme_studio.LOSES),
    )
}


def load(name_or_path: str | Path, *, instead_of: Scheme | None = None) -> Scheme:
    """A ready scheme by its id, or a file of any of these forms. What a form has no place for, the name of
    the scheme too, is as in the scheme `instead_of` which it comes; without that the name is the file's.

    Raises SchemeInvalid.
    """
    path = Path(name_or_path)
    form = FORMS.get(path.suffix.lower())
    if form is None or form.suffix == ".toml" or not path.is_file():
        return schemes.load(name_or_path)
    scheme = form.read(schemes.content(path), path.parent.name if path.stem == "annotation" else path.stem)
    if instead_of is None:
        return scheme
    held = form.read(form.write(instead_of), instead_of.id)
    whole = keeping(instead_of, held, scheme)
    named = replace(whole, id=instead_of.id, words=instead_of.words, version=instead_of.version)
    return rewritten(replaced(instead_of, named).scheme)


def unheld(path: str | Path) -> list[str]:
    """By kind and count, in words: what a file says and the scheme that is read from it does not.

    Raises SchemeInvalid.
    """
    file = Path(path)
    form = FORMS.get(file.suffix.lower())
    return form.unheld(schemes.content(file)) if form is not None and file.is_file() else []


def lacking(path: Path, scheme: Scheme) -> list[str]:
    """By kind and count, in words: what a file says and this scheme does not. Raises SchemeInvalid."""
    return FORMS[path.suffix.lower()].lacking(schemes.content(path), scheme)


def kept(path: str | Path) -> str:
    """In words: what a file of this form has no place for, so that it stays as it was. Empty for none."""
    form = FORMS.get(Path(path).suffix.lower())
    return form.loses if form is not None else ""


def save(scheme: Scheme, path: Path) -> list[str]:
    """Write it in the form that the ending says; what that form does not hold, by kind and count, in words.

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
    return said(scheme_lost.lost(scheme, form.write, form.read))
