"""Page pictures and crops for the screens."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

import streamlit as st

from models.errors import DossierError
from models.facts import PageEvidence
from models.pages import BoundingBox
from review_app.components.page_viewer import ViewerBox, page_viewer
from review_app.dossier import Dossier, Reading
from review_app.literal import literal
from review_app.views import bench_state
from review_app.views.frame import actor, service
from review_app.wording import fact_name, fact_value, share_words

NO_PICTURE = "原件图像无法显示：文件已移动、改名或与审核时不同。"

QUALITY = {"good": "良好", "readable": "可读", "poor": "较差", "rescan": "建议重扫"}


def crop_of(dossier: Dossier, reading: Reading) -> bytes | str:
    """The spot of a fact as a JPEG, or a sentence saying why there is no picture."""
    evidence = reading.fact.evidence
    if not isinstance(evidence, PageEvidence):
        return f"来自数据文件 {reading.file}" if reading.file else "此条没有页面位置"
    page = dossier.pages.get(evidence.page)
    if page is None or page["error"]:
        return "此页没有图像"
    try:
        return service().crop(actor(), dossier, evidence.page, evidence.box)
    except DossierError:
        return NO_PICTURE


def show_page(
    dossier: Dossier, reading: Reading, others: Iterable[Reading], *, height_px: int, key: str, bench: bool = False
) -> None:
    """The page of a fact with its box; boxes of `others` on the page are drawn broken, of other facts thin.

    What was read with little confidence is yellow. With `bench` a box is corrected by clicking it, or drawn anew.
    """
    evidence = reading.fact.evidence
    page = dossier.pages.get(reading.page) if reading.page else None
    if not isinstance(evidence, PageEvidence) or page is None or page["error"]:
        words = crop_of(dossier, reading)
        st.info(literal(words) if isinstance(words, str) else "此页没有图像")
        return
    named = {other.fact.id for other in others}
    boxes = [_box(other, style="other" if other.fact.id in named else "faint")
             for other in dossier.on_page.get(evidence.page, ()) if other.fact.id != reading.fact.id]
    draw_page(dossier, evidence.page, [*boxes, _box(reading, main=True)], height_px=height_px, key=key, bench=bench)


def show_facts(dossier: Dossier, number: int, *, height_px: int, key: str) -> None:
    """A page with the boxes of all its facts, to be corrected by clicking one or drawing another.

    Red is the one being corrected, else the one that a search led to.
    """
    chosen = bench_state.correcting() or _searched(dossier)
    boxes = [_box(reading, main=reading.fact.id == chosen, style="faint")
             for reading in dossier.on_page.get(number, ())]
    draw_page(dossier, number, boxes, height_px=height_px, key=key, bench=True)


def _searched(dossier: Dossier) -> str:
    of, fact = st.session_state.get("found_fact", ("", ""))
    return str(fact) if of == dossier.id else ""


def draw_page(
    dossier: Dossier, number: int, boxes: Sequence[ViewerBox], *, height_px: int, key: str, bench: bool = False
) -> None:
    """A readable page with boxes, or a sentence saying why there is no picture."""
    page = dossier.pages[number]
    try:
        picture = service().picture(actor(), dossier, number)
    except DossierError as error:
        st.warning(f"{NO_PICTURE}请确认原路径可以访问，或重新审核该卷。")
        st.caption(literal(str(error)))
        return
    st.caption(f"第 {number} 页　{literal(material_title(dossier, number))}　{literal(str(page['file']))}")
    for note in page.get("notes", ()):  # audits stored before pages had notes lack them
        st.caption(literal(str(note)))
    quality = page.get("quality") or {}
    if quality.get("reasons"):
        st.caption(literal(f"图像质量：{QUALITY.get(quality['verdict'], '')}（{'；'.join(quality['reasons'])}）"))
    page_viewer(
        picture, [*boxes, *_drawn(number)] if bench else boxes, page=f"{dossier.id}/{number}", height_px=height_px,
        key=key, on_pick=bench_state.take_up if bench else None, on_draw=_on_draw(dossier, number) if bench else None)


def _on_draw(dossier: Dossier, number: int) -> Callable[[BoundingBox], None]:
    corrected = dossier.readings.get(bench_state.correcting())
    return lambda box: bench_state.draw(number, box, corrected.page if corrected else None)


def _drawn(number: int) -> list[ViewerBox]:
    """The box that was drawn here for what is in hand."""
    drawn = bench_state.drawn()
    if drawn is None or drawn.page != number:
        return []
    box = drawn.box
    return [ViewerBox(box.x0, box.y0, box.x1, box.y1, "框选的位置", main=False, style="new")]


def material_title(dossier: Dossier, number: int) -> str:
    """The title of the material that a page belongs to; empty where none was recognised."""
    material = dossier.materials.get(str(dossier.pages[number].get("material") or ""))
    return material.title or material.type if material else ""


def _box(reading: Reading, *, main: bool = False, style: str = "other") -> ViewerBox:
    assert isinstance(reading.fact.evidence, PageEvidence)  # noqa: S101 - callers have looked
    box = reading.fact.evidence.box
    doubt = f"（识读把握 {share_words(reading.confidence)}）" if reading.is_doubtful and reading.confidence else ""
    label = f"{fact_name(reading.fact)}：{fact_value(reading.fact)}{doubt}"
    return ViewerBox(box.x0, box.y0, box.x1, box.y1, label, main, reading.fact.id,
                     "doubt" if reading.is_doubtful else style)
