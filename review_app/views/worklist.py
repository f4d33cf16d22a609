"""工作清单: the dossiers that somebody may see, filtered and sorted; how much waits; the next one by a key."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import UTC, date, datetime
from typing import Any

import streamlit as st

from models.cases import State
from models.findings import Severity, Verdict
from models.store_records import DossierSummary
from review_app.case_words import STATES, TAGS
from review_app.components.rows import Cell, Column, RowItem, choose_row
from review_app.policy_words import rule_titles
from review_app.views.assigning import assigning_panel
from review_app.views.frame import actor, go, services
from review_app.views.next_dossier import NONE_LEFT, next_button
from review_app.wording import COLOURS, TOPICS
from review_app.worklist import AGES, DECISIONS, ORDERS, Choice, Scope

ROWS_A_PAGE = 100
NOTHING = (
    "还没有可审核的档案。如库中还没有，请在装有本程序的机器上运行 `sanling audit 档案路径`；"
    "如已审核过而此处不见，可能不在您负责的单位范围内，请联系安全保密管理员。")
COLUMNS = (
    Column("姓名", "nowrap"), Column("档案"), Column("单位"), Column("状态", "nowrap"), Column("承办人", "nowrap"),
    Column("登记", "right nowrap"), Column("期限", "nowrap"), Column("红", "right"), Column("黄", "right"),
    Column("蓝", "right"), Column("未决", "right"), Column("已处理 / 全部", "right nowrap"),
    Column("机审时间", "nowrap small"),
)
KEPT = "worklist_kept"
FILTERS = ("words", "state", "unit", "topic", "rule", "colour", "decision", "age")
EVERY_STATE, EVERY_UNIT, EVERY_TOPIC, EVERY_RULE = "全部状态", "全部单位", "全部主题", "全部规则"


def show() -> None:
    """The screen."""
    who = actor()
    _bring_back()
    with st.container(horizontal=True, vertical_alignment="center", gap="medium"):
        st.markdown("### 工作清单", width="content")
        scope = _scope(services().worklist.waiting(who))
        words = st.text_input("查找", placeholder="按姓名、档案名或身份号码查找", key="worklist_words",
                              label_visibility="collapsed")
        next_button()
    choice, order = _filters(scope, words.strip())
    if st.session_state.get("worklist_asked") != (choice, order):  # another choice begins on its first page
        st.session_state.update(worklist_asked=(choice, order), worklist_page=1)
    _keep()
    page = int(st.session_state.get("worklist_page", 1))
    found = services().worklist.listed(
        who, choice, ORDERS[order], limit=ROWS_A_PAGE, offset=(page - 1) * ROWS_A_PAGE)
    if not found.dossiers:
        _nothing(choice)
        return
    pages = (found.dossiers - 1) // ROWS_A_PAGE + 1
    if page > pages:  # others went on meanwhile
        st.session_state["worklist_page"] = pages
        st.rerun()
    names = services().workflow.names(who)
    chosen = choose_row(COLUMNS, [_row(summary, names) for summary in found.rows], key="worklist_rows")
    with st.container(horizontal=True, vertical_alignment="center"):
        st.caption(
            f"共 {found.dossiers} 卷，疑点 {found.findings} 条，已处理 {found.decided} 条。"
            "红、黄、蓝只计矛盾与材料缺失；未决单列，需补充证据后判断。", width="stretch")
        if pages > 1:
            st.number_input(f"第几页（共 {pages} 页）", 1, pages, key="worklist_page", width=160)
    with st.container(horizontal=True, vertical_alignment="center"):
        _agreement()
        assigning_panel(choice)
    if chosen:
        st.session_state.pop("finding", None)
        go("findings", dossier=chosen)


def _bring_back() -> None:
    """What was set when the reader left for a dossier: the widgets of a screen that is not shown forget it."""
    for key, value in st.session_state.get(KEPT, {}).items():
        st.session_state.setdefault(key, value)


def _keep() -> None:
    keys = [f"worklist_{name}" for name in ("scope", "order", "page", *FILTERS)]
    st.session_state[KEPT] = {key: st.session_state[key] for key in keys if key in st.session_state}


def _scope(waiting: Mapping[Scope, int]) -> Scope:
    st.session_state.setdefault("worklist_scope", Scope.EVERY)
    chosen: Scope | None = st.segmented_control(
        "范围", list(Scope), format_func=lambda s: f"{s.value} {waiting[s]}", key="worklist_scope",
        label_visibility="collapsed", width="content")
    return chosen or Scope.EVERY


def _filters(scope: Scope, words: str) -> tuple[Choice, str]:
    """One line of filters; each is told by what it lets through."""
    with st.container(horizontal=True, vertical_alignment="center", gap="small", key="worklist_filters"):
        colour = st.pills("颜色", list(Severity), key="worklist_colour", format_func=lambda s: COLOURS[s],
                          label_visibility="collapsed", width="content")
        state = _select("state", [EVERY_STATE, *State], 124, lambda s: STATES.get(s, s))
        units = services().worklist.units(actor())
        unit = _select("unit", [EVERY_UNIT, *units], 160, lambda u: f"{u}　{units[u]}" if u in units else u)
        topic = _select("topic", [EVERY_TOPIC, *TOPICS], 124, lambda t: TOPICS.get(t, t))
        titles = {rule: title for rule, title in rule_titles().items()
                  if topic == EVERY_TOPIC or rule.startswith(f"{topic}-")}
        rule = _select("rule", [EVERY_RULE, *titles], 160, lambda r: f"{r}　{titles[r]}" if r in titles else r)
        decision = _select("decision", list(DECISIONS), 124)
        age = _select("age", list(AGES), 116)
        order = _select("order", list(ORDERS), 116)
    return Choice(
        scope, words, state if isinstance(state, State) else None, "" if unit == EVERY_UNIT else unit,
        "" if topic == EVERY_TOPIC else topic, "" if rule == EVERY_RULE else rule, colour, DECISIONS[decision],
        AGES[age]), order


def _select(name: str, options: Sequence[Any], width: int, words: Callable[[Any], str] = str) -> Any:
    """A choice among what there is now; one that is there no more falls back to the first."""
    if st.session_state.get(f"worklist_{name}") not in options:
        st.session_state.pop(f"worklist_{name}", None)
    return st.selectbox(name, options, key=f"worklist_{name}", width=width, format_func=words,
                        label_visibility="collapsed")


def _nothing(choice: Choice) -> None:
    if choice.narrowed:
        st.info("没有符合筛选条件的档案。")
        st.button("清除筛选", key="no_filter", on_click=_clear)
    else:
        st.info({Scope.EVERY: NOTHING, Scope.MINE: NONE_LEFT, Scope.LATE: "没有逾期的档案。",
                 Scope.GIVEN: "抽签没有分给您的档案。",
                 Scope.HELD: "您手上没有承办中的档案。打开一卷后点“承办”，或直接处理疑点，即由您承办。"}[choice.scope])


def _clear() -> None:
    for name in FILTERS:
        st.session_state.pop(f"worklist_{name}", None)
        st.session_state[KEPT].pop(f"worklist_{name}", None)


def _agreement() -> None:
    if not st.toggle("显示复审一致率", key="agreement"):
        return
    found = services().workflow.agreement(actor())
    if not found.both:
        st.caption("还没有初审、复审都提出意见并已签署的疑点。")
    else:
        blind = f"；其中盲审 {found.both_blind} 条，一致 {found.same_blind} 条" if found.both_blind else ""
        st.caption(
            f"复审已签署 {found.dossiers} 卷；初审、复审都有意见的疑点 {found.both} 条，一致 {found.same} 条{blind}。"
            f"重新开启 {found.reopened} 卷。")


def _row(summary: DossierSummary, names: Mapping[str, str]) -> RowItem:
    failed = f"{summary.failed_pages} 页未能识读" if summary.failed_pages else ""
    late = summary.due is not None and summary.due < date.today()
    begun = f"{(datetime.now(UTC) - summary.begun).days} 天" if summary.begun else ""
    return RowItem(
        (
            Cell(summary.name or "（未识别）"), Cell(summary.source.rstrip("/").rsplit("/", 1)[-1], note=failed),
            Cell(summary.unit), Cell(STATES[summary.state], tag=TAGS[summary.state]),
            Cell(names.get(summary.holder, summary.holder)), Cell(begun),
            Cell(str(summary.due or ""), tag="alert" if late else ""),
            *(_count(_of_colour(summary, colour), colour.value) for colour in Severity),
            _count(_undecided(summary), "grey"), Cell(f"{_decided(summary)} / {_total(summary)}"),
            Cell(summary.audited.astimezone().strftime("%Y-%m-%d %H:%M")),
        ),
        id=summary.id)


def _count(number: int, tag: str) -> Cell:
    return Cell(str(number), tag=tag if number else "plain")


def _total(summary: DossierSummary) -> int:
    return sum(count.findings for count in summary.counts)


def _decided(summary: DossierSummary) -> int:
    return sum(count.findings for count in summary.counts if count.decision is not None)


def _undecided(summary: DossierSummary) -> int:
    return sum(count.findings for count in summary.counts if count.verdict is Verdict.UNDECIDED)


def _of_colour(summary: DossierSummary, colour: Severity) -> int:
    return sum(
        count.findings for count in summary.counts
        if count.severity is colour and count.verdict is not Verdict.UNDECIDED)
