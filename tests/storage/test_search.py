"""A project is searched by words, annotations and layers; the index follows imports and the trash."""

import re
import sqlite3
from contextlib import suppress
from dataclasses import replace

import pytest

from annotator import query
from annotator.alike import Variants
from annotator.model import Argument, Document, Entity, Event, Layer, Range, State, Status
from annotator.query import Query
from storage import Project, migrations, search
from storage.database import Database
from tests.storage.conftest import SCHEME

AIRSTRIKE = next(t.id for t in SCHEME.types if "strike" in t.id.lower())
TEXTS = {
    "a": "قصفت طائرات مدينة حلب صباحا، ثم قصفت طائرات وَبحلب مرة أخرى.",
    "b": "قالت المعارضة إن إدلب هادئة. للمعارضة رأي.",
    "c": "اجتمع وفدان في أنقرة.",
    "d": "وصل إلى انقره ٢٥كم من حلب",
}


def entity(id: str, text: str, words: str, label: str) -> Entity:
    at = text.index(words)
    return Entity(id, label, (Range(at, at + len(words)),))


def event(id: str, text: str, words: str, *roles: str) -> Event:
    at = text.index(words)
    return Event(id, AIRSTRIKE, Range(at, at + len(words)), tuple(Argument(r, "e1") for r in roles))


@pytest.fixture
def filled(project: Project) -> Project:
    project.documents.add([Document(id, text, title=f"T{id}") for id, text in TEXTS.items()])
    a, b = TEXTS["a"], TEXTS["b"]
    first = {
        "e1": entity("e1", a, "حلب", "LOC"),
        "v1": event("v1", a, "قصفت", "Place"),
        "v2": replace(event("v2", a, "قصفت"), trigger=Range(a.rindex("قصفت"), a.rindex("قصفت") + 4)),
    }
    second = {"e1": entity("e1", b, "المعارضة", "ORG"), "e2": entity("e2", b, "إدلب", "LOC")}
    documents = {id: project.documents.get(id) for id in TEXTS}
    project.layers.put(Layer(documents["a"], "A", first, status=Status(State.DONE)))
    project.layers.put(Layer(documents["b"], "B", second, status=Status(State.IN_PROGRESS)))
    return project


def found(project: Project, line: str, annotator: str = "A", **more: object) -> list[tuple[str, str]]:
    asked = replace(query.read(line, SCHEME), **more)
    hits = list(project.search.hits(asked, annotator))
    for hit in hits:
        text = TEXTS.get(hit.document, "")
        if hit.words is None:
            assert (hit.before, hit.text, hit.own) == ("", "", ())
            assert text.startswith(hit.after)
            continue
        assert hit.text == text[hit.words.start : hit.words.end]
        assert text[: hit.words.start].endswith(hit.before)
        assert text[hit.words.end :].startswith(hit.after)
        assert hit.title == f"T{hit.document}"
    return [(hit.document, hit.text) for hit in hits]


def test_words_are_found_in_all_their_spellings(filled):
    assert found(filled, "حلب") == [("a", "حلب"), ("a", "حلب"), ("d", "حلب")]
    assert found(filled, "أنقرة") == [("c", "أنقرة"), ("d", "انقره")]
    assert found(filled, "المعارضة") == [("b", "المعارضة"), ("b", "لمعارضة")]
    assert found(filled, "كم") == [("d", "كم")]
    assert found(filled, "أنقرة", variants=Variants(hamza=False)) == [("c", "أنقرة")]
    assert found(filled, "طائرات مدينة حلب") == [("a", "طائرات مدينة حلب")]
    assert found(filled, "لندن") == []


def test_one_document_can_be_searched_alone(filled):
    assert found(filled, "حلب", document="d") == [("d", "حلب")]
    assert found(filled, "label:LOC", document="b") == [("b", "إدلب")]
    assert found(filled, "label:LOC إدلب", document="b") == [("b", "إدلب")]


def test_annotations_are_found_by_what_they_are(filled):
    assert found(filled, "label:LOC") == [("a", "حلب"), ("b", "إدلب")]
    assert found(filled, "label:LOC إدلب") == [("b", "إدلب")]
    assert found(filled, "label:LOC /^ح/") == [("a", "حلب")]
    assert found(filled, "label:LOC .") == []
    assert found(filled, f"type:{AIRSTRIKE}") == [("a", "قصفت"), ("a", "قصفت")]
    assert found(filled, "role:Place") == [("a", "قصفت")]
    assert found(filled, f"type:{AIRSTRIKE} without:Place") == [("a", "قصفت")]
    assert found(filled, "without:Target by:B") == []
    assert found(filled, "label:LOC by:B") == [("b", "إدلب")]
    assert found(filled, "label:LOC state:done") == [("a", "حلب")]


