"""Résumé lines: the thirty examples of the materials reference, wrapped lines, table rows, fields of facts."""

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from extraction.dates import DateContext
from extraction.resume import ResumeLine, parse_resume, parse_resume_row, study_fields, to_stint_fields
from models.dates import PartialDate


def only(text: str) -> ResumeLine:
    lines = parse_resume(text)
    assert len(lines) == 1, lines
    assert text[slice(*lines[0].span)] == lines[0].raw
    return lines[0]


def when(start: str, end: str | None) -> dict[str, Any]:
    return {"start": PartialDate(start), "end": PartialDate(end) if end else None, "open": end is None}


EXAMPLES: list[tuple[int, str, dict[str, Any]]] = [
    (
        1,
        "1985.09—1989.07  江原大学中文系汉语言文学专业学生",
        {**when("1985-09", "1989-07"), "kind": "study", "full_time": True, "unit": "江原大学", "occupation": "学习"},
    ),
    (
        2,
        "1985.09--1988.07  临溪师范学校普师专业学习",
        {**when("1985-09", "1988-07"), "kind": "study", "unit": "临溪师范学校", "full_time": True},
    ),
    (
        3,
        "1975.07—1978.03  南屏县云塘公社红星大队下乡知青",
        {
            **when("1975-07", "1978-03"),
            "kind": "rural",
            "unit": "南屏县云塘公社红星大队",
            "occupation": "务农",
            "post": "下乡知青",
            "flags": {"知青"},
        },
    ),
    (
        4,
        "1974年12月至1978年4月  解放军某部战士、班长",
        {
            **when("1974-12", "1978-04"),
            "kind": "military",
            "posts": ("战士", "班长"),
            "occupation": "士兵",
            "unit": "解放军某部",
        },
    ),
    (
        5,
        "1978.04—1980.09  待分配",
        {
            **when("1978-04", "1980-09"),
            "kind": "unemployed",
            "occupation": "待业",
            "flags": {"待分配"},
            "full_time": None,
        },
    ),
    (
        6,
        "1979.11—1982.08  临溪机械厂车工",
        {**when("1979-11", "1982-08"), "kind": "work", "occupation": "工人", "unit": "临溪机械厂", "posts": ("车工",)},
    ),
    (
        7,
        "1982.08—1984.05  临溪机械厂团委干事（以工代干）",
        {**when("1982-08", "1984-05"), "kind": "work", "flags": {"以工代干"}, "occupation": "干部", "post": "团委干事"},
    ),
    (
        8,
        "1989.07—1990.08  南屏县财政局见习",
        {**when("1989-07", "1990-08"), "kind": "work", "flags": {"见习"}, "unit": "南屏县财政局"},
    ),
    (
        9,
        "1990.08—1993.03  南屏县财政局预算股办事员、科员",
        {**when("1990-08", "1993-03"), "posts": ("办事员", "科员"), "department": "预算股", "level": "科员"},
    ),
    (
        11,
        "1996.11—2001.06  南屏县财政局副局长、党组成员",
        {**when("1996-11", "2001-06"), "posts": ("副局长", "党组成员"), "occupation": "领导", "unit": "南屏县财政局"},
    ),
    (
        12,
        "2001.06—2003.04  南屏县云塘镇党委副书记、代镇长",
        {**when("2001-06", "2003-04"), "posts": ("党委副书记", "代镇长"), "flags": {"代"}, "unit": "南屏县云塘镇"},
    ),
    (
        15,
        "2009.12—2012.05  南屏县政府党组成员、副县长（正科级，试用期一年）",
        {
            **when("2009-12", "2012-05"),
            "rank_note": "正科级",
            "level": "乡科级正职",
            "level_certain": True,
            "flags": {"试用期"},
            "posts": ("党组成员", "副县长"),
            "unit": "南屏县政府",
        },
    ),
    (
        16,
        "2012.05—2015.08  临溪市财政局副局长、党组成员（副处级）",
        {**when("2012-05", "2015-08"), "rank_note": "副处级", "level": "县处级副职", "posts": ("副局长", "党组成员")},
    ),
    (
        17,
        "2015.08—2018.01  临溪市财政局副局长、党组副书记，主持工作",
        {**when("2015-08", "2018-01"), "flags": {"主持工作"}, "posts": ("副局长", "党组副书记")},
    ),
    (
        18,
        "2018.01—　　　　临溪市财政局党组书记、局长",
        {**when("2018-01", None), "posts": ("党组书记", "局长"), "unit": "临溪市财政局"},
    ),
    (
        19,
        "1999.09—2002.07  江原大学经济学院区域经济学专业在职研究生学习，获经济学硕士学位",
        {**when("1999-09", "2002-07"), "kind": "study", "full_time": False, "flags": {"在职"}},
    ),
    (
        21,
        "1988.7～1991.9 临溪一中教师（1990.10评为中学二级教师）",
        {**when("1988-07", "1991-09"), "kind": "work", "unit": "临溪一中", "posts": ("教师",), "occupation": "干部"},
    ),
    (
        22,
        "80.12—83.10 83012部队服役",
        {**when("1980-12", "1983-10"), "kind": "military", "unit": "83012部队", "occupation": "士兵"},
    ),
    (
        25,
        "1992.03—1994.05  停薪留职",
        {**when("1992-03", "1994-05"), "flags": {"停薪留职"}, "occupation": "待业", "full_time": None},
    ),
    (
        26,
        "2001.05—2004.08  某国有企业副总经理（聘任制）",
        {
            **when("2001-05", "2004-08"),
            "kind": "work",
            "flags": {"聘任制"},
            "unit": "某国有企业",
            "posts": ("副总经理",),
        },
    ),
    (
        27,
        "1981.07—1985.06  南屏县公安局民警（1983.10加入中国共产党）",
        {**when("1981-07", "1985-06"), "kind": "work", "posts": ("民警",)},
    ),
    (
        28,
        "2010.06—2013.07  临溪市人民检察院检察员、副处级检察员",
        {**when("2010-06", "2013-07"), "posts": ("检察员", "副处级检察员"), "level": "县处级副职"},
    ),
    (
        29,
        "1986.09—1986.12  借调市整党办公室",
        {**when("1986-09", "1986-12"), "flags": {"借调"}, "unit": "市整党办公室"},
    ),
    (
        30,
        "2013.07—2014.05  因病休养",
        {**when("2013-07", "2014-05"), "kind": "rest", "flags": {"病休"}, "occupation": None},
    ),
]


