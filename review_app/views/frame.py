"""What every screen stands in: the services, who is logged in, the dossier that is open, its heading."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping

import streamlit as st
from streamlit.navigation.page import StreamlitPage

from models.accounts import REVIEWERS
from models.errors import DossierError
from review_app.access import Actor
from review_app.dossier import Dossier
from review_app.literal import literal
from review_app.service import ReviewService
from review_app.services import Services
from review_app.shared import services_on, store_url
from review_app.views.bench_state import put_down
from review_app.wording import role_words, unit_words

STYLE = """
<style>
  [data-testid="stMainBlockContainer"] { padding: 3.9rem 1.4rem 1.5rem; max-width: none; }
  [data-testid="stSidebar"] { width: 196px !important; min-width: 196px !important; }
  [data-testid="stSidebarHeader"] { padding-bottom: 0; height: 2.6rem; }
  [data-testid="stSidebarUserContent"] { padding: 0 1.1rem 1rem; }
  [data-testid="stSidebarUserContent"] hr { margin: 0.6rem 0; }
  [data-testid="stAppDeployButton"] { display: none; }
  [data-testid="stMarkdownContainer"] { margin-bottom: 0 !important; }
  [data-testid="stMarkdownContainer"] p:last-child { margin-bottom: 0; }
  [data-testid="stMarkdownContainer"] h3 { font-size: 1.3rem; line-height: 1.4; padding: 0; }
  [data-testid="stMarkdownContainer"] h4 { font-size: 1.08rem; line-height: 1.4; padding: 0; }
  [data-testid="stImage"] img { border: 1px solid #d5d0c8; border-radius: 3px; }
  [data-testid="stImage"] img, svg image { pointer-events: none; user-select: none; -webkit-user-drag: none; }
  [data-testid="stMain"] [data-testid="stVerticalBlock"] { gap: 0.6rem; }
  .st-key-crops { flex-wrap: nowrap !important; overflow-x: auto; padding-bottom: 4px; align-items: stretch; }
  .st-key-crops > div { flex-shrink: 0; }
  .st-key-crops > div:only-child { max-width: 60%; }
  .st-key-crops [data-testid="stVerticalBlock"] { padding: 0.5rem 0.75rem; row-gap: 0.15rem; }
  a.other-way { display: block; text-align: center; padding: 0.45rem; border: 1px solid #c9c3b8; border-radius: 0.5rem;
    color: #33302c; text-decoration: none; }
  a.other-way:hover { border-color: #9c2a24; color: #9c2a24; }
  [data-testid="stDateInput"] [data-placeholder][data-type] { font-size: 0; }
  [data-testid="stDateInput"] [data-placeholder][data-type]::after { font-size: 0.875rem; }
  [data-testid="stDateInput"] [data-placeholder][data-type="year"]::after { content: "年"; }
  [data-testid="stDateInput"] [data-placeholder][data-type="month"]::after { content: "月"; }
  [data-testid="stDateInput"] [data-placeholder][data-type="day"]::after { content: "日"; }
  [data-testid="stExpander"] summary { padding: 0.3rem 0.7rem; }
</style>
"""


def services() -> Services:
    """The services on the store; where it cannot be opened the screen says why and stops."""
    try:
        return services_on(store_url())
    except DossierError as error:
        st.error(f"无法启动：{literal(str(error))}")
        st.stop()


def service() -> ReviewService:
    """What reviewers do."""
    return services().review


def token() -> str:
    """The session's token; empty where nobody is logged in."""
    return str(st.session_state.get("token", ""))


def actor() -> Actor:
    """Who is logged in, as the account stands at this moment. Raises: LogInError where the session is over."""
    return services().sessions.actor(token())


def style() -> None:
    """The style of every screen."""
    st.html(STYLE)


def prepare(screens: Mapping[str, StreamlitPage], who: Actor) -> None:
    """The sidebar of every screen."""
    st.session_state["screens"] = screens
    with st.sidebar:
        st.markdown("### 三龄\n档案专项审核")
        st.markdown(f"**{literal(who.display)}**　:small[:gray[{literal(who.account)}]]")
        units = unit_words(who.units)
        st.caption(literal(role_words(who.roles) + (f"　{units}" if units else "")))
        st.button("退出登录", key="log_out", on_click=_log_out)
        st.divider()
        if who.roles & REVIEWERS:
            st.caption("疑点仅为核查线索，不是结论。事实由组织（人事）部门按干部管理权限认定。")
        st.caption("所作操作均以本账号留痕。")


def _log_out() -> None:
    services().sessions.log_out(token())
    st.session_state.clear()
    st.session_state["token"] = ""


def go(screen: str, **params: str) -> None:
    """Open a screen with a deep link."""
    for name, value in params.items():
        st.session_state[name] = value
    st.switch_page(st.session_state["screens"][screen], query_params=params)


def choose_finding(finding: str) -> None:
    """Make a finding the chosen one, here and in the link."""
    st.session_state["finding"] = finding
    put_down()
    for name in ("fact", "problem"):
        st.session_state.pop(name, None)
    st.query_params["finding"] = finding


def open_dossier() -> Dossier:
    """The dossier of the link or of this session; where there is none the screen says so and stops."""
    name = st.query_params.get("dossier") or st.session_state.get("dossier")
    if not name:
        st.info("尚未选择档案。请在工作清单中点选一卷。")
        if st.button("前往工作清单", type="primary"):
            go("worklist")
        st.stop()
    try:
        dossier = service().open(actor(), name)
    except DossierError as error:
        st.session_state.pop("dossier", None)
        st.error(literal(str(error)))
        if st.button("前往工作清单", type="primary"):
            go("worklist")
        st.stop()
    st.session_state["dossier"] = name
    if st.query_params.get("dossier") != name:
        st.query_params["dossier"] = name
    return dossier


def tried(act: Callable[[], object], words: str) -> None:
    """Do something and draw the screen anew with a few words, or say why it is not possible."""
    try:
        act()
    except DossierError as error:
        st.error(literal(str(error)))
        return
    st.toast(words)
    st.rerun()


def show_notice() -> None:
    """What the last correction changed, once."""
    notice = st.session_state.pop("notice", None)
    if notice:
        st.success(notice)


def heading(dossier: Dossier, *, search: bool = True) -> None:
    """Whose dossier it is, how it was audited, what could not be read; with `search` the box that leads to the text."""
    if st.session_state.pop("find_asked", False):
        go("search", dossier=dossier.id)
    info, run = dossier.stored.audit["dossier"], dossier.run
    doubts = dossier.doubts
    done = sum(not doubt.status.needs_work for doubt in doubts)
    number = str(info.get("id_number") or "")
    facts = [
        f"公民身份号码 {number[:6]}********{number[-4:]}" if len(number) > 10 else "",
        f"{len(dossier.pages)} 页 {len(dossier.materials)} 份材料" if dossier.pages else "",
        f"疑点 {len(doubts)} 条，已处理 {done} 条", f"审核基准日 {run['as_of']}",
    ]
    words = "　".join(literal(text) for text in facts if text)
    with st.container(horizontal=True, vertical_alignment="center"):
        st.markdown(f"### {literal(dossier.name)}", width="content")
        st.caption(words, width="stretch" if search else "content")
        if search:
            st.text_input("检索全卷文字", key="find_box", placeholder="检索全卷文字：人名、单位、词句", width=300,
                          label_visibility="collapsed", on_change=_find)
    _failed_pages(dossier)
    _rescan(dossier)
    _import_report(dossier)
    if dossier.trouble:
        st.error(literal(dossier.trouble))
    if dossier.orphaned:
        st.warning(f"重新识读后，有 {len(dossier.orphaned)} 处更正找不到原来的位置，请核对后重新更正。")


def _find() -> None:
    """Take what stands in the box to the search screen, and empty the box."""
    st.session_state["find_words"] = st.session_state["find_box"]
    st.session_state["find_asked"] = bool(st.session_state["find_box"].strip())
    st.session_state["find_box"] = ""


def _failed_pages(dossier: Dossier) -> None:
    failed = dossier.failed_pages
    if failed:
        numbers = "、".join(str(page.number) for page in failed[:12]) + ("……" if len(failed) > 12 else "")
        title = f"**未能识读的页：{len(failed)} 页**（第 {numbers} 页，{literal(failed[0].reason)}），其内容未参与审核"
        with st.expander(title, icon=":material/warning:"):
            for page in failed:
                st.markdown(f"- 第 {page.number} 页　{literal(page.file)}　{literal(page.reason)}")


def _rescan(dossier: Dossier) -> None:
    """Pages whose scans are too poor to be believed, folded away."""
    if dossier.rescan:
        with st.expander(f"**重扫清单：{len(dossier.rescan)} 页**", icon=":material/scanner:"):
            for text in dossier.rescan:
                st.markdown(f"- {literal(text)}")


def _import_report(dossier: Dossier) -> None:
    """What was missing, extra, double or too coarse when the dossier came in, folded away."""
    report = dossier.import_report
    if report:
        counts = Counter(note.kind for note in report)
        heads = "，".join(f"{kind} {count}" for kind, count in counts.items())
        with st.expander(f"**导入报告：{len(report)} 条**（{literal(heads)}）", icon=":material/inventory_2:"):
            for note in report:
                st.markdown(f"- {literal(note.kind)}　{literal(note.text)}")
