"""Where a dossier stands, and the steps that whoever is logged in can take: above the findings.

Inputs carry the dossier in their keys: what was typed for one must not stand in the next (Alt+G).
"""

from __future__ import annotations

from datetime import date

import streamlit as st

from models.accounts import Role
from models.case_steps import LEVEL_WORDS
from models.cases import Case, Conclusion, Level, State, Trigger
from review_app.case_words import CONCLUSIONS, STATES, TRIGGERS, case_line, history_lines
from review_app.dossier import Dossier
from review_app.literal import literal
from review_app.turns import has_turn
from review_app.views.forms import forms
from review_app.views.frame import actor, services, tried
from review_app.views.next_dossier import next_button

BLIND = "复审人对一条疑点提出自己的意见之后，才能看到初审意见"


def case_bar(dossier: Dossier) -> None:
    """One line: state, who and when; the signature; everything else in a popover."""
    flow, who = services().workflow, actor()
    case, names = flow.case(who, dossier.id), flow.names(who)
    late = case.overdue(date.today())
    with st.container(horizontal=True, vertical_alignment="center", gap="small", key="case_bar"):
        st.badge(STATES[case.state], color="green" if case.state.level is None else "orange")
        if late:
            st.badge("已逾期", color="red")
        st.caption(literal(case_line(case, names)) or "尚未登记；直接处理疑点即开始初审。", width="stretch")
        _signature(dossier, case)
        with st.popover("表格", width="content"):
            forms(dossier)
        with st.popover("流程", width="content"):
            _registration(dossier, case)
            _take(dossier, case)
            _send_back(dossier, case)
            _closing(dossier, case)
            _material(dossier, case)
            if case.events:
                st.markdown("**经过**")
                for line in history_lines(case, names):
                    st.caption(literal(line))
        next_button(dossier.id)


def _signature(dossier: Dossier, case: Case) -> None:
    who, level = actor(), case.state.level
    if level is None or not has_turn(case, who):
        return
    if level is Level.FINAL:
        with st.popover("填写认定结论", type="primary", width="content"):
            _conclusion(dossier)
    elif case.holder == who.account:
        left = sum(doubt.status.needs_work for doubt in dossier.doubts)
        if st.button(
            f"完成{LEVEL_WORDS[level]}", key="sign", type="primary" if not left else "secondary",
            help=f"还有 {left} 条疑点未处理" if left else "签署后转入下一环节，您不能再修改",
        ):
            tried(lambda: services().workflow.sign(actor(), dossier.id), f"已完成{LEVEL_WORDS[level]}。")
    elif st.button(f"承办{LEVEL_WORDS[level]}", key="take"):
        tried(lambda: services().workflow.take(actor(), dossier.id), "已承办。")


def _conclusion(dossier: Dossier) -> None:
    st.caption("集体研究的结论由人填写，程序不作建议。")
    conclusion = st.radio("结论", list(Conclusion), index=None, format_func=lambda c: CONCLUSIONS[c],
                          key=f"conclusion_{dossier.id}")
    met: date | None = st.date_input("会议日期", None, key=f"met_{dossier.id}")
    note = st.text_area("说明", key=f"conclusion_note_{dossier.id}", height=80)
    if st.button("签署终审", key="conclude", type="primary"):
        if conclusion is None or met is None:
            st.error("请选择结论并填写会议日期。")
        else:
            tried(lambda: services().workflow.conclude(actor(), dossier.id, conclusion, met, note), "已完成终审。")


def _registration(dossier: Dossier, case: Case) -> None:
    if case.state not in (State.NEW, State.RECEIVED) or Role.FIRST not in actor().roles:
        return
    st.markdown("**接收登记**")
    trigger: Trigger = st.selectbox(
        "审核事由", list(Trigger), list(Trigger).index(case.trigger or Trigger.CAMPAIGN), key=f"trigger_{dossier.id}",
        format_func=lambda t: TRIGGERS[t]) or Trigger.CAMPAIGN
    due: date | None = st.date_input("完成期限（可不填）", case.due, key=f"due_{dossier.id}")
    blind = st.checkbox("复审盲审", case.blind, key=f"blind_{dossier.id}", help=BLIND)
    unit = st.text_input(
        "所属单位", services().workflow.unit(actor(), dossier.id), key=f"unit_{dossier.id}",
        placeholder="江原省/临溪市/财政局", help="上级在前，以 / 分隔；决定哪些审核人员能看到该档案")
    if st.button("设定单位", key="place"):
        tried(lambda: services().review.place(actor(), dossier.id, unit), "已设定。")
    approval = st.text_input("查阅审批编号（可不填）", key=f"approval_{dossier.id}", placeholder="如 查档〔2026〕17号")
    if st.button("登记", key="receive"):
        flow = services().workflow
        tried(lambda: flow.receive(actor(), dossier.id, trigger, due, blind, approval=approval), "已登记。")


