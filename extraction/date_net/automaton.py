"""Which strings a grammar holds, asked sign by sign: a small regular-expression compiler and its automaton.

Written here since `re` cannot say whether a beginning may still become a match. Understood are signs, `[classes]`,
`(alternatives|…)`, `?`, `*`, `+`, `{m}` and `{m,n}`; `\\` takes the next sign as it is.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

_Fragment = tuple[int, int]  # first and last state
DEAD = -1
START = 0


class _Nfa:
    """States with edges by sign and edges without one."""

    def __init__(self) -> None:
        self.by_sign: list[dict[str, set[int]]] = []
        self.free: list[set[int]] = []

    def state(self) -> int:
        self.by_sign.append({})
        self.free.append(set())
        return len(self.free) - 1

    def edge(self, before: int, after: int, signs: str = "") -> None:
        if not signs:
            self.free[before].add(after)
        for sign in signs:
            self.by_sign[before].setdefault(sign, set()).add(after)

    def closure(self, states: set[int]) -> frozenset[int]:
        todo, found = list(states), set(states)
        while todo:
            for after in self.free[todo.pop()] - found:
                found.add(after)
                todo.append(after)
        return frozenset(found)


class _Parser:
    """One pass over a pattern, building the states behind it."""

    def __init__(self, pattern: str, nfa: _Nfa) -> None:
        self._pattern, self._nfa, self._at = pattern, nfa, 0

    def parse(self) -> _Fragment:
        whole = self._alternatives()
        if self._at != len(self._pattern):
            raise ValueError(f"unexpected {self._pattern[self._at]!r} at {self._at} of {self._pattern!r}")
        return whole

    def _peek(self) -> str:
        return self._pattern[self._at : self._at + 1]

    def _take(self) -> str:
        sign = self._peek()
        self._at += 1
        return sign

    def _alternatives(self) -> _Fragment:
        first, last = self._nfa.state(), self._nfa.state()
        while True:
            begin, end = self._sequence()
            self._nfa.edge(first, begin)
            self._nfa.edge(end, last)
            if self._peek() != "|":
                return first, last
            self._take()

    def _sequence(self) -> _Fragment:
        first = last = self._nfa.state()
        while self._peek() not in ("", "|", ")"):
            begin, end = self._repeated()
            self._nfa.edge(last, begin)
            last = end
        return first, last

    def _repeated(self) -> _Fragment:
        place = self._at
        whole = self._atom()
        after = self._at
        fewest, most = self._counts()
        behind = self._at
        parts = [whole]
        for _ in range(1, max(fewest, most or 0, 1)):
            self._at = place  # parsed anew, since every repetition needs states of its own
            parts.append(self._atom())
        self._at = behind if behind > after else after
        return self._joined(parts, fewest, most)

    def _joined(self, parts: list[_Fragment], fewest: int, most: int | None) -> _Fragment:
        first, last = self._nfa.state(), self._nfa.state()
        before = first
        for number, (begin, end) in enumerate(parts):
            if number >= fewest:
                self._nfa.edge(before, last)
            self._nfa.edge(before, begin)
            before = end
        self._nfa.edge(before, last)
        if most is None:
            self._nfa.edge(parts[-1][1], parts[-1][0])
        return first, last

    def _counts(self) -> tuple[int, int | None]:
        sign = self._peek()
        if sign and sign in "?*+":
            self._take()
            return {"?": (0, 1), "*": (0, None), "+": (1, None)}[sign]
        if sign != "{":
            return 1, 1
        end = self._pattern.index("}", self._at)
        low, _, high = self._pattern[self._at + 1 : end].partition(",")
        self._at = end + 1
        return int(low), int(high or low)

    def _atom(self) -> _Fragment:
        sign = self._take()
        if sign == "(":
            inner = self._alternatives()
            self._take()
            return inner
        if sign == "[":
            end = self._pattern.index("]", self._at)
            signs, self._at = _signs_of(self._pattern[self._at : end]), end + 1
        else:
            signs = self._take() if sign == "\\" else sign
        first, last = self._nfa.state(), self._nfa.state()
        self._nfa.edge(first, last, signs)
        return first, last


def _signs_of(inside: str) -> str:
    """A class's signs; only `0-9`-like spans of ASCII are spelled with a dash, a dash that comes first is one."""
    signs, at = "", 0
    while at < len(inside):
        if inside[at + 1 : at + 2] == "-" and at + 2 < len(inside):
            signs += "".join(chr(code) for code in range(ord(inside[at]), ord(inside[at + 2]) + 1))
            at += 3
        else:
            signs += inside[at]
            at += 1
    return signs


@dataclass(slots=True)
class Automaton:
    """The strings of several named patterns at once. States are numbers; START begins, DEAD has no way on."""

    _nfa: _Nfa
    _ends: Mapping[int, str]
    _sets: list[frozenset[int]] = field(default_factory=list)
    _numbers: dict[frozenset[int], int] = field(default_factory=dict)
    _next: dict[tuple[int, str], int] = field(default_factory=dict)
    _kinds: list[str] = field(default_factory=list)

    @classmethod
    def of(cls, patterns: Mapping[str, str]) -> Automaton:
        """All strings of all patterns; of a string in several, the first pattern's name holds."""
        nfa = _Nfa()
        start, ends = nfa.state(), {}
        for name, pattern in patterns.items():
            begin, end = _Parser(pattern, nfa).parse()
            nfa.edge(start, begin)
            ends[end] = name
        made = cls(nfa, ends)
        made._number(nfa.closure({start}))
        return made

    def step(self, state: int, sign: str) -> int:
        """Where a sign leads, DEAD if nowhere."""
        known = self._next.get((state, sign))
        if known is None:
            after: set[int] = set()
            for one in self._sets[state]:
                after |= self._nfa.by_sign[one].get(sign, set())
            known = self._number(self._nfa.closure(after)) if after else DEAD
            self._next[state, sign] = known
        return known

    def kind(self, state: int) -> str:
        """The name of the pattern that a string ending in `state` belongs to; empty if it belongs to none."""
        return self._kinds[state]

    def kind_of(self, text: str) -> str:
        """The same for a whole text."""
        state = START
        for sign in text:
            state = self.step(state, sign)
            if state == DEAD:
                return ""
        return self._kinds[state]

    def _number(self, states: frozenset[int]) -> int:
        if states not in self._numbers:
            self._numbers[states] = len(self._sets)
            self._sets.append(states)
            order = list(self._ends)
            held = sorted(states & self._ends.keys(), key=order.index)
            self._kinds.append(self._ends[held[0]] if held else "")
        return self._numbers[states]
