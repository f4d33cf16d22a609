"""Labels whose characters a rule parts into cells: joined where together they are a label, and nowhere else."""

from __future__ import annotations

from extraction.spaced_cells import spaced_cells
from models.pages import BoundingBox, Cell, CellText
from tests.extraction.materials.hand_made import line


def cell(text: str, x0: int, x1: int, y0: int = 100) -> CellText:
    return CellText(0, Cell(BoundingBox(x0, y0, x1, y0 + 60), 0, 0), (line(text, x0 + 5, y0 + 10),) if text else ())


def texts(*cells: CellText) -> list[str]:
    return [found.text for found in spaced_cells(cells)]


def test_a_label_in_two_cells_is_one_cell_as_wide_as_both() -> None:
    found = list(spaced_cells([cell("姓", 100, 160), cell("名", 162, 222), cell("赵启明", 224, 500)]))
    assert [part.text for part in found] == ["姓名", "赵启明"]
    assert (found[0].cell.box.x0, found[0].cell.box.x1) == (100, 222)


def test_a_longer_run_gives_back_what_is_no_label() -> None:
    assert texts(cell("民", 100, 160), cell("族", 162, 222), cell("汉", 224, 284)) == ["民族", "汉"]


def test_characters_that_are_no_label_stay_apart() -> None:
    assert texts(cell("男", 100, 160), cell("女", 162, 222)) == ["男", "女"]


def test_cells_that_do_not_touch_or_stand_in_other_rows_stay_apart() -> None:
    assert texts(cell("姓", 100, 160), cell("名", 200, 260)) == ["姓", "名"]
    assert texts(cell("姓", 100, 160), cell("名", 162, 222, y0=180)) == ["姓", "名"]
