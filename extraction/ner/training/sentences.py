"""Labelled texts without end, each new, from one seed."""

from __future__ import annotations

import random
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from extraction.ner.training.grammar import Grammar, Piece, load_grammar
from extraction.ner.training.lexicon import dictionary_path, load_lexicon
from extraction.ner.training.makers import MAKERS
from extraction.ner.training.noise import disturb, uniform

GRAMMAR = Path(__file__).parent / "grammar"
_BEGINS_INSIDE = 0.08  # share of texts that begin in the middle, as a wrapped line does
LONGEST = 240  # characters of one text; the model reads 256
_KINDS = ("resume_line", "paper_sentence", "bio_sentence", "prose_sentence", "natural")
_WEIGHTS = (28, 20, 20, 10, 30)
# 党委 and its like directly before the post belong to it (云塘镇 + 党委书记); 总工会, 团县委 and 县纪委 are units.
_OFFICE = re.compile(
    "(?:(?:机关|直属机关)?党委|党组|党支部|党总支|党工委|团委|团总支|团支部|(?<!总)工会|(?<![省市县区州旗盟])纪委|纪检组)$")
_OFFICER = re.compile("(?:副|代|常务副|专职副|第一副|第一)?(?:书记|主席|成员|委员|组长)$")


@dataclass(frozen=True, slots=True)
class Sentence:
    """A text and a BIO tag for each of its characters (`B-UNIT`, `I-UNIT`, `O`)."""

    chars: tuple[str, ...]
    tags: tuple[str, ...]


@lru_cache(maxsize=1)
def training_grammar(dictionary: Path | None = None) -> Grammar:
    """The grammar with the dictionary's words. Raises FileNotFoundError where there is no dictionary."""
    surnames = frozenset(_words("surname"))
    return load_grammar(GRAMMAR, {**MAKERS, **load_lexicon(dictionary or dictionary_path(), surnames)})


def sentences(seed: int, dictionary: Path | None = None) -> Iterator[Sentence]:
    """Texts of one to four sentences, the same ones for the same seed."""
    grammar, rng = training_grammar(dictionary), random.Random(seed)
    while True:
        yield one_sentence(grammar, rng)


def one_sentence(grammar: Grammar, rng: random.Random) -> Sentence:
    """One text, disturbed or not."""
    kind = rng.choices(_KINDS, _WEIGHTS)[0]
    chars: list[str] = []
    tags: list[str] = []
    for number in range(rng.choice((1, 1, 1, 2, 2, 3, 4))):
        if number and rng.random() < 0.3:
            kind = rng.choices(_KINDS, _WEIGHTS)[0]
        if number:
            glue = rng.choice(("", "。", "\n", "，", "；", " "))
            chars += glue
            tags += ["O"] * len(glue)
        for text, label in settled(grammar.expand(kind, rng)):
            chars += text
            tags += ["O"] * len(text) if label is None else [f"B-{label}", *[f"I-{label}"] * (len(text) - 1)]
        if len(chars) > LONGEST:
            break
    first = rng.randrange(len(chars) // 2 + 1) if rng.random() < _BEGINS_INSIDE else 0
    found, marks = disturb(chars[first:first + LONGEST], tags[first:first + LONGEST], rng)
    del found[LONGEST:], marks[LONGEST:]  # blanks came in between
    return Sentence(tuple(uniform("".join(found)).replace("\n", " ")), tuple(marks))


def settled(pieces: Sequence[Piece]) -> list[Piece]:
    """Pieces with the borders of the annotation guide: 党委 before 书记 goes over to the post."""
    out = [piece for piece in pieces if piece[0]]
    for place in range(len(out) - 1):
        (text, label), (post, kind) = out[place], out[place + 1]
        if label == "UNIT" and kind == "POST" and (office := _OFFICE.search(text)) and _OFFICER.match(post):
            out[place] = (text[:office.start()], label)
            out[place + 1] = (office[0] + post, kind)
    return _joined([piece for piece in out if piece[0]])


def _joined(pieces: list[Piece]) -> list[Piece]:
    """A department directly behind its organisation is one name with it."""
    out: list[Piece] = []
    for text, label in pieces:
        if label == "UNIT" and out and out[-1][1] in ("UNIT", "SCHOOL"):
            out[-1] = (out[-1][0] + text, out[-1][1])
        else:
            out.append((text, label))
    return out


def _words(name: str) -> list[str]:
    for line in (GRAMMAR / "words.txt").read_text(encoding="utf-8").splitlines():
        if line.startswith(f"{name}:"):
            return line.partition(":")[2].split()
    return []
