"""The multi-task network: one encoder, a head for each thing that is suggested.

Shapes: B windows, L pieces, T tokens, W = WIDTH tokens at most in a span, C span classes.
"""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import torch
from torch import Tensor, nn
from transformers import BertConfig, BertModel

from annotator.suggest.classes import (
    ANER,
    BETWEEN,
    CUTS,
    DISTANCES,
    LABELS_AND_EVENT,
    MODALITIES,
    POLARITIES,
    ROLES,
    SPANS,
    TENSES,
    TYPES,
    WIDTH,
)  # fmt: skip

SMALL, PAIR = 128, 256
_SHAPE = (
    "vocab_size", "hidden_size", "num_hidden_layers", "num_attention_heads", "intermediate_size",
    "max_position_embeddings", "type_vocab_size", "layer_norm_eps", "bos_token_id", "eos_token_id",
    "pad_token_id",
)  # fmt: skip


class Network(nn.Module):
    """Everything between pieces and scores; scores are logits."""

    def __init__(self, config: Mapping[str, Any]) -> None:
        """`config` as of a BERT folder. Without dropout inside, which would take most of the time."""
        super().__init__()
        plain = dict.fromkeys(("hidden_dropout_prob", "attention_probs_dropout_prob"), 0.0)
        self.config = {k: config[k] for k in _SHAPE}
        self.encoder = BertModel(
            BertConfig(**self.config, **plain, attn_implementation="eager"), add_pooling_layer=False
        )
        width = self.encoder.config.hidden_size
        self.drop = nn.Dropout(0.15)
        self.trigger = nn.Linear(width, len(TYPES))
        self.cut = nn.Linear(width, len(CUTS))
        self.shades = nn.Linear(width, len(POLARITIES) + len(MODALITIES) + len(TENSES))
        self.aner = nn.Linear(width, len(ANER))
        self.spans = SpanHead(width)
        self.pairs = PairHead(width)

    @staticmethod
    def read(folder: Path) -> "Network":
        """With the encoder of a BERT folder, and heads that know nothing."""
        from safetensors.torch import load_file

        net = Network(json.loads((folder / "config.json").read_text("utf-8")))
        net.encoder.load_state_dict(load_file(folder / "model.safetensors"), strict=False)
        return net

    def words(self, ids: Tensor, mask: Tensor, first: Tensor, last: Tensor) -> Tensor:
        """The state of each token (B, T, H): the mean of those of its first and its last piece."""
        states = self.encode(ids, mask)
        return (take(states, first) + take(states, last)) / 2

    def encode(self, ids: Tensor, mask: Tensor) -> Tensor:
        """The states of pieces (B, L, H)."""
        return self.encoder(ids, attention_mask=mask).last_hidden_state


def take(states: Tensor, at: Tensor) -> Tensor:
    """Rows `at` (B, T) of states (B, L, H)."""
    return torch.gather(states, 1, at.unsqueeze(-1).expand(-1, -1, states.shape[-1]))


class SpanHead(nn.Module):
    """Every span of up to WIDTH tokens against every class, so that mentions may nest."""

    def __init__(self, width: int) -> None:
        super().__init__()
        classes = len(SPANS)
        self.start = nn.Linear(width, SMALL)
        self.end = nn.Linear(width, SMALL)
        self.both = nn.Parameter(torch.randn(SMALL, classes * SMALL) * 0.02)
        self.edges = nn.Linear(width, 3 * classes)  # a class's score for a start, an end, a token inside
        self.size = nn.Parameter(torch.zeros(classes, WIDTH))

    def forward(self, x: Tensor) -> Tensor:
        """(B, T, H) to (B, T, W, C): the span that starts at t and has w + 1 tokens."""
        b, t, _ = x.shape
        classes = len(SPANS)
        steps = torch.arange(t, device=x.device).unsqueeze(1) + torch.arange(WIDTH, device=x.device)
        last = steps.clamp(max=t - 1).reshape(-1)
        start = nn.functional.gelu(self.start(x))
        end = nn.functional.gelu(self.end(x))
        ends = end.index_select(1, last).reshape(b, t, WIDTH, SMALL)
        mixed = (start @ self.both).reshape(b, t, classes, SMALL)
        scores = mixed @ ends.transpose(2, 3)  # (B, T, C, W)
        first, final, inside = self.edges(x).split(classes, -1)
        so_far = torch.cumsum(inside, 1)
        before = (so_far - inside).unsqueeze(2)
        sums = so_far.index_select(1, last).reshape(b, t, WIDTH, classes) - before
        sizes = torch.arange(1, WIDTH + 1, device=x.device).reshape(1, 1, WIDTH, 1)
        finals = final.index_select(1, last).reshape(b, t, WIDTH, classes)
        return scores.transpose(2, 3) + first.unsqueeze(2) + finals + sums / sizes + self.size.T


class PairHead(nn.Module):
    """What a mention (or another event) is to an event."""

    def __init__(self, width: int) -> None:
        super().__init__()
        self.trigger = nn.Linear(width, PAIR)
        self.first = nn.Linear(width, PAIR)
        self.last = nn.Linear(width, PAIR)
        self.before = nn.Linear(width, PAIR)
        self.left = nn.Linear(width, 64)
        self.right = nn.Linear(width, 64)
        self.product = nn.Linear(64, PAIR)
        self.kind = nn.Embedding(len(TYPES), PAIR)
        self.label = nn.Embedding(len(LABELS_AND_EVENT), PAIR)
        self.both = nn.Embedding(len(TYPES) * len(LABELS_AND_EVENT), PAIR)
        self.distance = nn.Embedding(DISTANCES, PAIR)
        self.between = nn.Embedding(BETWEEN, PAIR)
        self.drop = nn.Dropout(0.2)
        self.hidden = nn.Linear(PAIR, PAIR)
        self.role = nn.Linear(PAIR, len(ROLES))
        for table in (self.kind, self.label, self.both, self.distance, self.between):
            nn.init.normal_(table.weight, std=0.05)

    def forward(self, x: Tensor, pairs: Tensor) -> Tensor:
        """x (N, H): states of the tokens of all windows in a row. pairs (P, 8): the trigger's token, the
        mention's first and last token and the one before it, type, label, distance, what lies between."""
        at, first, last, before, kind, label, distance, between = pairs.unbind(1)
        h = self.trigger(x)[at] + self.first(x)[first] + self.last(x)[last] + self.before(x)[before]
        h = h + self.product(self.left(x)[at] * self.right(x)[first])
        h = h + self.kind(kind) + self.label(label) + self.both(kind * len(LABELS_AND_EVENT) + label)
        h = h + self.distance(distance) + self.between(between)
        h = nn.functional.gelu(self.drop(h))
        return self.role(self.drop(nn.functional.gelu(self.hidden(h))))
