"""Names of files for documents: each leads back to the id that it was made of."""

import hashlib
import re
from urllib.parse import quote, unquote

_LONGEST_NAME = 200  # bytes of a file's name without extension


def file_name(id: str) -> str:
    """An id as a file name that leads nowhere else: letters stay, the rest is percent-encoded."""
    name = re.sub(r"[^\w .()+=@,;-]", lambda m: quote(m[0], safe=""), id)
    name = re.sub(r"^[. ]|[. ]$", lambda m: f"%{ord(m[0]):02X}", name)
    if len(name.encode()) > _LONGEST_NAME:
        head = name.encode()[: _LONGEST_NAME - 20].decode("utf-8", "ignore")
        name = f"{head}~{hashlib.sha256(id.encode()).hexdigest()[:16]}"
    return name


def file_id(name: str) -> str:
    """The id that `file_name` made a file name of; any other name is the id itself."""
    id = unquote(name)
    return id if "%" in name and file_name(id) == name else name
