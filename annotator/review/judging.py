"""What a state of gold says of the sources' annotations → decisions."""

from collections.abc import Iterator, Mapping, Set

from annotator.model import Annotation, Decision, Judgment, Verdict
from annotator.review.comparing import Review
from annotator.review.reading import fingerprint
from annotator.review.things import Thing
from annotator.review.units import Standing, Unit

EVERY = "*"  # in place of a part: every role of the event
Parts = Mapping[str, Set[str]]  # of units, by their keys: what is to be decided; empty for all but the roles


def altered(before: Review, now: Thing) -> frozenset[str]:
    """In which parts of a unit gold has something else: empty for all but the roles, else roles."""
    was = before.golden.get(now.key)
    if was is None or now is was or (was.gold is None and now.gold is None):
        return frozenset()
    roles = {*was.gold_roles, *now.gold_roles}
    found = {role for role in roles if was.gold_roles.get(role) != now.gold_roles.get(role)}
    return frozenset(found if was.gold_head == now.gold_head else {"", *found})


def judged(before: Review, after: Mapping[str, Thing], parts: Parts, reason: str) -> Iterator[Decision]:
    """The decisions on these parts, by what gold has in `after`. What was decided `before` and has something
    else in gold now is decided anew, unless the person altered their annotation since: that waits."""
    judge = _Judge(before, reason)
    yield from _let_go(before, after, parts)
    for key, thing in after.items():
        asked = _spelled(parts.get(key, frozenset()), thing)
        changed = altered(before, thing)
        if asked or changed:
            for name, annotation in thing.members.items():
                yield from judge.of(thing, name, annotation, asked, changed)


def forgotten(review: Review, unit: Unit) -> Iterator[Decision]:
    """That nobody decided the unit."""
    ids = {(name, annotation.id) for name, annotation in unit.members.items()}
    for (annotator, annotation, part), decided in review.decided.items():
        if (annotator, annotation) in ids:
            yield Decision(annotator, annotation, decided.judgment, None, part)


def _let_go(before: Review, after: Mapping[str, Thing], parts: Parts) -> Iterator[Decision]:
    """What was decided on what is gone says nothing any more where somebody looked again."""
    for unit, keys in before.gone.items():
        if "" in parts.get(unit, ()) or unit not in after or altered(before, after[unit]):
            for key in keys:
                yield Decision(key[0], key[1], before.decided[key].judgment, None, key[2])


def _spelled(asked: Set[str], thing: Thing) -> Set[str]:
    if EVERY not in asked:
        return asked
    roles = {role for found in (*thing.roles.values(), thing.gold_roles) for role in found}
    return (asked - {EVERY}) | roles


class _Judge:
    def __init__(self, review: Review, reason: str) -> None:
        self._decided, self._reader = review.decided, review.reader
        self._layers = {s.annotator: s for s in review.sources}
        self._reason = reason
        self._again = {u.key for u in review.units if u.standing is Standing.AGAIN}
        self._known: dict[tuple[str, str], set[str]] = {}
        for annotator, annotation, part in review.decided:
            self._known.setdefault((annotator, annotation), set()).add(part)

    def of(
        self, thing: Thing, name: str, annotation: Annotation, asked: Set[str], changed: Set[str]
    ) -> Iterator[Decision]:
        """On one source's annotation."""
        known = self._known.get((name, annotation.id), set())
        again = {part for part in changed & known if self._fresh(name, annotation, part)}
        wanted = asked | again
        if thing.gold is None:  # of what is not there no role is decided
            for role in sorted(known - {""}) if "" in wanted else ():
                yield Decision(
                    name, annotation.id, self._decided[name, annotation.id, role].judgment, None, role
                )
            wanted = wanted & {""}
        for part in sorted(wanted):
            found = self._decision(thing, name, annotation, part)
            if found.after != found.before or (thing.key in self._again and part in asked):  # looked at again
                yield found

    def _fresh(self, name: str, annotation: Annotation, part: str) -> bool:
        seen = self._decided[name, annotation.id, part].judgment.seen
        return self._reader.saw(seen, self._layers[name], annotation, part)

    def _decision(self, thing: Thing, name: str, annotation: Annotation, part: str) -> Decision:
        decided = self._decided.get((name, annotation.id, part))
        before = decided.judgment if decided else None
        verdict = _verdict(thing, name, part)
        reason = "" if verdict is Verdict.ACCEPTED else self._reason
        if before and not reason and before.verdict is verdict:
            reason = before.reason
        after = Judgment(verdict, reason, fingerprint(self._layers[name], annotation, part))
        return Decision(name, annotation.id, before, after, part)


def _verdict(thing: Thing, name: str, part: str) -> Verdict:
    if not part:
        if thing.gold is None:
            return Verdict.REJECTED
        return Verdict.ACCEPTED if thing.heads[name] == thing.gold_head else Verdict.CORRECTED
    gold = thing.gold_roles.get(part, ())
    if thing.roles[name].get(part, ()) == gold:
        return Verdict.ACCEPTED
    return Verdict.CORRECTED if gold else Verdict.REJECTED
