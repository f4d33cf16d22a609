"""What a reviewer has in hand on a page: the fact being corrected or the one being added, and the box drawn for it."""

from __future__ import annotations

from dataclasses import dataclass

import streamlit as st

from models.pages import BoundingBox

HELD = ("correcting", "adding", "drawn", "proposed")


@dataclass(frozen=True, slots=True)
class Drawn:
    """A box that was drawn on a page."""

    page: int
    box: BoundingBox


@dataclass(frozen=True, slots=True)
class Proposed:
    """A value that would clear findings, for a person to compare with the page: the field, and the text to begin with.

    `text` is empty where any value of a range would do; `words` say which.
    """

    fact: str
    field: str
    text: str
    words: str


def put_down() -> None:
    """Nothing is in hand any more."""
    for name in HELD:
        st.session_state.pop(name, None)


def take_up(fact: str, proposed: Proposed | None = None) -> None:
    """Begin to correct a fact, and show its page."""
    put_down()
    st.session_state["correcting"] = fact
    st.session_state["fact"] = fact
    st.session_state.pop("problem", None)
    if proposed is not None:
        st.session_state["proposed"] = proposed


def come_to(screen: str, dossier: str) -> None:
    """Put down what was in hand on another screen, or in another dossier, whose pages and facts are others."""
    before = st.session_state.get("bench_at")
    if before != (screen, dossier):
        put_down()
    if before is not None and before[1] != dossier:
        for name in ("fact", "problem"):
            st.session_state.pop(name, None)
    st.session_state["bench_at"] = screen, dossier


def begin_adding() -> None:
    """Begin to add a fact whose spot is still to be drawn."""
    put_down()
    st.session_state["adding"] = True


def draw(page: int, box: BoundingBox, corrected_on: int | None) -> None:
    """Take a drawn box as the spot of the fact being corrected, if that stands on this page; else begin a new one."""
    if corrected_on != page:
        begin_adding()
    st.session_state["drawn"] = Drawn(page, box)


def correcting() -> str:
    """The id of the fact being corrected; empty where there is none."""
    return str(st.session_state.get("correcting", ""))


def adding() -> bool:
    """Whether a fact is being added."""
    return bool(st.session_state.get("adding"))


def drawn() -> Drawn | None:
    """The box drawn for what is in hand."""
    found = st.session_state.get("drawn")
    return found if isinstance(found, Drawn) else None


def proposed(fact: str) -> Proposed | None:
    """The value to compare with the page, where the correction of a fact began with one."""
    found = st.session_state.get("proposed")
    return found if isinstance(found, Proposed) and found.fact == fact else None
