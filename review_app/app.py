"""The review app: who gets in, and which screens each role has. Their work is in the services, widgets in `views/`."""

from __future__ import annotations

import streamlit as st

from models.accounts import Role
from review_app.views import (
    accounts,
    avoidance,
    drift,
    entrance,
    findings,
    frame,
    log,
    materials,
    password,
    records,
    roles,
    search,
    statistics,
    store_search,
    timeline,
    tour,
    worklist,
)

st.set_page_config(page_title="三龄 · 档案专项审核", layout="wide")
frame.style()
review = {
    "worklist": st.Page(worklist.show, title="工作清单", url_path="worklist", default=True),
    "findings": st.Page(findings.show, title="疑点审核", url_path="findings"),
    "timeline": st.Page(timeline.show, title="时间轴", url_path="timeline"),
    "drift": st.Page(drift.show, title="前后变化", url_path="drift"),
    "records": st.Page(records.show, title="记载对照", url_path="records"),
    "materials": st.Page(materials.show, title="材料与页面", url_path="materials"),
    "search": st.Page(search.show, title="全文检索", url_path="search"),
    "store": st.Page(store_search.show, title="全库检索", url_path="store"),
    "statistics": st.Page(statistics.show, title="统计", url_path="statistics"),
}
administration = {
    Role.SYSADMIN: st.Page(accounts.show, title="账号管理", url_path="accounts", default=True),
    Role.SECURITY: st.Page(roles.show, title="角色与权限", url_path="roles", default=True),
    Role.AUDITOR: st.Page(log.show, title="操作日志", url_path="log", default=True),
}
actor = entrance.admitted()
if actor is None:
    st.navigation(list(review.values()), position="hidden")
else:
    own = [page for role, page in administration.items() if role in actor.roles]
    if Role.SECURITY in actor.roles:
        own.append(st.Page(avoidance.manage, title="回避", url_path="avoidance"))
    declare = {"avoidance": st.Page(avoidance.declare, title="回避", url_path="avoidance")}
    screens = {**({} if own else {**review, **declare}),
               "password": st.Page(password.show, title="修改密码", url_path="password")}
    frame.prepare(screens, actor)
    screen = st.navigation([*own, *screens.values()], position="top")
    if not own:
        tour.follow()
        tour.guide(offer=screen is review["worklist"])
    screen.run()
