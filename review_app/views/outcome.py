"""What a change did to the findings, said once on the next screen."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import streamlit as st

from models.errors import DossierError
from review_app.literal import literal
from review_app.outcome import Outcome
from review_app.views.bench_state import put_down

TITLES_NAMED = 4


def change(act: Callable[[], Outcome], done: str) -> None:
    """Make a change, say what it did and draw the screen anew; where it cannot be made, say why and stay."""
    try:
        with st.spinner("正在重新研判……"):
            outcome = act()
    except DossierError as error:
        st.error(literal(str(error)))
        return
    put_down()
    st.session_state.pop("fact", None)
    st.session_state["notice"] = f"{done}。{outcome_words(outcome)}"
    st.rerun()


def outcome_words(outcome: Outcome) -> str:
    """Which findings went and which came."""
    parts = [f"消除疑点 {len(outcome.cleared)} 条{_titles(outcome.cleared)}"]
    if outcome.added:
        parts.append(f"新增疑点 {len(outcome.added)} 条{_titles(outcome.added)}")
    changed = "规则版本与上次审核不同，部分变化可能由此引起。" if outcome.rules_changed else ""
    return "，".join(parts) + "。" + changed


def _titles(titles: Sequence[str]) -> str:
    different = list(dict.fromkeys(titles))
    named = "；".join(map(literal, different[:TITLES_NAMED])) + (" 等" if len(different) > TITLES_NAMED else "")
    return f"（{named}）" if named else ""
