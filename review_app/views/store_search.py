"""全库检索: conditions on what facts say, the dossiers that fit, the values, the way to the fact on its page."""

from __future__ import annotations

import streamlit as st

from models.errors import DossierError
from models.fact_terms import Term
from models.facts import FACT_FIELDS, SLOT_FIELDS
from models.value_conditions import signs_of
from review_app.components.rows import Cell, Column, RowItem, choose_row
from review_app.literal import literal
from review_app.store_search import MOST_CONDITIONS, Condition, Match, Matches, asked_words
from review_app.views.bench_state import put_down
from review_app.views.frame import actor, go, services
from review_app.wording import KINDS, field_name, kind_name, slots_of, term_value

COLUMNS = (Column("姓名", "nowrap"), Column("档案"), Column("单位"), Column("项目", "nowrap"), Column("记载内容"))
DOSSIERS_A_PAGE = 50
VALUES_SHOWN = 6
HOW = (
    "条件须全部符合，可由不同的记载分别符合；日期写作 1950、1950-01 或 1950-01-01，“早于”“晚于”指无论是哪一天都成立。"
    "只检索您负责单位内的档案；识读有误的内容检索不到。每次检索均留痕。")


def show() -> None:
    """The screen."""
    st.markdown("### 全库检索")
    conditions = _conditions()
    with st.container(horizontal=True, vertical_alignment="center", gap="small"):
        text = st.text_input("记载中的词句", key="store_text", placeholder="任何记载中的词句，空格隔开，须全部出现",
                             label_visibility="collapsed")
        pressed = st.button("检索", type="primary", key="store_go")
    if pressed:
        st.session_state.update(store_asked=(conditions, text), store_page=1)
        st.session_state.pop("store_made", None)
    asked = st.session_state.get("store_asked")
    if asked is None:
        st.info(HOW)
        return
    found = _found(*asked)
    if found is not None:
        _results(found, asked_words(*asked))


def _conditions() -> tuple[Condition, ...]:
    """The conditions set; a line whose value is empty is none."""
    count = st.session_state.setdefault("store_lines", 1)
    lines = [_line(number) for number in range(count)]
    if count < MOST_CONDITIONS:
        st.button("增加条件", key="store_more", type="tertiary", icon=":material/add:", on_click=_more)
    return tuple(line for line in lines if line.value.strip())


def _more() -> None:
    st.session_state["store_lines"] += 1


def _line(number: int) -> Condition:
    with st.container(horizontal=True, vertical_alignment="center", gap="small"):
        kinds = [(kind, slot) for kind in KINDS for slot in ("", *slots_of(kind))]
        kind, slot = st.selectbox("项目", kinds, key=f"store_kind_{number}", width=240, label_visibility="collapsed",
                                  format_func=lambda held: kind_name(*held))
        fields = ["", *(name for name in FACT_FIELDS[kind] if name != SLOT_FIELDS.get(kind) or not slots_of(kind))]
        field = st.selectbox("内容", fields, key=f"store_field_{number}_{kind}", width=180,
                             label_visibility="collapsed", format_func=lambda name: field_name(name) or "任何内容")
        signs = signs_of(kind, field)
        sign = st.selectbox("比较", signs, key=f"store_sign_{number}_{kind}_{field}", width=130,
                            label_visibility="collapsed", format_func=lambda held: held.value)
        value = st.text_input("值", key=f"store_value_{number}", label_visibility="collapsed", placeholder="值")
    return Condition(kind, slot, field, sign, value)


def _found(conditions: tuple[Condition, ...], text: str) -> Matches | None:
    """The search is made when asked, not when the screen is drawn again: each is an entry of the trail.

    It is made anew where the account may see other dossiers than then: after an avoidance, a change of units.
    """
    who, page = actor(), int(st.session_state.get("store_page", 1))
    asked = who.account, services().store_search.sight(who), conditions, text, page
    if st.session_state.get("store_made") != asked:
        try:
            st.session_state["store_found"] = services().store_search.find_dossiers(
                who, conditions, text, limit=DOSSIERS_A_PAGE, offset=(page - 1) * DOSSIERS_A_PAGE)
        except DossierError as error:
            st.session_state.pop("store_asked", None)
            st.error(literal(str(error)))
            return None
        st.session_state["store_made"] = asked
    found: Matches = st.session_state["store_found"]
    return found


def _results(found: Matches, asked: str) -> None:
    if not found.dossiers:
        st.info(literal(f"{asked}：没有符合条件的档案。") + HOW)
        return
    pages = (found.dossiers - 1) // DOSSIERS_A_PAGE + 1
    with st.container(horizontal=True, vertical_alignment="center"):
        st.caption(literal(f"{asked}：{found.dossiers} 卷符合。") + "点选一条记载即打开该卷所在的页。", width="stretch")
        if pages > 1:
            st.number_input(f"第几页（共 {pages} 页）", 1, pages, key="store_page", width=160)
    rows = [row for match in found.rows for row in _rows(match)]
    chosen = choose_row(COLUMNS, rows, key="store_rows", height_px=620)
    if chosen:
        _open(*chosen.split("|"))


def _rows(match: Match) -> list[RowItem]:
    """A line for each value; what is known of the dossier stands in the first."""
    head = (Cell(match.name or "（未识别）"), Cell(match.source.rstrip("/").rsplit("/", 1)[-1]), Cell(match.unit))
    rest = len(match.said) - VALUES_SHOWN
    rows = []
    for number, term in enumerate(match.said[:VALUES_SHOWN]):
        note = f"另有 {rest} 条" if rest > 0 and number == VALUES_SHOWN - 1 else ""
        told = Cell(_subject(term)), Cell(term_value(term.kind, term.field, term.value), note=note)
        rows.append(RowItem((*(head if number == 0 else (Cell(""),) * 3), *told), id=f"{match.dossier}|{term.id}"))
    return rows


def _subject(term: Term) -> str:
    return f"{kind_name(term.kind, term.slot)}·{field_name(term.field)}"


def _open(dossier: str, term: str) -> None:
    """The dossier at the page of the fact, with its box in red."""
    try:
        reading = services().store_search.reading_of(actor(), dossier, int(term))
    except DossierError as error:
        st.error(literal(str(error)))
        return
    put_down()
    st.session_state.pop("finding", None)
    if reading is None or reading.page is None:  # corrected meanwhile, or from a data file
        go("findings", dossier=dossier)
        return
    st.session_state.update(page=reading.page, found_fact=(dossier, reading.fact.id))
    go("materials", dossier=dossier)
