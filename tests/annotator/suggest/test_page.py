"""Words as the suggesters see them."""

from hypothesis import given

from annotator.model import Document
from annotator.suggest.page import BREAK, CLAUSE, fold, read
from tests.annotator.suggest.texts import texts


@given(texts)
def test_words_lie_in_order_within_the_text_and_cuts_within_the_word(text: str) -> None:
    page = read(Document("d", text))
    at = 0
    for word in page.words:
        assert at <= word.start < word.end <= len(text)
        at = word.end
        assert all(word.start <= page.begin(word, cut) < word.end for cut, _ in word.cuts)


@given(texts)
def test_sentences_cover_all_words_once(text: str) -> None:
    page = read(Document("d", text))
    numbers = [i for first, last in page.sentences() for i in range(first, last)]
    assert numbers == list(range(len(page.words)))


@given(texts)
def test_folding_twice_is_folding_once(text: str) -> None:
    assert fold(fold(text)) == fold(text)


def test_one_spelling_meets_all() -> None:
    assert fold("إدلـب") == fold("أدلب") == fold("ادلب")
    assert fold("قُتِلَ") == "قتل"
    assert fold("٢٨") == "28"


def test_a_decimal_number_is_one_word_and_no_end_of_a_sentence() -> None:
    page = read(Document("d", "عن 5.5 مليون. ثم"))
    assert [w.form for w in page.words] == ["عن", "5.5", "مليون", "ثم"]
    assert [w.gap for w in page.words] == [BREAK, 0, 0, BREAK]


def test_punctuation_ends_a_clause() -> None:
    assert [w.gap for w in read(Document("d", "حلب، حماة")).words] == [BREAK, CLAUSE]


def test_a_cut_takes_the_harakat_of_the_letter_with_it() -> None:
    page = read(Document("d", "بِحلب"))
    word = page.words[0]
    assert page.text[page.begin(word, 1) : word.end] == "حلب"


def test_lil_is_read_with_its_article() -> None:
    (word,) = read(Document("d", "للمعارضة")).words
    assert (1, "المعارضه") in word.cuts


@given(texts)
def test_parts_hold_all_words_in_order(text: str) -> None:
    page = read(Document("d", text))
    parts = list(page.parts(size=3))
    assert [w for part in parts for w in part.words] == page.words
    assert all(len(part.words) <= 12 for part in parts)


def test_parts_are_cut_between_sentences_and_keep_what_is_quoted() -> None:
    page = read(Document("d", "وصل الوفد إلى حلب. ثم غادر «داعش» المدينة"))
    parts = list(page.parts(size=2))
    assert [w.form for w in parts[0].words] == ["وصل", "الوفد", "الي", "حلب"]
    assert [part.words[i].form for part in parts for i in part.quoted] == ["داعش"]
