"""Whatever the pages say, judging it does not fail, and its sentences can be read."""

from datetime import date
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from models.facts import CLOSED_VALUES, FACT_FIELDS, FieldType
from models.facts_file import parse_facts
from rules import judge

DATES = st.one_of(
    st.builds(lambda y, m: f"{y}-{m:02}", st.integers(1940, 2026), st.integers(1, 12)),
    st.dates(date(1940, 1, 1), date(2026, 12, 31)).map(date.isoformat),
    st.integers(1900, 2030).map(str),
    st.sampled_from(["", "../1968-05", "1968-05/..", "1968-05/1970", "../..", "1968-XX-12", "1956-10-30", "0001", "9999"]),
)
WORDS = {
    ("education", "level"): ["小学", "初中", "高中", "中专", "大专", "本科", "硕士", "普通班", "党校大专"],
    ("education", "mode"): ["全日制", "函授", "自考", "成人脱产", "军校"],
    ("education", "entry_basis"): ["高中起点", "专科起点", "同等学力"],
    ("degree", "level"): ["学士", "硕士", "博士"],
    ("stint", "occupation"): ["学习", "工人", "士兵", "干部", "待业", "务农"],
    ("work_start", "route"): ["招工", "入伍", "上山下乡", "民办教师"],
    ("identity", "value"): ["男", "女", "110101196304120015", "110101630412001", "1101011963041200", "x" * 18],
    ("determination", "value"): ["1960年5月", "1960-05", "不详", "1960-99"],
    ("penalty", "penalty"): ["开除公职", "警告", "无"],
}
MATERIALS = [{"id": f"m{n}", "type": kind, **({"formed": formed} if formed else {})} for n, (kind, formed) in enumerate(
    [("M27", "2013-05"), ("M01", "1999"), ("M22", "1978-05"), ("M29", ""), ("M18", "1985-06-01"), ("M11", "1990-07")])]


def values(kind: str, name: str, field: FieldType) -> st.SearchStrategy[Any]:
    if field is FieldType.DATE:
        return DATES
    if field is FieldType.DATE_OR_OPEN:
        return DATES | st.just("open")
    if field is FieldType.NUMBER:
        return st.integers(-1, 60) | st.floats(0, 5)
    if field is FieldType.FLAG:
        return st.booleans()
    words = sorted(CLOSED_VALUES.get((kind, name), ())) or WORDS.get(
        (kind, name), ["甲厂", "某县局", "辞职", "插队知青", "某大学学生", "科长", ""])
    return st.sampled_from(words)


@st.composite
def any_fact(draw: st.DrawFn) -> dict[str, Any]:
    kind = draw(st.sampled_from(sorted(FACT_FIELDS)))
    fields = {name: draw(values(kind, name, field)) for name, field in FACT_FIELDS[kind].items() if draw(st.booleans())}
    material = draw(st.sampled_from([None, *(m["id"] for m in MATERIALS)]))
    calendar = draw(st.sampled_from(["gregorian", "lunar", "unknown"]))
    found = {"kind": kind, "calendar": calendar, **fields} | ({"material": material} if material else {})
    if draw(st.booleans()):
        alternatives = [{"text": "?", "value": draw(DATES), "confidence": 0.4}]
        found["evidence"] = {"page": 1, "box": [0, 0, 1, 1], "text": "?", "confidence": 0.5,
                             "alternatives": alternatives}
    return found


@given(st.lists(any_fact(), max_size=14))
def test_judging_never_fails_and_gives_the_same_twice(items: list[dict[str, Any]]) -> None:
    facts = [{"id": f"f{n}", **item} for n, item in enumerate(items)]
    content = parse_facts({"schema": "sanling.facts/1", "materials": MATERIALS, "facts": facts})
    evaluation = judge(content, date(2026, 11, 22))
    assert evaluation == judge(content, date(2026, 11, 22))
    assert len({finding.id for finding in evaluation.findings}) == len(evaluation.findings)
    assert all("None" not in finding.text for finding in evaluation.findings)