@pytest.mark.parametrize(("row", "text", "expected"), EXAMPLES)
def test_the_examples_of_the_reference(row: int, text: str, expected: dict[str, Any]) -> None:
    line = only(text)
    assert {name: getattr(line, name) for name in expected} == expected


def test_row_1_names_major_and_school_and_leaves_the_level_open() -> None:
    study = only(EXAMPLES[0][1]).study
    assert study is not None
    assert (study.school, study.major, study.level) == ("江原大学", "汉语言文学", None)


def test_row_2_a_normal_school_is_of_secondary_level() -> None:
    assert study_fields(only(EXAMPLES[1][1])) == {
        "level": "中专",
        "mode": "全日制",
        "school": "临溪师范学校",
        "major": "普师",
        "start": PartialDate("1985-09"),
        "end": PartialDate("1988-07"),
    }


def test_row_10_study_beside_work_is_nested_and_not_full_time() -> None:
    line = only(
        "1993.03—1996.11  南屏县财政局预算股副股长（其间：1994.09—1996.07在江原省委党校经济管理专业大专班学习）"
    )
    assert (line.kind, line.department, line.posts) == ("work", "预算股", ("副股长",))
    (child,) = line.nested
    assert (child.start, child.end) == (PartialDate("1994-09"), PartialDate("1996-07"))
    assert (child.is_nested, child.full_time, child.kind) == (True, False, "study")
    assert child.study is not None
    assert (child.study.level, child.study.mode, child.study.major) == ("党校大专", "党校", "经济管理")


