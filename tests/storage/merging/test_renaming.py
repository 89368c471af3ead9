"""What documents of other files are called, as a function of the ids and texts alone."""

from collections.abc import Mapping, Sequence
from itertools import permutations

from hypothesis import given, settings
from hypothesis import strategies as st

from storage.merging.renaming import called

TEXTS = {text: text * 64 for text in "abc"}
NAMES = ("x", "y", "z", "x~2", "y~3", f"x~{'a' * 8}", f"y~{'b' * 8}~2", f"x~{'a' * 8}~{'a' * 8}")
FILE = st.dictionaries(st.sampled_from(NAMES), st.sampled_from(sorted(TEXTS.values())), min_size=1)

Held = dict[str, tuple[str, frozenset[str]]]  # id → the text, and what was worked on there


def brought(own: Mapping[str, str], held: Held, files: Sequence[Held]) -> Held:
    """What is there after a merge; the project's own documents too."""
    merged = {id: digest for id, (digest, _) in held.items() if id not in own}
    digests = [{id: digest for id, (digest, _) in file.items()} for file in files]
    names, renames = called(own, merged, digests)
    found: Held = {}
    for side, called_now in (
        (held, {id: renames.get(id, id) for id in held}),
        *zip(files, names, strict=True),
    ):
        assert called_now.keys() == side.keys()
        assert len({*called_now.values()}) == len(side), "two documents of one file are one"
        for id, (digest, work) in side.items():
            before = found.get(called_now[id], (digest, frozenset[str]()))
            assert before[0] == digest, "two texts are one document"
            found[called_now[id]] = digest, before[1] | work
    return found


def held_by(file: Mapping[str, str], who: str) -> Held:
    return {id: (digest, frozenset({f"{who} {id}"})) for id, digest in file.items()}


@settings(max_examples=300, deadline=None)
@given(FILE, st.lists(FILE, min_size=2, max_size=3), st.sets(st.sampled_from(NAMES)))
def test_any_order_and_grouping_gives_the_same_documents_with_the_same_work(
    own: dict[str, str], brings: list[dict[str, str]], kept: set[str]
) -> None:
    """One text under several ids and several times in a file, one id for several texts, a part of a merged
    copy: in any order, all at once, by copies that are merged, and twice."""
    start = held_by(own, "own")
    files = [held_by(file, str(n)) for n, file in enumerate(brings)]
    half = brought(own, start, files[1:])
    files.append(
        {id: (d, frozenset({f"part {id}"})) for id, (d, _) in half.items() if id in kept} or files[0]
    )
    wanted = brought(own, start, files)
    assert brought(own, wanted, [*files, wanted, half]) == wanted
    assert brought(own, half, [files[-1], files[0]]) == wanted
    assert brought(own, start, [files[-1], half, files[0]]) == wanted
    for order in permutations(files):
        found = start
        for file in order:
            found = brought(own, found, [file])
        assert found == wanted


def test_a_number_behind_another_id_does_not_hide_a_text_that_the_project_has() -> None:
    text = TEXTS["a"]
    assert called({"d": text}, {}, [{"report~2": text}, {"d~2": text}]) == (
        [{"report~2": "d"}, {"d~2": "d~2"}],
        {},
    )


@given(st.dictionaries(st.sampled_from(NAMES), st.just(TEXTS["a"]), min_size=2))
def test_whoever_gets_one_of_several_equal_texts_gives_that_one_back(file: dict[str, str]) -> None:
    project = brought({}, {}, [held_by(file, "A")])
    for id, (digest, _) in project.items():
        after = brought({}, project, [{id: (digest, frozenset({"B"}))}])
        assert after.keys() == project.keys()
        assert {x for x, (_, work) in after.items() if "B" in work} == {id}
