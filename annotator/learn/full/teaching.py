"""What the network is shown, a batch at a time, how wrong it was, and how it learns from that."""

import random
from collections.abc import Callable, Iterable, Mapping, Sequence

import torch
from torch import Tensor, nn
from torch.nn.functional import cross_entropy

from annotator.learn.full.examples import NONE, Example
from annotator.learn.full.network import Network, take
from annotator.suggest.classes import MODALITIES, POLARITIES, TENSES, WIDTH
from annotator.suggest.pieces import PAD, UNKNOWN

BUDGET = 1600  # pieces of a batch
HIDDEN = 0.1  # of the tokens are hidden from the encoder while it learns
# Half-precision numbers are quicker where the processor has them; elsewhere they are many times slower.
HALVES = torch.backends.cpu.get_cpu_capability() == "AVX512"
_SMOOTH = 0.03
_TRIGGER, _CUT, _SHADE, _ROLE = 1.0, 0.3, 0.05, 1.5  # weights of what heads get wrong; a span counts 1


def batches(examples: Sequence[Example], chance: random.Random) -> list[list[Example]]:
    """Examples of like length together, BUDGET pieces at most with the padding, in any order."""
    order = sorted(examples, key=lambda e: len(e.window.ids) + chance.random() * 16)
    found: list[list[Example]] = [[]]
    for e in order:
        if found[-1] and (len(found[-1]) + 1) * len(e.window.ids) > BUDGET:
            found.append([])
        found[-1].append(e)
    chance.shuffle(found)
    return found


def teach(
    net: Network,
    shown: Iterable[Sequence[Example]],
    count: int,
    chance: random.Random,
    *,
    rates: tuple[float, float],
    warm: int,
    keep: float,
    told: Callable[[int, float], object],
) -> None:
    """Encoder and heads learn from the batches `shown`, `count` in all; the embeddings stay as they are.

    `rates` of the encoder and of the heads rise for `warm` batches and fall to a hundredth then. The network
    ends as the mean of its last states (see Average for `keep`). `told` hears how many batches are done, and
    how wrong the last was.
    """
    net.encoder.embeddings.word_embeddings.weight.requires_grad = False
    inner = [p for p in net.encoder.parameters() if p.requires_grad]
    heads = [p for n, p in net.named_parameters() if not n.startswith("encoder.")]
    optimizer = torch.optim.AdamW(
        [{"params": inner}, {"params": heads}], lr=rates[0], weight_decay=0.01, fused=True
    )
    average = Average(net, keep)
    net.train()
    for n, batch in enumerate(shown):
        for group, rate in zip(optimizer.param_groups, rates, strict=True):
            group["lr"] = rate * min((n + 1) / warm, max(0.01, (count - n) / max(1, count - warm)))
        loss = loss_of(net, batch, chance)
        loss.backward()
        nn.utils.clip_grad_norm_(net.parameters(), 1.0)
        optimizer.step()
        optimizer.zero_grad()
        average.update(net)
        told(n + 1, loss.item())
    average.load(net)


def padded(rows: Sequence[Sequence[int]], fill: int) -> Tensor:
    """Rows of one length."""
    most = max(map(len, rows))
    return torch.tensor([[*row, *[fill] * (most - len(row))] for row in rows])


def states_of(net: Network, batch: Sequence[Example], chance: random.Random | None = None) -> Tensor:
    """The states of all tokens (B, T, H); with `chance`, some tokens are hidden."""
    ids = []
    for e in batch:
        row = list(e.window.ids)
        for a, b in zip(e.window.first, e.window.last, strict=True) if chance else ():
            if chance and chance.random() < HIDDEN:
                row[a : b + 1] = [UNKNOWN] * (b + 1 - a)
        ids.append(row)
    seen = padded(ids, PAD)
    first, last = padded([e.window.first for e in batch], 0), padded([e.window.last for e in batch], 0)
    with torch.autocast("cpu", torch.bfloat16, enabled=HALVES):
        states = net.encode(seen, (seen != PAD).long())
    states = states.float()
    return (take(states, first) + take(states, last)) / 2