def test_row_13_a_second_post_from_a_later_month() -> None:
    line = only("2003.04—2006.09  南屏县云塘镇党委书记（2004.03兼镇人大主席）")
    assert line.posts == ("党委书记",)
    (event,) = line.events
    assert (event.kind, event.date, event.text) == ("concurrent", PartialDate("2004-03"), "兼镇人大主席")


def test_row_14_a_secondment_inside_a_post() -> None:
    line = only("2006.09—2009.12  南屏县委常委、宣传部部长（其间：2007.03—2008.03挂职任临溪市经济开发区管委会副主任）")
    assert (line.unit, line.posts) == ("南屏县委", ("常委", "宣传部部长"))
    (child,) = line.nested
    assert (child.unit, child.posts) == ("临溪市经济开发区管委会", ("副主任",))
    assert "挂职" in child.flags
    assert "挂职" not in line.flags


def test_row_19_study_in_service_gives_a_degree_of_its_own() -> None:
    study = only(EXAMPLES[15][1]).study
    assert study is not None
    assert (study.school, study.major, study.level, study.degree, study.degree_subject) == (
        "江原大学",
        "区域经济学",
        "硕士",
        "硕士",
        "经济学",
    )
    assert study.outcome is None


def test_row_20_training_is_nested_and_no_schooling() -> None:
    alone = only("（其间：2000.03—2000.07省委党校中青年干部培训班学习）")
    assert (alone.kind, alone.is_nested, alone.unit) == ("training", True, "省委党校")
    assert study_fields(alone) == {}
    lines = parse_resume("1999.01—2001.06  南屏县财政局副局长\n（其间：2000.03—2000.07省委党校中青年干部培训班学习）")
    assert len(lines) == 1
    assert [child.kind for child in lines[0].nested] == ["training"]


def test_row_21_a_title_inside_a_line() -> None:
    (event,) = only(EXAMPLES[16][1]).events
    assert (event.kind, event.date, event.text) == ("title", PartialDate("1990-10"), "评为中学二级教师")


def test_row_23_two_lines_in_one_cell() -> None:
    text = "1977.03—1979.08  云塘公社中学民办教师；1979.08—1981.07 南屏师范学习"
    first, second = parse_resume(text)
    assert (first.unit, first.posts, first.flags) == ("云塘公社中学", ("民办教师",), {"民办教师"})
    assert (second.kind, second.unit, second.start) == ("study", "南屏师范", PartialDate("1979-08"))
    assert text[slice(*second.span)] == second.raw


def test_row_24_points_become_periods_by_their_neighbours() -> None:
    first, second = parse_resume("1995年4月任副科长，1998年1月任科长")
    assert (first.start, first.end, first.posts) == (PartialDate("1995-04"), PartialDate("1998-01"), ("副科长",))
    assert {"point", "end_from_next"} <= first.flags
    assert (second.start, second.end, second.open, second.posts) == (PartialDate("1998-01"), None, False, ("科长",))


def test_row_27_joining_the_party_is_an_event() -> None:
    (event,) = only(EXAMPLES[20][1]).events
    assert (event.kind, event.date) == ("party", PartialDate("1983-10"))


LRMX = """1985.09--1989.07  江原大学中文系汉语言文学专业学生
1989.07--1990.08  南屏县财政局见习
1990.08--1996.11  南屏县财政局预算股办事员、科员（1993.04--
                  1994.05借调临溪市财政局工作；其间：1994.09--1996.07
                  在江原省委党校经济管理专业大专班学习）
1996.11--2009.12  南屏县财政局副局长、党组成员
（其间：2000.03--2000.07省委党校中青年干部培训班学习；2001.09--2003.06江原大学法律专业函授本科学习）
2009.12--2016.07  南屏县人民政府党组成员、副县长，分管财政、
                  税务工作（试用期一年）
2016.07--          临溪市财政局党组书记、局长
"""