def test_an_annotation_that_is_found_comes_with_its_annotator(filled):
    hit = next(filled.search.hits(Query(label="ORG"), "A"))
    assert (hit.annotator, hit.span, hit.own) == ("B", entity("e1", TEXTS["b"], "المعارضة", "ORG"), ())


def test_a_hit_knows_what_the_searcher_has_there(filled):
    hits = list(filled.search.hits(Query(words="حلب"), "A"))
    assert [[s.id for s in hit.own] for hit in hits] == [["e1"], [], []]
    assert all(hit.own == () for hit in filled.search.hits(Query(words="حلب"), "B"))


def test_what_is_found_by_its_layers_is_a_document_and_no_place_in_it(filled):
    for line in ("state:done", "by:B", "state:new by:B"):
        hits = list(filled.search.hits(query.read(line, SCHEME), "A"))
        assert hits
        assert all(hit.words is None and hit.span is None for hit in hits)
    for line in ("حلب state:done", "label:LOC by:B", "/حلب/ by:A"):
        hits = list(filled.search.hits(query.read(line, SCHEME), "A"))
        assert hits
        assert all(hit.words is not None for hit in hits)


def test_documents_are_found_by_their_layers(filled):
    assert [d for d, _ in found(filled, "state:done")] == ["a"]
    assert [d for d, _ in found(filled, "state:new")] == ["c", "d"]
    assert [d for d, _ in found(filled, "by:B")] == ["b"]
    assert [d for d, _ in found(filled, "state:new by:B")] == ["a", "c", "d"]
    assert found(filled, "حلب state:new") == [("d", "حلب")]
    assert found(filled, "حلب by:A") == [("a", "حلب"), ("a", "حلب")]


def test_expressions_are_found_where_they_match(filled):
    assert found(filled, r"/\d+/") == [("d", "٢٥")]
    assert found(filled, "حلب /مدينة|وصل/") == [("a", "مدينة"), ("d", "وصل")]
    assert found(filled, "لندن /مدينة/") == []
    assert found(filled, "/z*/") == []


def test_words_without_letters_are_found_too(filled):
    assert found(filled, "،") == [("a", "،")]


def test_an_empty_query_finds_nothing(filled):
    assert found(filled, "") == []


def test_what_lies_in_the_trash_is_not_found(filled):
    filled.documents.remove(["a"])
    assert found(filled, "حلب") == [("d", "حلب")]
    assert found(filled, "label:LOC") == [("b", "إدلب")]
    filled.documents.add([Document("a", TEXTS["a"], title="Ta")])
    assert len(found(filled, "حلب")) == 3


@pytest.mark.parametrize(
    "line", ["حلب", "/حلب/", "/(?<=.)ل.?/", "حلب /./", "label:LOC", "label:LOC حلب", "state:new", "by:A حلب"]
)
def test_many_steps_find_what_one_finds(project, monkeypatch, line):
    documents = [Document(f"d{n}", "قرب حلب ثم حلب") for n in range(7)]
    project.documents.add(documents)
    for n, document in enumerate(documents[:5]):
        found = {f"e{i}": Entity(f"e{i}", "LOC", (Range(4, 7),)) for i in range(3)}
        project.layers.put(Layer(document, "AB"[n % 2], found))
    asked = query.read(line, SCHEME)
    whole = list(project.search.hits(asked, "A"))
    for few in ({"HITS": 1}, {"LETTERS": 1}, {"DOCUMENTS": 1, "ROWS": 2, "WINDOW": 2}):
        for name, value in few.items():
            monkeypatch.setattr(search, name, value)
        assert list(project.search.hits(asked, "A")) == whole
    assert len(whole) == len({(h.document, h.words, repr(h.span)) for h in whole})


def test_a_search_says_how_much_of_the_project_lies_behind_it(filled, monkeypatch):
    monkeypatch.setattr(search, "LETTERS", 1)
    monkeypatch.setattr(search, "WINDOW", 1)
    for line in ("/x/", "label:PER", "state:skipped"):
        asked, after, parts = query.read(line, SCHEME), search.START, []
        while after is not None:
            parts.append(filled.search.part(asked, after))
            after = filled.search.step(asked, "A", after).next
        assert parts[0] == 0
        assert parts == sorted(parts)
        assert len(parts) > 1
        assert parts[-1] <= 1


