"""camel-tools' recognizer as a suggester, on a tiny random model; and its analyses for the proclitics."""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings

from annotator import camel
from annotator.errors import ModelMissing, SuggesterFailed
from annotator.model import Range
from annotator.suggest.outside import Camel
from annotator.suggest.outside.networks import of_camel
from annotator.suggest.outside.tagging import find
from annotator.text import proclitic_end
from tests.annotator.suggest.outside.morphology import database
from tests.annotator.suggest.outside.test_transformer import HOSTILE, REPORT, told
from tests.annotator.suggest.texts import texts

pytestmark = [
    pytest.mark.timeout(600),  # torch is loaded, which takes its time on a busy machine
    pytest.mark.skipif(not camel.available(), reason="camel-tools is not installed"),
    pytest.mark.usefixtures("bert"),  # skips where torch is not installed
]


@pytest.fixture(scope="module")
def suggester(bert):
    return Camel({"folder": str(bert)})


def test_it_proposes_names_and_says_why(suggester, page):
    found = told(suggester, page, REPORT)
    assert len(found) > 5
    assert {p.label for p in found} <= {"PER", "LOC", "ORG", "MISC"}
    assert all(p.source == "camel" and p.reason.startswith("camel-tools: ") for p in found)
    assert found == told(suggester, page, REPORT)


def test_its_labels_are_those_of_camel_tools_itself(bert):
    words = ["قال", "سيرغي", "لافروف", "في", "حلب", "وحماة", "،", "إن", "روسيا", "وتركيا", "اتفقتا", "أمس"]
    text = " ".join(words)
    (theirs,) = [camel.recognizer(bert).predict_sentence(words)]
    network = of_camel(bert)
    pieces = network.pieces(words)
    best = network.best([[p for word in pieces for p in word]])[0]
    firsts = [sum(map(len, pieces[:n])) for n in range(len(words))]
    assert [network.tags[best[n][0]] for n in firsts] == theirs
    marked = [n for n, tag in enumerate(theirs) if tag != "O"]
    spans = list(find(text, camel.tokens(text), network))
    tokens = camel.tokens(text)
    inside = [n for n, t in enumerate(tokens) if any(s.start <= t.start and t.end <= s.end for s in spans)]
    assert marked == inside != []


def test_marks_in_the_text_shift_no_label(suggester, page):
    """camel-tools' issue #105: a lone U+200F or shadda has no pieces, and every later label moves by one."""
    plain = "قال سيرغي لافروف في حلب وحماة إن روسيا وتركيا اتفقتا أمس"
    dirty = plain.replace(" ", " \u200f \u0651 ", 3)
    words = [[text[p.start : p.end] for p in told(suggester, page, text)] for text in (plain, dirty)]
    assert [w.replace(" \u200f \u0651 ", " ") for w in words[1]] == words[0] != []


@pytest.mark.parametrize("text", HOSTILE, ids=range(len(HOSTILE)))
def test_no_text_is_too_hostile(suggester, page, text):
    told(suggester, page, text)


@given(text=texts)
@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_ranges_lie_in_any_text_and_are_the_same_again(suggester, page, text):
    assert told(suggester, page, text) == told(suggester, page, text)


# ---- what camel_data installed -----------------------------------------------------------


@pytest.fixture
def data(tmp_path, monkeypatch):
    """A folder in the place of the installed data, without anything in it."""
    monkeypatch.setenv("CAMELTOOLS_DATA", str(tmp_path))
    return tmp_path


def test_the_installed_model_is_found_and_used(data, bert, page, suggester):
    shutil.copytree(bert, data / "data/ner/arabert")
    assert told(Camel({}), page, REPORT) == told(suggester, page, REPORT)


def test_its_catalogue_says_where_the_model_is(data, bert):
    component = {"default": "new", "datasets": {"new": {"path": "ner/new"}}}
    catalogue = {"version": "1.7", "packages": {}, "components": {camel.NAMES: component}}
    (data / "catalogue.json").write_text(json.dumps(catalogue), "utf-8")
    assert camel.installed(camel.NAMES) is None
    (data / "data/ner/new").mkdir(parents=True)
    assert camel.installed(camel.NAMES) == data / "data/ner/new"
    assert camel.installed(camel.MORPHOLOGY) is None