def test_wrapped_lines_of_an_appointment_file_are_joined() -> None:
    lines = parse_resume(LRMX, DateContext(page_date=PartialDate("2018-03")))
    assert [str(line.start) for line in lines] == ["1985-09", "1989-07", "1990-08", "1996-11", "2009-12", "2016-07"]
    assert [str(line.end) for line in lines[:-1]] == ["1989-07", "1990-08", "1996-11", "2009-12", "2016-07"]
    assert (lines[-1].open, lines[-1].end, lines[-1].posts) == (True, None, ("党组书记", "局长"))
    assert lines[-1].period is not None
    assert lines[-1].period.closes_at == PartialDate("2018-03")
    assert [str(child.start) for child in lines[3].nested] == ["2000-03", "2001-09"]
    assert [child.kind for child in lines[3].nested] == ["training", "study"]
    assert lines[4].posts == ("党组成员", "副县长")
    assert "试用期" in lines[4].flags
    for line in lines:
        assert LRMX[slice(*line.span)] == line.raw
        for child in line.nested:
            assert LRMX[slice(*child.span)] == child.raw


def test_a_bracket_may_hold_several_inner_periods() -> None:
    lines = parse_resume(LRMX)
    assert [str(child.start) for child in lines[2].nested] == ["1993-04", "1994-09"]
    assert "借调" in lines[2].nested[0].flags


def test_a_lost_closing_bracket_does_not_swallow_the_next_line() -> None:
    text = "1993.03—1996.11  南屏县财政局科员（其间：1994.09—1996.07党校学习\n1996.11—2001.06  南屏县财政局副局长"
    first, second = parse_resume(text)
    assert [str(child.start) for child in first.nested] == ["1994-09"]
    assert second.posts == ("副局长",)


def test_lines_run_together_by_the_recogniser_are_parted() -> None:
    lines = parse_resume("1985.09—1989.07江原大学学生1989.07—1990.08南屏县财政局见习1990.08—至今南屏县财政局科员")
    assert [line.kind for line in lines] == ["study", "work", "work"]
    assert lines[-1].open


def test_years_among_the_words_do_not_open_a_line() -> None:
    line = only("1985.09—1989.07  南屏县计划局编制1986-1990年规划，1987年任副局长")
    assert line.end == PartialDate("1989-07")


def test_a_period_may_stand_in_brackets() -> None:
    line = only("（1985.09—1989.07）江原大学学生")
    assert (line.start, line.end, line.unit) == (PartialDate("1985-09"), PartialDate("1989-07"), "江原大学")


def test_words_in_brackets_belong_to_the_study() -> None:
    study = only("1973.8—1976.8 北京大学中文系学习（工农兵学员）").study
    assert study is not None
    assert (study.level, study.school) == ("普通班", "北京大学")


def test_old_notations_and_relative_years() -> None:
    lines = parse_resume(
        "六八年十二月—七一年三月　南屏县云塘公社插队\n71.4—74.9 临溪机械厂钳工\n同年9月—77.7 江原大学工农兵学员"
    )
    assert [(str(line.start), str(line.end)) for line in lines] == [
        ("1968-12", "1971-03"),
        ("1971-04", "1974-09"),
        ("1974-09", "1977-07"),
    ]
    assert [line.occupation for line in lines] == ["务农", "工人", "学习"]


@pytest.mark.parametrize("text", ["", "\n \n", "无", "同意该同志任职"])
def test_text_without_periods_has_no_lines(text: str) -> None:
    assert parse_resume(text) == []


def test_a_table_row() -> None:
    line = parse_resume_row("1974.9—1976.7", "临溪县第一中学高中学生")
    assert line is not None
    assert to_stint_fields(line) == {
        "start": PartialDate("1974-09"),
        "end": PartialDate("1976-07"),
        "unit": "临溪县第一中学",
        "post": "高中学生",
        "occupation": "学习",
        "fulltime": True,
    }
    assert study_fields(line) == {
        "level": "高中",
        "mode": "全日制",
        "school": "临溪县第一中学",
        "start": PartialDate("1974-09"),
        "end": PartialDate("1976-07"),
    }