def _take(dossier: Dossier, case: Case) -> None:
    level = case.state.level
    role = {State.FIRST: Role.FIRST, State.SECOND: Role.SECOND}.get(case.state)
    if level is None or role not in actor().roles or case.holder == actor().account:
        return
    st.markdown(f"**接手{LEVEL_WORDS[level]}**")
    reason = st.text_input("接手理由", key=f"take_reason_{dossier.id}")
    if st.button("接手", key="take_over"):
        tried(lambda: services().workflow.take(actor(), dossier.id, reason), "已接手。")


def _send_back(dossier: Dossier, case: Case) -> None:
    role = {State.FIRST_DONE: Role.SECOND, State.SECOND: Role.SECOND, State.SECOND_DONE: Role.FINAL}.get(case.state)
    if role not in actor().roles or not has_turn(case, actor()):
        return
    level = Level.SECOND if case.state is State.SECOND_DONE else Level.FIRST
    st.markdown(f"**退回{LEVEL_WORDS[level]}**")
    reason = st.text_input("退回理由", key=f"return_reason_{dossier.id}")
    if st.button("退回", key="send_back"):
        tried(lambda: services().workflow.send_back(actor(), dossier.id, reason), "已退回。")


def _closing(dossier: Dossier, case: Case) -> None:
    flow, roles = services().workflow, actor().roles
    if case.state is State.DETERMINED and roles & {Role.FIRST, Role.FINAL}:
        st.markdown("**本人确认**")
        agrees = st.radio("本人意见", ("同意", "不同意"), horizontal=True, key=f"agrees_{dossier.id}")
        signed: date | None = st.date_input("本人签字日期", None, key=f"signed_{dossier.id}")
        reason = st.text_input("理由（不同意的必填）", key=f"confirm_reason_{dossier.id}")
        if st.button("记入", key="confirm_case"):
            if signed is None:
                st.error("请填写本人签字日期。")
            else:
                tried(lambda: flow.confirm(actor(), dossier.id, agrees == "同意", signed, reason), "已记入。")
    if case.state is State.CONFIRMED and roles & {Role.FIRST, Role.FINAL}:
        st.caption("认定表归入第五类并更新目录后，点此归档。")
        if st.button("归档", key="archive"):
            tried(lambda: flow.archive(actor(), dossier.id), "已归档。")
    if case.state.level is None and Role.FINAL in roles:
        st.markdown("**重新开启**")
        why = st.text_input("重新开启的理由", key=f"reopen_reason_{dossier.id}")
        if st.button("重新开启", key="reopen"):
            tried(lambda: flow.reopen(actor(), dossier.id, why), "已重新开启。")


def _material(dossier: Dossier, case: Case) -> None:
    if case.state is State.ARCHIVED:
        return
    flow = services().workflow
    st.markdown("**补充材料**")
    for request in case.open_requests:
        words = f"{request.number}. {request.what}" + (f"　{request.asked}" if request.asked else "")
        st.caption(literal(words + (f"　期限 {request.due}" if request.due else "")))
        note = st.text_input("说明（无法补充的必填）", key=f"answer_{dossier.id}_{request.number}")
        with st.container(horizontal=True, gap="small"):
            for supplied, label in ((True, "已补充"), (False, "无法补充")):
                if st.button(label, key=f"answer_{dossier.id}_{request.number}_{supplied}"):
                    tried(lambda s=supplied, r=request, n=note:  # type: ignore[misc]
                          flow.answer_material(actor(), dossier.id, r.number, s, n), "已记入。")
    what = st.text_input("需补充的材料", key=f"what_{dossier.id}", placeholder="如：1976 年招工审批表")
    asked, until = st.columns(2)
    whom = asked.text_input("请谁补充", key=f"asked_{dossier.id}", placeholder="单位或本人")
    due: date | None = until.date_input("期限", None, key=f"material_due_{dossier.id}")
    if st.button("发出请求", key="ask_material"):
        tried(lambda: flow.ask_for_material(actor(), dossier.id, what, whom, due), "已记入。")
