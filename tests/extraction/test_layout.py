"""Grids, cells and reading order."""

from dataclasses import replace

import cv2
import numpy as np

from extraction.layout import believed, distinct, find_grids, page_content, reading_order
from extraction.spots import is_remnant, missed_spots
from extraction.upright import UprightPicture
from models.pages import BoundingBox, Character, PageText, TextLine
from tests.extraction.sheets import HEIGHT, WIDTH, blank, ruled, straight_page, wiped

XS, YS = [100, 400, 700, 1100], [200, 300, 400, 500]


def line(text: str, x0: int, y0: int, x1: int, y1: int, *, spread: bool = True) -> TextLine:
    """A line whose characters share its width evenly."""
    step = (x1 - x0) / max(1, len(text))
    places = [(round(x0 + i * step), round(x0 + (i + 1) * step)) for i in range(len(text))]
    characters = tuple(Character(c, a, b, 0.9) for c, (a, b) in zip(text, places, strict=True))
    return TextLine(BoundingBox(x0, y0, x1, y1), text, 0.9, characters if spread else ())


def text_of(*lines: TextLine) -> PageText:
    return PageText(WIDTH, HEIGHT, lines, "test")


def test_a_full_grid_has_all_its_cells() -> None:
    grid, = find_grids(UprightPicture(ruled(blank(), XS, YS)))
    assert [(c.row, c.column) for c in grid.cells] == [(r, c) for r in range(3) for c in range(3)]
    first = grid.cells[0].box
    assert max(abs(a - b) for a, b in zip(first.as_list(), [100, 200, 400, 300], strict=True)) <= 4


def test_a_missing_edge_joins_two_fields() -> None:
    grid, = find_grids(UprightPicture(wiped(ruled(blank(), XS, YS), (390, 210, 410, 290))))
    wide = [cell for cell in grid.cells if cell.column_span == 2]
    assert [(c.row, c.column) for c in wide] == [(0, 0)]
    assert len(grid.cells) == 8


def test_worn_rules_still_bound_their_cells() -> None:
    sheet = ruled(blank(), XS, YS)
    for x in range(150, 1100, 150):
        wiped(sheet, (x, 290, x + 20, 310))
    assert len(find_grids(UprightPicture(sheet))[0].cells) == 9


def test_a_fold_through_a_table_is_no_rule() -> None:
    sheet = ruled(blank(), XS, YS)
    folded = sheet.copy()
    cv2.line(folded, (0, 350), (WIDTH - 1, 350), (150, 150, 150), 3)
    cells, among = (find_grids(UprightPicture(pixels))[0].cells for pixels in (sheet, folded))
    assert [cell.box.height for cell in among] == [cell.box.height for cell in cells]


def test_a_frame_an_underline_and_a_double_frame_are_no_tables() -> None:
    sheet = ruled(blank(), [100, 1100], [200, 900])
    cv2.rectangle(sheet, (85, 185), (1115, 915), (20, 20, 20), 3)
    cv2.line(sheet, (300, 1200), (700, 1200), (20, 20, 20), 3)
    assert find_grids(UprightPicture(sheet)) == ()
    assert find_grids(UprightPicture(blank())) == ()


def test_strokes_of_a_large_heading_inside_a_table_are_no_rules() -> None:
    sheet = ruled(blank(), [100, 600, 1100], [200, 600, 1000])
    ruled(sheet, [250, 300, 350], [300, 350, 400])  # 田, set large
    assert len(find_grids(UprightPicture(sheet))[0].cells) == 4


def test_two_tables_are_told_apart_from_top_to_bottom() -> None:
    sheet = ruled(ruled(blank(), XS, [900, 1000, 1100]), XS, YS)
    upper, lower = find_grids(UprightPicture(sheet))
    assert upper.box.y0 < lower.box.y0
    assert (len(upper.cells), len(lower.cells)) == (9, 6)


def test_a_line_that_runs_over_a_rule_is_cut_there() -> None:
    page = straight_page(ruled(blank(), XS, YS))
    content = page_content(page, text_of(line("姓名赵启明", 320, 230, 520, 270)))
    texts = {(c.cell.row, c.cell.column): c for c in content.cells if c.text}
    assert texts[0, 0].text == "姓名"
    assert texts[0, 1].text == "赵启明"
    assert texts[0, 0].lines[0].box.x1 <= 400 <= texts[0, 1].lines[0].box.x0
    assert content.free_lines == ()


