"""The constraint network of one life: which records and which rules bound which days.

Only what holds for every lawful life is a link: what a rule of the rulebook would call a conflict between two of these
points. Usual lengths of study are links too, but their rows are `soft`: they carry no red finding.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from models.dates import FIRST_DAY, PartialDate
from models.facts import Fact
from models.timeline import Timeline
from rules.derived import derived_from
from rules.lines import is_full_time_job, is_full_time_study, is_unpaid_study, newest_resume
from rules.network import Link, Network, Propagation, Record
from rules.policy import Policy, PolicyRow
from rules.records import birth_candidates, claimed, dated, day, join_candidates, recognised
from rules.shifts import Shift, calendar_months, no_earlier, years_of_age
from rules.study_lengths import Length, has_own_length, printed_length, usual_length
from rules.wording import STEP_NAMES, place_text

BIRTH, WORK, JOIN = "birth", "work_start", "party:join"
STEPS = ("apply", "branch_accept", "superior_approve", "full_branch", "full_approve")
FOLLOWS = {"初中": ("小学",), "高中": ("初中",), "硕士": ("本科",), "博士": ("硕士",)}
"""The level that a full-time study must follow on, where only one can be meant."""
ANY_DAY = PartialDate("../..")


@derived_from("birth", "determination", "work_start", "party", "league", "education", "stint")
def life_network(timeline: Timeline, policy: Policy) -> Network:
    """The network of a dossier, usual lengths of study included; `Network.binding` leaves those out."""
    plan = _Plan(timeline, policy)
    plan.add_birth()
    plan.add_work()
    plan.add_party()
    plan.add_schools()
    plan.add_resume()
    return plan.finished()


@dataclass
class _Plan:
    """A network being drawn up."""

    timeline: Timeline
    policy: Policy
    records: list[Record] = field(default_factory=list)
    links: list[Link] = field(default_factory=list)
    _points: set[str] = field(default_factory=set)
    _speakers: dict[str, dict[str, None]] = field(default_factory=lambda: defaultdict(dict))

    def record(self, point: str, fact: Fact, when: PartialDate | None) -> None:
        """A fact speaks of a point, and bounds it where its date can be read."""
        self._speakers[point][fact.id] = None
        if when is not None:
            self._points.add(point)
            self.records.append(Record(point, fact.id, when.earliest.toordinal(), when.latest.toordinal()))

    def link(self, earlier: str, later: str, shift: Shift, words: str, *rows: PolicyRow) -> None:
        """`later` is at least `shift` after `earlier`: it rests on any one of the facts that speak of `earlier`.

        Nobody needs to say that someone was born.
        """
        for speaker in (earlier != BIRTH and self._speakers[earlier]) or (None,):
            self.links.append(Link(earlier, later, shift, words, frozenset((speaker,) if speaker else ()), rows))

    def has(self, point: str) -> bool:
        """Whether a record bounds the point."""
        return point in self._points

    def add_birth(self) -> None:
        """The birth dates that may hold, and the first years of life."""
        for candidate in birth_candidates(self.timeline, self.policy):
            for fact in candidate.facts:
                self.record(BIRTH, fact, candidate.date if fact.kind == "determination" else fact.date("date"))

    def add_work(self) -> None:
        """The start of work and the least age at it."""
        facts = dated(claimed(self.timeline, "work_start")) or dated(self.timeline.facts("work_start"))
        settled = recognised(self.timeline, "work_start", self.policy)
        facts = tuple(f for f in facts if not f.text("exception"))
        if settled is not None or not facts:
            return
        rows = {row.id: row for f in facts for row in self.policy.in_force("minimum_working_age", day(f))}
        first = self.policy.rows("minimum_working_age")[0].effective
        for fact in facts:
            self.record(WORK, fact, day(fact))
        if rows and all(day(f).earliest >= first for f in facts):
            least = min(row.number for row in rows.values())
            self.link(BIRTH, WORK, years_of_age(least), f"参加工作须年满{least}周岁", *rows.values())

    def add_party(self) -> None:
        """Steps of joining the Party and the League: their order, the least ages, the probation."""
        if self.timeline.facts("party", "rejoin") or self.timeline.facts("party", "expelled"):
            return
        present = []
        for step in STEPS:
            for fact in dated(self.timeline.facts("party", step)):
                self.record(f"party:{step}", fact, day(fact))
            if self.has(f"party:{step}"):
                present.append(step)
        order = self.policy.constant("admission_order")
        for one, other in pairwise(present):
            words = f"{STEP_NAMES[one]}不晚于{STEP_NAMES[other]}"
            self.link(f"party:{one}", f"party:{other}", no_earlier(), words, order)
        self._add_joining()
        self._add_league()

    def _add_joining(self) -> None:
        joins = join_candidates(self.timeline, self.policy)
        rows = {row.id: row for _, in_force in joins for row in in_force}
        if len(joins) != 1 or not joins[0][0].slot or len(rows) != 1:
            return
        (row,), fact = rows.values(), joins[0][0]
        point = f"party:{fact.slot}" if self.has(f"party:{fact.slot}") else JOIN
        if point == JOIN:
            self.record(JOIN, fact, day(fact))
        ages = self.policy.in_force("minimum_party_age", day(fact))
        if ages:
            least = min(age.number for age in ages)
            self.link(BIRTH, point, years_of_age(least), f"入党须年满{least}周岁", *ages)
        months = row.value["probation"]["default"]
        if months and "classes" not in row.value["probation"] and self.has("party:full_branch"):
            self.link(point, "party:full_branch", calendar_months(months), f"预备期{months}个月", row)

    def _add_league(self) -> None:
        step = "approve" if dated(self.timeline.facts("league", "approve")) else "branch_accept"
        facts = dated(self.timeline.facts("league", step))
        lag = self.policy.constant("congress_lag_months").number
        rows = {row.id: row for f in facts for row in self.policy.in_force("league_age", day(f), lag_months=lag)}
        for fact in facts:
            self.record("league", fact, day(fact))
        if rows:
            least = min(row.value[0] for row in rows.values())
            self.link(BIRTH, "league", years_of_age(least), f"入团须年满{least}周岁", *rows.values())

    def add_schools(self) -> None:
        """Full-time studies: their lengths, their order, the age at primary school."""
        levels: dict[str, list[Fact]] = defaultdict(list)
        for fact in self.timeline.facts("education"):
            level = fact.text("level")
            if level and is_full_time_study(fact) and fact.text("outcome") not in ("肄业", "进修"):
                levels[level].append(fact)
        for level, facts in levels.items():
            for fact in facts:
                self.record(f"{level}:start", fact, fact.date("start"))
                self.record(f"{level}:end", fact, fact.date("end"))
            self.link(f"{level}:start", f"{level}:end", no_earlier(), f"{level}毕业不早于入学")
            self._add_length(level, facts)
        self._add_order(levels)
        if "小学" in levels:
            row = self.policy.constant("earliest_primary_school_age")
            self.link(BIRTH, "小学:start", years_of_age(row.number), f"入小学通常年满{row.number}周岁", row)

    def _add_length(self, level: str, facts: Sequence[Fact]) -> None:
        for fact, length in self._lengths(facts):
            stated = (f"{level}{length.words}", frozenset((fact.id,)), length.rows)
            self.links += [Link(f"{level}:start", f"{level}:end", calendar_months(length.least), *stated),
                           Link(f"{level}:end", f"{level}:start", calendar_months(-length.most), *stated)]

    def _lengths(self, facts: Sequence[Fact]) -> Iterator[tuple[Fact, Length]]:
        """The one printed length of a level, else the usual one where a single record speaks of it."""
        if any(has_own_length(fact) or self._may_follow_on(fact) for fact in facts):
            return
        spans = [(f, f.date("start") or _some_time_before(f.date("end")), f.date("end") or ANY_DAY) for f in facts]
        printed = [(f, length) for f, start, end in spans if (length := printed_length(f, start, end, self.policy))]
        if len({length.words for _, length in printed}) == 1:
            yield printed[0]
        elif not printed and len(spans) == 1:
            length = usual_length(*spans[0], self.policy)
            if length is not None:
                yield facts[0], length

    def _may_follow_on(self, fact: Fact) -> bool:
        """Whether a bachelor's course may follow on another study, and be shorter than usual."""
        return fact.text("level") == "本科" and not fact.text("entry_basis") and any(
            other.text("level") in ("大专", "党校大专") for other in self.timeline.facts("education"))

    def _add_order(self, levels: dict[str, list[Fact]]) -> None:
        for level, before_it in FOLLOWS.items():
            found = [name for name in before_it if name in levels]
            if level in levels and len(found) == 1 and not _open_entry(levels[level]):
                self.link(f"{found[0]}:end", f"{level}:start", calendar_months(0), f"{found[0]}毕业后才入{level}")

    def add_resume(self) -> None:
        """Lines of the newest résumé: none ends before it starts, full-time jobs follow one another."""
        limit = self.policy.constant("overlap_months")
        lines = [line for line in newest_resume(self.timeline) if not line.flag("nested")]
        for line in lines:
            self.record(f"{line.id}:start", line, line.date("start"))
            self.record(f"{line.id}:end", line, line.date("end"))
            self.link(f"{line.id}:start", f"{line.id}:end", no_earlier(), f"{place_text(line)}止不早于起")
        for one, other in pairwise(line for line in lines if is_full_time_job(line)):
            if one.date("end") is not None:
                self.link(f"{one.id}:end", f"{other.id}:start", calendar_months(-limit.number),
                          "前一段全职经历止于后一段之前", limit)

    def finished(self) -> Network:
        """The network, with work kept out of full-time school where it can only have come after it."""
        network = Network(tuple(self.records), tuple(self.links))
        if not self.has(WORK):
            return network
        # A slip elsewhere must not hide this: only the connected parts that are sound are asked.
        sound = [network] if network.is_consistent else [part for part in network.parts if part.is_consistent]
        reached = Network(tuple(record for part in sound for record in part.records),
                          tuple(link for part in sound for link in part.links))
        first, last = Propagation(reached), Propagation(reached, backward=True)
        if WORK not in first.reached:
            return network
        row = self.policy.rows("study_is_not_work")[-1]
        studies = [f for f in self.timeline.facts("education") if f.text("level") and is_unpaid_study(self.timeline, f)]
        for level in dict.fromkeys(f.text("level") for f in studies):
            start, end = f"{level}:start", f"{level}:end"
            if start in last.reached and end in last.reached and first.reached[WORK] > last.reached[start]:
                behind = (first.behind(WORK), last.behind(start))
                rows = dict.fromkeys((row, *(r for _, links in behind for link in links for r in link.rows)))
                self.links.append(Link(end, WORK, calendar_months(0), f"参加工作不早于{level}毕业",
                                       behind[0][0] | behind[1][0], tuple(rows)))
        return Network(network.records, tuple(self.links))


def _some_time_before(end: PartialDate | None) -> PartialDate:
    """Any day up to the end of a study whose start is not written."""
    if end is None or end.earliest == FIRST_DAY:
        return ANY_DAY
    return PartialDate(f"{max(end.earliest.year - 8, 1)}-01-01/{end.latest.isoformat()}")


def _open_entry(facts: Sequence[Fact]) -> bool:
    """Whether entry did not ask for the level before: 同等学力 and the like."""
    return any(fact.text("entry_basis") for fact in facts)
