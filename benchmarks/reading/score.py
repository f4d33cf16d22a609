"""Compares one audit result with the truth of its case."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from pathlib import Path

from .boxes import OVERLAP, centre_inside, overlap
from .kinds import EXACT, LIKE, Json, brief, other_fields, page_of, pair_up, scored_kinds
from .reasons import PageRead, nearest, reason_of, reason_of_spurious
from .tally import Loss, Place, Score, Tally

DEFAULT_QUALITY = "office"  # of pages whose truth does not say
BLANK = (None, "", "blank", "M91")  # covers, dividers and blank pages belong to no material


def score_case(case: Path, result: Json, score: Score) -> None:
    """Add one dossier to the score. `result` may hold its recognised lines, as `audits.py` keeps them."""
    truth = {
        name: json.loads((case / f"{name}.json").read_text(encoding="utf-8")) for name in ("facts", "findings", "pages")
    }
    score_types(case.name, truth["pages"], result, score)
    score_grouping(case.name, truth["pages"], result, score)
    score_facts(case.name, truth["pages"], truth["facts"]["facts"], result, score)
    score_findings(case.name, truth["findings"], result["findings"], score)


def score_types(case: str, pages: Sequence[Json], result: Json, score: Score) -> None:
    """Compare the material type of every page."""
    read = _types_read(result)
    for page in pages:
        right = _type_right(page, read)
        score.pages += 1
        score.types_right += right
        count = score.types_by_quality[page.get("quality", DEFAULT_QUALITY)]
        count[0], count[1] = count[0] + right, count[1] + 1
        if not right:
            score.wrong_types.append(f"{case} p{page['number']}: {page['type']} read as {read.get(page['number'])}")
    score.failed_pages += sum(page.get("error") is not None for page in result["pages"])


def score_grouping(case: str, pages: Sequence[Json], result: Json, score: Score) -> None:
    """Compare which pages make a material."""
    true = _groups({page["number"]: page.get("material") for page in pages})
    read = _groups({page["number"]: page.get("material") for page in result["pages"]})
    count = score.grouping
    count.materials += len(true)
    count.exact += len(true & read)
    true_pairs, read_pairs = _pairs(true), _pairs(read)
    count.true_pairs += len(true_pairs)
    count.read_pairs += len(read_pairs)
    count.both_pairs += len(true_pairs & read_pairs)
    for group in sorted(true - read, key=min):
        parts = sorted((sorted(other) for other in read if other & group), key=min)
        score.wrong_groups.append(f"{case}: pages {sorted(group)} read as {parts or 'no material'}")


def score_facts(case: str, pages: Sequence[Json], true: Sequence[Json], result: Json, score: Score) -> None:
    """Match facts page by page and kind by kind."""
    types, lines = _types_read(result), result.get("lines")
    failed = {page["number"] for page in result["pages"] if page.get("error") is not None}
    kinds = scored_kinds(true, whole=all("quality" in page for page in pages))
    compared: list[_Compared] = []
    for page in pages:
        number = page["number"]
        here = None if lines is None else lines.get(str(number), [])
        seen = PageRead(number in failed, _type_right(page, types), here)
        wanted, found = (
            [fact for fact in facts if page_of(fact) == number and fact["kind"] in kinds]
            for facts in (true, result["facts"])
        )
        place = Place(case, number, str(page["type"]), page["hand"], page.get("quality", DEFAULT_QUALITY))
        compared.append(_Compared(place, seen, wanted, *_matched(wanted, found, place, score)))
    spare = [fact for one in compared for fact in one.spare]
    for one in compared:
        score.losses += _losses(one, spare)


def _losses(page: _Compared, all_spare: Sequence[Json]) -> Iterator[Loss]:
    for lost in page.lost:
        reason = reason_of(lost.true, lost.read, all_spare, page.seen)
        read_as = brief(lost.read) if lost.read is not None else ""
        yield Loss(reason, lost.true["kind"], page.place, brief(lost.true), read_as, lost.near)
    for fact in page.spare:
        yield Loss(reason_of_spurious(fact, page.true, page.seen), fact["kind"], page.place, "", brief(fact))


@dataclass(frozen=True, slots=True)
class _Lost:
    """A true fact, the read one that stands in its place if any, and whether they are nearly equal."""

    true: Json
    read: Json | None
    near: bool


@dataclass(frozen=True, slots=True)
class _Compared:
    """A page after matching. `spare`: read facts that stand for nothing."""

    place: Place
    seen: PageRead
    true: Sequence[Json]
    lost: Sequence[_Lost]
    spare: Sequence[Json]


def _matched(true: Sequence[Json], read: Sequence[Json], place: Place, score: Score) -> tuple[list[_Lost], list[Json]]:
    """Count one page; what was lost on it, and the read facts that stand for nothing."""
    lost: list[_Lost] = []
    spare: list[Json] = []
    for kind in sorted({fact["kind"] for fact in (*true, *read)}):
        wanted = [fact for fact in true if fact["kind"] == kind]
        found = [fact for fact in read if fact["kind"] == kind]
        strict, lenient = pair_up(wanted, found, EXACT), pair_up(wanted, found, LIKE)
        tally = Tally(len(wanted), len(found), len(strict), len(lenient))
        _add_evidence(tally, [(wanted[i], found[j]) for i, j in lenient.items()])
        score.facts[place.hand, place.quality, kind].add(tally)
        for i, j in strict.items():
            _add_fields(wanted[i], found[j], score)
        left = [fact for j, fact in enumerate(found) if j not in strict.values()]
        for i in (i for i in range(len(wanted)) if i not in strict):
            other = nearest(wanted[i], left, LIKE)
            left = [one for one in left if one is not other]
            lost.append(_Lost(wanted[i], other, i in lenient))
        spare += left
    return lost, spare


def _add_evidence(tally: Tally, pairs: Sequence[tuple[Json, Json]]) -> None:
    for true, read in pairs:
        a, b = true["evidence"].get("box"), read["evidence"].get("box")
        if a:
            tally.spotted += 1
            tally.centred += bool(b) and centre_inside(b, a)
            tally.boxed += bool(b) and overlap(a, b) >= OVERLAP


def _add_fields(true: Json, read: Json, score: Score) -> None:
    for name, right in other_fields(true, read).items():
        count = score.fields[true["kind"], name]
        count[0], count[1] = count[0] + right, count[1] + 1


def score_findings(case: str, truth: Json, findings: Sequence[Json], score: Score) -> None:
    """Look for the planted findings, and list the others."""
    got = {(f["rule"], f["verdict"]) for f in findings}
    expected = {(e["rule"], e["verdict"]) for e in truth["expected"]}
    for planted in truth["expected"]:
        count = score.planted[planted["topic"]]
        hit = (planted["rule"], planted["verdict"]) in got
        count[0], count[1] = count[0] + hit, count[1] + 1
        if not hit:
            score.not_found.append(f"{case}: {planted['rule']} {planted['verdict']}: {planted['note']}")
    for one in findings:
        if (
            one["verdict"] == "conflict"
            and one["severity"] in ("red", "yellow")
            and (one["rule"], "conflict") not in expected
        ):
            line = f"{case}: {one['rule']} {one['severity']}: {one.get('text', '')}"
            (score.unexpected if truth["kind"] == "conflict" else score.false_alarms).append(line)


def _types_read(result: Json) -> dict[int, str | None]:
    types = {material["id"]: material["type"] for material in result["materials"]}
    return {page["number"]: types.get(page.get("material")) for page in result["pages"]}


def _type_right(page: Json, read: Mapping[int, str | None]) -> bool:
    said = read.get(page["number"])
    return said == page["type"] or (said is None and page["type"] in BLANK)


def _groups(materials: Mapping[int, str | None]) -> set[frozenset[int]]:
    names = {name for name in materials.values() if name is not None}
    return {frozenset(page for page, its in materials.items() if its == name) for name in names}


def _pairs(groups: set[frozenset[int]]) -> set[tuple[int, int]]:
    return {pair for group in groups for pair in combinations(sorted(group), 2)}
