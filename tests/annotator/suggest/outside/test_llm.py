"""A small server that speaks as language models do, and what may go wrong on the way."""

import itertools
import json
import socket
import threading
import time
import urllib.error
from http.server import BaseHTTPRequestHandler, HTTPServer

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.errors import ModelMissing, SuggesterFailed
from annotator.scheme import load
from annotator.suggest.outside import Llm, destination
from annotator.suggest.outside.asking import Endpoint, _is_local, address
from annotator.suggest.outside.llm import parts
from annotator.suggest.outside.quotes import Answer, prompt, schema
from annotator.suggest.proposal import EventProposal, Filler, Proposal
from tests.annotator.suggest.texts import texts

TEXT = "قصف الطيران الروسي بحلب ثم انسحب من حلب، وأكدت أنقرة ذلك."
SCHEME = load()
FOUND = {
    "entities": [
        {"quote": "الطيران الروسي", "n": 1, "label": "ORG", "mention": "NOM"},
        {"quote": "حلب", "n": 2, "label": "LOC", "mention": "NAM"},
    ],
    "events": [
        {"trigger": "قصف", "n": 1, "type": "AirStrike", "polarity": "positive", "modality": "asserted",
         "tense": "past", "arguments": [{"role": "Agent", "quote": "الطيران الروسي", "n": 1}]},
    ],
}  # fmt: skip


def message(content, **more):
    return {"choices": [{"message": {"role": "assistant", "content": content}, **more}]}


class Server(HTTPServer):
    """Answers as `answers` say, the last one for ever: (status, body) or a function of the handler."""

    def __init__(self):
        super().__init__(("127.0.0.1", 0), Handler)
        self.answers = [(200, message(json.dumps(FOUND)))]
        self.asked = []

    @property
    def url(self):
        return f"http://127.0.0.1:{self.server_port}"

    def handle_error(self, request, client_address):
        """A client that went away is what some tests are about."""


class Handler(BaseHTTPRequestHandler):
    def do_POST(self):
        body = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
        self.server.asked.append((self.path, dict(self.headers), body))
        answers = self.server.answers
        answer = answers.pop(0) if len(answers) > 1 else answers[0]
        if callable(answer):
            return answer(self)
        status, told = answer
        raw = told if isinstance(told, bytes) else json.dumps(told).encode()
        self.send_response(status)
        self.send_header("Content-Length", str(len(raw)))
        self.end_headers()
        return self.wfile.write(raw)

    def log_message(self, *arguments):
        """Nothing is said of it."""


@pytest.fixture
def server():
    with Server() as server:
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02})
        thread.start()
        yield server
        server.shutdown()
        thread.join()


def told(server, page, text=TEXT, **options):
    return list(Llm({"url": server.url, **options}).propose(page(text)))


def failing(server, page, **options):
    with pytest.raises(SuggesterFailed) as caught:
        told(server, page, **options)
    return caught.value


def answered(text, raw, start=0, end=None):
    answer = Answer(text, start, len(text) if end is None else end, SCHEME, "llm", "language model: x")
    return list(answer.read(raw))


# ---- what is asked, and what of the answer holds ----------------------------------------------


def test_what_the_model_quotes_is_proposed_where_it_stands(server, page):
    organization, place, event = told(server, page, model="tiny")
    assert organization == Proposal(4, 18, "ORG", 0.6, "llm", "language model: tiny", {"mention": "NOM"})
    assert (place.start, place.end, place.kind) == (TEXT.rindex("حلب"), TEXT.rindex("حلب") + 3, "LOC NAM")
    assert isinstance(event, EventProposal)
    assert (event.start, event.end, event.type) == (0, 3, "AirStrike")
    assert event.attributes == {"polarity": "positive", "modality": "asserted", "tense": "past"}
    assert event.fillers == (Filler("Agent", 4, 18, "ORG", 0.6),)
    assert told(server, page, model="tiny") == [organization, place, event]


def test_the_server_gets_the_text_the_scheme_and_the_key(server, page):
    told(server, page, model="tiny", key=" secret ")
    ((path, headers, body),) = server.asked
    assert path == "/v1/chat/completions"
    assert headers["Authorization"] == "Bearer secret"
    assert body["model"] == "tiny"
    assert body["messages"][1]["content"] == TEXT
    instructions = body["messages"][0]["content"]
    assert all(f"- {name} (" in instructions for name in ("CASUALTY", "AirStrike", "Victim"))
    assert body["response_format"]["json_schema"]["schema"]["required"] == ["entities", "events"]


