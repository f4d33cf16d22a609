"""The page with its boxes: wheel zooms, dragging moves. An inline component; page and words travel as data only."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict, dataclass

import streamlit as st

from review_app.pictures import PagePicture

HTML = """
<div class="viewer">
  <div class="bar">
    <button type="button" data-act="in" title="放大">＋</button>
    <button type="button" data-act="out" title="缩小">－</button>
    <button type="button" data-act="page" title="显示整页">整页</button>
    <button type="button" data-act="spot" title="回到标注处">定位</button>
    <button type="button" data-act="close" title="放大标注处，再按复原（Alt+Z）">近看</button>
    <span class="hint">滚轮缩放，拖动移动，双击回到标注处</span>
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
  color: #33302c; background: #fff; border: 1px solid #c9c3b8; border-radius: 3px; }
.bar button:hover { border-color: #9c2a24; color: #9c2a24; }
.hint { margin-left: auto; font-size: 12px; color: #7a746a; white-space: nowrap; overflow: hidden; }
svg { width: 100%; display: block; cursor: grab; touch-action: none; outline: none; }
svg.held { cursor: grabbing; }
rect.box { fill: transparent; stroke-width: 2.5px; vector-effect: non-scaling-stroke; }
rect.main { stroke: #c0261c; fill: rgba(192, 38, 28, .07); }
rect.other { stroke: #2b5fa8; stroke-dasharray: 6 4; }
"""
JS = """
const NS = 'http://www.w3.org/2000/svg';
const states = new WeakMap();

export default function ({ data, parentElement }) {
  const svg = parentElement.querySelector('svg');
  const group = svg.querySelector('g');
  let state = states.get(svg);
  if (!state) {
    state = { view: null, page: null, spot: null, data: null };
    states.set(svg, state);
    listen(parentElement, svg, state);
  }
  state.data = data;
  svg.style.height = data.height_px + 'px';
  if (state.page !== data.page) {
    group.textContent = '';
    const image = document.createElementNS(NS, 'image');
    image.setAttribute('href', data.image);
    image.setAttribute('width', data.width);
    image.setAttribute('height', data.height);
    group.appendChild(image);
  }
  group.querySelectorAll('rect').forEach((rect) => rect.remove());
  for (const box of data.boxes) {
    const rect = document.createElementNS(NS, 'rect');
    const pad = Math.max(4, (box.y1 - box.y0) * 0.12);
    rect.setAttribute('x', box.x0 - pad);
    rect.setAttribute('y', box.y0 - pad);
    rect.setAttribute('width', box.x1 - box.x0 + 2 * pad);
    rect.setAttribute('height', box.y1 - box.y0 + 2 * pad);
    rect.setAttribute('class', 'box ' + (box.main ? 'main' : 'other'));
    const title = document.createElementNS(NS, 'title');
    title.textContent = box.label;
    rect.appendChild(title);
    group.appendChild(rect);
  }
  const spot = JSON.stringify(data.boxes.filter((box) => box.main));
  if (state.page !== data.page || state.spot !== spot) {
    state.page = data.page;
    state.spot = spot;
    whenSized(svg, () => toSpot(svg, state));
  }
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
    held = { x: event.clientX, y: event.clientY };
    svg.setPointerCapture(event.pointerId);
    svg.classList.add('held');
  });
  svg.addEventListener('pointermove', (event) => {
    if (!held || !state.view) return;
    const k = state.view.w / svg.clientWidth;
    const x = state.view.x - (event.clientX - held.x) * k, y = state.view.y - (event.clientY - held.y) * k;
    held = { x: event.clientX, y: event.clientY };
    show(svg, state, { ...state.view, x, y });
  });
  const drop = () => { held = null; svg.classList.remove('held'); };
  svg.addEventListener('pointerup', drop);
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
  }));
  const key = (event) => {
    if (!svg.isConnected) document.removeEventListener('keydown', key);
    else if (event.altKey && event.code === 'KeyZ') { event.preventDefault(); toClose(svg, state); }
  };
  document.addEventListener('keydown', key);
}
"""

_viewer = st.components.v2.component("sanling_page_viewer", html=HTML, css=CSS, js=JS)


@dataclass(frozen=True, slots=True)
class ViewerBox:
    """A rectangle on the page; the main ones are what the viewer shows first."""

    x0: int
    y0: int
    x1: int
    y1: int
    label: str
    main: bool


def page_viewer(picture: PagePicture, boxes: Sequence[ViewerBox], *, page: str, height_px: int, key: str) -> None:
    """Show a page. `page` names it: while it stays the same the reviewer's zoom stays too."""
    _viewer(
        key=key, height="content",
        data={"image": picture.data_uri, "width": picture.width, "height": picture.height, "page": page,
              "height_px": height_px, "boxes": [asdict(box) for box in boxes]},
    )
