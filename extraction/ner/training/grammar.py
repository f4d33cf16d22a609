"""A small grammar language: rules with weighted alternatives that expand to labelled pieces of text.

    name:
      3* text{other}(a|b|)<LABEL {inner}>?

`{other}` expands another rule, `(a|b|)` chooses, `<LABEL ...>` labels what stands inside, `?` makes the element before
it optional. In a file `words.txt`, `name: a b c` is a list of words. `{num:1-99}` is a number in that range.
"""

from __future__ import annotations

import random
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from itertools import accumulate
from pathlib import Path

Piece = tuple[str, str | None]
Emit = Callable[[str], None]
Maker = Callable[[random.Random], str]

_SPECIAL = frozenset("{(<|)>?")


class GrammarError(ValueError):
    """A rule that cannot be read or names a rule that is not there."""


@dataclass(slots=True)
class _Choice:
    alternatives: list[list[object]]
    weights: list[float]  # accumulated


@dataclass(slots=True)
class _Label:
    name: str
    body: list[object]


@dataclass(slots=True)
class _Maybe:
    node: object


@dataclass(slots=True)
class _Ref:
    name: str


@dataclass(slots=True)
class Grammar:
    """Rules by name; `makers` are rules written in Python, from a random source to a word."""

    makers: Mapping[str, Maker]
    rules: dict[str, _Choice] = field(default_factory=dict)
    words: dict[str, list[str]] = field(default_factory=dict)

    def expand(self, name: str, rng: random.Random) -> list[Piece]:
        """One random text of a rule, as pieces; neighbouring pieces of one name are not joined."""
        out: list[Piece] = []
        self._expand(_Ref(name), rng, None, out)
        return out

    def _expand(self, node: object, rng: random.Random, label: str | None, out: list[Piece]) -> None:
        if type(node) is str:
            out.append((node, label))
        elif type(node) is _Ref:
            self._expand_ref(node.name, rng, label, out)
        elif type(node) is _Choice:
            for item in rng.choices(node.alternatives, cum_weights=node.weights)[0]:
                self._expand(item, rng, label, out)
        elif type(node) is _Maybe:
            if rng.random() < 0.5:
                self._expand(node.node, rng, label, out)
        elif type(node) is _Label:
            self._expand_label(node, rng, label, out)

    def _expand_ref(self, name: str, rng: random.Random, label: str | None, out: list[Piece]) -> None:
        words = self.words.get(name)
        if words is not None:
            out.append((words[int(rng.random() * len(words))], label))
        elif name in self.rules:
            self._expand(self.rules[name], rng, label, out)
        elif name.startswith("num:"):
            low, high = name[4:].split("-")
            out.append((str(rng.randint(int(low), int(high))), label))
        else:
            out.append((self.makers[name](rng), label))

    def _expand_label(self, node: _Label, rng: random.Random, label: str | None, out: list[Piece]) -> None:
        inner: list[Piece] = []
        for item in node.body:
            self._expand(item, rng, node.name, inner)
        text = "".join(piece for piece, _ in inner)
        if text:
            out.append((text, label or node.name))

    def names(self) -> set[str]:
        """All rules that can be expanded, numbers aside."""
        return {*self.makers, *self.rules, *self.words}


def load_grammar(folder: Path, makers: Mapping[str, Maker]) -> Grammar:
    """Read all `.txt` files of a folder. Raises GrammarError where a rule names another that is not there."""
    grammar = Grammar(makers)
    for path in sorted(folder.glob("*.txt")):
        text = path.read_text(encoding="utf-8")
        if path.name == "words.txt":
            _read_words(text, grammar)
        else:
            _read_rules(text, grammar)
    known = grammar.names()
    for name, rule in grammar.rules.items():
        missing = {ref for ref in _refs(rule) if ref not in known and not ref.startswith("num:")}
        if missing:
            raise GrammarError(f"rule {name}: no rule named {', '.join(sorted(missing))}")
    return grammar


def _read_words(text: str, grammar: Grammar) -> None:
    for line in text.splitlines():
        if line and not line.startswith("#"):
            name, _, words = line.partition(":")
            grammar.words[name.strip()] = words.split()


def _read_rules(text: str, grammar: Grammar) -> None:
    name = ""
    alternatives: list[list[object]] = []
    weights: list[float] = []
    for line in [*text.splitlines(), "end:"]:
        if line.startswith("#") or not line.strip():
            continue
        if not line.startswith("  "):
            if name:
                grammar.rules[name] = _Choice([*alternatives], list(accumulate(weights)))
            name, _, rest = line.partition(":")
            alternatives, weights = [], []
            if rest.strip():
                alternatives, weights = [_parse(rest.lstrip())], [1.0]
        else:
            body = line[2:]
            head, star, tail = body.partition("* ")
            if not star and body.endswith("*"):
                head, star, tail = body[:-1], "*", ""
            weight = float(head) if star and head.isdigit() else 1.0
            alternatives.append(_parse(tail if star and head.isdigit() else body))
            weights.append(weight)


def _parse(text: str) -> list[object]:
    nodes, place = _sequence(text.replace("\\n", "\n").replace("\\t", "\t"), 0, "")
    if place != len(text.replace("\\n", "\n").replace("\\t", "\t")):
        raise GrammarError(f"cannot read {text!r} from place {place}")
    return nodes


def _sequence(text: str, place: int, stop: str) -> tuple[list[object], int]:
    nodes: list[object] = []
    while place < len(text) and text[place] not in stop:
        char = text[place]
        if char == "{":
            end = text.index("}", place)
            nodes.append(_Ref(text[place + 1:end]))
            place = end + 1
        elif char == "(":
            node, place = _choice(text, place + 1)
            nodes.append(node)
        elif char == "<":
            blank = text.index(" ", place)
            body, end = _sequence(text, blank + 1, ">")
            nodes.append(_Label(text[place + 1:blank], body))
            place = end + 1
        elif char == "?" and nodes:
            nodes.append(_Maybe(nodes.pop()))
            place += 1
        else:
            nodes, place = _literal(nodes, text, place)
    return nodes, place


def _literal(nodes: list[object], text: str, place: int) -> tuple[list[object], int]:
    """Characters up to the next sign; one that `?` follows stands alone."""
    end = place + 1
    while end < len(text) and text[end] not in _SPECIAL:
        end += 1
    if end < len(text) and text[end] == "?" and end - place > 1:
        return [*nodes, text[place:end - 1], text[end - 1]], end
    return [*nodes, text[place:end]], end


def _choice(text: str, place: int) -> tuple[_Choice, int]:
    alternatives: list[list[object]] = []
    while True:
        nodes, place = _sequence(text, place, "|)")
        alternatives.append(nodes)
        if place >= len(text):
            raise GrammarError(f"a bracket is not closed in {text!r}")
        if text[place] == ")":
            return _Choice(alternatives, [float(n + 1) for n in range(len(alternatives))]), place + 1
        place += 1


def _refs(node: object) -> set[str]:
    if isinstance(node, _Ref):
        return {node.name}
    if isinstance(node, _Choice):
        return {ref for body in node.alternatives for item in body for ref in _refs(item)}
    if isinstance(node, _Label):
        return {ref for item in node.body for ref in _refs(item)}
    return _refs(node.node) if isinstance(node, _Maybe) else set()
