"""操作日志: the auditor searches the trail, verifies it, exports it."""

from __future__ import annotations

from datetime import date, datetime, time

import streamlit as st

from models.errors import DossierError
from models.store_trail import Search
from models.trail import Entry, Head
from review_app.components.rows import Cell, Column, RowItem, choose_row
from review_app.literal import literal
from review_app.views.frame import actor, services
from review_app.wording import ACTIONS, action_words, detail_words

ANY = "全部操作"
SHOWN = 500
COLUMNS = (
    Column("序号", "right"), Column("时间", "nowrap"), Column("操作人", "nowrap"), Column("操作", "nowrap"),
    Column("对象", "nowrap small"), Column("内容"), Column("哈希", "nowrap small"),
)


def show() -> None:
    """The screen."""
    st.markdown("### 操作日志")
    _kept()
    _verify()
    wanted = _wanted()
    if st.session_state.get("log_wanted") != wanted:  # a search is an entry itself: made when asked, not when redrawn
        st.session_state["log_wanted"] = wanted
        st.session_state["log_found"] = services().administration.search_log(actor(), wanted)
    found: tuple[Entry, ...] = st.session_state["log_found"]
    if not found:
        st.info("没有符合条件的日志。")
        return
    choose_row(COLUMNS, [_row(entry) for entry in found], key="log_rows", height_px=620)
    more = f"（只显示最近 {SHOWN} 条，请缩小范围）" if len(found) == SHOWN else ""
    st.caption(f"{len(found)} 条{more}。日志只增不改，程序没有删除日志的功能。")


def _kept() -> None:
    """Since when the log goes on, and how it stood when somebody last looked."""
    began = services().administration.log_began(actor())
    since = f"自 {began.when.astimezone():%Y-%m-%d} 起的日志全部保留" if began else "没有日志"
    st.caption(f"{since}。法定保存期不少于六个月；程序不提供删除，数据库触发器拒绝修改和删除，保存期满也不清除。")
    for entry in services().administration.verifications(actor())[:1]:
        found = entry.details
        words = "完整" if found["whole"] else "不完整"
        count = f"，{found['entries']} 条日志、{found['records']} 条记录" if "entries" in found else ""
        st.caption(literal(f"上次核验：{entry.when.astimezone():%Y-%m-%d %H:%M}　{entry.actor}　{words}{count}"))


def _verify() -> None:
    with st.container(horizontal=True, vertical_alignment="bottom", gap="small"):
        head = st.text_input("此前记下的链头（可不填）", key="log_head", placeholder="序号:哈希")
        pressed = st.button("核验完整性", type="primary", key="verify_log")
        if st.button("准备导出", key="export_log"):
            st.session_state["log_export"] = services().administration.export_log(actor())
        if "log_export" in st.session_state:
            st.download_button("下载日志", st.session_state["log_export"], "sanling-log.jsonl", "application/jsonl")
    if not pressed:
        return
    try:
        result = services().administration.verify_log(actor(), Head.parse(head) if head.strip() else None)
    except DossierError:
        st.error("链头应为“序号:哈希”，即 sanling log head 的输出。")
        return
    if result.breach is None:
        st.success(f"日志完整：{result.entries} 条日志、{result.records} 条记录均与写入时一致。链头 {result.head}")
    else:
        st.error(f"日志不完整，第一处在第 {result.breach.seq} 条：{literal(result.breach.what)}")


def _wanted() -> Search:
    columns = st.columns(6)
    who = columns[0].text_input("操作人", key="log_actor", placeholder="账号")
    names = {"": ANY, **ACTIONS}
    action = columns[1].selectbox("操作", list(names), format_func=lambda name: names[name], key="log_action")
    subject = columns[2].text_input("对象", key="log_subject", placeholder="档案编号或账号")
    words = columns[3].text_input("内容包含", key="log_words")
    since: date | None = columns[4].date_input("自", None, key="log_since")
    until: date | None = columns[5].date_input("至", None, key="log_until")
    return Search(
        who.strip(), action, subject.strip(), words.strip(),
        datetime.combine(since, time.min).astimezone() if since else None,
        datetime.combine(until, time.max).astimezone() if until else None)


def _row(entry: Entry) -> RowItem:
    return RowItem((
        Cell(str(entry.seq)), Cell(entry.when.astimezone().strftime("%Y-%m-%d %H:%M:%S")),
        Cell(entry.actor or "（程序）"),
        Cell(action_words(entry.action)), Cell(entry.subject), Cell(detail_words(entry)), Cell(entry.hash[:12])))