def test_a_blank_row_is_none_and_a_row_without_a_period_is_kept() -> None:
    assert parse_resume_row(" ", "　") is None
    line = parse_resume_row("", "临溪机械厂车工")
    assert line is not None
    assert (line.start, line.end, line.open, line.posts) == (None, None, False, ("车工",))
    assert "start" not in to_stint_fields(line)


def test_a_row_whose_period_stands_in_the_body() -> None:
    line = parse_resume_row("", "1974.9—1976.7 临溪机械厂车工")
    assert line is not None
    assert (line.start, line.posts) == (PartialDate("1974-09"), ("车工",))


def test_a_row_that_lasts_is_open_on_the_wire() -> None:
    line = parse_resume_row("1976年12月至今", "临溪机械厂车工")
    assert line is not None
    fields = to_stint_fields(line)
    assert (fields["end"], fields["grassroots"]) == ("open", True)


def test_nested_lines_say_so_on_the_wire() -> None:
    line = parse_resume_row(
        "1984.06—1988.03", "临溪机械厂团委干事（其间：1984.09—1987.07江原广播电视大学党政管理专业大专班学习）"
    )
    assert line is not None
    fields = to_stint_fields(line.nested[0])
    assert (fields["nested"], fields["fulltime"], fields["occupation"]) == (True, False, "学习")
    study = study_fields(line.nested[0])
    assert (study["level"], study["mode"], study["school"], study["major"]) == (
        "大专",
        "电大",
        "江原广播电视大学",
        "党政管理",
    )


@pytest.mark.parametrize(
    ("words", "unit", "post", "occupation"),
    [
        ("南屏县云塘公社东风大队务农", "南屏县云塘公社东风大队", "务农", "务农"),
        ("陆军某师炮兵团战士、班长", "陆军某师炮兵团", "战士、班长", "士兵"),
        ("83012部队排长", "83012部队", "排长", "军官"),
        ("大樟公社附中初中学生", "大樟公社附中", "初中学生", "学习"),
        ("青石县农业局农技站技术员", "青石县农业局农技站", "技术员", "干部"),
        ("石梁县教育局教研室副主任", "石梁县教育局", "教研室副主任", "干部"),
        ("青石县委组织部副部长", "青石县委组织部", "副部长", "领导"),
        ("白渡县岩门镇人大副主席", "白渡县岩门镇", "人大副主席", "领导"),
        ("南屏县人民医院护士长", "南屏县人民医院", "护士长", "干部"),
        ("中共南屏县委办公室秘书", "中共南屏县委办公室", "秘书", "干部"),
        ("江原省财政厅预算处一级主任科员", "江原省财政厅", "预算处一级主任科员", "职级"),
        ("南屏县审计局副主任科员", "南屏县审计局", "副主任科员", "非领导"),
        ("在家待业", "", "在家待业", "待业"),
        ("从机械厂辞职，在家待业", "", "从机械厂辞职，在家待业", "待业"),
        ("白渡县汽车运输公司调度员", "白渡县汽车运输公司", "调度员", "工人"),
        ("临溪县城关小学", "临溪县城关小学", "", "学习"),
        ("南屏县人大常委会副主任", "南屏县人大常委会", "副主任", "领导"),
        ("南屏县人民法院审判员", "南屏县人民法院", "审判员", "干部"),
        ("临溪市经贸委电力科科长", "临溪市经贸委", "电力科科长", "领导"),
        ("南屏县委党校教师", "南屏县委党校", "教师", "干部"),
        ("江原省干部学校教员", "江原省干部学校", "教员", "干部"),
        ("临溪华盛控股董事长", "临溪华盛控股", "董事长", "干部"),
        ("南屏县总工会副主席", "南屏县总工会", "副主席", "领导"),
        ("预算股副股长", "", "预算股副股长", "干部"),
        ("从事教育工作", "", "从事教育工作", "干部"),
    ],
)
def test_units_posts_and_occupations(words: str, unit: str, post: str, occupation: str) -> None:
    line = parse_resume_row("1996.3—1999.7", words)
    assert line is not None
    assert (line.unit, line.post, line.occupation) == (unit, post, occupation)


