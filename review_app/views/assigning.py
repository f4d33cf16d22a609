"""抽签分派 beside the worklist: readers drawn by a seed for what the worklist shows, for the one who concludes."""

from __future__ import annotations

from datetime import UTC, datetime

import streamlit as st

from models.assignment import Assignment
from models.errors import DossierError
from review_app.access import ALLOWED, Action
from review_app.literal import literal
from review_app.views.frame import actor, services
from review_app.worklist import Choice

HOW = ("按当前筛选的全部档案分派，已承办的除外。初审、复审须为不同的人，工作量大致相等；不分给单位范围以外、须回避或"
       "曾签署其他环节的人。种子应事先公布，任何人可以复算；结果记入操作日志。")


def assigning_panel(choice: Choice) -> None:
    """A popover; nothing for those who may not."""
    who = actor()
    if not who.roles & ALLOWED[Action.ASSIGN]:
        return
    with st.popover("抽签分派", type="tertiary"):
        st.caption(HOW)
        seed = st.text_input("种子", key="assign_seed", placeholder="例如日后某期开奖号码")
        again = st.checkbox("已分派的也重新抽签", key="assign_again")
        if st.button("抽签", key="assign_go", type="primary"):
            try:
                drawn = services().assigning.assign(who, seed, choice.wanted(who, datetime.now(UTC)), again=again)
            except DossierError as error:
                st.error(literal(str(error)))
                return
            st.success(literal(_told(drawn)))


def _told(drawn: Assignment) -> str:
    lacking = sum(not given.whole for given in drawn.given)
    short = f"，其中 {lacking} 卷缺少可分派的审核人" if lacking else ""
    return f"已分派 {len(drawn.given)} 卷{short}。抽签范围 SM3 {drawn.frame.digest()}"