def test_no_step_goes_on_after_so_many_hits_or_letters(project):
    project.documents.add([Document(f"d{n}", "قرب حلب، " * 5_000) for n in range(3)])
    for line, hits in (("/./", 135_000), ("حلب", 15_000), ("/x/", 0)):
        asked, after, found = query.read(line, SCHEME), search.START, 0
        while after is not None:
            step = project.search.step(asked, "A", after)
            assert len(step.hits) <= search.HITS
            assert len({h.document for h in step.hits}) <= 1
            found, after = found + len(step.hits), step.next if found < 1_000 else None
        assert found == min(hits, 1_200)


def test_a_sign_that_ends_a_line_in_the_index_finds_what_is_around_it(filled):
    assert found(filled, "", words="لندن\0حلب") == []
    assert [d for d, _ in found(filled, "", words="\0حلب")] in ([], ["a", "a", "d"])


def test_a_search_of_an_empty_project_ends(project):
    assert list(project.search.hits(Query(label="LOC", words="x"), "A")) == []
    assert list(project.search.hits(Query(label="LOC"), "A")) == []
    assert list(project.search.hits(Query(pattern=re.compile("x")), "A")) == []


def test_the_third_step_indexes_what_older_files_hold() -> None:
    connection = sqlite3.connect(":memory:", isolation_level=None)
    db = Database(connection, execute_plugins=False)
    migrations.migrate(db, 0, 2)
    for number, text in enumerate(TEXTS.values(), 1):
        connection.execute(
            "INSERT INTO documents (position, id, title, source, date, meta, encoding, original_sha256,"
            " extra, sha256, text) VALUES (?, ?, '', '', '', '{}', '', '', '{}', printf('%064d', 0), ?)",
            (number, f"d{number}", text),
        )
    migrations.migrate(db, 2, 3)
    sql = "SELECT rowid FROM document_words WHERE document_words MATCH ? ORDER BY rowid"
    assert connection.execute(sql, ('"انقره"',)).fetchall() == [(3,), (4,)]
    assert connection.execute(sql, ('"وبحلب مره"',)).fetchall() == [(1,)]
    kept = connection.execute("SELECT name FROM sqlite_master WHERE name LIKE 'document_words%' ORDER BY 1")
    assert [name.removeprefix("document_words") for (name,) in kept] == ["", "_config", "_data", "_idx"]
    connection.close()


def test_a_document_that_only_looks_alike_is_no_hit(filled):
    assert found(filled, "أنقرة /وصل/", variants=Variants(hamza=False)) == []
    filled.documents.add([Document("empty", "", title="Tempty")])
    assert [d for d, _ in found(filled, "state:new")] == ["c", "d", "empty"]


def test_quotation_marks_in_words_do_no_harm(filled):
    assert found(filled, "", words='حلب" OR "x') == []


@pytest.mark.parametrize("known", range(5))
@pytest.mark.parametrize(
    "line", ["حلب", "/حلب|أنقرة/", "LOC", "حلب state:done", "state:new", "label:LOC حلب"]
)
def test_what_is_not_indexed_yet_is_found_all_the_same(filled: Project, line: str, known: int) -> None:
    expected = found(filled, line)
    with filled.writing():
        filled.search.put_off()
        filled._file.write("UPDATE settings SET value = ? WHERE name = 'indexed'", (str(known),))
    assert found(filled, line) == expected


def test_documents_wait_for_the_index_and_are_caught_up_with(project: Project) -> None:
    with project.writing():
        project.search.put_off()
        project.documents.add([Document(f"d{n}", f"وصل إلى حلب {n}") for n in range(5)])
    asked = query.read("حلب", SCHEME)
    before = list(project.search.hits(asked))
    assert len(before) == 5
    assert project.search.catch_up(2)
    assert list(project.search.hits(asked)) == before
    assert project.search.catch_up(2)
    assert not project.search.catch_up(2)
    assert not project.search.catch_up(2)
    project.documents.add([Document("later", "حلب أيضا")])
    assert len(list(project.search.hits(asked))) == 6
    assert project.settings.get("indexed") == ""


def test_what_is_put_off_in_a_part_that_fails_is_not(project: Project) -> None:
    with suppress(KeyError), project.writing():
        project.search.put_off()
        raise KeyError
    project.documents.add([Document("d", "حلب")])
    assert project.settings.get("indexed") == ""
