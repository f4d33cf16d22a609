"""回避: reviewers say whose dossiers they must not see; the security administrator keeps the list."""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st

from models.accounts import REVIEWERS
from models.avoidance import Avoidance
from review_app.avoidance import Proposal
from review_app.components.rows import Cell, Column, RowItem, choose_row
from review_app.literal import literal
from review_app.views.frame import actor, services, tried

COLUMNS = (Column("账号", "nowrap"), Column("须回避的人", "nowrap"), Column("档案", "nowrap small"),
           Column("关系", "nowrap"), Column("来源", "nowrap"), Column("理由"), Column("时间", "nowrap"))
FOUND = "proposals_found"
"""In the session: the proposals that were looked for and are not settled yet."""
NUMBER_HELP = "填写后按号码区分同名的人；只保存其摘要，不显示、不入日志"


def declare() -> None:
    """The reviewer's screen."""
    st.markdown("### 回避")
    st.caption("不得查阅、审核本人及近亲属的档案。申报后立即生效，相应档案在清单、检索、统计中均不再出现；"
               "解除须由安全保密管理员办理。")
    left, right = st.columns([2.2, 1], gap="large")
    with left:
        entries = services().avoidance.declared(actor())
        if entries:
            choose_row(COLUMNS, [_row(entry) for entry in entries], key="avoidances")
        else:
            st.info("尚无回避记录。请申报本人及近亲属（配偶、父母、子女、兄弟姐妹等）。")
    with right, st.form("declare", border=False, clear_on_submit=True):
        name, number, relation = _person()
        if st.form_submit_button("申报回避", type="primary", key="declare_button"):
            tried(lambda: services().avoidance.declare(actor(), name, number, relation), "已申报，立即生效。")


def manage() -> None:
    """The security administrator's screen."""
    st.markdown("### 回避")
    st.caption("记录只增不改：解除另作一条并说明理由。姓名相同即回避；填有公民身份号码的，按号码区分同名的人。")
    left, right = st.columns([2.2, 1], gap="large")
    with left:
        chosen = _listed(services().avoidance.avoidances(actor()))
        _proposals()
    with right:
        if chosen:
            _lift(chosen)
        _add()


def _listed(entries: Sequence[Avoidance]) -> Avoidance | None:
    if not entries:
        st.info("尚无回避记录。")
        return None
    picked = choose_row(COLUMNS, [_row(entry) for entry in entries], key="avoidances",
                        chosen=st.session_state.get("avoidance", ""))
    if picked:
        st.session_state["avoidance"] = picked
    return next((e for e in entries if str(e.id) == st.session_state.get("avoidance")), None)


def _proposals() -> None:
    st.markdown("**回避提示**")
    st.caption("材料所记家庭成员与审核人员同名的档案。是否为同一人，由您核实后决定，程序不作判断。")
    if st.button("查找", key="find_proposals"):
        st.session_state[FOUND] = services().avoidance.proposals(actor())
    found: Sequence[Proposal] | None = st.session_state.get(FOUND)
    if found is None:
        return
    if not found:
        st.caption("没有待核实的同名情形。")
    for proposal in found:
        with st.container(border=True):
            st.markdown(literal(
                f"审核人员 {proposal.display}（{proposal.account}）与档案 {proposal.dossier}（{proposal.person}）"
                f"所记“{proposal.relation}”同名"))
            _settle(proposal)


def _settle(proposal: Proposal) -> None:
    """Keys name the proposal, not its place: a reason must not stand beside another person once one is settled."""
    key = f"{proposal.account}_{proposal.dossier}"
    reason = st.text_input("核实情况", key=f"proposal_{key}", placeholder="如何核实")
    with st.container(horizontal=True, gap="small"):
        if st.button("回避", key=f"keep_away_{key}", type="primary"):
            tried(lambda: _keep_away(proposal, reason), "已设置回避。")
        if st.button("不是同一人", key=f"unfounded_{key}"):
            tried(lambda: _dismiss(proposal, reason), "已记录。")


def _keep_away(proposal: Proposal, reason: str) -> None:
    services().avoidance.keep_away(
        actor(), proposal.account, dossier=proposal.dossier, relation=proposal.relation, reason=reason)
    _settled(proposal)


def _dismiss(proposal: Proposal, reason: str) -> None:
    services().avoidance.dismiss_proposal(actor(), proposal.account, proposal.dossier, reason)
    _settled(proposal)


def _settled(proposal: Proposal) -> None:
    """Take it out of what was found: to look anew walks the whole store."""
    st.session_state[FOUND] = [held for held in st.session_state[FOUND] if held != proposal]


def _lift(entry: Avoidance) -> None:
    st.markdown(f"**解除 {literal(entry.account)} 的回避（{literal(entry.name or entry.dossier)}）**")
    reason = st.text_input("解除理由", key=f"lift_reason_{entry.id}")
    if st.button("解除回避", key="lift"):
        tried(lambda: services().avoidance.lift(actor(), entry.id, reason), "已解除。")


def _add() -> None:
    st.markdown("**设置回避**")
    accounts = [a for a in services().administration.accounts(actor()) if a.roles & REVIEWERS]
    if not accounts:
        st.info("还没有审核人员账号。")
        return
    with st.form("keep_away", border=False, clear_on_submit=True):
        account = st.selectbox("账号", [a.name for a in accounts], key="keep_away_account")
        name, number, relation = _person()
        dossier = st.text_input("档案编号（可不填）", key="keep_away_dossier")
        reason = st.text_input("理由", key="keep_away_reason")
        if st.form_submit_button("设置", type="primary", key="keep_away_button"):
            tried(lambda: services().avoidance.keep_away(
                actor(), account, name=name, id_number=number, dossier=dossier, relation=relation, reason=reason),
                "已设置回避。")


def _person() -> tuple[str, str, str]:
    return (st.text_input("姓名", key="avoid_name"),
            st.text_input("公民身份号码（可不填）", key="avoid_number", help=NUMBER_HELP),
            st.text_input("与本人的关系", key="avoid_relation", placeholder="本人、配偶、父亲、女儿……"))


def _row(entry: Avoidance) -> RowItem:
    person = (entry.name + ("（按号码）" if entry.id_digest else "")) or "——"
    when = f"{entry.at.astimezone():%Y-%m-%d %H:%M}" if entry.at else ""
    return RowItem((
        Cell(entry.account), Cell(person), Cell(entry.dossier), Cell(entry.relation),
        Cell("本人申报" if entry.declared else f"{entry.by} 设置"), Cell(entry.reason), Cell(when)), id=str(entry.id))
