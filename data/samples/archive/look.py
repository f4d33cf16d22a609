"""How one form looks: everything about its layout that a seed decides."""

from __future__ import annotations

import random
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from samples.archive.ink import Pen, Type

MODES = (("cells", 10), ("colon", 3), ("above", 2), ("blank", 3))
RULES = {"cells": (("grid", 8), ("open", 3), ("frame", 2)), "colon": (("grid", 4), ("open", 2), ("none", 2)),
         "above": (("grid", 4), ("open", 2)), "blank": (("under", 1), ("none", 1))}
WAYS = {"hand_old": ("han", "han", "cn", "cn", "dot", "dun", "handun", "shortcn", "hanshort", "handot", "hannian"),
        "hand": ("cn", "cn", "dot", "dun", "mid", "dot0", "short", "shortcn", "han", "apos", "cnyuan", "hannian"),
        "typed_old": ("cn", "dot", "dot0", "dun", "fullstop", "wide", "cnyuan"),
        "typed": ("dot0", "dot0", "cn", "cn", "dash", "slash", "dot", "cn0", "solid", "dash1", "hanling")}
INKS = ("#222222", "#222222", "#222222", "#222222", "#6b1f1f", "#1f3a5c", "#2d4a32")


@dataclass
class Look:
    """The choices for one form."""

    rng: random.Random
    on: str
    type_: Type
    mode: str
    paper: str
    way: str  # notation of dates in cells
    sign: str  # notation of dates beside signatures
    columns: int
    aligned: bool
    label: str  # tight, spread, blank
    upright: bool
    opinion: str
    resume: str
    family: str
    repeat: bool
    photo: bool
    title_scale: float
    title_gap: str = ""
    marks: dict[str, str] = field(default_factory=dict)

    def pick(self, choices: Sequence[str]) -> str:
        """One of several true wordings."""
        return self.rng.choice(list(choices))

    def shuffled(self, keys: Sequence[str]) -> list[str]:
        """Another order: some neighbours change places."""
        out = list(keys)
        for i in range(1, len(out) - 1):
            if self.rng.random() < 0.35:
                j = min(len(out) - 1, max(1, i + self.rng.choice((-2, -1, 1, 2))))
                out[i], out[j] = out[j], out[i]
        return out


def weighted(rng: random.Random, pairs: Sequence[tuple[str, int]]) -> str:
    """One of the words, by weight."""
    return rng.choices([w for w, _ in pairs], [n for _, n in pairs])[0]


def drawn(rng: random.Random, on: str, pen: Pen, hand: str) -> Look:
    """Draw the layout of a form filled in on this day."""
    year, typed = int(on[:4]), hand == "typed"
    mode = weighted(rng, MODES)
    printed = Pen(weighted(rng, (("song", 3), ("hei", 1 if year < 1985 else 2))), rng.choice(INKS) if year > 1955 else "#222222")
    size = rng.choice((10.0, 10.5, 11.0, 11.5)) if year > 1990 else rng.choice((10.5, 11.0, 12.0))
    type_ = Type(printed, pen, size, size + rng.choice((0.0, 0.5, 1.0) if typed else (1.5, 2.0, 2.5)),
                 rng.choice((0.5, 0.7, 0.9)), weighted(rng, RULES[mode]), printed.colour)
    group = ("typed" if year > 1996 else "typed_old") if typed else ("hand_old" if year < 1980 else "hand")
    way = rng.choice(WAYS[group])
    if year >= 2000 and way in ("short", "shortcn", "apos", "hanshort"):
        way = "dot"
    signs = ("cn", "cn", "cn0", "gap", "han" if year < 2012 else "cn") if typed else ("cn", "cn", "han" if year < 1990 else "cn", "dot", way)
    return Look(
        rng=rng, on=on, type_=type_, mode=mode,
        paper="a4" if year >= 1998 else rng.choice(("kai", "kai", "b5" if mode == "cells" else "kai", "a4")),
        way=way, sign=rng.choice(signs), columns=rng.choice((2, 2, 3, 3, 4) if mode != "blank" else (2, 2, 3)),
        aligned=rng.random() < 0.45, label=weighted(rng, (("tight", 5), ("spread", 3), ("blank", 2))),
        upright=year < 1985 and mode == "cells" and rng.random() < 0.2,
        opinion=weighted(rng, (("side", 5), ("upright", 2), ("head", 4), ("pair", 3), ("inline", 2 if mode in ("blank", "colon") else 0))),
        resume=weighted(rng, (("t3", 4), ("t2", 2), ("t4", 2), ("t4u", 2), ("lines", 4), ("prose", 1))),
        family=weighted(rng, (("table", 5), ("lines", 1))), repeat=rng.random() < 0.5, photo=rng.random() < 0.5,
        title_scale=rng.uniform(1.6, 2.2), title_gap=rng.choice(("", "", "", " ", "　")))


def plain(look: Look, size: float, **changes: object) -> Look:
    """A letter or certificate: no rules, larger words."""
    type_ = replace(look.type_, rules="none", size=size, fill=size + (0.0 if look.type_.filling.shake == 0 else 2.0))
    return replace(look, type_=replace(type_, **changes))  # type: ignore[arg-type]
