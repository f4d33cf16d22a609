"""The page with its boxes: wheel zooms, dragging moves, a click picks a box, a drag with Shift draws one.

An inline component; page and words travel as data only.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass
from typing import Any

import streamlit as st

from models.pages import BoundingBox
from review_app.pictures import PagePicture

HTML = """
<div class="viewer">
  <div class="bar">
    <button type="button" data-act="in" title="放大">＋</button>
    <button type="button" data-act="out" title="缩小">－</button>
    <button type="button" data-act="page" title="显示整页">整页</button>
    <button type="button" data-act="spot" title="回到标注处">定位</button>
    <button type="button" data-act="close" title="放大标注处，再按复原（Alt+Z）">近看</button>
    <button type="button" data-act="draw" title="在页面上拖动画出位置（Alt+B，或按住 Shift 拖动）" aria-pressed="false"
      hidden>框选</button>
    <span class="hint"></span>
  </div>
  <svg tabindex="0" role="img" aria-label="档案页面" xmlns="http://www.w3.org/2000/svg"><g></g></svg>
</div>
"""
CSS = """
.viewer { border: 1px solid #d5d0c8; border-radius: 4px; background: #6b6761; overflow: hidden;
  display: flex; flex-direction: column; }
.bar { display: flex; gap: 4px; align-items: center; background: #f6f4f0; border-bottom: 1px solid #d5d0c8;
  padding: 4px 6px; font-family: var(--st-font); }
