"""All date bounds of a dossier as one constraint network: what cannot all be true, and what the rest allows a date.

Points are the days of a life (birth, a graduation, a Party step). A record bounds a point from both sides; a link says
how far two points must lie apart (`rules/shifts.py`). networkx holds both. Because every link is a monotone function,
the earliest day of each point is the least fixed point of the links: a dossier is consistent exactly where no point's
earliest day lies behind its last one, so no conflict is ever reported that some assignment of days would satisfy.
Rival records of one thing widen its bounds: a conflict must hold under all of them. What no link connects cannot
conflict, so each connected part of the graph is looked at alone.
"""

from __future__ import annotations

from collections import defaultdict, deque
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from itertools import combinations

import networkx as nx

from rules.policy import PolicyRow
from rules.shifts import FIRST, LAST, Shift

MOST_CONFLICTS = 6
"""Conflict sets looked for in one connected part; a part with more has a deeper trouble than dates."""


@dataclass(frozen=True, slots=True)
class Record:
    """One fact's date: the point it speaks of and the days it allows, as day numbers."""

    point: str
    fact: str
    first: int
    last: int


@dataclass(frozen=True, slots=True)
class Link:
    """`later` is at least `shift` after `earlier`, for the reason in `words`; it rests on `facts` (ids) and `rows`."""

    earlier: str
    later: str
    shift: Shift
    words: str
    facts: frozenset[str] = frozenset()
    rows: tuple[PolicyRow, ...] = ()


@dataclass(frozen=True, slots=True)
class Conflict:
    """Facts that cannot all be true: drop any one and the rest can. `links` are what they contradict."""

    facts: frozenset[str]
    links: tuple[Link, ...]


@dataclass(frozen=True)
class Network:
    """Records and links over points. `graph` has the points as nodes and the links as edges (networkx)."""

    records: tuple[Record, ...]
    links: tuple[Link, ...]

    @cached_property
    def graph(self) -> nx.MultiDiGraph[str]:
        """Points with the records that bound them, and an edge for each link from its earlier to its later point."""
        graph: nx.MultiDiGraph[str] = nx.MultiDiGraph()
        for record in self.records:
            if record.point not in graph:
                graph.add_node(record.point, records=[])
            graph.nodes[record.point]["records"].append(record)
        graph.add_edges_from((link.earlier, link.later, {"link": link}) for link in self.links)
        return graph

    @cached_property
    def parts(self) -> tuple[Network, ...]:
        """The connected parts of the network that hold a link, each a network of its own."""
        part_of = {point: number for number, points in enumerate(nx.weakly_connected_components(self.graph))
                   for point in points}
        links: dict[int, list[Link]] = defaultdict(list)
        records: dict[int, list[Record]] = defaultdict(list)
        for link in self.links:
            links[part_of[link.earlier]].append(link)
        for record in self.records:
            records[part_of[record.point]].append(record)
        return tuple(Network(tuple(records[number]), tuple(links[number])) for number in sorted(links))

    @cached_property
    def after(self) -> Mapping[str, list[Link]]:
        """Links by their earlier point."""
        found: dict[str, list[Link]] = defaultdict(list)
        for link in self.links:
            found[link.earlier].append(link)
        return found

    @cached_property
    def up_to(self) -> Mapping[str, list[Link]]:
        """Links by their later point."""
        found: dict[str, list[Link]] = defaultdict(list)
        for link in self.links:
            found[link.later].append(link)
        return found

    @cached_property
    def hulls(self) -> Mapping[str, tuple[Record, Record]]:
        """For each bounded point the record that reaches furthest back, and the one that reaches furthest on."""
        found: dict[str, tuple[Record, Record]] = {}
        for record in self.records:
            low, high = found.get(record.point, (record, record))
            found[record.point] = (min(low, record, key=lambda r: (r.first, r.fact)),
                                   max(high, record, key=lambda r: (r.last, r.fact)))
        return found

    @cached_property
    def binding(self) -> Network:
        """The network without usual lengths and the like."""
        return Network(self.records, tuple(link for link in self.links if not any(row.soft for row in link.rows)))

    def without(self, facts: Iterable[str]) -> Network:
        """The network as if some facts were not on file."""
        gone = frozenset(facts)
        return Network(tuple(r for r in self.records if r.fact not in gone),
                       tuple(link for link in self.links if not link.facts & gone))

    def unbounded(self, point: str, fact: str) -> Network:
        """The network as if a fact spoke of a point, but its date could not be read."""
        return Network(tuple(r for r in self.records if (r.point, r.fact) != (point, fact)), self.links)

    def only(self, facts: Iterable[str]) -> Network:
        """The network of these facts alone; links that rest on no fact stay."""
        kept = frozenset(facts)
        return Network(tuple(r for r in self.records if r.fact in kept),
                       tuple(link for link in self.links if link.facts <= kept))

    @cached_property
    def is_consistent(self) -> bool:
        """Whether some assignment of days satisfies every record and link."""
        return Propagation(self).clash is None

    def bounds(self, point: str) -> tuple[int, int]:
        """First and last day that records and links allow a point; the first lies behind the last in a conflict."""
        forward, backward = Propagation(self), Propagation(self, backward=True)
        return forward.reached.get(point, FIRST), backward.reached.get(point, LAST)

    def conflicts(self) -> list[Conflict]:
        """Minimal conflict sets, each found by taking away one fact of every set before (Reiter's hitting-set tree)."""
        if self.is_consistent:
            return []
        return [conflict for part in self.parts if not part.is_consistent for conflict in part.own_conflicts()]

    def own_conflicts(self, most: int = MOST_CONFLICTS) -> list[Conflict]:
        """Minimal conflict sets of one connected part."""
        found: list[Conflict] = []
        waiting: deque[frozenset[str]] = deque([frozenset()])
        seen: set[frozenset[str]] = set()
        while waiting and len(found) < most and len(seen) < most * 4:
            gone = waiting.popleft()
            if gone in seen:
                continue
            seen.add(gone)
            known = next((c for c in found if not c.facts & gone), None)
            conflict = known or self.without(gone).a_conflict()
            if conflict is None:
                continue
            if known is None and self.excludes(conflict.facts):
                found.append(conflict)
            waiting.extend(gone | {fact} for fact in sorted(conflict.facts))
        return found

    def excludes(self, facts: Iterable[str]) -> bool:
        """Whether these facts cannot all be true, whichever rival record of the same points holds beside them."""
        kept = frozenset(facts)
        points = {record.point for record in self.records if record.fact in kept}
        return not Network(tuple(r for r in self.records if r.fact in kept or r.point in points),
                           tuple(link for link in self.links if link.facts <= kept)).is_consistent

    def a_conflict(self) -> Conflict | None:
        """One minimal conflict set; None where the network is consistent."""
        clash = Propagation(self).clash
        if clash is None:
            return None
        facts = sorted(clash)
        if not self.excludes(facts):  # links that chase each other may rest on facts that did not start them
            facts = sorted({r.fact for r in self.records}.union(*(link.facts for link in self.links)))
        for fact in tuple(facts):  # take away what the conflict does not need
            fewer = [f for f in facts if f != fact]
            if self.excludes(fewer):
                facts = fewer
        kept = self.only(facts)
        return Conflict(frozenset(facts), Propagation(kept).clash_links)


