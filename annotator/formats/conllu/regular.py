"""Sentences of which MISC says where each word starts, and nothing strange: read all at once.

Most of a file that this program wrote is so. What is not is left to read.py, line by line.
"""

import re
from collections.abc import Mapping, Sequence
from itertools import accumulate
from operator import add
from typing import NamedTuple

from annotator.formats.conllu import spaces
from annotator.formats.conllu.entities import Place, Word

_LINE = re.compile(
    r"(?m)^[1-9][0-9]{0,8}\t([^\t\r\n]++)\t_\t_\t_\t_\t_\t_\t_\t(?:end_char=[0-9]++\|)?+(?:Entity=([^|\t\n]*+)\|)?+"
    r"(?:(SpaceAfter=No|SpacesAfter=[^|\t\n]*+)\|)?+start_char=([0-9]{1,9})\n"
)
_NONE = "SpaceAfter=No"


class Sentence(NamedTuple):
    """Its text with the white space after it, the words at which entities begin or end, and their places."""

    text: str
    marked: Sequence[Word]
    places: Mapping[int, Place]
    tokens: Sequence[Place]


def sentence(listed: Sequence[str], number: int, begun: int, told: str) -> Sentence | None:
    """Of lines, the first of which has this number; None where one of them is otherwise.

    `begun`: where the sentence starts in the document; `told`: what `# text` says.
    """
    found = _LINE.findall("\n".join(listed) + "\n")
    if len(found) != len(listed) or not found[-1][2]:
        return None
    forms, marks, spaces, starts = zip(*found, strict=True)
    words = [*map(add, forms, [_space(s) if s else " " for s in spaces])]
    reach = [*accumulate(map(len, words), initial=begun)]
    if [*map(int, starts)] != reach[:-1]:
        return None
    blanks = ["" if s == _NONE else " " for s in spaces]
    if told.strip() and "".join(map(add, forms, blanks)).rstrip() != told:
        return None
    marked, places = [], {}
    for n, mark in enumerate(marks):
        if mark:
            if "(" not in mark and ")" not in mark:
                return None
            marked.append(Word(number + n, n + 1, n + 1, forms[n], {"Entity": mark}))
            places[number + n] = reach[n], reach[n] + len(forms[n])
    ends = map(add, reach, map(len, forms))
    return Sentence("".join(words), marked, places, [*zip(reach, ends, strict=False)])


def _space(said: str) -> str:
    return "" if said == _NONE else spaces.unescaped(said.partition("=")[2])