def test_without_a_key_and_a_model_none_is_sent(server, page):
    told(server, page)
    ((_, headers, body),) = server.asked
    assert "Authorization" not in headers
    assert "model" not in body


def test_a_server_that_knows_no_schema_is_asked_without_one_from_then_on(server, page):
    server.answers = [(400, {"error": "unknown field"}), (200, message(json.dumps(FOUND)))]
    suggester = Llm({"url": server.url})
    assert len(list(suggester.propose(page(TEXT)))) == len(list(suggester.propose(page(TEXT)))) == 3
    assert ["response_format" in body for _, _, body in server.asked] == [True, False, False]


@pytest.mark.parametrize("frame", ["```json\n%s\n```", "<think>{is it?}</think>\n%s", "Here it is: %s Good!"])
def test_words_around_the_answer_are_no_trouble(server, page, frame):
    server.answers = [(200, message(frame % json.dumps(FOUND)))]
    assert len(told(server, page)) == 3


def test_a_long_document_is_sent_in_parts_and_all_ranges_are_its_own(server, page):
    text = "\n".join([TEXT] * 100)
    found = told(server, page, text)
    assert len(server.asked) > 2
    assert max(p.end for p in found) > len(text) - 3000
    assert {text[p.start : p.end] for p in found if p.reason} == {"الطيران الروسي", "حلب", "قصف"}


@given(texts, st.integers(5, 60))
def test_parts_hold_every_word_once_and_none_is_too_long(text, size):
    spans = list(parts(text, size))
    assert all(0 <= a < b <= len(text) and b - a <= size for a, b in spans)
    assert all(b <= c for (_, b), (c, _) in itertools.pairwise(spans))
    kept = "".join(text[a:b] for a, b in spans)
    assert "".join(kept.split()) == "".join(text.split())


# ---- an answer held against the text -----------------------------------------------------------


def entity(quote, n=1, label="LOC", **more):
    return {"entities": [{"quote": quote, "n": n, "label": label, **more}]}


@pytest.mark.parametrize(
    ("quote", "n", "expected"),
    [
        ("حلب", 1, [(20, 23)]),  # without its proclitic
        ("بحلب", 1, [(20, 23)]),
        ("حلب", 2, [(36, 39)]),
        ("حلب", 3, []),
        ("حلب", 0, []),
        ("حلب،", 1, [(36, 39)]),
        ("أنقرة", 7, [(47, 52)]),  # there is only one
        ("انقره", 1, [(47, 52)]),  # spelled as people spell
        ("انقرة", 1, [(47, 52)]),
        ("أَنْقَرة", 1, [(47, 52)]),
        ("قرة", 1, []),  # a part of a word
        ("موسكو", 1, []),
        ("", 1, []),
        (" ،", 1, []),
        (5, 1, []),
        (None, 1, []),
        ("أنقرة", "x", [(47, 52)]),
        ("أنقرة", True, [(47, 52)]),
    ],
)
def test_only_words_that_stand_in_the_text_are_proposed(quote, n, expected):
    assert [(p.start, p.end) for p in answered(TEXT, entity(quote, n))] == expected


def test_names_that_the_scheme_does_not_define_are_dropped():
    assert answered(TEXT, entity("حلب", label="CITY")) == []
    assert answered(TEXT, entity("حلب", label=None)) == []
    assert answered(TEXT, {"events": [{"trigger": "قصف", "type": "Boom"}]}) == []


def test_a_mention_level_that_is_none_is_a_name_and_only_where_the_scheme_has_levels():
    (place,) = answered(TEXT, entity("أنقرة", mention="X"))
    assert place.attributes == {"mention": "NAM"}
    (date,) = answered(TEXT, entity("أنقرة", label="DATE", mention="NAM"))
    assert date.attributes == {}


