"""Tables of doubts and problems: one line for each value of a dimension."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from models.findings import DecisionKind
from models.statistics import Cell, Dossiers, Statistics
from review_app.summary.definitions import DEFINITIONS, MASKED
from review_app.summary.document import Bar, Chart, Row, Table
from review_app.summary.numbers import FEW, FEWEST, masked, number, share
from review_app.summary.words import FILLED, INK, PALE, RED, STATUS, STATUS_COLOURS, order_of, title_of
from review_app.wording import REASONS

COUNTED = ("疑点（条）", "确认", "排除", "待补", "未处理", "涉及（卷）", "确认问题（卷）", "占已审卷")
DIVIDED = ("应审（卷）", "已审（卷）", "完成率", "未处理疑点（条）", "涉及（卷）", "确认问题（卷）", "问题率")
PROBLEMS = "确认问题的卷"
ERAS, CHARTED = 8, 10


def dimension_table(
    found: Statistics, dimension: str, title: str, head: str, *, chart: Chart | None = None, most: int = 40
) -> Table:
    """One line a value: those of a fixed order first, others by how many dossiers have doubts."""
    reviewed = len(found.work.reviewed)
    rows = tuple(_cell_row(value, title_of(dimension, value), found.cell(dimension, value), reviewed)
                 for value in values_of(found, dimension))
    return Table(dimension, title, DEFINITIONS[dimension], (head, *COUNTED), rows, PROBLEMS,
                 chart=chart if chart and chart.bars else None, most=most)


def values_of(found: Statistics, dimension: str) -> list[str]:
    """The values that a table shows, in order."""
    fixed, there = order_of(dimension), found.values(dimension)
    others = [value for value in there if value not in fixed]
    if dimension != "decade":
        others.sort(key=lambda value: (-len(found.cell(dimension, value).doubted), value))
    return [value for value in fixed if value in there or dimension in ("colour", "group")] + others


def _cell_row(key: str, words: str, cell: Cell, reviewed: int) -> Row:
    counts = (cell.doubts, cell.confirmed, cell.dismissed, cell.waiting, cell.open, len(cell.doubted),
              len(cell.problems))
    return Row(key, (words, *map(number, counts), share(len(cell.problems), reviewed)), cell.problems)


def status_chart(found: Statistics, dimension: str) -> Chart:
    """How many doubts of each value are confirmed, waiting, open, dismissed."""
    cells = [(title_of(dimension, value), found.cell(dimension, value)) for value in values_of(found, dimension)]
    return Chart(tuple(Bar(words, (c.confirmed, c.waiting, c.open, c.dismissed)) for words, c in cells if c.doubts),
                 STATUS, STATUS_COLOURS, "条")


def problem_chart(found: Statistics, dimension: str) -> Chart:
    """How many dossiers have a confirmed problem of each value."""
    counts = [(value, len(found.cell(dimension, value).problems)) for value in values_of(found, dimension)]
    return Chart(tuple(Bar(title_of(dimension, value), (count,)) for value, count in counts if count), (PROBLEMS,),
                 (RED,), "卷")


def division_table(
    found: Statistics, dimension: str, title: str, head: str, words: Mapping[str, str], *, mask: bool
) -> Table:
    """One line a unit, an age …: people are divided, so small numbers are hidden where `mask`."""
    values = sorted({value for name, value in found.population if name == dimension}, key=lambda v: (v == "", v))
    names = [words.get(value) or title_of(dimension, value) for value in values]
    everyone = [found.population[dimension, value] for value in values]
    reviewed = [found.reviewed_in.get((dimension, value), ()) for value in values]
    cells = [found.cell(dimension, value) for value in values]
    columns = [masked([len(names) for names in lists], mask=mask) for lists in
               (everyone, reviewed, [cell.doubted for cell in cells], [cell.problems for cell in cells])]
    rows = []
    for i, (value, cell) in enumerate(zip(values, cells, strict=True)):
        few = mask and len(everyone[i]) < FEWEST
        people, done, doubted, problems = (FEW if few and column[i] != "0" else column[i] for column in columns)
        rows.append(Row(value, (
            names[i], people, done, _rate(reviewed[i], everyone[i], done, people), "—" if few else number(cell.open),
            doubted, problems, _rate(cell.problems, reviewed[i], problems, done)),
            cell.problems if _is_plain(problems) and not few else ()))
    bars = [Bar(name, (len(done), len(people) - len(done)))
            for name, done, people, row in zip(names, reviewed, everyone, rows, strict=True)
            if all(map(_is_plain, row.cells[1:3]))]
    definition = DEFINITIONS[dimension] + (MASKED if mask else "")
    chart = Chart(tuple(bars), ("已审", "未审"), (INK, PALE), "卷") if len(bars) > 1 else None
    return Table(dimension, title, definition, (head, *DIVIDED), tuple(rows), PROBLEMS, chart=chart)


def _rate(part: Dossiers, whole: Dossiers, *shown: str) -> str:
    """A share, unless it would tell a number that is hidden."""
    return share(len(part), len(whole)) if all(map(_is_plain, shown)) else "—"


def _is_plain(shown: str) -> bool:
    return shown.replace(",", "").isdigit()


def paper_table(found: Statistics) -> Table:
    """Which papers lack, and in which decade they should have been made."""
    papers = sorted(found.values("paper"), key=lambda p: (p == "", -len(found.cell("paper", p).doubted), p))
    eras = sorted({value.partition("|")[2] for value in found.values("paper_era")})
    shown = [era for era in eras if era][-ERAS:] + [era for era in eras if not era]
    rows, bars = [], []
    for paper in papers:
        cell, name = found.cell("paper", paper), paper or "其他（见疑点说明）"
        by_era = (len(found.cell("paper_era", f"{paper}|{era}").doubted) for era in shown)
        rows.append(Row(paper or "other", (
            name, number(len(cell.doubted)), number(len(cell.confirmed_in)),
            *(number(count) if count else "" for count in by_era)), cell.confirmed_in))
        bars.append(Bar(name, (len(cell.confirmed_in), len(cell.doubted) - len(cell.confirmed_in))))
    columns = ("材料", "疑缺（卷）", "已确认（卷）", *(f"{era}年代" if era else "年代不详" for era in shown))
    chart = Chart(tuple(bars[:CHARTED]), ("已确认", "疑缺，待核实"), (RED, PALE), "卷") if bars else None
    return Table("paper", "缺失的关键材料：材料、年代", DEFINITIONS["paper"], columns, tuple(rows), "已确认缺失的卷",
                 chart=chart, most=20)


def ages_table(found: Statistics) -> Table:
    """How many of birth, start of work and Party date have a confirmed inconsistency."""
    rows = [Row(str(count), (f"{name}不一致", number(len(names := found.ages.get(count, ()))),
                             share(len(names), len(found.work.reviewed))), names)
            for count, name in ((3, "三龄"), (2, "两龄"), (1, "一龄"))]
    return Table("ages", "三龄不一致", DEFINITIONS["ages"], ("情形", "卷数", "占已审卷"), tuple(rows), "该情形的卷")


def reason_table(found: Statistics) -> Table:
    """Why doubts were confirmed; what people wrote themselves is one line."""
    known = REASONS[DecisionKind.CONFIRM][:-1]
    cells: dict[str, tuple[Cell, ...]] = {reason: (found.cell("reason", reason),) for reason in known}
    cells["其他（审核人员自述）"] = tuple(found.cell("reason", r) for r in found.values("reason") if r not in known)
    counts = {words: sum(cell.confirmed for cell in there) for words, there in cells.items()}
    rows = []
    for words in sorted((words for words in cells if counts[words]), key=lambda words: -counts[words]):
        names = tuple(sorted({name for cell in cells[words] for name in cell.confirmed_in}))
        rows.append(Row(words, (words, number(counts[words]), number(len(names))), names))
    bars: Sequence[Bar] = [Bar(row.key, (counts[row.key],)) for row in rows]
    return Table("reason", "常见成因", DEFINITIONS["reason"], ("成因", "疑点（条）", "涉及（卷）"), tuple(rows),
                 "该成因的卷", chart=Chart(tuple(bars), ("经确认的疑点",), (FILLED,), "条") if bars else None)
