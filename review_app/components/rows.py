"""Rows to choose from: the worklist, the list of findings, the table of values. Words travel as data only."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass, field

import streamlit as st

HTML = '<div class="rows"><table><thead></thead><tbody></tbody></table></div>'
CSS = """
.rows { font-family: var(--st-font); font-size: 14px; color: #2b2825; border: 1px solid #d5d0c8; border-radius: 4px;
  overflow: auto; background: #fff; }
.rows.fill { max-height: calc(100vh - 12.2rem) !important; }
table { border-collapse: collapse; width: 100%; }
thead th { position: sticky; top: 0; background: #f1eee8; text-align: left; font-weight: 600; font-size: 13px;
  color: #55504a; padding: 7px 10px; border-bottom: 1px solid #d5d0c8; white-space: nowrap; z-index: 1; }
tbody td { padding: 7px 10px; border-bottom: 1px solid #ece8e1; vertical-align: top; line-height: 1.45; }
tbody tr[tabindex] { cursor: pointer; outline: none; }
tbody tr[tabindex]:hover td { background: #faf7f1; }
tbody tr[tabindex]:focus-visible td { background: #f6efe6; }
tbody tr.chosen td { background: #f7ebe6; }
tbody tr.chosen td:first-child { box-shadow: inset 3px 0 0 #9c2a24; }
tbody tr.heading td { background: #f1eee8; color: #55504a; font-weight: 600; font-size: 13px; padding: 5px 10px; }
.right { text-align: right; font-variant-numeric: tabular-nums; }
.nowrap { white-space: nowrap; }
.fit { width: 100%; max-width: 0; }
.fit .small { overflow: hidden; white-space: nowrap; text-overflow: ellipsis; }
tbody .small { font-size: 12px; color: #7a746a; }
.tag { display: inline-block; min-width: 1.3em; text-align: center; padding: 0 6px; border-radius: 3px;
  font-size: 12px; line-height: 1.65; white-space: nowrap; }
.badge { float: right; margin-left: 6px; line-height: 1.5; }
.red { background: #b3261e; color: #fff; } .yellow { background: #e8b93c; color: #3b2c00; }
.blue { background: #2f65ad; color: #fff; } .grey { background: #e6e2db; color: #55504a; }
.green { background: #dcebdc; color: #225a2b; } .plain { background: none; color: #b9b3a9; }
.pale { background: #fdf3d3; color: #6b5200; } .alert { background: #f9ddd8; color: #8c1d14; }
td.differs { background: #fdeae6 !important; } td.doubtful { background: #fdf3d3 !important; }
"""
JS = """
const known = new WeakMap();

export default function ({ data, parentElement, setTriggerValue }) {
  const box = parentElement.querySelector('.rows');
  const head = parentElement.querySelector('thead'), body = parentElement.querySelector('tbody');
  const text = JSON.stringify(data);
  const before = known.get(box) || {};
  if (before.text === text) return;
  box.style.maxHeight = data.height_px ? data.height_px + 'px' : '';
  box.style.height = data.fill && data.height_px ? data.height_px + 'px' : '';
  box.classList.toggle('fill', Boolean(data.fill));
  head.textContent = '';
  if (data.columns.some((column) => column.title)) {
    const line = document.createElement('tr');
    for (const column of data.columns) {
      const cell = document.createElement('th');
      cell.textContent = column.title;
      cell.className = column.style;
      if (column.width) cell.style.width = column.width;
      line.appendChild(cell);
    }
    head.appendChild(line);
  }
  body.textContent = '';
  let chosen = null;
  for (const row of data.rows) {
    const line = document.createElement('tr');
    if (row.heading) line.className = 'heading';
    row.cells.forEach((cell, i) => line.appendChild(makeCell(cell, data.columns[i], row, data.columns.length)));
    if (row.id) {
      line.tabIndex = 0;
      line.dataset.row = row.id;
      line.setAttribute('role', 'button');
      const choose = () => {
        body.querySelectorAll('.chosen').forEach((other) => other.classList.remove('chosen'));
        line.classList.add('chosen');
        setTriggerValue('chosen', row.id);
      };
      line.addEventListener('click', choose);
      line.addEventListener('keydown', (event) => {
        if (event.key === 'Enter' || event.key === ' ') { event.preventDefault(); choose(); }
        const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
        if (step) {
          event.preventDefault();
          const lines = [...body.querySelectorAll('tr[tabindex]')];
          const next = lines[lines.indexOf(line) + step];
          if (next) next.focus();
        }
      });
      if (row.id === data.chosen) { line.classList.add('chosen'); chosen = line; }
    }
    body.appendChild(line);
  }
  known.set(box, { text, chosen: data.chosen });
  if (chosen && before.chosen !== data.chosen) {
    const top = chosen.offsetTop, seen = box.scrollTop;
    if (top < seen + 30 || top + chosen.offsetHeight > seen + box.clientHeight) box.scrollTop = top - 90;
  }
}

function makeCell(cell, column, row, columns) {
  const td = document.createElement('td');
  if (row.heading) td.colSpan = columns;
  td.className = [column ? column.style : '', cell.mark].join(' ');
  if (cell.tag) {
    const tag = document.createElement('span');
    tag.className = 'tag ' + cell.tag;
    tag.textContent = cell.text;
    td.appendChild(tag);
  } else td.appendChild(document.createTextNode(cell.text));
  if (cell.note) {
    const note = document.createElement('div');
    note.className = 'small';
    note.textContent = cell.note;
    if (cell.badge) {
      const badge = document.createElement('span');
      badge.className = 'tag badge ' + cell.badge_tag;
      badge.textContent = cell.badge;
      note.prepend(badge);
    }
    td.appendChild(note);
  }
  return td;
}
"""

_rows = st.components.v2.component("sanling_rows", html=HTML, css=CSS, js=JS)


@dataclass(frozen=True, slots=True)
class Column:
    """A column: `style` holds class names of the component (right, nowrap, small; fit: takes what is left)."""

    title: str = ""
    style: str = ""
    width: str = ""


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell: `tag` draws the text as a coloured tag, `note` and a `badge` stand below it, `mark` tints the cell."""

    text: str
    tag: str = ""
    note: str = ""
    mark: str = ""
    badge: str = ""
    badge_tag: str = ""


@dataclass(frozen=True, slots=True)
class RowItem:
    """A row; without an id it cannot be chosen."""

    cells: tuple[Cell, ...]
    id: str = ""
    heading: bool = field(default=False)


def choose_row(
    columns: Sequence[Column], rows: Sequence[RowItem], *, key: str, chosen: str = "", height_px: int = 0,
    fill: bool = False, on_choose: Callable[[str], None] = lambda _: None,
) -> str | None:
    """Show rows; gives the id of the row just clicked. With `fill` the box keeps its height when rows are few,
    and never stands higher than the screen.

    `on_choose` is told the id before the screen is drawn again, so that one drawing is enough.
    """
    def chose() -> None:
        picked = st.session_state[key].get("chosen")
        if picked:
            on_choose(str(picked))

    result = _rows(
        key=key, height="content", on_chosen_change=chose,
        data={"columns": [asdict(c) for c in columns], "rows": [asdict(r) for r in rows], "chosen": chosen,
              "height_px": height_px, "fill": fill},
    )
    picked = result.chosen
    return str(picked) if picked else None
