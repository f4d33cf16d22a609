"""WRK-06: a start of work that rests on the countryside, without the page for it or from one's own village."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from models.comparisons import before, same
from models.dates import PartialDate
from models.facts import Fact, Material
from models.findings import Severity, Verdict
from models.timeline import Timeline
from models.truth import Truth
from rules.checks.work_credit import claim_resting_on, is_settled
from rules.lines import is_rural_youth, text_of
from rules.outcome import CONSISTENT, Outcome
from rules.policy import Policy
from rules.records import apart_at_most, day
from rules.registry import rule
from rules.wording import material_title, period, place_text, start_told, told

RED, YELLOW = Severity.RED, Severity.YELLOW
ROUTES = frozenset({"上山下乡"})
HOMES = {"native_place": "籍贯", "birth_place": "出生地"}
RETURNED = re.compile("回乡|返乡|还乡")
VILLAGER = re.compile("社员|农民|务农|回乡|返乡")
APPROVED = re.compile("投亲|知青办|知识青年.{0,8}办公室|安置办")
YOUTH_PAGE = re.compile("知青|知识青年|下乡|插队|插场")
PLACE = re.compile("([一-鿿]+?)(省|自治区|地区|市|自治州|县|区|旗|公社|人民公社|乡|镇|大队|生产队|村|屯)")
VILLAGE = frozenset({"大队", "生产队", "村", "屯"})
COMMUNE = frozenset({"公社", "人民公社", "乡", "镇"})


@rule("WRK-06", title="回乡知青或材料缺失计工龄",
      reads=["rural_youth_credit", "returned_rural_youth", "rural_youth_page_months"],
      settled_by="知青登记表，下乡批准材料，下乡前户籍底册")
def rural_start_without_ground(timeline: Timeline, policy: Policy) -> Iterator[Outcome]:
    """A claimed start that rests on going to the countryside: whose village it was, whether a page shows it."""
    resting = claim_resting_on(timeline, ROUTES, _is_stay)
    if resting is None:
        return
    claim, ground = resting
    if is_settled(timeline, policy, claim):
        yield CONSISTENT
        return
    facts = tuple(dict.fromkeys((claim, *ground[:2])))
    found = _own_village(timeline, policy, facts) or _page_missing(timeline, policy, facts)
    yield found or CONSISTENT


def _begins_with(line: Fact, when: PartialDate) -> bool:
    begun = line.date("start")
    return begun is not None and same(begun, when) is not Truth.NO


def _is_stay(line: Fact) -> bool:
    return is_rural_youth(line) or bool(RETURNED.search(text_of(line)))


def _own_village(timeline: Timeline, policy: Policy, facts: tuple[Fact, ...]) -> Outcome | None:
    """Whether the pages show a country household, and the home village as the place of the stay."""
    if _approved_with_kin(timeline, facts):
        return None
    when = day(facts[0])
    rural = _country_household(timeline, when)
    earlier = [f for f in rural if _known_earlier(timeline, f, when)]
    homes = [f for f in (*timeline.facts("identity", "native_place"), *timeline.facts("identity", "birth_place"))
             if f.text("value")]
    homes += [f for f in earlier if f.text("place")]
    stays = [f for f in timeline.facts("stint") if f.text("unit") and (
        _is_stay(f) or (VILLAGER.search(f.text("post") or "") and _begins_with(f, when)))]
    home = next((h for h in homes for s in stays if _same_village(_place(h), s.text("unit") or "")), None)
    says = [start_told(timeline, facts[0]), *(told(timeline, f) for f in facts[1:]),
            *(f"{material_title(timeline, f)}载户口性质为农业" for f in rural[:1]),
            *(f"{material_title(timeline, s)}载{place_text(s)}{period(s)}" for s in stays[:1] if s not in facts),
            *(f"{material_title(timeline, f)}载{HOMES.get(f.slot or '', '户籍所在地')}为{_place(f)}"
              for f in [home] if f is not None)]
    returned = any(RETURNED.search(text_of(f)) for f in stays)
    rows = policy.rows("returned_rural_youth")[-1:]
    if rural and (home is not None or returned):
        return Outcome(
            Verdict.CONFLICT, (*facts, rural[0], *([home] if home is not None else [])), RED, "；".join(says),
            "下乡前即为农业户口，所到为本人家乡，属回乡务农，不能作为上山下乡计算工龄",
            rows=policy.rows("rural_youth_credit")[-1:])
    if earlier or returned:
        return Outcome(Verdict.UNDECIDED, (*facts, *earlier[:1]), RED, "；".join(says),
                       decides="是否属回乡务农，需下乡前户籍底册和知青办批准下乡的材料", rows=rows)
    return None


def _country_household(timeline: Timeline, when: PartialDate) -> list[Fact]:
    """Records of a country household that do not begin with the stay: moving the household there made it one."""
    town = [f for f in timeline.facts("household") if f.text("type") == "非农业"]
    if any((begun := f.date("from") or timeline.formed(f)) is None or before(begun, when) is not Truth.NO
           for f in town):
        return []
    found = []
    for fact in timeline.facts("household"):
        begun = fact.date("from")
        if fact.text("type") == "农业" and (begun is None or before(begun, when) is Truth.YES):
            found.append(fact)
    return found


def _known_earlier(timeline: Timeline, household: Fact, when: PartialDate) -> bool:
    """Whether the household is known to be that of before the stay; a later page may mean the one of the stay."""
    known = household.date("from") or timeline.formed(household)
    return known is not None and before(when, known) is not Truth.YES


def _approved_with_kin(timeline: Timeline, facts: Sequence[Fact]) -> bool:
    """Whether a page shows that the office for educated youth sent someone to the village of kin."""
    if any(APPROVED.search(text_of(f)) for f in facts):
        return True
    texts = [f.text("text") or "" for f in timeline.facts("seal")]
    texts += [m.title for m in timeline.content.materials]
    texts += [(f.text("by") or "") + (f.text("grounds") or "") for f in timeline.facts("determination", "work_start")]
    texts += [text_of(f) for f in timeline.facts("stint") if _is_stay(f)]
    return any(APPROVED.search(text) for text in texts)


def _page_missing(timeline: Timeline, policy: Policy, facts: tuple[Fact, ...]) -> Outcome | None:
    if not timeline.content.materials_listed:
        return None
    limit = policy.constant("rural_youth_page_months")
    when = day(facts[0])
    pages = [m for m in timeline.content.materials if m.type == "M30" or YOUTH_PAGE.search(m.title)]
    if any(_formed_then(page, when, limit.number) for page in pages):
        return None
    later = "，现有知青材料形成时间与下乡时间相差过大" if pages else ""
    return Outcome(
        Verdict.MISSING, facts, YELLOW,
        "；".join([start_told(timeline, facts[0]), *(told(timeline, f) for f in facts[1:])]),
        f"该时间依据上山下乡，档案中没有下乡前后{limit.number // 12}年内形成的知青审批或登记材料{later}",
        rows=(*policy.rows("rural_youth_credit")[-1:], limit), subject="知青登记材料")


def _formed_then(page: Material, when: PartialDate, months: int) -> bool:
    formed = page.formed
    return formed is None or not formed.is_readable or apart_at_most(formed, when, months) is not Truth.NO


def _place(fact: Fact) -> str:
    return fact.text("value") or fact.text("place") or ""


@lru_cache(maxsize=4096)
def _parts(place: str) -> tuple[tuple[str, str], ...]:
    return tuple((name, kind) for name, kind in PLACE.findall(place))


def _same_village(one: str, other: str) -> bool:
    """Whether two texts name the same village, or the same commune where one of them goes no further."""
    first, second = _parts(one), _parts(other)
    for kinds in (VILLAGE, COMMUNE):
        names = [{name for name, kind in parts if kind in kinds} for parts in (first, second)]
        if all(names):
            return bool(names[0] & names[1])
    return False