@pytest.mark.parametrize("damage", ["", "[]", "{", '{"version": 1, "packages": {}, "components": {}}'])
def test_a_damaged_catalogue_hides_no_data(data, damage):
    (data / "catalogue.json").write_text(damage, "utf-8")
    (data / "data/ner/arabert").mkdir(parents=True)
    assert camel.installed(camel.NAMES) == data / "data/ner/arabert"


def test_its_folder_is_in_the_home_folder_unless_the_person_says_otherwise(home, monkeypatch):
    monkeypatch.delenv("CAMELTOOLS_DATA", raising=False)
    assert camel.data_folder() == home / ".camel_tools"
    monkeypatch.setattr(sys, "platform", "win32")
    assert camel.data_folder() == home / "AppData/Roaming/camel_tools"


def failing(page, **options):
    with pytest.raises((ModelMissing, SuggesterFailed)) as caught:
        list(Camel(options).propose(page(REPORT)))
    return caught.value


def test_without_data_the_person_is_told_how_to_install_it(data, page):
    problem = failing(page)
    assert problem.message == "The recognizer of camel-tools has no model."
    assert "camel_data -i ner-arabert" in problem.hint


def test_a_folder_that_is_not_there_is_refused_before_anybody_asks_the_network(page):
    assert "does not exist" in failing(page, folder="CAMeL-Lab/bert-base-arabic-camelbert-mix-ner").message


def test_a_pickle_is_not_opened(bert, tmp_path, page):
    folder = shutil.copytree(bert, tmp_path / "x")
    (folder / "model.safetensors").rename(folder / "pytorch_model.bin")
    assert "pickle" in failing(page, folder=str(folder)).message


def test_a_damaged_model_is_an_error_a_person_can_read(bert, tmp_path, page):
    folder = shutil.copytree(bert, tmp_path / "x")
    (folder / "model.safetensors").write_bytes(b"no")
    assert str(folder) in failing(page, folder=str(folder)).message


def test_without_camel_tools_the_person_is_told(monkeypatch, page, bert):
    monkeypatch.setattr(camel, "available", lambda: False)
    assert failing(page, folder=str(bert)).message == "camel-tools is not installed."


def test_nothing_is_loaded_for_a_text_without_words(page):
    assert list(Camel({"folder": "/nowhere"}).propose(page(" \u200f،"))) == []


# ---- morphology --------------------------------------------------------------------------

STEMS = {
    "حلب": [("noun_prop", -5.0)],
    "بدر": [("noun_prop", -6.0), ("noun", -4.0)],
    "در": [("noun", -3.0)],
    "وليد": [("noun_prop", -6.0)],
    "ليد": [("noun", -2.0)],
    "سام": [("noun_prop", -4.0)],
    "بسام": [("noun_prop", -7.0)],
}


@pytest.fixture
def whole(data):
    database(data / "data/morphology_db/calima-msa-r13", STEMS)
    return camel.morphology()


@pytest.mark.parametrize(
    ("word", "rest"),
    [("حلب", "حلب"), ("بحلب", "حلب"), ("وبحلب", "حلب"), ("بدر", "بدر"), ("وليد", "وليد"), ("بسام", "سام")],
)
def test_the_likeliest_analysis_as_a_name_decides_what_is_a_proclitic(whole, word, rest):
    assert word[proclitic_end(word, Range(0, len(word)), whole) :] == rest


def test_a_word_without_analyses_is_left_to_the_rules(whole):
    assert "بغداد" not in whole
    assert 5 not in whole
    assert "وبغداد"[proclitic_end("وبغداد", Range(0, 6), whole) :] == "بغداد"


