"""Double pages read as two, columns of text laid as rows, and facts that keep their place on the stored page."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from extraction.materials.classify import classify
from extraction.pipeline import understand
from extraction.views import fold_of, runs_down, views
from models.facts import PageEvidence
from models.pages import BoundingBox, Cell, CellText, Grid, PageContent, PageQuality, PageText, TextLine
from tests.extraction.materials.hand_made import line, page

HEAD = [["姓名", "赵启明", "性别", "男", "出生年月", "1958.3"], ["民族", "汉族", "籍贯", "南屏县", "文化程度", "高中"]]


def _moved(item: TextLine, by: int) -> TextLine:
    return replace(item, box=BoundingBox(item.box.x0 + by, item.box.y0, item.box.x1 + by, item.box.y1))


def _shifted(content: PageContent, by: int, grid: int) -> tuple[list[TextLine], list[Grid], list[CellText]]:
    def box(b: BoundingBox) -> BoundingBox:
        return BoundingBox(b.x0 + by, b.y0, b.x1 + by, b.y1)

    cells = [CellText(grid, replace(c.cell, box=box(c.cell.box)), tuple(_moved(i, by) for i in c.lines))
             for c in content.cells]
    grids = [Grid(box(g.box), tuple(replace(c, box=box(c.box)) for c in g.cells)) for g in content.grids]
    return [_moved(i, by) for i in content.free_lines], grids, cells


def double(left: PageContent, right: PageContent, number: int = 1) -> PageContent:
    """Two pages side by side on one scan."""
    free_left, grids_left, cells_left = _shifted(left, 0, 0)
    free_right, grids_right, cells_right = _shifted(right, left.width, len(left.grids))
    cells = tuple(cells_left + cells_right)
    free = tuple(free_left + free_right)
    width = left.width + right.width
    text = PageText(width, left.height, (*free, *(i for c in cells for i in c.lines)), "hand")
    return replace(left, number=number, width=width, text=text, grids=tuple(grids_left + grids_right), cells=cells,
                   free_lines=free)


def columns(texts: Sequence[str], number: int = 1) -> PageContent:
    """A page written downwards, the first text rightmost."""
    lines = tuple(TextLine(BoundingBox(1400 - 80 * i, 150, 1440 - 80 * i, 150 + 40 * len(text)), text, 0.98)
                  for i, text in enumerate(texts))
    return PageContent(number, f"{number:03}.jpg", "0" * 64, 1600, 2300, 0, 0.0, PageQuality(0.1, 0.0, 200, "ok"),
                       PageText(1600, 2300, tuple(reversed(lines)), "hand"), (), (), tuple(reversed(lines)))


def test_both_halves_of_a_double_page_are_one_booklet_and_keep_their_spots() -> None:
    career = [["起止年月", ("在何地何单位任何职", 3), "证明人"], ["1974.12-1978.3", ("云塘公社插队知识青年", 3), "赵云"]]
    found = understand((double(page("入党志愿书", rows=HEAD), page("本人经历", rows=career)),))
    assert [(m.type, m.pages) for m in found.materials] == [("M18", (1,))]
    assert found.page_materials == {1: "m1"}
    stint = next(f for f in found.facts if f.kind == "stint")
    name = next(f for f in found.facts if f.kind == "identity" and f.fields["field"] == "name")
    assert isinstance(stint.evidence, PageEvidence) and isinstance(name.evidence, PageEvidence)
    assert stint.evidence.box.x0 > 1600 > name.evidence.box.x1


def test_an_outer_sheet_begins_with_its_right_half() -> None:
    back = page(rows=[[("审批机关意见", 1), ("同意。2001年3月1日", 4)], [("呈报单位", 1), ("2001年2月1日", 4)]])
    found = understand((double(back, page("干部任免审批表", rows=HEAD)),))
    assert [(m.type, m.pages) for m in found.materials] == [("M27", (1,))]


def test_a_table_or_a_title_across_the_middle_is_no_fold() -> None:
    two = double(page("入党志愿书", rows=HEAD), page("本人经历", rows=HEAD))
    assert fold_of(two) is not None
    across = line("江原省南屏县干部情况登记", 1400, 60)
    assert fold_of(replace(two, text=replace(two.text, lines=(across, *two.text.lines)))) is None
    cell = Cell(BoundingBox(100, 900, 3100, 1000), 0, 0)
    assert fold_of(replace(two, grids=(*two.grids, Grid(cell.box, (cell,))))) is None
    assert fold_of(page("入党志愿书", rows=HEAD)) is None


def test_a_wide_table_without_rules_is_no_double_page() -> None:
    rows = [line(text, x, 200 + 90 * row) for row in range(8) for x, text in ((100, "张三"), (700, "云塘公社"),
                                                                           (1900, "一九七五"), (2600, "称职"))]
    text = PageText(3200, 2300, tuple(rows), "hand")
    wide = replace(page(), width=3200, text=text, free_lines=tuple(rows))
    assert fold_of(wide) is None
    ragged = [replace(item, box=BoundingBox(item.box.x0, item.box.y0 + 47, item.box.x1, item.box.y1 + 47))
              if item.box.x0 > 1600 else item for item in rows]
    assert fold_of(replace(wide, text=replace(text, lines=tuple(ragged)))) is not None


def test_columns_are_read_from_the_right_and_down() -> None:
    content = columns(["自傳", "我叫赵启明，男，一九三一年三月生。", "籍贯江原省南屏县人，家庭出身中农。",
                       "一九五〇年三月参加革命工作。", "一九五四年六月加入中国共产党。"])
    assert runs_down(content) and not runs_down(page("自传", free=["我叫赵启明。"] * 6))
    (laid,) = views(content)
    assert laid.text.lines[0].text == "自傳"
    assert classify(laid).code == "M04"
    found = understand((content,))
    birth = next(f for f in found.facts if f.kind == "birth")
    assert isinstance(birth.evidence, PageEvidence)
    column = content.text.lines[-2].box
    box = birth.evidence.box
    assert column.x0 <= box.x0 <= box.x1 <= column.x1 and column.y0 < box.y0 < box.y1 <= column.y1
