"""Scores as plain text, the engine's and that of perfect recognition side by side, and as JSON."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence

from .kinds import KINDS, Json
from .tally import Key, Score, Tally

SHOWN_CASES = 40  # lines of a list without --verbose
MIDDLE = 0.9  # other fields that are right less often than this are listed


def report(scores: Mapping[str, Score], verbose: bool = False) -> str:
    """Everything, as plain text: one column an engine; findings are those of the first."""
    lines: list[str] = []
    for name, score in scores.items():
        lines += [f"== {name}", *_types(score, verbose), *_grouping(score, verbose), ""]
    lines += [*_facts(scores), ""]
    for name, score in scores.items():
        lines += [*_reasons(name, score), *_fields(name, score), ""]
    lines += _findings(next(iter(scores.values())))
    if verbose:
        for name, score in scores.items():
            lines += ["", *_losses(name, score)]
    return "\n".join(lines)


def _types(score: Score, verbose: bool) -> list[str]:
    share = 100 * score.types_right / score.pages if score.pages else 0.0
    parts = ", ".join(f"{quality} {count[0]}/{count[1]}" for quality, count in sorted(score.types_by_quality.items()))
    failed = f"; {score.failed_pages} pages failed" if score.failed_pages else ""
    return [
        f"material type: {score.types_right}/{score.pages} pages ({share:.1f} %; {parts}){failed}",
        *_listed(score.wrong_types, verbose),
    ]


def _grouping(score: Score, verbose: bool) -> list[str]:
    count = score.grouping
    return [
        f"grouping: {count.exact}/{count.materials} materials exact; pairs of pages: precision {count.precision:.3f} "
        f"(wrong merges), recall {count.recall:.3f} (wrong splits)",
        *_listed(score.wrong_groups, verbose),
    ]


def _facts(scores: Mapping[str, Score]) -> list[str]:
    head = f"{'read':>6}{'P':>7}{'R':>7}{'F1':>7}{'len.F1':>8}{'centre':>8}{'IoU.3':>7}"
    lines = [" " * 46 + "".join(f" | {name:<50}" for name in scores)] if len(scores) > 1 else []
    lines.append(f"{'facts':<18}{'hand':<13}{'quality':<9}{'true':>6}" + f" | {head}" * len(scores))
    first = next(iter(scores.values()))
    for label, hand, quality, wanted in _groups(first):
        tallies = [score.where(wanted) for score in scores.values()]
        if any(tally.true or tally.read for tally in tallies):
            lines.append(f"{label:<18}{hand:<13}{quality:<9}{tallies[0].true:>6}" + "".join(map(_cells, tallies)))
    return lines


def _groups(score: Score) -> Iterable[tuple[str, str, str, Callable[[Key], bool]]]:
    hands, qualities = score.hands(), score.qualities()
    yield "ALL", "all", "all", lambda _: True
    yield "ALL, no seals", "all", "all", lambda key: key[2] != "seal"
    for hand in hands:
        yield "ALL", hand, "all", lambda key, hand=hand: key[0] == hand  # type: ignore[misc]
    if len(qualities) > 1:
        for quality in qualities:
            yield "ALL", "all", quality, lambda key, quality=quality: key[1] == quality  # type: ignore[misc]
            for hand in hands:
                yield "ALL", hand, quality, lambda key, pair=(hand, quality): key[:2] == pair  # type: ignore[misc]
    for kind in KINDS:
        yield kind, "all", "all", lambda key, kind=kind: key[2] == kind  # type: ignore[misc]
        for hand in hands:
            yield kind, hand, "all", lambda key, pair=(hand, kind): (key[0], key[2]) == pair  # type: ignore[misc]


def _cells(tally: Tally) -> str:
    strict = "".join(f"{value:>7.3f}" for value in tally.rates(tally.strict))
    centre, boxed = (f"{hits / tally.spotted:.3f}" if tally.spotted else "-" for hits in (tally.centred, tally.boxed))
    return f" | {tally.read:>6}{strict}{tally.rates(tally.lenient)[2]:>8.3f}{centre:>8}{boxed:>7}"


def _reasons(name: str, score: Score) -> list[str]:
    """Reason by kind: how many, most frequent first; the five kinds that lose most by it."""
    lines = [
        f"{name}: lost or wrong, by reason ({len(score.losses)} facts; {sum(x.near for x in score.losses)} of "
        f"them nearly right)"
    ]
    for reason, count in score.reasons().most_common():
        kinds = Counter(loss.kind for loss in score.losses if loss.reason == reason).most_common()
        lines.append(f"  {count:>5}  {reason:<22} " + ", ".join(f"{kind} {number}" for kind, number in kinds))
    types = Counter(loss.place.type for loss in score.losses).most_common()
    return [*lines, "  by true type of page: " + ", ".join(f"{code} {number}" for code, number in types)]


def _fields(name: str, score: Score) -> list[str]:
    """Fields that the comparison does not ask for and that are wrong too often."""
    weak = sorted(
        (
            (count[0] / count[1], kind, field, count)
            for (kind, field), count in score.fields.items()
            if count[0] < MIDDLE * count[1]
        ),
        key=lambda row: row[3][0] - row[3][1],
    )
    right, asked = (sum(count[i] for count in score.fields.values()) for i in (0, 1))
    listed = ", ".join(f"{kind}.{field} {count[0]}/{count[1]}" for _, kind, field, count in weak)
    return [
        f"{name}: other fields of matched facts right: {right}/{asked}",
        *([f"  below 90 %: {listed}"] if weak else []),
    ]


def _findings(score: Score) -> list[str]:
    found, planted = (sum(count[i] for count in score.planted.values()) for i in (0, 1))
    topics = ", ".join(f"{topic} {count[0]}/{count[1]}" for topic, count in sorted(score.planted.items()))
    return [
        f"planted conflicts found: {found}/{planted} ({topics})",
        *_listed(score.not_found, True),
        f"false alarms on clean and suspicious-looking people: {len(score.false_alarms)}",
        *_listed(score.false_alarms, True),
        f"other conflicts on conflict cases: {len(score.unexpected)}",
        *_listed(score.unexpected, True),
    ]


def _losses(name: str, score: Score) -> list[str]:
    order = {reason: rank for rank, (reason, _) in enumerate(score.reasons().most_common())}
    lines = [f"{name}: every fact lost or wrong"]
    last = None
    for loss in sorted(score.losses, key=lambda loss: (order[loss.reason], loss.kind)):
        lines += [f"-- {loss.reason}"] if loss.reason != last else []
        lines.append(f"  {loss.line()}")
        last = loss.reason
    return lines


def _listed(lines: Sequence[str], whole: bool) -> list[str]:
    shown = lines if whole else lines[:SHOWN_CASES]
    more = [f"  … and {len(lines) - len(shown)} more (--verbose)"] if len(shown) < len(lines) else []
    return [*(f"  {line}" for line in shown), *more]


def as_json(score: Score, perfect: Score | None = None) -> Json:
    """The score for other programs; `perfect` holds the same for perfect recognition."""
    hands: list[str | None] = [None, *score.hands()]
    return {
        "pages": score.pages,
        "types_right": score.types_right,
        "wrong_types": score.wrong_types,
        "grouping": score.grouping.as_json(),
        "facts": {
            "all": _by_hand(score, hands),
            "qualities": {quality: _by_hand(score, hands, None, quality) for quality in score.qualities()},
            "kinds": {kind: _by_hand(score, hands, kind) for kind in KINDS},
        },
        "fields": {
            f"{kind}.{field}": {"right": count[0], "asked": count[1]}
            for (kind, field), count in sorted(score.fields.items())
        },
        "reasons": {
            reason: dict(Counter(loss.kind for loss in score.losses if loss.reason == reason))
            for reason, _ in score.reasons().most_common()
        },
        "planted": {topic: {"found": count[0], "planted": count[1]} for topic, count in sorted(score.planted.items())},
        "not_found": score.not_found,
        "false_alarms": score.false_alarms,
        "unexpected": score.unexpected,
        **({"perfect": as_json(perfect)} if perfect is not None else {}),
    }


def _by_hand(score: Score, hands: Sequence[str | None], kind: str | None = None, quality: str | None = None) -> Json:
    return {hand or "all": score.total(hand, kind, quality).as_json() for hand in hands}