def test_arguments_must_quote_what_was_marked_and_have_a_role_of_the_type():
    arguments = [
        {"role": "Agent", "quote": "الطيران الروسي"},
        {"role": "Agent", "quote": "الطيران الروسي"},  # twice
        {"role": "Place", "quote": "أنقرة"},  # not marked
        {"role": "Topic", "quote": "الطيران الروسي"},  # no role of AirStrike
        {"role": ["Agent"], "quote": "الطيران الروسي"},
        {"role": "Agent", "quote": "قصف"},  # itself
        "Agent",
    ]
    event = {"trigger": "قصف", "type": "AirStrike", "tense": "never", "arguments": arguments}
    _, found = answered(TEXT, {**entity("الطيران الروسي", label="ORG"), "events": [event]})
    assert found.fillers == (Filler("Agent", 4, 18, "ORG", 0.6),)
    assert found.attributes == {}


def test_an_event_may_be_an_argument_of_another():
    events = [
        {"trigger": "أكدت", "type": "Accuse", "arguments": [{"role": "Topic", "quote": "قصف"}]},
        {"trigger": "قصف", "type": "AirStrike", "arguments": None},
    ]
    first, _ = answered(TEXT, {"events": events})
    assert first.fillers == (Filler("Topic", 0, 3, "AirStrike", 0.6),)


junk = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=3) | st.sampled_from(["حلب", "LOC", "قصف"]),
    lambda x: st.lists(x, max_size=3)
    | st.dictionaries(st.sampled_from(["entities", "events", "quote", "n", "label", "trigger", "type",
                                       "arguments", "role", "mention", "tense"]), x, max_size=4),
    max_leaves=20,
)  # fmt: skip


@given(junk)
def test_no_answer_is_too_odd(raw):
    assert all(0 <= p.start < p.end <= len(TEXT) for p in answered(TEXT, raw))


@given(texts)
def test_every_word_that_is_quoted_is_found_within_the_text(text):
    raw = {"entities": [{"quote": w, "n": n, "label": "LOC"} for n, w in enumerate(text.split(), 1)]}
    found = answered(text, raw)
    assert all(0 <= p.start < p.end <= len(text) for p in found)
    assert found == answered(text, raw)


def test_the_prompt_names_all_of_the_scheme_and_the_schema_is_closed_everywhere():
    words = prompt(SCHEME)
    assert all(f"- {x.id} (" in words for t in (SCHEME.labels, SCHEME.types, SCHEME.roles) for x in t)
    assert "$" not in words

    def closed(part):
        if part.get("type") == "object":
            assert part["additionalProperties"] is False
            assert part["required"] == list(part["properties"])
            assert all(map(closed, part["properties"].values()))
        return closed(part["items"]) if "items" in part else True

    assert closed(schema(SCHEME))


# ---- where it goes, and what goes wrong --------------------------------------------------------


@pytest.mark.parametrize(
    ("url", "full"),
    [
        ("http://localhost:8080", "http://localhost:8080/v1/chat/completions"),
        (" localhost:8080/ ", "http://localhost:8080/v1/chat/completions"),
        ("https://x.example/api/v1/", "https://x.example/api/v1/chat/completions"),
        ("http://[::1]:1/v1/chat/completions?a=b", "http://[::1]:1/v1/chat/completions?a=b"),
    ],
)
def test_an_address_may_be_written_short(url, full):
    assert address(url) == full


@pytest.mark.parametrize(
    "url", ["file:///etc/passwd", "ftp://x", "http://", "http://a b", "http://x:99999", "http://[x", "a\nb"]
)
def test_what_is_no_address_is_refused(url):
    with pytest.raises(SuggesterFailed, match="is none"):
        destination({"url": url})


def test_a_password_in_an_address_is_refused_and_not_repeated():
    with pytest.raises(SuggesterFailed) as caught:
        destination({"url": "http://me:secret@localhost:8080"})
    assert "secret" not in str(caught.value)


def test_where_documents_go_can_be_said_before_any_goes():
    assert destination({"url": "localhost:8080/v1", "key": "secret"}) == "http://localhost:8080"
    assert destination({}) == destination({"url": " "}) == ""


def test_it_is_off_until_an_address_is_given(page, monkeypatch):
    monkeypatch.setattr(socket, "socket", None)
    with pytest.raises(ModelMissing, match="No language model was set up"):
        list(Llm({"model": "x", "key": "y"}).propose(page(TEXT)))


def test_nothing_is_sent_for_a_text_without_words(server, page):
    assert told(server, page, " \u200f،") == []
    assert server.asked == []


