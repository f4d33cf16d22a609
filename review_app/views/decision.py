"""What the reviewer says of a finding, with a reason; saved at once, the history below."""

from __future__ import annotations

import streamlit as st

from models.errors import DossierError
from models.findings import DecisionKind
from review_app.dossier import Dossier, Doubt, Status
from review_app.literal import literal
from review_app.views.frame import actor, choose_finding, service
from review_app.wording import DECIDED, DECISIONS, OTHER, QUICK, QUICK_WORDS, REASONS

HELP = {
    DecisionKind.CONFIRM: "疑点成立，列入问题台账", DecisionKind.DISMISS: "疑点不成立",
    DecisionKind.NEEDS_MATERIAL: "现有材料不足以判断",
}


KEYS = {DecisionKind.CONFIRM: "Alt+Y", DecisionKind.DISMISS: "Alt+N", DecisionKind.NEEDS_MATERIAL: "Alt+M"}
NEXT_KEY, BACK_KEY = "Alt+J", "Alt+K"  # with Alt they work from inside an input too


def decision_panel(dossier: Dossier, doubt: Doubt, following: str | None, before: str | None) -> None:
    """Status, reasons, the three buttons, the way on and back, the history."""
    st.markdown("**审核意见**")
    _status(doubt)
    finding = doubt.finding.id
    _quick(dossier, doubt)
    reasons = list(dict.fromkeys(r for kind in DecisionKind for r in REASONS[kind] if r != OTHER))
    st.selectbox("理由", reasons, index=None, placeholder="选择理由", key=f"reason_{finding}")
    st.text_input("补充说明", key=f"note_{finding}", placeholder="可补充，或不选理由直接填写")
    with st.container(horizontal=True, gap="small"):
        for kind in DecisionKind:
            st.button(
                DECISIONS[kind], key=f"{kind.value}_{finding}", help=HELP[kind], on_click=_decide,
                shortcut=KEYS[kind], args=(dossier, finding, kind),
                type="primary" if kind is DecisionKind.CONFIRM else "secondary")
    problem = st.session_state.pop("problem", None)
    if problem:
        st.error(problem)
    with st.container(horizontal=True, gap="small"):
        for words, key, target, shortcut in (
            ("← 上一条", "back", before, BACK_KEY), ("下一条未处理 →", "next", following, NEXT_KEY)):
            if target:
                st.button(words, key=f"{key}_{finding}", type="tertiary", on_click=choose_finding, args=(target,),
                          shortcut=shortcut)
    _history(doubt)


def _quick(dossier: Dossier, doubt: Doubt) -> None:
    """The commonest opinions on such a finding, each with its reason said on the button: one click, one key."""
    with st.container(gap=None, key="quick"):
        for number, (kind, reason) in enumerate(QUICK[doubt.finding.verdict], start=1):
            st.button(
                f"{QUICK_WORDS[kind]} · {reason}", key=f"quick_{number}_{doubt.finding.id}", width="stretch",
                shortcut=f"Alt+{number}", help=HELP[kind], on_click=_store,
                args=(dossier, doubt.finding.id, kind, reason))


def _status(doubt: Doubt) -> None:
    stored = doubt.decision
    if stored is None:
        st.caption("尚未处理")
        return
    decision = stored.decision
    words = literal(
        f"{DECIDED[decision.kind]}：{decision.reason}（{decision.reviewer} "
        f"{decision.decided_at.astimezone():%Y-%m-%d %H:%M}）")
    if doubt.status is Status.CHANGED:
        st.warning(f"**事实已变动，请复核。** 此前意见：{words}")
    elif decision.kind is DecisionKind.CONFIRM:
        st.success(words)
    else:
        st.info(words)


def _decide(dossier: Dossier, finding: str, kind: DecisionKind) -> None:
    """Save; runs before the screen is drawn again. What is wrong waits in `problem` for the panel to show."""
    chosen, note = st.session_state[f"reason_{finding}"], st.session_state[f"note_{finding}"].strip()
    reason = "：".join(filter(None, (chosen, note)))
    if not reason:
        st.session_state["problem"] = "请选择理由，或填写补充说明。"
    else:
        _store(dossier, finding, kind, reason)


def _store(dossier: Dossier, finding: str, kind: DecisionKind, reason: str) -> None:
    try:
        service().decide(actor(), dossier, finding, kind, reason)
    except DossierError as error:
        st.session_state["problem"] = f"未能保存：{literal(str(error))}"
    else:
        st.toast(f"已保存：{DECISIONS[kind]}")


def _history(doubt: Doubt) -> None:
    if len(doubt.history) < 2:
        return
    with st.expander(f"审核记录（{len(doubt.history)}）"):
        for stored in reversed(doubt.history):
            decision = stored.decision
            st.caption(literal(
                f"{decision.decided_at.astimezone():%Y-%m-%d %H:%M}　{decision.reviewer}　{DECISIONS[decision.kind]}："
                f"{decision.reason}"))