def test_the_installed_analyses_trim_the_proposals(data, bert, page):
    text = " ".join(f"قال {w} في بسام ووليد" for w in ("لافروف", "حماة", "تركيا", "أمس", "دالية", "سوحا"))
    before = {text[p.start : p.end] for p in told(Camel({"folder": str(bert)}), page, text)}
    database(data / "data/morphology_db/calima-msa-r13", STEMS)
    after = {text[p.start : p.end] for p in told(Camel({"folder": str(bert)}), page, text)}
    assert before != after


def test_without_its_data_there_are_no_analyses(data):
    assert camel.morphology() == ()


@pytest.mark.parametrize("damage", ["###DEFINES###\nnonsense\n", "", "\t\t\n"])
def test_damaged_analyses_are_an_error_a_person_can_read(data, damage):
    folder = data / "data/morphology_db/calima-msa-r13"
    folder.mkdir(parents=True)
    if damage:
        (folder / "morphology.db").write_text(damage, "utf-8")
    with pytest.raises(SuggesterFailed, match="morphology") as caught:
        camel.morphology()
    assert "camel_data -i -f morphology-db-msa-r13" in caught.value.hint


@pytest.mark.parametrize("likely", [None, "much"])
def test_an_analysis_without_a_probability_counts_least(likely):
    analyses = [{"pos": "noun", "prc1": "bi_prep", "pos_lex_logprob": likely}, {"pos_lex_logprob": -9.0}]
    assert "x" in camel.WholeWords(lambda word: analyses)


# ---- importing ---------------------------------------------------------------------------

OFFLINE = """
import os, socket, sys
def forbidden(*args, **kwargs): raise SystemExit("the network was asked")
socket.socket.connect = socket.getaddrinfo = socket.create_connection = forbidden
from annotator.model import Document
from annotator.suggest.outside import Camel
from annotator.suggest.page import read
options = {"folder": sys.argv[1]} if sys.argv[1:] else {}
print(len(list(Camel(options).propose(read(Document("d", "قال سيرغي لافروف في حلب وحماة أمس"))))))
from camel_tools.data import CT_DATA_DIR
print(os.environ.get("CAMELTOOLS_DATA", ""), CT_DATA_DIR, sep="\\n")
"""


def offline(root, *arguments, **environment):
    """What a fresh Python prints in which asking the network is the end."""
    command, known = [sys.executable, "-c", OFFLINE, *map(str, arguments)], os.environ | environment
    run = subprocess.run(command, cwd=root, env=known, capture_output=True, text=True, check=False)
    assert run.returncode == 0, run.stderr
    assert run.stderr == ""
    return run.stdout.splitlines()


def test_it_works_without_a_network_and_a_catalogue(root, bert, home, tmp_path):
    count, set_to, folder = offline(root, bert, CAMELTOOLS_DATA=str(tmp_path / "nothing"))
    assert int(count) > 0
    assert set_to == str(tmp_path / "nothing")
    assert not Path(folder).exists()  # the empty catalogue that was shown to it is gone


def test_a_real_installation_is_used_as_it_is(root, bert, home):
    data = home / ".camel_tools"
    shutil.copytree(bert, data / "data/ner/arabert")
    component = {"default": "arabert", "datasets": {"arabert": {"path": "ner/arabert"}}}
    catalogue = {"version": "1.6.0", "packages": {}, "components": {camel.NAMES: component}}
    (data / "catalogue.json").write_text(json.dumps(catalogue), "utf-8")
    count, set_to, folder = offline(root)
    assert int(count) > 0
    assert (set_to, folder) == ("", str(data))


def test_the_persons_choice_of_a_folder_outlives_an_import(data, monkeypatch):
    monkeypatch.delitem(sys.modules, "camel_tools.data", raising=False)
    with camel._offline():
        assert camel.data_folder() != data
        assert camel._catalogue(camel.data_folder())
    assert camel.data_folder() == data


def test_an_import_that_cannot_make_its_folder_is_an_error_a_person_can_read(monkeypatch):
    def denied(module: str, name: str) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(camel, "_function", denied)
    with pytest.raises(SuggesterFailed, match="Permission denied"):
        camel.recognizer("x")
