"""One question to a chat endpoint in OpenAI's format, and its answer as JSON.

Only the address that the person gave is asked: no redirections are followed, and no proxy stands before an
address on this machine. Times and sizes are bounded.
"""

import ipaddress
import json
import re
import time
import urllib.error
import urllib.request
from http.client import HTTPException, HTTPResponse
from typing import Any
from urllib.parse import urlsplit, urlunsplit

from annotator.errors import SuggesterFailed
from annotator.formats import strict_json
from annotator.formats.rows import reason

_LARGEST = 4 * 2**20  # bytes of an answer
_CHUNK = 2**16
_ANSWER = 8000  # tokens
_UNKNOWN_FIELD = (400, 404, 415, 422, 500, 501)  # what servers say to a field that they do not know


def address(url: str) -> str:
    """The full address of the endpoint: `http://localhost:8080` → `…/v1/chat/completions`.

    Raises SuggesterFailed for anything but http and https with a host.
    """
    written = url.strip()
    try:
        parts = urlsplit(written if "://" in written else f"http://{written}")
        host, _ = parts.hostname, parts.port
    except ValueError as problem:
        raise SuggesterFailed(f"The address {written} is none: {problem}.") from problem
    if parts.scheme not in ("http", "https") or not host or not written.isprintable() or " " in written:
        raise SuggesterFailed(f"The address {written} is none.", "It looks like http://localhost:8080.")
    if "@" in parts.netloc:
        raise SuggesterFailed("The address holds a name or a password.", "The key has a field of its own.")
    path = parts.path.rstrip("/")
    if not path.endswith("/chat/completions"):
        path = f"{path or '/v1'}/chat/completions"
    return urlunsplit((parts.scheme, parts.netloc, path, parts.query, ""))


class Endpoint:
    """Asks one address. `limit` is in seconds, for the whole of an answer."""

    def __init__(self, url: str, model: str, key: str, limit: float) -> None:
        if not (key.isascii() and key.isprintable()):
            raise SuggesterFailed("The key holds characters that no key has.")
        self._url, self._model, self._key, self._limit = url, model, key, limit
        local = _is_local(urlsplit(url).hostname or "")
        handlers = [_Stay(), urllib.request.ProxyHandler({})] if local else [_Stay()]
        self._open = urllib.request.build_opener(*handlers).open
        self._plain = False  # whether the server refused the form of the answer once

    def ask(self, instructions: str, text: str, form: dict[str, Any]) -> Any:
        """The JSON that the model answers. `form` is its JSON schema, for servers that hold a model to one.

        Raises SuggesterFailed when there is no answer, or none that is JSON.
        """
        messages = [{"role": "system", "content": instructions}, {"role": "user", "content": text}]
        body: dict[str, Any] = {"messages": messages, "stream": False}
        body |= {"model": self._model} if self._model else {}
        named = {"name": "annotations", "strict": True, "schema": form}
        exact: dict[str, Any] = {"temperature": 0, "seed": 0, "max_tokens": _ANSWER}
        exact |= {"response_format": {"type": "json_schema", "json_schema": named}}
        if not self._plain:
            try:
                return self._content(self._post(body | exact))
            except urllib.error.HTTPError as problem:
                if problem.code not in _UNKNOWN_FIELD:
                    raise self._refused(problem) from problem
                problem.close()
        try:
            told = self._content(self._post(body))
        except urllib.error.HTTPError as problem:
            raise self._refused(problem) from problem
        self._plain = True
        return told

    def _post(self, body: dict[str, Any]) -> Any:
        """The server's JSON. Raises HTTPError and SuggesterFailed."""
        headers = {"Content-Type": "application/json", "Accept": "application/json"}
        headers |= {"Authorization": f"Bearer {self._key}"} if self._key else {}
        request = urllib.request.Request(self._url, json.dumps(body).encode(), headers, method="POST")
        try:
            with self._open(request, timeout=self._limit) as response:
                raw = self._bounded(response)
            return strict_json.loads(raw.decode("utf-8"))
        except urllib.error.HTTPError:
            raise
        except TimeoutError as problem:
            raise self._late() from problem
        except (OSError, HTTPException) as problem:
            cause = getattr(problem, "reason", problem)
            if isinstance(cause, TimeoutError):
                raise self._late() from problem
            words = reason(cause) if isinstance(cause, BaseException) else cause
            told = f"{self._where} cannot be reached: {words}."
            raise SuggesterFailed(told, "Is the server running?") from problem
        except ValueError as problem:
            raise SuggesterFailed(f"{self._where} did not answer in JSON: {problem}.") from problem

    def _bounded(self, response: HTTPResponse) -> bytes:
        end, raw = time.monotonic() + self._limit, bytearray()
        while chunk := response.read1(_CHUNK):
            raw += chunk
            if len(raw) > _LARGEST:
                raise SuggesterFailed(f"{self._where} answered with more than {_LARGEST // 2**20} MB.")
            if time.monotonic() > end:
                raise self._late()
        return bytes(raw)

    def _content(self, told: Any) -> Any:
        """The JSON in the model's message."""
        try:
            choice = told["choices"][0]
            content, ending = choice["message"]["content"], choice.get("finish_reason")
        except (LookupError, TypeError, AttributeError) as problem:
            raise SuggesterFailed(f"{self._where} answered in no form that is known here.") from problem
        try:
            return strict_json.loads(_bare(content if isinstance(content, str) else ""))
        except ValueError as problem:
            hint = "It was cut off: the model may answer no further." if ending == "length" else ""
            raise SuggesterFailed(f"The language model did not answer in JSON: {problem}.", hint) from problem

    def _refused(self, problem: urllib.error.HTTPError) -> SuggesterFailed:
        with problem:
            try:
                words = " ".join(problem.read(2000).decode("utf-8", "replace").split())[:200]
            except (OSError, HTTPException):
                words = ""
        hint = "Check the key." if problem.code in (401, 403) else ""
        said = f": {words.replace(self._key, '…') if self._key else words}" if words else ""
        return SuggesterFailed(f"{self._where} refused with HTTP {problem.code}{said}.", hint)

    def _late(self) -> SuggesterFailed:
        return SuggesterFailed(f"{self._where} did not answer within {self._limit:g} seconds.")

    @property
    def _where(self) -> str:
        parts = urlsplit(self._url)
        return f"{parts.scheme}://{parts.netloc}"


class _Stay(urllib.request.HTTPRedirectHandler):
    """Follows no redirection: documents and key go where the person said, or nowhere."""

    def redirect_request(self, *args: Any, **kwargs: Any) -> None:
        """None, which makes of it an HTTPError."""


def _is_local(host: str) -> bool:
    if host == "localhost" or host.endswith(".localhost"):
        return True
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False


def _bare(content: str) -> str:
    """The JSON in an answer: without what a model thinks aloud before it, and without fences around it."""
    content = re.sub(r"<think>.*?</think>", "", content, flags=re.DOTALL)
    first, last = content.find("{"), content.rfind("}")
    return content[first : last + 1] if 0 <= first < last else content.strip()