.bar button { font: inherit; font-size: 13px; line-height: 1.5; min-width: 32px; padding: 1px 9px; cursor: pointer;
  white-space: nowrap; flex-shrink: 0;
  color: #33302c; background: #fff; border: 1px solid #c9c3b8; border-radius: 3px; }
.bar button:hover { border-color: #9c2a24; color: #9c2a24; }
.hint { margin-left: auto; font-size: 12px; color: #7a746a; white-space: nowrap; overflow: hidden;
  text-overflow: ellipsis; }
svg { width: 100%; display: block; cursor: grab; touch-action: none; outline: none; }
svg.held { cursor: grabbing; }
rect.box { fill: transparent; stroke-width: 2.5px; vector-effect: non-scaling-stroke; }
rect.main { stroke: #c0261c; fill: rgba(192, 38, 28, .07); }
rect.other { stroke: #2b5fa8; stroke-dasharray: 6 4; }
rect.faint { stroke: rgba(43, 95, 168, .55); stroke-width: 1.2px; }
rect.doubt { stroke: #c98a00; fill: rgba(246, 196, 40, .26); stroke-dasharray: none; }
rect.unsure { fill: rgba(246, 196, 40, .26); }
rect.new { stroke: #1f7a3d; fill: rgba(31, 122, 61, .14); }
rect.pick { cursor: pointer; }
rect.pick:hover, rect.pick:focus-visible { fill: rgba(43, 95, 168, .16); outline: none; stroke-width: 3.5px; }
.bar button[aria-pressed="true"] { background: #1f7a3d; border-color: #1f7a3d; color: #fff; }
svg.drawing { cursor: crosshair; }
"""
JS = """
const NS = 'http://www.w3.org/2000/svg';
const states = new WeakMap();

export default function ({ data, parentElement, setTriggerValue }) {
  const svg = parentElement.querySelector('svg');
  const group = svg.querySelector('g');
  let state = states.get(svg);
  if (!state) {
    state = { view: null, page: null, spot: null, data: null, boxes: null, drawing: false };
    states.set(svg, state);
    listen(parentElement, svg, state);
  }
  state.data = data;
  state.send = setTriggerValue;
  parentElement.querySelector('[data-act=draw]').hidden = !data.draws;
  if (!data.draws) setDrawing(parentElement, svg, state, false);
  parentElement.querySelector('.hint').textContent = hint(data);
  svg.style.height = data.height_px + 'px';
  if (state.page !== data.page) {
    group.textContent = '';
    const image = document.createElementNS(NS, 'image');
    image.setAttribute('href', data.image);
    image.setAttribute('width', data.width);
    image.setAttribute('height', data.height);
    group.appendChild(image);
  }
  const drawn = data.page + JSON.stringify(data.boxes);
  if (state.boxes !== drawn) {
    state.boxes = drawn;
    group.querySelectorAll('rect').forEach((rect) => rect.remove());
    for (const box of data.boxes) group.appendChild(makeBox(box, state));
  }
  const spot = JSON.stringify(data.boxes.filter((box) => box.main));
  if (state.page !== data.page || state.spot !== spot) {
    state.page = data.page;
    state.spot = spot;
    whenSized(svg, () => toSpot(svg, state));
  }
}

function hint(data) {
  if (data.draws && data.picks) return '滚轮缩放，拖动移动，点框更正';
  return data.picks ? '滚轮缩放，拖动移动，点框选取' : '滚轮缩放，拖动移动，双击回到标注处';
}

function padded(box) {
  const pad = box.style === 'new' ? 0 : Math.max(4, (box.y1 - box.y0) * 0.12);
  return { x: box.x0 - pad, y: box.y0 - pad, w: box.x1 - box.x0 + 2 * pad, h: box.y1 - box.y0 + 2 * pad };
}

function place(rect, { x, y, w, h }) {
  rect.setAttribute('x', x);
  rect.setAttribute('y', y);
  rect.setAttribute('width', w);
  rect.setAttribute('height', h);
}

function makeBox(box, state) {
  const rect = document.createElementNS(NS, 'rect');
  place(rect, padded(box));
  const style = box.main ? 'main' + (box.style === 'doubt' ? ' unsure' : '') : box.style;
  rect.setAttribute('class', 'box ' + style + (box.id ? ' pick' : ''));
  const title = document.createElementNS(NS, 'title');
  title.textContent = box.label;
  rect.appendChild(title);
  if (box.id) {
    rect.dataset.fact = box.id;
    rect.setAttribute('tabindex', '0');
    rect.setAttribute('role', 'button');
    rect.setAttribute('aria-label', box.label);
    rect.addEventListener('keydown', (event) => {
      if (event.key === 'Enter' || event.key === ' ') { event.preventDefault(); state.send('picked', box.id); }
    });
  }
  return rect;
}

function setDrawing(root, svg, state, on) {
  state.drawing = on;
  svg.classList.toggle('drawing', on);
  root.querySelector('[data-act=draw]').setAttribute('aria-pressed', on ? 'true' : 'false');
}

function onPage(svg, state, event) {
  const area = svg.getBoundingClientRect(), v = state.view;
  return { x: v.x + (event.clientX - area.left) / area.width * v.w,
           y: v.y + (event.clientY - area.top) / area.height * v.h };
}

function boxAt(state, point) {
  const hit = state.data.boxes.filter((box) => {
    const p = padded(box);
    return box.id && point.x >= p.x && point.x <= p.x + p.w && point.y >= p.y && point.y <= p.y + p.h;
  });
  return hit.sort((a, b) => (a.x1 - a.x0) * (a.y1 - a.y0) - (b.x1 - b.x0) * (b.y1 - b.y0))[0];
}

function drawBox(svg, state, from, to) {
  let rect = svg.querySelector('rect.sketch');
  if (!rect) {
    rect = document.createElementNS(NS, 'rect');
    rect.setAttribute('class', 'box new sketch');
    svg.querySelector('g').appendChild(rect);
  }
  place(rect, { x: Math.min(from.x, to.x), y: Math.min(from.y, to.y), w: Math.abs(to.x - from.x),
                h: Math.abs(to.y - from.y) });
}

function finishBox(root, svg, state, from, to) {
  svg.querySelector('rect.sketch')?.remove();
  const { width, height } = state.data, clip = (v, most) => Math.round(Math.min(Math.max(v, 0), most));
  const box = { x0: clip(Math.min(from.x, to.x), width), y0: clip(Math.min(from.y, to.y), height),
                x1: clip(Math.max(from.x, to.x), width), y1: clip(Math.max(from.y, to.y), height) };
  setDrawing(root, svg, state, false);
  if (box.x1 - box.x0 > 5 && box.y1 - box.y0 > 5) state.send('drawn', box);
}

function whenSized(svg, act) {
  if (svg.clientWidth > 0) act();
  else requestAnimationFrame(() => whenSized(svg, act));
}

function show(svg, state, view) {
  state.view = view;
  state.close = false;
  svg.setAttribute('viewBox', [view.x, view.y, view.w, view.h].join(' '));
}

function shape(svg) { return svg.clientWidth / Math.max(1, svg.clientHeight); }

function toPage(svg, state) {
  const { width, height } = state.data;
  const h = Math.max(height, width / shape(svg)) * 1.02, w = h * shape(svg);
  show(svg, state, { x: (width - w) / 2, y: (height - h) / 2, w, h });
}

function toSpot(svg, state) {
  const spots = state.data.boxes.filter((box) => box.main);
  if (!spots.length) { toPage(svg, state); return; }
  const x0 = Math.min(...spots.map((b) => b.x0)), x1 = Math.max(...spots.map((b) => b.x1));
  const y0 = Math.min(...spots.map((b) => b.y0)), y1 = Math.max(...spots.map((b) => b.y1));
  const w = Math.max(state.data.width * 0.72, (x1 - x0) * 1.25, (y1 - y0) * 1.4 * shape(svg)), h = w / shape(svg);
  let x = (x0 + x1 - w) / 2, y = (y0 + y1 - h) / 2;
  x = Math.min(Math.max(x, -w * 0.02), state.data.width - w * 0.98);
  y = Math.max(-h * 0.02, y);
  show(svg, state, { x, y, w, h });
}

function toClose(svg, state) {
  const spots = state.data.boxes.filter((box) => box.main);
  if (!spots.length || state.close) { toSpot(svg, state); return; }
  const x0 = Math.min(...spots.map((b) => b.x0)), x1 = Math.max(...spots.map((b) => b.x1));
  const y0 = Math.min(...spots.map((b) => b.y0)), y1 = Math.max(...spots.map((b) => b.y1));
  const w = Math.max((x1 - x0) * 1.5, (y1 - y0) * 3 * shape(svg), 120), h = w / shape(svg);
  show(svg, state, { x: (x0 + x1 - w) / 2, y: (y0 + y1 - h) / 2, w, h });
  state.close = true;
  svg.scrollIntoView({ block: 'nearest' });
}

function zoom(svg, state, factor, clientX, clientY) {
  const area = svg.getBoundingClientRect(), v = state.view;
  if (!v) return;
  const w = Math.min(Math.max(v.w * factor, 60), state.data.width * 4);
  const k = w / v.w, px = (clientX - area.left) / area.width, py = (clientY - area.top) / area.height;
  show(svg, state, { x: v.x + px * v.w * (1 - k), y: v.y + py * v.h * (1 - k), w, h: v.h * k });
}

function listen(root, svg, state) {
  const middle = (factor) => {
    const a = svg.getBoundingClientRect();
    zoom(svg, state, factor, a.left + a.width / 2, a.top + a.height / 2);
  };
  svg.addEventListener('wheel', (event) => {
    event.preventDefault();
    zoom(svg, state, event.deltaY > 0 ? 1.18 : 1 / 1.18, event.clientX, event.clientY);
  }, { passive: false });
  let held = null;
  svg.addEventListener('pointerdown', (event) => {
    if (event.button !== 0 || !state.view) return;
    const draws = state.data.draws && (state.drawing || event.shiftKey);
    held = { x: event.clientX, y: event.clientY, startX: event.clientX, startY: event.clientY,
             from: draws ? onPage(svg, state, event) : null };
    svg.setPointerCapture(event.pointerId);
    if (!draws) svg.classList.add('held');
  });
  svg.addEventListener('pointermove', (event) => {
    if (!held || !state.view) return;
    if (held.from) { drawBox(svg, state, held.from, onPage(svg, state, event)); return; }
    const k = state.view.w / svg.clientWidth;
    const x = state.view.x - (event.clientX - held.x) * k, y = state.view.y - (event.clientY - held.y) * k;
    held = { ...held, x: event.clientX, y: event.clientY };
    show(svg, state, { ...state.view, x, y });
  });
  const drop = () => { held = null; svg.classList.remove('held'); };
  svg.addEventListener('pointerup', (event) => {
    const last = held;
    drop();
    if (!last || !state.view) return;
    if (last.from) { finishBox(root, svg, state, last.from, onPage(svg, state, event)); return; }
    if (!state.data.picks || Math.hypot(event.clientX - last.startX, event.clientY - last.startY) > 4) return;
    const box = boxAt(state, onPage(svg, state, event));
    if (box) state.send('picked', box.id);
  });
  svg.addEventListener('pointercancel', drop);
  svg.addEventListener('contextmenu', (event) => event.preventDefault());  // no "save image as"
  svg.addEventListener('dblclick', () => toSpot(svg, state));
  svg.addEventListener('keydown', (event) => {
    if (event.key === '+' || event.key === '=') middle(1 / 1.3);
    if (event.key === '-') middle(1.3);
    if (event.key === '0') toPage(svg, state);
  });
  root.querySelectorAll('[data-act]').forEach((button) => button.addEventListener('click', () => {
    const act = button.dataset.act;
    if (act === 'in') middle(1 / 1.4);
    if (act === 'out') middle(1.4);
    if (act === 'page') toPage(svg, state);
    if (act === 'spot') toSpot(svg, state);
    if (act === 'close') toClose(svg, state);
    if (act === 'draw') setDrawing(root, svg, state, !state.drawing);
  }));
  const key = (event) => {
    if (!svg.isConnected) document.removeEventListener('keydown', key);
    else if (event.altKey && event.code === 'KeyZ') { event.preventDefault(); toClose(svg, state); }
    else if (event.altKey && event.code === 'KeyB' && state.data.draws) {
      event.preventDefault();
      setDrawing(root, svg, state, !state.drawing);
    } else if (event.key === 'Escape' && state.drawing) {
      svg.querySelector('rect.sketch')?.remove();
      setDrawing(root, svg, state, false);
    }
  };
  document.addEventListener('keydown', key);
}
"""

_viewer = st.components.v2.component("sanling_page_viewer", html=HTML, css=CSS, js=JS)


@dataclass(frozen=True, slots=True)
class ViewerBox:
    """A rectangle on the page; the main ones are what the viewer shows first. One with an `id` can be picked.

    `style`: `other` (broken line), `faint` (thin line), `doubt` (yellow) or `new` (green).
    """

    x0: int
    y0: int
    x1: int
    y1: int
    label: str
    main: bool
    id: str = ""
    style: str = "other"


def page_viewer(
    picture: PagePicture, boxes: Sequence[ViewerBox], *, page: str, height_px: int, key: str,
    on_pick: Callable[[str], None] | None = None, on_draw: Callable[[BoundingBox], None] | None = None,
) -> None:
    """Show a page. `page` names it: while it stays the same the reviewer's zoom stays too.

    `on_pick` is told the id of a box that was clicked, `on_draw` a box that was drawn, in pixels of the stored page;
    both before the screen is drawn again. Without them nothing can be picked or drawn.
    """
    def told(name: str) -> Any:
        return st.session_state[key].get(name)

    def picked() -> None:
        if on_pick is not None and told("picked"):
            on_pick(str(told("picked")))

    def drawn() -> None:
        if on_draw is not None and told("drawn"):
            box = told("drawn")
            on_draw(BoundingBox(int(box["x0"]), int(box["y0"]), int(box["x1"]), int(box["y1"])))

    _viewer(
        key=key, height="content", on_picked_change=picked, on_drawn_change=drawn,
        data={"image": picture.data_uri, "width": picture.width, "height": picture.height, "page": page,
              "height_px": height_px, "boxes": [asdict(box) for box in boxes], "picks": on_pick is not None,
              "draws": on_draw is not None},
    )
