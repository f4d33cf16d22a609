"""Posts in words: which posts a text names, whether two records are about one post, which decision made which line."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache

from rapidfuzz import fuzz

from models.comparisons import months_between
from models.facts import Fact
from models.timeline import Timeline
from rules.lines import newest_resume
from rules.ranks import place_of

_NOTES = re.compile("[（(][^（）()]*[)）]")
_AND = re.compile("[、，,；;/ ]|兼任?(?!职)")
_GIVEN = re.compile("^(?:拟任|试任|担任|任命为|任)")
_OTHER_POST = "副代总兼助理"
"""Characters before the name of a post that make another post of it: 副局长 is not 局长."""
_SIDE = re.compile("党组|党委|党总支|党支部|常委|委员$")
_ELECTED = re.compile(
    "(?<!村)(?:[县市区乡镇省州旗]长|专员)(?:助理)?$|人大|人民代表大会|政协|检察长|法院.{0,2}院长|主席(?!团)|选举|当选")
_FILLER = re.compile("人民|中共|中国共产党")


def post_text(fact: Fact) -> str:
    """The post that a record names; the unit text where it holds both."""
    return fact.text("post") or fact.text("unit") or ""


@lru_cache(maxsize=8192)
def posts_in(text: str) -> tuple[str, ...]:
    """The posts that a text names, in its order: 党组成员、副局长（正科级） names 党组成员 and 副局长."""
    parts = (_GIVEN.sub("", part) for part in _AND.split(_NOTES.sub("", text)))
    return tuple(part for part in parts if len(part) > 1)


def main_posts(text: str) -> tuple[str, ...]:
    """The posts without seats in party bodies held beside them; all of them where there is nothing else."""
    found = posts_in(text)
    return tuple(part for part in found if not _SIDE.search(part)) or found


@lru_cache(maxsize=16384)
def same_unit(one: str, other: str) -> bool:
    """Whether two texts name one unit, which is often shortened: 县财政局 for 某县财政局."""
    one, other = _FILLER.sub("", one), _FILLER.sub("", other)
    if not one or not other or one in other or other in one:
        return True
    return one[-3:] == other[-3:] and fuzz.ratio(one, other) >= 80


def is_one_post(one: str, other: str) -> bool:
    """Whether two posts are the same; one may be written with its unit: 人事科副科长 and 副科长."""
    if one == other:
        return True
    long, short = (one, other) if len(one) > len(other) else (other, one)
    return long.endswith(short) and long[-len(short) - 1] not in _OTHER_POST


def same_post(one: Fact, other: Fact) -> bool:
    """Whether two records are about one post in one unit, as far as they name them."""
    if one.text("post") and other.text("post") and not same_unit(one.text("unit") or "", other.text("unit") or ""):
        return False
    ranks = place_of(one.text("level")), place_of(other.text("level"))
    if None not in ranks and ranks[0] != ranks[1]:
        return False
    posts, others = posts_in(post_text(one)), posts_in(post_text(other))
    return any(is_one_post(a, b) for a in posts for b in others) or not (posts or others)


def is_elected(fact: Fact) -> bool:
    """Whether a post is filled by election or by a people's congress."""
    texts = post_text(fact), (fact.text("unit") or "") + (fact.text("post") or "")
    return any(_ELECTED.search(part) for text in texts for part in posts_in(text))


def tails(fact: Fact) -> set[str]:
    """The ends of the posts that a record names: two records of one post share one."""
    return {part[-2:] for part in posts_in(post_text(fact))} or {""}


def by_tail(facts: Iterable[Fact]) -> Mapping[str, list[Fact]]:
    """Records by the ends of the posts that they name, so that not every two need be compared."""
    found: dict[str, list[Fact]] = defaultdict(list)
    for fact in facts:
        for tail in sorted(tails(fact)):
            found[tail].append(fact)
    return found


def claimed_lines(timeline: Timeline) -> list[Fact]:
    """Lines of the newest résumé, and of the form that holds the claimed values where that is another."""
    claim = timeline.claim_material
    lines = newest_resume(timeline)
    return list(dict.fromkeys([*lines, *(timeline.on_material("stint", claim) if claim else ())]))


def decisions_by_line(lines: Sequence[Fact], decisions: Iterable[Fact]) -> Mapping[str, list[Fact]]:
    """For each line, by id, the decisions about its post; in each résumé a decision goes to the nearest line by start.

    Of a line that names several posts only the first counts: the later ones may have been given in its course.
    """
    like = by_tail(lines)
    found: dict[str, list[Fact]] = defaultdict(list)
    for decision in decisions:
        pages: dict[str | None, dict[str, Fact]] = defaultdict(dict)
        for tail in sorted(tails(decision)):
            for line in like.get(tail, ()):
                if line.id not in pages[line.material] and same_post(line, decision):
                    pages[line.material][line.id] = line
        for fitting in pages.values():
            apart = {name: _apart(line, decision) for name, line in fitting.items()}
            for name in fitting:
                if apart[name] == min(apart.values()):
                    found[name].append(decision)
    return found


def is_for_start(line: Fact, decision: Fact) -> bool:
    """Whether a decision is about the post with which a line starts, not about one given in its course."""
    first = main_posts(post_text(line))[:1]
    return any(is_one_post(a, b) for a in first for b in posts_in(post_text(decision)))


def _apart(line: Fact, decision: Fact) -> int:
    """Months between the start of a line and a decision, 0 where they may be of one month."""
    start, decided = line.date("start"), decision.date("decided")
    if start is None or decided is None:
        return 10**6
    fewest, most = months_between(start, decided)
    return 0 if fewest <= 0 <= most else min(abs(fewest), abs(most))