@pytest.mark.parametrize(
    ("words", "level", "certain"),
    [
        ("南屏县财政局局长", "乡科级正职", False),
        ("南屏县云塘镇副镇长", "乡科级副职", False),
        ("南屏县副县长", "县处级副职", False),
        ("南屏县委书记", "县处级正职", False),
        ("临溪市财政局副局长", None, True),
        ("临溪市财政局副局长（享受正处级待遇）", None, True),
        ("南屏县财政局四级调研员", "四级调研员", True),
        ("临溪市财政局助理调研员", "副调研员", True),
        ("临溪市财政局科员", "科员", True),
        ("共青团南屏县委书记", "乡科级正职", False),
        ("南屏县总工会副主席（正科级）", "乡科级正职", True),
        ("南屏县供电局局长", None, True),
        ("某局副厅级干部", "厅局级副职", True),
        ("南屏县财政局预算股股长", None, True),
        ("南屏县云塘镇代镇长", None, True),
    ],
)
def test_levels_come_from_the_words_or_from_the_law_and_else_not_at_all(
    words: str, level: str | None, certain: bool
) -> None:
    line = parse_resume_row("1996.3—1999.7", words)
    assert line is not None
    assert (line.level, line.level_certain) == (level, certain)


def test_an_end_may_stand_behind_the_word_that_tells_how_a_service_began() -> None:
    line = only("1973.12入伍，至1978.3在51037部队任战士、班长。")
    assert (line.start, line.end) == (PartialDate("1973-12"), PartialDate("1978-03"))
    assert (line.unit, line.post) == ("51037部队", "战士、班长")


@pytest.mark.parametrize(
    ("words", "post"),
    [
        ("临溪机械厂团委干事（以工代干）", "团委干事（以工代干）"),
        ("海军某部（二大队）参谋（正营职）", "参谋（正营职）"),
        ("临溪一中教师（1990.10评为中学二级教师）", "教师"),
        ("南屏县财政局科员（试用期一年）、副股长", "科员（试用期一年）、副股长"),
        ("南屏县财政局局长（其间：1997.3—1997.7省委党校学习）", "局长"),
    ],
)
def test_what_brackets_say_of_a_post_stays_with_it(words: str, post: str) -> None:
    line = parse_resume_row("1996.3—1999.7", words)
    assert line is not None
    assert to_stint_fields(line)["post"] == post


ODD = st.text(
    st.one_of(st.characters(), st.sampled_from("0123456789.—-至今（）()；其间：年月日\n 县局学习任一九")), max_size=60
)


@settings(deadline=None)
@given(ODD)
def test_any_text_is_parsed_without_an_error_and_every_span_lies_in_it(text: str) -> None:
    lines = parse_resume(text, DateContext(page_date=PartialDate("1999-07")))
    for line in [*lines, *(child for parent in lines for child in parent.nested)]:
        assert text[slice(*line.span)] == line.raw
        to_stint_fields(line)
        study_fields(line)
    parse_resume_row(text[:10], text[10:])


def test_an_inner_line_without_an_end_may_begin_in_the_next_row() -> None:
    lines = parse_resume("1981年8月—  榆川县第二中学语文教师（其间：\n1984年9月—在朔陵教育学院汉语言文学专业函授学习）")
    assert [(line.post, [(inner.unit, inner.post, inner.open) for inner in line.nested]) for line in lines] == [
        ("语文教师", [("朔陵教育学院", "汉语言文学专业函授学习", True)])]