def test_no_proxy_stands_before_this_machine(server, page, monkeypatch):
    monkeypatch.setenv("http_proxy", "http://127.0.0.1:1")
    assert len(told(server, page)) == 3


def test_a_redirection_is_not_followed(server, page):
    def away(handler):
        handler.send_response(302)
        handler.send_header("Location", f"{server.url}/elsewhere")
        handler.send_header("Content-Length", "0")
        handler.end_headers()

    server.answers = [away]
    assert "HTTP 302" in failing(server, page, key="secret").message
    assert len(server.asked) == 1


@pytest.mark.parametrize(
    ("status", "body", "words"),
    [
        (401, {"error": "bad key secret"}, 'HTTP 401: {"error": "bad key …"}'),
        (500, b"", "refused with HTTP 500."),
        (200, b"<html>", "did not answer in JSON"),
        (200, b"\xff", "did not answer in JSON"),
        (200, [], "in no form that is known"),
        (200, {"choices": []}, "in no form that is known"),
        (200, message("I cannot do that."), "The language model did not answer in JSON"),
        (200, message(None), "The language model did not answer in JSON"),
        (200, message('{"entities": [', finish_reason="length"), "cut off"),
    ],
)
def test_what_goes_wrong_is_said_and_the_key_is_not(server, page, status, body, words):
    server.answers = [(status, body)]
    problem = failing(server, page, key="secret")
    assert words in str(problem)
    assert "secret" not in str(problem)
    assert ("Check the key." in problem.hint) == (status == 401)


def test_a_server_that_is_not_there_is_named(page):
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        url = f"http://127.0.0.1:{free.getsockname()[1]}"
    with pytest.raises(SuggesterFailed, match=f"{url} cannot be reached: connection refused") as caught:
        list(Llm({"url": url}).propose(page(TEXT)))
    assert caught.value.hint == "Is the server running?"


def test_a_server_that_hangs_up_is_named(server, page):
    server.answers = [lambda handler: handler.connection.close()]
    assert "cannot be reached" in failing(server, page).message


def test_a_server_that_does_not_answer_is_left(server, page):
    server.answers = [lambda handler: time.sleep(0.6)]
    assert "did not answer within 0.2 seconds" in failing(server, page, timeout="0.2").message


def test_a_server_that_does_not_let_anybody_in_is_left(page):
    def open_(*arguments, **options):
        raise urllib.error.URLError(TimeoutError("timed out"))

    endpoint = Endpoint("http://localhost/v1/chat/completions", "", "", 3)
    endpoint._open = open_
    with pytest.raises(SuggesterFailed, match="http://localhost did not answer within 3 seconds"):
        endpoint.ask("", "", {})


def stall(handler):
    handler.send_response(403)
    handler.send_header("Content-Length", "9")
    handler.end_headers()
    handler.wfile.write(b"no")
    handler.wfile.flush()
    time.sleep(0.6)


def test_a_refusal_that_is_not_said_to_its_end_is_one_too(server, page):
    server.answers = [stall]
    assert "refused with HTTP 403" in failing(server, page, timeout="0.2").message


@pytest.mark.parametrize(
    ("host", "local"),
    [("localhost", True), ("x.localhost", True), ("127.0.0.9", True), ("::1", True), ("10.0.0.1", False),
     ("localhost.example", False)],
)  # fmt: skip
def test_what_is_this_machine(host, local):
    assert _is_local(host) is local


def trickle(handler):
    handler.send_response(200)
    handler.end_headers()
    for _ in range(20):
        handler.wfile.write(b" ")
        handler.wfile.flush()
        time.sleep(0.05)


def test_a_server_that_answers_drop_by_drop_is_left_too(server, page):
    server.answers = [trickle]
    assert "did not answer within 0.3 seconds" in failing(server, page, timeout="0.3").message


def test_an_answer_without_end_is_left(server, page, monkeypatch):
    monkeypatch.setattr("annotator.suggest.outside.asking._LARGEST", 2**16)
    server.answers = [(200, b" " * 2**18)]
    assert "answered with more than" in failing(server, page).message


def test_a_key_that_cannot_be_one_is_not_sent(server, page):
    assert "no key has" in failing(server, page, key="a\nb").message
    assert server.asked == []
