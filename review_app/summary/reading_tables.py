"""Tables of what could be read, of what changed since the last screening, and of dates that moved together."""

from __future__ import annotations

from collections.abc import Mapping

from models.statistics import Cohort, Statistics
from models.statistics_parts import UNSURE_SHARE
from review_app.summary.definitions import DEFINITIONS
from review_app.summary.document import Bar, Chart, Row, Table
from review_app.summary.numbers import number, share
from review_app.summary.words import FILLED, MOVES, QUALITY, QUALITY_COLOURS, SURE, form_title, title_of


def image_table(found: Statistics) -> Table:
    """Pages by verdict on their image."""
    pages = found.reading.pages
    lists = {"failed": found.reading.unread_in, "rescan": found.reading.rescan_in}
    there = [name for name in QUALITY if pages.get(name)]
    rows = tuple(
        Row(name, (QUALITY[name], number(pages[name]), share(pages[name], found.pages),
                   number(len(lists[name])) if name in lists else ""), lists.get(name, ())) for name in there)
    chart = Chart((Bar("全部页", tuple(pages[name] for name in there)),), tuple(QUALITY[name] for name in there),
                  tuple(QUALITY_COLOURS[name] for name in there), "页")
    columns = ("评定", "页数", "占全部页", "涉及（卷）")
    return Table("page", "图像质量与无法识读的页", DEFINITIONS["page"], columns, rows, "有该类页的卷",
                 chart=chart if there else None)


def confidence_table(found: Statistics) -> Table:
    """Facts by how sure the reader was."""
    sure, total, unsure = found.reading.sure, sum(found.reading.sure), found.reading.unsure_in
    counts = list(zip(SURE, sure, strict=False))
    rows = [Row(name, (name, number(count), share(count, total), "")) for name, count in counts]
    rows += [
        Row("yellow", ("合计低于0.85（标黄）", number(found.reading.unsure), share(found.reading.unsure, total), "")),
        Row("unsure", (f"标黄记载占{UNSURE_SHARE:.0%}以上的卷", "", "", number(len(unsure))), unsure),
        Row("corrected", ("审核人员更正的识读", number(found.care.corrected), share(found.care.corrected, total), ""))]
    chart = Chart(tuple(Bar(name, (count,)) for name, count in counts), ("记载",), (FILLED,), "项")
    return Table("sure", "识读的把握", DEFINITIONS["sure"], ("把握", "记载（项）", "占比", "涉及（卷）"),
                 tuple(rows) if total else (), "识读把握不足的卷", chart=chart if total else None)


def trend_lead(found: Statistics) -> str:
    """Which audits are compared."""
    seen = found.trend
    if not seen.dossiers:
        return "库中各卷都只在一天内审核过，还没有可比的上次筛查。"
    first, last = seen.days
    day = first if first == last else f"{first} 至 {last}"
    return (f"{number(len(seen.dossiers))} 卷有更早日期的机器审核（{day}），以下只比较这些卷；"
            "变动可能来自新材料、更正或规则变化。")


def trend_table(found: Statistics) -> Table:
    """Counts by colour before and now; what came and went."""
    seen = found.trend
    rows = [Row(colour, (title_of("colour", colour), number(before), number(now), f"{now - before:+,}", ""))
            for colour, (before, now) in seen.colours.items()]
    rows += [Row("came", ("本次新出现", "", number(seen.came), "", number(len(seen.came_in))), seen.came_in),
             Row("went", ("本次不再出现", number(seen.went), "", "", number(len(seen.went_in))), seen.went_in)]
    bars = tuple(Bar(f"{title_of('colour', colour)}　{when}", (count,)) for colour, pair in seen.colours.items()
                 for when, count in zip(("上次", "本次"), pair, strict=True))
    there = bool(seen.dossiers)
    columns = ("疑点", "上次（条）", "本次（条）", "增减", "涉及（卷）")
    return Table("trend", "机审疑点的变化", DEFINITIONS["trend"], columns, tuple(rows) if there else (),
                 "疑点有增减的卷", chart=Chart(bars, ("疑点",), (FILLED,), "条") if there else None)


def cohort_table(found: Statistics, units: Mapping[str, str]) -> Table:
    """Dates that moved together; `units` says how many dossiers each has, as it is shown elsewhere."""
    rows = tuple(Row(f"{i}", _cohort_cells(cohort, units.get(cohort.unit, "—")), cohort.dossiers)
                 for i, cohort in enumerate(found.cohorts, 1))
    return Table("cohort", "值得一并核查：同单位、同年、同表一并变动的日期", DEFINITIONS["cohort"],
                 ("单位", "材料", "形成", "情形", "本组（卷）", "该单位应审"), rows, "本组的卷", words=4)


def _cohort_cells(cohort: Cohort, of: str) -> tuple[str, ...]:
    least, most = sorted(map(abs, cohort.months))
    span = f"{least} 个月" if least == most else f"{least} 至 {most} 个月"
    if cohort.move == "late":
        words, formed = f"材料同日形成，晚于所证事项 {span}", cohort.formed
    else:
        way = "推后" if cohort.months[0] > 0 else "提前"
        words, formed = f"{MOVES[cohort.topic]}比前一份材料所载{way} {span}", f"{cohort.formed}年"
    return (cohort.unit, form_title(cohort.form), formed, words, number(len(cohort.dossiers)), of)
