"""In which order documents are worth a person's time. Pure: same in, same out."""

import heapq
import math
from collections.abc import Callable, Iterable, Sequence

from annotator.text import fold, words

NEAR = 0.95  # the share of the best gain that is good enough: a tenth of the looking


def by_doubt(doubts: Sequence[float]) -> list[int]:
    """The most doubtful first; of equal ones the earlier. Gives positions in `doubts`."""
    return sorted(range(len(doubts)), key=lambda i: (-doubts[i], i))


def by_diversity(
    texts: Sequence[str], before: Iterable[str] = (), *, cancelled: Callable[[], bool] | None = None
) -> list[int]:
    """Each next one says most that those before it did not. Gives positions in `texts`.

    A word counts half as much each time it was met, so that there is no end of new words; long texts
    are held down by the root of their number of words. `before` were read already. The gain of a text
    only shrinks as others go first, so one that still has NEAR the best gain anybody had is taken
    without looking at the others (lazy greedy, Minoux 1978): 10,000 reports take some seconds. Once
    `cancelled` says so, what is there so far comes back.
    """
    numbers: dict[str, int] = {}
    stop = cancelled or (lambda: False)
    read = [_bag(text, numbers) for text in before if not stop()]
    bags = [_bag(text, numbers) for text in texts if not stop()]
    worth = [1.0] * len(numbers)
    for bag in read:
        _meet(bag, worth)
    heap = [(-_gain(bag, worth), i) for i, bag in enumerate(bags)]
    heapq.heapify(heap)
    order: list[int] = []
    while heap and not stop():
        _, i = heapq.heappop(heap)
        gain = _gain(bags[i], worth)
        if heap and gain < NEAR * -heap[0][0]:
            heapq.heappush(heap, (-gain, i))
            continue
        order.append(i)
        _meet(bags[i], worth)
    return order


def _bag(text: str, numbers: dict[str, int]) -> list[int]:
    """The folded words of a text, each once, as numbers."""
    folded = fold(text).text
    return list({numbers.setdefault(folded[r.start : r.end], len(numbers)): None for r in words(folded)})


def _gain(bag: Sequence[int], worth: Sequence[float]) -> float:
    return sum(map(worth.__getitem__, bag)) / math.sqrt(max(len(bag), 1))


def _meet(bag: Sequence[int], worth: list[float]) -> None:
    for word in bag:
        worth[word] *= 0.5
