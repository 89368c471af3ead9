"""The model that ships: whole, small, the same for the same text, and quiet on the network."""

import json
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from annotator.errors import ModelMissing
from annotator.model import Document, Event
from annotator.scheme import load
from annotator.suggest import Kit, suggest
from annotator.suggest.choice import Choice, choices
from annotator.suggest.model import MODELS, checksums
from annotator.suggest.pieces import Pieces
from annotator.suggest.windows import windows

PIECES = Pieces(MODELS)
ANER = Kit(choices(["model"]), aner=True)
LONG = st.lists(
    st.text("abcdefghijklmnopqrstuvwxyzغظضذخثتشرقصفعسنملكيطحزوهدجبا", min_size=1, max_size=40), max_size=300
)
GOLDEN = Path(__file__).parents[2] / "golden" / "suggestions-seed.json"
OFFLINE = """
import socket
def refuse(*_, **__):
    raise AssertionError("the network was asked")
socket.socket.connect = socket.create_connection = socket.getaddrinfo = refuse
from annotator.model import Document
from annotator.scheme import load
from annotator.suggest import suggest
print(len(suggest(Document("d", "قصف الجيش مدينة حلب أمس."), load())))
"""


def test_the_files_are_those_that_model_json_speaks_of_and_stay_below_40_mb() -> None:
    about = json.loads((MODELS / "model.json").read_text("utf-8"))
    assert about["files"] == checksums(MODELS)
    assert sum(f.stat().st_size for f in MODELS.iterdir()) < 40_000_000


def test_nothing_asks_the_network(root: Path) -> None:
    run = subprocess.run(
        [sys.executable, "-c", OFFLINE], cwd=root, capture_output=True, text=True, timeout=100, check=False
    )
    assert run.returncode == 0, run.stderr
    assert int(run.stdout) >= 3


@given(LONG)
@settings(max_examples=30, deadline=None)
def test_no_window_has_more_pieces_than_the_encoder_has_places(words: list[str]) -> None:
    assert all(len(w.ids) <= 512 for w in windows(" ".join(words), PIECES))


def test_a_page_of_rare_latin_words_raises_nothing(kit: Kit) -> None:
    text = " ".join(f"Xylqzwvut{n}kjhgfdqwpoiuzt" for n in range(200))
    suggest(Document("d", text), load(), kit=kit)


def test_anercorp_has_its_own_labels_on_whole_tokens() -> None:
    text = "وصل الرئيس الأمريكي جورج بوش إلى القاهرة والتقى بالأمم المتحدة."
    found = suggest(Document("d", text), load("anercorp-4"), kit=ANER)
    said = {(text[s.annotation.extent.start : s.annotation.extent.end], s.annotation.name) for s in found}  # type: ignore[union-attr]
    assert ("جورج بوش", "PERS") in said
    assert ("القاهرة", "LOC") in said
    assert {name for _, name in said} <= {"PERS", "ORG", "LOC", "MISC"}


@pytest.mark.parametrize("wrong", ["cut", "garbled", "table", "format", "gone"])
def test_a_folder_that_holds_no_sound_model_is_refused_in_words(tmp_path: Path, wrong: str) -> None:
    folder = tmp_path / "m"
    shutil.copytree(MODELS, folder)
    about = json.loads((folder / "model.json").read_text("utf-8"))
    words = folder / "words.onnx"
    if wrong == "cut":
        words.write_bytes(words.read_bytes()[:1000])
    elif wrong == "garbled":
        words.write_bytes(b"\xff" * words.stat().st_size)
    elif wrong == "table":
        (folder / "model.json").write_text("[1, 2", "utf-8")
    elif wrong == "format":
        (folder / "model.json").write_text(json.dumps(about | {"format": 99}), "utf-8")
    else:
        shutil.rmtree(folder)
    with pytest.raises(ModelMissing):
        Kit((Choice("model", options={"folder": str(folder)}),))


def test_one_wrong_byte_is_noticed(tmp_path: Path) -> None:
    folder = tmp_path / "model"
    shutil.copytree(MODELS, folder)
    content = bytearray((folder / "words.onnx").read_bytes())
    content[len(content) // 2] ^= 1
    (folder / "words.onnx").write_bytes(content)
    with pytest.raises(ModelMissing, match="damaged"):
        Kit((Choice("model", options={"folder": str(folder)}),))


def test_the_seed_report_gets_the_suggestions_that_were_looked_at(root: Path, kit: Kit) -> None:
    """Scores differ a little from processor to processor, so what is near the threshold may come and go."""
    text = next((root / "seeds").glob("*.txt")).read_text("utf-8")
    found = {}
    for s in suggest(Document("seed", text), load(), kit=kit):
        found[s.id] = round(s.score, 2)
        if isinstance(s.annotation, Event):
            for a in s.annotation.arguments:
                found[f"{s.id} {a.role} {a.target}"] = round(s.score, 2)
    golden = json.loads(GOLDEN.read_text("utf-8"))
    sure = {id for id, score in golden.items() if score >= 0.75 and " " not in id}
    assert len(sure) > 80
    assert sure <= set(found)
    assert {id for id, score in found.items() if score >= 0.75 and " " not in id} <= set(golden)
    both = set(found) & set(golden)
    assert len(both) >= 0.9 * len(golden)


def test_a_second_kit_takes_the_model_that_the_first_read_in() -> None:
    kept: dict[str, object] = {}
    first, second = Kit(kept=kept), Kit(kept=kept)
    assert first.lists is second.lists
    assert first.by_part[0] is second.by_part[0]
    assert first.by_part[0].name == "model"
    assert Kit(choices(["model"]), aner=True, kept=kept).by_part[0] is not first.by_part[0]