def loss_of(net: Network, batch: Sequence[Example], chance: random.Random) -> Tensor:
    """What the heads got wrong; a batch holds examples of one kind, tagged or labelled."""
    x = net.drop(states_of(net, batch, chance))
    if batch[0].tags:
        wanted = padded([e.tags for e in batch], NONE).flatten()
        scores = net.aner(x).flatten(0, 1)
        return 3 * cross_entropy(scores, wanted, ignore_index=NONE, label_smoothing=_SMOOTH)
    return _tokens_loss(net, x, batch) + _events_loss(net, x, batch)


def _tokens_loss(net: Network, x: Tensor, batch: Sequence[Example]) -> Tensor:
    """Of spans, triggers and proclitics."""
    b, t, _ = x.shape
    spans = torch.zeros(b, t, WIDTH, dtype=torch.long)
    triggers, cuts = torch.full((b, t), NONE), torch.full((b, t), NONE)
    reach = torch.arange(t).unsqueeze(1) + torch.arange(WIDTH)
    for n, e in enumerate(batch):
        size = len(e.window.tokens)
        spans[n][reach >= size] = NONE
        triggers[n, :size] = 0
        for a, w, k in e.spans:
            spans[n, a, w] = k
        _set(triggers[n], e.triggers)
        _set(cuts[n], e.cuts)
    real = spans.flatten() != NONE
    flat, wanted = net.spans(x).flatten(0, 2)[real], spans.flatten()[real]
    loss = cross_entropy(flat, wanted, reduction="sum") / sum(len(e.window.tokens) for e in batch)
    loss = loss + _TRIGGER * cross_entropy(
        net.trigger(x).flatten(0, 1), triggers.flatten(), ignore_index=NONE, label_smoothing=_SMOOTH
    )
    if bool((cuts != NONE).any()):
        loss = loss + _CUT * cross_entropy(net.cut(x).flatten(0, 1), cuts.flatten(), ignore_index=NONE)
    return loss


def _set(row: Tensor, values: Mapping[int, int]) -> None:
    for at, value in values.items():
        row[at] = value


def _events_loss(net: Network, x: Tensor, batch: Sequence[Example]) -> Tensor:
    """Of attributes and roles."""
    t = x.shape[1]
    flat = x.flatten(0, 1)
    loss = x.sum() * 0
    at = torch.tensor([n * t + token for n, e in enumerate(batch) for token in e.shades])
    if len(at):
        wanted = torch.tensor([values for e in batch for values in e.shades.values()])
        parts = net.shades(flat[at]).split([len(POLARITIES), len(MODALITIES), len(TENSES)], -1)
        loss = loss + _SHADE * sum(cross_entropy(p, wanted[:, i]) for i, p in enumerate(parts))
    pairs = [[*(n * t + v for v in row[:4]), *row[4:]] for n, e in enumerate(batch) for row in e.pairs]
    if pairs:
        roles = torch.tensor([r for e in batch for r in e.roles])
        wrong = cross_entropy(net.pairs(flat, torch.tensor(pairs)), roles, reduction="sum")
        loss = loss + _ROLE * wrong / (10 * len(at) + 5)
    return loss


class Average:
    """The mean of the last weights, which errs less than the last ones."""

    def __init__(self, net: nn.Module, keep: float) -> None:
        self._keep, self._n = keep, 0
        self._held = {k: v.detach().clone() for k, v in net.named_parameters() if v.requires_grad}

    @torch.no_grad()
    def update(self, net: nn.Module) -> None:
        """Take the present weights in."""
        self._n += 1
        keep = min(self._keep, self._n / (self._n + 10))
        live = [v for v in net.parameters() if v.requires_grad]
        torch._foreach_lerp_(list(self._held.values()), live, 1 - keep)

    @torch.no_grad()
    def load(self, net: nn.Module) -> None:
        """Put the mean in their place."""
        for k, v in net.named_parameters():
            if k in self._held:
                v.copy_(self._held[k])
