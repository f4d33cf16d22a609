"""Forms for putting pages right: type, material, parting, joining, order; what was done, and taking it back."""

from __future__ import annotations

import re
from collections.abc import Callable

import streamlit as st

from models.arrangements import How
from models.facts import Material
from review_app.dossier import Dossier
from review_app.literal import literal
from review_app.material_types import type_choices
from review_app.outcome import Outcome
from review_app.views.frame import actor, services
from review_app.views.outcome import change
from review_app.wording import ARRANGING, ARRANGING_REASONS

NEW = ""
Act = Callable[[str], Outcome]
"""A step to take, given the reason."""


def arranging_form(dossier: Dossier, number: int) -> None:
    """What can be done with the page and its material."""
    st.markdown("**调整材料归类**")
    how = st.selectbox("操作", [how for how in How if how is not How.UNDO], format_func=lambda how: ARRANGING[how],
                       key="arrange_how")
    home = next((material for material in dossier.materials.values() if number in material.pages), None)
    act = _FORMS[how](dossier, home, number)
    if act is None:
        return
    reason = st.selectbox("理由", ARRANGING_REASONS, index=None, key="arrange_reason", placeholder="选择或填写理由",
                          accept_new_options=True)
    if st.button("保存调整并重新研判", key="arrange", type="primary"):
        if not reason:
            st.error("请选择或填写理由。")
        else:
            change(lambda: act(reason), "调整已保存，有关页面已按新的归类重新识读")
    st.caption("调整另存为新的记录，可以撤销；已作的更正和审核意见随页面位置保留。")


def _retype(dossier: Dossier, home: Material | None, number: int) -> Act | None:
    code = _type("材料类型", home.type if home else None)
    if home is None:
        return _into_new(dossier, [number], code)
    st.caption(literal(f"《{home.title or home.type}》第 {_numbers(home.pages)} 页"))
    return lambda reason: services().arranging.retype(actor(), dossier, home.id, code, reason=reason)


def _move(dossier: Dossier, home: Material | None, number: int) -> Act | None:
    pages = st.multiselect("要移动的页", sorted(dossier.pages), default=[number], key=f"move_pages_{number}")
    names = _names(dossier)
    target = st.selectbox(
        "移到", [NEW, *names], format_func=lambda name: names.get(name, "新的一份材料"), key="move_to")
    if target == NEW:
        return _into_new(dossier, pages, _type("新材料的类型", home.type if home else None))
    return lambda reason: services().arranging.move(actor(), dossier, pages, target, "", reason=reason)


def _into_new(dossier: Dossier, pages: list[int], code: str) -> Act:
    return lambda reason: services().arranging.move(actor(), dossier, pages, None, code, reason=reason)


def _split(dossier: Dossier, home: Material | None, number: int) -> Act | None:
    if home is None or len(home.pages) < 2:
        st.info("本页所在的材料只有一页，不能拆分。")
        return None
    later = list(home.pages[1:])
    first = st.selectbox("后一份材料的首页", later, index=later.index(number) if number in later else 0,
                         key=f"split_at_{number}")
    return lambda reason: services().arranging.split(actor(), dossier, home.id, first, reason=reason)


def _join(dossier: Dossier, home: Material | None, number: int) -> Act | None:
    names = _names(dossier)
    chosen = st.multiselect("要合并的材料（以第一份的类型为准）", list(names), default=[home.id] if home else [],
                            format_func=lambda name: names[name], key=f"join_{number}")
    return lambda reason: services().arranging.join(actor(), dossier, chosen, reason=reason)


def _order(dossier: Dossier, home: Material | None, number: int) -> Act | None:  # noqa: ARG001 - one shape for all
    if home is None or len(home.pages) < 2:
        st.info("本页所在的材料只有一页。")
        return None
    text = st.text_input("页序", _numbers(home.pages), key=f"order_{home.id}", help="按先后写出该份材料的全部页号")
    pages = [int(found) for found in re.findall(r"\d{1,4}", text)]
    return lambda reason: services().arranging.reorder(actor(), dossier, home.id, pages, reason=reason)


_FORMS: dict[How, Callable[[Dossier, Material | None, int], Act | None]] = {
    How.TYPE: _retype, How.MOVE: _move, How.SPLIT: _split, How.JOIN: _join, How.ORDER: _order}


def arranging_history(dossier: Dossier) -> None:
    """What people did with the pages, newest first, and the way to take back the last step."""
    steps = services().arranging.history(actor(), dossier.id)
    if not steps:
        return
    with st.expander(f"调整记录（{len(steps)}）"):
        for step in reversed(steps):
            st.caption(literal(
                f"{step.at.astimezone():%Y-%m-%d %H:%M}　{step.reviewer}　{ARRANGING[step.how]}　"
                f"第 {_numbers(step.touched)} 页　{step.reason}"))
        reason = st.text_input("撤销理由", key="undo_reason")
        if st.button("撤销最近一次调整", key="undo_arranging"):
            change(lambda: services().arranging.undo(actor(), dossier, reason=reason), "已撤销最近一次调整")


def _type(label: str, current: str | None) -> str:
    types = type_choices()
    codes = list(types)
    return st.selectbox(label, codes, index=codes.index(current) if current in codes else 0,
                        format_func=lambda code: f"{types[code]}（{code}）", key=f"type_{label}_{current}")


def _names(dossier: Dossier) -> dict[str, str]:
    return {material.id: f"{material.title or material.type}（第 {_numbers(material.pages)} 页）"
            for material in dossier.materials.values() if material.pages}


def _numbers(pages: tuple[int, ...]) -> str:
    return "、".join(map(str, pages))