@dataclass
class Propagation:
    """Earliest days of all points by all links (`backward`: last days), and the facts behind the first clash."""

    network: Network
    backward: bool = False
    reached: dict[str, int] = field(default_factory=dict)
    clash: frozenset[str] | None = None
    clash_links: tuple[Link, ...] = ()
    _origin: dict[str, Record] = field(default_factory=dict)
    _through: dict[str, Link] = field(default_factory=dict)

    def __post_init__(self) -> None:
        for point, (low, high) in self.network.hulls.items():
            self.reached[point] = high.last if self.backward else low.first
            self._origin[point] = high if self.backward else low
        self._run()

    def _run(self) -> None:
        links = self.network.up_to if self.backward else self.network.after
        waiting, turns = deque(point for point in self.reached if point in links), 0
        points = {p for link in self.network.links for p in (link.earlier, link.later)} | self.reached.keys()
        while waiting:
            point = waiting.popleft()
            turns += 1
            if turns > len(points) ** 2 + len(points):  # every lawful path is shorter: the links chase each other
                self.clash, self.clash_links = self.behind(point)
                return
            for link in links.get(point, ()):
                other = link.earlier if self.backward else link.later
                if self._move(other, point, link):
                    if not self.backward and self._clashes(other):
                        return
                    waiting.append(other)

    def _move(self, other: str, point: str, link: Link) -> bool:
        day = self.reached[point]
        moved = link.shift.backward(day) if self.backward else link.shift.forward(day)
        known = self.reached.get(other)
        if known is not None and (moved >= known if self.backward else moved <= known):
            return False
        self.reached[other] = moved
        self._through[other] = link
        return True

    def _clashes(self, point: str) -> bool:
        hull = self.network.hulls.get(point)
        if hull is None or self.reached[point] <= hull[1].last:
            return False
        facts, links = self.behind(point)
        self.clash, self.clash_links = facts | {hull[1].fact}, links
        return True

    def behind(self, point: str) -> tuple[frozenset[str], tuple[Link, ...]]:
        """The facts and links that put a point where it was reached, in the order of time."""
        facts: set[str] = set()
        links: list[Link] = []
        passed = {point}
        while (link := self._through.get(point)) is not None and link not in links:
            links.append(link)
            facts |= link.facts
            point = link.later if self.backward else link.earlier
            passed.add(point)
        starts = [point] if link is None else passed  # links that chase each other may start at any of their points
        facts |= {self._origin[start].fact for start in starts if start in self._origin}
        return frozenset(facts), tuple(links if self.backward else links[::-1])


def smallest_covers(
    choices: Mapping[str, frozenset[int]], spots: Mapping[str, str], most: int = 3
) -> Iterator[list[str]]:
    """The fewest choices that together cover all numbers which any covers, no two of them of one spot.

    Exact up to `most` choices, every such cover in the order of `choices`; greedy, and one only, beyond.
    """
    wanted = frozenset().union(*choices.values()) if choices else frozenset()
    found = False
    for size in range(1, most + 1):
        for chosen in combinations(choices, size):
            if len({spots[name] for name in chosen}) == size and (
                    frozenset().union(*(choices[name] for name in chosen)) == wanted):
                found = True
                yield list(chosen)
        if found:
            return
    yield list(_greedily(wanted, choices, spots))


def _greedily(
    wanted: frozenset[int], choices: Mapping[str, frozenset[int]], spots: Mapping[str, str]
) -> Iterator[str]:
    left, used = set(wanted), set[str]()
    while left:
        name = max((n for n in choices if spots[n] not in used), key=lambda n: len(choices[n] & left), default=None)
        if name is None or not choices[name] & left:
            return
        yield name
        used.add(spots[name])
        left -= choices[name]
