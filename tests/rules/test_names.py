"""Name tables, the retirement formula against the published table, titles, and pages without a seal."""

from datetime import date
from pathlib import Path

import pytest

from models.dates import PartialDate
from models.errors import PolicyDataError
from models.facts_file import parse_facts
from rules import judge, names
from rules.names import school_name, unit_names
from rules.policy import default_policy
from rules.retirement import MALE, WOMAN_CADRE, WOMAN_WORKER, retirement_month
from rules.titles import title_level


@pytest.mark.parametrize(("group", "born", "years", "months"), [
    (MALE, "1964-12", 60, 0), (MALE, "1965-01", 60, 1), (MALE, "1965-04", 60, 1), (MALE, "1965-05", 60, 2),
    (MALE, "1976-08", 62, 11), (MALE, "1976-09", 63, 0), (MALE, "1990-01", 63, 0),
    (WOMAN_CADRE, "1969-12", 55, 0), (WOMAN_CADRE, "1970-01", 55, 1), (WOMAN_CADRE, "1981-08", 57, 11),
    (WOMAN_CADRE, "1981-09", 58, 0), (WOMAN_CADRE, "1990-01", 58, 0),
    (WOMAN_WORKER, "1974-12", 50, 0), (WOMAN_WORKER, "1975-01", 50, 1), (WOMAN_WORKER, "1984-10", 54, 11),
    (WOMAN_WORKER, "1984-11", 55, 0), (WOMAN_WORKER, "1990-01", 55, 0),
])
def test_retirement_age_of_the_reform(group: str, born: str, years: int, months: int) -> None:
    birth = PartialDate(born)
    found = retirement_month(default_policy(), group, birth)
    birth_month = birth.earliest.year * 12 + birth.earliest.month - 1
    assert found.first == found.last == birth_month + years * 12 + months


def test_every_entry_of_the_tables_has_a_source_and_finds_its_own_name() -> None:
    units, schools = names._load("units.yaml"), names._load("schools.yaml")
    assert all(known.source and known.windows for known in (*units, *schools))
    assert all(w.first <= w.last for known in (*units, *schools) for w in known.windows)
    assert all(school_name(known.name) == known for known in schools)
    assert len({known.name for known in schools}) == len(schools)


@pytest.mark.parametrize(("unit", "post", "found"), [
    ("某县红旗乡人民政府", "文书", ["乡人民政府"]), ("某公司", "人事部经理", []), ("某公司人事部", "经理", []),
    ("某县革委会", "干事", ["革命委员会"]), ("某县供销公社", "会计", []), ("某县财政局", "副调研员", ["调研员（非领导职务）"]),
    ("某县财政局", "四级调研员", ["职级名称"]), ("教育部", "干部", ["教育部"]), ("某县委宣传教育部", "干部", []),
    ("某县纪律监察委员会", "干部", []), ("某县监察委员会", "干部", ["监察委员会"]), ("某局", "公务员管理科科长", []),
])
def test_units_found(unit: str, post: str, found: list[str]) -> None:
    assert [known.name for known in unit_names(unit, post)] == found


@pytest.mark.parametrize(("text", "found"), [
    ("原中国传媒大学", "中国传媒大学"), ("中国传媒大学新闻系", "中国传媒大学"), ("北京广播学院（现中国传媒大学）", "北京广播学院"),
    ("某某大学", None), ("", None),
])
def test_schools_found(text: str, found: str | None) -> None:
    known = school_name(text)
    assert (known.name if known else None) == found


@pytest.mark.parametrize("text", ["- {name: 甲局", "- {basis: design, source: x}", "- {name: 甲局, basis: guess, source: x}",
                                  "- {name: 甲, basis: design, source: x, pattern: '('}", "甲局"])
def test_table_that_is_not_sound_is_refused(text: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "units.yaml").write_text(text, encoding="utf-8")
    monkeypatch.setattr(names, "TABLES", tmp_path)
    with pytest.raises(PolicyDataError, match=r"units\.yaml"):
        names._load("units.yaml")


@pytest.mark.parametrize(("name", "level"), [
    ("工程师", "中级"), ("电力高级工程师", "副高"), ("正高级工程师", "正高"), ("助理工程师任职资格", "初级"), ("副教授", "副高"),
    ("教授", "正高"), ("助理研究员", "中级"), ("副研究员", "副高"), ("研究员", "正高"), ("小学高级教师", "中级"),
    ("中学高级教师", "副高"), ("注册会计师", None), ("总工程师", None), ("高级（副高）", "副高"), ("木匠", None),
])
def test_level_of_a_title(name: str, level: str | None) -> None:
    assert title_level(name) == level


@pytest.mark.parametrize(("lacks", "expected"), [
    (["seal"], ["missing yellow"]), (["date", "seal"], ["missing yellow"]), (["date"], []), ([], []), (None, []),
])
@pytest.mark.parametrize("stated", [True, False])
def test_page_without_a_seal(lacks: list[str] | None, expected: list[str], stated: bool) -> None:
    material = {"id": "m1", "type": "M26", "formed": "1983-02"} | ({"lacks": lacks} if lacks is not None else {})
    facts = [{"id": "f1", "kind": "birth", "date": "1960-05", "material": "m1"}] if stated else []
    content = parse_facts({"schema": "sanling.facts/1", "materials": [material], "facts": facts})
    found = [f for f in judge(content, date(2026, 11, 22)).findings if f.rule == "DOC-06"]
    assert [f"{f.verdict.value} {f.severity.value}" for f in found] == expected