def test_a_number_written_over_a_rule_lies_where_most_of_it_does() -> None:
    page = straight_page(ruled(blank(), XS, YS))
    over = line("1980.12", 380, 230, 520, 270)
    texts = {(c.cell.row, c.cell.column): c.text for c in page_content(page, text_of(over)).cells if c.text}
    assert texts == {(0, 1): "1980.12"}
    beside = [replace(c, x0=c.x0 + 40, x1=c.x1 + 40) if c.x0 >= 400 else c for c in over.characters]
    apart = replace(over, characters=tuple(beside))
    texts = {(c.cell.row, c.cell.column): c.text for c in page_content(page, text_of(apart)).cells if c.text}
    assert texts == {(0, 0): "1", (0, 1): "980.12"}


def test_text_outside_tables_is_free_and_in_reading_order() -> None:
    page = straight_page(ruled(blank(), XS, YS))
    title, left, right = line("履历表", 500, 100, 700, 140), line("左", 100, 605, 140, 640), line("右", 800, 600, 840, 636)
    content = page_content(page, text_of(right, left, title))
    assert [free.text for free in content.free_lines] == ["履历表", "左", "右"]


def test_a_narrow_cell_is_read_downwards() -> None:
    column = [line(c, 110, 220 + 40 * i, 140, 250 + 40 * i, spread=False) for i, c in enumerate("入党志愿")]
    assert "".join(item.text for item in reading_order(reversed(column))) == "入党志愿"


def test_every_line_ends_up_in_one_place() -> None:
    page = straight_page(ruled(blank(), XS, YS))
    lines = [line("甲乙丙丁", x, y, x + 160, y + 40) for x in range(50, 1000, 190) for y in range(150, 700, 90)]
    content = page_content(page, text_of(*lines))
    kept = "".join(c.text for c in content.cells) + "".join(item.text for item in content.free_lines)
    assert sorted(kept) == sorted("".join(item.text for item in lines))


def test_unread_ink_in_a_cell_is_a_spot_and_speckle_is_none() -> None:
    sheet = ruled(blank(), XS, YS)
    cv2.putText(sheet, "1", (200, 270), cv2.FONT_HERSHEY_SIMPLEX, 1.2, (20, 20, 20), 4)
    cv2.putText(sheet, "19", (500, 270), cv2.FONT_HERSHEY_SIMPLEX, 1.2, (20, 20, 20), 4)
    cv2.circle(sheet, (900, 350), 2, (20, 20, 20), -1)
    grids = find_grids(UprightPicture(sheet))
    spot, = missed_spots(UprightPicture(sheet), grids, (line("19", 498, 235, 560, 275),))
    assert spot.contains(210, 255)
    assert missed_spots(UprightPicture(sheet), (), ()) == ()


def test_ink_around_a_line_that_was_read_is_no_spot() -> None:
    sheet = ruled(blank(), XS, YS)
    frame = np.array([(430, 370), (430, 330), (670, 330), (670, 370)])  # a rule that bounds no cell
    cv2.polylines(sheet, [frame], False, (20, 20, 20), 3)
    grids = find_grids(UprightPicture(sheet))
    assert len(missed_spots(UprightPicture(sheet), grids, ())) == 1
    assert missed_spots(UprightPicture(sheet), grids, (line("七十元", 480, 338, 600, 364),)) == ()


def test_strokes_of_large_characters_are_no_table() -> None:
    grids = find_grids(UprightPicture(ruled(blank(), XS, YS)))
    inside = [line("姓名", 110, 235, 200, 270), line("赵启明", 410, 235, 560, 270)]
    assert believed(grids, inside) == grids and believed(grids, ()) == grids
    across = [line("般若波羅蜜多", 90, 150, 1100, 350), line("心經", 90, 330, 1100, 480)]
    assert believed(grids, across) == ()


def test_strokes_of_one_bold_character_in_a_title_are_no_table() -> None:
    grids = find_grids(UprightPicture(ruled(blank(), [500, 580, 660], [205, 265])))
    assert len(grids) == 1
    assert believed(grids, [line("表彰奖励审批表", 300, 195, 820, 275)]) == ()
    assert believed(grids, [line("审", 505, 215, 555, 245)]) == grids


def test_a_line_read_twice_is_kept_once() -> None:
    whole, again = line("照见五蕴", 100, 200, 400, 260), line("照见五", 102, 202, 330, 258)
    below = line("度一切苦厄", 100, 280, 400, 340)
    assert distinct([again, whole, below]) == (whole, below)


def test_a_long_stroke_alone_in_a_spot_is_no_character() -> None:
    page = straight_page(blank())
    assert is_remnant(line("一", 300, 500, 500, 560), page)
    assert not is_remnant(line("一", 300, 500, 345, 512), page)
    assert not is_remnant(line("一九八〇年", 300, 500, 500, 560), page)
