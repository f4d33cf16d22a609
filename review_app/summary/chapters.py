"""The chapters of the report behind its first page."""

from __future__ import annotations

from models.statistics import Statistics
from review_app.summary.definitions import COHORT_LEAD
from review_app.summary.document import Section, Table
from review_app.summary.reading_tables import cohort_table, confidence_table, image_table, trend_lead, trend_table
from review_app.summary.tables import (
    ages_table,
    dimension_table,
    paper_table,
    problem_chart,
    reason_table,
    status_chart,
)
from review_app.summary.work_tables import (
    born_table,
    care_table,
    conclusion_table,
    month_table,
    request_table,
    state_table,
    trigger_table,
    unit_table,
)


def chapters(found: Statistics, *, mask: bool) -> tuple[Section, ...]:
    """Every chapter in order; with `mask` small numbers of people are hidden."""
    units = unit_table(found, mask=mask)
    cohorts = cohort_table(found, {row.key: row.cells[1] for row in units.rows})
    return (
        Section("一、审核进度", "审核进度", (
            state_table(found), month_table(found), units, born_table(found, mask=mask),
            trigger_table(found, mask=mask))),
        Section("二、疑点与经确认的问题", "疑点与问题", doubts(found)),
        Section("三、缺失的关键材料", "缺失材料", (paper_table(found),)),
        Section("四、扫描与识读", "扫描与识读", (image_table(found), confidence_table(found))),
        Section("五、补充材料与认定", "补充与认定", (request_table(found), conclusion_table(found))),
        Section("六、审核质量", "审核质量", (care_table(found),)),
        Section("七、与上次筛查相比", "比上次筛查", (trend_table(found),), lead=trend_lead(found)),
        Section("八、值得一并核查的情形", "一并核查", (cohorts,), lead=COHORT_LEAD),
    )


def doubts(found: Statistics) -> tuple[Table, ...]:
    """Doubts and problems, one table a dimension."""
    return (
        dimension_table(found, "colour", "按颜色", "颜色"),
        dimension_table(found, "group", "按问题类别（统一口径）", "类别", chart=problem_chart(found, "group")),
        dimension_table(found, "topic", "按审核事项", "事项", chart=status_chart(found, "topic")),
        dimension_table(found, "rule", "按规则", "规则", most=15),
        dimension_table(found, "decade", "按材料形成年代", "年代", chart=problem_chart(found, "decade")),
        ages_table(found), reason_table(found),
    )
